// @generated from spec/cube/list_mo_sms.yaml by `cargo xtask gen`. Do not edit.

use super::{Cube, MessageType};
use crate::rt;

static LIST_MO_SMS: rt::meta::Call = rt::meta::Call {
    name: rt::Cow::Borrowed("cube.list_mo_sms"),
    method: rt::meta::Method::Get,
    path: "/sms/mo/{sim_id}",
    server: 0,
    effect: rt::meta::Effect::Read,
    enveloped: true,
    bare: rt::meta::Bare::Refused,
    truth: None,
    needs_token: false,
};

impl Cube {
    /// List all SMS by SIM ID (MO).
    ///
    /// Lists the messages that one SIM sent in the last 180 days, page by page.
    ///
    /// Its page documents all of it.
    /// The documentation labels it "开发中 (in development)".
    ///
    /// Transcribed from:
    ///
    /// - <https://apidoc-en.iotcube.link/project-1710260/api-59271577>. Version 1.0; the items of
    ///   the answer are known from the example only.
    ///
    /// Taken to be so where the documentation leaves it open:
    ///
    /// - The `type` in an answer has the values of `send_sms`. The page does not expand the item;
    ///   it means the same thing, and the example fits.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::cube::ListMoSms;
    /// # async fn example(cube: linksfield_api::Cube) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = cube
    ///     .list_mo_sms(ListMoSms {
    ///         sim_id: "89852123456789012345".parse()?,
    ///     })
    ///     .send()
    ///     .await?;
    /// println!("{:?}", *reply);
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_mo_sms<'a>(&'a self, request: ListMoSms) -> ListMoSmsCall<'a> {
        ListMoSmsCall {
            client: &self.client,
            options: rt::CallOptions::default(),
            request,
            begin_from: None,
            end_by: None,
            page_no: None,
            page_size: None,
        }
    }
}

/// What must be given to call: List all SMS by SIM ID (MO).
#[derive(Debug, Clone)]
pub struct ListMoSms {
    /// The ICCID of the SIM.
    ///
    /// Example: `89852123456789012345`.
    pub sim_id: rt::Iccid,
}

/// The call `cube.list_mo_sms`, ready to be sent.
#[derive(Debug, Clone)]
#[must_use = "a call does nothing until it is sent"]
pub struct ListMoSmsCall<'a> {
    client: &'a rt::Client,
    options: rt::CallOptions,
    request: ListMoSms,
    begin_from: Option<rt::Timestamp>,
    end_by: Option<rt::Timestamp>,
    page_no: Option<i64>,
    page_size: Option<i64>,
}

impl<'a> ListMoSmsCall<'a> {
    /// The start of the time in question; 7 days before now by default.
    ///
    /// Sent in milliseconds since 1970. Example: `1677116671000`.
    pub fn begin_from(mut self, value: rt::Timestamp) -> Self {
        self.begin_from = Some(value);
        self
    }

    /// The end of the time in question; now by default.
    ///
    /// Sent in milliseconds since 1970. Example: `1677116890000`.
    pub fn end_by(mut self, value: rt::Timestamp) -> Self {
        self.end_by = Some(value);
        self
    }

    /// The page, from 1; 1 by default.
    ///
    /// Example: `1`.
    pub fn page_no(mut self, value: i64) -> Self {
        self.page_no = Some(value);
        self
    }

    /// The number of messages on a page, 1 to 100; 100 by default.
    ///
    /// Example: `100`.
    pub fn page_size(mut self, value: i64) -> Self {
        self.page_size = Some(value);
        self
    }

    /// The time for one attempt. Default: that of the client.
    pub fn timeout(mut self, timeout: std::time::Duration) -> Self {
        self.options.timeout = Some(timeout);
        self
    }

    /// The language of texts in the answer. Default: that of the client.
    pub fn language(mut self, language: super::Language) -> Self {
        self.options.language = Some(rt::Language::tag(language));
        self
    }

    /// The nonce of the request. Default: a random one for each attempt. One that is given stays the
    /// same when the request is repeated.
    pub fn nonce(mut self, nonce: u32) -> Self {
        self.options.nonce = Some(nonce);
        self
    }

    /// Sends the call.
    ///
    /// # Errors
    ///
    /// [`Error`](rt::Error) tells how far the call came.
    pub async fn send(self) -> Result<rt::Reply<ListMoSmsResponse>, rt::Error> {
        self.client
            .execute(&LIST_MO_SMS, &self, self.options, ListMoSmsResponse::read)
            .await
    }

    /// The pages of the list, from this one on, each fetched when it is asked for.
    #[must_use]
    pub fn pages(self) -> rt::Pages<Self> {
        rt::pages(self)
    }

    /// Shows what would be sent, and how it is signed, without sending it.
    ///
    /// # Errors
    ///
    /// When a parameter cannot be sent.
    pub fn explain(&self) -> Result<rt::Explanation, rt::Error> {
        self.client.explain(&LIST_MO_SMS, self, self.options)
    }
}

impl rt::Encode for ListMoSmsCall<'_> {
    fn encode(
        &self,
        context: &rt::Context<'_>,
        parts: &mut rt::Parts,
    ) -> Result<(), rt::InvalidParameter> {
        parts.path("/sms/mo/");
        parts.path_parameter(self.request.sim_id.as_str());
        let request_path = context.request_path(parts);
        if let Some(value) = &self.begin_from {
            parts.query("begin_from", &value.unix_milliseconds().to_string());
        }
        if let Some(value) = &self.end_by {
            parts.query("end_by", &value.unix_milliseconds().to_string());
        }
        if let Some(value) = &self.page_no {
            parts.query("page_no", &value.to_string());
        }
        if let Some(value) = &self.page_size {
            parts.query("page_size", &value.to_string());
        }
        parts.header("X-LF-Signature-Type", "2.0");
        parts.header("X-LF-Api-Version", "1.0");
        parts.header("timestamp", &context.unix_milliseconds().to_string());
        parts.header("nonce", &context.nonce().to_string());
        let mut object = parts.signed(rt::Dialect::Plain);
        if let Some(value) = &self.begin_from {
            object.text("begin_from", &value.unix_milliseconds().to_string());
        }
        if let Some(value) = &self.end_by {
            object.text("end_by", &value.unix_milliseconds().to_string());
        }
        object.quoted("nonce", context.nonce());
        if let Some(value) = &self.page_no {
            object.text("page_no", &value.to_string());
        }
        if let Some(value) = &self.page_size {
            object.text("page_size", &value.to_string());
        }
        object.quoted("timestamp", context.unix_milliseconds());
        object.text("x-sign-uri", &request_path);
        object.end();
        Ok(())
    }
}

impl rt::Paged for ListMoSmsCall<'_> {
    type Page = ListMoSmsResponse;
    const FIRST: i64 = 1;
    fn page(&self) -> i64 {
        self.page_no.unwrap_or(Self::FIRST)
    }

    fn turn_to(&mut self, page: i64) {
        self.page_no = Some(page);
    }

    fn fetch(
        self,
    ) -> impl Future<Output = Result<rt::Reply<Self::Page>, rt::Error>> + Send {
        self.send()
    }

    fn count(page: &Self::Page) -> usize {
        page.data.len()
    }

    fn is_same(page: &Self::Page, other: &Self::Page) -> bool {
        page.data == other.data
    }

    fn total(page: &Self::Page) -> Option<i64> {
        Some(page.total_count)
    }
}

/// The answer of: List all SMS by SIM ID (MO).
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ListMoSmsResponse {
    /// The payload.
    pub data: Vec<ReceivedMessage>,
    /// The number of all messages that match.
    ///
    /// Example: `111`.
    pub total_count: i64,
    /// Members of the envelope that the documentation does not list, and optional ones that are
    /// not what it says.
    pub extra: rt::Extra,
}

impl ListMoSmsResponse {
    fn read(payload: &mut rt::Payload<'_>) -> Result<Self, rt::Mismatch> {
        let data = payload.required(|raw| rt::get::list(raw, ReceivedMessage::read))?;
        let mut object = payload.take_envelope();
        Ok(Self {
            data,
            total_count: object.required("total_count", rt::get::integer_number)?,
            extra: object.rest(),
        })
    }

    #[cfg(test)]
    fn write(&self, object: &mut rt::ObjectWriter<'_>) {
        object
            .list(
                "data",
                &self.data,
                |list, item| list.object(|object| item.write(object)),
            );
        object.bare("total_count", self.total_count);
        self.extra.write(object);
    }
}

/// The message.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ReceivedMessageContent {
    /// The kind of the message.
    ///
    /// Whether it is required is not documented.
    pub r#type: Option<MessageType>,
    /// The text.
    ///
    /// Example: `test`. Whether it is required is not documented.
    pub content: Option<String>,
    /// Members that the documentation does not list, and optional ones that are not what it says.
    pub extra: rt::Extra,
}

impl ReceivedMessageContent {
    pub(super) fn read(raw: &rt::RawValue) -> Result<Self, rt::Mismatch> {
        let mut object = rt::Object::read(raw)?;
        Ok(Self {
            r#type: object
                .optional(
                    "type",
                    |raw| rt::get::code_number(raw, MessageType::from_code),
                ),
            content: object.optional("content", rt::get::text),
            extra: object.rest(),
        })
    }

    #[cfg(test)]
    pub(super) fn write(&self, object: &mut rt::ObjectWriter<'_>) {
        if let Some(value) = &self.r#type {
            object.bare("type", value.as_str());
        }
        if let Some(value) = &self.content {
            object.text("content", value);
        }
        self.extra.write(object);
    }
}

/// One message that a SIM sent.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ReceivedMessage {
    /// The id of the organisation.
    ///
    /// Example: `P001234`. Whether it is required is not documented.
    pub org_id: Option<String>,
    /// The ICCID of the SIM.
    ///
    /// Example: `89852123456789012345`. Whether it is required is not documented.
    pub sim_id: Option<rt::Iccid>,
    /// The MSISDN of the SIM.
    ///
    /// Example: `877676774564564`. Whether it is required is not documented.
    pub msisdn: Option<rt::Msisdn>,
    /// When the message was received; a number here, while `list_mt_sms` has times as RFC 3339.
    ///
    /// Sent in milliseconds since 1970. Example: `1640917845984`. Whether it is required is not
    /// documented.
    pub received_at: Option<rt::Timestamp>,
    /// The message.
    ///
    /// Whether it is required is not documented.
    pub message: Option<ReceivedMessageContent>,
    /// Members that the documentation does not list, and optional ones that are not what it says.
    pub extra: rt::Extra,
}

impl ReceivedMessage {
    pub(super) fn read(raw: &rt::RawValue) -> Result<Self, rt::Mismatch> {
        let mut object = rt::Object::read(raw)?;
        Ok(Self {
            org_id: object.optional("org_id", rt::get::text),
            sim_id: object.optional("sim_id", rt::get::iccid),
            msisdn: object.optional("msisdn", rt::get::msisdn),
            received_at: object.optional("received_at", rt::get::milliseconds_number),
            message: object.optional("message", ReceivedMessageContent::read),
            extra: object.rest(),
        })
    }

    #[cfg(test)]
    pub(super) fn write(&self, object: &mut rt::ObjectWriter<'_>) {
        if let Some(value) = &self.org_id {
            object.text("org_id", value);
        }
        if let Some(value) = &self.sim_id {
            object.text("sim_id", value.as_str());
        }
        if let Some(value) = &self.msisdn {
            object.text("msisdn", value.as_str());
        }
        if let Some(value) = &self.received_at {
            object.bare("received_at", value.unix_milliseconds());
        }
        if let Some(value) = &self.message {
            object.object("message", |object| value.write(object));
        }
        self.extra.write(object);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documented_response() -> Result<(), Box<dyn std::error::Error>> {
        let documented = rt::testing::DocumentedAnswer {
            body: r#"{
  "data": [
    {
      "org_id": "P001234",
      "sim_id": "89852123456789012345",
      "msisdn": "877676774564564",
      "received_at": 1640917845984,
      "message": {
        "type": 1,
        "content": "test"
      }
    }
  ],
  "status": {
    "code": "CB-00-0000",
    "message": "Success",
    "detail": null
  },
  "total_count": 111
}"#,
            aliases: &[],
            apart_from: &[],
            either_form: false,
        };
        rt::testing::same_answer(
            &super::super::FAMILY,
            &LIST_MO_SMS,
            &documented,
            ListMoSmsResponse::read,
            ListMoSmsResponse::write,
        )
    }
}

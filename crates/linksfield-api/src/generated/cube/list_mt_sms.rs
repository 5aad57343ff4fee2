// @generated from spec/cube/list_mt_sms.yaml by `cargo xtask gen`. Do not edit.

use super::{Cube, MessageStatus, MessageStatusFilter, MessageType};
use crate::rt;

static LIST_MT_SMS: rt::meta::Call = rt::meta::Call {
    name: rt::Cow::Borrowed("cube.list_mt_sms"),
    method: rt::meta::Method::Get,
    path: "/sms/mt/{sim_id}",
    server: 0,
    effect: rt::meta::Effect::Read,
    enveloped: true,
    bare: rt::meta::Bare::Refused,
    truth: None,
    needs_token: false,
};

impl Cube {
    /// List all SMS by SIM ID (MT).
    ///
    /// Lists the messages that were sent to one SIM in the last 180 days, page by page.
    ///
    /// Its page documents all of it.
    /// The documentation labels it "开发中 (in development)".
    ///
    /// Transcribed from:
    ///
    /// - <https://apidoc-en.iotcube.link/project-1710260/api-58815792>. Version 1.0; the items of
    ///   the answer are known from the example only.
    ///
    /// Taken to be so where the documentation leaves it open:
    ///
    /// - The `type` in an answer has the values of `send_sms`, and `status` those of the filter.
    ///   The page does not expand the item; it means the same thing, and the example fits.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::cube::ListMtSms;
    /// # async fn example(cube: linksfield_api::Cube) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = cube
    ///     .list_mt_sms(ListMtSms {
    ///         sim_id: "89852123456789012345".parse()?,
    ///     })
    ///     .send()
    ///     .await?;
    /// println!("{:?}", *reply);
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_mt_sms<'a>(&'a self, request: ListMtSms) -> ListMtSmsCall<'a> {
        ListMtSmsCall {
            client: &self.client,
            options: rt::CallOptions::default(),
            request,
            status: None,
            begin_from: None,
            end_by: None,
            page_no: None,
            page_size: None,
        }
    }
}

/// What must be given to call: List all SMS by SIM ID (MT).
#[derive(Debug, Clone)]
pub struct ListMtSms {
    /// The ICCID of the SIM.
    ///
    /// Example: `89852123456789012345`.
    pub sim_id: rt::Iccid,
}

/// The call `cube.list_mt_sms`, ready to be sent.
#[derive(Debug, Clone)]
#[must_use = "a call does nothing until it is sent"]
pub struct ListMtSmsCall<'a> {
    client: &'a rt::Client,
    options: rt::CallOptions,
    request: ListMtSms,
    status: Option<MessageStatusFilter>,
    begin_from: Option<rt::Timestamp>,
    end_by: Option<rt::Timestamp>,
    page_no: Option<i64>,
    page_size: Option<i64>,
}

impl<'a> ListMtSmsCall<'a> {
    /// Lists only messages with this status; all by default.
    ///
    /// Example: `4`.
    pub fn status(mut self, value: MessageStatusFilter) -> Self {
        self.status = Some(value);
        self
    }

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
    pub async fn send(self) -> Result<rt::Reply<ListMtSmsResponse>, rt::Error> {
        self.client
            .execute(&LIST_MT_SMS, &self, self.options, ListMtSmsResponse::read)
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
        self.client.explain(&LIST_MT_SMS, self, self.options)
    }
}

impl rt::Encode for ListMtSmsCall<'_> {
    fn encode(
        &self,
        context: &rt::Context<'_>,
        parts: &mut rt::Parts,
    ) -> Result<(), rt::InvalidParameter> {
        parts.path("/sms/mt/");
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
        if let Some(value) = &self.status {
            parts.query("status", value.as_str());
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
        if let Some(value) = &self.status {
            object.text("status", value.as_str());
        }
        object.quoted("timestamp", context.unix_milliseconds());
        object.text("x-sign-uri", &request_path);
        object.end();
        Ok(())
    }
}

impl rt::Paged for ListMtSmsCall<'_> {
    type Page = ListMtSmsResponse;
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

/// The answer of: List all SMS by SIM ID (MT).
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ListMtSmsResponse {
    /// The payload.
    pub data: Vec<SentMessage>,
    /// The number of all messages that match.
    ///
    /// Example: `111`.
    pub total_count: i64,
    /// Members of the envelope that the documentation does not list, and optional ones that are
    /// not what it says.
    pub extra: rt::Extra,
}

impl ListMtSmsResponse {
    fn read(payload: &mut rt::Payload<'_>) -> Result<Self, rt::Mismatch> {
        let data = payload.required(|raw| rt::get::list(raw, SentMessage::read))?;
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

/// The message; `send_sms` and `list_mo_sms` name its parts differently.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SentMessageContent {
    /// The kind of the message.
    ///
    /// Whether it is required is not documented.
    pub r#type: Option<MessageType>,
    /// The text.
    ///
    /// Example: `test`. Whether it is required is not documented.
    pub message: Option<String>,
    /// Members that the documentation does not list, and optional ones that are not what it says.
    pub extra: rt::Extra,
}

impl SentMessageContent {
    pub(super) fn read(raw: &rt::RawValue) -> Result<Self, rt::Mismatch> {
        let mut object = rt::Object::read(raw)?;
        Ok(Self {
            r#type: object
                .optional(
                    "type",
                    |raw| rt::get::code_number(raw, MessageType::from_code),
                ),
            message: object.optional("message", rt::get::text),
            extra: object.rest(),
        })
    }

    #[cfg(test)]
    pub(super) fn write(&self, object: &mut rt::ObjectWriter<'_>) {
        if let Some(value) = &self.r#type {
            object.bare("type", value.as_str());
        }
        if let Some(value) = &self.message {
            object.text("message", value);
        }
        self.extra.write(object);
    }
}

/// Why the message failed. In the example it stands beside a status that says success.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SentMessageError {
    /// The code of the failure; its values are not documented.
    ///
    /// Example: `1`. Whether it is required is not documented.
    pub code: Option<String>,
    /// The failure in words.
    ///
    /// Example: `MNO system error`. Whether it is required is not documented.
    pub message: Option<String>,
    /// Members that the documentation does not list, and optional ones that are not what it says.
    pub extra: rt::Extra,
}

impl SentMessageError {
    pub(super) fn read(raw: &rt::RawValue) -> Result<Self, rt::Mismatch> {
        let mut object = rt::Object::read(raw)?;
        Ok(Self {
            code: object.optional("code", rt::get::text),
            message: object.optional("message", rt::get::text),
            extra: object.rest(),
        })
    }

    #[cfg(test)]
    pub(super) fn write(&self, object: &mut rt::ObjectWriter<'_>) {
        if let Some(value) = &self.code {
            object.text("code", value);
        }
        if let Some(value) = &self.message {
            object.text("message", value);
        }
        self.extra.write(object);
    }
}

/// One message that was sent to a SIM.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SentMessage {
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
    /// When the message was sent.
    ///
    /// Its time zone is not documented. Example: `2023-01-01T12:12:12Z`. Whether it is required is
    /// not documented.
    pub sent_at: Option<rt::Rfc3339>,
    /// The message; `send_sms` and `list_mo_sms` name its parts differently.
    ///
    /// Whether it is required is not documented.
    pub content: Option<SentMessageContent>,
    /// What became of the message.
    ///
    /// Whether it is required is not documented.
    pub status: Option<MessageStatus>,
    /// Not documented.
    ///
    /// Example: `2`. Whether it is required is not documented.
    pub source: Option<i64>,
    /// Not documented; null in the example.
    ///
    /// Whether it is required is not documented.
    pub user: Option<rt::Json>,
    /// When the message was last changed, probably.
    ///
    /// Its time zone is not documented. Example: `2023-01-01T12:12:12Z`. Whether it is required is
    /// not documented.
    pub update_at: Option<rt::Rfc3339>,
    /// Why the message failed. In the example it stands beside a status that says success.
    ///
    /// Whether it is required is not documented.
    pub error: Option<SentMessageError>,
    /// Members that the documentation does not list, and optional ones that are not what it says.
    pub extra: rt::Extra,
}

impl SentMessage {
    pub(super) fn read(raw: &rt::RawValue) -> Result<Self, rt::Mismatch> {
        let mut object = rt::Object::read(raw)?;
        Ok(Self {
            org_id: object.optional("org_id", rt::get::text),
            sim_id: object.optional("sim_id", rt::get::iccid),
            msisdn: object.optional("msisdn", rt::get::msisdn),
            sent_at: object.optional("sent_at", rt::get::rfc3339),
            content: object.optional("content", SentMessageContent::read),
            status: object
                .optional(
                    "status",
                    |raw| rt::get::code_number(raw, MessageStatus::from_code),
                ),
            source: object.optional("source", rt::get::integer_number),
            user: object.optional("user", rt::get::json),
            update_at: object.optional("update_at", rt::get::rfc3339),
            error: object.optional("error", SentMessageError::read),
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
        if let Some(value) = &self.sent_at {
            object.text("sent_at", value.as_str());
        }
        if let Some(value) = &self.content {
            object.object("content", |object| value.write(object));
        }
        if let Some(value) = &self.status {
            object.bare("status", value.as_str());
        }
        if let Some(value) = &self.source {
            object.bare("source", *value);
        }
        if let Some(value) = &self.user {
            object.bare("user", value);
        }
        if let Some(value) = &self.update_at {
            object.text("update_at", value.as_str());
        }
        if let Some(value) = &self.error {
            object.object("error", |object| value.write(object));
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
      "sent_at": "2023-01-01T12:12:12Z",
      "content": {
        "type": 1,
        "message": "test"
      },
      "status": 1,
      "source": 2,
      "user": null,
      "update_at": "2023-01-01T12:12:12Z",
      "error": {
        "code": "1",
        "message": "MNO system error"
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
            &LIST_MT_SMS,
            &documented,
            ListMtSmsResponse::read,
            ListMtSmsResponse::write,
        )
    }
}

// @generated from spec/cube/query_text_messages.yaml by `cargo xtask gen`. Do not edit.

use super::{Cube, QueryType};
use crate::rt;

static QUERY_TEXT_MESSAGES: rt::meta::Call = rt::meta::Call {
    name: rt::Cow::Borrowed("cube.query_text_messages"),
    method: rt::meta::Method::Get,
    path: "/sims/{query_type}/{value}/textmessage/query",
    server: 0,
    effect: rt::meta::Effect::Read,
    enveloped: true,
    bare: rt::meta::Bare::Refused,
    truth: None,
    needs_token: false,
};

impl Cube {
    /// queryTxtMsg.
    ///
    /// Lists the messages that one SIM sent in a span of up to one year, newest first: all of them,
    /// or the replies to one message.
    ///
    /// Documented in part; fields that are not known are kept in `extra`.
    ///
    /// Transcribed from:
    ///
    /// - <https://apidoc-cn.iotcube.link/project-2262003/api-60843203>. Version 4.0.0; the
    ///   available text ends in the seventh item of the example.
    ///
    /// Taken to be so where the documentation leaves it open:
    ///
    /// - The times of the request are sent as `YYYY-MM-DD hh:mm:ss`, in UTC. The page says that
    ///   they are in UTC; their form is that of its example, and of the sample for the official
    ///   SDK.
    /// - For `mt_id`, `value` is the id of the message that was sent to the SIM. The name says so,
    ///   and the replies to a given message are asked for; the text of the field speaks of the
    ///   message from the SIM, which is probably a slip.
    /// - `created_at` is in UTC. The times of the request are, and so is time by default; the
    ///   answer is known from the example only.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::cube::{QueryTextMessages, QueryType};
    /// use linksfield_api::{Date, DateTime};
    /// # async fn example(cube: linksfield_api::Cube) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = cube
    ///     .query_text_messages(QueryTextMessages {
    ///         query_type: QueryType::MtId,
    ///         value: "5077",
    ///         received_start_time: DateTime::new(Date::new(2021, 6, 16)?, 0, 0, 0)?,
    ///         received_end_by: DateTime::new(Date::new(2021, 6, 16)?, 23, 59, 59)?,
    ///         page_size: 0,
    ///     })
    ///     .page_no(0)
    ///     .send()
    ///     .await?;
    /// println!("{:?}", *reply);
    /// # Ok(())
    /// # }
    /// ```
    #[deprecated = "Linksfield marks this call as to be deprecated (将废弃); `list_mo_sms` lists the messages of a SIM."]
    pub fn query_text_messages<'a>(
        &'a self,
        request: QueryTextMessages<'a>,
    ) -> QueryTextMessagesCall<'a> {
        QueryTextMessagesCall {
            client: &self.client,
            options: rt::CallOptions::default(),
            request,
            page_no: None,
        }
    }
}

/// What must be given to call: queryTxtMsg.
#[derive(Debug, Clone)]
pub struct QueryTextMessages<'a> {
    /// What `value` is.
    pub query_type: QueryType,
    /// The ICCID of the SIM, which must be able to send SMS, or the id of the message.
    ///
    /// Example: `5077`.
    pub value: &'a str,
    /// The start of the span.
    ///
    /// Time zone: UTC+00:00. Example: `2021-06-16 00:00:00`.
    pub received_start_time: rt::DateTime,
    /// The end of the span.
    ///
    /// Time zone: UTC+00:00. Example: `2021-06-16 23:59:59`.
    pub received_end_by: rt::DateTime,
    /// The number of messages on a page, at most 100.
    ///
    /// Example: `0`.
    pub page_size: i64,
}

/// The call `cube.query_text_messages`, ready to be sent.
#[derive(Debug, Clone)]
#[must_use = "a call does nothing until it is sent"]
pub struct QueryTextMessagesCall<'a> {
    client: &'a rt::Client,
    options: rt::CallOptions,
    request: QueryTextMessages<'a>,
    page_no: Option<i64>,
}

impl<'a> QueryTextMessagesCall<'a> {
    /// The page, from 1; the 0 of the example is a filler.
    ///
    /// Example: `0`. Whether it is required is not documented.
    pub fn page_no(mut self, value: i64) -> Self {
        self.page_no = Some(value);
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
    pub async fn send(self) -> Result<rt::Reply<QueryTextMessagesResponse>, rt::Error> {
        self.client
            .execute(
                &QUERY_TEXT_MESSAGES,
                &self,
                self.options,
                |payload| payload.required(QueryTextMessagesResponse::read),
            )
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
        self.client.explain(&QUERY_TEXT_MESSAGES, self, self.options)
    }
}

impl rt::Encode for QueryTextMessagesCall<'_> {
    fn encode(
        &self,
        context: &rt::Context<'_>,
        parts: &mut rt::Parts,
    ) -> Result<(), rt::InvalidParameter> {
        rt::check::not_empty("value", self.request.value)?;
        parts.path("/sims/");
        parts.path_parameter(self.request.query_type.as_str());
        parts.path("/");
        parts.path_parameter(self.request.value);
        parts.path("/textmessage/query");
        let request_path = context.request_path(parts);
        if let Some(value) = &self.page_no {
            parts.query("page_no", &value.to_string());
        }
        parts.query("page_size", &self.request.page_size.to_string());
        parts
            .query(
                "received_end_by",
                &rt::put::date_time_spaced(self.request.received_end_by).to_string(),
            );
        parts
            .query(
                "received_start_time",
                &rt::put::date_time_spaced(self.request.received_start_time).to_string(),
            );
        parts.header("X-LF-Signature-Type", "2.0");
        parts.header("timestamp", &context.unix_milliseconds().to_string());
        parts.header("nonce", &context.nonce().to_string());
        let mut object = parts.signed(rt::Dialect::Plain);
        object.quoted("nonce", context.nonce());
        if let Some(value) = &self.page_no {
            object.text("page_no", &value.to_string());
        }
        object.text("page_size", &self.request.page_size.to_string());
        object
            .text(
                "received_end_by",
                &rt::put::date_time_spaced(self.request.received_end_by).to_string(),
            );
        object
            .text(
                "received_start_time",
                &rt::put::date_time_spaced(self.request.received_start_time).to_string(),
            );
        object.quoted("timestamp", context.unix_milliseconds());
        object.text("x-sign-uri", &request_path);
        object.end();
        Ok(())
    }
}

impl rt::Paged for QueryTextMessagesCall<'_> {
    type Page = QueryTextMessagesResponse;
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
        page.list.as_ref().map_or(0, Vec::len)
    }

    fn is_same(page: &Self::Page, other: &Self::Page) -> bool {
        page.list.as_ref() == other.list.as_ref()
    }

    fn total(_page: &Self::Page) -> Option<i64> {
        None
    }
}

/// One message that a SIM sent.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct TextMessage {
    /// The text; may contain line breaks.
    ///
    /// Example: `hdhdhdj123456789`. Whether it is required is not documented.
    pub text_message: Option<String>,
    /// When the message was made.
    ///
    /// Time zone: UTC+00:00. Example: `2021-06-16 11:14:57`. Whether it is required is not
    /// documented.
    pub created_at: Option<rt::DateTime>,
    /// Members that the documentation does not list, and optional ones that are not what it says.
    pub extra: rt::Extra,
}

impl TextMessage {
    pub(super) fn read(raw: &rt::RawValue) -> Result<Self, rt::Mismatch> {
        let mut object = rt::Object::read(raw)?;
        Ok(Self {
            text_message: object.optional("text_message", rt::get::text),
            created_at: object.optional("created_at", rt::get::date_time_spaced),
            extra: object.rest(),
        })
    }

    #[cfg(test)]
    pub(super) fn write(&self, object: &mut rt::ObjectWriter<'_>) {
        if let Some(value) = &self.text_message {
            object.text("text_message", value);
        }
        if let Some(value) = &self.created_at {
            object.quoted("created_at", rt::put::date_time_spaced(*value));
        }
        self.extra.write(object);
    }
}

/// The answer of: queryTxtMsg.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct QueryTextMessagesResponse {
    /// The messages, newest first. What follows them is not available.
    ///
    /// Whether it is required is not documented.
    pub list: Option<Vec<TextMessage>>,
    /// Members that the documentation does not list, and optional ones that are not what it says.
    pub extra: rt::Extra,
}

impl QueryTextMessagesResponse {
    pub(super) fn read(raw: &rt::RawValue) -> Result<Self, rt::Mismatch> {
        let mut object = rt::Object::read(raw)?;
        Ok(Self {
            list: object.optional("list", |raw| rt::get::list(raw, TextMessage::read)),
            extra: object.rest(),
        })
    }

    #[cfg(test)]
    pub(super) fn write(&self, object: &mut rt::ObjectWriter<'_>) {
        if let Some(value) = &self.list {
            object
                .list(
                    "list",
                    value,
                    |list, item| list.object(|object| item.write(object)),
                );
        }
        self.extra.write(object);
    }
}

#[cfg(test)]
mod tests {
    #![allow(deprecated, reason = "a deprecated call must work all the same")]
    use super::*;

    #[test]
    fn documented_request() -> Result<(), Box<dyn std::error::Error>> {
        let client: Cube = rt::testing::client(2)?;
        let explanation = client
            .query_text_messages(QueryTextMessages {
                query_type: QueryType::MtId,
                value: "5077",
                received_start_time: rt::DateTime::new(
                    rt::Date::new(2021, 6, 16)?,
                    0,
                    0,
                    0,
                )?,
                received_end_by: rt::DateTime::new(
                    rt::Date::new(2021, 6, 16)?,
                    23,
                    59,
                    59,
                )?,
                page_size: 0,
            })
            .page_no(0)
            .explain()?;
        rt::testing::same_request(
            &explanation,
            &rt::testing::Documented {
                path: "/sims/mt_id/5077/textmessage/query",
                query: &[
                    ("received_start_time", "2021-06-16 00:00:00"),
                    ("received_end_by", "2021-06-16 23:59:59"),
                    ("page_no", "0"),
                    ("page_size", "0"),
                ],
                body: None,
                apart_from: &["Authorization", "timestamp", "nonce", "x-sign-uri"],
            },
        )
    }

    #[test]
    fn documented_response() -> Result<(), Box<dyn std::error::Error>> {
        let documented = rt::testing::DocumentedAnswer {
            body: r#"{
  "data": {
    "list": [
      { "text_message": "hdhdhdj123456789", "created_at": "2021-06-16 11:14:57" },
      { "text_message": "545445hdhddhdh", "created_at": "2021-06-16 11:13:37" },
      { "text_message": "hdhdhdhd99999", "created_at": "2021-06-16 11:13:18" },
      { "text_message": "ces qwe\n", "created_at": "2021-06-16 11:02:55" },
      { "text_message": "jdjddjdj", "created_at": "2021-06-16 10:59:12" },
      { "text_message": "we123456", "created_at": "2021-06-16 10:53:40" }
    ]
  },
  "status": {
    "code": "CB-00-0000",
    "message": "成功",
    "detail": null
  }
}"#,
            aliases: &[],
            apart_from: &[],
            either_form: false,
        };
        rt::testing::same_answer(
            &super::super::FAMILY,
            &QUERY_TEXT_MESSAGES,
            &documented,
            |payload| payload.required(QueryTextMessagesResponse::read),
            |answer, object| {
                object.object("data", |object| answer.write(object));
            },
        )
    }
}

// @generated from spec/cube/query_text_messages.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Cube, QueryType};
use crate::__private::{self, Codec as _, codec};

impl Cube {
    /// Lists the messages that one SIM sent in a time span of up to one year, newest first.
    /// Linksfield's title: *queryTxtMsg*.
    ///
    /// The list has either all messages of the SIM or only the replies to one message.
    ///
    /// - **Effect:** read. The client retries the call after transient errors, as the
    ///   [`RetryPolicy`](__private::RetryPolicy) allows.
    /// - **Coverage:** partial. Linksfield's documentation is incomplete. Of the 9 parameters and
    ///   response fields, 6 are documented and 3 are known from an example only. Only 5 of the 9
    ///   parameters and response fields are marked as required or optional. Response fields that
    ///   Linksfield does not list are kept in `extra`.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::{Date, DateTime};
    /// use linksfield_api::cube::{QueryTextMessages, QueryType};
    /// # async fn example(cube: linksfield_api::Cube) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = cube
    ///     .query_text_messages(QueryTextMessages {
    ///         query_type: QueryType::MtId,
    ///         value: "5077".into(),
    ///         received_start_time: DateTime::new(Date::new(2021, 6, 16)?, 0, 0, 0)?,
    ///         received_end_by: DateTime::new(Date::new(2021, 6, 16)?, 23, 59, 59)?,
    ///         page_size: 0,
    ///     })
    ///     .page_no(0)
    ///     .send()
    ///     .await?;
    /// println!("{:?}", reply.into_inner());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Parameters
    ///
    /// Required parameters are fields of [`QueryTextMessages`]. Optional parameters are methods of
    /// the call.
    ///
    /// | parameter | required | meaning |
    /// |---|---|---|
    /// | [`query_type`](field@QueryTextMessages::query_type) | yes | The kind of the id in `value`. |
    /// | [`value`](field@QueryTextMessages::value) | yes | The ICCID of the SIM or the id of the message, depending on `query_type`. The SIM must be able to send SMS. |
    /// | [`received_start_time`](field@QueryTextMessages::received_start_time) | yes | The start of the time span. |
    /// | [`received_end_by`](field@QueryTextMessages::received_end_by) | yes | The end of the time span. |
    /// | [`page_no`](field@QueryTextMessagesRequest::page_no) | not documented | The number of the page, from 1. The 0 in the example is a filler. |
    /// | [`page_size`](field@QueryTextMessages::page_size) | yes | The number of messages on a page, at most 100. |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to
    /// [`QueryTextMessagesResponse`]. [`pages`](Call::pages) walks through the list.
    ///
    /// # Errors
    ///
    /// - [`NotSent`](__private::Error::NotSent): a parameter is invalid or the server could not be
    ///   reached.
    /// - [`NoResponse`](__private::Error::NoResponse), [`Decode`](__private::Error::Decode): the
    ///   response is missing, incomplete or unreadable. The error keeps what was received.
    /// - [`Api`](__private::Error::Api), [`Status`](__private::Error::Status): the server reported
    ///   a failure with a result code or with an HTTP status. The
    ///   [notes](super::notes#result-codes) list the 35 documented codes.
    ///
    /// # Assumptions
    ///
    /// - The times of the request are sent as `YYYY-MM-DD hh:mm:ss`, in UTC. *Reason:* Linksfield's
    ///   page states that the times are in UTC. Their form is the form in its example and in the
    ///   sample for the official SDK.
    /// - For `mt_id`, `value` is the id of the message that was sent to the SIM. *Reason:* The name
    ///   suggests it, and the query returns the replies to a given message. The text of the field
    ///   mentions the message from the SIM, which is probably a slip.
    /// - `created_at` is in UTC. *Reason:* The times of the request are in UTC, and times are in
    ///   UTC by default. The response is known from its example only.
    ///
    /// # Sources
    ///
    /// - <https://apidoc-cn.iotcube.link/project-2262003/api-60843203>. Version 4.0.0. The
    ///   available text ends in the seventh item of the example.
    #[deprecated = "Linksfield has marked this call for deprecation (将废弃). `list_mo_sms` lists the messages of a SIM."]
    #[inline]
    pub fn query_text_messages(
        &self,
        required: QueryTextMessages,
    ) -> Call<QueryTextMessagesRequest> {
        self.call(QueryTextMessagesRequest::new(required))
    }
}

/// The required parameters of [`query_text_messages`](Cube::query_text_messages).
#[derive(Clone, PartialEq)]
pub struct QueryTextMessages {
    /// The kind of the id in `value`.
    pub query_type: QueryType,
    /// The ICCID of the SIM or the id of the message, depending on `query_type`. The SIM must be
    /// able to send SMS.
    ///
    /// Not shown by `Debug`. Example: `5077`.
    pub value: String,
    /// The start of the time span.
    ///
    /// Time zone: UTC+00:00. Example: `2021-06-16 00:00:00`.
    pub received_start_time: __private::DateTime,
    /// The end of the time span.
    ///
    /// Time zone: UTC+00:00. Example: `2021-06-16 23:59:59`.
    pub received_end_by: __private::DateTime,
    /// The number of messages on a page, at most 100.
    ///
    /// Example: `0`.
    pub page_size: i64,
}

impl __private::fmt::Debug for QueryTextMessages {
    fn fmt(&self, f: &mut __private::fmt::Formatter<'_>) -> __private::fmt::Result {
        f.debug_struct("QueryTextMessages")
            .field("query_type", &self.query_type)
            .field("value", &__private::Redacted)
            .field("received_start_time", &self.received_start_time)
            .field("received_end_by", &self.received_end_by)
            .field("page_size", &self.page_size)
            .finish()
    }
}

/// The request of [`query_text_messages`](Cube::query_text_messages): a value that can be
/// stored, compared, and sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct QueryTextMessagesRequest {
    /// The required parameters.
    pub required: QueryTextMessages,
    /// The number of the page, from 1. The 0 in the example is a filler.
    ///
    /// Example: `0`. Whether it is required is not documented.
    pub page_no: Option<i64>,
}

impl QueryTextMessagesRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: QueryTextMessages) -> Self {
        Self { required, page_no: None }
    }

    /// The number of the page, from 1. The 0 in the example is a filler.
    ///
    /// See [`page_no`](field@QueryTextMessagesRequest::page_no).
    #[must_use]
    #[inline]
    pub fn page_no(mut self, value: i64) -> Self {
        self.page_no = Some(value);
        self
    }
}

impl From<QueryTextMessages> for QueryTextMessagesRequest {
    #[inline]
    fn from(required: QueryTextMessages) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for QueryTextMessagesRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: QueryTextMessages {
                query_type: object.given::<QueryType>("query_type")?,
                value: object.given::<codec::Sensitive<codec::Text>>("value")?,
                received_start_time: object
                    .given::<codec::DateTimeSpaced>("received_start_time")?,
                received_end_by: object
                    .given::<codec::DateTimeSpaced>("received_end_by")?,
                page_size: object.given::<codec::NumberInteger>("page_size")?,
            },
            page_no: object.given_some::<codec::NumberInteger>("page_no")?,
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        QueryType::put(object, "query_type", &required.query_type);
        codec::Text::put(object, "value", &required.value);
        codec::DateTimeSpaced::put(
            object,
            "received_start_time",
            &required.received_start_time,
        );
        codec::DateTimeSpaced::put(object, "received_end_by", &required.received_end_by);
        codec::NumberInteger::put_some(object, "page_no", &self.page_no);
        codec::NumberInteger::put(object, "page_size", &required.page_size);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        QueryType::check_required("query_type", &required.query_type)?;
        codec::Text::check_required("value", &required.value)?;
        Ok(())
    }
}

__private::structure_traits!(QueryTextMessagesRequest);

impl Call<QueryTextMessagesRequest> {
    /// The number of the page, from 1. The 0 in the example is a filler.
    ///
    /// See [`page_no`](field@QueryTextMessagesRequest::page_no).
    #[inline]
    pub fn page_no(self, value: i64) -> Self {
        self.map(|request| request.page_no(value))
    }
}

impl __private::Operation for QueryTextMessagesRequest {
    type Family = Cube;
    type Output = QueryTextMessagesResponse;
    const INFO: &'static __private::OperationInfo = &QUERY_TEXT_MESSAGES;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/sims/");
        parts.path_parameter(&QueryType::text(&required.query_type));
        parts.path("/");
        parts.path_parameter(&codec::Text::text(&required.value));
        parts.path("/textmessage/query");
        let request_path = context.request_path(parts);
        if let Some(value) = codec::NumberInteger::given(&self.page_no) {
            parts.query("page_no", &codec::NumberInteger::text(value));
        }
        parts.query("page_size", &codec::NumberInteger::text(&required.page_size));
        parts
            .query(
                "received_end_by",
                &codec::DateTimeSpaced::text(&required.received_end_by),
            );
        parts
            .query(
                "received_start_time",
                &codec::DateTimeSpaced::text(&required.received_start_time),
            );
        parts.header("X-LF-Signature-Type", "2.0");
        parts.header("timestamp", &context.unix_milliseconds().to_string());
        parts.header("nonce", &context.nonce().to_string());
        let mut writer = parts.signed(__private::Dialect::Plain);
        let object = &mut writer;
        object.integer("nonce", context.nonce(), true);
        if let Some(value) = codec::NumberInteger::given(&self.page_no) {
            object.text("page_no", &codec::NumberInteger::text(value));
        }
        object.text("page_size", &codec::NumberInteger::text(&required.page_size));
        object
            .text(
                "received_end_by",
                &codec::DateTimeSpaced::text(&required.received_end_by),
            );
        object
            .text(
                "received_start_time",
                &codec::DateTimeSpaced::text(&required.received_start_time),
            );
        object.integer("timestamp", context.unix_milliseconds(), true);
        object.text("x-sign-uri", &request_path);
        writer.end();
        Ok(())
    }

    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self::Output, __private::Mismatch> {
        payload.required::<codec::Object<QueryTextMessagesResponse>>()
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Object::<QueryTextMessagesResponse>::write(output, writer);
    }
}

impl __private::Paged for QueryTextMessagesRequest {
    type Item = TextMessage;
    const FIRST: i64 = 1;
    const PARAMETER: &'static str = "page_no";

    fn page(&self) -> i64 {
        self.page_no.unwrap_or(Self::FIRST)
    }

    fn turn_to(&mut self, page: i64) {
        self.page_no = Some(page);
    }

    fn into_items(page: Self::Output) -> Vec<Self::Item> {
        page.list.unwrap_or_default()
    }

    fn each_item(page: &Self::Output, item: &mut dyn FnMut(&str)) {
        codec::each_item::<
            codec::Object<TextMessage>,
        >(page.list.as_ref().map_or(&[], Vec::as_slice), item);
    }

    fn total(_page: &Self::Output) -> Option<i64> {
        None
    }

    fn unread(page: &Self::Output) -> Option<&__private::Mismatch> {
        page.extra.mismatch_of("list")
    }
}

/// One message that a SIM sent.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct TextMessage {
    /// The text of the message; may contain line breaks.
    ///
    /// Not shown by `Debug`. Example: `hdhdhdj123456789`. Known from an example only. Whether it is
    /// required is not documented.
    pub text_message: Option<String>,
    /// When the message was created.
    ///
    /// Time zone: UTC+00:00. Example: `2021-06-16 11:14:57`. Known from an example only. Whether it
    /// is required is not documented.
    pub created_at: Option<__private::DateTime>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::fmt::Debug for TextMessage {
    fn fmt(&self, f: &mut __private::fmt::Formatter<'_>) -> __private::fmt::Result {
        f.debug_struct("TextMessage")
            .field("text_message", &__private::Redacted::some(&self.text_message))
            .field("created_at", &self.created_at)
            .field("extra", &self.extra)
            .finish()
    }
}

impl __private::Structure for TextMessage {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            text_message: object
                .optional::<codec::Sensitive<codec::Text>>("text_message"),
            created_at: object.optional::<codec::DateTimeSpaced>("created_at"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put_some(object, "text_message", &self.text_message);
        codec::DateTimeSpaced::put_some(object, "created_at", &self.created_at);
        self.extra.write(object);
    }
}

__private::structure_traits!(TextMessage);

/// The response of `query_text_messages`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct QueryTextMessagesResponse {
    /// The messages, newest first. The rest of the response, after the list, is not available.
    ///
    /// Known from an example only. Whether it is required is not documented.
    pub list: Option<Vec<TextMessage>>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for QueryTextMessagesResponse {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            list: object.optional::<codec::List<codec::Object<TextMessage>>>("list"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::List::<codec::Object<TextMessage>>::put_some(object, "list", &self.list);
        self.extra.write(object);
    }
}

__private::structure_traits!(QueryTextMessagesResponse);

static QUERY_TEXT_MESSAGES: __private::OperationInfo = __private::OperationInfo {
    name: "query_text_messages",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("cube.query_text_messages"),
        method: __private::meta::Method::Get,
        path: "/sims/{query_type}/{value}/textmessage/query",
        server: 0,
        effect: __private::meta::Effect::Read,
        enveloped: true,
        unenveloped: __private::meta::Unenveloped::Refused,
        outcomes: __private::meta::Outcomes {
            retry: __private::meta::Retry {
                statuses: &[],
                codes: &["CB-99-9500"],
            },
            ..__private::meta::Outcomes::DEFAULT
        },
        needs_token: false,
        sensitive: __private::meta::Sensitive {
            parameters: &["value"],
            response: true,
        },
    },
    title: "queryTxtMsg",
    title_zh: None,
    summary: Some(
        "Lists the messages that one SIM sent in a time span of up to one year, newest first.\nThe list has either all messages of the SIM or only the replies to one message.",
    ),
    coverage: "partial",
    deprecated: Some(
        "Linksfield has marked this call for deprecation (将废弃). `list_mo_sms` lists the messages of a SIM.",
    ),
    pages: &["https://apidoc-cn.iotcube.link/project-2262003/api-60843203"],
    parameters: &[
        __private::ParameterInfo::required("query_type")
            .kind(__private::ParameterKind::Code(super::QueryType::INFO))
            .at(__private::Location::Path)
            .doc("The kind of the id in `value`."),
        __private::ParameterInfo::required("value")
            .value("text", "text")
            .at(__private::Location::Path)
            .doc(
                "The ICCID of the SIM or the id of the message, depending on `query_type`. The SIM must be able to send SMS.",
            )
            .example("5077")
            .sensitive(),
        __private::ParameterInfo::required("received_start_time")
            .value("date-time", "a time as YYYY-MM-DD hh:mm:ss")
            .at(__private::Location::Query)
            .doc("The start of the time span.")
            .example("2021-06-16 00:00:00"),
        __private::ParameterInfo::required("received_end_by")
            .value("date-time", "a time as YYYY-MM-DD hh:mm:ss")
            .at(__private::Location::Query)
            .doc("The end of the time span.")
            .example("2021-06-16 23:59:59"),
        __private::ParameterInfo::optional("page_no")
            .value("integer", "a whole number")
            .at(__private::Location::Query)
            .doc("The number of the page, from 1. The 0 in the example is a filler.")
            .example("0"),
        __private::ParameterInfo::required("page_size")
            .value("integer", "a whole number")
            .at(__private::Location::Query)
            .doc("The number of messages on a page, at most 100.")
            .example("0"),
    ],
    is_paged: true,
    response: __private::Shape::Object {
        name: None,
        plain: &[],
        fields: &[
            (
                "list",
                __private::Shape::List(
                    &__private::Shape::Object {
                        name: None,
                        plain: &["created_at"],
                        fields: &[("text_message", __private::Shape::Sensitive("text"))],
                    },
                ),
            ),
        ],
    },
    functions: __private::functions_of_list::<QueryTextMessagesRequest>(),
};

#[cfg(test)]
mod tests {
    #![allow(deprecated, reason = "a deprecated call must work as well")]
    use super::super::*;

    #[test]
    fn composed_request() -> Result<(), Box<dyn std::error::Error>> {
        let cube: Cube = __private::testing::client()?;
        let call = cube
            .query_text_messages(QueryTextMessages {
                query_type: QueryType::MtId,
                value: "5077".into(),
                received_start_time: __private::DateTime::new(
                    __private::Date::new(2021, 6, 16)?,
                    0,
                    0,
                    0,
                )?,
                received_end_by: __private::DateTime::new(
                    __private::Date::new(2021, 6, 16)?,
                    23,
                    59,
                    59,
                )?,
                page_size: 0,
            })
            .page_no(0);
        __private::testing::same_request(
            &call.explain()?,
            call.request(),
            &__private::testing::Documented {
                path: "/sims/mt_id/5077/textmessage/query",
                parameters: &[("query_type", "mt_id"), ("value", "5077")],
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
    fn composed_response() -> Result<(), Box<dyn std::error::Error>> {
        __private::testing::same_response::<
            QueryTextMessagesRequest,
        >(
            &__private::testing::DocumentedResponse {
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
                has_envelope_fields: false,
            },
        )
    }
}

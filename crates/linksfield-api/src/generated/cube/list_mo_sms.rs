// @generated from spec/cube/list_mo_sms.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Cube, MessageType};
use crate::__private::{self, Codec as _, codec};

impl Cube {
    /// Lists the messages that one SIM sent, page by page. Linksfield's title: *List all SMS by SIM
    /// ID (MO)*.
    ///
    /// Linksfield keeps the messages for 180 days.
    ///
    /// - **Effect:** read. The client retries the call after transient errors, as the
    ///   [`RetryPolicy`](__private::RetryPolicy) allows.
    /// - **Coverage:** complete. Linksfield lists or shows every parameter and response field. Of
    ///   the 13 parameters and response fields, 6 are documented, 6 are known from an example only,
    ///   and 1 is inferred. Only 6 of the 13 parameters and response fields are marked as required
    ///   or optional.
    /// - **Label:** Linksfield labels this operation "开发中 (in development)".
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
    /// println!("{:?}", reply.into_inner());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Parameters
    ///
    /// Required parameters are fields of [`ListMoSms`]. Optional parameters are methods of the
    /// call.
    ///
    /// | parameter | required | meaning |
    /// |---|---|---|
    /// | [`sim_id`](field@ListMoSms::sim_id) | yes | The ICCID of the SIM. |
    /// | [`begin_from`](field@ListMoSmsRequest::begin_from) | no | The start of the time range to list. The default is 7 days before now. |
    /// | [`end_by`](field@ListMoSmsRequest::end_by) | no | The end of the time range to list. The default is now. |
    /// | [`page_no`](field@ListMoSmsRequest::page_no) | no | The number of the page, from 1. The default is 1. |
    /// | [`page_size`](field@ListMoSmsRequest::page_size) | no | The number of messages on a page, from 1 to 100. |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to
    /// [`ListMoSmsResponse`]. [`pages`](Call::pages) walks through the list.
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
    /// - `type` in a response has the same codes as in `send_sms`. *Reason:* Linksfield's page does
    ///   not list the fields of an item. The field means the same in both calls, and the example
    ///   fits.
    ///
    /// # Sources
    ///
    /// - <https://apidoc-en.iotcube.link/project-1710260/api-59271577>. Version 1.0. The items of
    ///   the response are known from the example only.
    #[inline]
    pub fn list_mo_sms(&self, required: ListMoSms) -> Call<ListMoSmsRequest> {
        self.call(ListMoSmsRequest::new(required))
    }
}

/// The required parameters of [`list_mo_sms`](Cube::list_mo_sms).
#[derive(Debug, Clone, PartialEq)]
pub struct ListMoSms {
    /// The ICCID of the SIM.
    ///
    /// Example: `89852123456789012345`.
    pub sim_id: __private::Iccid,
}

/// The request of [`list_mo_sms`](Cube::list_mo_sms): a value that can be stored, compared, and
/// sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ListMoSmsRequest {
    /// The required parameters.
    pub required: ListMoSms,
    /// The start of the time range to list. The default is 7 days before now.
    ///
    /// Sent in milliseconds since 1970. Example: `1677116671000`.
    pub begin_from: Option<__private::Timestamp>,
    /// The end of the time range to list. The default is now.
    ///
    /// Sent in milliseconds since 1970. Example: `1677116890000`.
    pub end_by: Option<__private::Timestamp>,
    /// The number of the page, from 1. The default is 1.
    ///
    /// Example: `1`.
    pub page_no: Option<i64>,
    /// The number of messages on a page, from 1 to 100.
    ///
    /// The server assumes `100` if it is left out. Example: `100`.
    pub page_size: Option<i64>,
}

impl ListMoSmsRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: ListMoSms) -> Self {
        Self {
            required,
            begin_from: None,
            end_by: None,
            page_no: None,
            page_size: None,
        }
    }

    /// The start of the time range to list. The default is 7 days before now.
    ///
    /// See [`begin_from`](field@ListMoSmsRequest::begin_from).
    #[must_use]
    #[inline]
    pub fn begin_from(mut self, value: __private::Timestamp) -> Self {
        self.begin_from = Some(value);
        self
    }

    /// The end of the time range to list. The default is now.
    ///
    /// See [`end_by`](field@ListMoSmsRequest::end_by).
    #[must_use]
    #[inline]
    pub fn end_by(mut self, value: __private::Timestamp) -> Self {
        self.end_by = Some(value);
        self
    }

    /// The number of the page, from 1. The default is 1.
    ///
    /// See [`page_no`](field@ListMoSmsRequest::page_no).
    #[must_use]
    #[inline]
    pub fn page_no(mut self, value: i64) -> Self {
        self.page_no = Some(value);
        self
    }

    /// The number of messages on a page, from 1 to 100.
    ///
    /// See [`page_size`](field@ListMoSmsRequest::page_size).
    #[must_use]
    #[inline]
    pub fn page_size(mut self, value: i64) -> Self {
        self.page_size = Some(value);
        self
    }
}

impl From<ListMoSms> for ListMoSmsRequest {
    #[inline]
    fn from(required: ListMoSms) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for ListMoSmsRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: ListMoSms {
                sim_id: object.given::<codec::Iccid>("sim_id")?,
            },
            begin_from: object.given_some::<codec::QuotedMilliseconds>("begin_from")?,
            end_by: object.given_some::<codec::QuotedMilliseconds>("end_by")?,
            page_no: object.given_some::<codec::NumberInteger>("page_no")?,
            page_size: object.given_some::<codec::NumberInteger>("page_size")?,
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::Iccid::put(object, "sim_id", &required.sim_id);
        codec::QuotedMilliseconds::put_some(object, "begin_from", &self.begin_from);
        codec::QuotedMilliseconds::put_some(object, "end_by", &self.end_by);
        codec::NumberInteger::put_some(object, "page_no", &self.page_no);
        codec::NumberInteger::put_some(object, "page_size", &self.page_size);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::Iccid::check_required("sim_id", &required.sim_id)?;
        Ok(())
    }
}

__private::structure_traits!(ListMoSmsRequest);

impl Call<ListMoSmsRequest> {
    /// The start of the time range to list. The default is 7 days before now.
    ///
    /// See [`begin_from`](field@ListMoSmsRequest::begin_from).
    #[inline]
    pub fn begin_from(self, value: __private::Timestamp) -> Self {
        self.map(|request| request.begin_from(value))
    }

    /// The end of the time range to list. The default is now.
    ///
    /// See [`end_by`](field@ListMoSmsRequest::end_by).
    #[inline]
    pub fn end_by(self, value: __private::Timestamp) -> Self {
        self.map(|request| request.end_by(value))
    }

    /// The number of the page, from 1. The default is 1.
    ///
    /// See [`page_no`](field@ListMoSmsRequest::page_no).
    #[inline]
    pub fn page_no(self, value: i64) -> Self {
        self.map(|request| request.page_no(value))
    }

    /// The number of messages on a page, from 1 to 100.
    ///
    /// See [`page_size`](field@ListMoSmsRequest::page_size).
    #[inline]
    pub fn page_size(self, value: i64) -> Self {
        self.map(|request| request.page_size(value))
    }
}

impl __private::Operation for ListMoSmsRequest {
    type Family = Cube;
    type Output = ListMoSmsResponse;
    const INFO: &'static __private::OperationInfo = &LIST_MO_SMS;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/sms/mo/");
        parts.path_parameter(&codec::Iccid::text(&required.sim_id));
        let request_path = context.request_path(parts);
        if let Some(value) = codec::QuotedMilliseconds::given(&self.begin_from) {
            parts.query("begin_from", &codec::QuotedMilliseconds::text(value));
        }
        if let Some(value) = codec::QuotedMilliseconds::given(&self.end_by) {
            parts.query("end_by", &codec::QuotedMilliseconds::text(value));
        }
        if let Some(value) = codec::NumberInteger::given(&self.page_no) {
            parts.query("page_no", &codec::NumberInteger::text(value));
        }
        if let Some(value) = codec::NumberInteger::given(&self.page_size) {
            parts.query("page_size", &codec::NumberInteger::text(value));
        }
        parts.header("X-LF-Signature-Type", "2.0");
        parts.header("X-LF-Api-Version", "1.0");
        parts.header("timestamp", &context.unix_milliseconds().to_string());
        parts.header("nonce", &context.nonce().to_string());
        let mut writer = parts.signed(__private::Dialect::Plain);
        let object = &mut writer;
        if let Some(value) = codec::QuotedMilliseconds::given(&self.begin_from) {
            object.text("begin_from", &codec::QuotedMilliseconds::text(value));
        }
        if let Some(value) = codec::QuotedMilliseconds::given(&self.end_by) {
            object.text("end_by", &codec::QuotedMilliseconds::text(value));
        }
        object.integer("nonce", context.nonce(), true);
        if let Some(value) = codec::NumberInteger::given(&self.page_no) {
            object.text("page_no", &codec::NumberInteger::text(value));
        }
        if let Some(value) = codec::NumberInteger::given(&self.page_size) {
            object.text("page_size", &codec::NumberInteger::text(value));
        }
        object.integer("timestamp", context.unix_milliseconds(), true);
        object.text("x-sign-uri", &request_path);
        writer.end();
        Ok(())
    }

    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self::Output, __private::Mismatch> {
        let data = payload.required::<codec::List<codec::Object<ReceivedMessage>>>()?;
        ListMoSmsResponse::with(data, &mut payload.take_envelope())
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Object::<ListMoSmsResponse>::write(output, writer);
    }
}

impl __private::Paged for ListMoSmsRequest {
    type Item = ReceivedMessage;
    const FIRST: i64 = 1;
    const PARAMETER: &'static str = "page_no";

    fn page(&self) -> i64 {
        self.page_no.unwrap_or(Self::FIRST)
    }

    fn turn_to(&mut self, page: i64) {
        self.page_no = Some(page);
    }

    fn into_items(page: Self::Output) -> Vec<Self::Item> {
        page.data
    }

    fn each_item(page: &Self::Output, item: &mut dyn FnMut(&str)) {
        codec::each_item::<codec::Object<ReceivedMessage>>(&page.data, item);
    }

    fn total(page: &Self::Output) -> Option<i64> {
        page.total_count.as_ref().copied()
    }
}

/// The response of [`list_mo_sms`](Cube::list_mo_sms).
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ListMoSmsResponse {
    /// The payload.
    pub data: Vec<ReceivedMessage>,
    /// The number of all matching messages.
    ///
    /// Example: `111`.
    ///
    /// `None` if the response contains no total that can be read. The page is complete without the
    /// total, so the call does not fail.
    pub total_count: Option<i64>,
    /// Fields of the envelope that are not documented, and optional fields whose value does not have the
    /// documented form.
    pub extra: __private::Extra,
}

impl ListMoSmsResponse {
    fn with(
        data: Vec<ReceivedMessage>,
        object: &mut __private::Members<'_>,
    ) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            data,
            total_count: object.total("total_count"),
            extra: object.take_rest(),
        })
    }
}

impl __private::Structure for ListMoSmsResponse {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let data = object
            .required::<codec::List<codec::Object<ReceivedMessage>>>("data")?;
        Self::with(data, object)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::List::<codec::Object<ReceivedMessage>>::put(object, "data", &self.data);
        codec::NumberInteger::put_some(object, "total_count", &self.total_count);
        self.extra.write(object);
    }
}

__private::structure_traits!(ListMoSmsResponse);

/// The message.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct ReceivedMessageContent {
    /// Probably the kind of the message, with the codes of `send_sms`.
    ///
    /// Its meaning is inferred. Whether it is required is not documented.
    pub r#type: Option<MessageType>,
    /// The text of the message.
    ///
    /// Not shown by `Debug`. Example: `test`. Known from an example only. Whether it is required is
    /// not documented.
    pub content: Option<String>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::fmt::Debug for ReceivedMessageContent {
    fn fmt(&self, f: &mut __private::fmt::Formatter<'_>) -> __private::fmt::Result {
        f.debug_struct("ReceivedMessageContent")
            .field("type", &self.r#type)
            .field("content", &__private::Redacted::some(&self.content))
            .field("extra", &self.extra)
            .finish()
    }
}

impl __private::Structure for ReceivedMessageContent {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            r#type: object.optional::<MessageType>("type"),
            content: object.optional::<codec::Sensitive<codec::Text>>("content"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        MessageType::put_some(object, "type", &self.r#type);
        codec::Text::put_some(object, "content", &self.content);
        self.extra.write(object);
    }
}

__private::structure_traits!(ReceivedMessageContent);

/// One message that a SIM sent.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ReceivedMessage {
    /// The id of the organisation.
    ///
    /// Example: `P001234`. Known from an example only. Whether it is required is not documented.
    pub org_id: Option<String>,
    /// The ICCID of the SIM.
    ///
    /// Example: `89852123456789012345`. Known from an example only. Whether it is required is not
    /// documented.
    pub sim_id: Option<__private::Iccid>,
    /// The MSISDN of the SIM.
    ///
    /// Example: `877676774564564`. Known from an example only. Whether it is required is not
    /// documented.
    pub msisdn: Option<__private::Msisdn>,
    /// When the message was received. It is a number here, while the times of `list_mt_sms` are in
    /// RFC 3339.
    ///
    /// Sent in milliseconds since 1970. Example: `1640917845984`. Known from an example only.
    /// Whether it is required is not documented.
    pub received_at: Option<__private::Timestamp>,
    /// The message.
    ///
    /// Known from an example only. Whether it is required is not documented.
    pub message: Option<ReceivedMessageContent>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for ReceivedMessage {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            org_id: object.optional::<codec::Text>("org_id"),
            sim_id: object.optional::<codec::Iccid>("sim_id"),
            msisdn: object.optional::<codec::Msisdn>("msisdn"),
            received_at: object.optional::<codec::NumberMilliseconds>("received_at"),
            message: object.optional::<codec::Object<ReceivedMessageContent>>("message"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put_some(object, "org_id", &self.org_id);
        codec::Iccid::put_some(object, "sim_id", &self.sim_id);
        codec::Msisdn::put_some(object, "msisdn", &self.msisdn);
        codec::NumberMilliseconds::put_some(object, "received_at", &self.received_at);
        codec::Object::<
            ReceivedMessageContent,
        >::put_some(object, "message", &self.message);
        self.extra.write(object);
    }
}

__private::structure_traits!(ReceivedMessage);

static LIST_MO_SMS: __private::OperationInfo = __private::OperationInfo {
    name: "list_mo_sms",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("cube.list_mo_sms"),
        method: __private::meta::Method::Get,
        path: "/sms/mo/{sim_id}",
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
            parameters: &["sim_id"],
            response: true,
        },
    },
    title: "List all SMS by SIM ID (MO)",
    title_zh: None,
    summary: Some(
        "Lists the messages that one SIM sent, page by page.\nLinksfield keeps the messages for 180 days.",
    ),
    coverage: "complete",
    deprecated: None,
    pages: &["https://apidoc-en.iotcube.link/project-1710260/api-59271577"],
    parameters: &[
        __private::ParameterInfo::required("sim_id")
            .value("iccid", "an ICCID (18 to 20 digits)")
            .at(__private::Location::Path)
            .doc("The ICCID of the SIM.")
            .example("89852123456789012345")
            .sensitive(),
        __private::ParameterInfo::optional("begin_from")
            .value("timestamp", "milliseconds since 1970")
            .at(__private::Location::Query)
            .doc(
                "The start of the time range to list. The default is 7 days before now.",
            )
            .example("1677116671000"),
        __private::ParameterInfo::optional("end_by")
            .value("timestamp", "milliseconds since 1970")
            .at(__private::Location::Query)
            .doc("The end of the time range to list. The default is now.")
            .example("1677116890000"),
        __private::ParameterInfo::optional("page_no")
            .value("integer", "a whole number")
            .at(__private::Location::Query)
            .doc("The number of the page, from 1. The default is 1.")
            .example("1"),
        __private::ParameterInfo::optional("page_size")
            .value("integer", "a whole number")
            .at(__private::Location::Query)
            .doc("The number of messages on a page, from 1 to 100.")
            .example("100")
            .default("100"),
    ],
    is_paged: true,
    response: __private::Shape::Object {
        name: None,
        plain: &["total_count"],
        fields: &[
            (
                "data",
                __private::Shape::List(
                    &__private::Shape::Object {
                        name: None,
                        plain: &["org_id", "received_at"],
                        fields: &[
                            ("sim_id", __private::Shape::Sensitive("iccid")),
                            ("msisdn", __private::Shape::Sensitive("msisdn")),
                            (
                                "message",
                                __private::Shape::Object {
                                    name: None,
                                    plain: &["type"],
                                    fields: &[("content", __private::Shape::Sensitive("text"))],
                                },
                            ),
                        ],
                    },
                ),
            ),
        ],
    },
    functions: __private::functions_of_list::<ListMoSmsRequest>(),
};

#[cfg(test)]
mod tests {
    use super::super::*;

    #[test]
    fn documented_response() -> Result<(), Box<dyn std::error::Error>> {
        __private::testing::same_response::<
            ListMoSmsRequest,
        >(
            &__private::testing::DocumentedResponse {
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
                has_envelope_fields: true,
            },
        )
    }
}

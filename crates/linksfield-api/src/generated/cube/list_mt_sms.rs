// @generated from spec/cube/list_mt_sms.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Cube, MessageStatus, MessageStatusFilter, MessageType};
use crate::__private::{self, Codec as _, codec};

impl Cube {
    /// Lists the messages that were sent to one SIM, page by page. Linksfield's title: *List all
    /// SMS by SIM ID (MT)*.
    ///
    /// Linksfield keeps the messages for 180 days.
    ///
    /// - **Effect:** read. The client retries the call after transient errors, as the
    ///   [`RetryPolicy`](__private::RetryPolicy) allows.
    /// - **Coverage:** complete. Linksfield lists or shows every parameter and response field. Of
    ///   the 21 parameters and response fields, 7 are documented, 12 are known from an example
    ///   only, and 2 are inferred. Only 7 of the 21 parameters and response fields are marked as
    ///   required or optional.
    /// - **Label:** Linksfield labels this operation "开发中 (in development)".
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
    /// println!("{:?}", reply.into_inner());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Parameters
    ///
    /// Required parameters are fields of [`ListMtSms`]. Optional parameters are methods of the
    /// call.
    ///
    /// | parameter | required | meaning |
    /// |---|---|---|
    /// | [`sim_id`](field@ListMtSms::sim_id) | yes | The ICCID of the SIM. |
    /// | [`status`](field@ListMtSmsRequest::status) | no | Lists only messages with this status. The default is all. |
    /// | [`begin_from`](field@ListMtSmsRequest::begin_from) | no | The start of the time range to list. The default is 7 days before now. |
    /// | [`end_by`](field@ListMtSmsRequest::end_by) | no | The end of the time range to list. The default is now. |
    /// | [`page_no`](field@ListMtSmsRequest::page_no) | no | The number of the page, from 1. The default is 1. |
    /// | [`page_size`](field@ListMtSmsRequest::page_size) | no | The number of messages on a page, from 1 to 100. |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to
    /// [`ListMtSmsResponse`]. [`pages`](Call::pages) walks through the list.
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
    /// - `type` in a response has the same codes as in `send_sms`, and `status` has those of the
    ///   filter. *Reason:* Linksfield's page does not list the fields of an item. The fields mean
    ///   the same in both places, and the example fits.
    ///
    /// # Sources
    ///
    /// - <https://apidoc-en.iotcube.link/project-1710260/api-58815792>. Version 1.0. The items of
    ///   the response are known from the example only.
    #[inline]
    pub fn list_mt_sms(&self, required: ListMtSms) -> Call<ListMtSmsRequest> {
        self.call(ListMtSmsRequest::new(required))
    }
}

/// The required parameters of [`list_mt_sms`](Cube::list_mt_sms).
#[derive(Debug, Clone, PartialEq)]
pub struct ListMtSms {
    /// The ICCID of the SIM.
    ///
    /// Example: `89852123456789012345`.
    pub sim_id: __private::Iccid,
}

/// The request of [`list_mt_sms`](Cube::list_mt_sms): a value that can be stored, compared, and
/// sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ListMtSmsRequest {
    /// The required parameters.
    pub required: ListMtSms,
    /// Lists only messages with this status. The default is all.
    ///
    /// Example: `4`.
    pub status: Option<MessageStatusFilter>,
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

impl ListMtSmsRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: ListMtSms) -> Self {
        Self {
            required,
            status: None,
            begin_from: None,
            end_by: None,
            page_no: None,
            page_size: None,
        }
    }

    /// Lists only messages with this status. The default is all.
    ///
    /// See [`status`](field@ListMtSmsRequest::status).
    #[must_use]
    #[inline]
    pub fn status(mut self, value: MessageStatusFilter) -> Self {
        self.status = Some(value);
        self
    }

    /// The start of the time range to list. The default is 7 days before now.
    ///
    /// See [`begin_from`](field@ListMtSmsRequest::begin_from).
    #[must_use]
    #[inline]
    pub fn begin_from(mut self, value: __private::Timestamp) -> Self {
        self.begin_from = Some(value);
        self
    }

    /// The end of the time range to list. The default is now.
    ///
    /// See [`end_by`](field@ListMtSmsRequest::end_by).
    #[must_use]
    #[inline]
    pub fn end_by(mut self, value: __private::Timestamp) -> Self {
        self.end_by = Some(value);
        self
    }

    /// The number of the page, from 1. The default is 1.
    ///
    /// See [`page_no`](field@ListMtSmsRequest::page_no).
    #[must_use]
    #[inline]
    pub fn page_no(mut self, value: i64) -> Self {
        self.page_no = Some(value);
        self
    }

    /// The number of messages on a page, from 1 to 100.
    ///
    /// See [`page_size`](field@ListMtSmsRequest::page_size).
    #[must_use]
    #[inline]
    pub fn page_size(mut self, value: i64) -> Self {
        self.page_size = Some(value);
        self
    }
}

impl From<ListMtSms> for ListMtSmsRequest {
    #[inline]
    fn from(required: ListMtSms) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for ListMtSmsRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: ListMtSms {
                sim_id: object.given::<codec::Iccid>("sim_id")?,
            },
            status: object.given_some::<MessageStatusFilter>("status")?,
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
        MessageStatusFilter::put_some(object, "status", &self.status);
        codec::QuotedMilliseconds::put_some(object, "begin_from", &self.begin_from);
        codec::QuotedMilliseconds::put_some(object, "end_by", &self.end_by);
        codec::NumberInteger::put_some(object, "page_no", &self.page_no);
        codec::NumberInteger::put_some(object, "page_size", &self.page_size);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::Iccid::check_required("sim_id", &required.sim_id)?;
        MessageStatusFilter::check_some("status", &self.status)?;
        Ok(())
    }
}

__private::structure_traits!(ListMtSmsRequest);

impl Call<ListMtSmsRequest> {
    /// Lists only messages with this status. The default is all.
    ///
    /// See [`status`](field@ListMtSmsRequest::status).
    #[inline]
    pub fn status(self, value: MessageStatusFilter) -> Self {
        self.map(|request| request.status(value))
    }

    /// The start of the time range to list. The default is 7 days before now.
    ///
    /// See [`begin_from`](field@ListMtSmsRequest::begin_from).
    #[inline]
    pub fn begin_from(self, value: __private::Timestamp) -> Self {
        self.map(|request| request.begin_from(value))
    }

    /// The end of the time range to list. The default is now.
    ///
    /// See [`end_by`](field@ListMtSmsRequest::end_by).
    #[inline]
    pub fn end_by(self, value: __private::Timestamp) -> Self {
        self.map(|request| request.end_by(value))
    }

    /// The number of the page, from 1. The default is 1.
    ///
    /// See [`page_no`](field@ListMtSmsRequest::page_no).
    #[inline]
    pub fn page_no(self, value: i64) -> Self {
        self.map(|request| request.page_no(value))
    }

    /// The number of messages on a page, from 1 to 100.
    ///
    /// See [`page_size`](field@ListMtSmsRequest::page_size).
    #[inline]
    pub fn page_size(self, value: i64) -> Self {
        self.map(|request| request.page_size(value))
    }
}

impl __private::Operation for ListMtSmsRequest {
    type Family = Cube;
    type Output = ListMtSmsResponse;
    const INFO: &'static __private::OperationInfo = &LIST_MT_SMS;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/sms/mt/");
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
        if let Some(value) = MessageStatusFilter::given(&self.status) {
            parts.query("status", &MessageStatusFilter::text(value));
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
        if let Some(value) = MessageStatusFilter::given(&self.status) {
            object.text("status", &MessageStatusFilter::text(value));
        }
        object.integer("timestamp", context.unix_milliseconds(), true);
        object.text("x-sign-uri", &request_path);
        writer.end();
        Ok(())
    }

    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self::Output, __private::Mismatch> {
        let data = payload.required::<codec::List<codec::Object<SentMessage>>>()?;
        ListMtSmsResponse::with(data, &mut payload.take_envelope())
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Object::<ListMtSmsResponse>::write(output, writer);
    }
}

impl __private::Paged for ListMtSmsRequest {
    type Item = SentMessage;
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
        codec::each_item::<codec::Object<SentMessage>>(&page.data, item);
    }

    fn total(page: &Self::Output) -> Option<i64> {
        page.total_count.as_ref().copied()
    }
}

/// The response of [`list_mt_sms`](Cube::list_mt_sms).
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ListMtSmsResponse {
    /// The payload.
    pub data: Vec<SentMessage>,
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

impl ListMtSmsResponse {
    fn with(
        data: Vec<SentMessage>,
        object: &mut __private::Members<'_>,
    ) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            data,
            total_count: object.total("total_count"),
            extra: object.take_rest(),
        })
    }
}

impl __private::Structure for ListMtSmsResponse {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let data = object.required::<codec::List<codec::Object<SentMessage>>>("data")?;
        Self::with(data, object)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::List::<codec::Object<SentMessage>>::put(object, "data", &self.data);
        codec::NumberInteger::put_some(object, "total_count", &self.total_count);
        self.extra.write(object);
    }
}

__private::structure_traits!(ListMtSmsResponse);

/// The message. `send_sms` and `list_mo_sms` name its fields differently.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct SentMessageContent {
    /// Probably the kind of the message, with the codes of `send_sms`.
    ///
    /// Its meaning is inferred. Whether it is required is not documented.
    pub r#type: Option<MessageType>,
    /// The text of the message.
    ///
    /// Not shown by `Debug`. Example: `test`. Known from an example only. Whether it is required is
    /// not documented.
    pub message: Option<String>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::fmt::Debug for SentMessageContent {
    fn fmt(&self, f: &mut __private::fmt::Formatter<'_>) -> __private::fmt::Result {
        f.debug_struct("SentMessageContent")
            .field("type", &self.r#type)
            .field("message", &__private::Redacted::some(&self.message))
            .field("extra", &self.extra)
            .finish()
    }
}

impl __private::Structure for SentMessageContent {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            r#type: object.optional::<MessageType>("type"),
            message: object.optional::<codec::Sensitive<codec::Text>>("message"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        MessageType::put_some(object, "type", &self.r#type);
        codec::Text::put_some(object, "message", &self.message);
        self.extra.write(object);
    }
}

__private::structure_traits!(SentMessageContent);

/// The reason why the message failed. In the example, it appears together with the status for
/// success.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SentMessageError {
    /// The code of the failure; its values are not documented.
    ///
    /// Example: `1`. Known from an example only. Whether it is required is not documented.
    pub code: Option<String>,
    /// The description of the failure.
    ///
    /// Example: `MNO system error`. Known from an example only. Whether it is required is not
    /// documented.
    pub message: Option<String>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for SentMessageError {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            code: object.optional::<codec::Text>("code"),
            message: object.optional::<codec::Text>("message"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put_some(object, "code", &self.code);
        codec::Text::put_some(object, "message", &self.message);
        self.extra.write(object);
    }
}

__private::structure_traits!(SentMessageError);

/// One message that was sent to a SIM.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SentMessage {
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
    /// When the message was sent.
    ///
    /// Its time zone is not documented. Example: `2023-01-01T12:12:12Z`. Known from an example
    /// only. Whether it is required is not documented.
    pub sent_at: Option<__private::Rfc3339>,
    /// The message. `send_sms` and `list_mo_sms` name its fields differently.
    ///
    /// Known from an example only. Whether it is required is not documented.
    pub content: Option<SentMessageContent>,
    /// The status of the message.
    ///
    /// Known from an example only. Whether it is required is not documented.
    pub status: Option<MessageStatus>,
    /// Its meaning is not documented.
    ///
    /// Example: `2`. Known from an example only. Whether it is required is not documented.
    pub source: Option<i64>,
    /// Null in the example.
    ///
    /// Known from an example only. Whether it is required is not documented.
    pub user: Option<__private::Json>,
    /// Probably when the message was last updated.
    ///
    /// Its time zone is not documented. Example: `2023-01-01T12:12:12Z`. Its meaning is inferred.
    /// Whether it is required is not documented.
    pub update_at: Option<__private::Rfc3339>,
    /// The reason why the message failed. In the example, it appears together with the status for
    /// success.
    ///
    /// Known from an example only. Whether it is required is not documented.
    pub error: Option<SentMessageError>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for SentMessage {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            org_id: object.optional::<codec::Text>("org_id"),
            sim_id: object.optional::<codec::Iccid>("sim_id"),
            msisdn: object.optional::<codec::Msisdn>("msisdn"),
            sent_at: object.optional::<codec::Rfc3339>("sent_at"),
            content: object.optional::<codec::Object<SentMessageContent>>("content"),
            status: object.optional::<MessageStatus>("status"),
            source: object.optional::<codec::NumberInteger>("source"),
            user: object.optional::<codec::Json>("user"),
            update_at: object.optional::<codec::Rfc3339>("update_at"),
            error: object.optional::<codec::Object<SentMessageError>>("error"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put_some(object, "org_id", &self.org_id);
        codec::Iccid::put_some(object, "sim_id", &self.sim_id);
        codec::Msisdn::put_some(object, "msisdn", &self.msisdn);
        codec::Rfc3339::put_some(object, "sent_at", &self.sent_at);
        codec::Object::<SentMessageContent>::put_some(object, "content", &self.content);
        MessageStatus::put_some(object, "status", &self.status);
        codec::NumberInteger::put_some(object, "source", &self.source);
        codec::Json::put_some(object, "user", &self.user);
        codec::Rfc3339::put_some(object, "update_at", &self.update_at);
        codec::Object::<SentMessageError>::put_some(object, "error", &self.error);
        self.extra.write(object);
    }
}

__private::structure_traits!(SentMessage);

static LIST_MT_SMS: __private::OperationInfo = __private::OperationInfo {
    name: "list_mt_sms",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("cube.list_mt_sms"),
        method: __private::meta::Method::Get,
        path: "/sms/mt/{sim_id}",
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
    title: "List all SMS by SIM ID (MT)",
    title_zh: None,
    summary: Some(
        "Lists the messages that were sent to one SIM, page by page.\nLinksfield keeps the messages for 180 days.",
    ),
    coverage: "complete",
    deprecated: None,
    pages: &["https://apidoc-en.iotcube.link/project-1710260/api-58815792"],
    parameters: &[
        __private::ParameterInfo::required("sim_id")
            .value("iccid", "an ICCID (18 to 20 digits)")
            .at(__private::Location::Path)
            .doc("The ICCID of the SIM.")
            .example("89852123456789012345")
            .sensitive(),
        __private::ParameterInfo::optional("status")
            .kind(__private::ParameterKind::Code(super::MessageStatusFilter::INFO))
            .at(__private::Location::Query)
            .doc("Lists only messages with this status. The default is all.")
            .example("4"),
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
                        plain: &["org_id", "sent_at", "status", "source", "update_at"],
                        fields: &[
                            ("sim_id", __private::Shape::Sensitive("iccid")),
                            ("msisdn", __private::Shape::Sensitive("msisdn")),
                            (
                                "content",
                                __private::Shape::Object {
                                    name: None,
                                    plain: &["type"],
                                    fields: &[("message", __private::Shape::Sensitive("text"))],
                                },
                            ),
                            ("user", __private::Shape::Undocumented),
                            (
                                "error",
                                __private::Shape::Object {
                                    name: None,
                                    plain: &["code", "message"],
                                    fields: &[],
                                },
                            ),
                        ],
                    },
                ),
            ),
        ],
    },
    functions: __private::functions_of_list::<ListMtSmsRequest>(),
};

#[cfg(test)]
mod tests {
    use super::super::*;

    #[test]
    fn documented_response() -> Result<(), Box<dyn std::error::Error>> {
        __private::testing::same_response::<
            ListMtSmsRequest,
        >(
            &__private::testing::DocumentedResponse {
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
                has_envelope_fields: true,
            },
        )
    }
}

// @generated from spec/shapes/headers_of_every_type.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Shapes};
use crate::__private::{self, Codec as _, codec};

impl Shapes {
    /// Returns headers of every type. Linksfield's title: *Headers of every type*.
    ///
    /// - **Effect:** write. The client never sends the request again once it may have reached the
    ///   server. If a call fails and
    ///   [`may_have_been_executed`](__private::Error::may_have_been_executed) returns `false`, it
    ///   was not executed, and calling again is safe. If the method returns `true`, do not call
    ///   again before you have checked the outcome: find out whether the call took effect (no
    ///   documented operation reports it).
    /// - **Coverage:** complete. Linksfield documents every response field.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(shapes: linksfield_api::Shapes) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = shapes.headers_of_every_type().send().await?;
    /// println!("{:?}", reply.into_inner());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to
    /// [`HeadersOfEveryTypeResponse`]. The field `headers` contains the documented headers.
    ///
    /// # Errors
    ///
    /// - *Not executed.* [`NotSent`](__private::Error::NotSent): a parameter is invalid or the
    ///   server could not be reached.
    /// - *Uncertain.* [`NoResponse`](__private::Error::NoResponse),
    ///   [`Decode`](__private::Error::Decode): the response is missing, incomplete or unreadable.
    ///   The error keeps what was received.
    /// - *Depends on code and status.* [`Api`](__private::Error::Api),
    ///   [`Status`](__private::Error::Status): the server reported a failure with a result code or
    ///   with an HTTP status. Linksfield documents no failure codes.
    ///   [`may_have_been_executed`](__private::Error::may_have_been_executed) returns whether the
    ///   call may have been executed.
    ///
    /// # Sources
    ///
    /// - Invented for the tests.
    #[inline]
    pub fn headers_of_every_type(&self) -> Call<HeadersOfEveryTypeRequest> {
        self.call(HeadersOfEveryTypeRequest::new())
    }
}

/// The request of [`headers_of_every_type`](Shapes::headers_of_every_type): a value that can be
/// stored, compared, and sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct HeadersOfEveryTypeRequest {}

impl HeadersOfEveryTypeRequest {
    /// Returns a request without optional parameters.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl Default for HeadersOfEveryTypeRequest {
    fn default() -> Self {
        Self::new()
    }
}

impl __private::Structure for HeadersOfEveryTypeRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {};
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, _object: &mut __private::ObjectWriter<'_>) {}
}

__private::structure_traits!(HeadersOfEveryTypeRequest);

impl __private::Operation for HeadersOfEveryTypeRequest {
    type Family = Shapes;
    type Output = HeadersOfEveryTypeResponse;
    const INFO: &'static __private::OperationInfo = &HEADERS_OF_EVERY_TYPE;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        parts.path("/headers-of-every-type");
        parts.header("x-key", context.credential(0));
        parts.header("x-time", &context.unix_seconds().to_string());
        let mut writer = parts.signed(__private::Dialect::Plain);
        let object = &mut writer;
        object.text("x-key", context.credential(0));
        object.integer("x-time", context.unix_seconds(), true);
        writer.end();
        Ok(())
    }

    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self::Output, __private::Mismatch> {
        payload.nothing()?;
        let headers = payload
            .headers::<
                HeadersOfEveryTypeHeaders,
            >(
                &[
                    ("x-text", false),
                    ("x-either", false),
                    ("x-card", false),
                    ("x-device", false),
                    ("x-price", true),
                    ("x-balance", false),
                    ("x-count", false),
                    ("x-total", true),
                    ("x-flag", true),
                    ("x-mark", false),
                    ("x-active", true),
                    ("x-day", false),
                    ("x-time", false),
                    ("x-local", false),
                    ("x-since", true),
                    ("x-month", false),
                    ("x-mail", false),
                ],
            )?;
        HeadersOfEveryTypeResponse::with(headers, &mut payload.take_envelope())
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Object::<HeadersOfEveryTypeResponse>::write(output, writer);
    }
}

/// The response of [`headers_of_every_type`](Shapes::headers_of_every_type).
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct HeadersOfEveryTypeResponse {
    /// The documented headers.
    pub headers: HeadersOfEveryTypeHeaders,
    /// Fields of the envelope that are not documented, and optional fields whose value does not have the
    /// documented form.
    pub extra: __private::Extra,
}

impl HeadersOfEveryTypeResponse {
    fn with(
        headers: HeadersOfEveryTypeHeaders,
        object: &mut __private::Members<'_>,
    ) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            headers,
            extra: object.take_rest(),
        })
    }
}

impl __private::Structure for HeadersOfEveryTypeResponse {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let headers = object
            .required::<codec::Object<HeadersOfEveryTypeHeaders>>("headers")?;
        Self::with(headers, object)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Object::<
            HeadersOfEveryTypeHeaders,
        >::put(object, "headers", &self.headers);
        self.extra.write(object);
    }
}

__private::structure_traits!(HeadersOfEveryTypeResponse);

/// The documented headers of the response.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct HeadersOfEveryTypeHeaders {
    /// A text.
    pub x_text: String,
    /// A text or a number.
    pub x_either: String,
    /// A card.
    pub x_card: __private::Iccid,
    /// A device.
    pub x_device: __private::DeviceCode,
    /// A price.
    pub x_price: __private::Decimal,
    /// A balance.
    pub x_balance: __private::Decimal,
    /// A count.
    pub x_count: i64,
    /// A total.
    pub x_total: i64,
    /// A flag.
    pub x_flag: bool,
    /// A mark.
    pub x_mark: bool,
    /// A boolean.
    pub x_active: bool,
    /// A day.
    ///
    /// Its time zone is not documented.
    pub x_day: __private::Date,
    /// A time.
    ///
    /// Its time zone is not documented.
    pub x_time: __private::Rfc3339,
    /// A local time.
    ///
    /// Its time zone is not documented.
    pub x_local: __private::DateTime,
    /// A point in time.
    ///
    /// Sent in seconds since 1970.
    pub x_since: __private::Timestamp,
    /// A month.
    pub x_month: __private::Period,
    /// An address.
    ///
    /// Not shown by `Debug`.
    pub x_mail: String,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::fmt::Debug for HeadersOfEveryTypeHeaders {
    fn fmt(&self, f: &mut __private::fmt::Formatter<'_>) -> __private::fmt::Result {
        f.debug_struct("HeadersOfEveryTypeHeaders")
            .field("x_text", &self.x_text)
            .field("x_either", &self.x_either)
            .field("x_card", &self.x_card)
            .field("x_device", &self.x_device)
            .field("x_price", &self.x_price)
            .field("x_balance", &self.x_balance)
            .field("x_count", &self.x_count)
            .field("x_total", &self.x_total)
            .field("x_flag", &self.x_flag)
            .field("x_mark", &self.x_mark)
            .field("x_active", &self.x_active)
            .field("x_day", &self.x_day)
            .field("x_time", &self.x_time)
            .field("x_local", &self.x_local)
            .field("x_since", &self.x_since)
            .field("x_month", &self.x_month)
            .field("x_mail", &__private::Redacted)
            .field("extra", &self.extra)
            .finish()
    }
}

impl __private::Structure for HeadersOfEveryTypeHeaders {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            x_text: object.required::<codec::Text>("x-text")?,
            x_either: object.required::<codec::TextOrNumber>("x-either")?,
            x_card: object.required::<codec::Iccid>("x-card")?,
            x_device: object.required::<codec::DeviceCode>("x-device")?,
            x_price: object.required::<codec::NumberDecimal>("x-price")?,
            x_balance: object.required::<codec::EitherDecimal>("x-balance")?,
            x_count: object.required::<codec::QuotedInteger>("x-count")?,
            x_total: object.required::<codec::NumberInteger>("x-total")?,
            x_flag: object.required::<codec::NumberFlag>("x-flag")?,
            x_mark: object.required::<codec::QuotedFlag>("x-mark")?,
            x_active: object.required::<codec::Boolean>("x-active")?,
            x_day: object.required::<codec::DateDashed>("x-day")?,
            x_time: object.required::<codec::Rfc3339>("x-time")?,
            x_local: object
                .required::<
                    codec::EitherFormat<codec::DateTimeSpaced, codec::DateTimeCompact>,
                >("x-local")?,
            x_since: object.required::<codec::NumberSeconds>("x-since")?,
            x_month: object.required::<codec::Period>("x-month")?,
            x_mail: object.required::<codec::Sensitive<codec::Text>>("x-mail")?,
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put(object, "x-text", &self.x_text);
        codec::TextOrNumber::put(object, "x-either", &self.x_either);
        codec::Iccid::put(object, "x-card", &self.x_card);
        codec::DeviceCode::put(object, "x-device", &self.x_device);
        codec::NumberDecimal::put(object, "x-price", &self.x_price);
        codec::EitherDecimal::put(object, "x-balance", &self.x_balance);
        codec::QuotedInteger::put(object, "x-count", &self.x_count);
        codec::NumberInteger::put(object, "x-total", &self.x_total);
        codec::NumberFlag::put(object, "x-flag", &self.x_flag);
        codec::QuotedFlag::put(object, "x-mark", &self.x_mark);
        codec::Boolean::put(object, "x-active", &self.x_active);
        codec::DateDashed::put(object, "x-day", &self.x_day);
        codec::Rfc3339::put(object, "x-time", &self.x_time);
        codec::EitherFormat::<
            codec::DateTimeSpaced,
            codec::DateTimeCompact,
        >::put(object, "x-local", &self.x_local);
        codec::NumberSeconds::put(object, "x-since", &self.x_since);
        codec::Period::put(object, "x-month", &self.x_month);
        codec::Text::put(object, "x-mail", &self.x_mail);
        self.extra.write(object);
    }
}

__private::structure_traits!(HeadersOfEveryTypeHeaders);

static HEADERS_OF_EVERY_TYPE: __private::OperationInfo = __private::OperationInfo {
    name: "headers_of_every_type",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("shapes.headers_of_every_type"),
        method: __private::meta::Method::Put,
        path: "/headers-of-every-type",
        server: 0,
        effect: __private::meta::Effect::Write,
        enveloped: true,
        unenveloped: __private::meta::Unenveloped::Refused,
        outcomes: __private::meta::Outcomes {
            content: __private::meta::Content::Nothing,
            ..__private::meta::Outcomes::DEFAULT
        },
        needs_token: false,
        sensitive: __private::meta::Sensitive {
            parameters: &[],
            response: true,
        },
    },
    title: "Headers of every type",
    title_zh: None,
    summary: Some("Returns headers of every type."),
    coverage: "complete",
    deprecated: None,
    pages: &[],
    parameters: &[],
    is_paged: false,
    response: __private::Shape::Object {
        name: None,
        plain: &[],
        fields: &[
            ("data", __private::Shape::Plain),
            (
                "headers",
                __private::Shape::Object {
                    name: None,
                    plain: &[
                        "x-text",
                        "x-either",
                        "x-price",
                        "x-balance",
                        "x-count",
                        "x-total",
                        "x-flag",
                        "x-mark",
                        "x-active",
                        "x-day",
                        "x-time",
                        "x-local",
                        "x-since",
                        "x-month",
                    ],
                    fields: &[
                        ("x-card", __private::Shape::Sensitive("iccid")),
                        ("x-device", __private::Shape::Sensitive("device-code")),
                        ("x-mail", __private::Shape::Sensitive("text")),
                    ],
                },
            ),
        ],
    },
    functions: __private::functions::<HeadersOfEveryTypeRequest>(),
};

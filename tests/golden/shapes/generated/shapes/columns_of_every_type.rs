// @generated from spec/shapes/columns_of_every_type.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Shapes};
use crate::__private::{self, Codec as _, codec};

impl Shapes {
    /// Returns a file with columns of every type. Linksfield's title: *Columns of every type*.
    ///
    /// - **Effect:** read. The client retries the call after transient errors, as the
    ///   [`RetryPolicy`](__private::RetryPolicy) allows.
    /// - **Coverage:** complete. Linksfield documents every response field.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(shapes: linksfield_api::Shapes) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = shapes.columns_of_every_type().send().await?;
    /// println!("{:?}", reply.into_inner());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to
    /// [`ColumnsOfEveryTypeResponse`]. The field `headers` contains the documented headers. The
    /// field `data` is [`ColumnsOfEveryTypePayload`].
    ///
    /// | status | variant | meaning |
    /// |---|---|---|
    /// | 200 | [`Ok`](ColumnsOfEveryTypePayload::Ok) | The file. |
    /// | 202 | [`Accepted`](ColumnsOfEveryTypePayload::Accepted) | The file is being made. |
    ///
    /// A response with another status from 200 to 299 is not as documented, and is the error
    /// [`Decode`](__private::Error::Decode).
    ///
    /// # Errors
    ///
    /// - [`NotSent`](__private::Error::NotSent): a parameter is invalid or the server could not be
    ///   reached.
    /// - [`NoResponse`](__private::Error::NoResponse), [`Decode`](__private::Error::Decode): the
    ///   response is missing, incomplete or unreadable. The error keeps what was received.
    /// - [`Api`](__private::Error::Api), [`Status`](__private::Error::Status): the server reported
    ///   a failure with a result code or with an HTTP status. Linksfield documents no failure
    ///   codes.
    ///
    /// # Sources
    ///
    /// - Invented for the tests.
    #[inline]
    pub fn columns_of_every_type(&self) -> Call<ColumnsOfEveryTypeRequest> {
        self.call(ColumnsOfEveryTypeRequest::new())
    }
}

/// The request of [`columns_of_every_type`](Shapes::columns_of_every_type): a value that can be
/// stored, compared, and sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ColumnsOfEveryTypeRequest {}

impl ColumnsOfEveryTypeRequest {
    /// Returns a request without optional parameters.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl Default for ColumnsOfEveryTypeRequest {
    fn default() -> Self {
        Self::new()
    }
}

impl __private::Structure for ColumnsOfEveryTypeRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {};
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, _object: &mut __private::ObjectWriter<'_>) {}
}

__private::structure_traits!(ColumnsOfEveryTypeRequest);

impl __private::Operation for ColumnsOfEveryTypeRequest {
    type Family = Shapes;
    type Output = ColumnsOfEveryTypeResponse;
    const INFO: &'static __private::OperationInfo = &COLUMNS_OF_EVERY_TYPE;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        parts.path("/columns-of-every-type");
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
        let data = ColumnsOfEveryTypePayload::decode(payload)?;
        let headers = payload.headers::<ColumnsOfEveryTypeHeaders>(&[("x-rows", true)])?;
        ColumnsOfEveryTypeResponse::with(data, headers, &mut payload.take_envelope())
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Object::<ColumnsOfEveryTypeResponse>::write(output, writer);
    }
}

/// The response of [`columns_of_every_type`](Shapes::columns_of_every_type).
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ColumnsOfEveryTypeResponse {
    /// The payload.
    pub data: ColumnsOfEveryTypePayload,
    /// The documented headers.
    pub headers: ColumnsOfEveryTypeHeaders,
    /// Fields of the envelope that are not documented, and optional fields whose value does not have the
    /// documented form.
    pub extra: __private::Extra,
}

impl ColumnsOfEveryTypeResponse {
    fn with(
        data: ColumnsOfEveryTypePayload,
        headers: ColumnsOfEveryTypeHeaders,
        object: &mut __private::Members<'_>,
    ) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            data,
            headers,
            extra: object.take_rest(),
        })
    }
}

impl __private::Structure for ColumnsOfEveryTypeResponse {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let data = object.required::<codec::Object<ColumnsOfEveryTypePayload>>("data")?;
        let headers = object
            .required::<codec::Object<ColumnsOfEveryTypeHeaders>>("headers")?;
        Self::with(data, headers, object)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Object::<ColumnsOfEveryTypePayload>::put(object, "data", &self.data);
        codec::Object::<
            ColumnsOfEveryTypeHeaders,
        >::put(object, "headers", &self.headers);
        self.extra.write(object);
    }
}

__private::structure_traits!(ColumnsOfEveryTypeResponse);

/// The content of the response of [`columns_of_every_type`](Shapes::columns_of_every_type), by
/// its HTTP status.
#[derive(Debug, Clone, PartialEq)]
#[allow(clippy::large_enum_variant, reason = "the responses may have any size")]
#[non_exhaustive]
pub enum ColumnsOfEveryTypePayload {
    /// HTTP status 200. The file.
    Ok(__private::Csv<ColumnsOfEveryTypeRow>),
    /// HTTP status 202. The file is being made.
    Accepted,
}

impl ColumnsOfEveryTypePayload {
    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self, __private::Mismatch> {
        match payload.status() {
            200 => payload.csv().map(Self::Ok),
            202 => payload.nothing().map(|()| Self::Accepted),
            _ => Err(payload.undocumented_status()),
        }
    }
}

impl __private::Structure for ColumnsOfEveryTypePayload {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        match object.required::<codec::NumberInteger>("status")? {
            200 => {
                object
                    .required::<codec::CsvText<ColumnsOfEveryTypeRow>>("data")
                    .map(Self::Ok)
            }
            202 => Ok(Self::Accepted),
            other => Err(__private::Mismatch::status(other).below("status")),
        }
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        match self {
            Self::Ok(data) => {
                object.bare("status", 200);
                codec::CsvText::<ColumnsOfEveryTypeRow>::put(object, "data", data);
            }
            Self::Accepted => object.bare("status", 202),
        }
    }
}

__private::structure_traits!(ColumnsOfEveryTypePayload);

impl __private::CsvRow for ColumnsOfEveryTypeRow {
    const COLUMNS: &'static [(&'static str, bool)] = &[
        ("text", false),
        ("either", false),
        ("card", false),
        ("device", false),
        ("price", true),
        ("balance", false),
        ("count", false),
        ("total", true),
        ("flag", true),
        ("mark", false),
        ("active", true),
        ("day", false),
        ("time", false),
        ("local", false),
        ("since", true),
        ("month", false),
        ("mail", false),
    ];
}

/// A row of the file.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct ColumnsOfEveryTypeRow {
    /// A text.
    pub text: Option<String>,
    /// A text or a number.
    pub either: Option<String>,
    /// A card.
    pub card: Option<__private::Iccid>,
    /// A device.
    pub device: Option<__private::DeviceCode>,
    /// A price.
    pub price: Option<__private::Decimal>,
    /// A balance.
    pub balance: Option<__private::Decimal>,
    /// A count.
    pub count: Option<i64>,
    /// A total.
    pub total: Option<i64>,
    /// A flag.
    pub flag: Option<bool>,
    /// A mark.
    pub mark: Option<bool>,
    /// A boolean.
    pub active: Option<bool>,
    /// A day.
    ///
    /// Its time zone is not documented.
    pub day: Option<__private::Date>,
    /// A time.
    ///
    /// Its time zone is not documented.
    pub time: Option<__private::Rfc3339>,
    /// A local time.
    ///
    /// Its time zone is not documented.
    pub local: Option<__private::DateTime>,
    /// A point in time.
    ///
    /// Sent in seconds since 1970.
    pub since: Option<__private::Timestamp>,
    /// A month.
    pub month: Option<__private::Period>,
    /// An address.
    ///
    /// Not shown by `Debug`.
    pub mail: Option<String>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::fmt::Debug for ColumnsOfEveryTypeRow {
    fn fmt(&self, f: &mut __private::fmt::Formatter<'_>) -> __private::fmt::Result {
        f.debug_struct("ColumnsOfEveryTypeRow")
            .field("text", &self.text)
            .field("either", &self.either)
            .field("card", &self.card)
            .field("device", &self.device)
            .field("price", &self.price)
            .field("balance", &self.balance)
            .field("count", &self.count)
            .field("total", &self.total)
            .field("flag", &self.flag)
            .field("mark", &self.mark)
            .field("active", &self.active)
            .field("day", &self.day)
            .field("time", &self.time)
            .field("local", &self.local)
            .field("since", &self.since)
            .field("month", &self.month)
            .field("mail", &__private::Redacted::some(&self.mail))
            .field("extra", &self.extra)
            .finish()
    }
}

impl __private::Structure for ColumnsOfEveryTypeRow {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            text: object.optional::<codec::Text>("text"),
            either: object.optional::<codec::TextOrNumber>("either"),
            card: object.optional::<codec::Iccid>("card"),
            device: object.optional::<codec::DeviceCode>("device"),
            price: object.optional::<codec::NumberDecimal>("price"),
            balance: object.optional::<codec::EitherDecimal>("balance"),
            count: object.optional::<codec::QuotedInteger>("count"),
            total: object.optional::<codec::NumberInteger>("total"),
            flag: object.optional::<codec::NumberFlag>("flag"),
            mark: object.optional::<codec::QuotedFlag>("mark"),
            active: object.optional::<codec::Boolean>("active"),
            day: object.optional::<codec::DateDashed>("day"),
            time: object.optional::<codec::Rfc3339>("time"),
            local: object
                .optional::<
                    codec::EitherFormat<codec::DateTimeSpaced, codec::DateTimeCompact>,
                >("local"),
            since: object.optional::<codec::NumberSeconds>("since"),
            month: object.optional::<codec::Period>("month"),
            mail: object.optional::<codec::Sensitive<codec::Text>>("mail"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put_some(object, "text", &self.text);
        codec::TextOrNumber::put_some(object, "either", &self.either);
        codec::Iccid::put_some(object, "card", &self.card);
        codec::DeviceCode::put_some(object, "device", &self.device);
        codec::NumberDecimal::put_some(object, "price", &self.price);
        codec::EitherDecimal::put_some(object, "balance", &self.balance);
        codec::QuotedInteger::put_some(object, "count", &self.count);
        codec::NumberInteger::put_some(object, "total", &self.total);
        codec::NumberFlag::put_some(object, "flag", &self.flag);
        codec::QuotedFlag::put_some(object, "mark", &self.mark);
        codec::Boolean::put_some(object, "active", &self.active);
        codec::DateDashed::put_some(object, "day", &self.day);
        codec::Rfc3339::put_some(object, "time", &self.time);
        codec::EitherFormat::<
            codec::DateTimeSpaced,
            codec::DateTimeCompact,
        >::put_some(object, "local", &self.local);
        codec::NumberSeconds::put_some(object, "since", &self.since);
        codec::Period::put_some(object, "month", &self.month);
        codec::Text::put_some(object, "mail", &self.mail);
        self.extra.write(object);
    }
}

__private::structure_traits!(ColumnsOfEveryTypeRow);

/// The documented headers of the response.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ColumnsOfEveryTypeHeaders {
    /// The number of rows.
    pub x_rows: Option<i64>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for ColumnsOfEveryTypeHeaders {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            x_rows: object.optional::<codec::NumberInteger>("x-rows"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::NumberInteger::put_some(object, "x-rows", &self.x_rows);
        self.extra.write(object);
    }
}

__private::structure_traits!(ColumnsOfEveryTypeHeaders);

static COLUMNS_OF_EVERY_TYPE: __private::OperationInfo = __private::OperationInfo {
    name: "columns_of_every_type",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("shapes.columns_of_every_type"),
        method: __private::meta::Method::Get,
        path: "/columns-of-every-type",
        server: 0,
        effect: __private::meta::Effect::Read,
        enveloped: true,
        unenveloped: __private::meta::Unenveloped::Refused,
        outcomes: __private::meta::Outcomes {
            content: __private::meta::Content::ByStatus(
                &[
                    (200, __private::meta::Content::Csv),
                    (202, __private::meta::Content::Nothing),
                ],
            ),
            ..__private::meta::Outcomes::DEFAULT
        },
        needs_token: false,
        sensitive: __private::meta::Sensitive {
            parameters: &[],
            response: true,
        },
    },
    title: "Columns of every type",
    title_zh: None,
    summary: Some("Returns a file with columns of every type."),
    coverage: "complete",
    deprecated: None,
    pages: &[],
    parameters: &[],
    is_paged: false,
    response: __private::Shape::Object {
        name: None,
        plain: &[],
        fields: &[
            (
                "data",
                __private::Shape::Object {
                    name: None,
                    plain: &["status"],
                    fields: &[
                        (
                            "data",
                            __private::Shape::OneOf {
                                name: None,
                                shapes: &[
                                    __private::Shape::Undocumented,
                                    __private::Shape::Plain,
                                ],
                            },
                        ),
                    ],
                },
            ),
            (
                "headers",
                __private::Shape::Object {
                    name: None,
                    plain: &["x-rows"],
                    fields: &[],
                },
            ),
        ],
    },
    functions: __private::functions::<ColumnsOfEveryTypeRequest>(),
};

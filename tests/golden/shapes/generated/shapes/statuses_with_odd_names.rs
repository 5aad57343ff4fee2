// @generated from spec/shapes/statuses_with_odd_names.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Shapes};
use crate::__private::{self, Codec as _, codec};

impl Shapes {
    /// Returns contents with names that Rust uses as well. Linksfield's title: *Statuses with odd
    /// names*.
    ///
    /// - **Effect:** write. The client never sends the request again once it may have reached the
    ///   server. If a call fails and
    ///   [`may_have_been_executed`](__private::Error::may_have_been_executed) returns `false`, it
    ///   was not executed, and calling again is safe. If the method returns `true`, do not call
    ///   again before you have checked the outcome: find out whether the call took effect (no
    ///   documented operation reports it).
    /// - **Coverage:** complete. Linksfield lists every response field. Of the 10 response fields,
    ///   9 are documented and 1 is listed without a description.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(shapes: linksfield_api::Shapes) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = shapes.statuses_with_odd_names().send().await?;
    /// println!("{:?}", reply.into_inner());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to
    /// [`StatusesWithOddNamesResponse`]. The field `headers` contains the documented headers. The
    /// field `data` is [`StatusesWithOddNamesPayload`].
    ///
    /// | status | variant | meaning |
    /// |---|---|---|
    /// | 200 | [`Ok`](StatusesWithOddNamesPayload::Ok) | A \[table\] of `rows` \| with \*odd\* \<names>. |
    /// | 201 | [`None`](StatusesWithOddNamesPayload::None) | Not documented. |
    /// | 202 | [`Some`](StatusesWithOddNamesPayload::Some) | Not documented. |
    /// | 203 | [`Err`](StatusesWithOddNamesPayload::Err) | A file. |
    /// | 204 | [`String`](StatusesWithOddNamesPayload::String) | Not documented. |
    /// | 299 | [`Vec`](StatusesWithOddNamesPayload::Vec) | Not documented. |
    ///
    /// A response with another status from 200 to 299 is not as documented, and is the error
    /// [`Decode`](__private::Error::Decode).
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
    /// | status | executed | meaning |
    /// |---|---|---|
    /// | 400 | unknown | An \[error\] \| of \*odd\* \<names>. |
    /// | 401 | no | Not documented. |
    /// | 302 | by the general rule | Elsewhere. |
    ///
    /// "no" applies if the response is that of the API: a page of a proxy, or a result code that is
    /// not documented, leaves the outcome open.
    ///
    /// # Sources
    ///
    /// - Invented for the tests.
    #[inline]
    pub fn statuses_with_odd_names(&self) -> Call<StatusesWithOddNamesRequest> {
        self.call(StatusesWithOddNamesRequest::new())
    }
}

/// The request of [`statuses_with_odd_names`](Shapes::statuses_with_odd_names): a value that
/// can be stored, compared, and sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct StatusesWithOddNamesRequest {}

impl StatusesWithOddNamesRequest {
    /// Returns a request without optional parameters.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl Default for StatusesWithOddNamesRequest {
    fn default() -> Self {
        Self::new()
    }
}

impl __private::Structure for StatusesWithOddNamesRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {};
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, _object: &mut __private::ObjectWriter<'_>) {}
}

__private::structure_traits!(StatusesWithOddNamesRequest);

impl __private::Operation for StatusesWithOddNamesRequest {
    type Family = Shapes;
    type Output = StatusesWithOddNamesResponse;
    const INFO: &'static __private::OperationInfo = &STATUSES_WITH_ODD_NAMES;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        parts.path("/statuses-with-odd-names");
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
        let data = StatusesWithOddNamesPayload::decode(payload)?;
        let headers = payload
            .headers::<
                StatusesWithOddNamesHeaders,
            >(
                &[
                    ("extra", false),
                    ("data", false),
                    ("headers", false),
                    ("X-Headers", false),
                    ("status", false),
                ],
            )?;
        StatusesWithOddNamesResponse::with(data, headers, &mut payload.take_envelope())
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Object::<StatusesWithOddNamesResponse>::write(output, writer);
    }
}

/// The response of [`statuses_with_odd_names`](Shapes::statuses_with_odd_names).
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct StatusesWithOddNamesResponse {
    /// The payload.
    pub data: StatusesWithOddNamesPayload,
    /// The documented headers.
    pub headers: StatusesWithOddNamesHeaders,
    /// Fields of the envelope that are not documented, and optional fields whose value does not have the
    /// documented form.
    pub extra: __private::Extra,
}

impl StatusesWithOddNamesResponse {
    fn with(
        data: StatusesWithOddNamesPayload,
        headers: StatusesWithOddNamesHeaders,
        object: &mut __private::Members<'_>,
    ) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            data,
            headers,
            extra: object.take_rest(),
        })
    }
}

impl __private::Structure for StatusesWithOddNamesResponse {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let data = object
            .required::<codec::Object<StatusesWithOddNamesPayload>>("data")?;
        let headers = object
            .required::<codec::Object<StatusesWithOddNamesHeaders>>("headers")?;
        Self::with(data, headers, object)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Object::<StatusesWithOddNamesPayload>::put(object, "data", &self.data);
        codec::Object::<
            StatusesWithOddNamesHeaders,
        >::put(object, "headers", &self.headers);
        self.extra.write(object);
    }
}

__private::structure_traits!(StatusesWithOddNamesResponse);

/// The content of the response of [`statuses_with_odd_names`](Shapes::statuses_with_odd_names),
/// by its HTTP status.
#[derive(Debug, Clone, PartialEq)]
#[allow(clippy::large_enum_variant, reason = "the responses may have any size")]
#[non_exhaustive]
pub enum StatusesWithOddNamesPayload {
    /// HTTP status 200. A \[table\] of `rows` | with \*odd\* \<names>.
    Ok(__private::Csv<StatusesWithOddNamesRow>),
    /// HTTP status 201.
    None(__private::Json),
    /// HTTP status 202.
    Some(String),
    /// HTTP status 203. A file.
    Err(__private::File),
    /// HTTP status 204.
    String,
    /// HTTP status 299.
    Vec(Vec<Odd>),
}

impl StatusesWithOddNamesPayload {
    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self, __private::Mismatch> {
        match payload.status() {
            200 => payload.csv().map(Self::Ok),
            201 => payload.required::<codec::Json>().map(Self::None),
            202 => payload.text().map(Self::Some),
            203 => payload.file().map(Self::Err),
            204 => payload.nothing().map(|()| Self::String),
            299 => payload.required::<codec::List<codec::Object<Odd>>>().map(Self::Vec),
            _ => Err(payload.undocumented_status()),
        }
    }
}

impl __private::Structure for StatusesWithOddNamesPayload {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        match object.required::<codec::NumberInteger>("status")? {
            200 => {
                object
                    .required::<codec::CsvText<StatusesWithOddNamesRow>>("data")
                    .map(Self::Ok)
            }
            201 => object.required::<codec::Json>("data").map(Self::None),
            202 => object.required::<codec::Text>("data").map(Self::Some),
            203 => {
                object.required::<codec::Object<__private::File>>("data").map(Self::Err)
            }
            204 => Ok(Self::String),
            299 => {
                object.required::<codec::List<codec::Object<Odd>>>("data").map(Self::Vec)
            }
            other => Err(__private::Mismatch::status(other).below("status")),
        }
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        match self {
            Self::Ok(data) => {
                object.bare("status", 200);
                codec::CsvText::<StatusesWithOddNamesRow>::put(object, "data", data);
            }
            Self::None(data) => {
                object.bare("status", 201);
                codec::Json::put(object, "data", data);
            }
            Self::Some(data) => {
                object.bare("status", 202);
                codec::Text::put(object, "data", data);
            }
            Self::Err(data) => {
                object.bare("status", 203);
                codec::Object::<__private::File>::put(object, "data", data);
            }
            Self::String => object.bare("status", 204),
            Self::Vec(data) => {
                object.bare("status", 299);
                codec::List::<codec::Object<Odd>>::put(object, "data", data);
            }
        }
    }
}

__private::structure_traits!(StatusesWithOddNamesPayload);

impl __private::CsvRow for StatusesWithOddNamesRow {
    const COLUMNS: &'static [(&'static str, bool)] = &[
        ("extra", false),
        ("type", false),
        ("self", true),
        ("column, with a comma", false),
        ("4G", true),
    ];
}

/// A row of the file.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct StatusesWithOddNamesRow {
    /// A column.
    pub extra_: String,
    /// A column.
    pub r#type: Option<String>,
    /// A column.
    pub self_: Option<i64>,
    /// A column.
    pub column_with_a_comma: Option<String>,
    /// A column.
    pub n_4g: Option<bool>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for StatusesWithOddNamesRow {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            extra_: object.required::<codec::Text>("extra")?,
            r#type: object.optional::<codec::Text>("type"),
            self_: object.optional::<codec::NumberInteger>("self"),
            column_with_a_comma: object.optional::<codec::Text>("column, with a comma"),
            n_4g: object.optional::<codec::Boolean>("4G"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put(object, "extra", &self.extra_);
        codec::Text::put_some(object, "type", &self.r#type);
        codec::NumberInteger::put_some(object, "self", &self.self_);
        codec::Text::put_some(object, "column, with a comma", &self.column_with_a_comma);
        codec::Boolean::put_some(object, "4G", &self.n_4g);
        self.extra.write(object);
    }
}

__private::structure_traits!(StatusesWithOddNamesRow);

/// Its meaning is not documented.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Odd {
    /// Its meaning is not documented.
    pub r#type: String,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for Odd {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            r#type: object.required::<codec::Text>("type")?,
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put(object, "type", &self.r#type);
        self.extra.write(object);
    }
}

__private::structure_traits!(Odd);

/// The documented headers of the response.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct StatusesWithOddNamesHeaders {
    /// A header.
    pub extra_: Option<String>,
    /// A header.
    pub data: Option<String>,
    /// A header.
    ///
    /// Some responses call it `X-Headers`.
    pub headers: Option<String>,
    /// A \[header\] of \<odd> \`names.
    pub status: String,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for StatusesWithOddNamesHeaders {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        object.alias("headers", "X-Headers");
        Ok(Self {
            extra_: object.optional::<codec::Text>("extra"),
            data: object.optional::<codec::Text>("data"),
            headers: object.optional::<codec::Text>("headers"),
            status: object.required::<codec::Text>("status")?,
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put_some(object, "extra", &self.extra_);
        codec::Text::put_some(object, "data", &self.data);
        codec::Text::put_some(object, "headers", &self.headers);
        codec::Text::put(object, "status", &self.status);
        self.extra.write(object);
    }
}

__private::structure_traits!(StatusesWithOddNamesHeaders);

static STATUSES_WITH_ODD_NAMES: __private::OperationInfo = __private::OperationInfo {
    name: "statuses_with_odd_names",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("shapes.statuses_with_odd_names"),
        method: __private::meta::Method::Post,
        path: "/statuses-with-odd-names",
        server: 0,
        effect: __private::meta::Effect::Write,
        enveloped: true,
        unenveloped: __private::meta::Unenveloped::Refused,
        outcomes: __private::meta::Outcomes {
            content: __private::meta::Content::ByStatus(
                &[
                    (200, __private::meta::Content::Csv),
                    (201, __private::meta::Content::Json),
                    (202, __private::meta::Content::Text),
                    (203, __private::meta::Content::Binary),
                    (204, __private::meta::Content::Nothing),
                    (299, __private::meta::Content::Json),
                ],
            ),
            refusing_statuses: &[401],
            uncertain_statuses: &[400],
            ..__private::meta::Outcomes::DEFAULT
        },
        needs_token: false,
        sensitive: __private::meta::Sensitive {
            parameters: &[],
            response: true,
        },
    },
    title: "Statuses with odd names",
    title_zh: None,
    summary: Some("Returns contents with names that Rust uses as well."),
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
                                    __private::Shape::Undocumented,
                                    __private::Shape::Undocumented,
                                    __private::Shape::Undocumented,
                                    __private::Shape::Plain,
                                    __private::Shape::List(
                                        &__private::Shape::Object {
                                            name: None,
                                            plain: &["type"],
                                            fields: &[],
                                        },
                                    ),
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
                    plain: &["extra", "data", "headers", "X-Headers", "status"],
                    fields: &[],
                },
            ),
        ],
    },
    functions: __private::functions::<StatusesWithOddNamesRequest>(),
};

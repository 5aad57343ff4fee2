// @generated from spec/shapes/inline_codes.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Shapes};
use crate::__private::{self, Codec as _, codec};

impl Shapes {
    /// Sends and returns codes that only one field has. Linksfield's title: *Codes of one field*.
    ///
    /// - **Effect:** read. The client retries the call after transient errors, as the
    ///   [`RetryPolicy`](__private::RetryPolicy) allows.
    /// - **Coverage:** complete. Linksfield documents every parameter and response field.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::shapes::{
    ///     ColourKind, InlineCodes, InlineCodesSizes, InlineCodesSort,
    /// };
    /// # async fn example(shapes: linksfield_api::Shapes) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = shapes
    ///     .inline_codes(InlineCodes {
    ///         colour: ColourKind::Green,
    ///     })
    ///     .sort(InlineCodesSort::Down)
    ///     .sizes([InlineCodesSizes::Large, InlineCodesSizes::Small])
    ///     .send()
    ///     .await?;
    /// println!("{:?}", reply.into_inner());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Parameters
    ///
    /// Required parameters are fields of [`InlineCodes`]. Optional parameters are methods of the
    /// call.
    ///
    /// | parameter | required | meaning |
    /// |---|---|---|
    /// | [`sort`](field@InlineCodesRequest::sort) | no | The order. |
    /// | [`colour`](field@InlineCodes::colour) | yes | The colour. |
    /// | [`sizes`](field@InlineCodesRequest::sizes) | no | The sizes. |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to
    /// [`InlineCodesResponse`].
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
    pub fn inline_codes(&self, required: InlineCodes) -> Call<InlineCodesRequest> {
        self.call(InlineCodesRequest::new(required))
    }
}

/// The required parameters of [`inline_codes`](Shapes::inline_codes).
#[derive(Debug, Clone, PartialEq)]
pub struct InlineCodes {
    /// The colour.
    pub colour: ColourKind,
}

/// The request of [`inline_codes`](Shapes::inline_codes): a value that can be stored, compared,
/// and sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct InlineCodesRequest {
    /// The required parameters.
    pub required: InlineCodes,
    /// The order.
    pub sort: Option<InlineCodesSort>,
    /// The sizes.
    pub sizes: Option<Vec<InlineCodesSizes>>,
}

impl InlineCodesRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: InlineCodes) -> Self {
        Self {
            required,
            sort: None,
            sizes: None,
        }
    }

    /// The order.
    ///
    /// See [`sort`](field@InlineCodesRequest::sort).
    #[must_use]
    #[inline]
    pub fn sort(mut self, value: InlineCodesSort) -> Self {
        self.sort = Some(value);
        self
    }

    /// The sizes.
    ///
    /// See [`sizes`](field@InlineCodesRequest::sizes).
    #[must_use]
    #[inline]
    pub fn sizes(mut self, value: impl Into<Vec<InlineCodesSizes>>) -> Self {
        self.sizes = Some(value.into());
        self
    }
}

impl From<InlineCodes> for InlineCodesRequest {
    #[inline]
    fn from(required: InlineCodes) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for InlineCodesRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: InlineCodes {
                colour: object.given::<ColourKind>("colour")?,
            },
            sort: object.given_some::<InlineCodesSort>("sort")?,
            sizes: object.given_some::<codec::List<InlineCodesSizes>>("sizes")?,
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        InlineCodesSort::put_some(object, "sort", &self.sort);
        ColourKind::put(object, "colour", &required.colour);
        codec::List::<InlineCodesSizes>::put_some(object, "sizes", &self.sizes);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        InlineCodesSort::check_some("sort", &self.sort)?;
        ColourKind::check_required("colour", &required.colour)?;
        codec::List::<InlineCodesSizes>::check_some("sizes", &self.sizes)?;
        Ok(())
    }
}

__private::structure_traits!(InlineCodesRequest);

impl Call<InlineCodesRequest> {
    /// The order.
    ///
    /// See [`sort`](field@InlineCodesRequest::sort).
    #[inline]
    pub fn sort(self, value: InlineCodesSort) -> Self {
        self.map(|request| request.sort(value))
    }

    /// The sizes.
    ///
    /// See [`sizes`](field@InlineCodesRequest::sizes).
    #[inline]
    pub fn sizes(self, value: impl Into<Vec<InlineCodesSizes>>) -> Self {
        self.map(|request| request.sizes(value))
    }
}

impl __private::Operation for InlineCodesRequest {
    type Family = Shapes;
    type Output = InlineCodesResponse;
    const INFO: &'static __private::OperationInfo = &INLINE_CODES;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/codes");
        if let Some(value) = InlineCodesSort::given(&self.sort) {
            parts.query("sort", &InlineCodesSort::text(value));
        }
        parts.header("x-key", context.credential(0));
        parts.header("x-time", &context.unix_seconds().to_string());
        let mut writer = parts.body(__private::Dialect::Plain);
        let object = &mut writer;
        ColourKind::put(object, "colour", &required.colour);
        codec::List::<InlineCodesSizes>::put_given(object, "sizes", &self.sizes);
        writer.end();
        let mut writer = parts.signed(__private::Dialect::Plain);
        let object = &mut writer;
        if let Some(value) = InlineCodesSort::given(&self.sort) {
            object.text("sort", &InlineCodesSort::text(value));
        }
        object.text("x-key", context.credential(0));
        object.integer("x-time", context.unix_seconds(), true);
        writer.end();
        Ok(())
    }

    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self::Output, __private::Mismatch> {
        payload.required::<codec::Object<InlineCodesResponse>>()
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Object::<InlineCodesResponse>::write(output, writer);
    }
}

/// The order.
///
/// Sent as text. The list may grow.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum InlineCodesSort {
    /// Code `asc`.
    Up,
    /// Code `desc`.
    Down,
    /// A code that is not documented. [`as_str`](Self::as_str) returns the code.
    Unknown(__private::UnknownCode),
}

impl InlineCodesSort {
    /// All documented codes.
    pub const VARIANTS: &'static [Self] = &[Self::Up, Self::Down];

    #[doc(hidden)]
    pub const INFO: &'static [__private::CodeInfo] = &[
        __private::CodeInfo {
            code: "asc",
            name: "Up",
            doc: None,
            zh: None,
        },
        __private::CodeInfo {
            code: "desc",
            name: "Down",
            doc: None,
            zh: None,
        },
    ];

    /// Returns the variant of a code, or `Unknown` if the code is not documented.
    #[must_use]
    pub fn from_code(code: &str) -> Self {
        match code {
            "asc" => Self::Up,
            "desc" => Self::Down,
            other => Self::Unknown(__private::UnknownCode::new(other)),
        }
    }

    /// Returns the code as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Up => "asc",
            Self::Down => "desc",
            Self::Unknown(code) => code.as_str(),
        }
    }
}

__private::code_traits!(InlineCodesSort, Text);

/// The colour.
///
/// Sent as text. The list may grow.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ColourKind {
    /// Code `1`. Chinese: 红.
    Red,
    /// Code `2`. A green.
    Green,
    /// A code that is not documented. [`as_str`](Self::as_str) returns the code.
    Unknown(__private::UnknownCode),
}

impl ColourKind {
    /// All documented codes.
    pub const VARIANTS: &'static [Self] = &[Self::Red, Self::Green];

    #[doc(hidden)]
    pub const INFO: &'static [__private::CodeInfo] = &[
        __private::CodeInfo {
            code: "1",
            name: "Red",
            doc: None,
            zh: Some("红"),
        },
        __private::CodeInfo {
            code: "2",
            name: "Green",
            doc: Some("A green."),
            zh: None,
        },
    ];

    /// Returns the variant of a code, or `Unknown` if the code is not documented.
    #[must_use]
    pub fn from_code(code: &str) -> Self {
        match code {
            "1" => Self::Red,
            "2" => Self::Green,
            other => Self::Unknown(__private::UnknownCode::new(other)),
        }
    }

    /// Returns the code as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Red => "1",
            Self::Green => "2",
            Self::Unknown(code) => code.as_str(),
        }
    }
}

__private::code_traits!(ColourKind, Text);

/// The sizes.
///
/// Sent as a number. The list may grow.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum InlineCodesSizes {
    /// Code `1`.
    Small,
    /// Code `2`.
    Large,
    /// A code that is not documented. [`as_str`](Self::as_str) returns the code.
    Unknown(__private::UnknownCode),
}

impl InlineCodesSizes {
    /// All documented codes.
    pub const VARIANTS: &'static [Self] = &[Self::Small, Self::Large];

    #[doc(hidden)]
    pub const INFO: &'static [__private::CodeInfo] = &[
        __private::CodeInfo {
            code: "1",
            name: "Small",
            doc: None,
            zh: None,
        },
        __private::CodeInfo {
            code: "2",
            name: "Large",
            doc: None,
            zh: None,
        },
    ];

    /// Returns the variant of a code, or `Unknown` if the code is not documented.
    #[must_use]
    pub fn from_code(code: &str) -> Self {
        match code {
            "1" => Self::Small,
            "2" => Self::Large,
            other => Self::Unknown(__private::UnknownCode::new(other)),
        }
    }

    /// Returns the code as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Small => "1",
            Self::Large => "2",
            Self::Unknown(code) => code.as_str(),
        }
    }
}

__private::code_traits!(InlineCodesSizes, Number);

/// The state.
///
/// Sent as text. The list may grow.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum InlineCodesState {
    /// Code `on`.
    On,
    /// Code `off`.
    Off,
    /// A code that is not documented. [`as_str`](Self::as_str) returns the code.
    Unknown(__private::UnknownCode),
}

impl InlineCodesState {
    /// All documented codes.
    pub const VARIANTS: &'static [Self] = &[Self::On, Self::Off];

    #[doc(hidden)]
    pub const INFO: &'static [__private::CodeInfo] = &[
        __private::CodeInfo {
            code: "on",
            name: "On",
            doc: None,
            zh: None,
        },
        __private::CodeInfo {
            code: "off",
            name: "Off",
            doc: None,
            zh: None,
        },
    ];

    /// Returns the variant of a code, or `Unknown` if the code is not documented.
    #[must_use]
    pub fn from_code(code: &str) -> Self {
        match code {
            "on" => Self::On,
            "off" => Self::Off,
            other => Self::Unknown(__private::UnknownCode::new(other)),
        }
    }

    /// Returns the code as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::On => "on",
            Self::Off => "off",
            Self::Unknown(code) => code.as_str(),
        }
    }
}

__private::code_traits!(InlineCodesState, Text);

/// The levels.
///
/// Sent as a number. The list may grow.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum InlineCodesLevels {
    /// Code `1`.
    Low,
    /// A code that is not documented. [`as_str`](Self::as_str) returns the code.
    Unknown(__private::UnknownCode),
}

impl InlineCodesLevels {
    /// All documented codes.
    pub const VARIANTS: &'static [Self] = &[Self::Low];

    #[doc(hidden)]
    pub const INFO: &'static [__private::CodeInfo] = &[
        __private::CodeInfo {
            code: "1",
            name: "Low",
            doc: None,
            zh: None,
        },
    ];

    /// Returns the variant of a code, or `Unknown` if the code is not documented.
    #[must_use]
    pub fn from_code(code: &str) -> Self {
        match code {
            "1" => Self::Low,
            other => Self::Unknown(__private::UnknownCode::new(other)),
        }
    }

    /// Returns the code as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Low => "1",
            Self::Unknown(code) => code.as_str(),
        }
    }
}

__private::code_traits!(InlineCodesLevels, Number);

/// The response of `inline_codes`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct InlineCodesResponse {
    /// The state.
    pub state: InlineCodesState,
    /// The levels.
    pub levels: Option<Vec<InlineCodesLevels>>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for InlineCodesResponse {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            state: object.required::<InlineCodesState>("state")?,
            levels: object.optional::<codec::List<InlineCodesLevels>>("levels"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        InlineCodesState::put(object, "state", &self.state);
        codec::List::<InlineCodesLevels>::put_some(object, "levels", &self.levels);
        self.extra.write(object);
    }
}

__private::structure_traits!(InlineCodesResponse);

static INLINE_CODES: __private::OperationInfo = __private::OperationInfo {
    name: "inline_codes",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("shapes.inline_codes"),
        method: __private::meta::Method::Post,
        path: "/codes",
        server: 0,
        effect: __private::meta::Effect::Read,
        enveloped: true,
        unenveloped: __private::meta::Unenveloped::Refused,
        outcomes: __private::meta::Outcomes::DEFAULT,
        needs_token: false,
        sensitive: __private::meta::Sensitive {
            parameters: &[],
            response: false,
        },
    },
    title: "Codes of one field",
    title_zh: None,
    summary: Some("Sends and returns codes that only one field has."),
    coverage: "complete",
    deprecated: None,
    pages: &[],
    parameters: &[
        __private::ParameterInfo::optional("sort")
            .kind(
                __private::ParameterKind::Code(
                    &[
                        __private::CodeInfo {
                            code: "asc",
                            name: "Up",
                            doc: None,
                            zh: None,
                        },
                        __private::CodeInfo {
                            code: "desc",
                            name: "Down",
                            doc: None,
                            zh: None,
                        },
                    ],
                ),
            )
            .at(__private::Location::Query)
            .doc("The order."),
        __private::ParameterInfo::required("colour")
            .kind(
                __private::ParameterKind::Code(
                    &[
                        __private::CodeInfo {
                            code: "1",
                            name: "Red",
                            doc: None,
                            zh: Some("红"),
                        },
                        __private::CodeInfo {
                            code: "2",
                            name: "Green",
                            doc: Some("A green."),
                            zh: None,
                        },
                    ],
                ),
            )
            .at(__private::Location::Body)
            .doc("The colour."),
        __private::ParameterInfo::optional("sizes")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Code(
                        &[
                            __private::CodeInfo {
                                code: "1",
                                name: "Small",
                                doc: None,
                                zh: None,
                            },
                            __private::CodeInfo {
                                code: "2",
                                name: "Large",
                                doc: None,
                                zh: None,
                            },
                        ],
                    ),
                ),
            )
            .at(__private::Location::Body)
            .doc("The sizes."),
    ],
    is_paged: false,
    response: __private::Shape::Object {
        name: None,
        plain: &["state"],
        fields: &[("levels", __private::Shape::List(&__private::Shape::Plain))],
    },
    functions: __private::functions::<InlineCodesRequest>(),
};

#[cfg(test)]
mod tests {
    use super::super::*;

    #[test]
    fn documented_request() -> Result<(), Box<dyn std::error::Error>> {
        let shapes: Shapes = __private::testing::client()?;
        let call = shapes
            .inline_codes(InlineCodes {
                colour: ColourKind::Green,
            })
            .sort(InlineCodesSort::Down)
            .sizes([InlineCodesSizes::Large, InlineCodesSizes::Small]);
        __private::testing::same_request(
            &call.explain()?,
            call.request(),
            &__private::testing::Documented {
                path: "/codes",
                parameters: &[],
                query: &[("sort", "desc")],
                body: Some(r#"{ "colour": "2", "sizes": [2, 1] }"#),
                apart_from: &["x-key", "x-time", "x-sign"],
            },
        )
    }

    #[test]
    fn documented_response() -> Result<(), Box<dyn std::error::Error>> {
        __private::testing::same_response::<
            InlineCodesRequest,
        >(
            &__private::testing::DocumentedResponse {
                body: r#"{ "code": "0", "data": { "state": "off", "levels": [1] } }"#,
                aliases: &[],
                apart_from: &[],
                either_form: false,
                has_envelope_fields: false,
            },
        )
    }
}

// @generated from spec/shapes/basis_of_a_type.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, GuessedCard, GuessedState, Shapes};
use crate::__private::{self, Codec as _, codec};

impl Shapes {
    /// Uses a type whose fields and codes are inferred, and fields that a vendor describes.
    /// Linksfield's title: *Basis of a type*.
    ///
    /// - **Effect:** write. The client never sends the request again once it may have reached the
    ///   server. If a call fails and
    ///   [`may_have_been_executed`](__private::Error::may_have_been_executed) returns `false`, it
    ///   was not executed, and calling again is safe. If the method returns `true`, do not call
    ///   again before you have checked the outcome: find out whether the call took effect (no
    ///   documented operation reports it).
    /// - **Coverage:** complete. Linksfield lists or shows every parameter and response field. Of
    ///   the 7 parameters and response fields, 5 are inferred and 2 are known from a third party
    ///   only.
    /// - **Body:** `application/json`. The whole body is `card`.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::shapes::{
    ///     BasisOfAType, GuessedCard, GuessedCardOwner, GuessedCardOwnerRequired, GuessedCardRequired,
    /// };
    /// # async fn example(shapes: linksfield_api::Shapes) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = shapes
    ///     .basis_of_a_type(BasisOfAType {
    ///         card: GuessedCard::new(GuessedCardRequired {
    ///                 id: "text".into(),
    ///             })
    ///             .owner(
    ///                 GuessedCardOwner::new(GuessedCardOwnerRequired {
    ///                     name: "text".into(),
    ///                 }),
    ///             ),
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
    /// All parameters are required. They are the fields of [`BasisOfAType`].
    ///
    /// | parameter | required | meaning | known from |
    /// |---|---|---|---|
    /// | [`card`](field@BasisOfAType::card) | yes | Probably the card. | inference |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to
    /// [`BasisOfATypeResponse`]. The field `headers` contains the documented headers.
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
    /// - The code of a vendor. Of a third party.
    #[inline]
    pub fn basis_of_a_type(&self, required: BasisOfAType) -> Call<BasisOfATypeRequest> {
        self.call(BasisOfATypeRequest::new(required))
    }
}

/// The required parameters of [`basis_of_a_type`](Shapes::basis_of_a_type).
#[derive(Debug, Clone, PartialEq)]
pub struct BasisOfAType {
    /// Probably the card.
    ///
    /// Its meaning is inferred.
    pub card: GuessedCard,
}

/// The request of [`basis_of_a_type`](Shapes::basis_of_a_type): a value that can be stored,
/// compared, and sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct BasisOfATypeRequest {
    /// The required parameters.
    pub required: BasisOfAType,
}

impl BasisOfATypeRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: BasisOfAType) -> Self {
        Self { required }
    }
}

impl From<BasisOfAType> for BasisOfATypeRequest {
    #[inline]
    fn from(required: BasisOfAType) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for BasisOfATypeRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: BasisOfAType {
                card: object.given::<codec::Object<GuessedCard>>("card")?,
            },
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::Object::<GuessedCard>::put(object, "card", &required.card);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::Object::<GuessedCard>::check_required("card", &required.card)?;
        Ok(())
    }
}

__private::structure_traits!(BasisOfATypeRequest);

impl __private::Operation for BasisOfATypeRequest {
    type Family = Shapes;
    type Output = BasisOfATypeResponse;
    const INFO: &'static __private::OperationInfo = &BASIS_OF_A_TYPE;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/basis-of-a-type");
        parts.header("x-key", context.credential(0));
        parts.header("x-time", &context.unix_seconds().to_string());
        parts.without_fields();
        let value = &required.card;
        parts
            .json_body::<
                codec::Object<GuessedCard>,
            >(value, __private::Dialect::Plain, "application/json");
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
        let data = payload.required::<codec::Object<BasisOfATypeData>>()?;
        let headers = payload.headers::<BasisOfATypeHeaders>(&[("x-left", true)])?;
        BasisOfATypeResponse::with(data, headers, &mut payload.take_envelope())
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Object::<BasisOfATypeResponse>::write(output, writer);
    }
}

/// The response of [`basis_of_a_type`](Shapes::basis_of_a_type).
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct BasisOfATypeResponse {
    /// The payload.
    pub data: BasisOfATypeData,
    /// The documented headers.
    pub headers: BasisOfATypeHeaders,
    /// Fields of the envelope that are not documented, and optional fields whose value does not have the
    /// documented form.
    pub extra: __private::Extra,
}

impl BasisOfATypeResponse {
    fn with(
        data: BasisOfATypeData,
        headers: BasisOfATypeHeaders,
        object: &mut __private::Members<'_>,
    ) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            data,
            headers,
            extra: object.take_rest(),
        })
    }
}

impl __private::Structure for BasisOfATypeResponse {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let data = object.required::<codec::Object<BasisOfATypeData>>("data")?;
        let headers = object.required::<codec::Object<BasisOfATypeHeaders>>("headers")?;
        Self::with(data, headers, object)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Object::<BasisOfATypeData>::put(object, "data", &self.data);
        codec::Object::<BasisOfATypeHeaders>::put(object, "headers", &self.headers);
        self.extra.write(object);
    }
}

__private::structure_traits!(BasisOfATypeResponse);

/// Probably the kinds.
///
/// Sent as text. The list may grow.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BasisOfATypeDataKinds {
    /// Code `1`. Probably data. Known from a third party only, not from Linksfield.
    Data,
    /// A code that is not documented. [`as_str`](Self::as_str) returns the code.
    Unknown(__private::UnknownCode),
}

impl BasisOfATypeDataKinds {
    /// All documented codes.
    pub const VARIANTS: &'static [Self] = &[Self::Data];

    #[doc(hidden)]
    pub const INFO: &'static [__private::CodeInfo] = &[
        __private::CodeInfo {
            code: "1",
            name: "Data",
            doc: Some("Probably data."),
            zh: None,
        },
    ];

    /// Returns the variant of a code, or `Unknown` if the code is not documented.
    #[must_use]
    pub fn from_code(code: &str) -> Self {
        match code {
            "1" => Self::Data,
            other => Self::Unknown(__private::UnknownCode::new(other)),
        }
    }

    /// Returns the code as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Data => "1",
            Self::Unknown(code) => code.as_str(),
        }
    }
}

__private::code_traits!(BasisOfATypeDataKinds, Text);

/// The card.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct BasisOfATypeData {
    /// Probably the state.
    ///
    /// Known from a third party only, not from Linksfield.
    pub state: GuessedState,
    /// Probably the kinds.
    ///
    /// Known from a third party only, not from Linksfield.
    pub kinds: Option<Vec<BasisOfATypeDataKinds>>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for BasisOfATypeData {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            state: object.required::<GuessedState>("state")?,
            kinds: object.optional::<codec::List<BasisOfATypeDataKinds>>("kinds"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        GuessedState::put(object, "state", &self.state);
        codec::List::<BasisOfATypeDataKinds>::put_some(object, "kinds", &self.kinds);
        self.extra.write(object);
    }
}

__private::structure_traits!(BasisOfATypeData);

/// The documented headers of the response.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct BasisOfATypeHeaders {
    /// Probably the calls that are left.
    ///
    /// Its meaning is inferred.
    pub x_left: Option<i64>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for BasisOfATypeHeaders {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            x_left: object.optional::<codec::NumberInteger>("x-left"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::NumberInteger::put_some(object, "x-left", &self.x_left);
        self.extra.write(object);
    }
}

__private::structure_traits!(BasisOfATypeHeaders);

static BASIS_OF_A_TYPE: __private::OperationInfo = __private::OperationInfo {
    name: "basis_of_a_type",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("shapes.basis_of_a_type"),
        method: __private::meta::Method::Put,
        path: "/basis-of-a-type",
        server: 0,
        effect: __private::meta::Effect::Write,
        enveloped: true,
        unenveloped: __private::meta::Unenveloped::Refused,
        outcomes: __private::meta::Outcomes::DEFAULT,
        needs_token: false,
        sensitive: __private::meta::Sensitive {
            parameters: &[],
            response: false,
        },
    },
    title: "Basis of a type",
    title_zh: None,
    summary: Some(
        "Uses a type whose fields and codes are inferred, and fields that a vendor describes.",
    ),
    coverage: "complete",
    deprecated: None,
    pages: &[],
    parameters: &[
        __private::ParameterInfo::required("card")
            .kind(__private::ParameterKind::Object {
                name: Some("GuessedCard"),
                members: &[
                    __private::ParameterInfo::required("id")
                        .value("text", "text")
                        .doc("Probably the id."),
                    __private::ParameterInfo::optional("owner")
                        .kind(__private::ParameterKind::Object {
                            name: None,
                            members: &[
                                __private::ParameterInfo::required("name")
                                    .value("text", "text")
                                    .doc("Probably the name."),
                            ],
                        })
                        .doc("Probably the owner."),
                ],
            })
            .at(__private::Location::Body)
            .doc("Probably the card."),
    ],
    is_paged: false,
    response: __private::Shape::Object {
        name: None,
        plain: &[],
        fields: &[
            (
                "data",
                __private::Shape::Object {
                    name: None,
                    plain: &["state"],
                    fields: &[
                        ("kinds", __private::Shape::List(&__private::Shape::Plain)),
                    ],
                },
            ),
            (
                "headers",
                __private::Shape::Object {
                    name: None,
                    plain: &["x-left"],
                    fields: &[],
                },
            ),
        ],
    },
    functions: __private::functions::<BasisOfATypeRequest>(),
};

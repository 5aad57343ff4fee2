// @generated from spec/shapes/unions.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Contact, ContactInput, Shapes};
use crate::__private::{self, Codec as _, codec};

impl Shapes {
    /// Sends and returns objects of several kinds. Linksfield's title: *Unions*.
    ///
    /// - **Effect:** write. The client never sends the request again once it may have reached the
    ///   server. If a call fails and
    ///   [`may_have_been_executed`](__private::Error::may_have_been_executed) returns `false`, it
    ///   was not executed, and calling again is safe. If the method returns `true`, do not call
    ///   again before you have checked the outcome: find out whether the call took effect (no
    ///   documented operation reports it).
    /// - **Coverage:** complete. Linksfield documents every parameter and response field.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::shapes::{
    ///     ContactEmailInput, ContactEmailInputRequired, ContactInput, ContactUnreachableInput,
    ///     EsimProfile, EsimProfileRequired, EsimProfileState, PhoneInput, PhoneInputRequired, Unions,
    ///     UnionsCard,
    /// };
    /// # async fn example(shapes: linksfield_api::Shapes) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = shapes
    ///     .unions(Unions {
    ///         contact: ContactInput::Email(
    ///             ContactEmailInput::new(ContactEmailInputRequired {
    ///                     address: "a@example.com".into(),
    ///                 })
    ///                 .verified(true),
    ///         ),
    ///     })
    ///     .others([
    ///         ContactInput::Phone(
    ///             PhoneInput::new(PhoneInputRequired {
    ///                 msisdn: "8613800138000".parse()?,
    ///             }),
    ///         ),
    ///         ContactInput::Unreachable(ContactUnreachableInput::new()),
    ///     ])
    ///     .card(
    ///         UnionsCard::Esim(
    ///             EsimProfile::new(EsimProfileRequired {
    ///                     state: EsimProfileState::On,
    ///                 })
    ///                 .eid("8904"),
    ///         ),
    ///     )
    ///     .send()
    ///     .await?;
    /// println!("{:?}", reply.into_inner());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Parameters
    ///
    /// Required parameters are fields of [`Unions`]. Optional parameters are methods of the call.
    ///
    /// | parameter | required | meaning |
    /// |---|---|---|
    /// | [`contact`](field@Unions::contact) | yes | The contact. |
    /// | [`others`](field@UnionsRequest::others) | no | Further contacts. |
    /// | [`card`](field@UnionsRequest::card) | no | The card. |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to
    /// [`UnionsResponse`].
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
    pub fn unions(&self, required: Unions) -> Call<UnionsRequest> {
        self.call(UnionsRequest::new(required))
    }
}

/// The required parameters of [`unions`](Shapes::unions).
#[derive(Debug, Clone, PartialEq)]
pub struct Unions {
    /// The contact.
    pub contact: ContactInput,
}

/// The request of [`unions`](Shapes::unions): a value that can be stored, compared, and sent by
/// any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct UnionsRequest {
    /// The required parameters.
    pub required: Unions,
    /// Further contacts.
    pub others: Option<Vec<ContactInput>>,
    /// The card.
    pub card: Option<UnionsCard>,
}

impl UnionsRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: Unions) -> Self {
        Self {
            required,
            others: None,
            card: None,
        }
    }

    /// Further contacts.
    ///
    /// See [`others`](field@UnionsRequest::others).
    #[must_use]
    #[inline]
    pub fn others(mut self, value: impl Into<Vec<ContactInput>>) -> Self {
        self.others = Some(value.into());
        self
    }

    /// The card.
    ///
    /// See [`card`](field@UnionsRequest::card).
    #[must_use]
    #[inline]
    pub fn card(mut self, value: UnionsCard) -> Self {
        self.card = Some(value);
        self
    }
}

impl From<Unions> for UnionsRequest {
    #[inline]
    fn from(required: Unions) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for UnionsRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: Unions {
                contact: object.given::<codec::Object<ContactInput>>("contact")?,
            },
            others: object
                .given_some::<codec::List<codec::Object<ContactInput>>>("others")?,
            card: object.given_some::<codec::Object<UnionsCard>>("card")?,
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::Object::<ContactInput>::put(object, "contact", &required.contact);
        codec::List::<
            codec::Object<ContactInput>,
        >::put_some(object, "others", &self.others);
        codec::Object::<UnionsCard>::put_some(object, "card", &self.card);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::Object::<ContactInput>::check_required("contact", &required.contact)?;
        codec::List::<codec::Object<ContactInput>>::check_some("others", &self.others)?;
        codec::Object::<UnionsCard>::check_some("card", &self.card)?;
        Ok(())
    }
}

__private::structure_traits!(UnionsRequest);

impl Call<UnionsRequest> {
    /// Further contacts.
    ///
    /// See [`others`](field@UnionsRequest::others).
    #[inline]
    pub fn others(self, value: impl Into<Vec<ContactInput>>) -> Self {
        self.map(|request| request.others(value))
    }

    /// The card.
    ///
    /// See [`card`](field@UnionsRequest::card).
    #[inline]
    pub fn card(self, value: UnionsCard) -> Self {
        self.map(|request| request.card(value))
    }
}

impl __private::Operation for UnionsRequest {
    type Family = Shapes;
    type Output = UnionsResponse;
    const INFO: &'static __private::OperationInfo = &UNIONS;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/unions");
        parts.header("x-key", context.credential(0));
        parts.header("x-time", &context.unix_seconds().to_string());
        let mut writer = parts.body(__private::Dialect::Plain);
        let object = &mut writer;
        codec::Object::<UnionsCard>::put_given(object, "card", &self.card);
        codec::Object::<ContactInput>::put(object, "contact", &required.contact);
        codec::List::<
            codec::Object<ContactInput>,
        >::put_given(object, "others", &self.others);
        writer.end();
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
        payload.required::<codec::Object<UnionsResponse>>()
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Object::<UnionsResponse>::write(output, writer);
    }
}

/// The required fields of [`UnionsCardSim`].
#[derive(Debug, Clone, PartialEq)]
pub struct UnionsCardSimRequired {
    /// The card.
    pub iccid: __private::Iccid,
}

/// The object for `type` with the value `sim`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct UnionsCardSim {
    /// The required parameters.
    pub required: UnionsCardSimRequired,
}

impl UnionsCardSim {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: UnionsCardSimRequired) -> Self {
        Self { required }
    }
}

impl From<UnionsCardSimRequired> for UnionsCardSim {
    #[inline]
    fn from(required: UnionsCardSimRequired) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for UnionsCardSim {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: UnionsCardSimRequired {
                iccid: object.given::<codec::Iccid>("iccid")?,
            },
        };
        object.end()?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::Iccid::put(object, "iccid", &required.iccid);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::Iccid::check_required("iccid", &required.iccid)?;
        Ok(())
    }
}

__private::structure_traits!(UnionsCardSim);

/// The state.
///
/// Sent as text. The list may grow.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum EsimProfileState {
    /// Code `1`.
    On,
    /// A code that is not documented. [`as_str`](Self::as_str) returns the code.
    Unknown(__private::UnknownCode),
}

impl EsimProfileState {
    /// All documented codes.
    pub const VARIANTS: &'static [Self] = &[Self::On];

    #[doc(hidden)]
    pub const INFO: &'static [__private::CodeInfo] = &[
        __private::CodeInfo {
            code: "1",
            name: "On",
            doc: None,
            zh: None,
        },
    ];

    /// Returns the variant of a code, or `Unknown` if the code is not documented.
    #[must_use]
    pub fn from_code(code: &str) -> Self {
        match code {
            "1" => Self::On,
            other => Self::Unknown(__private::UnknownCode::new(other)),
        }
    }

    /// Returns the code as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::On => "1",
            Self::Unknown(code) => code.as_str(),
        }
    }
}

__private::code_traits!(EsimProfileState, Text);

/// The required fields of [`EsimProfile`].
#[derive(Debug, Clone, PartialEq)]
pub struct EsimProfileRequired {
    /// The state.
    pub state: EsimProfileState,
}

/// The object for `type` with the value `esim`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct EsimProfile {
    /// The required parameters.
    pub required: EsimProfileRequired,
    /// The eid.
    ///
    /// At most 32 characters.
    pub eid: Option<String>,
}

impl EsimProfile {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: EsimProfileRequired) -> Self {
        Self { required, eid: None }
    }

    /// The eid.
    ///
    /// See [`eid`](field@EsimProfile::eid).
    #[must_use]
    #[inline]
    pub fn eid(mut self, value: impl Into<String>) -> Self {
        self.eid = Some(value.into());
        self
    }
}

impl From<EsimProfileRequired> for EsimProfile {
    #[inline]
    fn from(required: EsimProfileRequired) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for EsimProfile {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: EsimProfileRequired {
                state: object.given::<EsimProfileState>("state")?,
            },
            eid: object.given_some::<codec::ShortText<32>>("eid")?,
        };
        object.end()?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::ShortText::<32>::put_some(object, "eid", &self.eid);
        EsimProfileState::put(object, "state", &required.state);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::ShortText::<32>::check_some("eid", &self.eid)?;
        EsimProfileState::check_required("state", &required.state)?;
        Ok(())
    }
}

__private::structure_traits!(EsimProfile);

/// The card.
///
/// The variant determines the field `type`, which is sent as well.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
#[allow(
    clippy::large_enum_variant,
    reason = "the documentation decides the size of the variants"
)]
pub enum UnionsCard {
    /// `type` is `sim`.
    Sim(UnionsCardSim),
    /// `type` is `esim`.
    Esim(EsimProfile),
}

impl __private::Structure for UnionsCard {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(
            match &*object.tag("type", __private::CodeForm::Text)? {
                "sim" => Self::Sim(codec::variant(object, "type")?),
                "esim" => Self::Esim(codec::variant(object, "type")?),
                _ => return Err(object.unknown_tag("type", "one of \"sim\", \"esim\"")),
            },
        )
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        match self {
            Self::Sim(value) => {
                object.tag("type", "sim", true);
                __private::Structure::write(value, object);
            }
            Self::Esim(value) => {
                object.tag("type", "esim", true);
                __private::Structure::write(value, object);
            }
        }
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        match self {
            Self::Sim(value) => __private::Structure::check(value),
            Self::Esim(value) => __private::Structure::check(value),
        }
    }
}

impl From<UnionsCardSim> for UnionsCard {
    #[inline]
    fn from(value: UnionsCardSim) -> Self {
        Self::Sim(value)
    }
}

impl From<EsimProfile> for UnionsCard {
    #[inline]
    fn from(value: EsimProfile) -> Self {
        Self::Esim(value)
    }
}

__private::structure_traits!(UnionsCard);

/// The object for `version` with the value `1`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CardVersionFirst {
    /// The card.
    ///
    /// Some responses call it `card`.
    pub iccid: __private::Iccid,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for CardVersionFirst {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        object.alias("iccid", "card");
        Ok(Self {
            iccid: object.required::<codec::Iccid>("iccid")?,
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Iccid::put(object, "iccid", &self.iccid);
        self.extra.write(object);
    }
}

__private::structure_traits!(CardVersionFirst);

/// The second version.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CardVersionSecond {
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for CardVersionSecond {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self { extra: object.take_rest() })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        self.extra.write(object);
    }
}

__private::structure_traits!(CardVersionSecond);

/// The card.
///
/// The field `version` of the response determines the variant. The list may grow.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
#[allow(
    clippy::large_enum_variant,
    reason = "the documentation decides the size of the variants"
)]
pub enum CardVersion {
    /// `version` is `1`.
    First(CardVersionFirst),
    /// `version` is `2`. The second version.
    Second(CardVersionSecond),
    /// An object that is not documented, with all its fields.
    Unknown(__private::Extra),
}

impl __private::Structure for CardVersion {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(
            match &*object.tag("version", __private::CodeForm::Number)? {
                "1" => Self::First(codec::variant(object, "version")?),
                "2" => Self::Second(codec::variant(object, "version")?),
                _ => Self::Unknown(object.take_rest()),
            },
        )
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        match self {
            Self::First(value) => {
                object.tag("version", "1", false);
                __private::Structure::write(value, object);
            }
            Self::Second(value) => {
                object.tag("version", "2", false);
                __private::Structure::write(value, object);
            }
            Self::Unknown(fields) => fields.write(object),
        }
    }
}

impl From<CardVersionFirst> for CardVersion {
    #[inline]
    fn from(value: CardVersionFirst) -> Self {
        Self::First(value)
    }
}

impl From<CardVersionSecond> for CardVersion {
    #[inline]
    fn from(value: CardVersionSecond) -> Self {
        Self::Second(value)
    }
}

__private::structure_traits!(CardVersion);

/// The response of `unions`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct UnionsResponse {
    /// The contacts.
    pub contacts: Vec<Contact>,
    /// The contacts by name.
    pub by_name: Option<__private::BTreeMap<String, Contact>>,
    /// The card.
    pub card: Option<CardVersion>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for UnionsResponse {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            contacts: object
                .required::<codec::List<codec::Object<Contact>>>("contacts")?,
            by_name: object
                .optional::<codec::Map<codec::Object<Contact>, false>>("by_name"),
            card: object.optional::<codec::Object<CardVersion>>("card"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::List::<codec::Object<Contact>>::put(object, "contacts", &self.contacts);
        codec::Map::<
            codec::Object<Contact>,
            false,
        >::put_some(object, "by_name", &self.by_name);
        codec::Object::<CardVersion>::put_some(object, "card", &self.card);
        self.extra.write(object);
    }
}

__private::structure_traits!(UnionsResponse);

static UNIONS: __private::OperationInfo = __private::OperationInfo {
    name: "unions",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("shapes.unions"),
        method: __private::meta::Method::Post,
        path: "/unions",
        server: 0,
        effect: __private::meta::Effect::Write,
        enveloped: true,
        unenveloped: __private::meta::Unenveloped::Refused,
        outcomes: __private::meta::Outcomes::DEFAULT,
        needs_token: false,
        sensitive: __private::meta::Sensitive {
            parameters: &["address", "iccid", "msisdn"],
            response: true,
        },
    },
    title: "Unions",
    title_zh: None,
    summary: Some("Sends and returns objects of several kinds."),
    coverage: "complete",
    deprecated: None,
    pages: &[],
    parameters: &[
        __private::ParameterInfo::required("contact")
            .kind(__private::ParameterKind::Union {
                name: Some("Contact"),
                by: "kind",
                variants: &[
                    __private::VariantInfo::new(
                        "email",
                        Some("By electronic mail."),
                        &[
                            __private::ParameterInfo::required("address")
                                .value("text", "text")
                                .doc("The address.")
                                .sensitive(),
                            __private::ParameterInfo::optional("verified")
                                .value("boolean", "a boolean")
                                .doc("Whether it is verified."),
                        ],
                    ),
                    __private::VariantInfo::new(
                        "phone",
                        None,
                        &[
                            __private::ParameterInfo::required("msisdn")
                                .value("msisdn", "an MSISDN (5 to 15 digits)")
                                .doc("The number.")
                                .sensitive(),
                            __private::ParameterInfo::optional("hours")
                                .kind(
                                    __private::ParameterKind::Map(
                                        &__private::ParameterKind::Value {
                                            name: "text",
                                            form: "text",
                                        },
                                    ),
                                )
                                .doc("The hours by day."),
                        ],
                    ),
                    __private::VariantInfo::new("none", None, &[]),
                ],
            })
            .at(__private::Location::Body)
            .doc("The contact."),
        __private::ParameterInfo::optional("others")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Union {
                        name: Some("Contact"),
                        by: "kind",
                        variants: &[
                            __private::VariantInfo::new(
                                "email",
                                Some("By electronic mail."),
                                &[
                                    __private::ParameterInfo::required("address")
                                        .value("text", "text")
                                        .doc("The address.")
                                        .sensitive(),
                                    __private::ParameterInfo::optional("verified")
                                        .value("boolean", "a boolean")
                                        .doc("Whether it is verified."),
                                ],
                            ),
                            __private::VariantInfo::new(
                                "phone",
                                None,
                                &[
                                    __private::ParameterInfo::required("msisdn")
                                        .value("msisdn", "an MSISDN (5 to 15 digits)")
                                        .doc("The number.")
                                        .sensitive(),
                                    __private::ParameterInfo::optional("hours")
                                        .kind(
                                            __private::ParameterKind::Map(
                                                &__private::ParameterKind::Value {
                                                    name: "text",
                                                    form: "text",
                                                },
                                            ),
                                        )
                                        .doc("The hours by day."),
                                ],
                            ),
                            __private::VariantInfo::new("none", None, &[]),
                        ],
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("Further contacts."),
        __private::ParameterInfo::optional("card")
            .kind(__private::ParameterKind::Union {
                name: None,
                by: "type",
                variants: &[
                    __private::VariantInfo::new(
                        "sim",
                        None,
                        &[
                            __private::ParameterInfo::required("iccid")
                                .value("iccid", "an ICCID (18 to 20 digits)")
                                .doc("The card.")
                                .sensitive(),
                        ],
                    ),
                    __private::VariantInfo::new(
                        "esim",
                        None,
                        &[
                            __private::ParameterInfo::optional("eid")
                                .value("text", "text")
                                .doc("The eid."),
                            __private::ParameterInfo::required("state")
                                .kind(
                                    __private::ParameterKind::Code(
                                        &[
                                            __private::CodeInfo {
                                                code: "1",
                                                name: "On",
                                                doc: None,
                                                zh: None,
                                            },
                                        ],
                                    ),
                                )
                                .doc("The state."),
                        ],
                    ),
                ],
            })
            .at(__private::Location::Body)
            .doc("The card."),
    ],
    is_paged: false,
    response: __private::Shape::Object {
        name: None,
        plain: &[],
        fields: &[
            (
                "contacts",
                __private::Shape::List(
                    &__private::Shape::OneOf {
                        name: Some("Contact"),
                        shapes: &[
                            __private::Shape::Object {
                                name: None,
                                plain: &["verified", "kind"],
                                fields: &[("address", __private::Shape::Sensitive("text"))],
                            },
                            __private::Shape::Object {
                                name: Some("Phone"),
                                plain: &["kind"],
                                fields: &[
                                    ("msisdn", __private::Shape::Sensitive("msisdn")),
                                    ("hours", __private::Shape::Map(&__private::Shape::Plain)),
                                ],
                            },
                            __private::Shape::Object {
                                name: None,
                                plain: &["kind"],
                                fields: &[],
                            },
                        ],
                    },
                ),
            ),
            (
                "by_name",
                __private::Shape::Map(
                    &__private::Shape::OneOf {
                        name: Some("Contact"),
                        shapes: &[
                            __private::Shape::Object {
                                name: None,
                                plain: &["verified", "kind"],
                                fields: &[("address", __private::Shape::Sensitive("text"))],
                            },
                            __private::Shape::Object {
                                name: Some("Phone"),
                                plain: &["kind"],
                                fields: &[
                                    ("msisdn", __private::Shape::Sensitive("msisdn")),
                                    ("hours", __private::Shape::Map(&__private::Shape::Plain)),
                                ],
                            },
                            __private::Shape::Object {
                                name: None,
                                plain: &["kind"],
                                fields: &[],
                            },
                        ],
                    },
                ),
            ),
            (
                "card",
                __private::Shape::OneOf {
                    name: None,
                    shapes: &[
                        __private::Shape::Object {
                            name: None,
                            plain: &["version"],
                            fields: &[
                                ("iccid", __private::Shape::Sensitive("iccid")),
                                ("card", __private::Shape::Sensitive("iccid")),
                            ],
                        },
                        __private::Shape::Object {
                            name: None,
                            plain: &["version"],
                            fields: &[],
                        },
                    ],
                },
            ),
        ],
    },
    functions: __private::functions::<UnionsRequest>(),
};

#[cfg(test)]
mod tests {
    use super::super::*;

    #[test]
    fn documented_request() -> Result<(), Box<dyn std::error::Error>> {
        let shapes: Shapes = __private::testing::client()?;
        let call = shapes
            .unions(Unions {
                contact: ContactInput::Email(
                    ContactEmailInput::new(ContactEmailInputRequired {
                            address: "a@example.com".into(),
                        })
                        .verified(true),
                ),
            })
            .others([
                ContactInput::Phone(
                    PhoneInput::new(PhoneInputRequired {
                        msisdn: "8613800138000".parse()?,
                    }),
                ),
                ContactInput::Unreachable(ContactUnreachableInput::new()),
            ])
            .card(
                UnionsCard::Esim(
                    EsimProfile::new(EsimProfileRequired {
                            state: EsimProfileState::On,
                        })
                        .eid("8904"),
                ),
            );
        __private::testing::same_request(
            &call.explain()?,
            call.request(),
            &__private::testing::Documented {
                path: "/unions",
                parameters: &[],
                query: &[],
                body: Some(
                    r#"{
  "contact": { "kind": "email", "address": "a@example.com", "verified": true },
  "others": [{ "kind": "phone", "msisdn": "8613800138000" }, { "kind": "none" }],
  "card": { "type": "esim", "eid": "8904", "state": "1" }
}"#,
                ),
                apart_from: &["x-key", "x-time", "x-sign"],
            },
        )
    }

    #[test]
    fn documented_response() -> Result<(), Box<dyn std::error::Error>> {
        __private::testing::same_response::<
            UnionsRequest,
        >(
            &__private::testing::DocumentedResponse {
                body: r#"{
  "code": "0",
  "data": {
    "contacts": [{ "kind": "none" }, { "kind": "phone", "msisdn": "8613800138000", "hours": { "mon": "9" } }],
    "by_name": { "x": { "address": "a@example.com", "kind": "email" }, "y": { "kind": "pigeon", "colour": "grey" } },
    "card": { "version": 1, "card": "89852022018041800192" }
  }
}"#,
                aliases: &[("card", "iccid")],
                apart_from: &["by_name[\"y\"].kind"],
                either_form: false,
                has_envelope_fields: false,
            },
        )
    }
}

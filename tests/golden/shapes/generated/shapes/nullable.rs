// @generated from spec/shapes/nullable.yaml by `cargo xtask gen`. Do not edit.

use super::{AddressInput, Call, ContactInput, Shapes};
use crate::__private::{self, Codec as _, codec};

impl Shapes {
    /// Changes some fields, and removes those that are `null`. Linksfield's title: *Null and
    /// absent*.
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
    /// use linksfield_api::shapes::Nullable;
    /// # async fn example(shapes: linksfield_api::Shapes) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = shapes
    ///     .nullable(Nullable { name: None })
    ///     .note_null()
    ///     .count(3)
    ///     .tags_null()
    ///     .limits([("a".into(), true)])
    ///     .any_null()
    ///     .address_null()
    ///     .send()
    ///     .await?;
    /// println!("{:?}", reply.into_inner());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Parameters
    ///
    /// Required parameters are fields of [`Nullable`]. Optional parameters are methods of the call.
    ///
    /// | parameter | required | meaning |
    /// |---|---|---|
    /// | [`name`](field@Nullable::name) | yes | The name. |
    /// | [`note`](field@NullableRequest::note) | no | A remark. |
    /// | [`count`](field@NullableRequest::count) | no | A number. |
    /// | [`tags`](field@NullableRequest::tags) | no | The tags. |
    /// | [`limits`](field@NullableRequest::limits) | no | The limits. |
    /// | [`any`](field@NullableRequest::any) | no | Any JSON. |
    /// | [`address`](field@NullableRequest::address) | no | The address. |
    /// | [`contact`](field@NullableRequest::contact) | no | The contact. |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to
    /// [`NullableResponse`].
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
    pub fn nullable(&self, required: Nullable) -> Call<NullableRequest> {
        self.call(NullableRequest::new(required))
    }
}

/// The required parameters of [`nullable`](Shapes::nullable).
#[derive(Debug, Clone, PartialEq)]
pub struct Nullable {
    /// The name.
    ///
    /// May be `null`.
    pub name: Option<String>,
}

/// The request of [`nullable`](Shapes::nullable): a value that can be stored, compared, and
/// sent by any client of the family.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct NullableRequest {
    /// The required parameters.
    pub required: Nullable,
    /// A remark.
    ///
    /// At most 20 characters. Not shown by `Debug`. May be `null`.
    pub note: Option<Option<String>>,
    /// A number.
    ///
    /// May be `null`.
    pub count: Option<Option<i64>>,
    /// The tags.
    ///
    /// May be `null`.
    pub tags: Option<Option<Vec<String>>>,
    /// The limits.
    ///
    /// May be `null`.
    pub limits: Option<Option<__private::BTreeMap<String, bool>>>,
    /// Any JSON.
    ///
    /// May be `null`.
    pub any: Option<Option<__private::Json>>,
    /// The address.
    ///
    /// May be `null`.
    pub address: Option<Option<AddressInput>>,
    /// The contact.
    ///
    /// May be `null`.
    pub contact: Option<Option<ContactInput>>,
}

impl __private::fmt::Debug for NullableRequest {
    fn fmt(&self, f: &mut __private::fmt::Formatter<'_>) -> __private::fmt::Result {
        f.debug_struct("NullableRequest")
            .field("required", &self.required)
            .field("note", &__private::Redacted::some(&self.note))
            .field("count", &self.count)
            .field("tags", &self.tags)
            .field("limits", &self.limits)
            .field("any", &self.any)
            .field("address", &self.address)
            .field("contact", &self.contact)
            .finish()
    }
}

impl NullableRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: Nullable) -> Self {
        Self {
            required,
            note: None,
            count: None,
            tags: None,
            limits: None,
            any: None,
            address: None,
            contact: None,
        }
    }

    /// A remark.
    ///
    /// See [`note`](field@NullableRequest::note).
    #[must_use]
    #[inline]
    pub fn note(mut self, value: impl Into<String>) -> Self {
        self.note = Some(Some(value.into()));
        self
    }

    /// Sends `null` for [`note`](field@NullableRequest::note), which is not the same as sending
    /// nothing.
    #[must_use]
    #[inline]
    pub fn note_null(mut self) -> Self {
        self.note = Some(None);
        self
    }

    /// A number.
    ///
    /// See [`count`](field@NullableRequest::count).
    #[must_use]
    #[inline]
    pub fn count(mut self, value: i64) -> Self {
        self.count = Some(Some(value));
        self
    }

    /// Sends `null` for [`count`](field@NullableRequest::count), which is not the same as sending
    /// nothing.
    #[must_use]
    #[inline]
    pub fn count_null(mut self) -> Self {
        self.count = Some(None);
        self
    }

    /// The tags.
    ///
    /// See [`tags`](field@NullableRequest::tags).
    #[must_use]
    #[inline]
    pub fn tags(mut self, value: impl Into<Vec<String>>) -> Self {
        self.tags = Some(Some(value.into()));
        self
    }

    /// Sends `null` for [`tags`](field@NullableRequest::tags), which is not the same as sending
    /// nothing.
    #[must_use]
    #[inline]
    pub fn tags_null(mut self) -> Self {
        self.tags = Some(None);
        self
    }

    /// The limits.
    ///
    /// See [`limits`](field@NullableRequest::limits).
    #[must_use]
    #[inline]
    pub fn limits(
        mut self,
        value: impl Into<__private::BTreeMap<String, bool>>,
    ) -> Self {
        self.limits = Some(Some(value.into()));
        self
    }

    /// Sends `null` for [`limits`](field@NullableRequest::limits), which is not the same as sending
    /// nothing.
    #[must_use]
    #[inline]
    pub fn limits_null(mut self) -> Self {
        self.limits = Some(None);
        self
    }

    /// Any JSON.
    ///
    /// See [`any`](field@NullableRequest::any).
    #[must_use]
    #[inline]
    pub fn any(mut self, value: __private::Json) -> Self {
        self.any = Some(Some(value));
        self
    }

    /// Sends `null` for [`any`](field@NullableRequest::any), which is not the same as sending
    /// nothing.
    #[must_use]
    #[inline]
    pub fn any_null(mut self) -> Self {
        self.any = Some(None);
        self
    }

    /// The address.
    ///
    /// See [`address`](field@NullableRequest::address).
    #[must_use]
    #[inline]
    pub fn address(mut self, value: AddressInput) -> Self {
        self.address = Some(Some(value));
        self
    }

    /// Sends `null` for [`address`](field@NullableRequest::address), which is not the same as
    /// sending nothing.
    #[must_use]
    #[inline]
    pub fn address_null(mut self) -> Self {
        self.address = Some(None);
        self
    }

    /// The contact.
    ///
    /// See [`contact`](field@NullableRequest::contact).
    #[must_use]
    #[inline]
    pub fn contact(mut self, value: ContactInput) -> Self {
        self.contact = Some(Some(value));
        self
    }

    /// Sends `null` for [`contact`](field@NullableRequest::contact), which is not the same as
    /// sending nothing.
    #[must_use]
    #[inline]
    pub fn contact_null(mut self) -> Self {
        self.contact = Some(None);
        self
    }
}

impl From<Nullable> for NullableRequest {
    #[inline]
    fn from(required: Nullable) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for NullableRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: Nullable {
                name: object.given_nullable::<codec::Text>("name")?,
            },
            note: object
                .given_or_null::<codec::Sensitive<codec::ShortText<20>>>("note")?,
            count: object.given_or_null::<codec::NumberInteger>("count")?,
            tags: object.given_or_null::<codec::List<codec::Text>>("tags")?,
            limits: object
                .given_or_null::<codec::Map<codec::QuotedFlag, true>>("limits")?,
            any: object.given_or_null::<codec::FreeJson>("any")?,
            address: object.given_or_null::<codec::Object<AddressInput>>("address")?,
            contact: object.given_or_null::<codec::Object<ContactInput>>("contact")?,
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::Nullable::<codec::Text>::put(object, "name", &required.name);
        codec::Nullable::<codec::ShortText<20>>::put_some(object, "note", &self.note);
        codec::Nullable::<codec::NumberInteger>::put_some(object, "count", &self.count);
        codec::Nullable::<
            codec::List<codec::Text>,
        >::put_some(object, "tags", &self.tags);
        codec::Nullable::<
            codec::Map<codec::QuotedFlag, true>,
        >::put_some(object, "limits", &self.limits);
        codec::Nullable::<codec::FreeJson>::put_some(object, "any", &self.any);
        codec::Nullable::<
            codec::Object<AddressInput>,
        >::put_some(object, "address", &self.address);
        codec::Nullable::<
            codec::Object<ContactInput>,
        >::put_some(object, "contact", &self.contact);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::Nullable::<codec::Text>::check_required("name", &required.name)?;
        codec::Nullable::<codec::ShortText<20>>::check_some("note", &self.note)?;
        codec::Nullable::<codec::FreeJson>::check_some("any", &self.any)?;
        codec::Nullable::<
            codec::Object<AddressInput>,
        >::check_some("address", &self.address)?;
        codec::Nullable::<
            codec::Object<ContactInput>,
        >::check_some("contact", &self.contact)?;
        Ok(())
    }
}

__private::structure_traits!(NullableRequest);

impl Call<NullableRequest> {
    /// A remark.
    ///
    /// See [`note`](field@NullableRequest::note).
    #[inline]
    pub fn note(self, value: impl Into<String>) -> Self {
        self.map(|request| request.note(value))
    }

    /// Sends `null` for [`note`](field@NullableRequest::note), which is not the same as sending
    /// nothing.
    #[inline]
    pub fn note_null(self) -> Self {
        self.map(|request| request.note_null())
    }

    /// A number.
    ///
    /// See [`count`](field@NullableRequest::count).
    #[inline]
    pub fn count(self, value: i64) -> Self {
        self.map(|request| request.count(value))
    }

    /// Sends `null` for [`count`](field@NullableRequest::count), which is not the same as sending
    /// nothing.
    #[inline]
    pub fn count_null(self) -> Self {
        self.map(|request| request.count_null())
    }

    /// The tags.
    ///
    /// See [`tags`](field@NullableRequest::tags).
    #[inline]
    pub fn tags(self, value: impl Into<Vec<String>>) -> Self {
        self.map(|request| request.tags(value))
    }

    /// Sends `null` for [`tags`](field@NullableRequest::tags), which is not the same as sending
    /// nothing.
    #[inline]
    pub fn tags_null(self) -> Self {
        self.map(|request| request.tags_null())
    }

    /// The limits.
    ///
    /// See [`limits`](field@NullableRequest::limits).
    #[inline]
    pub fn limits(self, value: impl Into<__private::BTreeMap<String, bool>>) -> Self {
        self.map(|request| request.limits(value))
    }

    /// Sends `null` for [`limits`](field@NullableRequest::limits), which is not the same as sending
    /// nothing.
    #[inline]
    pub fn limits_null(self) -> Self {
        self.map(|request| request.limits_null())
    }

    /// Any JSON.
    ///
    /// See [`any`](field@NullableRequest::any).
    #[inline]
    pub fn any(self, value: __private::Json) -> Self {
        self.map(|request| request.any(value))
    }

    /// Sends `null` for [`any`](field@NullableRequest::any), which is not the same as sending
    /// nothing.
    #[inline]
    pub fn any_null(self) -> Self {
        self.map(|request| request.any_null())
    }

    /// The address.
    ///
    /// See [`address`](field@NullableRequest::address).
    #[inline]
    pub fn address(self, value: AddressInput) -> Self {
        self.map(|request| request.address(value))
    }

    /// Sends `null` for [`address`](field@NullableRequest::address), which is not the same as
    /// sending nothing.
    #[inline]
    pub fn address_null(self) -> Self {
        self.map(|request| request.address_null())
    }

    /// The contact.
    ///
    /// See [`contact`](field@NullableRequest::contact).
    #[inline]
    pub fn contact(self, value: ContactInput) -> Self {
        self.map(|request| request.contact(value))
    }

    /// Sends `null` for [`contact`](field@NullableRequest::contact), which is not the same as
    /// sending nothing.
    #[inline]
    pub fn contact_null(self) -> Self {
        self.map(|request| request.contact_null())
    }
}

impl __private::Operation for NullableRequest {
    type Family = Shapes;
    type Output = NullableResponse;
    const INFO: &'static __private::OperationInfo = &NULLABLE;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/nullable");
        parts.header("x-key", context.credential(0));
        parts.header("x-time", &context.unix_seconds().to_string());
        let mut writer = parts.body(__private::Dialect::Plain);
        let object = &mut writer;
        codec::Nullable::<
            codec::Object<AddressInput>,
        >::put_given(object, "address", &self.address);
        codec::Nullable::<codec::FreeJson>::put_given(object, "any", &self.any);
        codec::Nullable::<
            codec::Object<ContactInput>,
        >::put_given(object, "contact", &self.contact);
        codec::Nullable::<codec::NumberInteger>::put_given(object, "count", &self.count);
        codec::Nullable::<
            codec::Map<codec::QuotedFlag, true>,
        >::put_given(object, "limits", &self.limits);
        codec::Nullable::<codec::Text>::put(object, "name", &required.name);
        codec::Nullable::<codec::ShortText<20>>::put_given(object, "note", &self.note);
        codec::Nullable::<
            codec::List<codec::Text>,
        >::put_given(object, "tags", &self.tags);
        writer.end();
        let mut writer = parts.signed(__private::Dialect::Plain);
        let object = &mut writer;
        object.text("x-key", context.credential(0));
        object.integer("x-time", context.unix_seconds(), true);
        writer.end();
        parts.check_depth()?;
        parts.reform(&super::FAMILY)?;
        Ok(())
    }

    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self::Output, __private::Mismatch> {
        payload.required::<codec::Object<NullableResponse>>()
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Object::<NullableResponse>::write(output, writer);
    }
}

/// The response of `nullable`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct NullableResponse {
    /// The name.
    ///
    /// May be `null`.
    pub name: Option<String>,
    /// A remark.
    ///
    /// May be `null`.
    pub note: Option<String>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for NullableResponse {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            name: object.optional::<codec::Text>("name"),
            note: object.optional::<codec::Text>("note"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put_some(object, "name", &self.name);
        codec::Text::put_some(object, "note", &self.note);
        self.extra.write(object);
    }
}

__private::structure_traits!(NullableResponse);

static NULLABLE: __private::OperationInfo = __private::OperationInfo {
    name: "nullable",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("shapes.nullable"),
        method: __private::meta::Method::Put,
        path: "/nullable",
        server: 0,
        effect: __private::meta::Effect::Write,
        enveloped: true,
        unenveloped: __private::meta::Unenveloped::Refused,
        outcomes: __private::meta::Outcomes::DEFAULT,
        needs_token: false,
        sensitive: __private::meta::Sensitive {
            parameters: &["address", "msisdn", "note", "street"],
            response: false,
        },
    },
    title: "Null and absent",
    title_zh: None,
    summary: Some("Changes some fields, and removes those that are `null`."),
    coverage: "complete",
    deprecated: None,
    pages: &[],
    parameters: &[
        __private::ParameterInfo::required("name")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc("The name.")
            .nullable(),
        __private::ParameterInfo::optional("note")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc("A remark.")
            .sensitive()
            .nullable(),
        __private::ParameterInfo::optional("count")
            .value("integer", "a whole number")
            .at(__private::Location::Body)
            .doc("A number.")
            .nullable(),
        __private::ParameterInfo::optional("tags")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "text",
                        form: "text",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("The tags.")
            .nullable(),
        __private::ParameterInfo::optional("limits")
            .kind(
                __private::ParameterKind::Map(
                    &__private::ParameterKind::Value {
                        name: "flag",
                        form: "`0` or `1`",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("The limits.")
            .nullable(),
        __private::ParameterInfo::optional("any")
            .value("json", "any value")
            .at(__private::Location::Body)
            .doc("Any JSON.")
            .nullable(),
        __private::ParameterInfo::optional("address")
            .kind(__private::ParameterKind::Object {
                name: Some("Address"),
                members: &[
                    __private::ParameterInfo::required("street")
                        .value("text", "text")
                        .doc("The street.")
                        .sensitive(),
                    __private::ParameterInfo::optional("lines")
                        .kind(
                            __private::ParameterKind::List(
                                &__private::ParameterKind::Value {
                                    name: "text",
                                    form: "text",
                                },
                            ),
                        )
                        .doc("Further lines."),
                    __private::ParameterInfo::required("floor")
                        .value("integer", "a whole number")
                        .doc("The floor.")
                        .nullable(),
                    __private::ParameterInfo::optional("note")
                        .value("text", "text")
                        .doc("A remark.")
                        .nullable(),
                    __private::ParameterInfo::optional("place")
                        .kind(__private::ParameterKind::Object {
                            name: None,
                            members: &[
                                __private::ParameterInfo::required("country")
                                    .value("text", "text")
                                    .doc("The country."),
                                __private::ParameterInfo::optional("kind")
                                    .kind(
                                        __private::ParameterKind::Code(
                                            &[
                                                __private::CodeInfo {
                                                    code: "C",
                                                    name: "City",
                                                    doc: None,
                                                    zh: None,
                                                },
                                                __private::CodeInfo {
                                                    code: "V",
                                                    name: "Village",
                                                    doc: None,
                                                    zh: None,
                                                },
                                            ],
                                        ),
                                    )
                                    .doc("The kind of the place."),
                            ],
                        })
                        .doc("Where it is."),
                    __private::ParameterInfo::required("limits")
                        .kind(
                            __private::ParameterKind::Map(
                                &__private::ParameterKind::Object {
                                    name: Some("AddressPart"),
                                    members: &[
                                        __private::ParameterInfo::required("name")
                                            .value("text", "text")
                                            .doc("The name."),
                                        __private::ParameterInfo::optional("inner")
                                            .kind(__private::ParameterKind::Enclosing("AddressPart"))
                                            .doc("A part inside the part."),
                                        __private::ParameterInfo::optional("owner")
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
                                            .doc("The owner."),
                                    ],
                                },
                            ),
                        )
                        .doc("The limits by name."),
                    __private::ParameterInfo::optional("parts")
                        .kind(
                            __private::ParameterKind::List(
                                &__private::ParameterKind::Object {
                                    name: Some("AddressPart"),
                                    members: &[
                                        __private::ParameterInfo::required("name")
                                            .value("text", "text")
                                            .doc("The name."),
                                        __private::ParameterInfo::optional("inner")
                                            .kind(__private::ParameterKind::Enclosing("AddressPart"))
                                            .doc("A part inside the part."),
                                        __private::ParameterInfo::optional("owner")
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
                                            .doc("The owner."),
                                    ],
                                },
                            ),
                        )
                        .doc("The parts."),
                    __private::ParameterInfo::optional("extra")
                        .value("json", "any value")
                        .doc("A field with the name of one that every response has."),
                    __private::ParameterInfo::optional("required")
                        .value("flag", "`0` or `1`")
                        .doc("A field with the name of one that requests have."),
                ],
            })
            .at(__private::Location::Body)
            .doc("The address.")
            .nullable(),
        __private::ParameterInfo::optional("contact")
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
            .doc("The contact.")
            .nullable(),
    ],
    is_paged: false,
    response: __private::Shape::Object {
        name: None,
        plain: &["name", "note"],
        fields: &[],
    },
    functions: __private::functions::<NullableRequest>(),
};

#[cfg(test)]
mod tests {
    use super::super::*;

    #[test]
    fn documented_request() -> Result<(), Box<dyn std::error::Error>> {
        let shapes: Shapes = __private::testing::client()?;
        let call = shapes
            .nullable(Nullable { name: None })
            .note_null()
            .count(3)
            .tags_null()
            .limits([("a".into(), true)])
            .any_null()
            .address_null();
        __private::testing::same_request(
            &call.explain()?,
            call.request(),
            &__private::testing::Documented {
                path: "/nullable",
                parameters: &[],
                query: &[],
                body: Some(
                    r#"{ "name": null, "note": null, "count": 3, "tags": null, "limits": { "a": "1" }, "any": null, "address": null }"#,
                ),
                apart_from: &["x-key", "x-time", "x-sign"],
            },
        )
    }

    #[test]
    fn documented_response() -> Result<(), Box<dyn std::error::Error>> {
        __private::testing::same_response::<
            NullableRequest,
        >(
            &__private::testing::DocumentedResponse {
                body: r#"{ "code": "0", "data": { "name": null, "note": "x" } }"#,
                aliases: &[],
                apart_from: &[],
                either_form: false,
                has_envelope_fields: false,
            },
        )
    }
}

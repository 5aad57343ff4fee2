// @generated from spec/shapes/both_directions.yaml by `cargo xtask gen`. Do not edit.

use super::{Address, AddressInput, Call, Shapes};
use crate::__private::{self, Codec as _, codec};

impl Shapes {
    /// Returns an object that can be changed and sent back. Linksfield's title: *One object in both
    /// directions*.
    ///
    /// - **Effect:** write. The client never sends the request again once it may have reached the
    ///   server. If a call fails and
    ///   [`may_have_been_executed`](__private::Error::may_have_been_executed) returns `false`, it
    ///   was not executed, and calling again is safe. If the method returns `true`, do not call
    ///   again before you have checked the outcome: find out whether the call took effect (no
    ///   documented operation reports it).
    /// - **Coverage:** complete. Linksfield documents every parameter.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::shapes::{
    ///     AddressInput, AddressInputRequired, AddressPartInput, AddressPartInputRequired,
    ///     AddressPlaceInput, AddressPlaceInputRequired, AddressPlaceKind, BothDirections,
    /// };
    /// # async fn example(shapes: linksfield_api::Shapes) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = shapes
    ///     .both_directions(BothDirections {
    ///         address: AddressInput::new(AddressInputRequired {
    ///                 street: "Long Road".into(),
    ///                 floor: None,
    ///                 limits: [
    ///                     (
    ///                         "a".into(),
    ///                         AddressPartInput::new(AddressPartInputRequired {
    ///                                 name: "b".into(),
    ///                             })
    ///                             .inner(
    ///                                 AddressPartInput::new(AddressPartInputRequired {
    ///                                     name: "c".into(),
    ///                                 }),
    ///                             ),
    ///                     ),
    ///                 ]
    ///                     .into(),
    ///             })
    ///             .lines(["x".into()])
    ///             .note_null()
    ///             .place(
    ///                 AddressPlaceInput::new(AddressPlaceInputRequired {
    ///                         country: "CN".into(),
    ///                     })
    ///                     .kind(AddressPlaceKind::Village),
    ///             )
    ///             .extra("[1]".parse()?)
    ///             .required(true),
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
    /// Required parameters are fields of [`BothDirections`]. Optional parameters are methods of the
    /// call.
    ///
    /// | parameter | required | meaning |
    /// |---|---|---|
    /// | [`address`](field@BothDirections::address) | yes | The address. |
    /// | [`others`](field@BothDirectionsRequest::others) | no | Others. |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to
    /// [`Address`].
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
    pub fn both_directions(
        &self,
        required: BothDirections,
    ) -> Call<BothDirectionsRequest> {
        self.call(BothDirectionsRequest::new(required))
    }
}

/// The required parameters of [`both_directions`](Shapes::both_directions).
#[derive(Debug, Clone, PartialEq)]
pub struct BothDirections {
    /// The address.
    pub address: AddressInput,
}

/// The request of [`both_directions`](Shapes::both_directions): a value that can be stored,
/// compared, and sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct BothDirectionsRequest {
    /// The required parameters.
    pub required: BothDirections,
    /// Others.
    pub others: Option<Vec<AddressInput>>,
}

impl BothDirectionsRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: BothDirections) -> Self {
        Self { required, others: None }
    }

    /// Others.
    ///
    /// See [`others`](field@BothDirectionsRequest::others).
    #[must_use]
    #[inline]
    pub fn others(mut self, value: impl Into<Vec<AddressInput>>) -> Self {
        self.others = Some(value.into());
        self
    }
}

impl From<BothDirections> for BothDirectionsRequest {
    #[inline]
    fn from(required: BothDirections) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for BothDirectionsRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: BothDirections {
                address: object.given::<codec::Object<AddressInput>>("address")?,
            },
            others: object
                .given_some::<codec::List<codec::Object<AddressInput>>>("others")?,
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::Object::<AddressInput>::put(object, "address", &required.address);
        codec::List::<
            codec::Object<AddressInput>,
        >::put_some(object, "others", &self.others);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::Object::<AddressInput>::check_required("address", &required.address)?;
        codec::List::<codec::Object<AddressInput>>::check_some("others", &self.others)?;
        Ok(())
    }
}

__private::structure_traits!(BothDirectionsRequest);

impl Call<BothDirectionsRequest> {
    /// Others.
    ///
    /// See [`others`](field@BothDirectionsRequest::others).
    #[inline]
    pub fn others(self, value: impl Into<Vec<AddressInput>>) -> Self {
        self.map(|request| request.others(value))
    }
}

impl __private::Operation for BothDirectionsRequest {
    type Family = Shapes;
    type Output = Address;
    const INFO: &'static __private::OperationInfo = &BOTH_DIRECTIONS;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/address");
        parts.header("x-key", context.credential(0));
        parts.header("x-time", &context.unix_seconds().to_string());
        let mut writer = parts.body(__private::Dialect::Plain);
        let object = &mut writer;
        codec::Object::<AddressInput>::put(object, "address", &required.address);
        codec::List::<
            codec::Object<AddressInput>,
        >::put_given(object, "others", &self.others);
        writer.end();
        let mut writer = parts.signed(__private::Dialect::Plain);
        let object = &mut writer;
        object.text("x-key", context.credential(0));
        object.integer("x-time", context.unix_seconds(), true);
        writer.end();
        parts.check_depth()?;
        Ok(())
    }

    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self::Output, __private::Mismatch> {
        payload.required::<codec::Object<Address>>()
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Object::<Address>::write(output, writer);
    }
}

static BOTH_DIRECTIONS: __private::OperationInfo = __private::OperationInfo {
    name: "both_directions",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("shapes.both_directions"),
        method: __private::meta::Method::Put,
        path: "/address",
        server: 0,
        effect: __private::meta::Effect::Write,
        enveloped: true,
        unenveloped: __private::meta::Unenveloped::Refused,
        outcomes: __private::meta::Outcomes::DEFAULT,
        needs_token: false,
        sensitive: __private::meta::Sensitive {
            parameters: &["address", "msisdn", "street"],
            response: true,
        },
    },
    title: "One object in both directions",
    title_zh: None,
    summary: Some("Returns an object that can be changed and sent back."),
    coverage: "complete",
    deprecated: None,
    pages: &[],
    parameters: &[
        __private::ParameterInfo::required("address")
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
            .doc("The address."),
        __private::ParameterInfo::optional("others")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Object {
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
                                .doc(
                                    "A field with the name of one that every response has.",
                                ),
                            __private::ParameterInfo::optional("required")
                                .value("flag", "`0` or `1`")
                                .doc("A field with the name of one that requests have."),
                        ],
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("Others."),
    ],
    is_paged: false,
    response: __private::Shape::Object {
        name: Some("Address"),
        plain: &["floor", "note", "required"],
        fields: &[
            ("street", __private::Shape::Sensitive("text")),
            ("lines", __private::Shape::List(&__private::Shape::Plain)),
            (
                "place",
                __private::Shape::Object {
                    name: None,
                    plain: &["country", "kind"],
                    fields: &[],
                },
            ),
            (
                "limits",
                __private::Shape::Map(
                    &__private::Shape::Object {
                        name: Some("AddressPart"),
                        plain: &["name"],
                        fields: &[
                            ("inner", __private::Shape::Enclosing("AddressPart")),
                            (
                                "owner",
                                __private::Shape::OneOf {
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
                        ],
                    },
                ),
            ),
            (
                "parts",
                __private::Shape::List(
                    &__private::Shape::Object {
                        name: Some("AddressPart"),
                        plain: &["name"],
                        fields: &[
                            ("inner", __private::Shape::Enclosing("AddressPart")),
                            (
                                "owner",
                                __private::Shape::OneOf {
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
                        ],
                    },
                ),
            ),
            ("extra", __private::Shape::Undocumented),
        ],
    },
    functions: __private::functions::<BothDirectionsRequest>(),
};

#[cfg(test)]
mod tests {
    use super::super::*;

    #[test]
    fn documented_request() -> Result<(), Box<dyn std::error::Error>> {
        let shapes: Shapes = __private::testing::client()?;
        let call = shapes
            .both_directions(BothDirections {
                address: AddressInput::new(AddressInputRequired {
                        street: "Long Road".into(),
                        floor: None,
                        limits: [
                            (
                                "a".into(),
                                AddressPartInput::new(AddressPartInputRequired {
                                        name: "b".into(),
                                    })
                                    .inner(
                                        AddressPartInput::new(AddressPartInputRequired {
                                            name: "c".into(),
                                        }),
                                    ),
                            ),
                        ]
                            .into(),
                    })
                    .lines(["x".into()])
                    .note_null()
                    .place(
                        AddressPlaceInput::new(AddressPlaceInputRequired {
                                country: "CN".into(),
                            })
                            .kind(AddressPlaceKind::Village),
                    )
                    .extra("[1]".parse()?)
                    .required(true),
            });
        __private::testing::same_request(
            &call.explain()?,
            call.request(),
            &__private::testing::Documented {
                path: "/address",
                parameters: &[],
                query: &[],
                body: Some(
                    r#"{
  "address": {
    "street": "Long Road", "lines": ["x"], "floor": null, "note": null,
    "place": { "country": "CN", "kind": "V" }, "limits": { "a": { "name": "b", "inner": { "name": "c" } } },
    "extra": [1], "required": "1"
  }
}"#,
                ),
                apart_from: &["x-key", "x-time", "x-sign"],
            },
        )
    }

    #[test]
    fn documented_response() -> Result<(), Box<dyn std::error::Error>> {
        __private::testing::same_response::<
            BothDirectionsRequest,
        >(
            &__private::testing::DocumentedResponse {
                body: r#"{
  "code": "0",
  "data": {
    "street": "Long Road", "floor": 3, "limits": {}, "place": { "country": "CN", "kind": "C" },
    "parts": [{ "name": "p", "owner": { "kind": "none" } }]
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

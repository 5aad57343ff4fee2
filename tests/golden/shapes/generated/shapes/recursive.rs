// @generated from spec/shapes/recursive.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Category, CategoryInput, RuleInput, Shapes};
use crate::__private::{self, Codec as _, codec};

impl Shapes {
    /// Sends and returns types that contain themselves. Linksfield's title: *Recursive types*.
    ///
    /// - **Effect:** write. The client never sends the request again once it may have reached the
    ///   server. If a call fails and
    ///   [`may_have_been_executed`](__private::Error::may_have_been_executed) returns `false`, it
    ///   was not executed, and calling again is safe. If the method returns `true`, do not call
    ///   again before you have checked the outcome: find out whether the call took effect (no
    ///   documented operation reports it).
    /// - **Coverage:** complete. Linksfield lists every parameter. Of the 14 parameters, 13 are
    ///   documented and 1 is listed without a description. Only 12 of the 14 parameters are marked
    ///   as required or optional.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::shapes::{
    ///     CategoryInput, CategoryInputRequired, Recursive, RuleInInput, RuleInInputRequired,
    ///     RuleInput, RuleIsInput, RuleIsInputRequired, RuleNotInput, RuleNotInputRequired,
    /// };
    /// # async fn example(shapes: linksfield_api::Shapes) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = shapes
    ///     .recursive(Recursive {
    ///         root: CategoryInput::new(CategoryInputRequired {
    ///                 name: "a".into(),
    ///                 rule: Box::new(
    ///                     RuleInput::In(
    ///                         RuleInInput::new(RuleInInputRequired {
    ///                             category: Box::new(
    ///                                 CategoryInput::new(CategoryInputRequired {
    ///                                     name: "d".into(),
    ///                                     rule: Box::new(
    ///                                         RuleInput::Is(
    ///                                             RuleIsInput::new(RuleIsInputRequired {
    ///                                                 value: "z".into(),
    ///                                             }),
    ///                                         ),
    ///                                     ),
    ///                                 }),
    ///                             ),
    ///                         }),
    ///                     ),
    ///                 ),
    ///             })
    ///             .children([
    ///                 CategoryInput::new(CategoryInputRequired {
    ///                         name: "b".into(),
    ///                         rule: Box::new(
    ///                             RuleInput::Is(
    ///                                 RuleIsInput::new(RuleIsInputRequired {
    ///                                     value: "x".into(),
    ///                                 }),
    ///                             ),
    ///                         ),
    ///                     })
    ///                     .children([]),
    ///             ])
    ///             .parent(
    ///                 CategoryInput::new(CategoryInputRequired {
    ///                     name: "c".into(),
    ///                     rule: Box::new(
    ///                         RuleInput::Not(
    ///                             RuleNotInput::new(RuleNotInputRequired {
    ///                                 rule: Box::new(
    ///                                     RuleInput::Is(
    ///                                         RuleIsInput::new(RuleIsInputRequired {
    ///                                             value: "y".into(),
    ///                                         }),
    ///                                     ),
    ///                                 ),
    ///                             }),
    ///                         ),
    ///                     ),
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
    /// Required parameters are fields of [`Recursive`]. Optional parameters are methods of the
    /// call.
    ///
    /// | parameter | required | meaning |
    /// |---|---|---|
    /// | [`root`](field@Recursive::root) | yes | The category. |
    /// | [`rule`](field@RecursiveRequest::rule) | no | A condition. |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to
    /// [`Category`].
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
    pub fn recursive(&self, required: Recursive) -> Call<RecursiveRequest> {
        self.call(RecursiveRequest::new(required))
    }
}

/// The required parameters of [`recursive`](Shapes::recursive).
#[derive(Debug, Clone, PartialEq)]
pub struct Recursive {
    /// The category.
    pub root: CategoryInput,
}

/// The request of [`recursive`](Shapes::recursive): a value that can be stored, compared, and
/// sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RecursiveRequest {
    /// The required parameters.
    pub required: Recursive,
    /// A condition.
    pub rule: Option<RuleInput>,
}

impl RecursiveRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: Recursive) -> Self {
        Self { required, rule: None }
    }

    /// A condition.
    ///
    /// See [`rule`](field@RecursiveRequest::rule).
    #[must_use]
    #[inline]
    pub fn rule(mut self, value: RuleInput) -> Self {
        self.rule = Some(value);
        self
    }
}

impl From<Recursive> for RecursiveRequest {
    #[inline]
    fn from(required: Recursive) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for RecursiveRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: Recursive {
                root: object.given::<codec::Object<CategoryInput>>("root")?,
            },
            rule: object.given_some::<codec::Object<RuleInput>>("rule")?,
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::Object::<CategoryInput>::put(object, "root", &required.root);
        codec::Object::<RuleInput>::put_some(object, "rule", &self.rule);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::Object::<CategoryInput>::check_required("root", &required.root)?;
        codec::Object::<RuleInput>::check_some("rule", &self.rule)?;
        Ok(())
    }
}

__private::structure_traits!(RecursiveRequest);

impl Call<RecursiveRequest> {
    /// A condition.
    ///
    /// See [`rule`](field@RecursiveRequest::rule).
    #[inline]
    pub fn rule(self, value: RuleInput) -> Self {
        self.map(|request| request.rule(value))
    }
}

impl __private::Operation for RecursiveRequest {
    type Family = Shapes;
    type Output = Category;
    const INFO: &'static __private::OperationInfo = &RECURSIVE;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/recursive");
        parts.header("x-key", context.credential(0));
        parts.header("x-time", &context.unix_seconds().to_string());
        let mut writer = parts.body(__private::Dialect::Plain);
        let object = &mut writer;
        codec::Object::<CategoryInput>::put(object, "root", &required.root);
        codec::Object::<RuleInput>::put_given(object, "rule", &self.rule);
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
        payload.required::<codec::Object<Category>>()
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Object::<Category>::write(output, writer);
    }
}

static RECURSIVE: __private::OperationInfo = __private::OperationInfo {
    name: "recursive",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("shapes.recursive"),
        method: __private::meta::Method::Post,
        path: "/recursive",
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
    title: "Recursive types",
    title_zh: None,
    summary: Some("Sends and returns types that contain themselves."),
    coverage: "complete",
    deprecated: None,
    pages: &[],
    parameters: &[
        __private::ParameterInfo::required("root")
            .kind(__private::ParameterKind::Object {
                name: Some("Category"),
                members: &[
                    __private::ParameterInfo::required("name")
                        .value("text", "text")
                        .doc("The name."),
                    __private::ParameterInfo::optional("children")
                        .kind(
                            __private::ParameterKind::List(
                                &__private::ParameterKind::Enclosing("Category"),
                            ),
                        )
                        .doc("The categories in it."),
                    __private::ParameterInfo::optional("by_name")
                        .kind(
                            __private::ParameterKind::Map(
                                &__private::ParameterKind::Enclosing("Category"),
                            ),
                        )
                        .doc("The same by name."),
                    __private::ParameterInfo::optional("parent")
                        .kind(__private::ParameterKind::Enclosing("Category"))
                        .doc("The category around it."),
                    __private::ParameterInfo::required("rule")
                        .kind(__private::ParameterKind::Union {
                            name: Some("Rule"),
                            by: "op",
                            variants: &[
                                __private::VariantInfo::new(
                                    "1",
                                    None,
                                    &[
                                        __private::ParameterInfo::required("value")
                                            .value("text", "text")
                                            .doc("The value."),
                                    ],
                                ),
                                __private::VariantInfo::new(
                                    "2",
                                    None,
                                    &[
                                        __private::ParameterInfo::required("rule")
                                            .kind(__private::ParameterKind::Enclosing("Rule"))
                                            .doc("The other condition."),
                                    ],
                                ),
                                __private::VariantInfo::new(
                                    "3",
                                    None,
                                    &[
                                        __private::ParameterInfo::required("category")
                                            .kind(__private::ParameterKind::Enclosing("Category"))
                                            .doc("The category."),
                                    ],
                                ),
                            ],
                        })
                        .doc("What belongs to it."),
                    __private::ParameterInfo::optional("origin")
                        .kind(__private::ParameterKind::Union {
                            name: None,
                            by: "from",
                            variants: &[
                                __private::VariantInfo::new("category", None, &[]),
                                __private::VariantInfo::new(
                                    "text",
                                    None,
                                    &[
                                        __private::ParameterInfo::optional("category")
                                            .kind(__private::ParameterKind::Enclosing("Category")),
                                    ],
                                ),
                            ],
                        })
                        .doc("Where it comes from."),
                    __private::ParameterInfo::optional("inside")
                        .kind(__private::ParameterKind::Object {
                            name: None,
                            members: &[
                                __private::ParameterInfo::optional("category")
                                    .kind(__private::ParameterKind::Enclosing("Category"))
                                    .doc("It."),
                            ],
                        })
                        .doc("An object around it."),
                ],
            })
            .at(__private::Location::Body)
            .doc("The category."),
        __private::ParameterInfo::optional("rule")
            .kind(__private::ParameterKind::Union {
                name: Some("Rule"),
                by: "op",
                variants: &[
                    __private::VariantInfo::new(
                        "1",
                        None,
                        &[
                            __private::ParameterInfo::required("value")
                                .value("text", "text")
                                .doc("The value."),
                        ],
                    ),
                    __private::VariantInfo::new(
                        "2",
                        None,
                        &[
                            __private::ParameterInfo::required("rule")
                                .kind(__private::ParameterKind::Enclosing("Rule"))
                                .doc("The other condition."),
                        ],
                    ),
                    __private::VariantInfo::new(
                        "3",
                        None,
                        &[
                            __private::ParameterInfo::required("category")
                                .kind(__private::ParameterKind::Object {
                                    name: Some("Category"),
                                    members: &[
                                        __private::ParameterInfo::required("name")
                                            .value("text", "text")
                                            .doc("The name."),
                                        __private::ParameterInfo::optional("children")
                                            .kind(
                                                __private::ParameterKind::List(
                                                    &__private::ParameterKind::Enclosing("Category"),
                                                ),
                                            )
                                            .doc("The categories in it."),
                                        __private::ParameterInfo::optional("by_name")
                                            .kind(
                                                __private::ParameterKind::Map(
                                                    &__private::ParameterKind::Enclosing("Category"),
                                                ),
                                            )
                                            .doc("The same by name."),
                                        __private::ParameterInfo::optional("parent")
                                            .kind(__private::ParameterKind::Enclosing("Category"))
                                            .doc("The category around it."),
                                        __private::ParameterInfo::required("rule")
                                            .kind(__private::ParameterKind::Enclosing("Rule"))
                                            .doc("What belongs to it."),
                                        __private::ParameterInfo::optional("origin")
                                            .kind(__private::ParameterKind::Union {
                                                name: None,
                                                by: "from",
                                                variants: &[
                                                    __private::VariantInfo::new("category", None, &[]),
                                                    __private::VariantInfo::new(
                                                        "text",
                                                        None,
                                                        &[
                                                            __private::ParameterInfo::optional("category")
                                                                .kind(__private::ParameterKind::Enclosing("Category")),
                                                        ],
                                                    ),
                                                ],
                                            })
                                            .doc("Where it comes from."),
                                        __private::ParameterInfo::optional("inside")
                                            .kind(__private::ParameterKind::Object {
                                                name: None,
                                                members: &[
                                                    __private::ParameterInfo::optional("category")
                                                        .kind(__private::ParameterKind::Enclosing("Category"))
                                                        .doc("It."),
                                                ],
                                            })
                                            .doc("An object around it."),
                                    ],
                                })
                                .doc("The category."),
                        ],
                    ),
                ],
            })
            .at(__private::Location::Body)
            .doc("A condition."),
    ],
    is_paged: false,
    response: __private::Shape::Object {
        name: Some("Category"),
        plain: &["name"],
        fields: &[
            (
                "children",
                __private::Shape::List(&__private::Shape::Enclosing("Category")),
            ),
            ("by_name", __private::Shape::Map(&__private::Shape::Enclosing("Category"))),
            ("parent", __private::Shape::Enclosing("Category")),
            (
                "rule",
                __private::Shape::OneOf {
                    name: Some("Rule"),
                    shapes: &[
                        __private::Shape::Object {
                            name: None,
                            plain: &["value", "op"],
                            fields: &[],
                        },
                        __private::Shape::Object {
                            name: None,
                            plain: &["op"],
                            fields: &[("rule", __private::Shape::Enclosing("Rule"))],
                        },
                        __private::Shape::Object {
                            name: None,
                            plain: &["op"],
                            fields: &[
                                ("category", __private::Shape::Enclosing("Category")),
                            ],
                        },
                    ],
                },
            ),
            (
                "origin",
                __private::Shape::OneOf {
                    name: None,
                    shapes: &[
                        __private::Shape::Enclosing("Category"),
                        __private::Shape::Object {
                            name: None,
                            plain: &["from"],
                            fields: &[
                                ("category", __private::Shape::Enclosing("Category")),
                            ],
                        },
                    ],
                },
            ),
            (
                "inside",
                __private::Shape::Object {
                    name: None,
                    plain: &[],
                    fields: &[("category", __private::Shape::Enclosing("Category"))],
                },
            ),
        ],
    },
    functions: __private::functions::<RecursiveRequest>(),
};

#[cfg(test)]
mod tests {
    use super::super::*;

    #[test]
    fn documented_request() -> Result<(), Box<dyn std::error::Error>> {
        let shapes: Shapes = __private::testing::client()?;
        let call = shapes
            .recursive(Recursive {
                root: CategoryInput::new(CategoryInputRequired {
                        name: "a".into(),
                        rule: Box::new(
                            RuleInput::In(
                                RuleInInput::new(RuleInInputRequired {
                                    category: Box::new(
                                        CategoryInput::new(CategoryInputRequired {
                                            name: "d".into(),
                                            rule: Box::new(
                                                RuleInput::Is(
                                                    RuleIsInput::new(RuleIsInputRequired {
                                                        value: "z".into(),
                                                    }),
                                                ),
                                            ),
                                        }),
                                    ),
                                }),
                            ),
                        ),
                    })
                    .children([
                        CategoryInput::new(CategoryInputRequired {
                                name: "b".into(),
                                rule: Box::new(
                                    RuleInput::Is(
                                        RuleIsInput::new(RuleIsInputRequired {
                                            value: "x".into(),
                                        }),
                                    ),
                                ),
                            })
                            .children([]),
                    ])
                    .parent(
                        CategoryInput::new(CategoryInputRequired {
                            name: "c".into(),
                            rule: Box::new(
                                RuleInput::Not(
                                    RuleNotInput::new(RuleNotInputRequired {
                                        rule: Box::new(
                                            RuleInput::Is(
                                                RuleIsInput::new(RuleIsInputRequired {
                                                    value: "y".into(),
                                                }),
                                            ),
                                        ),
                                    }),
                                ),
                            ),
                        }),
                    ),
            });
        __private::testing::same_request(
            &call.explain()?,
            call.request(),
            &__private::testing::Documented {
                path: "/recursive",
                parameters: &[],
                query: &[],
                body: Some(
                    r#"{
  "root": {
    "name": "a",
    "children": [{ "name": "b", "children": [], "rule": { "op": 1, "value": "x" } }],
    "parent": { "name": "c", "rule": { "op": 2, "rule": { "op": 1, "value": "y" } } },
    "rule": { "op": 3, "category": { "name": "d", "rule": { "op": 1, "value": "z" } } }
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
            RecursiveRequest,
        >(
            &__private::testing::DocumentedResponse {
                body: r#"{
  "code": "0",
  "data": {
    "name": "a",
    "by_name": { "b": { "name": "b", "rule": { "op": 7, "colour": 1 } } },
    "rule": { "op": 2, "rule": { "op": 1, "value": "x" } }
  }
}"#,
                aliases: &[],
                apart_from: &["by_name[\"b\"].rule.op"],
                either_form: false,
                has_envelope_fields: false,
            },
        )
    }
}

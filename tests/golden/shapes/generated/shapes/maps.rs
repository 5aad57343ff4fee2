// @generated from spec/shapes/maps.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Shapes};
use crate::__private::{self, Codec as _, codec};

impl Shapes {
    /// Sends and returns objects whose keys are not documented. Linksfield's title: *Maps*.
    ///
    /// - **Effect:** read. The client retries the call after transient errors, as the
    ///   [`RetryPolicy`](__private::RetryPolicy) allows.
    /// - **Coverage:** complete. Linksfield documents every parameter and response field.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::shapes::{Maps, MapsNested, MapsNestedRequired};
    /// # async fn example(shapes: linksfield_api::Shapes) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = shapes
    ///     .maps(Maps {
    ///         limits: [("a".into(), 1), ("b".into(), 2), ("quote \"".into(), 3)].into(),
    ///     })
    ///     .names([("en".into(), "Tom".into())])
    ///     .nested([
    ///         (
    ///             "x".into(),
    ///             [
    ///                 [
    ///                     (
    ///                         "y".into(),
    ///                         MapsNested::new(MapsNestedRequired {
    ///                             max: "1.50".parse()?,
    ///                         }),
    ///                     ),
    ///                 ]
    ///                     .into(),
    ///                 [].into(),
    ///             ]
    ///                 .into(),
    ///         ),
    ///         ("z".into(), [].into()),
    ///     ])
    ///     .send()
    ///     .await?;
    /// println!("{:?}", reply.into_inner());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Parameters
    ///
    /// Required parameters are fields of [`Maps`]. Optional parameters are methods of the call.
    ///
    /// | parameter | required | meaning |
    /// |---|---|---|
    /// | [`limits`](field@Maps::limits) | yes | The limits by name. |
    /// | [`names`](field@MapsRequest::names) | no | The names by language. |
    /// | [`nested`](field@MapsRequest::nested) | no | Lists of maps of objects by name. |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to a map of
    /// text to [`MapsLimit`].
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
    pub fn maps(&self, required: Maps) -> Call<MapsRequest> {
        self.call(MapsRequest::new(required))
    }
}

/// The required parameters of [`maps`](Shapes::maps).
#[derive(Debug, Clone, PartialEq)]
pub struct Maps {
    /// The limits by name.
    pub limits: __private::BTreeMap<String, i64>,
}

/// The request of [`maps`](Shapes::maps): a value that can be stored, compared, and sent by any
/// client of the family.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct MapsRequest {
    /// The required parameters.
    pub required: Maps,
    /// The names by language.
    ///
    /// Not shown by `Debug`.
    pub names: Option<__private::BTreeMap<String, String>>,
    /// Lists of maps of objects by name.
    pub nested: Option<
        __private::BTreeMap<String, Vec<__private::BTreeMap<String, MapsNested>>>,
    >,
}

impl __private::fmt::Debug for MapsRequest {
    fn fmt(&self, f: &mut __private::fmt::Formatter<'_>) -> __private::fmt::Result {
        f.debug_struct("MapsRequest")
            .field("required", &self.required)
            .field("names", &__private::Redacted::some(&self.names))
            .field("nested", &self.nested)
            .finish()
    }
}

impl MapsRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: Maps) -> Self {
        Self {
            required,
            names: None,
            nested: None,
        }
    }

    /// The names by language.
    ///
    /// See [`names`](field@MapsRequest::names).
    #[must_use]
    #[inline]
    pub fn names(
        mut self,
        value: impl Into<__private::BTreeMap<String, String>>,
    ) -> Self {
        self.names = Some(value.into());
        self
    }

    /// Lists of maps of objects by name.
    ///
    /// See [`nested`](field@MapsRequest::nested).
    #[must_use]
    #[inline]
    pub fn nested(
        mut self,
        value: impl Into<
            __private::BTreeMap<String, Vec<__private::BTreeMap<String, MapsNested>>>,
        >,
    ) -> Self {
        self.nested = Some(value.into());
        self
    }
}

impl From<Maps> for MapsRequest {
    #[inline]
    fn from(required: Maps) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for MapsRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: Maps {
                limits: object.given::<codec::Map<codec::NumberInteger, true>>("limits")?,
            },
            names: object
                .given_some::<codec::Sensitive<codec::Map<codec::Text, true>>>("names")?,
            nested: object
                .given_some::<
                    codec::Map<
                        codec::List<codec::Map<codec::Object<MapsNested>, true>>,
                        true,
                    >,
                >("nested")?,
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::Map::<
            codec::NumberInteger,
            true,
        >::put(object, "limits", &required.limits);
        codec::Map::<codec::Text, true>::put_some(object, "names", &self.names);
        codec::Map::<
            codec::List<codec::Map<codec::Object<MapsNested>, true>>,
            true,
        >::put_some(object, "nested", &self.nested);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        codec::Map::<
            codec::List<codec::Map<codec::Object<MapsNested>, true>>,
            true,
        >::check_some("nested", &self.nested)?;
        Ok(())
    }
}

__private::structure_traits!(MapsRequest);

impl Call<MapsRequest> {
    /// The names by language.
    ///
    /// See [`names`](field@MapsRequest::names).
    #[inline]
    pub fn names(self, value: impl Into<__private::BTreeMap<String, String>>) -> Self {
        self.map(|request| request.names(value))
    }

    /// Lists of maps of objects by name.
    ///
    /// See [`nested`](field@MapsRequest::nested).
    #[inline]
    pub fn nested(
        self,
        value: impl Into<
            __private::BTreeMap<String, Vec<__private::BTreeMap<String, MapsNested>>>,
        >,
    ) -> Self {
        self.map(|request| request.nested(value))
    }
}

impl __private::Operation for MapsRequest {
    type Family = Shapes;
    type Output = __private::BTreeMap<String, MapsLimit>;
    const INFO: &'static __private::OperationInfo = &MAPS;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/maps");
        parts.header("x-key", context.credential(0));
        parts.header("x-time", &context.unix_seconds().to_string());
        let mut writer = parts.body(__private::Dialect::Plain);
        let object = &mut writer;
        codec::Map::<
            codec::NumberInteger,
            true,
        >::put(object, "limits", &required.limits);
        codec::Map::<codec::Text, true>::put_given(object, "names", &self.names);
        codec::Map::<
            codec::List<codec::Map<codec::Object<MapsNested>, true>>,
            true,
        >::put_given(object, "nested", &self.nested);
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
        payload.required::<codec::Map<codec::Object<MapsLimit>, false>>()
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Map::<codec::Object<MapsLimit>, false>::write(output, writer);
    }
}

/// The required fields of [`MapsNested`].
#[derive(Debug, Clone, PartialEq)]
pub struct MapsNestedRequired {
    /// The greatest value.
    ///
    /// At most two decimal places.
    pub max: __private::Decimal,
}

/// Lists of maps of objects by name.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct MapsNested {
    /// The required parameters.
    pub required: MapsNestedRequired,
}

impl MapsNested {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: MapsNestedRequired) -> Self {
        Self { required }
    }
}

impl From<MapsNestedRequired> for MapsNested {
    #[inline]
    fn from(required: MapsNestedRequired) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for MapsNested {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: MapsNestedRequired {
                max: object.given::<codec::QuotedDecimalTo<2>>("max")?,
            },
        };
        object.end()?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::QuotedDecimalTo::<2>::put(object, "max", &required.max);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::QuotedDecimalTo::<2>::check_required("max", &required.max)?;
        Ok(())
    }
}

__private::structure_traits!(MapsNested);

/// The limits by name.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct MapsLimit {
    /// The greatest value.
    pub max: __private::Decimal,
    /// Further values.
    ///
    /// Not shown by `Debug`.
    pub kinds: Option<__private::BTreeMap<String, __private::Iccid>>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::fmt::Debug for MapsLimit {
    fn fmt(&self, f: &mut __private::fmt::Formatter<'_>) -> __private::fmt::Result {
        f.debug_struct("MapsLimit")
            .field("max", &self.max)
            .field("kinds", &__private::Redacted::some(&self.kinds))
            .field("extra", &self.extra)
            .finish()
    }
}

impl __private::Structure for MapsLimit {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            max: object.required::<codec::QuotedDecimal>("max")?,
            kinds: object
                .optional::<codec::Sensitive<codec::Map<codec::Iccid, false>>>("kinds"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::QuotedDecimal::put(object, "max", &self.max);
        codec::Map::<codec::Iccid, false>::put_some(object, "kinds", &self.kinds);
        self.extra.write(object);
    }
}

__private::structure_traits!(MapsLimit);

static MAPS: __private::OperationInfo = __private::OperationInfo {
    name: "maps",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("shapes.maps"),
        method: __private::meta::Method::Post,
        path: "/maps",
        server: 0,
        effect: __private::meta::Effect::Read,
        enveloped: true,
        unenveloped: __private::meta::Unenveloped::Refused,
        outcomes: __private::meta::Outcomes::DEFAULT,
        needs_token: false,
        sensitive: __private::meta::Sensitive {
            parameters: &["names"],
            response: true,
        },
    },
    title: "Maps",
    title_zh: None,
    summary: Some("Sends and returns objects whose keys are not documented."),
    coverage: "complete",
    deprecated: None,
    pages: &[],
    parameters: &[
        __private::ParameterInfo::required("limits")
            .kind(
                __private::ParameterKind::Map(
                    &__private::ParameterKind::Value {
                        name: "integer",
                        form: "a whole number",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("The limits by name."),
        __private::ParameterInfo::optional("names")
            .kind(
                __private::ParameterKind::Map(
                    &__private::ParameterKind::Value {
                        name: "text",
                        form: "text",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("The names by language.")
            .sensitive(),
        __private::ParameterInfo::optional("nested")
            .kind(
                __private::ParameterKind::Map(
                    &__private::ParameterKind::List(
                        &__private::ParameterKind::Map(
                            &__private::ParameterKind::Object {
                                name: None,
                                members: &[
                                    __private::ParameterInfo::required("max")
                                        .value(
                                            "decimal",
                                            "a decimal number with at most 2 decimal places",
                                        )
                                        .doc("The greatest value."),
                                ],
                            },
                        ),
                    ),
                ),
            )
            .at(__private::Location::Body)
            .doc("Lists of maps of objects by name."),
    ],
    is_paged: false,
    response: __private::Shape::Map(
        &__private::Shape::Object {
            name: None,
            plain: &["max"],
            fields: &[("kinds", __private::Shape::Sensitive("map"))],
        },
    ),
    functions: __private::functions::<MapsRequest>(),
};

#[cfg(test)]
mod tests {
    use super::super::*;

    #[test]
    fn documented_request() -> Result<(), Box<dyn std::error::Error>> {
        let shapes: Shapes = __private::testing::client()?;
        let call = shapes
            .maps(Maps {
                limits: [("a".into(), 1), ("b".into(), 2), ("quote \"".into(), 3)].into(),
            })
            .names([("en".into(), "Tom".into())])
            .nested([
                (
                    "x".into(),
                    [
                        [
                            (
                                "y".into(),
                                MapsNested::new(MapsNestedRequired {
                                    max: "1.50".parse()?,
                                }),
                            ),
                        ]
                            .into(),
                        [].into(),
                    ]
                        .into(),
                ),
                ("z".into(), [].into()),
            ]);
        __private::testing::same_request(
            &call.explain()?,
            call.request(),
            &__private::testing::Documented {
                path: "/maps",
                parameters: &[],
                query: &[],
                body: Some(
                    r#"{
  "limits": { "b": 2, "a": 1, "quote \"": 3 },
  "names": { "en": "Tom" },
  "nested": { "x": [{ "y": { "max": "1.50" } }, {}], "z": [] }
}"#,
                ),
                apart_from: &["x-key", "x-time", "x-sign"],
            },
        )
    }

    #[test]
    fn documented_response() -> Result<(), Box<dyn std::error::Error>> {
        __private::testing::same_response::<
            MapsRequest,
        >(
            &__private::testing::DocumentedResponse {
                body: r#"{
  "code": "0",
  "data": {
    "a": {
      "kinds": {
        "k": "89852022018041800192"
      },
      "max": "1.50"
    },
    "b": {
      "kinds": {
        "a.b": "89852022018041800192"
      },
      "max": "2"
    }
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

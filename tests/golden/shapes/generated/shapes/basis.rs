// @generated from spec/shapes/basis.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Shapes, Shown, Source};
use crate::__private::{self, Codec as _, codec};

impl Shapes {
    /// Sends and returns fields that are known from every kind of source. Linksfield's title:
    /// *Basis*.
    ///
    /// - **Effect:** read. The client retries the call after transient errors, as the
    ///   [`RetryPolicy`](__private::RetryPolicy) allows.
    /// - **Coverage:** complete. Linksfield lists or shows every parameter and response field. Of
    ///   the 15 parameters and response fields, 3 are documented, 1 is listed without a
    ///   description, 4 are known from an example only, 3 are inferred, 1 is assumed, and 3 are
    ///   known from a third party only. Only 5 of the 15 parameters and response fields are marked
    ///   as required or optional.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::shapes::Basis;
    /// # async fn example(shapes: linksfield_api::Shapes) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = shapes
    ///     .basis(Basis {
    ///         told: "a".into(),
    ///         meant: "b".into(),
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
    /// Required parameters are fields of [`Basis`]. Optional parameters are methods of the call.
    ///
    /// | parameter | required | meaning | known from |
    /// |---|---|---|---|
    /// | [`told`](field@Basis::told) | yes | The text. | page |
    /// | [`bare`](field@BasisRequest::bare) | no | Not documented. | page |
    /// | [`shown`](field@BasisRequest::shown) | not documented | In the example. | example |
    /// | [`meant`](field@Basis::meant) | assumed | Probably a name. | inference |
    /// | [`chosen`](field@BasisRequest::chosen) | no | A choice. | assumption |
    /// | [`wrapped`](field@BasisRequest::wrapped) | no | Not documented. | third party |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to
    /// [`BasisResponse`].
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
    /// # Assumptions
    ///
    /// - `chosen` and `meant` are texts. *Reason:* Nothing is known.
    ///
    /// # Sources
    ///
    /// - Invented for the tests.
    /// - <https://shapes.example/manual>, a manual of Linksfield, revised 2026-01-31
    /// - The sources of the SDK. An SDK of Linksfield.
    /// - <https://vendor.example/docs>, of a third party. A vendor that wraps the API.
    #[inline]
    pub fn basis(&self, required: Basis) -> Call<BasisRequest> {
        self.call(BasisRequest::new(required))
    }
}

/// The required parameters of [`basis`](Shapes::basis).
#[derive(Debug, Clone, PartialEq)]
pub struct Basis {
    /// The text.
    pub told: String,
    /// Probably a name.
    ///
    /// Its meaning is inferred. Not documented as required, but assumed to be.
    pub meant: String,
}

/// The request of [`basis`](Shapes::basis): a value that can be stored, compared, and sent by
/// any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct BasisRequest {
    /// The required parameters.
    pub required: Basis,
    /// Its meaning is not documented.
    pub bare: Option<String>,
    /// In the example.
    ///
    /// Example: `7`. Known from an example only. Whether it is required is not documented.
    pub shown: Option<String>,
    /// A choice.
    ///
    /// Its meaning is assumed.
    pub chosen: Option<String>,
    /// Its meaning is not documented.
    ///
    /// Known from a third party only, not from Linksfield.
    pub wrapped: Option<Source>,
}

impl BasisRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: Basis) -> Self {
        Self {
            required,
            bare: None,
            shown: None,
            chosen: None,
            wrapped: None,
        }
    }

    /// Its meaning is not documented.
    ///
    /// See [`bare`](field@BasisRequest::bare).
    #[must_use]
    #[inline]
    pub fn bare(mut self, value: impl Into<String>) -> Self {
        self.bare = Some(value.into());
        self
    }

    /// In the example.
    ///
    /// See [`shown`](field@BasisRequest::shown).
    #[must_use]
    #[inline]
    pub fn shown(mut self, value: impl Into<String>) -> Self {
        self.shown = Some(value.into());
        self
    }

    /// A choice.
    ///
    /// See [`chosen`](field@BasisRequest::chosen).
    #[must_use]
    #[inline]
    pub fn chosen(mut self, value: impl Into<String>) -> Self {
        self.chosen = Some(value.into());
        self
    }

    /// Its meaning is not documented.
    ///
    /// See [`wrapped`](field@BasisRequest::wrapped).
    #[must_use]
    #[inline]
    pub fn wrapped(mut self, value: Source) -> Self {
        self.wrapped = Some(value);
        self
    }
}

impl From<Basis> for BasisRequest {
    #[inline]
    fn from(required: Basis) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for BasisRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: Basis {
                told: object.given::<codec::Text>("told")?,
                meant: object.given::<codec::Text>("meant")?,
            },
            bare: object.given_some::<codec::Text>("bare")?,
            shown: object.given_some::<codec::Text>("shown")?,
            chosen: object.given_some::<codec::Text>("chosen")?,
            wrapped: object.given_some::<Source>("wrapped")?,
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::Text::put(object, "told", &required.told);
        codec::Text::put_some(object, "bare", &self.bare);
        codec::Text::put_some(object, "shown", &self.shown);
        codec::Text::put(object, "meant", &required.meant);
        codec::Text::put_some(object, "chosen", &self.chosen);
        Source::put_some(object, "wrapped", &self.wrapped);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::Text::check_required("told", &required.told)?;
        codec::Text::check_required("meant", &required.meant)?;
        Source::check_some("wrapped", &self.wrapped)?;
        Ok(())
    }
}

__private::structure_traits!(BasisRequest);

impl Call<BasisRequest> {
    /// Its meaning is not documented.
    ///
    /// See [`bare`](field@BasisRequest::bare).
    #[inline]
    pub fn bare(self, value: impl Into<String>) -> Self {
        self.map(|request| request.bare(value))
    }

    /// In the example.
    ///
    /// See [`shown`](field@BasisRequest::shown).
    #[inline]
    pub fn shown(self, value: impl Into<String>) -> Self {
        self.map(|request| request.shown(value))
    }

    /// A choice.
    ///
    /// See [`chosen`](field@BasisRequest::chosen).
    #[inline]
    pub fn chosen(self, value: impl Into<String>) -> Self {
        self.map(|request| request.chosen(value))
    }

    /// Its meaning is not documented.
    ///
    /// See [`wrapped`](field@BasisRequest::wrapped).
    #[inline]
    pub fn wrapped(self, value: Source) -> Self {
        self.map(|request| request.wrapped(value))
    }
}

impl __private::Operation for BasisRequest {
    type Family = Shapes;
    type Output = BasisResponse;
    const INFO: &'static __private::OperationInfo = &BASIS;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/basis");
        parts.header("x-key", context.credential(0));
        parts.header("x-time", &context.unix_seconds().to_string());
        let mut writer = parts.body(__private::Dialect::Plain);
        let object = &mut writer;
        codec::Text::put_given(object, "bare", &self.bare);
        codec::Text::put_given(object, "chosen", &self.chosen);
        codec::Text::put(object, "meant", &required.meant);
        codec::Text::put_given(object, "shown", &self.shown);
        codec::Text::put(object, "told", &required.told);
        Source::put_given(object, "wrapped", &self.wrapped);
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
        let data = payload.required::<codec::Object<BasisData>>()?;
        BasisResponse::with(data, &mut payload.take_envelope())
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Object::<BasisResponse>::write(output, writer);
    }
}

/// The response of [`basis`](Shapes::basis).
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct BasisResponse {
    /// The payload.
    pub data: BasisData,
    /// The total.
    pub total: i64,
    /// Fields of the envelope that are not documented, and optional fields whose value does not have the
    /// documented form.
    pub extra: __private::Extra,
}

impl BasisResponse {
    fn with(
        data: BasisData,
        object: &mut __private::Members<'_>,
    ) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            data,
            total: object.required::<codec::NumberInteger>("total")?,
            extra: object.take_rest(),
        })
    }
}

impl __private::Structure for BasisResponse {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let data = object.required::<codec::Object<BasisData>>("data")?;
        Self::with(data, object)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Object::<BasisData>::put(object, "data", &self.data);
        codec::NumberInteger::put(object, "total", &self.total);
        self.extra.write(object);
    }
}

__private::structure_traits!(BasisResponse);

/// Probably an object.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct BasisDataInner {
    /// Known from the example of the payload.
    ///
    /// Known from an example only. Whether it is required is not documented.
    pub shown: Option<String>,
    /// The text.
    ///
    /// Whether it is required is not documented.
    pub told: Option<String>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for BasisDataInner {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            shown: object.optional::<codec::Text>("shown"),
            told: object.optional::<codec::Text>("told"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put_some(object, "shown", &self.shown);
        codec::Text::put_some(object, "told", &self.told);
        self.extra.write(object);
    }
}

__private::structure_traits!(BasisDataInner);

/// Its meaning is not documented.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct BasisItem {
    /// Known from the vendor of the list.
    ///
    /// Known from a third party only, not from Linksfield. Whether it is required is not
    /// documented.
    pub wrapped: Option<String>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for BasisItem {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            wrapped: object.optional::<codec::Text>("wrapped"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put_some(object, "wrapped", &self.wrapped);
        self.extra.write(object);
    }
}

__private::structure_traits!(BasisItem);

/// Its meaning is not documented.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct BasisData {
    /// Probably an object.
    ///
    /// Its meaning is inferred. Whether it is required is not documented.
    pub inner: Option<BasisDataInner>,
    /// Its meaning is not documented.
    ///
    /// Known from a third party only, not from Linksfield. Whether it is required is not
    /// documented.
    pub items: Option<Vec<BasisItem>>,
    /// An object whose type is known from an example.
    ///
    /// Known from an example only. Whether it is required is not documented.
    pub shared: Option<Shown>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for BasisData {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            inner: object.optional::<codec::Object<BasisDataInner>>("inner"),
            items: object.optional::<codec::List<codec::Object<BasisItem>>>("items"),
            shared: object.optional::<codec::Object<Shown>>("shared"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Object::<BasisDataInner>::put_some(object, "inner", &self.inner);
        codec::List::<codec::Object<BasisItem>>::put_some(object, "items", &self.items);
        codec::Object::<Shown>::put_some(object, "shared", &self.shared);
        self.extra.write(object);
    }
}

__private::structure_traits!(BasisData);

static BASIS: __private::OperationInfo = __private::OperationInfo {
    name: "basis",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("shapes.basis"),
        method: __private::meta::Method::Post,
        path: "/basis",
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
    title: "Basis",
    title_zh: None,
    summary: Some("Sends and returns fields that are known from every kind of source."),
    coverage: "complete",
    deprecated: None,
    pages: &["https://shapes.example/manual", "https://vendor.example/docs"],
    parameters: &[
        __private::ParameterInfo::required("told")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc("The text."),
        __private::ParameterInfo::optional("bare")
            .value("text", "text")
            .at(__private::Location::Body),
        __private::ParameterInfo::optional("shown")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc("In the example")
            .example("7"),
        __private::ParameterInfo::required("meant")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc("Probably a name."),
        __private::ParameterInfo::optional("chosen")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc("A choice."),
        __private::ParameterInfo::optional("wrapped")
            .kind(__private::ParameterKind::Code(super::Source::INFO))
            .at(__private::Location::Body),
    ],
    is_paged: false,
    response: __private::Shape::Object {
        name: None,
        plain: &["total"],
        fields: &[
            (
                "data",
                __private::Shape::Object {
                    name: None,
                    plain: &[],
                    fields: &[
                        (
                            "inner",
                            __private::Shape::Object {
                                name: None,
                                plain: &["shown", "told"],
                                fields: &[],
                            },
                        ),
                        (
                            "items",
                            __private::Shape::List(
                                &__private::Shape::Object {
                                    name: None,
                                    plain: &["wrapped"],
                                    fields: &[],
                                },
                            ),
                        ),
                        (
                            "shared",
                            __private::Shape::Object {
                                name: Some("Shown"),
                                plain: &["id", "kind"],
                                fields: &[],
                            },
                        ),
                    ],
                },
            ),
        ],
    },
    functions: __private::functions::<BasisRequest>(),
};

#[cfg(test)]
mod tests {
    use super::super::*;

    #[test]
    fn composed_request() -> Result<(), Box<dyn std::error::Error>> {
        let shapes: Shapes = __private::testing::client()?;
        let call = shapes
            .basis(Basis {
                told: "a".into(),
                meant: "b".into(),
            });
        __private::testing::same_request(
            &call.explain()?,
            call.request(),
            &__private::testing::Documented {
                path: "/basis",
                parameters: &[],
                query: &[],
                body: Some(r#"{ "told": "a", "meant": "b" }"#),
                apart_from: &["x-key", "x-time", "x-sign"],
            },
        )
    }

    #[test]
    fn composed_response() -> Result<(), Box<dyn std::error::Error>> {
        __private::testing::same_response::<
            BasisRequest,
        >(
            &__private::testing::DocumentedResponse {
                body: r#"{ "code": "0", "message": "", "total": 1, "data": { "inner": { "shown": "a", "told": "b" }, "shared": { "id": "1" } } }"#,
                aliases: &[],
                apart_from: &[],
                either_form: false,
                has_envelope_fields: true,
            },
        )
    }
}

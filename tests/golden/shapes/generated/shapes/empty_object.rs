// @generated from spec/shapes/empty_object.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Shapes};
use crate::__private::{self, Codec as _, codec};

impl Shapes {
    /// Sends and returns objects without documented fields. Linksfield's title: *Objects without
    /// fields*.
    ///
    /// - **Effect:** read. The client retries the call after transient errors, as the
    ///   [`RetryPolicy`](__private::RetryPolicy) allows.
    /// - **Coverage:** complete. Linksfield documents every parameter and response field.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::shapes::{EmptyObject, EmptyObjectMore, EmptyObjectOptions};
    /// # async fn example(shapes: linksfield_api::Shapes) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = shapes
    ///     .empty_object(EmptyObject {
    ///         options: EmptyObjectOptions::new(),
    ///     })
    ///     .more([EmptyObjectMore::new()])
    ///     .send()
    ///     .await?;
    /// println!("{:?}", reply.into_inner());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Parameters
    ///
    /// Required parameters are fields of [`EmptyObject`]. Optional parameters are methods of the
    /// call.
    ///
    /// | parameter | required | meaning |
    /// |---|---|---|
    /// | [`options`](field@EmptyObject::options) | yes | The options. |
    /// | [`more`](field@EmptyObjectRequest::more) | no | More options. |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to
    /// [`EmptyObjectResponse`].
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
    pub fn empty_object(&self, required: EmptyObject) -> Call<EmptyObjectRequest> {
        self.call(EmptyObjectRequest::new(required))
    }
}

/// The required parameters of [`empty_object`](Shapes::empty_object).
#[derive(Debug, Clone, PartialEq)]
pub struct EmptyObject {
    /// The options.
    pub options: EmptyObjectOptions,
}

/// The request of [`empty_object`](Shapes::empty_object): a value that can be stored, compared,
/// and sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct EmptyObjectRequest {
    /// The required parameters.
    pub required: EmptyObject,
    /// More options.
    pub more: Option<Vec<EmptyObjectMore>>,
}

impl EmptyObjectRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: EmptyObject) -> Self {
        Self { required, more: None }
    }

    /// More options.
    ///
    /// See [`more`](field@EmptyObjectRequest::more).
    #[must_use]
    #[inline]
    pub fn more(mut self, value: impl Into<Vec<EmptyObjectMore>>) -> Self {
        self.more = Some(value.into());
        self
    }
}

impl From<EmptyObject> for EmptyObjectRequest {
    #[inline]
    fn from(required: EmptyObject) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for EmptyObjectRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: EmptyObject {
                options: object.given::<codec::Object<EmptyObjectOptions>>("options")?,
            },
            more: object
                .given_some::<codec::List<codec::Object<EmptyObjectMore>>>("more")?,
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::Object::<EmptyObjectOptions>::put(object, "options", &required.options);
        codec::List::<
            codec::Object<EmptyObjectMore>,
        >::put_some(object, "more", &self.more);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::Object::<
            EmptyObjectOptions,
        >::check_required("options", &required.options)?;
        codec::List::<codec::Object<EmptyObjectMore>>::check_some("more", &self.more)?;
        Ok(())
    }
}

__private::structure_traits!(EmptyObjectRequest);

impl Call<EmptyObjectRequest> {
    /// More options.
    ///
    /// See [`more`](field@EmptyObjectRequest::more).
    #[inline]
    pub fn more(self, value: impl Into<Vec<EmptyObjectMore>>) -> Self {
        self.map(|request| request.more(value))
    }
}

impl __private::Operation for EmptyObjectRequest {
    type Family = Shapes;
    type Output = EmptyObjectResponse;
    const INFO: &'static __private::OperationInfo = &EMPTY_OBJECT;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/empty");
        parts.header("x-key", context.credential(0));
        parts.header("x-time", &context.unix_seconds().to_string());
        let mut writer = parts.body(__private::Dialect::Plain);
        let object = &mut writer;
        codec::List::<
            codec::Object<EmptyObjectMore>,
        >::put_given(object, "more", &self.more);
        codec::Object::<EmptyObjectOptions>::put(object, "options", &required.options);
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
        payload.required::<codec::Object<EmptyObjectResponse>>()
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Object::<EmptyObjectResponse>::write(output, writer);
    }
}

/// The options.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct EmptyObjectOptions {}

impl EmptyObjectOptions {
    /// Returns a request without optional parameters.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl Default for EmptyObjectOptions {
    fn default() -> Self {
        Self::new()
    }
}

impl __private::Structure for EmptyObjectOptions {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {};
        object.end()?;
        Ok(structure)
    }

    fn write(&self, _object: &mut __private::ObjectWriter<'_>) {}
}

__private::structure_traits!(EmptyObjectOptions);

/// More options.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct EmptyObjectMore {}

impl EmptyObjectMore {
    /// Returns a request without optional parameters.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl Default for EmptyObjectMore {
    fn default() -> Self {
        Self::new()
    }
}

impl __private::Structure for EmptyObjectMore {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {};
        object.end()?;
        Ok(structure)
    }

    fn write(&self, _object: &mut __private::ObjectWriter<'_>) {}
}

__private::structure_traits!(EmptyObjectMore);

/// Nothing.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct EmptyObjectNothing {
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for EmptyObjectNothing {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self { extra: object.take_rest() })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        self.extra.write(object);
    }
}

__private::structure_traits!(EmptyObjectNothing);

/// The response of `empty_object`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct EmptyObjectResponse {
    /// Nothing.
    pub nothing: EmptyObjectNothing,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for EmptyObjectResponse {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            nothing: object.required::<codec::Object<EmptyObjectNothing>>("nothing")?,
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Object::<EmptyObjectNothing>::put(object, "nothing", &self.nothing);
        self.extra.write(object);
    }
}

__private::structure_traits!(EmptyObjectResponse);

static EMPTY_OBJECT: __private::OperationInfo = __private::OperationInfo {
    name: "empty_object",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("shapes.empty_object"),
        method: __private::meta::Method::Post,
        path: "/empty",
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
    title: "Objects without fields",
    title_zh: None,
    summary: Some("Sends and returns objects without documented fields."),
    coverage: "complete",
    deprecated: None,
    pages: &[],
    parameters: &[
        __private::ParameterInfo::required("options")
            .kind(__private::ParameterKind::Object {
                name: None,
                members: &[],
            })
            .at(__private::Location::Body)
            .doc("The options."),
        __private::ParameterInfo::optional("more")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Object {
                        name: None,
                        members: &[],
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("More options."),
    ],
    is_paged: false,
    response: __private::Shape::Object {
        name: None,
        plain: &[],
        fields: &[
            (
                "nothing",
                __private::Shape::Object {
                    name: None,
                    plain: &[],
                    fields: &[],
                },
            ),
        ],
    },
    functions: __private::functions::<EmptyObjectRequest>(),
};

#[cfg(test)]
mod tests {
    use super::super::*;

    #[test]
    fn documented_request() -> Result<(), Box<dyn std::error::Error>> {
        let shapes: Shapes = __private::testing::client()?;
        let call = shapes
            .empty_object(EmptyObject {
                options: EmptyObjectOptions::new(),
            })
            .more([EmptyObjectMore::new()]);
        __private::testing::same_request(
            &call.explain()?,
            call.request(),
            &__private::testing::Documented {
                path: "/empty",
                parameters: &[],
                query: &[],
                body: Some(r#"{ "options": {}, "more": [{}] }"#),
                apart_from: &["x-key", "x-time", "x-sign"],
            },
        )
    }

    #[test]
    fn documented_response() -> Result<(), Box<dyn std::error::Error>> {
        __private::testing::same_response::<
            EmptyObjectRequest,
        >(
            &__private::testing::DocumentedResponse {
                body: r#"{ "code": "0", "data": { "nothing": {} } }"#,
                aliases: &[],
                apart_from: &[],
                either_form: false,
                has_envelope_fields: false,
            },
        )
    }
}

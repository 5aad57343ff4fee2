// @generated from spec/course/mod.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Course};
use crate::__private::{self, Codec as _, codec};

impl Course {
    /// Linksfield's title: *Call mod*.
    ///
    /// - **Effect:** read. The client retries the call after transient errors, as the
    ///   [`RetryPolicy`](__private::RetryPolicy) allows.
    /// - **Coverage:** request only. Linksfield does not document the payload of the response,
    ///   which is returned as JSON.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(course: linksfield_api::Course) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = course.r#mod().send().await?;
    /// println!("{:?}", reply.into_inner());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to any JSON,
    /// as [`Json`](__private::Json).
    ///
    /// # Errors
    ///
    /// - [`NotSent`](__private::Error::NotSent): a parameter is invalid or the server could not be
    ///   reached.
    /// - [`NoResponse`](__private::Error::NoResponse), [`Decode`](__private::Error::Decode): the
    ///   response is missing, incomplete or unreadable. The error keeps what was received.
    /// - [`Status`](__private::Error::Status): the server reported a failure with an HTTP status.
    ///
    /// # Sources
    ///
    /// - Invented for the tests.
    #[inline]
    pub fn r#mod(&self) -> Call<ModRequest> {
        self.call(ModRequest::new())
    }
}

/// The request of [`mod`](Course::mod): a value that can be stored, compared, and sent by any
/// client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ModRequest {}

impl ModRequest {
    /// Returns a request without optional parameters.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl Default for ModRequest {
    fn default() -> Self {
        Self::new()
    }
}

impl __private::Structure for ModRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {};
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, _object: &mut __private::ObjectWriter<'_>) {}
}

__private::structure_traits!(ModRequest);

impl __private::Operation for ModRequest {
    type Family = Course;
    type Output = __private::Json;
    const INFO: &'static __private::OperationInfo = &MOD;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        parts.path("/mod");
        let mut writer = parts.body(__private::Dialect::Plain);
        let object = &mut writer;
        object.text("4g", "quo\"te\\");
        object.text("crate", context.credential(0));
        writer.end();
        Ok(())
    }

    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self::Output, __private::Mismatch> {
        payload.required::<codec::Json>()
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Json::write(output, writer);
    }
}

static MOD: __private::OperationInfo = __private::OperationInfo {
    name: "mod",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("course.mod"),
        method: __private::meta::Method::Post,
        path: "/mod",
        server: 0,
        effect: __private::meta::Effect::Read,
        enveloped: false,
        unenveloped: __private::meta::Unenveloped::Refused,
        outcomes: __private::meta::Outcomes::DEFAULT,
        needs_token: false,
        sensitive: __private::meta::Sensitive {
            parameters: &[],
            response: true,
        },
    },
    title: "Call mod",
    title_zh: None,
    summary: None,
    coverage: "request-only",
    deprecated: None,
    pages: &[],
    parameters: &[],
    is_paged: false,
    response: __private::Shape::Undocumented,
    functions: __private::functions::<ModRequest>(),
};

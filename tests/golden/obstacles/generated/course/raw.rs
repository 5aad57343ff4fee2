// @generated from spec/course/raw.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Course};
use crate::__private::{self, Codec as _, codec};

impl Course {
    /// Linksfield's title: *Call raw*.
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
    /// let reply = course.raw().send().await?;
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
    pub fn raw(&self) -> Call<RawRequest> {
        self.call(RawRequest::new())
    }
}

/// The request of [`raw`](Course::raw): a value that can be stored, compared, and sent by any
/// client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RawRequest {}

impl RawRequest {
    /// Returns a request without optional parameters.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl Default for RawRequest {
    fn default() -> Self {
        Self::new()
    }
}

impl __private::Structure for RawRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {};
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, _object: &mut __private::ObjectWriter<'_>) {}
}

__private::structure_traits!(RawRequest);

impl __private::Operation for RawRequest {
    type Family = Course;
    type Output = __private::Json;
    const INFO: &'static __private::OperationInfo = &RAW;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        parts.path("/raw");
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

static RAW: __private::OperationInfo = __private::OperationInfo {
    name: "raw",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("course.raw"),
        method: __private::meta::Method::Post,
        path: "/raw",
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
    title: "Call raw",
    title_zh: None,
    summary: None,
    coverage: "request-only",
    deprecated: None,
    pages: &[],
    parameters: &[],
    is_paged: false,
    response: __private::Shape::Undocumented,
    functions: __private::functions::<RawRequest>(),
};

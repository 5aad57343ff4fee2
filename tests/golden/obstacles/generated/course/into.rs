// @generated from spec/course/into.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Course};
use crate::__private::{self, Codec as _, codec};

impl Course {
    /// Linksfield's title: *Call into*.
    ///
    /// - **Effect:** read. The client retries the call after transient errors, as the
    ///   [`RetryPolicy`](__private::RetryPolicy) allows.
    /// - **Coverage:** request only. Linksfield does not document the payload of the response,
    ///   which is returned as JSON.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::course::IntoRequired;
    /// # async fn example(course: linksfield_api::Course) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = course
    ///     .into_(IntoRequired {
    ///         from: "here".into(),
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
    /// All parameters are required. They are the fields of [`IntoRequired`].
    ///
    /// | parameter | required | meaning |
    /// |---|---|---|
    /// | [`from`](field@IntoRequired::from) | yes | A text. |
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
    pub fn into_(&self, required: IntoRequired) -> Call<IntoRequest> {
        self.call(IntoRequest::new(required))
    }
}

/// The required parameters of [`into_`](Course::into_).
#[derive(Debug, Clone, PartialEq)]
pub struct IntoRequired {
    /// A text.
    pub from: String,
}

/// The request of [`into_`](Course::into_): a value that can be stored, compared, and sent by
/// any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct IntoRequest {
    /// The required parameters.
    pub required: IntoRequired,
}

impl IntoRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: IntoRequired) -> Self {
        Self { required }
    }
}

impl From<IntoRequired> for IntoRequest {
    #[inline]
    fn from(required: IntoRequired) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for IntoRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: IntoRequired {
                from: object.given::<codec::Text>("from")?,
            },
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::Text::put(object, "from", &required.from);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::Text::check_required("from", &required.from)?;
        Ok(())
    }
}

__private::structure_traits!(IntoRequest);

impl __private::Operation for IntoRequest {
    type Family = Course;
    type Output = __private::Json;
    const INFO: &'static __private::OperationInfo = &INTO;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/into");
        parts.query("4g", "quo\"te\\");
        parts.query("crate", context.credential(0));
        parts.query("from", &codec::Text::text(&required.from));
        let writer = parts.signed(__private::Dialect::Plain);
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

static INTO: __private::OperationInfo = __private::OperationInfo {
    name: "into",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("course.into"),
        method: __private::meta::Method::Get,
        path: "/into",
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
    title: "Call into",
    title_zh: None,
    summary: None,
    coverage: "request-only",
    deprecated: None,
    pages: &[],
    parameters: &[
        __private::ParameterInfo::required("from")
            .value("text", "text")
            .at(__private::Location::Query)
            .doc("A text."),
    ],
    is_paged: false,
    response: __private::Shape::Undocumented,
    functions: __private::functions::<IntoRequest>(),
};

#[cfg(test)]
mod tests {
    use super::super::*;

    #[test]
    fn printed_request() -> Result<(), Box<dyn std::error::Error>> {
        let course: Course = __private::testing::client()?;
        let call = course
            .into_(IntoRequired {
                from: "here".into(),
            });
        __private::testing::same_request(
            &call.explain()?,
            call.request(),
            &__private::testing::Documented {
                path: "/into",
                parameters: &[],
                query: &[("from", "here")],
                body: None,
                apart_from: &["crate", "签名"],
            },
        )
    }
}

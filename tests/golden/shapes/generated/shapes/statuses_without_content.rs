// @generated from spec/shapes/statuses_without_content.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Shapes};
use crate::__private;

impl Shapes {
    /// Returns nothing with several statuses. Linksfield's title: *Statuses without content*.
    ///
    /// - **Effect:** read. The client retries the call after transient errors, as the
    ///   [`RetryPolicy`](__private::RetryPolicy) allows.
    /// - **Coverage:** complete. Linksfield documents every parameter.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(shapes: linksfield_api::Shapes) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = shapes.statuses_without_content().send().await?;
    /// println!("{:?}", reply.into_inner());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to `()`,
    /// because the response has no content.
    ///
    /// | status | meaning |
    /// |---|---|
    /// | 200 | Done. |
    /// | 202 | Later. |
    /// | 204 | Nothing to do. |
    ///
    /// [`Reply::status`](__private::Reply::status) returns the status. The response has the same
    /// form with each of them.
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
    /// | status | meaning |
    /// |---|---|
    /// | 404 | Not found. |
    ///
    /// # Sources
    ///
    /// - Invented for the tests.
    #[inline]
    pub fn statuses_without_content(&self) -> Call<StatusesWithoutContentRequest> {
        self.call(StatusesWithoutContentRequest::new())
    }
}

/// The request of [`statuses_without_content`](Shapes::statuses_without_content): a value that
/// can be stored, compared, and sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct StatusesWithoutContentRequest {}

impl StatusesWithoutContentRequest {
    /// Returns a request without optional parameters.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl Default for StatusesWithoutContentRequest {
    fn default() -> Self {
        Self::new()
    }
}

impl __private::Structure for StatusesWithoutContentRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {};
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, _object: &mut __private::ObjectWriter<'_>) {}
}

__private::structure_traits!(StatusesWithoutContentRequest);

impl __private::Operation for StatusesWithoutContentRequest {
    type Family = Shapes;
    type Output = ();
    const INFO: &'static __private::OperationInfo = &STATUSES_WITHOUT_CONTENT;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        parts.path("/statuses-without-content");
        parts.header("x-key", context.credential(0));
        parts.header("x-time", &context.unix_seconds().to_string());
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
        payload.nothing()
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        let () = output;
        writer.bare("null");
    }
}

static STATUSES_WITHOUT_CONTENT: __private::OperationInfo = __private::OperationInfo {
    name: "statuses_without_content",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("shapes.statuses_without_content"),
        method: __private::meta::Method::Get,
        path: "/statuses-without-content",
        server: 0,
        effect: __private::meta::Effect::Read,
        enveloped: true,
        unenveloped: __private::meta::Unenveloped::Refused,
        outcomes: __private::meta::Outcomes {
            content: __private::meta::Content::Nothing,
            ..__private::meta::Outcomes::DEFAULT
        },
        needs_token: false,
        sensitive: __private::meta::Sensitive {
            parameters: &[],
            response: false,
        },
    },
    title: "Statuses without content",
    title_zh: None,
    summary: Some("Returns nothing with several statuses."),
    coverage: "complete",
    deprecated: None,
    pages: &[],
    parameters: &[],
    is_paged: false,
    response: __private::Shape::Plain,
    functions: __private::functions::<StatusesWithoutContentRequest>(),
};

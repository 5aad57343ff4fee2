// @generated from spec/shapes/send_maybe_bytes.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Shapes};
use crate::__private::{self, Codec as _, codec};

impl Shapes {
    /// Sends a body that is bytes, or none. Linksfield's title: *Send bytes or nothing*.
    ///
    /// - **Effect:** write. The client never sends the request again once it may have reached the
    ///   server. If a call fails and
    ///   [`may_have_been_executed`](__private::Error::may_have_been_executed) returns `false`, it
    ///   was not executed, and calling again is safe. If the method returns `true`, do not call
    ///   again before you have checked the outcome: find out whether the call took effect (no
    ///   documented operation reports it).
    /// - **Coverage:** complete. Linksfield documents every parameter.
    /// - **Body:** `application/octet-stream`. The whole body is `image`.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(shapes: linksfield_api::Shapes) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = shapes.send_maybe_bytes().send().await?;
    /// println!("{:?}", reply.into_inner());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Parameters
    ///
    /// All parameters are optional. They are methods of the call.
    ///
    /// | parameter | required | meaning |
    /// |---|---|---|
    /// | [`image`](field@SendMaybeBytesRequest::image) | no | The image. |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to `()`,
    /// because the response has no content.
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
    pub fn send_maybe_bytes(&self) -> Call<SendMaybeBytesRequest> {
        self.call(SendMaybeBytesRequest::new())
    }
}

/// The request of [`send_maybe_bytes`](Shapes::send_maybe_bytes): a value that can be stored,
/// compared, and sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SendMaybeBytesRequest {
    /// The image.
    pub image: Option<__private::Binary>,
}

impl SendMaybeBytesRequest {
    /// Returns a request without optional parameters.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self { image: None }
    }

    /// The image.
    ///
    /// See [`image`](field@SendMaybeBytesRequest::image).
    #[must_use]
    #[inline]
    pub fn image(mut self, value: impl Into<__private::Binary>) -> Self {
        self.image = Some(value.into());
        self
    }
}

impl Default for SendMaybeBytesRequest {
    fn default() -> Self {
        Self::new()
    }
}

impl __private::Structure for SendMaybeBytesRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            image: object.given_some::<codec::Binary>("image")?,
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Binary::put_some(object, "image", &self.image);
    }
}

__private::structure_traits!(SendMaybeBytesRequest);

impl Call<SendMaybeBytesRequest> {
    /// The image.
    ///
    /// See [`image`](field@SendMaybeBytesRequest::image).
    #[inline]
    pub fn image(self, value: impl Into<__private::Binary>) -> Self {
        self.map(|request| request.image(value))
    }
}

impl __private::Operation for SendMaybeBytesRequest {
    type Family = Shapes;
    type Output = ();
    const INFO: &'static __private::OperationInfo = &SEND_MAYBE_BYTES;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        parts.path("/firmware");
        parts.header("x-key", context.credential(0));
        parts.header("x-time", &context.unix_seconds().to_string());
        parts.without_fields();
        if let Some(value) = codec::Binary::given(&self.image) {
            parts.binary_body(value, "application/octet-stream");
        }
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

static SEND_MAYBE_BYTES: __private::OperationInfo = __private::OperationInfo {
    name: "send_maybe_bytes",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("shapes.send_maybe_bytes"),
        method: __private::meta::Method::Post,
        path: "/firmware",
        server: 0,
        effect: __private::meta::Effect::Write,
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
    title: "Send bytes or nothing",
    title_zh: None,
    summary: Some("Sends a body that is bytes, or none."),
    coverage: "complete",
    deprecated: None,
    pages: &[],
    parameters: &[
        __private::ParameterInfo::optional("image")
            .value("binary", "bytes, in Base64")
            .at(__private::Location::Body)
            .doc("The image."),
    ],
    is_paged: false,
    response: __private::Shape::Plain,
    functions: __private::functions::<SendMaybeBytesRequest>(),
};

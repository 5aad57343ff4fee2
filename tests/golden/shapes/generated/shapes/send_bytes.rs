// @generated from spec/shapes/send_bytes.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Shapes};
use crate::__private::{self, Codec as _, codec};

impl Shapes {
    /// Sends a body that is bytes. Linksfield's title: *Send bytes*.
    ///
    /// - **Effect:** idempotent write. The call has the same effect if it is executed several
    ///   times, so the client retries it after transient errors, as the
    ///   [`RetryPolicy`](__private::RetryPolicy) allows. If a call fails and
    ///   [`may_have_been_executed`](__private::Error::may_have_been_executed) returns `true`, find
    ///   out whether the call took effect (no documented operation reports it), or call again.
    /// - **Coverage:** complete. Linksfield documents every parameter.
    /// - **Body:** `application/zip`. The whole body is `body`.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::Binary;
    /// use linksfield_api::shapes::SendBytes;
    /// # async fn example(shapes: linksfield_api::Shapes) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = shapes
    ///     .send_bytes(SendBytes {
    ///         version: "text".into(),
    ///         body: Binary::from(b"sample".as_slice()),
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
    /// All parameters are required. They are the fields of [`SendBytes`].
    ///
    /// | parameter | required | meaning |
    /// |---|---|---|
    /// | [`version`](field@SendBytes::version) | yes | The version. |
    /// | [`body`](field@SendBytes::body) | yes | The image. |
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
    pub fn send_bytes(&self, required: SendBytes) -> Call<SendBytesRequest> {
        self.call(SendBytesRequest::new(required))
    }
}

/// The required parameters of [`send_bytes`](Shapes::send_bytes).
#[derive(Debug, Clone, PartialEq)]
pub struct SendBytes {
    /// The version.
    pub version: String,
    /// The image.
    pub body: __private::Binary,
}

/// The request of [`send_bytes`](Shapes::send_bytes): a value that can be stored, compared, and
/// sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SendBytesRequest {
    /// The required parameters.
    pub required: SendBytes,
}

impl SendBytesRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: SendBytes) -> Self {
        Self { required }
    }
}

impl From<SendBytes> for SendBytesRequest {
    #[inline]
    fn from(required: SendBytes) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for SendBytesRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: SendBytes {
                version: object.given::<codec::Text>("version")?,
                body: object.given::<codec::Binary>("body")?,
            },
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::Text::put(object, "version", &required.version);
        codec::Binary::put(object, "body", &required.body);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::Text::check_required("version", &required.version)?;
        codec::Binary::check_required("body", &required.body)?;
        Ok(())
    }
}

__private::structure_traits!(SendBytesRequest);

impl __private::Operation for SendBytesRequest {
    type Family = Shapes;
    type Output = ();
    const INFO: &'static __private::OperationInfo = &SEND_BYTES;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/firmware/");
        parts.path_parameter(&codec::Text::text(&required.version));
        parts.header("x-key", context.credential(0));
        parts.header("x-time", &context.unix_seconds().to_string());
        parts.without_fields();
        let value = &required.body;
        parts.binary_body(value, "application/zip");
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

static SEND_BYTES: __private::OperationInfo = __private::OperationInfo {
    name: "send_bytes",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("shapes.send_bytes"),
        method: __private::meta::Method::Put,
        path: "/firmware/{version}",
        server: 0,
        effect: __private::meta::Effect::Idempotent,
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
    title: "Send bytes",
    title_zh: None,
    summary: Some("Sends a body that is bytes."),
    coverage: "complete",
    deprecated: None,
    pages: &[],
    parameters: &[
        __private::ParameterInfo::required("version")
            .value("text", "text")
            .at(__private::Location::Path)
            .doc("The version."),
        __private::ParameterInfo::required("body")
            .value("binary", "bytes, in Base64")
            .at(__private::Location::Body)
            .doc("The image."),
    ],
    is_paged: false,
    response: __private::Shape::Plain,
    functions: __private::functions::<SendBytesRequest>(),
};

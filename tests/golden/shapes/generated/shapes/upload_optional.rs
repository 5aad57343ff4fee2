// @generated from spec/shapes/upload_optional.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Shapes};
use crate::__private::{self, Codec as _, codec};

impl Shapes {
    /// Sends a multipart body in which nothing is required. Linksfield's title: *Upload nothing*.
    ///
    /// - **Effect:** write. The client never sends the request again once it may have reached the
    ///   server. If a call fails and
    ///   [`may_have_been_executed`](__private::Error::may_have_been_executed) returns `false`, it
    ///   was not executed, and calling again is safe. If the method returns `true`, do not call
    ///   again before you have checked the outcome: find out whether the call took effect (no
    ///   documented operation reports it).
    /// - **Coverage:** complete. Linksfield documents every parameter.
    /// - **Body:** `multipart/form-data`.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(shapes: linksfield_api::Shapes) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = shapes.upload_optional().send().await?;
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
    /// | [`logo`](field@UploadOptionalRequest::logo) | no | A picture. |
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
    pub fn upload_optional(&self) -> Call<UploadOptionalRequest> {
        self.call(UploadOptionalRequest::new())
    }
}

/// The request of [`upload_optional`](Shapes::upload_optional): a value that can be stored,
/// compared, and sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct UploadOptionalRequest {
    /// A picture.
    pub logo: Option<__private::Upload>,
}

impl UploadOptionalRequest {
    /// Returns a request without optional parameters.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self { logo: None }
    }

    /// A picture.
    ///
    /// See [`logo`](field@UploadOptionalRequest::logo).
    #[must_use]
    #[inline]
    pub fn logo(mut self, value: __private::Upload) -> Self {
        self.logo = Some(value);
        self
    }
}

impl Default for UploadOptionalRequest {
    fn default() -> Self {
        Self::new()
    }
}

impl __private::Structure for UploadOptionalRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            logo: object.given_some::<codec::Upload>("logo")?,
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Upload::put_some(object, "logo", &self.logo);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        codec::Upload::check_some("logo", &self.logo)?;
        Ok(())
    }
}

__private::structure_traits!(UploadOptionalRequest);

impl Call<UploadOptionalRequest> {
    /// A picture.
    ///
    /// See [`logo`](field@UploadOptionalRequest::logo).
    #[inline]
    pub fn logo(self, value: __private::Upload) -> Self {
        self.map(|request| request.logo(value))
    }
}

impl __private::Operation for UploadOptionalRequest {
    type Family = Shapes;
    type Output = ();
    const INFO: &'static __private::OperationInfo = &UPLOAD_OPTIONAL;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        parts.path("/cards/upload");
        parts.header("x-key", context.credential(0));
        parts.header("x-time", &context.unix_seconds().to_string());
        let mut form = context.multipart();
        if let Some(value) = codec::Upload::given(&self.logo) {
            form.file("logo", value)?;
        }
        parts.multipart(form);
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

static UPLOAD_OPTIONAL: __private::OperationInfo = __private::OperationInfo {
    name: "upload_optional",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("shapes.upload_optional"),
        method: __private::meta::Method::Put,
        path: "/cards/upload",
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
    title: "Upload nothing",
    title_zh: None,
    summary: Some("Sends a multipart body in which nothing is required."),
    coverage: "complete",
    deprecated: None,
    pages: &[],
    parameters: &[
        __private::ParameterInfo::optional("logo")
            .value(
                "file",
                "a file: an object with `file_name`, `content_type` and `bytes` in Base64",
            )
            .at(__private::Location::Body)
            .doc("A picture."),
    ],
    is_paged: false,
    response: __private::Shape::Plain,
    functions: __private::functions::<UploadOptionalRequest>(),
};

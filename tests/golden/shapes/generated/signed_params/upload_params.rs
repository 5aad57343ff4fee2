// @generated from spec/signed_params/upload_params.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, SignedParams};
use crate::__private::{self, Codec as _, codec};

impl SignedParams {
    /// Linksfield's title: *Upload with common fields*.
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
    /// use linksfield_api::Upload;
    /// use linksfield_api::signed_params::UploadParams;
    /// # async fn example(signed_params: linksfield_api::SignedParams) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = signed_params
    ///     .upload_params(UploadParams {
    ///         title: "text".into(),
    ///         file: Upload::new("sample.txt", "text/plain", "sample"),
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
    /// All parameters are required. They are the fields of [`UploadParams`].
    ///
    /// | parameter | required | meaning |
    /// |---|---|---|
    /// | [`title`](field@UploadParams::title) | yes | The title. |
    /// | [`file`](field@UploadParams::file) | yes | The file. |
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
    /// - *Depends on code and status.* [`Status`](__private::Error::Status): the server reported a
    ///   failure with an HTTP status.
    ///   [`may_have_been_executed`](__private::Error::may_have_been_executed) returns whether the
    ///   call may have been executed.
    ///
    /// # Sources
    ///
    /// - Invented for the tests.
    #[inline]
    pub fn upload_params(&self, required: UploadParams) -> Call<UploadParamsRequest> {
        self.call(UploadParamsRequest::new(required))
    }
}

/// The required parameters of [`upload_params`](SignedParams::upload_params).
#[derive(Debug, Clone, PartialEq)]
pub struct UploadParams {
    /// The title.
    pub title: String,
    /// The file.
    pub file: __private::Upload,
}

/// The request of [`upload_params`](SignedParams::upload_params): a value that can be stored,
/// compared, and sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct UploadParamsRequest {
    /// The required parameters.
    pub required: UploadParams,
}

impl UploadParamsRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: UploadParams) -> Self {
        Self { required }
    }
}

impl From<UploadParams> for UploadParamsRequest {
    #[inline]
    fn from(required: UploadParams) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for UploadParamsRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: UploadParams {
                title: object.given::<codec::Text>("title")?,
                file: object.given::<codec::Upload>("file")?,
            },
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::Text::put(object, "title", &required.title);
        codec::Upload::put(object, "file", &required.file);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::Text::check_required("title", &required.title)?;
        codec::Upload::check_required("file", &required.file)?;
        Ok(())
    }
}

__private::structure_traits!(UploadParamsRequest);

impl __private::Operation for UploadParamsRequest {
    type Family = SignedParams;
    type Output = ();
    const INFO: &'static __private::OperationInfo = &UPLOAD_PARAMS;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/upload");
        parts.query("partner", context.credential(0));
        parts.query("time", &context.unix_seconds().to_string());
        let mut form = context.multipart();
        form.field("title", &codec::Text::text(&required.title));
        form.file("file", &required.file)?;
        parts.multipart(form);
        let mut writer = parts.signed(__private::Dialect::Plain);
        let object = &mut writer;
        object.text("partner", context.credential(0));
        object.integer("time", context.unix_seconds(), true);
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

static UPLOAD_PARAMS: __private::OperationInfo = __private::OperationInfo {
    name: "upload_params",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("signed_params.upload_params"),
        method: __private::meta::Method::Patch,
        path: "/upload",
        server: 0,
        effect: __private::meta::Effect::Write,
        enveloped: false,
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
    title: "Upload with common fields",
    title_zh: None,
    summary: None,
    coverage: "complete",
    deprecated: None,
    pages: &[],
    parameters: &[
        __private::ParameterInfo::required("title")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc("The title."),
        __private::ParameterInfo::required("file")
            .value(
                "file",
                "a file: an object with `file_name`, `content_type` and `bytes` in Base64",
            )
            .at(__private::Location::Body)
            .doc("The file."),
    ],
    is_paged: false,
    response: __private::Shape::Plain,
    functions: __private::functions::<UploadParamsRequest>(),
};

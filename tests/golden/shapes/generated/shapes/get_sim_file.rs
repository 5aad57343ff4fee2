// @generated from spec/shapes/get_sim_file.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Shapes};
use crate::__private::{self, Codec as _, codec};

impl Shapes {
    /// Returns a SIM. Linksfield's title: *Get SIM as a file*.
    ///
    /// The parameter is followed by a fixed text in its segment.
    ///
    /// - **Effect:** read. The client retries the call after transient errors, as the
    ///   [`RetryPolicy`](__private::RetryPolicy) allows.
    /// - **Coverage:** complete. Linksfield documents every parameter and response field.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::shapes::GetSimFile;
    /// # async fn example(shapes: linksfield_api::Shapes) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = shapes.get_sim_file(GetSimFile { file: "text".into() }).send().await?;
    /// println!("{:?}", reply.into_inner());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Parameters
    ///
    /// All parameters are required. They are the fields of [`GetSimFile`].
    ///
    /// | parameter | required | meaning |
    /// |---|---|---|
    /// | [`file`](field@GetSimFile::file) | yes | The name of the file without its end. |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to
    /// [`GetSimFileResponse`].
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
    pub fn get_sim_file(&self, required: GetSimFile) -> Call<GetSimFileRequest> {
        self.call(GetSimFileRequest::new(required))
    }
}

/// The required parameters of [`get_sim_file`](Shapes::get_sim_file).
#[derive(Debug, Clone, PartialEq)]
pub struct GetSimFile {
    /// The name of the file without its end.
    pub file: String,
}

/// The request of [`get_sim_file`](Shapes::get_sim_file): a value that can be stored, compared,
/// and sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct GetSimFileRequest {
    /// The required parameters.
    pub required: GetSimFile,
}

impl GetSimFileRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: GetSimFile) -> Self {
        Self { required }
    }
}

impl From<GetSimFile> for GetSimFileRequest {
    #[inline]
    fn from(required: GetSimFile) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for GetSimFileRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: GetSimFile {
                file: object.given::<codec::Text>("file")?,
            },
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::Text::put(object, "file", &required.file);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::Text::check_required("file", &required.file)?;
        Ok(())
    }
}

__private::structure_traits!(GetSimFileRequest);

impl __private::Operation for GetSimFileRequest {
    type Family = Shapes;
    type Output = GetSimFileResponse;
    const INFO: &'static __private::OperationInfo = &GET_SIM_FILE;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/sims/");
        parts.path_parameter(&codec::Text::text(&required.file));
        parts.path(".json");
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
        payload.required::<codec::Object<GetSimFileResponse>>()
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Object::<GetSimFileResponse>::write(output, writer);
    }
}

/// The response of `get_sim_file`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct GetSimFileResponse {
    /// The name.
    pub file: String,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for GetSimFileResponse {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            file: object.required::<codec::Text>("file")?,
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put(object, "file", &self.file);
        self.extra.write(object);
    }
}

__private::structure_traits!(GetSimFileResponse);

static GET_SIM_FILE: __private::OperationInfo = __private::OperationInfo {
    name: "get_sim_file",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("shapes.get_sim_file"),
        method: __private::meta::Method::Get,
        path: "/sims/{file}.json",
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
    title: "Get SIM as a file",
    title_zh: None,
    summary: Some(
        "Returns a SIM. The parameter is followed by a fixed text in its segment.",
    ),
    coverage: "complete",
    deprecated: None,
    pages: &[],
    parameters: &[
        __private::ParameterInfo::required("file")
            .value("text", "text")
            .at(__private::Location::Path)
            .doc("The name of the file without its end."),
    ],
    is_paged: false,
    response: __private::Shape::Object {
        name: None,
        plain: &["file"],
        fields: &[],
    },
    functions: __private::functions::<GetSimFileRequest>(),
};

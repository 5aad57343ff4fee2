// @generated from spec/shapes/get_sim.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Shapes};
use crate::__private::{self, Codec as _, codec};

impl Shapes {
    /// Returns a SIM. Linksfield's title: *Get SIM*.
    ///
    /// The parameter is a whole segment, in the place of parts of a segment of other calls.
    ///
    /// - **Effect:** read. The client retries the call after transient errors, as the
    ///   [`RetryPolicy`](__private::RetryPolicy) allows.
    /// - **Coverage:** complete. Linksfield documents every parameter and response field.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::shapes::GetSim;
    /// # async fn example(shapes: linksfield_api::Shapes) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = shapes.get_sim(GetSim { name: "text".into() }).send().await?;
    /// println!("{:?}", reply.into_inner());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Parameters
    ///
    /// All parameters are required. They are the fields of [`GetSim`].
    ///
    /// | parameter | required | meaning |
    /// |---|---|---|
    /// | [`name`](field@GetSim::name) | yes | The SIM. |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to
    /// [`GetSimResponse`].
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
    pub fn get_sim(&self, required: GetSim) -> Call<GetSimRequest> {
        self.call(GetSimRequest::new(required))
    }
}

/// The required parameters of [`get_sim`](Shapes::get_sim).
#[derive(Debug, Clone, PartialEq)]
pub struct GetSim {
    /// The SIM.
    pub name: String,
}

/// The request of [`get_sim`](Shapes::get_sim): a value that can be stored, compared, and sent
/// by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct GetSimRequest {
    /// The required parameters.
    pub required: GetSim,
}

impl GetSimRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: GetSim) -> Self {
        Self { required }
    }
}

impl From<GetSim> for GetSimRequest {
    #[inline]
    fn from(required: GetSim) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for GetSimRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: GetSim {
                name: object.given::<codec::Text>("name")?,
            },
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::Text::put(object, "name", &required.name);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::Text::check_required("name", &required.name)?;
        Ok(())
    }
}

__private::structure_traits!(GetSimRequest);

impl __private::Operation for GetSimRequest {
    type Family = Shapes;
    type Output = GetSimResponse;
    const INFO: &'static __private::OperationInfo = &GET_SIM;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/sims/");
        parts.bounded_path_parameter(&codec::Text::text(&required.name), ".");
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
        payload.required::<codec::Object<GetSimResponse>>()
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Object::<GetSimResponse>::write(output, writer);
    }
}

/// The response of `get_sim`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct GetSimResponse {
    /// The SIM.
    pub name: String,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for GetSimResponse {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            name: object.required::<codec::Text>("name")?,
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put(object, "name", &self.name);
        self.extra.write(object);
    }
}

__private::structure_traits!(GetSimResponse);

static GET_SIM: __private::OperationInfo = __private::OperationInfo {
    name: "get_sim",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("shapes.get_sim"),
        method: __private::meta::Method::Get,
        path: "/sims/{name}",
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
    title: "Get SIM",
    title_zh: None,
    summary: Some(
        "Returns a SIM. The parameter is a whole segment, in the place of parts of a segment of other calls.",
    ),
    coverage: "complete",
    deprecated: None,
    pages: &[],
    parameters: &[
        __private::ParameterInfo::required("name")
            .value("text", "text")
            .at(__private::Location::Path)
            .doc("The SIM."),
    ],
    is_paged: false,
    response: __private::Shape::Object {
        name: None,
        plain: &["name"],
        fields: &[],
    },
    functions: __private::functions::<GetSimRequest>(),
};

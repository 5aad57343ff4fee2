// @generated from spec/shapes/find_codes.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Shapes, State};
use crate::__private::{self, Codec as _};

impl Shapes {
    /// Finds states by states. Linksfield's title: *Find codes*.
    ///
    /// All values are codes.
    ///
    /// - **Effect:** read. The client retries the call after transient errors, as the
    ///   [`RetryPolicy`](__private::RetryPolicy) allows.
    /// - **Coverage:** complete. Linksfield documents every parameter and response field.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::shapes::{FindCodes, State};
    /// # async fn example(shapes: linksfield_api::Shapes) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = shapes.find_codes(FindCodes { state: State::New }).send().await?;
    /// println!("{:?}", reply.into_inner());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Parameters
    ///
    /// All parameters are required. They are the fields of [`FindCodes`].
    ///
    /// | parameter | required | meaning |
    /// |---|---|---|
    /// | [`state`](field@FindCodes::state) | yes | The state. |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to [`State`].
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
    pub fn find_codes(&self, required: FindCodes) -> Call<FindCodesRequest> {
        self.call(FindCodesRequest::new(required))
    }
}

/// The required parameters of [`find_codes`](Shapes::find_codes).
#[derive(Debug, Clone, PartialEq)]
pub struct FindCodes {
    /// The state.
    pub state: State,
}

/// The request of [`find_codes`](Shapes::find_codes): a value that can be stored, compared, and
/// sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct FindCodesRequest {
    /// The required parameters.
    pub required: FindCodes,
}

impl FindCodesRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: FindCodes) -> Self {
        Self { required }
    }
}

impl From<FindCodes> for FindCodesRequest {
    #[inline]
    fn from(required: FindCodes) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for FindCodesRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: FindCodes {
                state: object.given::<State>("state")?,
            },
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        State::put(object, "state", &required.state);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        State::check_required("state", &required.state)?;
        Ok(())
    }
}

__private::structure_traits!(FindCodesRequest);

impl __private::Operation for FindCodesRequest {
    type Family = Shapes;
    type Output = State;
    const INFO: &'static __private::OperationInfo = &FIND_CODES;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/codes");
        parts.query("state", &State::text(&required.state));
        parts.header("x-key", context.credential(0));
        parts.header("x-time", &context.unix_seconds().to_string());
        let mut writer = parts.signed(__private::Dialect::Plain);
        let object = &mut writer;
        object.text("state", &State::text(&required.state));
        object.text("x-key", context.credential(0));
        object.integer("x-time", context.unix_seconds(), true);
        writer.end();
        Ok(())
    }

    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self::Output, __private::Mismatch> {
        payload.required::<State>()
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        State::write(output, writer);
    }
}

static FIND_CODES: __private::OperationInfo = __private::OperationInfo {
    name: "find_codes",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("shapes.find_codes"),
        method: __private::meta::Method::Get,
        path: "/codes",
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
    title: "Find codes",
    title_zh: None,
    summary: Some("Finds states by states. All values are codes."),
    coverage: "complete",
    deprecated: None,
    pages: &[],
    parameters: &[
        __private::ParameterInfo::required("state")
            .kind(__private::ParameterKind::Code(super::State::INFO))
            .at(__private::Location::Query)
            .doc("The state."),
    ],
    is_paged: false,
    response: __private::Shape::Plain,
    functions: __private::functions::<FindCodesRequest>(),
};

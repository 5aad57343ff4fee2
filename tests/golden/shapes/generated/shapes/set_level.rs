// @generated from spec/shapes/set_level.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Shapes};
use crate::__private::{self, Codec as _, codec};

impl Shapes {
    /// Sends a body that is a single value. Linksfield's title: *Set level*.
    ///
    /// - **Effect:** write. The client never sends the request again once it may have reached the
    ///   server. If a call fails and
    ///   [`may_have_been_executed`](__private::Error::may_have_been_executed) returns `false`, it
    ///   was not executed, and calling again is safe. If the method returns `true`, do not call
    ///   again before you have checked the outcome: find out whether the call took effect (no
    ///   documented operation reports it).
    /// - **Coverage:** complete. Linksfield documents every parameter.
    /// - **Body:** `application/json`. The whole body is `body`.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::shapes::SetLevel;
    /// # async fn example(shapes: linksfield_api::Shapes) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = shapes.set_level(SetLevel { body: 1 }).send().await?;
    /// println!("{:?}", reply.into_inner());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Parameters
    ///
    /// All parameters are required. They are the fields of [`SetLevel`].
    ///
    /// | parameter | required | meaning |
    /// |---|---|---|
    /// | [`body`](field@SetLevel::body) | yes | The level. |
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
    pub fn set_level(&self, required: SetLevel) -> Call<SetLevelRequest> {
        self.call(SetLevelRequest::new(required))
    }
}

/// The required parameters of [`set_level`](Shapes::set_level).
#[derive(Debug, Clone, PartialEq)]
pub struct SetLevel {
    /// The level.
    pub body: i64,
}

/// The request of [`set_level`](Shapes::set_level): a value that can be stored, compared, and
/// sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SetLevelRequest {
    /// The required parameters.
    pub required: SetLevel,
}

impl SetLevelRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: SetLevel) -> Self {
        Self { required }
    }
}

impl From<SetLevel> for SetLevelRequest {
    #[inline]
    fn from(required: SetLevel) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for SetLevelRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: SetLevel {
                body: object.given::<codec::NumberInteger>("body")?,
            },
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::NumberInteger::put(object, "body", &required.body);
    }
}

__private::structure_traits!(SetLevelRequest);

impl __private::Operation for SetLevelRequest {
    type Family = Shapes;
    type Output = ();
    const INFO: &'static __private::OperationInfo = &SET_LEVEL;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/level");
        parts.header("x-key", context.credential(0));
        parts.header("x-time", &context.unix_seconds().to_string());
        parts.without_fields();
        let value = &required.body;
        parts
            .json_body::<
                codec::NumberInteger,
            >(value, __private::Dialect::Plain, "application/json");
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

static SET_LEVEL: __private::OperationInfo = __private::OperationInfo {
    name: "set_level",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("shapes.set_level"),
        method: __private::meta::Method::Post,
        path: "/level",
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
    title: "Set level",
    title_zh: None,
    summary: Some("Sends a body that is a single value."),
    coverage: "complete",
    deprecated: None,
    pages: &[],
    parameters: &[
        __private::ParameterInfo::required("body")
            .value("integer", "a whole number")
            .at(__private::Location::Body)
            .doc("The level."),
    ],
    is_paged: false,
    response: __private::Shape::Plain,
    functions: __private::functions::<SetLevelRequest>(),
};

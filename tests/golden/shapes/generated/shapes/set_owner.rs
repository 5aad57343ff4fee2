// @generated from spec/shapes/set_owner.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Shapes};
use crate::__private::{self, Codec as _, codec};

impl Shapes {
    /// Sends a body that is an object as a whole, or none. Linksfield's title: *Set owner*.
    ///
    /// - **Effect:** write. The client never sends the request again once it may have reached the
    ///   server. If a call fails and
    ///   [`may_have_been_executed`](__private::Error::may_have_been_executed) returns `false`, it
    ///   was not executed, and calling again is safe. If the method returns `true`, do not call
    ///   again before you have checked the outcome: find out whether the call took effect (no
    ///   documented operation reports it).
    /// - **Coverage:** complete. Linksfield documents every parameter.
    /// - **Body:** `application/vnd.owner+json`. The whole body is `owner`.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(shapes: linksfield_api::Shapes) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = shapes.set_owner().send().await?;
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
    /// | [`owner`](field@SetOwnerRequest::owner) | no | The owner. |
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
    pub fn set_owner(&self) -> Call<SetOwnerRequest> {
        self.call(SetOwnerRequest::new())
    }
}

/// The request of [`set_owner`](Shapes::set_owner): a value that can be stored, compared, and
/// sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SetOwnerRequest {
    /// The owner.
    pub owner: Option<Owner>,
}

impl SetOwnerRequest {
    /// Returns a request without optional parameters.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self { owner: None }
    }

    /// The owner.
    ///
    /// See [`owner`](field@SetOwnerRequest::owner).
    #[must_use]
    #[inline]
    pub fn owner(mut self, value: Owner) -> Self {
        self.owner = Some(value);
        self
    }
}

impl Default for SetOwnerRequest {
    fn default() -> Self {
        Self::new()
    }
}

impl __private::Structure for SetOwnerRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            owner: object.given_some::<codec::Object<Owner>>("owner")?,
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Object::<Owner>::put_some(object, "owner", &self.owner);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        codec::Object::<Owner>::check_some("owner", &self.owner)?;
        Ok(())
    }
}

__private::structure_traits!(SetOwnerRequest);

impl Call<SetOwnerRequest> {
    /// The owner.
    ///
    /// See [`owner`](field@SetOwnerRequest::owner).
    #[inline]
    pub fn owner(self, value: Owner) -> Self {
        self.map(|request| request.owner(value))
    }
}

impl __private::Operation for SetOwnerRequest {
    type Family = Shapes;
    type Output = ();
    const INFO: &'static __private::OperationInfo = &SET_OWNER;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        parts.path("/owner");
        parts.header("x-key", context.credential(0));
        parts.header("x-time", &context.unix_seconds().to_string());
        parts.without_fields();
        if let Some(value) = codec::Object::<Owner>::given(&self.owner) {
            parts
                .json_body::<
                    codec::Object<Owner>,
                >(value, __private::Dialect::Plain, "application/vnd.owner+json");
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

/// The required fields of [`Owner`].
#[derive(Debug, Clone, PartialEq)]
pub struct OwnerRequired {
    /// The id.
    pub id: String,
}

/// The owner.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Owner {
    /// The required parameters.
    pub required: OwnerRequired,
}

impl Owner {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: OwnerRequired) -> Self {
        Self { required }
    }
}

impl From<OwnerRequired> for Owner {
    #[inline]
    fn from(required: OwnerRequired) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for Owner {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: OwnerRequired {
                id: object.given::<codec::Text>("id")?,
            },
        };
        object.end()?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::Text::put(object, "id", &required.id);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::Text::check_required("id", &required.id)?;
        Ok(())
    }
}

__private::structure_traits!(Owner);

static SET_OWNER: __private::OperationInfo = __private::OperationInfo {
    name: "set_owner",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("shapes.set_owner"),
        method: __private::meta::Method::Post,
        path: "/owner",
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
    title: "Set owner",
    title_zh: None,
    summary: Some("Sends a body that is an object as a whole, or none."),
    coverage: "complete",
    deprecated: None,
    pages: &[],
    parameters: &[
        __private::ParameterInfo::optional("owner")
            .kind(__private::ParameterKind::Object {
                name: Some("Owner"),
                members: &[
                    __private::ParameterInfo::required("id")
                        .value("text", "text")
                        .doc("The id."),
                ],
            })
            .at(__private::Location::Body)
            .doc("The owner."),
    ],
    is_paged: false,
    response: __private::Shape::Plain,
    functions: __private::functions::<SetOwnerRequest>(),
};

// @generated from spec/shapes/get_secret.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Shapes};
use crate::__private::{self, Codec as _, codec};

impl Shapes {
    /// Returns nothing. Linksfield's title: *Get secret*.
    ///
    /// The path contains a secret in a part of a segment.
    ///
    /// - **Effect:** read. The client retries the call after transient errors, as the
    ///   [`RetryPolicy`](__private::RetryPolicy) allows.
    /// - **Coverage:** complete. Linksfield documents every parameter.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::Secret;
    /// use linksfield_api::shapes::GetSecret;
    /// # async fn example(shapes: linksfield_api::Shapes) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = shapes
    ///     .get_secret(GetSecret {
    ///         user: "89852022018041800192".parse()?,
    ///         pin: Secret::from("text"),
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
    /// All parameters are required. They are the fields of [`GetSecret`].
    ///
    /// | parameter | required | meaning |
    /// |---|---|---|
    /// | [`user`](field@GetSecret::user) | yes | The user. |
    /// | [`pin`](field@GetSecret::pin) | yes | The PIN. |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to `()`,
    /// because the response has no content.
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
    pub fn get_secret(&self, required: GetSecret) -> Call<GetSecretRequest> {
        self.call(GetSecretRequest::new(required))
    }
}

/// The required parameters of [`get_secret`](Shapes::get_secret).
#[derive(Debug, Clone, PartialEq)]
pub struct GetSecret {
    /// The user.
    pub user: __private::Iccid,
    /// The PIN.
    pub pin: __private::Secret,
}

/// The request of [`get_secret`](Shapes::get_secret): a value that can be stored, compared, and
/// sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct GetSecretRequest {
    /// The required parameters.
    pub required: GetSecret,
}

impl GetSecretRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: GetSecret) -> Self {
        Self { required }
    }
}

impl From<GetSecret> for GetSecretRequest {
    #[inline]
    fn from(required: GetSecret) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for GetSecretRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: GetSecret {
                user: object.given::<codec::Iccid>("user")?,
                pin: object.given::<codec::SecretText>("pin")?,
            },
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::Iccid::put(object, "user", &required.user);
        codec::SecretText::put(object, "pin", &required.pin);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::Iccid::check_required("user", &required.user)?;
        codec::SecretText::check_required("pin", &required.pin)?;
        Ok(())
    }
}

__private::structure_traits!(GetSecretRequest);

impl __private::Operation for GetSecretRequest {
    type Family = Shapes;
    type Output = ();
    const INFO: &'static __private::OperationInfo = &GET_SECRET;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        context.note_secret(&required.pin);
        parts.path("/secrets/");
        parts.bounded_path_parameter(&codec::Iccid::text(&required.user), ".");
        parts.path(".");
        context
            .note_secret(
                &__private::Secret::from(
                    parts
                        .bounded_path_parameter(
                            &codec::SecretText::text(&required.pin),
                            ".",
                        ),
                ),
            );
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

static GET_SECRET: __private::OperationInfo = __private::OperationInfo {
    name: "get_secret",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("shapes.get_secret"),
        method: __private::meta::Method::Get,
        path: "/secrets/{user}.{pin}",
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
            parameters: &["pin", "user"],
            response: false,
        },
    },
    title: "Get secret",
    title_zh: None,
    summary: Some("Returns nothing. The path contains a secret in a part of a segment."),
    coverage: "complete",
    deprecated: None,
    pages: &[],
    parameters: &[
        __private::ParameterInfo::required("user")
            .value("iccid", "an ICCID (18 to 20 digits)")
            .at(__private::Location::Path)
            .doc("The user.")
            .sensitive(),
        __private::ParameterInfo::required("pin")
            .value("secret", "secret text")
            .at(__private::Location::Path)
            .doc("The PIN.")
            .sensitive(),
    ],
    is_paged: false,
    response: __private::Shape::Plain,
    functions: __private::functions::<GetSecretRequest>(),
};

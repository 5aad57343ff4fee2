// @generated from spec/esim/email_register.yaml by `cargo xtask gen`. Do not edit.

use super::{AppType, Call, Esim, UserType};
use crate::__private::{self, Codec as _, codec};

impl Esim {
    /// Registers a user with FMS, Linksfield's system for eSIM QR codes. Linksfield's title:
    /// *Register*.
    ///
    /// FMS links orders and e-mails to the user's e-mail address. The response contains a token
    /// named `x-access-token`, but its place in the response is not documented. To obtain a token,
    /// log in instead.
    ///
    /// - **Effect:** write. The client never sends the request again once it may have reached the
    ///   server, unless the server refused the access token. If a call fails and
    ///   [`may_have_been_executed`](__private::Error::may_have_been_executed) returns `false`, it
    ///   was not executed, and calling again is safe. If the method returns `true`, do not call
    ///   again before you have checked the outcome: find out whether the call took effect (no
    ///   documented operation reports it).
    /// - **Coverage:** examples only. Linksfield shows examples, but no table of fields. Of the 5
    ///   parameters, 4 are documented and 1 is known from an example only. The payload is returned
    ///   as JSON.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::Secret;
    /// use linksfield_api::esim::{AppType, EmailRegister, UserType};
    /// # async fn example(esim: linksfield_api::Esim) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = esim
    ///     .email_register(EmailRegister {
    ///         app_id: AppType::App,
    ///         email: "buyer@example.com".into(),
    ///         passwd: Secret::from("6e99d95b538ad2db523f17c68fe961c5"),
    ///         user_type: UserType::Customer,
    ///     })
    ///     .verify_code(3206)
    ///     .send()
    ///     .await?;
    /// println!("{:?}", reply.into_inner());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Parameters
    ///
    /// Required parameters are fields of [`EmailRegister`]. Optional parameters are methods of the
    /// call.
    ///
    /// | parameter | required | meaning | known from |
    /// |---|---|---|---|
    /// | [`app_id`](field@EmailRegister::app_id) | assumed | The kind of application that the user uses. | page |
    /// | [`email`](field@EmailRegister::email) | assumed | The e-mail address of the user. QR codes and notices are sent to this address. | page |
    /// | [`passwd`](field@EmailRegister::passwd) | assumed | The MD5 digest of the user's password, as 32 lowercase hex digits. The text of Linksfield's page calls the field `password`. | example |
    /// | [`user_type`](field@EmailRegister::user_type) | assumed | The kind of user. | page |
    /// | [`verify_code`](field@EmailRegisterRequest::verify_code) | not documented | Not in use. | page |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to any JSON,
    /// as [`Json`](__private::Json).
    ///
    /// # Errors
    ///
    /// - *Not executed.* [`NotSent`](__private::Error::NotSent): a parameter is invalid, the server
    ///   could not be reached, or the login failed.
    /// - *Uncertain.* [`NoResponse`](__private::Error::NoResponse),
    ///   [`Decode`](__private::Error::Decode): the response is missing, incomplete or unreadable.
    ///   The error keeps what was received.
    /// - *Depends on code and status.* [`Api`](__private::Error::Api),
    ///   [`Status`](__private::Error::Status): the server reported a failure with a result code or
    ///   with an HTTP status. The [notes](super::notes#result-codes) list the nine documented
    ///   codes. [`may_have_been_executed`](__private::Error::may_have_been_executed) returns
    ///   whether the call may have been executed.
    ///
    /// # Assumptions
    ///
    /// - The call needs no token. *Reason:* A user who is not registered has no token yet. The
    ///   documented list of calls without a token contains only plan queries.
    /// - All fields except `verifyCode` are required. *Reason:* Linksfield's page has no required
    ///   markers. Its example contains all fields, and Linksfield's page describes only
    ///   `verifyCode` as not in use.
    /// - The field is named `passwd` and contains the MD5 digest of the password in lowercase hex.
    ///   *Reason:* The example shows this name and this form. The text of Linksfield's page calls
    ///   the field `password`.
    ///
    /// # Sources
    ///
    /// - <https://links-field.github.io/fms-api/apis/emailRegister>. Ends before stating how long a
    ///   token is valid, which the general page states.
    #[inline]
    pub fn email_register(&self, required: EmailRegister) -> Call<EmailRegisterRequest> {
        self.call(EmailRegisterRequest::new(required))
    }
}

/// The required parameters of [`email_register`](Esim::email_register).
#[derive(Clone, PartialEq)]
pub struct EmailRegister {
    /// The kind of application that the user uses.
    ///
    /// Not documented as required, but assumed to be.
    pub app_id: AppType,
    /// The e-mail address of the user. QR codes and notices are sent to this address.
    ///
    /// Not shown by `Debug`. Example: `buyer@example.com`. Not documented as required, but assumed
    /// to be.
    pub email: String,
    /// The MD5 digest of the user's password, as 32 lowercase hex digits. The text of Linksfield's
    /// page calls the field `password`.
    ///
    /// Example: `6e99d95b538ad2db523f17c68fe961c5`. Known from an example only. Not documented as
    /// required, but assumed to be.
    pub passwd: __private::Secret,
    /// The kind of user.
    ///
    /// Not documented as required, but assumed to be.
    pub user_type: UserType,
}

impl __private::fmt::Debug for EmailRegister {
    fn fmt(&self, f: &mut __private::fmt::Formatter<'_>) -> __private::fmt::Result {
        f.debug_struct("EmailRegister")
            .field("app_id", &self.app_id)
            .field("email", &__private::Redacted)
            .field("passwd", &self.passwd)
            .field("user_type", &self.user_type)
            .finish()
    }
}

/// The request of [`email_register`](Esim::email_register): a value that can be stored,
/// compared, and sent by any client of the family.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct EmailRegisterRequest {
    /// The required parameters.
    pub required: EmailRegister,
    /// Not in use.
    ///
    /// Not shown by `Debug`. Example: `3206`. Whether it is required is not documented.
    pub verify_code: Option<i64>,
}

impl __private::fmt::Debug for EmailRegisterRequest {
    fn fmt(&self, f: &mut __private::fmt::Formatter<'_>) -> __private::fmt::Result {
        f.debug_struct("EmailRegisterRequest")
            .field("required", &self.required)
            .field("verify_code", &__private::Redacted::some(&self.verify_code))
            .finish()
    }
}

impl EmailRegisterRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: EmailRegister) -> Self {
        Self {
            required,
            verify_code: None,
        }
    }

    /// Not in use.
    ///
    /// See [`verify_code`](field@EmailRegisterRequest::verify_code).
    #[must_use]
    #[inline]
    pub fn verify_code(mut self, value: i64) -> Self {
        self.verify_code = Some(value);
        self
    }
}

impl From<EmailRegister> for EmailRegisterRequest {
    #[inline]
    fn from(required: EmailRegister) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for EmailRegisterRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: EmailRegister {
                app_id: object.given::<AppType>("appId")?,
                email: object.given::<codec::Sensitive<codec::Text>>("email")?,
                passwd: object.given::<codec::SecretText>("passwd")?,
                user_type: object.given::<UserType>("userType")?,
            },
            verify_code: object
                .given_some::<codec::Sensitive<codec::NumberInteger>>("verifyCode")?,
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        AppType::put(object, "appId", &required.app_id);
        codec::Text::put(object, "email", &required.email);
        codec::SecretText::put(object, "passwd", &required.passwd);
        UserType::put(object, "userType", &required.user_type);
        codec::NumberInteger::put_some(object, "verifyCode", &self.verify_code);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        AppType::check_required("appId", &required.app_id)?;
        codec::Text::check_required("email", &required.email)?;
        codec::SecretText::check_required("passwd", &required.passwd)?;
        UserType::check_required("userType", &required.user_type)?;
        Ok(())
    }
}

__private::structure_traits!(EmailRegisterRequest);

impl Call<EmailRegisterRequest> {
    /// Not in use.
    ///
    /// See [`verify_code`](field@EmailRegisterRequest::verify_code).
    #[inline]
    pub fn verify_code(self, value: i64) -> Self {
        self.map(|request| request.verify_code(value))
    }
}

impl __private::Operation for EmailRegisterRequest {
    type Family = Esim;
    type Output = __private::Json;
    const INFO: &'static __private::OperationInfo = &EMAIL_REGISTER;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        context.note_secret(&required.passwd);
        parts.path("/user/emailRegister");
        let mut writer = parts.body(__private::Dialect::Plain);
        let object = &mut writer;
        AppType::put(object, "appId", &required.app_id);
        codec::Text::put(object, "email", &required.email);
        object.text("partnerCode", context.credential(0));
        codec::SecretText::put(object, "passwd", &required.passwd);
        UserType::put(object, "userType", &required.user_type);
        codec::NumberInteger::put_given(object, "verifyCode", &self.verify_code);
        writer.end();
        Ok(())
    }

    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self::Output, __private::Mismatch> {
        payload.required::<codec::Json>()
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Json::write(output, writer);
    }
}

static EMAIL_REGISTER: __private::OperationInfo = __private::OperationInfo {
    name: "email_register",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("esim.email_register"),
        method: __private::meta::Method::Post,
        path: "/user/emailRegister",
        server: 0,
        effect: __private::meta::Effect::Write,
        enveloped: true,
        unenveloped: __private::meta::Unenveloped::Refused,
        outcomes: __private::meta::Outcomes::DEFAULT,
        needs_token: false,
        sensitive: __private::meta::Sensitive {
            parameters: &["email", "passwd", "verifyCode"],
            response: true,
        },
    },
    title: "Register",
    title_zh: None,
    summary: Some(
        "Registers a user with FMS, Linksfield's system for eSIM QR codes. FMS links orders and e-mails to the user's e-mail address. The response contains a token named `x-access-token`, but its place in the response is not documented. To obtain a token, log in instead.",
    ),
    coverage: "examples-only",
    deprecated: None,
    pages: &["https://links-field.github.io/fms-api/apis/emailRegister"],
    parameters: &[
        __private::ParameterInfo::required("appId")
            .kind(__private::ParameterKind::Code(super::AppType::INFO))
            .at(__private::Location::Body)
            .doc("The kind of application that the user uses."),
        __private::ParameterInfo::required("email")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc(
                "The e-mail address of the user. QR codes and notices are sent to this address.",
            )
            .example("buyer@example.com")
            .sensitive(),
        __private::ParameterInfo::required("passwd")
            .value("secret", "secret text")
            .at(__private::Location::Body)
            .doc(
                "The MD5 digest of the user's password, as 32 lowercase hex digits. The text of Linksfield's page calls the field `password`.",
            )
            .example("6e99d95b538ad2db523f17c68fe961c5")
            .sensitive(),
        __private::ParameterInfo::required("userType")
            .kind(__private::ParameterKind::Code(super::UserType::INFO))
            .at(__private::Location::Body)
            .doc("The kind of user."),
        __private::ParameterInfo::optional("verifyCode")
            .value("integer", "a whole number")
            .at(__private::Location::Body)
            .doc("Not in use.")
            .example("3206")
            .sensitive(),
    ],
    is_paged: false,
    response: __private::Shape::Undocumented,
    functions: __private::functions::<EmailRegisterRequest>(),
};

#[cfg(test)]
mod tests {
    use super::super::*;

    #[test]
    fn documented_request() -> Result<(), Box<dyn std::error::Error>> {
        let esim: Esim = __private::testing::client()?;
        let call = esim
            .email_register(EmailRegister {
                app_id: AppType::App,
                email: "buyer@example.com".into(),
                passwd: __private::Secret::from("6e99d95b538ad2db523f17c68fe961c5"),
                user_type: UserType::Customer,
            })
            .verify_code(3206);
        __private::testing::same_request(
            &call.explain()?,
            call.request(),
            &__private::testing::Documented {
                path: "/user/emailRegister",
                parameters: &[],
                query: &[],
                body: Some(
                    r#"{
  "appId": 12,
  "email": "buyer@example.com",
  "partnerCode": "P001101",
  "passwd": "6e99d95b538ad2db523f17c68fe961c5",
  "userType": 4,
  "verifyCode": 3206
}"#,
                ),
                apart_from: &["partnerCode", "x-access-token", "passwd"],
            },
        )
    }
}

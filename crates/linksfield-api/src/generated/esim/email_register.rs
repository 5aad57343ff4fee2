// @generated from spec/esim/email_register.yaml by `cargo xtask gen`. Do not edit.

use super::{AppType, Esim, UserType};
use crate::rt;

static EMAIL_REGISTER: rt::meta::Call = rt::meta::Call {
    name: rt::Cow::Borrowed("esim.email_register"),
    method: rt::meta::Method::Post,
    path: "/user/emailRegister",
    server: 0,
    effect: rt::meta::Effect::Write,
    enveloped: true,
    bare: rt::meta::Bare::Refused,
    truth: None,
    needs_token: false,
};

impl Esim {
    /// Register.
    ///
    /// Makes a user known to FMS, which then has an e-mail address for orders and mails. The answer
    /// has a token named `x-access-token`, at a place that is not documented; so log in to have
    /// one.
    ///
    /// Known from examples only; other fields are kept in `extra`.
    ///
    /// It changes something: it is not sent again once it may have arrived, and dropping its future
    /// does not recall it. When it fails, ask
    /// [`may_have_been_executed`](rt::Error::may_have_been_executed) before calling again.
    ///
    /// Transcribed from:
    ///
    /// - <https://links-field.github.io/fms-api/apis/emailRegister>. Ends before it tells how long
    ///   a token is valid, which the general page says.
    ///
    /// Taken to be so where the documentation leaves it open:
    ///
    /// - This call needs no token. A user without an account has none yet; the list of calls
    ///   without a token names plan queries only.
    /// - All fields but `verifyCode` are required. The page has no required marks; its example
    ///   sends them all, and only the code is said to be not in use.
    /// - The field is `passwd`, and holds the MD5 of the password in lowercase hex. The example has
    ///   it so; the text of the page calls it `password`.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::esim::{AppType, EmailRegister, UserType};
    /// use linksfield_api::Secret;
    /// # async fn example(esim: linksfield_api::Esim) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = esim
    ///     .email_register(EmailRegister {
    ///         app_id: AppType::App,
    ///         email: "buyer@example.com",
    ///         passwd: &Secret::from("6e99d95b538ad2db523f17c68fe961c5"),
    ///         user_type: UserType::Customer,
    ///     })
    ///     .verify_code(3206)
    ///     .send()
    ///     .await?;
    /// println!("{:?}", *reply);
    /// # Ok(())
    /// # }
    /// ```
    pub fn email_register<'a>(
        &'a self,
        request: EmailRegister<'a>,
    ) -> EmailRegisterCall<'a> {
        EmailRegisterCall {
            client: &self.client,
            options: rt::CallOptions::default(),
            request,
            verify_code: None,
        }
    }
}

/// What must be given to call: Register.
#[derive(Debug, Clone)]
pub struct EmailRegister<'a> {
    /// The application that the user comes by.
    ///
    /// Not documented as required, but taken to be.
    pub app_id: AppType,
    /// The e-mail address of the user; QR codes and notices go there.
    ///
    /// Example: `buyer@example.com`. Not documented as required, but taken to be.
    pub email: &'a str,
    /// The MD5 of the user's password, 32 lowercase hex digits. The text of the page calls the
    /// field `password`.
    ///
    /// Example: `6e99d95b538ad2db523f17c68fe961c5`. Not documented as required, but taken to be.
    pub passwd: &'a rt::Secret,
    /// The kind of the user.
    ///
    /// Not documented as required, but taken to be.
    pub user_type: UserType,
}

/// The call `esim.email_register`, ready to be sent.
#[derive(Debug, Clone)]
#[must_use = "a call does nothing until it is sent"]
pub struct EmailRegisterCall<'a> {
    client: &'a rt::Client,
    options: rt::CallOptions,
    request: EmailRegister<'a>,
    verify_code: Option<i64>,
}

impl<'a> EmailRegisterCall<'a> {
    /// Not in use.
    ///
    /// Example: `3206`. Whether it is required is not documented.
    pub fn verify_code(mut self, value: i64) -> Self {
        self.verify_code = Some(value);
        self
    }

    /// The time for one attempt. Default: that of the client.
    pub fn timeout(mut self, timeout: std::time::Duration) -> Self {
        self.options.timeout = Some(timeout);
        self
    }

    /// Sends the call.
    ///
    /// # Errors
    ///
    /// [`Error`](rt::Error) tells how far the call came.
    pub async fn send(self) -> Result<rt::Reply<rt::Json>, rt::Error> {
        self.client
            .execute(
                &EMAIL_REGISTER,
                &self,
                self.options,
                |payload| payload.required(rt::get::json),
            )
            .await
    }

    /// Shows what would be sent, and how it is signed, without sending it.
    ///
    /// # Errors
    ///
    /// When a parameter cannot be sent.
    pub fn explain(&self) -> Result<rt::Explanation, rt::Error> {
        self.client.explain(&EMAIL_REGISTER, self, self.options)
    }
}

impl rt::Encode for EmailRegisterCall<'_> {
    fn encode(
        &self,
        context: &rt::Context<'_>,
        parts: &mut rt::Parts,
    ) -> Result<(), rt::InvalidParameter> {
        rt::check::not_empty("email", self.request.email)?;
        parts.path("/user/emailRegister");
        let mut object = parts.body(rt::Dialect::Plain);
        object.bare("appId", self.request.app_id.as_str());
        object.text("email", self.request.email);
        object.text("partnerCode", context.credential(0));
        object.text("passwd", context.secret(self.request.passwd));
        object.bare("userType", self.request.user_type.as_str());
        if let Some(value) = &self.verify_code {
            object.bare("verifyCode", *value);
        }
        object.end();
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documented_request() -> Result<(), Box<dyn std::error::Error>> {
        let client: Esim = rt::testing::client(3)?;
        let explanation = client
            .email_register(EmailRegister {
                app_id: AppType::App,
                email: "buyer@example.com",
                passwd: &rt::Secret::from("6e99d95b538ad2db523f17c68fe961c5"),
                user_type: UserType::Customer,
            })
            .verify_code(3206)
            .explain()?;
        rt::testing::same_request(
            &explanation,
            &rt::testing::Documented {
                path: "/user/emailRegister",
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

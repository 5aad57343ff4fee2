// @generated from spec/cube/activate_sim.yaml by `cargo xtask gen`. Do not edit.

use super::Cube;
use crate::rt;

static ACTIVATE_SIM: rt::meta::Call = rt::meta::Call {
    name: rt::Cow::Borrowed("cube.activate_sim"),
    method: rt::meta::Method::Post,
    path: "/sims/{sim_id}/activate",
    server: 0,
    effect: rt::meta::Effect::Write,
    enveloped: true,
    bare: rt::meta::Bare::Refused,
    truth: Some("cube.get_sim"),
    needs_token: false,
};

impl Cube {
    /// Activate (Async) / 激活(异步).
    ///
    /// Activates one SIM that is not yet active, and starts the earliest of its bundles.
    /// Asynchronous: the page has the status asked for at `/status`; `get_sim` probably tells it.
    ///
    /// Its page documents all of it.
    ///
    /// It changes something: it is not sent again once it may have arrived, and dropping its future
    /// does not recall it. When it fails, ask
    /// [`may_have_been_executed`](rt::Error::may_have_been_executed) before calling again.
    /// `get_sim` is the call to look with.
    ///
    /// Transcribed from:
    ///
    /// - <https://apidoc-en.iotcube.link/apidoc/project-1710260/api-42622733>. Version 1.0.
    ///
    /// Taken to be so where the documentation leaves it open:
    ///
    /// - The `timestamp` and `nonce` that version 1.0 has in the body are sent in headers only, and
    ///   there is no body. Signature version 2 has them in headers; both places at once would clash
    ///   in the signed text.
    /// - The timestamp counts milliseconds. The example shows seconds, but the rule of the
    ///   signature and the Overview say milliseconds.
    /// - `data` is given as the JSON that it is, and may be null. The page types it as a required
    ///   object, and its example has null.
    /// - The cookie `token` is not sent. It is optional, and its example reads `undefined`; the
    ///   tool that shows the page adds it.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::cube::ActivateSim;
    /// # async fn example(cube: linksfield_api::Cube) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = cube
    ///     .activate_sim(ActivateSim {
    ///         sim_id: "89852123456789098765".parse()?,
    ///     })
    ///     .send()
    ///     .await?;
    /// println!("{:?}", *reply);
    /// # Ok(())
    /// # }
    /// ```
    pub fn activate_sim<'a>(&'a self, request: ActivateSim) -> ActivateSimCall<'a> {
        ActivateSimCall {
            client: &self.client,
            options: rt::CallOptions::default(),
            request,
        }
    }
}

/// What must be given to call: Activate (Async).
#[derive(Debug, Clone)]
pub struct ActivateSim {
    /// The ICCID of the SIM. It must be pre-active (Inactive, Active-ready or Active-test) and no
    /// OTA SIM, and needs a valid bundle that has not started.
    ///
    /// Example: `89852123456789098765`.
    pub sim_id: rt::Iccid,
}

/// The call `cube.activate_sim`, ready to be sent.
#[derive(Debug, Clone)]
#[must_use = "a call does nothing until it is sent"]
pub struct ActivateSimCall<'a> {
    client: &'a rt::Client,
    options: rt::CallOptions,
    request: ActivateSim,
}

impl<'a> ActivateSimCall<'a> {
    /// The time for one attempt. Default: that of the client.
    pub fn timeout(mut self, timeout: std::time::Duration) -> Self {
        self.options.timeout = Some(timeout);
        self
    }

    /// The language of texts in the answer. Default: that of the client.
    pub fn language(mut self, language: super::Language) -> Self {
        self.options.language = Some(rt::Language::tag(language));
        self
    }

    /// The nonce of the request. Default: a random one for each attempt. One that is given stays the
    /// same when the request is repeated.
    pub fn nonce(mut self, nonce: u32) -> Self {
        self.options.nonce = Some(nonce);
        self
    }

    /// Sends the call.
    ///
    /// # Errors
    ///
    /// [`Error`](rt::Error) tells how far the call came.
    pub async fn send(self) -> Result<rt::Reply<Option<rt::Json>>, rt::Error> {
        self.client
            .execute(
                &ACTIVATE_SIM,
                &self,
                self.options,
                |payload| Ok(payload.optional(rt::get::json)),
            )
            .await
    }

    /// Shows what would be sent, and how it is signed, without sending it.
    ///
    /// # Errors
    ///
    /// When a parameter cannot be sent.
    pub fn explain(&self) -> Result<rt::Explanation, rt::Error> {
        self.client.explain(&ACTIVATE_SIM, self, self.options)
    }
}

impl rt::Encode for ActivateSimCall<'_> {
    fn encode(
        &self,
        context: &rt::Context<'_>,
        parts: &mut rt::Parts,
    ) -> Result<(), rt::InvalidParameter> {
        parts.path("/sims/");
        parts.path_parameter(self.request.sim_id.as_str());
        parts.path("/activate");
        let request_path = context.request_path(parts);
        parts.header("X-LF-Signature-Type", "2.0");
        parts.header("X-LF-Api-Version", "1.0");
        parts.header("timestamp", &context.unix_milliseconds().to_string());
        parts.header("nonce", &context.nonce().to_string());
        let mut object = parts.signed(rt::Dialect::Plain);
        object.quoted("nonce", context.nonce());
        object.quoted("timestamp", context.unix_milliseconds());
        object.text("x-sign-uri", &request_path);
        object.end();
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documented_response() -> Result<(), Box<dyn std::error::Error>> {
        let documented = rt::testing::DocumentedAnswer {
            body: r#"{
  "data": null,
  "status": {
    "code": "CB-00-0000",
    "message": "Success",
    "detail": null
  }
}"#,
            aliases: &[],
            apart_from: &[],
            either_form: false,
        };
        rt::testing::same_answer(
            &super::super::FAMILY,
            &ACTIVATE_SIM,
            &documented,
            |payload| Ok(payload.optional(rt::get::json)),
            |answer, object| {
                if let Some(value) = answer {
                    object.bare("data", value);
                }
            },
        )
    }
}

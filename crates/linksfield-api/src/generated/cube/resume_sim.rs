// @generated from spec/cube/resume_sim.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Cube};
use crate::__private::{self, Codec as _, codec};

impl Cube {
    /// Resume (Async) / 复机(异步).
    ///
    /// Resumes one paused SIM. An expired one becomes active when it has a bundle that has not
    /// started, which then starts; without one nothing happens. Resuming inside a cycle may still
    /// be charged. Asynchronous: the page has the status asked for at `/status`; `get_sim` probably
    /// tells it.
    ///
    /// Fully documented upstream.
    ///
    /// Modifies state. Never retried once the request may have reached the server; dropping the
    /// future does not undo it. After an error, consult
    /// [`may_have_been_executed`](__private::Error::may_have_been_executed) before calling again.
    /// Use `get_sim` to check the outcome.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::cube::ResumeSim;
    /// # async fn example(cube: linksfield_api::Cube) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = cube
    ///     .resume_sim(ResumeSim {
    ///         sim_id: "89852123456789098765".parse()?,
    ///     })
    ///     .send()
    ///     .await?;
    /// println!("{:?}", reply.into_inner());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Assumptions
    ///
    /// - `data` is given as the JSON that it is, and may be null. The page types it as a required
    ///   object or null, and its example has null.
    /// - No body is sent. The page lists none.
    ///
    /// # Sources
    ///
    /// - <https://apidoc-en.iotcube.link/apidoc/project-1710260/api-45130649>. Version 1.0. Parts
    ///   of the text are those of the suspension: OTA SIMs, it says, cannot be suspended, and it
    ///   speaks of asking for the result of the suspension.
    #[inline]
    pub fn resume_sim(&self, required: ResumeSim) -> Call<ResumeSimRequest> {
        self.call(ResumeSimRequest::new(required))
    }
}

/// The required parameters of [`resume_sim`](Cube::resume_sim).
#[derive(Debug, Clone, PartialEq)]
pub struct ResumeSim {
    /// The ICCID of the SIM. It must be no OTA SIM and be paused, with a valid bundle that has not
    /// started or is paused; or expired, with one that has not started.
    ///
    /// Example: `89852123456789098765`.
    pub sim_id: __private::Iccid,
}

/// The request of [`resume_sim`](Cube::resume_sim), to be stored, compared, and sent by any
/// client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ResumeSimRequest {
    /// What is required.
    pub required: ResumeSim,
}

impl ResumeSimRequest {
    /// Takes what is required; nothing else is set.
    #[must_use]
    #[inline]
    pub fn new(required: ResumeSim) -> Self {
        Self { required }
    }
}

impl From<ResumeSim> for ResumeSimRequest {
    #[inline]
    fn from(required: ResumeSim) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for ResumeSimRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: ResumeSim {
                sim_id: object.given::<codec::Iccid>("sim_id")?,
            },
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::Iccid::put(object, "sim_id", &required.sim_id);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::Iccid::check_required("sim_id", &required.sim_id)?;
        Ok(())
    }
}

__private::structure_traits!(ResumeSimRequest);

impl __private::Operation for ResumeSimRequest {
    type Family = Cube;
    type Output = Option<__private::Json>;
    const INFO: &'static __private::OperationInfo = &RESUME_SIM;
    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/sims/");
        parts.path_parameter(&codec::Iccid::text(&required.sim_id));
        parts.path("/resume");
        let request_path = context.request_path(parts);
        parts.header("X-LF-Signature-Type", "2.0");
        parts.header("X-LF-Api-Version", "1.0");
        parts.header("timestamp", &context.unix_milliseconds().to_string());
        parts.header("nonce", &context.nonce().to_string());
        let mut writer = parts.signed(__private::Dialect::Plain);
        let object = &mut writer;
        object.quoted("nonce", context.nonce());
        object.quoted("timestamp", context.unix_milliseconds());
        object.text("x-sign-uri", &request_path);
        writer.end();
        Ok(())
    }

    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self::Output, __private::Mismatch> {
        Ok(payload.optional::<codec::Json>())
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Json::write_some(output, writer);
    }
}

static RESUME_SIM: __private::OperationInfo = __private::OperationInfo {
    name: "resume_sim",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("cube.resume_sim"),
        method: __private::meta::Method::Put,
        path: "/sims/{sim_id}/resume",
        server: 0,
        effect: __private::meta::Effect::Write,
        enveloped: true,
        unenveloped: __private::meta::Unenveloped::Refused,
        outcome_check: Some("cube.get_sim"),
        needs_token: false,
    },
    title: "Resume (Async)",
    title_zh: Some("复机(异步)"),
    summary: Some(
        "Resumes one paused SIM. An expired one becomes active when it has a bundle that has not started, which then starts; without one nothing happens. Resuming inside a cycle may still be charged. Asynchronous: the page has the status asked for at `/status`; `get_sim` probably tells it.",
    ),
    coverage: "complete",
    deprecated: None,
    pages: &["https://apidoc-en.iotcube.link/apidoc/project-1710260/api-45130649"],
    parameters: &[
        __private::ParameterInfo::required("sim_id")
            .value("iccid", "an ICCID (18 to 20 digits)")
            .at(__private::Location::Path)
            .doc(
                "The ICCID of the SIM. It must be no OTA SIM and be paused, with a valid bundle that has not started or is paused; or expired, with one that has not started.",
            )
            .example("89852123456789098765"),
    ],
    is_paged: false,
    functions: __private::functions::<ResumeSimRequest>(),
};

#[cfg(test)]
mod tests {
    use super::super::*;

    #[test]
    fn documented_request() -> Result<(), Box<dyn std::error::Error>> {
        let cube: Cube = __private::testing::client()?;
        let call = cube
            .resume_sim(ResumeSim {
                sim_id: "89852123456789098765".parse()?,
            });
        __private::testing::same_request(
            &call.explain()?,
            call.request(),
            &__private::testing::Documented {
                path: "/sims/89852123456789098765/resume",
                parameters: &[("sim_id", "89852123456789098765")],
                query: &[],
                body: None,
                apart_from: &["Authorization", "timestamp", "nonce", "x-sign-uri"],
            },
        )
    }

    #[test]
    fn documented_response() -> Result<(), Box<dyn std::error::Error>> {
        __private::testing::same_response::<
            ResumeSimRequest,
        >(
            &__private::testing::DocumentedResponse {
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
                has_envelope_fields: false,
            },
        )
    }
}

// @generated from spec/cube/resume_sim.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Cube};
use crate::__private::{self, Codec as _, codec};

impl Cube {
    /// Resumes one paused SIM. Linksfield's title: *Resume (Async)* / 复机(异步).
    ///
    /// An expired SIM becomes active if it has a bundle that has not started, and this bundle
    /// starts. Without such a bundle, the call does not affect an expired SIM. Resuming inside a
    /// billing cycle may still be charged. The call is asynchronous. For the result, the page
    /// refers to `/status`, whose full path is not known; `get_sim` probably shows the new status.
    ///
    /// - **Effect:** write. The client never sends the request again once it may have reached the
    ///   server. If a call fails and
    ///   [`may_have_been_executed`](__private::Error::may_have_been_executed) returns `false`, it
    ///   was not executed, and calling again is safe. If the method returns `true`, do not call
    ///   again before you have checked the outcome: use [`get_sim`](Cube::get_sim) to check whether
    ///   the call took effect. Compare the `status` of the SIM with the one before the call. Until
    ///   the SIM is resumed, its status is in transition, usually for seconds, or for tens of
    ///   minutes or more if the carrier is congested.
    /// - **Coverage:** complete. Linksfield documents every parameter and response field.
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
    /// # Parameters
    ///
    /// All parameters are required. They are the fields of [`ResumeSim`].
    ///
    /// | parameter | required | meaning |
    /// |---|---|---|
    /// | [`sim_id`](field@ResumeSim::sim_id) | yes | The ICCID of the SIM. |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to an
    /// `Option` of [`Json`](__private::Json): `None` if the response has no payload.
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
    ///   with an HTTP status. The [notes](super::notes#result-codes) list the 35 documented codes.
    ///   [`may_have_been_executed`](__private::Error::may_have_been_executed) returns whether the
    ///   call may have been executed.
    ///
    /// # Assumptions
    ///
    /// - `data` is returned as undecoded JSON and may be null. *Reason:* Linksfield's page types
    ///   `data` as a required object or null, and the example has null.
    /// - The client sends no body. *Reason:* Linksfield's page lists no body.
    ///
    /// # Sources
    ///
    /// - <https://apidoc-en.iotcube.link/apidoc/project-1710260/api-45130649>. Version 1.0. Parts
    ///   of the text are copied from the suspension: Linksfield's page states that OTA SIMs cannot
    ///   be suspended, and mentions a query for the result of the suspension.
    #[inline]
    pub fn resume_sim(&self, required: ResumeSim) -> Call<ResumeSimRequest> {
        self.call(ResumeSimRequest::new(required))
    }
}

/// The required parameters of [`resume_sim`](Cube::resume_sim).
#[derive(Debug, Clone, PartialEq)]
pub struct ResumeSim {
    /// The ICCID of the SIM. The SIM must be paused or expired, and must not be an OTA SIM. A
    /// paused SIM needs a valid bundle that has not started or is paused. An expired SIM needs a
    /// bundle that has not started.
    ///
    /// Example: `89852123456789098765`.
    pub sim_id: __private::Iccid,
}

/// The request of [`resume_sim`](Cube::resume_sim): a value that can be stored, compared, and
/// sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ResumeSimRequest {
    /// The required parameters.
    pub required: ResumeSim,
}

impl ResumeSimRequest {
    /// Returns a request with the required parameters, and without optional ones.
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
        object.integer("nonce", context.nonce(), true);
        object.integer("timestamp", context.unix_milliseconds(), true);
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
        outcomes: __private::meta::Outcomes {
            retry: __private::meta::Retry {
                statuses: &[],
                codes: &["CB-99-9500"],
            },
            check: Some(
                &__private::OutcomeCheck {
                    operation: "cube.get_sim",
                    compare: "Compare the `status` of the SIM with the one before the call. Until the SIM is resumed, its status is in transition, usually for seconds, or for tens of minutes or more if the carrier is congested.",
                    search: None,
                },
            ),
            ..__private::meta::Outcomes::DEFAULT
        },
        needs_token: false,
        sensitive: __private::meta::Sensitive {
            parameters: &["sim_id"],
            response: true,
        },
    },
    title: "Resume (Async)",
    title_zh: Some("复机(异步)"),
    summary: Some(
        "Resumes one paused SIM.\nAn expired SIM becomes active if it has a bundle that has not started, and this bundle starts. Without such a bundle, the call does not affect an expired SIM. Resuming inside a billing cycle may still be charged. The call is asynchronous. For the result, the page refers to `/status`, whose full path is not known; `get_sim` probably shows the new status.",
    ),
    coverage: "complete",
    deprecated: None,
    pages: &["https://apidoc-en.iotcube.link/apidoc/project-1710260/api-45130649"],
    parameters: &[
        __private::ParameterInfo::required("sim_id")
            .value("iccid", "an ICCID (18 to 20 digits)")
            .at(__private::Location::Path)
            .doc(
                "The ICCID of the SIM. The SIM must be paused or expired, and must not be an OTA SIM. A paused SIM needs a valid bundle that has not started or is paused. An expired SIM needs a bundle that has not started.",
            )
            .example("89852123456789098765")
            .sensitive(),
    ],
    is_paged: false,
    response: __private::Shape::Undocumented,
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

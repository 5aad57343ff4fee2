// @generated from spec/cube/get_accu_usage.yaml by `cargo xtask gen`. Do not edit.

use super::{Cube, UsageCategory};
use crate::rt;

static GET_ACCU_USAGE: rt::meta::Call = rt::meta::Call {
    name: rt::Cow::Borrowed("cube.get_accu_usage"),
    method: rt::meta::Method::Get,
    path: "/usage/statistics/{sim_id}/accu_usage",
    server: 0,
    effect: rt::meta::Effect::Read,
    enveloped: true,
    bare: rt::meta::Bare::Refused,
    truth: None,
    needs_token: false,
};

impl Cube {
    /// Get SIM Usage.
    ///
    /// Gets what one SIM has used of the plan order in effect, since the order began and up to the
    /// last run of the statistics. Add-ons and test data are left out. A plan order is made when a
    /// bundle is bound to a SIM: by it Linksfield controls the plan and counts its usage. The Cube
    /// 4.0 portal does not show it.
    ///
    /// Documented in part; fields that are not known are kept in `extra`.
    ///
    /// Transcribed from:
    ///
    /// - <https://apidoc-en.iotcube.link/apidoc/project-1710260/api-45135596>. Version 1.0; apart
    ///   from the path, the parameters are not available.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::cube::GetAccuUsage;
    /// # async fn example(cube: linksfield_api::Cube) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = cube
    ///     .get_accu_usage(GetAccuUsage {
    ///         sim_id: "89852022018041800192".parse()?,
    ///     })
    ///     .send()
    ///     .await?;
    /// for item in reply.iter() {
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    #[deprecated = "Linksfield marks this call as to be deprecated (将废弃); `get_sim_usage` gives usage by day or month."]
    pub fn get_accu_usage<'a>(&'a self, request: GetAccuUsage) -> GetAccuUsageCall<'a> {
        GetAccuUsageCall {
            client: &self.client,
            options: rt::CallOptions::default(),
            request,
        }
    }
}

/// What must be given to call: Get SIM Usage.
#[derive(Debug, Clone)]
pub struct GetAccuUsage {
    /// The ICCID of the SIM. It must be no OTA SIM, its status `ActiveLive` or `Paused`, and it
    /// must have exactly one plan order. Only one order counts: one in use before a suspended one,
    /// and among equals the one enabled last.
    pub sim_id: rt::Iccid,
}

/// The call `cube.get_accu_usage`, ready to be sent.
#[derive(Debug, Clone)]
#[must_use = "a call does nothing until it is sent"]
pub struct GetAccuUsageCall<'a> {
    client: &'a rt::Client,
    options: rt::CallOptions,
    request: GetAccuUsage,
}

impl<'a> GetAccuUsageCall<'a> {
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
    pub async fn send(self) -> Result<rt::Reply<Vec<AccumulatedUsage>>, rt::Error> {
        self.client
            .execute(
                &GET_ACCU_USAGE,
                &self,
                self.options,
                |payload| {
                    payload.required(|raw| rt::get::list(raw, AccumulatedUsage::read))
                },
            )
            .await
    }

    /// Shows what would be sent, and how it is signed, without sending it.
    ///
    /// # Errors
    ///
    /// When a parameter cannot be sent.
    pub fn explain(&self) -> Result<rt::Explanation, rt::Error> {
        self.client.explain(&GET_ACCU_USAGE, self, self.options)
    }
}

impl rt::Encode for GetAccuUsageCall<'_> {
    fn encode(
        &self,
        context: &rt::Context<'_>,
        parts: &mut rt::Parts,
    ) -> Result<(), rt::InvalidParameter> {
        parts.path("/usage/statistics/");
        parts.path_parameter(self.request.sim_id.as_str());
        parts.path("/accu_usage");
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

/// The usage since the start of a plan order.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct AccumulatedUsage {
    /// What the figure counts.
    ///
    /// Whether it is required is not documented.
    pub r#type: Option<UsageCategory>,
    /// The accumulated volume.
    ///
    /// Unit: bytes. Example: `23153434`. Whether it is required is not documented.
    pub accu_usage: Option<i64>,
    /// The start of the count.
    ///
    /// Time zone: UTC+00:00. Example: `2022-08-20 00:00:00`. Whether it is required is not
    /// documented.
    pub since: Option<rt::DateTime>,
    /// Members that the documentation does not list, and optional ones that are not what it says.
    pub extra: rt::Extra,
}

impl AccumulatedUsage {
    pub(super) fn read(raw: &rt::RawValue) -> Result<Self, rt::Mismatch> {
        let mut object = rt::Object::read(raw)?;
        Ok(Self {
            r#type: object
                .optional(
                    "type",
                    |raw| rt::get::code_text(raw, UsageCategory::from_code),
                ),
            accu_usage: object.optional("accu_usage", rt::get::integer_text),
            since: object.optional("since", rt::get::date_time_spaced),
            extra: object.rest(),
        })
    }

    #[cfg(test)]
    pub(super) fn write(&self, object: &mut rt::ObjectWriter<'_>) {
        if let Some(value) = &self.r#type {
            object.text("type", value.as_str());
        }
        if let Some(value) = &self.accu_usage {
            object.quoted("accu_usage", *value);
        }
        if let Some(value) = &self.since {
            object.quoted("since", rt::put::date_time_spaced(*value));
        }
        self.extra.write(object);
    }
}

#[cfg(test)]
mod tests {
    #![allow(deprecated, reason = "a deprecated call must work all the same")]
    use super::*;

    #[test]
    fn documented_response() -> Result<(), Box<dyn std::error::Error>> {
        let documented = rt::testing::DocumentedAnswer {
            body: r#"{
  "data": [
    {
      "type": "data",
      "accu_usage": "23153434",
      "since": "2022-08-20 00:00:00"
    }
  ],
  "status": {
    "code": "CB-00-0000",
    "message": "success",
    "detail": null
  }
}"#,
            aliases: &[],
            apart_from: &[],
            either_form: false,
        };
        rt::testing::same_answer(
            &super::super::FAMILY,
            &GET_ACCU_USAGE,
            &documented,
            |payload| payload.required(|raw| rt::get::list(raw, AccumulatedUsage::read)),
            |answer, object| {
                object
                    .list(
                        "data",
                        answer,
                        |list, item| list.object(|object| item.write(object)),
                    );
            },
        )
    }
}

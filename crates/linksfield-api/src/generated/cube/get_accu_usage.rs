// @generated from spec/cube/get_accu_usage.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Cube, UsageCategory};
use crate::__private::{self, Codec as _, codec};

impl Cube {
    /// Returns the usage of one SIM under its current plan order, from the start of the order until
    /// Linksfield last updated its statistics. Linksfield's title: *Get SIM Usage*.
    ///
    /// Add-ons and test data are not counted. A plan order is created when a bundle is bound to a
    /// SIM. Linksfield uses plan orders to control the plan and to count its usage. The Cube 4.0
    /// portal does not show plan orders.
    ///
    /// - **Effect:** read. The client retries the call after transient errors, as the
    ///   [`RetryPolicy`](__private::RetryPolicy) allows.
    /// - **Coverage:** partial. Linksfield's documentation is incomplete. Only one of the 4
    ///   parameters and response fields is marked as required or optional. Response fields that
    ///   Linksfield does not list are kept in `extra`.
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
    ///
    /// # Parameters
    ///
    /// All parameters are required. They are the fields of [`GetAccuUsage`].
    ///
    /// | parameter | required | meaning |
    /// |---|---|---|
    /// | [`sim_id`](field@GetAccuUsage::sim_id) | yes | The ICCID of the SIM. |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to a list of
    /// [`AccumulatedUsage`].
    ///
    /// # Errors
    ///
    /// - [`NotSent`](__private::Error::NotSent): a parameter is invalid or the server could not be
    ///   reached.
    /// - [`NoResponse`](__private::Error::NoResponse), [`Decode`](__private::Error::Decode): the
    ///   response is missing, incomplete or unreadable. The error keeps what was received.
    /// - [`Api`](__private::Error::Api), [`Status`](__private::Error::Status): the server reported
    ///   a failure with a result code or with an HTTP status. The
    ///   [notes](super::notes#result-codes) list the 35 documented codes.
    ///
    /// # Sources
    ///
    /// - <https://apidoc-en.iotcube.link/apidoc/project-1710260/api-45135596>. Version 1.0. Of the
    ///   parameters, only the path is available.
    #[deprecated = "Linksfield has marked this call for deprecation (将废弃). `get_sim_usage` returns the usage by day or month."]
    #[inline]
    pub fn get_accu_usage(&self, required: GetAccuUsage) -> Call<GetAccuUsageRequest> {
        self.call(GetAccuUsageRequest::new(required))
    }
}

/// The required parameters of [`get_accu_usage`](Cube::get_accu_usage).
#[derive(Debug, Clone, PartialEq)]
pub struct GetAccuUsage {
    /// The ICCID of the SIM. The SIM must not be an OTA SIM, its status must be `ActiveLive` or
    /// `Paused`, and it must have exactly one plan order. Only one order counts: an order in use
    /// precedes a suspended order, and among equal orders the last enabled order counts.
    pub sim_id: __private::Iccid,
}

/// The request of [`get_accu_usage`](Cube::get_accu_usage): a value that can be stored,
/// compared, and sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct GetAccuUsageRequest {
    /// The required parameters.
    pub required: GetAccuUsage,
}

impl GetAccuUsageRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: GetAccuUsage) -> Self {
        Self { required }
    }
}

impl From<GetAccuUsage> for GetAccuUsageRequest {
    #[inline]
    fn from(required: GetAccuUsage) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for GetAccuUsageRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: GetAccuUsage {
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

__private::structure_traits!(GetAccuUsageRequest);

impl __private::Operation for GetAccuUsageRequest {
    type Family = Cube;
    type Output = Vec<AccumulatedUsage>;
    const INFO: &'static __private::OperationInfo = &GET_ACCU_USAGE;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/usage/statistics/");
        parts.path_parameter(&codec::Iccid::text(&required.sim_id));
        parts.path("/accu_usage");
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
        payload.required::<codec::List<codec::Object<AccumulatedUsage>>>()
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::List::<codec::Object<AccumulatedUsage>>::write(output, writer);
    }
}

/// The usage since the start of a plan order.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct AccumulatedUsage {
    /// The kind of usage that the figure counts.
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
    pub since: Option<__private::DateTime>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for AccumulatedUsage {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            r#type: object.optional::<UsageCategory>("type"),
            accu_usage: object.optional::<codec::QuotedInteger>("accu_usage"),
            since: object.optional::<codec::DateTimeSpaced>("since"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        UsageCategory::put_some(object, "type", &self.r#type);
        codec::QuotedInteger::put_some(object, "accu_usage", &self.accu_usage);
        codec::DateTimeSpaced::put_some(object, "since", &self.since);
        self.extra.write(object);
    }
}

__private::structure_traits!(AccumulatedUsage);

static GET_ACCU_USAGE: __private::OperationInfo = __private::OperationInfo {
    name: "get_accu_usage",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("cube.get_accu_usage"),
        method: __private::meta::Method::Get,
        path: "/usage/statistics/{sim_id}/accu_usage",
        server: 0,
        effect: __private::meta::Effect::Read,
        enveloped: true,
        unenveloped: __private::meta::Unenveloped::Refused,
        outcomes: __private::meta::Outcomes {
            retry: __private::meta::Retry {
                statuses: &[],
                codes: &["CB-99-9500"],
            },
            ..__private::meta::Outcomes::DEFAULT
        },
        needs_token: false,
        sensitive: __private::meta::Sensitive {
            parameters: &["sim_id"],
            response: false,
        },
    },
    title: "Get SIM Usage",
    title_zh: None,
    summary: Some(
        "Returns the usage of one SIM under its current plan order, from the start of the order until Linksfield last updated its statistics.\nAdd-ons and test data are not counted. A plan order is created when a bundle is bound to a SIM. Linksfield uses plan orders to control the plan and to count its usage. The Cube 4.0 portal does not show plan orders.",
    ),
    coverage: "partial",
    deprecated: Some(
        "Linksfield has marked this call for deprecation (将废弃). `get_sim_usage` returns the usage by day or month.",
    ),
    pages: &["https://apidoc-en.iotcube.link/apidoc/project-1710260/api-45135596"],
    parameters: &[
        __private::ParameterInfo::required("sim_id")
            .value("iccid", "an ICCID (18 to 20 digits)")
            .at(__private::Location::Path)
            .doc(
                "The ICCID of the SIM. The SIM must not be an OTA SIM, its status must be `ActiveLive` or `Paused`, and it must have exactly one plan order. Only one order counts: an order in use precedes a suspended order, and among equal orders the last enabled order counts.",
            )
            .sensitive(),
    ],
    is_paged: false,
    response: __private::Shape::List(
        &__private::Shape::Object {
            name: None,
            plain: &["type", "accu_usage", "since"],
            fields: &[],
        },
    ),
    functions: __private::functions::<GetAccuUsageRequest>(),
};

#[cfg(test)]
mod tests {
    #![allow(deprecated, reason = "a deprecated call must work as well")]
    use super::super::*;

    #[test]
    fn documented_response() -> Result<(), Box<dyn std::error::Error>> {
        __private::testing::same_response::<
            GetAccuUsageRequest,
        >(
            &__private::testing::DocumentedResponse {
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
                has_envelope_fields: false,
            },
        )
    }
}

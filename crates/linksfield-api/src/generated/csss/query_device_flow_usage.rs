// @generated from spec/csss/query_device_flow_usage.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Csss};
use crate::__private::{self, Codec as _, codec};

impl Csss {
    /// Returns the traffic that a device has used in the current cycle of its order. Linksfield's
    /// title: *Example Query the traffic usage of a single SIM card* / 查询单张SIM卡流量使用情况.
    ///
    /// - **Effect:** read. The client retries the call after transient errors, as the
    ///   [`RetryPolicy`](__private::RetryPolicy) allows.
    /// - **Coverage:** examples only. Linksfield shows examples, but no table of fields. Of the 6
    ///   parameters and response fields, 3 are known from an example only and 3 are inferred.
    ///   Response fields that Linksfield does not list are kept in `extra`.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::csss::QueryDeviceFlowUsage;
    /// # async fn example(csss: linksfield_api::Csss) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = csss
    ///     .query_device_flow_usage(QueryDeviceFlowUsage {
    ///         device_id: "89852022018041800192".into(),
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
    /// All parameters are required. They are the fields of [`QueryDeviceFlowUsage`].
    ///
    /// | parameter | required | meaning | known from |
    /// |---|---|---|---|
    /// | [`device_id`](field@QueryDeviceFlowUsage::device_id) | assumed | The device. It is probably identified by the ICCID of its SIM card, as in `order_package`. | inference |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to
    /// [`QueryDeviceFlowUsageResponse`].
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
    /// # Assumptions
    ///
    /// - `device_id` is required. *Reason:* Linksfield's page shows only examples, which have no
    ///   required markers. The call returns the usage of one card, so the request has to name the
    ///   card.
    ///
    /// # Sources
    ///
    /// - <https://developer-en.apifox.cn/api-42599710>, revised 2022-10-05 06:04:25. English. The
    ///   word "Example" in the printed title is an artefact of the site.
    /// - <https://developer.linksfield.net/api-10932947>. A Chinese page of the group Usage,
    ///   inferred to be this page.
    #[inline]
    pub fn query_device_flow_usage(
        &self,
        required: QueryDeviceFlowUsage,
    ) -> Call<QueryDeviceFlowUsageRequest> {
        self.call(QueryDeviceFlowUsageRequest::new(required))
    }
}

/// The required parameters of [`query_device_flow_usage`](Csss::query_device_flow_usage).
#[derive(Clone, PartialEq)]
pub struct QueryDeviceFlowUsage {
    /// The device. It is probably identified by the ICCID of its SIM card, as in `order_package`.
    ///
    /// Not shown by `Debug`. Example: `89852022018041800192`. Its meaning is inferred. Not
    /// documented as required, but assumed to be.
    pub device_id: String,
}

impl __private::fmt::Debug for QueryDeviceFlowUsage {
    fn fmt(&self, f: &mut __private::fmt::Formatter<'_>) -> __private::fmt::Result {
        f.debug_struct("QueryDeviceFlowUsage")
            .field("device_id", &__private::Redacted)
            .finish()
    }
}

/// The request of [`query_device_flow_usage`](Csss::query_device_flow_usage): a value that can
/// be stored, compared, and sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct QueryDeviceFlowUsageRequest {
    /// The required parameters.
    pub required: QueryDeviceFlowUsage,
}

impl QueryDeviceFlowUsageRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: QueryDeviceFlowUsage) -> Self {
        Self { required }
    }
}

impl From<QueryDeviceFlowUsage> for QueryDeviceFlowUsageRequest {
    #[inline]
    fn from(required: QueryDeviceFlowUsage) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for QueryDeviceFlowUsageRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: QueryDeviceFlowUsage {
                device_id: object.given::<codec::Sensitive<codec::Text>>("device_id")?,
            },
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::Text::put(object, "device_id", &required.device_id);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::Text::check_required("device_id", &required.device_id)?;
        Ok(())
    }
}

__private::structure_traits!(QueryDeviceFlowUsageRequest);

impl __private::Operation for QueryDeviceFlowUsageRequest {
    type Family = Csss;
    type Output = QueryDeviceFlowUsageResponse;
    const INFO: &'static __private::OperationInfo = &QUERY_DEVICE_FLOW_USAGE;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/flow/queryDeviceFlowUsage");
        let mut writer = parts.body(__private::Dialect::Plain);
        let object = &mut writer;
        object.text("access_code", context.credential(0));
        codec::Text::put(object, "device_id", &required.device_id);
        object.integer("timestamp", context.unix_seconds(), true);
        object.text("version", "2.0");
        writer.end();
        Ok(())
    }

    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self::Output, __private::Mismatch> {
        payload.required::<codec::Object<QueryDeviceFlowUsageResponse>>()
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Object::<QueryDeviceFlowUsageResponse>::write(output, writer);
    }
}

/// The response of `query_device_flow_usage`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct QueryDeviceFlowUsageResponse {
    /// In the example, the value differs from the `sign` of the request.
    ///
    /// Example: `nTrEry3jUd52m4PQ8lmBvsfGsAE=`. Known from an example only. Whether it is required
    /// is not documented.
    pub sign: Option<String>,
    /// The device.
    ///
    /// Not shown by `Debug`. Example: `89852022018041800192`. Known from an example only. Whether
    /// it is required is not documented.
    pub device_id: Option<String>,
    /// The order in use; probably the id that `renew_package` calls `order_id`.
    ///
    /// Example: `202107061625560742397`. Its meaning is inferred. Whether it is required is not
    /// documented.
    pub order_code: Option<String>,
    /// The traffic used in the current cycle of the order.
    ///
    /// Unit: not documented. Example: `0`. Known from an example only. Whether it is required is
    /// not documented.
    pub order_used_flow: Option<String>,
    /// Probably the amount of high-speed data left.
    ///
    /// Unit: not documented. Example: `0`. Its meaning is inferred. Whether it is required is not
    /// documented.
    pub high_flow_balance: Option<String>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::fmt::Debug for QueryDeviceFlowUsageResponse {
    fn fmt(&self, f: &mut __private::fmt::Formatter<'_>) -> __private::fmt::Result {
        f.debug_struct("QueryDeviceFlowUsageResponse")
            .field("sign", &self.sign)
            .field("device_id", &__private::Redacted::some(&self.device_id))
            .field("order_code", &self.order_code)
            .field("order_used_flow", &self.order_used_flow)
            .field("high_flow_balance", &self.high_flow_balance)
            .field("extra", &self.extra)
            .finish()
    }
}

impl __private::Structure for QueryDeviceFlowUsageResponse {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            sign: object.optional::<codec::Text>("sign"),
            device_id: object.optional::<codec::Sensitive<codec::Text>>("device_id"),
            order_code: object.optional::<codec::Text>("order_code"),
            order_used_flow: object.optional::<codec::Text>("order_used_flow"),
            high_flow_balance: object.optional::<codec::Text>("high_flow_balance"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put_some(object, "sign", &self.sign);
        codec::Text::put_some(object, "device_id", &self.device_id);
        codec::Text::put_some(object, "order_code", &self.order_code);
        codec::Text::put_some(object, "order_used_flow", &self.order_used_flow);
        codec::Text::put_some(object, "high_flow_balance", &self.high_flow_balance);
        self.extra.write(object);
    }
}

__private::structure_traits!(QueryDeviceFlowUsageResponse);

static QUERY_DEVICE_FLOW_USAGE: __private::OperationInfo = __private::OperationInfo {
    name: "query_device_flow_usage",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("csss.query_device_flow_usage"),
        method: __private::meta::Method::Post,
        path: "/flow/queryDeviceFlowUsage",
        server: 0,
        effect: __private::meta::Effect::Read,
        enveloped: true,
        unenveloped: __private::meta::Unenveloped::Refused,
        outcomes: __private::meta::Outcomes::DEFAULT,
        needs_token: false,
        sensitive: __private::meta::Sensitive {
            parameters: &["device_id"],
            response: true,
        },
    },
    title: "Example Query the traffic usage of a single SIM card",
    title_zh: Some("查询单张SIM卡流量使用情况"),
    summary: Some(
        "Returns the traffic that a device has used in the current cycle of its order.",
    ),
    coverage: "examples-only",
    deprecated: None,
    pages: &[
        "https://developer-en.apifox.cn/api-42599710",
        "https://developer.linksfield.net/api-10932947",
    ],
    parameters: &[
        __private::ParameterInfo::required("device_id")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc(
                "The device. It is probably identified by the ICCID of its SIM card, as in `order_package`.",
            )
            .example("89852022018041800192")
            .sensitive(),
    ],
    is_paged: false,
    response: __private::Shape::Object {
        name: None,
        plain: &["sign", "order_code", "order_used_flow", "high_flow_balance"],
        fields: &[("device_id", __private::Shape::Sensitive("text"))],
    },
    functions: __private::functions::<QueryDeviceFlowUsageRequest>(),
};

#[cfg(test)]
mod tests {
    use super::super::*;

    #[test]
    fn documented_request() -> Result<(), Box<dyn std::error::Error>> {
        let csss: Csss = __private::testing::client()?;
        let call = csss
            .query_device_flow_usage(QueryDeviceFlowUsage {
                device_id: "89852022018041800192".into(),
            });
        __private::testing::same_request(
            &call.explain()?,
            call.request(),
            &__private::testing::Documented {
                path: "/flow/queryDeviceFlowUsage",
                parameters: &[],
                query: &[],
                body: Some(
                    r#"{
  "access_code": "P000270",
  "device_id": "89852022018041800192",
  "timestamp": "1643251754",
  "version": "2.0",
  "sign": "wVnILqg0AMS0syL/MOA5LqRpa9I="
}"#,
                ),
                apart_from: &["access_code", "timestamp", "sign"],
            },
        )
    }

    #[test]
    fn documented_response() -> Result<(), Box<dyn std::error::Error>> {
        __private::testing::same_response::<
            QueryDeviceFlowUsageRequest,
        >(
            &__private::testing::DocumentedResponse {
                body: r#"{
  "code": "0000",
  "data": {
    "sign": "nTrEry3jUd52m4PQ8lmBvsfGsAE=",
    "device_id": "89852022018041800192",
    "order_code": "202107061625560742397",
    "order_used_flow": "0",
    "high_flow_balance": "0"
  },
  "message": "成功",
  "success": true
}"#,
                aliases: &[],
                apart_from: &[],
                either_form: false,
                has_envelope_fields: false,
            },
        )
    }
}

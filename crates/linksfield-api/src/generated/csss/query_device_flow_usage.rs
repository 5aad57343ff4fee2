// @generated from spec/csss/query_device_flow_usage.yaml by `cargo xtask gen`. Do not edit.

use super::Csss;
use crate::rt;

static QUERY_DEVICE_FLOW_USAGE: rt::meta::Call = rt::meta::Call {
    name: rt::Cow::Borrowed("csss.query_device_flow_usage"),
    method: rt::meta::Method::Post,
    path: "/flow/queryDeviceFlowUsage",
    server: 0,
    effect: rt::meta::Effect::Read,
    enveloped: true,
    bare: rt::meta::Bare::Refused,
    truth: None,
    needs_token: false,
};

impl Csss {
    /// Example Query the traffic usage of a single SIM card / 查询单张SIM卡流量使用情况.
    ///
    /// Tells how much traffic a device has used in the cycle that its order is in.
    ///
    /// Known from examples only; other fields are kept in `extra`.
    ///
    /// Transcribed from:
    ///
    /// - <https://developer-en.apifox.cn/api-42599710>, revised 2022-10-05 06:04:25. English. The
    ///   word "Example" in the printed title does not belong to it.
    /// - <https://developer.linksfield.net/api-10932947>. A Chinese page of the group Usage; that
    ///   it is this one is inferred.
    ///
    /// Taken to be so where the documentation leaves it open:
    ///
    /// - `device_id` must be given. The page has examples only and so no required marks; what is
    ///   asked for is the usage of one card.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::csss::QueryDeviceFlowUsage;
    /// # async fn example(csss: linksfield_api::Csss) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = csss
    ///     .query_device_flow_usage(QueryDeviceFlowUsage {
    ///         device_id: "89852022018041800192".parse()?,
    ///     })
    ///     .send()
    ///     .await?;
    /// println!("{:?}", *reply);
    /// # Ok(())
    /// # }
    /// ```
    pub fn query_device_flow_usage<'a>(
        &'a self,
        request: QueryDeviceFlowUsage,
    ) -> QueryDeviceFlowUsageCall<'a> {
        QueryDeviceFlowUsageCall {
            client: &self.client,
            options: rt::CallOptions::default(),
            request,
        }
    }
}

/// What must be given to call: Example Query the traffic usage of a single SIM card.
#[derive(Debug, Clone)]
pub struct QueryDeviceFlowUsage {
    /// The device; probably the ICCID of its SIM card as in `orderPackage`.
    ///
    /// Example: `89852022018041800192`. Not documented as required, but taken to be.
    pub device_id: rt::Iccid,
}

/// The call `csss.query_device_flow_usage`, ready to be sent.
#[derive(Debug, Clone)]
#[must_use = "a call does nothing until it is sent"]
pub struct QueryDeviceFlowUsageCall<'a> {
    client: &'a rt::Client,
    options: rt::CallOptions,
    request: QueryDeviceFlowUsage,
}

impl<'a> QueryDeviceFlowUsageCall<'a> {
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

    /// Sends the call.
    ///
    /// # Errors
    ///
    /// [`Error`](rt::Error) tells how far the call came.
    pub async fn send(
        self,
    ) -> Result<rt::Reply<QueryDeviceFlowUsageResponse>, rt::Error> {
        self.client
            .execute(
                &QUERY_DEVICE_FLOW_USAGE,
                &self,
                self.options,
                |payload| payload.required(QueryDeviceFlowUsageResponse::read),
            )
            .await
    }

    /// Shows what would be sent, and how it is signed, without sending it.
    ///
    /// # Errors
    ///
    /// When a parameter cannot be sent.
    pub fn explain(&self) -> Result<rt::Explanation, rt::Error> {
        self.client.explain(&QUERY_DEVICE_FLOW_USAGE, self, self.options)
    }
}

impl rt::Encode for QueryDeviceFlowUsageCall<'_> {
    fn encode(
        &self,
        context: &rt::Context<'_>,
        parts: &mut rt::Parts,
    ) -> Result<(), rt::InvalidParameter> {
        parts.path("/flow/queryDeviceFlowUsage");
        let mut object = parts.body(rt::Dialect::Plain);
        object.text("access_code", context.credential(0));
        object.text("device_id", self.request.device_id.as_str());
        object.quoted("timestamp", context.unix_seconds());
        object.text("version", "2.0");
        object.end();
        Ok(())
    }
}

/// The answer of: Example Query the traffic usage of a single SIM card.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct QueryDeviceFlowUsageResponse {
    /// Not documented; the example's is not that of the request.
    ///
    /// Example: `nTrEry3jUd52m4PQ8lmBvsfGsAE=`. Whether it is required is not documented.
    pub sign: Option<String>,
    /// The device.
    ///
    /// Example: `89852022018041800192`. Whether it is required is not documented.
    pub device_id: Option<rt::Iccid>,
    /// The order in use; probably the id that `renewPackage` names `order_id`.
    ///
    /// Example: `202107061625560742397`. Whether it is required is not documented.
    pub order_code: Option<String>,
    /// How much traffic was used in the cycle that the order is in.
    ///
    /// Unit: not documented. Example: `0`. Whether it is required is not documented.
    pub order_used_flow: Option<String>,
    /// Probably the high-speed data left.
    ///
    /// Unit: not documented. Example: `0`. Whether it is required is not documented.
    pub high_flow_balance: Option<String>,
    /// Members that the documentation does not list, and optional ones that are not what it says.
    pub extra: rt::Extra,
}

impl QueryDeviceFlowUsageResponse {
    pub(super) fn read(raw: &rt::RawValue) -> Result<Self, rt::Mismatch> {
        let mut object = rt::Object::read(raw)?;
        Ok(Self {
            sign: object.optional("sign", rt::get::text),
            device_id: object.optional("device_id", rt::get::iccid),
            order_code: object.optional("order_code", rt::get::text),
            order_used_flow: object.optional("order_used_flow", rt::get::text),
            high_flow_balance: object.optional("high_flow_balance", rt::get::text),
            extra: object.rest(),
        })
    }

    #[cfg(test)]
    pub(super) fn write(&self, object: &mut rt::ObjectWriter<'_>) {
        if let Some(value) = &self.sign {
            object.text("sign", value);
        }
        if let Some(value) = &self.device_id {
            object.text("device_id", value.as_str());
        }
        if let Some(value) = &self.order_code {
            object.text("order_code", value);
        }
        if let Some(value) = &self.order_used_flow {
            object.text("order_used_flow", value);
        }
        if let Some(value) = &self.high_flow_balance {
            object.text("high_flow_balance", value);
        }
        self.extra.write(object);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documented_request() -> Result<(), Box<dyn std::error::Error>> {
        let client: Csss = rt::testing::client(2)?;
        let explanation = client
            .query_device_flow_usage(QueryDeviceFlowUsage {
                device_id: "89852022018041800192".parse()?,
            })
            .explain()?;
        rt::testing::same_request(
            &explanation,
            &rt::testing::Documented {
                path: "/flow/queryDeviceFlowUsage",
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
        let documented = rt::testing::DocumentedAnswer {
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
        };
        rt::testing::same_answer(
            &super::super::FAMILY,
            &QUERY_DEVICE_FLOW_USAGE,
            &documented,
            |payload| payload.required(QueryDeviceFlowUsageResponse::read),
            |answer, object| {
                object.object("data", |object| answer.write(object));
            },
        )
    }
}

// @generated from spec/csss/query_device.yaml by `cargo xtask gen`. Do not edit.

use super::Csss;
use crate::rt;

static QUERY_DEVICE: rt::meta::Call = rt::meta::Call {
    name: rt::Cow::Borrowed("csss.query_device"),
    method: rt::meta::Method::Post,
    path: "/device/queryDevice",
    server: 0,
    effect: rt::meta::Effect::Read,
    enveloped: true,
    bare: rt::meta::Bare::Refused,
    truth: None,
    needs_token: false,
};

impl Csss {
    /// Get real-time info about one SIM card / 查询单一设备实时信息.
    ///
    /// Gives what is known of one card at present, with the plan that it is using; its other plans
    /// are not in the answer.
    ///
    /// Its answer is not documented: the payload is given as it comes, as JSON.
    ///
    /// Transcribed from:
    ///
    /// - <https://developer.linksfield.net/api-10929072>. Chinese. The fields of the answer's
    ///   `data` are not known.
    /// - <https://developer-en.apifox.cn/api-42599708>. English. Inferred from the number sequence.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::csss::QueryDevice;
    /// # async fn example(csss: linksfield_api::Csss) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = csss
    ///     .query_device(QueryDevice {
    ///         device_id: "89852022018041800192".parse()?,
    ///     })
    ///     .send()
    ///     .await?;
    /// println!("{:?}", *reply);
    /// # Ok(())
    /// # }
    /// ```
    pub fn query_device<'a>(&'a self, request: QueryDevice) -> QueryDeviceCall<'a> {
        QueryDeviceCall {
            client: &self.client,
            options: rt::CallOptions::default(),
            request,
        }
    }
}

/// What must be given to call: Get real-time info about one SIM card.
#[derive(Debug, Clone)]
pub struct QueryDevice {
    /// The device; the page has no text, probably the ICCID of its SIM card as in `orderPackage`.
    ///
    /// Example: `89852022018041800192`.
    pub device_id: rt::Iccid,
}

/// The call `csss.query_device`, ready to be sent.
#[derive(Debug, Clone)]
#[must_use = "a call does nothing until it is sent"]
pub struct QueryDeviceCall<'a> {
    client: &'a rt::Client,
    options: rt::CallOptions,
    request: QueryDevice,
}

impl<'a> QueryDeviceCall<'a> {
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
    pub async fn send(self) -> Result<rt::Reply<rt::Json>, rt::Error> {
        self.client
            .execute(
                &QUERY_DEVICE,
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
        self.client.explain(&QUERY_DEVICE, self, self.options)
    }
}

impl rt::Encode for QueryDeviceCall<'_> {
    fn encode(
        &self,
        context: &rt::Context<'_>,
        parts: &mut rt::Parts,
    ) -> Result<(), rt::InvalidParameter> {
        parts.path("/device/queryDevice");
        let mut object = parts.body(rt::Dialect::Plain);
        object.text("access_code", context.credential(0));
        object.text("device_id", self.request.device_id.as_str());
        object.quoted("timestamp", context.unix_seconds());
        object.text("version", "2.0");
        object.end();
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documented_request() -> Result<(), Box<dyn std::error::Error>> {
        let client: Csss = rt::testing::client(2)?;
        let explanation = client
            .query_device(QueryDevice {
                device_id: "89852022018041800192".parse()?,
            })
            .explain()?;
        rt::testing::same_request(
            &explanation,
            &rt::testing::Documented {
                path: "/device/queryDevice",
                query: &[],
                body: Some(
                    r#"{
  "access_code": "P000270",
  "device_id": "89852022018041800192",
  "timestamp": "1643012271",
  "version": "2.0",
  "sign": "9yYpqL0oLteZCzP8ukVRyl6TE7s="
}"#,
                ),
                apart_from: &["access_code", "timestamp", "sign"],
            },
        )
    }
}

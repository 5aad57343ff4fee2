// @generated from spec/cube/get_order_daily_usage.yaml by `cargo xtask gen`. Do not edit.

use super::Cube;
use crate::rt;

static GET_ORDER_DAILY_USAGE: rt::meta::Call = rt::meta::Call {
    name: rt::Cow::Borrowed("cube.get_order_daily_usage"),
    method: rt::meta::Method::Get,
    path: "/usage/statistics/{order_id}/daily_usage",
    server: 0,
    effect: rt::meta::Effect::Read,
    enveloped: true,
    bare: rt::meta::Bare::Refused,
    truth: None,
    needs_token: false,
};

impl Cube {
    /// Get daily usage for order.
    ///
    /// Gets the daily usage of one plan order on one SIM, in bytes, by days in UTC+8. The answer is
    /// not documented.
    ///
    /// Its answer is not documented: the payload is given as it comes, as JSON.
    ///
    /// Transcribed from:
    ///
    /// - <https://apidoc-en.iotcube.link/api-42622741>. Version 4.0.0.
    /// - <https://cubeapi-en.apifox.cn/api-42622741>
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::cube::GetOrderDailyUsage;
    /// use linksfield_api::Date;
    /// # async fn example(cube: linksfield_api::Cube) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = cube
    ///     .get_order_daily_usage(GetOrderDailyUsage {
    ///         order_id: "L201903020000000617",
    ///         sim_id: "89860120200221752333".parse()?,
    ///         query_start_date: Date::new(2025, 3, 27)?,
    ///         create_end_by: Date::new(2025, 3, 27)?,
    ///     })
    ///     .send()
    ///     .await?;
    /// println!("{:?}", *reply);
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_order_daily_usage<'a>(
        &'a self,
        request: GetOrderDailyUsage<'a>,
    ) -> GetOrderDailyUsageCall<'a> {
        GetOrderDailyUsageCall {
            client: &self.client,
            options: rt::CallOptions::default(),
            request,
        }
    }
}

/// What must be given to call: Get daily usage for order.
#[derive(Debug, Clone)]
pub struct GetOrderDailyUsage<'a> {
    /// The id of the plan order.
    ///
    /// Example: `L201903020000000617`.
    pub order_id: &'a str,
    /// The ICCID of the SIM.
    ///
    /// Example: `89860120200221752333`.
    pub sim_id: rt::Iccid,
    /// The first day, probably.
    ///
    /// Time zone: UTC+08:00.
    pub query_start_date: rt::Date,
    /// The last day, probably. The name is the page's own.
    ///
    /// Time zone: UTC+08:00.
    pub create_end_by: rt::Date,
}

/// The call `cube.get_order_daily_usage`, ready to be sent.
#[derive(Debug, Clone)]
#[must_use = "a call does nothing until it is sent"]
pub struct GetOrderDailyUsageCall<'a> {
    client: &'a rt::Client,
    options: rt::CallOptions,
    request: GetOrderDailyUsage<'a>,
}

impl<'a> GetOrderDailyUsageCall<'a> {
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
    pub async fn send(self) -> Result<rt::Reply<rt::Json>, rt::Error> {
        self.client
            .execute(
                &GET_ORDER_DAILY_USAGE,
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
        self.client.explain(&GET_ORDER_DAILY_USAGE, self, self.options)
    }
}

impl rt::Encode for GetOrderDailyUsageCall<'_> {
    fn encode(
        &self,
        context: &rt::Context<'_>,
        parts: &mut rt::Parts,
    ) -> Result<(), rt::InvalidParameter> {
        rt::check::not_empty("order_id", self.request.order_id)?;
        parts.path("/usage/statistics/");
        parts.path_parameter(self.request.order_id);
        parts.path("/daily_usage");
        let request_path = context.request_path(parts);
        parts
            .query(
                "create_end_by",
                &rt::put::date_dashed(self.request.create_end_by).to_string(),
            );
        parts
            .query(
                "query_start_date",
                &rt::put::date_dashed(self.request.query_start_date).to_string(),
            );
        parts.query("sim_id", self.request.sim_id.as_str());
        parts.header("X-LF-Signature-Type", "2.0");
        parts.header("timestamp", &context.unix_milliseconds().to_string());
        parts.header("nonce", &context.nonce().to_string());
        let mut object = parts.signed(rt::Dialect::Plain);
        object
            .text(
                "create_end_by",
                &rt::put::date_dashed(self.request.create_end_by).to_string(),
            );
        object.quoted("nonce", context.nonce());
        object
            .text(
                "query_start_date",
                &rt::put::date_dashed(self.request.query_start_date).to_string(),
            );
        object.text("sim_id", self.request.sim_id.as_str());
        object.quoted("timestamp", context.unix_milliseconds());
        object.text("x-sign-uri", &request_path);
        object.end();
        Ok(())
    }
}

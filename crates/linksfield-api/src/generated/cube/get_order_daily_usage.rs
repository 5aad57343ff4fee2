// @generated from spec/cube/get_order_daily_usage.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Cube};
use crate::__private::{self, Codec as _, codec};

impl Cube {
    /// Returns the daily usage of one plan order on one SIM, in bytes, by days in UTC+8.
    /// Linksfield's title: *Get daily usage for order*.
    ///
    /// The response is not documented.
    ///
    /// - **Effect:** read. The client retries the call after transient errors, as the
    ///   [`RetryPolicy`](__private::RetryPolicy) allows.
    /// - **Coverage:** request only. Linksfield does not document the payload of the response,
    ///   which is returned as JSON. Of the 4 parameters, 2 are documented and 2 are inferred.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::Date;
    /// use linksfield_api::cube::GetOrderDailyUsage;
    /// # async fn example(cube: linksfield_api::Cube) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = cube
    ///     .get_order_daily_usage(GetOrderDailyUsage {
    ///         order_id: "L201903020000000617".into(),
    ///         sim_id: "89860120200221752333".parse()?,
    ///         query_start_date: Date::new(2025, 3, 27)?,
    ///         create_end_by: Date::new(2025, 3, 27)?,
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
    /// All parameters are required. They are the fields of [`GetOrderDailyUsage`].
    ///
    /// | parameter | required | meaning | known from |
    /// |---|---|---|---|
    /// | [`order_id`](field@GetOrderDailyUsage::order_id) | yes | The id of the plan order. | page |
    /// | [`sim_id`](field@GetOrderDailyUsage::sim_id) | yes | The ICCID of the SIM. | page |
    /// | [`query_start_date`](field@GetOrderDailyUsage::query_start_date) | yes | Probably the first day of the query. | inference |
    /// | [`create_end_by`](field@GetOrderDailyUsage::create_end_by) | yes | Probably the last day of the query. The name is spelled as on the page. | inference |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to any JSON,
    /// as [`Json`](__private::Json).
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
    /// - <https://apidoc-en.iotcube.link/api-42622741>. Version 4.0.0.
    /// - <https://cubeapi-en.apifox.cn/api-42622741>
    #[inline]
    pub fn get_order_daily_usage(
        &self,
        required: GetOrderDailyUsage,
    ) -> Call<GetOrderDailyUsageRequest> {
        self.call(GetOrderDailyUsageRequest::new(required))
    }
}

/// The required parameters of [`get_order_daily_usage`](Cube::get_order_daily_usage).
#[derive(Debug, Clone, PartialEq)]
pub struct GetOrderDailyUsage {
    /// The id of the plan order.
    ///
    /// Example: `L201903020000000617`.
    pub order_id: String,
    /// The ICCID of the SIM.
    ///
    /// Example: `89860120200221752333`.
    pub sim_id: __private::Iccid,
    /// Probably the first day of the query.
    ///
    /// Time zone: UTC+08:00. Its meaning is inferred.
    pub query_start_date: __private::Date,
    /// Probably the last day of the query. The name is spelled as on the page.
    ///
    /// Time zone: UTC+08:00. Its meaning is inferred.
    pub create_end_by: __private::Date,
}

/// The request of [`get_order_daily_usage`](Cube::get_order_daily_usage): a value that can be
/// stored, compared, and sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct GetOrderDailyUsageRequest {
    /// The required parameters.
    pub required: GetOrderDailyUsage,
}

impl GetOrderDailyUsageRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: GetOrderDailyUsage) -> Self {
        Self { required }
    }
}

impl From<GetOrderDailyUsage> for GetOrderDailyUsageRequest {
    #[inline]
    fn from(required: GetOrderDailyUsage) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for GetOrderDailyUsageRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: GetOrderDailyUsage {
                order_id: object.given::<codec::Text>("order_id")?,
                sim_id: object.given::<codec::Iccid>("sim_id")?,
                query_start_date: object.given::<codec::DateDashed>("query_start_date")?,
                create_end_by: object.given::<codec::DateDashed>("create_end_by")?,
            },
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::Text::put(object, "order_id", &required.order_id);
        codec::Iccid::put(object, "sim_id", &required.sim_id);
        codec::DateDashed::put(object, "query_start_date", &required.query_start_date);
        codec::DateDashed::put(object, "create_end_by", &required.create_end_by);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::Text::check_required("order_id", &required.order_id)?;
        codec::Iccid::check_required("sim_id", &required.sim_id)?;
        Ok(())
    }
}

__private::structure_traits!(GetOrderDailyUsageRequest);

impl __private::Operation for GetOrderDailyUsageRequest {
    type Family = Cube;
    type Output = __private::Json;
    const INFO: &'static __private::OperationInfo = &GET_ORDER_DAILY_USAGE;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/usage/statistics/");
        parts.path_parameter(&codec::Text::text(&required.order_id));
        parts.path("/daily_usage");
        let request_path = context.request_path(parts);
        parts.query("create_end_by", &codec::DateDashed::text(&required.create_end_by));
        parts
            .query(
                "query_start_date",
                &codec::DateDashed::text(&required.query_start_date),
            );
        parts.query("sim_id", &codec::Iccid::text(&required.sim_id));
        parts.header("X-LF-Signature-Type", "2.0");
        parts.header("timestamp", &context.unix_milliseconds().to_string());
        parts.header("nonce", &context.nonce().to_string());
        let mut writer = parts.signed(__private::Dialect::Plain);
        let object = &mut writer;
        object.text("create_end_by", &codec::DateDashed::text(&required.create_end_by));
        object.integer("nonce", context.nonce(), true);
        object
            .text(
                "query_start_date",
                &codec::DateDashed::text(&required.query_start_date),
            );
        object.text("sim_id", &codec::Iccid::text(&required.sim_id));
        object.integer("timestamp", context.unix_milliseconds(), true);
        object.text("x-sign-uri", &request_path);
        writer.end();
        Ok(())
    }

    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self::Output, __private::Mismatch> {
        payload.required::<codec::Json>()
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Json::write(output, writer);
    }
}

static GET_ORDER_DAILY_USAGE: __private::OperationInfo = __private::OperationInfo {
    name: "get_order_daily_usage",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("cube.get_order_daily_usage"),
        method: __private::meta::Method::Get,
        path: "/usage/statistics/{order_id}/daily_usage",
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
            response: true,
        },
    },
    title: "Get daily usage for order",
    title_zh: None,
    summary: Some(
        "Returns the daily usage of one plan order on one SIM, in bytes, by days in UTC+8.\nThe response is not documented.",
    ),
    coverage: "request-only",
    deprecated: None,
    pages: &[
        "https://apidoc-en.iotcube.link/api-42622741",
        "https://cubeapi-en.apifox.cn/api-42622741",
    ],
    parameters: &[
        __private::ParameterInfo::required("order_id")
            .value("text", "text")
            .at(__private::Location::Path)
            .doc("The id of the plan order.")
            .example("L201903020000000617"),
        __private::ParameterInfo::required("sim_id")
            .value("iccid", "an ICCID (18 to 20 digits)")
            .at(__private::Location::Query)
            .doc("The ICCID of the SIM.")
            .example("89860120200221752333")
            .sensitive(),
        __private::ParameterInfo::required("query_start_date")
            .value("date", "a day as YYYY-MM-DD")
            .at(__private::Location::Query)
            .doc("Probably the first day of the query."),
        __private::ParameterInfo::required("create_end_by")
            .value("date", "a day as YYYY-MM-DD")
            .at(__private::Location::Query)
            .doc(
                "Probably the last day of the query. The name is spelled as on the page.",
            ),
    ],
    is_paged: false,
    response: __private::Shape::Undocumented,
    functions: __private::functions::<GetOrderDailyUsageRequest>(),
};

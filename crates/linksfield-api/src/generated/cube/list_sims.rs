// @generated from spec/cube/list_sims.yaml by `cargo xtask gen`. Do not edit.

use super::{Bundle, Call, Contract, Cube, SimStatus};
use crate::__private::{self, Codec as _, codec};

impl Cube {
    /// Lists all SIMs of the organisation, page by page, each with its status and bundles.
    /// Linksfield's title: *Get SIM list*.
    ///
    /// - **Effect:** read. The client retries the call after transient errors, as the
    ///   [`RetryPolicy`](__private::RetryPolicy) allows.
    /// - **Coverage:** complete. Linksfield lists or shows every parameter and response field. Of
    ///   the 27 parameters and response fields, 3 are documented, 13 are known from an example
    ///   only, 4 are inferred, and 7 are known from a third party only. Only 3 of the 27 parameters
    ///   and response fields are marked as required or optional.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(cube: linksfield_api::Cube) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = cube.list_sims().send().await?;
    /// println!("{:?}", reply.into_inner());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Parameters
    ///
    /// All parameters are optional. They are methods of the call.
    ///
    /// | parameter | required | meaning |
    /// |---|---|---|
    /// | [`status`](field@ListSimsRequest::status) | no | Lists only SIMs with this status. |
    /// | [`page_no`](field@ListSimsRequest::page_no) | no | The number of the page, from 1. The default is 1. |
    /// | [`page_size`](field@ListSimsRequest::page_size) | no | The number of SIMs on a page, from 1 to 100. |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to
    /// [`ListSimsResponse`]. [`pages`](Call::pages) walks through the list.
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
    /// - <https://apidoc-en.iotcube.link/project-1710260/api-85169191>. Version 2.0. The response
    ///   is known from its example only.
    #[inline]
    pub fn list_sims(&self) -> Call<ListSimsRequest> {
        self.call(ListSimsRequest::new())
    }
}

/// The request of [`list_sims`](Cube::list_sims): a value that can be stored, compared, and
/// sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ListSimsRequest {
    /// Lists only SIMs with this status.
    ///
    /// Example: `23`.
    pub status: Option<SimStatus>,
    /// The number of the page, from 1. The default is 1.
    ///
    /// Example: `1`.
    pub page_no: Option<i64>,
    /// The number of SIMs on a page, from 1 to 100.
    ///
    /// The server assumes `10` if it is left out. Example: `100`.
    pub page_size: Option<i64>,
}

impl ListSimsRequest {
    /// Returns a request without optional parameters.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            status: None,
            page_no: None,
            page_size: None,
        }
    }

    /// Lists only SIMs with this status.
    ///
    /// See [`status`](field@ListSimsRequest::status).
    #[must_use]
    #[inline]
    pub fn status(mut self, value: SimStatus) -> Self {
        self.status = Some(value);
        self
    }

    /// The number of the page, from 1. The default is 1.
    ///
    /// See [`page_no`](field@ListSimsRequest::page_no).
    #[must_use]
    #[inline]
    pub fn page_no(mut self, value: i64) -> Self {
        self.page_no = Some(value);
        self
    }

    /// The number of SIMs on a page, from 1 to 100.
    ///
    /// See [`page_size`](field@ListSimsRequest::page_size).
    #[must_use]
    #[inline]
    pub fn page_size(mut self, value: i64) -> Self {
        self.page_size = Some(value);
        self
    }
}

impl Default for ListSimsRequest {
    fn default() -> Self {
        Self::new()
    }
}

impl __private::Structure for ListSimsRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            status: object.given_some::<SimStatus>("status")?,
            page_no: object.given_some::<codec::NumberInteger>("page_no")?,
            page_size: object.given_some::<codec::NumberInteger>("page_size")?,
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        SimStatus::put_some(object, "status", &self.status);
        codec::NumberInteger::put_some(object, "page_no", &self.page_no);
        codec::NumberInteger::put_some(object, "page_size", &self.page_size);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        SimStatus::check_some("status", &self.status)?;
        Ok(())
    }
}

__private::structure_traits!(ListSimsRequest);

impl Call<ListSimsRequest> {
    /// Lists only SIMs with this status.
    ///
    /// See [`status`](field@ListSimsRequest::status).
    #[inline]
    pub fn status(self, value: SimStatus) -> Self {
        self.map(|request| request.status(value))
    }

    /// The number of the page, from 1. The default is 1.
    ///
    /// See [`page_no`](field@ListSimsRequest::page_no).
    #[inline]
    pub fn page_no(self, value: i64) -> Self {
        self.map(|request| request.page_no(value))
    }

    /// The number of SIMs on a page, from 1 to 100.
    ///
    /// See [`page_size`](field@ListSimsRequest::page_size).
    #[inline]
    pub fn page_size(self, value: i64) -> Self {
        self.map(|request| request.page_size(value))
    }
}

impl __private::Operation for ListSimsRequest {
    type Family = Cube;
    type Output = ListSimsResponse;
    const INFO: &'static __private::OperationInfo = &LIST_SIMS;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        parts.path("/sims");
        let request_path = context.request_path(parts);
        if let Some(value) = codec::NumberInteger::given(&self.page_no) {
            parts.query("page_no", &codec::NumberInteger::text(value));
        }
        if let Some(value) = codec::NumberInteger::given(&self.page_size) {
            parts.query("page_size", &codec::NumberInteger::text(value));
        }
        if let Some(value) = SimStatus::given(&self.status) {
            parts.query("status", &SimStatus::text(value));
        }
        parts.header("X-LF-Signature-Type", "2.0");
        parts.header("X-LF-Api-Version", "2.0");
        parts.header("timestamp", &context.unix_milliseconds().to_string());
        parts.header("nonce", &context.nonce().to_string());
        let mut writer = parts.signed(__private::Dialect::Plain);
        let object = &mut writer;
        object.integer("nonce", context.nonce(), true);
        if let Some(value) = codec::NumberInteger::given(&self.page_no) {
            object.text("page_no", &codec::NumberInteger::text(value));
        }
        if let Some(value) = codec::NumberInteger::given(&self.page_size) {
            object.text("page_size", &codec::NumberInteger::text(value));
        }
        if let Some(value) = SimStatus::given(&self.status) {
            object.text("status", &SimStatus::text(value));
        }
        object.integer("timestamp", context.unix_milliseconds(), true);
        object.text("x-sign-uri", &request_path);
        writer.end();
        Ok(())
    }

    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self::Output, __private::Mismatch> {
        let data = payload.required::<codec::List<codec::Object<SimSummary>>>()?;
        ListSimsResponse::with(data, &mut payload.take_envelope())
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Object::<ListSimsResponse>::write(output, writer);
    }
}

impl __private::Paged for ListSimsRequest {
    type Item = SimSummary;
    const FIRST: i64 = 1;
    const PARAMETER: &'static str = "page_no";

    fn page(&self) -> i64 {
        self.page_no.unwrap_or(Self::FIRST)
    }

    fn turn_to(&mut self, page: i64) {
        self.page_no = Some(page);
    }

    fn into_items(page: Self::Output) -> Vec<Self::Item> {
        page.data
    }

    fn each_item(page: &Self::Output, item: &mut dyn FnMut(&str)) {
        codec::each_item::<codec::Object<SimSummary>>(&page.data, item);
    }

    fn total(page: &Self::Output) -> Option<i64> {
        page.total_count.as_ref().copied()
    }
}

/// The response of [`list_sims`](Cube::list_sims).
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ListSimsResponse {
    /// The payload.
    pub data: Vec<SimSummary>,
    /// The number of all matching SIMs.
    ///
    /// Example: `45`. Known from an example only. Whether it is required is not documented.
    pub total_count: Option<i64>,
    /// Fields of the envelope that are not documented, and optional fields whose value does not have the
    /// documented form.
    pub extra: __private::Extra,
}

impl ListSimsResponse {
    fn with(
        data: Vec<SimSummary>,
        object: &mut __private::Members<'_>,
    ) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            data,
            total_count: object.total("total_count"),
            extra: object.take_rest(),
        })
    }
}

impl __private::Structure for ListSimsResponse {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let data = object.required::<codec::List<codec::Object<SimSummary>>>("data")?;
        Self::with(data, object)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::List::<codec::Object<SimSummary>>::put(object, "data", &self.data);
        codec::NumberInteger::put_some(object, "total_count", &self.total_count);
        self.extra.write(object);
    }
}

__private::structure_traits!(ListSimsResponse);

/// The service of the SIM.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SimSummaryService {
    /// The period for which the SIM has service.
    ///
    /// Known from an example only. Whether it is required is not documented.
    pub contract: Option<Contract>,
    /// The bundles of the SIM; may be empty. In the example, a paused SIM has a bundle in use.
    ///
    /// Known from an example only. Whether it is required is not documented.
    pub bundles: Option<Vec<Bundle>>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for SimSummaryService {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            contract: object.optional::<codec::Object<Contract>>("contract"),
            bundles: object.optional::<codec::List<codec::Object<Bundle>>>("bundles"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Object::<Contract>::put_some(object, "contract", &self.contract);
        codec::List::<codec::Object<Bundle>>::put_some(object, "bundles", &self.bundles);
        self.extra.write(object);
    }
}

__private::structure_traits!(SimSummaryService);

/// One SIM of the organisation.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SimSummary {
    /// The ICCID of the SIM.
    ///
    /// Example: `89852202508034252912`. Known from an example only. Whether it is required is not
    /// documented.
    pub sim_id: Option<__private::Iccid>,
    /// The status of the SIM.
    ///
    /// Known from an example only. Whether it is required is not documented.
    pub status: Option<SimStatus>,
    /// The service of the SIM.
    ///
    /// Known from an example only. Whether it is required is not documented.
    pub sim_service: Option<SimSummaryService>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for SimSummary {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            sim_id: object.optional::<codec::Iccid>("sim_id"),
            status: object.optional::<SimStatus>("status"),
            sim_service: object
                .optional::<codec::Object<SimSummaryService>>("sim_service"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Iccid::put_some(object, "sim_id", &self.sim_id);
        SimStatus::put_some(object, "status", &self.status);
        codec::Object::<
            SimSummaryService,
        >::put_some(object, "sim_service", &self.sim_service);
        self.extra.write(object);
    }
}

__private::structure_traits!(SimSummary);

static LIST_SIMS: __private::OperationInfo = __private::OperationInfo {
    name: "list_sims",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("cube.list_sims"),
        method: __private::meta::Method::Get,
        path: "/sims",
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
            parameters: &[],
            response: true,
        },
    },
    title: "Get SIM list",
    title_zh: None,
    summary: Some(
        "Lists all SIMs of the organisation, page by page, each with its status and bundles.",
    ),
    coverage: "complete",
    deprecated: None,
    pages: &["https://apidoc-en.iotcube.link/project-1710260/api-85169191"],
    parameters: &[
        __private::ParameterInfo::optional("status")
            .kind(__private::ParameterKind::Code(super::SimStatus::INFO))
            .at(__private::Location::Query)
            .doc("Lists only SIMs with this status.")
            .example("23"),
        __private::ParameterInfo::optional("page_no")
            .value("integer", "a whole number")
            .at(__private::Location::Query)
            .doc("The number of the page, from 1. The default is 1.")
            .example("1"),
        __private::ParameterInfo::optional("page_size")
            .value("integer", "a whole number")
            .at(__private::Location::Query)
            .doc("The number of SIMs on a page, from 1 to 100.")
            .example("100")
            .default("10"),
    ],
    is_paged: true,
    response: __private::Shape::Object {
        name: None,
        plain: &["total_count"],
        fields: &[
            (
                "data",
                __private::Shape::List(
                    &__private::Shape::Object {
                        name: None,
                        plain: &["status"],
                        fields: &[
                            ("sim_id", __private::Shape::Sensitive("iccid")),
                            (
                                "sim_service",
                                __private::Shape::Object {
                                    name: None,
                                    plain: &[],
                                    fields: &[
                                        (
                                            "contract",
                                            __private::Shape::Object {
                                                name: Some("Contract"),
                                                plain: &["start_at", "expire_at", "end_at"],
                                                fields: &[],
                                            },
                                        ),
                                        (
                                            "bundles",
                                            __private::Shape::List(
                                                &__private::Shape::Object {
                                                    name: Some("Bundle"),
                                                    plain: &[
                                                        "id",
                                                        "status",
                                                        "type",
                                                        "use",
                                                        "data_limit",
                                                        "period_unit",
                                                        "period_number",
                                                        "cycles",
                                                        "current_cycle",
                                                        "current_cycle_start_at",
                                                        "current_cycle_end_at",
                                                        "current_cycle_usage",
                                                        "added_at",
                                                        "start_at",
                                                        "end_at",
                                                    ],
                                                    fields: &[],
                                                },
                                            ),
                                        ),
                                    ],
                                },
                            ),
                        ],
                    },
                ),
            ),
        ],
    },
    functions: __private::functions_of_list::<ListSimsRequest>(),
};

#[cfg(test)]
mod tests {
    use super::super::*;

    #[test]
    fn documented_response() -> Result<(), Box<dyn std::error::Error>> {
        __private::testing::same_response::<
            ListSimsRequest,
        >(
            &__private::testing::DocumentedResponse {
                body: r#"{
  "status": {
    "code": "CB-00-0000",
    "message": "success",
    "detail": null
  },
  "data": [
    {
      "sim_id": "89852202508034252912",
      "status": 30,
      "sim_service": {
        "contract": {
          "start_at": 1661757216000,
          "end_at": 1685548799000
        },
        "bundles": [
          {
            "id": "LP20220830003867",
            "status": 1,
            "type": 1,
            "use": 3,
            "data_limit": 31457280,
            "period_unit": 2,
            "period_number": 1,
            "cycles": 1,
            "current_cycle": 1,
            "current_cycle_start_at": 1667372568000,
            "current_cycle_end_at": 1669823999000,
            "current_cycle_usage": 0,
            "added_at": 1667359994000,
            "start_at": 1667372568000,
            "end_at": 1669823999000
          }
        ]
      }
    },
    {
      "sim_id": "89852202508034252910",
      "status": 40,
      "sim_service": {
        "contract": {
          "start_at": 1681270727000,
          "end_at": 1711900799000
        },
        "bundles": []
      }
    }
  ],
  "total_count": 45
}"#,
                aliases: &[],
                apart_from: &[],
                either_form: false,
                has_envelope_fields: true,
            },
        )
    }
}

// @generated from spec/cube/list_sim_bundles.yaml by `cargo xtask gen`. Do not edit.

use super::{Bundle, BundleStatus, Call, Cube};
use crate::__private::{self, Codec as _, codec};

impl Cube {
    /// Lists all bundles that were ever added to one SIM, in every status. Linksfield's title:
    /// *Bundles of a SIM* / 查询SIM卡下的套餐列表.
    ///
    /// - **Effect:** read. The client retries the call after transient errors, as the
    ///   [`RetryPolicy`](__private::RetryPolicy) allows.
    /// - **Coverage:** partial. Linksfield's documentation is incomplete. Of the 20 parameters and
    ///   response fields, 5 are documented, 7 are known from an example only, 3 are inferred, and 5
    ///   are known from a third party only. Only 2 of the 20 parameters and response fields are
    ///   marked as required or optional. Response fields that Linksfield does not list are kept in
    ///   `extra`.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::cube::{BundleStatus, ListSimBundles};
    /// # async fn example(cube: linksfield_api::Cube) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = cube
    ///     .list_sim_bundles(ListSimBundles {
    ///         sim_id: "89852202306250040073".parse()?,
    ///     })
    ///     .status([BundleStatus::NotStarted, BundleStatus::InUse, BundleStatus::Paused])
    ///     .page_no(1)
    ///     .page_size(100)
    ///     .send()
    ///     .await?;
    /// println!("{:?}", reply.into_inner());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Parameters
    ///
    /// Required parameters are fields of [`ListSimBundles`]. Optional parameters are methods of the
    /// call.
    ///
    /// | parameter | required | meaning |
    /// |---|---|---|
    /// | [`sim_id`](field@ListSimBundles::sim_id) | yes | The ICCID of the SIM. |
    /// | [`status`](field@ListSimBundlesRequest::status) | no | Lists only bundles with one of these statuses. |
    /// | [`page_no`](field@ListSimBundlesRequest::page_no) | not documented | The number of the page, from 1. |
    /// | [`page_size`](field@ListSimBundlesRequest::page_size) | not documented | The number of bundles on a page. |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to
    /// [`ListSimBundlesResponse`]. [`pages`](Call::pages) walks through the list.
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
    /// # Assumptions
    ///
    /// - `status` accepts several values, which are joined with commas. *Reason:* Linksfield's page
    ///   types the parameter as text and shows `0,1,2`.
    ///
    /// # Sources
    ///
    /// - <https://apidoc-cn.iotcube.link/project-2262003/api-92038411>. Chinese; the English title
    ///   is a translation. The available text ends in the fourth item of the example. This item is
    ///   a further bundle of the same plan, with 3 cycles, that has not started.
    #[inline]
    pub fn list_sim_bundles(
        &self,
        required: ListSimBundles,
    ) -> Call<ListSimBundlesRequest> {
        self.call(ListSimBundlesRequest::new(required))
    }
}

/// The required parameters of [`list_sim_bundles`](Cube::list_sim_bundles).
#[derive(Debug, Clone, PartialEq)]
pub struct ListSimBundles {
    /// The ICCID of the SIM.
    ///
    /// Example: `89852202306250040073`.
    pub sim_id: __private::Iccid,
}

/// The request of [`list_sim_bundles`](Cube::list_sim_bundles): a value that can be stored,
/// compared, and sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ListSimBundlesRequest {
    /// The required parameters.
    pub required: ListSimBundles,
    /// Lists only bundles with one of these statuses.
    ///
    /// Example: `0,1,2`.
    pub status: Option<Vec<BundleStatus>>,
    /// The number of the page, from 1.
    ///
    /// Example: `1`. Whether it is required is not documented.
    pub page_no: Option<i64>,
    /// The number of bundles on a page.
    ///
    /// Example: `100`. Whether it is required is not documented.
    pub page_size: Option<i64>,
}

impl ListSimBundlesRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: ListSimBundles) -> Self {
        Self {
            required,
            status: None,
            page_no: None,
            page_size: None,
        }
    }

    /// Lists only bundles with one of these statuses.
    ///
    /// See [`status`](field@ListSimBundlesRequest::status).
    #[must_use]
    #[inline]
    pub fn status(mut self, value: impl Into<Vec<BundleStatus>>) -> Self {
        self.status = Some(value.into());
        self
    }

    /// The number of the page, from 1.
    ///
    /// See [`page_no`](field@ListSimBundlesRequest::page_no).
    #[must_use]
    #[inline]
    pub fn page_no(mut self, value: i64) -> Self {
        self.page_no = Some(value);
        self
    }

    /// The number of bundles on a page.
    ///
    /// See [`page_size`](field@ListSimBundlesRequest::page_size).
    #[must_use]
    #[inline]
    pub fn page_size(mut self, value: i64) -> Self {
        self.page_size = Some(value);
        self
    }
}

impl From<ListSimBundles> for ListSimBundlesRequest {
    #[inline]
    fn from(required: ListSimBundles) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for ListSimBundlesRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: ListSimBundles {
                sim_id: object.given::<codec::Iccid>("sim_id")?,
            },
            status: object.given_some::<codec::List<BundleStatus>>("status")?,
            page_no: object.given_some::<codec::NumberInteger>("page_no")?,
            page_size: object.given_some::<codec::NumberInteger>("page_size")?,
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::Iccid::put(object, "sim_id", &required.sim_id);
        codec::List::<BundleStatus>::put_some(object, "status", &self.status);
        codec::NumberInteger::put_some(object, "page_no", &self.page_no);
        codec::NumberInteger::put_some(object, "page_size", &self.page_size);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::Iccid::check_required("sim_id", &required.sim_id)?;
        codec::List::<BundleStatus>::check_some("status", &self.status)?;
        Ok(())
    }
}

__private::structure_traits!(ListSimBundlesRequest);

impl Call<ListSimBundlesRequest> {
    /// Lists only bundles with one of these statuses.
    ///
    /// See [`status`](field@ListSimBundlesRequest::status).
    #[inline]
    pub fn status(self, value: impl Into<Vec<BundleStatus>>) -> Self {
        self.map(|request| request.status(value))
    }

    /// The number of the page, from 1.
    ///
    /// See [`page_no`](field@ListSimBundlesRequest::page_no).
    #[inline]
    pub fn page_no(self, value: i64) -> Self {
        self.map(|request| request.page_no(value))
    }

    /// The number of bundles on a page.
    ///
    /// See [`page_size`](field@ListSimBundlesRequest::page_size).
    #[inline]
    pub fn page_size(self, value: i64) -> Self {
        self.map(|request| request.page_size(value))
    }
}

impl __private::Operation for ListSimBundlesRequest {
    type Family = Cube;
    type Output = ListSimBundlesResponse;
    const INFO: &'static __private::OperationInfo = &LIST_SIM_BUNDLES;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/sims/");
        parts.path_parameter(&codec::Iccid::text(&required.sim_id));
        parts.path("/bundles");
        let request_path = context.request_path(parts);
        if let Some(value) = codec::NumberInteger::given(&self.page_no) {
            parts.query("page_no", &codec::NumberInteger::text(value));
        }
        if let Some(value) = codec::NumberInteger::given(&self.page_size) {
            parts.query("page_size", &codec::NumberInteger::text(value));
        }
        if let Some(value) = codec::Items::<BundleStatus>::given(&self.status) {
            parts.query("status", &codec::Items::<BundleStatus>::text(value));
        }
        parts.header("X-LF-Signature-Type", "2.0");
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
        if let Some(value) = codec::Items::<BundleStatus>::given(&self.status) {
            object.text("status", &codec::Items::<BundleStatus>::text(value));
        }
        object.integer("timestamp", context.unix_milliseconds(), true);
        object.text("x-sign-uri", &request_path);
        writer.end();
        Ok(())
    }

    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self::Output, __private::Mismatch> {
        let data = payload.required::<codec::List<codec::Object<Bundle>>>()?;
        ListSimBundlesResponse::with(data, &mut payload.take_envelope())
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Object::<ListSimBundlesResponse>::write(output, writer);
    }
}

impl __private::Paged for ListSimBundlesRequest {
    type Item = Bundle;
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
        codec::each_item::<codec::Object<Bundle>>(&page.data, item);
    }

    fn total(page: &Self::Output) -> Option<i64> {
        page.total_count.as_ref().copied()
    }
}

/// The response of [`list_sim_bundles`](Cube::list_sim_bundles).
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ListSimBundlesResponse {
    /// The payload.
    pub data: Vec<Bundle>,
    /// The number of all bundles. Linksfield's page lists this field, but the available part of its
    /// example does not show it.
    ///
    /// Whether it is required is not documented.
    pub total_count: Option<i64>,
    /// Fields of the envelope that are not documented, and optional fields whose value does not have the
    /// documented form.
    pub extra: __private::Extra,
}

impl ListSimBundlesResponse {
    fn with(
        data: Vec<Bundle>,
        object: &mut __private::Members<'_>,
    ) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            data,
            total_count: object.total("total_count"),
            extra: object.take_rest(),
        })
    }
}

impl __private::Structure for ListSimBundlesResponse {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let data = object.required::<codec::List<codec::Object<Bundle>>>("data")?;
        Self::with(data, object)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::List::<codec::Object<Bundle>>::put(object, "data", &self.data);
        codec::NumberInteger::put_some(object, "total_count", &self.total_count);
        self.extra.write(object);
    }
}

__private::structure_traits!(ListSimBundlesResponse);

static LIST_SIM_BUNDLES: __private::OperationInfo = __private::OperationInfo {
    name: "list_sim_bundles",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("cube.list_sim_bundles"),
        method: __private::meta::Method::Get,
        path: "/sims/{sim_id}/bundles",
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
    title: "Bundles of a SIM",
    title_zh: Some("查询SIM卡下的套餐列表"),
    summary: Some("Lists all bundles that were ever added to one SIM, in every status."),
    coverage: "partial",
    deprecated: None,
    pages: &["https://apidoc-cn.iotcube.link/project-2262003/api-92038411"],
    parameters: &[
        __private::ParameterInfo::required("sim_id")
            .value("iccid", "an ICCID (18 to 20 digits)")
            .at(__private::Location::Path)
            .doc("The ICCID of the SIM.")
            .example("89852202306250040073")
            .sensitive(),
        __private::ParameterInfo::optional("status")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Code(super::BundleStatus::INFO),
                ),
            )
            .at(__private::Location::Query)
            .doc("Lists only bundles with one of these statuses.")
            .example("0,1,2"),
        __private::ParameterInfo::optional("page_no")
            .value("integer", "a whole number")
            .at(__private::Location::Query)
            .doc("The number of the page, from 1.")
            .example("1"),
        __private::ParameterInfo::optional("page_size")
            .value("integer", "a whole number")
            .at(__private::Location::Query)
            .doc("The number of bundles on a page.")
            .example("100"),
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
    functions: __private::functions_of_list::<ListSimBundlesRequest>(),
};

#[cfg(test)]
mod tests {
    use super::super::*;

    #[test]
    fn composed_request() -> Result<(), Box<dyn std::error::Error>> {
        let cube: Cube = __private::testing::client()?;
        let call = cube
            .list_sim_bundles(ListSimBundles {
                sim_id: "89852202306250040073".parse()?,
            })
            .status([
                BundleStatus::NotStarted,
                BundleStatus::InUse,
                BundleStatus::Paused,
            ])
            .page_no(1)
            .page_size(100);
        __private::testing::same_request(
            &call.explain()?,
            call.request(),
            &__private::testing::Documented {
                path: "/sims/89852202306250040073/bundles",
                parameters: &[("sim_id", "89852202306250040073")],
                query: &[("status", "0,1,2"), ("page_no", "1"), ("page_size", "100")],
                body: None,
                apart_from: &["Authorization", "timestamp", "nonce", "x-sign-uri"],
            },
        )
    }

    #[test]
    fn composed_response() -> Result<(), Box<dyn std::error::Error>> {
        __private::testing::same_response::<
            ListSimBundlesRequest,
        >(
            &__private::testing::DocumentedResponse {
                body: r#"{
  "data": [
    {
      "id": "LP20230619004077",
      "status": 1,
      "type": 1,
      "use": 3,
      "data_limit": -1,
      "period_unit": 2,
      "period_number": 1,
      "cycles": 20,
      "current_cycle": 1,
      "current_cycle_start_at": 1688109330000,
      "current_cycle_end_at": 1688140799000,
      "current_cycle_usage": null,
      "added_at": 1688109329000,
      "start_at": 1688109330000,
      "end_at": null
    },
    {
      "id": "LP20230619004077",
      "status": 2,
      "type": 1,
      "use": 3,
      "data_limit": -1,
      "period_unit": 2,
      "period_number": 1,
      "cycles": 36,
      "current_cycle": 1,
      "current_cycle_start_at": 1687748724000,
      "current_cycle_end_at": 1688140799000,
      "current_cycle_usage": null,
      "added_at": 1687744371000,
      "start_at": 1687748724000,
      "end_at": null
    },
    {
      "id": "LP20230619004077",
      "status": 0,
      "type": 1,
      "use": 3,
      "data_limit": -1,
      "period_unit": 2,
      "period_number": 1,
      "cycles": 15,
      "current_cycle": null,
      "current_cycle_start_at": null,
      "current_cycle_end_at": null,
      "current_cycle_usage": null,
      "added_at": 1688109456000,
      "start_at": null,
      "end_at": null
    }
  ],
  "status": {
    "code": "CB-00-0000",
    "message": "成功",
    "detail": null
  }
}"#,
                aliases: &[],
                apart_from: &[],
                either_form: false,
                has_envelope_fields: true,
            },
        )
    }
}

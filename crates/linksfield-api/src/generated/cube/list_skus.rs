// @generated from spec/cube/list_skus.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Cube, PeriodLength, SkuCategory, SkuStatus, SkuStatusFilter};
use crate::__private::{self, Codec as _, codec};

impl Cube {
    /// Lists the products of the organisation, page by page. Linksfield's title: *Products of the
    /// organisation* / 获取组织下的产品列表.
    ///
    /// - **Effect:** read. The client retries the call after transient errors, as the
    ///   [`RetryPolicy`](__private::RetryPolicy) allows.
    /// - **Coverage:** complete. Linksfield lists or shows every parameter and response field. Of
    ///   the 41 parameters and response fields, 5 are documented, 26 are known from an example
    ///   only, 9 are inferred, and 1 is known from a third party only. Only 4 of the 41 parameters
    ///   and response fields are marked as required or optional.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::cube::{ListSkus, SkuStatusFilter};
    /// # async fn example(cube: linksfield_api::Cube) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = cube
    ///     .list_skus(ListSkus {
    ///         status: SkuStatusFilter::Enabled,
    ///         page_no: 1,
    ///         page_size: 1,
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
    /// Required parameters are fields of [`ListSkus`]. Optional parameters are methods of the call.
    ///
    /// | parameter | required | meaning |
    /// |---|---|---|
    /// | [`category`](field@ListSkusRequest::category) | no | Lists only products of this kind. According to the prose of the page, the default is all. |
    /// | [`status`](field@ListSkus::status) | yes | Lists only products with this status. According to the prose of the page, the default is enabled. |
    /// | [`page_no`](field@ListSkus::page_no) | assumed | The number of the page, from 1. The default is 1. |
    /// | [`page_size`](field@ListSkus::page_size) | yes | The number of products on a page, from 1 to 100. According to the prose of the page, the default is 100. |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to
    /// [`ListSkusResponse`]. [`pages`](Call::pages) walks through the list.
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
    /// - `status`, `page_no` and `page_size` are always sent. *Reason:* Linksfield's page marks
    ///   `status` and `page_size` as required, but its prose calls them optional. Sending them
    ///   satisfies both. `page_no` has no required marker.
    /// - `category` is optional, although Linksfield's page marks it as required. Without it,
    ///   products of every kind are listed. *Reason:* The prose calls it optional, with all as the
    ///   default. No value for all is documented, so products of every kind could not be listed
    ///   otherwise. Whether the server requires the parameter is not known. If it refuses a call
    ///   without the parameter, set the parameter.
    ///
    /// # Sources
    ///
    /// - <https://apidoc-cn.iotcube.link/project-2262003/api-86466054>. Chinese; the English title
    ///   is a translation. The items of the response are known from the example only.
    #[inline]
    pub fn list_skus(&self, required: ListSkus) -> Call<ListSkusRequest> {
        self.call(ListSkusRequest::new(required))
    }
}

/// The required parameters of [`list_skus`](Cube::list_skus).
#[derive(Debug, Clone, PartialEq)]
pub struct ListSkus {
    /// Lists only products with this status. According to the prose of the page, the default is
    /// enabled.
    ///
    /// Example: `2`.
    pub status: SkuStatusFilter,
    /// The number of the page, from 1. The default is 1.
    ///
    /// Example: `1`. Not documented as required, but assumed to be.
    pub page_no: i64,
    /// The number of products on a page, from 1 to 100. According to the prose of the page, the
    /// default is 100.
    ///
    /// Example: `1`.
    pub page_size: i64,
}

/// The request of [`list_skus`](Cube::list_skus): a value that can be stored, compared, and
/// sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ListSkusRequest {
    /// The required parameters.
    pub required: ListSkus,
    /// Lists only products of this kind. According to the prose of the page, the default is all.
    pub category: Option<SkuCategory>,
}

impl ListSkusRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: ListSkus) -> Self {
        Self { required, category: None }
    }

    /// Lists only products of this kind. According to the prose of the page, the default is all.
    ///
    /// See [`category`](field@ListSkusRequest::category).
    #[must_use]
    #[inline]
    pub fn category(mut self, value: SkuCategory) -> Self {
        self.category = Some(value);
        self
    }
}

impl From<ListSkus> for ListSkusRequest {
    #[inline]
    fn from(required: ListSkus) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for ListSkusRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: ListSkus {
                status: object.given::<SkuStatusFilter>("status")?,
                page_no: object.given::<codec::NumberInteger>("page_no")?,
                page_size: object.given::<codec::NumberInteger>("page_size")?,
            },
            category: object.given_some::<SkuCategory>("category")?,
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        SkuCategory::put_some(object, "category", &self.category);
        SkuStatusFilter::put(object, "status", &required.status);
        codec::NumberInteger::put(object, "page_no", &required.page_no);
        codec::NumberInteger::put(object, "page_size", &required.page_size);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        SkuCategory::check_some("category", &self.category)?;
        SkuStatusFilter::check_required("status", &required.status)?;
        Ok(())
    }
}

__private::structure_traits!(ListSkusRequest);

impl Call<ListSkusRequest> {
    /// Lists only products of this kind. According to the prose of the page, the default is all.
    ///
    /// See [`category`](field@ListSkusRequest::category).
    #[inline]
    pub fn category(self, value: SkuCategory) -> Self {
        self.map(|request| request.category(value))
    }
}

impl __private::Operation for ListSkusRequest {
    type Family = Cube;
    type Output = ListSkusResponse;
    const INFO: &'static __private::OperationInfo = &LIST_SKUS;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/skus");
        let request_path = context.request_path(parts);
        if let Some(value) = SkuCategory::given(&self.category) {
            parts.query("category", &SkuCategory::text(value));
        }
        parts.query("page_no", &codec::NumberInteger::text(&required.page_no));
        parts.query("page_size", &codec::NumberInteger::text(&required.page_size));
        parts.query("status", &SkuStatusFilter::text(&required.status));
        parts.header("X-LF-Signature-Type", "2.0");
        parts.header("timestamp", &context.unix_milliseconds().to_string());
        parts.header("nonce", &context.nonce().to_string());
        let mut writer = parts.signed(__private::Dialect::Plain);
        let object = &mut writer;
        if let Some(value) = SkuCategory::given(&self.category) {
            object.text("category", &SkuCategory::text(value));
        }
        object.integer("nonce", context.nonce(), true);
        object.text("page_no", &codec::NumberInteger::text(&required.page_no));
        object.text("page_size", &codec::NumberInteger::text(&required.page_size));
        object.text("status", &SkuStatusFilter::text(&required.status));
        object.integer("timestamp", context.unix_milliseconds(), true);
        object.text("x-sign-uri", &request_path);
        writer.end();
        Ok(())
    }

    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self::Output, __private::Mismatch> {
        let data = payload.required::<codec::List<codec::Object<Sku>>>()?;
        ListSkusResponse::with(data, &mut payload.take_envelope())
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Object::<ListSkusResponse>::write(output, writer);
    }
}

impl __private::Paged for ListSkusRequest {
    type Item = Sku;
    const FIRST: i64 = 1;
    const PARAMETER: &'static str = "page_no";

    fn page(&self) -> i64 {
        self.required.page_no
    }

    fn turn_to(&mut self, page: i64) {
        self.required.page_no = page;
    }

    fn into_items(page: Self::Output) -> Vec<Self::Item> {
        page.data
    }

    fn each_item(page: &Self::Output, item: &mut dyn FnMut(&str)) {
        codec::each_item::<codec::Object<Sku>>(&page.data, item);
    }

    fn total(page: &Self::Output) -> Option<i64> {
        page.total_count.as_ref().copied()
    }
}

/// The response of [`list_skus`](Cube::list_skus).
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ListSkusResponse {
    /// The payload.
    pub data: Vec<Sku>,
    /// The number of all matching products; may be null.
    ///
    /// Example: `15`.
    pub total_count: Option<i64>,
    /// Fields of the envelope that are not documented, and optional fields whose value does not have the
    /// documented form.
    pub extra: __private::Extra,
}

impl ListSkusResponse {
    fn with(
        data: Vec<Sku>,
        object: &mut __private::Members<'_>,
    ) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            data,
            total_count: object.total("total_count"),
            extra: object.take_rest(),
        })
    }
}

impl __private::Structure for ListSkusResponse {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let data = object.required::<codec::List<codec::Object<Sku>>>("data")?;
        Self::with(data, object)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::List::<codec::Object<Sku>>::put(object, "data", &self.data);
        codec::NumberInteger::put_some(object, "total_count", &self.total_count);
        self.extra.write(object);
    }
}

__private::structure_traits!(ListSkusResponse);

/// The SIM of the product. The values of the numeric fields are not documented.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SkuSimSpecs {
    /// Its meaning is not documented.
    ///
    /// Example: `1`. Known from an example only. Whether it is required is not documented.
    pub r#type: Option<i64>,
    /// Its meaning is not documented.
    ///
    /// Example: `1`. Known from an example only. Whether it is required is not documented.
    pub grade: Option<i64>,
    /// Its meaning is not documented.
    ///
    /// Example: `2`. Known from an example only. Whether it is required is not documented.
    pub artwork: Option<i64>,
    /// Its meaning is not documented.
    ///
    /// Example: `1`. Known from an example only. Whether it is required is not documented.
    pub printing: Option<i64>,
    /// Its meaning is not documented.
    ///
    /// Example: `3`. Known from an example only. Whether it is required is not documented.
    pub tech: Option<i64>,
    /// The form factor.
    ///
    /// Example: `2+3+4FF`. Known from an example only. Whether it is required is not documented.
    pub form_factor: Option<String>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for SkuSimSpecs {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            r#type: object.optional::<codec::NumberInteger>("type"),
            grade: object.optional::<codec::NumberInteger>("grade"),
            artwork: object.optional::<codec::NumberInteger>("artwork"),
            printing: object.optional::<codec::NumberInteger>("printing"),
            tech: object.optional::<codec::NumberInteger>("tech"),
            form_factor: object.optional::<codec::Text>("form_factor"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::NumberInteger::put_some(object, "type", &self.r#type);
        codec::NumberInteger::put_some(object, "grade", &self.grade);
        codec::NumberInteger::put_some(object, "artwork", &self.artwork);
        codec::NumberInteger::put_some(object, "printing", &self.printing);
        codec::NumberInteger::put_some(object, "tech", &self.tech);
        codec::Text::put_some(object, "form_factor", &self.form_factor);
        self.extra.write(object);
    }
}

__private::structure_traits!(SkuSimSpecs);

/// The test data.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SkuTestData {
    /// `get_sim` calls the field `status` instead.
    ///
    /// Example: `1`. Known from an example only. Whether it is required is not documented.
    pub state: Option<i64>,
    /// Probably the data volume for tests.
    ///
    /// Unit: not documented; probably bytes. Example: `102400`. Its meaning is inferred. Whether it
    /// is required is not documented.
    pub limit: Option<i64>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for SkuTestData {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            state: object.optional::<codec::NumberInteger>("state"),
            limit: object.optional::<codec::NumberInteger>("limit"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::NumberInteger::put_some(object, "state", &self.state);
        codec::NumberInteger::put_some(object, "limit", &self.limit);
        self.extra.write(object);
    }
}

__private::structure_traits!(SkuTestData);

/// The bundle of the product.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SkuBundle {
    /// Probably the volume of one cycle.
    ///
    /// Unit: not documented; probably bytes. Example: `31457280`. Its meaning is inferred. Whether
    /// it is required is not documented.
    pub data_limit: Option<i64>,
    /// Probably the unit of a cycle, like the `period_unit` of a SIM's bundle.
    ///
    /// Example: `2`. Its meaning is inferred. Whether it is required is not documented.
    pub period_type: Option<i64>,
    /// Probably the number of units in one cycle.
    ///
    /// Example: `3`. Its meaning is inferred. Whether it is required is not documented.
    pub period_number: Option<i64>,
    /// The number of cycles.
    ///
    /// Example: `2`. Known from an example only. Whether it is required is not documented.
    pub cycles: Option<i64>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for SkuBundle {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            data_limit: object.optional::<codec::NumberInteger>("data_limit"),
            period_type: object.optional::<codec::NumberInteger>("period_type"),
            period_number: object.optional::<codec::NumberInteger>("period_number"),
            cycles: object.optional::<codec::NumberInteger>("cycles"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::NumberInteger::put_some(object, "data_limit", &self.data_limit);
        codec::NumberInteger::put_some(object, "period_type", &self.period_type);
        codec::NumberInteger::put_some(object, "period_number", &self.period_number);
        codec::NumberInteger::put_some(object, "cycles", &self.cycles);
        self.extra.write(object);
    }
}

__private::structure_traits!(SkuBundle);

/// Probably the policy for usage beyond the volume.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SkuOveragePolicy {
    /// The portal manual names four policies, without numbers: stop, allowance, no limit and
    /// throttle.
    ///
    /// Example: `1`. Known from an example only. Whether it is required is not documented.
    pub r#type: Option<i64>,
    /// Its meaning is not documented.
    ///
    /// Example: `1`. Known from an example only. Whether it is required is not documented.
    pub overage_type: Option<i64>,
    /// Probably the allowance beyond the volume.
    ///
    /// Unit: not documented; probably bytes. Example: `1048576`. Its meaning is inferred. Whether
    /// it is required is not documented.
    pub overage_allowance: Option<i64>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for SkuOveragePolicy {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            r#type: object.optional::<codec::NumberInteger>("type"),
            overage_type: object.optional::<codec::NumberInteger>("overage_type"),
            overage_allowance: object
                .optional::<codec::NumberInteger>("overage_allowance"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::NumberInteger::put_some(object, "type", &self.r#type);
        codec::NumberInteger::put_some(object, "overage_type", &self.overage_type);
        codec::NumberInteger::put_some(
            object,
            "overage_allowance",
            &self.overage_allowance,
        );
        self.extra.write(object);
    }
}

__private::structure_traits!(SkuOveragePolicy);

/// The service of the product.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SkuService {
    /// The test data.
    ///
    /// Known from an example only. Whether it is required is not documented.
    pub testdata: Option<SkuTestData>,
    /// Probably the length of the period before activation.
    ///
    /// Its meaning is inferred. Whether it is required is not documented.
    pub preactivation: Option<PeriodLength>,
    /// Probably the length of the period before deactivation.
    ///
    /// Its meaning is inferred. Whether it is required is not documented.
    pub predeactivation: Option<PeriodLength>,
    /// The bundle of the product.
    ///
    /// Known from an example only. Whether it is required is not documented.
    pub bundle: Option<SkuBundle>,
    /// Its meaning is not documented.
    ///
    /// Example: `1`. Known from an example only. Whether it is required is not documented.
    pub service_type: Option<i64>,
    /// Probably the policy for usage beyond the volume.
    ///
    /// Its meaning is inferred. Whether it is required is not documented.
    pub global_overage_policy: Option<SkuOveragePolicy>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for SkuService {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            testdata: object.optional::<codec::Object<SkuTestData>>("testdata"),
            preactivation: object
                .optional::<codec::Object<PeriodLength>>("preactivation"),
            predeactivation: object
                .optional::<codec::Object<PeriodLength>>("predeactivation"),
            bundle: object.optional::<codec::Object<SkuBundle>>("bundle"),
            service_type: object.optional::<codec::NumberInteger>("service_type"),
            global_overage_policy: object
                .optional::<codec::Object<SkuOveragePolicy>>("global_overage_policy"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Object::<SkuTestData>::put_some(object, "testdata", &self.testdata);
        codec::Object::<
            PeriodLength,
        >::put_some(object, "preactivation", &self.preactivation);
        codec::Object::<
            PeriodLength,
        >::put_some(object, "predeactivation", &self.predeactivation);
        codec::Object::<SkuBundle>::put_some(object, "bundle", &self.bundle);
        codec::NumberInteger::put_some(object, "service_type", &self.service_type);
        codec::Object::<
            SkuOveragePolicy,
        >::put_some(object, "global_overage_policy", &self.global_overage_policy);
        self.extra.write(object);
    }
}

__private::structure_traits!(SkuService);

/// One product.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Sku {
    /// The id of the product.
    ///
    /// Example: `CP-6HPXRQI88QSM`. Known from an example only. Whether it is required is not
    /// documented.
    pub id: Option<String>,
    /// The kind of the product.
    ///
    /// Known from an example only. Whether it is required is not documented.
    pub category: Option<SkuCategory>,
    /// The status of the product.
    ///
    /// Known from an example only. Whether it is required is not documented.
    pub status: Option<SkuStatus>,
    /// The name of the product.
    ///
    /// Example: `组合产品111`. Known from an example only. Whether it is required is not documented.
    pub name: Option<String>,
    /// The description of the product.
    ///
    /// Example: `测试`. Known from an example only. Whether it is required is not documented.
    pub description: Option<String>,
    /// Probably the id of a coverage group.
    ///
    /// Example: `CG-6HPXQD6GFDE1`. Its meaning is inferred. Whether it is required is not
    /// documented.
    pub coverage: Option<String>,
    /// The tax.
    ///
    /// Unit: not documented; probably percent. Example: `6`. Known from an example only. Whether it
    /// is required is not documented.
    pub tax: Option<__private::Decimal>,
    /// The currency.
    ///
    /// Example: `CNY`. Known from an example only. Whether it is required is not documented.
    pub currency: Option<String>,
    /// The price.
    ///
    /// Unit: not documented. Example: `100`. Known from an example only. Whether it is required is
    /// not documented.
    pub factory_price: Option<__private::Decimal>,
    /// When the product was created.
    ///
    /// Sent in milliseconds since 1970. Example: `1685520268000`. Known from an example only.
    /// Whether it is required is not documented.
    pub created_at: Option<__private::Timestamp>,
    /// When the product was last updated. In the example, this time is before the creation of the
    /// product.
    ///
    /// Sent in milliseconds since 1970. Example: `1685516394846`. Known from an example only.
    /// Whether it is required is not documented.
    pub updated_at: Option<__private::Timestamp>,
    /// The SIM of the product. The values of the numeric fields are not documented.
    ///
    /// Known from an example only. Whether it is required is not documented.
    pub sim_specs: Option<SkuSimSpecs>,
    /// The service of the product.
    ///
    /// Known from an example only. Whether it is required is not documented.
    pub sim_service: Option<SkuService>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for Sku {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            id: object.optional::<codec::Text>("id"),
            category: object.optional::<SkuCategory>("category"),
            status: object.optional::<SkuStatus>("status"),
            name: object.optional::<codec::Text>("name"),
            description: object.optional::<codec::Text>("description"),
            coverage: object.optional::<codec::Text>("coverage"),
            tax: object.optional::<codec::NumberDecimal>("tax"),
            currency: object.optional::<codec::Text>("currency"),
            factory_price: object.optional::<codec::NumberDecimal>("factory_price"),
            created_at: object.optional::<codec::NumberMilliseconds>("created_at"),
            updated_at: object.optional::<codec::NumberMilliseconds>("updated_at"),
            sim_specs: object.optional::<codec::Object<SkuSimSpecs>>("sim_specs"),
            sim_service: object.optional::<codec::Object<SkuService>>("sim_service"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put_some(object, "id", &self.id);
        SkuCategory::put_some(object, "category", &self.category);
        SkuStatus::put_some(object, "status", &self.status);
        codec::Text::put_some(object, "name", &self.name);
        codec::Text::put_some(object, "description", &self.description);
        codec::Text::put_some(object, "coverage", &self.coverage);
        codec::NumberDecimal::put_some(object, "tax", &self.tax);
        codec::Text::put_some(object, "currency", &self.currency);
        codec::NumberDecimal::put_some(object, "factory_price", &self.factory_price);
        codec::NumberMilliseconds::put_some(object, "created_at", &self.created_at);
        codec::NumberMilliseconds::put_some(object, "updated_at", &self.updated_at);
        codec::Object::<SkuSimSpecs>::put_some(object, "sim_specs", &self.sim_specs);
        codec::Object::<SkuService>::put_some(object, "sim_service", &self.sim_service);
        self.extra.write(object);
    }
}

__private::structure_traits!(Sku);

static LIST_SKUS: __private::OperationInfo = __private::OperationInfo {
    name: "list_skus",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("cube.list_skus"),
        method: __private::meta::Method::Get,
        path: "/skus",
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
            response: false,
        },
    },
    title: "Products of the organisation",
    title_zh: Some("获取组织下的产品列表"),
    summary: Some("Lists the products of the organisation, page by page."),
    coverage: "complete",
    deprecated: None,
    pages: &["https://apidoc-cn.iotcube.link/project-2262003/api-86466054"],
    parameters: &[
        __private::ParameterInfo::optional("category")
            .kind(__private::ParameterKind::Code(super::SkuCategory::INFO))
            .at(__private::Location::Query)
            .doc(
                "Lists only products of this kind. According to the prose of the page, the default is all.",
            ),
        __private::ParameterInfo::required("status")
            .kind(__private::ParameterKind::Code(super::SkuStatusFilter::INFO))
            .at(__private::Location::Query)
            .doc(
                "Lists only products with this status. According to the prose of the page, the default is enabled.",
            )
            .example("2"),
        __private::ParameterInfo::required("page_no")
            .value("integer", "a whole number")
            .at(__private::Location::Query)
            .doc("The number of the page, from 1. The default is 1.")
            .example("1"),
        __private::ParameterInfo::required("page_size")
            .value("integer", "a whole number")
            .at(__private::Location::Query)
            .doc(
                "The number of products on a page, from 1 to 100. According to the prose of the page, the default is 100.",
            )
            .example("1"),
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
                        plain: &[
                            "id",
                            "category",
                            "status",
                            "name",
                            "description",
                            "coverage",
                            "tax",
                            "currency",
                            "factory_price",
                            "created_at",
                            "updated_at",
                        ],
                        fields: &[
                            (
                                "sim_specs",
                                __private::Shape::Object {
                                    name: None,
                                    plain: &[
                                        "type",
                                        "grade",
                                        "artwork",
                                        "printing",
                                        "tech",
                                        "form_factor",
                                    ],
                                    fields: &[],
                                },
                            ),
                            (
                                "sim_service",
                                __private::Shape::Object {
                                    name: None,
                                    plain: &["service_type"],
                                    fields: &[
                                        (
                                            "testdata",
                                            __private::Shape::Object {
                                                name: None,
                                                plain: &["state", "limit"],
                                                fields: &[],
                                            },
                                        ),
                                        (
                                            "preactivation",
                                            __private::Shape::Object {
                                                name: Some("PeriodLength"),
                                                plain: &["period_unit", "period"],
                                                fields: &[],
                                            },
                                        ),
                                        (
                                            "predeactivation",
                                            __private::Shape::Object {
                                                name: Some("PeriodLength"),
                                                plain: &["period_unit", "period"],
                                                fields: &[],
                                            },
                                        ),
                                        (
                                            "bundle",
                                            __private::Shape::Object {
                                                name: None,
                                                plain: &[
                                                    "data_limit",
                                                    "period_type",
                                                    "period_number",
                                                    "cycles",
                                                ],
                                                fields: &[],
                                            },
                                        ),
                                        (
                                            "global_overage_policy",
                                            __private::Shape::Object {
                                                name: None,
                                                plain: &["type", "overage_type", "overage_allowance"],
                                                fields: &[],
                                            },
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
    functions: __private::functions_of_list::<ListSkusRequest>(),
};

#[cfg(test)]
mod tests {
    use super::super::*;

    #[test]
    fn documented_response() -> Result<(), Box<dyn std::error::Error>> {
        __private::testing::same_response::<
            ListSkusRequest,
        >(
            &__private::testing::DocumentedResponse {
                body: r#"{
  "data": [
    {
      "category": 1,
      "status": 1,
      "name": "组合产品111",
      "description": "测试",
      "coverage": "CG-6HPXQD6GFDE1",
      "tax": 6,
      "currency": "CNY",
      "id": "CP-6HPXRQI88QSM",
      "created_at": 1685520268000,
      "updated_at": 1685516394846,
      "factory_price": 100,
      "sim_specs": {
        "type": 1,
        "grade": 1,
        "artwork": 2,
        "printing": 1,
        "tech": 3,
        "form_factor": "2+3+4FF"
      },
      "sim_service": {
        "testdata": {
          "state": 1,
          "limit": 102400
        },
        "preactivation": {
          "period_unit": 2,
          "period": 12
        },
        "predeactivation": {
          "period_unit": 2,
          "period": 6
        },
        "bundle": {
          "data_limit": 31457280,
          "period_type": 2,
          "period_number": 3,
          "cycles": 2
        },
        "service_type": 1,
        "global_overage_policy": {
          "type": 1,
          "overage_type": 1,
          "overage_allowance": 1048576
        }
      }
    }
  ],
  "status": {
    "code": "CB-00-0000",
    "message": "成功",
    "detail": "https://developer.linksfield.net/doc-1413557?nav=01GBM770ARR76AXBD5856Z6J6P"
  },
  "total_count": 15
}"#,
                aliases: &[],
                apart_from: &[],
                either_form: false,
                has_envelope_fields: true,
            },
        )
    }
}

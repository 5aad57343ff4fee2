// @generated from spec/cube/list_skus.yaml by `cargo xtask gen`. Do not edit.

use super::{Cube, PeriodLength, SkuCategory, SkuStatus, SkuStatusFilter};
use crate::rt;

static LIST_SKUS: rt::meta::Call = rt::meta::Call {
    name: rt::Cow::Borrowed("cube.list_skus"),
    method: rt::meta::Method::Get,
    path: "/skus",
    server: 0,
    effect: rt::meta::Effect::Read,
    enveloped: true,
    bare: rt::meta::Bare::Refused,
    truth: None,
    needs_token: false,
};

impl Cube {
    /// Products of the organisation / 获取组织下的产品列表.
    ///
    /// Lists the products of the organisation, page by page.
    ///
    /// Its page documents all of it.
    ///
    /// Transcribed from:
    ///
    /// - <https://apidoc-cn.iotcube.link/project-2262003/api-86466054>. Chinese; the English title
    ///   is a translation. The items of the answer are known from the example only.
    ///
    /// Taken to be so where the documentation leaves it open:
    ///
    /// - `status`, `page_no` and `page_size` are always sent. The marks of `status` and `page_size`
    ///   say required, the prose says optional; sending satisfies both. `page_no` has no mark.
    /// - `category` may be left out, though the page marks it as required; products of every kind
    ///   are listed then. The prose calls it optional, with all as the default, and no value for
    ///   all is documented: products of every kind could not be asked for otherwise. Whether the
    ///   server insists on the parameter is not known; if it refuses a call without, give one.
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
    /// println!("{:?}", *reply);
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_skus<'a>(&'a self, request: ListSkus) -> ListSkusCall<'a> {
        ListSkusCall {
            client: &self.client,
            options: rt::CallOptions::default(),
            request,
            category: None,
        }
    }
}

/// What must be given to call: Products of the organisation.
#[derive(Debug, Clone)]
pub struct ListSkus {
    /// Lists only products with this status; by the prose, enabled by default.
    ///
    /// Example: `2`.
    pub status: SkuStatusFilter,
    /// The page, from 1; 1 by default.
    ///
    /// Example: `1`. Not documented as required, but taken to be.
    pub page_no: i64,
    /// The number of products on a page, 1 to 100; by the prose, 100 by default.
    ///
    /// Example: `1`.
    pub page_size: i64,
}

/// The call `cube.list_skus`, ready to be sent.
#[derive(Debug, Clone)]
#[must_use = "a call does nothing until it is sent"]
pub struct ListSkusCall<'a> {
    client: &'a rt::Client,
    options: rt::CallOptions,
    request: ListSkus,
    category: Option<SkuCategory>,
}

impl<'a> ListSkusCall<'a> {
    /// Lists only products of this kind; by the prose, all by default.
    pub fn category(mut self, value: SkuCategory) -> Self {
        self.category = Some(value);
        self
    }

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
    pub async fn send(self) -> Result<rt::Reply<ListSkusResponse>, rt::Error> {
        self.client
            .execute(&LIST_SKUS, &self, self.options, ListSkusResponse::read)
            .await
    }

    /// The pages of the list, from this one on, each fetched when it is asked for.
    #[must_use]
    pub fn pages(self) -> rt::Pages<Self> {
        rt::pages(self)
    }

    /// Shows what would be sent, and how it is signed, without sending it.
    ///
    /// # Errors
    ///
    /// When a parameter cannot be sent.
    pub fn explain(&self) -> Result<rt::Explanation, rt::Error> {
        self.client.explain(&LIST_SKUS, self, self.options)
    }
}

impl rt::Encode for ListSkusCall<'_> {
    fn encode(
        &self,
        context: &rt::Context<'_>,
        parts: &mut rt::Parts,
    ) -> Result<(), rt::InvalidParameter> {
        parts.path("/skus");
        let request_path = context.request_path(parts);
        if let Some(value) = &self.category {
            parts.query("category", value.as_str());
        }
        parts.query("page_no", &self.request.page_no.to_string());
        parts.query("page_size", &self.request.page_size.to_string());
        parts.query("status", self.request.status.as_str());
        parts.header("X-LF-Signature-Type", "2.0");
        parts.header("timestamp", &context.unix_milliseconds().to_string());
        parts.header("nonce", &context.nonce().to_string());
        let mut object = parts.signed(rt::Dialect::Plain);
        if let Some(value) = &self.category {
            object.text("category", value.as_str());
        }
        object.quoted("nonce", context.nonce());
        object.text("page_no", &self.request.page_no.to_string());
        object.text("page_size", &self.request.page_size.to_string());
        object.text("status", self.request.status.as_str());
        object.quoted("timestamp", context.unix_milliseconds());
        object.text("x-sign-uri", &request_path);
        object.end();
        Ok(())
    }
}

impl rt::Paged for ListSkusCall<'_> {
    type Page = ListSkusResponse;
    const FIRST: i64 = 1;
    fn page(&self) -> i64 {
        self.request.page_no
    }

    fn turn_to(&mut self, page: i64) {
        self.request.page_no = page;
    }

    fn fetch(
        self,
    ) -> impl Future<Output = Result<rt::Reply<Self::Page>, rt::Error>> + Send {
        self.send()
    }

    fn count(page: &Self::Page) -> usize {
        page.data.len()
    }

    fn is_same(page: &Self::Page, other: &Self::Page) -> bool {
        page.data == other.data
    }

    fn total(page: &Self::Page) -> Option<i64> {
        page.total_count.as_ref().copied()
    }
}

/// The answer of: Products of the organisation.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ListSkusResponse {
    /// The payload.
    pub data: Vec<Sku>,
    /// The number of all products that match; may be null.
    ///
    /// Example: `15`.
    pub total_count: Option<i64>,
    /// Members of the envelope that the documentation does not list, and optional ones that are
    /// not what it says.
    pub extra: rt::Extra,
}

impl ListSkusResponse {
    fn read(payload: &mut rt::Payload<'_>) -> Result<Self, rt::Mismatch> {
        let data = payload.required(|raw| rt::get::list(raw, Sku::read))?;
        let mut object = payload.take_envelope();
        Ok(Self {
            data,
            total_count: object.optional("total_count", rt::get::integer_number),
            extra: object.rest(),
        })
    }

    #[cfg(test)]
    fn write(&self, object: &mut rt::ObjectWriter<'_>) {
        object
            .list(
                "data",
                &self.data,
                |list, item| list.object(|object| item.write(object)),
            );
        if let Some(value) = &self.total_count {
            object.bare("total_count", *value);
        }
        self.extra.write(object);
    }
}

/// The SIM of the product. The values of its codes are not documented.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SkuSimSpecs {
    /// Not documented.
    ///
    /// Example: `1`. Whether it is required is not documented.
    pub r#type: Option<i64>,
    /// Not documented.
    ///
    /// Example: `1`. Whether it is required is not documented.
    pub grade: Option<i64>,
    /// Not documented.
    ///
    /// Example: `2`. Whether it is required is not documented.
    pub artwork: Option<i64>,
    /// Not documented.
    ///
    /// Example: `1`. Whether it is required is not documented.
    pub printing: Option<i64>,
    /// Not documented.
    ///
    /// Example: `3`. Whether it is required is not documented.
    pub tech: Option<i64>,
    /// The form factor.
    ///
    /// Example: `2+3+4FF`. Whether it is required is not documented.
    pub form_factor: Option<String>,
    /// Members that the documentation does not list, and optional ones that are not what it says.
    pub extra: rt::Extra,
}

impl SkuSimSpecs {
    pub(super) fn read(raw: &rt::RawValue) -> Result<Self, rt::Mismatch> {
        let mut object = rt::Object::read(raw)?;
        Ok(Self {
            r#type: object.optional("type", rt::get::integer_number),
            grade: object.optional("grade", rt::get::integer_number),
            artwork: object.optional("artwork", rt::get::integer_number),
            printing: object.optional("printing", rt::get::integer_number),
            tech: object.optional("tech", rt::get::integer_number),
            form_factor: object.optional("form_factor", rt::get::text),
            extra: object.rest(),
        })
    }

    #[cfg(test)]
    pub(super) fn write(&self, object: &mut rt::ObjectWriter<'_>) {
        if let Some(value) = &self.r#type {
            object.bare("type", *value);
        }
        if let Some(value) = &self.grade {
            object.bare("grade", *value);
        }
        if let Some(value) = &self.artwork {
            object.bare("artwork", *value);
        }
        if let Some(value) = &self.printing {
            object.bare("printing", *value);
        }
        if let Some(value) = &self.tech {
            object.bare("tech", *value);
        }
        if let Some(value) = &self.form_factor {
            object.text("form_factor", value);
        }
        self.extra.write(object);
    }
}

/// The test data.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SkuTestData {
    /// Not documented; `get_sim` has `status` in its place.
    ///
    /// Example: `1`. Whether it is required is not documented.
    pub state: Option<i64>,
    /// Probably the volume for tests.
    ///
    /// Unit: not documented; probably bytes. Example: `102400`. Whether it is required is not
    /// documented.
    pub limit: Option<i64>,
    /// Members that the documentation does not list, and optional ones that are not what it says.
    pub extra: rt::Extra,
}

impl SkuTestData {
    pub(super) fn read(raw: &rt::RawValue) -> Result<Self, rt::Mismatch> {
        let mut object = rt::Object::read(raw)?;
        Ok(Self {
            state: object.optional("state", rt::get::integer_number),
            limit: object.optional("limit", rt::get::integer_number),
            extra: object.rest(),
        })
    }

    #[cfg(test)]
    pub(super) fn write(&self, object: &mut rt::ObjectWriter<'_>) {
        if let Some(value) = &self.state {
            object.bare("state", *value);
        }
        if let Some(value) = &self.limit {
            object.bare("limit", *value);
        }
        self.extra.write(object);
    }
}

/// The bundle of the product.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SkuBundle {
    /// The volume of one cycle, probably.
    ///
    /// Unit: not documented; probably bytes. Example: `31457280`. Whether it is required is not
    /// documented.
    pub data_limit: Option<i64>,
    /// Probably the unit of a cycle, as the `period_unit` of a SIM's bundle.
    ///
    /// Example: `2`. Whether it is required is not documented.
    pub period_type: Option<i64>,
    /// How many units one cycle has, probably.
    ///
    /// Example: `3`. Whether it is required is not documented.
    pub period_number: Option<i64>,
    /// The number of cycles.
    ///
    /// Example: `2`. Whether it is required is not documented.
    pub cycles: Option<i64>,
    /// Members that the documentation does not list, and optional ones that are not what it says.
    pub extra: rt::Extra,
}

impl SkuBundle {
    pub(super) fn read(raw: &rt::RawValue) -> Result<Self, rt::Mismatch> {
        let mut object = rt::Object::read(raw)?;
        Ok(Self {
            data_limit: object.optional("data_limit", rt::get::integer_number),
            period_type: object.optional("period_type", rt::get::integer_number),
            period_number: object.optional("period_number", rt::get::integer_number),
            cycles: object.optional("cycles", rt::get::integer_number),
            extra: object.rest(),
        })
    }

    #[cfg(test)]
    pub(super) fn write(&self, object: &mut rt::ObjectWriter<'_>) {
        if let Some(value) = &self.data_limit {
            object.bare("data_limit", *value);
        }
        if let Some(value) = &self.period_type {
            object.bare("period_type", *value);
        }
        if let Some(value) = &self.period_number {
            object.bare("period_number", *value);
        }
        if let Some(value) = &self.cycles {
            object.bare("cycles", *value);
        }
        self.extra.write(object);
    }
}

/// Probably what happens when the volume is used up.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SkuOveragePolicy {
    /// Not documented. The manual of the portal names four policies, without numbers: stop,
    /// allowance, no limit and throttle.
    ///
    /// Example: `1`. Whether it is required is not documented.
    pub r#type: Option<i64>,
    /// Not documented.
    ///
    /// Example: `1`. Whether it is required is not documented.
    pub overage_type: Option<i64>,
    /// Probably the allowance beyond the volume.
    ///
    /// Unit: not documented; probably bytes. Example: `1048576`. Whether it is required is not
    /// documented.
    pub overage_allowance: Option<i64>,
    /// Members that the documentation does not list, and optional ones that are not what it says.
    pub extra: rt::Extra,
}

impl SkuOveragePolicy {
    pub(super) fn read(raw: &rt::RawValue) -> Result<Self, rt::Mismatch> {
        let mut object = rt::Object::read(raw)?;
        Ok(Self {
            r#type: object.optional("type", rt::get::integer_number),
            overage_type: object.optional("overage_type", rt::get::integer_number),
            overage_allowance: object
                .optional("overage_allowance", rt::get::integer_number),
            extra: object.rest(),
        })
    }

    #[cfg(test)]
    pub(super) fn write(&self, object: &mut rt::ObjectWriter<'_>) {
        if let Some(value) = &self.r#type {
            object.bare("type", *value);
        }
        if let Some(value) = &self.overage_type {
            object.bare("overage_type", *value);
        }
        if let Some(value) = &self.overage_allowance {
            object.bare("overage_allowance", *value);
        }
        self.extra.write(object);
    }
}

/// The service of the product.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SkuService {
    /// The test data.
    ///
    /// Whether it is required is not documented.
    pub testdata: Option<SkuTestData>,
    /// Probably the length of the period before activation.
    ///
    /// Whether it is required is not documented.
    pub preactivation: Option<PeriodLength>,
    /// Probably the length of the period before deactivation.
    ///
    /// Whether it is required is not documented.
    pub predeactivation: Option<PeriodLength>,
    /// The bundle of the product.
    ///
    /// Whether it is required is not documented.
    pub bundle: Option<SkuBundle>,
    /// Not documented.
    ///
    /// Example: `1`. Whether it is required is not documented.
    pub service_type: Option<i64>,
    /// Probably what happens when the volume is used up.
    ///
    /// Whether it is required is not documented.
    pub global_overage_policy: Option<SkuOveragePolicy>,
    /// Members that the documentation does not list, and optional ones that are not what it says.
    pub extra: rt::Extra,
}

impl SkuService {
    pub(super) fn read(raw: &rt::RawValue) -> Result<Self, rt::Mismatch> {
        let mut object = rt::Object::read(raw)?;
        Ok(Self {
            testdata: object.optional("testdata", SkuTestData::read),
            preactivation: object.optional("preactivation", PeriodLength::read),
            predeactivation: object.optional("predeactivation", PeriodLength::read),
            bundle: object.optional("bundle", SkuBundle::read),
            service_type: object.optional("service_type", rt::get::integer_number),
            global_overage_policy: object
                .optional("global_overage_policy", SkuOveragePolicy::read),
            extra: object.rest(),
        })
    }

    #[cfg(test)]
    pub(super) fn write(&self, object: &mut rt::ObjectWriter<'_>) {
        if let Some(value) = &self.testdata {
            object.object("testdata", |object| value.write(object));
        }
        if let Some(value) = &self.preactivation {
            object.object("preactivation", |object| value.write(object));
        }
        if let Some(value) = &self.predeactivation {
            object.object("predeactivation", |object| value.write(object));
        }
        if let Some(value) = &self.bundle {
            object.object("bundle", |object| value.write(object));
        }
        if let Some(value) = &self.service_type {
            object.bare("service_type", *value);
        }
        if let Some(value) = &self.global_overage_policy {
            object.object("global_overage_policy", |object| value.write(object));
        }
        self.extra.write(object);
    }
}

/// One product.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Sku {
    /// The id of the product.
    ///
    /// Example: `CP-6HPXRQI88QSM`. Whether it is required is not documented.
    pub id: Option<String>,
    /// The kind of the product.
    ///
    /// Whether it is required is not documented.
    pub category: Option<SkuCategory>,
    /// The status of the product.
    ///
    /// Whether it is required is not documented.
    pub status: Option<SkuStatus>,
    /// The name of the product.
    ///
    /// Example: `组合产品111`. Whether it is required is not documented.
    pub name: Option<String>,
    /// The description of the product.
    ///
    /// Example: `测试`. Whether it is required is not documented.
    pub description: Option<String>,
    /// Probably the id of a group of regions.
    ///
    /// Example: `CG-6HPXQD6GFDE1`. Whether it is required is not documented.
    pub coverage: Option<String>,
    /// The tax.
    ///
    /// Unit: not documented; probably percent. Example: `6`. Whether it is required is not
    /// documented.
    pub tax: Option<rt::Decimal>,
    /// The currency.
    ///
    /// Example: `CNY`. Whether it is required is not documented.
    pub currency: Option<String>,
    /// The price.
    ///
    /// Unit: not documented. Example: `100`. Whether it is required is not documented.
    pub factory_price: Option<rt::Decimal>,
    /// When the product was made.
    ///
    /// Sent in milliseconds since 1970. Example: `1685520268000`. Whether it is required is not
    /// documented.
    pub created_at: Option<rt::Timestamp>,
    /// When the product was last changed; in the example, before it was made.
    ///
    /// Sent in milliseconds since 1970. Example: `1685516394846`. Whether it is required is not
    /// documented.
    pub updated_at: Option<rt::Timestamp>,
    /// The SIM of the product. The values of its codes are not documented.
    ///
    /// Whether it is required is not documented.
    pub sim_specs: Option<SkuSimSpecs>,
    /// The service of the product.
    ///
    /// Whether it is required is not documented.
    pub sim_service: Option<SkuService>,
    /// Members that the documentation does not list, and optional ones that are not what it says.
    pub extra: rt::Extra,
}

impl Sku {
    pub(super) fn read(raw: &rt::RawValue) -> Result<Self, rt::Mismatch> {
        let mut object = rt::Object::read(raw)?;
        Ok(Self {
            id: object.optional("id", rt::get::text),
            category: object
                .optional(
                    "category",
                    |raw| rt::get::code_number(raw, SkuCategory::from_code),
                ),
            status: object
                .optional(
                    "status",
                    |raw| rt::get::code_number(raw, SkuStatus::from_code),
                ),
            name: object.optional("name", rt::get::text),
            description: object.optional("description", rt::get::text),
            coverage: object.optional("coverage", rt::get::text),
            tax: object.optional("tax", rt::get::decimal_number),
            currency: object.optional("currency", rt::get::text),
            factory_price: object.optional("factory_price", rt::get::decimal_number),
            created_at: object.optional("created_at", rt::get::milliseconds_number),
            updated_at: object.optional("updated_at", rt::get::milliseconds_number),
            sim_specs: object.optional("sim_specs", SkuSimSpecs::read),
            sim_service: object.optional("sim_service", SkuService::read),
            extra: object.rest(),
        })
    }

    #[cfg(test)]
    pub(super) fn write(&self, object: &mut rt::ObjectWriter<'_>) {
        if let Some(value) = &self.id {
            object.text("id", value);
        }
        if let Some(value) = &self.category {
            object.bare("category", value.as_str());
        }
        if let Some(value) = &self.status {
            object.bare("status", value.as_str());
        }
        if let Some(value) = &self.name {
            object.text("name", value);
        }
        if let Some(value) = &self.description {
            object.text("description", value);
        }
        if let Some(value) = &self.coverage {
            object.text("coverage", value);
        }
        if let Some(value) = &self.tax {
            object.bare("tax", *value);
        }
        if let Some(value) = &self.currency {
            object.text("currency", value);
        }
        if let Some(value) = &self.factory_price {
            object.bare("factory_price", *value);
        }
        if let Some(value) = &self.created_at {
            object.bare("created_at", value.unix_milliseconds());
        }
        if let Some(value) = &self.updated_at {
            object.bare("updated_at", value.unix_milliseconds());
        }
        if let Some(value) = &self.sim_specs {
            object.object("sim_specs", |object| value.write(object));
        }
        if let Some(value) = &self.sim_service {
            object.object("sim_service", |object| value.write(object));
        }
        self.extra.write(object);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documented_response() -> Result<(), Box<dyn std::error::Error>> {
        let documented = rt::testing::DocumentedAnswer {
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
        };
        rt::testing::same_answer(
            &super::super::FAMILY,
            &LIST_SKUS,
            &documented,
            ListSkusResponse::read,
            ListSkusResponse::write,
        )
    }
}

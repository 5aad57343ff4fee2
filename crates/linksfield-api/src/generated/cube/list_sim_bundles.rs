// @generated from spec/cube/list_sim_bundles.yaml by `cargo xtask gen`. Do not edit.

use super::{Bundle, BundleStatus, Cube};
use crate::rt;

static LIST_SIM_BUNDLES: rt::meta::Call = rt::meta::Call {
    name: rt::Cow::Borrowed("cube.list_sim_bundles"),
    method: rt::meta::Method::Get,
    path: "/sims/{sim_id}/bundles",
    server: 0,
    effect: rt::meta::Effect::Read,
    enveloped: true,
    bare: rt::meta::Bare::Refused,
    truth: None,
    needs_token: false,
};

impl Cube {
    /// Bundles of a SIM / 查询SIM卡下的套餐列表.
    ///
    /// Lists all bundles that were ever added to one SIM, in every status.
    ///
    /// Documented in part; fields that are not known are kept in `extra`.
    ///
    /// Transcribed from:
    ///
    /// - <https://apidoc-cn.iotcube.link/project-2262003/api-92038411>. Chinese; the English title
    ///   is a translation. The available text ends in the fourth item of the example, which is a
    ///   further bundle of the same plan, with 3 cycles, that has not started.
    ///
    /// Taken to be so where the documentation leaves it open:
    ///
    /// - Several values of `status` may be given; they are joined with commas. The page types the
    ///   parameter as text and shows `0,1,2`.
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
    ///     .status(&[BundleStatus::NotStarted, BundleStatus::InUse, BundleStatus::Paused])
    ///     .page_no(1)
    ///     .page_size(100)
    ///     .send()
    ///     .await?;
    /// println!("{:?}", *reply);
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_sim_bundles<'a>(
        &'a self,
        request: ListSimBundles,
    ) -> ListSimBundlesCall<'a> {
        ListSimBundlesCall {
            client: &self.client,
            options: rt::CallOptions::default(),
            request,
            status: None,
            page_no: None,
            page_size: None,
        }
    }
}

/// What must be given to call: Bundles of a SIM.
#[derive(Debug, Clone)]
pub struct ListSimBundles {
    /// The ICCID of the SIM.
    ///
    /// Example: `89852202306250040073`.
    pub sim_id: rt::Iccid,
}

/// The call `cube.list_sim_bundles`, ready to be sent.
#[derive(Debug, Clone)]
#[must_use = "a call does nothing until it is sent"]
pub struct ListSimBundlesCall<'a> {
    client: &'a rt::Client,
    options: rt::CallOptions,
    request: ListSimBundles,
    status: Option<&'a [BundleStatus]>,
    page_no: Option<i64>,
    page_size: Option<i64>,
}

impl<'a> ListSimBundlesCall<'a> {
    /// Lists only bundles with one of these statuses.
    ///
    /// Example: `0,1,2`.
    pub fn status(mut self, value: &'a [BundleStatus]) -> Self {
        self.status = Some(value);
        self
    }

    /// The page, from 1.
    ///
    /// Example: `1`. Whether it is required is not documented.
    pub fn page_no(mut self, value: i64) -> Self {
        self.page_no = Some(value);
        self
    }

    /// The number of bundles on a page.
    ///
    /// Example: `100`. Whether it is required is not documented.
    pub fn page_size(mut self, value: i64) -> Self {
        self.page_size = Some(value);
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
    pub async fn send(self) -> Result<rt::Reply<ListSimBundlesResponse>, rt::Error> {
        self.client
            .execute(
                &LIST_SIM_BUNDLES,
                &self,
                self.options,
                ListSimBundlesResponse::read,
            )
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
        self.client.explain(&LIST_SIM_BUNDLES, self, self.options)
    }
}

impl rt::Encode for ListSimBundlesCall<'_> {
    fn encode(
        &self,
        context: &rt::Context<'_>,
        parts: &mut rt::Parts,
    ) -> Result<(), rt::InvalidParameter> {
        parts.path("/sims/");
        parts.path_parameter(self.request.sim_id.as_str());
        parts.path("/bundles");
        let request_path = context.request_path(parts);
        if let Some(value) = &self.page_no {
            parts.query("page_no", &value.to_string());
        }
        if let Some(value) = &self.page_size {
            parts.query("page_size", &value.to_string());
        }
        if let Some(value) = self.status {
            parts
                .query(
                    "status",
                    &rt::joined(value, |item, out| out.push_str(item.as_str())),
                );
        }
        parts.header("X-LF-Signature-Type", "2.0");
        parts.header("timestamp", &context.unix_milliseconds().to_string());
        parts.header("nonce", &context.nonce().to_string());
        let mut object = parts.signed(rt::Dialect::Plain);
        object.quoted("nonce", context.nonce());
        if let Some(value) = &self.page_no {
            object.text("page_no", &value.to_string());
        }
        if let Some(value) = &self.page_size {
            object.text("page_size", &value.to_string());
        }
        if let Some(value) = self.status {
            object
                .text(
                    "status",
                    &rt::joined(value, |item, out| out.push_str(item.as_str())),
                );
        }
        object.quoted("timestamp", context.unix_milliseconds());
        object.text("x-sign-uri", &request_path);
        object.end();
        Ok(())
    }
}

impl rt::Paged for ListSimBundlesCall<'_> {
    type Page = ListSimBundlesResponse;
    const FIRST: i64 = 1;
    fn page(&self) -> i64 {
        self.page_no.unwrap_or(Self::FIRST)
    }

    fn turn_to(&mut self, page: i64) {
        self.page_no = Some(page);
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

/// The answer of: Bundles of a SIM.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ListSimBundlesResponse {
    /// The payload.
    pub data: Vec<Bundle>,
    /// The number of all bundles; listed by the page, not shown in what is available of its
    /// example.
    ///
    /// Whether it is required is not documented.
    pub total_count: Option<i64>,
    /// Members of the envelope that the documentation does not list, and optional ones that are
    /// not what it says.
    pub extra: rt::Extra,
}

impl ListSimBundlesResponse {
    fn read(payload: &mut rt::Payload<'_>) -> Result<Self, rt::Mismatch> {
        let data = payload.required(|raw| rt::get::list(raw, Bundle::read))?;
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documented_request() -> Result<(), Box<dyn std::error::Error>> {
        let client: Cube = rt::testing::client(2)?;
        let explanation = client
            .list_sim_bundles(ListSimBundles {
                sim_id: "89852202306250040073".parse()?,
            })
            .status(
                &[BundleStatus::NotStarted, BundleStatus::InUse, BundleStatus::Paused],
            )
            .page_no(1)
            .page_size(100)
            .explain()?;
        rt::testing::same_request(
            &explanation,
            &rt::testing::Documented {
                path: "/sims/89852202306250040073/bundles",
                query: &[("status", "0,1,2"), ("page_no", "1"), ("page_size", "100")],
                body: None,
                apart_from: &["Authorization", "timestamp", "nonce", "x-sign-uri"],
            },
        )
    }

    #[test]
    fn documented_response() -> Result<(), Box<dyn std::error::Error>> {
        let documented = rt::testing::DocumentedAnswer {
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
        };
        rt::testing::same_answer(
            &super::super::FAMILY,
            &LIST_SIM_BUNDLES,
            &documented,
            ListSimBundlesResponse::read,
            ListSimBundlesResponse::write,
        )
    }
}

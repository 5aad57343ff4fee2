// @generated from spec/cube/list_sims.yaml by `cargo xtask gen`. Do not edit.

use super::{Bundle, Contract, Cube, SimStatus};
use crate::rt;

static LIST_SIMS: rt::meta::Call = rt::meta::Call {
    name: rt::Cow::Borrowed("cube.list_sims"),
    method: rt::meta::Method::Get,
    path: "/sims",
    server: 0,
    effect: rt::meta::Effect::Read,
    enveloped: true,
    bare: rt::meta::Bare::Refused,
    truth: None,
    needs_token: false,
};

impl Cube {
    /// Get SIM list.
    ///
    /// Lists all SIMs of the organisation, page by page, each with its status and bundles.
    ///
    /// Its page documents all of it.
    ///
    /// Transcribed from:
    ///
    /// - <https://apidoc-en.iotcube.link/project-1710260/api-85169191>. Version 2.0; the answer is
    ///   known from its example only.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(cube: linksfield_api::Cube) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = cube
    ///     .list_sims()
    ///     .send()
    ///     .await?;
    /// println!("{:?}", *reply);
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_sims<'a>(&'a self) -> ListSimsCall<'a> {
        ListSimsCall {
            client: &self.client,
            options: rt::CallOptions::default(),
            status: None,
            page_no: None,
            page_size: None,
        }
    }
}

/// The call `cube.list_sims`, ready to be sent.
#[derive(Debug, Clone)]
#[must_use = "a call does nothing until it is sent"]
pub struct ListSimsCall<'a> {
    client: &'a rt::Client,
    options: rt::CallOptions,
    status: Option<SimStatus>,
    page_no: Option<i64>,
    page_size: Option<i64>,
}

impl<'a> ListSimsCall<'a> {
    /// Lists only SIMs with this status.
    ///
    /// Example: `23`.
    pub fn status(mut self, value: SimStatus) -> Self {
        self.status = Some(value);
        self
    }

    /// The page, from 1; 1 by default.
    ///
    /// Example: `1`.
    pub fn page_no(mut self, value: i64) -> Self {
        self.page_no = Some(value);
        self
    }

    /// The number of SIMs on a page, 1 to 100; 10 by default.
    ///
    /// Example: `100`.
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
    pub async fn send(self) -> Result<rt::Reply<ListSimsResponse>, rt::Error> {
        self.client
            .execute(&LIST_SIMS, &self, self.options, ListSimsResponse::read)
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
        self.client.explain(&LIST_SIMS, self, self.options)
    }
}

impl rt::Encode for ListSimsCall<'_> {
    fn encode(
        &self,
        context: &rt::Context<'_>,
        parts: &mut rt::Parts,
    ) -> Result<(), rt::InvalidParameter> {
        parts.path("/sims");
        let request_path = context.request_path(parts);
        if let Some(value) = &self.page_no {
            parts.query("page_no", &value.to_string());
        }
        if let Some(value) = &self.page_size {
            parts.query("page_size", &value.to_string());
        }
        if let Some(value) = &self.status {
            parts.query("status", value.as_str());
        }
        parts.header("X-LF-Signature-Type", "2.0");
        parts.header("X-LF-Api-Version", "2.0");
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
        if let Some(value) = &self.status {
            object.text("status", value.as_str());
        }
        object.quoted("timestamp", context.unix_milliseconds());
        object.text("x-sign-uri", &request_path);
        object.end();
        Ok(())
    }
}

impl rt::Paged for ListSimsCall<'_> {
    type Page = ListSimsResponse;
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

/// The answer of: Get SIM list.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ListSimsResponse {
    /// The payload.
    pub data: Vec<SimSummary>,
    /// The number of all SIMs that match.
    ///
    /// Example: `45`. Whether it is required is not documented.
    pub total_count: Option<i64>,
    /// Members of the envelope that the documentation does not list, and optional ones that are
    /// not what it says.
    pub extra: rt::Extra,
}

impl ListSimsResponse {
    fn read(payload: &mut rt::Payload<'_>) -> Result<Self, rt::Mismatch> {
        let data = payload.required(|raw| rt::get::list(raw, SimSummary::read))?;
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

/// The service of the SIM.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SimSummaryService {
    /// The time for which the SIM has service.
    ///
    /// Whether it is required is not documented.
    pub contract: Option<Contract>,
    /// The bundles of the SIM; may be empty. In the example a paused SIM has one that is in use.
    ///
    /// Whether it is required is not documented.
    pub bundles: Option<Vec<Bundle>>,
    /// Members that the documentation does not list, and optional ones that are not what it says.
    pub extra: rt::Extra,
}

impl SimSummaryService {
    pub(super) fn read(raw: &rt::RawValue) -> Result<Self, rt::Mismatch> {
        let mut object = rt::Object::read(raw)?;
        Ok(Self {
            contract: object.optional("contract", Contract::read),
            bundles: object.optional("bundles", |raw| rt::get::list(raw, Bundle::read)),
            extra: object.rest(),
        })
    }

    #[cfg(test)]
    pub(super) fn write(&self, object: &mut rt::ObjectWriter<'_>) {
        if let Some(value) = &self.contract {
            object.object("contract", |object| value.write(object));
        }
        if let Some(value) = &self.bundles {
            object
                .list(
                    "bundles",
                    value,
                    |list, item| list.object(|object| item.write(object)),
                );
        }
        self.extra.write(object);
    }
}

/// One SIM of the organisation.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SimSummary {
    /// The ICCID of the SIM.
    ///
    /// Example: `89852202508034252912`. Whether it is required is not documented.
    pub sim_id: Option<rt::Iccid>,
    /// The status of the SIM.
    ///
    /// Whether it is required is not documented.
    pub status: Option<SimStatus>,
    /// The service of the SIM.
    ///
    /// Whether it is required is not documented.
    pub sim_service: Option<SimSummaryService>,
    /// Members that the documentation does not list, and optional ones that are not what it says.
    pub extra: rt::Extra,
}

impl SimSummary {
    pub(super) fn read(raw: &rt::RawValue) -> Result<Self, rt::Mismatch> {
        let mut object = rt::Object::read(raw)?;
        Ok(Self {
            sim_id: object.optional("sim_id", rt::get::iccid),
            status: object
                .optional(
                    "status",
                    |raw| rt::get::code_number(raw, SimStatus::from_code),
                ),
            sim_service: object.optional("sim_service", SimSummaryService::read),
            extra: object.rest(),
        })
    }

    #[cfg(test)]
    pub(super) fn write(&self, object: &mut rt::ObjectWriter<'_>) {
        if let Some(value) = &self.sim_id {
            object.text("sim_id", value.as_str());
        }
        if let Some(value) = &self.status {
            object.bare("status", value.as_str());
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
        };
        rt::testing::same_answer(
            &super::super::FAMILY,
            &LIST_SIMS,
            &documented,
            ListSimsResponse::read,
            ListSimsResponse::write,
        )
    }
}

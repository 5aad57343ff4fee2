// @generated from spec/cube/get_sim_usage.yaml by `cargo xtask gen`. Do not edit.

use super::{Cube, PeriodType, UsageCategory};
use crate::rt;

static GET_SIM_USAGE: rt::meta::Call = rt::meta::Call {
    name: rt::Cow::Borrowed("cube.get_sim_usage"),
    method: rt::meta::Method::Get,
    path: "/sims/{sim_id}/usage",
    server: 0,
    effect: rt::meta::Effect::Read,
    enveloped: true,
    bare: rt::meta::Bare::Refused,
    truth: None,
    needs_token: false,
};

impl Cube {
    /// Get SIM Usage.
    ///
    /// Gets the usage of one SIM by day, up to 60 days back, or by month, up to 6 months with the
    /// current one. Records may arrive late and change the figures. There is none before
    /// 2023-01-01.
    ///
    /// Its page documents all of it.
    ///
    /// Transcribed from:
    ///
    /// - <https://cubeapi-en.apifox.cn/project-1710260/api-58439784>. Version 1.0.
    /// - <https://apidoc-cn.iotcube.link/api-60843183>. "v4", Chinese.
    ///
    /// Taken to be so where the documentation leaves it open:
    ///
    /// - The volume is in bytes, and is read from text as well as from a number. The page names no
    ///   unit; the other pages of usage count bytes, and so does other people's documentation. One
    ///   example shows text, the other a number.
    /// - The time of a figure is read from `updated_at` and from `update_at`, in either form, as
    ///   UTC. The English example has the one name and the Chinese example the other, each in a
    ///   form of its own. The zone is not documented; periods are in UTC, and so is time by
    ///   default.
    /// - Days and months are sent padded with zeros, as in `2022-10-09`; in an answer single digits
    ///   are read as well. The parameters and the Chinese example are; the English example has
    ///   `2022-10-9` beside `2022-10-10`.
    /// - `X-LF-Api-Version` is 1.0. The English page is of version 1.0; the "v4" of the Chinese
    ///   page is no version of a call.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::cube::{GetSimUsage, PeriodType, UsageCategory};
    /// use linksfield_api::{Date, Period};
    /// # async fn example(cube: linksfield_api::Cube) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = cube
    ///     .get_sim_usage(GetSimUsage {
    ///         sim_id: "89852123456789012345".parse()?,
    ///         category: UsageCategory::Data,
    ///         period_type: PeriodType::Daily,
    ///         begin_from: Period::from(Date::new(2022, 10, 1)?),
    ///         end_by: Period::from(Date::new(2022, 10, 1)?),
    ///     })
    ///     .send()
    ///     .await?;
    /// println!("{:?}", *reply);
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_sim_usage<'a>(&'a self, request: GetSimUsage) -> GetSimUsageCall<'a> {
        GetSimUsageCall {
            client: &self.client,
            options: rt::CallOptions::default(),
            request,
        }
    }
}

/// What must be given to call: Get SIM Usage.
#[derive(Debug, Clone)]
pub struct GetSimUsage {
    /// The ICCID of the SIM.
    ///
    /// Example: `89852123456789012345`.
    pub sim_id: rt::Iccid,
    /// What the figures count.
    pub category: UsageCategory,
    /// The length of a period.
    pub period_type: PeriodType,
    /// The first period, a day or a month as `period_type` says, in UTC.
    ///
    /// Example: `2022-10-01`.
    pub begin_from: rt::Period,
    /// The last period, in the same form as the first; it is included.
    ///
    /// Example: `2022-10-01`.
    pub end_by: rt::Period,
}

/// The call `cube.get_sim_usage`, ready to be sent.
#[derive(Debug, Clone)]
#[must_use = "a call does nothing until it is sent"]
pub struct GetSimUsageCall<'a> {
    client: &'a rt::Client,
    options: rt::CallOptions,
    request: GetSimUsage,
}

impl<'a> GetSimUsageCall<'a> {
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
    pub async fn send(self) -> Result<rt::Reply<GetSimUsageResponse>, rt::Error> {
        self.client
            .execute(
                &GET_SIM_USAGE,
                &self,
                self.options,
                |payload| payload.required(GetSimUsageResponse::read),
            )
            .await
    }

    /// Shows what would be sent, and how it is signed, without sending it.
    ///
    /// # Errors
    ///
    /// When a parameter cannot be sent.
    pub fn explain(&self) -> Result<rt::Explanation, rt::Error> {
        self.client.explain(&GET_SIM_USAGE, self, self.options)
    }
}

impl rt::Encode for GetSimUsageCall<'_> {
    fn encode(
        &self,
        context: &rt::Context<'_>,
        parts: &mut rt::Parts,
    ) -> Result<(), rt::InvalidParameter> {
        parts.path("/sims/");
        parts.path_parameter(self.request.sim_id.as_str());
        parts.path("/usage");
        let request_path = context.request_path(parts);
        parts.query("begin_from", &self.request.begin_from.to_string());
        parts.query("category", self.request.category.as_str());
        parts.query("end_by", &self.request.end_by.to_string());
        parts.query("period_type", self.request.period_type.as_str());
        parts.header("X-LF-Signature-Type", "2.0");
        parts.header("X-LF-Api-Version", "1.0");
        parts.header("timestamp", &context.unix_milliseconds().to_string());
        parts.header("nonce", &context.nonce().to_string());
        let mut object = parts.signed(rt::Dialect::Plain);
        object.text("begin_from", &self.request.begin_from.to_string());
        object.text("category", self.request.category.as_str());
        object.text("end_by", &self.request.end_by.to_string());
        object.quoted("nonce", context.nonce());
        object.text("period_type", self.request.period_type.as_str());
        object.quoted("timestamp", context.unix_milliseconds());
        object.text("x-sign-uri", &request_path);
        object.end();
        Ok(())
    }
}

/// The volume in this period.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PeriodVolume {
    /// The whole volume.
    ///
    /// Unit: not documented; bytes by other people's documentation. Example: `2222`. Whether it is
    /// required is not documented.
    pub all: Option<i64>,
    /// Members that the documentation does not list, and optional ones that are not what it says.
    pub extra: rt::Extra,
}

impl PeriodVolume {
    pub(super) fn read(raw: &rt::RawValue) -> Result<Self, rt::Mismatch> {
        let mut object = rt::Object::read(raw)?;
        Ok(Self {
            all: object.optional("all", rt::get::integer_either),
            extra: object.rest(),
        })
    }

    #[cfg(test)]
    pub(super) fn write(&self, object: &mut rt::ObjectWriter<'_>) {
        if let Some(value) = &self.all {
            object.quoted("all", *value);
        }
        self.extra.write(object);
    }
}

/// The usage in one period.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PeriodUsage {
    /// The day or month, in UTC.
    ///
    /// Example: `2022-10-10`. Whether it is required is not documented.
    pub period: Option<rt::Period>,
    /// When the figure was made. The English example prints a blank between day and time, the
    /// Chinese one a `T`; both are read.
    ///
    /// Time zone: UTC+00:00. Some answers call it `update_at`. Example: `2022-10-10 12:12:12`.
    /// Whether it is required is not documented.
    pub updated_at: Option<rt::DateTime>,
    /// The volume in this period.
    ///
    /// Whether it is required is not documented.
    pub data: Option<PeriodVolume>,
    /// Members that the documentation does not list, and optional ones that are not what it says.
    pub extra: rt::Extra,
}

impl PeriodUsage {
    pub(super) fn read(raw: &rt::RawValue) -> Result<Self, rt::Mismatch> {
        let mut object = rt::Object::read(raw)?;
        object.alias("updated_at", "update_at");
        Ok(Self {
            period: object.optional("period", rt::get::period),
            updated_at: object.optional("updated_at", rt::get::date_time_either),
            data: object.optional("data", PeriodVolume::read),
            extra: object.rest(),
        })
    }

    #[cfg(test)]
    pub(super) fn write(&self, object: &mut rt::ObjectWriter<'_>) {
        if let Some(value) = &self.period {
            object.quoted("period", value);
        }
        if let Some(value) = &self.updated_at {
            object.quoted("updated_at", rt::put::date_time_either(*value));
        }
        if let Some(value) = &self.data {
            object.object("data", |object| value.write(object));
        }
        self.extra.write(object);
    }
}

/// The answer of: Get SIM Usage.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct GetSimUsageResponse {
    /// The ICCID of the SIM.
    ///
    /// Example: `89852123456789012345`.
    pub sim_id: rt::Iccid,
    /// The periods. In the Chinese example, days without usage are missing.
    pub usage: Vec<PeriodUsage>,
    /// Members that the documentation does not list, and optional ones that are not what it says.
    pub extra: rt::Extra,
}

impl GetSimUsageResponse {
    pub(super) fn read(raw: &rt::RawValue) -> Result<Self, rt::Mismatch> {
        let mut object = rt::Object::read(raw)?;
        Ok(Self {
            sim_id: object.required("sim_id", rt::get::iccid)?,
            usage: object
                .required("usage", |raw| rt::get::list(raw, PeriodUsage::read))?,
            extra: object.rest(),
        })
    }

    #[cfg(test)]
    pub(super) fn write(&self, object: &mut rt::ObjectWriter<'_>) {
        object.text("sim_id", self.sim_id.as_str());
        object
            .list(
                "usage",
                &self.usage,
                |list, item| list.object(|object| item.write(object)),
            );
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
            .get_sim_usage(GetSimUsage {
                sim_id: "89852123456789012345".parse()?,
                category: UsageCategory::Data,
                period_type: PeriodType::Daily,
                begin_from: rt::Period::from(rt::Date::new(2022, 10, 1)?),
                end_by: rt::Period::from(rt::Date::new(2022, 10, 1)?),
            })
            .explain()?;
        rt::testing::same_request(
            &explanation,
            &rt::testing::Documented {
                path: "/sims/89852123456789012345/usage",
                query: &[
                    ("category", "data"),
                    ("period_type", "1"),
                    ("begin_from", "2022-10-01"),
                    ("end_by", "2022-10-01"),
                ],
                body: None,
                apart_from: &["Authorization", "timestamp", "nonce", "x-sign-uri"],
            },
        )
    }

    #[test]
    fn documented_response() -> Result<(), Box<dyn std::error::Error>> {
        let documented = rt::testing::DocumentedAnswer {
            body: r#"{
  "data": {
    "sim_id": "89852123456789012345",
    "usage": [
      {
        "period": "2022-10-10",
        "updated_at": "2022-10-10 12:12:12",
        "data": {
          "all": "2222"
        }
      },
      {
        "period": "2022-10-9",
        "updated_at": "2022-10-10 12:12:12",
        "data": {
          "all": "2222"
        }
      }
    ]
  },
  "status": {
    "code": "CB-00-0000",
    "message": "Success",
    "detail": null
  }
}"#,
            aliases: &[("update_at", "updated_at")],
            apart_from: &["usage[1].period"],
            either_form: true,
        };
        rt::testing::same_answer(
            &super::super::FAMILY,
            &GET_SIM_USAGE,
            &documented,
            |payload| payload.required(GetSimUsageResponse::read),
            |answer, object| {
                object.object("data", |object| answer.write(object));
            },
        )
    }

    #[test]
    fn documented_cn_response() -> Result<(), Box<dyn std::error::Error>> {
        let documented = rt::testing::DocumentedAnswer {
            body: r#"{
  "data": {
    "sim_id": "89852202306300023442",
    "usage": [
      {
        "period": "2023-07-12",
        "update_at": "2023-07-13T14:05:02",
        "data": {
          "all": 32000
        }
      },
      {
        "period": "2023-07-13",
        "update_at": "2023-07-13T18:05:02",
        "data": {
          "all": 208000
        }
      },
      {
        "period": "2023-07-14",
        "update_at": "2023-07-14T18:05:02",
        "data": {
          "all": 96000
        }
      },
      {
        "period": "2023-07-17",
        "update_at": "2023-07-17T11:05:02",
        "data": {
          "all": 32000
        }
      }
    ]
  },
  "status": {
    "code": "CB-00-0000",
    "message": "成功",
    "detail": "https://developer.linksfield.net/doc-1413557?nav=01GBM770ARR76AXBD5856Z6J6P"
  }
}"#,
            aliases: &[("update_at", "updated_at")],
            apart_from: &[],
            either_form: true,
        };
        rt::testing::same_answer(
            &super::super::FAMILY,
            &GET_SIM_USAGE,
            &documented,
            |payload| payload.required(GetSimUsageResponse::read),
            |answer, object| {
                object.object("data", |object| answer.write(object));
            },
        )
    }

    #[test]
    fn signature_v2_request() -> Result<(), Box<dyn std::error::Error>> {
        let client: Cube = rt::testing::client(2)?;
        let explanation = client
            .get_sim_usage(GetSimUsage {
                sim_id: "89852002021102915651".parse()?,
                category: UsageCategory::Data,
                period_type: PeriodType::Monthly,
                begin_from: rt::Period::month(2023, 1)?,
                end_by: rt::Period::month(2023, 1)?,
            })
            .explain()?;
        rt::testing::same_request(
            &explanation,
            &rt::testing::Documented {
                path: "/sims/89852002021102915651/usage",
                query: &[
                    ("category", "data"),
                    ("period_type", "2"),
                    ("begin_from", "2023-01"),
                    ("end_by", "2023-01"),
                ],
                body: None,
                apart_from: &["Authorization", "timestamp", "nonce", "x-sign-uri"],
            },
        )
    }
}

// @generated from spec/cube/get_sim_usage.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Cube, PeriodType, UsageCategory};
use crate::__private::{self, Codec as _, codec};

impl Cube {
    /// Returns the usage of one SIM by day or by month. Linksfield's title: *Get SIM Usage*.
    ///
    /// Daily usage is available for up to 60 days back, and monthly usage for up to 6 months,
    /// including the current month. Only usage after 2023-01-01 is available. Usage records may
    /// arrive late and change the figures.
    ///
    /// - **Effect:** read. The client retries the call after transient errors, as the
    ///   [`RetryPolicy`](__private::RetryPolicy) allows.
    /// - **Coverage:** complete. Linksfield lists or shows every parameter and response field. Of
    ///   the 11 parameters and response fields, 7 are documented and 4 are known from an example
    ///   only. Only 7 of the 11 parameters and response fields are marked as required or optional.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::{Date, Period};
    /// use linksfield_api::cube::{GetSimUsage, PeriodType, UsageCategory};
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
    /// println!("{:?}", reply.into_inner());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Parameters
    ///
    /// All parameters are required. They are the fields of [`GetSimUsage`].
    ///
    /// | parameter | required | meaning |
    /// |---|---|---|
    /// | [`sim_id`](field@GetSimUsage::sim_id) | yes | The ICCID of the SIM. |
    /// | [`category`](field@GetSimUsage::category) | yes | The kind of usage to return. |
    /// | [`period_type`](field@GetSimUsage::period_type) | yes | The length of a period. |
    /// | [`begin_from`](field@GetSimUsage::begin_from) | yes | The first period, in UTC: a day or a month, depending on `period_type`. |
    /// | [`end_by`](field@GetSimUsage::end_by) | yes | The last period, inclusive, in the same form as `begin_from`. |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to
    /// [`GetSimUsageResponse`].
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
    /// - The volume is in bytes, and is read from text or from a number. *Reason:* Linksfield's
    ///   page names no unit. The other pages of usage count bytes, and so does third-party
    ///   documentation. One example shows text, the other a number.
    /// - The time of a figure is read from `updated_at` or from `update_at`, in either form, as
    ///   UTC. *Reason:* The English and the Chinese example have different names and forms. The
    ///   time zone is not documented. Periods are in UTC, and times are in UTC by default.
    /// - Days and months are sent with leading zeros, as in `2022-10-09`. In a response, single
    ///   digits are read as well. *Reason:* The parameters and the Chinese example have leading
    ///   zeros, while the English example has `2022-10-9` next to `2022-10-10`.
    /// - `X-LF-Api-Version` is 1.0. *Reason:* The English page is of version 1.0. The "v4" of the
    ///   Chinese page is not the version of a call.
    ///
    /// # Sources
    ///
    /// - <https://cubeapi-en.apifox.cn/project-1710260/api-58439784>. Version 1.0.
    /// - <https://apidoc-cn.iotcube.link/api-60843183>. "v4", Chinese.
    #[inline]
    pub fn get_sim_usage(&self, required: GetSimUsage) -> Call<GetSimUsageRequest> {
        self.call(GetSimUsageRequest::new(required))
    }
}

/// The required parameters of [`get_sim_usage`](Cube::get_sim_usage).
#[derive(Debug, Clone, PartialEq)]
pub struct GetSimUsage {
    /// The ICCID of the SIM.
    ///
    /// Example: `89852123456789012345`.
    pub sim_id: __private::Iccid,
    /// The kind of usage to return.
    pub category: UsageCategory,
    /// The length of a period.
    pub period_type: PeriodType,
    /// The first period, in UTC: a day or a month, depending on `period_type`.
    ///
    /// Example: `2022-10-01`.
    pub begin_from: __private::Period,
    /// The last period, inclusive, in the same form as `begin_from`.
    ///
    /// Example: `2022-10-01`.
    pub end_by: __private::Period,
}

/// The request of [`get_sim_usage`](Cube::get_sim_usage): a value that can be stored, compared,
/// and sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct GetSimUsageRequest {
    /// The required parameters.
    pub required: GetSimUsage,
}

impl GetSimUsageRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: GetSimUsage) -> Self {
        Self { required }
    }
}

impl From<GetSimUsage> for GetSimUsageRequest {
    #[inline]
    fn from(required: GetSimUsage) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for GetSimUsageRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: GetSimUsage {
                sim_id: object.given::<codec::Iccid>("sim_id")?,
                category: object.given::<UsageCategory>("category")?,
                period_type: object.given::<PeriodType>("period_type")?,
                begin_from: object.given::<codec::Period>("begin_from")?,
                end_by: object.given::<codec::Period>("end_by")?,
            },
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::Iccid::put(object, "sim_id", &required.sim_id);
        UsageCategory::put(object, "category", &required.category);
        PeriodType::put(object, "period_type", &required.period_type);
        codec::Period::put(object, "begin_from", &required.begin_from);
        codec::Period::put(object, "end_by", &required.end_by);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::Iccid::check_required("sim_id", &required.sim_id)?;
        UsageCategory::check_required("category", &required.category)?;
        PeriodType::check_required("period_type", &required.period_type)?;
        Ok(())
    }
}

__private::structure_traits!(GetSimUsageRequest);

impl __private::Operation for GetSimUsageRequest {
    type Family = Cube;
    type Output = GetSimUsageResponse;
    const INFO: &'static __private::OperationInfo = &GET_SIM_USAGE;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/sims/");
        parts.path_parameter(&codec::Iccid::text(&required.sim_id));
        parts.path("/usage");
        let request_path = context.request_path(parts);
        parts.query("begin_from", &codec::Period::text(&required.begin_from));
        parts.query("category", &UsageCategory::text(&required.category));
        parts.query("end_by", &codec::Period::text(&required.end_by));
        parts.query("period_type", &PeriodType::text(&required.period_type));
        parts.header("X-LF-Signature-Type", "2.0");
        parts.header("X-LF-Api-Version", "1.0");
        parts.header("timestamp", &context.unix_milliseconds().to_string());
        parts.header("nonce", &context.nonce().to_string());
        let mut writer = parts.signed(__private::Dialect::Plain);
        let object = &mut writer;
        object.text("begin_from", &codec::Period::text(&required.begin_from));
        object.text("category", &UsageCategory::text(&required.category));
        object.text("end_by", &codec::Period::text(&required.end_by));
        object.integer("nonce", context.nonce(), true);
        object.text("period_type", &PeriodType::text(&required.period_type));
        object.integer("timestamp", context.unix_milliseconds(), true);
        object.text("x-sign-uri", &request_path);
        writer.end();
        Ok(())
    }

    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self::Output, __private::Mismatch> {
        payload.required::<codec::Object<GetSimUsageResponse>>()
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Object::<GetSimUsageResponse>::write(output, writer);
    }
}

/// The volume in this period.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PeriodVolume {
    /// The total volume.
    ///
    /// Unit: not documented; bytes according to third-party documentation. Example: `2222`. Known
    /// from an example only. Whether it is required is not documented.
    pub all: Option<i64>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for PeriodVolume {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            all: object.optional::<codec::EitherInteger>("all"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::EitherInteger::put_some(object, "all", &self.all);
        self.extra.write(object);
    }
}

__private::structure_traits!(PeriodVolume);

/// The usage in one period.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PeriodUsage {
    /// The day or month, in UTC.
    ///
    /// Example: `2022-10-10`. Known from an example only. Whether it is required is not documented.
    pub period: Option<__private::Period>,
    /// The time of the figure. The English example has a space between day and time, and the
    /// Chinese example has a `T`; both forms are read.
    ///
    /// Time zone: UTC+00:00. Some responses call it `update_at`. Example: `2022-10-10 12:12:12`.
    /// Known from an example only. Whether it is required is not documented.
    pub updated_at: Option<__private::DateTime>,
    /// The volume in this period.
    ///
    /// Known from an example only. Whether it is required is not documented.
    pub data: Option<PeriodVolume>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for PeriodUsage {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        object.alias("updated_at", "update_at");
        Ok(Self {
            period: object.optional::<codec::Period>("period"),
            updated_at: object
                .optional::<
                    codec::EitherFormat<codec::DateTimeSpaced, codec::DateTimeLocal>,
                >("updated_at"),
            data: object.optional::<codec::Object<PeriodVolume>>("data"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Period::put_some(object, "period", &self.period);
        codec::EitherFormat::<
            codec::DateTimeSpaced,
            codec::DateTimeLocal,
        >::put_some(object, "updated_at", &self.updated_at);
        codec::Object::<PeriodVolume>::put_some(object, "data", &self.data);
        self.extra.write(object);
    }
}

__private::structure_traits!(PeriodUsage);

/// The response of `get_sim_usage`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct GetSimUsageResponse {
    /// The ICCID of the SIM.
    ///
    /// Example: `89852123456789012345`.
    pub sim_id: __private::Iccid,
    /// The usage, with one item for each period. In the Chinese example, days without usage are
    /// left out.
    pub usage: Vec<PeriodUsage>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for GetSimUsageResponse {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            sim_id: object.required::<codec::Iccid>("sim_id")?,
            usage: object.required::<codec::List<codec::Object<PeriodUsage>>>("usage")?,
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Iccid::put(object, "sim_id", &self.sim_id);
        codec::List::<codec::Object<PeriodUsage>>::put(object, "usage", &self.usage);
        self.extra.write(object);
    }
}

__private::structure_traits!(GetSimUsageResponse);

static GET_SIM_USAGE: __private::OperationInfo = __private::OperationInfo {
    name: "get_sim_usage",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("cube.get_sim_usage"),
        method: __private::meta::Method::Get,
        path: "/sims/{sim_id}/usage",
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
    title: "Get SIM Usage",
    title_zh: None,
    summary: Some(
        "Returns the usage of one SIM by day or by month.\nDaily usage is available for up to 60 days back, and monthly usage for up to 6 months, including the current month. Only usage after 2023-01-01 is available. Usage records may arrive late and change the figures.",
    ),
    coverage: "complete",
    deprecated: None,
    pages: &[
        "https://cubeapi-en.apifox.cn/project-1710260/api-58439784",
        "https://apidoc-cn.iotcube.link/api-60843183",
    ],
    parameters: &[
        __private::ParameterInfo::required("sim_id")
            .value("iccid", "an ICCID (18 to 20 digits)")
            .at(__private::Location::Path)
            .doc("The ICCID of the SIM.")
            .example("89852123456789012345")
            .sensitive(),
        __private::ParameterInfo::required("category")
            .kind(__private::ParameterKind::Code(super::UsageCategory::INFO))
            .at(__private::Location::Query)
            .doc("The kind of usage to return."),
        __private::ParameterInfo::required("period_type")
            .kind(__private::ParameterKind::Code(super::PeriodType::INFO))
            .at(__private::Location::Query)
            .doc("The length of a period."),
        __private::ParameterInfo::required("begin_from")
            .value("period", "a day as YYYY-MM-DD or a month as YYYY-MM")
            .at(__private::Location::Query)
            .doc(
                "The first period, in UTC: a day or a month, depending on `period_type`.",
            )
            .example("2022-10-01"),
        __private::ParameterInfo::required("end_by")
            .value("period", "a day as YYYY-MM-DD or a month as YYYY-MM")
            .at(__private::Location::Query)
            .doc("The last period, inclusive, in the same form as `begin_from`.")
            .example("2022-10-01"),
    ],
    is_paged: false,
    response: __private::Shape::Object {
        name: None,
        plain: &[],
        fields: &[
            ("sim_id", __private::Shape::Sensitive("iccid")),
            (
                "usage",
                __private::Shape::List(
                    &__private::Shape::Object {
                        name: None,
                        plain: &["period", "updated_at", "update_at"],
                        fields: &[
                            (
                                "data",
                                __private::Shape::Object {
                                    name: None,
                                    plain: &["all"],
                                    fields: &[],
                                },
                            ),
                        ],
                    },
                ),
            ),
        ],
    },
    functions: __private::functions::<GetSimUsageRequest>(),
};

#[cfg(test)]
mod tests {
    use super::super::*;

    #[test]
    fn documented_request() -> Result<(), Box<dyn std::error::Error>> {
        let cube: Cube = __private::testing::client()?;
        let call = cube
            .get_sim_usage(GetSimUsage {
                sim_id: "89852123456789012345".parse()?,
                category: UsageCategory::Data,
                period_type: PeriodType::Daily,
                begin_from: __private::Period::from(__private::Date::new(2022, 10, 1)?),
                end_by: __private::Period::from(__private::Date::new(2022, 10, 1)?),
            });
        __private::testing::same_request(
            &call.explain()?,
            call.request(),
            &__private::testing::Documented {
                path: "/sims/89852123456789012345/usage",
                parameters: &[("sim_id", "89852123456789012345")],
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
        __private::testing::same_response::<
            GetSimUsageRequest,
        >(
            &__private::testing::DocumentedResponse {
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
                has_envelope_fields: false,
            },
        )
    }

    #[test]
    fn documented_cn_response() -> Result<(), Box<dyn std::error::Error>> {
        __private::testing::same_response::<
            GetSimUsageRequest,
        >(
            &__private::testing::DocumentedResponse {
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
                has_envelope_fields: false,
            },
        )
    }

    #[test]
    fn signature_v2_request() -> Result<(), Box<dyn std::error::Error>> {
        let cube: Cube = __private::testing::client()?;
        let call = cube
            .get_sim_usage(GetSimUsage {
                sim_id: "89852002021102915651".parse()?,
                category: UsageCategory::Data,
                period_type: PeriodType::Monthly,
                begin_from: __private::Period::month(2023, 1)?,
                end_by: __private::Period::month(2023, 1)?,
            });
        __private::testing::same_request(
            &call.explain()?,
            call.request(),
            &__private::testing::Documented {
                path: "/sims/89852002021102915651/usage",
                parameters: &[("sim_id", "89852002021102915651")],
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

// @generated from spec/cube/get_sim.yaml by `cargo xtask gen`. Do not edit.

use super::{Bundle, Contract, Cube, PeriodLength, SimStatus};
use crate::rt;

static GET_SIM: rt::meta::Call = rt::meta::Call {
    name: rt::Cow::Borrowed("cube.get_sim"),
    method: rt::meta::Method::Get,
    path: "/sims/{sim_id}",
    server: 0,
    effect: rt::meta::Effect::Read,
    enveloped: true,
    bare: rt::meta::Bare::Refused,
    truth: None,
    needs_token: false,
};

impl Cube {
    /// One SIM's details / 查询单张SIM卡详细信息.
    ///
    /// Gets the details of one SIM, with the bundle that is in use now.
    ///
    /// Its page documents all of it.
    ///
    /// Transcribed from:
    ///
    /// - <https://apidoc-cn.iotcube.link/apidoc/project-2262003/api-71846749>. Version 2.0,
    ///   Chinese; an English page is not known, and the English title is a translation. The answer
    ///   is known from its example only.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::cube::GetSim;
    /// # async fn example(cube: linksfield_api::Cube) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = cube
    ///     .get_sim(GetSim {
    ///         sim_id: "89860220190711105001".parse()?,
    ///     })
    ///     .send()
    ///     .await?;
    /// println!("{:?}", *reply);
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_sim<'a>(&'a self, request: GetSim) -> GetSimCall<'a> {
        GetSimCall {
            client: &self.client,
            options: rt::CallOptions::default(),
            request,
        }
    }
}

/// What must be given to call: One SIM's details.
#[derive(Debug, Clone)]
pub struct GetSim {
    /// The ICCID of the SIM.
    ///
    /// Example: `89860220190711105001`.
    pub sim_id: rt::Iccid,
}

/// The call `cube.get_sim`, ready to be sent.
#[derive(Debug, Clone)]
#[must_use = "a call does nothing until it is sent"]
pub struct GetSimCall<'a> {
    client: &'a rt::Client,
    options: rt::CallOptions,
    request: GetSim,
}

impl<'a> GetSimCall<'a> {
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
    pub async fn send(self) -> Result<rt::Reply<GetSimResponse>, rt::Error> {
        self.client
            .execute(
                &GET_SIM,
                &self,
                self.options,
                |payload| payload.required(GetSimResponse::read),
            )
            .await
    }

    /// Shows what would be sent, and how it is signed, without sending it.
    ///
    /// # Errors
    ///
    /// When a parameter cannot be sent.
    pub fn explain(&self) -> Result<rt::Explanation, rt::Error> {
        self.client.explain(&GET_SIM, self, self.options)
    }
}

impl rt::Encode for GetSimCall<'_> {
    fn encode(
        &self,
        context: &rt::Context<'_>,
        parts: &mut rt::Parts,
    ) -> Result<(), rt::InvalidParameter> {
        parts.path("/sims/");
        parts.path_parameter(self.request.sim_id.as_str());
        let request_path = context.request_path(parts);
        parts.header("X-LF-Signature-Type", "2.0");
        parts.header("X-LF-Api-Version", "2.0");
        parts.header("timestamp", &context.unix_milliseconds().to_string());
        parts.header("nonce", &context.nonce().to_string());
        let mut object = parts.signed(rt::Dialect::Plain);
        object.quoted("nonce", context.nonce());
        object.quoted("timestamp", context.unix_milliseconds());
        object.text("x-sign-uri", &request_path);
        object.end();
        Ok(())
    }
}

/// Probably the physical form of the SIM.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PhysicalSpecs {
    /// Not documented.
    ///
    /// Example: `2`. Whether it is required is not documented.
    pub r#type: Option<i64>,
    /// Probably the form factor; null in the example, while the page of products shows a text such
    /// as `2+3+4FF`.
    ///
    /// Whether it is required is not documented.
    pub form_factor: Option<String>,
    /// Members that the documentation does not list, and optional ones that are not what it says.
    pub extra: rt::Extra,
}

impl PhysicalSpecs {
    pub(super) fn read(raw: &rt::RawValue) -> Result<Self, rt::Mismatch> {
        let mut object = rt::Object::read(raw)?;
        Ok(Self {
            r#type: object.optional("type", rt::get::integer_number),
            form_factor: object.optional("form_factor", rt::get::text),
            extra: object.rest(),
        })
    }

    #[cfg(test)]
    pub(super) fn write(&self, object: &mut rt::ObjectWriter<'_>) {
        if let Some(value) = &self.r#type {
            object.bare("type", *value);
        }
        if let Some(value) = &self.form_factor {
            object.text("form_factor", value);
        }
        self.extra.write(object);
    }
}

/// Probably one profile on the SIM.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SimProfile {
    /// The IMSI.
    ///
    /// Example: `204081234560019`. Whether it is required is not documented.
    pub imsi: Option<rt::Imsi>,
    /// The MSISDN; the example has a placeholder that is no number.
    ///
    /// Example: `FFFFFFFFFF`. Whether it is required is not documented.
    pub msisdn: Option<String>,
    /// The APN.
    ///
    /// Example: `mobi`. Whether it is required is not documented.
    pub apn: Option<String>,
    /// Probably the eUICC id; null in the example, its type is not documented.
    ///
    /// Whether it is required is not documented.
    pub eid: Option<rt::Json>,
    /// Not documented; null in the example.
    ///
    /// Whether it is required is not documented.
    pub euicc_status: Option<rt::Json>,
    /// Members that the documentation does not list, and optional ones that are not what it says.
    pub extra: rt::Extra,
}

impl SimProfile {
    pub(super) fn read(raw: &rt::RawValue) -> Result<Self, rt::Mismatch> {
        let mut object = rt::Object::read(raw)?;
        Ok(Self {
            imsi: object.optional("imsi", rt::get::imsi),
            msisdn: object.optional("msisdn", rt::get::text),
            apn: object.optional("apn", rt::get::text),
            eid: object.optional("eid", rt::get::json),
            euicc_status: object.optional("euicc_status", rt::get::json),
            extra: object.rest(),
        })
    }

    #[cfg(test)]
    pub(super) fn write(&self, object: &mut rt::ObjectWriter<'_>) {
        if let Some(value) = &self.imsi {
            object.text("imsi", value.as_str());
        }
        if let Some(value) = &self.msisdn {
            object.text("msisdn", value);
        }
        if let Some(value) = &self.apn {
            object.text("apn", value);
        }
        if let Some(value) = &self.eid {
            object.bare("eid", value);
        }
        if let Some(value) = &self.euicc_status {
            object.bare("euicc_status", value);
        }
        self.extra.write(object);
    }
}

/// Probably the last network connection. All its fields are null in the example, and their
/// types are not documented.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct LatestSession {
    /// Probably the IMSI.
    ///
    /// Whether it is required is not documented.
    pub imsi: Option<rt::Json>,
    /// Probably the MSISDN.
    ///
    /// Whether it is required is not documented.
    pub msisdn: Option<rt::Json>,
    /// Not documented.
    ///
    /// Whether it is required is not documented.
    pub status: Option<rt::Json>,
    /// Not documented.
    ///
    /// Whether it is required is not documented.
    pub session: Option<rt::Json>,
    /// Probably the start of the connection.
    ///
    /// Whether it is required is not documented.
    pub start_at: Option<rt::Json>,
    /// Probably the end of the connection.
    ///
    /// Whether it is required is not documented.
    pub end_at: Option<rt::Json>,
    /// Probably the country.
    ///
    /// Whether it is required is not documented.
    pub country: Option<rt::Json>,
    /// Probably the mobile country code.
    ///
    /// Whether it is required is not documented.
    pub mcc: Option<rt::Json>,
    /// Probably the mobile network code.
    ///
    /// Whether it is required is not documented.
    pub mnc: Option<rt::Json>,
    /// Probably the network.
    ///
    /// Whether it is required is not documented.
    pub network: Option<rt::Json>,
    /// Probably the radio access technology.
    ///
    /// Whether it is required is not documented.
    pub radio_access_technology: Option<rt::Json>,
    /// Probably the IP address.
    ///
    /// Whether it is required is not documented.
    pub ip: Option<rt::Json>,
    /// Members that the documentation does not list, and optional ones that are not what it says.
    pub extra: rt::Extra,
}

impl LatestSession {
    pub(super) fn read(raw: &rt::RawValue) -> Result<Self, rt::Mismatch> {
        let mut object = rt::Object::read(raw)?;
        Ok(Self {
            imsi: object.optional("imsi", rt::get::json),
            msisdn: object.optional("msisdn", rt::get::json),
            status: object.optional("status", rt::get::json),
            session: object.optional("session", rt::get::json),
            start_at: object.optional("start_at", rt::get::json),
            end_at: object.optional("end_at", rt::get::json),
            country: object.optional("country", rt::get::json),
            mcc: object.optional("mcc", rt::get::json),
            mnc: object.optional("mnc", rt::get::json),
            network: object.optional("network", rt::get::json),
            radio_access_technology: object
                .optional("radio_access_technology", rt::get::json),
            ip: object.optional("ip", rt::get::json),
            extra: object.rest(),
        })
    }

    #[cfg(test)]
    pub(super) fn write(&self, object: &mut rt::ObjectWriter<'_>) {
        if let Some(value) = &self.imsi {
            object.bare("imsi", value);
        }
        if let Some(value) = &self.msisdn {
            object.bare("msisdn", value);
        }
        if let Some(value) = &self.status {
            object.bare("status", value);
        }
        if let Some(value) = &self.session {
            object.bare("session", value);
        }
        if let Some(value) = &self.start_at {
            object.bare("start_at", value);
        }
        if let Some(value) = &self.end_at {
            object.bare("end_at", value);
        }
        if let Some(value) = &self.country {
            object.bare("country", value);
        }
        if let Some(value) = &self.mcc {
            object.bare("mcc", value);
        }
        if let Some(value) = &self.mnc {
            object.bare("mnc", value);
        }
        if let Some(value) = &self.network {
            object.bare("network", value);
        }
        if let Some(value) = &self.radio_access_technology {
            object.bare("radio_access_technology", value);
        }
        if let Some(value) = &self.ip {
            object.bare("ip", value);
        }
        self.extra.write(object);
    }
}

/// Probably the test data of the SIM.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct TestData {
    /// Not documented.
    ///
    /// Example: `-1`. Whether it is required is not documented.
    pub status: Option<i64>,
    /// Probably the volume for tests; null in the example, while the page of products shows 102400,
    /// and the manual of the portal says 100 KB.
    ///
    /// Unit: not documented; probably bytes. Whether it is required is not documented.
    pub limit: Option<i64>,
    /// Probably the used part of the volume for tests; null in the example, its type is not
    /// documented.
    ///
    /// Unit: not documented. Whether it is required is not documented.
    pub usage: Option<rt::Json>,
    /// Members that the documentation does not list, and optional ones that are not what it says.
    pub extra: rt::Extra,
}

impl TestData {
    pub(super) fn read(raw: &rt::RawValue) -> Result<Self, rt::Mismatch> {
        let mut object = rt::Object::read(raw)?;
        Ok(Self {
            status: object.optional("status", rt::get::integer_number),
            limit: object.optional("limit", rt::get::integer_number),
            usage: object.optional("usage", rt::get::json),
            extra: object.rest(),
        })
    }

    #[cfg(test)]
    pub(super) fn write(&self, object: &mut rt::ObjectWriter<'_>) {
        if let Some(value) = &self.status {
            object.bare("status", *value);
        }
        if let Some(value) = &self.limit {
            object.bare("limit", *value);
        }
        if let Some(value) = &self.usage {
            object.bare("usage", value);
        }
        self.extra.write(object);
    }
}

/// The service of the SIM.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SimService {
    /// Not documented.
    ///
    /// Example: `1`. Whether it is required is not documented.
    pub r#type: Option<i64>,
    /// The time for which the SIM has service.
    ///
    /// Whether it is required is not documented.
    pub contract: Option<Contract>,
    /// Probably the test data of the SIM.
    ///
    /// Whether it is required is not documented.
    pub testdata: Option<TestData>,
    /// Probably the length of the period before activation.
    ///
    /// Whether it is required is not documented.
    pub preactivation: Option<PeriodLength>,
    /// Probably the length of the period before deactivation, the grace period of 1 to 6 months in
    /// the manual of the portal.
    ///
    /// Whether it is required is not documented.
    pub predeactivation: Option<PeriodLength>,
    /// Probably what happens when the volume is used up. An empty list in the example, while the
    /// page of products shows an object.
    ///
    /// Whether it is required is not documented.
    pub global_overage_policy: Option<rt::Json>,
    /// Holds no more than the bundle in use: those that are over or yet to begin are not given.
    ///
    /// Whether it is required is not documented.
    pub bundles: Option<Vec<Bundle>>,
    /// Members that the documentation does not list, and optional ones that are not what it says.
    pub extra: rt::Extra,
}

impl SimService {
    pub(super) fn read(raw: &rt::RawValue) -> Result<Self, rt::Mismatch> {
        let mut object = rt::Object::read(raw)?;
        Ok(Self {
            r#type: object.optional("type", rt::get::integer_number),
            contract: object.optional("contract", Contract::read),
            testdata: object.optional("testdata", TestData::read),
            preactivation: object.optional("preactivation", PeriodLength::read),
            predeactivation: object.optional("predeactivation", PeriodLength::read),
            global_overage_policy: object
                .optional("global_overage_policy", rt::get::json),
            bundles: object.optional("bundles", |raw| rt::get::list(raw, Bundle::read)),
            extra: object.rest(),
        })
    }

    #[cfg(test)]
    pub(super) fn write(&self, object: &mut rt::ObjectWriter<'_>) {
        if let Some(value) = &self.r#type {
            object.bare("type", *value);
        }
        if let Some(value) = &self.contract {
            object.object("contract", |object| value.write(object));
        }
        if let Some(value) = &self.testdata {
            object.object("testdata", |object| value.write(object));
        }
        if let Some(value) = &self.preactivation {
            object.object("preactivation", |object| value.write(object));
        }
        if let Some(value) = &self.predeactivation {
            object.object("predeactivation", |object| value.write(object));
        }
        if let Some(value) = &self.global_overage_policy {
            object.bare("global_overage_policy", value);
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

/// The answer of: One SIM's details.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct GetSimResponse {
    /// The ICCID of the SIM.
    ///
    /// Example: `89852202209089971478`. Whether it is required is not documented.
    pub sim_id: Option<rt::Iccid>,
    /// Probably the IMEI of the device.
    ///
    /// Example: `860016040008240`. Whether it is required is not documented.
    pub imei: Option<rt::Imei>,
    /// Probably the delivery note; null in the example, its type is not documented.
    ///
    /// Whether it is required is not documented.
    pub delivery_note_no: Option<rt::Json>,
    /// Probably the name of the device set in the portal; null in the example, its type is not
    /// documented.
    ///
    /// Whether it is required is not documented.
    pub device_name: Option<rt::Json>,
    /// Probably notes; null in the example, its type is not documented.
    ///
    /// Whether it is required is not documented.
    pub notes: Option<rt::Json>,
    /// The status of the SIM.
    ///
    /// Whether it is required is not documented.
    pub status: Option<SimStatus>,
    /// Probably tags; empty in the example, the type of an item is not documented.
    ///
    /// Whether it is required is not documented.
    pub tags: Option<Vec<rt::Json>>,
    /// Probably the technology of the SIM; its values are not documented. The manual of the portal
    /// names one IMSI, two or more IMSIs, and OTA.
    ///
    /// Example: `1`. Whether it is required is not documented.
    pub tech: Option<i64>,
    /// Probably the physical form of the SIM.
    ///
    /// Whether it is required is not documented.
    pub physical_specs: Option<PhysicalSpecs>,
    /// Probably the profiles on the SIM.
    ///
    /// Whether it is required is not documented.
    pub profile: Option<Vec<SimProfile>>,
    /// Probably the last network connection. All its fields are null in the example, and their
    /// types are not documented.
    ///
    /// Whether it is required is not documented.
    pub latest_session: Option<LatestSession>,
    /// The service of the SIM.
    ///
    /// Whether it is required is not documented.
    pub sim_service: Option<SimService>,
    /// Members that the documentation does not list, and optional ones that are not what it says.
    pub extra: rt::Extra,
}

impl GetSimResponse {
    pub(super) fn read(raw: &rt::RawValue) -> Result<Self, rt::Mismatch> {
        let mut object = rt::Object::read(raw)?;
        Ok(Self {
            sim_id: object.optional("sim_id", rt::get::iccid),
            imei: object.optional("imei", rt::get::imei),
            delivery_note_no: object.optional("delivery_note_no", rt::get::json),
            device_name: object.optional("device_name", rt::get::json),
            notes: object.optional("notes", rt::get::json),
            status: object
                .optional(
                    "status",
                    |raw| rt::get::code_number(raw, SimStatus::from_code),
                ),
            tags: object.optional("tags", |raw| rt::get::list(raw, rt::get::json)),
            tech: object.optional("tech", rt::get::integer_number),
            physical_specs: object.optional("physical_specs", PhysicalSpecs::read),
            profile: object
                .optional("profile", |raw| rt::get::list(raw, SimProfile::read)),
            latest_session: object.optional("latest_session", LatestSession::read),
            sim_service: object.optional("sim_service", SimService::read),
            extra: object.rest(),
        })
    }

    #[cfg(test)]
    pub(super) fn write(&self, object: &mut rt::ObjectWriter<'_>) {
        if let Some(value) = &self.sim_id {
            object.text("sim_id", value.as_str());
        }
        if let Some(value) = &self.imei {
            object.text("imei", value.as_str());
        }
        if let Some(value) = &self.delivery_note_no {
            object.bare("delivery_note_no", value);
        }
        if let Some(value) = &self.device_name {
            object.bare("device_name", value);
        }
        if let Some(value) = &self.notes {
            object.bare("notes", value);
        }
        if let Some(value) = &self.status {
            object.bare("status", value.as_str());
        }
        if let Some(value) = &self.tags {
            object.list("tags", value, |list, item| list.bare(item));
        }
        if let Some(value) = &self.tech {
            object.bare("tech", *value);
        }
        if let Some(value) = &self.physical_specs {
            object.object("physical_specs", |object| value.write(object));
        }
        if let Some(value) = &self.profile {
            object
                .list(
                    "profile",
                    value,
                    |list, item| list.object(|object| item.write(object)),
                );
        }
        if let Some(value) = &self.latest_session {
            object.object("latest_session", |object| value.write(object));
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
  "data": {
    "sim_id": "89852202209089971478",
    "imei": "860016040008240",
    "delivery_note_no": null,
    "device_name": null,
    "notes": null,
    "status": 10,
    "tags": [],
    "tech": 1,
    "physical_specs": {
      "type": 2,
      "form_factor": null
    },
    "profile": [
      {
        "imsi": "204081234560019",
        "msisdn": "FFFFFFFFFF",
        "apn": "mobi",
        "eid": null,
        "euicc_status": null
      }
    ],
    "latest_session": {
      "imsi": null,
      "msisdn": null,
      "status": null,
      "session": null,
      "start_at": null,
      "end_at": null,
      "country": null,
      "mcc": null,
      "mnc": null,
      "network": null,
      "radio_access_technology": null,
      "ip": null
    },
    "sim_service": {
      "type": 1,
      "contract": {
        "start_at": 1677654516000,
        "expire_at": 1717171199000,
        "end_at": 1717171199000
      },
      "testdata": {
        "status": -1,
        "limit": null,
        "usage": null
      },
      "preactivation": {
        "period_unit": 2,
        "period": 3
      },
      "predeactivation": {
        "period_unit": 2,
        "period": 6
      },
      "global_overage_policy": [],
      "bundles": []
    }
  },
  "status": {
    "code": "CB-00-0000",
    "message": "成功",
    "detail": "https://developer.linksfield.net/doc-1413557?nav=01GBM770ARR76AXBD5856Z6J6P"
  }
}"#,
            aliases: &[],
            apart_from: &[],
            either_form: false,
        };
        rt::testing::same_answer(
            &super::super::FAMILY,
            &GET_SIM,
            &documented,
            |payload| payload.required(GetSimResponse::read),
            |answer, object| {
                object.object("data", |object| answer.write(object));
            },
        )
    }
}

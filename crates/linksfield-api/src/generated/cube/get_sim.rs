// @generated from spec/cube/get_sim.yaml by `cargo xtask gen`. Do not edit.

use super::{Bundle, Call, Contract, Cube, PeriodLength, SimStatus};
use crate::__private::{self, Codec as _, codec};

impl Cube {
    /// Returns the details of one SIM, with the bundle that is in use. Linksfield's title: *One
    /// SIM's details* / 查询单张SIM卡详细信息.
    ///
    /// - **Effect:** read. The client retries the call after transient errors, as the
    ///   [`RetryPolicy`](__private::RetryPolicy) allows.
    /// - **Coverage:** complete. Linksfield lists or shows every parameter and response field. Of
    ///   the 62 parameters and response fields, 1 is documented, 22 are known from an example only,
    ///   31 are inferred, and 8 are known from a third party only. Only one of the 62 parameters
    ///   and response fields is marked as required or optional.
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
    /// println!("{:?}", reply.into_inner());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Parameters
    ///
    /// All parameters are required. They are the fields of [`GetSim`].
    ///
    /// | parameter | required | meaning |
    /// |---|---|---|
    /// | [`sim_id`](field@GetSim::sim_id) | yes | The ICCID of the SIM. |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to
    /// [`GetSimResponse`].
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
    /// - <https://apidoc-cn.iotcube.link/apidoc/project-2262003/api-71846749>. Version 2.0,
    ///   Chinese. No English page is known, and the English title is a translation. The response is
    ///   known from its example only.
    #[inline]
    pub fn get_sim(&self, required: GetSim) -> Call<GetSimRequest> {
        self.call(GetSimRequest::new(required))
    }
}

/// The required parameters of [`get_sim`](Cube::get_sim).
#[derive(Debug, Clone, PartialEq)]
pub struct GetSim {
    /// The ICCID of the SIM.
    ///
    /// Example: `89860220190711105001`.
    pub sim_id: __private::Iccid,
}

/// The request of [`get_sim`](Cube::get_sim): a value that can be stored, compared, and sent by
/// any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct GetSimRequest {
    /// The required parameters.
    pub required: GetSim,
}

impl GetSimRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: GetSim) -> Self {
        Self { required }
    }
}

impl From<GetSim> for GetSimRequest {
    #[inline]
    fn from(required: GetSim) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for GetSimRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: GetSim {
                sim_id: object.given::<codec::Iccid>("sim_id")?,
            },
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::Iccid::put(object, "sim_id", &required.sim_id);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::Iccid::check_required("sim_id", &required.sim_id)?;
        Ok(())
    }
}

__private::structure_traits!(GetSimRequest);

impl __private::Operation for GetSimRequest {
    type Family = Cube;
    type Output = GetSimResponse;
    const INFO: &'static __private::OperationInfo = &GET_SIM;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/sims/");
        parts.path_parameter(&codec::Iccid::text(&required.sim_id));
        let request_path = context.request_path(parts);
        parts.header("X-LF-Signature-Type", "2.0");
        parts.header("X-LF-Api-Version", "2.0");
        parts.header("timestamp", &context.unix_milliseconds().to_string());
        parts.header("nonce", &context.nonce().to_string());
        let mut writer = parts.signed(__private::Dialect::Plain);
        let object = &mut writer;
        object.integer("nonce", context.nonce(), true);
        object.integer("timestamp", context.unix_milliseconds(), true);
        object.text("x-sign-uri", &request_path);
        writer.end();
        Ok(())
    }

    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self::Output, __private::Mismatch> {
        payload.required::<codec::Object<GetSimResponse>>()
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Object::<GetSimResponse>::write(output, writer);
    }
}

/// Probably the physical form of the SIM.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PhysicalSpecs {
    /// Its meaning is not documented.
    ///
    /// Example: `2`. Known from an example only. Whether it is required is not documented.
    pub r#type: Option<i64>,
    /// Probably the form factor. It is null in the example, while the page of `list_skus` shows
    /// text such as `2+3+4FF`.
    ///
    /// Its meaning is inferred. Whether it is required is not documented.
    pub form_factor: Option<String>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for PhysicalSpecs {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            r#type: object.optional::<codec::NumberInteger>("type"),
            form_factor: object.optional::<codec::Text>("form_factor"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::NumberInteger::put_some(object, "type", &self.r#type);
        codec::Text::put_some(object, "form_factor", &self.form_factor);
        self.extra.write(object);
    }
}

__private::structure_traits!(PhysicalSpecs);

/// Probably one profile on the SIM.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct SimProfile {
    /// The IMSI.
    ///
    /// Example: `204081234560019`. Known from an example only. Whether it is required is not
    /// documented.
    pub imsi: Option<__private::Imsi>,
    /// The MSISDN. The example has a placeholder that is not a number.
    ///
    /// Not shown by `Debug`. Example: `FFFFFFFFFF`. Known from an example only. Whether it is
    /// required is not documented.
    pub msisdn: Option<String>,
    /// The APN.
    ///
    /// Example: `mobi`. Known from an example only. Whether it is required is not documented.
    pub apn: Option<String>,
    /// Probably the eUICC id. It is null in the example, and its type is not documented.
    ///
    /// Its meaning is inferred. Whether it is required is not documented.
    pub eid: Option<__private::Json>,
    /// Null in the example.
    ///
    /// Known from an example only. Whether it is required is not documented.
    pub euicc_status: Option<__private::Json>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::fmt::Debug for SimProfile {
    fn fmt(&self, f: &mut __private::fmt::Formatter<'_>) -> __private::fmt::Result {
        f.debug_struct("SimProfile")
            .field("imsi", &self.imsi)
            .field("msisdn", &__private::Redacted::some(&self.msisdn))
            .field("apn", &self.apn)
            .field("eid", &self.eid)
            .field("euicc_status", &self.euicc_status)
            .field("extra", &self.extra)
            .finish()
    }
}

impl __private::Structure for SimProfile {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            imsi: object.optional::<codec::Imsi>("imsi"),
            msisdn: object.optional::<codec::Sensitive<codec::Text>>("msisdn"),
            apn: object.optional::<codec::Text>("apn"),
            eid: object.optional::<codec::Json>("eid"),
            euicc_status: object.optional::<codec::Json>("euicc_status"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Imsi::put_some(object, "imsi", &self.imsi);
        codec::Text::put_some(object, "msisdn", &self.msisdn);
        codec::Text::put_some(object, "apn", &self.apn);
        codec::Json::put_some(object, "eid", &self.eid);
        codec::Json::put_some(object, "euicc_status", &self.euicc_status);
        self.extra.write(object);
    }
}

__private::structure_traits!(SimProfile);

/// Probably the last network connection. All its fields are null in the example, and their
/// types are not documented.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct LatestSession {
    /// Probably the IMSI.
    ///
    /// Its meaning is inferred. Whether it is required is not documented.
    pub imsi: Option<__private::Json>,
    /// Probably the MSISDN.
    ///
    /// Its meaning is inferred. Whether it is required is not documented.
    pub msisdn: Option<__private::Json>,
    /// Its meaning is not documented.
    ///
    /// Known from an example only. Whether it is required is not documented.
    pub status: Option<__private::Json>,
    /// Its meaning is not documented.
    ///
    /// Known from an example only. Whether it is required is not documented.
    pub session: Option<__private::Json>,
    /// Probably the start of the connection.
    ///
    /// Its meaning is inferred. Whether it is required is not documented.
    pub start_at: Option<__private::Json>,
    /// Probably the end of the connection.
    ///
    /// Its meaning is inferred. Whether it is required is not documented.
    pub end_at: Option<__private::Json>,
    /// Probably the country.
    ///
    /// Its meaning is inferred. Whether it is required is not documented.
    pub country: Option<__private::Json>,
    /// Probably the mobile country code.
    ///
    /// Its meaning is inferred. Whether it is required is not documented.
    pub mcc: Option<__private::Json>,
    /// Probably the mobile network code.
    ///
    /// Its meaning is inferred. Whether it is required is not documented.
    pub mnc: Option<__private::Json>,
    /// Probably the network.
    ///
    /// Its meaning is inferred. Whether it is required is not documented.
    pub network: Option<__private::Json>,
    /// Probably the radio access technology.
    ///
    /// Its meaning is inferred. Whether it is required is not documented.
    pub radio_access_technology: Option<__private::Json>,
    /// Probably the IP address.
    ///
    /// Its meaning is inferred. Whether it is required is not documented.
    pub ip: Option<__private::Json>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for LatestSession {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            imsi: object.optional::<codec::Json>("imsi"),
            msisdn: object.optional::<codec::Json>("msisdn"),
            status: object.optional::<codec::Json>("status"),
            session: object.optional::<codec::Json>("session"),
            start_at: object.optional::<codec::Json>("start_at"),
            end_at: object.optional::<codec::Json>("end_at"),
            country: object.optional::<codec::Json>("country"),
            mcc: object.optional::<codec::Json>("mcc"),
            mnc: object.optional::<codec::Json>("mnc"),
            network: object.optional::<codec::Json>("network"),
            radio_access_technology: object
                .optional::<codec::Json>("radio_access_technology"),
            ip: object.optional::<codec::Json>("ip"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Json::put_some(object, "imsi", &self.imsi);
        codec::Json::put_some(object, "msisdn", &self.msisdn);
        codec::Json::put_some(object, "status", &self.status);
        codec::Json::put_some(object, "session", &self.session);
        codec::Json::put_some(object, "start_at", &self.start_at);
        codec::Json::put_some(object, "end_at", &self.end_at);
        codec::Json::put_some(object, "country", &self.country);
        codec::Json::put_some(object, "mcc", &self.mcc);
        codec::Json::put_some(object, "mnc", &self.mnc);
        codec::Json::put_some(object, "network", &self.network);
        codec::Json::put_some(
            object,
            "radio_access_technology",
            &self.radio_access_technology,
        );
        codec::Json::put_some(object, "ip", &self.ip);
        self.extra.write(object);
    }
}

__private::structure_traits!(LatestSession);

/// Probably the test data of the SIM.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct TestData {
    /// Its meaning is not documented.
    ///
    /// Example: `-1`. Known from an example only. Whether it is required is not documented.
    pub status: Option<i64>,
    /// Probably the data volume for tests. It is null in the example, while the page of `list_skus`
    /// shows 102400, and the portal manual states 100 KB.
    ///
    /// Unit: not documented; probably bytes. Its meaning is inferred. Whether it is required is not
    /// documented.
    pub limit: Option<i64>,
    /// Probably the used part of the data volume for tests. It is null in the example, and its type
    /// is not documented.
    ///
    /// Unit: not documented. Its meaning is inferred. Whether it is required is not documented.
    pub usage: Option<__private::Json>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for TestData {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            status: object.optional::<codec::NumberInteger>("status"),
            limit: object.optional::<codec::NumberInteger>("limit"),
            usage: object.optional::<codec::Json>("usage"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::NumberInteger::put_some(object, "status", &self.status);
        codec::NumberInteger::put_some(object, "limit", &self.limit);
        codec::Json::put_some(object, "usage", &self.usage);
        self.extra.write(object);
    }
}

__private::structure_traits!(TestData);

/// The service of the SIM.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SimService {
    /// Its meaning is not documented.
    ///
    /// Example: `1`. Known from an example only. Whether it is required is not documented.
    pub r#type: Option<i64>,
    /// The period for which the SIM has service.
    ///
    /// Known from an example only. Whether it is required is not documented.
    pub contract: Option<Contract>,
    /// Probably the test data of the SIM.
    ///
    /// Its meaning is inferred. Whether it is required is not documented.
    pub testdata: Option<TestData>,
    /// Probably the length of the period before activation.
    ///
    /// Its meaning is inferred. Whether it is required is not documented.
    pub preactivation: Option<PeriodLength>,
    /// Probably the length of the period before deactivation, and probably the grace period of 1 to
    /// 6 months of the portal manual.
    ///
    /// Its meaning is inferred. Whether it is required is not documented.
    pub predeactivation: Option<PeriodLength>,
    /// Probably the policy for usage beyond the volume. It is an empty list in the example, while
    /// the page of `list_skus` shows an object.
    ///
    /// Its meaning is inferred. Whether it is required is not documented.
    pub global_overage_policy: Option<__private::Json>,
    /// The bundle in use. Bundles that have ended or have not started are left out.
    ///
    /// Known from an example only. Whether it is required is not documented.
    pub bundles: Option<Vec<Bundle>>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for SimService {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            r#type: object.optional::<codec::NumberInteger>("type"),
            contract: object.optional::<codec::Object<Contract>>("contract"),
            testdata: object.optional::<codec::Object<TestData>>("testdata"),
            preactivation: object
                .optional::<codec::Object<PeriodLength>>("preactivation"),
            predeactivation: object
                .optional::<codec::Object<PeriodLength>>("predeactivation"),
            global_overage_policy: object
                .optional::<codec::Json>("global_overage_policy"),
            bundles: object.optional::<codec::List<codec::Object<Bundle>>>("bundles"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::NumberInteger::put_some(object, "type", &self.r#type);
        codec::Object::<Contract>::put_some(object, "contract", &self.contract);
        codec::Object::<TestData>::put_some(object, "testdata", &self.testdata);
        codec::Object::<
            PeriodLength,
        >::put_some(object, "preactivation", &self.preactivation);
        codec::Object::<
            PeriodLength,
        >::put_some(object, "predeactivation", &self.predeactivation);
        codec::Json::put_some(
            object,
            "global_overage_policy",
            &self.global_overage_policy,
        );
        codec::List::<codec::Object<Bundle>>::put_some(object, "bundles", &self.bundles);
        self.extra.write(object);
    }
}

__private::structure_traits!(SimService);

/// The response of `get_sim`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct GetSimResponse {
    /// The ICCID of the SIM.
    ///
    /// Example: `89852202209089971478`. Known from an example only. Whether it is required is not
    /// documented.
    pub sim_id: Option<__private::Iccid>,
    /// Probably the IMEI of the device.
    ///
    /// Example: `860016040008240`. Its meaning is inferred. Whether it is required is not
    /// documented.
    pub imei: Option<__private::Imei>,
    /// Probably the delivery note. It is null in the example, and its type is not documented.
    ///
    /// Its meaning is inferred. Whether it is required is not documented.
    pub delivery_note_no: Option<__private::Json>,
    /// Probably the name of the device, as set in the portal. It is null in the example, and its
    /// type is not documented.
    ///
    /// Its meaning is inferred. Whether it is required is not documented.
    pub device_name: Option<__private::Json>,
    /// Probably notes. It is null in the example, and its type is not documented.
    ///
    /// Its meaning is inferred. Whether it is required is not documented.
    pub notes: Option<__private::Json>,
    /// The status of the SIM.
    ///
    /// Known from an example only. Whether it is required is not documented.
    pub status: Option<SimStatus>,
    /// Probably tags. The list is empty in the example, and the type of its items is not
    /// documented.
    ///
    /// Its meaning is inferred. Whether it is required is not documented.
    pub tags: Option<Vec<__private::Json>>,
    /// Probably the technology of the SIM. Its values are not documented. The portal manual names
    /// one IMSI, two or more IMSIs, and OTA.
    ///
    /// Example: `1`. Its meaning is inferred. Whether it is required is not documented.
    pub tech: Option<i64>,
    /// Probably the physical form of the SIM.
    ///
    /// Its meaning is inferred. Whether it is required is not documented.
    pub physical_specs: Option<PhysicalSpecs>,
    /// Probably the profiles on the SIM.
    ///
    /// Its meaning is inferred. Whether it is required is not documented.
    pub profile: Option<Vec<SimProfile>>,
    /// Probably the last network connection. All its fields are null in the example, and their
    /// types are not documented.
    ///
    /// Its meaning is inferred. Whether it is required is not documented.
    pub latest_session: Option<LatestSession>,
    /// The service of the SIM.
    ///
    /// Known from an example only. Whether it is required is not documented.
    pub sim_service: Option<SimService>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for GetSimResponse {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            sim_id: object.optional::<codec::Iccid>("sim_id"),
            imei: object.optional::<codec::Imei>("imei"),
            delivery_note_no: object.optional::<codec::Json>("delivery_note_no"),
            device_name: object.optional::<codec::Json>("device_name"),
            notes: object.optional::<codec::Json>("notes"),
            status: object.optional::<SimStatus>("status"),
            tags: object.optional::<codec::List<codec::Json>>("tags"),
            tech: object.optional::<codec::NumberInteger>("tech"),
            physical_specs: object
                .optional::<codec::Object<PhysicalSpecs>>("physical_specs"),
            profile: object
                .optional::<codec::List<codec::Object<SimProfile>>>("profile"),
            latest_session: object
                .optional::<codec::Object<LatestSession>>("latest_session"),
            sim_service: object.optional::<codec::Object<SimService>>("sim_service"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Iccid::put_some(object, "sim_id", &self.sim_id);
        codec::Imei::put_some(object, "imei", &self.imei);
        codec::Json::put_some(object, "delivery_note_no", &self.delivery_note_no);
        codec::Json::put_some(object, "device_name", &self.device_name);
        codec::Json::put_some(object, "notes", &self.notes);
        SimStatus::put_some(object, "status", &self.status);
        codec::List::<codec::Json>::put_some(object, "tags", &self.tags);
        codec::NumberInteger::put_some(object, "tech", &self.tech);
        codec::Object::<
            PhysicalSpecs,
        >::put_some(object, "physical_specs", &self.physical_specs);
        codec::List::<
            codec::Object<SimProfile>,
        >::put_some(object, "profile", &self.profile);
        codec::Object::<
            LatestSession,
        >::put_some(object, "latest_session", &self.latest_session);
        codec::Object::<SimService>::put_some(object, "sim_service", &self.sim_service);
        self.extra.write(object);
    }
}

__private::structure_traits!(GetSimResponse);

static GET_SIM: __private::OperationInfo = __private::OperationInfo {
    name: "get_sim",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("cube.get_sim"),
        method: __private::meta::Method::Get,
        path: "/sims/{sim_id}",
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
    title: "One SIM's details",
    title_zh: Some("查询单张SIM卡详细信息"),
    summary: Some("Returns the details of one SIM, with the bundle that is in use."),
    coverage: "complete",
    deprecated: None,
    pages: &["https://apidoc-cn.iotcube.link/apidoc/project-2262003/api-71846749"],
    parameters: &[
        __private::ParameterInfo::required("sim_id")
            .value("iccid", "an ICCID (18 to 20 digits)")
            .at(__private::Location::Path)
            .doc("The ICCID of the SIM.")
            .example("89860220190711105001")
            .sensitive(),
    ],
    is_paged: false,
    response: __private::Shape::Object {
        name: None,
        plain: &["status", "tech"],
        fields: &[
            ("sim_id", __private::Shape::Sensitive("iccid")),
            ("imei", __private::Shape::Sensitive("imei")),
            ("delivery_note_no", __private::Shape::Undocumented),
            ("device_name", __private::Shape::Undocumented),
            ("notes", __private::Shape::Undocumented),
            ("tags", __private::Shape::List(&__private::Shape::Undocumented)),
            (
                "physical_specs",
                __private::Shape::Object {
                    name: None,
                    plain: &["type", "form_factor"],
                    fields: &[],
                },
            ),
            (
                "profile",
                __private::Shape::List(
                    &__private::Shape::Object {
                        name: None,
                        plain: &["apn"],
                        fields: &[
                            ("imsi", __private::Shape::Sensitive("imsi")),
                            ("msisdn", __private::Shape::Sensitive("text")),
                            ("eid", __private::Shape::Undocumented),
                            ("euicc_status", __private::Shape::Undocumented),
                        ],
                    },
                ),
            ),
            (
                "latest_session",
                __private::Shape::Object {
                    name: None,
                    plain: &[],
                    fields: &[
                        ("imsi", __private::Shape::Undocumented),
                        ("msisdn", __private::Shape::Undocumented),
                        ("status", __private::Shape::Undocumented),
                        ("session", __private::Shape::Undocumented),
                        ("start_at", __private::Shape::Undocumented),
                        ("end_at", __private::Shape::Undocumented),
                        ("country", __private::Shape::Undocumented),
                        ("mcc", __private::Shape::Undocumented),
                        ("mnc", __private::Shape::Undocumented),
                        ("network", __private::Shape::Undocumented),
                        ("radio_access_technology", __private::Shape::Undocumented),
                        ("ip", __private::Shape::Undocumented),
                    ],
                },
            ),
            (
                "sim_service",
                __private::Shape::Object {
                    name: None,
                    plain: &["type"],
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
                            "testdata",
                            __private::Shape::Object {
                                name: None,
                                plain: &["status", "limit"],
                                fields: &[("usage", __private::Shape::Undocumented)],
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
                        ("global_overage_policy", __private::Shape::Undocumented),
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
    functions: __private::functions::<GetSimRequest>(),
};

#[cfg(test)]
mod tests {
    use super::super::*;

    #[test]
    fn documented_response() -> Result<(), Box<dyn std::error::Error>> {
        __private::testing::same_response::<
            GetSimRequest,
        >(
            &__private::testing::DocumentedResponse {
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
                has_envelope_fields: false,
            },
        )
    }
}

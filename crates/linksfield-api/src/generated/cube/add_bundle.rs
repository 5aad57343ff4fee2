// @generated from spec/cube/add_bundle.yaml by `cargo xtask gen`. Do not edit.

use super::{BundleType, Call, Cube};
use crate::__private::{self, Codec as _, codec};

impl Cube {
    /// Adds a basic bundle, or an add-on to the basic bundle, to one SIM. Linksfield's title: *Add
    /// Bundle*.
    ///
    /// Adding a basic bundle does not change the status of the SIM, unless `activate` is true.
    ///
    /// - **Effect:** write. The client never sends the request again once it may have reached the
    ///   server. If a call fails and
    ///   [`may_have_been_executed`](__private::Error::may_have_been_executed) returns `false`, it
    ///   was not executed, and calling again is safe. If the method returns `true`, do not call
    ///   again before you have checked the outcome: use
    ///   [`list_sim_bundles`](Cube::list_sim_bundles) to check whether the call took effect. Look
    ///   for a bundle with the plan `bundle_id` as its `id` that was added at the time of the call,
    ///   by `added_at`. Adding may take tens of minutes or more if the carrier is congested.
    ///   [`outcome`](Cube::outcome) makes this check.
    /// - **Coverage:** partial. Linksfield's documentation is incomplete. Only 5 of the 6
    ///   parameters and response fields are marked as required or optional. The payload is returned
    ///   as JSON.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::cube::{AddBundle, BundleType};
    /// # async fn example(cube: linksfield_api::Cube) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = cube
    ///     .add_bundle(AddBundle {
    ///         sim_id: "89000100010003125832".parse()?,
    ///         bundle_type: BundleType::Basic,
    ///     })
    ///     .bundle_id("LP09823222320")
    ///     .cycles(3)
    ///     .send()
    ///     .await?;
    /// println!("{:?}", reply.into_inner());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Parameters
    ///
    /// Required parameters are fields of [`AddBundle`]. Optional parameters are methods of the
    /// call.
    ///
    /// | parameter | required | meaning |
    /// |---|---|---|
    /// | [`sim_id`](field@AddBundle::sim_id) | yes | The ICCID of the SIM. Linksfield refuses a terminated SIM and, according to the newer revision, a SIM with an expired contract. An add-on needs an active SIM. |
    /// | [`bundle_id`](field@AddBundleRequest::bundle_id) | no | The id of the bundle (plan). |
    /// | [`bundle_type`](field@AddBundle::bundle_type) | yes | The kind of the bundle. A basic bundle starts on activation. An add-on starts immediately and needs a basic bundle that allows add-ons. |
    /// | [`cycles`](field@AddBundleRequest::cycles) | no | The number of cycles. |
    /// | [`activate`](field@AddBundleRequest::activate) | not documented | Whether to activate the SIM after the bundle is added. |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to an
    /// `Option` of [`Json`](__private::Json): `None` if the response has no payload.
    ///
    /// # Errors
    ///
    /// - *Not executed.* [`NotSent`](__private::Error::NotSent): a parameter is invalid or the
    ///   server could not be reached.
    /// - *Uncertain.* [`NoResponse`](__private::Error::NoResponse),
    ///   [`Decode`](__private::Error::Decode): the response is missing, incomplete or unreadable.
    ///   The error keeps what was received.
    /// - *Depends on code and status.* [`Api`](__private::Error::Api),
    ///   [`Status`](__private::Error::Status): the server reported a failure with a result code or
    ///   with an HTTP status. The [notes](super::notes#result-codes) list the 35 documented codes.
    ///   [`may_have_been_executed`](__private::Error::may_have_been_executed) returns whether the
    ///   call may have been executed.
    ///
    /// # Assumptions
    ///
    /// - The client sends `timestamp` and `nonce` in headers only. *Reason:* Version 1.0 requires
    ///   both in the body. The page of signature version 2 prints this call as its example of a
    ///   POST, and the body of that example has neither field. Sent in both places, they would
    ///   clash in the canonical text.
    /// - `X-LF-Api-Version` is 1.0, even if the request has `activate`. *Reason:* The complete
    ///   revision of Linksfield's page is of version 1.0. The version of the newer revision is not
    ///   known. A server that serves version 1.0 as documented may ignore `activate`.
    /// - `activate` is sent as true or false, in the body. *Reason:* The newer revision mentions
    ///   true and false, with false as the default. Its field table is not available.
    /// - The client does not offer `clientToken` and `whitelist_only`. *Reason:* The newer revision
    ///   names both, and mentions `whitelist_only` together with "Active-live/23 (with an active
    ///   sub-plan)". Their types and meanings are not available. `clientToken` is a usual name for
    ///   an idempotency key.
    /// - `data` is returned as undecoded JSON. *Reason:* Version 1.0 types `data` as required text
    ///   and shows null. The page of `cancel_sim` mentions the `order_id` in this response, but not
    ///   its position. A bundle that was added must not look like a failure because of the type of
    ///   `data`.
    ///
    /// # Sources
    ///
    /// - <https://apidoc-en.iotcube.link/apidoc/project-1710260/api-58439786>. Linksfield's page
    ///   has two revisions, at this URL and the next; which URL shows which revision is not known.
    ///   The revision of version 1.0 is complete. Of the newer revision, the field table and most
    ///   texts are not available. The official Java SDK has the call from 1.0.7, and the call of
    ///   the newer revision from 1.0.9.
    /// - <https://apidoc-en.iotcube.link/api-58439786>. Another URL of the page, which shows one of
    ///   the two revisions.
    #[inline]
    pub fn add_bundle(&self, required: AddBundle) -> Call<AddBundleRequest> {
        self.call(AddBundleRequest::new(required))
    }
}

/// The required parameters of [`add_bundle`](Cube::add_bundle).
#[derive(Debug, Clone, PartialEq)]
pub struct AddBundle {
    /// The ICCID of the SIM. Linksfield refuses a terminated SIM and, according to the newer
    /// revision, a SIM with an expired contract. An add-on needs an active SIM.
    ///
    /// Example: `89000100010003125832`.
    pub sim_id: __private::Iccid,
    /// The kind of the bundle. A basic bundle starts on activation. An add-on starts immediately
    /// and needs a basic bundle that allows add-ons.
    pub bundle_type: BundleType,
}

/// The request of [`add_bundle`](Cube::add_bundle): a value that can be stored, compared, and
/// sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct AddBundleRequest {
    /// The required parameters.
    pub required: AddBundle,
    /// The id of the bundle (plan).
    ///
    /// Example: `LP09823222320`.
    pub bundle_id: Option<String>,
    /// The number of cycles. Set it for a basic bundle: one sentence of Linksfield's page calls it
    /// mandatory there and also states that an empty value means 1. It is ignored for an add-on.
    /// The newer revision names a further case in which it is ignored and the plan has no fixed
    /// term; the condition of this case is not known.
    ///
    /// Example: `3`.
    pub cycles: Option<i64>,
    /// Whether to activate the SIM after the bundle is added. The default is false. If true, the
    /// call subscribes and activates a SIM that is silent, suspended or in retention. On an active
    /// SIM, the new plan takes over, and the old plan is paused (v3.0) or ended (v4.0); set false
    /// to keep the old plan. A terminated SIM is refused. The activation is asynchronous, and its
    /// result can be queried, probably with `get_sim`, as after `activate_sim`. Only the newer
    /// revision has this field, and the client sends `X-LF-Api-Version: 1.0`, so the server may
    /// ignore the field: check the status of the SIM after the call.
    ///
    /// Example: `true`. Whether it is required is not documented.
    pub activate: Option<bool>,
}

impl AddBundleRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: AddBundle) -> Self {
        Self {
            required,
            bundle_id: None,
            cycles: None,
            activate: None,
        }
    }

    /// The id of the bundle (plan).
    ///
    /// See [`bundle_id`](field@AddBundleRequest::bundle_id).
    #[must_use]
    #[inline]
    pub fn bundle_id(mut self, value: impl Into<String>) -> Self {
        self.bundle_id = Some(value.into());
        self
    }

    /// The number of cycles. Set it for a basic bundle: one sentence of Linksfield's page calls it
    /// mandatory there and also states that an empty value means 1. It is ignored for an add-on.
    /// The newer revision names a further case in which it is ignored and the plan has no fixed
    /// term; the condition of this case is not known.
    ///
    /// See [`cycles`](field@AddBundleRequest::cycles).
    #[must_use]
    #[inline]
    pub fn cycles(mut self, value: i64) -> Self {
        self.cycles = Some(value);
        self
    }

    /// Whether to activate the SIM after the bundle is added. The default is false. If true, the
    /// call subscribes and activates a SIM that is silent, suspended or in retention. On an active
    /// SIM, the new plan takes over, and the old plan is paused (v3.0) or ended (v4.0); set false
    /// to keep the old plan. A terminated SIM is refused. The activation is asynchronous, and its
    /// result can be queried, probably with `get_sim`, as after `activate_sim`. Only the newer
    /// revision has this field, and the client sends `X-LF-Api-Version: 1.0`, so the server may
    /// ignore the field: check the status of the SIM after the call.
    ///
    /// See [`activate`](field@AddBundleRequest::activate).
    #[must_use]
    #[inline]
    pub fn activate(mut self, value: bool) -> Self {
        self.activate = Some(value);
        self
    }
}

impl From<AddBundle> for AddBundleRequest {
    #[inline]
    fn from(required: AddBundle) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for AddBundleRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: AddBundle {
                sim_id: object.given::<codec::Iccid>("sim_id")?,
                bundle_type: object.given::<BundleType>("bundle_type")?,
            },
            bundle_id: object.given_some::<codec::Text>("bundle_id")?,
            cycles: object.given_some::<codec::NumberInteger>("cycles")?,
            activate: object.given_some::<codec::Boolean>("activate")?,
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::Iccid::put(object, "sim_id", &required.sim_id);
        codec::Text::put_some(object, "bundle_id", &self.bundle_id);
        BundleType::put(object, "bundle_type", &required.bundle_type);
        codec::NumberInteger::put_some(object, "cycles", &self.cycles);
        codec::Boolean::put_some(object, "activate", &self.activate);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::Iccid::check_required("sim_id", &required.sim_id)?;
        BundleType::check_required("bundle_type", &required.bundle_type)?;
        Ok(())
    }
}

__private::structure_traits!(AddBundleRequest);

impl Call<AddBundleRequest> {
    /// The id of the bundle (plan).
    ///
    /// See [`bundle_id`](field@AddBundleRequest::bundle_id).
    #[inline]
    pub fn bundle_id(self, value: impl Into<String>) -> Self {
        self.map(|request| request.bundle_id(value))
    }

    /// The number of cycles. Set it for a basic bundle: one sentence of Linksfield's page calls it
    /// mandatory there and also states that an empty value means 1. It is ignored for an add-on.
    /// The newer revision names a further case in which it is ignored and the plan has no fixed
    /// term; the condition of this case is not known.
    ///
    /// See [`cycles`](field@AddBundleRequest::cycles).
    #[inline]
    pub fn cycles(self, value: i64) -> Self {
        self.map(|request| request.cycles(value))
    }

    /// Whether to activate the SIM after the bundle is added. The default is false. If true, the
    /// call subscribes and activates a SIM that is silent, suspended or in retention. On an active
    /// SIM, the new plan takes over, and the old plan is paused (v3.0) or ended (v4.0); set false
    /// to keep the old plan. A terminated SIM is refused. The activation is asynchronous, and its
    /// result can be queried, probably with `get_sim`, as after `activate_sim`. Only the newer
    /// revision has this field, and the client sends `X-LF-Api-Version: 1.0`, so the server may
    /// ignore the field: check the status of the SIM after the call.
    ///
    /// See [`activate`](field@AddBundleRequest::activate).
    #[inline]
    pub fn activate(self, value: bool) -> Self {
        self.map(|request| request.activate(value))
    }
}

impl __private::Operation for AddBundleRequest {
    type Family = Cube;
    type Output = Option<__private::Json>;
    const INFO: &'static __private::OperationInfo = &ADD_BUNDLE;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/sims/");
        parts.path_parameter(&codec::Iccid::text(&required.sim_id));
        parts.path("/bundle");
        let request_path = context.request_path(parts);
        parts.header("X-LF-Signature-Type", "2.0");
        parts.header("X-LF-Api-Version", "1.0");
        parts.header("timestamp", &context.unix_milliseconds().to_string());
        parts.header("nonce", &context.nonce().to_string());
        let mut writer = parts.body(__private::Dialect::Plain);
        let object = &mut writer;
        codec::Boolean::put_given(object, "activate", &self.activate);
        codec::Text::put_given(object, "bundle_id", &self.bundle_id);
        BundleType::put(object, "bundle_type", &required.bundle_type);
        codec::NumberInteger::put_given(object, "cycles", &self.cycles);
        writer.end();
        let mut writer = parts.signed(__private::Dialect::Plain);
        let object = &mut writer;
        codec::Boolean::put_given(object, "activate", &self.activate);
        codec::Text::put_given(object, "bundle_id", &self.bundle_id);
        BundleType::put(object, "bundle_type", &required.bundle_type);
        codec::NumberInteger::put_given(object, "cycles", &self.cycles);
        object.integer("nonce", context.nonce(), true);
        object.integer("timestamp", context.unix_milliseconds(), true);
        object.text("x-sign-uri", &request_path);
        writer.end();
        Ok(())
    }

    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self::Output, __private::Mismatch> {
        Ok(payload.optional::<codec::Json>())
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Json::write_some(output, writer);
    }
}

static ADD_BUNDLE: __private::OperationInfo = __private::OperationInfo {
    name: "add_bundle",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("cube.add_bundle"),
        method: __private::meta::Method::Post,
        path: "/sims/{sim_id}/bundle",
        server: 0,
        effect: __private::meta::Effect::Write,
        enveloped: true,
        unenveloped: __private::meta::Unenveloped::Refused,
        outcomes: __private::meta::Outcomes {
            retry: __private::meta::Retry {
                statuses: &[],
                codes: &["CB-99-9500"],
            },
            check: Some(
                &__private::OutcomeCheck {
                    operation: "cube.list_sim_bundles",
                    compare: "Look for a bundle with the plan `bundle_id` as its `id` that was added at the time of the call, by `added_at`. Adding may take tens of minutes or more if the carrier is congested.",
                    search: Some(__private::outcome::Search {
                        operation: "list_sim_bundles",
                        parameters: &[
                            (
                                "sim_id",
                                __private::outcome::Argument::Parameter(&["sim_id"]),
                            ),
                        ],
                        paging: Some(__private::outcome::Paging {
                            page: "page_no",
                            first: 1,
                            total: Some(&["total_count"]),
                        }),
                        records: &["data"],
                        id: None,
                        time: Some(&["added_at"]),
                        equal: &[(&["id"], &["bundle_id"])],
                        settled_after: 86400,
                    }),
                },
            ),
            ..__private::meta::Outcomes::DEFAULT
        },
        needs_token: false,
        sensitive: __private::meta::Sensitive {
            parameters: &["sim_id"],
            response: true,
        },
    },
    title: "Add Bundle",
    title_zh: None,
    summary: Some(
        "Adds a basic bundle, or an add-on to the basic bundle, to one SIM.\nAdding a basic bundle does not change the status of the SIM, unless `activate` is true.",
    ),
    coverage: "partial",
    deprecated: None,
    pages: &[
        "https://apidoc-en.iotcube.link/apidoc/project-1710260/api-58439786",
        "https://apidoc-en.iotcube.link/api-58439786",
    ],
    parameters: &[
        __private::ParameterInfo::required("sim_id")
            .value("iccid", "an ICCID (18 to 20 digits)")
            .at(__private::Location::Path)
            .doc(
                "The ICCID of the SIM. Linksfield refuses a terminated SIM and, according to the newer revision, a SIM with an expired contract. An add-on needs an active SIM.",
            )
            .example("89000100010003125832")
            .sensitive(),
        __private::ParameterInfo::optional("bundle_id")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc("The id of the bundle (plan).")
            .example("LP09823222320"),
        __private::ParameterInfo::required("bundle_type")
            .kind(__private::ParameterKind::Code(super::BundleType::INFO))
            .at(__private::Location::Body)
            .doc(
                "The kind of the bundle. A basic bundle starts on activation. An add-on starts immediately and needs a basic bundle that allows add-ons.",
            ),
        __private::ParameterInfo::optional("cycles")
            .value("integer", "a whole number")
            .at(__private::Location::Body)
            .doc(
                "The number of cycles. Set it for a basic bundle: one sentence of Linksfield's page calls it mandatory there and also states that an empty value means 1. It is ignored for an add-on. The newer revision names a further case in which it is ignored and the plan has no fixed term; the condition of this case is not known.",
            )
            .example("3"),
        __private::ParameterInfo::optional("activate")
            .value("boolean", "a boolean")
            .at(__private::Location::Body)
            .doc(
                "Whether to activate the SIM after the bundle is added. The default is false. If true, the call subscribes and activates a SIM that is silent, suspended or in retention. On an active SIM, the new plan takes over, and the old plan is paused (v3.0) or ended (v4.0); set false to keep the old plan. A terminated SIM is refused. The activation is asynchronous, and its result can be queried, probably with `get_sim`, as after `activate_sim`. Only the newer revision has this field, and the client sends `X-LF-Api-Version: 1.0`, so the server may ignore the field: check the status of the SIM after the call.",
            )
            .example("true"),
    ],
    is_paged: false,
    response: __private::Shape::Undocumented,
    functions: __private::functions::<AddBundleRequest>(),
};

#[cfg(test)]
mod tests {
    use super::super::*;

    #[test]
    fn documented_response() -> Result<(), Box<dyn std::error::Error>> {
        __private::testing::same_response::<
            AddBundleRequest,
        >(
            &__private::testing::DocumentedResponse {
                body: r#"{
  "data": null,
  "status": {
    "code": "CB-00-0000",
    "message": "Success",
    "detail": null
  }
}"#,
                aliases: &[],
                apart_from: &[],
                either_form: false,
                has_envelope_fields: false,
            },
        )
    }

    #[test]
    fn signature_v2_request() -> Result<(), Box<dyn std::error::Error>> {
        let cube: Cube = __private::testing::client()?;
        let call = cube
            .add_bundle(AddBundle {
                sim_id: "89000100010003125832".parse()?,
                bundle_type: BundleType::Basic,
            })
            .bundle_id("LP09823222320")
            .cycles(3);
        __private::testing::same_request(
            &call.explain()?,
            call.request(),
            &__private::testing::Documented {
                path: "/sims/89000100010003125832/bundle",
                parameters: &[("sim_id", "89000100010003125832")],
                query: &[],
                body: Some(
                    r#"{
  "bundle_id": "LP09823222320",
  "bundle_type": 10,
  "cycles": 3
}"#,
                ),
                apart_from: &["Authorization", "timestamp", "nonce", "x-sign-uri"],
            },
        )
    }
}

// @generated from spec/cube/add_bundle.yaml by `cargo xtask gen`. Do not edit.

use super::{BundleType, Cube};
use crate::rt;

static ADD_BUNDLE: rt::meta::Call = rt::meta::Call {
    name: rt::Cow::Borrowed("cube.add_bundle"),
    method: rt::meta::Method::Post,
    path: "/sims/{sim_id}/bundle",
    server: 0,
    effect: rt::meta::Effect::Write,
    enveloped: true,
    bare: rt::meta::Bare::Refused,
    truth: Some("cube.list_sim_bundles"),
    needs_token: false,
};

impl Cube {
    /// Add Bundle.
    ///
    /// Adds a basic bundle, or an add-on to the basic bundle, to one SIM. A basic bundle leaves the
    /// status of the SIM as it is, unless `activate` is given.
    ///
    /// Documented in part; fields that are not known are kept in `extra`.
    ///
    /// It changes something: it is not sent again once it may have arrived, and dropping its future
    /// does not recall it. When it fails, ask
    /// [`may_have_been_executed`](rt::Error::may_have_been_executed) before calling again.
    /// `list_sim_bundles` is the call to look with.
    ///
    /// Transcribed from:
    ///
    /// - <https://apidoc-en.iotcube.link/apidoc/project-1710260/api-58439786>. Two revisions exist
    ///   at the two addresses; which shows which is not known. That of version 1.0 is complete; of
    ///   the newer one, the field table and most texts are not available. The official Java SDK has
    ///   the call from 1.0.7, that of the newer revision from 1.0.9.
    /// - <https://apidoc-en.iotcube.link/api-58439786>. Shows one of the two revisions, too.
    ///
    /// Taken to be so where the documentation leaves it open:
    ///
    /// - The `timestamp` and `nonce` that version 1.0 requires in the body are sent in headers
    ///   only. The POST that is printed for signature version 2 is this call, and its body has
    ///   neither. Both places at once would clash in the signed text.
    /// - `X-LF-Api-Version` is 1.0, also with `activate`. The complete revision of the page is of
    ///   version 1.0; which version the newer one is of is not known.
    /// - `activate` is sent as true or false, in the body. The newer revision speaks of true and
    ///   false, and of false as the default; its field table is not available.
    /// - `clientToken` and `whitelist_only` are not offered. The newer revision names them, the
    ///   latter together with "Active-live/23 (with an active sub-plan)", but neither their types
    ///   nor their meanings are available. The name of the former is usually that of a mark against
    ///   doubles.
    /// - `data` is given as the JSON that it is. Version 1.0 types it as required text and shows
    ///   null, while the page of the cancellation speaks of the `order_id` in this answer and does
    ///   not say where it stands. A bundle that was added must not look like a failure because of
    ///   it.
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
    /// println!("{:?}", *reply);
    /// # Ok(())
    /// # }
    /// ```
    pub fn add_bundle<'a>(&'a self, request: AddBundle) -> AddBundleCall<'a> {
        AddBundleCall {
            client: &self.client,
            options: rt::CallOptions::default(),
            request,
            bundle_id: None,
            cycles: None,
            activate: None,
        }
    }
}

/// What must be given to call: Add Bundle.
#[derive(Debug, Clone)]
pub struct AddBundle {
    /// The ICCID of the SIM. A terminated SIM is refused, and by the newer revision one with an
    /// expired contract, too; an add-on needs an active one.
    ///
    /// Example: `89000100010003125832`.
    pub sim_id: rt::Iccid,
    /// The kind of the bundle. A basic one starts on activation, an add-on starts at once and needs
    /// a basic bundle that allows it.
    pub bundle_type: BundleType,
}

/// The call `cube.add_bundle`, ready to be sent.
#[derive(Debug, Clone)]
#[must_use = "a call does nothing until it is sent"]
pub struct AddBundleCall<'a> {
    client: &'a rt::Client,
    options: rt::CallOptions,
    request: AddBundle,
    bundle_id: Option<&'a str>,
    cycles: Option<i64>,
    activate: Option<bool>,
}

impl<'a> AddBundleCall<'a> {
    /// The id of the bundle (plan).
    ///
    /// Example: `LP09823222320`.
    pub fn bundle_id(mut self, value: &'a str) -> Self {
        self.bundle_id = Some(value);
        self
    }

    /// The number of cycles. Give it for a basic bundle: one sentence of the page calls it
    /// mandatory there and says that an empty one means 1. Ignored for an add-on. The newer
    /// revision knows a further case in which it is ignored and the plan has no fixed term; what
    /// that case is, is not known.
    ///
    /// Example: `3`.
    pub fn cycles(mut self, value: i64) -> Self {
        self.cycles = Some(value);
        self
    }

    /// Whether to activate the SIM after the bundle was added, asynchronously; not by default. For
    /// a SIM that is silent, suspended or in retention, it subscribes and activates. On an active
    /// SIM, the new plan takes over, while the old one is paused (v3.0) or ended (v4.0); say false
    /// to keep the old one. A terminated SIM is refused. The result can be queried: probably by
    /// `get_sim`, as after `activate_sim`. From the newer revision.
    ///
    /// Example: `true`. Whether it is required is not documented.
    pub fn activate(mut self, value: bool) -> Self {
        self.activate = Some(value);
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
    pub async fn send(self) -> Result<rt::Reply<Option<rt::Json>>, rt::Error> {
        self.client
            .execute(
                &ADD_BUNDLE,
                &self,
                self.options,
                |payload| Ok(payload.optional(rt::get::json)),
            )
            .await
    }

    /// Shows what would be sent, and how it is signed, without sending it.
    ///
    /// # Errors
    ///
    /// When a parameter cannot be sent.
    pub fn explain(&self) -> Result<rt::Explanation, rt::Error> {
        self.client.explain(&ADD_BUNDLE, self, self.options)
    }
}

impl rt::Encode for AddBundleCall<'_> {
    fn encode(
        &self,
        context: &rt::Context<'_>,
        parts: &mut rt::Parts,
    ) -> Result<(), rt::InvalidParameter> {
        parts.path("/sims/");
        parts.path_parameter(self.request.sim_id.as_str());
        parts.path("/bundle");
        let request_path = context.request_path(parts);
        parts.header("X-LF-Signature-Type", "2.0");
        parts.header("X-LF-Api-Version", "1.0");
        parts.header("timestamp", &context.unix_milliseconds().to_string());
        parts.header("nonce", &context.nonce().to_string());
        let mut object = parts.body(rt::Dialect::Plain);
        if let Some(value) = &self.activate {
            object.bare("activate", *value);
        }
        if let Some(value) = self.bundle_id.filter(|value| !value.is_empty()) {
            object.text("bundle_id", value);
        }
        object.bare("bundle_type", self.request.bundle_type.as_str());
        if let Some(value) = &self.cycles {
            object.bare("cycles", *value);
        }
        object.end();
        let mut object = parts.signed(rt::Dialect::Plain);
        if let Some(value) = &self.activate {
            object.bare("activate", *value);
        }
        if let Some(value) = self.bundle_id.filter(|value| !value.is_empty()) {
            object.text("bundle_id", value);
        }
        object.bare("bundle_type", self.request.bundle_type.as_str());
        if let Some(value) = &self.cycles {
            object.bare("cycles", *value);
        }
        object.quoted("nonce", context.nonce());
        object.quoted("timestamp", context.unix_milliseconds());
        object.text("x-sign-uri", &request_path);
        object.end();
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documented_response() -> Result<(), Box<dyn std::error::Error>> {
        let documented = rt::testing::DocumentedAnswer {
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
        };
        rt::testing::same_answer(
            &super::super::FAMILY,
            &ADD_BUNDLE,
            &documented,
            |payload| Ok(payload.optional(rt::get::json)),
            |answer, object| {
                if let Some(value) = answer {
                    object.bare("data", value);
                }
            },
        )
    }

    #[test]
    fn signature_v2_request() -> Result<(), Box<dyn std::error::Error>> {
        let client: Cube = rt::testing::client(2)?;
        let explanation = client
            .add_bundle(AddBundle {
                sim_id: "89000100010003125832".parse()?,
                bundle_type: BundleType::Basic,
            })
            .bundle_id("LP09823222320")
            .cycles(3)
            .explain()?;
        rt::testing::same_request(
            &explanation,
            &rt::testing::Documented {
                path: "/sims/89000100010003125832/bundle",
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

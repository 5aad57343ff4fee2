// @generated from spec/cube/cancel_sim.yaml by `cargo xtask gen`. Do not edit.

use super::Cube;
use crate::rt;

static CANCEL_SIM: rt::meta::Call = rt::meta::Call {
    name: rt::Cow::Borrowed("cube.cancel_sim"),
    method: rt::meta::Method::Put,
    path: "/sims/{sim_id}/cancel",
    server: 0,
    effect: rt::meta::Effect::Write,
    enveloped: true,
    bare: rt::meta::Bare::Refused,
    truth: Some("cube.list_sim_bundles"),
    needs_token: false,
};

impl Cube {
    /// Cancel (Async) / 取消(异步).
    ///
    /// Ends the bundles of one SIM early, or one bundle of it. Asynchronous: `get_sim` probably
    /// tells the status, and `list_sim_bundles` what became of the bundles.
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
    /// - <https://apidoc-cn.iotcube.link/project-2262003/api-132516503>. "v4", Chinese; the English
    ///   title is a translation. The available text ends before the tables of fields. The official
    ///   Java SDK has the call from 1.0.10, and by order from 1.0.13.
    ///
    /// Taken to be so where the documentation leaves it open:
    ///
    /// - `order_id` and `keep_alive` are sent in the body, and may be left out. The call is a PUT,
    ///   and the page tells what happens without `order_id`; its table of fields is not available.
    /// - `keep_alive` is sent as true or false. The page speaks of true.
    /// - `data` is an object or null, and holds the `request_id` as text. The page speaks of the
    ///   `request_id` of the answer; where it stands and of what type it is, is not available.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::cube::CancelSim;
    /// # async fn example(cube: linksfield_api::Cube) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = cube
    ///     .cancel_sim(CancelSim {
    ///         sim_id: "89852202306300023202".parse()?,
    ///     })
    ///     .send()
    ///     .await?;
    /// println!("{:?}", *reply);
    /// # Ok(())
    /// # }
    /// ```
    pub fn cancel_sim<'a>(&'a self, request: CancelSim) -> CancelSimCall<'a> {
        CancelSimCall {
            client: &self.client,
            options: rt::CallOptions::default(),
            request,
            order_id: None,
            keep_alive: None,
        }
    }
}

/// What must be given to call: Cancel (Async).
#[derive(Debug, Clone)]
pub struct CancelSim {
    /// The ICCID of the SIM, which must be no OTA SIM and belong to the organisation of the key.
    ///
    /// Example: `89852202306300023202`.
    pub sim_id: rt::Iccid,
}

/// The call `cube.cancel_sim`, ready to be sent.
#[derive(Debug, Clone)]
#[must_use = "a call does nothing until it is sent"]
pub struct CancelSimCall<'a> {
    client: &'a rt::Client,
    options: rt::CallOptions,
    request: CancelSim,
    order_id: Option<&'a str>,
    keep_alive: Option<bool>,
}

impl<'a> CancelSimCall<'a> {
    /// The `order_id` that `add_bundle` answered: only that bundle ends. Without it, a SIM in use
    /// loses its bundle, with the supplementary and add-on ones, and a paused SIM its paused
    /// bundle; either goes into retention (停机保). In any status, bundles that have not started end.
    ///
    /// Whether it is required is not documented.
    pub fn order_id(mut self, value: &'a str) -> Self {
        self.order_id = Some(value);
        self
    }

    /// True matters together with `order_id`: if the cancellation leaves no bundle in use while
    /// others wait, the nearest of them starts.
    ///
    /// Example: `true`. Whether it is required is not documented.
    pub fn keep_alive(mut self, value: bool) -> Self {
        self.keep_alive = Some(value);
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
    pub async fn send(self) -> Result<rt::Reply<Option<CancelSimResponse>>, rt::Error> {
        self.client
            .execute(
                &CANCEL_SIM,
                &self,
                self.options,
                |payload| Ok(payload.optional(CancelSimResponse::read)),
            )
            .await
    }

    /// Shows what would be sent, and how it is signed, without sending it.
    ///
    /// # Errors
    ///
    /// When a parameter cannot be sent.
    pub fn explain(&self) -> Result<rt::Explanation, rt::Error> {
        self.client.explain(&CANCEL_SIM, self, self.options)
    }
}

impl rt::Encode for CancelSimCall<'_> {
    fn encode(
        &self,
        context: &rt::Context<'_>,
        parts: &mut rt::Parts,
    ) -> Result<(), rt::InvalidParameter> {
        parts.path("/sims/");
        parts.path_parameter(self.request.sim_id.as_str());
        parts.path("/cancel");
        let request_path = context.request_path(parts);
        parts.header("X-LF-Signature-Type", "2.0");
        parts.header("timestamp", &context.unix_milliseconds().to_string());
        parts.header("nonce", &context.nonce().to_string());
        let mut object = parts.body(rt::Dialect::Plain);
        if let Some(value) = &self.keep_alive {
            object.bare("keep_alive", *value);
        }
        if let Some(value) = self.order_id.filter(|value| !value.is_empty()) {
            object.text("order_id", value);
        }
        object.end();
        let mut object = parts.signed(rt::Dialect::Plain);
        if let Some(value) = &self.keep_alive {
            object.bare("keep_alive", *value);
        }
        object.quoted("nonce", context.nonce());
        if let Some(value) = self.order_id.filter(|value| !value.is_empty()) {
            object.text("order_id", value);
        }
        object.quoted("timestamp", context.unix_milliseconds());
        object.text("x-sign-uri", &request_path);
        object.end();
        Ok(())
    }
}

/// The answer of: Cancel (Async).
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CancelSimResponse {
    /// The id by which the result of this operation can be asked for.
    ///
    /// Whether it is required is not documented.
    pub request_id: Option<String>,
    /// Members that the documentation does not list, and optional ones that are not what it says.
    pub extra: rt::Extra,
}

impl CancelSimResponse {
    pub(super) fn read(raw: &rt::RawValue) -> Result<Self, rt::Mismatch> {
        let mut object = rt::Object::read(raw)?;
        Ok(Self {
            request_id: object.optional("request_id", rt::get::text),
            extra: object.rest(),
        })
    }
}

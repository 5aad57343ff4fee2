// @generated from spec/cube/cancel_sim.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Cube};
use crate::__private::{self, Codec as _, codec};

impl Cube {
    /// Cancel (Async) / 取消(异步).
    ///
    /// Ends the bundles of one SIM early, or one bundle of it. Asynchronous: `get_sim` probably
    /// tells the status, and `list_sim_bundles` what became of the bundles.
    ///
    /// Partly documented upstream. Of 4 parameters and response members, 3 are not documented as
    /// required or optional. Members that are not listed are kept in `extra`.
    ///
    /// Modifies state. Never retried once the request may have reached the server; dropping the
    /// future does not undo it. After an error, consult
    /// [`may_have_been_executed`](__private::Error::may_have_been_executed) before calling again.
    /// Use `list_sim_bundles` to check the outcome.
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
    /// println!("{:?}", reply.into_inner());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Assumptions
    ///
    /// - `order_id` and `keep_alive` are sent in the body, and may be left out. The call is a PUT,
    ///   and the page tells what happens without `order_id`; its table of fields is not available.
    /// - `keep_alive` is sent as true or false. The page speaks of true.
    /// - `data` is an object or null, and holds the `request_id` as text. The page speaks of the
    ///   `request_id` of the answer; where it stands and of what type it is, is not available.
    ///
    /// # Sources
    ///
    /// - <https://apidoc-cn.iotcube.link/project-2262003/api-132516503>. "v4", Chinese; the English
    ///   title is a translation. The available text ends before the tables of fields. The official
    ///   Java SDK has the call from 1.0.10, and by order from 1.0.13.
    #[inline]
    pub fn cancel_sim(&self, required: CancelSim) -> Call<CancelSimRequest> {
        self.call(CancelSimRequest::new(required))
    }
}

/// The required parameters of [`cancel_sim`](Cube::cancel_sim).
#[derive(Debug, Clone, PartialEq)]
pub struct CancelSim {
    /// The ICCID of the SIM, which must be no OTA SIM and belong to the organisation of the key.
    ///
    /// Example: `89852202306300023202`.
    pub sim_id: __private::Iccid,
}

/// The request of [`cancel_sim`](Cube::cancel_sim), to be stored, compared, and sent by any
/// client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CancelSimRequest {
    /// What is required.
    pub required: CancelSim,
    /// The `order_id` that `add_bundle` answered: only that bundle ends. Without it, a SIM in use
    /// loses its bundle, with the supplementary and add-on ones, and a paused SIM its paused
    /// bundle; either goes into retention (停机保). In any status, bundles that have not started end.
    ///
    /// Whether it is required is not documented.
    pub order_id: Option<String>,
    /// True matters together with `order_id`: if the cancellation leaves no bundle in use while
    /// others wait, the nearest of them starts.
    ///
    /// Example: `true`. Whether it is required is not documented.
    pub keep_alive: Option<bool>,
}

impl CancelSimRequest {
    /// Takes what is required; nothing else is set.
    #[must_use]
    #[inline]
    pub fn new(required: CancelSim) -> Self {
        Self {
            required,
            order_id: None,
            keep_alive: None,
        }
    }

    /// The `order_id` that `add_bundle` answered: only that bundle ends. Without it, a SIM in use
    /// loses its bundle, with the supplementary and add-on ones, and a paused SIM its paused
    /// bundle; either goes into retention (停机保). In any status, bundles that have not started end.
    ///
    /// See [`order_id`](field@CancelSimRequest::order_id).
    #[must_use]
    #[inline]
    pub fn order_id(mut self, value: impl Into<String>) -> Self {
        self.order_id = Some(value.into());
        self
    }

    /// True matters together with `order_id`: if the cancellation leaves no bundle in use while
    /// others wait, the nearest of them starts.
    ///
    /// See [`keep_alive`](field@CancelSimRequest::keep_alive).
    #[must_use]
    #[inline]
    pub fn keep_alive(mut self, value: bool) -> Self {
        self.keep_alive = Some(value);
        self
    }
}

impl From<CancelSim> for CancelSimRequest {
    #[inline]
    fn from(required: CancelSim) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for CancelSimRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: CancelSim {
                sim_id: object.given::<codec::Iccid>("sim_id")?,
            },
            order_id: object.given_some::<codec::Text>("order_id")?,
            keep_alive: object.given_some::<codec::Boolean>("keep_alive")?,
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::Iccid::put(object, "sim_id", &required.sim_id);
        codec::Text::put_some(object, "order_id", &self.order_id);
        codec::Boolean::put_some(object, "keep_alive", &self.keep_alive);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::Iccid::check_required("sim_id", &required.sim_id)?;
        Ok(())
    }
}

__private::structure_traits!(CancelSimRequest);

impl Call<CancelSimRequest> {
    /// The `order_id` that `add_bundle` answered: only that bundle ends. Without it, a SIM in use
    /// loses its bundle, with the supplementary and add-on ones, and a paused SIM its paused
    /// bundle; either goes into retention (停机保). In any status, bundles that have not started end.
    ///
    /// See [`order_id`](field@CancelSimRequest::order_id).
    #[inline]
    pub fn order_id(self, value: impl Into<String>) -> Self {
        self.map(|request| request.order_id(value))
    }

    /// True matters together with `order_id`: if the cancellation leaves no bundle in use while
    /// others wait, the nearest of them starts.
    ///
    /// See [`keep_alive`](field@CancelSimRequest::keep_alive).
    #[inline]
    pub fn keep_alive(self, value: bool) -> Self {
        self.map(|request| request.keep_alive(value))
    }
}

impl __private::Operation for CancelSimRequest {
    type Family = Cube;
    type Output = Option<CancelSimResponse>;
    const INFO: &'static __private::OperationInfo = &CANCEL_SIM;
    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/sims/");
        parts.path_parameter(&codec::Iccid::text(&required.sim_id));
        parts.path("/cancel");
        let request_path = context.request_path(parts);
        parts.header("X-LF-Signature-Type", "2.0");
        parts.header("timestamp", &context.unix_milliseconds().to_string());
        parts.header("nonce", &context.nonce().to_string());
        let mut writer = parts.body(__private::Dialect::Plain);
        let object = &mut writer;
        codec::Boolean::put_given(object, "keep_alive", &self.keep_alive);
        codec::Text::put_given(object, "order_id", &self.order_id);
        writer.end();
        let mut writer = parts.signed(__private::Dialect::Plain);
        let object = &mut writer;
        codec::Boolean::put_given(object, "keep_alive", &self.keep_alive);
        object.quoted("nonce", context.nonce());
        codec::Text::put_given(object, "order_id", &self.order_id);
        object.quoted("timestamp", context.unix_milliseconds());
        object.text("x-sign-uri", &request_path);
        writer.end();
        Ok(())
    }

    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self::Output, __private::Mismatch> {
        Ok(payload.optional::<codec::Object<CancelSimResponse>>())
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Object::<CancelSimResponse>::write_some(output, writer);
    }
}

/// The response of `cancel_sim`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CancelSimResponse {
    /// The id by which the result of this operation can be asked for.
    ///
    /// Whether it is required is not documented.
    pub request_id: Option<String>,
    /// Members that are not documented, and optional ones that are not as documented.
    pub extra: __private::Extra,
}

impl __private::Structure for CancelSimResponse {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            request_id: object.optional::<codec::Text>("request_id"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put_some(object, "request_id", &self.request_id);
        self.extra.write(object);
    }
}

__private::structure_traits!(CancelSimResponse);

static CANCEL_SIM: __private::OperationInfo = __private::OperationInfo {
    name: "cancel_sim",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("cube.cancel_sim"),
        method: __private::meta::Method::Put,
        path: "/sims/{sim_id}/cancel",
        server: 0,
        effect: __private::meta::Effect::Write,
        enveloped: true,
        unenveloped: __private::meta::Unenveloped::Refused,
        outcome_check: Some("cube.list_sim_bundles"),
        needs_token: false,
    },
    title: "Cancel (Async)",
    title_zh: Some("取消(异步)"),
    summary: Some(
        "Ends the bundles of one SIM early, or one bundle of it. Asynchronous: `get_sim` probably tells the status, and `list_sim_bundles` what became of the bundles.",
    ),
    coverage: "partial",
    deprecated: None,
    pages: &["https://apidoc-cn.iotcube.link/project-2262003/api-132516503"],
    parameters: &[
        __private::ParameterInfo::required("sim_id")
            .value("iccid", "an ICCID (18 to 20 digits)")
            .at(__private::Location::Path)
            .doc(
                "The ICCID of the SIM, which must be no OTA SIM and belong to the organisation of the key.",
            )
            .example("89852202306300023202"),
        __private::ParameterInfo::optional("order_id")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc(
                "The `order_id` that `add_bundle` answered: only that bundle ends. Without it, a SIM in use loses its bundle, with the supplementary and add-on ones, and a paused SIM its paused bundle; either goes into retention (停机保). In any status, bundles that have not started end.",
            ),
        __private::ParameterInfo::optional("keep_alive")
            .value("boolean", "a boolean")
            .at(__private::Location::Body)
            .doc(
                "True matters together with `order_id`: if the cancellation leaves no bundle in use while others wait, the nearest of them starts.",
            )
            .example("true"),
    ],
    is_paged: false,
    functions: __private::functions::<CancelSimRequest>(),
};

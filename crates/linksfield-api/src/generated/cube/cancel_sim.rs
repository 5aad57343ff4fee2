// @generated from spec/cube/cancel_sim.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Cube};
use crate::__private::{self, Codec as _, codec};

impl Cube {
    /// Ends the bundles of one SIM early, or one chosen bundle of the SIM. Linksfield's title:
    /// *Cancel (Async)* / 取消(异步).
    ///
    /// The call is asynchronous. Afterwards, `get_sim` probably shows the status of the SIM, and
    /// `list_sim_bundles` the statuses of its bundles.
    ///
    /// - **Effect:** write. The client never sends the request again once it may have reached the
    ///   server. If a call fails and
    ///   [`may_have_been_executed`](__private::Error::may_have_been_executed) returns `false`, it
    ///   was not executed, and calling again is safe. If the method returns `true`, do not call
    ///   again before you have checked the outcome: use
    ///   [`list_sim_bundles`](Cube::list_sim_bundles) to check whether the call took effect.
    ///   Compare the statuses of the bundles with those before the call. Cancelling may take tens
    ///   of minutes or more if the carrier is congested.
    /// - **Coverage:** partial. Linksfield's documentation is incomplete. Only one of the 4
    ///   parameters and response fields is marked as required or optional. Response fields that
    ///   Linksfield does not list are kept in `extra`.
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
    /// # Parameters
    ///
    /// Required parameters are fields of [`CancelSim`]. Optional parameters are methods of the
    /// call.
    ///
    /// | parameter | required | meaning |
    /// |---|---|---|
    /// | [`sim_id`](field@CancelSim::sim_id) | yes | The ICCID of the SIM. The SIM must belong to the organisation of the key and must not be an OTA SIM. |
    /// | [`order_id`](field@CancelSimRequest::order_id) | not documented | The `order_id` from the response of `add_bundle`: only the bundle of this order ends. |
    /// | [`keep_alive`](field@CancelSimRequest::keep_alive) | not documented | Whether to start a waiting bundle afterwards; described together with `order_id`. If it is true, and the cancellation leaves no bundle in use while others wait, the nearest waiting bundle starts. |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to an
    /// `Option` of [`CancelSimResponse`]: `None` if the response has no payload.
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
    /// - `order_id` and `keep_alive` are optional and are sent in the body. *Reason:* The call is a
    ///   PUT, and Linksfield's page describes the effect of a call without `order_id`. Its field
    ///   table is not available.
    /// - `keep_alive` is sent as true or false. *Reason:* Linksfield's page mentions the value
    ///   true.
    /// - `data` is null or an object that holds `request_id` as text. *Reason:* Linksfield's page
    ///   mentions the `request_id` of the response. Its position and type are not available.
    ///
    /// # Sources
    ///
    /// - <https://apidoc-cn.iotcube.link/project-2262003/api-132516503>. "v4", Chinese; the English
    ///   title is a translation. The available text ends before the field tables. The official Java
    ///   SDK has the call from 1.0.10, and the cancellation by order from 1.0.13.
    #[inline]
    pub fn cancel_sim(&self, required: CancelSim) -> Call<CancelSimRequest> {
        self.call(CancelSimRequest::new(required))
    }
}

/// The required parameters of [`cancel_sim`](Cube::cancel_sim).
#[derive(Debug, Clone, PartialEq)]
pub struct CancelSim {
    /// The ICCID of the SIM. The SIM must belong to the organisation of the key and must not be an
    /// OTA SIM.
    ///
    /// Example: `89852202306300023202`.
    pub sim_id: __private::Iccid,
}

/// The request of [`cancel_sim`](Cube::cancel_sim): a value that can be stored, compared, and
/// sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CancelSimRequest {
    /// The required parameters.
    pub required: CancelSim,
    /// The `order_id` from the response of `add_bundle`: only the bundle of this order ends.
    /// Without it, a SIM in use loses its bundle, including supplementary and add-on bundles, and a
    /// paused SIM loses its paused bundle; both SIMs go into retention (停机保). Without it, bundles
    /// that have not started also end, in any status of the SIM.
    ///
    /// Whether it is required is not documented.
    pub order_id: Option<String>,
    /// Whether to start a waiting bundle afterwards; described together with `order_id`. If it is
    /// true, and the cancellation leaves no bundle in use while others wait, the nearest waiting
    /// bundle starts.
    ///
    /// Example: `true`. Whether it is required is not documented.
    pub keep_alive: Option<bool>,
}

impl CancelSimRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: CancelSim) -> Self {
        Self {
            required,
            order_id: None,
            keep_alive: None,
        }
    }

    /// The `order_id` from the response of `add_bundle`: only the bundle of this order ends.
    /// Without it, a SIM in use loses its bundle, including supplementary and add-on bundles, and a
    /// paused SIM loses its paused bundle; both SIMs go into retention (停机保). Without it, bundles
    /// that have not started also end, in any status of the SIM.
    ///
    /// See [`order_id`](field@CancelSimRequest::order_id).
    #[must_use]
    #[inline]
    pub fn order_id(mut self, value: impl Into<String>) -> Self {
        self.order_id = Some(value.into());
        self
    }

    /// Whether to start a waiting bundle afterwards; described together with `order_id`. If it is
    /// true, and the cancellation leaves no bundle in use while others wait, the nearest waiting
    /// bundle starts.
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
    /// The `order_id` from the response of `add_bundle`: only the bundle of this order ends.
    /// Without it, a SIM in use loses its bundle, including supplementary and add-on bundles, and a
    /// paused SIM loses its paused bundle; both SIMs go into retention (停机保). Without it, bundles
    /// that have not started also end, in any status of the SIM.
    ///
    /// See [`order_id`](field@CancelSimRequest::order_id).
    #[inline]
    pub fn order_id(self, value: impl Into<String>) -> Self {
        self.map(|request| request.order_id(value))
    }

    /// Whether to start a waiting bundle afterwards; described together with `order_id`. If it is
    /// true, and the cancellation leaves no bundle in use while others wait, the nearest waiting
    /// bundle starts.
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
        object.integer("nonce", context.nonce(), true);
        codec::Text::put_given(object, "order_id", &self.order_id);
        object.integer("timestamp", context.unix_milliseconds(), true);
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
    /// The id for querying the result of this operation.
    ///
    /// Whether it is required is not documented.
    pub request_id: Option<String>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
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
        outcomes: __private::meta::Outcomes {
            retry: __private::meta::Retry {
                statuses: &[],
                codes: &["CB-99-9500"],
            },
            check: Some(
                &__private::OutcomeCheck {
                    operation: "cube.list_sim_bundles",
                    compare: "Compare the statuses of the bundles with those before the call. Cancelling may take tens of minutes or more if the carrier is congested.",
                    search: None,
                },
            ),
            ..__private::meta::Outcomes::DEFAULT
        },
        needs_token: false,
        sensitive: __private::meta::Sensitive {
            parameters: &["sim_id"],
            response: false,
        },
    },
    title: "Cancel (Async)",
    title_zh: Some("取消(异步)"),
    summary: Some(
        "Ends the bundles of one SIM early, or one chosen bundle of the SIM.\nThe call is asynchronous. Afterwards, `get_sim` probably shows the status of the SIM, and `list_sim_bundles` the statuses of its bundles.",
    ),
    coverage: "partial",
    deprecated: None,
    pages: &["https://apidoc-cn.iotcube.link/project-2262003/api-132516503"],
    parameters: &[
        __private::ParameterInfo::required("sim_id")
            .value("iccid", "an ICCID (18 to 20 digits)")
            .at(__private::Location::Path)
            .doc(
                "The ICCID of the SIM. The SIM must belong to the organisation of the key and must not be an OTA SIM.",
            )
            .example("89852202306300023202")
            .sensitive(),
        __private::ParameterInfo::optional("order_id")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc(
                "The `order_id` from the response of `add_bundle`: only the bundle of this order ends. Without it, a SIM in use loses its bundle, including supplementary and add-on bundles, and a paused SIM loses its paused bundle; both SIMs go into retention (停机保). Without it, bundles that have not started also end, in any status of the SIM.",
            ),
        __private::ParameterInfo::optional("keep_alive")
            .value("boolean", "a boolean")
            .at(__private::Location::Body)
            .doc(
                "Whether to start a waiting bundle afterwards; described together with `order_id`. If it is true, and the cancellation leaves no bundle in use while others wait, the nearest waiting bundle starts.",
            )
            .example("true"),
    ],
    is_paged: false,
    response: __private::Shape::Object {
        name: None,
        plain: &["request_id"],
        fields: &[],
    },
    functions: __private::functions::<CancelSimRequest>(),
};

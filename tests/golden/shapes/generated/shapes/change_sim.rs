// @generated from spec/shapes/change_sim.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Shapes};
use crate::__private::{self, Codec as _, codec};

impl Shapes {
    /// Changes some fields of a SIM, with the method PATCH and a content type of its own.
    /// Linksfield's title: *Change SIM*.
    ///
    /// - **Effect:** write. The client never sends the request again once it may have reached the
    ///   server. If a call fails and
    ///   [`may_have_been_executed`](__private::Error::may_have_been_executed) returns `false`, it
    ///   was not executed, and calling again is safe. If the method returns `true`, do not call
    ///   again before you have checked the outcome: find out whether the call took effect (no
    ///   documented operation reports it).
    /// - **Coverage:** complete. Linksfield documents every parameter and response field.
    /// - **Body:** `application/merge-patch+json`.
    /// - **Time:** The call is documented to be slow. Unless the client or the call sets a time
    ///   limit, an attempt may take 120 seconds.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::shapes::ChangeSim;
    /// # async fn example(shapes: linksfield_api::Shapes) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = shapes
    ///     .change_sim(ChangeSim {
    ///         sim_id: "89852022018041800192".parse()?,
    ///         owner: "text".into(),
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
    /// Required parameters are fields of [`ChangeSim`]. Optional parameters are methods of the
    /// call.
    ///
    /// | parameter | required | meaning |
    /// |---|---|---|
    /// | [`sim_id`](field@ChangeSim::sim_id) | yes | The SIM. |
    /// | [`label`](field@ChangeSimRequest::label) | no | The label. |
    /// | [`note`](field@ChangeSimRequest::note) | no | The former label. |
    /// | [`owner`](field@ChangeSim::owner) | yes | The former owner. |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to
    /// [`ChangeSimResponse`].
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
    ///   with an HTTP status. Linksfield documents no failure codes.
    ///   [`may_have_been_executed`](__private::Error::may_have_been_executed) returns whether the
    ///   call may have been executed.
    ///
    /// # Sources
    ///
    /// - Invented for the tests.
    #[inline]
    pub fn change_sim(&self, required: ChangeSim) -> Call<ChangeSimRequest> {
        self.call(ChangeSimRequest::new(required))
    }
}

/// The required parameters of [`change_sim`](Shapes::change_sim).
#[derive(Debug, Clone, PartialEq)]
pub struct ChangeSim {
    /// The SIM.
    pub sim_id: __private::Iccid,
    /// The former owner.
    #[deprecated = "It is ignored."]
    pub owner: String,
}

/// The request of [`change_sim`](Shapes::change_sim): a value that can be stored, compared, and
/// sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ChangeSimRequest {
    /// The required parameters.
    pub required: ChangeSim,
    /// The label.
    pub label: Option<String>,
    /// The former label.
    #[deprecated = "Use label instead."]
    pub note: Option<String>,
}

impl ChangeSimRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: ChangeSim) -> Self {
        Self {
            required,
            label: None,
            note: None,
        }
    }

    /// The label.
    ///
    /// See [`label`](field@ChangeSimRequest::label).
    #[must_use]
    #[inline]
    pub fn label(mut self, value: impl Into<String>) -> Self {
        self.label = Some(value.into());
        self
    }

    /// The former label.
    ///
    /// See [`note`](field@ChangeSimRequest::note).
    #[deprecated = "Use label instead."]
    #[must_use]
    #[inline]
    pub fn note(mut self, value: impl Into<String>) -> Self {
        self.note = Some(value.into());
        self
    }
}

impl From<ChangeSim> for ChangeSimRequest {
    #[inline]
    fn from(required: ChangeSim) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for ChangeSimRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: ChangeSim {
                sim_id: object.given::<codec::Iccid>("sim_id")?,
                owner: object.given::<codec::Text>("owner")?,
            },
            label: object.given_some::<codec::Text>("label")?,
            note: object.given_some::<codec::Text>("note")?,
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::Iccid::put(object, "sim_id", &required.sim_id);
        codec::Text::put_some(object, "label", &self.label);
        codec::Text::put_some(object, "note", &self.note);
        codec::Text::put(object, "owner", &required.owner);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::Iccid::check_required("sim_id", &required.sim_id)?;
        codec::Text::check_required("owner", &required.owner)?;
        Ok(())
    }
}

__private::structure_traits!(ChangeSimRequest);

impl Call<ChangeSimRequest> {
    /// The label.
    ///
    /// See [`label`](field@ChangeSimRequest::label).
    #[inline]
    pub fn label(self, value: impl Into<String>) -> Self {
        self.map(|request| request.label(value))
    }

    /// The former label.
    ///
    /// See [`note`](field@ChangeSimRequest::note).
    #[deprecated = "Use label instead."]
    #[inline]
    pub fn note(self, value: impl Into<String>) -> Self {
        self.map(|request| request.note(value))
    }
}

impl __private::Operation for ChangeSimRequest {
    type Family = Shapes;
    type Output = ChangeSimResponse;
    const INFO: &'static __private::OperationInfo = &CHANGE_SIM;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/sims/");
        parts.path_parameter(&codec::Iccid::text(&required.sim_id));
        parts.header("x-key", context.credential(0));
        parts.header("x-time", &context.unix_seconds().to_string());
        let mut writer = parts.body(__private::Dialect::Plain);
        let object = &mut writer;
        codec::Text::put_given(object, "label", &self.label);
        codec::Text::put_given(object, "note", &self.note);
        codec::Text::put(object, "owner", &required.owner);
        writer.end();
        parts.media_type("application/merge-patch+json");
        let mut writer = parts.signed(__private::Dialect::Plain);
        let object = &mut writer;
        object.text("x-key", context.credential(0));
        object.integer("x-time", context.unix_seconds(), true);
        writer.end();
        Ok(())
    }

    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self::Output, __private::Mismatch> {
        payload.required::<codec::Object<ChangeSimResponse>>()
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Object::<ChangeSimResponse>::write(output, writer);
    }
}

/// The response of `change_sim`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ChangeSimResponse {
    /// The label.
    pub label: Option<String>,
    /// The former label.
    #[deprecated = "Use label instead."]
    pub note: Option<String>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for ChangeSimResponse {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            label: object.optional::<codec::Text>("label"),
            note: object.optional::<codec::Text>("note"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put_some(object, "label", &self.label);
        codec::Text::put_some(object, "note", &self.note);
        self.extra.write(object);
    }
}

__private::structure_traits!(ChangeSimResponse);

static CHANGE_SIM: __private::OperationInfo = __private::OperationInfo {
    name: "change_sim",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("shapes.change_sim"),
        method: __private::meta::Method::Patch,
        path: "/sims/{sim_id}",
        server: 0,
        effect: __private::meta::Effect::Write,
        enveloped: true,
        unenveloped: __private::meta::Unenveloped::Refused,
        outcomes: __private::meta::Outcomes {
            timeout: Some(120),
            ..__private::meta::Outcomes::DEFAULT
        },
        needs_token: false,
        sensitive: __private::meta::Sensitive {
            parameters: &["sim_id"],
            response: false,
        },
    },
    title: "Change SIM",
    title_zh: None,
    summary: Some(
        "Changes some fields of a SIM, with the method PATCH and a content type of its own.",
    ),
    coverage: "complete",
    deprecated: None,
    pages: &[],
    parameters: &[
        __private::ParameterInfo::required("sim_id")
            .value("iccid", "an ICCID (18 to 20 digits)")
            .at(__private::Location::Path)
            .doc("The SIM.")
            .sensitive(),
        __private::ParameterInfo::optional("label")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc("The label."),
        __private::ParameterInfo::optional("note")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc("The former label.")
            .deprecated("Use label instead."),
        __private::ParameterInfo::required("owner")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc("The former owner.")
            .deprecated("It is ignored."),
    ],
    is_paged: false,
    response: __private::Shape::Object {
        name: None,
        plain: &["label", "note"],
        fields: &[],
    },
    functions: __private::functions::<ChangeSimRequest>(),
};

// @generated from spec/shapes/check_sim.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Shapes};
use crate::__private::{self, Codec as _, codec};

impl Shapes {
    /// Asks whether a SIM exists, with the method HEAD. Linksfield's title: *Check SIM*.
    ///
    /// - **Effect:** read. The client retries the call after transient errors, as the
    ///   [`RetryPolicy`](__private::RetryPolicy) allows.
    /// - **Coverage:** complete. Linksfield documents every parameter.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::shapes::CheckSim;
    /// # async fn example(shapes: linksfield_api::Shapes) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = shapes
    ///     .check_sim(CheckSim {
    ///         sim_id: "89852022018041800192".parse()?,
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
    /// Required parameters are fields of [`CheckSim`]. Optional parameters are methods of the call.
    ///
    /// | parameter | required | meaning |
    /// |---|---|---|
    /// | [`sim_id`](field@CheckSim::sim_id) | yes | The SIM. |
    /// | [`deep`](field@CheckSimRequest::deep) | no | Whether to look at archived SIMs. |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to `()`,
    /// because the response has no content.
    ///
    /// # Errors
    ///
    /// - [`NotSent`](__private::Error::NotSent): a parameter is invalid or the server could not be
    ///   reached.
    /// - [`NoResponse`](__private::Error::NoResponse), [`Decode`](__private::Error::Decode): the
    ///   response is missing, incomplete or unreadable. The error keeps what was received.
    /// - [`Api`](__private::Error::Api), [`Status`](__private::Error::Status): the server reported
    ///   a failure with a result code or with an HTTP status. Linksfield documents no failure
    ///   codes.
    ///
    /// # Sources
    ///
    /// - Invented for the tests.
    #[inline]
    pub fn check_sim(&self, required: CheckSim) -> Call<CheckSimRequest> {
        self.call(CheckSimRequest::new(required))
    }
}

/// The required parameters of [`check_sim`](Shapes::check_sim).
#[derive(Debug, Clone, PartialEq)]
pub struct CheckSim {
    /// The SIM.
    pub sim_id: __private::Iccid,
}

/// The request of [`check_sim`](Shapes::check_sim): a value that can be stored, compared, and
/// sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CheckSimRequest {
    /// The required parameters.
    pub required: CheckSim,
    /// Whether to look at archived SIMs.
    pub deep: Option<bool>,
}

impl CheckSimRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: CheckSim) -> Self {
        Self { required, deep: None }
    }

    /// Whether to look at archived SIMs.
    ///
    /// See [`deep`](field@CheckSimRequest::deep).
    #[must_use]
    #[inline]
    pub fn deep(mut self, value: bool) -> Self {
        self.deep = Some(value);
        self
    }
}

impl From<CheckSim> for CheckSimRequest {
    #[inline]
    fn from(required: CheckSim) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for CheckSimRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: CheckSim {
                sim_id: object.given::<codec::Iccid>("sim_id")?,
            },
            deep: object.given_some::<codec::Boolean>("deep")?,
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::Iccid::put(object, "sim_id", &required.sim_id);
        codec::Boolean::put_some(object, "deep", &self.deep);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::Iccid::check_required("sim_id", &required.sim_id)?;
        Ok(())
    }
}

__private::structure_traits!(CheckSimRequest);

impl Call<CheckSimRequest> {
    /// Whether to look at archived SIMs.
    ///
    /// See [`deep`](field@CheckSimRequest::deep).
    #[inline]
    pub fn deep(self, value: bool) -> Self {
        self.map(|request| request.deep(value))
    }
}

impl __private::Operation for CheckSimRequest {
    type Family = Shapes;
    type Output = ();
    const INFO: &'static __private::OperationInfo = &CHECK_SIM;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/sims/");
        parts.path_parameter(&codec::Iccid::text(&required.sim_id));
        if let Some(value) = codec::Boolean::given(&self.deep) {
            parts.query("deep", &codec::Boolean::text(value));
        }
        parts.header("x-key", context.credential(0));
        parts.header("x-time", &context.unix_seconds().to_string());
        let mut writer = parts.signed(__private::Dialect::Plain);
        let object = &mut writer;
        if let Some(value) = codec::Boolean::given(&self.deep) {
            object.text("deep", &codec::Boolean::text(value));
        }
        object.text("x-key", context.credential(0));
        object.integer("x-time", context.unix_seconds(), true);
        writer.end();
        Ok(())
    }

    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self::Output, __private::Mismatch> {
        payload.nothing()
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        let () = output;
        writer.bare("null");
    }
}

static CHECK_SIM: __private::OperationInfo = __private::OperationInfo {
    name: "check_sim",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("shapes.check_sim"),
        method: __private::meta::Method::Head,
        path: "/sims/{sim_id}",
        server: 0,
        effect: __private::meta::Effect::Read,
        enveloped: false,
        unenveloped: __private::meta::Unenveloped::Refused,
        outcomes: __private::meta::Outcomes {
            content: __private::meta::Content::Nothing,
            ..__private::meta::Outcomes::DEFAULT
        },
        needs_token: false,
        sensitive: __private::meta::Sensitive {
            parameters: &["sim_id"],
            response: false,
        },
    },
    title: "Check SIM",
    title_zh: None,
    summary: Some("Asks whether a SIM exists, with the method HEAD."),
    coverage: "complete",
    deprecated: None,
    pages: &[],
    parameters: &[
        __private::ParameterInfo::required("sim_id")
            .value("iccid", "an ICCID (18 to 20 digits)")
            .at(__private::Location::Path)
            .doc("The SIM.")
            .sensitive(),
        __private::ParameterInfo::optional("deep")
            .value("boolean", "a boolean")
            .at(__private::Location::Query)
            .doc("Whether to look at archived SIMs."),
    ],
    is_paged: false,
    response: __private::Shape::Plain,
    functions: __private::functions::<CheckSimRequest>(),
};

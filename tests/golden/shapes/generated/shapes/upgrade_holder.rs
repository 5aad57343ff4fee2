// @generated from spec/shapes/upgrade_holder.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Shapes};
use crate::__private::{self, Codec as _, codec};

impl Shapes {
    /// Sets the level of a holder. Linksfield's title: *Upgrade holder*.
    ///
    /// The change takes a second in the sandbox.
    ///
    /// - **Effect:** write. The client never sends the request again once it may have reached the
    ///   server. If a call fails and
    ///   [`may_have_been_executed`](__private::Error::may_have_been_executed) returns `false`, it
    ///   was not executed, and calling again is safe. If the method returns `true`, do not call
    ///   again before you have checked the outcome: find out whether the call took effect (no
    ///   documented operation reports it).
    /// - **Coverage:** complete. Linksfield lists every parameter and response field. Of the 3
    ///   parameters and response fields, 2 are documented and 1 is listed without a description.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::shapes::UpgradeHolder;
    /// # async fn example(shapes: linksfield_api::Shapes) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = shapes
    ///     .upgrade_holder(UpgradeHolder {
    ///         card: "89852022018041800192".parse()?,
    ///         level: 9,
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
    /// All parameters are required. They are the fields of [`UpgradeHolder`].
    ///
    /// | parameter | required | meaning |
    /// |---|---|---|
    /// | [`card`](field@UpgradeHolder::card) | yes | The card of the holder. |
    /// | [`level`](field@UpgradeHolder::level) | yes | The level. |
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
    ///   with an HTTP status. Documented codes: `42` (There is no such holder); `44` (The holder is
    ///   being changed). [`may_have_been_executed`](__private::Error::may_have_been_executed)
    ///   returns whether the call may have been executed.
    ///
    /// # Sources
    ///
    /// - Invented for the tests.
    #[inline]
    pub fn upgrade_holder(&self, required: UpgradeHolder) -> Call<UpgradeHolderRequest> {
        self.call(UpgradeHolderRequest::new(required))
    }
}

/// The required parameters of [`upgrade_holder`](Shapes::upgrade_holder).
#[derive(Debug, Clone, PartialEq)]
pub struct UpgradeHolder {
    /// The card of the holder.
    ///
    /// Example: `89852022018041800192`.
    pub card: __private::Iccid,
    /// The level.
    ///
    /// Example: `9`.
    pub level: i64,
}

/// The request of [`upgrade_holder`](Shapes::upgrade_holder): a value that can be stored,
/// compared, and sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct UpgradeHolderRequest {
    /// The required parameters.
    pub required: UpgradeHolder,
}

impl UpgradeHolderRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: UpgradeHolder) -> Self {
        Self { required }
    }
}

impl From<UpgradeHolder> for UpgradeHolderRequest {
    #[inline]
    fn from(required: UpgradeHolder) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for UpgradeHolderRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: UpgradeHolder {
                card: object.given::<codec::Iccid>("card")?,
                level: object.given::<codec::NumberInteger>("level")?,
            },
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::Iccid::put(object, "card", &required.card);
        codec::NumberInteger::put(object, "level", &required.level);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::Iccid::check_required("card", &required.card)?;
        Ok(())
    }
}

__private::structure_traits!(UpgradeHolderRequest);

impl __private::Operation for UpgradeHolderRequest {
    type Family = Shapes;
    type Output = Option<__private::Json>;
    const INFO: &'static __private::OperationInfo = &UPGRADE_HOLDER;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/holders/upgrade");
        parts.header("x-key", context.credential(0));
        parts.header("x-time", &context.unix_seconds().to_string());
        let mut writer = parts.body(__private::Dialect::Plain);
        let object = &mut writer;
        codec::Iccid::put(object, "card", &required.card);
        codec::NumberInteger::put(object, "level", &required.level);
        writer.end();
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
        Ok(payload.optional::<codec::Json>())
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Json::write_some(output, writer);
    }
}

static UPGRADE_HOLDER: __private::OperationInfo = __private::OperationInfo {
    name: "upgrade_holder",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("shapes.upgrade_holder"),
        method: __private::meta::Method::Post,
        path: "/holders/upgrade",
        server: 0,
        effect: __private::meta::Effect::Write,
        enveloped: true,
        unenveloped: __private::meta::Unenveloped::Refused,
        outcomes: __private::meta::Outcomes {
            refusing: &["42", "44"],
            ..__private::meta::Outcomes::DEFAULT
        },
        needs_token: false,
        sensitive: __private::meta::Sensitive {
            parameters: &["card"],
            response: true,
        },
    },
    title: "Upgrade holder",
    title_zh: None,
    summary: Some(
        "Sets the level of a holder. The change takes a second in the sandbox.",
    ),
    coverage: "complete",
    deprecated: None,
    pages: &[],
    parameters: &[
        __private::ParameterInfo::required("card")
            .value("iccid", "an ICCID (18 to 20 digits)")
            .at(__private::Location::Body)
            .doc("The card of the holder.")
            .example("89852022018041800192")
            .sensitive(),
        __private::ParameterInfo::required("level")
            .value("integer", "a whole number")
            .at(__private::Location::Body)
            .doc("The level.")
            .example("9"),
    ],
    is_paged: false,
    response: __private::Shape::Undocumented,
    functions: __private::functions::<UpgradeHolderRequest>(),
};

#[cfg(test)]
mod tests {
    use super::super::*;

    #[test]
    fn documented_request() -> Result<(), Box<dyn std::error::Error>> {
        let shapes: Shapes = __private::testing::client()?;
        let call = shapes
            .upgrade_holder(UpgradeHolder {
                card: "89852022018041800192".parse()?,
                level: 9,
            });
        __private::testing::same_request(
            &call.explain()?,
            call.request(),
            &__private::testing::Documented {
                path: "/holders/upgrade",
                parameters: &[],
                query: &[],
                body: Some(r#"{ "card": "89852022018041800192", "level": 9 }"#),
                apart_from: &["x-key", "x-time", "x-sign"],
            },
        )
    }

    #[test]
    fn documented_response() -> Result<(), Box<dyn std::error::Error>> {
        __private::testing::same_response::<
            UpgradeHolderRequest,
        >(
            &__private::testing::DocumentedResponse {
                body: r#"{ "code": "0", "message": "ok", "data": null }"#,
                aliases: &[],
                apart_from: &[],
                either_form: false,
                has_envelope_fields: false,
            },
        )
    }
}

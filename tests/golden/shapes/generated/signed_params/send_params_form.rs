// @generated from spec/signed_params/send_params_form.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, SignedParams};
use crate::__private::{self, Codec as _, codec};

impl SignedParams {
    /// Linksfield's title: *Send a form with common fields*.
    ///
    /// - **Effect:** write. The client never sends the request again once it may have reached the
    ///   server. If a call fails and
    ///   [`may_have_been_executed`](__private::Error::may_have_been_executed) returns `false`, it
    ///   was not executed, and calling again is safe. If the method returns `true`, do not call
    ///   again before you have checked the outcome: find out whether the call took effect (no
    ///   documented operation reports it).
    /// - **Coverage:** complete. Linksfield documents every parameter.
    /// - **Body:** `application/x-www-form-urlencoded`.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::signed_params::SendParamsForm;
    /// # async fn example(signed_params: linksfield_api::SignedParams) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = signed_params
    ///     .send_params_form(SendParamsForm {
    ///         ids: [1].into(),
    ///         amount: "1.0".parse()?,
    ///         tags: ["text".into()].into(),
    ///         more: ["text".into()].into(),
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
    /// Required parameters are fields of [`SendParamsForm`]. Optional parameters are methods of the
    /// call.
    ///
    /// | parameter | required | meaning |
    /// |---|---|---|
    /// | [`ids`](field@SendParamsForm::ids) | yes | The ids. |
    /// | [`amount`](field@SendParamsForm::amount) | yes | The amount. |
    /// | [`tags`](field@SendParamsForm::tags) | yes | The tags. |
    /// | [`more`](field@SendParamsForm::more) | yes | More. |
    /// | [`empty`](field@SendParamsFormRequest::empty) | no | Nothing. |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to `()`,
    /// because the response has no content.
    ///
    /// # Errors
    ///
    /// - *Not executed.* [`NotSent`](__private::Error::NotSent): a parameter is invalid or the
    ///   server could not be reached.
    /// - *Uncertain.* [`NoResponse`](__private::Error::NoResponse),
    ///   [`Decode`](__private::Error::Decode): the response is missing, incomplete or unreadable.
    ///   The error keeps what was received.
    /// - *Depends on code and status.* [`Status`](__private::Error::Status): the server reported a
    ///   failure with an HTTP status.
    ///   [`may_have_been_executed`](__private::Error::may_have_been_executed) returns whether the
    ///   call may have been executed.
    ///
    /// # Sources
    ///
    /// - Invented for the tests.
    #[inline]
    pub fn send_params_form(
        &self,
        required: SendParamsForm,
    ) -> Call<SendParamsFormRequest> {
        self.call(SendParamsFormRequest::new(required))
    }
}

/// The required parameters of [`send_params_form`](SignedParams::send_params_form).
#[derive(Debug, Clone, PartialEq)]
pub struct SendParamsForm {
    /// The ids.
    ///
    /// Each item is sent as a separate parameter, with `[]` after the name.
    pub ids: Vec<i64>,
    /// The amount.
    pub amount: __private::Decimal,
    /// The tags.
    ///
    /// Each item is sent as a separate parameter of this name.
    pub tags: Vec<String>,
    /// More.
    ///
    /// The list is sent as JSON.
    pub more: Vec<String>,
}

/// The request of [`send_params_form`](SignedParams::send_params_form): a value that can be
/// stored, compared, and sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SendParamsFormRequest {
    /// The required parameters.
    pub required: SendParamsForm,
    /// Nothing.
    ///
    /// Each item is sent as a separate parameter, with its number from 0 in brackets after the
    /// name.
    pub empty: Option<Vec<String>>,
}

impl SendParamsFormRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: SendParamsForm) -> Self {
        Self { required, empty: None }
    }

    /// Nothing.
    ///
    /// See [`empty`](field@SendParamsFormRequest::empty).
    #[must_use]
    #[inline]
    pub fn empty(mut self, value: impl Into<Vec<String>>) -> Self {
        self.empty = Some(value.into());
        self
    }
}

impl From<SendParamsForm> for SendParamsFormRequest {
    #[inline]
    fn from(required: SendParamsForm) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for SendParamsFormRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: SendParamsForm {
                ids: object.given::<codec::List<codec::NumberInteger>>("ids")?,
                amount: object.given::<codec::NumberDecimal>("amount")?,
                tags: object.given::<codec::List<codec::Text>>("tags")?,
                more: object.given::<codec::List<codec::Text>>("more")?,
            },
            empty: object.given_some::<codec::List<codec::Text>>("empty")?,
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::List::<codec::NumberInteger>::put(object, "ids", &required.ids);
        codec::NumberDecimal::put(object, "amount", &required.amount);
        codec::List::<codec::Text>::put(object, "tags", &required.tags);
        codec::List::<codec::Text>::put(object, "more", &required.more);
        codec::List::<codec::Text>::put_some(object, "empty", &self.empty);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::Items::<codec::NumberInteger>::check_required("ids", &required.ids)?;
        codec::Items::<codec::Text>::check_required("tags", &required.tags)?;
        codec::JsonItems::<codec::Text>::check_required("more", &required.more)?;
        codec::Items::<codec::Text>::check_some("empty", &self.empty)?;
        Ok(())
    }
}

__private::structure_traits!(SendParamsFormRequest);

impl Call<SendParamsFormRequest> {
    /// Nothing.
    ///
    /// See [`empty`](field@SendParamsFormRequest::empty).
    #[inline]
    pub fn empty(self, value: impl Into<Vec<String>>) -> Self {
        self.map(|request| request.empty(value))
    }
}

impl __private::Operation for SendParamsFormRequest {
    type Family = SignedParams;
    type Output = ();
    const INFO: &'static __private::OperationInfo = &SEND_PARAMS_FORM;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/form");
        parts
            .query_list::<
                codec::NumberInteger,
            >("ids", __private::ListStyle::Brackets, &required.ids);
        parts.form();
        parts.form_field("amount", &codec::NumberDecimal::text(&required.amount));
        if let Some(value) = codec::Items::<codec::Text>::given(&self.empty) {
            parts
                .form_list::<codec::Text>("empty", __private::ListStyle::Indexed, value);
        }
        parts.form_field("more", &codec::JsonItems::<codec::Text>::text(&required.more));
        parts.form_field("partner", context.credential(0));
        parts
            .form_list::<
                codec::Text,
            >("tags", __private::ListStyle::Repeated, &required.tags);
        parts.form_field("time", &context.unix_seconds().to_string());
        let mut writer = parts.signed(__private::Dialect::Plain);
        let object = &mut writer;
        object.text("amount", &codec::NumberDecimal::text(&required.amount));
        if let Some(value) = codec::Items::<codec::Text>::given(&self.empty) {
            object.text("empty", &codec::Items::<codec::Text>::text(value));
        }
        object.text("ids", &codec::Items::<codec::NumberInteger>::text(&required.ids));
        object.text("more", &codec::JsonItems::<codec::Text>::text(&required.more));
        object.text("partner", context.credential(0));
        object.text("tags", &codec::Items::<codec::Text>::text(&required.tags));
        object.integer("time", context.unix_seconds(), true);
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

static SEND_PARAMS_FORM: __private::OperationInfo = __private::OperationInfo {
    name: "send_params_form",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("signed_params.send_params_form"),
        method: __private::meta::Method::Post,
        path: "/form",
        server: 0,
        effect: __private::meta::Effect::Write,
        enveloped: false,
        unenveloped: __private::meta::Unenveloped::Refused,
        outcomes: __private::meta::Outcomes {
            content: __private::meta::Content::Nothing,
            ..__private::meta::Outcomes::DEFAULT
        },
        needs_token: false,
        sensitive: __private::meta::Sensitive {
            parameters: &[],
            response: false,
        },
    },
    title: "Send a form with common fields",
    title_zh: None,
    summary: None,
    coverage: "complete",
    deprecated: None,
    pages: &[],
    parameters: &[
        __private::ParameterInfo::required("ids")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "integer",
                        form: "a whole number",
                    },
                ),
            )
            .at(__private::Location::Query)
            .doc("The ids."),
        __private::ParameterInfo::required("amount")
            .value("decimal", "a decimal number")
            .at(__private::Location::Body)
            .doc("The amount."),
        __private::ParameterInfo::required("tags")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "text",
                        form: "text",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("The tags."),
        __private::ParameterInfo::required("more")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "text",
                        form: "text",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("More."),
        __private::ParameterInfo::optional("empty")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "text",
                        form: "text",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("Nothing."),
    ],
    is_paged: false,
    response: __private::Shape::Plain,
    functions: __private::functions::<SendParamsFormRequest>(),
};

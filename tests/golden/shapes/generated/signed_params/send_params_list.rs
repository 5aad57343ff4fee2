// @generated from spec/signed_params/send_params_list.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, SignedParams};
use crate::__private::{self, Codec as _, codec};

impl SignedParams {
    /// Linksfield's title: *Send a list with common fields*.
    ///
    /// - **Effect:** write. The client never sends the request again once it may have reached the
    ///   server. If a call fails and
    ///   [`may_have_been_executed`](__private::Error::may_have_been_executed) returns `false`, it
    ///   was not executed, and calling again is safe. If the method returns `true`, do not call
    ///   again before you have checked the outcome: find out whether the call took effect (no
    ///   documented operation reports it).
    /// - **Coverage:** complete. Linksfield documents every parameter.
    /// - **Body:** `application/json`. The whole body is `body`.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::signed_params::SendParamsList;
    /// # async fn example(signed_params: linksfield_api::SignedParams) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = signed_params
    ///     .send_params_list(SendParamsList {
    ///         id: "text".into(),
    ///         tags: ["text".into()].into(),
    ///         body: ["text".into()].into(),
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
    /// All parameters are required. They are the fields of [`SendParamsList`].
    ///
    /// | parameter | required | meaning |
    /// |---|---|---|
    /// | [`id`](field@SendParamsList::id) | yes | The id. |
    /// | [`tags`](field@SendParamsList::tags) | yes | The tags. |
    /// | [`body`](field@SendParamsList::body) | yes | The items. |
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
    pub fn send_params_list(
        &self,
        required: SendParamsList,
    ) -> Call<SendParamsListRequest> {
        self.call(SendParamsListRequest::new(required))
    }
}

/// The required parameters of [`send_params_list`](SignedParams::send_params_list).
#[derive(Debug, Clone, PartialEq)]
pub struct SendParamsList {
    /// The id.
    pub id: String,
    /// The tags.
    ///
    /// Each item is sent as a separate parameter of this name.
    pub tags: Vec<String>,
    /// The items.
    pub body: Vec<String>,
}

/// The request of [`send_params_list`](SignedParams::send_params_list): a value that can be
/// stored, compared, and sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SendParamsListRequest {
    /// The required parameters.
    pub required: SendParamsList,
}

impl SendParamsListRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: SendParamsList) -> Self {
        Self { required }
    }
}

impl From<SendParamsList> for SendParamsListRequest {
    #[inline]
    fn from(required: SendParamsList) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for SendParamsListRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: SendParamsList {
                id: object.given::<codec::Text>("id")?,
                tags: object.given::<codec::List<codec::Text>>("tags")?,
                body: object.given::<codec::List<codec::Text>>("body")?,
            },
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::Text::put(object, "id", &required.id);
        codec::List::<codec::Text>::put(object, "tags", &required.tags);
        codec::List::<codec::Text>::put(object, "body", &required.body);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::Text::check_required("id", &required.id)?;
        codec::Items::<codec::Text>::check_required("tags", &required.tags)?;
        Ok(())
    }
}

__private::structure_traits!(SendParamsListRequest);

impl __private::Operation for SendParamsListRequest {
    type Family = SignedParams;
    type Output = ();
    const INFO: &'static __private::OperationInfo = &SEND_PARAMS_LIST;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/list/");
        parts.path_parameter(&codec::Text::text(&required.id));
        parts.query("partner", context.credential(0));
        parts
            .query_list::<
                codec::Text,
            >("tags", __private::ListStyle::Repeated, &required.tags);
        parts.query("time", &context.unix_seconds().to_string());
        parts.without_fields();
        let value = &required.body;
        parts
            .json_body::<
                codec::List<codec::Text>,
            >(value, __private::Dialect::Plain, "application/json");
        let mut writer = parts.signed(__private::Dialect::Plain);
        let object = &mut writer;
        object.text("id", &codec::Text::text(&required.id));
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

static SEND_PARAMS_LIST: __private::OperationInfo = __private::OperationInfo {
    name: "send_params_list",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("signed_params.send_params_list"),
        method: __private::meta::Method::Post,
        path: "/list/{id}",
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
    title: "Send a list with common fields",
    title_zh: None,
    summary: None,
    coverage: "complete",
    deprecated: None,
    pages: &[],
    parameters: &[
        __private::ParameterInfo::required("id")
            .value("text", "text")
            .at(__private::Location::Path)
            .doc("The id."),
        __private::ParameterInfo::required("tags")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "text",
                        form: "text",
                    },
                ),
            )
            .at(__private::Location::Query)
            .doc("The tags."),
        __private::ParameterInfo::required("body")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "text",
                        form: "text",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("The items."),
    ],
    is_paged: false,
    response: __private::Shape::Plain,
    functions: __private::functions::<SendParamsListRequest>(),
};

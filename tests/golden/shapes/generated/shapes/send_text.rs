// @generated from spec/shapes/send_text.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Shapes};
use crate::__private::{self, Codec as _, codec};

impl Shapes {
    /// Sends a body that is text. Linksfield's title: *Send text*.
    ///
    /// - **Effect:** write. The client never sends the request again once it may have reached the
    ///   server. If a call fails and
    ///   [`may_have_been_executed`](__private::Error::may_have_been_executed) returns `false`, it
    ///   was not executed, and calling again is safe. If the method returns `true`, do not call
    ///   again before you have checked the outcome: find out whether the call took effect (no
    ///   documented operation reports it).
    /// - **Coverage:** complete. Linksfield documents every parameter.
    /// - **Body:** `text/csv; charset=utf-8`. The whole body is `script`.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::shapes::SendText;
    /// # async fn example(shapes: linksfield_api::Shapes) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = shapes
    ///     .send_text(SendText {
    ///         script: "iccid,1".into(),
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
    /// All parameters are required. They are the fields of [`SendText`].
    ///
    /// | parameter | required | meaning |
    /// |---|---|---|
    /// | [`script`](field@SendText::script) | yes | The script. |
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
    pub fn send_text(&self, required: SendText) -> Call<SendTextRequest> {
        self.call(SendTextRequest::new(required))
    }
}

/// The required parameters of [`send_text`](Shapes::send_text).
#[derive(Debug, Clone, PartialEq)]
pub struct SendText {
    /// The script.
    ///
    /// At most 100 characters. Example: `iccid,1`.
    pub script: String,
}

/// The request of [`send_text`](Shapes::send_text): a value that can be stored, compared, and
/// sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SendTextRequest {
    /// The required parameters.
    pub required: SendText,
}

impl SendTextRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: SendText) -> Self {
        Self { required }
    }
}

impl From<SendText> for SendTextRequest {
    #[inline]
    fn from(required: SendText) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for SendTextRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: SendText {
                script: object.given::<codec::ShortText<100>>("script")?,
            },
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::ShortText::<100>::put(object, "script", &required.script);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::ShortText::<100>::check_required("script", &required.script)?;
        Ok(())
    }
}

__private::structure_traits!(SendTextRequest);

impl __private::Operation for SendTextRequest {
    type Family = Shapes;
    type Output = ();
    const INFO: &'static __private::OperationInfo = &SEND_TEXT;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/script");
        parts.header("x-key", context.credential(0));
        parts.header("x-time", &context.unix_seconds().to_string());
        parts.without_fields();
        let value = &required.script;
        parts
            .text_body(&codec::ShortText::<100>::text(value), "text/csv; charset=utf-8");
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
        payload.nothing()
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        let () = output;
        writer.bare("null");
    }
}

static SEND_TEXT: __private::OperationInfo = __private::OperationInfo {
    name: "send_text",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("shapes.send_text"),
        method: __private::meta::Method::Put,
        path: "/script",
        server: 0,
        effect: __private::meta::Effect::Write,
        enveloped: true,
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
    title: "Send text",
    title_zh: None,
    summary: Some("Sends a body that is text."),
    coverage: "complete",
    deprecated: None,
    pages: &[],
    parameters: &[
        __private::ParameterInfo::required("script")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc("The script.")
            .example("iccid,1"),
    ],
    is_paged: false,
    response: __private::Shape::Plain,
    functions: __private::functions::<SendTextRequest>(),
};

// @generated from spec/shapes/statuses_documented.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Shapes};
use crate::__private::{self, Codec as _, codec};

impl Shapes {
    /// Returns the same form with two statuses. Linksfield's title: *Statuses with one form*.
    ///
    /// - **Effect:** write. The client never sends the request again once it may have reached the
    ///   server. If a call fails and
    ///   [`may_have_been_executed`](__private::Error::may_have_been_executed) returns `false`, it
    ///   was not executed, and calling again is safe. If the method returns `true`, do not call
    ///   again before you have checked the outcome: find out whether the call took effect (no
    ///   documented operation reports it).
    /// - **Coverage:** complete. Linksfield documents every response field.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(shapes: linksfield_api::Shapes) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = shapes.statuses_documented().send().await?;
    /// println!("{:?}", reply.into_inner());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to
    /// [`StatusesDocumentedResponse`].
    ///
    /// | status | meaning |
    /// |---|---|
    /// | 200 | The order exists already. |
    /// | 201 | The order was created. |
    ///
    /// [`Reply::status`](__private::Reply::status) returns the status. The response has the same
    /// form with each of them.
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
    /// | status | executed | meaning |
    /// |---|---|---|
    /// | 409 | no | Another order is being processed. |
    /// | 404 | unknown | The card was not found in time. |
    /// | 503 | by the general rule | The service is being maintained. |
    ///
    /// "no" applies if the response is that of the API: a page of a proxy, or a result code that is
    /// not documented, leaves the outcome open.
    ///
    /// # Sources
    ///
    /// - Invented for the tests.
    #[inline]
    pub fn statuses_documented(&self) -> Call<StatusesDocumentedRequest> {
        self.call(StatusesDocumentedRequest::new())
    }
}

/// The request of [`statuses_documented`](Shapes::statuses_documented): a value that can be
/// stored, compared, and sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct StatusesDocumentedRequest {}

impl StatusesDocumentedRequest {
    /// Returns a request without optional parameters.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl Default for StatusesDocumentedRequest {
    fn default() -> Self {
        Self::new()
    }
}

impl __private::Structure for StatusesDocumentedRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {};
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, _object: &mut __private::ObjectWriter<'_>) {}
}

__private::structure_traits!(StatusesDocumentedRequest);

impl __private::Operation for StatusesDocumentedRequest {
    type Family = Shapes;
    type Output = StatusesDocumentedResponse;
    const INFO: &'static __private::OperationInfo = &STATUSES_DOCUMENTED;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        parts.path("/statuses-documented");
        parts.header("x-key", context.credential(0));
        parts.header("x-time", &context.unix_seconds().to_string());
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
        payload.required::<codec::Object<StatusesDocumentedResponse>>()
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Object::<StatusesDocumentedResponse>::write(output, writer);
    }
}

/// The response of `statuses_documented`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct StatusesDocumentedResponse {
    /// The id.
    pub id: String,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for StatusesDocumentedResponse {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            id: object.required::<codec::Text>("id")?,
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put(object, "id", &self.id);
        self.extra.write(object);
    }
}

__private::structure_traits!(StatusesDocumentedResponse);

static STATUSES_DOCUMENTED: __private::OperationInfo = __private::OperationInfo {
    name: "statuses_documented",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("shapes.statuses_documented"),
        method: __private::meta::Method::Post,
        path: "/statuses-documented",
        server: 0,
        effect: __private::meta::Effect::Write,
        enveloped: true,
        unenveloped: __private::meta::Unenveloped::Refused,
        outcomes: __private::meta::Outcomes {
            refusing_statuses: &[409],
            uncertain_statuses: &[404],
            ..__private::meta::Outcomes::DEFAULT
        },
        needs_token: false,
        sensitive: __private::meta::Sensitive {
            parameters: &[],
            response: false,
        },
    },
    title: "Statuses with one form",
    title_zh: None,
    summary: Some("Returns the same form with two statuses."),
    coverage: "complete",
    deprecated: None,
    pages: &[],
    parameters: &[],
    is_paged: false,
    response: __private::Shape::Object {
        name: None,
        plain: &["id"],
        fields: &[],
    },
    functions: __private::functions::<StatusesDocumentedRequest>(),
};

#[cfg(test)]
mod tests {
    use super::super::*;

    #[test]
    fn documented_response() -> Result<(), Box<dyn std::error::Error>> {
        __private::testing::same_reply::<
            StatusesDocumentedRequest,
        >(
            201,
            &[],
            &__private::testing::DocumentedResponse {
                body: r#"{ "code": "0", "message": "ok", "data": { "id": "O1" } }"#,
                aliases: &[],
                apart_from: &[],
                either_form: false,
                has_envelope_fields: false,
            },
        )
    }
}

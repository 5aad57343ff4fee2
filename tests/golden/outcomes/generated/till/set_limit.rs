// @generated from spec/till/set_limit.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Till};
use crate::__private::{self, Codec as _, codec};

impl Till {
    /// Linksfield's title: *Set a limit*.
    ///
    /// - **Effect:** idempotent write. The call has the same effect if it is executed several
    ///   times, so the client retries it after transient errors, as the
    ///   [`RetryPolicy`](__private::RetryPolicy) allows. If a call fails and
    ///   [`may_have_been_executed`](__private::Error::may_have_been_executed) returns `true`, find
    ///   out whether the call took effect (no documented operation reports it), or call again.
    /// - **Coverage:** complete. Linksfield documents every parameter.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::till::SetLimit;
    /// # async fn example(till: linksfield_api::Till) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = till.set_limit(SetLimit { limit: 1 }).send().await?;
    /// println!("{:?}", reply.into_inner());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Parameters
    ///
    /// All parameters are required. They are the fields of [`SetLimit`].
    ///
    /// | parameter | required | meaning |
    /// |---|---|---|
    /// | [`limit`](field@SetLimit::limit) | yes | The limit. |
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
    ///   with an HTTP status. Documented codes: `17` (The card is unknown); `50` (The server
    ///   failed). [`may_have_been_executed`](__private::Error::may_have_been_executed) returns
    ///   whether the call may have been executed.
    ///
    /// # Sources
    ///
    /// - Invented for the tests.
    #[inline]
    pub fn set_limit(&self, required: SetLimit) -> Call<SetLimitRequest> {
        self.call(SetLimitRequest::new(required))
    }
}

/// The required parameters of [`set_limit`](Till::set_limit).
#[derive(Debug, Clone, PartialEq)]
pub struct SetLimit {
    /// The limit.
    pub limit: i64,
}

/// The request of [`set_limit`](Till::set_limit): a value that can be stored, compared, and
/// sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SetLimitRequest {
    /// The required parameters.
    pub required: SetLimit,
}

impl SetLimitRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: SetLimit) -> Self {
        Self { required }
    }
}

impl From<SetLimit> for SetLimitRequest {
    #[inline]
    fn from(required: SetLimit) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for SetLimitRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: SetLimit {
                limit: object.given::<codec::NumberInteger>("limit")?,
            },
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::NumberInteger::put(object, "limit", &required.limit);
    }
}

__private::structure_traits!(SetLimitRequest);

impl __private::Operation for SetLimitRequest {
    type Family = Till;
    type Output = ();
    const INFO: &'static __private::OperationInfo = &SET_LIMIT;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/limit");
        let mut writer = parts.body(__private::Dialect::Plain);
        let object = &mut writer;
        object.text("key_id", context.credential(0));
        codec::NumberInteger::put(object, "limit", &required.limit);
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

static SET_LIMIT: __private::OperationInfo = __private::OperationInfo {
    name: "set_limit",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("till.set_limit"),
        method: __private::meta::Method::Put,
        path: "/limit",
        server: 0,
        effect: __private::meta::Effect::Idempotent,
        enveloped: true,
        unenveloped: __private::meta::Unenveloped::Refused,
        outcomes: __private::meta::Outcomes {
            content: __private::meta::Content::Nothing,
            retry: __private::meta::Retry {
                statuses: &[423],
                codes: &["60", "61"],
            },
            ..__private::meta::Outcomes::DEFAULT
        },
        needs_token: false,
        sensitive: __private::meta::Sensitive {
            parameters: &[],
            response: false,
        },
    },
    title: "Set a limit",
    title_zh: None,
    summary: None,
    coverage: "complete",
    deprecated: None,
    pages: &[],
    parameters: &[
        __private::ParameterInfo::required("limit")
            .value("integer", "a whole number")
            .at(__private::Location::Body)
            .doc("The limit."),
    ],
    is_paged: false,
    response: __private::Shape::Plain,
    functions: __private::functions::<SetLimitRequest>(),
};

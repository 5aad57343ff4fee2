// @generated from spec/sign_pairs/show_rates.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, SignPairs};
use crate::__private::{self, Codec as _, codec};

impl SignPairs {
    /// Shows rates. Linksfield's title: *Show rates*.
    ///
    /// The call is not signed.
    ///
    /// - **Effect:** read. The client retries the call after transient errors, as the
    ///   [`RetryPolicy`](__private::RetryPolicy) allows.
    /// - **Coverage:** complete. Linksfield documents every response field.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(sign_pairs: linksfield_api::SignPairs) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = sign_pairs.show_rates().send().await?;
    /// println!("{:?}", reply.into_inner());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to
    /// [`ShowRatesResponse`].
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
    pub fn show_rates(&self) -> Call<ShowRatesRequest> {
        self.call(ShowRatesRequest::new())
    }
}

/// The request of [`show_rates`](SignPairs::show_rates): a value that can be stored, compared,
/// and sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ShowRatesRequest {}

impl ShowRatesRequest {
    /// Returns a request without optional parameters.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl Default for ShowRatesRequest {
    fn default() -> Self {
        Self::new()
    }
}

impl __private::Structure for ShowRatesRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {};
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, _object: &mut __private::ObjectWriter<'_>) {}
}

__private::structure_traits!(ShowRatesRequest);

impl __private::Operation for ShowRatesRequest {
    type Family = SignPairs;
    type Output = ShowRatesResponse;
    const INFO: &'static __private::OperationInfo = &SHOW_RATES;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        parts.path("/rates");
        parts.query("mch_id", context.credential(0));
        parts.query("time", &context.time("YYYYMMDDhhmmss", 480));
        parts.header("x-region", "eu");
        parts.unsigned();
        Ok(())
    }

    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self::Output, __private::Mismatch> {
        payload.required::<codec::Object<ShowRatesResponse>>()
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Object::<ShowRatesResponse>::write(output, writer);
    }
}

/// The response of `show_rates`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ShowRatesResponse {
    /// The id of the order.
    pub id: String,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for ShowRatesResponse {
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

__private::structure_traits!(ShowRatesResponse);

static SHOW_RATES: __private::OperationInfo = __private::OperationInfo {
    name: "show_rates",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("sign_pairs.show_rates"),
        method: __private::meta::Method::Get,
        path: "/rates",
        server: 0,
        effect: __private::meta::Effect::Read,
        enveloped: true,
        unenveloped: __private::meta::Unenveloped::Refused,
        outcomes: __private::meta::Outcomes::DEFAULT,
        needs_token: false,
        sensitive: __private::meta::Sensitive {
            parameters: &[],
            response: false,
        },
    },
    title: "Show rates",
    title_zh: None,
    summary: Some("Shows rates. The call is not signed."),
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
    functions: __private::functions::<ShowRatesRequest>(),
};

// @generated from spec/shapes/statuses_bare.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Shapes};
use crate::__private::{self, Codec as _, codec};

impl Shapes {
    /// Returns a report, or a task that makes it. Linksfield's title: *Statuses without envelope*.
    ///
    /// - **Effect:** read. The client retries the call after transient errors, as the
    ///   [`RetryPolicy`](__private::RetryPolicy) allows.
    /// - **Coverage:** complete. Linksfield documents every response field.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(shapes: linksfield_api::Shapes) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = shapes.statuses_bare().send().await?;
    /// println!("{:?}", reply.into_inner());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to
    /// [`StatusesBareResponse`].
    ///
    /// | status | variant | meaning |
    /// |---|---|---|
    /// | 200 | [`Ok`](StatusesBareResponse::Ok) | The report. |
    /// | 202 | [`Accepted`](StatusesBareResponse::Accepted) | The report is being made. |
    ///
    /// A response with another status from 200 to 299 is not as documented, and is the error
    /// [`Decode`](__private::Error::Decode).
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
    pub fn statuses_bare(&self) -> Call<StatusesBareRequest> {
        self.call(StatusesBareRequest::new())
    }
}

/// The request of [`statuses_bare`](Shapes::statuses_bare): a value that can be stored,
/// compared, and sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct StatusesBareRequest {}

impl StatusesBareRequest {
    /// Returns a request without optional parameters.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl Default for StatusesBareRequest {
    fn default() -> Self {
        Self::new()
    }
}

impl __private::Structure for StatusesBareRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {};
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, _object: &mut __private::ObjectWriter<'_>) {}
}

__private::structure_traits!(StatusesBareRequest);

impl __private::Operation for StatusesBareRequest {
    type Family = Shapes;
    type Output = StatusesBareResponse;
    const INFO: &'static __private::OperationInfo = &STATUSES_BARE;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        parts.path("/statuses-bare");
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
        StatusesBareResponse::decode(payload)
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Object::<StatusesBareResponse>::write(output, writer);
    }
}

/// The content of the response of [`statuses_bare`](Shapes::statuses_bare), by its HTTP status.
#[derive(Debug, Clone, PartialEq)]
#[allow(clippy::large_enum_variant, reason = "the responses may have any size")]
#[non_exhaustive]
pub enum StatusesBareResponse {
    /// HTTP status 200. The report.
    Ok(__private::File),
    /// HTTP status 202. The report is being made.
    Accepted(String),
}

impl StatusesBareResponse {
    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self, __private::Mismatch> {
        match payload.status() {
            200 => payload.file().map(Self::Ok),
            202 => payload.required::<codec::Text>().map(Self::Accepted),
            _ => Err(payload.undocumented_status()),
        }
    }
}

impl __private::Structure for StatusesBareResponse {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        match object.required::<codec::NumberInteger>("status")? {
            200 => {
                object.required::<codec::Object<__private::File>>("data").map(Self::Ok)
            }
            202 => object.required::<codec::Text>("data").map(Self::Accepted),
            other => Err(__private::Mismatch::status(other).below("status")),
        }
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        match self {
            Self::Ok(data) => {
                object.bare("status", 200);
                codec::Object::<__private::File>::put(object, "data", data);
            }
            Self::Accepted(data) => {
                object.bare("status", 202);
                codec::Text::put(object, "data", data);
            }
        }
    }
}

__private::structure_traits!(StatusesBareResponse);

static STATUSES_BARE: __private::OperationInfo = __private::OperationInfo {
    name: "statuses_bare",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("shapes.statuses_bare"),
        method: __private::meta::Method::Get,
        path: "/statuses-bare",
        server: 0,
        effect: __private::meta::Effect::Read,
        enveloped: false,
        unenveloped: __private::meta::Unenveloped::Refused,
        outcomes: __private::meta::Outcomes {
            content: __private::meta::Content::ByStatus(
                &[
                    (200, __private::meta::Content::Binary),
                    (202, __private::meta::Content::Json),
                ],
            ),
            ..__private::meta::Outcomes::DEFAULT
        },
        needs_token: false,
        sensitive: __private::meta::Sensitive {
            parameters: &[],
            response: true,
        },
    },
    title: "Statuses without envelope",
    title_zh: None,
    summary: Some("Returns a report, or a task that makes it."),
    coverage: "complete",
    deprecated: None,
    pages: &[],
    parameters: &[],
    is_paged: false,
    response: __private::Shape::Object {
        name: None,
        plain: &["status"],
        fields: &[
            (
                "data",
                __private::Shape::OneOf {
                    name: None,
                    shapes: &[__private::Shape::Undocumented, __private::Shape::Plain],
                },
            ),
        ],
    },
    functions: __private::functions::<StatusesBareRequest>(),
};

// @generated from spec/unguarded/place.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Unguarded};
use crate::__private::{self, Codec as _, codec};

impl Unguarded {
    /// Returns headers, and a payload that depends on the status. Linksfield's title: *Place*.
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
    /// # async fn example(unguarded: linksfield_api::Unguarded) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = unguarded.place().send().await?;
    /// println!("{:?}", reply.into_inner());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to
    /// [`PlaceResponse`]. The field `headers` contains the documented headers. The field `data` is
    /// [`PlacePayload`].
    ///
    /// | status | variant | meaning |
    /// |---|---|---|
    /// | 200 | [`Ok`](PlacePayload::Ok) | Placed. |
    /// | 202 | [`Accepted`](PlacePayload::Accepted) | Later. |
    /// | 206 | [`PartialContent`](PlacePayload::PartialContent) | A part of it. |
    /// | 204 | [`NoContent`](PlacePayload::NoContent) | Nothing. |
    ///
    /// A response with another status from 200 to 299 is not as documented, and is the error
    /// [`Decode`](__private::Error::Decode).
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
    pub fn place(&self) -> Call<PlaceRequest> {
        self.call(PlaceRequest::new())
    }
}

/// The request of [`place`](Unguarded::place): a value that can be stored, compared, and sent
/// by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PlaceRequest {}

impl PlaceRequest {
    /// Returns a request without optional parameters.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl Default for PlaceRequest {
    fn default() -> Self {
        Self::new()
    }
}

impl __private::Structure for PlaceRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {};
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, _object: &mut __private::ObjectWriter<'_>) {}
}

__private::structure_traits!(PlaceRequest);

impl __private::Operation for PlaceRequest {
    type Family = Unguarded;
    type Output = PlaceResponse;
    const INFO: &'static __private::OperationInfo = &PLACE;

    fn encode(
        &self,
        _context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        parts.path("/place");
        Ok(())
    }

    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self::Output, __private::Mismatch> {
        let data = PlacePayload::decode(payload)?;
        let headers = payload.headers::<PlaceHeaders>(&[("x-left", false)])?;
        PlaceResponse::with(data, headers, &mut payload.take_envelope())
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Object::<PlaceResponse>::write(output, writer);
    }
}

/// The response of [`place`](Unguarded::place).
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PlaceResponse {
    /// The payload.
    pub data: PlacePayload,
    /// The documented headers.
    pub headers: PlaceHeaders,
    /// Fields of the envelope that are not documented, and optional fields whose value does not have the
    /// documented form.
    pub extra: __private::Extra,
}

impl PlaceResponse {
    fn with(
        data: PlacePayload,
        headers: PlaceHeaders,
        object: &mut __private::Members<'_>,
    ) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            data,
            headers,
            extra: object.take_rest(),
        })
    }
}

impl __private::Structure for PlaceResponse {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let data = object.required::<codec::Object<PlacePayload>>("result")?;
        let headers = object.required::<codec::Object<PlaceHeaders>>("headers")?;
        Self::with(data, headers, object)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Object::<PlacePayload>::put(object, "result", &self.data);
        codec::Object::<PlaceHeaders>::put(object, "headers", &self.headers);
        self.extra.write(object);
    }
}

__private::structure_traits!(PlaceResponse);

/// The content of the response of [`place`](Unguarded::place), by its HTTP status.
#[derive(Debug, Clone, PartialEq)]
#[allow(clippy::large_enum_variant, reason = "the responses may have any size")]
#[non_exhaustive]
pub enum PlacePayload {
    /// HTTP status 200. Placed.
    Ok(PlaceOk),
    /// HTTP status 202. Later.
    Accepted(String),
    /// HTTP status 206. A part of it.
    PartialContent(String),
    /// HTTP status 204. Nothing.
    NoContent,
}

impl PlacePayload {
    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self, __private::Mismatch> {
        match payload.status() {
            200 => payload.required::<codec::Object<PlaceOk>>().map(Self::Ok),
            202 => payload.required::<codec::Text>().map(Self::Accepted),
            206 => payload.text().map(Self::PartialContent),
            204 => payload.nothing().map(|()| Self::NoContent),
            _ => Err(payload.undocumented_status()),
        }
    }
}

impl __private::Structure for PlacePayload {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        match object.required::<codec::NumberInteger>("status")? {
            200 => object.required::<codec::Object<PlaceOk>>("data").map(Self::Ok),
            202 => object.required::<codec::Text>("data").map(Self::Accepted),
            206 => object.required::<codec::Text>("data").map(Self::PartialContent),
            204 => Ok(Self::NoContent),
            other => Err(__private::Mismatch::status(other).below("status")),
        }
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        match self {
            Self::Ok(data) => {
                object.bare("status", 200);
                codec::Object::<PlaceOk>::put(object, "data", data);
            }
            Self::Accepted(data) => {
                object.bare("status", 202);
                codec::Text::put(object, "data", data);
            }
            Self::PartialContent(data) => {
                object.bare("status", 206);
                codec::Text::put(object, "data", data);
            }
            Self::NoContent => object.bare("status", 204),
        }
    }
}

__private::structure_traits!(PlacePayload);

/// Placed.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PlaceOk {
    /// The id.
    pub id: String,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for PlaceOk {
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

__private::structure_traits!(PlaceOk);

/// The documented headers of the response.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PlaceHeaders {
    /// What is left.
    pub x_left: __private::Decimal,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for PlaceHeaders {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            x_left: object.required::<codec::QuotedDecimal>("x-left")?,
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::QuotedDecimal::put(object, "x-left", &self.x_left);
        self.extra.write(object);
    }
}

__private::structure_traits!(PlaceHeaders);

static PLACE: __private::OperationInfo = __private::OperationInfo {
    name: "place",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("unguarded.place"),
        method: __private::meta::Method::Post,
        path: "/place",
        server: 0,
        effect: __private::meta::Effect::Write,
        enveloped: true,
        unenveloped: __private::meta::Unenveloped::Refused,
        outcomes: __private::meta::Outcomes {
            content: __private::meta::Content::ByStatus(
                &[
                    (200, __private::meta::Content::Json),
                    (202, __private::meta::Content::Json),
                    (206, __private::meta::Content::Text),
                    (204, __private::meta::Content::Nothing),
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
    title: "Place",
    title_zh: None,
    summary: Some("Returns headers, and a payload that depends on the status."),
    coverage: "complete",
    deprecated: None,
    pages: &[],
    parameters: &[],
    is_paged: false,
    response: __private::Shape::Object {
        name: None,
        plain: &[],
        fields: &[
            (
                "result",
                __private::Shape::Object {
                    name: None,
                    plain: &["status"],
                    fields: &[
                        (
                            "data",
                            __private::Shape::OneOf {
                                name: None,
                                shapes: &[
                                    __private::Shape::Object {
                                        name: None,
                                        plain: &["id"],
                                        fields: &[],
                                    },
                                    __private::Shape::Plain,
                                    __private::Shape::Undocumented,
                                    __private::Shape::Plain,
                                ],
                            },
                        ),
                    ],
                },
            ),
            (
                "headers",
                __private::Shape::Object {
                    name: None,
                    plain: &["x-left"],
                    fields: &[],
                },
            ),
        ],
    },
    functions: __private::functions::<PlaceRequest>(),
};

#[cfg(test)]
mod tests {
    use super::super::*;

    #[test]
    fn placed_response() -> Result<(), Box<dyn std::error::Error>> {
        __private::testing::same_reply::<
            PlaceRequest,
        >(
            200,
            &[("x-left", "1.50")],
            &__private::testing::DocumentedResponse {
                body: r#"{ "code": "0", "message": "ok", "result": { "id": "a" } }"#,
                aliases: &[],
                apart_from: &[],
                either_form: false,
                has_envelope_fields: true,
            },
        )
    }

    #[test]
    fn later_response() -> Result<(), Box<dyn std::error::Error>> {
        __private::testing::same_reply::<
            PlaceRequest,
        >(
            202,
            &[("x-left", "0")],
            &__private::testing::DocumentedResponse {
                body: r#"{ "code": "0", "message": "ok", "result": "soon" }"#,
                aliases: &[],
                apart_from: &[],
                either_form: false,
                has_envelope_fields: true,
            },
        )
    }

    #[test]
    fn part_response() -> Result<(), Box<dyn std::error::Error>> {
        __private::testing::same_content::<
            PlaceRequest,
        >(
            &__private::testing::DocumentedContent {
                status: 206,
                headers: &[("x-left", "0")],
                body: "A part.",
                is_base64: false,
                is_wrapped: true,
            },
        )?;
        Ok(())
    }
}

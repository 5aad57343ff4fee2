// @generated from spec/shapes/statuses_by_content.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Shapes};
use crate::__private::{self, Codec as _, codec};

impl Shapes {
    /// Returns an order, a task, or nothing. Linksfield's title: *Statuses with several forms*.
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
    /// let reply = shapes.statuses_by_content().send().await?;
    /// println!("{:?}", reply.into_inner());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to
    /// [`StatusesByContentResponse`]. The field `headers` contains the documented headers. The
    /// field `data` is [`StatusesByContentPayload`].
    ///
    /// | status | variant | meaning |
    /// |---|---|---|
    /// | 202 | [`Accepted`](StatusesByContentPayload::Accepted) | The order will be placed later. |
    /// | 200 | [`Ok`](StatusesByContentPayload::Ok) | The order was placed before. |
    /// | 201 | [`Created`](StatusesByContentPayload::Created) | The order was placed. |
    /// | 204 | [`NoContent`](StatusesByContentPayload::NoContent) | Nothing was to be done. |
    /// | 206 | [`Partly`](StatusesByContentPayload::Partly) | A part was placed. |
    /// | 207 | [`MultiStatus`](StatusesByContentPayload::MultiStatus) | The number of orders that were placed. |
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
    pub fn statuses_by_content(&self) -> Call<StatusesByContentRequest> {
        self.call(StatusesByContentRequest::new())
    }
}

/// The request of [`statuses_by_content`](Shapes::statuses_by_content): a value that can be
/// stored, compared, and sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct StatusesByContentRequest {}

impl StatusesByContentRequest {
    /// Returns a request without optional parameters.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl Default for StatusesByContentRequest {
    fn default() -> Self {
        Self::new()
    }
}

impl __private::Structure for StatusesByContentRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {};
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, _object: &mut __private::ObjectWriter<'_>) {}
}

__private::structure_traits!(StatusesByContentRequest);

impl __private::Operation for StatusesByContentRequest {
    type Family = Shapes;
    type Output = StatusesByContentResponse;
    const INFO: &'static __private::OperationInfo = &STATUSES_BY_CONTENT;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        parts.path("/statuses-by-content");
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
        let data = StatusesByContentPayload::decode(payload)?;
        let headers = payload
            .headers::<StatusesByContentHeaders>(&[("location", false)])?;
        StatusesByContentResponse::with(data, headers, &mut payload.take_envelope())
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Object::<StatusesByContentResponse>::write(output, writer);
    }
}

/// The response of [`statuses_by_content`](Shapes::statuses_by_content).
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct StatusesByContentResponse {
    /// The payload.
    pub data: StatusesByContentPayload,
    /// The documented headers.
    pub headers: StatusesByContentHeaders,
    /// Fields of the envelope that are not documented, and optional fields whose value does not have the
    /// documented form.
    pub extra: __private::Extra,
}

impl StatusesByContentResponse {
    fn with(
        data: StatusesByContentPayload,
        headers: StatusesByContentHeaders,
        object: &mut __private::Members<'_>,
    ) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            data,
            headers,
            extra: object.take_rest(),
        })
    }
}

impl __private::Structure for StatusesByContentResponse {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let data = object.required::<codec::Object<StatusesByContentPayload>>("data")?;
        let headers = object
            .required::<codec::Object<StatusesByContentHeaders>>("headers")?;
        Self::with(data, headers, object)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Object::<StatusesByContentPayload>::put(object, "data", &self.data);
        codec::Object::<StatusesByContentHeaders>::put(object, "headers", &self.headers);
        self.extra.write(object);
    }
}

__private::structure_traits!(StatusesByContentResponse);

/// The content of the response of [`statuses_by_content`](Shapes::statuses_by_content), by its
/// HTTP status.
#[derive(Debug, Clone, PartialEq)]
#[allow(clippy::large_enum_variant, reason = "the responses may have any size")]
#[non_exhaustive]
pub enum StatusesByContentPayload {
    /// HTTP status 202. The order will be placed later.
    Accepted(StatusesByContentAccepted),
    /// HTTP status 200. The order was placed before.
    Ok(StatusesByContentData),
    /// HTTP status 201. The order was placed.
    Created(StatusesByContentData),
    /// HTTP status 204. Nothing was to be done.
    NoContent,
    /// HTTP status 206. A part was placed.
    Partly(__private::Csv<()>),
    /// HTTP status 207. The number of orders that were placed.
    MultiStatus(Option<i64>),
}

impl StatusesByContentPayload {
    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self, __private::Mismatch> {
        match payload.status() {
            202 => {
                payload
                    .required::<codec::Object<StatusesByContentAccepted>>()
                    .map(Self::Accepted)
            }
            200 => {
                payload.required::<codec::Object<StatusesByContentData>>().map(Self::Ok)
            }
            201 => {
                payload
                    .required::<codec::Object<StatusesByContentData>>()
                    .map(Self::Created)
            }
            204 => payload.nothing().map(|()| Self::NoContent),
            206 => payload.csv().map(Self::Partly),
            207 => Ok(Self::MultiStatus(payload.optional::<codec::NumberInteger>())),
            _ => Err(payload.undocumented_status()),
        }
    }
}

impl __private::Structure for StatusesByContentPayload {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        match object.required::<codec::NumberInteger>("status")? {
            202 => {
                object
                    .required::<codec::Object<StatusesByContentAccepted>>("data")
                    .map(Self::Accepted)
            }
            200 => {
                object
                    .required::<codec::Object<StatusesByContentData>>("data")
                    .map(Self::Ok)
            }
            201 => {
                object
                    .required::<codec::Object<StatusesByContentData>>("data")
                    .map(Self::Created)
            }
            204 => Ok(Self::NoContent),
            206 => object.required::<codec::CsvText<()>>("data").map(Self::Partly),
            207 => Ok(Self::MultiStatus(object.optional::<codec::NumberInteger>("data"))),
            other => Err(__private::Mismatch::status(other).below("status")),
        }
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        match self {
            Self::Accepted(data) => {
                object.bare("status", 202);
                codec::Object::<StatusesByContentAccepted>::put(object, "data", data);
            }
            Self::Ok(data) => {
                object.bare("status", 200);
                codec::Object::<StatusesByContentData>::put(object, "data", data);
            }
            Self::Created(data) => {
                object.bare("status", 201);
                codec::Object::<StatusesByContentData>::put(object, "data", data);
            }
            Self::NoContent => object.bare("status", 204),
            Self::Partly(data) => {
                object.bare("status", 206);
                codec::CsvText::<()>::put(object, "data", data);
            }
            Self::MultiStatus(data) => {
                object.bare("status", 207);
                codec::NumberInteger::put_some(object, "data", data);
            }
        }
    }
}

__private::structure_traits!(StatusesByContentPayload);

/// The order will be placed later.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct StatusesByContentAccepted {
    /// The task.
    pub task: String,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for StatusesByContentAccepted {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            task: object.required::<codec::Text>("task")?,
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put(object, "task", &self.task);
        self.extra.write(object);
    }
}

__private::structure_traits!(StatusesByContentAccepted);

/// Its meaning is not documented.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct StatusesByContentData {
    /// The id of the order.
    pub id: String,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for StatusesByContentData {
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

__private::structure_traits!(StatusesByContentData);

/// The documented headers of the response.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct StatusesByContentHeaders {
    /// Where the order or the task is.
    pub location: Option<String>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for StatusesByContentHeaders {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            location: object.optional::<codec::Text>("location"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put_some(object, "location", &self.location);
        self.extra.write(object);
    }
}

__private::structure_traits!(StatusesByContentHeaders);

static STATUSES_BY_CONTENT: __private::OperationInfo = __private::OperationInfo {
    name: "statuses_by_content",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("shapes.statuses_by_content"),
        method: __private::meta::Method::Post,
        path: "/statuses-by-content",
        server: 0,
        effect: __private::meta::Effect::Write,
        enveloped: true,
        unenveloped: __private::meta::Unenveloped::Refused,
        outcomes: __private::meta::Outcomes {
            content: __private::meta::Content::ByStatus(
                &[
                    (202, __private::meta::Content::Json),
                    (200, __private::meta::Content::Json),
                    (201, __private::meta::Content::Json),
                    (204, __private::meta::Content::Nothing),
                    (206, __private::meta::Content::Csv),
                    (207, __private::meta::Content::Json),
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
    title: "Statuses with several forms",
    title_zh: None,
    summary: Some("Returns an order, a task, or nothing."),
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
                "data",
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
                                        plain: &["task"],
                                        fields: &[],
                                    },
                                    __private::Shape::Object {
                                        name: None,
                                        plain: &["id"],
                                        fields: &[],
                                    },
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
                    plain: &["location"],
                    fields: &[],
                },
            ),
        ],
    },
    functions: __private::functions::<StatusesByContentRequest>(),
};

#[cfg(test)]
mod tests {
    use super::super::*;

    #[test]
    fn placed_response() -> Result<(), Box<dyn std::error::Error>> {
        __private::testing::same_reply::<
            StatusesByContentRequest,
        >(
            201,
            &[("location", "/orders/O1")],
            &__private::testing::DocumentedResponse {
                body: r#"{ "code": "0", "message": "ok", "data": { "id": "O1" } }"#,
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
            StatusesByContentRequest,
        >(
            202,
            &[],
            &__private::testing::DocumentedResponse {
                body: r#"{ "code": "0", "message": "ok", "data": { "task": "T1" } }"#,
                aliases: &[],
                apart_from: &[],
                either_form: false,
                has_envelope_fields: true,
            },
        )
    }
}

// @generated from spec/shapes/scalars_beside_fields.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Shapes};
use crate::__private::{self, Codec as _, codec};

impl Shapes {
    /// Returns a scalar beside fields and headers. Linksfield's title: *Scalars beside fields*.
    ///
    /// - **Effect:** read. The client retries the call after transient errors, as the
    ///   [`RetryPolicy`](__private::RetryPolicy) allows.
    /// - **Coverage:** complete. Linksfield documents every response field.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(shapes: linksfield_api::Shapes) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = shapes.scalars_beside_fields().send().await?;
    /// println!("{:?}", reply.into_inner());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to
    /// [`ScalarsBesideFieldsResponse`]. The field `headers` contains the documented headers.
    ///
    /// | status | meaning |
    /// |---|---|
    /// | 200 | Fine. |
    ///
    /// [`Reply::status`](__private::Reply::status) returns the status. The response has the same
    /// form with each of them.
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
    pub fn scalars_beside_fields(&self) -> Call<ScalarsBesideFieldsRequest> {
        self.call(ScalarsBesideFieldsRequest::new())
    }
}

/// The request of [`scalars_beside_fields`](Shapes::scalars_beside_fields): a value that can be
/// stored, compared, and sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ScalarsBesideFieldsRequest {}

impl ScalarsBesideFieldsRequest {
    /// Returns a request without optional parameters.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl Default for ScalarsBesideFieldsRequest {
    fn default() -> Self {
        Self::new()
    }
}

impl __private::Structure for ScalarsBesideFieldsRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {};
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, _object: &mut __private::ObjectWriter<'_>) {}
}

__private::structure_traits!(ScalarsBesideFieldsRequest);

impl __private::Operation for ScalarsBesideFieldsRequest {
    type Family = Shapes;
    type Output = ScalarsBesideFieldsResponse;
    const INFO: &'static __private::OperationInfo = &SCALARS_BESIDE_FIELDS;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        parts.path("/scalars-beside-fields");
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
        let data = payload.optional::<codec::DateDashed>();
        let headers = payload
            .headers::<ScalarsBesideFieldsHeaders>(&[("x-day", false)])?;
        ScalarsBesideFieldsResponse::with(data, headers, &mut payload.take_envelope())
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Object::<ScalarsBesideFieldsResponse>::write(output, writer);
    }
}

/// The response of [`scalars_beside_fields`](Shapes::scalars_beside_fields).
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ScalarsBesideFieldsResponse {
    /// The payload.
    pub data: Option<__private::Date>,
    /// A count.
    pub count: i64,
    /// The documented headers.
    pub headers: ScalarsBesideFieldsHeaders,
    /// Fields of the envelope that are not documented, and optional fields whose value does not have the
    /// documented form.
    pub extra: __private::Extra,
}

impl ScalarsBesideFieldsResponse {
    fn with(
        data: Option<__private::Date>,
        headers: ScalarsBesideFieldsHeaders,
        object: &mut __private::Members<'_>,
    ) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            data,
            count: object.required::<codec::NumberInteger>("count")?,
            headers,
            extra: object.take_rest(),
        })
    }
}

impl __private::Structure for ScalarsBesideFieldsResponse {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let data = object.optional::<codec::DateDashed>("data");
        let headers = object
            .required::<codec::Object<ScalarsBesideFieldsHeaders>>("headers")?;
        Self::with(data, headers, object)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::DateDashed::put_some(object, "data", &self.data);
        codec::NumberInteger::put(object, "count", &self.count);
        codec::Object::<
            ScalarsBesideFieldsHeaders,
        >::put(object, "headers", &self.headers);
        self.extra.write(object);
    }
}

__private::structure_traits!(ScalarsBesideFieldsResponse);

/// The documented headers of the response.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ScalarsBesideFieldsHeaders {
    /// A day.
    ///
    /// Its time zone is not documented.
    pub x_day: __private::Date,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for ScalarsBesideFieldsHeaders {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            x_day: object.required::<codec::DateCompact>("x-day")?,
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::DateCompact::put(object, "x-day", &self.x_day);
        self.extra.write(object);
    }
}

__private::structure_traits!(ScalarsBesideFieldsHeaders);

static SCALARS_BESIDE_FIELDS: __private::OperationInfo = __private::OperationInfo {
    name: "scalars_beside_fields",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("shapes.scalars_beside_fields"),
        method: __private::meta::Method::Get,
        path: "/scalars-beside-fields",
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
    title: "Scalars beside fields",
    title_zh: None,
    summary: Some("Returns a scalar beside fields and headers."),
    coverage: "complete",
    deprecated: None,
    pages: &[],
    parameters: &[],
    is_paged: false,
    response: __private::Shape::Object {
        name: None,
        plain: &["count"],
        fields: &[
            ("data", __private::Shape::Plain),
            (
                "headers",
                __private::Shape::Object {
                    name: None,
                    plain: &["x-day"],
                    fields: &[],
                },
            ),
        ],
    },
    functions: __private::functions::<ScalarsBesideFieldsRequest>(),
};

#[cfg(test)]
mod tests {
    use super::super::*;

    #[test]
    fn documented_response() -> Result<(), Box<dyn std::error::Error>> {
        __private::testing::same_reply::<
            ScalarsBesideFieldsRequest,
        >(
            200,
            &[("x-day", "20250327")],
            &__private::testing::DocumentedResponse {
                body: r#"{ "code": "0", "message": "ok", "data": "2024-02-29", "count": 1 }"#,
                aliases: &[],
                apart_from: &[],
                either_form: false,
                has_envelope_fields: true,
            },
        )
    }
}

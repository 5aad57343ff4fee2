// @generated from spec/unguarded/find_all.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Unguarded};
use crate::__private::{self, Codec as _, codec};

impl Unguarded {
    /// Returns fields of the envelope and headers with the payload. Linksfield's title: *Find all*.
    ///
    /// - **Effect:** read. The client retries the call after transient errors, as the
    ///   [`RetryPolicy`](__private::RetryPolicy) allows.
    /// - **Coverage:** complete. Linksfield documents every response field.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(unguarded: linksfield_api::Unguarded) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = unguarded.find_all().send().await?;
    /// println!("{:?}", reply.into_inner());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to
    /// [`FindAllResponse`]. The field `headers` contains the documented headers.
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
    pub fn find_all(&self) -> Call<FindAllRequest> {
        self.call(FindAllRequest::new())
    }
}

/// The request of [`find_all`](Unguarded::find_all): a value that can be stored, compared, and
/// sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct FindAllRequest {}

impl FindAllRequest {
    /// Returns a request without optional parameters.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl Default for FindAllRequest {
    fn default() -> Self {
        Self::new()
    }
}

impl __private::Structure for FindAllRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {};
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, _object: &mut __private::ObjectWriter<'_>) {}
}

__private::structure_traits!(FindAllRequest);

impl __private::Operation for FindAllRequest {
    type Family = Unguarded;
    type Output = FindAllResponse;
    const INFO: &'static __private::OperationInfo = &FIND_ALL;

    fn encode(
        &self,
        _context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        parts.path("/all");
        Ok(())
    }

    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self::Output, __private::Mismatch> {
        let data = payload.required::<codec::List<codec::Object<FindAllData>>>()?;
        let headers = payload.headers::<FindAllHeaders>(&[("x-left", false)])?;
        FindAllResponse::with(data, headers, &mut payload.take_envelope())
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Object::<FindAllResponse>::write(output, writer);
    }
}

/// The response of [`find_all`](Unguarded::find_all).
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct FindAllResponse {
    /// The payload.
    pub data: Vec<FindAllData>,
    /// A field with the name that other families give to the payload.
    pub data_: Option<String>,
    /// The documented headers.
    pub headers: FindAllHeaders,
    /// Fields of the envelope that are not documented, and optional fields whose value does not have the
    /// documented form.
    pub extra: __private::Extra,
}

impl FindAllResponse {
    fn with(
        data: Vec<FindAllData>,
        headers: FindAllHeaders,
        object: &mut __private::Members<'_>,
    ) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            data,
            data_: object.optional::<codec::Text>("data"),
            headers,
            extra: object.take_rest(),
        })
    }
}

impl __private::Structure for FindAllResponse {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let data = object.required::<codec::List<codec::Object<FindAllData>>>("result")?;
        let headers = object.required::<codec::Object<FindAllHeaders>>("headers")?;
        Self::with(data, headers, object)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::List::<codec::Object<FindAllData>>::put(object, "result", &self.data);
        codec::Text::put_some(object, "data", &self.data_);
        codec::Object::<FindAllHeaders>::put(object, "headers", &self.headers);
        self.extra.write(object);
    }
}

__private::structure_traits!(FindAllResponse);

/// The items.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct FindAllData {
    /// The id.
    pub id: String,
    /// The marks.
    pub marks: Vec<i64>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for FindAllData {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            id: object.required::<codec::Text>("id")?,
            marks: object.required::<codec::List<codec::NumberInteger>>("marks")?,
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put(object, "id", &self.id);
        codec::List::<codec::NumberInteger>::put(object, "marks", &self.marks);
        self.extra.write(object);
    }
}

__private::structure_traits!(FindAllData);

/// The documented headers of the response.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct FindAllHeaders {
    /// What is left.
    pub x_left: __private::Decimal,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for FindAllHeaders {
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

__private::structure_traits!(FindAllHeaders);

static FIND_ALL: __private::OperationInfo = __private::OperationInfo {
    name: "find_all",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("unguarded.find_all"),
        method: __private::meta::Method::Get,
        path: "/all",
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
    title: "Find all",
    title_zh: None,
    summary: Some("Returns fields of the envelope and headers with the payload."),
    coverage: "complete",
    deprecated: None,
    pages: &[],
    parameters: &[],
    is_paged: false,
    response: __private::Shape::Object {
        name: None,
        plain: &["data"],
        fields: &[
            (
                "result",
                __private::Shape::List(
                    &__private::Shape::Object {
                        name: None,
                        plain: &["id"],
                        fields: &[
                            ("marks", __private::Shape::List(&__private::Shape::Plain)),
                        ],
                    },
                ),
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
    functions: __private::functions::<FindAllRequest>(),
};

#[cfg(test)]
mod tests {
    use super::super::*;

    #[test]
    fn documented_response() -> Result<(), Box<dyn std::error::Error>> {
        __private::testing::same_reply::<
            FindAllRequest,
        >(
            200,
            &[("x-left", "1.50")],
            &__private::testing::DocumentedResponse {
                body: r#"{
  "code": "0",
  "data": "text",
  "message": "ok",
  "result": [
    {
      "id": "a",
      "marks": [
        1,
        1
      ]
    },
    {
      "id": "text",
      "marks": []
    }
  ]
}"#,
                aliases: &[],
                apart_from: &[],
                either_form: false,
                has_envelope_fields: true,
            },
        )
    }
}

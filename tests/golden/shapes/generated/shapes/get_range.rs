// @generated from spec/shapes/get_range.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Shapes};
use crate::__private::{self, Codec as _, codec};

impl Shapes {
    /// Returns a range. Linksfield's title: *Get range*.
    ///
    /// One segment has two parameters.
    ///
    /// - **Effect:** read. The client retries the call after transient errors, as the
    ///   [`RetryPolicy`](__private::RetryPolicy) allows.
    /// - **Coverage:** complete. Linksfield documents every parameter and response field.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::shapes::GetRange;
    /// # async fn example(shapes: linksfield_api::Shapes) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = shapes
    ///     .get_range(GetRange {
    ///         from: "text".into(),
    ///         to: "text".into(),
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
    /// All parameters are required. They are the fields of [`GetRange`].
    ///
    /// | parameter | required | meaning |
    /// |---|---|---|
    /// | [`from`](field@GetRange::from) | yes | The first. |
    /// | [`to`](field@GetRange::to) | yes | The last. |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to
    /// [`GetRangeResponse`].
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
    pub fn get_range(&self, required: GetRange) -> Call<GetRangeRequest> {
        self.call(GetRangeRequest::new(required))
    }
}

/// The required parameters of [`get_range`](Shapes::get_range).
#[derive(Debug, Clone, PartialEq)]
pub struct GetRange {
    /// The first.
    pub from: String,
    /// The last.
    pub to: String,
}

/// The request of [`get_range`](Shapes::get_range): a value that can be stored, compared, and
/// sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct GetRangeRequest {
    /// The required parameters.
    pub required: GetRange,
}

impl GetRangeRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: GetRange) -> Self {
        Self { required }
    }
}

impl From<GetRange> for GetRangeRequest {
    #[inline]
    fn from(required: GetRange) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for GetRangeRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: GetRange {
                from: object.given::<codec::Text>("from")?,
                to: object.given::<codec::Text>("to")?,
            },
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::Text::put(object, "from", &required.from);
        codec::Text::put(object, "to", &required.to);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::Text::check_required("from", &required.from)?;
        codec::Text::check_required("to", &required.to)?;
        Ok(())
    }
}

__private::structure_traits!(GetRangeRequest);

impl __private::Operation for GetRangeRequest {
    type Family = Shapes;
    type Output = GetRangeResponse;
    const INFO: &'static __private::OperationInfo = &GET_RANGE;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/range/v1.");
        parts.bounded_path_parameter(&codec::Text::text(&required.from), "-.");
        parts.path("-");
        parts.bounded_path_parameter(&codec::Text::text(&required.to), "-.");
        parts.path(".csv");
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
        payload.required::<codec::Object<GetRangeResponse>>()
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Object::<GetRangeResponse>::write(output, writer);
    }
}

/// The response of `get_range`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct GetRangeResponse {
    /// The first.
    pub from: String,
    /// The last.
    pub to: String,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for GetRangeResponse {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            from: object.required::<codec::Text>("from")?,
            to: object.required::<codec::Text>("to")?,
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put(object, "from", &self.from);
        codec::Text::put(object, "to", &self.to);
        self.extra.write(object);
    }
}

__private::structure_traits!(GetRangeResponse);

static GET_RANGE: __private::OperationInfo = __private::OperationInfo {
    name: "get_range",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("shapes.get_range"),
        method: __private::meta::Method::Get,
        path: "/range/v1.{from}-{to}.csv",
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
    title: "Get range",
    title_zh: None,
    summary: Some("Returns a range. One segment has two parameters."),
    coverage: "complete",
    deprecated: None,
    pages: &[],
    parameters: &[
        __private::ParameterInfo::required("from")
            .value("text", "text")
            .at(__private::Location::Path)
            .doc("The first."),
        __private::ParameterInfo::required("to")
            .value("text", "text")
            .at(__private::Location::Path)
            .doc("The last."),
    ],
    is_paged: false,
    response: __private::Shape::Object {
        name: None,
        plain: &["from", "to"],
        fields: &[],
    },
    functions: __private::functions::<GetRangeRequest>(),
};

// @generated from spec/shapes/pages_of_an_optional_payload.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Shapes};
use crate::__private::{self, Codec as _, codec};

impl Shapes {
    /// Lists what may be missing. Linksfield's title: *Pages of an optional payload*.
    ///
    /// - **Effect:** read. The client retries the call after transient errors, as the
    ///   [`RetryPolicy`](__private::RetryPolicy) allows.
    /// - **Coverage:** complete. Linksfield lists every parameter and response field. Of the 7
    ///   parameters and response fields, 6 are documented and 1 is listed without a description.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(shapes: linksfield_api::Shapes) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = shapes.pages_of_an_optional_payload().send().await?;
    /// println!("{:?}", reply.into_inner());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Parameters
    ///
    /// All parameters are optional. They are methods of the call.
    ///
    /// | parameter | required | meaning |
    /// |---|---|---|
    /// | [`x_cursor`](field@PagesOfAnOptionalPayloadRequest::x_cursor) | no | The cursor. |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to
    /// [`PagesOfAnOptionalPayloadResponse`]. [`pages`](Call::pages) walks through the list. The
    /// field `headers` contains the documented headers. To begin later in the list, set `x_cursor`
    /// to a cursor of [`Progress`](__private::Progress::cursor).
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
    pub fn pages_of_an_optional_payload(&self) -> Call<PagesOfAnOptionalPayloadRequest> {
        self.call(PagesOfAnOptionalPayloadRequest::new())
    }
}

/// The request of [`pages_of_an_optional_payload`](Shapes::pages_of_an_optional_payload): a
/// value that can be stored, compared, and sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PagesOfAnOptionalPayloadRequest {
    /// The cursor.
    ///
    /// At most 64 characters.
    pub x_cursor: Option<String>,
}

impl PagesOfAnOptionalPayloadRequest {
    /// Returns a request without optional parameters.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self { x_cursor: None }
    }

    /// The cursor.
    ///
    /// See [`x_cursor`](field@PagesOfAnOptionalPayloadRequest::x_cursor).
    #[must_use]
    #[inline]
    pub fn x_cursor(mut self, value: impl Into<String>) -> Self {
        self.x_cursor = Some(value.into());
        self
    }
}

impl Default for PagesOfAnOptionalPayloadRequest {
    fn default() -> Self {
        Self::new()
    }
}

impl __private::Structure for PagesOfAnOptionalPayloadRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            x_cursor: object.given_some::<codec::ShortText<64>>("x-cursor")?,
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::ShortText::<64>::put_some(object, "x-cursor", &self.x_cursor);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        codec::ShortText::<64>::check_some("x-cursor", &self.x_cursor)?;
        Ok(())
    }
}

__private::structure_traits!(PagesOfAnOptionalPayloadRequest);

impl Call<PagesOfAnOptionalPayloadRequest> {
    /// The cursor.
    ///
    /// See [`x_cursor`](field@PagesOfAnOptionalPayloadRequest::x_cursor).
    #[inline]
    pub fn x_cursor(self, value: impl Into<String>) -> Self {
        self.map(|request| request.x_cursor(value))
    }
}

impl __private::Operation for PagesOfAnOptionalPayloadRequest {
    type Family = Shapes;
    type Output = PagesOfAnOptionalPayloadResponse;
    const INFO: &'static __private::OperationInfo = &PAGES_OF_AN_OPTIONAL_PAYLOAD;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        parts.path("/pages-of-an-optional-payload");
        if let Some(value) = codec::ShortText::<64>::given(&self.x_cursor) {
            parts.header("x-cursor", &codec::ShortText::<64>::text(value));
        }
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
        let data = payload.optional::<codec::Object<PagesOfAnOptionalPayloadData>>();
        let headers = payload
            .headers::<PagesOfAnOptionalPayloadHeaders>(&[("x-trace", false)])?;
        PagesOfAnOptionalPayloadResponse::with(
            data,
            headers,
            &mut payload.take_envelope(),
        )
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Object::<PagesOfAnOptionalPayloadResponse>::write(output, writer);
    }
}

impl __private::Paged for PagesOfAnOptionalPayloadRequest {
    type Item = __private::Decimal;
    const FIRST: i64 = 1;
    const PARAMETER: &'static str = "x-cursor";
    const BY: __private::PagingBy = __private::PagingBy::Cursor;

    fn cursor(&self) -> Option<String> {
        self.x_cursor.clone()
    }

    fn turn_to_cursor(&mut self, cursor: &str) -> bool {
        self.x_cursor = Some(cursor.to_owned());
        true
    }

    fn into_items(page: Self::Output) -> Vec<Self::Item> {
        page.data.and_then(|value| value.rows).unwrap_or_default()
    }

    fn each_item(page: &Self::Output, item: &mut dyn FnMut(&str)) {
        codec::each_item::<
            codec::QuotedDecimal,
        >(
            page
                .data
                .as_ref()
                .and_then(|value| value.rows.as_ref())
                .map_or(&[], Vec::as_slice),
            item,
        );
    }

    fn total(page: &Self::Output) -> Option<i64> {
        page.data
            .as_ref()
            .and_then(|value| value.page.as_ref())
            .and_then(|value| value.all.as_ref())
            .copied()
    }

    fn hint(page: &Self::Output) -> __private::Hint {
        __private::Hint {
            next: page
                .data
                .as_ref()
                .and_then(|value| value.page.as_ref())
                .and_then(|value| value.next.as_ref())
                .map(ToString::to_string),
            has_more: page
                .data
                .as_ref()
                .and_then(|value| value.page.as_ref())
                .map(|value| &value.left)
                .copied(),
            ..__private::Hint::default()
        }
    }

    fn unread(page: &Self::Output) -> Option<&__private::Mismatch> {
        page.data
            .as_ref()
            .and_then(|value| value.extra.mismatch_of("rows"))
            .or_else(|| {
                page.data.as_ref().and_then(|value| value.extra.mismatch_of("page"))
            })
            .or_else(|| {
                page
                    .data
                    .as_ref()
                    .and_then(|value| value.page.as_ref())
                    .and_then(|value| value.extra.mismatch_of("next"))
            })
            .or_else(|| {
                page.data.as_ref().and_then(|value| value.extra.mismatch_of("page"))
            })
    }
}

/// The response of [`pages_of_an_optional_payload`](Shapes::pages_of_an_optional_payload).
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PagesOfAnOptionalPayloadResponse {
    /// The payload.
    pub data: Option<PagesOfAnOptionalPayloadData>,
    /// The documented headers.
    pub headers: PagesOfAnOptionalPayloadHeaders,
    /// Fields of the envelope that are not documented, and optional fields whose value does not have the
    /// documented form.
    pub extra: __private::Extra,
}

impl PagesOfAnOptionalPayloadResponse {
    fn with(
        data: Option<PagesOfAnOptionalPayloadData>,
        headers: PagesOfAnOptionalPayloadHeaders,
        object: &mut __private::Members<'_>,
    ) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            data,
            headers,
            extra: object.take_rest(),
        })
    }
}

impl __private::Structure for PagesOfAnOptionalPayloadResponse {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let data = object
            .optional::<codec::Object<PagesOfAnOptionalPayloadData>>("data");
        let headers = object
            .required::<codec::Object<PagesOfAnOptionalPayloadHeaders>>("headers")?;
        Self::with(data, headers, object)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Object::<
            PagesOfAnOptionalPayloadData,
        >::put_some(object, "data", &self.data);
        codec::Object::<
            PagesOfAnOptionalPayloadHeaders,
        >::put(object, "headers", &self.headers);
        self.extra.write(object);
    }
}

__private::structure_traits!(PagesOfAnOptionalPayloadResponse);

/// Its meaning is not documented.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PagesOfAnOptionalPayloadDataPage {
    /// The next cursor.
    pub next: Option<i64>,
    /// Whether there are more.
    pub left: bool,
    /// All items.
    ///
    /// `None` if the response contains no total that can be read. The page is complete without the
    /// total, so the call does not fail.
    pub all: Option<i64>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for PagesOfAnOptionalPayloadDataPage {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            next: object.optional::<codec::NumberInteger>("next"),
            left: object.required::<codec::Boolean>("left")?,
            all: object.total("all"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::NumberInteger::put_some(object, "next", &self.next);
        codec::Boolean::put(object, "left", &self.left);
        codec::NumberInteger::put_some(object, "all", &self.all);
        self.extra.write(object);
    }
}

__private::structure_traits!(PagesOfAnOptionalPayloadDataPage);

/// Its meaning is not documented.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PagesOfAnOptionalPayloadData {
    /// Its meaning is not documented.
    pub page: Option<PagesOfAnOptionalPayloadDataPage>,
    /// The rows.
    pub rows: Option<Vec<__private::Decimal>>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for PagesOfAnOptionalPayloadData {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            page: object
                .optional::<codec::Object<PagesOfAnOptionalPayloadDataPage>>("page"),
            rows: object.optional::<codec::List<codec::QuotedDecimal>>("rows"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Object::<
            PagesOfAnOptionalPayloadDataPage,
        >::put_some(object, "page", &self.page);
        codec::List::<codec::QuotedDecimal>::put_some(object, "rows", &self.rows);
        self.extra.write(object);
    }
}

__private::structure_traits!(PagesOfAnOptionalPayloadData);

/// The documented headers of the response.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PagesOfAnOptionalPayloadHeaders {
    /// A trace.
    pub x_trace: Option<String>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for PagesOfAnOptionalPayloadHeaders {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            x_trace: object.optional::<codec::Text>("x-trace"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put_some(object, "x-trace", &self.x_trace);
        self.extra.write(object);
    }
}

__private::structure_traits!(PagesOfAnOptionalPayloadHeaders);

static PAGES_OF_AN_OPTIONAL_PAYLOAD: __private::OperationInfo = __private::OperationInfo {
    name: "pages_of_an_optional_payload",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("shapes.pages_of_an_optional_payload"),
        method: __private::meta::Method::Get,
        path: "/pages-of-an-optional-payload",
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
    title: "Pages of an optional payload",
    title_zh: None,
    summary: Some("Lists what may be missing."),
    coverage: "complete",
    deprecated: None,
    pages: &[],
    parameters: &[
        __private::ParameterInfo::optional("x-cursor")
            .value("text", "text")
            .at(__private::Location::Header)
            .doc("The cursor."),
    ],
    is_paged: true,
    response: __private::Shape::Object {
        name: None,
        plain: &[],
        fields: &[
            (
                "data",
                __private::Shape::Object {
                    name: None,
                    plain: &[],
                    fields: &[
                        (
                            "page",
                            __private::Shape::Object {
                                name: None,
                                plain: &["next", "left", "all"],
                                fields: &[],
                            },
                        ),
                        ("rows", __private::Shape::List(&__private::Shape::Plain)),
                    ],
                },
            ),
            (
                "headers",
                __private::Shape::Object {
                    name: None,
                    plain: &["x-trace"],
                    fields: &[],
                },
            ),
        ],
    },
    functions: __private::functions_of_list::<PagesOfAnOptionalPayloadRequest>(),
};

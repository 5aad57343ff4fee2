// @generated from spec/shapes/pages_by_link.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Shapes};
use crate::__private::{self, Codec as _, codec};

impl Shapes {
    /// Lists texts by the links in a header. Linksfield's title: *Pages by link*.
    ///
    /// - **Effect:** read. The client retries the call after transient errors, as the
    ///   [`RetryPolicy`](__private::RetryPolicy) allows.
    /// - **Coverage:** complete. Linksfield documents every parameter and response field.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(shapes: linksfield_api::Shapes) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = shapes.pages_by_link().send().await?;
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
    /// | [`page_token`](field@PagesByLinkRequest::page_token) | no | The token of the page. |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to
    /// [`PagesByLinkResponse`]. [`pages`](Call::pages) walks through the list. The field `headers`
    /// contains the documented headers. To begin later in the list, set `page_token` to a cursor of
    /// [`Progress`](__private::Progress::cursor).
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
    pub fn pages_by_link(&self) -> Call<PagesByLinkRequest> {
        self.call(PagesByLinkRequest::new())
    }
}

/// The request of [`pages_by_link`](Shapes::pages_by_link): a value that can be stored,
/// compared, and sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PagesByLinkRequest {
    /// The token of the page.
    pub page_token: Option<String>,
}

impl PagesByLinkRequest {
    /// Returns a request without optional parameters.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self { page_token: None }
    }

    /// The token of the page.
    ///
    /// See [`page_token`](field@PagesByLinkRequest::page_token).
    #[must_use]
    #[inline]
    pub fn page_token(mut self, value: impl Into<String>) -> Self {
        self.page_token = Some(value.into());
        self
    }
}

impl Default for PagesByLinkRequest {
    fn default() -> Self {
        Self::new()
    }
}

impl __private::Structure for PagesByLinkRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            page_token: object.given_some::<codec::Text>("page_token")?,
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put_some(object, "page_token", &self.page_token);
    }
}

__private::structure_traits!(PagesByLinkRequest);

impl Call<PagesByLinkRequest> {
    /// The token of the page.
    ///
    /// See [`page_token`](field@PagesByLinkRequest::page_token).
    #[inline]
    pub fn page_token(self, value: impl Into<String>) -> Self {
        self.map(|request| request.page_token(value))
    }
}

impl __private::Operation for PagesByLinkRequest {
    type Family = Shapes;
    type Output = PagesByLinkResponse;
    const INFO: &'static __private::OperationInfo = &PAGES_BY_LINK;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        parts.path("/pages-by-link");
        if let Some(value) = codec::Text::given(&self.page_token) {
            parts.query("page_token", &codec::Text::text(value));
        }
        parts.header("x-key", context.credential(0));
        parts.header("x-time", &context.unix_seconds().to_string());
        let mut writer = parts.signed(__private::Dialect::Plain);
        let object = &mut writer;
        if let Some(value) = codec::Text::given(&self.page_token) {
            object.text("page_token", &codec::Text::text(value));
        }
        object.text("x-key", context.credential(0));
        object.integer("x-time", context.unix_seconds(), true);
        writer.end();
        Ok(())
    }

    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self::Output, __private::Mismatch> {
        let data = payload.required::<codec::List<codec::Text>>()?;
        let headers = payload.headers::<PagesByLinkHeaders>(&[("x-total-count", true)])?;
        PagesByLinkResponse::with(data, headers, &mut payload.take_envelope())
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Object::<PagesByLinkResponse>::write(output, writer);
    }
}

impl __private::Paged for PagesByLinkRequest {
    type Item = String;
    const FIRST: i64 = 1;
    const PARAMETER: &'static str = "page_token";
    const BY: __private::PagingBy = __private::PagingBy::Cursor;
    const HEADERS: __private::PageHeaders = __private::PageHeaders {
        total: Some("x-total-count"),
        next: Some("link"),
    };

    fn cursor(&self) -> Option<String> {
        self.page_token.clone()
    }

    fn turn_to_cursor(&mut self, cursor: &str) -> bool {
        self.page_token = Some(cursor.to_owned());
        true
    }

    fn into_items(page: Self::Output) -> Vec<Self::Item> {
        page.data
    }

    fn each_item(page: &Self::Output, item: &mut dyn FnMut(&str)) {
        codec::each_item::<codec::Text>(&page.data, item);
    }

    fn total(_page: &Self::Output) -> Option<i64> {
        None
    }
}

/// The response of [`pages_by_link`](Shapes::pages_by_link).
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PagesByLinkResponse {
    /// The payload.
    pub data: Vec<String>,
    /// The documented headers.
    pub headers: PagesByLinkHeaders,
    /// Fields of the envelope that are not documented, and optional fields whose value does not have the
    /// documented form.
    pub extra: __private::Extra,
}

impl PagesByLinkResponse {
    fn with(
        data: Vec<String>,
        headers: PagesByLinkHeaders,
        object: &mut __private::Members<'_>,
    ) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            data,
            headers,
            extra: object.take_rest(),
        })
    }
}

impl __private::Structure for PagesByLinkResponse {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let data = object.required::<codec::List<codec::Text>>("data")?;
        let headers = object.required::<codec::Object<PagesByLinkHeaders>>("headers")?;
        Self::with(data, headers, object)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::List::<codec::Text>::put(object, "data", &self.data);
        codec::Object::<PagesByLinkHeaders>::put(object, "headers", &self.headers);
        self.extra.write(object);
    }
}

__private::structure_traits!(PagesByLinkResponse);

/// The documented headers of the response.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PagesByLinkHeaders {
    /// All items.
    pub x_total_count: i64,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for PagesByLinkHeaders {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            x_total_count: object.required::<codec::NumberInteger>("x-total-count")?,
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::NumberInteger::put(object, "x-total-count", &self.x_total_count);
        self.extra.write(object);
    }
}

__private::structure_traits!(PagesByLinkHeaders);

static PAGES_BY_LINK: __private::OperationInfo = __private::OperationInfo {
    name: "pages_by_link",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("shapes.pages_by_link"),
        method: __private::meta::Method::Get,
        path: "/pages-by-link",
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
    title: "Pages by link",
    title_zh: None,
    summary: Some("Lists texts by the links in a header."),
    coverage: "complete",
    deprecated: None,
    pages: &[],
    parameters: &[
        __private::ParameterInfo::optional("page_token")
            .value("text", "text")
            .at(__private::Location::Query)
            .doc("The token of the page."),
    ],
    is_paged: true,
    response: __private::Shape::Object {
        name: None,
        plain: &[],
        fields: &[
            ("data", __private::Shape::List(&__private::Shape::Plain)),
            (
                "headers",
                __private::Shape::Object {
                    name: None,
                    plain: &["x-total-count"],
                    fields: &[],
                },
            ),
        ],
    },
    functions: __private::functions_of_list::<PagesByLinkRequest>(),
};

#[cfg(test)]
mod tests {
    use super::super::*;

    #[test]
    fn documented_response() -> Result<(), Box<dyn std::error::Error>> {
        __private::testing::same_reply::<
            PagesByLinkRequest,
        >(
            200,
            &[("x-total-count", "3")],
            &__private::testing::DocumentedResponse {
                body: r#"{ "code": "0", "message": "ok", "data": ["a", "b", "c"] }"#,
                aliases: &[],
                apart_from: &[],
                either_form: false,
                has_envelope_fields: true,
            },
        )
    }
}

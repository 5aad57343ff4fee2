// @generated from spec/shapes/pages_by_cursor.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Shapes};
use crate::__private::{self, Codec as _, codec};

impl Shapes {
    /// Lists texts by cursor. Linksfield's title: *Pages by cursor*.
    ///
    /// - **Effect:** read. The client retries the call after transient errors, as the
    ///   [`RetryPolicy`](__private::RetryPolicy) allows.
    /// - **Coverage:** complete. Linksfield documents every parameter and response field.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(shapes: linksfield_api::Shapes) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = shapes.pages_by_cursor().send().await?;
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
    /// | [`cursor`](field@PagesByCursorRequest::cursor) | no | The cursor. |
    /// | [`limit`](field@PagesByCursorRequest::limit) | no | The greatest number of items. |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to
    /// [`PagesByCursorResponse`]. [`pages`](Call::pages) walks through the list. To begin later in
    /// the list, set `cursor` to a cursor of [`Progress`](__private::Progress::cursor).
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
    pub fn pages_by_cursor(&self) -> Call<PagesByCursorRequest> {
        self.call(PagesByCursorRequest::new())
    }
}

/// The request of [`pages_by_cursor`](Shapes::pages_by_cursor): a value that can be stored,
/// compared, and sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PagesByCursorRequest {
    /// The cursor.
    pub cursor: Option<String>,
    /// The greatest number of items.
    pub limit: Option<i64>,
}

impl PagesByCursorRequest {
    /// Returns a request without optional parameters.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self { cursor: None, limit: None }
    }

    /// The cursor.
    ///
    /// See [`cursor`](field@PagesByCursorRequest::cursor).
    #[must_use]
    #[inline]
    pub fn cursor(mut self, value: impl Into<String>) -> Self {
        self.cursor = Some(value.into());
        self
    }

    /// The greatest number of items.
    ///
    /// See [`limit`](field@PagesByCursorRequest::limit).
    #[must_use]
    #[inline]
    pub fn limit(mut self, value: i64) -> Self {
        self.limit = Some(value);
        self
    }
}

impl Default for PagesByCursorRequest {
    fn default() -> Self {
        Self::new()
    }
}

impl __private::Structure for PagesByCursorRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            cursor: object.given_some::<codec::Text>("cursor")?,
            limit: object.given_some::<codec::NumberInteger>("limit")?,
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put_some(object, "cursor", &self.cursor);
        codec::NumberInteger::put_some(object, "limit", &self.limit);
    }
}

__private::structure_traits!(PagesByCursorRequest);

impl Call<PagesByCursorRequest> {
    /// The cursor.
    ///
    /// See [`cursor`](field@PagesByCursorRequest::cursor).
    #[inline]
    pub fn cursor(self, value: impl Into<String>) -> Self {
        self.map(|request| request.cursor(value))
    }

    /// The greatest number of items.
    ///
    /// See [`limit`](field@PagesByCursorRequest::limit).
    #[inline]
    pub fn limit(self, value: i64) -> Self {
        self.map(|request| request.limit(value))
    }
}

impl __private::Operation for PagesByCursorRequest {
    type Family = Shapes;
    type Output = PagesByCursorResponse;
    const INFO: &'static __private::OperationInfo = &PAGES_BY_CURSOR;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        parts.path("/pages-by-cursor");
        if let Some(value) = codec::Text::given(&self.cursor) {
            parts.query("cursor", &codec::Text::text(value));
        }
        if let Some(value) = codec::NumberInteger::given(&self.limit) {
            parts.query("limit", &codec::NumberInteger::text(value));
        }
        parts.header("x-key", context.credential(0));
        parts.header("x-time", &context.unix_seconds().to_string());
        let mut writer = parts.signed(__private::Dialect::Plain);
        let object = &mut writer;
        if let Some(value) = codec::Text::given(&self.cursor) {
            object.text("cursor", &codec::Text::text(value));
        }
        if let Some(value) = codec::NumberInteger::given(&self.limit) {
            object.text("limit", &codec::NumberInteger::text(value));
        }
        object.text("x-key", context.credential(0));
        object.integer("x-time", context.unix_seconds(), true);
        writer.end();
        Ok(())
    }

    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self::Output, __private::Mismatch> {
        payload.required::<codec::Object<PagesByCursorResponse>>()
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Object::<PagesByCursorResponse>::write(output, writer);
    }
}

impl __private::Paged for PagesByCursorRequest {
    type Item = String;
    const FIRST: i64 = 1;
    const PARAMETER: &'static str = "cursor";
    const BY: __private::PagingBy = __private::PagingBy::Cursor;

    fn cursor(&self) -> Option<String> {
        self.cursor.clone()
    }

    fn turn_to_cursor(&mut self, cursor: &str) -> bool {
        self.cursor = Some(cursor.to_owned());
        true
    }

    fn into_items(page: Self::Output) -> Vec<Self::Item> {
        page.items
    }

    fn each_item(page: &Self::Output, item: &mut dyn FnMut(&str)) {
        codec::each_item::<codec::Text>(&page.items, item);
    }

    fn total(_page: &Self::Output) -> Option<i64> {
        None
    }

    fn hint(page: &Self::Output) -> __private::Hint {
        __private::Hint {
            next: page.next_cursor.as_ref().map(ToString::to_string),
            has_more: Some(page.more),
            ..__private::Hint::default()
        }
    }

    fn unread(page: &Self::Output) -> Option<&__private::Mismatch> {
        page.extra.mismatch_of("next_cursor")
    }
}

/// The response of `pages_by_cursor`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PagesByCursorResponse {
    /// The items.
    pub items: Vec<String>,
    /// The next cursor.
    pub next_cursor: Option<String>,
    /// Whether there are more.
    pub more: bool,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for PagesByCursorResponse {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            items: object.required::<codec::List<codec::Text>>("items")?,
            next_cursor: object.optional::<codec::Text>("next_cursor"),
            more: object.required::<codec::NumberFlag>("more")?,
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::List::<codec::Text>::put(object, "items", &self.items);
        codec::Text::put_some(object, "next_cursor", &self.next_cursor);
        codec::NumberFlag::put(object, "more", &self.more);
        self.extra.write(object);
    }
}

__private::structure_traits!(PagesByCursorResponse);

static PAGES_BY_CURSOR: __private::OperationInfo = __private::OperationInfo {
    name: "pages_by_cursor",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("shapes.pages_by_cursor"),
        method: __private::meta::Method::Get,
        path: "/pages-by-cursor",
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
    title: "Pages by cursor",
    title_zh: None,
    summary: Some("Lists texts by cursor."),
    coverage: "complete",
    deprecated: None,
    pages: &[],
    parameters: &[
        __private::ParameterInfo::optional("cursor")
            .value("text", "text")
            .at(__private::Location::Query)
            .doc("The cursor."),
        __private::ParameterInfo::optional("limit")
            .value("integer", "a whole number")
            .at(__private::Location::Query)
            .doc("The greatest number of items."),
    ],
    is_paged: true,
    response: __private::Shape::Object {
        name: None,
        plain: &["next_cursor", "more"],
        fields: &[("items", __private::Shape::List(&__private::Shape::Plain))],
    },
    functions: __private::functions_of_list::<PagesByCursorRequest>(),
};

#[cfg(test)]
mod tests {
    use super::super::*;

    #[test]
    fn documented_response() -> Result<(), Box<dyn std::error::Error>> {
        __private::testing::same_response::<
            PagesByCursorRequest,
        >(
            &__private::testing::DocumentedResponse {
                body: r#"{ "code": "0", "message": "ok", "data": { "items": ["a", "b", "c", "d", "e"], "next_cursor": null, "more": 0 } }"#,
                aliases: &[],
                apart_from: &[],
                either_form: false,
                has_envelope_fields: false,
            },
        )
    }
}

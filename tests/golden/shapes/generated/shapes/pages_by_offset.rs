// @generated from spec/shapes/pages_by_offset.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Shapes};
use crate::__private::{self, Codec as _, codec};

impl Shapes {
    /// Lists texts by offset. Linksfield's title: *Pages by offset*.
    ///
    /// - **Effect:** read. The client retries the call after transient errors, as the
    ///   [`RetryPolicy`](__private::RetryPolicy) allows.
    /// - **Coverage:** complete. Linksfield documents every parameter and response field.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::shapes::PagesByOffset;
    /// # async fn example(shapes: linksfield_api::Shapes) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = shapes.pages_by_offset(PagesByOffset { limit: 2 }).send().await?;
    /// println!("{:?}", reply.into_inner());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Parameters
    ///
    /// Required parameters are fields of [`PagesByOffset`]. Optional parameters are methods of the
    /// call.
    ///
    /// | parameter | required | meaning |
    /// |---|---|---|
    /// | [`offset`](field@PagesByOffsetRequest::offset) | no | The number of items before the page. |
    /// | [`limit`](field@PagesByOffset::limit) | yes | The greatest number of items. |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to
    /// [`PagesByOffsetResponse`]. [`pages`](Call::pages) walks through the list. To begin later in
    /// the list, set `offset` to the number of items before.
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
    pub fn pages_by_offset(
        &self,
        required: PagesByOffset,
    ) -> Call<PagesByOffsetRequest> {
        self.call(PagesByOffsetRequest::new(required))
    }
}

/// The required parameters of [`pages_by_offset`](Shapes::pages_by_offset).
#[derive(Debug, Clone, PartialEq)]
pub struct PagesByOffset {
    /// The greatest number of items.
    ///
    /// Example: `2`.
    pub limit: i64,
}

/// The request of [`pages_by_offset`](Shapes::pages_by_offset): a value that can be stored,
/// compared, and sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PagesByOffsetRequest {
    /// The required parameters.
    pub required: PagesByOffset,
    /// The number of items before the page.
    pub offset: Option<i64>,
}

impl PagesByOffsetRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: PagesByOffset) -> Self {
        Self { required, offset: None }
    }

    /// The number of items before the page.
    ///
    /// See [`offset`](field@PagesByOffsetRequest::offset).
    #[must_use]
    #[inline]
    pub fn offset(mut self, value: i64) -> Self {
        self.offset = Some(value);
        self
    }
}

impl From<PagesByOffset> for PagesByOffsetRequest {
    #[inline]
    fn from(required: PagesByOffset) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for PagesByOffsetRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: PagesByOffset {
                limit: object.given::<codec::NumberInteger>("limit")?,
            },
            offset: object.given_some::<codec::NumberInteger>("offset")?,
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::NumberInteger::put_some(object, "offset", &self.offset);
        codec::NumberInteger::put(object, "limit", &required.limit);
    }
}

__private::structure_traits!(PagesByOffsetRequest);

impl Call<PagesByOffsetRequest> {
    /// The number of items before the page.
    ///
    /// See [`offset`](field@PagesByOffsetRequest::offset).
    #[inline]
    pub fn offset(self, value: i64) -> Self {
        self.map(|request| request.offset(value))
    }
}

impl __private::Operation for PagesByOffsetRequest {
    type Family = Shapes;
    type Output = PagesByOffsetResponse;
    const INFO: &'static __private::OperationInfo = &PAGES_BY_OFFSET;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/pages-by-offset");
        parts.header("x-key", context.credential(0));
        parts.header("x-time", &context.unix_seconds().to_string());
        let mut writer = parts.body(__private::Dialect::Plain);
        let object = &mut writer;
        codec::NumberInteger::put(object, "limit", &required.limit);
        codec::NumberInteger::put_given(object, "offset", &self.offset);
        writer.end();
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
        payload.required::<codec::Object<PagesByOffsetResponse>>()
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Object::<PagesByOffsetResponse>::write(output, writer);
    }
}

impl __private::Paged for PagesByOffsetRequest {
    type Item = String;
    const FIRST: i64 = 0;
    const PARAMETER: &'static str = "offset";
    const BY: __private::PagingBy = __private::PagingBy::Offset;

    fn page(&self) -> i64 {
        self.offset.unwrap_or(Self::FIRST)
    }

    fn turn_to(&mut self, page: i64) {
        self.offset = Some(page);
    }

    fn into_items(page: Self::Output) -> Vec<Self::Item> {
        page.rows.unwrap_or_default()
    }

    fn each_item(page: &Self::Output, item: &mut dyn FnMut(&str)) {
        codec::each_item::<
            codec::Text,
        >(page.rows.as_ref().map_or(&[], Vec::as_slice), item);
    }

    fn total(_page: &Self::Output) -> Option<i64> {
        None
    }

    fn hint(page: &Self::Output) -> __private::Hint {
        __private::Hint {
            has_more: Some(page.has_more),
            ..__private::Hint::default()
        }
    }

    fn unread(page: &Self::Output) -> Option<&__private::Mismatch> {
        page.extra.mismatch_of("rows")
    }
}

/// The response of `pages_by_offset`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PagesByOffsetResponse {
    /// The items.
    pub rows: Option<Vec<String>>,
    /// Whether there are more.
    pub has_more: bool,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for PagesByOffsetResponse {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            rows: object.optional::<codec::List<codec::Text>>("rows"),
            has_more: object.required::<codec::Boolean>("has_more")?,
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::List::<codec::Text>::put_some(object, "rows", &self.rows);
        codec::Boolean::put(object, "has_more", &self.has_more);
        self.extra.write(object);
    }
}

__private::structure_traits!(PagesByOffsetResponse);

static PAGES_BY_OFFSET: __private::OperationInfo = __private::OperationInfo {
    name: "pages_by_offset",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("shapes.pages_by_offset"),
        method: __private::meta::Method::Post,
        path: "/pages-by-offset",
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
    title: "Pages by offset",
    title_zh: None,
    summary: Some("Lists texts by offset."),
    coverage: "complete",
    deprecated: None,
    pages: &[],
    parameters: &[
        __private::ParameterInfo::optional("offset")
            .value("integer", "a whole number")
            .at(__private::Location::Body)
            .doc("The number of items before the page."),
        __private::ParameterInfo::required("limit")
            .value("integer", "a whole number")
            .at(__private::Location::Body)
            .doc("The greatest number of items.")
            .example("2"),
    ],
    is_paged: true,
    response: __private::Shape::Object {
        name: None,
        plain: &["has_more"],
        fields: &[("rows", __private::Shape::List(&__private::Shape::Plain))],
    },
    functions: __private::functions_of_list::<PagesByOffsetRequest>(),
};

#[cfg(test)]
mod tests {
    use super::super::*;

    #[test]
    fn documented_response() -> Result<(), Box<dyn std::error::Error>> {
        __private::testing::same_response::<
            PagesByOffsetRequest,
        >(
            &__private::testing::DocumentedResponse {
                body: r#"{ "code": "0", "message": "ok", "data": { "rows": ["a", "b", "c", "d", "e"], "has_more": false } }"#,
                aliases: &[],
                apart_from: &[],
                either_form: false,
                has_envelope_fields: false,
            },
        )
    }
}

// @generated from spec/shapes/pages_by_number_cursor.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Shapes};
use crate::__private::{self, Codec as _, codec};

impl Shapes {
    /// Lists numbers, from an id on. Linksfield's title: *Pages by number cursor*.
    ///
    /// - **Effect:** read. The client retries the call after transient errors, as the
    ///   [`RetryPolicy`](__private::RetryPolicy) allows.
    /// - **Coverage:** complete. Linksfield documents every parameter and response field.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(shapes: linksfield_api::Shapes) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = shapes.pages_by_number_cursor().send().await?;
    /// for item in reply.iter() {
    ///     println!("{item:?}");
    /// }
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
    /// | [`after`](field@PagesByNumberCursorRequest::after) | no | The id before the page. |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to a list of
    /// `i64`. [`pages`](Call::pages) walks through the list. To begin later in the list, set
    /// `after` to a cursor of [`Progress`](__private::Progress::cursor).
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
    pub fn pages_by_number_cursor(&self) -> Call<PagesByNumberCursorRequest> {
        self.call(PagesByNumberCursorRequest::new())
    }
}

/// The request of [`pages_by_number_cursor`](Shapes::pages_by_number_cursor): a value that can
/// be stored, compared, and sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PagesByNumberCursorRequest {
    /// The id before the page.
    pub after: Option<i64>,
}

impl PagesByNumberCursorRequest {
    /// Returns a request without optional parameters.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self { after: None }
    }

    /// The id before the page.
    ///
    /// See [`after`](field@PagesByNumberCursorRequest::after).
    #[must_use]
    #[inline]
    pub fn after(mut self, value: i64) -> Self {
        self.after = Some(value);
        self
    }
}

impl Default for PagesByNumberCursorRequest {
    fn default() -> Self {
        Self::new()
    }
}

impl __private::Structure for PagesByNumberCursorRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            after: object.given_some::<codec::NumberInteger>("after")?,
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::NumberInteger::put_some(object, "after", &self.after);
    }
}

__private::structure_traits!(PagesByNumberCursorRequest);

impl Call<PagesByNumberCursorRequest> {
    /// The id before the page.
    ///
    /// See [`after`](field@PagesByNumberCursorRequest::after).
    #[inline]
    pub fn after(self, value: i64) -> Self {
        self.map(|request| request.after(value))
    }
}

impl __private::Operation for PagesByNumberCursorRequest {
    type Family = Shapes;
    type Output = Vec<i64>;
    const INFO: &'static __private::OperationInfo = &PAGES_BY_NUMBER_CURSOR;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        parts.path("/pages-by-number-cursor");
        if let Some(value) = codec::NumberInteger::given(&self.after) {
            parts.query("after", &codec::NumberInteger::text(value));
        }
        parts.header("x-key", context.credential(0));
        parts.header("x-time", &context.unix_seconds().to_string());
        let mut writer = parts.signed(__private::Dialect::Plain);
        let object = &mut writer;
        if let Some(value) = codec::NumberInteger::given(&self.after) {
            object.text("after", &codec::NumberInteger::text(value));
        }
        object.text("x-key", context.credential(0));
        object.integer("x-time", context.unix_seconds(), true);
        writer.end();
        Ok(())
    }

    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self::Output, __private::Mismatch> {
        payload.required::<codec::List<codec::NumberInteger>>()
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::List::<codec::NumberInteger>::write(output, writer);
    }
}

impl __private::Paged for PagesByNumberCursorRequest {
    type Item = i64;
    const FIRST: i64 = 1;
    const PARAMETER: &'static str = "after";
    const BY: __private::PagingBy = __private::PagingBy::Cursor;
    const HEADERS: __private::PageHeaders = __private::PageHeaders {
        total: Some("x-total-count"),
        next: Some("x-next-id"),
    };

    fn cursor(&self) -> Option<String> {
        self.after.map(|cursor| cursor.to_string())
    }

    fn turn_to_cursor(&mut self, cursor: &str) -> bool {
        let Ok(cursor) = cursor.trim().parse() else { return false };
        self.after = Some(cursor);
        true
    }

    fn into_items(page: Self::Output) -> Vec<Self::Item> {
        page
    }

    fn each_item(page: &Self::Output, item: &mut dyn FnMut(&str)) {
        codec::each_item::<codec::NumberInteger>(page, item);
    }

    fn total(_page: &Self::Output) -> Option<i64> {
        None
    }
}

static PAGES_BY_NUMBER_CURSOR: __private::OperationInfo = __private::OperationInfo {
    name: "pages_by_number_cursor",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("shapes.pages_by_number_cursor"),
        method: __private::meta::Method::Get,
        path: "/pages-by-number-cursor",
        server: 0,
        effect: __private::meta::Effect::Read,
        enveloped: false,
        unenveloped: __private::meta::Unenveloped::Refused,
        outcomes: __private::meta::Outcomes::DEFAULT,
        needs_token: false,
        sensitive: __private::meta::Sensitive {
            parameters: &[],
            response: false,
        },
    },
    title: "Pages by number cursor",
    title_zh: None,
    summary: Some("Lists numbers, from an id on."),
    coverage: "complete",
    deprecated: None,
    pages: &[],
    parameters: &[
        __private::ParameterInfo::optional("after")
            .value("integer", "a whole number")
            .at(__private::Location::Query)
            .doc("The id before the page."),
    ],
    is_paged: true,
    response: __private::Shape::List(&__private::Shape::Plain),
    functions: __private::functions_of_list::<PagesByNumberCursorRequest>(),
};

#[cfg(test)]
mod tests {
    use super::super::*;

    #[test]
    fn documented_response() -> Result<(), Box<dyn std::error::Error>> {
        __private::testing::same_response::<
            PagesByNumberCursorRequest,
        >(
            &__private::testing::DocumentedResponse {
                body: r#"[1, 2, 3]"#,
                aliases: &[],
                apart_from: &[],
                either_form: false,
                has_envelope_fields: false,
            },
        )
    }
}

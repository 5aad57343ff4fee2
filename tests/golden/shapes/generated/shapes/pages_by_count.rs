// @generated from spec/shapes/pages_by_count.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Shapes};
use crate::__private::{self, Codec as _, codec};

impl Shapes {
    /// Lists texts by page. Linksfield's title: *Pages by the number of pages*.
    ///
    /// - **Effect:** read. The client retries the call after transient errors, as the
    ///   [`RetryPolicy`](__private::RetryPolicy) allows.
    /// - **Coverage:** complete. Linksfield documents every parameter and response field.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::shapes::PagesByCount;
    /// # async fn example(shapes: linksfield_api::Shapes) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = shapes.pages_by_count(PagesByCount { page: 1 }).send().await?;
    /// println!("{:?}", reply.into_inner());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Parameters
    ///
    /// Required parameters are fields of [`PagesByCount`]. Optional parameters are methods of the
    /// call.
    ///
    /// | parameter | required | meaning |
    /// |---|---|---|
    /// | [`page`](field@PagesByCount::page) | yes | The page. |
    /// | [`size`](field@PagesByCountRequest::size) | no | The greatest number of items. |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to
    /// [`PagesByCountResponse`]. [`pages`](Call::pages) walks through the list.
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
    pub fn pages_by_count(&self, required: PagesByCount) -> Call<PagesByCountRequest> {
        self.call(PagesByCountRequest::new(required))
    }
}

/// The required parameters of [`pages_by_count`](Shapes::pages_by_count).
#[derive(Debug, Clone, PartialEq)]
pub struct PagesByCount {
    /// The page.
    ///
    /// Example: `1`.
    pub page: i64,
}

/// The request of [`pages_by_count`](Shapes::pages_by_count): a value that can be stored,
/// compared, and sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PagesByCountRequest {
    /// The required parameters.
    pub required: PagesByCount,
    /// The greatest number of items.
    pub size: Option<i64>,
}

impl PagesByCountRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: PagesByCount) -> Self {
        Self { required, size: None }
    }

    /// The greatest number of items.
    ///
    /// See [`size`](field@PagesByCountRequest::size).
    #[must_use]
    #[inline]
    pub fn size(mut self, value: i64) -> Self {
        self.size = Some(value);
        self
    }
}

impl From<PagesByCount> for PagesByCountRequest {
    #[inline]
    fn from(required: PagesByCount) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for PagesByCountRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: PagesByCount {
                page: object.given::<codec::NumberInteger>("page")?,
            },
            size: object.given_some::<codec::NumberInteger>("size")?,
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::NumberInteger::put(object, "page", &required.page);
        codec::NumberInteger::put_some(object, "size", &self.size);
    }
}

__private::structure_traits!(PagesByCountRequest);

impl Call<PagesByCountRequest> {
    /// The greatest number of items.
    ///
    /// See [`size`](field@PagesByCountRequest::size).
    #[inline]
    pub fn size(self, value: i64) -> Self {
        self.map(|request| request.size(value))
    }
}

impl __private::Operation for PagesByCountRequest {
    type Family = Shapes;
    type Output = PagesByCountResponse;
    const INFO: &'static __private::OperationInfo = &PAGES_BY_COUNT;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/pages-by-count");
        parts.query("page", &codec::NumberInteger::text(&required.page));
        if let Some(value) = codec::NumberInteger::given(&self.size) {
            parts.query("size", &codec::NumberInteger::text(value));
        }
        parts.header("x-key", context.credential(0));
        parts.header("x-time", &context.unix_seconds().to_string());
        let mut writer = parts.signed(__private::Dialect::Plain);
        let object = &mut writer;
        object.text("page", &codec::NumberInteger::text(&required.page));
        if let Some(value) = codec::NumberInteger::given(&self.size) {
            object.text("size", &codec::NumberInteger::text(value));
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
        PagesByCountResponse::with(data, &mut payload.take_envelope())
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Object::<PagesByCountResponse>::write(output, writer);
    }
}

impl __private::Paged for PagesByCountRequest {
    type Item = String;
    const FIRST: i64 = 1;
    const PARAMETER: &'static str = "page";

    fn page(&self) -> i64 {
        self.required.page
    }

    fn turn_to(&mut self, page: i64) {
        self.required.page = page;
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

    fn hint(page: &Self::Output) -> __private::Hint {
        __private::Hint {
            pages: Some(page.pages),
            ..__private::Hint::default()
        }
    }
}

/// The response of [`pages_by_count`](Shapes::pages_by_count).
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PagesByCountResponse {
    /// The payload.
    pub data: Vec<String>,
    /// The number of pages.
    pub pages: i64,
    /// Fields of the envelope that are not documented, and optional fields whose value does not have the
    /// documented form.
    pub extra: __private::Extra,
}

impl PagesByCountResponse {
    fn with(
        data: Vec<String>,
        object: &mut __private::Members<'_>,
    ) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            data,
            pages: object.required::<codec::NumberInteger>("pages")?,
            extra: object.take_rest(),
        })
    }
}

impl __private::Structure for PagesByCountResponse {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let data = object.required::<codec::List<codec::Text>>("data")?;
        Self::with(data, object)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::List::<codec::Text>::put(object, "data", &self.data);
        codec::NumberInteger::put(object, "pages", &self.pages);
        self.extra.write(object);
    }
}

__private::structure_traits!(PagesByCountResponse);

static PAGES_BY_COUNT: __private::OperationInfo = __private::OperationInfo {
    name: "pages_by_count",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("shapes.pages_by_count"),
        method: __private::meta::Method::Get,
        path: "/pages-by-count",
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
    title: "Pages by the number of pages",
    title_zh: None,
    summary: Some("Lists texts by page."),
    coverage: "complete",
    deprecated: None,
    pages: &[],
    parameters: &[
        __private::ParameterInfo::required("page")
            .value("integer", "a whole number")
            .at(__private::Location::Query)
            .doc("The page.")
            .example("1"),
        __private::ParameterInfo::optional("size")
            .value("integer", "a whole number")
            .at(__private::Location::Query)
            .doc("The greatest number of items."),
    ],
    is_paged: true,
    response: __private::Shape::Object {
        name: None,
        plain: &["pages"],
        fields: &[("data", __private::Shape::List(&__private::Shape::Plain))],
    },
    functions: __private::functions_of_list::<PagesByCountRequest>(),
};

#[cfg(test)]
mod tests {
    use super::super::*;

    #[test]
    fn documented_response() -> Result<(), Box<dyn std::error::Error>> {
        __private::testing::same_response::<
            PagesByCountRequest,
        >(
            &__private::testing::DocumentedResponse {
                body: r#"{ "code": "0", "message": "ok", "pages": 1, "data": ["a", "b", "c"] }"#,
                aliases: &[],
                apart_from: &[],
                either_form: false,
                has_envelope_fields: true,
            },
        )
    }
}

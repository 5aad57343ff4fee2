// @generated from spec/shapes/pages_by_count_from_zero.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Shapes};
use crate::__private::{self, Codec as _, codec};

impl Shapes {
    /// Lists pages from zero. Linksfield's title: *Pages from zero*.
    ///
    /// - **Effect:** read. The client retries the call after transient errors, as the
    ///   [`RetryPolicy`](__private::RetryPolicy) allows.
    /// - **Coverage:** complete. Linksfield lists every parameter and response field. Of the 4
    ///   parameters and response fields, 3 are documented and 1 is listed without a description.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(shapes: linksfield_api::Shapes) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = shapes.pages_by_count_from_zero().send().await?;
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
    /// | [`page`](field@PagesByCountFromZeroRequest::page) | no | The page. |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to
    /// [`PagesByCountFromZeroResponse`]. [`pages`](Call::pages) walks through the list.
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
    pub fn pages_by_count_from_zero(&self) -> Call<PagesByCountFromZeroRequest> {
        self.call(PagesByCountFromZeroRequest::new())
    }
}

/// The request of [`pages_by_count_from_zero`](Shapes::pages_by_count_from_zero): a value that
/// can be stored, compared, and sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PagesByCountFromZeroRequest {
    /// The page.
    pub page: Option<i64>,
}

impl PagesByCountFromZeroRequest {
    /// Returns a request without optional parameters.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self { page: None }
    }

    /// The page.
    ///
    /// See [`page`](field@PagesByCountFromZeroRequest::page).
    #[must_use]
    #[inline]
    pub fn page(mut self, value: i64) -> Self {
        self.page = Some(value);
        self
    }
}

impl Default for PagesByCountFromZeroRequest {
    fn default() -> Self {
        Self::new()
    }
}

impl __private::Structure for PagesByCountFromZeroRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            page: object.given_some::<codec::NumberInteger>("page")?,
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::NumberInteger::put_some(object, "page", &self.page);
    }
}

__private::structure_traits!(PagesByCountFromZeroRequest);

impl Call<PagesByCountFromZeroRequest> {
    /// The page.
    ///
    /// See [`page`](field@PagesByCountFromZeroRequest::page).
    #[inline]
    pub fn page(self, value: i64) -> Self {
        self.map(|request| request.page(value))
    }
}

impl __private::Operation for PagesByCountFromZeroRequest {
    type Family = Shapes;
    type Output = PagesByCountFromZeroResponse;
    const INFO: &'static __private::OperationInfo = &PAGES_BY_COUNT_FROM_ZERO;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        parts.path("/pages-by-count-from-zero");
        if let Some(value) = codec::NumberInteger::given(&self.page) {
            parts.query("page", &codec::NumberInteger::text(value));
        }
        parts.header("x-key", context.credential(0));
        parts.header("x-time", &context.unix_seconds().to_string());
        let mut writer = parts.signed(__private::Dialect::Plain);
        let object = &mut writer;
        if let Some(value) = codec::NumberInteger::given(&self.page) {
            object.text("page", &codec::NumberInteger::text(value));
        }
        object.text("x-key", context.credential(0));
        object.integer("x-time", context.unix_seconds(), true);
        writer.end();
        Ok(())
    }

    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self::Output, __private::Mismatch> {
        payload.required::<codec::Object<PagesByCountFromZeroResponse>>()
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Object::<PagesByCountFromZeroResponse>::write(output, writer);
    }
}

impl __private::Paged for PagesByCountFromZeroRequest {
    type Item = __private::Iccid;
    const FIRST: i64 = 0;
    const PARAMETER: &'static str = "page";

    fn page(&self) -> i64 {
        self.page.unwrap_or(Self::FIRST)
    }

    fn turn_to(&mut self, page: i64) {
        self.page = Some(page);
    }

    fn into_items(page: Self::Output) -> Vec<Self::Item> {
        page.rows
    }

    fn each_item(page: &Self::Output, item: &mut dyn FnMut(&str)) {
        codec::each_item::<codec::Iccid>(&page.rows, item);
    }

    fn total(_page: &Self::Output) -> Option<i64> {
        None
    }

    fn hint(page: &Self::Output) -> __private::Hint {
        __private::Hint {
            pages: page.meta.pages.as_ref().copied(),
            ..__private::Hint::default()
        }
    }

    fn unread(page: &Self::Output) -> Option<&__private::Mismatch> {
        page.meta.extra.mismatch_of("pages")
    }
}

/// Its meaning is not documented.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PagesByCountFromZeroMeta {
    /// The number of pages.
    pub pages: Option<i64>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for PagesByCountFromZeroMeta {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            pages: object.optional::<codec::QuotedInteger>("pages"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::QuotedInteger::put_some(object, "pages", &self.pages);
        self.extra.write(object);
    }
}

__private::structure_traits!(PagesByCountFromZeroMeta);

/// The response of `pages_by_count_from_zero`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PagesByCountFromZeroResponse {
    /// Its meaning is not documented.
    pub meta: PagesByCountFromZeroMeta,
    /// The rows.
    pub rows: Vec<__private::Iccid>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for PagesByCountFromZeroResponse {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            meta: object.required::<codec::Object<PagesByCountFromZeroMeta>>("meta")?,
            rows: object.required::<codec::List<codec::Iccid>>("rows")?,
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Object::<PagesByCountFromZeroMeta>::put(object, "meta", &self.meta);
        codec::List::<codec::Iccid>::put(object, "rows", &self.rows);
        self.extra.write(object);
    }
}

__private::structure_traits!(PagesByCountFromZeroResponse);

static PAGES_BY_COUNT_FROM_ZERO: __private::OperationInfo = __private::OperationInfo {
    name: "pages_by_count_from_zero",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("shapes.pages_by_count_from_zero"),
        method: __private::meta::Method::Get,
        path: "/pages-by-count-from-zero",
        server: 0,
        effect: __private::meta::Effect::Read,
        enveloped: false,
        unenveloped: __private::meta::Unenveloped::Refused,
        outcomes: __private::meta::Outcomes::DEFAULT,
        needs_token: false,
        sensitive: __private::meta::Sensitive {
            parameters: &[],
            response: true,
        },
    },
    title: "Pages from zero",
    title_zh: None,
    summary: Some("Lists pages from zero."),
    coverage: "complete",
    deprecated: None,
    pages: &[],
    parameters: &[
        __private::ParameterInfo::optional("page")
            .value("integer", "a whole number")
            .at(__private::Location::Query)
            .doc("The page."),
    ],
    is_paged: true,
    response: __private::Shape::Object {
        name: None,
        plain: &[],
        fields: &[
            (
                "meta",
                __private::Shape::Object {
                    name: None,
                    plain: &["pages"],
                    fields: &[],
                },
            ),
            ("rows", __private::Shape::Sensitive("iccid")),
        ],
    },
    functions: __private::functions_of_list::<PagesByCountFromZeroRequest>(),
};

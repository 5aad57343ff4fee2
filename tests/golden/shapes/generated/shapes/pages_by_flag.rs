// @generated from spec/shapes/pages_by_flag.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Shapes};
use crate::__private::{self, Codec as _, codec};

impl Shapes {
    /// Lists owners, whose type is a union, until a flag written as two words ends the list.
    /// Linksfield's title: *Pages by a flag*.
    ///
    /// - **Effect:** read. The client retries the call after transient errors, as the
    ///   [`RetryPolicy`](__private::RetryPolicy) allows.
    /// - **Coverage:** complete. Linksfield documents every parameter and response field.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::shapes::PagesByFlag;
    /// # async fn example(shapes: linksfield_api::Shapes) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = shapes.pages_by_flag(PagesByFlag { limit: 1 }).send().await?;
    /// println!("{:?}", reply.into_inner());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Parameters
    ///
    /// Required parameters are fields of [`PagesByFlag`]. Optional parameters are methods of the
    /// call.
    ///
    /// | parameter | required | meaning |
    /// |---|---|---|
    /// | [`offset`](field@PagesByFlagRequest::offset) | no | The number of items before the page. |
    /// | [`limit`](field@PagesByFlag::limit) | yes | The greatest number of items. |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to
    /// [`PagesByFlagResponse`]. [`pages`](Call::pages) walks through the list. To begin later in
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
    pub fn pages_by_flag(&self, required: PagesByFlag) -> Call<PagesByFlagRequest> {
        self.call(PagesByFlagRequest::new(required))
    }
}

/// The required parameters of [`pages_by_flag`](Shapes::pages_by_flag).
#[derive(Debug, Clone, PartialEq)]
pub struct PagesByFlag {
    /// The greatest number of items.
    ///
    /// Example: `1`.
    pub limit: i64,
}

/// The request of [`pages_by_flag`](Shapes::pages_by_flag): a value that can be stored,
/// compared, and sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PagesByFlagRequest {
    /// The required parameters.
    pub required: PagesByFlag,
    /// The number of items before the page.
    pub offset: Option<i64>,
}

impl PagesByFlagRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: PagesByFlag) -> Self {
        Self { required, offset: None }
    }

    /// The number of items before the page.
    ///
    /// See [`offset`](field@PagesByFlagRequest::offset).
    #[must_use]
    #[inline]
    pub fn offset(mut self, value: i64) -> Self {
        self.offset = Some(value);
        self
    }
}

impl From<PagesByFlag> for PagesByFlagRequest {
    #[inline]
    fn from(required: PagesByFlag) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for PagesByFlagRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: PagesByFlag {
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

__private::structure_traits!(PagesByFlagRequest);

impl Call<PagesByFlagRequest> {
    /// The number of items before the page.
    ///
    /// See [`offset`](field@PagesByFlagRequest::offset).
    #[inline]
    pub fn offset(self, value: i64) -> Self {
        self.map(|request| request.offset(value))
    }
}

impl __private::Operation for PagesByFlagRequest {
    type Family = Shapes;
    type Output = PagesByFlagResponse;
    const INFO: &'static __private::OperationInfo = &PAGES_BY_FLAG;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/pages-by-flag");
        parts.query("limit", &codec::NumberInteger::text(&required.limit));
        if let Some(value) = codec::NumberInteger::given(&self.offset) {
            parts.query("offset", &codec::NumberInteger::text(value));
        }
        parts.header("x-key", context.credential(0));
        parts.header("x-time", &context.unix_seconds().to_string());
        let mut writer = parts.signed(__private::Dialect::Plain);
        let object = &mut writer;
        object.text("limit", &codec::NumberInteger::text(&required.limit));
        if let Some(value) = codec::NumberInteger::given(&self.offset) {
            object.text("offset", &codec::NumberInteger::text(value));
        }
        object.text("x-key", context.credential(0));
        object.integer("x-time", context.unix_seconds(), true);
        writer.end();
        Ok(())
    }

    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self::Output, __private::Mismatch> {
        payload.required::<codec::Object<PagesByFlagResponse>>()
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Object::<PagesByFlagResponse>::write(output, writer);
    }
}

impl __private::Paged for PagesByFlagRequest {
    type Item = PagedOwner;
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
        page.rows
    }

    fn each_item(page: &Self::Output, item: &mut dyn FnMut(&str)) {
        codec::each_item::<codec::Object<PagedOwner>>(&page.rows, item);
    }

    fn total(_page: &Self::Output) -> Option<i64> {
        None
    }

    fn hint(page: &Self::Output) -> __private::Hint {
        __private::Hint {
            has_more: Some(page.more),
            ..__private::Hint::default()
        }
    }
}

/// The object for `kind` with the value `person`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PagedOwnerPerson {
    /// The name.
    pub name: String,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for PagedOwnerPerson {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            name: object.required::<codec::Text>("name")?,
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put(object, "name", &self.name);
        self.extra.write(object);
    }
}

__private::structure_traits!(PagedOwnerPerson);

/// The object for `kind` with the value `firm`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PagedOwnerFirm {
    /// The number.
    pub number: i64,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for PagedOwnerFirm {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            number: object.required::<codec::NumberInteger>("number")?,
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::NumberInteger::put(object, "number", &self.number);
        self.extra.write(object);
    }
}

__private::structure_traits!(PagedOwnerFirm);

/// The items.
///
/// The field `kind` of the response determines the variant. The list may grow.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
#[allow(
    clippy::large_enum_variant,
    reason = "the documentation decides the size of the variants"
)]
pub enum PagedOwner {
    /// `kind` is `person`.
    Person(PagedOwnerPerson),
    /// `kind` is `firm`.
    Firm(PagedOwnerFirm),
    /// An object that is not documented, with all its fields.
    Unknown(__private::Extra),
}

impl __private::Structure for PagedOwner {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(
            match &*object.tag("kind", __private::CodeForm::Text)? {
                "person" => Self::Person(codec::variant(object, "kind")?),
                "firm" => Self::Firm(codec::variant(object, "kind")?),
                _ => Self::Unknown(object.take_rest()),
            },
        )
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        match self {
            Self::Person(value) => {
                object.tag("kind", "person", true);
                __private::Structure::write(value, object);
            }
            Self::Firm(value) => {
                object.tag("kind", "firm", true);
                __private::Structure::write(value, object);
            }
            Self::Unknown(fields) => fields.write(object),
        }
    }
}

impl From<PagedOwnerPerson> for PagedOwner {
    #[inline]
    fn from(value: PagedOwnerPerson) -> Self {
        Self::Person(value)
    }
}

impl From<PagedOwnerFirm> for PagedOwner {
    #[inline]
    fn from(value: PagedOwnerFirm) -> Self {
        Self::Firm(value)
    }
}

__private::structure_traits!(PagedOwner);

/// The response of `pages_by_flag`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PagesByFlagResponse {
    /// The items.
    pub rows: Vec<PagedOwner>,
    /// Whether there are more.
    ///
    /// Sent as `yes` for true and `no` for false.
    pub more: bool,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for PagesByFlagResponse {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            rows: object.required::<codec::List<codec::Object<PagedOwner>>>("rows")?,
            more: object
                .required::<
                    codec::QuotedWordFlag<{ codec::word("yes") }, { codec::word("no") }>,
                >("more")?,
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::List::<codec::Object<PagedOwner>>::put(object, "rows", &self.rows);
        codec::QuotedWordFlag::<
            { codec::word("yes") },
            { codec::word("no") },
        >::put(object, "more", &self.more);
        self.extra.write(object);
    }
}

__private::structure_traits!(PagesByFlagResponse);

static PAGES_BY_FLAG: __private::OperationInfo = __private::OperationInfo {
    name: "pages_by_flag",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("shapes.pages_by_flag"),
        method: __private::meta::Method::Get,
        path: "/pages-by-flag",
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
    title: "Pages by a flag",
    title_zh: None,
    summary: Some(
        "Lists owners, whose type is a union, until a flag written as two words ends the list.",
    ),
    coverage: "complete",
    deprecated: None,
    pages: &[],
    parameters: &[
        __private::ParameterInfo::optional("offset")
            .value("integer", "a whole number")
            .at(__private::Location::Query)
            .doc("The number of items before the page."),
        __private::ParameterInfo::required("limit")
            .value("integer", "a whole number")
            .at(__private::Location::Query)
            .doc("The greatest number of items.")
            .example("1"),
    ],
    is_paged: true,
    response: __private::Shape::Object {
        name: None,
        plain: &["more"],
        fields: &[
            (
                "rows",
                __private::Shape::List(
                    &__private::Shape::OneOf {
                        name: None,
                        shapes: &[
                            __private::Shape::Object {
                                name: None,
                                plain: &["name", "kind"],
                                fields: &[],
                            },
                            __private::Shape::Object {
                                name: None,
                                plain: &["number", "kind"],
                                fields: &[],
                            },
                        ],
                    },
                ),
            ),
        ],
    },
    functions: __private::functions_of_list::<PagesByFlagRequest>(),
};

#[cfg(test)]
mod tests {
    use super::super::*;

    #[test]
    fn documented_response() -> Result<(), Box<dyn std::error::Error>> {
        __private::testing::same_response::<
            PagesByFlagRequest,
        >(
            &__private::testing::DocumentedResponse {
                body: r#"{
  "code": "0",
  "message": "ok",
  "data": {
    "rows": [{ "kind": "person", "name": "A" }, { "kind": "firm", "number": 2 }],
    "more": "yes"
  }
}"#,
                aliases: &[],
                apart_from: &[],
                either_form: false,
                has_envelope_fields: false,
            },
        )
    }
}

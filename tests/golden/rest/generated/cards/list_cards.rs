// @generated from spec/cards/list_cards.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Card, Cards, Status};
use crate::__private::{self, Codec as _, codec};

impl Cards {
    /// Linksfield's title: *List cards*.
    ///
    /// - **Effect:** read. The client retries the call after transient errors, as the
    ///   [`RetryPolicy`](__private::RetryPolicy) allows.
    /// - **Coverage:** complete. Linksfield lists every parameter and response field. Only 7 of the
    ///   10 parameters and response fields are marked as required or optional.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::cards::{ListCards, Status};
    /// # async fn example(cards: linksfield_api::Cards) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = cards
    ///     .list_cards(ListCards { page_no: 1 })
    ///     .status([Status::Ready, Status::Lost])
    ///     .send()
    ///     .await?;
    /// println!("{:?}", reply.into_inner());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Parameters
    ///
    /// Required parameters are fields of [`ListCards`]. Optional parameters are methods of the
    /// call.
    ///
    /// | parameter | required | meaning |
    /// |---|---|---|
    /// | [`status`](field@ListCardsRequest::status) | no | States. |
    /// | [`page_no`](field@ListCards::page_no) | yes | The page, from 1. |
    /// | [`page_size`](field@ListCardsRequest::page_size) | no | How many on a page. |
    /// | [`area`](field@ListCardsRequest::area) | no | An area. |
    /// | [`since`](field@ListCardsRequest::since) | not documented | The first day. |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to
    /// [`ListCardsResponse`]. [`pages`](Call::pages) walks through the list.
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
    pub fn list_cards(&self, required: ListCards) -> Call<ListCardsRequest> {
        self.call(ListCardsRequest::new(required))
    }
}

/// The required parameters of [`list_cards`](Cards::list_cards).
#[derive(Debug, Clone, PartialEq)]
pub struct ListCards {
    /// The page, from 1.
    pub page_no: i64,
}

/// The request of [`list_cards`](Cards::list_cards): a value that can be stored, compared, and
/// sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ListCardsRequest {
    /// The required parameters.
    pub required: ListCards,
    /// States.
    pub status: Option<Vec<Status>>,
    /// How many on a page.
    pub page_size: Option<i64>,
    /// An area.
    pub area: Option<String>,
    /// The first day.
    ///
    /// Its time zone is not documented. Whether it is required is not documented.
    pub since: Option<__private::Date>,
}

impl ListCardsRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: ListCards) -> Self {
        Self {
            required,
            status: None,
            page_size: None,
            area: None,
            since: None,
        }
    }

    /// States.
    ///
    /// See [`status`](field@ListCardsRequest::status).
    #[must_use]
    #[inline]
    pub fn status(mut self, value: impl Into<Vec<Status>>) -> Self {
        self.status = Some(value.into());
        self
    }

    /// How many on a page.
    ///
    /// See [`page_size`](field@ListCardsRequest::page_size).
    #[must_use]
    #[inline]
    pub fn page_size(mut self, value: i64) -> Self {
        self.page_size = Some(value);
        self
    }

    /// An area.
    ///
    /// See [`area`](field@ListCardsRequest::area).
    #[must_use]
    #[inline]
    pub fn area(mut self, value: impl Into<String>) -> Self {
        self.area = Some(value.into());
        self
    }

    /// The first day.
    ///
    /// See [`since`](field@ListCardsRequest::since).
    #[must_use]
    #[inline]
    pub fn since(mut self, value: __private::Date) -> Self {
        self.since = Some(value);
        self
    }
}

impl From<ListCards> for ListCardsRequest {
    #[inline]
    fn from(required: ListCards) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for ListCardsRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: ListCards {
                page_no: object.given::<codec::NumberInteger>("page_no")?,
            },
            status: object.given_some::<codec::List<Status>>("status")?,
            page_size: object.given_some::<codec::NumberInteger>("page_size")?,
            area: object.given_some::<codec::Text>("area")?,
            since: object.given_some::<codec::DateDashed>("since")?,
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::List::<Status>::put_some(object, "status", &self.status);
        codec::NumberInteger::put(object, "page_no", &required.page_no);
        codec::NumberInteger::put_some(object, "page_size", &self.page_size);
        codec::Text::put_some(object, "area", &self.area);
        codec::DateDashed::put_some(object, "since", &self.since);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        codec::List::<Status>::check_some("status", &self.status)?;
        Ok(())
    }
}

__private::structure_traits!(ListCardsRequest);

impl Call<ListCardsRequest> {
    /// States.
    ///
    /// See [`status`](field@ListCardsRequest::status).
    #[inline]
    pub fn status(self, value: impl Into<Vec<Status>>) -> Self {
        self.map(|request| request.status(value))
    }

    /// How many on a page.
    ///
    /// See [`page_size`](field@ListCardsRequest::page_size).
    #[inline]
    pub fn page_size(self, value: i64) -> Self {
        self.map(|request| request.page_size(value))
    }

    /// An area.
    ///
    /// See [`area`](field@ListCardsRequest::area).
    #[inline]
    pub fn area(self, value: impl Into<String>) -> Self {
        self.map(|request| request.area(value))
    }

    /// The first day.
    ///
    /// See [`since`](field@ListCardsRequest::since).
    #[inline]
    pub fn since(self, value: __private::Date) -> Self {
        self.map(|request| request.since(value))
    }
}

impl __private::Operation for ListCardsRequest {
    type Family = Cards;
    type Output = ListCardsResponse;
    const INFO: &'static __private::OperationInfo = &LIST_CARDS;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/cards");
        if let Some(value) = codec::Text::given(&self.area) {
            parts.query("area", &codec::Text::text(value));
        }
        parts.query("call", "cards");
        parts.query("page_no", &codec::NumberInteger::text(&required.page_no));
        if let Some(value) = codec::NumberInteger::given(&self.page_size) {
            parts.query("page_size", &codec::NumberInteger::text(value));
        }
        parts.query("partner", context.credential(0));
        if let Some(value) = codec::DateDashed::given(&self.since) {
            parts.query("since", &codec::DateDashed::text(value));
        }
        if let Some(value) = codec::Items::<Status>::given(&self.status) {
            parts.query("status", &codec::Items::<Status>::text(value));
        }
        parts.header("x-time", &context.unix_milliseconds().to_string());
        parts.header("x-version", "2");
        let mut writer = parts.signed(__private::Dialect::Plain);
        let object = &mut writer;
        if let Some(value) = codec::Text::given(&self.area) {
            object.text("area", &codec::Text::text(value));
        }
        object.text("call", "cards");
        object.text("page_no", &codec::NumberInteger::text(&required.page_no));
        if let Some(value) = codec::NumberInteger::given(&self.page_size) {
            object.text("page_size", &codec::NumberInteger::text(value));
        }
        object.text("partner", context.credential(0));
        if let Some(value) = codec::DateDashed::given(&self.since) {
            object.text("since", &codec::DateDashed::text(value));
        }
        if let Some(value) = codec::Items::<Status>::given(&self.status) {
            object.text("status", &codec::Items::<Status>::text(value));
        }
        object.integer("x-time", context.unix_milliseconds(), true);
        writer.end();
        parts.reform(&super::FAMILY)?;
        Ok(())
    }

    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self::Output, __private::Mismatch> {
        let data = payload.required::<codec::List<codec::Object<Card>>>()?;
        ListCardsResponse::with(data, &mut payload.take_envelope())
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Object::<ListCardsResponse>::write(output, writer);
    }
}

impl __private::Paged for ListCardsRequest {
    type Item = Card;
    const FIRST: i64 = 1;
    const PARAMETER: &'static str = "page_no";

    fn page(&self) -> i64 {
        self.required.page_no
    }

    fn turn_to(&mut self, page: i64) {
        self.required.page_no = page;
    }

    fn into_items(page: Self::Output) -> Vec<Self::Item> {
        page.data
    }

    fn each_item(page: &Self::Output, item: &mut dyn FnMut(&str)) {
        codec::each_item::<codec::Object<Card>>(&page.data, item);
    }

    fn total(page: &Self::Output) -> Option<i64> {
        page.total_count.as_ref().copied()
    }
}

/// The response of [`list_cards`](Cards::list_cards).
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ListCardsResponse {
    /// The payload.
    pub data: Vec<Card>,
    /// All of them.
    ///
    /// `None` if the response contains no total that can be read. The page is complete without the
    /// total, so the call does not fail.
    pub total_count: Option<i64>,
    /// All pages.
    ///
    /// Some responses call it `pages`. Whether it is required is not documented.
    pub page_count: Option<i64>,
    /// Fields of the envelope that are not documented, and optional fields whose value does not have the
    /// documented form.
    pub extra: __private::Extra,
}

impl ListCardsResponse {
    fn with(
        data: Vec<Card>,
        object: &mut __private::Members<'_>,
    ) -> Result<Self, __private::Mismatch> {
        object.alias("page_count", "pages");
        Ok(Self {
            data,
            total_count: object.total("total_count"),
            page_count: object.optional::<codec::NumberInteger>("page_count"),
            extra: object.take_rest(),
        })
    }
}

impl __private::Structure for ListCardsResponse {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let data = object.required::<codec::List<codec::Object<Card>>>("data")?;
        Self::with(data, object)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::List::<codec::Object<Card>>::put(object, "data", &self.data);
        codec::NumberInteger::put_some(object, "total_count", &self.total_count);
        codec::NumberInteger::put_some(object, "page_count", &self.page_count);
        self.extra.write(object);
    }
}

__private::structure_traits!(ListCardsResponse);

static LIST_CARDS: __private::OperationInfo = __private::OperationInfo {
    name: "list_cards",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("cards.list_cards"),
        method: __private::meta::Method::Get,
        path: "/cards",
        server: 0,
        effect: __private::meta::Effect::Read,
        enveloped: true,
        unenveloped: __private::meta::Unenveloped::Refused,
        outcomes: __private::meta::Outcomes::DEFAULT,
        needs_token: false,
        sensitive: __private::meta::Sensitive {
            parameters: &[],
            response: true,
        },
    },
    title: "List cards",
    title_zh: None,
    summary: None,
    coverage: "complete",
    deprecated: None,
    pages: &[],
    parameters: &[
        __private::ParameterInfo::optional("status")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Code(super::Status::INFO),
                ),
            )
            .at(__private::Location::Query)
            .doc("States."),
        __private::ParameterInfo::required("page_no")
            .value("integer", "a whole number")
            .at(__private::Location::Query)
            .doc("The page, from 1."),
        __private::ParameterInfo::optional("page_size")
            .value("integer", "a whole number")
            .at(__private::Location::Query)
            .doc("How many on a page."),
        __private::ParameterInfo::optional("area")
            .value("text", "text")
            .at(__private::Location::Query)
            .doc("An area."),
        __private::ParameterInfo::optional("since")
            .value("date", "a day as YYYY-MM-DD")
            .at(__private::Location::Query)
            .doc("The first day."),
    ],
    is_paged: true,
    response: __private::Shape::Object {
        name: None,
        plain: &["total_count", "page_count", "pages"],
        fields: &[
            (
                "data",
                __private::Shape::List(
                    &__private::Shape::Object {
                        name: Some("Card"),
                        plain: &["status"],
                        fields: &[
                            ("id", __private::Shape::Sensitive("iccid")),
                            ("tags", __private::Shape::List(&__private::Shape::Plain)),
                        ],
                    },
                ),
            ),
        ],
    },
    functions: __private::functions_of_list::<ListCardsRequest>(),
};

#[cfg(test)]
mod tests {
    use super::super::*;

    #[test]
    fn documented_request() -> Result<(), Box<dyn std::error::Error>> {
        let cards: Cards = __private::testing::client()?;
        let call = cards
            .list_cards(ListCards { page_no: 1 })
            .status([Status::Ready, Status::Lost]);
        __private::testing::same_request(
            &call.explain()?,
            call.request(),
            &__private::testing::Documented {
                path: "/cards",
                parameters: &[],
                query: &[("page_no", "1"), ("status", "10,-1")],
                body: None,
                apart_from: &["partner", "x-time", "sign"],
            },
        )
    }

    #[test]
    fn documented_response() -> Result<(), Box<dyn std::error::Error>> {
        __private::testing::same_response::<
            ListCardsRequest,
        >(
            &__private::testing::DocumentedResponse {
                body: r#"{
  "status": { "code": "OK", "message": "fine" },
  "data": [
    { "id": "89852022018041800192", "status": 10, "tags": ["a", "b"] },
    { "id": "89852022018041800193", "status": 77 }
  ],
  "total_count": 2
}"#,
                aliases: &[("pages", "page_count")],
                apart_from: &["[1].status"],
                either_form: false,
                has_envelope_fields: true,
            },
        )
    }
}

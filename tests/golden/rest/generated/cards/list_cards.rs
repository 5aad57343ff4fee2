// @generated from spec/cards/list_cards.yaml by `cargo xtask gen`. Do not edit.

use super::{Card, Cards, Status};
use crate::rt;

static LIST_CARDS: rt::meta::Call = rt::meta::Call {
    name: rt::Cow::Borrowed("cards.list_cards"),
    method: rt::meta::Method::Get,
    path: "/cards",
    server: 0,
    effect: rt::meta::Effect::Read,
    enveloped: true,
    bare: rt::meta::Bare::Refused,
    truth: None,
    needs_token: false,
};

impl Cards {
    /// List cards.
    ///
    /// Its page documents all of it.
    ///
    /// Transcribed from:
    ///
    /// - Invented for the tests.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::cards::{ListCards, Status};
    /// # async fn example(cards: linksfield_api::Cards) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = cards
    ///     .list_cards(ListCards {
    ///         page_no: 1,
    ///     })
    ///     .status(&[Status::Ready, Status::Lost])
    ///     .send()
    ///     .await?;
    /// println!("{:?}", *reply);
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_cards<'a>(&'a self, request: ListCards) -> ListCardsCall<'a> {
        ListCardsCall {
            client: &self.client,
            options: rt::CallOptions::default(),
            request,
            status: None,
            page_size: None,
            area: None,
            since: None,
        }
    }
}

/// What must be given to call: List cards.
#[derive(Debug, Clone)]
pub struct ListCards {
    /// The page, from 1.
    pub page_no: i64,
}

/// The call `cards.list_cards`, ready to be sent.
#[derive(Debug, Clone)]
#[must_use = "a call does nothing until it is sent"]
pub struct ListCardsCall<'a> {
    client: &'a rt::Client,
    options: rt::CallOptions,
    request: ListCards,
    status: Option<&'a [Status]>,
    page_size: Option<i64>,
    area: Option<&'a str>,
    since: Option<rt::Date>,
}

impl<'a> ListCardsCall<'a> {
    /// States.
    pub fn status(mut self, value: &'a [Status]) -> Self {
        self.status = Some(value);
        self
    }

    /// How many on a page.
    pub fn page_size(mut self, value: i64) -> Self {
        self.page_size = Some(value);
        self
    }

    /// An area.
    pub fn area(mut self, value: &'a str) -> Self {
        self.area = Some(value);
        self
    }

    /// The first day.
    ///
    /// Its time zone is not documented. Whether it is required is not documented.
    pub fn since(mut self, value: rt::Date) -> Self {
        self.since = Some(value);
        self
    }

    /// The time for one attempt. Default: that of the client.
    pub fn timeout(mut self, timeout: std::time::Duration) -> Self {
        self.options.timeout = Some(timeout);
        self
    }

    /// The language of texts in the answer. Default: that of the client.
    pub fn language(mut self, language: super::Language) -> Self {
        self.options.language = Some(rt::Language::tag(language));
        self
    }

    /// Sends the call.
    ///
    /// # Errors
    ///
    /// [`Error`](rt::Error) tells how far the call came.
    pub async fn send(self) -> Result<rt::Reply<ListCardsResponse>, rt::Error> {
        self.client
            .execute(&LIST_CARDS, &self, self.options, ListCardsResponse::read)
            .await
    }

    /// The pages of the list, from this one on, each fetched when it is asked for.
    #[must_use]
    pub fn pages(self) -> rt::Pages<Self> {
        rt::pages(self)
    }

    /// Shows what would be sent, and how it is signed, without sending it.
    ///
    /// # Errors
    ///
    /// When a parameter cannot be sent.
    pub fn explain(&self) -> Result<rt::Explanation, rt::Error> {
        self.client.explain(&LIST_CARDS, self, self.options)
    }
}

impl rt::Encode for ListCardsCall<'_> {
    fn encode(
        &self,
        context: &rt::Context<'_>,
        parts: &mut rt::Parts,
    ) -> Result<(), rt::InvalidParameter> {
        parts.path("/cards");
        if let Some(value) = self.area.filter(|value| !value.is_empty()) {
            parts.query("area", value);
        }
        parts.query("call", "cards");
        parts.query("page_no", &self.request.page_no.to_string());
        if let Some(value) = &self.page_size {
            parts.query("page_size", &value.to_string());
        }
        parts.query("partner", context.credential(0));
        if let Some(value) = &self.since {
            parts.query("since", &rt::put::date_dashed(*value).to_string());
        }
        if let Some(value) = self.status {
            parts
                .query(
                    "status",
                    &rt::joined(value, |item, out| out.push_str(item.as_str())),
                );
        }
        parts.header("x-time", &context.unix_milliseconds().to_string());
        parts.header("x-version", "2");
        let mut object = parts.signed(rt::Dialect::Plain);
        if let Some(value) = self.area.filter(|value| !value.is_empty()) {
            object.text("area", value);
        }
        object.text("call", "cards");
        object.text("page_no", &self.request.page_no.to_string());
        if let Some(value) = &self.page_size {
            object.text("page_size", &value.to_string());
        }
        object.text("partner", context.credential(0));
        if let Some(value) = &self.since {
            object.text("since", &rt::put::date_dashed(*value).to_string());
        }
        if let Some(value) = self.status {
            object
                .text(
                    "status",
                    &rt::joined(value, |item, out| out.push_str(item.as_str())),
                );
        }
        object.quoted("x-time", context.unix_milliseconds());
        object.end();
        parts.reform(&super::FAMILY)?;
        Ok(())
    }
}

impl rt::Paged for ListCardsCall<'_> {
    type Page = ListCardsResponse;
    const FIRST: i64 = 1;
    fn page(&self) -> i64 {
        self.request.page_no
    }

    fn turn_to(&mut self, page: i64) {
        self.request.page_no = page;
    }

    fn fetch(
        self,
    ) -> impl Future<Output = Result<rt::Reply<Self::Page>, rt::Error>> + Send {
        self.send()
    }

    fn count(page: &Self::Page) -> usize {
        page.data.len()
    }

    fn is_same(page: &Self::Page, other: &Self::Page) -> bool {
        page.data == other.data
    }

    fn total(page: &Self::Page) -> Option<i64> {
        Some(page.total_count)
    }
}

/// The answer of: List cards.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ListCardsResponse {
    /// The payload.
    pub data: Vec<Card>,
    /// All of them.
    pub total_count: i64,
    /// All pages.
    ///
    /// Some answers call it `pages`. Whether it is required is not documented.
    pub page_count: Option<i64>,
    /// Members of the envelope that the documentation does not list, and optional ones that are
    /// not what it says.
    pub extra: rt::Extra,
}

impl ListCardsResponse {
    fn read(payload: &mut rt::Payload<'_>) -> Result<Self, rt::Mismatch> {
        let data = payload.required(|raw| rt::get::list(raw, Card::read))?;
        let mut object = payload.take_envelope();
        object.alias("page_count", "pages");
        Ok(Self {
            data,
            total_count: object.required("total_count", rt::get::integer_number)?,
            page_count: object.optional("page_count", rt::get::integer_number),
            extra: object.rest(),
        })
    }

    #[cfg(test)]
    fn write(&self, object: &mut rt::ObjectWriter<'_>) {
        object
            .list(
                "data",
                &self.data,
                |list, item| list.object(|object| item.write(object)),
            );
        object.bare("total_count", self.total_count);
        if let Some(value) = &self.page_count {
            object.bare("page_count", *value);
        }
        self.extra.write(object);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documented_request() -> Result<(), Box<dyn std::error::Error>> {
        let client: Cards = rt::testing::client(1)?;
        let explanation = client
            .list_cards(ListCards { page_no: 1 })
            .status(&[Status::Ready, Status::Lost])
            .explain()?;
        rt::testing::same_request(
            &explanation,
            &rt::testing::Documented {
                path: "/cards",
                query: &[("page_no", "1"), ("status", "10,-1")],
                body: None,
                apart_from: &["partner", "x-time", "sign"],
            },
        )
    }

    #[test]
    fn documented_response() -> Result<(), Box<dyn std::error::Error>> {
        let documented = rt::testing::DocumentedAnswer {
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
        };
        rt::testing::same_answer(
            &super::super::FAMILY,
            &LIST_CARDS,
            &documented,
            ListCardsResponse::read,
            ListCardsResponse::write,
        )
    }
}

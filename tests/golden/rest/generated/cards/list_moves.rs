// @generated from spec/cards/list_moves.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Cards, Status};
use crate::__private::{self, Codec as _, codec};

impl Cards {
    /// Linksfield's title: *List moves*.
    ///
    /// - **Effect:** read. The client retries the call after transient errors, as the
    ///   [`RetryPolicy`](__private::RetryPolicy) allows.
    /// - **Coverage:** complete. Linksfield documents every parameter and response field.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(cards: linksfield_api::Cards) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = cards.list_moves().page_no(0).send().await?;
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
    /// | [`page_no`](field@ListMovesRequest::page_no) | no | The page, from 0. |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to an
    /// `Option` of [`ListMovesResponse`]: `None` if the response has no payload.
    /// [`pages`](Call::pages) walks through the list.
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
    pub fn list_moves(&self) -> Call<ListMovesRequest> {
        self.call(ListMovesRequest::new())
    }
}

/// The request of [`list_moves`](Cards::list_moves): a value that can be stored, compared, and
/// sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ListMovesRequest {
    /// The page, from 0.
    pub page_no: Option<i64>,
}

impl ListMovesRequest {
    /// Returns a request without optional parameters.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self { page_no: None }
    }

    /// The page, from 0.
    ///
    /// See [`page_no`](field@ListMovesRequest::page_no).
    #[must_use]
    #[inline]
    pub fn page_no(mut self, value: i64) -> Self {
        self.page_no = Some(value);
        self
    }
}

impl Default for ListMovesRequest {
    fn default() -> Self {
        Self::new()
    }
}

impl __private::Structure for ListMovesRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            page_no: object.given_some::<codec::NumberInteger>("page_no")?,
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::NumberInteger::put_some(object, "page_no", &self.page_no);
    }
}

__private::structure_traits!(ListMovesRequest);

impl Call<ListMovesRequest> {
    /// The page, from 0.
    ///
    /// See [`page_no`](field@ListMovesRequest::page_no).
    #[inline]
    pub fn page_no(self, value: i64) -> Self {
        self.map(|request| request.page_no(value))
    }
}

impl __private::Operation for ListMovesRequest {
    type Family = Cards;
    type Output = Option<ListMovesResponse>;
    const INFO: &'static __private::OperationInfo = &LIST_MOVES;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        parts.path("/moves");
        parts.query("call", "moves");
        if let Some(value) = codec::NumberInteger::given(&self.page_no) {
            parts.query("page_no", &codec::NumberInteger::text(value));
        }
        parts.query("partner", context.credential(0));
        parts.header("x-time", &context.unix_milliseconds().to_string());
        parts.header("x-version", "2");
        let mut writer = parts.signed(__private::Dialect::Plain);
        let object = &mut writer;
        object.text("call", "moves");
        if let Some(value) = codec::NumberInteger::given(&self.page_no) {
            object.text("page_no", &codec::NumberInteger::text(value));
        }
        object.text("partner", context.credential(0));
        object.integer("x-time", context.unix_milliseconds(), true);
        writer.end();
        parts.reform(&super::FAMILY)?;
        Ok(())
    }

    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self::Output, __private::Mismatch> {
        Ok(payload.optional::<codec::Object<ListMovesResponse>>())
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Object::<ListMovesResponse>::write_some(output, writer);
    }
}

impl __private::Paged for ListMovesRequest {
    type Item = Move;
    const FIRST: i64 = 0;
    const PARAMETER: &'static str = "page_no";

    fn page(&self) -> i64 {
        self.page_no.unwrap_or(Self::FIRST)
    }

    fn turn_to(&mut self, page: i64) {
        self.page_no = Some(page);
    }

    fn into_items(page: Self::Output) -> Vec<Self::Item> {
        page.map(|value| value.result)
            .and_then(|value| value.rows)
            .and_then(|value| value.row)
            .unwrap_or_default()
    }

    fn each_item(page: &Self::Output, item: &mut dyn FnMut(&str)) {
        codec::each_item::<
            codec::Object<Move>,
        >(
            page
                .as_ref()
                .map(|value| &value.result)
                .and_then(|value| value.rows.as_ref())
                .and_then(|value| value.row.as_ref())
                .map_or(&[], Vec::as_slice),
            item,
        );
    }

    fn total(page: &Self::Output) -> Option<i64> {
        page.as_ref()
            .map(|value| &value.result)
            .and_then(|value| value.sums.as_ref())
            .and_then(|value| value.count.as_ref())
            .copied()
    }

    fn unread(page: &Self::Output) -> Option<&__private::Mismatch> {
        page.as_ref()
            .map(|value| &value.result)
            .and_then(|value| value.extra.mismatch_of("rows"))
            .or_else(|| {
                page
                    .as_ref()
                    .map(|value| &value.result)
                    .and_then(|value| value.rows.as_ref())
                    .and_then(|value| value.extra.mismatch_of("row"))
            })
    }
}

/// A move of a card.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Move {
    /// From where.
    pub from: Option<String>,
    /// The state.
    pub state: Option<Status>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for Move {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            from: object.optional::<codec::Text>("from"),
            state: object.optional::<Status>("state"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put_some(object, "from", &self.from);
        Status::put_some(object, "state", &self.state);
        self.extra.write(object);
    }
}

__private::structure_traits!(Move);

/// The list, one level further down.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct MoveRows {
    /// The moves.
    pub row: Option<Vec<Move>>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for MoveRows {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            row: object.optional::<codec::List<codec::Object<Move>>>("row"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::List::<codec::Object<Move>>::put_some(object, "row", &self.row);
        self.extra.write(object);
    }
}

__private::structure_traits!(MoveRows);

/// An object that only leads to the total.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ListMovesResultSums {
    /// All of them.
    ///
    /// `None` if the response contains no total that can be read. The page is complete without the
    /// total, so the call does not fail.
    pub count: Option<i64>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for ListMovesResultSums {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            count: object.total("count"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::QuotedInteger::put_some(object, "count", &self.count);
        self.extra.write(object);
    }
}

__private::structure_traits!(ListMovesResultSums);

/// The list and what leads to its total.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ListMovesResult {
    /// The list, one level further down.
    pub rows: Option<MoveRows>,
    /// An object that only leads to the total.
    ///
    /// `None` if the response contains no total that can be read. The page is complete without the
    /// total, so the call does not fail.
    pub sums: Option<ListMovesResultSums>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for ListMovesResult {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            rows: object.optional::<codec::Object<MoveRows>>("rows"),
            sums: object.optional::<codec::Object<ListMovesResultSums>>("sums"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Object::<MoveRows>::put_some(object, "rows", &self.rows);
        codec::Object::<ListMovesResultSums>::put_some(object, "sums", &self.sums);
        self.extra.write(object);
    }
}

__private::structure_traits!(ListMovesResult);

/// The response of `list_moves`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ListMovesResponse {
    /// The list and what leads to its total.
    pub result: ListMovesResult,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for ListMovesResponse {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            result: object.required::<codec::Object<ListMovesResult>>("result")?,
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Object::<ListMovesResult>::put(object, "result", &self.result);
        self.extra.write(object);
    }
}

__private::structure_traits!(ListMovesResponse);

static LIST_MOVES: __private::OperationInfo = __private::OperationInfo {
    name: "list_moves",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("cards.list_moves"),
        method: __private::meta::Method::Get,
        path: "/moves",
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
    title: "List moves",
    title_zh: None,
    summary: None,
    coverage: "complete",
    deprecated: None,
    pages: &[],
    parameters: &[
        __private::ParameterInfo::optional("page_no")
            .value("integer", "a whole number")
            .at(__private::Location::Query)
            .doc("The page, from 0."),
    ],
    is_paged: true,
    response: __private::Shape::Object {
        name: None,
        plain: &[],
        fields: &[
            (
                "result",
                __private::Shape::Object {
                    name: None,
                    plain: &[],
                    fields: &[
                        (
                            "rows",
                            __private::Shape::Object {
                                name: None,
                                plain: &[],
                                fields: &[
                                    (
                                        "row",
                                        __private::Shape::List(
                                            &__private::Shape::Object {
                                                name: None,
                                                plain: &["from", "state"],
                                                fields: &[],
                                            },
                                        ),
                                    ),
                                ],
                            },
                        ),
                        (
                            "sums",
                            __private::Shape::Object {
                                name: None,
                                plain: &["count"],
                                fields: &[],
                            },
                        ),
                    ],
                },
            ),
        ],
    },
    functions: __private::functions_of_list::<ListMovesRequest>(),
};

#[cfg(test)]
mod tests {
    use super::super::*;

    #[test]
    fn documented_request() -> Result<(), Box<dyn std::error::Error>> {
        let cards: Cards = __private::testing::client()?;
        let call = cards.list_moves().page_no(0);
        __private::testing::same_request(
            &call.explain()?,
            call.request(),
            &__private::testing::Documented {
                path: "/moves",
                parameters: &[],
                query: &[("page_no", "0")],
                body: None,
                apart_from: &["partner", "x-time", "sign"],
            },
        )
    }

    #[test]
    fn documented_response() -> Result<(), Box<dyn std::error::Error>> {
        __private::testing::same_response::<
            ListMovesRequest,
        >(
            &__private::testing::DocumentedResponse {
                body: r#"{
  "status": { "code": "OK", "message": "fine" },
  "data": {
    "result": {
      "rows": { "row": [{ "from": "A", "state": 10 }, { "from": "B" }] },
      "sums": { "count": "2" }
    }
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

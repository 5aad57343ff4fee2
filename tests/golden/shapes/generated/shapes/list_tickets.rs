// @generated from spec/shapes/list_tickets.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Shapes};
use crate::__private::{self, Codec as _, codec};

impl Shapes {
    /// Lists tickets. Linksfield's title: *List tickets*.
    ///
    /// The sandbox shows those that it keeps.
    ///
    /// - **Effect:** read. The client retries the call after transient errors, as the
    ///   [`RetryPolicy`](__private::RetryPolicy) allows.
    /// - **Coverage:** complete. Linksfield documents every parameter and response field.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(shapes: linksfield_api::Shapes) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = shapes.list_tickets().page(1).send().await?;
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
    /// | [`holder`](field@ListTicketsRequest::holder) | no | The card of the holder. |
    /// | [`state`](field@ListTicketsRequest::state) | no | The states. |
    /// | [`page`](field@ListTicketsRequest::page) | no | The number of the page. |
    /// | [`size`](field@ListTicketsRequest::size) | no | The most tickets of a page. |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to
    /// [`ListTicketsResponse`]. [`pages`](Call::pages) walks through the list.
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
    pub fn list_tickets(&self) -> Call<ListTicketsRequest> {
        self.call(ListTicketsRequest::new())
    }
}

/// The request of [`list_tickets`](Shapes::list_tickets): a value that can be stored, compared,
/// and sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ListTicketsRequest {
    /// The card of the holder.
    pub holder: Option<__private::Iccid>,
    /// The states.
    pub state: Option<Vec<String>>,
    /// The number of the page.
    pub page: Option<i64>,
    /// The most tickets of a page.
    pub size: Option<i64>,
}

impl ListTicketsRequest {
    /// Returns a request without optional parameters.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            holder: None,
            state: None,
            page: None,
            size: None,
        }
    }

    /// The card of the holder.
    ///
    /// See [`holder`](field@ListTicketsRequest::holder).
    #[must_use]
    #[inline]
    pub fn holder(mut self, value: __private::Iccid) -> Self {
        self.holder = Some(value);
        self
    }

    /// The states.
    ///
    /// See [`state`](field@ListTicketsRequest::state).
    #[must_use]
    #[inline]
    pub fn state(mut self, value: impl Into<Vec<String>>) -> Self {
        self.state = Some(value.into());
        self
    }

    /// The number of the page.
    ///
    /// See [`page`](field@ListTicketsRequest::page).
    #[must_use]
    #[inline]
    pub fn page(mut self, value: i64) -> Self {
        self.page = Some(value);
        self
    }

    /// The most tickets of a page.
    ///
    /// See [`size`](field@ListTicketsRequest::size).
    #[must_use]
    #[inline]
    pub fn size(mut self, value: i64) -> Self {
        self.size = Some(value);
        self
    }
}

impl Default for ListTicketsRequest {
    fn default() -> Self {
        Self::new()
    }
}

impl __private::Structure for ListTicketsRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            holder: object.given_some::<codec::Iccid>("holder")?,
            state: object.given_some::<codec::List<codec::Text>>("state")?,
            page: object.given_some::<codec::NumberInteger>("page")?,
            size: object.given_some::<codec::NumberInteger>("size")?,
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Iccid::put_some(object, "holder", &self.holder);
        codec::List::<codec::Text>::put_some(object, "state", &self.state);
        codec::NumberInteger::put_some(object, "page", &self.page);
        codec::NumberInteger::put_some(object, "size", &self.size);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        codec::Iccid::check_some("holder", &self.holder)?;
        Ok(())
    }
}

__private::structure_traits!(ListTicketsRequest);

impl Call<ListTicketsRequest> {
    /// The card of the holder.
    ///
    /// See [`holder`](field@ListTicketsRequest::holder).
    #[inline]
    pub fn holder(self, value: __private::Iccid) -> Self {
        self.map(|request| request.holder(value))
    }

    /// The states.
    ///
    /// See [`state`](field@ListTicketsRequest::state).
    #[inline]
    pub fn state(self, value: impl Into<Vec<String>>) -> Self {
        self.map(|request| request.state(value))
    }

    /// The number of the page.
    ///
    /// See [`page`](field@ListTicketsRequest::page).
    #[inline]
    pub fn page(self, value: i64) -> Self {
        self.map(|request| request.page(value))
    }

    /// The most tickets of a page.
    ///
    /// See [`size`](field@ListTicketsRequest::size).
    #[inline]
    pub fn size(self, value: i64) -> Self {
        self.map(|request| request.size(value))
    }
}

impl __private::Operation for ListTicketsRequest {
    type Family = Shapes;
    type Output = ListTicketsResponse;
    const INFO: &'static __private::OperationInfo = &LIST_TICKETS;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        parts.path("/tickets");
        if let Some(value) = codec::Iccid::given(&self.holder) {
            parts.query("holder", &codec::Iccid::text(value));
        }
        if let Some(value) = codec::NumberInteger::given(&self.page) {
            parts.query("page", &codec::NumberInteger::text(value));
        }
        if let Some(value) = codec::NumberInteger::given(&self.size) {
            parts.query("size", &codec::NumberInteger::text(value));
        }
        if let Some(value) = codec::Items::<codec::Text>::given(&self.state) {
            parts.query("state", &__private::comma_joined("state", value)?);
        }
        parts.header("x-key", context.credential(0));
        parts.header("x-time", &context.unix_seconds().to_string());
        let mut writer = parts.signed(__private::Dialect::Plain);
        let object = &mut writer;
        if let Some(value) = codec::Iccid::given(&self.holder) {
            object.text("holder", &codec::Iccid::text(value));
        }
        if let Some(value) = codec::NumberInteger::given(&self.page) {
            object.text("page", &codec::NumberInteger::text(value));
        }
        if let Some(value) = codec::NumberInteger::given(&self.size) {
            object.text("size", &codec::NumberInteger::text(value));
        }
        if let Some(value) = codec::Items::<codec::Text>::given(&self.state) {
            object.text("state", &codec::Items::<codec::Text>::text(value));
        }
        object.text("x-key", context.credential(0));
        object.integer("x-time", context.unix_seconds(), true);
        writer.end();
        Ok(())
    }

    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self::Output, __private::Mismatch> {
        payload.required::<codec::Object<ListTicketsResponse>>()
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Object::<ListTicketsResponse>::write(output, writer);
    }
}

impl __private::Paged for ListTicketsRequest {
    type Item = TicketLine;
    const FIRST: i64 = 1;
    const PARAMETER: &'static str = "page";

    fn page(&self) -> i64 {
        self.page.unwrap_or(Self::FIRST)
    }

    fn turn_to(&mut self, page: i64) {
        self.page = Some(page);
    }

    fn into_items(page: Self::Output) -> Vec<Self::Item> {
        page.tickets
    }

    fn each_item(page: &Self::Output, item: &mut dyn FnMut(&str)) {
        codec::each_item::<codec::Object<TicketLine>>(&page.tickets, item);
    }

    fn total(page: &Self::Output) -> Option<i64> {
        page.total.as_ref().copied()
    }
}

/// The tickets.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct TicketLine {
    /// The id.
    pub ticket_id: String,
    /// The card of the holder.
    pub holder: __private::Iccid,
    /// The title.
    pub name: Option<String>,
    /// The state.
    pub state: String,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for TicketLine {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            ticket_id: object.required::<codec::Text>("ticket_id")?,
            holder: object.required::<codec::Iccid>("holder")?,
            name: object.optional::<codec::Text>("name"),
            state: object.required::<codec::Text>("state")?,
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put(object, "ticket_id", &self.ticket_id);
        codec::Iccid::put(object, "holder", &self.holder);
        codec::Text::put_some(object, "name", &self.name);
        codec::Text::put(object, "state", &self.state);
        self.extra.write(object);
    }
}

__private::structure_traits!(TicketLine);

/// The response of `list_tickets`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ListTicketsResponse {
    /// The number of tickets.
    ///
    /// `None` if the response contains no total that can be read. The page is complete without the
    /// total, so the call does not fail.
    pub total: Option<i64>,
    /// The tickets.
    pub tickets: Vec<TicketLine>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for ListTicketsResponse {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            total: object.total("total"),
            tickets: object
                .required::<codec::List<codec::Object<TicketLine>>>("tickets")?,
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::NumberInteger::put_some(object, "total", &self.total);
        codec::List::<codec::Object<TicketLine>>::put(object, "tickets", &self.tickets);
        self.extra.write(object);
    }
}

__private::structure_traits!(ListTicketsResponse);

static LIST_TICKETS: __private::OperationInfo = __private::OperationInfo {
    name: "list_tickets",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("shapes.list_tickets"),
        method: __private::meta::Method::Get,
        path: "/tickets",
        server: 0,
        effect: __private::meta::Effect::Read,
        enveloped: true,
        unenveloped: __private::meta::Unenveloped::Refused,
        outcomes: __private::meta::Outcomes::DEFAULT,
        needs_token: false,
        sensitive: __private::meta::Sensitive {
            parameters: &["holder"],
            response: true,
        },
    },
    title: "List tickets",
    title_zh: None,
    summary: Some("Lists tickets. The sandbox shows those that it keeps."),
    coverage: "complete",
    deprecated: None,
    pages: &[],
    parameters: &[
        __private::ParameterInfo::optional("holder")
            .value("iccid", "an ICCID (18 to 20 digits)")
            .at(__private::Location::Query)
            .doc("The card of the holder.")
            .sensitive(),
        __private::ParameterInfo::optional("state")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "text",
                        form: "text",
                    },
                ),
            )
            .at(__private::Location::Query)
            .doc("The states."),
        __private::ParameterInfo::optional("page")
            .value("integer", "a whole number")
            .at(__private::Location::Query)
            .doc("The number of the page."),
        __private::ParameterInfo::optional("size")
            .value("integer", "a whole number")
            .at(__private::Location::Query)
            .doc("The most tickets of a page."),
    ],
    is_paged: true,
    response: __private::Shape::Object {
        name: None,
        plain: &["total"],
        fields: &[
            (
                "tickets",
                __private::Shape::List(
                    &__private::Shape::Object {
                        name: None,
                        plain: &["ticket_id", "name", "state"],
                        fields: &[("holder", __private::Shape::Sensitive("iccid"))],
                    },
                ),
            ),
        ],
    },
    functions: __private::functions_of_list::<ListTicketsRequest>(),
};

#[cfg(test)]
mod tests {
    use super::super::*;

    #[test]
    fn documented_request() -> Result<(), Box<dyn std::error::Error>> {
        let shapes: Shapes = __private::testing::client()?;
        let call = shapes.list_tickets().page(1);
        __private::testing::same_request(
            &call.explain()?,
            call.request(),
            &__private::testing::Documented {
                path: "/tickets",
                parameters: &[],
                query: &[("page", "1")],
                body: None,
                apart_from: &["x-key", "x-time", "x-sign"],
            },
        )
    }

    #[test]
    fn documented_response() -> Result<(), Box<dyn std::error::Error>> {
        __private::testing::same_response::<
            ListTicketsRequest,
        >(
            &__private::testing::DocumentedResponse {
                body: r#"{
  "code": "0",
  "message": "ok",
  "data": {
    "total": 1,
    "tickets": [{ "ticket_id": "TICKET_000001", "holder": "89852022018041800192", "name": "Broken", "state": "1" }]
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

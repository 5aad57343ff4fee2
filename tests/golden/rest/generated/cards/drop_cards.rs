// @generated from spec/cards/drop_cards.yaml by `cargo xtask gen`. Do not edit.

use super::Cards;
use crate::rt;

static DROP_CARDS: rt::meta::Call = rt::meta::Call {
    name: rt::Cow::Borrowed("cards.drop_cards"),
    method: rt::meta::Method::Delete,
    path: "/groups/{group_id}/cards",
    server: 1,
    effect: rt::meta::Effect::Write,
    enveloped: true,
    bare: rt::meta::Bare::Refused,
    truth: None,
    needs_token: false,
};

impl Cards {
    /// Drop cards.
    ///
    /// Documented in part; fields that are not known are kept in `extra`.
    ///
    /// It changes something: it is not sent again once it may have arrived, and dropping its future
    /// does not recall it. When it fails, ask
    /// [`may_have_been_executed`](rt::Error::may_have_been_executed) before calling again.
    ///
    /// Transcribed from:
    ///
    /// - Invented for the tests.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::cards::DropCards;
    /// use linksfield_api::Secret;
    /// # async fn example(cards: linksfield_api::Cards) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = cards
    ///     .drop_cards(DropCards {
    ///         group_id: "text",
    ///         password: &Secret::from("text"),
    ///         cards: &["89852022018041800192".parse()?],
    ///     })
    ///     .send()
    ///     .await?;
    /// println!("{:?}", *reply);
    /// # Ok(())
    /// # }
    /// ```
    pub fn drop_cards<'a>(&'a self, request: DropCards<'a>) -> DropCardsCall<'a> {
        DropCardsCall {
            client: &self.client,
            options: rt::CallOptions::default(),
            request,
        }
    }
}

/// What must be given to call: Drop cards.
#[derive(Debug, Clone)]
pub struct DropCards<'a> {
    /// The group.
    pub group_id: &'a str,
    /// A password.
    pub password: &'a rt::Secret,
    /// The cards.
    pub cards: &'a [rt::Iccid],
}

/// The call `cards.drop_cards`, ready to be sent.
#[derive(Debug, Clone)]
#[must_use = "a call does nothing until it is sent"]
pub struct DropCardsCall<'a> {
    client: &'a rt::Client,
    options: rt::CallOptions,
    request: DropCards<'a>,
}

impl<'a> DropCardsCall<'a> {
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
    pub async fn send(self) -> Result<rt::Reply<rt::Json>, rt::Error> {
        self.client
            .execute(
                &DROP_CARDS,
                &self,
                self.options,
                |payload| payload.required(rt::get::json),
            )
            .await
    }

    /// Shows what would be sent, and how it is signed, without sending it.
    ///
    /// # Errors
    ///
    /// When a parameter cannot be sent.
    pub fn explain(&self) -> Result<rt::Explanation, rt::Error> {
        self.client.explain(&DROP_CARDS, self, self.options)
    }
}

impl rt::Encode for DropCardsCall<'_> {
    fn encode(
        &self,
        context: &rt::Context<'_>,
        parts: &mut rt::Parts,
    ) -> Result<(), rt::InvalidParameter> {
        rt::check::not_empty("group_id", self.request.group_id)?;
        parts.path("/groups/");
        parts.path_parameter(self.request.group_id);
        parts.path("/cards");
        parts.header("x-time", &context.unix_milliseconds().to_string());
        parts.header("x-page", "1.0");
        let mut object = parts.body(rt::Dialect::Plain);
        object.text("call", "cards");
        object.list("cards", self.request.cards, |list, item| list.text(item.as_str()));
        object.text("partner", context.credential(0));
        object.text("password", context.secret(self.request.password));
        object.end();
        let mut object = parts.signed(rt::Dialect::Plain);
        object.text("call", "cards");
        object.list("cards", self.request.cards, |list, item| list.text(item.as_str()));
        object.text("group_id", self.request.group_id);
        object.text("partner", context.credential(0));
        object.text("password", context.secret(self.request.password));
        object.quoted("x-time", context.unix_milliseconds());
        object.end();
        parts.reform(&super::FAMILY)?;
        Ok(())
    }
}

// @generated from spec/cards/drop_cards.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Cards};
use crate::__private::{self, Codec as _, codec};

impl Cards {
    /// Linksfield's title: *Drop cards*.
    ///
    /// - **Effect:** write. The client never sends the request again once it may have reached the
    ///   server. If a call fails and
    ///   [`may_have_been_executed`](__private::Error::may_have_been_executed) returns `false`, it
    ///   was not executed, and calling again is safe. If the method returns `true`, do not call
    ///   again before you have checked the outcome: find out whether the call took effect (no
    ///   documented operation reports it).
    /// - **Coverage:** partial. Linksfield's documentation is incomplete. The payload is returned
    ///   as JSON.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::Secret;
    /// use linksfield_api::cards::DropCards;
    /// # async fn example(cards: linksfield_api::Cards) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = cards
    ///     .drop_cards(DropCards {
    ///         group_id: "text".into(),
    ///         password: Secret::from("text"),
    ///         cards: ["89852022018041800192".parse()?].into(),
    ///     })
    ///     .send()
    ///     .await?;
    /// println!("{:?}", reply.into_inner());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Parameters
    ///
    /// All parameters are required. They are the fields of [`DropCards`].
    ///
    /// | parameter | required | meaning |
    /// |---|---|---|
    /// | [`group_id`](field@DropCards::group_id) | yes | The group. |
    /// | [`password`](field@DropCards::password) | yes | A password. |
    /// | [`cards`](field@DropCards::cards) | yes | The cards. |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to any JSON,
    /// as [`Json`](__private::Json).
    ///
    /// # Errors
    ///
    /// - *Not executed.* [`NotSent`](__private::Error::NotSent): a parameter is invalid or the
    ///   server could not be reached.
    /// - *Uncertain.* [`NoResponse`](__private::Error::NoResponse),
    ///   [`Decode`](__private::Error::Decode): the response is missing, incomplete or unreadable.
    ///   The error keeps what was received.
    /// - *Depends on code and status.* [`Api`](__private::Error::Api),
    ///   [`Status`](__private::Error::Status): the server reported a failure with a result code or
    ///   with an HTTP status. Linksfield documents no failure codes.
    ///   [`may_have_been_executed`](__private::Error::may_have_been_executed) returns whether the
    ///   call may have been executed.
    ///
    /// # Sources
    ///
    /// - Invented for the tests.
    #[inline]
    pub fn drop_cards(&self, required: DropCards) -> Call<DropCardsRequest> {
        self.call(DropCardsRequest::new(required))
    }
}

/// The required parameters of [`drop_cards`](Cards::drop_cards).
#[derive(Debug, Clone, PartialEq)]
pub struct DropCards {
    /// The group.
    pub group_id: String,
    /// A password.
    pub password: __private::Secret,
    /// The cards.
    pub cards: Vec<__private::Iccid>,
}

/// The request of [`drop_cards`](Cards::drop_cards): a value that can be stored, compared, and
/// sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DropCardsRequest {
    /// The required parameters.
    pub required: DropCards,
}

impl DropCardsRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: DropCards) -> Self {
        Self { required }
    }
}

impl From<DropCards> for DropCardsRequest {
    #[inline]
    fn from(required: DropCards) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for DropCardsRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: DropCards {
                group_id: object.given::<codec::Text>("group_id")?,
                password: object.given::<codec::SecretText>("password")?,
                cards: object.given::<codec::List<codec::Iccid>>("cards")?,
            },
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::Text::put(object, "group_id", &required.group_id);
        codec::SecretText::put(object, "password", &required.password);
        codec::List::<codec::Iccid>::put(object, "cards", &required.cards);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::Text::check_required("group_id", &required.group_id)?;
        codec::SecretText::check_required("password", &required.password)?;
        codec::List::<codec::Iccid>::check_required("cards", &required.cards)?;
        Ok(())
    }
}

__private::structure_traits!(DropCardsRequest);

impl __private::Operation for DropCardsRequest {
    type Family = Cards;
    type Output = __private::Json;
    const INFO: &'static __private::OperationInfo = &DROP_CARDS;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        context.note_secret(&required.password);
        parts.path("/groups/");
        parts.path_parameter(&codec::Text::text(&required.group_id));
        parts.path("/cards");
        parts.header("x-time", &context.unix_milliseconds().to_string());
        parts.header("x-page", "1.0");
        let mut writer = parts.body(__private::Dialect::Plain);
        let object = &mut writer;
        object.text("call", "cards");
        codec::List::<codec::Iccid>::put(object, "cards", &required.cards);
        object.text("partner", context.credential(0));
        codec::SecretText::put(object, "password", &required.password);
        writer.end();
        let mut writer = parts.signed(__private::Dialect::Plain);
        let object = &mut writer;
        object.text("call", "cards");
        codec::List::<codec::Iccid>::put(object, "cards", &required.cards);
        object.text("group_id", &codec::Text::text(&required.group_id));
        object.text("partner", context.credential(0));
        codec::SecretText::put(object, "password", &required.password);
        object.integer("x-time", context.unix_milliseconds(), true);
        writer.end();
        parts.reform(&super::FAMILY)?;
        Ok(())
    }

    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self::Output, __private::Mismatch> {
        payload.required::<codec::Json>()
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Json::write(output, writer);
    }
}

static DROP_CARDS: __private::OperationInfo = __private::OperationInfo {
    name: "drop_cards",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("cards.drop_cards"),
        method: __private::meta::Method::Delete,
        path: "/groups/{group_id}/cards",
        server: 1,
        effect: __private::meta::Effect::Write,
        enveloped: true,
        unenveloped: __private::meta::Unenveloped::Refused,
        outcomes: __private::meta::Outcomes::DEFAULT,
        needs_token: false,
        sensitive: __private::meta::Sensitive {
            parameters: &["cards", "password"],
            response: true,
        },
    },
    title: "Drop cards",
    title_zh: None,
    summary: None,
    coverage: "partial",
    deprecated: None,
    pages: &[],
    parameters: &[
        __private::ParameterInfo::required("group_id")
            .value("text", "text")
            .at(__private::Location::Path)
            .doc("The group."),
        __private::ParameterInfo::required("password")
            .value("secret", "secret text")
            .at(__private::Location::Body)
            .doc("A password.")
            .sensitive(),
        __private::ParameterInfo::required("cards")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "iccid",
                        form: "an ICCID (18 to 20 digits)",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("The cards.")
            .sensitive(),
    ],
    is_paged: false,
    response: __private::Shape::Undocumented,
    functions: __private::functions::<DropCardsRequest>(),
};

// @generated from spec/shapes/replace_cards.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Shapes};
use crate::__private::{self, Codec as _, codec};

impl Shapes {
    /// Sends a body that is a list. Linksfield's title: *Replace cards*.
    ///
    /// - **Effect:** write. The client never sends the request again once it may have reached the
    ///   server. If a call fails and
    ///   [`may_have_been_executed`](__private::Error::may_have_been_executed) returns `false`, it
    ///   was not executed, and calling again is safe. If the method returns `true`, do not call
    ///   again before you have checked the outcome: find out whether the call took effect (no
    ///   documented operation reports it).
    /// - **Coverage:** complete. Linksfield lists every parameter and response field. Of the 5
    ///   parameters and response fields, 4 are documented and 1 is listed without a description.
    /// - **Body:** `application/json`. The whole body is `cards`.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::shapes::{NewCard, NewCardRequired, ReplaceCards};
    /// # async fn example(shapes: linksfield_api::Shapes) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = shapes
    ///     .replace_cards(ReplaceCards {
    ///         cards: [
    ///             NewCard::new(NewCardRequired {
    ///                     iccid: "89852022018041800192".parse()?,
    ///                 })
    ///                 .limit("1.0".parse()?),
    ///         ]
    ///             .into(),
    ///     })
    ///     .send()
    ///     .await?;
    /// for item in reply.iter() {
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Parameters
    ///
    /// Required parameters are fields of [`ReplaceCards`]. Optional parameters are methods of the
    /// call.
    ///
    /// | parameter | required | meaning |
    /// |---|---|---|
    /// | [`group`](field@ReplaceCardsRequest::group) | no | The group. |
    /// | [`cards`](field@ReplaceCards::cards) | yes | The cards. |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to a list of
    /// `String`.
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
    pub fn replace_cards(&self, required: ReplaceCards) -> Call<ReplaceCardsRequest> {
        self.call(ReplaceCardsRequest::new(required))
    }
}

/// The required parameters of [`replace_cards`](Shapes::replace_cards).
#[derive(Debug, Clone, PartialEq)]
pub struct ReplaceCards {
    /// The cards.
    pub cards: Vec<NewCard>,
}

/// The request of [`replace_cards`](Shapes::replace_cards): a value that can be stored,
/// compared, and sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ReplaceCardsRequest {
    /// The required parameters.
    pub required: ReplaceCards,
    /// The group.
    pub group: Option<String>,
}

impl ReplaceCardsRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: ReplaceCards) -> Self {
        Self { required, group: None }
    }

    /// The group.
    ///
    /// See [`group`](field@ReplaceCardsRequest::group).
    #[must_use]
    #[inline]
    pub fn group(mut self, value: impl Into<String>) -> Self {
        self.group = Some(value.into());
        self
    }
}

impl From<ReplaceCards> for ReplaceCardsRequest {
    #[inline]
    fn from(required: ReplaceCards) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for ReplaceCardsRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: ReplaceCards {
                cards: object.given::<codec::List<codec::Object<NewCard>>>("cards")?,
            },
            group: object.given_some::<codec::Text>("group")?,
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::Text::put_some(object, "group", &self.group);
        codec::List::<codec::Object<NewCard>>::put(object, "cards", &required.cards);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::List::<codec::Object<NewCard>>::check_required("cards", &required.cards)?;
        Ok(())
    }
}

__private::structure_traits!(ReplaceCardsRequest);

impl Call<ReplaceCardsRequest> {
    /// The group.
    ///
    /// See [`group`](field@ReplaceCardsRequest::group).
    #[inline]
    pub fn group(self, value: impl Into<String>) -> Self {
        self.map(|request| request.group(value))
    }
}

impl __private::Operation for ReplaceCardsRequest {
    type Family = Shapes;
    type Output = Vec<String>;
    const INFO: &'static __private::OperationInfo = &REPLACE_CARDS;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/cards");
        if let Some(value) = codec::Text::given(&self.group) {
            parts.query("group", &codec::Text::text(value));
        }
        parts.header("x-key", context.credential(0));
        parts.header("x-time", &context.unix_seconds().to_string());
        parts.without_fields();
        let value = &required.cards;
        parts
            .json_body::<
                codec::List<codec::Object<NewCard>>,
            >(value, __private::Dialect::Plain, "application/json");
        let mut writer = parts.signed(__private::Dialect::Plain);
        let object = &mut writer;
        if let Some(value) = codec::Text::given(&self.group) {
            object.text("group", &codec::Text::text(value));
        }
        object.text("x-key", context.credential(0));
        object.integer("x-time", context.unix_seconds(), true);
        writer.end();
        Ok(())
    }

    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self::Output, __private::Mismatch> {
        payload.required::<codec::List<codec::Text>>()
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::List::<codec::Text>::write(output, writer);
    }
}

/// The required fields of [`NewCard`].
#[derive(Debug, Clone, PartialEq)]
pub struct NewCardRequired {
    /// The card.
    pub iccid: __private::Iccid,
}

/// The cards.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct NewCard {
    /// The required parameters.
    pub required: NewCardRequired,
    /// The limit.
    ///
    /// At most two decimal places.
    pub limit: Option<__private::Decimal>,
}

impl NewCard {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: NewCardRequired) -> Self {
        Self { required, limit: None }
    }

    /// The limit.
    ///
    /// See [`limit`](field@NewCard::limit).
    #[must_use]
    #[inline]
    pub fn limit(mut self, value: __private::Decimal) -> Self {
        self.limit = Some(value);
        self
    }
}

impl From<NewCardRequired> for NewCard {
    #[inline]
    fn from(required: NewCardRequired) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for NewCard {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: NewCardRequired {
                iccid: object.given::<codec::Iccid>("iccid")?,
            },
            limit: object.given_some::<codec::NumberDecimalTo<2>>("limit")?,
        };
        object.end()?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::Iccid::put(object, "iccid", &required.iccid);
        codec::NumberDecimalTo::<2>::put_some(object, "limit", &self.limit);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::Iccid::check_required("iccid", &required.iccid)?;
        codec::NumberDecimalTo::<2>::check_some("limit", &self.limit)?;
        Ok(())
    }
}

__private::structure_traits!(NewCard);

static REPLACE_CARDS: __private::OperationInfo = __private::OperationInfo {
    name: "replace_cards",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("shapes.replace_cards"),
        method: __private::meta::Method::Put,
        path: "/cards",
        server: 0,
        effect: __private::meta::Effect::Write,
        enveloped: true,
        unenveloped: __private::meta::Unenveloped::Refused,
        outcomes: __private::meta::Outcomes::DEFAULT,
        needs_token: false,
        sensitive: __private::meta::Sensitive {
            parameters: &["iccid"],
            response: false,
        },
    },
    title: "Replace cards",
    title_zh: None,
    summary: Some("Sends a body that is a list."),
    coverage: "complete",
    deprecated: None,
    pages: &[],
    parameters: &[
        __private::ParameterInfo::optional("group")
            .value("text", "text")
            .at(__private::Location::Query)
            .doc("The group."),
        __private::ParameterInfo::required("cards")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Object {
                        name: Some("NewCard"),
                        members: &[
                            __private::ParameterInfo::required("iccid")
                                .value("iccid", "an ICCID (18 to 20 digits)")
                                .doc("The card.")
                                .sensitive(),
                            __private::ParameterInfo::optional("limit")
                                .value(
                                    "decimal",
                                    "a decimal number with at most 2 decimal places",
                                )
                                .doc("The limit."),
                        ],
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("The cards."),
    ],
    is_paged: false,
    response: __private::Shape::List(&__private::Shape::Plain),
    functions: __private::functions::<ReplaceCardsRequest>(),
};

// @generated from spec/shapes/rules.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Shapes};
use crate::__private::{self, Codec as _, codec};

impl Shapes {
    /// Sends parameters with limits, defaults, constants and conditions. Linksfield's title:
    /// *Rules*.
    ///
    /// - **Effect:** read. The client retries the call after transient errors, as the
    ///   [`RetryPolicy`](__private::RetryPolicy) allows.
    /// - **Coverage:** complete. Linksfield documents every parameter and response field.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::Secret;
    /// use linksfield_api::shapes::{Rules, RulesFixed, RulesItem, RulesItemRequired};
    /// # async fn example(shapes: linksfield_api::Shapes) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = shapes
    ///     .rules(Rules {
    ///         level: 3,
    ///         parts: ["one".into(), "two".into()].into(),
    ///         size: 10,
    ///         offset: -5,
    ///         large: 18446744073709551615,
    ///         price: "1.00".parse()?,
    ///         lasts: std::time::Duration::from_secs(3600),
    ///         name: "textte".into(),
    ///         pin: "1234".into(),
    ///         password: Secret::from("texttext"),
    ///         counts: [5].into(),
    ///         is_open: true,
    ///         item: RulesItem::new(RulesItemRequired { number: 7 }).note("text"),
    ///         fixed: [RulesFixed::new()].into(),
    ///     })
    ///     .page(2)
    ///     .odd("a|b")
    ///     .reason("text")
    ///     .other("text")
    ///     .words("text")
    ///     .send()
    ///     .await?;
    /// println!("{:?}", reply.into_inner());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Parameters
    ///
    /// Required parameters are fields of [`Rules`]. Optional parameters are methods of the call.
    ///
    /// | parameter | required | meaning |
    /// |---|---|---|
    /// | [`level`](field@Rules::level) | yes | The level. |
    /// | [`page`](field@RulesRequest::page) | no | The page. |
    /// | [`parts`](field@Rules::parts) | yes | The parts. |
    /// | [`x_tag`](field@RulesRequest::x_tag) | no | The tag. |
    /// | [`size`](field@Rules::size) | yes | The size. |
    /// | [`offset`](field@Rules::offset) | yes | The offset. |
    /// | [`large`](field@Rules::large) | yes | The large number. |
    /// | [`price`](field@Rules::price) | yes | The price. |
    /// | [`lasts`](field@Rules::lasts) | yes | The time. |
    /// | [`name`](field@Rules::name) | yes | The name. |
    /// | [`pin`](field@Rules::pin) | yes | The PIN. |
    /// | [`password`](field@Rules::password) | yes | The password. |
    /// | [`odd`](field@RulesRequest::odd) | no | Odd characters. |
    /// | [`counts`](field@Rules::counts) | yes | The counts. |
    /// | [`is_open`](field@Rules::is_open) | yes | Whether it is open. |
    /// | [`reason`](field@RulesRequest::reason) | sometimes | The reason. Required when `is_open` is `Y` and `size` is `10`. |
    /// | [`other`](field@RulesRequest::other) | sometimes | Another reason. Required when `reason` is present. |
    /// | [`words`](field@RulesRequest::words) | sometimes | Words. Required when the card is in \<use> \[abroad\]. |
    /// | [`item`](field@Rules::item) | yes | An object. |
    /// | [`fixed`](field@Rules::fixed) | yes | Objects with constants only. |
    /// | [`hidden`](field@RulesRequest::hidden) | no | Objects that are not shown. |
    ///
    /// The client also sends: `mode` is `full`, `depth` is `2`, `x-mode` is `true`, `kind` is
    /// `sim`, `version` is `1.50`, `on` is `true`, `flag` is `N`, `state` is `2`.
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to
    /// [`RulesResponse`].
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
    pub fn rules(&self, required: Rules) -> Call<RulesRequest> {
        self.call(RulesRequest::new(required))
    }
}

/// The required parameters of [`rules`](Shapes::rules).
#[derive(Clone, PartialEq)]
pub struct Rules {
    /// The level.
    ///
    /// From 3 to 9.
    pub level: i64,
    /// The parts.
    ///
    /// From 2 to 3 items. Each item: at least 3 characters. Each item: matches the regular
    /// expression `[a-z]+`.
    pub parts: Vec<String>,
    /// The size.
    ///
    /// From 10 to 20.
    pub size: i64,
    /// The offset.
    ///
    /// At most -5.
    pub offset: i64,
    /// The large number.
    ///
    /// At most 99999999999999999999999999999999999999.
    pub large: i128,
    /// The price.
    ///
    /// At most two decimal places. From 0.01 to 99.90.
    pub price: __private::Decimal,
    /// The time.
    ///
    /// Sent as a whole number of minutes. From 60 to 90.
    pub lasts: __private::Duration,
    /// The name.
    ///
    /// At most 8 characters. At least 6 characters.
    pub name: String,
    /// The PIN.
    ///
    /// Matches the regular expression `^[0-9]{4}$`. Not shown by `Debug`. Example: `1234`.
    pub pin: String,
    /// The password.
    ///
    /// At least 8 characters.
    pub password: __private::Secret,
    /// The counts.
    ///
    /// At least 1 item. Each item: at least 5.
    pub counts: Vec<i64>,
    /// Whether it is open.
    ///
    /// Sent as `Y` for true and `N` for false.
    pub is_open: bool,
    /// An object.
    pub item: RulesItem,
    /// Objects with constants only.
    pub fixed: Vec<RulesFixed>,
}

impl __private::fmt::Debug for Rules {
    fn fmt(&self, f: &mut __private::fmt::Formatter<'_>) -> __private::fmt::Result {
        f.debug_struct("Rules")
            .field("level", &self.level)
            .field("parts", &self.parts)
            .field("size", &self.size)
            .field("offset", &self.offset)
            .field("large", &self.large)
            .field("price", &self.price)
            .field("lasts", &self.lasts)
            .field("name", &self.name)
            .field("pin", &__private::Redacted)
            .field("password", &self.password)
            .field("counts", &self.counts)
            .field("is_open", &self.is_open)
            .field("item", &self.item)
            .field("fixed", &self.fixed)
            .finish()
    }
}

/// The request of [`rules`](Shapes::rules): a value that can be stored, compared, and sent by
/// any client of the family.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct RulesRequest {
    /// The required parameters.
    pub required: Rules,
    /// The page.
    ///
    /// From 1 to 100. The server assumes `10` if it is left out.
    pub page: Option<i64>,
    /// The tag.
    ///
    /// Matches the regular expression `[A-Z]{2}`. Example: `AB`.
    pub x_tag: Option<String>,
    /// Odd characters.
    ///
    /// Matches the regular expression `` [a-z|`{}\\]* ``. The server assumes `` b`c `` if it is
    /// left out. Example: `a|b`.
    pub odd: Option<String>,
    /// The reason.
    ///
    /// Required when `is_open` is `Y` and `size` is `10`.
    pub reason: Option<String>,
    /// Another reason.
    ///
    /// Required when `reason` is present.
    pub other: Option<String>,
    /// Words.
    ///
    /// Required when the card is in \<use> \[abroad\].
    pub words: Option<String>,
    /// Objects that are not shown.
    ///
    /// Not shown by `Debug`.
    pub hidden: Option<Vec<RulesHidden>>,
}

impl __private::fmt::Debug for RulesRequest {
    fn fmt(&self, f: &mut __private::fmt::Formatter<'_>) -> __private::fmt::Result {
        f.debug_struct("RulesRequest")
            .field("required", &self.required)
            .field("page", &self.page)
            .field("x_tag", &self.x_tag)
            .field("odd", &self.odd)
            .field("reason", &self.reason)
            .field("other", &self.other)
            .field("words", &self.words)
            .field("hidden", &__private::Redacted::some(&self.hidden))
            .finish()
    }
}

impl RulesRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: Rules) -> Self {
        Self {
            required,
            page: None,
            x_tag: None,
            odd: None,
            reason: None,
            other: None,
            words: None,
            hidden: None,
        }
    }

    /// The page.
    ///
    /// See [`page`](field@RulesRequest::page).
    #[must_use]
    #[inline]
    pub fn page(mut self, value: i64) -> Self {
        self.page = Some(value);
        self
    }

    /// The tag.
    ///
    /// See [`x_tag`](field@RulesRequest::x_tag).
    #[must_use]
    #[inline]
    pub fn x_tag(mut self, value: impl Into<String>) -> Self {
        self.x_tag = Some(value.into());
        self
    }

    /// Odd characters.
    ///
    /// See [`odd`](field@RulesRequest::odd).
    #[must_use]
    #[inline]
    pub fn odd(mut self, value: impl Into<String>) -> Self {
        self.odd = Some(value.into());
        self
    }

    /// The reason.
    ///
    /// See [`reason`](field@RulesRequest::reason).
    #[must_use]
    #[inline]
    pub fn reason(mut self, value: impl Into<String>) -> Self {
        self.reason = Some(value.into());
        self
    }

    /// Another reason.
    ///
    /// See [`other`](field@RulesRequest::other).
    #[must_use]
    #[inline]
    pub fn other(mut self, value: impl Into<String>) -> Self {
        self.other = Some(value.into());
        self
    }

    /// Words.
    ///
    /// See [`words`](field@RulesRequest::words).
    #[must_use]
    #[inline]
    pub fn words(mut self, value: impl Into<String>) -> Self {
        self.words = Some(value.into());
        self
    }

    /// Objects that are not shown.
    ///
    /// See [`hidden`](field@RulesRequest::hidden).
    #[must_use]
    #[inline]
    pub fn hidden(mut self, value: impl Into<Vec<RulesHidden>>) -> Self {
        self.hidden = Some(value.into());
        self
    }
}

impl From<Rules> for RulesRequest {
    #[inline]
    fn from(required: Rules) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for RulesRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        object.constant("mode", "full", "\"full\", the only value")?;
        object.constant("depth", "2", "\"2\", the only value")?;
        object.constant("x-mode", "true", "\"true\", the only value")?;
        object.constant("kind", "sim", "\"sim\", the only value")?;
        object.constant("version", "1.50", "\"1.50\", the only value")?;
        object.constant("on", "true", "\"true\", the only value")?;
        object.constant("flag", "N", "\"N\", the only value")?;
        object.constant("state", "2", "\"2\", the only value")?;
        let structure = Self {
            required: Rules {
                level: object.given::<codec::NumberInteger>("level")?,
                parts: object.given::<codec::List<codec::Text>>("parts")?,
                size: object.given::<codec::NumberInteger>("size")?,
                offset: object.given::<codec::QuotedInteger>("offset")?,
                large: object.given::<codec::NumberLargeInteger>("large")?,
                price: object.given::<codec::QuotedDecimalTo<2>>("price")?,
                lasts: object
                    .given::<codec::NumberDuration<{ codec::MINUTES }>>("lasts")?,
                name: object.given::<codec::ShortText<8>>("name")?,
                pin: object.given::<codec::Sensitive<codec::Text>>("pin")?,
                password: object.given::<codec::SecretText>("password")?,
                counts: object.given::<codec::List<codec::NumberInteger>>("counts")?,
                is_open: object
                    .given::<
                        codec::QuotedWordFlag<{ codec::word("Y") }, { codec::word("N") }>,
                    >("is_open")?,
                item: object.given::<codec::Object<RulesItem>>("item")?,
                fixed: object.given::<codec::List<codec::Object<RulesFixed>>>("fixed")?,
            },
            page: object.given_some::<codec::QuotedInteger>("page")?,
            x_tag: object.given_some::<codec::Text>("x-tag")?,
            odd: object.given_some::<codec::Text>("odd")?,
            reason: object.given_some::<codec::Text>("reason")?,
            other: object.given_some::<codec::Text>("other")?,
            words: object.given_some::<codec::Text>("words")?,
            hidden: object
                .given_some::<
                    codec::Sensitive<codec::List<codec::Object<RulesHidden>>>,
                >("hidden")?,
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::NumberInteger::put(object, "level", &required.level);
        codec::QuotedInteger::put_some(object, "page", &self.page);
        codec::List::<codec::Text>::put(object, "parts", &required.parts);
        codec::Text::put_some(object, "x-tag", &self.x_tag);
        codec::NumberInteger::put(object, "size", &required.size);
        codec::QuotedInteger::put(object, "offset", &required.offset);
        codec::NumberLargeInteger::put(object, "large", &required.large);
        codec::QuotedDecimalTo::<2>::put(object, "price", &required.price);
        codec::NumberDuration::<
            { codec::MINUTES },
        >::put(object, "lasts", &required.lasts);
        codec::ShortText::<8>::put(object, "name", &required.name);
        codec::Text::put(object, "pin", &required.pin);
        codec::SecretText::put(object, "password", &required.password);
        codec::Text::put_some(object, "odd", &self.odd);
        codec::List::<codec::NumberInteger>::put(object, "counts", &required.counts);
        codec::QuotedWordFlag::<
            { codec::word("Y") },
            { codec::word("N") },
        >::put(object, "is_open", &required.is_open);
        codec::Text::put_some(object, "reason", &self.reason);
        codec::Text::put_some(object, "other", &self.other);
        codec::Text::put_some(object, "words", &self.words);
        codec::Object::<RulesItem>::put(object, "item", &required.item);
        codec::List::<codec::Object<RulesFixed>>::put(object, "fixed", &required.fixed);
        codec::List::<
            codec::Object<RulesHidden>,
        >::put_some(object, "hidden", &self.hidden);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::QuotedDecimalTo::<2>::check_required("price", &required.price)?;
        codec::NumberDuration::<
            { codec::MINUTES },
        >::check_required("lasts", &required.lasts)?;
        codec::ShortText::<8>::check_required("name", &required.name)?;
        codec::Text::check_required("pin", &required.pin)?;
        codec::SecretText::check_required("password", &required.password)?;
        codec::Object::<RulesItem>::check_required("item", &required.item)?;
        codec::List::<
            codec::Object<RulesFixed>,
        >::check_required("fixed", &required.fixed)?;
        codec::Sensitive::<
            codec::List<codec::Object<RulesHidden>>,
        >::check_some("hidden", &self.hidden)?;
        codec::rules::check::<
            codec::NumberInteger,
        >(
            "level",
            Some(&required.level),
            &codec::rules::Limits {
                min: Some("3"),
                max: Some("9"),
                ..codec::rules::Limits::NONE
            },
        )?;
        codec::rules::check::<
            codec::QuotedInteger,
        >(
            "page",
            codec::QuotedInteger::given(&self.page),
            &codec::rules::Limits {
                min: Some("1"),
                max: Some("100"),
                ..codec::rules::Limits::NONE
            },
        )?;
        codec::rules::check_list::<
            codec::Text,
        >(
            "parts",
            Some(&required.parts),
            &codec::rules::Limits {
                min_items: 2,
                max_items: 3,
                ..codec::rules::Limits::NONE
            },
            Some({
                static LIMITS: codec::rules::Limits = codec::rules::Limits {
                    min_length: 3,
                    pattern: Some(codec::rules::Pattern::new("[a-z]+")),
                    ..codec::rules::Limits::NONE
                };
                &LIMITS
            }),
        )?;
        codec::rules::check::<
            codec::Text,
        >(
            "x-tag",
            codec::Text::given(&self.x_tag),
            {
                static LIMITS: codec::rules::Limits = codec::rules::Limits {
                    pattern: Some(codec::rules::Pattern::new("[A-Z]{2}")),
                    ..codec::rules::Limits::NONE
                };
                &LIMITS
            },
        )?;
        codec::rules::check::<
            codec::NumberInteger,
        >(
            "size",
            Some(&required.size),
            &codec::rules::Limits {
                min: Some("10"),
                max: Some("20"),
                ..codec::rules::Limits::NONE
            },
        )?;
        codec::rules::check::<
            codec::QuotedInteger,
        >(
            "offset",
            Some(&required.offset),
            &codec::rules::Limits {
                max: Some("-5"),
                ..codec::rules::Limits::NONE
            },
        )?;
        codec::rules::check::<
            codec::NumberLargeInteger,
        >(
            "large",
            Some(&required.large),
            &codec::rules::Limits {
                max: Some("99999999999999999999999999999999999999"),
                ..codec::rules::Limits::NONE
            },
        )?;
        codec::rules::check::<
            codec::QuotedDecimalTo<2>,
        >(
            "price",
            Some(&required.price),
            &codec::rules::Limits {
                min: Some("0.01"),
                max: Some("99.90"),
                ..codec::rules::Limits::NONE
            },
        )?;
        codec::rules::check::<
            codec::NumberDuration<{ codec::MINUTES }>,
        >(
            "lasts",
            Some(&required.lasts),
            &codec::rules::Limits {
                min: Some("60"),
                max: Some("90"),
                ..codec::rules::Limits::NONE
            },
        )?;
        codec::rules::check::<
            codec::ShortText<8>,
        >(
            "name",
            Some(&required.name),
            &codec::rules::Limits {
                min_length: 6,
                ..codec::rules::Limits::NONE
            },
        )?;
        codec::rules::check::<
            codec::Text,
        >(
            "pin",
            Some(&required.pin),
            {
                static LIMITS: codec::rules::Limits = codec::rules::Limits {
                    pattern: Some(codec::rules::Pattern::new("^[0-9]{4}$")),
                    is_shown: false,
                    ..codec::rules::Limits::NONE
                };
                &LIMITS
            },
        )?;
        codec::rules::check::<
            codec::SecretText,
        >(
            "password",
            Some(&required.password),
            &codec::rules::Limits {
                min_length: 8,
                is_shown: false,
                ..codec::rules::Limits::NONE
            },
        )?;
        codec::rules::check::<
            codec::Text,
        >(
            "odd",
            codec::Text::given(&self.odd),
            {
                static LIMITS: codec::rules::Limits = codec::rules::Limits {
                    pattern: Some(codec::rules::Pattern::new("[a-z|`{}\\\\]*")),
                    ..codec::rules::Limits::NONE
                };
                &LIMITS
            },
        )?;
        codec::rules::check_list::<
            codec::NumberInteger,
        >(
            "counts",
            Some(&required.counts),
            &codec::rules::Limits {
                min_items: 1,
                ..codec::rules::Limits::NONE
            },
            Some(
                &codec::rules::Limits {
                    min: Some("5"),
                    ..codec::rules::Limits::NONE
                },
            ),
        )?;
        codec::rules::required_when(
            "reason",
            codec::Text::given(&self.reason).is_some(),
            &[
                codec::rules::Condition::equal(
                    "is_open",
                    "Y",
                    Some(
                        codec::QuotedWordFlag::<
                            { codec::word("Y") },
                            { codec::word("N") },
                        >::text(&required.is_open),
                    ),
                    true,
                ),
                codec::rules::Condition::equal(
                    "size",
                    "10",
                    Some(codec::NumberInteger::text(&required.size)),
                    true,
                ),
            ],
        )?;
        codec::rules::required_when(
            "other",
            codec::Text::given(&self.other).is_some(),
            &[
                codec::rules::Condition::present(
                    "reason",
                    codec::Text::given(&self.reason).is_some(),
                ),
            ],
        )?;
        Ok(())
    }
}

__private::structure_traits!(RulesRequest);

impl Call<RulesRequest> {
    /// The page.
    ///
    /// See [`page`](field@RulesRequest::page).
    #[inline]
    pub fn page(self, value: i64) -> Self {
        self.map(|request| request.page(value))
    }

    /// The tag.
    ///
    /// See [`x_tag`](field@RulesRequest::x_tag).
    #[inline]
    pub fn x_tag(self, value: impl Into<String>) -> Self {
        self.map(|request| request.x_tag(value))
    }

    /// Odd characters.
    ///
    /// See [`odd`](field@RulesRequest::odd).
    #[inline]
    pub fn odd(self, value: impl Into<String>) -> Self {
        self.map(|request| request.odd(value))
    }

    /// The reason.
    ///
    /// See [`reason`](field@RulesRequest::reason).
    #[inline]
    pub fn reason(self, value: impl Into<String>) -> Self {
        self.map(|request| request.reason(value))
    }

    /// Another reason.
    ///
    /// See [`other`](field@RulesRequest::other).
    #[inline]
    pub fn other(self, value: impl Into<String>) -> Self {
        self.map(|request| request.other(value))
    }

    /// Words.
    ///
    /// See [`words`](field@RulesRequest::words).
    #[inline]
    pub fn words(self, value: impl Into<String>) -> Self {
        self.map(|request| request.words(value))
    }

    /// Objects that are not shown.
    ///
    /// See [`hidden`](field@RulesRequest::hidden).
    #[inline]
    pub fn hidden(self, value: impl Into<Vec<RulesHidden>>) -> Self {
        self.map(|request| request.hidden(value))
    }
}

impl __private::Operation for RulesRequest {
    type Family = Shapes;
    type Output = RulesResponse;
    const INFO: &'static __private::OperationInfo = &RULES;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        context.note_secret(&required.password);
        parts.path("/rules/");
        parts.path_parameter(&codec::NumberInteger::text(&required.level));
        parts.query("depth", "2");
        parts.query("mode", "full");
        if let Some(value) = codec::QuotedInteger::given(&self.page) {
            parts.query("page", &codec::QuotedInteger::text(value));
        }
        codec::Items::<codec::Text>::check_required("parts", &required.parts)?;
        parts.query("parts", &__private::comma_joined("parts", &required.parts)?);
        parts.header("x-mode", "true");
        if let Some(value) = codec::Text::given(&self.x_tag) {
            parts.header("x-tag", &codec::Text::text(value));
        }
        parts.header("x-key", context.credential(0));
        parts.header("x-time", &context.unix_seconds().to_string());
        let mut writer = parts.body(__private::Dialect::Plain);
        let object = &mut writer;
        codec::List::<codec::NumberInteger>::put(object, "counts", &required.counts);
        codec::List::<codec::Object<RulesFixed>>::put(object, "fixed", &required.fixed);
        object.text("flag", "N");
        codec::List::<
            codec::Object<RulesHidden>,
        >::put_given(object, "hidden", &self.hidden);
        codec::QuotedWordFlag::<
            { codec::word("Y") },
            { codec::word("N") },
        >::put(object, "is_open", &required.is_open);
        codec::Object::<RulesItem>::put(object, "item", &required.item);
        object.text("kind", "sim");
        codec::NumberLargeInteger::put(object, "large", &required.large);
        codec::NumberDuration::<
            { codec::MINUTES },
        >::put(object, "lasts", &required.lasts);
        codec::ShortText::<8>::put(object, "name", &required.name);
        codec::Text::put_given(object, "odd", &self.odd);
        codec::QuotedInteger::put(object, "offset", &required.offset);
        object.bare("on", "true");
        codec::Text::put_given(object, "other", &self.other);
        codec::SecretText::put(object, "password", &required.password);
        codec::Text::put(object, "pin", &required.pin);
        codec::QuotedDecimalTo::<2>::put(object, "price", &required.price);
        codec::Text::put_given(object, "reason", &self.reason);
        codec::NumberInteger::put(object, "size", &required.size);
        object.bare("state", "2");
        object.bare("version", "1.50");
        codec::Text::put_given(object, "words", &self.words);
        writer.end();
        let mut writer = parts.signed(__private::Dialect::Plain);
        let object = &mut writer;
        object.text("depth", "2");
        object.text("mode", "full");
        if let Some(value) = codec::QuotedInteger::given(&self.page) {
            object.text("page", &codec::QuotedInteger::text(value));
        }
        object.text("parts", &codec::Items::<codec::Text>::text(&required.parts));
        object.text("x-key", context.credential(0));
        object.integer("x-time", context.unix_seconds(), true);
        writer.end();
        Ok(())
    }

    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self::Output, __private::Mismatch> {
        payload.required::<codec::Object<RulesResponse>>()
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Object::<RulesResponse>::write(output, writer);
    }
}

/// The required fields of [`RulesItem`].
#[derive(Debug, Clone, PartialEq)]
pub struct RulesItemRequired {
    /// A number.
    ///
    /// At least 7.
    pub number: i64,
}

/// An object.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RulesItem {
    /// The required parameters.
    pub required: RulesItemRequired,
    /// A note.
    ///
    /// Required when `number` is `7`.
    pub note: Option<String>,
}

impl RulesItem {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: RulesItemRequired) -> Self {
        Self { required, note: None }
    }

    /// A note.
    ///
    /// See [`note`](field@RulesItem::note).
    #[must_use]
    #[inline]
    pub fn note(mut self, value: impl Into<String>) -> Self {
        self.note = Some(value.into());
        self
    }
}

impl From<RulesItemRequired> for RulesItem {
    #[inline]
    fn from(required: RulesItemRequired) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for RulesItem {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        object.constant("z", "z", "\"z\", the only value")?;
        object.constant("type", "1", "\"1\", the only value")?;
        let structure = Self {
            required: RulesItemRequired {
                number: object.given::<codec::NumberInteger>("number")?,
            },
            note: object.given_some::<codec::Text>("note")?,
        };
        object.end()?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        object.text("z", "z");
        codec::NumberInteger::put(object, "number", &required.number);
        object.bare("type", "1");
        codec::Text::put_some(object, "note", &self.note);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::rules::check::<
            codec::NumberInteger,
        >(
            "number",
            Some(&required.number),
            &codec::rules::Limits {
                min: Some("7"),
                ..codec::rules::Limits::NONE
            },
        )?;
        codec::rules::required_when(
            "note",
            codec::Text::given(&self.note).is_some(),
            &[
                codec::rules::Condition::equal(
                    "number",
                    "7",
                    Some(codec::NumberInteger::text(&required.number)),
                    true,
                ),
            ],
        )?;
        Ok(())
    }
}

__private::structure_traits!(RulesItem);

/// Objects with constants only.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RulesFixed {}

impl RulesFixed {
    /// Returns a request without optional parameters.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl Default for RulesFixed {
    fn default() -> Self {
        Self::new()
    }
}

impl __private::Structure for RulesFixed {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        object.constant("type", "fixed", "\"fixed\", the only value")?;
        let structure = Self {};
        object.end()?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        object.text("type", "fixed");
    }
}

__private::structure_traits!(RulesFixed);

/// The required fields of [`RulesHidden`].
#[derive(Debug, Clone, PartialEq)]
pub struct RulesHiddenRequired {
    /// The age.
    ///
    /// At most 150.
    pub age: i64,
}

/// Objects that are not shown.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RulesHidden {
    /// The required parameters.
    pub required: RulesHiddenRequired,
    /// The pet.
    ///
    /// Required when `age` is `77`.
    pub pet: Option<String>,
}

impl RulesHidden {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: RulesHiddenRequired) -> Self {
        Self { required, pet: None }
    }

    /// The pet.
    ///
    /// See [`pet`](field@RulesHidden::pet).
    #[must_use]
    #[inline]
    pub fn pet(mut self, value: impl Into<String>) -> Self {
        self.pet = Some(value.into());
        self
    }
}

impl From<RulesHiddenRequired> for RulesHidden {
    #[inline]
    fn from(required: RulesHiddenRequired) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for RulesHidden {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: RulesHiddenRequired {
                age: object.given::<codec::NumberInteger>("age")?,
            },
            pet: object.given_some::<codec::Text>("pet")?,
        };
        object.end()?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::NumberInteger::put(object, "age", &required.age);
        codec::Text::put_some(object, "pet", &self.pet);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::rules::check::<
            codec::NumberInteger,
        >(
            "age",
            Some(&required.age),
            &codec::rules::Limits {
                max: Some("150"),
                ..codec::rules::Limits::NONE
            },
        )?;
        codec::rules::required_when(
            "pet",
            codec::Text::given(&self.pet).is_some(),
            &[
                codec::rules::Condition::equal(
                    "age",
                    "77",
                    Some(codec::NumberInteger::text(&required.age)),
                    true,
                ),
            ],
        )?;
        Ok(())
    }
}

__private::structure_traits!(RulesHidden);

/// The response of `rules`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RulesResponse {
    /// The size.
    ///
    /// From 1 to 5.
    pub size: i64,
    /// The code.
    ///
    /// Matches the regular expression `[a-z]`. The server assumes `x` if it is left out.
    pub code: Option<String>,
    /// The tags.
    ///
    /// At most 1 item. Each item: at least 9 characters. Required when it has tags.
    pub tags: Option<Vec<String>>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for RulesResponse {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            size: object.required::<codec::NumberInteger>("size")?,
            code: object.optional::<codec::Text>("code"),
            tags: object.optional::<codec::List<codec::Text>>("tags"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::NumberInteger::put(object, "size", &self.size);
        codec::Text::put_some(object, "code", &self.code);
        codec::List::<codec::Text>::put_some(object, "tags", &self.tags);
        self.extra.write(object);
    }
}

__private::structure_traits!(RulesResponse);

static RULES: __private::OperationInfo = __private::OperationInfo {
    name: "rules",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("shapes.rules"),
        method: __private::meta::Method::Post,
        path: "/rules/{level}",
        server: 0,
        effect: __private::meta::Effect::Read,
        enveloped: true,
        unenveloped: __private::meta::Unenveloped::Refused,
        outcomes: __private::meta::Outcomes::DEFAULT,
        needs_token: false,
        sensitive: __private::meta::Sensitive {
            parameters: &["hidden", "password", "pin"],
            response: false,
        },
    },
    title: "Rules",
    title_zh: None,
    summary: Some("Sends parameters with limits, defaults, constants and conditions."),
    coverage: "complete",
    deprecated: None,
    pages: &[],
    parameters: &[
        __private::ParameterInfo::required("level")
            .value("integer", "a whole number")
            .at(__private::Location::Path)
            .doc("The level.")
            .limits("From 3 to 9."),
        __private::ParameterInfo::optional("page")
            .value("integer", "a whole number")
            .at(__private::Location::Query)
            .doc("The page.")
            .limits("From 1 to 100.")
            .default("10"),
        __private::ParameterInfo::required("parts")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "text",
                        form: "text",
                    },
                ),
            )
            .at(__private::Location::Query)
            .doc("The parts.")
            .limits(
                "From 2 to 3 items. Each item: at least 3 characters. Each item: matches the regular expression `[a-z]+`.",
            ),
        __private::ParameterInfo::optional("x-tag")
            .value("text", "text")
            .at(__private::Location::Header)
            .doc("The tag.")
            .example("AB")
            .limits("Matches the regular expression `[A-Z]{2}`."),
        __private::ParameterInfo::required("size")
            .value("integer", "a whole number")
            .at(__private::Location::Body)
            .doc("The size.")
            .limits("From 10 to 20."),
        __private::ParameterInfo::required("offset")
            .value("integer", "a whole number")
            .at(__private::Location::Body)
            .doc("The offset.")
            .limits("At most -5."),
        __private::ParameterInfo::required("large")
            .value("large-integer", "a whole number of at most 128 bits")
            .at(__private::Location::Body)
            .doc("The large number.")
            .limits("At most 99999999999999999999999999999999999999."),
        __private::ParameterInfo::required("price")
            .value("decimal", "a decimal number with at most 2 decimal places")
            .at(__private::Location::Body)
            .doc("The price.")
            .limits("From 0.01 to 99.90."),
        __private::ParameterInfo::required("lasts")
            .value("duration", "a whole number of minutes")
            .at(__private::Location::Body)
            .doc("The time.")
            .limits("From 60 to 90."),
        __private::ParameterInfo::required("name")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc("The name.")
            .limits("At least 6 characters."),
        __private::ParameterInfo::required("pin")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc("The PIN.")
            .example("1234")
            .limits("Matches the regular expression `^[0-9]{4}$`.")
            .sensitive(),
        __private::ParameterInfo::required("password")
            .value("secret", "secret text")
            .at(__private::Location::Body)
            .doc("The password.")
            .limits("At least 8 characters.")
            .sensitive(),
        __private::ParameterInfo::optional("odd")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc("Odd characters.")
            .example("a|b")
            .limits("Matches the regular expression `` [a-z|`{}\\\\]* ``.")
            .default("b`c"),
        __private::ParameterInfo::required("counts")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "integer",
                        form: "a whole number",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("The counts.")
            .limits("At least 1 item. Each item: at least 5."),
        __private::ParameterInfo::required("is_open")
            .value("flag", "`Y` or `N`")
            .at(__private::Location::Body)
            .doc("Whether it is open."),
        __private::ParameterInfo::optional("reason")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc("The reason.")
            .required_when("`is_open` is `Y` and `size` is `10`"),
        __private::ParameterInfo::optional("other")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc("Another reason.")
            .required_when("`reason` is present"),
        __private::ParameterInfo::optional("words")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc("Words.")
            .required_when("the card is in <use> [abroad]"),
        __private::ParameterInfo::required("item")
            .kind(__private::ParameterKind::Object {
                name: None,
                members: &[
                    __private::ParameterInfo::required("number")
                        .value("integer", "a whole number")
                        .doc("A number.")
                        .limits("At least 7."),
                    __private::ParameterInfo::optional("note")
                        .value("text", "text")
                        .doc("A note.")
                        .required_when("`number` is `7`"),
                ],
            })
            .at(__private::Location::Body)
            .doc("An object."),
        __private::ParameterInfo::required("fixed")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Object {
                        name: None,
                        members: &[],
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("Objects with constants only."),
        __private::ParameterInfo::optional("hidden")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Object {
                        name: None,
                        members: &[
                            __private::ParameterInfo::required("age")
                                .value("integer", "a whole number")
                                .doc("The age.")
                                .limits("At most 150."),
                            __private::ParameterInfo::optional("pet")
                                .value("text", "text")
                                .doc("The pet.")
                                .required_when("`age` is `77`"),
                        ],
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("Objects that are not shown.")
            .sensitive(),
    ],
    is_paged: false,
    response: __private::Shape::Object {
        name: None,
        plain: &["size", "code"],
        fields: &[("tags", __private::Shape::List(&__private::Shape::Plain))],
    },
    functions: __private::functions::<RulesRequest>(),
};

#[cfg(test)]
mod tests {
    use super::super::*;

    #[test]
    fn printed_request() -> Result<(), Box<dyn std::error::Error>> {
        let shapes: Shapes = __private::testing::client()?;
        let call = shapes
            .rules(Rules {
                level: 3,
                parts: ["one".into(), "two".into()].into(),
                size: 10,
                offset: -5,
                large: 18446744073709551615,
                price: "1.00".parse()?,
                lasts: __private::Duration::from_secs(3600),
                name: "textte".into(),
                pin: "1234".into(),
                password: __private::Secret::from("texttext"),
                counts: [5].into(),
                is_open: true,
                item: RulesItem::new(RulesItemRequired { number: 7 }).note("text"),
                fixed: [RulesFixed::new()].into(),
            })
            .page(2)
            .odd("a|b")
            .reason("text")
            .other("text")
            .words("text");
        __private::testing::same_request(
            &call.explain()?,
            call.request(),
            &__private::testing::Documented {
                path: "/rules/3",
                parameters: &[("level", "3")],
                query: &[("mode", "full"), ("page", "2"), ("parts", "one,two")],
                body: Some(
                    r#"{
  "counts": [5], "fixed": [{"type": "fixed"}], "flag": "N", "is_open": "Y",
  "item": {"note": "text", "number": 7, "type": 1, "z": "z"}, "kind": "sim",
  "large": 18446744073709551615, "lasts": 60, "name": "textte", "odd": "a|b", "offset": "-5",
  "on": true, "other": "text", "password": "texttext", "pin": "1234", "price": "1.00",
  "reason": "text", "size": 10, "state": 2, "version": 1.5, "words": "text"
}"#,
                ),
                apart_from: &["x-key", "x-time", "x-sign", "depth", "x-mode", "password"],
            },
        )
    }
}

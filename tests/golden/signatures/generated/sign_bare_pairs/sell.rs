// @generated from spec/sign_bare_pairs/sell.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, SignBarePairs};
use crate::__private::{self, Codec as _, codec};

impl SignBarePairs {
    /// Sell. Linksfield's title: *Sell*.
    ///
    /// - **Effect:** write. The client never sends the request again once it may have reached the
    ///   server. If a call fails and
    ///   [`may_have_been_executed`](__private::Error::may_have_been_executed) returns `false`, it
    ///   was not executed, and calling again is safe. If the method returns `true`, do not call
    ///   again before you have checked the outcome: find out whether the call took effect (no
    ///   documented operation reports it).
    /// - **Coverage:** complete. Linksfield documents every parameter and response field.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::sign_bare_pairs::Sell;
    /// # async fn example(sign_bare_pairs: linksfield_api::SignBarePairs) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = sign_bare_pairs
    ///     .sell(Sell {
    ///         till: "text".into(),
    ///         name: "text".into(),
    ///         amount: "1.0".parse()?,
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
    /// Required parameters are fields of [`Sell`]. Optional parameters are methods of the call.
    ///
    /// | parameter | required | meaning |
    /// |---|---|---|
    /// | [`till`](field@Sell::till) | yes | The till. |
    /// | [`name`](field@Sell::name) | yes | The name. |
    /// | [`amount`](field@Sell::amount) | yes | The amount. |
    /// | [`note`](field@SellRequest::note) | no | A remark. |
    /// | [`tags`](field@SellRequest::tags) | no | Marks. |
    /// | [`numbers`](field@SellRequest::numbers) | no | Numbers. |
    /// | [`place`](field@SellRequest::place) | no | A place. |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to
    /// [`SellResponse`].
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
    pub fn sell(&self, required: Sell) -> Call<SellRequest> {
        self.call(SellRequest::new(required))
    }
}

/// The required parameters of [`sell`](SignBarePairs::sell).
#[derive(Debug, Clone, PartialEq)]
pub struct Sell {
    /// The till.
    pub till: String,
    /// The name.
    pub name: String,
    /// The amount.
    pub amount: __private::Decimal,
}

/// The request of [`sell`](SignBarePairs::sell): a value that can be stored, compared, and sent
/// by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SellRequest {
    /// The required parameters.
    pub required: Sell,
    /// A remark.
    pub note: Option<String>,
    /// Marks.
    pub tags: Option<Vec<String>>,
    /// Numbers.
    pub numbers: Option<Vec<i64>>,
    /// A place.
    pub place: Option<SellPlace>,
}

impl SellRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: Sell) -> Self {
        Self {
            required,
            note: None,
            tags: None,
            numbers: None,
            place: None,
        }
    }

    /// A remark.
    ///
    /// See [`note`](field@SellRequest::note).
    #[must_use]
    #[inline]
    pub fn note(mut self, value: impl Into<String>) -> Self {
        self.note = Some(value.into());
        self
    }

    /// Marks.
    ///
    /// See [`tags`](field@SellRequest::tags).
    #[must_use]
    #[inline]
    pub fn tags(mut self, value: impl Into<Vec<String>>) -> Self {
        self.tags = Some(value.into());
        self
    }

    /// Numbers.
    ///
    /// See [`numbers`](field@SellRequest::numbers).
    #[must_use]
    #[inline]
    pub fn numbers(mut self, value: impl Into<Vec<i64>>) -> Self {
        self.numbers = Some(value.into());
        self
    }

    /// A place.
    ///
    /// See [`place`](field@SellRequest::place).
    #[must_use]
    #[inline]
    pub fn place(mut self, value: SellPlace) -> Self {
        self.place = Some(value);
        self
    }
}

impl From<Sell> for SellRequest {
    #[inline]
    fn from(required: Sell) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for SellRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: Sell {
                till: object.given::<codec::Text>("till")?,
                name: object.given::<codec::Text>("name")?,
                amount: object.given::<codec::NumberDecimal>("amount")?,
            },
            note: object.given_some::<codec::Text>("note")?,
            tags: object.given_some::<codec::List<codec::Text>>("tags")?,
            numbers: object.given_some::<codec::List<codec::NumberInteger>>("numbers")?,
            place: object.given_some::<codec::Object<SellPlace>>("place")?,
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::Text::put(object, "till", &required.till);
        codec::Text::put(object, "name", &required.name);
        codec::NumberDecimal::put(object, "amount", &required.amount);
        codec::Text::put_some(object, "note", &self.note);
        codec::List::<codec::Text>::put_some(object, "tags", &self.tags);
        codec::List::<codec::NumberInteger>::put_some(object, "numbers", &self.numbers);
        codec::Object::<SellPlace>::put_some(object, "place", &self.place);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::Text::check_required("till", &required.till)?;
        codec::Text::check_required("name", &required.name)?;
        codec::Object::<SellPlace>::check_some("place", &self.place)?;
        Ok(())
    }
}

__private::structure_traits!(SellRequest);

impl Call<SellRequest> {
    /// A remark.
    ///
    /// See [`note`](field@SellRequest::note).
    #[inline]
    pub fn note(self, value: impl Into<String>) -> Self {
        self.map(|request| request.note(value))
    }

    /// Marks.
    ///
    /// See [`tags`](field@SellRequest::tags).
    #[inline]
    pub fn tags(self, value: impl Into<Vec<String>>) -> Self {
        self.map(|request| request.tags(value))
    }

    /// Numbers.
    ///
    /// See [`numbers`](field@SellRequest::numbers).
    #[inline]
    pub fn numbers(self, value: impl Into<Vec<i64>>) -> Self {
        self.map(|request| request.numbers(value))
    }

    /// A place.
    ///
    /// See [`place`](field@SellRequest::place).
    #[inline]
    pub fn place(self, value: SellPlace) -> Self {
        self.map(|request| request.place(value))
    }
}

impl __private::Operation for SellRequest {
    type Family = SignBarePairs;
    type Output = SellResponse;
    const INFO: &'static __private::OperationInfo = &SELL;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/sell/");
        parts.path_parameter(&codec::Text::text(&required.till));
        let mut writer = parts.body(__private::Dialect::Plain);
        let object = &mut writer;
        codec::NumberDecimal::put(object, "amount", &required.amount);
        object.text("app_key", context.credential(0));
        codec::Text::put(object, "name", &required.name);
        codec::Text::put_given(object, "note", &self.note);
        codec::List::<codec::NumberInteger>::put_given(object, "numbers", &self.numbers);
        codec::Object::<SellPlace>::put_given(object, "place", &self.place);
        codec::List::<codec::Text>::put_given(object, "tags", &self.tags);
        object.text("timestamp", &context.time("YYYY-MM-DD hh:mm:ss", 480));
        writer.end();
        let mut writer = parts.signed(__private::Dialect::Plain);
        let object = &mut writer;
        codec::NumberDecimal::put(object, "amount", &required.amount);
        object.text("app_key", context.credential(0));
        codec::Text::put(object, "name", &required.name);
        codec::Text::put_given(object, "note", &self.note);
        codec::List::<codec::NumberInteger>::put_given(object, "numbers", &self.numbers);
        codec::Object::<SellPlace>::put_given(object, "place", &self.place);
        codec::List::<codec::Text>::put_given(object, "tags", &self.tags);
        object.text("till", &codec::Text::text(&required.till));
        object.text("timestamp", &context.time("YYYY-MM-DD hh:mm:ss", 480));
        writer.end();
        Ok(())
    }

    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self::Output, __private::Mismatch> {
        payload.required::<codec::Object<SellResponse>>()
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Object::<SellResponse>::write(output, writer);
    }
}

/// The required fields of [`SellPlace`].
#[derive(Debug, Clone, PartialEq)]
pub struct SellPlaceRequired {
    /// The town.
    pub town: String,
}

/// A place.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SellPlace {
    /// The required parameters.
    pub required: SellPlaceRequired,
    /// The code.
    pub code: Option<i64>,
}

impl SellPlace {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: SellPlaceRequired) -> Self {
        Self { required, code: None }
    }

    /// The code.
    ///
    /// See [`code`](field@SellPlace::code).
    #[must_use]
    #[inline]
    pub fn code(mut self, value: i64) -> Self {
        self.code = Some(value);
        self
    }
}

impl From<SellPlaceRequired> for SellPlace {
    #[inline]
    fn from(required: SellPlaceRequired) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for SellPlace {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: SellPlaceRequired {
                town: object.given::<codec::Text>("town")?,
            },
            code: object.given_some::<codec::NumberInteger>("code")?,
        };
        object.end()?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::NumberInteger::put_some(object, "code", &self.code);
        codec::Text::put(object, "town", &required.town);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::Text::check_required("town", &required.town)?;
        Ok(())
    }
}

__private::structure_traits!(SellPlace);

/// The response of `sell`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SellResponse {
    /// The id of the order.
    pub id: String,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for SellResponse {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            id: object.required::<codec::Text>("id")?,
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put(object, "id", &self.id);
        self.extra.write(object);
    }
}

__private::structure_traits!(SellResponse);

static SELL: __private::OperationInfo = __private::OperationInfo {
    name: "sell",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("sign_bare_pairs.sell"),
        method: __private::meta::Method::Post,
        path: "/sell/{till}",
        server: 0,
        effect: __private::meta::Effect::Write,
        enveloped: true,
        unenveloped: __private::meta::Unenveloped::Refused,
        outcomes: __private::meta::Outcomes::DEFAULT,
        needs_token: false,
        sensitive: __private::meta::Sensitive {
            parameters: &[],
            response: false,
        },
    },
    title: "Sell",
    title_zh: None,
    summary: Some("Sell."),
    coverage: "complete",
    deprecated: None,
    pages: &[],
    parameters: &[
        __private::ParameterInfo::required("till")
            .value("text", "text")
            .at(__private::Location::Path)
            .doc("The till."),
        __private::ParameterInfo::required("name")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc("The name."),
        __private::ParameterInfo::required("amount")
            .value("decimal", "a decimal number")
            .at(__private::Location::Body)
            .doc("The amount."),
        __private::ParameterInfo::optional("note")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc("A remark."),
        __private::ParameterInfo::optional("tags")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "text",
                        form: "text",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("Marks."),
        __private::ParameterInfo::optional("numbers")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "integer",
                        form: "a whole number",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("Numbers."),
        __private::ParameterInfo::optional("place")
            .kind(__private::ParameterKind::Object {
                name: None,
                members: &[
                    __private::ParameterInfo::required("town")
                        .value("text", "text")
                        .doc("The town."),
                    __private::ParameterInfo::optional("code")
                        .value("integer", "a whole number")
                        .doc("The code."),
                ],
            })
            .at(__private::Location::Body)
            .doc("A place."),
    ],
    is_paged: false,
    response: __private::Shape::Object {
        name: None,
        plain: &["id"],
        fields: &[],
    },
    functions: __private::functions::<SellRequest>(),
};

// @generated from spec/sign_rsa/transfer.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, SignRsa};
use crate::__private::{self, Codec as _, codec};

impl SignRsa {
    /// Transfer. Linksfield's title: *Transfer*.
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
    /// use linksfield_api::sign_rsa::Transfer;
    /// # async fn example(sign_rsa: linksfield_api::SignRsa) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = sign_rsa
    ///     .transfer(Transfer {
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
    /// Required parameters are fields of [`Transfer`]. Optional parameters are methods of the call.
    ///
    /// | parameter | required | meaning |
    /// |---|---|---|
    /// | [`name`](field@Transfer::name) | yes | The name. |
    /// | [`amount`](field@Transfer::amount) | yes | The amount. |
    /// | [`note`](field@TransferRequest::note) | no | A remark. |
    /// | [`tags`](field@TransferRequest::tags) | no | Marks. |
    /// | [`numbers`](field@TransferRequest::numbers) | no | Numbers. |
    /// | [`place`](field@TransferRequest::place) | no | A place. |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to
    /// [`TransferResponse`].
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
    pub fn transfer(&self, required: Transfer) -> Call<TransferRequest> {
        self.call(TransferRequest::new(required))
    }
}

/// The required parameters of [`transfer`](SignRsa::transfer).
#[derive(Debug, Clone, PartialEq)]
pub struct Transfer {
    /// The name.
    pub name: String,
    /// The amount.
    pub amount: __private::Decimal,
}

/// The request of [`transfer`](SignRsa::transfer): a value that can be stored, compared, and
/// sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct TransferRequest {
    /// The required parameters.
    pub required: Transfer,
    /// A remark.
    pub note: Option<String>,
    /// Marks.
    pub tags: Option<Vec<String>>,
    /// Numbers.
    pub numbers: Option<Vec<i64>>,
    /// A place.
    pub place: Option<TransferPlace>,
}

impl TransferRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: Transfer) -> Self {
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
    /// See [`note`](field@TransferRequest::note).
    #[must_use]
    #[inline]
    pub fn note(mut self, value: impl Into<String>) -> Self {
        self.note = Some(value.into());
        self
    }

    /// Marks.
    ///
    /// See [`tags`](field@TransferRequest::tags).
    #[must_use]
    #[inline]
    pub fn tags(mut self, value: impl Into<Vec<String>>) -> Self {
        self.tags = Some(value.into());
        self
    }

    /// Numbers.
    ///
    /// See [`numbers`](field@TransferRequest::numbers).
    #[must_use]
    #[inline]
    pub fn numbers(mut self, value: impl Into<Vec<i64>>) -> Self {
        self.numbers = Some(value.into());
        self
    }

    /// A place.
    ///
    /// See [`place`](field@TransferRequest::place).
    #[must_use]
    #[inline]
    pub fn place(mut self, value: TransferPlace) -> Self {
        self.place = Some(value);
        self
    }
}

impl From<Transfer> for TransferRequest {
    #[inline]
    fn from(required: Transfer) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for TransferRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: Transfer {
                name: object.given::<codec::Text>("name")?,
                amount: object.given::<codec::NumberDecimal>("amount")?,
            },
            note: object.given_some::<codec::Text>("note")?,
            tags: object.given_some::<codec::List<codec::Text>>("tags")?,
            numbers: object.given_some::<codec::List<codec::NumberInteger>>("numbers")?,
            place: object.given_some::<codec::Object<TransferPlace>>("place")?,
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::Text::put(object, "name", &required.name);
        codec::NumberDecimal::put(object, "amount", &required.amount);
        codec::Text::put_some(object, "note", &self.note);
        codec::List::<codec::Text>::put_some(object, "tags", &self.tags);
        codec::List::<codec::NumberInteger>::put_some(object, "numbers", &self.numbers);
        codec::Object::<TransferPlace>::put_some(object, "place", &self.place);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::Text::check_required("name", &required.name)?;
        codec::Object::<TransferPlace>::check_some("place", &self.place)?;
        Ok(())
    }
}

__private::structure_traits!(TransferRequest);

impl Call<TransferRequest> {
    /// A remark.
    ///
    /// See [`note`](field@TransferRequest::note).
    #[inline]
    pub fn note(self, value: impl Into<String>) -> Self {
        self.map(|request| request.note(value))
    }

    /// Marks.
    ///
    /// See [`tags`](field@TransferRequest::tags).
    #[inline]
    pub fn tags(self, value: impl Into<Vec<String>>) -> Self {
        self.map(|request| request.tags(value))
    }

    /// Numbers.
    ///
    /// See [`numbers`](field@TransferRequest::numbers).
    #[inline]
    pub fn numbers(self, value: impl Into<Vec<i64>>) -> Self {
        self.map(|request| request.numbers(value))
    }

    /// A place.
    ///
    /// See [`place`](field@TransferRequest::place).
    #[inline]
    pub fn place(self, value: TransferPlace) -> Self {
        self.map(|request| request.place(value))
    }
}

impl __private::Operation for TransferRequest {
    type Family = SignRsa;
    type Output = TransferResponse;
    const INFO: &'static __private::OperationInfo = &TRANSFER;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/transfer");
        parts.header("X-Time", &context.time("RFC 3339", 0));
        parts.header("X-Nonce", &context.nonce_uuid());
        let mut writer = parts.body(__private::Dialect::Plain);
        let object = &mut writer;
        codec::NumberDecimal::put(object, "amount", &required.amount);
        codec::Text::put(object, "name", &required.name);
        codec::Text::put_given(object, "note", &self.note);
        codec::List::<codec::NumberInteger>::put_given(object, "numbers", &self.numbers);
        codec::Object::<TransferPlace>::put_given(object, "place", &self.place);
        codec::List::<codec::Text>::put_given(object, "tags", &self.tags);
        writer.end();
        parts.named("X-Time", &context.time("RFC 3339", 0));
        parts.named("X-Nonce", &context.nonce_uuid());
        Ok(())
    }

    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self::Output, __private::Mismatch> {
        payload.required::<codec::Object<TransferResponse>>()
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Object::<TransferResponse>::write(output, writer);
    }
}

/// The required fields of [`TransferPlace`].
#[derive(Debug, Clone, PartialEq)]
pub struct TransferPlaceRequired {
    /// The town.
    pub town: String,
}

/// A place.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct TransferPlace {
    /// The required parameters.
    pub required: TransferPlaceRequired,
    /// The code.
    pub code: Option<i64>,
}

impl TransferPlace {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: TransferPlaceRequired) -> Self {
        Self { required, code: None }
    }

    /// The code.
    ///
    /// See [`code`](field@TransferPlace::code).
    #[must_use]
    #[inline]
    pub fn code(mut self, value: i64) -> Self {
        self.code = Some(value);
        self
    }
}

impl From<TransferPlaceRequired> for TransferPlace {
    #[inline]
    fn from(required: TransferPlaceRequired) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for TransferPlace {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: TransferPlaceRequired {
                town: object.given::<codec::Text>("town")?,
            },
            code: object.given_some::<codec::NumberInteger>("code")?,
        };
        object.end()?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::Text::put(object, "town", &required.town);
        codec::NumberInteger::put_some(object, "code", &self.code);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::Text::check_required("town", &required.town)?;
        Ok(())
    }
}

__private::structure_traits!(TransferPlace);

/// The response of `transfer`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct TransferResponse {
    /// The id of the order.
    pub id: String,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for TransferResponse {
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

__private::structure_traits!(TransferResponse);

static TRANSFER: __private::OperationInfo = __private::OperationInfo {
    name: "transfer",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("sign_rsa.transfer"),
        method: __private::meta::Method::Post,
        path: "/transfer",
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
    title: "Transfer",
    title_zh: None,
    summary: Some("Transfer."),
    coverage: "complete",
    deprecated: None,
    pages: &[],
    parameters: &[
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
    functions: __private::functions::<TransferRequest>(),
};

// @generated from spec/shapes/create_ticket.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Shapes};
use crate::__private::{self, Codec as _, codec};

impl Shapes {
    /// Creates a ticket. Linksfield's title: *Create ticket*.
    ///
    /// The sandbox keeps the ticket.
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
    /// use linksfield_api::shapes::{CreateTicket, CreateTicketKind};
    /// # async fn example(shapes: linksfield_api::Shapes) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = shapes
    ///     .create_ticket(CreateTicket {
    ///         holder: "89852022018041800192".parse()?,
    ///         kind: CreateTicketKind::Day,
    ///         days: 3,
    ///     })
    ///     .title("Broken")
    ///     .send()
    ///     .await?;
    /// println!("{:?}", reply.into_inner());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Parameters
    ///
    /// Required parameters are fields of [`CreateTicket`]. Optional parameters are methods of the
    /// call.
    ///
    /// | parameter | required | meaning |
    /// |---|---|---|
    /// | [`holder`](field@CreateTicket::holder) | yes | The card of the holder. |
    /// | [`title`](field@CreateTicketRequest::title) | no | The title. |
    /// | [`kind`](field@CreateTicket::kind) | yes | The kind. |
    /// | [`days`](field@CreateTicket::days) | yes | The length. |
    /// | [`reference`](field@CreateTicketRequest::reference) | no | The reference of the request. |
    /// | [`texts`](field@CreateTicketRequest::texts) | no | The first comments. |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to
    /// [`CreateTicketResponse`].
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
    ///   with an HTTP status. Documented codes: `41` (The request was already received); `42`
    ///   (There is no such holder).
    ///   [`may_have_been_executed`](__private::Error::may_have_been_executed) returns whether the
    ///   call may have been executed.
    ///
    /// # Sources
    ///
    /// - Invented for the tests.
    #[inline]
    pub fn create_ticket(&self, required: CreateTicket) -> Call<CreateTicketRequest> {
        self.call(CreateTicketRequest::new(required))
    }
}

/// The required parameters of [`create_ticket`](Shapes::create_ticket).
#[derive(Debug, Clone, PartialEq)]
pub struct CreateTicket {
    /// The card of the holder.
    ///
    /// Example: `89852022018041800192`.
    pub holder: __private::Iccid,
    /// The kind.
    ///
    /// Example: `A`.
    pub kind: CreateTicketKind,
    /// The length.
    ///
    /// Example: `3`.
    pub days: i64,
}

/// The request of [`create_ticket`](Shapes::create_ticket): a value that can be stored,
/// compared, and sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateTicketRequest {
    /// The required parameters.
    pub required: CreateTicket,
    /// The title.
    ///
    /// Example: `Broken`.
    pub title: Option<String>,
    /// The reference of the request.
    pub reference: Option<String>,
    /// The first comments.
    pub texts: Option<Vec<String>>,
}

impl CreateTicketRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: CreateTicket) -> Self {
        Self {
            required,
            title: None,
            reference: None,
            texts: None,
        }
    }

    /// The title.
    ///
    /// See [`title`](field@CreateTicketRequest::title).
    #[must_use]
    #[inline]
    pub fn title(mut self, value: impl Into<String>) -> Self {
        self.title = Some(value.into());
        self
    }

    /// The reference of the request.
    ///
    /// See [`reference`](field@CreateTicketRequest::reference).
    #[must_use]
    #[inline]
    pub fn reference(mut self, value: impl Into<String>) -> Self {
        self.reference = Some(value.into());
        self
    }

    /// The first comments.
    ///
    /// See [`texts`](field@CreateTicketRequest::texts).
    #[must_use]
    #[inline]
    pub fn texts(mut self, value: impl Into<Vec<String>>) -> Self {
        self.texts = Some(value.into());
        self
    }
}

impl From<CreateTicket> for CreateTicketRequest {
    #[inline]
    fn from(required: CreateTicket) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for CreateTicketRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: CreateTicket {
                holder: object.given::<codec::Iccid>("holder")?,
                kind: object.given::<CreateTicketKind>("kind")?,
                days: object.given::<codec::NumberInteger>("days")?,
            },
            title: object.given_some::<codec::Text>("title")?,
            reference: object.given_some::<codec::Text>("reference")?,
            texts: object.given_some::<codec::List<codec::Text>>("texts")?,
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::Iccid::put(object, "holder", &required.holder);
        codec::Text::put_some(object, "title", &self.title);
        CreateTicketKind::put(object, "kind", &required.kind);
        codec::NumberInteger::put(object, "days", &required.days);
        codec::Text::put_some(object, "reference", &self.reference);
        codec::List::<codec::Text>::put_some(object, "texts", &self.texts);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::Iccid::check_required("holder", &required.holder)?;
        CreateTicketKind::check_required("kind", &required.kind)?;
        Ok(())
    }
}

__private::structure_traits!(CreateTicketRequest);

impl Call<CreateTicketRequest> {
    /// The title.
    ///
    /// See [`title`](field@CreateTicketRequest::title).
    #[inline]
    pub fn title(self, value: impl Into<String>) -> Self {
        self.map(|request| request.title(value))
    }

    /// The reference of the request.
    ///
    /// See [`reference`](field@CreateTicketRequest::reference).
    #[inline]
    pub fn reference(self, value: impl Into<String>) -> Self {
        self.map(|request| request.reference(value))
    }

    /// The first comments.
    ///
    /// See [`texts`](field@CreateTicketRequest::texts).
    #[inline]
    pub fn texts(self, value: impl Into<Vec<String>>) -> Self {
        self.map(|request| request.texts(value))
    }
}

impl __private::Operation for CreateTicketRequest {
    type Family = Shapes;
    type Output = CreateTicketResponse;
    const INFO: &'static __private::OperationInfo = &CREATE_TICKET;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/tickets");
        parts.header("x-key", context.credential(0));
        parts.header("x-time", &context.unix_seconds().to_string());
        let mut writer = parts.body(__private::Dialect::Plain);
        let object = &mut writer;
        codec::NumberInteger::put(object, "days", &required.days);
        codec::Iccid::put(object, "holder", &required.holder);
        CreateTicketKind::put(object, "kind", &required.kind);
        codec::Text::put_given(object, "reference", &self.reference);
        codec::List::<codec::Text>::put_given(object, "texts", &self.texts);
        codec::Text::put_given(object, "title", &self.title);
        writer.end();
        let mut writer = parts.signed(__private::Dialect::Plain);
        let object = &mut writer;
        object.text("x-key", context.credential(0));
        object.integer("x-time", context.unix_seconds(), true);
        writer.end();
        Ok(())
    }

    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self::Output, __private::Mismatch> {
        payload.required::<codec::Object<CreateTicketResponse>>()
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Object::<CreateTicketResponse>::write(output, writer);
    }
}

/// The kind.
///
/// Sent as text. The list may grow.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CreateTicketKind {
    /// Code `A`.
    Day,
    /// Code `B`.
    Month,
    /// A code that is not documented. [`as_str`](Self::as_str) returns the code.
    Unknown(__private::UnknownCode),
}

impl CreateTicketKind {
    /// All documented codes.
    pub const VARIANTS: &'static [Self] = &[Self::Day, Self::Month];

    #[doc(hidden)]
    pub const INFO: &'static [__private::CodeInfo] = &[
        __private::CodeInfo {
            code: "A",
            name: "Day",
            doc: None,
            zh: None,
        },
        __private::CodeInfo {
            code: "B",
            name: "Month",
            doc: None,
            zh: None,
        },
    ];

    /// Returns the variant of a code, or `Unknown` if the code is not documented.
    #[must_use]
    pub fn from_code(code: &str) -> Self {
        match code {
            "A" => Self::Day,
            "B" => Self::Month,
            other => Self::Unknown(__private::UnknownCode::new(other)),
        }
    }

    /// Returns the code as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Day => "A",
            Self::Month => "B",
            Self::Unknown(code) => code.as_str(),
        }
    }
}

__private::code_traits!(CreateTicketKind, Text);

/// The response of `create_ticket`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateTicketResponse {
    /// The id of the ticket.
    ///
    /// Example: `TICKET_000001`.
    pub number: String,
    /// The last day.
    ///
    /// Its time zone is not documented. Example: `2026-01-03`.
    pub ends: Option<__private::Date>,
    /// The first comment.
    pub first: Option<String>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for CreateTicketResponse {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            number: object.required::<codec::Text>("number")?,
            ends: object.optional::<codec::DateDashed>("ends"),
            first: object.optional::<codec::Text>("first"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put(object, "number", &self.number);
        codec::DateDashed::put_some(object, "ends", &self.ends);
        codec::Text::put_some(object, "first", &self.first);
        self.extra.write(object);
    }
}

__private::structure_traits!(CreateTicketResponse);

static CREATE_TICKET: __private::OperationInfo = __private::OperationInfo {
    name: "create_ticket",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("shapes.create_ticket"),
        method: __private::meta::Method::Post,
        path: "/tickets",
        server: 0,
        effect: __private::meta::Effect::Write,
        enveloped: true,
        unenveloped: __private::meta::Unenveloped::Refused,
        outcomes: __private::meta::Outcomes {
            refusing: &["41", "42"],
            ..__private::meta::Outcomes::DEFAULT
        },
        needs_token: false,
        sensitive: __private::meta::Sensitive {
            parameters: &["holder"],
            response: false,
        },
    },
    title: "Create ticket",
    title_zh: None,
    summary: Some("Creates a ticket. The sandbox keeps the ticket."),
    coverage: "complete",
    deprecated: None,
    pages: &[],
    parameters: &[
        __private::ParameterInfo::required("holder")
            .value("iccid", "an ICCID (18 to 20 digits)")
            .at(__private::Location::Body)
            .doc("The card of the holder.")
            .example("89852022018041800192")
            .sensitive(),
        __private::ParameterInfo::optional("title")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc("The title.")
            .example("Broken"),
        __private::ParameterInfo::required("kind")
            .kind(
                __private::ParameterKind::Code(
                    &[
                        __private::CodeInfo {
                            code: "A",
                            name: "Day",
                            doc: None,
                            zh: None,
                        },
                        __private::CodeInfo {
                            code: "B",
                            name: "Month",
                            doc: None,
                            zh: None,
                        },
                    ],
                ),
            )
            .at(__private::Location::Body)
            .doc("The kind.")
            .example("A"),
        __private::ParameterInfo::required("days")
            .value("integer", "a whole number")
            .at(__private::Location::Body)
            .doc("The length.")
            .example("3"),
        __private::ParameterInfo::optional("reference")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc("The reference of the request."),
        __private::ParameterInfo::optional("texts")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "text",
                        form: "text",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("The first comments."),
    ],
    is_paged: false,
    response: __private::Shape::Object {
        name: None,
        plain: &["number", "ends", "first"],
        fields: &[],
    },
    functions: __private::functions::<CreateTicketRequest>(),
};

#[cfg(test)]
mod tests {
    use super::super::*;

    #[test]
    fn documented_request() -> Result<(), Box<dyn std::error::Error>> {
        let shapes: Shapes = __private::testing::client()?;
        let call = shapes
            .create_ticket(CreateTicket {
                holder: "89852022018041800192".parse()?,
                kind: CreateTicketKind::Day,
                days: 3,
            })
            .title("Broken");
        __private::testing::same_request(
            &call.explain()?,
            call.request(),
            &__private::testing::Documented {
                path: "/tickets",
                parameters: &[],
                query: &[],
                body: Some(
                    r#"{ "holder": "89852022018041800192", "title": "Broken", "kind": "A", "days": 3 }"#,
                ),
                apart_from: &["x-key", "x-time", "x-sign"],
            },
        )
    }

    #[test]
    fn documented_response() -> Result<(), Box<dyn std::error::Error>> {
        __private::testing::same_response::<
            CreateTicketRequest,
        >(
            &__private::testing::DocumentedResponse {
                body: r#"{ "code": "0", "message": "ok", "data": { "number": "TICKET_000001", "ends": "2026-01-03" } }"#,
                aliases: &[],
                apart_from: &[],
                either_form: false,
                has_envelope_fields: false,
            },
        )
    }
}

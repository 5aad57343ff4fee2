// @generated from spec/sealed/plain.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Sealed};
use crate::__private::{self, Codec as _, codec};

impl Sealed {
    /// Sends the same without `null`, so that the body is the signed text. Linksfield's title:
    /// *Plain change*.
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
    /// use linksfield_api::sealed::{
    ///     Plain, PlainContacts, PlainContactsEmail, PlainContactsEmailRequired,
    /// };
    /// # async fn example(sealed: linksfield_api::Sealed) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = sealed
    ///     .plain(Plain {
    ///         any: "{}".parse()?,
    ///         contacts: [
    ///             PlainContacts::Email(
    ///                 PlainContactsEmail::new(PlainContactsEmailRequired {
    ///                     z: "text".into(),
    ///                     a: "text".into(),
    ///                 }),
    ///             ),
    ///         ]
    ///             .into(),
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
    /// All parameters are required. They are the fields of [`Plain`].
    ///
    /// | parameter | required | meaning |
    /// |---|---|---|
    /// | [`any`](field@Plain::any) | yes | Any JSON. |
    /// | [`contacts`](field@Plain::contacts) | yes | The contacts. |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to an
    /// `Option` of [`Json`](__private::Json): `None` if the response has no payload.
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
    pub fn plain(&self, required: Plain) -> Call<PlainRequest> {
        self.call(PlainRequest::new(required))
    }
}

/// The required parameters of [`plain`](Sealed::plain).
#[derive(Debug, Clone, PartialEq)]
pub struct Plain {
    /// Any JSON.
    pub any: __private::Json,
    /// The contacts.
    pub contacts: Vec<PlainContacts>,
}

/// The request of [`plain`](Sealed::plain): a value that can be stored, compared, and sent by
/// any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PlainRequest {
    /// The required parameters.
    pub required: Plain,
}

impl PlainRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: Plain) -> Self {
        Self { required }
    }
}

impl From<Plain> for PlainRequest {
    #[inline]
    fn from(required: Plain) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for PlainRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: Plain {
                any: object.given::<codec::FreeJson>("any")?,
                contacts: object
                    .given::<codec::List<codec::Object<PlainContacts>>>("contacts")?,
            },
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::FreeJson::put(object, "any", &required.any);
        codec::List::<
            codec::Object<PlainContacts>,
        >::put(object, "contacts", &required.contacts);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::FreeJson::check_required("any", &required.any)?;
        codec::List::<
            codec::Object<PlainContacts>,
        >::check_required("contacts", &required.contacts)?;
        Ok(())
    }
}

__private::structure_traits!(PlainRequest);

impl __private::Operation for PlainRequest {
    type Family = Sealed;
    type Output = Option<__private::Json>;
    const INFO: &'static __private::OperationInfo = &PLAIN;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/plain");
        let mut writer = parts.body(__private::Dialect::Gson);
        let object = &mut writer;
        object.sort_nested();
        codec::FreeJson::put(object, "any", &required.any);
        codec::List::<
            codec::Object<PlainContacts>,
        >::put(object, "contacts", &required.contacts);
        object.integer("time", context.unix_seconds(), false);
        writer.end();
        parts.check_depth()?;
        Ok(())
    }

    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self::Output, __private::Mismatch> {
        Ok(payload.optional::<codec::Json>())
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Json::write_some(output, writer);
    }
}

/// The required fields of [`PlainContactsEmail`].
#[derive(Debug, Clone, PartialEq)]
pub struct PlainContactsEmailRequired {
    /// Last.
    pub z: String,
    /// First.
    pub a: String,
}

/// The object for `kind` with the value `1`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PlainContactsEmail {
    /// The required parameters.
    pub required: PlainContactsEmailRequired,
}

impl PlainContactsEmail {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: PlainContactsEmailRequired) -> Self {
        Self { required }
    }
}

impl From<PlainContactsEmailRequired> for PlainContactsEmail {
    #[inline]
    fn from(required: PlainContactsEmailRequired) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for PlainContactsEmail {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: PlainContactsEmailRequired {
                z: object.given::<codec::Text>("z")?,
                a: object.given::<codec::Text>("a")?,
            },
        };
        object.end()?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::Text::put(object, "a", &required.a);
        codec::Text::put(object, "z", &required.z);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::Text::check_required("z", &required.z)?;
        codec::Text::check_required("a", &required.a)?;
        Ok(())
    }
}

__private::structure_traits!(PlainContactsEmail);

/// The contacts.
///
/// The variant determines the field `kind`, which is sent as well.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
#[allow(
    clippy::large_enum_variant,
    reason = "the documentation decides the size of the variants"
)]
pub enum PlainContacts {
    /// `kind` is `1`.
    Email(PlainContactsEmail),
}

impl __private::Structure for PlainContacts {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(
            match &*object.tag("kind", __private::CodeForm::Number)? {
                "1" => Self::Email(codec::variant(object, "kind")?),
                _ => return Err(object.unknown_tag("kind", "1")),
            },
        )
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        match self {
            Self::Email(value) => {
                object.tag("kind", "1", false);
                __private::Structure::write(value, object);
            }
        }
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        match self {
            Self::Email(value) => __private::Structure::check(value),
        }
    }
}

impl From<PlainContactsEmail> for PlainContacts {
    #[inline]
    fn from(value: PlainContactsEmail) -> Self {
        Self::Email(value)
    }
}

__private::structure_traits!(PlainContacts);

static PLAIN: __private::OperationInfo = __private::OperationInfo {
    name: "plain",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("sealed.plain"),
        method: __private::meta::Method::Post,
        path: "/plain",
        server: 0,
        effect: __private::meta::Effect::Write,
        enveloped: true,
        unenveloped: __private::meta::Unenveloped::Refused,
        outcomes: __private::meta::Outcomes::DEFAULT,
        needs_token: false,
        sensitive: __private::meta::Sensitive {
            parameters: &[],
            response: true,
        },
    },
    title: "Plain change",
    title_zh: None,
    summary: Some("Sends the same without `null`, so that the body is the signed text."),
    coverage: "complete",
    deprecated: None,
    pages: &[],
    parameters: &[
        __private::ParameterInfo::required("any")
            .value("json", "any value")
            .at(__private::Location::Body)
            .doc("Any JSON."),
        __private::ParameterInfo::required("contacts")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Union {
                        name: None,
                        by: "kind",
                        variants: &[
                            __private::VariantInfo::new(
                                "1",
                                None,
                                &[
                                    __private::ParameterInfo::required("z")
                                        .value("text", "text")
                                        .doc("Last."),
                                    __private::ParameterInfo::required("a")
                                        .value("text", "text")
                                        .doc("First."),
                                ],
                            ),
                        ],
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("The contacts."),
    ],
    is_paged: false,
    response: __private::Shape::Undocumented,
    functions: __private::functions::<PlainRequest>(),
};

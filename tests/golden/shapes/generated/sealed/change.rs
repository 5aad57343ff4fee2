// @generated from spec/sealed/change.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Sealed};
use crate::__private::{self, Codec as _, codec};

impl Sealed {
    /// Sends every shape whose keys are known only at run time. Linksfield's title: *Change*.
    ///
    /// - **Effect:** write. The client never sends the request again once it may have reached the
    ///   server. If a call fails and
    ///   [`may_have_been_executed`](__private::Error::may_have_been_executed) returns `false`, it
    ///   was not executed, and calling again is safe. If the method returns `true`, do not call
    ///   again before you have checked the outcome: find out whether the call took effect (no
    ///   documented operation reports it).
    /// - **Coverage:** complete. Linksfield lists every parameter and response field. Only 8 of the
    ///   10 parameters and response fields are marked as required or optional.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::sealed::{
    ///     Change, ChangeContact, ChangeContactEmail, ChangeContactEmailInner,
    ///     ChangeContactEmailRequired,
    /// };
    /// # async fn example(sealed: linksfield_api::Sealed) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = sealed
    ///     .change(Change {
    ///         any: "{\"a\":[{\"c\":null,\"d\":1}],\"b\":{\"a=\":2,\"z\":1}}".parse()?,
    ///         limits: [
    ///             ("x=".into(), "\"\"".parse()?),
    ///             ("y".into(), "{\"a\":1.5,\"b\":1}".parse()?),
    ///         ]
    ///             .into(),
    ///         note: None,
    ///         contact: ChangeContact::Email(
    ///             ChangeContactEmail::new(ChangeContactEmailRequired {
    ///                     z: "y".into(),
    ///                     address: "x".into(),
    ///                 })
    ///                 .inner(
    ///                     ChangeContactEmailInner::new()
    ///                         .b("{\"y\":2,\"z\":1}".parse()?)
    ///                         .a("x"),
    ///                 ),
    ///         ),
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
    /// All parameters are required. They are the fields of [`Change`].
    ///
    /// | parameter | required | meaning |
    /// |---|---|---|
    /// | [`any`](field@Change::any) | yes | Any JSON. |
    /// | [`limits`](field@Change::limits) | yes | The limits. |
    /// | [`note`](field@Change::note) | yes | A remark. |
    /// | [`contact`](field@Change::contact) | yes | The contact. |
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
    pub fn change(&self, required: Change) -> Call<ChangeRequest> {
        self.call(ChangeRequest::new(required))
    }
}

/// The required parameters of [`change`](Sealed::change).
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// Any JSON.
    pub any: __private::Json,
    /// The limits.
    pub limits: __private::BTreeMap<String, __private::Json>,
    /// A remark.
    ///
    /// May be `null`.
    pub note: Option<String>,
    /// The contact.
    pub contact: ChangeContact,
}

/// The request of [`change`](Sealed::change): a value that can be stored, compared, and sent by
/// any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ChangeRequest {
    /// The required parameters.
    pub required: Change,
}

impl ChangeRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: Change) -> Self {
        Self { required }
    }
}

impl From<Change> for ChangeRequest {
    #[inline]
    fn from(required: Change) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for ChangeRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: Change {
                any: object.given::<codec::FreeJson>("any")?,
                limits: object.given::<codec::Map<codec::FreeJson, true>>("limits")?,
                note: object.given_nullable::<codec::Text>("note")?,
                contact: object.given::<codec::Object<ChangeContact>>("contact")?,
            },
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::FreeJson::put(object, "any", &required.any);
        codec::Map::<codec::FreeJson, true>::put(object, "limits", &required.limits);
        codec::Nullable::<codec::Text>::put(object, "note", &required.note);
        codec::Object::<ChangeContact>::put(object, "contact", &required.contact);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::FreeJson::check_required("any", &required.any)?;
        codec::Map::<codec::FreeJson, true>::check_required("limits", &required.limits)?;
        codec::Nullable::<codec::Text>::check_required("note", &required.note)?;
        codec::Object::<ChangeContact>::check_required("contact", &required.contact)?;
        Ok(())
    }
}

__private::structure_traits!(ChangeRequest);

impl __private::Operation for ChangeRequest {
    type Family = Sealed;
    type Output = Option<__private::Json>;
    const INFO: &'static __private::OperationInfo = &CHANGE;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/change");
        let mut writer = parts.body(__private::Dialect::Gson);
        let object = &mut writer;
        object.sort_nested();
        codec::FreeJson::put(object, "any", &required.any);
        codec::Object::<ChangeContact>::put(object, "contact", &required.contact);
        codec::Map::<codec::FreeJson, true>::put(object, "limits", &required.limits);
        codec::Nullable::<codec::Text>::put(object, "note", &required.note);
        object.integer("time", context.unix_seconds(), false);
        writer.end();
        parts.check_depth()?;
        parts.reform(&super::FAMILY)?;
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

/// An object.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ChangeContactEmailInner {
    /// JSON.
    ///
    /// Whether it is required is not documented.
    pub b: Option<__private::Json>,
    /// Text.
    ///
    /// Whether it is required is not documented.
    pub a: Option<String>,
}

impl ChangeContactEmailInner {
    /// Returns a request without optional parameters.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self { b: None, a: None }
    }

    /// JSON.
    ///
    /// See [`b`](field@ChangeContactEmailInner::b).
    #[must_use]
    #[inline]
    pub fn b(mut self, value: __private::Json) -> Self {
        self.b = Some(value);
        self
    }

    /// Text.
    ///
    /// See [`a`](field@ChangeContactEmailInner::a).
    #[must_use]
    #[inline]
    pub fn a(mut self, value: impl Into<String>) -> Self {
        self.a = Some(value.into());
        self
    }
}

impl Default for ChangeContactEmailInner {
    fn default() -> Self {
        Self::new()
    }
}

impl __private::Structure for ChangeContactEmailInner {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            b: object.given_some::<codec::FreeJson>("b")?,
            a: object.given_some::<codec::Text>("a")?,
        };
        object.end()?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put_some(object, "a", &self.a);
        codec::FreeJson::put_some(object, "b", &self.b);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        codec::FreeJson::check_some("b", &self.b)?;
        Ok(())
    }
}

__private::structure_traits!(ChangeContactEmailInner);

/// The required fields of [`ChangeContactEmail`].
#[derive(Debug, Clone, PartialEq)]
pub struct ChangeContactEmailRequired {
    /// The last field.
    pub z: String,
    /// The first field.
    pub address: String,
}

/// The object for `kind` with the value `email`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ChangeContactEmail {
    /// The required parameters.
    pub required: ChangeContactEmailRequired,
    /// An object.
    pub inner: Option<ChangeContactEmailInner>,
}

impl ChangeContactEmail {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: ChangeContactEmailRequired) -> Self {
        Self { required, inner: None }
    }

    /// An object.
    ///
    /// See [`inner`](field@ChangeContactEmail::inner).
    #[must_use]
    #[inline]
    pub fn inner(mut self, value: ChangeContactEmailInner) -> Self {
        self.inner = Some(value);
        self
    }
}

impl From<ChangeContactEmailRequired> for ChangeContactEmail {
    #[inline]
    fn from(required: ChangeContactEmailRequired) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for ChangeContactEmail {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: ChangeContactEmailRequired {
                z: object.given::<codec::Text>("z")?,
                address: object.given::<codec::Text>("address")?,
            },
            inner: object.given_some::<codec::Object<ChangeContactEmailInner>>("inner")?,
        };
        object.end()?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::Text::put(object, "address", &required.address);
        codec::Object::<ChangeContactEmailInner>::put_some(object, "inner", &self.inner);
        codec::Text::put(object, "z", &required.z);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::Text::check_required("z", &required.z)?;
        codec::Text::check_required("address", &required.address)?;
        codec::Object::<ChangeContactEmailInner>::check_some("inner", &self.inner)?;
        Ok(())
    }
}

__private::structure_traits!(ChangeContactEmail);

/// The contact.
///
/// The variant determines the field `kind`, which is sent as well.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
#[allow(
    clippy::large_enum_variant,
    reason = "the documentation decides the size of the variants"
)]
pub enum ChangeContact {
    /// `kind` is `email`.
    Email(ChangeContactEmail),
}

impl __private::Structure for ChangeContact {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(
            match &*object.tag("kind", __private::CodeForm::Text)? {
                "email" => Self::Email(codec::variant(object, "kind")?),
                _ => return Err(object.unknown_tag("kind", "\"email\"")),
            },
        )
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        match self {
            Self::Email(value) => {
                object.tag("kind", "email", true);
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

impl From<ChangeContactEmail> for ChangeContact {
    #[inline]
    fn from(value: ChangeContactEmail) -> Self {
        Self::Email(value)
    }
}

__private::structure_traits!(ChangeContact);

static CHANGE: __private::OperationInfo = __private::OperationInfo {
    name: "change",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("sealed.change"),
        method: __private::meta::Method::Post,
        path: "/change",
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
    title: "Change",
    title_zh: None,
    summary: Some("Sends every shape whose keys are known only at run time."),
    coverage: "complete",
    deprecated: None,
    pages: &[],
    parameters: &[
        __private::ParameterInfo::required("any")
            .value("json", "any value")
            .at(__private::Location::Body)
            .doc("Any JSON."),
        __private::ParameterInfo::required("limits")
            .kind(
                __private::ParameterKind::Map(
                    &__private::ParameterKind::Value {
                        name: "json",
                        form: "any value",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("The limits."),
        __private::ParameterInfo::required("note")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc("A remark.")
            .nullable(),
        __private::ParameterInfo::required("contact")
            .kind(__private::ParameterKind::Union {
                name: None,
                by: "kind",
                variants: &[
                    __private::VariantInfo::new(
                        "email",
                        None,
                        &[
                            __private::ParameterInfo::required("z")
                                .value("text", "text")
                                .doc("The last field."),
                            __private::ParameterInfo::required("address")
                                .value("text", "text")
                                .doc("The first field."),
                            __private::ParameterInfo::optional("inner")
                                .kind(__private::ParameterKind::Object {
                                    name: None,
                                    members: &[
                                        __private::ParameterInfo::optional("b")
                                            .value("json", "any value")
                                            .doc("JSON."),
                                        __private::ParameterInfo::optional("a")
                                            .value("text", "text")
                                            .doc("Text."),
                                    ],
                                })
                                .doc("An object."),
                        ],
                    ),
                ],
            })
            .at(__private::Location::Body)
            .doc("The contact."),
    ],
    is_paged: false,
    response: __private::Shape::Undocumented,
    functions: __private::functions::<ChangeRequest>(),
};

#[cfg(test)]
mod tests {
    use super::super::*;

    #[test]
    fn documented_request() -> Result<(), Box<dyn std::error::Error>> {
        let sealed: Sealed = __private::testing::client()?;
        let call = sealed
            .change(Change {
                any: "{\"a\":[{\"c\":null,\"d\":1}],\"b\":{\"a=\":2,\"z\":1}}".parse()?,
                limits: [
                    ("x=".into(), "\"\"".parse()?),
                    ("y".into(), "{\"a\":1.5,\"b\":1}".parse()?),
                ]
                    .into(),
                note: None,
                contact: ChangeContact::Email(
                    ChangeContactEmail::new(ChangeContactEmailRequired {
                            z: "y".into(),
                            address: "x".into(),
                        })
                        .inner(
                            ChangeContactEmailInner::new()
                                .b("{\"y\":2,\"z\":1}".parse()?)
                                .a("x"),
                        ),
                ),
            });
        __private::testing::same_request(
            &call.explain()?,
            call.request(),
            &__private::testing::Documented {
                path: "/change",
                parameters: &[],
                query: &[],
                body: Some(
                    r#"{
  "any": { "b": { "z": 1, "a=": 2 }, "a": [{ "d": 1, "c": null }] },
  "limits": { "y": { "b": 1, "a": 1.5 }, "x=": "" },
  "note": null,
  "contact": { "kind": "email", "address": "x", "z": "y", "inner": { "b": { "z": 1, "y": 2 }, "a": "x" } }
}"#,
                ),
                apart_from: &["time", "sign"],
            },
        )
    }
}

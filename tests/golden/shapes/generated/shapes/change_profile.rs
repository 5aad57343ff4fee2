// @generated from spec/shapes/change_profile.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Profile, ProfileInput, Shapes};
use crate::__private::{self, Codec as _, codec};

impl Shapes {
    /// Returns an object that can be changed and sent back. Linksfield's title: *Profile*.
    ///
    /// - **Effect:** write. The client never sends the request again once it may have reached the
    ///   server. If a call fails and
    ///   [`may_have_been_executed`](__private::Error::may_have_been_executed) returns `false`, it
    ///   was not executed, and calling again is safe. If the method returns `true`, do not call
    ///   again before you have checked the outcome: find out whether the call took effect (no
    ///   documented operation reports it).
    /// - **Coverage:** complete. Linksfield documents every parameter.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::shapes::{
    ///     ChangeProfile, ProfileAddressInput, ProfileAddressInputRequired, ProfileAddressKind,
    ///     ProfileInput, ProfileInputRequired, ProfilePartInput, ProfilePartInputRequired,
    /// };
    /// # async fn example(shapes: linksfield_api::Shapes) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = shapes
    ///     .change_profile(ChangeProfile {
    ///         profile: ProfileInput::new(ProfileInputRequired {
    ///                 name: "text".into(),
    ///                 nick: Some("text".into()),
    ///                 tags: ["text".into()].into(),
    ///                 parts: [
    ///                     (
    ///                         "key".into(),
    ///                         ProfilePartInput::new(ProfilePartInputRequired {
    ///                                 name: "text".into(),
    ///                             })
    ///                             .extra("text"),
    ///                     ),
    ///                 ]
    ///                     .into(),
    ///             })
    ///             .note("text")
    ///             .floor(1)
    ///             .more([
    ///                 [
    ///                     ProfilePartInput::new(ProfilePartInputRequired {
    ///                             name: "text".into(),
    ///                         })
    ///                         .extra("text"),
    ///                 ]
    ///                     .into(),
    ///             ])
    ///             .place(
    ///                 ProfileAddressInput::new(ProfileAddressInputRequired {
    ///                     country: "text".into(),
    ///                     kind: ProfileAddressKind::City,
    ///                 }),
    ///             )
    ///             .extra("text"),
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
    /// All parameters are required. They are the fields of [`ChangeProfile`].
    ///
    /// | parameter | required | meaning |
    /// |---|---|---|
    /// | [`profile`](field@ChangeProfile::profile) | yes | The profile. |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to
    /// [`Profile`].
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
    pub fn change_profile(&self, required: ChangeProfile) -> Call<ChangeProfileRequest> {
        self.call(ChangeProfileRequest::new(required))
    }
}

/// The required parameters of [`change_profile`](Shapes::change_profile).
#[derive(Debug, Clone, PartialEq)]
pub struct ChangeProfile {
    /// The profile.
    pub profile: ProfileInput,
}

/// The request of [`change_profile`](Shapes::change_profile): a value that can be stored,
/// compared, and sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ChangeProfileRequest {
    /// The required parameters.
    pub required: ChangeProfile,
}

impl ChangeProfileRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: ChangeProfile) -> Self {
        Self { required }
    }
}

impl From<ChangeProfile> for ChangeProfileRequest {
    #[inline]
    fn from(required: ChangeProfile) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for ChangeProfileRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: ChangeProfile {
                profile: object.given::<codec::Object<ProfileInput>>("profile")?,
            },
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::Object::<ProfileInput>::put(object, "profile", &required.profile);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::Object::<ProfileInput>::check_required("profile", &required.profile)?;
        Ok(())
    }
}

__private::structure_traits!(ChangeProfileRequest);

impl __private::Operation for ChangeProfileRequest {
    type Family = Shapes;
    type Output = Profile;
    const INFO: &'static __private::OperationInfo = &CHANGE_PROFILE;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/profile");
        parts.header("x-key", context.credential(0));
        parts.header("x-time", &context.unix_seconds().to_string());
        let mut writer = parts.body(__private::Dialect::Plain);
        let object = &mut writer;
        codec::Object::<ProfileInput>::put(object, "profile", &required.profile);
        writer.end();
        let mut writer = parts.signed(__private::Dialect::Plain);
        let object = &mut writer;
        object.text("x-key", context.credential(0));
        object.integer("x-time", context.unix_seconds(), true);
        writer.end();
        parts.check_depth()?;
        Ok(())
    }

    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self::Output, __private::Mismatch> {
        payload.required::<codec::Object<Profile>>()
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Object::<Profile>::write(output, writer);
    }
}

static CHANGE_PROFILE: __private::OperationInfo = __private::OperationInfo {
    name: "change_profile",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("shapes.change_profile"),
        method: __private::meta::Method::Put,
        path: "/profile",
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
    title: "Profile",
    title_zh: None,
    summary: Some("Returns an object that can be changed and sent back."),
    coverage: "complete",
    deprecated: None,
    pages: &[],
    parameters: &[
        __private::ParameterInfo::required("profile")
            .kind(__private::ParameterKind::Object {
                name: Some("Profile"),
                members: &[
                    __private::ParameterInfo::required("name")
                        .value("text", "text")
                        .doc("The name."),
                    __private::ParameterInfo::required("nick")
                        .value("text", "text")
                        .doc("A short name.")
                        .nullable(),
                    __private::ParameterInfo::optional("note")
                        .value("text", "text")
                        .doc("A remark.")
                        .nullable(),
                    __private::ParameterInfo::optional("floor")
                        .value("integer", "a whole number")
                        .doc("The floor."),
                    __private::ParameterInfo::required("tags")
                        .kind(
                            __private::ParameterKind::List(
                                &__private::ParameterKind::Value {
                                    name: "text",
                                    form: "text",
                                },
                            ),
                        )
                        .doc("The tags."),
                    __private::ParameterInfo::required("parts")
                        .kind(
                            __private::ParameterKind::Map(
                                &__private::ParameterKind::Object {
                                    name: Some("ProfilePart"),
                                    members: &[
                                        __private::ParameterInfo::required("name")
                                            .value("text", "text")
                                            .doc("The name."),
                                        __private::ParameterInfo::optional("inner")
                                            .kind(__private::ParameterKind::Enclosing("ProfilePart"))
                                            .doc("A part inside the part."),
                                        __private::ParameterInfo::optional("extra")
                                            .value("text", "text")
                                            .doc("Another field of that name."),
                                    ],
                                },
                            ),
                        )
                        .doc("The parts by name."),
                    __private::ParameterInfo::optional("more")
                        .kind(
                            __private::ParameterKind::List(
                                &__private::ParameterKind::List(
                                    &__private::ParameterKind::Object {
                                        name: Some("ProfilePart"),
                                        members: &[
                                            __private::ParameterInfo::required("name")
                                                .value("text", "text")
                                                .doc("The name."),
                                            __private::ParameterInfo::optional("inner")
                                                .kind(__private::ParameterKind::Enclosing("ProfilePart"))
                                                .doc("A part inside the part."),
                                            __private::ParameterInfo::optional("extra")
                                                .value("text", "text")
                                                .doc("Another field of that name."),
                                        ],
                                    },
                                ),
                            ),
                        )
                        .doc("Parts.")
                        .nullable(),
                    __private::ParameterInfo::optional("place")
                        .kind(__private::ParameterKind::Object {
                            name: Some("ProfileAddress"),
                            members: &[
                                __private::ParameterInfo::required("country")
                                    .value("text", "text")
                                    .doc("The country."),
                                __private::ParameterInfo::required("kind")
                                    .kind(
                                        __private::ParameterKind::Code(
                                            &[
                                                __private::CodeInfo {
                                                    code: "C",
                                                    name: "City",
                                                    doc: None,
                                                    zh: None,
                                                },
                                            ],
                                        ),
                                    )
                                    .doc("The kind."),
                            ],
                        })
                        .doc("Where it is."),
                    __private::ParameterInfo::optional("extra")
                        .value("text", "text")
                        .doc("A field with the name of one that every response has."),
                ],
            })
            .at(__private::Location::Body)
            .doc("The profile."),
    ],
    is_paged: false,
    response: __private::Shape::Object {
        name: Some("Profile"),
        plain: &["name", "nick", "note", "floor", "extra"],
        fields: &[
            ("tags", __private::Shape::List(&__private::Shape::Plain)),
            (
                "parts",
                __private::Shape::Map(
                    &__private::Shape::Object {
                        name: Some("ProfilePart"),
                        plain: &["name", "extra"],
                        fields: &[("inner", __private::Shape::Enclosing("ProfilePart"))],
                    },
                ),
            ),
            (
                "more",
                __private::Shape::List(
                    &__private::Shape::List(
                        &__private::Shape::Object {
                            name: Some("ProfilePart"),
                            plain: &["name", "extra"],
                            fields: &[
                                ("inner", __private::Shape::Enclosing("ProfilePart")),
                            ],
                        },
                    ),
                ),
            ),
            (
                "place",
                __private::Shape::Object {
                    name: None,
                    plain: &["country", "kind"],
                    fields: &[],
                },
            ),
        ],
    },
    functions: __private::functions::<ChangeProfileRequest>(),
};

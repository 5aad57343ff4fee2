// @generated from spec/shapes/family.yaml by `cargo xtask gen`. Do not edit.

//! Types that several operations of the family use.

#[allow(unused_imports, reason = "a family may have no objects in common")]
use crate::__private::{self, Codec as _, codec};

/// The required fields of [`GuessedCardOwner`].
#[derive(Debug, Clone, PartialEq)]
pub struct GuessedCardOwnerRequired {
    /// Probably the name.
    ///
    /// Its meaning is inferred.
    pub name: String,
}

/// Probably the owner.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct GuessedCardOwner {
    /// The required parameters.
    pub required: GuessedCardOwnerRequired,
}

impl GuessedCardOwner {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: GuessedCardOwnerRequired) -> Self {
        Self { required }
    }
}

impl From<GuessedCardOwnerRequired> for GuessedCardOwner {
    #[inline]
    fn from(required: GuessedCardOwnerRequired) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for GuessedCardOwner {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: GuessedCardOwnerRequired {
                name: object.given::<codec::Text>("name")?,
            },
        };
        object.end()?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::Text::put(object, "name", &required.name);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::Text::check_required("name", &required.name)?;
        Ok(())
    }
}

__private::structure_traits!(GuessedCardOwner);

/// The required fields of [`GuessedCard`].
#[derive(Debug, Clone, PartialEq)]
pub struct GuessedCardRequired {
    /// Probably the id.
    ///
    /// Its meaning is inferred.
    pub id: String,
}

/// Probably a card.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct GuessedCard {
    /// The required parameters.
    pub required: GuessedCardRequired,
    /// Probably the owner.
    ///
    /// Its meaning is inferred.
    pub owner: Option<GuessedCardOwner>,
}

impl GuessedCard {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: GuessedCardRequired) -> Self {
        Self { required, owner: None }
    }

    /// Probably the owner.
    ///
    /// See [`owner`](field@GuessedCard::owner).
    #[must_use]
    #[inline]
    pub fn owner(mut self, value: GuessedCardOwner) -> Self {
        self.owner = Some(value);
        self
    }
}

impl From<GuessedCardRequired> for GuessedCard {
    #[inline]
    fn from(required: GuessedCardRequired) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for GuessedCard {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: GuessedCardRequired {
                id: object.given::<codec::Text>("id")?,
            },
            owner: object.given_some::<codec::Object<GuessedCardOwner>>("owner")?,
        };
        object.end()?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::Text::put(object, "id", &required.id);
        codec::Object::<GuessedCardOwner>::put_some(object, "owner", &self.owner);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::Text::check_required("id", &required.id)?;
        codec::Object::<GuessedCardOwner>::check_some("owner", &self.owner)?;
        Ok(())
    }
}

__private::structure_traits!(GuessedCard);

/// Probably the state of a card.
///
/// Sent as text. The list may grow.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum GuessedState {
    /// Code `1`. Probably used. Its meaning is inferred.
    Used,
    /// Code `2`. Free.
    Free,
    /// A code that is not documented. [`as_str`](Self::as_str) returns the code.
    Unknown(__private::UnknownCode),
}

impl GuessedState {
    /// All documented codes.
    pub const VARIANTS: &'static [Self] = &[Self::Used, Self::Free];

    #[doc(hidden)]
    pub const INFO: &'static [__private::CodeInfo] = &[
        __private::CodeInfo {
            code: "1",
            name: "Used",
            doc: Some("Probably used."),
            zh: None,
        },
        __private::CodeInfo {
            code: "2",
            name: "Free",
            doc: Some("Free."),
            zh: None,
        },
    ];

    /// Returns the variant of a code, or `Unknown` if the code is not documented.
    #[must_use]
    pub fn from_code(code: &str) -> Self {
        match code {
            "1" => Self::Used,
            "2" => Self::Free,
            other => Self::Unknown(__private::UnknownCode::new(other)),
        }
    }

    /// Returns the code as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Used => "1",
            Self::Free => "2",
            Self::Unknown(code) => code.as_str(),
        }
    }
}

__private::code_traits!(GuessedState, Text);

/// The kind of the place.
///
/// Sent as text. The list may grow.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AddressPlaceKind {
    /// Code `C`.
    City,
    /// Code `V`.
    Village,
    /// A code that is not documented. [`as_str`](Self::as_str) returns the code.
    Unknown(__private::UnknownCode),
}

impl AddressPlaceKind {
    /// All documented codes.
    pub const VARIANTS: &'static [Self] = &[Self::City, Self::Village];

    #[doc(hidden)]
    pub const INFO: &'static [__private::CodeInfo] = &[
        __private::CodeInfo {
            code: "C",
            name: "City",
            doc: None,
            zh: None,
        },
        __private::CodeInfo {
            code: "V",
            name: "Village",
            doc: None,
            zh: None,
        },
    ];

    /// Returns the variant of a code, or `Unknown` if the code is not documented.
    #[must_use]
    pub fn from_code(code: &str) -> Self {
        match code {
            "C" => Self::City,
            "V" => Self::Village,
            other => Self::Unknown(__private::UnknownCode::new(other)),
        }
    }

    /// Returns the code as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::City => "C",
            Self::Village => "V",
            Self::Unknown(code) => code.as_str(),
        }
    }
}

__private::code_traits!(AddressPlaceKind, Text);

/// Where it is.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct AddressPlace {
    /// The country.
    pub country: String,
    /// The kind of the place.
    pub kind: Option<AddressPlaceKind>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for AddressPlace {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            country: object.required::<codec::Text>("country")?,
            kind: object.optional::<AddressPlaceKind>("kind"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put(object, "country", &self.country);
        AddressPlaceKind::put_some(object, "kind", &self.kind);
        self.extra.write(object);
    }
}

__private::structure_traits!(AddressPlace);

/// An address, in requests and in responses.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Address {
    /// The street.
    ///
    /// Not shown by `Debug`.
    pub street: String,
    /// Further lines.
    pub lines: Option<Vec<String>>,
    /// The floor.
    ///
    /// May be `null`.
    pub floor: Option<i64>,
    /// A remark.
    ///
    /// May be `null`.
    pub note: Option<String>,
    /// Where it is.
    pub place: Option<AddressPlace>,
    /// The limits by name.
    pub limits: __private::BTreeMap<String, AddressPart>,
    /// The parts.
    pub parts: Option<Vec<AddressPart>>,
    /// A field with the name of one that every response has.
    pub extra_: Option<__private::Json>,
    /// A field with the name of one that requests have.
    pub required: Option<bool>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::fmt::Debug for Address {
    fn fmt(&self, f: &mut __private::fmt::Formatter<'_>) -> __private::fmt::Result {
        f.debug_struct("Address")
            .field("street", &__private::Redacted)
            .field("lines", &self.lines)
            .field("floor", &self.floor)
            .field("note", &self.note)
            .field("place", &self.place)
            .field("limits", &self.limits)
            .field("parts", &self.parts)
            .field("extra_", &self.extra_)
            .field("required", &self.required)
            .field("extra", &self.extra)
            .finish()
    }
}

impl __private::Structure for Address {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            street: object.required::<codec::Sensitive<codec::Text>>("street")?,
            lines: object.optional::<codec::List<codec::Text>>("lines"),
            floor: object.optional::<codec::NumberInteger>("floor"),
            note: object.optional::<codec::Text>("note"),
            place: object.optional::<codec::Object<AddressPlace>>("place"),
            limits: object
                .required::<codec::Map<codec::Object<AddressPart>, false>>("limits")?,
            parts: object.optional::<codec::List<codec::Object<AddressPart>>>("parts"),
            extra_: object.optional::<codec::Json>("extra"),
            required: object.optional::<codec::QuotedFlag>("required"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put(object, "street", &self.street);
        codec::List::<codec::Text>::put_some(object, "lines", &self.lines);
        codec::NumberInteger::put_some(object, "floor", &self.floor);
        codec::Text::put_some(object, "note", &self.note);
        codec::Object::<AddressPlace>::put_some(object, "place", &self.place);
        codec::Map::<
            codec::Object<AddressPart>,
            false,
        >::put(object, "limits", &self.limits);
        codec::List::<
            codec::Object<AddressPart>,
        >::put_some(object, "parts", &self.parts);
        codec::Json::put_some(object, "extra", &self.extra_);
        codec::QuotedFlag::put_some(object, "required", &self.required);
        self.extra.write(object);
    }
}

__private::structure_traits!(Address);

/// The required fields of [`AddressPlaceInput`].
#[derive(Debug, Clone, PartialEq)]
pub struct AddressPlaceInputRequired {
    /// The country.
    pub country: String,
}

/// Where it is.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct AddressPlaceInput {
    /// The required parameters.
    pub required: AddressPlaceInputRequired,
    /// The kind of the place.
    pub kind: Option<AddressPlaceKind>,
}

impl AddressPlaceInput {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: AddressPlaceInputRequired) -> Self {
        Self { required, kind: None }
    }

    /// The kind of the place.
    ///
    /// See [`kind`](field@AddressPlaceInput::kind).
    #[must_use]
    #[inline]
    pub fn kind(mut self, value: AddressPlaceKind) -> Self {
        self.kind = Some(value);
        self
    }
}

impl From<AddressPlaceInputRequired> for AddressPlaceInput {
    #[inline]
    fn from(required: AddressPlaceInputRequired) -> Self {
        Self::new(required)
    }
}

/// Takes over the documented fields. Fields that are not documented are not sent.
impl From<AddressPlace> for AddressPlaceInput {
    fn from(value: AddressPlace) -> Self {
        Self {
            required: AddressPlaceInputRequired {
                country: value.country,
            },
            kind: value.kind,
        }
    }
}

impl __private::Structure for AddressPlaceInput {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: AddressPlaceInputRequired {
                country: object.given::<codec::Text>("country")?,
            },
            kind: object.given_some::<AddressPlaceKind>("kind")?,
        };
        object.end()?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::Text::put(object, "country", &required.country);
        AddressPlaceKind::put_some(object, "kind", &self.kind);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::Text::check_required("country", &required.country)?;
        AddressPlaceKind::check_some("kind", &self.kind)?;
        Ok(())
    }
}

__private::structure_traits!(AddressPlaceInput);

/// The required fields of [`AddressInput`].
#[derive(Clone, PartialEq)]
pub struct AddressInputRequired {
    /// The street.
    ///
    /// Not shown by `Debug`.
    pub street: String,
    /// The floor.
    ///
    /// May be `null`.
    pub floor: Option<i64>,
    /// The limits by name.
    pub limits: __private::BTreeMap<String, AddressPartInput>,
}

impl __private::fmt::Debug for AddressInputRequired {
    fn fmt(&self, f: &mut __private::fmt::Formatter<'_>) -> __private::fmt::Result {
        f.debug_struct("AddressInputRequired")
            .field("street", &__private::Redacted)
            .field("floor", &self.floor)
            .field("limits", &self.limits)
            .finish()
    }
}

/// An address, in requests and in responses.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct AddressInput {
    /// The required parameters.
    pub required: AddressInputRequired,
    /// Further lines.
    pub lines: Option<Vec<String>>,
    /// A remark.
    ///
    /// May be `null`.
    pub note: Option<Option<String>>,
    /// Where it is.
    pub place: Option<AddressPlaceInput>,
    /// The parts.
    pub parts: Option<Vec<AddressPartInput>>,
    /// A field with the name of one that every response has.
    pub extra: Option<__private::Json>,
    /// A field with the name of one that requests have.
    pub required_: Option<bool>,
}

impl AddressInput {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: AddressInputRequired) -> Self {
        Self {
            required,
            lines: None,
            note: None,
            place: None,
            parts: None,
            extra: None,
            required_: None,
        }
    }

    /// Further lines.
    ///
    /// See [`lines`](field@AddressInput::lines).
    #[must_use]
    #[inline]
    pub fn lines(mut self, value: impl Into<Vec<String>>) -> Self {
        self.lines = Some(value.into());
        self
    }

    /// A remark.
    ///
    /// See [`note`](field@AddressInput::note).
    #[must_use]
    #[inline]
    pub fn note(mut self, value: impl Into<String>) -> Self {
        self.note = Some(Some(value.into()));
        self
    }

    /// Sends `null` for [`note`](field@AddressInput::note), which is not the same as sending
    /// nothing.
    #[must_use]
    #[inline]
    pub fn note_null(mut self) -> Self {
        self.note = Some(None);
        self
    }

    /// Where it is.
    ///
    /// See [`place`](field@AddressInput::place).
    #[must_use]
    #[inline]
    pub fn place(mut self, value: AddressPlaceInput) -> Self {
        self.place = Some(value);
        self
    }

    /// The parts.
    ///
    /// See [`parts`](field@AddressInput::parts).
    #[must_use]
    #[inline]
    pub fn parts(mut self, value: impl Into<Vec<AddressPartInput>>) -> Self {
        self.parts = Some(value.into());
        self
    }

    /// A field with the name of one that every response has.
    ///
    /// See [`extra`](field@AddressInput::extra).
    #[must_use]
    #[inline]
    pub fn extra(mut self, value: __private::Json) -> Self {
        self.extra = Some(value);
        self
    }

    /// A field with the name of one that requests have.
    ///
    /// See [`required_`](field@AddressInput::required_).
    #[must_use]
    #[inline]
    pub fn required(mut self, value: bool) -> Self {
        self.required_ = Some(value);
        self
    }
}

impl From<AddressInputRequired> for AddressInput {
    #[inline]
    fn from(required: AddressInputRequired) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for AddressInput {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: AddressInputRequired {
                street: object.given::<codec::Sensitive<codec::Text>>("street")?,
                floor: object.given_nullable::<codec::NumberInteger>("floor")?,
                limits: object
                    .given::<
                        codec::Map<codec::Object<AddressPartInput>, true>,
                    >("limits")?,
            },
            lines: object.given_some::<codec::List<codec::Text>>("lines")?,
            note: object.given_or_null::<codec::Text>("note")?,
            place: object.given_some::<codec::Object<AddressPlaceInput>>("place")?,
            parts: object
                .given_some::<codec::List<codec::Object<AddressPartInput>>>("parts")?,
            extra: object.given_some::<codec::FreeJson>("extra")?,
            required_: object.given_some::<codec::QuotedFlag>("required")?,
        };
        object.end()?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::Text::put(object, "street", &required.street);
        codec::List::<codec::Text>::put_some(object, "lines", &self.lines);
        codec::Nullable::<codec::NumberInteger>::put(object, "floor", &required.floor);
        codec::Nullable::<codec::Text>::put_some(object, "note", &self.note);
        codec::Object::<AddressPlaceInput>::put_some(object, "place", &self.place);
        codec::Map::<
            codec::Object<AddressPartInput>,
            true,
        >::put(object, "limits", &required.limits);
        codec::List::<
            codec::Object<AddressPartInput>,
        >::put_some(object, "parts", &self.parts);
        codec::FreeJson::put_some(object, "extra", &self.extra);
        codec::QuotedFlag::put_some(object, "required", &self.required_);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::Text::check_required("street", &required.street)?;
        codec::Object::<AddressPlaceInput>::check_some("place", &self.place)?;
        codec::Map::<
            codec::Object<AddressPartInput>,
            true,
        >::check_required("limits", &required.limits)?;
        codec::List::<
            codec::Object<AddressPartInput>,
        >::check_some("parts", &self.parts)?;
        codec::FreeJson::check_some("extra", &self.extra)?;
        Ok(())
    }
}

__private::structure_traits!(AddressInput);

/// A part of an address.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct AddressPart {
    /// The name.
    pub name: String,
    /// A part inside the part.
    pub inner: Option<Box<AddressPart>>,
    /// The owner.
    pub owner: Option<Contact>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for AddressPart {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            name: object.required::<codec::Text>("name")?,
            inner: object.optional::<codec::Boxed<codec::Object<AddressPart>>>("inner"),
            owner: object.optional::<codec::Object<Contact>>("owner"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put(object, "name", &self.name);
        codec::Boxed::<
            codec::Object<AddressPart>,
        >::put_some(object, "inner", &self.inner);
        codec::Object::<Contact>::put_some(object, "owner", &self.owner);
        self.extra.write(object);
    }
}

__private::structure_traits!(AddressPart);

/// The required fields of [`AddressPartInput`].
#[derive(Debug, Clone, PartialEq)]
pub struct AddressPartInputRequired {
    /// The name.
    pub name: String,
}

/// A part of an address.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct AddressPartInput {
    /// The required parameters.
    pub required: AddressPartInputRequired,
    /// A part inside the part.
    pub inner: Option<Box<AddressPartInput>>,
    /// The owner.
    pub owner: Option<ContactInput>,
}

impl AddressPartInput {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: AddressPartInputRequired) -> Self {
        Self {
            required,
            inner: None,
            owner: None,
        }
    }

    /// A part inside the part.
    ///
    /// See [`inner`](field@AddressPartInput::inner).
    #[must_use]
    #[inline]
    pub fn inner(mut self, value: AddressPartInput) -> Self {
        self.inner = Some(Box::new(value));
        self
    }

    /// The owner.
    ///
    /// See [`owner`](field@AddressPartInput::owner).
    #[must_use]
    #[inline]
    pub fn owner(mut self, value: ContactInput) -> Self {
        self.owner = Some(value);
        self
    }
}

impl From<AddressPartInputRequired> for AddressPartInput {
    #[inline]
    fn from(required: AddressPartInputRequired) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for AddressPartInput {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: AddressPartInputRequired {
                name: object.given::<codec::Text>("name")?,
            },
            inner: object
                .given_some::<codec::Boxed<codec::Object<AddressPartInput>>>("inner")?,
            owner: object.given_some::<codec::Object<ContactInput>>("owner")?,
        };
        object.end()?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::Text::put(object, "name", &required.name);
        codec::Boxed::<
            codec::Object<AddressPartInput>,
        >::put_some(object, "inner", &self.inner);
        codec::Object::<ContactInput>::put_some(object, "owner", &self.owner);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::Text::check_required("name", &required.name)?;
        codec::Boxed::<
            codec::Object<AddressPartInput>,
        >::check_some("inner", &self.inner)?;
        codec::Object::<ContactInput>::check_some("owner", &self.owner)?;
        Ok(())
    }
}

__private::structure_traits!(AddressPartInput);

/// The kind.
///
/// Sent as text. The list may grow.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ProfileAddressKind {
    /// Code `C`.
    City,
    /// A code that is not documented. [`as_str`](Self::as_str) returns the code.
    Unknown(__private::UnknownCode),
}

impl ProfileAddressKind {
    /// All documented codes.
    pub const VARIANTS: &'static [Self] = &[Self::City];

    #[doc(hidden)]
    pub const INFO: &'static [__private::CodeInfo] = &[
        __private::CodeInfo {
            code: "C",
            name: "City",
            doc: None,
            zh: None,
        },
    ];

    /// Returns the variant of a code, or `Unknown` if the code is not documented.
    #[must_use]
    pub fn from_code(code: &str) -> Self {
        match code {
            "C" => Self::City,
            other => Self::Unknown(__private::UnknownCode::new(other)),
        }
    }

    /// Returns the code as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::City => "C",
            Self::Unknown(code) => code.as_str(),
        }
    }
}

__private::code_traits!(ProfileAddressKind, Text);

/// Where it is.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ProfileAddress {
    /// The country.
    pub country: String,
    /// The kind.
    pub kind: ProfileAddressKind,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for ProfileAddress {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            country: object.required::<codec::Text>("country")?,
            kind: object.required::<ProfileAddressKind>("kind")?,
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put(object, "country", &self.country);
        ProfileAddressKind::put(object, "kind", &self.kind);
        self.extra.write(object);
    }
}

__private::structure_traits!(ProfileAddress);

/// A profile, which can be read, changed and sent back.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Profile {
    /// The name.
    pub name: String,
    /// A short name.
    ///
    /// May be `null`.
    pub nick: Option<String>,
    /// A remark.
    ///
    /// May be `null`.
    pub note: Option<String>,
    /// The floor.
    pub floor: Option<i64>,
    /// The tags.
    pub tags: Vec<String>,
    /// The parts by name.
    pub parts: __private::BTreeMap<String, ProfilePart>,
    /// Parts.
    ///
    /// May be `null`.
    pub more: Option<Vec<Vec<ProfilePart>>>,
    /// Where it is.
    pub place: Option<ProfileAddress>,
    /// A field with the name of one that every response has.
    pub extra_: Option<String>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for Profile {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            name: object.required::<codec::Text>("name")?,
            nick: object.optional::<codec::Text>("nick"),
            note: object.optional::<codec::Text>("note"),
            floor: object.optional::<codec::NumberInteger>("floor"),
            tags: object.required::<codec::List<codec::Text>>("tags")?,
            parts: object
                .required::<codec::Map<codec::Object<ProfilePart>, false>>("parts")?,
            more: object
                .optional::<
                    codec::List<codec::List<codec::Object<ProfilePart>>>,
                >("more"),
            place: object.optional::<codec::Object<ProfileAddress>>("place"),
            extra_: object.optional::<codec::Text>("extra"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put(object, "name", &self.name);
        codec::Text::put_some(object, "nick", &self.nick);
        codec::Text::put_some(object, "note", &self.note);
        codec::NumberInteger::put_some(object, "floor", &self.floor);
        codec::List::<codec::Text>::put(object, "tags", &self.tags);
        codec::Map::<
            codec::Object<ProfilePart>,
            false,
        >::put(object, "parts", &self.parts);
        codec::List::<
            codec::List<codec::Object<ProfilePart>>,
        >::put_some(object, "more", &self.more);
        codec::Object::<ProfileAddress>::put_some(object, "place", &self.place);
        codec::Text::put_some(object, "extra", &self.extra_);
        self.extra.write(object);
    }
}

__private::structure_traits!(Profile);

/// The required fields of [`ProfileAddressInput`].
#[derive(Debug, Clone, PartialEq)]
pub struct ProfileAddressInputRequired {
    /// The country.
    pub country: String,
    /// The kind.
    pub kind: ProfileAddressKind,
}

/// Where it is.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ProfileAddressInput {
    /// The required parameters.
    pub required: ProfileAddressInputRequired,
}

impl ProfileAddressInput {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: ProfileAddressInputRequired) -> Self {
        Self { required }
    }
}

impl From<ProfileAddressInputRequired> for ProfileAddressInput {
    #[inline]
    fn from(required: ProfileAddressInputRequired) -> Self {
        Self::new(required)
    }
}

/// Takes over the documented fields. Fields that are not documented are not sent.
impl From<ProfileAddress> for ProfileAddressInput {
    fn from(value: ProfileAddress) -> Self {
        Self {
            required: ProfileAddressInputRequired {
                country: value.country,
                kind: value.kind,
            },
        }
    }
}

impl __private::Structure for ProfileAddressInput {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: ProfileAddressInputRequired {
                country: object.given::<codec::Text>("country")?,
                kind: object.given::<ProfileAddressKind>("kind")?,
            },
        };
        object.end()?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::Text::put(object, "country", &required.country);
        ProfileAddressKind::put(object, "kind", &required.kind);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::Text::check_required("country", &required.country)?;
        ProfileAddressKind::check_required("kind", &required.kind)?;
        Ok(())
    }
}

__private::structure_traits!(ProfileAddressInput);

/// The required fields of [`ProfileInput`].
#[derive(Debug, Clone, PartialEq)]
pub struct ProfileInputRequired {
    /// The name.
    pub name: String,
    /// A short name.
    ///
    /// May be `null`.
    pub nick: Option<String>,
    /// The tags.
    pub tags: Vec<String>,
    /// The parts by name.
    pub parts: __private::BTreeMap<String, ProfilePartInput>,
}

/// A profile, which can be read, changed and sent back.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ProfileInput {
    /// The required parameters.
    pub required: ProfileInputRequired,
    /// A remark.
    ///
    /// May be `null`.
    pub note: Option<Option<String>>,
    /// The floor.
    pub floor: Option<i64>,
    /// Parts.
    ///
    /// May be `null`.
    pub more: Option<Option<Vec<Vec<ProfilePartInput>>>>,
    /// Where it is.
    pub place: Option<ProfileAddressInput>,
    /// A field with the name of one that every response has.
    pub extra: Option<String>,
}

impl ProfileInput {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: ProfileInputRequired) -> Self {
        Self {
            required,
            note: None,
            floor: None,
            more: None,
            place: None,
            extra: None,
        }
    }

    /// A remark.
    ///
    /// See [`note`](field@ProfileInput::note).
    #[must_use]
    #[inline]
    pub fn note(mut self, value: impl Into<String>) -> Self {
        self.note = Some(Some(value.into()));
        self
    }

    /// Sends `null` for [`note`](field@ProfileInput::note), which is not the same as sending
    /// nothing.
    #[must_use]
    #[inline]
    pub fn note_null(mut self) -> Self {
        self.note = Some(None);
        self
    }

    /// The floor.
    ///
    /// See [`floor`](field@ProfileInput::floor).
    #[must_use]
    #[inline]
    pub fn floor(mut self, value: i64) -> Self {
        self.floor = Some(value);
        self
    }

    /// Parts.
    ///
    /// See [`more`](field@ProfileInput::more).
    #[must_use]
    #[inline]
    pub fn more(mut self, value: impl Into<Vec<Vec<ProfilePartInput>>>) -> Self {
        self.more = Some(Some(value.into()));
        self
    }

    /// Sends `null` for [`more`](field@ProfileInput::more), which is not the same as sending
    /// nothing.
    #[must_use]
    #[inline]
    pub fn more_null(mut self) -> Self {
        self.more = Some(None);
        self
    }

    /// Where it is.
    ///
    /// See [`place`](field@ProfileInput::place).
    #[must_use]
    #[inline]
    pub fn place(mut self, value: ProfileAddressInput) -> Self {
        self.place = Some(value);
        self
    }

    /// A field with the name of one that every response has.
    ///
    /// See [`extra`](field@ProfileInput::extra).
    #[must_use]
    #[inline]
    pub fn extra(mut self, value: impl Into<String>) -> Self {
        self.extra = Some(value.into());
        self
    }
}

impl From<ProfileInputRequired> for ProfileInput {
    #[inline]
    fn from(required: ProfileInputRequired) -> Self {
        Self::new(required)
    }
}

/// Takes over the documented fields. Fields that are not documented are not sent.
impl From<Profile> for ProfileInput {
    fn from(value: Profile) -> Self {
        Self {
            required: ProfileInputRequired {
                name: value.name,
                nick: value.nick,
                tags: value.tags,
                parts: value
                    .parts
                    .into_iter()
                    .map(|(key, it)| (key, it.into()))
                    .collect(),
            },
            note: value.note.map(Some),
            floor: value.floor,
            more: value
                .more
                .map(|it| {
                    it
                        .into_iter()
                        .map(|it| it.into_iter().map(|it| it.into()).collect())
                        .collect()
                })
                .map(Some),
            place: value.place.map(|it| it.into()),
            extra: value.extra_,
        }
    }
}

impl __private::Structure for ProfileInput {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: ProfileInputRequired {
                name: object.given::<codec::Text>("name")?,
                nick: object.given_nullable::<codec::Text>("nick")?,
                tags: object.given::<codec::List<codec::Text>>("tags")?,
                parts: object
                    .given::<codec::Map<codec::Object<ProfilePartInput>, true>>("parts")?,
            },
            note: object.given_or_null::<codec::Text>("note")?,
            floor: object.given_some::<codec::NumberInteger>("floor")?,
            more: object
                .given_or_null::<
                    codec::List<codec::List<codec::Object<ProfilePartInput>>>,
                >("more")?,
            place: object.given_some::<codec::Object<ProfileAddressInput>>("place")?,
            extra: object.given_some::<codec::Text>("extra")?,
        };
        object.end()?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::Text::put(object, "name", &required.name);
        codec::Nullable::<codec::Text>::put(object, "nick", &required.nick);
        codec::Nullable::<codec::Text>::put_some(object, "note", &self.note);
        codec::NumberInteger::put_some(object, "floor", &self.floor);
        codec::List::<codec::Text>::put(object, "tags", &required.tags);
        codec::Map::<
            codec::Object<ProfilePartInput>,
            true,
        >::put(object, "parts", &required.parts);
        codec::Nullable::<
            codec::List<codec::List<codec::Object<ProfilePartInput>>>,
        >::put_some(object, "more", &self.more);
        codec::Object::<ProfileAddressInput>::put_some(object, "place", &self.place);
        codec::Text::put_some(object, "extra", &self.extra);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::Text::check_required("name", &required.name)?;
        codec::Nullable::<codec::Text>::check_required("nick", &required.nick)?;
        codec::Map::<
            codec::Object<ProfilePartInput>,
            true,
        >::check_required("parts", &required.parts)?;
        codec::Nullable::<
            codec::List<codec::List<codec::Object<ProfilePartInput>>>,
        >::check_some("more", &self.more)?;
        codec::Object::<ProfileAddressInput>::check_some("place", &self.place)?;
        Ok(())
    }
}

__private::structure_traits!(ProfileInput);

/// A part of a profile.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ProfilePart {
    /// The name.
    pub name: String,
    /// A part inside the part.
    pub inner: Option<Box<ProfilePart>>,
    /// Another field of that name.
    pub extra_: Option<String>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for ProfilePart {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            name: object.required::<codec::Text>("name")?,
            inner: object.optional::<codec::Boxed<codec::Object<ProfilePart>>>("inner"),
            extra_: object.optional::<codec::Text>("extra"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put(object, "name", &self.name);
        codec::Boxed::<
            codec::Object<ProfilePart>,
        >::put_some(object, "inner", &self.inner);
        codec::Text::put_some(object, "extra", &self.extra_);
        self.extra.write(object);
    }
}

__private::structure_traits!(ProfilePart);

/// The required fields of [`ProfilePartInput`].
#[derive(Debug, Clone, PartialEq)]
pub struct ProfilePartInputRequired {
    /// The name.
    pub name: String,
}

/// A part of a profile.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ProfilePartInput {
    /// The required parameters.
    pub required: ProfilePartInputRequired,
    /// A part inside the part.
    pub inner: Option<Box<ProfilePartInput>>,
    /// Another field of that name.
    pub extra: Option<String>,
}

impl ProfilePartInput {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: ProfilePartInputRequired) -> Self {
        Self {
            required,
            inner: None,
            extra: None,
        }
    }

    /// A part inside the part.
    ///
    /// See [`inner`](field@ProfilePartInput::inner).
    #[must_use]
    #[inline]
    pub fn inner(mut self, value: ProfilePartInput) -> Self {
        self.inner = Some(Box::new(value));
        self
    }

    /// Another field of that name.
    ///
    /// See [`extra`](field@ProfilePartInput::extra).
    #[must_use]
    #[inline]
    pub fn extra(mut self, value: impl Into<String>) -> Self {
        self.extra = Some(value.into());
        self
    }
}

impl From<ProfilePartInputRequired> for ProfilePartInput {
    #[inline]
    fn from(required: ProfilePartInputRequired) -> Self {
        Self::new(required)
    }
}

/// Takes over the documented fields. Fields that are not documented are not sent.
impl From<ProfilePart> for ProfilePartInput {
    fn from(value: ProfilePart) -> Self {
        Self {
            required: ProfilePartInputRequired {
                name: value.name,
            },
            inner: value.inner.map(|it| Box::new((*it).into())),
            extra: value.extra_,
        }
    }
}

impl __private::Structure for ProfilePartInput {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: ProfilePartInputRequired {
                name: object.given::<codec::Text>("name")?,
            },
            inner: object
                .given_some::<codec::Boxed<codec::Object<ProfilePartInput>>>("inner")?,
            extra: object.given_some::<codec::Text>("extra")?,
        };
        object.end()?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::Text::put(object, "name", &required.name);
        codec::Boxed::<
            codec::Object<ProfilePartInput>,
        >::put_some(object, "inner", &self.inner);
        codec::Text::put_some(object, "extra", &self.extra);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::Text::check_required("name", &required.name)?;
        codec::Boxed::<
            codec::Object<ProfilePartInput>,
        >::check_some("inner", &self.inner)?;
        Ok(())
    }
}

__private::structure_traits!(ProfilePartInput);

/// By electronic mail.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct ContactEmail {
    /// The address.
    ///
    /// Not shown by `Debug`.
    pub address: String,
    /// Whether it is verified.
    pub verified: Option<bool>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::fmt::Debug for ContactEmail {
    fn fmt(&self, f: &mut __private::fmt::Formatter<'_>) -> __private::fmt::Result {
        f.debug_struct("ContactEmail")
            .field("address", &__private::Redacted)
            .field("verified", &self.verified)
            .field("extra", &self.extra)
            .finish()
    }
}

impl __private::Structure for ContactEmail {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            address: object.required::<codec::Sensitive<codec::Text>>("address")?,
            verified: object.optional::<codec::Boolean>("verified"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put(object, "address", &self.address);
        codec::Boolean::put_some(object, "verified", &self.verified);
        self.extra.write(object);
    }
}

__private::structure_traits!(ContactEmail);

/// The object for `kind` with the value `none`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ContactUnreachable {
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for ContactUnreachable {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self { extra: object.take_rest() })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        self.extra.write(object);
    }
}

__private::structure_traits!(ContactUnreachable);

/// How a person is reached.
///
/// The field `kind` of the response determines the variant. The list may grow.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
#[allow(
    clippy::large_enum_variant,
    reason = "the documentation decides the size of the variants"
)]
pub enum Contact {
    /// `kind` is `email`. By electronic mail.
    Email(ContactEmail),
    /// `kind` is `phone`.
    Phone(Phone),
    /// `kind` is `none`.
    Unreachable(ContactUnreachable),
    /// An object that is not documented, with all its fields.
    Unknown(__private::Extra),
}

impl __private::Structure for Contact {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(
            match &*object.tag("kind", __private::CodeForm::Text)? {
                "email" => Self::Email(codec::variant(object, "kind")?),
                "phone" => Self::Phone(codec::variant(object, "kind")?),
                "none" => Self::Unreachable(codec::variant(object, "kind")?),
                _ => Self::Unknown(object.take_rest()),
            },
        )
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        match self {
            Self::Email(value) => {
                object.tag("kind", "email", true);
                __private::Structure::write(value, object);
            }
            Self::Phone(value) => {
                object.tag("kind", "phone", true);
                __private::Structure::write(value, object);
            }
            Self::Unreachable(value) => {
                object.tag("kind", "none", true);
                __private::Structure::write(value, object);
            }
            Self::Unknown(fields) => fields.write(object),
        }
    }
}

impl From<ContactEmail> for Contact {
    #[inline]
    fn from(value: ContactEmail) -> Self {
        Self::Email(value)
    }
}

impl From<Phone> for Contact {
    #[inline]
    fn from(value: Phone) -> Self {
        Self::Phone(value)
    }
}

impl From<ContactUnreachable> for Contact {
    #[inline]
    fn from(value: ContactUnreachable) -> Self {
        Self::Unreachable(value)
    }
}

__private::structure_traits!(Contact);

/// The required fields of [`ContactEmailInput`].
#[derive(Clone, PartialEq)]
pub struct ContactEmailInputRequired {
    /// The address.
    ///
    /// Not shown by `Debug`.
    pub address: String,
}

impl __private::fmt::Debug for ContactEmailInputRequired {
    fn fmt(&self, f: &mut __private::fmt::Formatter<'_>) -> __private::fmt::Result {
        f.debug_struct("ContactEmailInputRequired")
            .field("address", &__private::Redacted)
            .finish()
    }
}

/// By electronic mail.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ContactEmailInput {
    /// The required parameters.
    pub required: ContactEmailInputRequired,
    /// Whether it is verified.
    pub verified: Option<bool>,
}

impl ContactEmailInput {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: ContactEmailInputRequired) -> Self {
        Self { required, verified: None }
    }

    /// Whether it is verified.
    ///
    /// See [`verified`](field@ContactEmailInput::verified).
    #[must_use]
    #[inline]
    pub fn verified(mut self, value: bool) -> Self {
        self.verified = Some(value);
        self
    }
}

impl From<ContactEmailInputRequired> for ContactEmailInput {
    #[inline]
    fn from(required: ContactEmailInputRequired) -> Self {
        Self::new(required)
    }
}

/// Takes over the documented fields. Fields that are not documented are not sent.
impl From<ContactEmail> for ContactEmailInput {
    fn from(value: ContactEmail) -> Self {
        Self {
            required: ContactEmailInputRequired {
                address: value.address,
            },
            verified: value.verified,
        }
    }
}

impl __private::Structure for ContactEmailInput {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: ContactEmailInputRequired {
                address: object.given::<codec::Sensitive<codec::Text>>("address")?,
            },
            verified: object.given_some::<codec::Boolean>("verified")?,
        };
        object.end()?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::Text::put(object, "address", &required.address);
        codec::Boolean::put_some(object, "verified", &self.verified);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::Text::check_required("address", &required.address)?;
        Ok(())
    }
}

__private::structure_traits!(ContactEmailInput);

/// The object for `kind` with the value `none`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ContactUnreachableInput {}

impl ContactUnreachableInput {
    /// Returns a request without optional parameters.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl Default for ContactUnreachableInput {
    fn default() -> Self {
        Self::new()
    }
}

/// Takes over the documented fields. Fields that are not documented are not sent.
impl From<ContactUnreachable> for ContactUnreachableInput {
    fn from(_: ContactUnreachable) -> Self {
        Self {}
    }
}

impl __private::Structure for ContactUnreachableInput {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {};
        object.end()?;
        Ok(structure)
    }

    fn write(&self, _object: &mut __private::ObjectWriter<'_>) {}
}

__private::structure_traits!(ContactUnreachableInput);

/// How a person is reached.
///
/// The variant determines the field `kind`, which is sent as well.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
#[allow(
    clippy::large_enum_variant,
    reason = "the documentation decides the size of the variants"
)]
pub enum ContactInput {
    /// `kind` is `email`. By electronic mail.
    Email(ContactEmailInput),
    /// `kind` is `phone`.
    Phone(PhoneInput),
    /// `kind` is `none`.
    Unreachable(ContactUnreachableInput),
}

impl __private::Structure for ContactInput {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(
            match &*object.tag("kind", __private::CodeForm::Text)? {
                "email" => Self::Email(codec::variant(object, "kind")?),
                "phone" => Self::Phone(codec::variant(object, "kind")?),
                "none" => Self::Unreachable(codec::variant(object, "kind")?),
                _ => {
                    return Err(
                        object
                            .unknown_tag("kind", "one of \"email\", \"phone\", \"none\""),
                    );
                }
            },
        )
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        match self {
            Self::Email(value) => {
                object.tag("kind", "email", true);
                __private::Structure::write(value, object);
            }
            Self::Phone(value) => {
                object.tag("kind", "phone", true);
                __private::Structure::write(value, object);
            }
            Self::Unreachable(value) => {
                object.tag("kind", "none", true);
                __private::Structure::write(value, object);
            }
        }
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        match self {
            Self::Email(value) => __private::Structure::check(value),
            Self::Phone(value) => __private::Structure::check(value),
            Self::Unreachable(value) => __private::Structure::check(value),
        }
    }
}

impl From<ContactEmailInput> for ContactInput {
    #[inline]
    fn from(value: ContactEmailInput) -> Self {
        Self::Email(value)
    }
}

impl From<PhoneInput> for ContactInput {
    #[inline]
    fn from(value: PhoneInput) -> Self {
        Self::Phone(value)
    }
}

impl From<ContactUnreachableInput> for ContactInput {
    #[inline]
    fn from(value: ContactUnreachableInput) -> Self {
        Self::Unreachable(value)
    }
}

__private::structure_traits!(ContactInput);

/// A telephone.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Phone {
    /// The number.
    pub msisdn: __private::Msisdn,
    /// The hours by day.
    pub hours: Option<__private::BTreeMap<String, String>>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for Phone {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            msisdn: object.required::<codec::Msisdn>("msisdn")?,
            hours: object.optional::<codec::Map<codec::Text, false>>("hours"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Msisdn::put(object, "msisdn", &self.msisdn);
        codec::Map::<codec::Text, false>::put_some(object, "hours", &self.hours);
        self.extra.write(object);
    }
}

__private::structure_traits!(Phone);

/// The required fields of [`PhoneInput`].
#[derive(Debug, Clone, PartialEq)]
pub struct PhoneInputRequired {
    /// The number.
    pub msisdn: __private::Msisdn,
}

/// A telephone.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PhoneInput {
    /// The required parameters.
    pub required: PhoneInputRequired,
    /// The hours by day.
    pub hours: Option<__private::BTreeMap<String, String>>,
}

impl PhoneInput {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: PhoneInputRequired) -> Self {
        Self { required, hours: None }
    }

    /// The hours by day.
    ///
    /// See [`hours`](field@PhoneInput::hours).
    #[must_use]
    #[inline]
    pub fn hours(
        mut self,
        value: impl Into<__private::BTreeMap<String, String>>,
    ) -> Self {
        self.hours = Some(value.into());
        self
    }
}

impl From<PhoneInputRequired> for PhoneInput {
    #[inline]
    fn from(required: PhoneInputRequired) -> Self {
        Self::new(required)
    }
}

/// Takes over the documented fields. Fields that are not documented are not sent.
impl From<Phone> for PhoneInput {
    fn from(value: Phone) -> Self {
        Self {
            required: PhoneInputRequired {
                msisdn: value.msisdn,
            },
            hours: value.hours,
        }
    }
}

impl __private::Structure for PhoneInput {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: PhoneInputRequired {
                msisdn: object.given::<codec::Msisdn>("msisdn")?,
            },
            hours: object.given_some::<codec::Map<codec::Text, true>>("hours")?,
        };
        object.end()?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::Msisdn::put(object, "msisdn", &required.msisdn);
        codec::Map::<codec::Text, true>::put_some(object, "hours", &self.hours);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::Msisdn::check_required("msisdn", &required.msisdn)?;
        Ok(())
    }
}

__private::structure_traits!(PhoneInput);

/// The object for `from` with the value `text`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CategoryOriginText {
    /// Its meaning is not documented.
    ///
    /// Whether it is required is not documented.
    pub category: Option<Box<Category>>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for CategoryOriginText {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            category: object
                .optional::<codec::Boxed<codec::Object<Category>>>("category"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Boxed::<
            codec::Object<Category>,
        >::put_some(object, "category", &self.category);
        self.extra.write(object);
    }
}

__private::structure_traits!(CategoryOriginText);

/// Where it comes from.
///
/// The field `from` of the response determines the variant. The list may grow.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
#[allow(
    clippy::large_enum_variant,
    reason = "the documentation decides the size of the variants"
)]
pub enum CategoryOrigin {
    /// `from` is `category`.
    Category(Category),
    /// `from` is `text`.
    Text(CategoryOriginText),
    /// An object that is not documented, with all its fields.
    Unknown(__private::Extra),
}

impl __private::Structure for CategoryOrigin {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(
            match &*object.tag("from", __private::CodeForm::Text)? {
                "category" => Self::Category(codec::variant(object, "from")?),
                "text" => Self::Text(codec::variant(object, "from")?),
                _ => Self::Unknown(object.take_rest()),
            },
        )
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        match self {
            Self::Category(value) => {
                object.tag("from", "category", true);
                __private::Structure::write(value, object);
            }
            Self::Text(value) => {
                object.tag("from", "text", true);
                __private::Structure::write(value, object);
            }
            Self::Unknown(fields) => fields.write(object),
        }
    }
}

impl From<Category> for CategoryOrigin {
    #[inline]
    fn from(value: Category) -> Self {
        Self::Category(value)
    }
}

impl From<CategoryOriginText> for CategoryOrigin {
    #[inline]
    fn from(value: CategoryOriginText) -> Self {
        Self::Text(value)
    }
}

__private::structure_traits!(CategoryOrigin);

/// An object around it.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CategoryInside {
    /// It.
    ///
    /// Whether it is required is not documented.
    pub category: Option<Box<Category>>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for CategoryInside {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            category: object
                .optional::<codec::Boxed<codec::Object<Category>>>("category"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Boxed::<
            codec::Object<Category>,
        >::put_some(object, "category", &self.category);
        self.extra.write(object);
    }
}

__private::structure_traits!(CategoryInside);

/// A category with further categories in it.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Category {
    /// The name.
    pub name: String,
    /// The categories in it.
    pub children: Option<Vec<Category>>,
    /// The same by name.
    pub by_name: Option<__private::BTreeMap<String, Category>>,
    /// The category around it.
    pub parent: Option<Box<Category>>,
    /// What belongs to it.
    pub rule: Box<Rule>,
    /// Where it comes from.
    pub origin: Option<Box<CategoryOrigin>>,
    /// An object around it.
    pub inside: Option<CategoryInside>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for Category {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            name: object.required::<codec::Text>("name")?,
            children: object
                .optional::<codec::List<codec::Object<Category>>>("children"),
            by_name: object
                .optional::<codec::Map<codec::Object<Category>, false>>("by_name"),
            parent: object.optional::<codec::Boxed<codec::Object<Category>>>("parent"),
            rule: object.required::<codec::Boxed<codec::Object<Rule>>>("rule")?,
            origin: object
                .optional::<codec::Boxed<codec::Object<CategoryOrigin>>>("origin"),
            inside: object.optional::<codec::Object<CategoryInside>>("inside"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put(object, "name", &self.name);
        codec::List::<
            codec::Object<Category>,
        >::put_some(object, "children", &self.children);
        codec::Map::<
            codec::Object<Category>,
            false,
        >::put_some(object, "by_name", &self.by_name);
        codec::Boxed::<
            codec::Object<Category>,
        >::put_some(object, "parent", &self.parent);
        codec::Boxed::<codec::Object<Rule>>::put(object, "rule", &self.rule);
        codec::Boxed::<
            codec::Object<CategoryOrigin>,
        >::put_some(object, "origin", &self.origin);
        codec::Object::<CategoryInside>::put_some(object, "inside", &self.inside);
        self.extra.write(object);
    }
}

__private::structure_traits!(Category);

/// The object for `from` with the value `text`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CategoryOriginTextInput {
    /// Its meaning is not documented.
    ///
    /// Whether it is required is not documented.
    pub category: Option<Box<CategoryInput>>,
}

impl CategoryOriginTextInput {
    /// Returns a request without optional parameters.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self { category: None }
    }

    /// Its meaning is not documented.
    ///
    /// See [`category`](field@CategoryOriginTextInput::category).
    #[must_use]
    #[inline]
    pub fn category(mut self, value: CategoryInput) -> Self {
        self.category = Some(Box::new(value));
        self
    }
}

impl Default for CategoryOriginTextInput {
    fn default() -> Self {
        Self::new()
    }
}

impl __private::Structure for CategoryOriginTextInput {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            category: object
                .given_some::<codec::Boxed<codec::Object<CategoryInput>>>("category")?,
        };
        object.end()?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Boxed::<
            codec::Object<CategoryInput>,
        >::put_some(object, "category", &self.category);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        codec::Boxed::<
            codec::Object<CategoryInput>,
        >::check_some("category", &self.category)?;
        Ok(())
    }
}

__private::structure_traits!(CategoryOriginTextInput);

/// Where it comes from.
///
/// The variant determines the field `from`, which is sent as well.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
#[allow(
    clippy::large_enum_variant,
    reason = "the documentation decides the size of the variants"
)]
pub enum CategoryOriginInput {
    /// `from` is `category`.
    Category(CategoryInput),
    /// `from` is `text`.
    Text(CategoryOriginTextInput),
}

impl __private::Structure for CategoryOriginInput {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(
            match &*object.tag("from", __private::CodeForm::Text)? {
                "category" => Self::Category(codec::variant(object, "from")?),
                "text" => Self::Text(codec::variant(object, "from")?),
                _ => {
                    return Err(
                        object.unknown_tag("from", "one of \"category\", \"text\""),
                    );
                }
            },
        )
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        match self {
            Self::Category(value) => {
                object.tag("from", "category", true);
                __private::Structure::write(value, object);
            }
            Self::Text(value) => {
                object.tag("from", "text", true);
                __private::Structure::write(value, object);
            }
        }
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        match self {
            Self::Category(value) => __private::Structure::check(value),
            Self::Text(value) => __private::Structure::check(value),
        }
    }
}

impl From<CategoryInput> for CategoryOriginInput {
    #[inline]
    fn from(value: CategoryInput) -> Self {
        Self::Category(value)
    }
}

impl From<CategoryOriginTextInput> for CategoryOriginInput {
    #[inline]
    fn from(value: CategoryOriginTextInput) -> Self {
        Self::Text(value)
    }
}

__private::structure_traits!(CategoryOriginInput);

/// An object around it.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CategoryInsideInput {
    /// It.
    ///
    /// Whether it is required is not documented.
    pub category: Option<Box<CategoryInput>>,
}

impl CategoryInsideInput {
    /// Returns a request without optional parameters.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self { category: None }
    }

    /// It.
    ///
    /// See [`category`](field@CategoryInsideInput::category).
    #[must_use]
    #[inline]
    pub fn category(mut self, value: CategoryInput) -> Self {
        self.category = Some(Box::new(value));
        self
    }
}

impl Default for CategoryInsideInput {
    fn default() -> Self {
        Self::new()
    }
}

impl __private::Structure for CategoryInsideInput {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            category: object
                .given_some::<codec::Boxed<codec::Object<CategoryInput>>>("category")?,
        };
        object.end()?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Boxed::<
            codec::Object<CategoryInput>,
        >::put_some(object, "category", &self.category);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        codec::Boxed::<
            codec::Object<CategoryInput>,
        >::check_some("category", &self.category)?;
        Ok(())
    }
}

__private::structure_traits!(CategoryInsideInput);

/// The required fields of [`CategoryInput`].
#[derive(Debug, Clone, PartialEq)]
pub struct CategoryInputRequired {
    /// The name.
    pub name: String,
    /// What belongs to it.
    pub rule: Box<RuleInput>,
}

/// A category with further categories in it.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CategoryInput {
    /// The required parameters.
    pub required: CategoryInputRequired,
    /// The categories in it.
    pub children: Option<Vec<CategoryInput>>,
    /// The same by name.
    pub by_name: Option<__private::BTreeMap<String, CategoryInput>>,
    /// The category around it.
    pub parent: Option<Box<CategoryInput>>,
    /// Where it comes from.
    pub origin: Option<Box<CategoryOriginInput>>,
    /// An object around it.
    pub inside: Option<CategoryInsideInput>,
}

impl CategoryInput {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: CategoryInputRequired) -> Self {
        Self {
            required,
            children: None,
            by_name: None,
            parent: None,
            origin: None,
            inside: None,
        }
    }

    /// The categories in it.
    ///
    /// See [`children`](field@CategoryInput::children).
    #[must_use]
    #[inline]
    pub fn children(mut self, value: impl Into<Vec<CategoryInput>>) -> Self {
        self.children = Some(value.into());
        self
    }

    /// The same by name.
    ///
    /// See [`by_name`](field@CategoryInput::by_name).
    #[must_use]
    #[inline]
    pub fn by_name(
        mut self,
        value: impl Into<__private::BTreeMap<String, CategoryInput>>,
    ) -> Self {
        self.by_name = Some(value.into());
        self
    }

    /// The category around it.
    ///
    /// See [`parent`](field@CategoryInput::parent).
    #[must_use]
    #[inline]
    pub fn parent(mut self, value: CategoryInput) -> Self {
        self.parent = Some(Box::new(value));
        self
    }

    /// Where it comes from.
    ///
    /// See [`origin`](field@CategoryInput::origin).
    #[must_use]
    #[inline]
    pub fn origin(mut self, value: CategoryOriginInput) -> Self {
        self.origin = Some(Box::new(value));
        self
    }

    /// An object around it.
    ///
    /// See [`inside`](field@CategoryInput::inside).
    #[must_use]
    #[inline]
    pub fn inside(mut self, value: CategoryInsideInput) -> Self {
        self.inside = Some(value);
        self
    }
}

impl From<CategoryInputRequired> for CategoryInput {
    #[inline]
    fn from(required: CategoryInputRequired) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for CategoryInput {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: CategoryInputRequired {
                name: object.given::<codec::Text>("name")?,
                rule: object.given::<codec::Boxed<codec::Object<RuleInput>>>("rule")?,
            },
            children: object
                .given_some::<codec::List<codec::Object<CategoryInput>>>("children")?,
            by_name: object
                .given_some::<
                    codec::Map<codec::Object<CategoryInput>, true>,
                >("by_name")?,
            parent: object
                .given_some::<codec::Boxed<codec::Object<CategoryInput>>>("parent")?,
            origin: object
                .given_some::<
                    codec::Boxed<codec::Object<CategoryOriginInput>>,
                >("origin")?,
            inside: object.given_some::<codec::Object<CategoryInsideInput>>("inside")?,
        };
        object.end()?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::Text::put(object, "name", &required.name);
        codec::List::<
            codec::Object<CategoryInput>,
        >::put_some(object, "children", &self.children);
        codec::Map::<
            codec::Object<CategoryInput>,
            true,
        >::put_some(object, "by_name", &self.by_name);
        codec::Boxed::<
            codec::Object<CategoryInput>,
        >::put_some(object, "parent", &self.parent);
        codec::Boxed::<codec::Object<RuleInput>>::put(object, "rule", &required.rule);
        codec::Boxed::<
            codec::Object<CategoryOriginInput>,
        >::put_some(object, "origin", &self.origin);
        codec::Object::<CategoryInsideInput>::put_some(object, "inside", &self.inside);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::Text::check_required("name", &required.name)?;
        codec::List::<
            codec::Object<CategoryInput>,
        >::check_some("children", &self.children)?;
        codec::Map::<
            codec::Object<CategoryInput>,
            true,
        >::check_some("by_name", &self.by_name)?;
        codec::Boxed::<
            codec::Object<CategoryInput>,
        >::check_some("parent", &self.parent)?;
        codec::Boxed::<
            codec::Object<RuleInput>,
        >::check_required("rule", &required.rule)?;
        codec::Boxed::<
            codec::Object<CategoryOriginInput>,
        >::check_some("origin", &self.origin)?;
        codec::Object::<CategoryInsideInput>::check_some("inside", &self.inside)?;
        Ok(())
    }
}

__private::structure_traits!(CategoryInput);

/// The object for `op` with the value `1`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RuleIs {
    /// The value.
    pub value: String,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for RuleIs {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            value: object.required::<codec::Text>("value")?,
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put(object, "value", &self.value);
        self.extra.write(object);
    }
}

__private::structure_traits!(RuleIs);

/// The object for `op` with the value `2`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RuleNot {
    /// The other condition.
    pub rule: Box<Rule>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for RuleNot {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            rule: object.required::<codec::Boxed<codec::Object<Rule>>>("rule")?,
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Boxed::<codec::Object<Rule>>::put(object, "rule", &self.rule);
        self.extra.write(object);
    }
}

__private::structure_traits!(RuleNot);

/// The object for `op` with the value `3`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RuleIn {
    /// The category.
    pub category: Box<Category>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for RuleIn {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            category: object
                .required::<codec::Boxed<codec::Object<Category>>>("category")?,
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Boxed::<codec::Object<Category>>::put(object, "category", &self.category);
        self.extra.write(object);
    }
}

__private::structure_traits!(RuleIn);

/// A condition.
///
/// The field `op` of the response determines the variant. The list may grow.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
#[allow(
    clippy::large_enum_variant,
    reason = "the documentation decides the size of the variants"
)]
pub enum Rule {
    /// `op` is `1`.
    Is(RuleIs),
    /// `op` is `2`.
    Not(RuleNot),
    /// `op` is `3`.
    In(RuleIn),
    /// An object that is not documented, with all its fields.
    Unknown(__private::Extra),
}

impl __private::Structure for Rule {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(
            match &*object.tag("op", __private::CodeForm::Number)? {
                "1" => Self::Is(codec::variant(object, "op")?),
                "2" => Self::Not(codec::variant(object, "op")?),
                "3" => Self::In(codec::variant(object, "op")?),
                _ => Self::Unknown(object.take_rest()),
            },
        )
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        match self {
            Self::Is(value) => {
                object.tag("op", "1", false);
                __private::Structure::write(value, object);
            }
            Self::Not(value) => {
                object.tag("op", "2", false);
                __private::Structure::write(value, object);
            }
            Self::In(value) => {
                object.tag("op", "3", false);
                __private::Structure::write(value, object);
            }
            Self::Unknown(fields) => fields.write(object),
        }
    }
}

impl From<RuleIs> for Rule {
    #[inline]
    fn from(value: RuleIs) -> Self {
        Self::Is(value)
    }
}

impl From<RuleNot> for Rule {
    #[inline]
    fn from(value: RuleNot) -> Self {
        Self::Not(value)
    }
}

impl From<RuleIn> for Rule {
    #[inline]
    fn from(value: RuleIn) -> Self {
        Self::In(value)
    }
}

__private::structure_traits!(Rule);

/// The required fields of [`RuleIsInput`].
#[derive(Debug, Clone, PartialEq)]
pub struct RuleIsInputRequired {
    /// The value.
    pub value: String,
}

/// The object for `op` with the value `1`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RuleIsInput {
    /// The required parameters.
    pub required: RuleIsInputRequired,
}

impl RuleIsInput {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: RuleIsInputRequired) -> Self {
        Self { required }
    }
}

impl From<RuleIsInputRequired> for RuleIsInput {
    #[inline]
    fn from(required: RuleIsInputRequired) -> Self {
        Self::new(required)
    }
}

/// Takes over the documented fields. Fields that are not documented are not sent.
impl From<RuleIs> for RuleIsInput {
    fn from(value: RuleIs) -> Self {
        Self {
            required: RuleIsInputRequired {
                value: value.value,
            },
        }
    }
}

impl __private::Structure for RuleIsInput {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: RuleIsInputRequired {
                value: object.given::<codec::Text>("value")?,
            },
        };
        object.end()?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::Text::put(object, "value", &required.value);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::Text::check_required("value", &required.value)?;
        Ok(())
    }
}

__private::structure_traits!(RuleIsInput);

/// The required fields of [`RuleNotInput`].
#[derive(Debug, Clone, PartialEq)]
pub struct RuleNotInputRequired {
    /// The other condition.
    pub rule: Box<RuleInput>,
}

/// The object for `op` with the value `2`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RuleNotInput {
    /// The required parameters.
    pub required: RuleNotInputRequired,
}

impl RuleNotInput {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: RuleNotInputRequired) -> Self {
        Self { required }
    }
}

impl From<RuleNotInputRequired> for RuleNotInput {
    #[inline]
    fn from(required: RuleNotInputRequired) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for RuleNotInput {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: RuleNotInputRequired {
                rule: object.given::<codec::Boxed<codec::Object<RuleInput>>>("rule")?,
            },
        };
        object.end()?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::Boxed::<codec::Object<RuleInput>>::put(object, "rule", &required.rule);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::Boxed::<
            codec::Object<RuleInput>,
        >::check_required("rule", &required.rule)?;
        Ok(())
    }
}

__private::structure_traits!(RuleNotInput);

/// The required fields of [`RuleInInput`].
#[derive(Debug, Clone, PartialEq)]
pub struct RuleInInputRequired {
    /// The category.
    pub category: Box<CategoryInput>,
}

/// The object for `op` with the value `3`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RuleInInput {
    /// The required parameters.
    pub required: RuleInInputRequired,
}

impl RuleInInput {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: RuleInInputRequired) -> Self {
        Self { required }
    }
}

impl From<RuleInInputRequired> for RuleInInput {
    #[inline]
    fn from(required: RuleInInputRequired) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for RuleInInput {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: RuleInInputRequired {
                category: object
                    .given::<codec::Boxed<codec::Object<CategoryInput>>>("category")?,
            },
        };
        object.end()?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::Boxed::<
            codec::Object<CategoryInput>,
        >::put(object, "category", &required.category);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::Boxed::<
            codec::Object<CategoryInput>,
        >::check_required("category", &required.category)?;
        Ok(())
    }
}

__private::structure_traits!(RuleInInput);

/// A condition.
///
/// The variant determines the field `op`, which is sent as well.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
#[allow(
    clippy::large_enum_variant,
    reason = "the documentation decides the size of the variants"
)]
pub enum RuleInput {
    /// `op` is `1`.
    Is(RuleIsInput),
    /// `op` is `2`.
    Not(RuleNotInput),
    /// `op` is `3`.
    In(RuleInInput),
}

impl __private::Structure for RuleInput {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(
            match &*object.tag("op", __private::CodeForm::Number)? {
                "1" => Self::Is(codec::variant(object, "op")?),
                "2" => Self::Not(codec::variant(object, "op")?),
                "3" => Self::In(codec::variant(object, "op")?),
                _ => return Err(object.unknown_tag("op", "one of 1, 2, 3")),
            },
        )
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        match self {
            Self::Is(value) => {
                object.tag("op", "1", false);
                __private::Structure::write(value, object);
            }
            Self::Not(value) => {
                object.tag("op", "2", false);
                __private::Structure::write(value, object);
            }
            Self::In(value) => {
                object.tag("op", "3", false);
                __private::Structure::write(value, object);
            }
        }
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        match self {
            Self::Is(value) => __private::Structure::check(value),
            Self::Not(value) => __private::Structure::check(value),
            Self::In(value) => __private::Structure::check(value),
        }
    }
}

impl From<RuleIsInput> for RuleInput {
    #[inline]
    fn from(value: RuleIsInput) -> Self {
        Self::Is(value)
    }
}

impl From<RuleNotInput> for RuleInput {
    #[inline]
    fn from(value: RuleNotInput) -> Self {
        Self::Not(value)
    }
}

impl From<RuleInInput> for RuleInput {
    #[inline]
    fn from(value: RuleInInput) -> Self {
        Self::In(value)
    }
}

__private::structure_traits!(RuleInput);

/// A source.
///
/// Sent as text. The list may grow.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Source {
    /// Code `1`. A page.
    Page,
    /// Code `2`. Probably a guess. Its meaning is inferred.
    Guess,
    /// A code that is not documented. [`as_str`](Self::as_str) returns the code.
    Unknown(__private::UnknownCode),
}

impl Source {
    /// All documented codes.
    pub const VARIANTS: &'static [Self] = &[Self::Page, Self::Guess];

    #[doc(hidden)]
    pub const INFO: &'static [__private::CodeInfo] = &[
        __private::CodeInfo {
            code: "1",
            name: "Page",
            doc: Some("A page."),
            zh: None,
        },
        __private::CodeInfo {
            code: "2",
            name: "Guess",
            doc: Some("Probably a guess."),
            zh: None,
        },
    ];

    /// Returns the variant of a code, or `Unknown` if the code is not documented.
    #[must_use]
    pub fn from_code(code: &str) -> Self {
        match code {
            "1" => Self::Page,
            "2" => Self::Guess,
            other => Self::Unknown(__private::UnknownCode::new(other)),
        }
    }

    /// Returns the code as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Page => "1",
            Self::Guess => "2",
            Self::Unknown(code) => code.as_str(),
        }
    }
}

__private::code_traits!(Source, Text);

/// An object that an example shows.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Shown {
    /// The id.
    ///
    /// Known from an example only. Whether it is required is not documented.
    pub id: Option<String>,
    /// Probably the kind.
    ///
    /// Its meaning is inferred. Whether it is required is not documented.
    pub kind: Option<String>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for Shown {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            id: object.optional::<codec::Text>("id"),
            kind: object.optional::<codec::Text>("kind"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put_some(object, "id", &self.id);
        codec::Text::put_some(object, "kind", &self.kind);
        self.extra.write(object);
    }
}

__private::structure_traits!(Shown);

/// A state.
///
/// Sent as a number. The list may grow.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum State {
    /// Code `1`. New.
    New,
    /// Code `2`. Old.
    Old,
    /// A code that is not documented. [`as_str`](Self::as_str) returns the code.
    Unknown(__private::UnknownCode),
}

impl State {
    /// All documented codes.
    pub const VARIANTS: &'static [Self] = &[Self::New, Self::Old];

    #[doc(hidden)]
    pub const INFO: &'static [__private::CodeInfo] = &[
        __private::CodeInfo {
            code: "1",
            name: "New",
            doc: Some("New."),
            zh: None,
        },
        __private::CodeInfo {
            code: "2",
            name: "Old",
            doc: Some("Old."),
            zh: None,
        },
    ];

    /// Returns the variant of a code, or `Unknown` if the code is not documented.
    #[must_use]
    pub fn from_code(code: &str) -> Self {
        match code {
            "1" => Self::New,
            "2" => Self::Old,
            other => Self::Unknown(__private::UnknownCode::new(other)),
        }
    }

    /// Returns the code as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::New => "1",
            Self::Old => "2",
            Self::Unknown(code) => code.as_str(),
        }
    }
}

__private::code_traits!(State, Number);

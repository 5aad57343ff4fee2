// @generated from spec/cards/family.yaml by `cargo xtask gen`. Do not edit.

//! Types that several operations of the family use.

#[allow(unused_imports, reason = "a family may have no objects in common")]
use crate::__private::{self, Codec as _, codec};

/// The state of a card.
///
/// Sent as a number. The list may grow.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Status {
    /// Code `10`.
    Ready,
    /// Code `-1`. Gone for good.
    Lost,
    /// A code that is not documented. [`as_str`](Self::as_str) returns the code.
    Unknown(__private::UnknownCode),
}

impl Status {
    /// All documented codes.
    pub const VARIANTS: &'static [Self] = &[Self::Ready, Self::Lost];

    #[doc(hidden)]
    pub const INFO: &'static [__private::CodeInfo] = &[
        __private::CodeInfo {
            code: "10",
            name: "Ready",
            doc: None,
            zh: None,
        },
        __private::CodeInfo {
            code: "-1",
            name: "Lost",
            doc: Some("Gone for good."),
            zh: None,
        },
    ];

    /// Returns the variant of a code, or `Unknown` if the code is not documented.
    #[must_use]
    pub fn from_code(code: &str) -> Self {
        match code {
            "10" => Self::Ready,
            "-1" => Self::Lost,
            other => Self::Unknown(__private::UnknownCode::new(other)),
        }
    }

    /// Returns the code as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Ready => "10",
            Self::Lost => "-1",
            Self::Unknown(code) => code.as_str(),
        }
    }
}

__private::code_traits!(Status, Number);

/// A card.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Card {
    /// The card.
    pub id: __private::Iccid,
    /// Its state.
    pub status: Status,
    /// Its tags.
    ///
    /// Whether it is required is not documented.
    pub tags: Option<Vec<String>>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for Card {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            id: object.required::<codec::Iccid>("id")?,
            status: object.required::<Status>("status")?,
            tags: object.optional::<codec::List<codec::Text>>("tags"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Iccid::put(object, "id", &self.id);
        Status::put(object, "status", &self.status);
        codec::List::<codec::Text>::put_some(object, "tags", &self.tags);
        self.extra.write(object);
    }
}

__private::structure_traits!(Card);

/// The required fields of [`Item`].
#[derive(Debug, Clone, PartialEq)]
pub struct ItemRequired {
    /// What.
    pub sku: String,
    /// How many.
    pub count: i64,
}

/// Something to order.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Item {
    /// The required parameters.
    pub required: ItemRequired,
    /// Whether it is a gift.
    pub gift: Option<bool>,
}

impl Item {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: ItemRequired) -> Self {
        Self { required, gift: None }
    }

    /// Whether it is a gift.
    ///
    /// See [`gift`](field@Item::gift).
    #[must_use]
    #[inline]
    pub fn gift(mut self, value: bool) -> Self {
        self.gift = Some(value);
        self
    }
}

impl From<ItemRequired> for Item {
    #[inline]
    fn from(required: ItemRequired) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for Item {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: ItemRequired {
                sku: object.given::<codec::Text>("sku")?,
                count: object.given::<codec::NumberInteger>("count")?,
            },
            gift: object.given_some::<codec::Boolean>("gift")?,
        };
        object.end()?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::NumberInteger::put(object, "count", &required.count);
        codec::Boolean::put_some(object, "gift", &self.gift);
        codec::Text::put(object, "sku", &required.sku);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::Text::check_required("sku", &required.sku)?;
        Ok(())
    }
}

__private::structure_traits!(Item);

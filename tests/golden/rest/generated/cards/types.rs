// @generated from spec/cards/family.yaml by `cargo xtask gen`. Do not edit.

//! Types that several calls of the family use.

use crate::rt;

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
    /// A code that is not documented; `as_str` gives it.
    Unknown(rt::UnknownCode),
}

impl Status {
    /// The value of a code, documented or not.
    #[must_use]
    pub fn from_code(code: i64) -> Self {
        match code {
            10 => Self::Ready,
            -1 => Self::Lost,
            other => Self::Unknown(rt::UnknownCode::new(&other.to_string())),
        }
    }

    /// The code as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Ready => "10",
            Self::Lost => "-1",
            Self::Unknown(code) => code.as_str(),
        }
    }
}

impl rt::fmt::Display for Status {
    fn fmt(&self, f: &mut rt::fmt::Formatter<'_>) -> rt::fmt::Result {
        f.pad(self.as_str())
    }
}

/// A card.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Card {
    /// The card.
    pub id: rt::Iccid,
    /// Its state.
    pub status: Status,
    /// Its tags.
    ///
    /// Whether it is required is not documented.
    pub tags: Option<Vec<String>>,
    /// Members that the documentation does not list, and optional ones that are not what it says.
    pub extra: rt::Extra,
}

impl Card {
    pub(super) fn read(raw: &rt::RawValue) -> Result<Self, rt::Mismatch> {
        let mut object = rt::Object::read(raw)?;
        Ok(Self {
            id: object.required("id", rt::get::iccid)?,
            status: object
                .required("status", |raw| rt::get::code_number(raw, Status::from_code))?,
            tags: object.optional("tags", |raw| rt::get::list(raw, rt::get::text)),
            extra: object.rest(),
        })
    }

    #[cfg(test)]
    pub(super) fn write(&self, object: &mut rt::ObjectWriter<'_>) {
        object.text("id", self.id.as_str());
        object.bare("status", self.status.as_str());
        if let Some(value) = &self.tags {
            object.list("tags", value, |list, item| list.text(item));
        }
        self.extra.write(object);
    }
}

/// Something to order.
#[derive(Debug, Clone)]
pub struct Item<'a> {
    /// What.
    pub sku: &'a str,
    /// How many.
    pub count: i64,
    /// Whether it is a gift.
    pub gift: Option<bool>,
}

impl Item<'_> {
    pub(super) fn write(&self, object: &mut rt::ObjectWriter<'_>) {
        object.bare("count", self.count);
        if let Some(value) = &self.gift {
            object.bare("gift", *value);
        }
        object.text("sku", self.sku);
    }

    pub(super) fn check(&self) -> Result<(), rt::InvalidParameter> {
        rt::check::not_empty("sku", self.sku)?;
        Ok(())
    }
}

// @generated from spec/course/family.yaml by `cargo xtask gen`. Do not edit.

//! Types that several calls of the family use.

use crate::rt;

/// Its meaning is not documented.
///
/// Sent as text. The list may grow.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Gen {
    /// Code `None`.
    None,
    /// Code `Some`.
    Some,
    /// Code `Ok`.
    Ok,
    /// Code `quo"te`.
    Quote,
    /// Code ``.
    Empty,
    /// Code `自`.
    Type,
    /// A code that is not documented; `as_str` gives it.
    Unknown(rt::UnknownCode),
}

impl Gen {
    /// The value of a code, documented or not.
    #[must_use]
    pub fn from_code(code: &str) -> Self {
        match code {
            "None" => Self::None,
            "Some" => Self::Some,
            "Ok" => Self::Ok,
            "quo\"te" => Self::Quote,
            "" => Self::Empty,
            "自" => Self::Type,
            other => Self::Unknown(rt::UnknownCode::new(other)),
        }
    }

    /// The code as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::None => "None",
            Self::Some => "Some",
            Self::Ok => "Ok",
            Self::Quote => "quo\"te",
            Self::Empty => "",
            Self::Type => "自",
            Self::Unknown(code) => code.as_str(),
        }
    }
}

impl rt::fmt::Display for Gen {
    fn fmt(&self, f: &mut rt::fmt::Formatter<'_>) -> rt::fmt::Result {
        f.pad(self.as_str())
    }
}

/// Its meaning is not documented.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Object {
    /// Its meaning is not documented.
    pub extra_: String,
    /// Its meaning is not documented.
    ///
    /// Whether it is required is not documented.
    pub object: Option<String>,
    /// Its meaning is not documented.
    ///
    /// Whether it is required is not documented.
    pub raw: Option<rt::Json>,
    /// Its meaning is not documented.
    ///
    /// Whether it is required is not documented.
    pub self_: Option<Gen>,
    /// A name that begins with a digit.
    ///
    /// Whether it is required is not documented.
    pub n_2nd: Option<i64>,
    /// A name without a Latin letter.
    ///
    /// Whether it is required is not documented.
    pub status: Option<String>,
    /// Its meaning is not documented.
    ///
    /// Whether it is required is not documented.
    pub user_id: Option<String>,
    /// Clashes with the one above.
    ///
    /// Whether it is required is not documented.
    pub user_id_too: Option<String>,
    /// Its meaning is not documented.
    ///
    /// Whether it is required is not documented.
    pub a_b_c_d: Option<String>,
    /// Members that the documentation does not list, and optional ones that are not what it says.
    pub extra: rt::Extra,
}

impl Object {
    pub(super) fn read(raw: &rt::RawValue) -> Result<Self, rt::Mismatch> {
        let mut object = rt::Object::read(raw)?;
        Ok(Self {
            extra_: object.required("extra", rt::get::text)?,
            object: object.optional("object", rt::get::text),
            raw: object.optional("raw", rt::get::json),
            self_: object
                .optional("self", |raw| rt::get::code_text(raw, Gen::from_code)),
            n_2nd: object.optional("2nd", rt::get::integer_number),
            status: object.optional("状态", rt::get::text),
            user_id: object.optional("userId", rt::get::text),
            user_id_too: object.optional("user_id", rt::get::text),
            a_b_c_d: object.optional("a-b.c d", rt::get::text),
            extra: object.rest(),
        })
    }

    #[cfg(test)]
    pub(super) fn write(&self, object: &mut rt::ObjectWriter<'_>) {
        object.text("extra", &self.extra_);
        if let Some(value) = &self.object {
            object.text("object", value);
        }
        if let Some(value) = &self.raw {
            object.bare("raw", value);
        }
        if let Some(value) = &self.self_ {
            object.text("self", value.as_str());
        }
        if let Some(value) = &self.n_2nd {
            object.bare("2nd", *value);
        }
        if let Some(value) = &self.status {
            object.text("状态", value);
        }
        if let Some(value) = &self.user_id {
            object.text("userId", value);
        }
        if let Some(value) = &self.user_id_too {
            object.text("user_id", value);
        }
        if let Some(value) = &self.a_b_c_d {
            object.text("a-b.c d", value);
        }
        self.extra.write(object);
    }
}

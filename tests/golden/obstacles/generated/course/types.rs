// @generated from spec/course/family.yaml by `cargo xtask gen`. Do not edit.

//! Types that several operations of the family use.

#[allow(unused_imports, reason = "a family may have no objects in common")]
use crate::__private::{self, Codec as _, codec};

/// \`Unbalanced \[x\] \<y>: - a, <https://y.example>.
///
/// Sent as text. The list may grow.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Colour {
    /// Code `1`. \- A code \[x\] \<y> \`z # {a}. Chinese: 一 \[x\] \<b> \`.
    One,
    /// Code `` ] `<b> ``. \`\`\`.
    Two,
    /// A code that is not documented. [`as_str`](Self::as_str) returns the code.
    Unknown(__private::UnknownCode),
}

impl Colour {
    /// All documented codes.
    pub const VARIANTS: &'static [Self] = &[Self::One, Self::Two];

    #[doc(hidden)]
    pub const INFO: &'static [__private::CodeInfo] = &[
        __private::CodeInfo {
            code: "1",
            name: "One",
            doc: Some("- A code [x] <y> `z # {a}"),
            zh: Some("一 [x] <b> `"),
        },
        __private::CodeInfo {
            code: "] `<b>",
            name: "Two",
            doc: Some("```"),
            zh: None,
        },
    ];

    /// Returns the variant of a code, or `Unknown` if the code is not documented.
    #[must_use]
    pub fn from_code(code: &str) -> Self {
        match code {
            "1" => Self::One,
            "] `<b>" => Self::Two,
            other => Self::Unknown(__private::UnknownCode::new(other)),
        }
    }

    /// Returns the code as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::One => "1",
            Self::Two => "] `<b>",
            Self::Unknown(code) => code.as_str(),
        }
    }
}

__private::code_traits!(Colour, Text);

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
    /// Code `""`.
    Empty,
    /// Code `自`.
    Type,
    /// A code that is not documented. [`as_str`](Self::as_str) returns the code.
    Unknown(__private::UnknownCode),
}

impl Gen {
    /// All documented codes.
    pub const VARIANTS: &'static [Self] = &[
        Self::None,
        Self::Some,
        Self::Ok,
        Self::Quote,
        Self::Empty,
        Self::Type,
    ];

    #[doc(hidden)]
    pub const INFO: &'static [__private::CodeInfo] = &[
        __private::CodeInfo {
            code: "None",
            name: "None",
            doc: None,
            zh: None,
        },
        __private::CodeInfo {
            code: "Some",
            name: "Some",
            doc: None,
            zh: None,
        },
        __private::CodeInfo {
            code: "Ok",
            name: "Ok",
            doc: None,
            zh: None,
        },
        __private::CodeInfo {
            code: "quo\"te",
            name: "Quote",
            doc: None,
            zh: None,
        },
        __private::CodeInfo {
            code: "",
            name: "Empty",
            doc: None,
            zh: None,
        },
        __private::CodeInfo {
            code: "自",
            name: "Type",
            doc: None,
            zh: None,
        },
    ];

    /// Returns the variant of a code, or `Unknown` if the code is not documented.
    #[must_use]
    pub fn from_code(code: &str) -> Self {
        match code {
            "None" => Self::None,
            "Some" => Self::Some,
            "Ok" => Self::Ok,
            "quo\"te" => Self::Quote,
            "" => Self::Empty,
            "自" => Self::Type,
            other => Self::Unknown(__private::UnknownCode::new(other)),
        }
    }

    /// Returns the code as it is sent.
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

__private::code_traits!(Gen, Text);

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
    pub raw: Option<__private::Json>,
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
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for Object {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            extra_: object.required::<codec::Text>("extra")?,
            object: object.optional::<codec::Text>("object"),
            raw: object.optional::<codec::Json>("raw"),
            self_: object.optional::<Gen>("self"),
            n_2nd: object.optional::<codec::NumberInteger>("2nd"),
            status: object.optional::<codec::Text>("状态"),
            user_id: object.optional::<codec::Text>("userId"),
            user_id_too: object.optional::<codec::Text>("user_id"),
            a_b_c_d: object.optional::<codec::Text>("a-b.c d"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put(object, "extra", &self.extra_);
        codec::Text::put_some(object, "object", &self.object);
        codec::Json::put_some(object, "raw", &self.raw);
        Gen::put_some(object, "self", &self.self_);
        codec::NumberInteger::put_some(object, "2nd", &self.n_2nd);
        codec::Text::put_some(object, "状态", &self.status);
        codec::Text::put_some(object, "userId", &self.user_id);
        codec::Text::put_some(object, "user_id", &self.user_id_too);
        codec::Text::put_some(object, "a-b.c d", &self.a_b_c_d);
        self.extra.write(object);
    }
}

__private::structure_traits!(Object);

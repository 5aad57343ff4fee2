// @generated from spec/mall/family.yaml by `cargo xtask gen`. Do not edit.

//! Types that several operations of the family use.

#[allow(unused_imports, reason = "a family may have no objects in common")]
use crate::__private::{self, Codec as _, codec};

/// A language of the shop.
///
/// Sent as text. The list may grow.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum LanguageCode {
    /// Code `0`. Chinese: 汉语(中文).
    Chinese,
    /// Code `1`. Chinese: 英语.
    English,
    /// Code `2`. Chinese: 西班牙语.
    Spanish,
    /// Code `3`. Chinese: 法语.
    French,
    /// Code `4`. Chinese: 葡萄牙语.
    Portuguese,
    /// Code `5`. Linksfield's page prints 印度语 ("Indian"), which names no language. Chinese: 印度语.
    Indian,
    /// Code `6`. Chinese: 德语.
    German,
    /// Code `7`. Chinese: 日语.
    Japanese,
    /// Code `8`. Chinese: 韩语.
    Korean,
    /// Code `9`. Chinese: 阿拉伯语.
    Arabic,
    /// Code `10`. Traditional Chinese, Taiwan. Chinese: 台湾繁中.
    TraditionalChineseTaiwan,
    /// Code `11`. Traditional Chinese, Hong Kong. Chinese: 港体繁中.
    TraditionalChineseHongKong,
    /// A code that is not documented. [`as_str`](Self::as_str) returns the code.
    Unknown(__private::UnknownCode),
}

impl LanguageCode {
    /// All documented codes.
    pub const VARIANTS: &'static [Self] = &[
        Self::Chinese,
        Self::English,
        Self::Spanish,
        Self::French,
        Self::Portuguese,
        Self::Indian,
        Self::German,
        Self::Japanese,
        Self::Korean,
        Self::Arabic,
        Self::TraditionalChineseTaiwan,
        Self::TraditionalChineseHongKong,
    ];

    #[doc(hidden)]
    pub const INFO: &'static [__private::CodeInfo] = &[
        __private::CodeInfo {
            code: "0",
            name: "Chinese",
            doc: None,
            zh: Some("汉语(中文)"),
        },
        __private::CodeInfo {
            code: "1",
            name: "English",
            doc: None,
            zh: Some("英语"),
        },
        __private::CodeInfo {
            code: "2",
            name: "Spanish",
            doc: None,
            zh: Some("西班牙语"),
        },
        __private::CodeInfo {
            code: "3",
            name: "French",
            doc: None,
            zh: Some("法语"),
        },
        __private::CodeInfo {
            code: "4",
            name: "Portuguese",
            doc: None,
            zh: Some("葡萄牙语"),
        },
        __private::CodeInfo {
            code: "5",
            name: "Indian",
            doc: Some(
                "Linksfield's page prints 印度语 (\"Indian\"), which names no language.",
            ),
            zh: Some("印度语"),
        },
        __private::CodeInfo {
            code: "6",
            name: "German",
            doc: None,
            zh: Some("德语"),
        },
        __private::CodeInfo {
            code: "7",
            name: "Japanese",
            doc: None,
            zh: Some("日语"),
        },
        __private::CodeInfo {
            code: "8",
            name: "Korean",
            doc: None,
            zh: Some("韩语"),
        },
        __private::CodeInfo {
            code: "9",
            name: "Arabic",
            doc: None,
            zh: Some("阿拉伯语"),
        },
        __private::CodeInfo {
            code: "10",
            name: "TraditionalChineseTaiwan",
            doc: Some("Traditional Chinese, Taiwan."),
            zh: Some("台湾繁中"),
        },
        __private::CodeInfo {
            code: "11",
            name: "TraditionalChineseHongKong",
            doc: Some("Traditional Chinese, Hong Kong."),
            zh: Some("港体繁中"),
        },
    ];

    /// Returns the variant of a code, or `Unknown` if the code is not documented.
    #[must_use]
    pub fn from_code(code: &str) -> Self {
        match code {
            "0" => Self::Chinese,
            "1" => Self::English,
            "2" => Self::Spanish,
            "3" => Self::French,
            "4" => Self::Portuguese,
            "5" => Self::Indian,
            "6" => Self::German,
            "7" => Self::Japanese,
            "8" => Self::Korean,
            "9" => Self::Arabic,
            "10" => Self::TraditionalChineseTaiwan,
            "11" => Self::TraditionalChineseHongKong,
            other => Self::Unknown(__private::UnknownCode::new(other)),
        }
    }

    /// Returns the code as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Chinese => "0",
            Self::English => "1",
            Self::Spanish => "2",
            Self::French => "3",
            Self::Portuguese => "4",
            Self::Indian => "5",
            Self::German => "6",
            Self::Japanese => "7",
            Self::Korean => "8",
            Self::Arabic => "9",
            Self::TraditionalChineseTaiwan => "10",
            Self::TraditionalChineseHongKong => "11",
            Self::Unknown(code) => code.as_str(),
        }
    }
}

__private::code_traits!(LanguageCode, Text);

/// The owner of a card.
///
/// Sent as text. The list may grow.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CardOwner {
    /// Code `0`. Linksfield. The card is validated as a card of the enterprise. Chinese: 归属领科.
    Linksfield,
    /// Code `1`. Not Linksfield. The card is not validated. Chinese: 不归属领科.
    Other,
    /// A code that is not documented. [`as_str`](Self::as_str) returns the code.
    Unknown(__private::UnknownCode),
}

impl CardOwner {
    /// All documented codes.
    pub const VARIANTS: &'static [Self] = &[Self::Linksfield, Self::Other];

    #[doc(hidden)]
    pub const INFO: &'static [__private::CodeInfo] = &[
        __private::CodeInfo {
            code: "0",
            name: "Linksfield",
            doc: Some("Linksfield. The card is validated as a card of the enterprise."),
            zh: Some("归属领科"),
        },
        __private::CodeInfo {
            code: "1",
            name: "Other",
            doc: Some("Not Linksfield. The card is not validated."),
            zh: Some("不归属领科"),
        },
    ];

    /// Returns the variant of a code, or `Unknown` if the code is not documented.
    #[must_use]
    pub fn from_code(code: &str) -> Self {
        match code {
            "0" => Self::Linksfield,
            "1" => Self::Other,
            other => Self::Unknown(__private::UnknownCode::new(other)),
        }
    }

    /// Returns the code as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Linksfield => "0",
            Self::Other => "1",
            Self::Unknown(code) => code.as_str(),
        }
    }
}

__private::code_traits!(CardOwner, Text);

/// The kind of terminal device.
///
/// Sent as text. The list may grow.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Terminal {
    /// Code `0`. Chinese: 移动终端.
    Mobile,
    /// Code `1`. A personal computer. Chinese: pc.
    Pc,
    /// A code that is not documented. [`as_str`](Self::as_str) returns the code.
    Unknown(__private::UnknownCode),
}

impl Terminal {
    /// All documented codes.
    pub const VARIANTS: &'static [Self] = &[Self::Mobile, Self::Pc];

    #[doc(hidden)]
    pub const INFO: &'static [__private::CodeInfo] = &[
        __private::CodeInfo {
            code: "0",
            name: "Mobile",
            doc: None,
            zh: Some("移动终端"),
        },
        __private::CodeInfo {
            code: "1",
            name: "Pc",
            doc: Some("A personal computer."),
            zh: Some("pc"),
        },
    ];

    /// Returns the variant of a code, or `Unknown` if the code is not documented.
    #[must_use]
    pub fn from_code(code: &str) -> Self {
        match code {
            "0" => Self::Mobile,
            "1" => Self::Pc,
            other => Self::Unknown(__private::UnknownCode::new(other)),
        }
    }

    /// Returns the code as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Mobile => "0",
            Self::Pc => "1",
            Self::Unknown(code) => code.as_str(),
        }
    }
}

__private::code_traits!(Terminal, Text);

/// The kind of a plan by its billing period. A front end uses the kind to choose the unit that
/// it shows.
///
/// Sent as text. The list may grow.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PackageType {
    /// Code `0`. Daily-schedule plan. Chinese: 日程套餐.
    DailySchedule,
    /// Code `1`. Chinese: 日流量套餐.
    Daily,
    /// Code `2`. Chinese: 月流量套餐.
    Monthly,
    /// Code `3`. Chinese: 季度流量套餐.
    Quarterly,
    /// Code `4`. Chinese: 半年流量套餐.
    HalfYearly,
    /// Code `5`. Chinese: 年流量套餐.
    Yearly,
    /// A code that is not documented. [`as_str`](Self::as_str) returns the code.
    Unknown(__private::UnknownCode),
}

impl PackageType {
    /// All documented codes.
    pub const VARIANTS: &'static [Self] = &[
        Self::DailySchedule,
        Self::Daily,
        Self::Monthly,
        Self::Quarterly,
        Self::HalfYearly,
        Self::Yearly,
    ];

    #[doc(hidden)]
    pub const INFO: &'static [__private::CodeInfo] = &[
        __private::CodeInfo {
            code: "0",
            name: "DailySchedule",
            doc: Some("Daily-schedule plan."),
            zh: Some("日程套餐"),
        },
        __private::CodeInfo {
            code: "1",
            name: "Daily",
            doc: None,
            zh: Some("日流量套餐"),
        },
        __private::CodeInfo {
            code: "2",
            name: "Monthly",
            doc: None,
            zh: Some("月流量套餐"),
        },
        __private::CodeInfo {
            code: "3",
            name: "Quarterly",
            doc: None,
            zh: Some("季度流量套餐"),
        },
        __private::CodeInfo {
            code: "4",
            name: "HalfYearly",
            doc: None,
            zh: Some("半年流量套餐"),
        },
        __private::CodeInfo {
            code: "5",
            name: "Yearly",
            doc: None,
            zh: Some("年流量套餐"),
        },
    ];

    /// Returns the variant of a code, or `Unknown` if the code is not documented.
    #[must_use]
    pub fn from_code(code: &str) -> Self {
        match code {
            "0" => Self::DailySchedule,
            "1" => Self::Daily,
            "2" => Self::Monthly,
            "3" => Self::Quarterly,
            "4" => Self::HalfYearly,
            "5" => Self::Yearly,
            other => Self::Unknown(__private::UnknownCode::new(other)),
        }
    }

    /// Returns the code as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::DailySchedule => "0",
            Self::Daily => "1",
            Self::Monthly => "2",
            Self::Quarterly => "3",
            Self::HalfYearly => "4",
            Self::Yearly => "5",
            Self::Unknown(code) => code.as_str(),
        }
    }
}

__private::code_traits!(PackageType, Text);

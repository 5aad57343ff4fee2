// @generated from spec/mall/family.yaml by `cargo xtask gen`. Do not edit.

//! Types that several calls of the family use.

use crate::rt;

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
    /// Code `5`. "Indian", as the page has it; it names no language. Chinese: 印度语.
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
    /// A code that is not documented; `as_str` gives it.
    Unknown(rt::UnknownCode),
}

impl LanguageCode {
    /// The value of a code, documented or not.
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
            other => Self::Unknown(rt::UnknownCode::new(other)),
        }
    }

    /// The code as it is sent.
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

impl rt::fmt::Display for LanguageCode {
    fn fmt(&self, f: &mut rt::fmt::Formatter<'_>) -> rt::fmt::Result {
        f.pad(self.as_str())
    }
}

/// Whose card it is.
///
/// Sent as text. The list may grow.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CardOwner {
    /// Code `0`. Linksfield's; the card must be a valid card of the enterprise. Chinese: 归属领科.
    Linksfield,
    /// Code `1`. Not Linksfield's; the card is not validated. Chinese: 不归属领科.
    Other,
    /// A code that is not documented; `as_str` gives it.
    Unknown(rt::UnknownCode),
}

impl CardOwner {
    /// The value of a code, documented or not.
    #[must_use]
    pub fn from_code(code: &str) -> Self {
        match code {
            "0" => Self::Linksfield,
            "1" => Self::Other,
            other => Self::Unknown(rt::UnknownCode::new(other)),
        }
    }

    /// The code as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Linksfield => "0",
            Self::Other => "1",
            Self::Unknown(code) => code.as_str(),
        }
    }
}

impl rt::fmt::Display for CardOwner {
    fn fmt(&self, f: &mut rt::fmt::Formatter<'_>) -> rt::fmt::Result {
        f.pad(self.as_str())
    }
}

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
    /// A code that is not documented; `as_str` gives it.
    Unknown(rt::UnknownCode),
}

impl Terminal {
    /// The value of a code, documented or not.
    #[must_use]
    pub fn from_code(code: &str) -> Self {
        match code {
            "0" => Self::Mobile,
            "1" => Self::Pc,
            other => Self::Unknown(rt::UnknownCode::new(other)),
        }
    }

    /// The code as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Mobile => "0",
            Self::Pc => "1",
            Self::Unknown(code) => code.as_str(),
        }
    }
}

impl rt::fmt::Display for Terminal {
    fn fmt(&self, f: &mut rt::fmt::Formatter<'_>) -> rt::fmt::Result {
        f.pad(self.as_str())
    }
}

/// The kind of a plan by its billing period, from which a front end knows the unit to show.
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
    /// A code that is not documented; `as_str` gives it.
    Unknown(rt::UnknownCode),
}

impl PackageType {
    /// The value of a code, documented or not.
    #[must_use]
    pub fn from_code(code: &str) -> Self {
        match code {
            "0" => Self::DailySchedule,
            "1" => Self::Daily,
            "2" => Self::Monthly,
            "3" => Self::Quarterly,
            "4" => Self::HalfYearly,
            "5" => Self::Yearly,
            other => Self::Unknown(rt::UnknownCode::new(other)),
        }
    }

    /// The code as it is sent.
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

impl rt::fmt::Display for PackageType {
    fn fmt(&self, f: &mut rt::fmt::Formatter<'_>) -> rt::fmt::Result {
        f.pad(self.as_str())
    }
}

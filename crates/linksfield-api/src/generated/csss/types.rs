// @generated from spec/csss/family.yaml by `cargo xtask gen`. Do not edit.

//! Types that several calls of the family use.

use crate::rt;

/// The kind of a plan by its billing period.
///
/// Sent as text. The list may grow.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PackageType {
    /// Code `0`. Daily-schedule plan; the English text calls it unlimited daily. Chinese: 日程套餐.
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

/// Whether an order is paid.
///
/// Sent as text. The list may grow.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PaymentState {
    /// Code `1`. Chinese: 未支付.
    Unpaid,
    /// Code `2`. Chinese: 支付成功.
    Paid,
    /// A code that is not documented; `as_str` gives it.
    Unknown(rt::UnknownCode),
}

impl PaymentState {
    /// The value of a code, documented or not.
    #[must_use]
    pub fn from_code(code: &str) -> Self {
        match code {
            "1" => Self::Unpaid,
            "2" => Self::Paid,
            other => Self::Unknown(rt::UnknownCode::new(other)),
        }
    }

    /// The code as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Unpaid => "1",
            Self::Paid => "2",
            Self::Unknown(code) => code.as_str(),
        }
    }
}

impl rt::fmt::Display for PaymentState {
    fn fmt(&self, f: &mut rt::fmt::Formatter<'_>) -> rt::fmt::Result {
        f.pad(self.as_str())
    }
}

/// How an order was paid.
///
/// Sent as text. The list may grow.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PaymentMethod {
    /// Code `0`. iPay88.
    Ipay88,
    /// Code `1`. WeChat Pay. Chinese: 微信.
    WeChat,
    /// Code `2`. Chinese: 支付宝.
    Alipay,
    /// A code that is not documented; `as_str` gives it.
    Unknown(rt::UnknownCode),
}

impl PaymentMethod {
    /// The value of a code, documented or not.
    #[must_use]
    pub fn from_code(code: &str) -> Self {
        match code {
            "0" => Self::Ipay88,
            "1" => Self::WeChat,
            "2" => Self::Alipay,
            other => Self::Unknown(rt::UnknownCode::new(other)),
        }
    }

    /// The code as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Ipay88 => "0",
            Self::WeChat => "1",
            Self::Alipay => "2",
            Self::Unknown(code) => code.as_str(),
        }
    }
}

impl rt::fmt::Display for PaymentMethod {
    fn fmt(&self, f: &mut rt::fmt::Formatter<'_>) -> rt::fmt::Result {
        f.pad(self.as_str())
    }
}

/// The stage of life of a card. The known text ends at the third value; there may be more.
///
/// Sent as text. The list may grow.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum LifeCycle {
    /// Code `1`. Before activation.
    BeforeActivation,
    /// Code `2`. The activation period.
    ActivationPeriod,
    /// Code `3`. Probably before deactivation; the word is cut in the known text.
    BeforeDeactivation,
    /// A code that is not documented; `as_str` gives it.
    Unknown(rt::UnknownCode),
}

impl LifeCycle {
    /// The value of a code, documented or not.
    #[must_use]
    pub fn from_code(code: &str) -> Self {
        match code {
            "1" => Self::BeforeActivation,
            "2" => Self::ActivationPeriod,
            "3" => Self::BeforeDeactivation,
            other => Self::Unknown(rt::UnknownCode::new(other)),
        }
    }

    /// The code as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::BeforeActivation => "1",
            Self::ActivationPeriod => "2",
            Self::BeforeDeactivation => "3",
            Self::Unknown(code) => code.as_str(),
        }
    }
}

impl rt::fmt::Display for LifeCycle {
    fn fmt(&self, f: &mut rt::fmt::Formatter<'_>) -> rt::fmt::Result {
        f.pad(self.as_str())
    }
}

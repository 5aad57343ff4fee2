// @generated from spec/csss/family.yaml by `cargo xtask gen`. Do not edit.

//! Types that several operations of the family use.

#[allow(unused_imports, reason = "a family may have no objects in common")]
use crate::__private::{self, Codec as _, codec};

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
            doc: Some("Daily-schedule plan; the English text calls it unlimited daily."),
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
    /// A code that is not documented. [`as_str`](Self::as_str) returns the code.
    Unknown(__private::UnknownCode),
}

impl PaymentState {
    /// All documented codes.
    pub const VARIANTS: &'static [Self] = &[Self::Unpaid, Self::Paid];

    #[doc(hidden)]
    pub const INFO: &'static [__private::CodeInfo] = &[
        __private::CodeInfo {
            code: "1",
            name: "Unpaid",
            doc: None,
            zh: Some("未支付"),
        },
        __private::CodeInfo {
            code: "2",
            name: "Paid",
            doc: None,
            zh: Some("支付成功"),
        },
    ];

    /// Returns the variant of a code, or `Unknown` if the code is not documented.
    #[must_use]
    pub fn from_code(code: &str) -> Self {
        match code {
            "1" => Self::Unpaid,
            "2" => Self::Paid,
            other => Self::Unknown(__private::UnknownCode::new(other)),
        }
    }

    /// Returns the code as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Unpaid => "1",
            Self::Paid => "2",
            Self::Unknown(code) => code.as_str(),
        }
    }
}

__private::code_traits!(PaymentState, Text);

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
    /// A code that is not documented. [`as_str`](Self::as_str) returns the code.
    Unknown(__private::UnknownCode),
}

impl PaymentMethod {
    /// All documented codes.
    pub const VARIANTS: &'static [Self] = &[Self::Ipay88, Self::WeChat, Self::Alipay];

    #[doc(hidden)]
    pub const INFO: &'static [__private::CodeInfo] = &[
        __private::CodeInfo {
            code: "0",
            name: "Ipay88",
            doc: Some("iPay88."),
            zh: None,
        },
        __private::CodeInfo {
            code: "1",
            name: "WeChat",
            doc: Some("WeChat Pay."),
            zh: Some("微信"),
        },
        __private::CodeInfo {
            code: "2",
            name: "Alipay",
            doc: None,
            zh: Some("支付宝"),
        },
    ];

    /// Returns the variant of a code, or `Unknown` if the code is not documented.
    #[must_use]
    pub fn from_code(code: &str) -> Self {
        match code {
            "0" => Self::Ipay88,
            "1" => Self::WeChat,
            "2" => Self::Alipay,
            other => Self::Unknown(__private::UnknownCode::new(other)),
        }
    }

    /// Returns the code as it is sent.
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

__private::code_traits!(PaymentMethod, Text);

/// The life-cycle stage of a card. The available text ends at the third value, so more values
/// may exist.
///
/// Sent as text. The list may grow.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum LifeCycle {
    /// Code `1`. The pre-activation period, before the activation period.
    PreActivationPeriod,
    /// Code `2`. The activation period.
    ActivationPeriod,
    /// Code `3`. Probably before deactivation; the available text cuts the word off. Its meaning is inferred.
    BeforeDeactivation,
    /// A code that is not documented. [`as_str`](Self::as_str) returns the code.
    Unknown(__private::UnknownCode),
}

impl LifeCycle {
    /// All documented codes.
    pub const VARIANTS: &'static [Self] = &[
        Self::PreActivationPeriod,
        Self::ActivationPeriod,
        Self::BeforeDeactivation,
    ];

    #[doc(hidden)]
    pub const INFO: &'static [__private::CodeInfo] = &[
        __private::CodeInfo {
            code: "1",
            name: "PreActivationPeriod",
            doc: Some("The pre-activation period, before the activation period."),
            zh: None,
        },
        __private::CodeInfo {
            code: "2",
            name: "ActivationPeriod",
            doc: Some("The activation period."),
            zh: None,
        },
        __private::CodeInfo {
            code: "3",
            name: "BeforeDeactivation",
            doc: Some(
                "Probably before deactivation; the available text cuts the word off.",
            ),
            zh: None,
        },
    ];

    /// Returns the variant of a code, or `Unknown` if the code is not documented.
    #[must_use]
    pub fn from_code(code: &str) -> Self {
        match code {
            "1" => Self::PreActivationPeriod,
            "2" => Self::ActivationPeriod,
            "3" => Self::BeforeDeactivation,
            other => Self::Unknown(__private::UnknownCode::new(other)),
        }
    }

    /// Returns the code as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::PreActivationPeriod => "1",
            Self::ActivationPeriod => "2",
            Self::BeforeDeactivation => "3",
            Self::Unknown(code) => code.as_str(),
        }
    }
}

__private::code_traits!(LifeCycle, Text);

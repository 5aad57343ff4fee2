// @generated from spec/esim/family.yaml by `cargo xtask gen`. Do not edit.

//! Types that several calls of the family use.

#[allow(unused_imports, reason = "a family may have no objects in common")]
use crate::__private::{self, Codec as _, codec};

/// How the coverage of a plan relates to a country.
///
/// Sent as a number. The list may grow.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CoverageType {
    /// Code `1`. The coverage of the plan includes the country. The general page has "country" for it.
    Includes,
    /// Code `2`. The plan covers only this country. The general page has "region" for it.
    Only,
    /// A code that is not documented; `as_str` returns it.
    Unknown(__private::UnknownCode),
}

impl CoverageType {
    /// Every documented code.
    pub const VARIANTS: &'static [Self] = &[Self::Includes, Self::Only];
    #[doc(hidden)]
    pub const INFO: &'static [__private::CodeInfo] = &[
        __private::CodeInfo {
            code: "1",
            name: "Includes",
            doc: Some(
                "The coverage of the plan includes the country. The general page has \"country\" for it.",
            ),
            zh: None,
        },
        __private::CodeInfo {
            code: "2",
            name: "Only",
            doc: Some(
                "The plan covers only this country. The general page has \"region\" for it.",
            ),
            zh: None,
        },
    ];
    /// Returns the value of a code; of one that is not documented, `Unknown`.
    #[must_use]
    pub fn from_code(code: &str) -> Self {
        match code {
            "1" => Self::Includes,
            "2" => Self::Only,
            other => Self::Unknown(__private::UnknownCode::new(other)),
        }
    }

    /// Returns the code as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Includes => "1",
            Self::Only => "2",
            Self::Unknown(code) => code.as_str(),
        }
    }
}

__private::code_traits!(CoverageType, Number);

/// The kind of a user.
///
/// Sent as a number. The list may grow.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum UserType {
    /// Code `1`.
    SystemAdministrator,
    /// Code `2`.
    EnterpriseUser,
    /// Code `3`.
    BusinessUser,
    /// Code `4`.
    Customer,
    /// A code that is not documented; `as_str` returns it.
    Unknown(__private::UnknownCode),
}

impl UserType {
    /// Every documented code.
    pub const VARIANTS: &'static [Self] = &[
        Self::SystemAdministrator,
        Self::EnterpriseUser,
        Self::BusinessUser,
        Self::Customer,
    ];
    #[doc(hidden)]
    pub const INFO: &'static [__private::CodeInfo] = &[
        __private::CodeInfo {
            code: "1",
            name: "SystemAdministrator",
            doc: None,
            zh: None,
        },
        __private::CodeInfo {
            code: "2",
            name: "EnterpriseUser",
            doc: None,
            zh: None,
        },
        __private::CodeInfo {
            code: "3",
            name: "BusinessUser",
            doc: None,
            zh: None,
        },
        __private::CodeInfo {
            code: "4",
            name: "Customer",
            doc: None,
            zh: None,
        },
    ];
    /// Returns the value of a code; of one that is not documented, `Unknown`.
    #[must_use]
    pub fn from_code(code: &str) -> Self {
        match code {
            "1" => Self::SystemAdministrator,
            "2" => Self::EnterpriseUser,
            "3" => Self::BusinessUser,
            "4" => Self::Customer,
            other => Self::Unknown(__private::UnknownCode::new(other)),
        }
    }

    /// Returns the code as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::SystemAdministrator => "1",
            Self::EnterpriseUser => "2",
            Self::BusinessUser => "3",
            Self::Customer => "4",
            Self::Unknown(code) => code.as_str(),
        }
    }
}

__private::code_traits!(UserType, Number);

/// The kind of the application that a user comes by.
///
/// Sent as a number. The list may grow.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AppType {
    /// Code `10`. "Background", as the page has it.
    Background,
    /// Code `12`.
    App,
    /// Code `14`.
    H5,
    /// A code that is not documented; `as_str` returns it.
    Unknown(__private::UnknownCode),
}

impl AppType {
    /// Every documented code.
    pub const VARIANTS: &'static [Self] = &[Self::Background, Self::App, Self::H5];
    #[doc(hidden)]
    pub const INFO: &'static [__private::CodeInfo] = &[
        __private::CodeInfo {
            code: "10",
            name: "Background",
            doc: Some("\"Background\", as the page has it."),
            zh: None,
        },
        __private::CodeInfo {
            code: "12",
            name: "App",
            doc: None,
            zh: None,
        },
        __private::CodeInfo {
            code: "14",
            name: "H5",
            doc: None,
            zh: None,
        },
    ];
    /// Returns the value of a code; of one that is not documented, `Unknown`.
    #[must_use]
    pub fn from_code(code: &str) -> Self {
        match code {
            "10" => Self::Background,
            "12" => Self::App,
            "14" => Self::H5,
            other => Self::Unknown(__private::UnknownCode::new(other)),
        }
    }

    /// Returns the code as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Background => "10",
            Self::App => "12",
            Self::H5 => "14",
            Self::Unknown(code) => code.as_str(),
        }
    }
}

__private::code_traits!(AppType, Number);

/// The kind of the device that an eSIM is for.
///
/// Sent as text. The list may grow.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DeviceType {
    /// Code `10`. The fixed value for eSIM on H5, iPhone and Android.
    Esim,
    /// A code that is not documented; `as_str` returns it.
    Unknown(__private::UnknownCode),
}

impl DeviceType {
    /// Every documented code.
    pub const VARIANTS: &'static [Self] = &[Self::Esim];
    #[doc(hidden)]
    pub const INFO: &'static [__private::CodeInfo] = &[
        __private::CodeInfo {
            code: "10",
            name: "Esim",
            doc: Some("The fixed value for eSIM on H5, iPhone and Android."),
            zh: None,
        },
    ];
    /// Returns the value of a code; of one that is not documented, `Unknown`.
    #[must_use]
    pub fn from_code(code: &str) -> Self {
        match code {
            "10" => Self::Esim,
            other => Self::Unknown(__private::UnknownCode::new(other)),
        }
    }

    /// Returns the code as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Esim => "10",
            Self::Unknown(code) => code.as_str(),
        }
    }
}

__private::code_traits!(DeviceType, Text);

/// The result of a payment. The FMS flow page spells the first
/// `payment_intent.payment_succeed`, against the pages of both webhooks.
///
/// Sent as text. The list may grow.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PaymentEvent {
    /// Code `payment_intent.succeeded`. The payment has succeeded.
    Succeeded,
    /// Code `payment_intent.payment_failed`. The payment has finally failed.
    Failed,
    /// A code that is not documented; `as_str` returns it.
    Unknown(__private::UnknownCode),
}

impl PaymentEvent {
    /// Every documented code.
    pub const VARIANTS: &'static [Self] = &[Self::Succeeded, Self::Failed];
    #[doc(hidden)]
    pub const INFO: &'static [__private::CodeInfo] = &[
        __private::CodeInfo {
            code: "payment_intent.succeeded",
            name: "Succeeded",
            doc: Some("The payment has succeeded."),
            zh: None,
        },
        __private::CodeInfo {
            code: "payment_intent.payment_failed",
            name: "Failed",
            doc: Some("The payment has finally failed."),
            zh: None,
        },
    ];
    /// Returns the value of a code; of one that is not documented, `Unknown`.
    #[must_use]
    pub fn from_code(code: &str) -> Self {
        match code {
            "payment_intent.succeeded" => Self::Succeeded,
            "payment_intent.payment_failed" => Self::Failed,
            other => Self::Unknown(__private::UnknownCode::new(other)),
        }
    }

    /// Returns the code as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Succeeded => "payment_intent.succeeded",
            Self::Failed => "payment_intent.payment_failed",
            Self::Unknown(code) => code.as_str(),
        }
    }
}

__private::code_traits!(PaymentEvent, Text);

/// How far the payment of an order is.
///
/// Sent as a number. The list may grow.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PaymentState {
    /// Code `0`. The payment is awaited; ask again after 2 seconds. By the flow diagram the user goes on to pay, as after a failure.
    Waiting,
    /// Code `1`. Paid; the QR code is there. By the flow diagram it is sent next.
    Paid,
    /// Code `2`. The payment failed; by the flow diagram the user goes on to pay.
    Failed,
    /// Code `3`. The order is cancelled; it is to be placed again.
    Cancelled,
    /// A code that is not documented; `as_str` returns it.
    Unknown(__private::UnknownCode),
}

impl PaymentState {
    /// Every documented code.
    pub const VARIANTS: &'static [Self] = &[
        Self::Waiting,
        Self::Paid,
        Self::Failed,
        Self::Cancelled,
    ];
    #[doc(hidden)]
    pub const INFO: &'static [__private::CodeInfo] = &[
        __private::CodeInfo {
            code: "0",
            name: "Waiting",
            doc: Some(
                "The payment is awaited; ask again after 2 seconds. By the flow diagram the user goes on to pay, as after a failure.",
            ),
            zh: None,
        },
        __private::CodeInfo {
            code: "1",
            name: "Paid",
            doc: Some(
                "Paid; the QR code is there. By the flow diagram it is sent next.",
            ),
            zh: None,
        },
        __private::CodeInfo {
            code: "2",
            name: "Failed",
            doc: Some(
                "The payment failed; by the flow diagram the user goes on to pay.",
            ),
            zh: None,
        },
        __private::CodeInfo {
            code: "3",
            name: "Cancelled",
            doc: Some("The order is cancelled; it is to be placed again."),
            zh: None,
        },
    ];
    /// Returns the value of a code; of one that is not documented, `Unknown`.
    #[must_use]
    pub fn from_code(code: &str) -> Self {
        match code {
            "0" => Self::Waiting,
            "1" => Self::Paid,
            "2" => Self::Failed,
            "3" => Self::Cancelled,
            other => Self::Unknown(__private::UnknownCode::new(other)),
        }
    }

    /// Returns the code as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Waiting => "0",
            Self::Paid => "1",
            Self::Failed => "2",
            Self::Cancelled => "3",
            Self::Unknown(code) => code.as_str(),
        }
    }
}

__private::code_traits!(PaymentState, Number);

// @generated from spec/esim/family.yaml by `cargo xtask gen`. Do not edit.

//! Types that several operations of the family use.

#[allow(unused_imports, reason = "a family may have no objects in common")]
use crate::__private::{self, Codec as _, codec};

/// How the coverage of a plan relates to a country.
///
/// Sent as a number. The list may grow.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CoverageType {
    /// Code `1`. The coverage of the plan includes the country. The general page calls this value "country".
    Includes,
    /// Code `2`. The plan covers only this country. The general page calls this value "region".
    Only,
    /// A code that is not documented. [`as_str`](Self::as_str) returns the code.
    Unknown(__private::UnknownCode),
}

impl CoverageType {
    /// All documented codes.
    pub const VARIANTS: &'static [Self] = &[Self::Includes, Self::Only];

    #[doc(hidden)]
    pub const INFO: &'static [__private::CodeInfo] = &[
        __private::CodeInfo {
            code: "1",
            name: "Includes",
            doc: Some(
                "The coverage of the plan includes the country. The general page calls this value \"country\".",
            ),
            zh: None,
        },
        __private::CodeInfo {
            code: "2",
            name: "Only",
            doc: Some(
                "The plan covers only this country. The general page calls this value \"region\".",
            ),
            zh: None,
        },
    ];

    /// Returns the variant of a code, or `Unknown` if the code is not documented.
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

/// The kind of user.
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
    /// A code that is not documented. [`as_str`](Self::as_str) returns the code.
    Unknown(__private::UnknownCode),
}

impl UserType {
    /// All documented codes.
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

    /// Returns the variant of a code, or `Unknown` if the code is not documented.
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

/// The kind of application that a user uses.
///
/// Sent as a number. The list may grow.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AppType {
    /// Code `10`. Linksfield's page calls this value "background".
    Background,
    /// Code `12`.
    App,
    /// Code `14`.
    H5,
    /// A code that is not documented. [`as_str`](Self::as_str) returns the code.
    Unknown(__private::UnknownCode),
}

impl AppType {
    /// All documented codes.
    pub const VARIANTS: &'static [Self] = &[Self::Background, Self::App, Self::H5];

    #[doc(hidden)]
    pub const INFO: &'static [__private::CodeInfo] = &[
        __private::CodeInfo {
            code: "10",
            name: "Background",
            doc: Some("Linksfield's page calls this value \"background\"."),
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

    /// Returns the variant of a code, or `Unknown` if the code is not documented.
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

/// The kind of device that an eSIM is for.
///
/// Sent as text. The list may grow.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DeviceType {
    /// Code `10`. The fixed value for eSIM on H5, iPhone and Android.
    Esim,
    /// A code that is not documented. [`as_str`](Self::as_str) returns the code.
    Unknown(__private::UnknownCode),
}

impl DeviceType {
    /// All documented codes.
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

    /// Returns the variant of a code, or `Unknown` if the code is not documented.
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

/// The result of a payment. The FMS flow page spells the first value
/// `payment_intent.payment_succeed`, unlike the pages of both webhooks.
///
/// Sent as text. The list may grow.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PaymentEvent {
    /// Code `payment_intent.succeeded`. The payment succeeded.
    Succeeded,
    /// Code `payment_intent.payment_failed`. The failure of the payment is final.
    Failed,
    /// A code that is not documented. [`as_str`](Self::as_str) returns the code.
    Unknown(__private::UnknownCode),
}

impl PaymentEvent {
    /// All documented codes.
    pub const VARIANTS: &'static [Self] = &[Self::Succeeded, Self::Failed];

    #[doc(hidden)]
    pub const INFO: &'static [__private::CodeInfo] = &[
        __private::CodeInfo {
            code: "payment_intent.succeeded",
            name: "Succeeded",
            doc: Some("The payment succeeded."),
            zh: None,
        },
        __private::CodeInfo {
            code: "payment_intent.payment_failed",
            name: "Failed",
            doc: Some("The failure of the payment is final."),
            zh: None,
        },
    ];

    /// Returns the variant of a code, or `Unknown` if the code is not documented.
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

/// The state of the payment of an order.
///
/// Sent as a number. The list may grow.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PaymentState {
    /// Code `0`. The order waits for the payment. Query the status again after 2 seconds. In the flow diagram, the user continues to pay, as after a failure.
    Waiting,
    /// Code `1`. The order is paid, and the QR code is present. In the flow diagram, the QR code is sent next.
    Paid,
    /// Code `2`. The payment failed. In the flow diagram, the user continues to pay.
    Failed,
    /// Code `3`. The order is cancelled. In the flow diagram, the order is placed again.
    Cancelled,
    /// A code that is not documented. [`as_str`](Self::as_str) returns the code.
    Unknown(__private::UnknownCode),
}

impl PaymentState {
    /// All documented codes.
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
                "The order waits for the payment. Query the status again after 2 seconds. In the flow diagram, the user continues to pay, as after a failure.",
            ),
            zh: None,
        },
        __private::CodeInfo {
            code: "1",
            name: "Paid",
            doc: Some(
                "The order is paid, and the QR code is present. In the flow diagram, the QR code is sent next.",
            ),
            zh: None,
        },
        __private::CodeInfo {
            code: "2",
            name: "Failed",
            doc: Some(
                "The payment failed. In the flow diagram, the user continues to pay.",
            ),
            zh: None,
        },
        __private::CodeInfo {
            code: "3",
            name: "Cancelled",
            doc: Some(
                "The order is cancelled. In the flow diagram, the order is placed again.",
            ),
            zh: None,
        },
    ];

    /// Returns the variant of a code, or `Unknown` if the code is not documented.
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

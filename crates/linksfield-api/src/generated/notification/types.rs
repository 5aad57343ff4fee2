// @generated from spec/notification/family.yaml by `cargo xtask gen`. Do not edit.

//! Types that several operations of the family use.

#[allow(unused_imports, reason = "a family may have no objects in common")]
use crate::__private::{self, Codec as _, codec};

/// Whether an SMS is text or binary. Of the two values, only `Binary` is printed; the other
/// value is not known.
///
/// Sent as text. The list may grow.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum MessageType {
    /// Code `Binary`. The content is binary. Known from an example only.
    Binary,
    /// A code that is not documented. [`as_str`](Self::as_str) returns the code.
    Unknown(__private::UnknownCode),
}

impl MessageType {
    /// All documented codes.
    pub const VARIANTS: &'static [Self] = &[Self::Binary];

    #[doc(hidden)]
    pub const INFO: &'static [__private::CodeInfo] = &[
        __private::CodeInfo {
            code: "Binary",
            name: "Binary",
            doc: Some("The content is binary."),
            zh: None,
        },
    ];

    /// Returns the variant of a code, or `Unknown` if the code is not documented.
    #[must_use]
    pub fn from_code(code: &str) -> Self {
        match code {
            "Binary" => Self::Binary,
            other => Self::Unknown(__private::UnknownCode::new(other)),
        }
    }

    /// Returns the code as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Binary => "Binary",
            Self::Unknown(code) => code.as_str(),
        }
    }
}

__private::code_traits!(MessageType, Text);

/// The kind of an event of a plan order. Which field of the push carries the code is not known,
/// so no field has this type. The list has no 1006 and no 1011.
///
/// Sent as text. The list may grow.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum OrderEvent {
    /// Code `1000`. A new order was created.
    Created,
    /// Code `1001`. The order was ended early.
    EndedEarly,
    /// Code `1002`. The order was cancelled.
    Cancelled,
    /// Code `1003`. The order was paused.
    Paused,
    /// Code `1004`. The order was enabled again.
    Restarted,
    /// Code `1005`. A non-OTA order was enabled.
    NonOtaStarted,
    /// Code `1007`. An OTA order was enabled.
    OtaStarted,
    /// Code `1008`. The order ended by itself.
    Expired,
    /// Code `1009`. The order was renewed. Pushed only for an order in use.
    Extended,
    /// Code `1010`. The cycles of the order were changed (reduced).
    CyclesReduced,
    /// Code `1012`. The OTA number was downloaded again. Added in 2022.
    ImsiDownloaded,
    /// A code that is not documented. [`as_str`](Self::as_str) returns the code.
    Unknown(__private::UnknownCode),
}

impl OrderEvent {
    /// All documented codes.
    pub const VARIANTS: &'static [Self] = &[
        Self::Created,
        Self::EndedEarly,
        Self::Cancelled,
        Self::Paused,
        Self::Restarted,
        Self::NonOtaStarted,
        Self::OtaStarted,
        Self::Expired,
        Self::Extended,
        Self::CyclesReduced,
        Self::ImsiDownloaded,
    ];

    #[doc(hidden)]
    pub const INFO: &'static [__private::CodeInfo] = &[
        __private::CodeInfo {
            code: "1000",
            name: "Created",
            doc: Some("A new order was created."),
            zh: None,
        },
        __private::CodeInfo {
            code: "1001",
            name: "EndedEarly",
            doc: Some("The order was ended early."),
            zh: None,
        },
        __private::CodeInfo {
            code: "1002",
            name: "Cancelled",
            doc: Some("The order was cancelled."),
            zh: None,
        },
        __private::CodeInfo {
            code: "1003",
            name: "Paused",
            doc: Some("The order was paused."),
            zh: None,
        },
        __private::CodeInfo {
            code: "1004",
            name: "Restarted",
            doc: Some("The order was enabled again."),
            zh: None,
        },
        __private::CodeInfo {
            code: "1005",
            name: "NonOtaStarted",
            doc: Some("A non-OTA order was enabled."),
            zh: None,
        },
        __private::CodeInfo {
            code: "1007",
            name: "OtaStarted",
            doc: Some("An OTA order was enabled."),
            zh: None,
        },
        __private::CodeInfo {
            code: "1008",
            name: "Expired",
            doc: Some("The order ended by itself."),
            zh: None,
        },
        __private::CodeInfo {
            code: "1009",
            name: "Extended",
            doc: Some("The order was renewed. Pushed only for an order in use."),
            zh: None,
        },
        __private::CodeInfo {
            code: "1010",
            name: "CyclesReduced",
            doc: Some("The cycles of the order were changed (reduced)."),
            zh: None,
        },
        __private::CodeInfo {
            code: "1012",
            name: "ImsiDownloaded",
            doc: Some("The OTA number was downloaded again. Added in 2022."),
            zh: None,
        },
    ];

    /// Returns the variant of a code, or `Unknown` if the code is not documented.
    #[must_use]
    pub fn from_code(code: &str) -> Self {
        match code {
            "1000" => Self::Created,
            "1001" => Self::EndedEarly,
            "1002" => Self::Cancelled,
            "1003" => Self::Paused,
            "1004" => Self::Restarted,
            "1005" => Self::NonOtaStarted,
            "1007" => Self::OtaStarted,
            "1008" => Self::Expired,
            "1009" => Self::Extended,
            "1010" => Self::CyclesReduced,
            "1012" => Self::ImsiDownloaded,
            other => Self::Unknown(__private::UnknownCode::new(other)),
        }
    }

    /// Returns the code as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Created => "1000",
            Self::EndedEarly => "1001",
            Self::Cancelled => "1002",
            Self::Paused => "1003",
            Self::Restarted => "1004",
            Self::NonOtaStarted => "1005",
            Self::OtaStarted => "1007",
            Self::Expired => "1008",
            Self::Extended => "1009",
            Self::CyclesReduced => "1010",
            Self::ImsiDownloaded => "1012",
            Self::Unknown(code) => code.as_str(),
        }
    }
}

__private::code_traits!(OrderEvent, Text);

/// The reason why the message push names a device.
///
/// Sent as text. The list may grow.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum WarningCode {
    /// Code `1`. No plan was bought.
    NothingBought,
    /// Code `2`. The plan is about to expire.
    AboutToExpire,
    /// Code `3`. The plan has expired.
    Expired,
    /// Code `4`. The data of the trial plan is used up; some resources only.
    TrialDataUsedUp,
    /// A code that is not documented. [`as_str`](Self::as_str) returns the code.
    Unknown(__private::UnknownCode),
}

impl WarningCode {
    /// All documented codes.
    pub const VARIANTS: &'static [Self] = &[
        Self::NothingBought,
        Self::AboutToExpire,
        Self::Expired,
        Self::TrialDataUsedUp,
    ];

    #[doc(hidden)]
    pub const INFO: &'static [__private::CodeInfo] = &[
        __private::CodeInfo {
            code: "1",
            name: "NothingBought",
            doc: Some("No plan was bought."),
            zh: None,
        },
        __private::CodeInfo {
            code: "2",
            name: "AboutToExpire",
            doc: Some("The plan is about to expire."),
            zh: None,
        },
        __private::CodeInfo {
            code: "3",
            name: "Expired",
            doc: Some("The plan has expired."),
            zh: None,
        },
        __private::CodeInfo {
            code: "4",
            name: "TrialDataUsedUp",
            doc: Some("The data of the trial plan is used up; some resources only."),
            zh: None,
        },
    ];

    /// Returns the variant of a code, or `Unknown` if the code is not documented.
    #[must_use]
    pub fn from_code(code: &str) -> Self {
        match code {
            "1" => Self::NothingBought,
            "2" => Self::AboutToExpire,
            "3" => Self::Expired,
            "4" => Self::TrialDataUsedUp,
            other => Self::Unknown(__private::UnknownCode::new(other)),
        }
    }

    /// Returns the code as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::NothingBought => "1",
            Self::AboutToExpire => "2",
            Self::Expired => "3",
            Self::TrialDataUsedUp => "4",
            Self::Unknown(code) => code.as_str(),
        }
    }
}

__private::code_traits!(WarningCode, Text);

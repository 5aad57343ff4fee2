// @generated from spec/notification/family.yaml by `cargo xtask gen`. Do not edit.

//! Types that several calls of the family use.

use crate::rt;

/// Whether an SMS is text or binary. Of the two values one is printed, `Binary`; how the other
/// is written is not known.
///
/// Sent as text. The list may grow.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum MessageType {
    /// Code `Binary`. The content is binary.
    Binary,
    /// A code that is not documented; `as_str` gives it.
    Unknown(rt::UnknownCode),
}

impl MessageType {
    /// The value of a code, documented or not.
    #[must_use]
    pub fn from_code(code: &str) -> Self {
        match code {
            "Binary" => Self::Binary,
            other => Self::Unknown(rt::UnknownCode::new(other)),
        }
    }

    /// The code as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Binary => "Binary",
            Self::Unknown(code) => code.as_str(),
        }
    }
}

impl rt::fmt::Display for MessageType {
    fn fmt(&self, f: &mut rt::fmt::Formatter<'_>) -> rt::fmt::Result {
        f.pad(self.as_str())
    }
}

/// What happened to a plan order. Which field of the push carries the code is not known, so no
/// field has this type. There is no 1006 and no 1011.
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
    /// Code `1009`. The order was renewed; pushed only for an order in use.
    Extended,
    /// Code `1010`. The cycles of the order were changed (reduced).
    CyclesReduced,
    /// Code `1012`. The OTA number was downloaded again; added in 2022.
    ImsiDownloaded,
    /// A code that is not documented; `as_str` gives it.
    Unknown(rt::UnknownCode),
}

impl OrderEvent {
    /// The value of a code, documented or not.
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
            other => Self::Unknown(rt::UnknownCode::new(other)),
        }
    }

    /// The code as it is sent.
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

impl rt::fmt::Display for OrderEvent {
    fn fmt(&self, f: &mut rt::fmt::Formatter<'_>) -> rt::fmt::Result {
        f.pad(self.as_str())
    }
}

/// Why a device is in the message push.
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
    /// A code that is not documented; `as_str` gives it.
    Unknown(rt::UnknownCode),
}

impl WarningCode {
    /// The value of a code, documented or not.
    #[must_use]
    pub fn from_code(code: &str) -> Self {
        match code {
            "1" => Self::NothingBought,
            "2" => Self::AboutToExpire,
            "3" => Self::Expired,
            "4" => Self::TrialDataUsedUp,
            other => Self::Unknown(rt::UnknownCode::new(other)),
        }
    }

    /// The code as it is sent.
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

impl rt::fmt::Display for WarningCode {
    fn fmt(&self, f: &mut rt::fmt::Formatter<'_>) -> rt::fmt::Result {
        f.pad(self.as_str())
    }
}

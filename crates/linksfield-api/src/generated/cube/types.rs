// @generated from spec/cube/family.yaml by `cargo xtask gen`. Do not edit.

//! Types that several operations of the family use.

#[allow(unused_imports, reason = "a family may have no objects in common")]
use crate::__private::{self, Codec as _, codec};

/// The status of a SIM. Further codes, for example for states in transition, are not
/// documented.
///
/// Sent as a number. The list may grow.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SimStatus {
    /// Code `10`. The SIM is in the test stage, typically for 0 to 6 months, and billing has not started. The SIM becomes active by itself when the period ends or the test data is used up. Other pages name its sub-states Inactive, Active-ready and Active-test, and probably also call it Silent. The term 静默期 (silent) is known from a vendor of trackers only, not from Linksfield.
    PreActive,
    /// Code `23`. The SIM is in use, and billing has started. Other pages call this status Active. Chinese: 使用期.
    ActiveLive,
    /// Code `30`. Service and billing are suspended, while the contract still runs. Other pages probably call this status Suspended. Chinese: 暂停期.
    Paused,
    /// Code `40`. The service has ended and billing has stopped. Renewal is still possible in a grace period, typically of 1 to 6 months. Other pages probably call this status Retention. The term 停机保号 is known from a vendor of trackers only, not from Linksfield. Chinese: 停机保.
    Expired,
    /// Code `50`. The SIM cannot be renewed, in most cases irreversibly, and billing has ended. The term 废弃期 (scrapped) is known from a vendor of trackers only, not from Linksfield.
    Terminated,
    /// A code that is not documented. [`as_str`](Self::as_str) returns the code.
    Unknown(__private::UnknownCode),
}

impl SimStatus {
    /// All documented codes.
    pub const VARIANTS: &'static [Self] = &[
        Self::PreActive,
        Self::ActiveLive,
        Self::Paused,
        Self::Expired,
        Self::Terminated,
    ];

    #[doc(hidden)]
    pub const INFO: &'static [__private::CodeInfo] = &[
        __private::CodeInfo {
            code: "10",
            name: "PreActive",
            doc: Some(
                "The SIM is in the test stage, typically for 0 to 6 months, and billing has not started. The SIM becomes active by itself when the period ends or the test data is used up. Other pages name its sub-states Inactive, Active-ready and Active-test, and probably also call it Silent. The term 静默期 (silent) is known from a vendor of trackers only, not from Linksfield.",
            ),
            zh: None,
        },
        __private::CodeInfo {
            code: "23",
            name: "ActiveLive",
            doc: Some(
                "The SIM is in use, and billing has started. Other pages call this status Active.",
            ),
            zh: Some("使用期"),
        },
        __private::CodeInfo {
            code: "30",
            name: "Paused",
            doc: Some(
                "Service and billing are suspended, while the contract still runs. Other pages probably call this status Suspended.",
            ),
            zh: Some("暂停期"),
        },
        __private::CodeInfo {
            code: "40",
            name: "Expired",
            doc: Some(
                "The service has ended and billing has stopped. Renewal is still possible in a grace period, typically of 1 to 6 months. Other pages probably call this status Retention. The term 停机保号 is known from a vendor of trackers only, not from Linksfield.",
            ),
            zh: Some("停机保"),
        },
        __private::CodeInfo {
            code: "50",
            name: "Terminated",
            doc: Some(
                "The SIM cannot be renewed, in most cases irreversibly, and billing has ended. The term 废弃期 (scrapped) is known from a vendor of trackers only, not from Linksfield.",
            ),
            zh: None,
        },
    ];

    /// Returns the variant of a code, or `Unknown` if the code is not documented.
    #[must_use]
    pub fn from_code(code: &str) -> Self {
        match code {
            "10" => Self::PreActive,
            "23" => Self::ActiveLive,
            "30" => Self::Paused,
            "40" => Self::Expired,
            "50" => Self::Terminated,
            other => Self::Unknown(__private::UnknownCode::new(other)),
        }
    }

    /// Returns the code as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::PreActive => "10",
            Self::ActiveLive => "23",
            Self::Paused => "30",
            Self::Expired => "40",
            Self::Terminated => "50",
            Self::Unknown(code) => code.as_str(),
        }
    }
}

__private::code_traits!(SimStatus, Number);

/// The status of a bundle of a SIM.
///
/// Sent as a number. The list may grow.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BundleStatus {
    /// Code `0`.
    NotStarted,
    /// Code `1`.
    InUse,
    /// Code `2`.
    Paused,
    /// Code `3`.
    Ended,
    /// A code that is not documented. [`as_str`](Self::as_str) returns the code.
    Unknown(__private::UnknownCode),
}

impl BundleStatus {
    /// All documented codes.
    pub const VARIANTS: &'static [Self] = &[
        Self::NotStarted,
        Self::InUse,
        Self::Paused,
        Self::Ended,
    ];

    #[doc(hidden)]
    pub const INFO: &'static [__private::CodeInfo] = &[
        __private::CodeInfo {
            code: "0",
            name: "NotStarted",
            doc: None,
            zh: None,
        },
        __private::CodeInfo {
            code: "1",
            name: "InUse",
            doc: None,
            zh: None,
        },
        __private::CodeInfo {
            code: "2",
            name: "Paused",
            doc: None,
            zh: None,
        },
        __private::CodeInfo {
            code: "3",
            name: "Ended",
            doc: None,
            zh: None,
        },
    ];

    /// Returns the variant of a code, or `Unknown` if the code is not documented.
    #[must_use]
    pub fn from_code(code: &str) -> Self {
        match code {
            "0" => Self::NotStarted,
            "1" => Self::InUse,
            "2" => Self::Paused,
            "3" => Self::Ended,
            other => Self::Unknown(__private::UnknownCode::new(other)),
        }
    }

    /// Returns the code as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::NotStarted => "0",
            Self::InUse => "1",
            Self::Paused => "2",
            Self::Ended => "3",
            Self::Unknown(code) => code.as_str(),
        }
    }
}

__private::code_traits!(BundleStatus, Number);

/// The kind of a bundle to add. The field `type` of a bundle in responses does not use these
/// codes.
///
/// Sent as a number. The list may grow.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BundleType {
    /// Code `10`. A basic bundle. A SIM may have several basic bundles and uses one at a time, the earliest first. The validity of a bundle keeps running down while the SIM is suspended.
    Basic,
    /// Code `11`. An add-on: raises the volume of the current cycle of the basic bundle, and does not replace it. Suspending the SIM removes the add-on, and resuming does not restore it. Linksfield's page marks add-ons as pending.
    AddOn,
    /// A code that is not documented. [`as_str`](Self::as_str) returns the code.
    Unknown(__private::UnknownCode),
}

impl BundleType {
    /// All documented codes.
    pub const VARIANTS: &'static [Self] = &[Self::Basic, Self::AddOn];

    #[doc(hidden)]
    pub const INFO: &'static [__private::CodeInfo] = &[
        __private::CodeInfo {
            code: "10",
            name: "Basic",
            doc: Some(
                "A basic bundle. A SIM may have several basic bundles and uses one at a time, the earliest first. The validity of a bundle keeps running down while the SIM is suspended.",
            ),
            zh: None,
        },
        __private::CodeInfo {
            code: "11",
            name: "AddOn",
            doc: Some(
                "An add-on: raises the volume of the current cycle of the basic bundle, and does not replace it. Suspending the SIM removes the add-on, and resuming does not restore it. Linksfield's page marks add-ons as pending.",
            ),
            zh: None,
        },
    ];

    /// Returns the variant of a code, or `Unknown` if the code is not documented.
    #[must_use]
    pub fn from_code(code: &str) -> Self {
        match code {
            "10" => Self::Basic,
            "11" => Self::AddOn,
            other => Self::Unknown(__private::UnknownCode::new(other)),
        }
    }

    /// Returns the code as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Basic => "10",
            Self::AddOn => "11",
            Self::Unknown(code) => code.as_str(),
        }
    }
}

__private::code_traits!(BundleType, Number);

/// The kind of usage that a figure counts.
///
/// Sent as text. The list may grow.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum UsageCategory {
    /// Code `data`. Data traffic.
    Data,
    /// A code that is not documented. [`as_str`](Self::as_str) returns the code.
    Unknown(__private::UnknownCode),
}

impl UsageCategory {
    /// All documented codes.
    pub const VARIANTS: &'static [Self] = &[Self::Data];

    #[doc(hidden)]
    pub const INFO: &'static [__private::CodeInfo] = &[
        __private::CodeInfo {
            code: "data",
            name: "Data",
            doc: Some("Data traffic."),
            zh: None,
        },
    ];

    /// Returns the variant of a code, or `Unknown` if the code is not documented.
    #[must_use]
    pub fn from_code(code: &str) -> Self {
        match code {
            "data" => Self::Data,
            other => Self::Unknown(__private::UnknownCode::new(other)),
        }
    }

    /// Returns the code as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Data => "data",
            Self::Unknown(code) => code.as_str(),
        }
    }
}

__private::code_traits!(UsageCategory, Text);

/// The length of the periods by which usage is reported.
///
/// Sent as text. The list may grow.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PeriodType {
    /// Code `1`. Days, in UTC.
    Daily,
    /// Code `2`. Months, in UTC.
    Monthly,
    /// A code that is not documented. [`as_str`](Self::as_str) returns the code.
    Unknown(__private::UnknownCode),
}

impl PeriodType {
    /// All documented codes.
    pub const VARIANTS: &'static [Self] = &[Self::Daily, Self::Monthly];

    #[doc(hidden)]
    pub const INFO: &'static [__private::CodeInfo] = &[
        __private::CodeInfo {
            code: "1",
            name: "Daily",
            doc: Some("Days, in UTC."),
            zh: None,
        },
        __private::CodeInfo {
            code: "2",
            name: "Monthly",
            doc: Some("Months, in UTC."),
            zh: None,
        },
    ];

    /// Returns the variant of a code, or `Unknown` if the code is not documented.
    #[must_use]
    pub fn from_code(code: &str) -> Self {
        match code {
            "1" => Self::Daily,
            "2" => Self::Monthly,
            other => Self::Unknown(__private::UnknownCode::new(other)),
        }
    }

    /// Returns the code as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Daily => "1",
            Self::Monthly => "2",
            Self::Unknown(code) => code.as_str(),
        }
    }
}

__private::code_traits!(PeriodType, Text);

/// The kind of a short message.
///
/// Sent as a number. The list may grow.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum MessageType {
    /// Code `1`.
    Text,
    /// Code `2`. The form of binary content is not documented; ask Linksfield before you send any.
    Binary,
    /// A code that is not documented. [`as_str`](Self::as_str) returns the code.
    Unknown(__private::UnknownCode),
}

impl MessageType {
    /// All documented codes.
    pub const VARIANTS: &'static [Self] = &[Self::Text, Self::Binary];

    #[doc(hidden)]
    pub const INFO: &'static [__private::CodeInfo] = &[
        __private::CodeInfo {
            code: "1",
            name: "Text",
            doc: None,
            zh: None,
        },
        __private::CodeInfo {
            code: "2",
            name: "Binary",
            doc: Some(
                "The form of binary content is not documented; ask Linksfield before you send any.",
            ),
            zh: None,
        },
    ];

    /// Returns the variant of a code, or `Unknown` if the code is not documented.
    #[must_use]
    pub fn from_code(code: &str) -> Self {
        match code {
            "1" => Self::Text,
            "2" => Self::Binary,
            other => Self::Unknown(__private::UnknownCode::new(other)),
        }
    }

    /// Returns the code as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Text => "1",
            Self::Binary => "2",
            Self::Unknown(code) => code.as_str(),
        }
    }
}

__private::code_traits!(MessageType, Number);

/// The status of a message to a SIM.
///
/// Sent as a number. The list may grow.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum MessageStatus {
    /// Code `1`.
    Success,
    /// Code `2`.
    Failed,
    /// Code `3`.
    Processing,
    /// A code that is not documented. [`as_str`](Self::as_str) returns the code.
    Unknown(__private::UnknownCode),
}

impl MessageStatus {
    /// All documented codes.
    pub const VARIANTS: &'static [Self] = &[
        Self::Success,
        Self::Failed,
        Self::Processing,
    ];

    #[doc(hidden)]
    pub const INFO: &'static [__private::CodeInfo] = &[
        __private::CodeInfo {
            code: "1",
            name: "Success",
            doc: None,
            zh: None,
        },
        __private::CodeInfo {
            code: "2",
            name: "Failed",
            doc: None,
            zh: None,
        },
        __private::CodeInfo {
            code: "3",
            name: "Processing",
            doc: None,
            zh: None,
        },
    ];

    /// Returns the variant of a code, or `Unknown` if the code is not documented.
    #[must_use]
    pub fn from_code(code: &str) -> Self {
        match code {
            "1" => Self::Success,
            "2" => Self::Failed,
            "3" => Self::Processing,
            other => Self::Unknown(__private::UnknownCode::new(other)),
        }
    }

    /// Returns the code as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Success => "1",
            Self::Failed => "2",
            Self::Processing => "3",
            Self::Unknown(code) => code.as_str(),
        }
    }
}

__private::code_traits!(MessageStatus, Number);

/// A filter for the status of messages to a SIM.
///
/// Sent as a number. The list may grow.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum MessageStatusFilter {
    /// Code `1`.
    Success,
    /// Code `2`.
    Failed,
    /// Code `3`.
    Processing,
    /// Code `4`.
    All,
    /// A code that is not documented. [`as_str`](Self::as_str) returns the code.
    Unknown(__private::UnknownCode),
}

impl MessageStatusFilter {
    /// All documented codes.
    pub const VARIANTS: &'static [Self] = &[
        Self::Success,
        Self::Failed,
        Self::Processing,
        Self::All,
    ];

    #[doc(hidden)]
    pub const INFO: &'static [__private::CodeInfo] = &[
        __private::CodeInfo {
            code: "1",
            name: "Success",
            doc: None,
            zh: None,
        },
        __private::CodeInfo {
            code: "2",
            name: "Failed",
            doc: None,
            zh: None,
        },
        __private::CodeInfo {
            code: "3",
            name: "Processing",
            doc: None,
            zh: None,
        },
        __private::CodeInfo {
            code: "4",
            name: "All",
            doc: None,
            zh: None,
        },
    ];

    /// Returns the variant of a code, or `Unknown` if the code is not documented.
    #[must_use]
    pub fn from_code(code: &str) -> Self {
        match code {
            "1" => Self::Success,
            "2" => Self::Failed,
            "3" => Self::Processing,
            "4" => Self::All,
            other => Self::Unknown(__private::UnknownCode::new(other)),
        }
    }

    /// Returns the code as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Success => "1",
            Self::Failed => "2",
            Self::Processing => "3",
            Self::All => "4",
            Self::Unknown(code) => code.as_str(),
        }
    }
}

__private::code_traits!(MessageStatusFilter, Number);

/// The criterion of a query for text messages.
///
/// Sent as text. The list may grow.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum QueryType {
    /// Code `mt_id`. The id of a message that was sent to a SIM; finds the replies to it.
    MtId,
    /// Code `sim_id`. The ICCID of a SIM; finds all messages that the SIM sent.
    SimId,
    /// A code that is not documented. [`as_str`](Self::as_str) returns the code.
    Unknown(__private::UnknownCode),
}

impl QueryType {
    /// All documented codes.
    pub const VARIANTS: &'static [Self] = &[Self::MtId, Self::SimId];

    #[doc(hidden)]
    pub const INFO: &'static [__private::CodeInfo] = &[
        __private::CodeInfo {
            code: "mt_id",
            name: "MtId",
            doc: Some(
                "The id of a message that was sent to a SIM; finds the replies to it.",
            ),
            zh: None,
        },
        __private::CodeInfo {
            code: "sim_id",
            name: "SimId",
            doc: Some("The ICCID of a SIM; finds all messages that the SIM sent."),
            zh: None,
        },
    ];

    /// Returns the variant of a code, or `Unknown` if the code is not documented.
    #[must_use]
    pub fn from_code(code: &str) -> Self {
        match code {
            "mt_id" => Self::MtId,
            "sim_id" => Self::SimId,
            other => Self::Unknown(__private::UnknownCode::new(other)),
        }
    }

    /// Returns the code as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::MtId => "mt_id",
            Self::SimId => "sim_id",
            Self::Unknown(code) => code.as_str(),
        }
    }
}

__private::code_traits!(QueryType, Text);

/// The kind of a product.
///
/// Sent as a number. The list may grow.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SkuCategory {
    /// Code `1`. A SIM together with a bundle.
    SimAndBundle,
    /// A code that is not documented. [`as_str`](Self::as_str) returns the code.
    Unknown(__private::UnknownCode),
}

impl SkuCategory {
    /// All documented codes.
    pub const VARIANTS: &'static [Self] = &[Self::SimAndBundle];

    #[doc(hidden)]
    pub const INFO: &'static [__private::CodeInfo] = &[
        __private::CodeInfo {
            code: "1",
            name: "SimAndBundle",
            doc: Some("A SIM together with a bundle."),
            zh: None,
        },
    ];

    /// Returns the variant of a code, or `Unknown` if the code is not documented.
    #[must_use]
    pub fn from_code(code: &str) -> Self {
        match code {
            "1" => Self::SimAndBundle,
            other => Self::Unknown(__private::UnknownCode::new(other)),
        }
    }

    /// Returns the code as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::SimAndBundle => "1",
            Self::Unknown(code) => code.as_str(),
        }
    }
}

__private::code_traits!(SkuCategory, Number);

/// The status of a product.
///
/// Sent as a number. The list may grow.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SkuStatus {
    /// Code `1`.
    Enabled,
    /// Code `2`.
    Disabled,
    /// Code `3`.
    Obsolete,
    /// A code that is not documented. [`as_str`](Self::as_str) returns the code.
    Unknown(__private::UnknownCode),
}

impl SkuStatus {
    /// All documented codes.
    pub const VARIANTS: &'static [Self] = &[
        Self::Enabled,
        Self::Disabled,
        Self::Obsolete,
    ];

    #[doc(hidden)]
    pub const INFO: &'static [__private::CodeInfo] = &[
        __private::CodeInfo {
            code: "1",
            name: "Enabled",
            doc: None,
            zh: None,
        },
        __private::CodeInfo {
            code: "2",
            name: "Disabled",
            doc: None,
            zh: None,
        },
        __private::CodeInfo {
            code: "3",
            name: "Obsolete",
            doc: None,
            zh: None,
        },
    ];

    /// Returns the variant of a code, or `Unknown` if the code is not documented.
    #[must_use]
    pub fn from_code(code: &str) -> Self {
        match code {
            "1" => Self::Enabled,
            "2" => Self::Disabled,
            "3" => Self::Obsolete,
            other => Self::Unknown(__private::UnknownCode::new(other)),
        }
    }

    /// Returns the code as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Enabled => "1",
            Self::Disabled => "2",
            Self::Obsolete => "3",
            Self::Unknown(code) => code.as_str(),
        }
    }
}

__private::code_traits!(SkuStatus, Number);

/// A filter for the status of products.
///
/// Sent as a number. The list may grow.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SkuStatusFilter {
    /// Code `1`.
    Enabled,
    /// Code `2`.
    Disabled,
    /// Code `3`.
    Obsolete,
    /// Code `4`.
    All,
    /// A code that is not documented. [`as_str`](Self::as_str) returns the code.
    Unknown(__private::UnknownCode),
}

impl SkuStatusFilter {
    /// All documented codes.
    pub const VARIANTS: &'static [Self] = &[
        Self::Enabled,
        Self::Disabled,
        Self::Obsolete,
        Self::All,
    ];

    #[doc(hidden)]
    pub const INFO: &'static [__private::CodeInfo] = &[
        __private::CodeInfo {
            code: "1",
            name: "Enabled",
            doc: None,
            zh: None,
        },
        __private::CodeInfo {
            code: "2",
            name: "Disabled",
            doc: None,
            zh: None,
        },
        __private::CodeInfo {
            code: "3",
            name: "Obsolete",
            doc: None,
            zh: None,
        },
        __private::CodeInfo {
            code: "4",
            name: "All",
            doc: None,
            zh: None,
        },
    ];

    /// Returns the variant of a code, or `Unknown` if the code is not documented.
    #[must_use]
    pub fn from_code(code: &str) -> Self {
        match code {
            "1" => Self::Enabled,
            "2" => Self::Disabled,
            "3" => Self::Obsolete,
            "4" => Self::All,
            other => Self::Unknown(__private::UnknownCode::new(other)),
        }
    }

    /// Returns the code as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Enabled => "1",
            Self::Disabled => "2",
            Self::Obsolete => "3",
            Self::All => "4",
            Self::Unknown(code) => code.as_str(),
        }
    }
}

__private::code_traits!(SkuStatusFilter, Number);

/// A bundle of a SIM.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Bundle {
    /// The id of the plan. Several bundles of one SIM may have the same id.
    ///
    /// Example: `LP20220830003867`. Known from an example only. Whether it is required is not
    /// documented.
    pub id: Option<String>,
    /// The status of the bundle.
    ///
    /// Known from an example only. Whether it is required is not documented.
    pub status: Option<BundleStatus>,
    /// The kind of the bundle. Its values are not documented, and are not the codes of
    /// `BundleType`. A vendor of trackers lists 0 for basic and 1 for add-on, which does not fit
    /// the examples.
    ///
    /// Example: `1`. Known from a third party only, not from Linksfield. Whether it is required is
    /// not documented.
    pub r#type: Option<i64>,
    /// The purpose of the bundle. Its values are not documented. A vendor of trackers lists 0 for
    /// commercial, 1 for POC test and 2 for internal test, but not the 3 of the examples.
    ///
    /// Example: `3`. Known from a third party only, not from Linksfield. Whether it is required is
    /// not documented.
    pub r#use: Option<i64>,
    /// Probably the volume of one cycle; -1 probably means no limit.
    ///
    /// Unit: not documented; bytes according to third-party documentation. Example: `31457280`. Its
    /// meaning is inferred. Whether it is required is not documented.
    pub data_limit: Option<i64>,
    /// The unit of a cycle. Its values are not documented. A vendor of trackers lists 1 for day, 2
    /// for month and 3 for year.
    ///
    /// Example: `2`. Known from a third party only, not from Linksfield. Whether it is required is
    /// not documented.
    pub period_unit: Option<i64>,
    /// Probably the number of units in one cycle.
    ///
    /// Example: `1`. Its meaning is inferred. Whether it is required is not documented.
    pub period_number: Option<i64>,
    /// The number of cycles that were bought.
    ///
    /// Example: `1`. Known from a third party only, not from Linksfield. Whether it is required is
    /// not documented.
    pub cycles: Option<i64>,
    /// The number of the current cycle, counted from 1; null before the bundle starts.
    ///
    /// Example: `1`. Known from an example only. Whether it is required is not documented.
    pub current_cycle: Option<i64>,
    /// The start of the current cycle; null before the bundle starts.
    ///
    /// Sent in milliseconds since 1970. Example: `1667372568000`. Known from an example only.
    /// Whether it is required is not documented.
    pub current_cycle_start_at: Option<__private::Timestamp>,
    /// The end of the current cycle; null before the bundle starts. In all examples, it is the last
    /// second of a calendar month in UTC+8, even if the cycle started in that month.
    ///
    /// Sent in milliseconds since 1970. Example: `1669823999000`. Known from an example only.
    /// Whether it is required is not documented.
    pub current_cycle_end_at: Option<__private::Timestamp>,
    /// The volume used in the current cycle; may be null.
    ///
    /// Unit: not documented; bytes according to third-party documentation. Example: `0`. Known from
    /// a third party only, not from Linksfield. Whether it is required is not documented.
    pub current_cycle_usage: Option<i64>,
    /// Probably when the bundle was added to the SIM.
    ///
    /// Sent in milliseconds since 1970. Example: `1667359994000`. Its meaning is inferred. Whether
    /// it is required is not documented.
    pub added_at: Option<__private::Timestamp>,
    /// The start of the bundle; null before the bundle starts.
    ///
    /// Sent in milliseconds since 1970. Example: `1667372568000`. Known from an example only.
    /// Whether it is required is not documented.
    pub start_at: Option<__private::Timestamp>,
    /// The end of the bundle. It is null in some examples, also for a bundle in use.
    ///
    /// Sent in milliseconds since 1970. Example: `1669823999000`. Known from an example only.
    /// Whether it is required is not documented.
    pub end_at: Option<__private::Timestamp>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for Bundle {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            id: object.optional::<codec::Text>("id"),
            status: object.optional::<BundleStatus>("status"),
            r#type: object.optional::<codec::NumberInteger>("type"),
            r#use: object.optional::<codec::NumberInteger>("use"),
            data_limit: object.optional::<codec::NumberInteger>("data_limit"),
            period_unit: object.optional::<codec::NumberInteger>("period_unit"),
            period_number: object.optional::<codec::NumberInteger>("period_number"),
            cycles: object.optional::<codec::NumberInteger>("cycles"),
            current_cycle: object.optional::<codec::NumberInteger>("current_cycle"),
            current_cycle_start_at: object
                .optional::<codec::NumberMilliseconds>("current_cycle_start_at"),
            current_cycle_end_at: object
                .optional::<codec::NumberMilliseconds>("current_cycle_end_at"),
            current_cycle_usage: object
                .optional::<codec::NumberInteger>("current_cycle_usage"),
            added_at: object.optional::<codec::NumberMilliseconds>("added_at"),
            start_at: object.optional::<codec::NumberMilliseconds>("start_at"),
            end_at: object.optional::<codec::NumberMilliseconds>("end_at"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put_some(object, "id", &self.id);
        BundleStatus::put_some(object, "status", &self.status);
        codec::NumberInteger::put_some(object, "type", &self.r#type);
        codec::NumberInteger::put_some(object, "use", &self.r#use);
        codec::NumberInteger::put_some(object, "data_limit", &self.data_limit);
        codec::NumberInteger::put_some(object, "period_unit", &self.period_unit);
        codec::NumberInteger::put_some(object, "period_number", &self.period_number);
        codec::NumberInteger::put_some(object, "cycles", &self.cycles);
        codec::NumberInteger::put_some(object, "current_cycle", &self.current_cycle);
        codec::NumberMilliseconds::put_some(
            object,
            "current_cycle_start_at",
            &self.current_cycle_start_at,
        );
        codec::NumberMilliseconds::put_some(
            object,
            "current_cycle_end_at",
            &self.current_cycle_end_at,
        );
        codec::NumberInteger::put_some(
            object,
            "current_cycle_usage",
            &self.current_cycle_usage,
        );
        codec::NumberMilliseconds::put_some(object, "added_at", &self.added_at);
        codec::NumberMilliseconds::put_some(object, "start_at", &self.start_at);
        codec::NumberMilliseconds::put_some(object, "end_at", &self.end_at);
        self.extra.write(object);
    }
}

__private::structure_traits!(Bundle);

/// The period for which a SIM has service. Its fields are known from examples only.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Contract {
    /// The start of the SIM's service.
    ///
    /// Sent in milliseconds since 1970. Example: `1661757216000`. Known from a third party only,
    /// not from Linksfield. Whether it is required is not documented.
    pub start_at: Option<__private::Timestamp>,
    /// Probably the expiry of the SIM's service; equal to `end_at` in the example. The page of
    /// `get_sim` shows this field, but the page of `list_sims` does not.
    ///
    /// Sent in milliseconds since 1970. Example: `1717171199000`. Its meaning is inferred. Whether
    /// it is required is not documented.
    pub expire_at: Option<__private::Timestamp>,
    /// The end of the SIM's service.
    ///
    /// Sent in milliseconds since 1970. Example: `1685548799000`. Known from a third party only,
    /// not from Linksfield. Whether it is required is not documented.
    pub end_at: Option<__private::Timestamp>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for Contract {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            start_at: object.optional::<codec::NumberMilliseconds>("start_at"),
            expire_at: object.optional::<codec::NumberMilliseconds>("expire_at"),
            end_at: object.optional::<codec::NumberMilliseconds>("end_at"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::NumberMilliseconds::put_some(object, "start_at", &self.start_at);
        codec::NumberMilliseconds::put_some(object, "expire_at", &self.expire_at);
        codec::NumberMilliseconds::put_some(object, "end_at", &self.end_at);
        self.extra.write(object);
    }
}

__private::structure_traits!(Contract);

/// The length of a period in the life of a SIM. Its fields are known from examples only.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PeriodLength {
    /// The unit. Its values are not documented. A vendor of trackers lists 1 for day, 2 for month
    /// and 3 for year.
    ///
    /// Example: `2`. Known from a third party only, not from Linksfield. Whether it is required is
    /// not documented.
    pub period_unit: Option<i64>,
    /// The number of units.
    ///
    /// Example: `3`. Known from an example only. Whether it is required is not documented.
    pub period: Option<i64>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for PeriodLength {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            period_unit: object.optional::<codec::NumberInteger>("period_unit"),
            period: object.optional::<codec::NumberInteger>("period"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::NumberInteger::put_some(object, "period_unit", &self.period_unit);
        codec::NumberInteger::put_some(object, "period", &self.period);
        self.extra.write(object);
    }
}

__private::structure_traits!(PeriodLength);

/// The notes of the customer on an order. Its fields are known from examples only.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct OrderExtra {
    /// Probably the number of the customer's purchase order.
    ///
    /// Example: `1235215555`. Its meaning is inferred. Whether it is required is not documented.
    pub po: Option<String>,
    /// Remarks.
    ///
    /// Example: `续费本地测试`. Known from an example only. Whether it is required is not documented.
    pub remarks: Option<String>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for OrderExtra {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            po: object.optional::<codec::Text>("po"),
            remarks: object.optional::<codec::Text>("remarks"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put_some(object, "po", &self.po);
        codec::Text::put_some(object, "remarks", &self.remarks);
        self.extra.write(object);
    }
}

__private::structure_traits!(OrderExtra);

// @generated from spec/cube/family.yaml by `cargo xtask gen`. Do not edit.

//! Types that several calls of the family use.

use crate::rt;

/// The status of a SIM. Further numbers, such as for states in transition, are not documented.
///
/// Sent as a number. The list may grow.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SimStatus {
    /// Code `10`. In the test stage, typically for 0 to 6 months; billing has not started. The SIM becomes active without a call once the period is over or the test data used up. Other pages name its sub-states Inactive, Active-ready and Active-test, and probably mean it by Silent; other people's documentation says 静默期 (silent).
    PreActive,
    /// Code `23`. In use; billing has started. Other pages call it Active. Chinese: 使用期.
    ActiveLive,
    /// Code `30`. Service and billing are suspended, while the contract still runs. Probably the Suspended of other pages. Chinese: 暂停期.
    Paused,
    /// Code `40`. The service has ended and billing has stopped; renewal is possible for some time yet, typically 1 to 6 months (the grace period). Probably the Retention of other pages; other people's documentation says 停机保号. Chinese: 停机保.
    Expired,
    /// Code `50`. The SIM cannot be renewed, mostly for good; billing has ended. Other people's documentation says 废弃期 (scrapped).
    Terminated,
    /// A code that is not documented; `as_str` gives it.
    Unknown(rt::UnknownCode),
}

impl SimStatus {
    /// The value of a code, documented or not.
    #[must_use]
    pub fn from_code(code: i64) -> Self {
        match code {
            10 => Self::PreActive,
            23 => Self::ActiveLive,
            30 => Self::Paused,
            40 => Self::Expired,
            50 => Self::Terminated,
            other => Self::Unknown(rt::UnknownCode::new(&other.to_string())),
        }
    }

    /// The code as it is sent.
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

impl rt::fmt::Display for SimStatus {
    fn fmt(&self, f: &mut rt::fmt::Formatter<'_>) -> rt::fmt::Result {
        f.pad(self.as_str())
    }
}

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
    /// A code that is not documented; `as_str` gives it.
    Unknown(rt::UnknownCode),
}

impl BundleStatus {
    /// The value of a code, documented or not.
    #[must_use]
    pub fn from_code(code: i64) -> Self {
        match code {
            0 => Self::NotStarted,
            1 => Self::InUse,
            2 => Self::Paused,
            3 => Self::Ended,
            other => Self::Unknown(rt::UnknownCode::new(&other.to_string())),
        }
    }

    /// The code as it is sent.
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

impl rt::fmt::Display for BundleStatus {
    fn fmt(&self, f: &mut rt::fmt::Formatter<'_>) -> rt::fmt::Result {
        f.pad(self.as_str())
    }
}

/// The kind of a bundle that is added. The `type` of a bundle in answers is not this one.
///
/// Sent as a number. The list may grow.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BundleType {
    /// Code `10`. A basic bundle. A SIM may have several and uses one at a time, the earliest first. Its time runs on while the SIM is suspended.
    Basic,
    /// Code `11`. Raises the volume of the current cycle of the basic bundle, whose place it does not take. It is gone when the SIM is suspended, and does not come back. The page marks it as pending.
    AddOn,
    /// A code that is not documented; `as_str` gives it.
    Unknown(rt::UnknownCode),
}

impl BundleType {
    /// The value of a code, documented or not.
    #[must_use]
    pub fn from_code(code: i64) -> Self {
        match code {
            10 => Self::Basic,
            11 => Self::AddOn,
            other => Self::Unknown(rt::UnknownCode::new(&other.to_string())),
        }
    }

    /// The code as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Basic => "10",
            Self::AddOn => "11",
            Self::Unknown(code) => code.as_str(),
        }
    }
}

impl rt::fmt::Display for BundleType {
    fn fmt(&self, f: &mut rt::fmt::Formatter<'_>) -> rt::fmt::Result {
        f.pad(self.as_str())
    }
}

/// What a usage figure counts.
///
/// Sent as text. The list may grow.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum UsageCategory {
    /// Code `data`. Data traffic.
    Data,
    /// A code that is not documented; `as_str` gives it.
    Unknown(rt::UnknownCode),
}

impl UsageCategory {
    /// The value of a code, documented or not.
    #[must_use]
    pub fn from_code(code: &str) -> Self {
        match code {
            "data" => Self::Data,
            other => Self::Unknown(rt::UnknownCode::new(other)),
        }
    }

    /// The code as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Data => "data",
            Self::Unknown(code) => code.as_str(),
        }
    }
}

impl rt::fmt::Display for UsageCategory {
    fn fmt(&self, f: &mut rt::fmt::Formatter<'_>) -> rt::fmt::Result {
        f.pad(self.as_str())
    }
}

/// The length of the periods by which usage is given.
///
/// Sent as text. The list may grow.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PeriodType {
    /// Code `1`. Days, in UTC.
    Daily,
    /// Code `2`. Months, in UTC.
    Monthly,
    /// A code that is not documented; `as_str` gives it.
    Unknown(rt::UnknownCode),
}

impl PeriodType {
    /// The value of a code, documented or not.
    #[must_use]
    pub fn from_code(code: &str) -> Self {
        match code {
            "1" => Self::Daily,
            "2" => Self::Monthly,
            other => Self::Unknown(rt::UnknownCode::new(other)),
        }
    }

    /// The code as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Daily => "1",
            Self::Monthly => "2",
            Self::Unknown(code) => code.as_str(),
        }
    }
}

impl rt::fmt::Display for PeriodType {
    fn fmt(&self, f: &mut rt::fmt::Formatter<'_>) -> rt::fmt::Result {
        f.pad(self.as_str())
    }
}

/// The kind of a short message.
///
/// Sent as a number. The list may grow.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum MessageType {
    /// Code `1`.
    Text,
    /// Code `2`. The form of binary content is not documented; ask Linksfield before sending any.
    Binary,
    /// A code that is not documented; `as_str` gives it.
    Unknown(rt::UnknownCode),
}

impl MessageType {
    /// The value of a code, documented or not.
    #[must_use]
    pub fn from_code(code: i64) -> Self {
        match code {
            1 => Self::Text,
            2 => Self::Binary,
            other => Self::Unknown(rt::UnknownCode::new(&other.to_string())),
        }
    }

    /// The code as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Text => "1",
            Self::Binary => "2",
            Self::Unknown(code) => code.as_str(),
        }
    }
}

impl rt::fmt::Display for MessageType {
    fn fmt(&self, f: &mut rt::fmt::Formatter<'_>) -> rt::fmt::Result {
        f.pad(self.as_str())
    }
}

/// What became of a message to a SIM.
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
    /// A code that is not documented; `as_str` gives it.
    Unknown(rt::UnknownCode),
}

impl MessageStatus {
    /// The value of a code, documented or not.
    #[must_use]
    pub fn from_code(code: i64) -> Self {
        match code {
            1 => Self::Success,
            2 => Self::Failed,
            3 => Self::Processing,
            other => Self::Unknown(rt::UnknownCode::new(&other.to_string())),
        }
    }

    /// The code as it is sent.
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

impl rt::fmt::Display for MessageStatus {
    fn fmt(&self, f: &mut rt::fmt::Formatter<'_>) -> rt::fmt::Result {
        f.pad(self.as_str())
    }
}

/// Which messages to a SIM are asked for.
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
    /// A code that is not documented; `as_str` gives it.
    Unknown(rt::UnknownCode),
}

impl MessageStatusFilter {
    /// The value of a code, documented or not.
    #[must_use]
    pub fn from_code(code: i64) -> Self {
        match code {
            1 => Self::Success,
            2 => Self::Failed,
            3 => Self::Processing,
            4 => Self::All,
            other => Self::Unknown(rt::UnknownCode::new(&other.to_string())),
        }
    }

    /// The code as it is sent.
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

impl rt::fmt::Display for MessageStatusFilter {
    fn fmt(&self, f: &mut rt::fmt::Formatter<'_>) -> rt::fmt::Result {
        f.pad(self.as_str())
    }
}

/// By what text messages are asked for.
///
/// Sent as text. The list may grow.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum QueryType {
    /// Code `mt_id`. A message sent to a SIM, for the replies to it.
    MtId,
    /// Code `sim_id`. A SIM, for all messages it sent.
    SimId,
    /// A code that is not documented; `as_str` gives it.
    Unknown(rt::UnknownCode),
}

impl QueryType {
    /// The value of a code, documented or not.
    #[must_use]
    pub fn from_code(code: &str) -> Self {
        match code {
            "mt_id" => Self::MtId,
            "sim_id" => Self::SimId,
            other => Self::Unknown(rt::UnknownCode::new(other)),
        }
    }

    /// The code as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::MtId => "mt_id",
            Self::SimId => "sim_id",
            Self::Unknown(code) => code.as_str(),
        }
    }
}

impl rt::fmt::Display for QueryType {
    fn fmt(&self, f: &mut rt::fmt::Formatter<'_>) -> rt::fmt::Result {
        f.pad(self.as_str())
    }
}

/// The kind of a product.
///
/// Sent as a number. The list may grow.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SkuCategory {
    /// Code `1`. A SIM together with a bundle.
    SimAndBundle,
    /// A code that is not documented; `as_str` gives it.
    Unknown(rt::UnknownCode),
}

impl SkuCategory {
    /// The value of a code, documented or not.
    #[must_use]
    pub fn from_code(code: i64) -> Self {
        match code {
            1 => Self::SimAndBundle,
            other => Self::Unknown(rt::UnknownCode::new(&other.to_string())),
        }
    }

    /// The code as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::SimAndBundle => "1",
            Self::Unknown(code) => code.as_str(),
        }
    }
}

impl rt::fmt::Display for SkuCategory {
    fn fmt(&self, f: &mut rt::fmt::Formatter<'_>) -> rt::fmt::Result {
        f.pad(self.as_str())
    }
}

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
    /// A code that is not documented; `as_str` gives it.
    Unknown(rt::UnknownCode),
}

impl SkuStatus {
    /// The value of a code, documented or not.
    #[must_use]
    pub fn from_code(code: i64) -> Self {
        match code {
            1 => Self::Enabled,
            2 => Self::Disabled,
            3 => Self::Obsolete,
            other => Self::Unknown(rt::UnknownCode::new(&other.to_string())),
        }
    }

    /// The code as it is sent.
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

impl rt::fmt::Display for SkuStatus {
    fn fmt(&self, f: &mut rt::fmt::Formatter<'_>) -> rt::fmt::Result {
        f.pad(self.as_str())
    }
}

/// Which products are asked for.
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
    /// A code that is not documented; `as_str` gives it.
    Unknown(rt::UnknownCode),
}

impl SkuStatusFilter {
    /// The value of a code, documented or not.
    #[must_use]
    pub fn from_code(code: i64) -> Self {
        match code {
            1 => Self::Enabled,
            2 => Self::Disabled,
            3 => Self::Obsolete,
            4 => Self::All,
            other => Self::Unknown(rt::UnknownCode::new(&other.to_string())),
        }
    }

    /// The code as it is sent.
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

impl rt::fmt::Display for SkuStatusFilter {
    fn fmt(&self, f: &mut rt::fmt::Formatter<'_>) -> rt::fmt::Result {
        f.pad(self.as_str())
    }
}

/// A bundle of a SIM. Its fields are known from examples only.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Bundle {
    /// The id of the plan; several bundles of one SIM may have the same.
    ///
    /// Example: `LP20220830003867`. Whether it is required is not documented.
    pub id: Option<String>,
    /// The status of the bundle.
    ///
    /// Whether it is required is not documented.
    pub status: Option<BundleStatus>,
    /// The kind of the bundle; its values are not documented, and are not those of `BundleType`.
    /// Other people's documentation says 0 basic, 1 add-on, which the examples do not fit.
    ///
    /// Example: `1`. Whether it is required is not documented.
    pub r#type: Option<i64>,
    /// What the bundle is used for; its values are not documented. Other people's documentation
    /// says 0 commercial, 1 POC test, 2 internal test, and does not know the 3 of the examples.
    ///
    /// Example: `3`. Whether it is required is not documented.
    pub r#use: Option<i64>,
    /// Probably the volume of one cycle; -1 probably means no limit.
    ///
    /// Unit: not documented; bytes by other people's documentation. Example: `31457280`. Whether it
    /// is required is not documented.
    pub data_limit: Option<i64>,
    /// The unit of a cycle; its values are not documented. Other people's documentation says 1 day,
    /// 2 month, 3 year.
    ///
    /// Example: `2`. Whether it is required is not documented.
    pub period_unit: Option<i64>,
    /// How many units one cycle has, probably.
    ///
    /// Example: `1`. Whether it is required is not documented.
    pub period_number: Option<i64>,
    /// The number of cycles; by other people's documentation, those bought.
    ///
    /// Example: `1`. Whether it is required is not documented.
    pub cycles: Option<i64>,
    /// The number of the current cycle, from 1; null before the start.
    ///
    /// Example: `1`. Whether it is required is not documented.
    pub current_cycle: Option<i64>,
    /// The start of the current cycle; null before the start.
    ///
    /// Sent in milliseconds since 1970. Example: `1667372568000`. Whether it is required is not
    /// documented.
    pub current_cycle_start_at: Option<rt::Timestamp>,
    /// The end of the current cycle; null before the start. In all examples it is the last second
    /// of a month in UTC+8, even of the month in which the cycle began.
    ///
    /// Sent in milliseconds since 1970. Example: `1669823999000`. Whether it is required is not
    /// documented.
    pub current_cycle_end_at: Option<rt::Timestamp>,
    /// The volume used in the current cycle; may be null.
    ///
    /// Unit: not documented; bytes by other people's documentation. Example: `0`. Whether it is
    /// required is not documented.
    pub current_cycle_usage: Option<i64>,
    /// When the bundle was added to the SIM, probably.
    ///
    /// Sent in milliseconds since 1970. Example: `1667359994000`. Whether it is required is not
    /// documented.
    pub added_at: Option<rt::Timestamp>,
    /// The start of the bundle; null before it.
    ///
    /// Sent in milliseconds since 1970. Example: `1667372568000`. Whether it is required is not
    /// documented.
    pub start_at: Option<rt::Timestamp>,
    /// The end of the bundle; null in some examples, also for a bundle in use.
    ///
    /// Sent in milliseconds since 1970. Example: `1669823999000`. Whether it is required is not
    /// documented.
    pub end_at: Option<rt::Timestamp>,
    /// Members that the documentation does not list, and optional ones that are not what it says.
    pub extra: rt::Extra,
}

impl Bundle {
    pub(super) fn read(raw: &rt::RawValue) -> Result<Self, rt::Mismatch> {
        let mut object = rt::Object::read(raw)?;
        Ok(Self {
            id: object.optional("id", rt::get::text),
            status: object
                .optional(
                    "status",
                    |raw| rt::get::code_number(raw, BundleStatus::from_code),
                ),
            r#type: object.optional("type", rt::get::integer_number),
            r#use: object.optional("use", rt::get::integer_number),
            data_limit: object.optional("data_limit", rt::get::integer_number),
            period_unit: object.optional("period_unit", rt::get::integer_number),
            period_number: object.optional("period_number", rt::get::integer_number),
            cycles: object.optional("cycles", rt::get::integer_number),
            current_cycle: object.optional("current_cycle", rt::get::integer_number),
            current_cycle_start_at: object
                .optional("current_cycle_start_at", rt::get::milliseconds_number),
            current_cycle_end_at: object
                .optional("current_cycle_end_at", rt::get::milliseconds_number),
            current_cycle_usage: object
                .optional("current_cycle_usage", rt::get::integer_number),
            added_at: object.optional("added_at", rt::get::milliseconds_number),
            start_at: object.optional("start_at", rt::get::milliseconds_number),
            end_at: object.optional("end_at", rt::get::milliseconds_number),
            extra: object.rest(),
        })
    }

    #[cfg(test)]
    pub(super) fn write(&self, object: &mut rt::ObjectWriter<'_>) {
        if let Some(value) = &self.id {
            object.text("id", value);
        }
        if let Some(value) = &self.status {
            object.bare("status", value.as_str());
        }
        if let Some(value) = &self.r#type {
            object.bare("type", *value);
        }
        if let Some(value) = &self.r#use {
            object.bare("use", *value);
        }
        if let Some(value) = &self.data_limit {
            object.bare("data_limit", *value);
        }
        if let Some(value) = &self.period_unit {
            object.bare("period_unit", *value);
        }
        if let Some(value) = &self.period_number {
            object.bare("period_number", *value);
        }
        if let Some(value) = &self.cycles {
            object.bare("cycles", *value);
        }
        if let Some(value) = &self.current_cycle {
            object.bare("current_cycle", *value);
        }
        if let Some(value) = &self.current_cycle_start_at {
            object.bare("current_cycle_start_at", value.unix_milliseconds());
        }
        if let Some(value) = &self.current_cycle_end_at {
            object.bare("current_cycle_end_at", value.unix_milliseconds());
        }
        if let Some(value) = &self.current_cycle_usage {
            object.bare("current_cycle_usage", *value);
        }
        if let Some(value) = &self.added_at {
            object.bare("added_at", value.unix_milliseconds());
        }
        if let Some(value) = &self.start_at {
            object.bare("start_at", value.unix_milliseconds());
        }
        if let Some(value) = &self.end_at {
            object.bare("end_at", value.unix_milliseconds());
        }
        self.extra.write(object);
    }
}

/// The time for which a SIM has service. Its fields are known from examples only.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Contract {
    /// Probably the start of the SIM's service.
    ///
    /// Sent in milliseconds since 1970. Example: `1661757216000`. Whether it is required is not
    /// documented.
    pub start_at: Option<rt::Timestamp>,
    /// Probably the expiry of the SIM's service; equal to `end_at` in the example. Shown by the
    /// page of one SIM, not by that of the list.
    ///
    /// Sent in milliseconds since 1970. Example: `1717171199000`. Whether it is required is not
    /// documented.
    pub expire_at: Option<rt::Timestamp>,
    /// Probably the end of the SIM's service.
    ///
    /// Sent in milliseconds since 1970. Example: `1685548799000`. Whether it is required is not
    /// documented.
    pub end_at: Option<rt::Timestamp>,
    /// Members that the documentation does not list, and optional ones that are not what it says.
    pub extra: rt::Extra,
}

impl Contract {
    pub(super) fn read(raw: &rt::RawValue) -> Result<Self, rt::Mismatch> {
        let mut object = rt::Object::read(raw)?;
        Ok(Self {
            start_at: object.optional("start_at", rt::get::milliseconds_number),
            expire_at: object.optional("expire_at", rt::get::milliseconds_number),
            end_at: object.optional("end_at", rt::get::milliseconds_number),
            extra: object.rest(),
        })
    }

    #[cfg(test)]
    pub(super) fn write(&self, object: &mut rt::ObjectWriter<'_>) {
        if let Some(value) = &self.start_at {
            object.bare("start_at", value.unix_milliseconds());
        }
        if let Some(value) = &self.expire_at {
            object.bare("expire_at", value.unix_milliseconds());
        }
        if let Some(value) = &self.end_at {
            object.bare("end_at", value.unix_milliseconds());
        }
        self.extra.write(object);
    }
}

/// The length of a period in the life of a SIM. Its fields are known from examples only.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PeriodLength {
    /// The unit; its values are not documented. Other people's documentation says 1 day, 2 month, 3
    /// year.
    ///
    /// Example: `2`. Whether it is required is not documented.
    pub period_unit: Option<i64>,
    /// How many units.
    ///
    /// Example: `3`. Whether it is required is not documented.
    pub period: Option<i64>,
    /// Members that the documentation does not list, and optional ones that are not what it says.
    pub extra: rt::Extra,
}

impl PeriodLength {
    pub(super) fn read(raw: &rt::RawValue) -> Result<Self, rt::Mismatch> {
        let mut object = rt::Object::read(raw)?;
        Ok(Self {
            period_unit: object.optional("period_unit", rt::get::integer_number),
            period: object.optional("period", rt::get::integer_number),
            extra: object.rest(),
        })
    }

    #[cfg(test)]
    pub(super) fn write(&self, object: &mut rt::ObjectWriter<'_>) {
        if let Some(value) = &self.period_unit {
            object.bare("period_unit", *value);
        }
        if let Some(value) = &self.period {
            object.bare("period", *value);
        }
        self.extra.write(object);
    }
}

/// What the customer noted on an order. Its fields are known from examples only.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct OrderExtra {
    /// Probably the number of the customer's purchase order.
    ///
    /// Example: `1235215555`. Whether it is required is not documented.
    pub po: Option<String>,
    /// Remarks.
    ///
    /// Example: `续费本地测试`. Whether it is required is not documented.
    pub remarks: Option<String>,
    /// Members that the documentation does not list, and optional ones that are not what it says.
    pub extra: rt::Extra,
}

impl OrderExtra {
    pub(super) fn read(raw: &rt::RawValue) -> Result<Self, rt::Mismatch> {
        let mut object = rt::Object::read(raw)?;
        Ok(Self {
            po: object.optional("po", rt::get::text),
            remarks: object.optional("remarks", rt::get::text),
            extra: object.rest(),
        })
    }

    #[cfg(test)]
    pub(super) fn write(&self, object: &mut rt::ObjectWriter<'_>) {
        if let Some(value) = &self.po {
            object.text("po", value);
        }
        if let Some(value) = &self.remarks {
            object.text("remarks", value);
        }
        self.extra.write(object);
    }
}

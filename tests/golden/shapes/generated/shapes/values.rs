// @generated from spec/shapes/values.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Shapes};
use crate::__private::{self, Codec as _, codec};

impl Shapes {
    /// Sends and returns a value of every type, in every written form. Linksfield's title:
    /// *Values*.
    ///
    /// - **Effect:** read. The client retries the call after transient errors, as the
    ///   [`RetryPolicy`](__private::RetryPolicy) allows.
    /// - **Coverage:** complete. Linksfield documents every parameter and response field.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::{
    ///     Binary, Date, DateTime, Period, Rfc3339, Secret, TimeOfDay, Timestamp,
    /// };
    /// use linksfield_api::shapes::Values;
    /// # async fn example(shapes: linksfield_api::Shapes) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = shapes
    ///     .values(Values {
    ///         day: Date::new(2025, 3, 27)?,
    ///         at: TimeOfDay::new(13, 30, 0)?,
    ///         q_flag_0: true,
    ///         q_flag_2: true,
    ///         q_large: 18446744073709551615,
    ///         q_lasts: std::time::Duration::from_secs(1800),
    ///         q_code: Binary::from(b"sample\xFF".as_slice()),
    ///         q_opens: TimeOfDay::new(13, 30, 0)?,
    ///         q_day: Date::new(2025, 3, 27)?,
    ///         q_at: DateTime::new(Date::new(2025, 3, 27)?, 13, 30, 0)?,
    ///         q_list: [true].into(),
    ///         x_flag_0: true,
    ///         x_flag_2: true,
    ///         x_large: 18446744073709551615,
    ///         x_lasts: std::time::Duration::from_secs(1800),
    ///         x_code: Binary::from(b"sample\xFF".as_slice()),
    ///         x_opens: TimeOfDay::new(13, 30, 0)?,
    ///         x_day: Date::new(2025, 3, 27)?,
    ///         x_at: DateTime::new(Date::new(2025, 3, 27)?, 13, 30, 0)?,
    ///         flag_0: true,
    ///         flag_1: true,
    ///         flag_2: true,
    ///         flag_3: true,
    ///         flag_4: true,
    ///         flag_5: true,
    ///         flag_6: true,
    ///         truth: true,
    ///         integer_string: 1,
    ///         large_string: 18446744073709551615,
    ///         decimal_string: "1.00".parse()?,
    ///         money_string: "1.00".parse()?,
    ///         stamp_seconds_string: Timestamp::from_unix_seconds(1743053437),
    ///         stamp_milliseconds_string: Timestamp::from_unix_milliseconds(1743053437745),
    ///         lasts_milliseconds_string: std::time::Duration::from_millis(30),
    ///         lasts_seconds_string: std::time::Duration::from_secs(30),
    ///         lasts_minutes_string: std::time::Duration::from_secs(1800),
    ///         lasts_hours_string: std::time::Duration::from_secs(108000),
    ///         lasts_days_string: std::time::Duration::from_secs(2592000),
    ///         integer_number: 1,
    ///         large_number: 18446744073709551615,
    ///         decimal_number: "1.0".parse()?,
    ///         money_number: "1.0".parse()?,
    ///         stamp_seconds_number: Timestamp::from_unix_seconds(1743053437),
    ///         stamp_milliseconds_number: Timestamp::from_unix_milliseconds(1743053437745),
    ///         lasts_milliseconds_number: std::time::Duration::from_millis(30),
    ///         lasts_seconds_number: std::time::Duration::from_secs(30),
    ///         lasts_minutes_number: std::time::Duration::from_secs(1800),
    ///         lasts_hours_number: std::time::Duration::from_secs(108000),
    ///         lasts_days_number: std::time::Duration::from_secs(2592000),
    ///         bytes_base64: Binary::from(b"sample\xFF".as_slice()),
    ///         bytes_base64url: Binary::from(b"sample\xFF".as_slice()),
    ///         bytes_hex: Binary::from(b"sample\xFF".as_slice()),
    ///         date_0: Date::new(2025, 3, 27)?,
    ///         date_1: Date::new(2025, 3, 27)?,
    ///         date_2: Date::new(2025, 3, 27)?,
    ///         date_3: Date::new(2025, 3, 27)?,
    ///         date_4: Date::new(2025, 3, 27)?,
    ///         date_5: Date::new(2025, 3, 27)?,
    ///         date_6: Date::new(2025, 3, 27)?,
    ///         date_7: Date::new(2025, 3, 27)?,
    ///         time_0: DateTime::new(Date::new(2025, 3, 27)?, 13, 30, 37)?,
    ///         time_1: DateTime::new(Date::new(2025, 3, 27)?, 13, 30, 37)?,
    ///         time_2: DateTime::new(Date::new(2025, 3, 27)?, 13, 30, 37)?,
    ///         time_3: Rfc3339::new("2025-03-27T13:30:37Z")?,
    ///         time_4: DateTime::new(Date::new(2025, 3, 27)?, 13, 30, 0)?,
    ///         time_5: DateTime::new(Date::new(2025, 3, 27)?, 13, 30, 0)?,
    ///         time_6: DateTime::new(Date::new(2025, 3, 27)?, 13, 30, 37)?,
    ///         time_7: DateTime::new(Date::new(2025, 3, 27)?, 13, 30, 0)?,
    ///         time_8: DateTime::new(Date::new(2025, 3, 27)?, 13, 30, 37)?,
    ///         time_9: DateTime::new(Date::new(2025, 3, 27)?, 13, 30, 0)?,
    ///         time_10: DateTime::new(Date::new(2025, 3, 27)?, 13, 30, 37)?,
    ///         time_11: DateTime::new(Date::new(2025, 3, 27)?, 13, 30, 0)?,
    ///         time_12: DateTime::new(Date::new(2025, 3, 27)?, 13, 30, 37)?,
    ///         time_13: DateTime::new(Date::new(2025, 3, 27)?, 13, 30, 0)?,
    ///         time_14: DateTime::new(Date::new(2025, 3, 27)?, 13, 30, 37)?,
    ///         time_15: DateTime::new(Date::new(2025, 3, 27)?, 13, 30, 0)?,
    ///         time_16: DateTime::new(Date::new(2025, 3, 27)?, 13, 30, 0)?,
    ///         clock_0: TimeOfDay::new(13, 30, 37)?,
    ///         clock_1: TimeOfDay::new(13, 30, 0)?,
    ///         clock_2: TimeOfDay::new(13, 30, 37)?,
    ///         clock_3: TimeOfDay::new(13, 30, 0)?,
    ///         text: "text".into(),
    ///         iccid: "89852022018041800192".parse()?,
    ///         imsi: "204081234560019".parse()?,
    ///         msisdn: "877676774564564".parse()?,
    ///         imei: "860016040008240".parse()?,
    ///         device_code: "89852022018041800192".parse()?,
    ///         period: Period::from(Date::new(2025, 3, 27)?),
    ///         secret: Secret::from("text"),
    ///         list_flag_0: [true].into(),
    ///         list_flag_1: [true].into(),
    ///         list_flag_2: [true].into(),
    ///         list_flag_3: [true].into(),
    ///         list_flag_4: [true].into(),
    ///         list_flag_5: [true].into(),
    ///         list_flag_6: [true].into(),
    ///         list_truth: [true].into(),
    ///         list_integer_string: [1].into(),
    ///         list_large_string: [18446744073709551615].into(),
    ///         list_decimal_string: ["1.00".parse()?].into(),
    ///         list_money_string: ["1.00".parse()?].into(),
    ///         list_stamp_seconds_string: [Timestamp::from_unix_seconds(1743053437)].into(),
    ///         list_stamp_milliseconds_string: [
    ///             Timestamp::from_unix_milliseconds(1743053437745),
    ///         ]
    ///             .into(),
    ///         list_lasts_milliseconds_string: [std::time::Duration::from_millis(30)]
    ///             .into(),
    ///         list_lasts_seconds_string: [std::time::Duration::from_secs(30)].into(),
    ///         list_lasts_minutes_string: [std::time::Duration::from_secs(1800)].into(),
    ///         list_lasts_hours_string: [std::time::Duration::from_secs(108000)].into(),
    ///         list_lasts_days_string: [std::time::Duration::from_secs(2592000)].into(),
    ///         list_integer_number: [1].into(),
    ///         list_large_number: [18446744073709551615].into(),
    ///         list_decimal_number: ["1.0".parse()?].into(),
    ///         list_money_number: ["1.0".parse()?].into(),
    ///         list_stamp_seconds_number: [Timestamp::from_unix_seconds(1743053437)].into(),
    ///         list_stamp_milliseconds_number: [
    ///             Timestamp::from_unix_milliseconds(1743053437745),
    ///         ]
    ///             .into(),
    ///         list_lasts_milliseconds_number: [std::time::Duration::from_millis(30)]
    ///             .into(),
    ///         list_lasts_seconds_number: [std::time::Duration::from_secs(30)].into(),
    ///         list_lasts_minutes_number: [std::time::Duration::from_secs(1800)].into(),
    ///         list_lasts_hours_number: [std::time::Duration::from_secs(108000)].into(),
    ///         list_lasts_days_number: [std::time::Duration::from_secs(2592000)].into(),
    ///         list_bytes_base64: [Binary::from(b"sample\xFF".as_slice())].into(),
    ///         list_bytes_base64url: [Binary::from(b"sample\xFF".as_slice())].into(),
    ///         list_bytes_hex: [Binary::from(b"sample\xFF".as_slice())].into(),
    ///         list_date_0: [Date::new(2025, 3, 27)?].into(),
    ///         list_date_1: [Date::new(2025, 3, 27)?].into(),
    ///         list_date_2: [Date::new(2025, 3, 27)?].into(),
    ///         list_date_3: [Date::new(2025, 3, 27)?].into(),
    ///         list_date_4: [Date::new(2025, 3, 27)?].into(),
    ///         list_date_5: [Date::new(2025, 3, 27)?].into(),
    ///         list_date_6: [Date::new(2025, 3, 27)?].into(),
    ///         list_date_7: [Date::new(2025, 3, 27)?].into(),
    ///         list_time_0: [DateTime::new(Date::new(2025, 3, 27)?, 13, 30, 37)?].into(),
    ///         list_time_1: [DateTime::new(Date::new(2025, 3, 27)?, 13, 30, 37)?].into(),
    ///         list_time_2: [DateTime::new(Date::new(2025, 3, 27)?, 13, 30, 37)?].into(),
    ///         list_time_3: [Rfc3339::new("2025-03-27T13:30:37Z")?].into(),
    ///         list_time_4: [DateTime::new(Date::new(2025, 3, 27)?, 13, 30, 0)?].into(),
    ///         list_time_5: [DateTime::new(Date::new(2025, 3, 27)?, 13, 30, 0)?].into(),
    ///         list_time_6: [DateTime::new(Date::new(2025, 3, 27)?, 13, 30, 37)?].into(),
    ///         list_time_7: [DateTime::new(Date::new(2025, 3, 27)?, 13, 30, 0)?].into(),
    ///         list_time_8: [DateTime::new(Date::new(2025, 3, 27)?, 13, 30, 37)?].into(),
    ///         list_time_9: [DateTime::new(Date::new(2025, 3, 27)?, 13, 30, 0)?].into(),
    ///         list_time_10: [DateTime::new(Date::new(2025, 3, 27)?, 13, 30, 37)?].into(),
    ///         list_time_11: [DateTime::new(Date::new(2025, 3, 27)?, 13, 30, 0)?].into(),
    ///         list_time_12: [DateTime::new(Date::new(2025, 3, 27)?, 13, 30, 37)?].into(),
    ///         list_time_13: [DateTime::new(Date::new(2025, 3, 27)?, 13, 30, 0)?].into(),
    ///         list_time_14: [DateTime::new(Date::new(2025, 3, 27)?, 13, 30, 37)?].into(),
    ///         list_time_15: [DateTime::new(Date::new(2025, 3, 27)?, 13, 30, 0)?].into(),
    ///         list_time_16: [DateTime::new(Date::new(2025, 3, 27)?, 13, 30, 0)?].into(),
    ///         list_clock_0: [TimeOfDay::new(13, 30, 37)?].into(),
    ///         list_clock_1: [TimeOfDay::new(13, 30, 0)?].into(),
    ///         list_clock_2: [TimeOfDay::new(13, 30, 37)?].into(),
    ///         list_clock_3: [TimeOfDay::new(13, 30, 0)?].into(),
    ///         list_text: ["text".into()].into(),
    ///         list_iccid: ["89852022018041800192".parse()?].into(),
    ///         list_imsi: ["204081234560019".parse()?].into(),
    ///         list_msisdn: ["877676774564564".parse()?].into(),
    ///         list_imei: ["860016040008240".parse()?].into(),
    ///         list_device_code: ["89852022018041800192".parse()?].into(),
    ///         list_period: [Period::from(Date::new(2025, 3, 27)?)].into(),
    ///     })
    ///     .send()
    ///     .await?;
    /// println!("{:?}", reply.into_inner());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Parameters
    ///
    /// Required parameters are fields of [`Values`]. Optional parameters are methods of the call.
    ///
    /// | parameter | required | meaning |
    /// |---|---|---|
    /// | [`day`](field@Values::day) | yes | The day. |
    /// | [`at`](field@Values::at) | yes | The time. |
    /// | [`q_flag_0`](field@Values::q_flag_0) | yes | Required. |
    /// | [`q_flag_2`](field@Values::q_flag_2) | yes | Required. |
    /// | [`q_large`](field@Values::q_large) | yes | Required. |
    /// | [`q_lasts`](field@Values::q_lasts) | yes | Required. |
    /// | [`q_code`](field@Values::q_code) | yes | Required. |
    /// | [`q_opens`](field@Values::q_opens) | yes | Required. |
    /// | [`q_day`](field@Values::q_day) | yes | Required. |
    /// | [`q_at`](field@Values::q_at) | yes | Required. |
    /// | [`o_q_flag_0`](field@ValuesRequest::o_q_flag_0) | no | Optional. |
    /// | [`o_q_flag_2`](field@ValuesRequest::o_q_flag_2) | no | Optional. |
    /// | [`o_q_large`](field@ValuesRequest::o_q_large) | no | Optional. |
    /// | [`o_q_lasts`](field@ValuesRequest::o_q_lasts) | no | Optional. |
    /// | [`o_q_code`](field@ValuesRequest::o_q_code) | no | Optional. |
    /// | [`o_q_opens`](field@ValuesRequest::o_q_opens) | no | Optional. |
    /// | [`o_q_day`](field@ValuesRequest::o_q_day) | no | Optional. |
    /// | [`o_q_at`](field@ValuesRequest::o_q_at) | no | Optional. |
    /// | [`q_list`](field@Values::q_list) | yes | A list. |
    /// | [`x_flag_0`](field@Values::x_flag_0) | yes | Required. |
    /// | [`x_flag_2`](field@Values::x_flag_2) | yes | Required. |
    /// | [`x_large`](field@Values::x_large) | yes | Required. |
    /// | [`x_lasts`](field@Values::x_lasts) | yes | Required. |
    /// | [`x_code`](field@Values::x_code) | yes | Required. |
    /// | [`x_opens`](field@Values::x_opens) | yes | Required. |
    /// | [`x_day`](field@Values::x_day) | yes | Required. |
    /// | [`x_at`](field@Values::x_at) | yes | Required. |
    /// | [`o_x_flag_0`](field@ValuesRequest::o_x_flag_0) | no | Optional. |
    /// | [`o_x_flag_2`](field@ValuesRequest::o_x_flag_2) | no | Optional. |
    /// | [`o_x_large`](field@ValuesRequest::o_x_large) | no | Optional. |
    /// | [`o_x_lasts`](field@ValuesRequest::o_x_lasts) | no | Optional. |
    /// | [`o_x_code`](field@ValuesRequest::o_x_code) | no | Optional. |
    /// | [`o_x_opens`](field@ValuesRequest::o_x_opens) | no | Optional. |
    /// | [`o_x_day`](field@ValuesRequest::o_x_day) | no | Optional. |
    /// | [`o_x_at`](field@ValuesRequest::o_x_at) | no | Optional. |
    /// | [`flag_0`](field@Values::flag_0) | yes | Required. |
    /// | [`flag_1`](field@Values::flag_1) | yes | Required. |
    /// | [`flag_2`](field@Values::flag_2) | yes | Required. |
    /// | [`flag_3`](field@Values::flag_3) | yes | Required. |
    /// | [`flag_4`](field@Values::flag_4) | yes | Required. |
    /// | [`flag_5`](field@Values::flag_5) | yes | Required. |
    /// | [`flag_6`](field@Values::flag_6) | yes | Required. |
    /// | [`truth`](field@Values::truth) | yes | Required. |
    /// | [`integer_string`](field@Values::integer_string) | yes | Required. |
    /// | [`large_string`](field@Values::large_string) | yes | Required. |
    /// | [`decimal_string`](field@Values::decimal_string) | yes | Required. |
    /// | [`money_string`](field@Values::money_string) | yes | Required. |
    /// | [`stamp_seconds_string`](field@Values::stamp_seconds_string) | yes | Required. |
    /// | [`stamp_milliseconds_string`](field@Values::stamp_milliseconds_string) | yes | Required. |
    /// | [`lasts_milliseconds_string`](field@Values::lasts_milliseconds_string) | yes | Required. |
    /// | [`lasts_seconds_string`](field@Values::lasts_seconds_string) | yes | Required. |
    /// | [`lasts_minutes_string`](field@Values::lasts_minutes_string) | yes | Required. |
    /// | [`lasts_hours_string`](field@Values::lasts_hours_string) | yes | Required. |
    /// | [`lasts_days_string`](field@Values::lasts_days_string) | yes | Required. |
    /// | [`integer_number`](field@Values::integer_number) | yes | Required. |
    /// | [`large_number`](field@Values::large_number) | yes | Required. |
    /// | [`decimal_number`](field@Values::decimal_number) | yes | Required. |
    /// | [`money_number`](field@Values::money_number) | yes | Required. |
    /// | [`stamp_seconds_number`](field@Values::stamp_seconds_number) | yes | Required. |
    /// | [`stamp_milliseconds_number`](field@Values::stamp_milliseconds_number) | yes | Required. |
    /// | [`lasts_milliseconds_number`](field@Values::lasts_milliseconds_number) | yes | Required. |
    /// | [`lasts_seconds_number`](field@Values::lasts_seconds_number) | yes | Required. |
    /// | [`lasts_minutes_number`](field@Values::lasts_minutes_number) | yes | Required. |
    /// | [`lasts_hours_number`](field@Values::lasts_hours_number) | yes | Required. |
    /// | [`lasts_days_number`](field@Values::lasts_days_number) | yes | Required. |
    /// | [`bytes_base64`](field@Values::bytes_base64) | yes | Required. |
    /// | [`bytes_base64url`](field@Values::bytes_base64url) | yes | Required. |
    /// | [`bytes_hex`](field@Values::bytes_hex) | yes | Required. |
    /// | [`date_0`](field@Values::date_0) | yes | Required. |
    /// | [`date_1`](field@Values::date_1) | yes | Required. |
    /// | [`date_2`](field@Values::date_2) | yes | Required. |
    /// | [`date_3`](field@Values::date_3) | yes | Required. |
    /// | [`date_4`](field@Values::date_4) | yes | Required. |
    /// | [`date_5`](field@Values::date_5) | yes | Required. |
    /// | [`date_6`](field@Values::date_6) | yes | Required. |
    /// | [`date_7`](field@Values::date_7) | yes | Required. |
    /// | [`time_0`](field@Values::time_0) | yes | Required. |
    /// | [`time_1`](field@Values::time_1) | yes | Required. |
    /// | [`time_2`](field@Values::time_2) | yes | Required. |
    /// | [`time_3`](field@Values::time_3) | yes | Required. |
    /// | [`time_4`](field@Values::time_4) | yes | Required. |
    /// | [`time_5`](field@Values::time_5) | yes | Required. |
    /// | [`time_6`](field@Values::time_6) | yes | Required. |
    /// | [`time_7`](field@Values::time_7) | yes | Required. |
    /// | [`time_8`](field@Values::time_8) | yes | Required. |
    /// | [`time_9`](field@Values::time_9) | yes | Required. |
    /// | [`time_10`](field@Values::time_10) | yes | Required. |
    /// | [`time_11`](field@Values::time_11) | yes | Required. |
    /// | [`time_12`](field@Values::time_12) | yes | Required. |
    /// | [`time_13`](field@Values::time_13) | yes | Required. |
    /// | [`time_14`](field@Values::time_14) | yes | Required. |
    /// | [`time_15`](field@Values::time_15) | yes | Required. |
    /// | [`time_16`](field@Values::time_16) | yes | Required. |
    /// | [`clock_0`](field@Values::clock_0) | yes | Required. |
    /// | [`clock_1`](field@Values::clock_1) | yes | Required. |
    /// | [`clock_2`](field@Values::clock_2) | yes | Required. |
    /// | [`clock_3`](field@Values::clock_3) | yes | Required. |
    /// | [`text`](field@Values::text) | yes | Required. |
    /// | [`iccid`](field@Values::iccid) | yes | Required. |
    /// | [`imsi`](field@Values::imsi) | yes | Required. |
    /// | [`msisdn`](field@Values::msisdn) | yes | Required. |
    /// | [`imei`](field@Values::imei) | yes | Required. |
    /// | [`device_code`](field@Values::device_code) | yes | Required. |
    /// | [`period`](field@Values::period) | yes | Required. |
    /// | [`secret`](field@Values::secret) | yes | Required. |
    /// | [`o_flag_0`](field@ValuesRequest::o_flag_0) | no | Optional. |
    /// | [`o_flag_1`](field@ValuesRequest::o_flag_1) | no | Optional. |
    /// | [`o_flag_2`](field@ValuesRequest::o_flag_2) | no | Optional. |
    /// | [`o_flag_3`](field@ValuesRequest::o_flag_3) | no | Optional. |
    /// | [`o_flag_4`](field@ValuesRequest::o_flag_4) | no | Optional. |
    /// | [`o_flag_5`](field@ValuesRequest::o_flag_5) | no | Optional. |
    /// | [`o_flag_6`](field@ValuesRequest::o_flag_6) | no | Optional. |
    /// | [`o_truth`](field@ValuesRequest::o_truth) | no | Optional. |
    /// | [`o_integer_string`](field@ValuesRequest::o_integer_string) | no | Optional. |
    /// | [`o_large_string`](field@ValuesRequest::o_large_string) | no | Optional. |
    /// | [`o_decimal_string`](field@ValuesRequest::o_decimal_string) | no | Optional. |
    /// | [`o_money_string`](field@ValuesRequest::o_money_string) | no | Optional. |
    /// | [`o_stamp_seconds_string`](field@ValuesRequest::o_stamp_seconds_string) | no | Optional. |
    /// | [`o_stamp_milliseconds_string`](field@ValuesRequest::o_stamp_milliseconds_string) | no | Optional. |
    /// | [`o_lasts_milliseconds_string`](field@ValuesRequest::o_lasts_milliseconds_string) | no | Optional. |
    /// | [`o_lasts_seconds_string`](field@ValuesRequest::o_lasts_seconds_string) | no | Optional. |
    /// | [`o_lasts_minutes_string`](field@ValuesRequest::o_lasts_minutes_string) | no | Optional. |
    /// | [`o_lasts_hours_string`](field@ValuesRequest::o_lasts_hours_string) | no | Optional. |
    /// | [`o_lasts_days_string`](field@ValuesRequest::o_lasts_days_string) | no | Optional. |
    /// | [`o_integer_number`](field@ValuesRequest::o_integer_number) | no | Optional. |
    /// | [`o_large_number`](field@ValuesRequest::o_large_number) | no | Optional. |
    /// | [`o_decimal_number`](field@ValuesRequest::o_decimal_number) | no | Optional. |
    /// | [`o_money_number`](field@ValuesRequest::o_money_number) | no | Optional. |
    /// | [`o_stamp_seconds_number`](field@ValuesRequest::o_stamp_seconds_number) | no | Optional. |
    /// | [`o_stamp_milliseconds_number`](field@ValuesRequest::o_stamp_milliseconds_number) | no | Optional. |
    /// | [`o_lasts_milliseconds_number`](field@ValuesRequest::o_lasts_milliseconds_number) | no | Optional. |
    /// | [`o_lasts_seconds_number`](field@ValuesRequest::o_lasts_seconds_number) | no | Optional. |
    /// | [`o_lasts_minutes_number`](field@ValuesRequest::o_lasts_minutes_number) | no | Optional. |
    /// | [`o_lasts_hours_number`](field@ValuesRequest::o_lasts_hours_number) | no | Optional. |
    /// | [`o_lasts_days_number`](field@ValuesRequest::o_lasts_days_number) | no | Optional. |
    /// | [`o_bytes_base64`](field@ValuesRequest::o_bytes_base64) | no | Optional. |
    /// | [`o_bytes_base64url`](field@ValuesRequest::o_bytes_base64url) | no | Optional. |
    /// | [`o_bytes_hex`](field@ValuesRequest::o_bytes_hex) | no | Optional. |
    /// | [`o_date_0`](field@ValuesRequest::o_date_0) | no | Optional. |
    /// | [`o_date_1`](field@ValuesRequest::o_date_1) | no | Optional. |
    /// | [`o_date_2`](field@ValuesRequest::o_date_2) | no | Optional. |
    /// | [`o_date_3`](field@ValuesRequest::o_date_3) | no | Optional. |
    /// | [`o_date_4`](field@ValuesRequest::o_date_4) | no | Optional. |
    /// | [`o_date_5`](field@ValuesRequest::o_date_5) | no | Optional. |
    /// | [`o_date_6`](field@ValuesRequest::o_date_6) | no | Optional. |
    /// | [`o_date_7`](field@ValuesRequest::o_date_7) | no | Optional. |
    /// | [`o_time_0`](field@ValuesRequest::o_time_0) | no | Optional. |
    /// | [`o_time_1`](field@ValuesRequest::o_time_1) | no | Optional. |
    /// | [`o_time_2`](field@ValuesRequest::o_time_2) | no | Optional. |
    /// | [`o_time_3`](field@ValuesRequest::o_time_3) | no | Optional. |
    /// | [`o_time_4`](field@ValuesRequest::o_time_4) | no | Optional. |
    /// | [`o_time_5`](field@ValuesRequest::o_time_5) | no | Optional. |
    /// | [`o_time_6`](field@ValuesRequest::o_time_6) | no | Optional. |
    /// | [`o_time_7`](field@ValuesRequest::o_time_7) | no | Optional. |
    /// | [`o_time_8`](field@ValuesRequest::o_time_8) | no | Optional. |
    /// | [`o_time_9`](field@ValuesRequest::o_time_9) | no | Optional. |
    /// | [`o_time_10`](field@ValuesRequest::o_time_10) | no | Optional. |
    /// | [`o_time_11`](field@ValuesRequest::o_time_11) | no | Optional. |
    /// | [`o_time_12`](field@ValuesRequest::o_time_12) | no | Optional. |
    /// | [`o_time_13`](field@ValuesRequest::o_time_13) | no | Optional. |
    /// | [`o_time_14`](field@ValuesRequest::o_time_14) | no | Optional. |
    /// | [`o_time_15`](field@ValuesRequest::o_time_15) | no | Optional. |
    /// | [`o_time_16`](field@ValuesRequest::o_time_16) | no | Optional. |
    /// | [`o_clock_0`](field@ValuesRequest::o_clock_0) | no | Optional. |
    /// | [`o_clock_1`](field@ValuesRequest::o_clock_1) | no | Optional. |
    /// | [`o_clock_2`](field@ValuesRequest::o_clock_2) | no | Optional. |
    /// | [`o_clock_3`](field@ValuesRequest::o_clock_3) | no | Optional. |
    /// | [`o_text`](field@ValuesRequest::o_text) | no | Optional. |
    /// | [`o_iccid`](field@ValuesRequest::o_iccid) | no | Optional. |
    /// | [`o_imsi`](field@ValuesRequest::o_imsi) | no | Optional. |
    /// | [`o_msisdn`](field@ValuesRequest::o_msisdn) | no | Optional. |
    /// | [`o_imei`](field@ValuesRequest::o_imei) | no | Optional. |
    /// | [`o_device_code`](field@ValuesRequest::o_device_code) | no | Optional. |
    /// | [`o_period`](field@ValuesRequest::o_period) | no | Optional. |
    /// | [`o_secret`](field@ValuesRequest::o_secret) | no | Optional. |
    /// | [`list_flag_0`](field@Values::list_flag_0) | yes | A list. |
    /// | [`list_flag_1`](field@Values::list_flag_1) | yes | A list. |
    /// | [`list_flag_2`](field@Values::list_flag_2) | yes | A list. |
    /// | [`list_flag_3`](field@Values::list_flag_3) | yes | A list. |
    /// | [`list_flag_4`](field@Values::list_flag_4) | yes | A list. |
    /// | [`list_flag_5`](field@Values::list_flag_5) | yes | A list. |
    /// | [`list_flag_6`](field@Values::list_flag_6) | yes | A list. |
    /// | [`list_truth`](field@Values::list_truth) | yes | A list. |
    /// | [`list_integer_string`](field@Values::list_integer_string) | yes | A list. |
    /// | [`list_large_string`](field@Values::list_large_string) | yes | A list. |
    /// | [`list_decimal_string`](field@Values::list_decimal_string) | yes | A list. |
    /// | [`list_money_string`](field@Values::list_money_string) | yes | A list. |
    /// | [`list_stamp_seconds_string`](field@Values::list_stamp_seconds_string) | yes | A list. |
    /// | [`list_stamp_milliseconds_string`](field@Values::list_stamp_milliseconds_string) | yes | A list. |
    /// | [`list_lasts_milliseconds_string`](field@Values::list_lasts_milliseconds_string) | yes | A list. |
    /// | [`list_lasts_seconds_string`](field@Values::list_lasts_seconds_string) | yes | A list. |
    /// | [`list_lasts_minutes_string`](field@Values::list_lasts_minutes_string) | yes | A list. |
    /// | [`list_lasts_hours_string`](field@Values::list_lasts_hours_string) | yes | A list. |
    /// | [`list_lasts_days_string`](field@Values::list_lasts_days_string) | yes | A list. |
    /// | [`list_integer_number`](field@Values::list_integer_number) | yes | A list. |
    /// | [`list_large_number`](field@Values::list_large_number) | yes | A list. |
    /// | [`list_decimal_number`](field@Values::list_decimal_number) | yes | A list. |
    /// | [`list_money_number`](field@Values::list_money_number) | yes | A list. |
    /// | [`list_stamp_seconds_number`](field@Values::list_stamp_seconds_number) | yes | A list. |
    /// | [`list_stamp_milliseconds_number`](field@Values::list_stamp_milliseconds_number) | yes | A list. |
    /// | [`list_lasts_milliseconds_number`](field@Values::list_lasts_milliseconds_number) | yes | A list. |
    /// | [`list_lasts_seconds_number`](field@Values::list_lasts_seconds_number) | yes | A list. |
    /// | [`list_lasts_minutes_number`](field@Values::list_lasts_minutes_number) | yes | A list. |
    /// | [`list_lasts_hours_number`](field@Values::list_lasts_hours_number) | yes | A list. |
    /// | [`list_lasts_days_number`](field@Values::list_lasts_days_number) | yes | A list. |
    /// | [`list_bytes_base64`](field@Values::list_bytes_base64) | yes | A list. |
    /// | [`list_bytes_base64url`](field@Values::list_bytes_base64url) | yes | A list. |
    /// | [`list_bytes_hex`](field@Values::list_bytes_hex) | yes | A list. |
    /// | [`list_date_0`](field@Values::list_date_0) | yes | A list. |
    /// | [`list_date_1`](field@Values::list_date_1) | yes | A list. |
    /// | [`list_date_2`](field@Values::list_date_2) | yes | A list. |
    /// | [`list_date_3`](field@Values::list_date_3) | yes | A list. |
    /// | [`list_date_4`](field@Values::list_date_4) | yes | A list. |
    /// | [`list_date_5`](field@Values::list_date_5) | yes | A list. |
    /// | [`list_date_6`](field@Values::list_date_6) | yes | A list. |
    /// | [`list_date_7`](field@Values::list_date_7) | yes | A list. |
    /// | [`list_time_0`](field@Values::list_time_0) | yes | A list. |
    /// | [`list_time_1`](field@Values::list_time_1) | yes | A list. |
    /// | [`list_time_2`](field@Values::list_time_2) | yes | A list. |
    /// | [`list_time_3`](field@Values::list_time_3) | yes | A list. |
    /// | [`list_time_4`](field@Values::list_time_4) | yes | A list. |
    /// | [`list_time_5`](field@Values::list_time_5) | yes | A list. |
    /// | [`list_time_6`](field@Values::list_time_6) | yes | A list. |
    /// | [`list_time_7`](field@Values::list_time_7) | yes | A list. |
    /// | [`list_time_8`](field@Values::list_time_8) | yes | A list. |
    /// | [`list_time_9`](field@Values::list_time_9) | yes | A list. |
    /// | [`list_time_10`](field@Values::list_time_10) | yes | A list. |
    /// | [`list_time_11`](field@Values::list_time_11) | yes | A list. |
    /// | [`list_time_12`](field@Values::list_time_12) | yes | A list. |
    /// | [`list_time_13`](field@Values::list_time_13) | yes | A list. |
    /// | [`list_time_14`](field@Values::list_time_14) | yes | A list. |
    /// | [`list_time_15`](field@Values::list_time_15) | yes | A list. |
    /// | [`list_time_16`](field@Values::list_time_16) | yes | A list. |
    /// | [`list_clock_0`](field@Values::list_clock_0) | yes | A list. |
    /// | [`list_clock_1`](field@Values::list_clock_1) | yes | A list. |
    /// | [`list_clock_2`](field@Values::list_clock_2) | yes | A list. |
    /// | [`list_clock_3`](field@Values::list_clock_3) | yes | A list. |
    /// | [`list_text`](field@Values::list_text) | yes | A list. |
    /// | [`list_iccid`](field@Values::list_iccid) | yes | A list. |
    /// | [`list_imsi`](field@Values::list_imsi) | yes | A list. |
    /// | [`list_msisdn`](field@Values::list_msisdn) | yes | A list. |
    /// | [`list_imei`](field@Values::list_imei) | yes | A list. |
    /// | [`list_device_code`](field@Values::list_device_code) | yes | A list. |
    /// | [`list_period`](field@Values::list_period) | yes | A list. |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to
    /// [`ValuesResponse`].
    ///
    /// # Errors
    ///
    /// - [`NotSent`](__private::Error::NotSent): a parameter is invalid or the server could not be
    ///   reached.
    /// - [`NoResponse`](__private::Error::NoResponse), [`Decode`](__private::Error::Decode): the
    ///   response is missing, incomplete or unreadable. The error keeps what was received.
    /// - [`Api`](__private::Error::Api), [`Status`](__private::Error::Status): the server reported
    ///   a failure with a result code or with an HTTP status. Linksfield documents no failure
    ///   codes.
    ///
    /// # Sources
    ///
    /// - Invented for the tests.
    #[inline]
    pub fn values(&self, required: Values) -> Call<ValuesRequest> {
        self.call(ValuesRequest::new(required))
    }
}

/// The required parameters of [`values`](Shapes::values).
#[derive(Debug, Clone, PartialEq)]
pub struct Values {
    /// The day.
    ///
    /// Its time zone is not documented.
    pub day: __private::Date,
    /// The time.
    ///
    /// Its time zone is not documented.
    pub at: __private::TimeOfDay,
    /// Required.
    ///
    /// Sent as `Y` for true and `N` for false.
    pub q_flag_0: bool,
    /// Required.
    ///
    /// Sent as `1` for true and `2` for false.
    pub q_flag_2: bool,
    /// Required.
    pub q_large: i128,
    /// Required.
    ///
    /// Sent as a whole number of minutes.
    pub q_lasts: __private::Duration,
    /// Required.
    ///
    /// Sent in Base64 for URLs, with `-` and `_`, without padding.
    pub q_code: __private::Binary,
    /// Required.
    ///
    /// Its time zone is not documented.
    pub q_opens: __private::TimeOfDay,
    /// Required.
    ///
    /// Its time zone is not documented.
    pub q_day: __private::Date,
    /// Required.
    ///
    /// Its time zone is not documented.
    pub q_at: __private::DateTime,
    /// A list.
    pub q_list: Vec<bool>,
    /// Required.
    ///
    /// Sent as `Y` for true and `N` for false.
    pub x_flag_0: bool,
    /// Required.
    ///
    /// Sent as `1` for true and `2` for false.
    pub x_flag_2: bool,
    /// Required.
    pub x_large: i128,
    /// Required.
    ///
    /// Sent as a whole number of minutes.
    pub x_lasts: __private::Duration,
    /// Required.
    ///
    /// Sent in Base64 for URLs, with `-` and `_`, without padding.
    pub x_code: __private::Binary,
    /// Required.
    ///
    /// Its time zone is not documented.
    pub x_opens: __private::TimeOfDay,
    /// Required.
    ///
    /// Its time zone is not documented.
    pub x_day: __private::Date,
    /// Required.
    ///
    /// Its time zone is not documented.
    pub x_at: __private::DateTime,
    /// Required.
    ///
    /// Sent as `Y` for true and `N` for false.
    pub flag_0: bool,
    /// Required.
    ///
    /// Sent as `true` for true and `false` for false.
    pub flag_1: bool,
    /// Required.
    ///
    /// Sent as `1` for true and `2` for false.
    pub flag_2: bool,
    /// Required.
    ///
    /// Sent as `启用` for true and `停用` for false.
    pub flag_3: bool,
    /// Required.
    ///
    /// Sent as `1` for true and `2` for false.
    pub flag_4: bool,
    /// Required.
    pub flag_5: bool,
    /// Required.
    pub flag_6: bool,
    /// Required.
    pub truth: bool,
    /// Required.
    pub integer_string: i64,
    /// Required.
    pub large_string: i128,
    /// Required.
    pub decimal_string: __private::Decimal,
    /// Required.
    ///
    /// At most two decimal places.
    pub money_string: __private::Decimal,
    /// Required.
    ///
    /// Sent in seconds since 1970.
    pub stamp_seconds_string: __private::Timestamp,
    /// Required.
    ///
    /// Sent in milliseconds since 1970.
    pub stamp_milliseconds_string: __private::Timestamp,
    /// Required.
    ///
    /// Sent as a whole number of milliseconds.
    pub lasts_milliseconds_string: __private::Duration,
    /// Required.
    ///
    /// Sent as a whole number of seconds.
    pub lasts_seconds_string: __private::Duration,
    /// Required.
    ///
    /// Sent as a whole number of minutes.
    pub lasts_minutes_string: __private::Duration,
    /// Required.
    ///
    /// Sent as a whole number of hours.
    pub lasts_hours_string: __private::Duration,
    /// Required.
    ///
    /// Sent as a whole number of days.
    pub lasts_days_string: __private::Duration,
    /// Required.
    pub integer_number: i64,
    /// Required.
    pub large_number: i128,
    /// Required.
    pub decimal_number: __private::Decimal,
    /// Required.
    ///
    /// At most two decimal places.
    pub money_number: __private::Decimal,
    /// Required.
    ///
    /// Sent in seconds since 1970.
    pub stamp_seconds_number: __private::Timestamp,
    /// Required.
    ///
    /// Sent in milliseconds since 1970.
    pub stamp_milliseconds_number: __private::Timestamp,
    /// Required.
    ///
    /// Sent as a whole number of milliseconds.
    pub lasts_milliseconds_number: __private::Duration,
    /// Required.
    ///
    /// Sent as a whole number of seconds.
    pub lasts_seconds_number: __private::Duration,
    /// Required.
    ///
    /// Sent as a whole number of minutes.
    pub lasts_minutes_number: __private::Duration,
    /// Required.
    ///
    /// Sent as a whole number of hours.
    pub lasts_hours_number: __private::Duration,
    /// Required.
    ///
    /// Sent as a whole number of days.
    pub lasts_days_number: __private::Duration,
    /// Required.
    ///
    /// Sent in Base64 with padding.
    pub bytes_base64: __private::Binary,
    /// Required.
    ///
    /// Sent in Base64 for URLs, with `-` and `_`, without padding.
    pub bytes_base64url: __private::Binary,
    /// Required.
    ///
    /// Sent in lower-case hexadecimal digits.
    pub bytes_hex: __private::Binary,
    /// Required.
    ///
    /// Its time zone is not documented.
    pub date_0: __private::Date,
    /// Required.
    ///
    /// Its time zone is not documented.
    pub date_1: __private::Date,
    /// Required.
    ///
    /// Its time zone is not documented.
    pub date_2: __private::Date,
    /// Required.
    ///
    /// Its time zone is not documented.
    pub date_3: __private::Date,
    /// Required.
    ///
    /// Its time zone is not documented.
    pub date_4: __private::Date,
    /// Required.
    ///
    /// Its time zone is not documented.
    pub date_5: __private::Date,
    /// Required.
    ///
    /// Its time zone is not documented.
    pub date_6: __private::Date,
    /// Required.
    ///
    /// Its time zone is not documented.
    pub date_7: __private::Date,
    /// Required.
    ///
    /// Its time zone is not documented.
    pub time_0: __private::DateTime,
    /// Required.
    ///
    /// Its time zone is not documented.
    pub time_1: __private::DateTime,
    /// Required.
    ///
    /// Its time zone is not documented.
    pub time_2: __private::DateTime,
    /// Required.
    ///
    /// Its time zone is not documented.
    pub time_3: __private::Rfc3339,
    /// Required.
    ///
    /// Its time zone is not documented.
    pub time_4: __private::DateTime,
    /// Required.
    ///
    /// Its time zone is not documented.
    pub time_5: __private::DateTime,
    /// Required.
    ///
    /// Its time zone is not documented.
    pub time_6: __private::DateTime,
    /// Required.
    ///
    /// Its time zone is not documented.
    pub time_7: __private::DateTime,
    /// Required.
    ///
    /// Its time zone is not documented.
    pub time_8: __private::DateTime,
    /// Required.
    ///
    /// Its time zone is not documented.
    pub time_9: __private::DateTime,
    /// Required.
    ///
    /// Its time zone is not documented.
    pub time_10: __private::DateTime,
    /// Required.
    ///
    /// Its time zone is not documented.
    pub time_11: __private::DateTime,
    /// Required.
    ///
    /// Its time zone is not documented.
    pub time_12: __private::DateTime,
    /// Required.
    ///
    /// Its time zone is not documented.
    pub time_13: __private::DateTime,
    /// Required.
    ///
    /// Its time zone is not documented.
    pub time_14: __private::DateTime,
    /// Required.
    ///
    /// Its time zone is not documented.
    pub time_15: __private::DateTime,
    /// Required.
    ///
    /// Its time zone is not documented.
    pub time_16: __private::DateTime,
    /// Required.
    ///
    /// Its time zone is not documented.
    pub clock_0: __private::TimeOfDay,
    /// Required.
    ///
    /// Its time zone is not documented.
    pub clock_1: __private::TimeOfDay,
    /// Required.
    ///
    /// Its time zone is not documented.
    pub clock_2: __private::TimeOfDay,
    /// Required.
    ///
    /// Its time zone is not documented.
    pub clock_3: __private::TimeOfDay,
    /// Required.
    pub text: String,
    /// Required.
    pub iccid: __private::Iccid,
    /// Required.
    pub imsi: __private::Imsi,
    /// Required.
    pub msisdn: __private::Msisdn,
    /// Required.
    pub imei: __private::Imei,
    /// Required.
    pub device_code: __private::DeviceCode,
    /// Required.
    pub period: __private::Period,
    /// Required.
    pub secret: __private::Secret,
    /// A list.
    pub list_flag_0: Vec<bool>,
    /// A list.
    pub list_flag_1: Vec<bool>,
    /// A list.
    pub list_flag_2: Vec<bool>,
    /// A list.
    pub list_flag_3: Vec<bool>,
    /// A list.
    pub list_flag_4: Vec<bool>,
    /// A list.
    pub list_flag_5: Vec<bool>,
    /// A list.
    pub list_flag_6: Vec<bool>,
    /// A list.
    pub list_truth: Vec<bool>,
    /// A list.
    pub list_integer_string: Vec<i64>,
    /// A list.
    pub list_large_string: Vec<i128>,
    /// A list.
    pub list_decimal_string: Vec<__private::Decimal>,
    /// A list.
    pub list_money_string: Vec<__private::Decimal>,
    /// A list.
    pub list_stamp_seconds_string: Vec<__private::Timestamp>,
    /// A list.
    pub list_stamp_milliseconds_string: Vec<__private::Timestamp>,
    /// A list.
    pub list_lasts_milliseconds_string: Vec<__private::Duration>,
    /// A list.
    pub list_lasts_seconds_string: Vec<__private::Duration>,
    /// A list.
    pub list_lasts_minutes_string: Vec<__private::Duration>,
    /// A list.
    pub list_lasts_hours_string: Vec<__private::Duration>,
    /// A list.
    pub list_lasts_days_string: Vec<__private::Duration>,
    /// A list.
    pub list_integer_number: Vec<i64>,
    /// A list.
    pub list_large_number: Vec<i128>,
    /// A list.
    pub list_decimal_number: Vec<__private::Decimal>,
    /// A list.
    pub list_money_number: Vec<__private::Decimal>,
    /// A list.
    pub list_stamp_seconds_number: Vec<__private::Timestamp>,
    /// A list.
    pub list_stamp_milliseconds_number: Vec<__private::Timestamp>,
    /// A list.
    pub list_lasts_milliseconds_number: Vec<__private::Duration>,
    /// A list.
    pub list_lasts_seconds_number: Vec<__private::Duration>,
    /// A list.
    pub list_lasts_minutes_number: Vec<__private::Duration>,
    /// A list.
    pub list_lasts_hours_number: Vec<__private::Duration>,
    /// A list.
    pub list_lasts_days_number: Vec<__private::Duration>,
    /// A list.
    pub list_bytes_base64: Vec<__private::Binary>,
    /// A list.
    pub list_bytes_base64url: Vec<__private::Binary>,
    /// A list.
    pub list_bytes_hex: Vec<__private::Binary>,
    /// A list.
    pub list_date_0: Vec<__private::Date>,
    /// A list.
    pub list_date_1: Vec<__private::Date>,
    /// A list.
    pub list_date_2: Vec<__private::Date>,
    /// A list.
    pub list_date_3: Vec<__private::Date>,
    /// A list.
    pub list_date_4: Vec<__private::Date>,
    /// A list.
    pub list_date_5: Vec<__private::Date>,
    /// A list.
    pub list_date_6: Vec<__private::Date>,
    /// A list.
    pub list_date_7: Vec<__private::Date>,
    /// A list.
    pub list_time_0: Vec<__private::DateTime>,
    /// A list.
    pub list_time_1: Vec<__private::DateTime>,
    /// A list.
    pub list_time_2: Vec<__private::DateTime>,
    /// A list.
    pub list_time_3: Vec<__private::Rfc3339>,
    /// A list.
    pub list_time_4: Vec<__private::DateTime>,
    /// A list.
    pub list_time_5: Vec<__private::DateTime>,
    /// A list.
    pub list_time_6: Vec<__private::DateTime>,
    /// A list.
    pub list_time_7: Vec<__private::DateTime>,
    /// A list.
    pub list_time_8: Vec<__private::DateTime>,
    /// A list.
    pub list_time_9: Vec<__private::DateTime>,
    /// A list.
    pub list_time_10: Vec<__private::DateTime>,
    /// A list.
    pub list_time_11: Vec<__private::DateTime>,
    /// A list.
    pub list_time_12: Vec<__private::DateTime>,
    /// A list.
    pub list_time_13: Vec<__private::DateTime>,
    /// A list.
    pub list_time_14: Vec<__private::DateTime>,
    /// A list.
    pub list_time_15: Vec<__private::DateTime>,
    /// A list.
    pub list_time_16: Vec<__private::DateTime>,
    /// A list.
    pub list_clock_0: Vec<__private::TimeOfDay>,
    /// A list.
    pub list_clock_1: Vec<__private::TimeOfDay>,
    /// A list.
    pub list_clock_2: Vec<__private::TimeOfDay>,
    /// A list.
    pub list_clock_3: Vec<__private::TimeOfDay>,
    /// A list.
    pub list_text: Vec<String>,
    /// A list.
    pub list_iccid: Vec<__private::Iccid>,
    /// A list.
    pub list_imsi: Vec<__private::Imsi>,
    /// A list.
    pub list_msisdn: Vec<__private::Msisdn>,
    /// A list.
    pub list_imei: Vec<__private::Imei>,
    /// A list.
    pub list_device_code: Vec<__private::DeviceCode>,
    /// A list.
    pub list_period: Vec<__private::Period>,
}

/// The request of [`values`](Shapes::values): a value that can be stored, compared, and sent by
/// any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ValuesRequest {
    /// The required parameters.
    pub required: Values,
    /// Optional.
    ///
    /// Sent as `Y` for true and `N` for false.
    pub o_q_flag_0: Option<bool>,
    /// Optional.
    ///
    /// Sent as `1` for true and `2` for false.
    pub o_q_flag_2: Option<bool>,
    /// Optional.
    pub o_q_large: Option<i128>,
    /// Optional.
    ///
    /// Sent as a whole number of minutes.
    pub o_q_lasts: Option<__private::Duration>,
    /// Optional.
    ///
    /// Sent in Base64 for URLs, with `-` and `_`, without padding.
    pub o_q_code: Option<__private::Binary>,
    /// Optional.
    ///
    /// Its time zone is not documented.
    pub o_q_opens: Option<__private::TimeOfDay>,
    /// Optional.
    ///
    /// Its time zone is not documented.
    pub o_q_day: Option<__private::Date>,
    /// Optional.
    ///
    /// Its time zone is not documented.
    pub o_q_at: Option<__private::DateTime>,
    /// Optional.
    ///
    /// Sent as `Y` for true and `N` for false.
    pub o_x_flag_0: Option<bool>,
    /// Optional.
    ///
    /// Sent as `1` for true and `2` for false.
    pub o_x_flag_2: Option<bool>,
    /// Optional.
    pub o_x_large: Option<i128>,
    /// Optional.
    ///
    /// Sent as a whole number of minutes.
    pub o_x_lasts: Option<__private::Duration>,
    /// Optional.
    ///
    /// Sent in Base64 for URLs, with `-` and `_`, without padding.
    pub o_x_code: Option<__private::Binary>,
    /// Optional.
    ///
    /// Its time zone is not documented.
    pub o_x_opens: Option<__private::TimeOfDay>,
    /// Optional.
    ///
    /// Its time zone is not documented.
    pub o_x_day: Option<__private::Date>,
    /// Optional.
    ///
    /// Its time zone is not documented.
    pub o_x_at: Option<__private::DateTime>,
    /// Optional.
    ///
    /// Sent as `Y` for true and `N` for false.
    pub o_flag_0: Option<bool>,
    /// Optional.
    ///
    /// Sent as `true` for true and `false` for false.
    pub o_flag_1: Option<bool>,
    /// Optional.
    ///
    /// Sent as `1` for true and `2` for false.
    pub o_flag_2: Option<bool>,
    /// Optional.
    ///
    /// Sent as `启用` for true and `停用` for false.
    pub o_flag_3: Option<bool>,
    /// Optional.
    ///
    /// Sent as `1` for true and `2` for false.
    pub o_flag_4: Option<bool>,
    /// Optional.
    pub o_flag_5: Option<bool>,
    /// Optional.
    pub o_flag_6: Option<bool>,
    /// Optional.
    pub o_truth: Option<bool>,
    /// Optional.
    pub o_integer_string: Option<i64>,
    /// Optional.
    pub o_large_string: Option<i128>,
    /// Optional.
    pub o_decimal_string: Option<__private::Decimal>,
    /// Optional.
    ///
    /// At most two decimal places.
    pub o_money_string: Option<__private::Decimal>,
    /// Optional.
    ///
    /// Sent in seconds since 1970.
    pub o_stamp_seconds_string: Option<__private::Timestamp>,
    /// Optional.
    ///
    /// Sent in milliseconds since 1970.
    pub o_stamp_milliseconds_string: Option<__private::Timestamp>,
    /// Optional.
    ///
    /// Sent as a whole number of milliseconds.
    pub o_lasts_milliseconds_string: Option<__private::Duration>,
    /// Optional.
    ///
    /// Sent as a whole number of seconds.
    pub o_lasts_seconds_string: Option<__private::Duration>,
    /// Optional.
    ///
    /// Sent as a whole number of minutes.
    pub o_lasts_minutes_string: Option<__private::Duration>,
    /// Optional.
    ///
    /// Sent as a whole number of hours.
    pub o_lasts_hours_string: Option<__private::Duration>,
    /// Optional.
    ///
    /// Sent as a whole number of days.
    pub o_lasts_days_string: Option<__private::Duration>,
    /// Optional.
    pub o_integer_number: Option<i64>,
    /// Optional.
    pub o_large_number: Option<i128>,
    /// Optional.
    pub o_decimal_number: Option<__private::Decimal>,
    /// Optional.
    ///
    /// At most two decimal places.
    pub o_money_number: Option<__private::Decimal>,
    /// Optional.
    ///
    /// Sent in seconds since 1970.
    pub o_stamp_seconds_number: Option<__private::Timestamp>,
    /// Optional.
    ///
    /// Sent in milliseconds since 1970.
    pub o_stamp_milliseconds_number: Option<__private::Timestamp>,
    /// Optional.
    ///
    /// Sent as a whole number of milliseconds.
    pub o_lasts_milliseconds_number: Option<__private::Duration>,
    /// Optional.
    ///
    /// Sent as a whole number of seconds.
    pub o_lasts_seconds_number: Option<__private::Duration>,
    /// Optional.
    ///
    /// Sent as a whole number of minutes.
    pub o_lasts_minutes_number: Option<__private::Duration>,
    /// Optional.
    ///
    /// Sent as a whole number of hours.
    pub o_lasts_hours_number: Option<__private::Duration>,
    /// Optional.
    ///
    /// Sent as a whole number of days.
    pub o_lasts_days_number: Option<__private::Duration>,
    /// Optional.
    ///
    /// Sent in Base64 with padding.
    pub o_bytes_base64: Option<__private::Binary>,
    /// Optional.
    ///
    /// Sent in Base64 for URLs, with `-` and `_`, without padding.
    pub o_bytes_base64url: Option<__private::Binary>,
    /// Optional.
    ///
    /// Sent in lower-case hexadecimal digits.
    pub o_bytes_hex: Option<__private::Binary>,
    /// Optional.
    ///
    /// Its time zone is not documented.
    pub o_date_0: Option<__private::Date>,
    /// Optional.
    ///
    /// Its time zone is not documented.
    pub o_date_1: Option<__private::Date>,
    /// Optional.
    ///
    /// Its time zone is not documented.
    pub o_date_2: Option<__private::Date>,
    /// Optional.
    ///
    /// Its time zone is not documented.
    pub o_date_3: Option<__private::Date>,
    /// Optional.
    ///
    /// Its time zone is not documented.
    pub o_date_4: Option<__private::Date>,
    /// Optional.
    ///
    /// Its time zone is not documented.
    pub o_date_5: Option<__private::Date>,
    /// Optional.
    ///
    /// Its time zone is not documented.
    pub o_date_6: Option<__private::Date>,
    /// Optional.
    ///
    /// Its time zone is not documented.
    pub o_date_7: Option<__private::Date>,
    /// Optional.
    ///
    /// Its time zone is not documented.
    pub o_time_0: Option<__private::DateTime>,
    /// Optional.
    ///
    /// Its time zone is not documented.
    pub o_time_1: Option<__private::DateTime>,
    /// Optional.
    ///
    /// Its time zone is not documented.
    pub o_time_2: Option<__private::DateTime>,
    /// Optional.
    ///
    /// Its time zone is not documented.
    pub o_time_3: Option<__private::Rfc3339>,
    /// Optional.
    ///
    /// Its time zone is not documented.
    pub o_time_4: Option<__private::DateTime>,
    /// Optional.
    ///
    /// Its time zone is not documented.
    pub o_time_5: Option<__private::DateTime>,
    /// Optional.
    ///
    /// Its time zone is not documented.
    pub o_time_6: Option<__private::DateTime>,
    /// Optional.
    ///
    /// Its time zone is not documented.
    pub o_time_7: Option<__private::DateTime>,
    /// Optional.
    ///
    /// Its time zone is not documented.
    pub o_time_8: Option<__private::DateTime>,
    /// Optional.
    ///
    /// Its time zone is not documented.
    pub o_time_9: Option<__private::DateTime>,
    /// Optional.
    ///
    /// Its time zone is not documented.
    pub o_time_10: Option<__private::DateTime>,
    /// Optional.
    ///
    /// Its time zone is not documented.
    pub o_time_11: Option<__private::DateTime>,
    /// Optional.
    ///
    /// Its time zone is not documented.
    pub o_time_12: Option<__private::DateTime>,
    /// Optional.
    ///
    /// Its time zone is not documented.
    pub o_time_13: Option<__private::DateTime>,
    /// Optional.
    ///
    /// Its time zone is not documented.
    pub o_time_14: Option<__private::DateTime>,
    /// Optional.
    ///
    /// Its time zone is not documented.
    pub o_time_15: Option<__private::DateTime>,
    /// Optional.
    ///
    /// Its time zone is not documented.
    pub o_time_16: Option<__private::DateTime>,
    /// Optional.
    ///
    /// Its time zone is not documented.
    pub o_clock_0: Option<__private::TimeOfDay>,
    /// Optional.
    ///
    /// Its time zone is not documented.
    pub o_clock_1: Option<__private::TimeOfDay>,
    /// Optional.
    ///
    /// Its time zone is not documented.
    pub o_clock_2: Option<__private::TimeOfDay>,
    /// Optional.
    ///
    /// Its time zone is not documented.
    pub o_clock_3: Option<__private::TimeOfDay>,
    /// Optional.
    pub o_text: Option<String>,
    /// Optional.
    pub o_iccid: Option<__private::Iccid>,
    /// Optional.
    pub o_imsi: Option<__private::Imsi>,
    /// Optional.
    pub o_msisdn: Option<__private::Msisdn>,
    /// Optional.
    pub o_imei: Option<__private::Imei>,
    /// Optional.
    pub o_device_code: Option<__private::DeviceCode>,
    /// Optional.
    pub o_period: Option<__private::Period>,
    /// Optional.
    pub o_secret: Option<__private::Secret>,
}

impl ValuesRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: Values) -> Self {
        Self {
            required,
            o_q_flag_0: None,
            o_q_flag_2: None,
            o_q_large: None,
            o_q_lasts: None,
            o_q_code: None,
            o_q_opens: None,
            o_q_day: None,
            o_q_at: None,
            o_x_flag_0: None,
            o_x_flag_2: None,
            o_x_large: None,
            o_x_lasts: None,
            o_x_code: None,
            o_x_opens: None,
            o_x_day: None,
            o_x_at: None,
            o_flag_0: None,
            o_flag_1: None,
            o_flag_2: None,
            o_flag_3: None,
            o_flag_4: None,
            o_flag_5: None,
            o_flag_6: None,
            o_truth: None,
            o_integer_string: None,
            o_large_string: None,
            o_decimal_string: None,
            o_money_string: None,
            o_stamp_seconds_string: None,
            o_stamp_milliseconds_string: None,
            o_lasts_milliseconds_string: None,
            o_lasts_seconds_string: None,
            o_lasts_minutes_string: None,
            o_lasts_hours_string: None,
            o_lasts_days_string: None,
            o_integer_number: None,
            o_large_number: None,
            o_decimal_number: None,
            o_money_number: None,
            o_stamp_seconds_number: None,
            o_stamp_milliseconds_number: None,
            o_lasts_milliseconds_number: None,
            o_lasts_seconds_number: None,
            o_lasts_minutes_number: None,
            o_lasts_hours_number: None,
            o_lasts_days_number: None,
            o_bytes_base64: None,
            o_bytes_base64url: None,
            o_bytes_hex: None,
            o_date_0: None,
            o_date_1: None,
            o_date_2: None,
            o_date_3: None,
            o_date_4: None,
            o_date_5: None,
            o_date_6: None,
            o_date_7: None,
            o_time_0: None,
            o_time_1: None,
            o_time_2: None,
            o_time_3: None,
            o_time_4: None,
            o_time_5: None,
            o_time_6: None,
            o_time_7: None,
            o_time_8: None,
            o_time_9: None,
            o_time_10: None,
            o_time_11: None,
            o_time_12: None,
            o_time_13: None,
            o_time_14: None,
            o_time_15: None,
            o_time_16: None,
            o_clock_0: None,
            o_clock_1: None,
            o_clock_2: None,
            o_clock_3: None,
            o_text: None,
            o_iccid: None,
            o_imsi: None,
            o_msisdn: None,
            o_imei: None,
            o_device_code: None,
            o_period: None,
            o_secret: None,
        }
    }

    /// Optional.
    ///
    /// See [`o_q_flag_0`](field@ValuesRequest::o_q_flag_0).
    #[must_use]
    #[inline]
    pub fn o_q_flag_0(mut self, value: bool) -> Self {
        self.o_q_flag_0 = Some(value);
        self
    }

    /// Optional.
    ///
    /// See [`o_q_flag_2`](field@ValuesRequest::o_q_flag_2).
    #[must_use]
    #[inline]
    pub fn o_q_flag_2(mut self, value: bool) -> Self {
        self.o_q_flag_2 = Some(value);
        self
    }

    /// Optional.
    ///
    /// See [`o_q_large`](field@ValuesRequest::o_q_large).
    #[must_use]
    #[inline]
    pub fn o_q_large(mut self, value: i128) -> Self {
        self.o_q_large = Some(value);
        self
    }

    /// Optional.
    ///
    /// See [`o_q_lasts`](field@ValuesRequest::o_q_lasts).
    #[must_use]
    #[inline]
    pub fn o_q_lasts(mut self, value: __private::Duration) -> Self {
        self.o_q_lasts = Some(value);
        self
    }

    /// Optional.
    ///
    /// See [`o_q_code`](field@ValuesRequest::o_q_code).
    #[must_use]
    #[inline]
    pub fn o_q_code(mut self, value: impl Into<__private::Binary>) -> Self {
        self.o_q_code = Some(value.into());
        self
    }

    /// Optional.
    ///
    /// See [`o_q_opens`](field@ValuesRequest::o_q_opens).
    #[must_use]
    #[inline]
    pub fn o_q_opens(mut self, value: __private::TimeOfDay) -> Self {
        self.o_q_opens = Some(value);
        self
    }

    /// Optional.
    ///
    /// See [`o_q_day`](field@ValuesRequest::o_q_day).
    #[must_use]
    #[inline]
    pub fn o_q_day(mut self, value: __private::Date) -> Self {
        self.o_q_day = Some(value);
        self
    }

    /// Optional.
    ///
    /// See [`o_q_at`](field@ValuesRequest::o_q_at).
    #[must_use]
    #[inline]
    pub fn o_q_at(mut self, value: __private::DateTime) -> Self {
        self.o_q_at = Some(value);
        self
    }

    /// Optional.
    ///
    /// See [`o_x_flag_0`](field@ValuesRequest::o_x_flag_0).
    #[must_use]
    #[inline]
    pub fn o_x_flag_0(mut self, value: bool) -> Self {
        self.o_x_flag_0 = Some(value);
        self
    }

    /// Optional.
    ///
    /// See [`o_x_flag_2`](field@ValuesRequest::o_x_flag_2).
    #[must_use]
    #[inline]
    pub fn o_x_flag_2(mut self, value: bool) -> Self {
        self.o_x_flag_2 = Some(value);
        self
    }

    /// Optional.
    ///
    /// See [`o_x_large`](field@ValuesRequest::o_x_large).
    #[must_use]
    #[inline]
    pub fn o_x_large(mut self, value: i128) -> Self {
        self.o_x_large = Some(value);
        self
    }

    /// Optional.
    ///
    /// See [`o_x_lasts`](field@ValuesRequest::o_x_lasts).
    #[must_use]
    #[inline]
    pub fn o_x_lasts(mut self, value: __private::Duration) -> Self {
        self.o_x_lasts = Some(value);
        self
    }

    /// Optional.
    ///
    /// See [`o_x_code`](field@ValuesRequest::o_x_code).
    #[must_use]
    #[inline]
    pub fn o_x_code(mut self, value: impl Into<__private::Binary>) -> Self {
        self.o_x_code = Some(value.into());
        self
    }

    /// Optional.
    ///
    /// See [`o_x_opens`](field@ValuesRequest::o_x_opens).
    #[must_use]
    #[inline]
    pub fn o_x_opens(mut self, value: __private::TimeOfDay) -> Self {
        self.o_x_opens = Some(value);
        self
    }

    /// Optional.
    ///
    /// See [`o_x_day`](field@ValuesRequest::o_x_day).
    #[must_use]
    #[inline]
    pub fn o_x_day(mut self, value: __private::Date) -> Self {
        self.o_x_day = Some(value);
        self
    }

    /// Optional.
    ///
    /// See [`o_x_at`](field@ValuesRequest::o_x_at).
    #[must_use]
    #[inline]
    pub fn o_x_at(mut self, value: __private::DateTime) -> Self {
        self.o_x_at = Some(value);
        self
    }

    /// Optional.
    ///
    /// See [`o_flag_0`](field@ValuesRequest::o_flag_0).
    #[must_use]
    #[inline]
    pub fn o_flag_0(mut self, value: bool) -> Self {
        self.o_flag_0 = Some(value);
        self
    }

    /// Optional.
    ///
    /// See [`o_flag_1`](field@ValuesRequest::o_flag_1).
    #[must_use]
    #[inline]
    pub fn o_flag_1(mut self, value: bool) -> Self {
        self.o_flag_1 = Some(value);
        self
    }

    /// Optional.
    ///
    /// See [`o_flag_2`](field@ValuesRequest::o_flag_2).
    #[must_use]
    #[inline]
    pub fn o_flag_2(mut self, value: bool) -> Self {
        self.o_flag_2 = Some(value);
        self
    }

    /// Optional.
    ///
    /// See [`o_flag_3`](field@ValuesRequest::o_flag_3).
    #[must_use]
    #[inline]
    pub fn o_flag_3(mut self, value: bool) -> Self {
        self.o_flag_3 = Some(value);
        self
    }

    /// Optional.
    ///
    /// See [`o_flag_4`](field@ValuesRequest::o_flag_4).
    #[must_use]
    #[inline]
    pub fn o_flag_4(mut self, value: bool) -> Self {
        self.o_flag_4 = Some(value);
        self
    }

    /// Optional.
    ///
    /// See [`o_flag_5`](field@ValuesRequest::o_flag_5).
    #[must_use]
    #[inline]
    pub fn o_flag_5(mut self, value: bool) -> Self {
        self.o_flag_5 = Some(value);
        self
    }

    /// Optional.
    ///
    /// See [`o_flag_6`](field@ValuesRequest::o_flag_6).
    #[must_use]
    #[inline]
    pub fn o_flag_6(mut self, value: bool) -> Self {
        self.o_flag_6 = Some(value);
        self
    }

    /// Optional.
    ///
    /// See [`o_truth`](field@ValuesRequest::o_truth).
    #[must_use]
    #[inline]
    pub fn o_truth(mut self, value: bool) -> Self {
        self.o_truth = Some(value);
        self
    }

    /// Optional.
    ///
    /// See [`o_integer_string`](field@ValuesRequest::o_integer_string).
    #[must_use]
    #[inline]
    pub fn o_integer_string(mut self, value: i64) -> Self {
        self.o_integer_string = Some(value);
        self
    }

    /// Optional.
    ///
    /// See [`o_large_string`](field@ValuesRequest::o_large_string).
    #[must_use]
    #[inline]
    pub fn o_large_string(mut self, value: i128) -> Self {
        self.o_large_string = Some(value);
        self
    }

    /// Optional.
    ///
    /// See [`o_decimal_string`](field@ValuesRequest::o_decimal_string).
    #[must_use]
    #[inline]
    pub fn o_decimal_string(mut self, value: __private::Decimal) -> Self {
        self.o_decimal_string = Some(value);
        self
    }

    /// Optional.
    ///
    /// See [`o_money_string`](field@ValuesRequest::o_money_string).
    #[must_use]
    #[inline]
    pub fn o_money_string(mut self, value: __private::Decimal) -> Self {
        self.o_money_string = Some(value);
        self
    }

    /// Optional.
    ///
    /// See [`o_stamp_seconds_string`](field@ValuesRequest::o_stamp_seconds_string).
    #[must_use]
    #[inline]
    pub fn o_stamp_seconds_string(mut self, value: __private::Timestamp) -> Self {
        self.o_stamp_seconds_string = Some(value);
        self
    }

    /// Optional.
    ///
    /// See [`o_stamp_milliseconds_string`](field@ValuesRequest::o_stamp_milliseconds_string).
    #[must_use]
    #[inline]
    pub fn o_stamp_milliseconds_string(mut self, value: __private::Timestamp) -> Self {
        self.o_stamp_milliseconds_string = Some(value);
        self
    }

    /// Optional.
    ///
    /// See [`o_lasts_milliseconds_string`](field@ValuesRequest::o_lasts_milliseconds_string).
    #[must_use]
    #[inline]
    pub fn o_lasts_milliseconds_string(mut self, value: __private::Duration) -> Self {
        self.o_lasts_milliseconds_string = Some(value);
        self
    }

    /// Optional.
    ///
    /// See [`o_lasts_seconds_string`](field@ValuesRequest::o_lasts_seconds_string).
    #[must_use]
    #[inline]
    pub fn o_lasts_seconds_string(mut self, value: __private::Duration) -> Self {
        self.o_lasts_seconds_string = Some(value);
        self
    }

    /// Optional.
    ///
    /// See [`o_lasts_minutes_string`](field@ValuesRequest::o_lasts_minutes_string).
    #[must_use]
    #[inline]
    pub fn o_lasts_minutes_string(mut self, value: __private::Duration) -> Self {
        self.o_lasts_minutes_string = Some(value);
        self
    }

    /// Optional.
    ///
    /// See [`o_lasts_hours_string`](field@ValuesRequest::o_lasts_hours_string).
    #[must_use]
    #[inline]
    pub fn o_lasts_hours_string(mut self, value: __private::Duration) -> Self {
        self.o_lasts_hours_string = Some(value);
        self
    }

    /// Optional.
    ///
    /// See [`o_lasts_days_string`](field@ValuesRequest::o_lasts_days_string).
    #[must_use]
    #[inline]
    pub fn o_lasts_days_string(mut self, value: __private::Duration) -> Self {
        self.o_lasts_days_string = Some(value);
        self
    }

    /// Optional.
    ///
    /// See [`o_integer_number`](field@ValuesRequest::o_integer_number).
    #[must_use]
    #[inline]
    pub fn o_integer_number(mut self, value: i64) -> Self {
        self.o_integer_number = Some(value);
        self
    }

    /// Optional.
    ///
    /// See [`o_large_number`](field@ValuesRequest::o_large_number).
    #[must_use]
    #[inline]
    pub fn o_large_number(mut self, value: i128) -> Self {
        self.o_large_number = Some(value);
        self
    }

    /// Optional.
    ///
    /// See [`o_decimal_number`](field@ValuesRequest::o_decimal_number).
    #[must_use]
    #[inline]
    pub fn o_decimal_number(mut self, value: __private::Decimal) -> Self {
        self.o_decimal_number = Some(value);
        self
    }

    /// Optional.
    ///
    /// See [`o_money_number`](field@ValuesRequest::o_money_number).
    #[must_use]
    #[inline]
    pub fn o_money_number(mut self, value: __private::Decimal) -> Self {
        self.o_money_number = Some(value);
        self
    }

    /// Optional.
    ///
    /// See [`o_stamp_seconds_number`](field@ValuesRequest::o_stamp_seconds_number).
    #[must_use]
    #[inline]
    pub fn o_stamp_seconds_number(mut self, value: __private::Timestamp) -> Self {
        self.o_stamp_seconds_number = Some(value);
        self
    }

    /// Optional.
    ///
    /// See [`o_stamp_milliseconds_number`](field@ValuesRequest::o_stamp_milliseconds_number).
    #[must_use]
    #[inline]
    pub fn o_stamp_milliseconds_number(mut self, value: __private::Timestamp) -> Self {
        self.o_stamp_milliseconds_number = Some(value);
        self
    }

    /// Optional.
    ///
    /// See [`o_lasts_milliseconds_number`](field@ValuesRequest::o_lasts_milliseconds_number).
    #[must_use]
    #[inline]
    pub fn o_lasts_milliseconds_number(mut self, value: __private::Duration) -> Self {
        self.o_lasts_milliseconds_number = Some(value);
        self
    }

    /// Optional.
    ///
    /// See [`o_lasts_seconds_number`](field@ValuesRequest::o_lasts_seconds_number).
    #[must_use]
    #[inline]
    pub fn o_lasts_seconds_number(mut self, value: __private::Duration) -> Self {
        self.o_lasts_seconds_number = Some(value);
        self
    }

    /// Optional.
    ///
    /// See [`o_lasts_minutes_number`](field@ValuesRequest::o_lasts_minutes_number).
    #[must_use]
    #[inline]
    pub fn o_lasts_minutes_number(mut self, value: __private::Duration) -> Self {
        self.o_lasts_minutes_number = Some(value);
        self
    }

    /// Optional.
    ///
    /// See [`o_lasts_hours_number`](field@ValuesRequest::o_lasts_hours_number).
    #[must_use]
    #[inline]
    pub fn o_lasts_hours_number(mut self, value: __private::Duration) -> Self {
        self.o_lasts_hours_number = Some(value);
        self
    }

    /// Optional.
    ///
    /// See [`o_lasts_days_number`](field@ValuesRequest::o_lasts_days_number).
    #[must_use]
    #[inline]
    pub fn o_lasts_days_number(mut self, value: __private::Duration) -> Self {
        self.o_lasts_days_number = Some(value);
        self
    }

    /// Optional.
    ///
    /// See [`o_bytes_base64`](field@ValuesRequest::o_bytes_base64).
    #[must_use]
    #[inline]
    pub fn o_bytes_base64(mut self, value: impl Into<__private::Binary>) -> Self {
        self.o_bytes_base64 = Some(value.into());
        self
    }

    /// Optional.
    ///
    /// See [`o_bytes_base64url`](field@ValuesRequest::o_bytes_base64url).
    #[must_use]
    #[inline]
    pub fn o_bytes_base64url(mut self, value: impl Into<__private::Binary>) -> Self {
        self.o_bytes_base64url = Some(value.into());
        self
    }

    /// Optional.
    ///
    /// See [`o_bytes_hex`](field@ValuesRequest::o_bytes_hex).
    #[must_use]
    #[inline]
    pub fn o_bytes_hex(mut self, value: impl Into<__private::Binary>) -> Self {
        self.o_bytes_hex = Some(value.into());
        self
    }

    /// Optional.
    ///
    /// See [`o_date_0`](field@ValuesRequest::o_date_0).
    #[must_use]
    #[inline]
    pub fn o_date_0(mut self, value: __private::Date) -> Self {
        self.o_date_0 = Some(value);
        self
    }

    /// Optional.
    ///
    /// See [`o_date_1`](field@ValuesRequest::o_date_1).
    #[must_use]
    #[inline]
    pub fn o_date_1(mut self, value: __private::Date) -> Self {
        self.o_date_1 = Some(value);
        self
    }

    /// Optional.
    ///
    /// See [`o_date_2`](field@ValuesRequest::o_date_2).
    #[must_use]
    #[inline]
    pub fn o_date_2(mut self, value: __private::Date) -> Self {
        self.o_date_2 = Some(value);
        self
    }

    /// Optional.
    ///
    /// See [`o_date_3`](field@ValuesRequest::o_date_3).
    #[must_use]
    #[inline]
    pub fn o_date_3(mut self, value: __private::Date) -> Self {
        self.o_date_3 = Some(value);
        self
    }

    /// Optional.
    ///
    /// See [`o_date_4`](field@ValuesRequest::o_date_4).
    #[must_use]
    #[inline]
    pub fn o_date_4(mut self, value: __private::Date) -> Self {
        self.o_date_4 = Some(value);
        self
    }

    /// Optional.
    ///
    /// See [`o_date_5`](field@ValuesRequest::o_date_5).
    #[must_use]
    #[inline]
    pub fn o_date_5(mut self, value: __private::Date) -> Self {
        self.o_date_5 = Some(value);
        self
    }

    /// Optional.
    ///
    /// See [`o_date_6`](field@ValuesRequest::o_date_6).
    #[must_use]
    #[inline]
    pub fn o_date_6(mut self, value: __private::Date) -> Self {
        self.o_date_6 = Some(value);
        self
    }

    /// Optional.
    ///
    /// See [`o_date_7`](field@ValuesRequest::o_date_7).
    #[must_use]
    #[inline]
    pub fn o_date_7(mut self, value: __private::Date) -> Self {
        self.o_date_7 = Some(value);
        self
    }

    /// Optional.
    ///
    /// See [`o_time_0`](field@ValuesRequest::o_time_0).
    #[must_use]
    #[inline]
    pub fn o_time_0(mut self, value: __private::DateTime) -> Self {
        self.o_time_0 = Some(value);
        self
    }

    /// Optional.
    ///
    /// See [`o_time_1`](field@ValuesRequest::o_time_1).
    #[must_use]
    #[inline]
    pub fn o_time_1(mut self, value: __private::DateTime) -> Self {
        self.o_time_1 = Some(value);
        self
    }

    /// Optional.
    ///
    /// See [`o_time_2`](field@ValuesRequest::o_time_2).
    #[must_use]
    #[inline]
    pub fn o_time_2(mut self, value: __private::DateTime) -> Self {
        self.o_time_2 = Some(value);
        self
    }

    /// Optional.
    ///
    /// See [`o_time_3`](field@ValuesRequest::o_time_3).
    #[must_use]
    #[inline]
    pub fn o_time_3(mut self, value: __private::Rfc3339) -> Self {
        self.o_time_3 = Some(value);
        self
    }

    /// Optional.
    ///
    /// See [`o_time_4`](field@ValuesRequest::o_time_4).
    #[must_use]
    #[inline]
    pub fn o_time_4(mut self, value: __private::DateTime) -> Self {
        self.o_time_4 = Some(value);
        self
    }

    /// Optional.
    ///
    /// See [`o_time_5`](field@ValuesRequest::o_time_5).
    #[must_use]
    #[inline]
    pub fn o_time_5(mut self, value: __private::DateTime) -> Self {
        self.o_time_5 = Some(value);
        self
    }

    /// Optional.
    ///
    /// See [`o_time_6`](field@ValuesRequest::o_time_6).
    #[must_use]
    #[inline]
    pub fn o_time_6(mut self, value: __private::DateTime) -> Self {
        self.o_time_6 = Some(value);
        self
    }

    /// Optional.
    ///
    /// See [`o_time_7`](field@ValuesRequest::o_time_7).
    #[must_use]
    #[inline]
    pub fn o_time_7(mut self, value: __private::DateTime) -> Self {
        self.o_time_7 = Some(value);
        self
    }

    /// Optional.
    ///
    /// See [`o_time_8`](field@ValuesRequest::o_time_8).
    #[must_use]
    #[inline]
    pub fn o_time_8(mut self, value: __private::DateTime) -> Self {
        self.o_time_8 = Some(value);
        self
    }

    /// Optional.
    ///
    /// See [`o_time_9`](field@ValuesRequest::o_time_9).
    #[must_use]
    #[inline]
    pub fn o_time_9(mut self, value: __private::DateTime) -> Self {
        self.o_time_9 = Some(value);
        self
    }

    /// Optional.
    ///
    /// See [`o_time_10`](field@ValuesRequest::o_time_10).
    #[must_use]
    #[inline]
    pub fn o_time_10(mut self, value: __private::DateTime) -> Self {
        self.o_time_10 = Some(value);
        self
    }

    /// Optional.
    ///
    /// See [`o_time_11`](field@ValuesRequest::o_time_11).
    #[must_use]
    #[inline]
    pub fn o_time_11(mut self, value: __private::DateTime) -> Self {
        self.o_time_11 = Some(value);
        self
    }

    /// Optional.
    ///
    /// See [`o_time_12`](field@ValuesRequest::o_time_12).
    #[must_use]
    #[inline]
    pub fn o_time_12(mut self, value: __private::DateTime) -> Self {
        self.o_time_12 = Some(value);
        self
    }

    /// Optional.
    ///
    /// See [`o_time_13`](field@ValuesRequest::o_time_13).
    #[must_use]
    #[inline]
    pub fn o_time_13(mut self, value: __private::DateTime) -> Self {
        self.o_time_13 = Some(value);
        self
    }

    /// Optional.
    ///
    /// See [`o_time_14`](field@ValuesRequest::o_time_14).
    #[must_use]
    #[inline]
    pub fn o_time_14(mut self, value: __private::DateTime) -> Self {
        self.o_time_14 = Some(value);
        self
    }

    /// Optional.
    ///
    /// See [`o_time_15`](field@ValuesRequest::o_time_15).
    #[must_use]
    #[inline]
    pub fn o_time_15(mut self, value: __private::DateTime) -> Self {
        self.o_time_15 = Some(value);
        self
    }

    /// Optional.
    ///
    /// See [`o_time_16`](field@ValuesRequest::o_time_16).
    #[must_use]
    #[inline]
    pub fn o_time_16(mut self, value: __private::DateTime) -> Self {
        self.o_time_16 = Some(value);
        self
    }

    /// Optional.
    ///
    /// See [`o_clock_0`](field@ValuesRequest::o_clock_0).
    #[must_use]
    #[inline]
    pub fn o_clock_0(mut self, value: __private::TimeOfDay) -> Self {
        self.o_clock_0 = Some(value);
        self
    }

    /// Optional.
    ///
    /// See [`o_clock_1`](field@ValuesRequest::o_clock_1).
    #[must_use]
    #[inline]
    pub fn o_clock_1(mut self, value: __private::TimeOfDay) -> Self {
        self.o_clock_1 = Some(value);
        self
    }

    /// Optional.
    ///
    /// See [`o_clock_2`](field@ValuesRequest::o_clock_2).
    #[must_use]
    #[inline]
    pub fn o_clock_2(mut self, value: __private::TimeOfDay) -> Self {
        self.o_clock_2 = Some(value);
        self
    }

    /// Optional.
    ///
    /// See [`o_clock_3`](field@ValuesRequest::o_clock_3).
    #[must_use]
    #[inline]
    pub fn o_clock_3(mut self, value: __private::TimeOfDay) -> Self {
        self.o_clock_3 = Some(value);
        self
    }

    /// Optional.
    ///
    /// See [`o_text`](field@ValuesRequest::o_text).
    #[must_use]
    #[inline]
    pub fn o_text(mut self, value: impl Into<String>) -> Self {
        self.o_text = Some(value.into());
        self
    }

    /// Optional.
    ///
    /// See [`o_iccid`](field@ValuesRequest::o_iccid).
    #[must_use]
    #[inline]
    pub fn o_iccid(mut self, value: __private::Iccid) -> Self {
        self.o_iccid = Some(value);
        self
    }

    /// Optional.
    ///
    /// See [`o_imsi`](field@ValuesRequest::o_imsi).
    #[must_use]
    #[inline]
    pub fn o_imsi(mut self, value: __private::Imsi) -> Self {
        self.o_imsi = Some(value);
        self
    }

    /// Optional.
    ///
    /// See [`o_msisdn`](field@ValuesRequest::o_msisdn).
    #[must_use]
    #[inline]
    pub fn o_msisdn(mut self, value: __private::Msisdn) -> Self {
        self.o_msisdn = Some(value);
        self
    }

    /// Optional.
    ///
    /// See [`o_imei`](field@ValuesRequest::o_imei).
    #[must_use]
    #[inline]
    pub fn o_imei(mut self, value: __private::Imei) -> Self {
        self.o_imei = Some(value);
        self
    }

    /// Optional.
    ///
    /// See [`o_device_code`](field@ValuesRequest::o_device_code).
    #[must_use]
    #[inline]
    pub fn o_device_code(mut self, value: __private::DeviceCode) -> Self {
        self.o_device_code = Some(value);
        self
    }

    /// Optional.
    ///
    /// See [`o_period`](field@ValuesRequest::o_period).
    #[must_use]
    #[inline]
    pub fn o_period(mut self, value: __private::Period) -> Self {
        self.o_period = Some(value);
        self
    }

    /// Optional.
    ///
    /// See [`o_secret`](field@ValuesRequest::o_secret).
    #[must_use]
    #[inline]
    pub fn o_secret(mut self, value: impl Into<__private::Secret>) -> Self {
        self.o_secret = Some(value.into());
        self
    }
}

impl From<Values> for ValuesRequest {
    #[inline]
    fn from(required: Values) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for ValuesRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: Values {
                day: object
                    .given::<codec::DateAs<{ codec::form("DD/MM/YYYY") }>>("day")?,
                at: object.given::<codec::TimeAs<{ codec::form("hh:mm") }>>("at")?,
                q_flag_0: object
                    .given::<
                        codec::QuotedWordFlag<{ codec::word("Y") }, { codec::word("N") }>,
                    >("q_flag_0")?,
                q_flag_2: object
                    .given::<
                        codec::NumberWordFlag<{ codec::word("1") }, { codec::word("2") }>,
                    >("q_flag_2")?,
                q_large: object.given::<codec::NumberLargeInteger>("q_large")?,
                q_lasts: object
                    .given::<codec::NumberDuration<{ codec::MINUTES }>>("q_lasts")?,
                q_code: object.given::<codec::BytesBase64Url>("q_code")?,
                q_opens: object
                    .given::<codec::TimeAs<{ codec::form("hh:mm") }>>("q_opens")?,
                q_day: object
                    .given::<codec::DateAs<{ codec::form("DD/MM/YYYY") }>>("q_day")?,
                q_at: object
                    .given::<
                        codec::DateTimeAs<{ codec::form("DD/MM/YYYY hh:mm") }>,
                    >("q_at")?,
                q_list: object
                    .given::<
                        codec::List<
                            codec::QuotedWordFlag<
                                { codec::word("Y") },
                                { codec::word("N") },
                            >,
                        >,
                    >("q_list")?,
                x_flag_0: object
                    .given::<
                        codec::QuotedWordFlag<{ codec::word("Y") }, { codec::word("N") }>,
                    >("x-flag-0")?,
                x_flag_2: object
                    .given::<
                        codec::NumberWordFlag<{ codec::word("1") }, { codec::word("2") }>,
                    >("x-flag-2")?,
                x_large: object.given::<codec::NumberLargeInteger>("x-large")?,
                x_lasts: object
                    .given::<codec::NumberDuration<{ codec::MINUTES }>>("x-lasts")?,
                x_code: object.given::<codec::BytesBase64Url>("x-code")?,
                x_opens: object
                    .given::<codec::TimeAs<{ codec::form("hh:mm") }>>("x-opens")?,
                x_day: object
                    .given::<codec::DateAs<{ codec::form("DD/MM/YYYY") }>>("x-day")?,
                x_at: object
                    .given::<
                        codec::DateTimeAs<{ codec::form("DD/MM/YYYY hh:mm") }>,
                    >("x-at")?,
                flag_0: object
                    .given::<
                        codec::QuotedWordFlag<{ codec::word("Y") }, { codec::word("N") }>,
                    >("flag_0")?,
                flag_1: object
                    .given::<
                        codec::QuotedWordFlag<
                            { codec::word("true") },
                            { codec::word("false") },
                        >,
                    >("flag_1")?,
                flag_2: object
                    .given::<
                        codec::NumberWordFlag<{ codec::word("1") }, { codec::word("2") }>,
                    >("flag_2")?,
                flag_3: object
                    .given::<
                        codec::QuotedWordFlag<
                            { codec::word("启用") },
                            { codec::word("停用") },
                        >,
                    >("flag_3")?,
                flag_4: object
                    .given::<
                        codec::QuotedWordFlag<{ codec::word("1") }, { codec::word("2") }>,
                    >("flag_4")?,
                flag_5: object.given::<codec::QuotedFlag>("flag_5")?,
                flag_6: object.given::<codec::NumberFlag>("flag_6")?,
                truth: object.given::<codec::Boolean>("truth")?,
                integer_string: object.given::<codec::QuotedInteger>("integer_string")?,
                large_string: object.given::<codec::QuotedLargeInteger>("large_string")?,
                decimal_string: object.given::<codec::QuotedDecimal>("decimal_string")?,
                money_string: object.given::<codec::QuotedDecimalTo<2>>("money_string")?,
                stamp_seconds_string: object
                    .given::<codec::QuotedSeconds>("stamp_seconds_string")?,
                stamp_milliseconds_string: object
                    .given::<codec::QuotedMilliseconds>("stamp_milliseconds_string")?,
                lasts_milliseconds_string: object
                    .given::<
                        codec::QuotedDuration<{ codec::MILLISECONDS }>,
                    >("lasts_milliseconds_string")?,
                lasts_seconds_string: object
                    .given::<
                        codec::QuotedDuration<{ codec::SECONDS }>,
                    >("lasts_seconds_string")?,
                lasts_minutes_string: object
                    .given::<
                        codec::QuotedDuration<{ codec::MINUTES }>,
                    >("lasts_minutes_string")?,
                lasts_hours_string: object
                    .given::<
                        codec::QuotedDuration<{ codec::HOURS }>,
                    >("lasts_hours_string")?,
                lasts_days_string: object
                    .given::<
                        codec::QuotedDuration<{ codec::DAYS }>,
                    >("lasts_days_string")?,
                integer_number: object.given::<codec::NumberInteger>("integer_number")?,
                large_number: object.given::<codec::NumberLargeInteger>("large_number")?,
                decimal_number: object.given::<codec::NumberDecimal>("decimal_number")?,
                money_number: object.given::<codec::NumberDecimalTo<2>>("money_number")?,
                stamp_seconds_number: object
                    .given::<codec::NumberSeconds>("stamp_seconds_number")?,
                stamp_milliseconds_number: object
                    .given::<codec::NumberMilliseconds>("stamp_milliseconds_number")?,
                lasts_milliseconds_number: object
                    .given::<
                        codec::NumberDuration<{ codec::MILLISECONDS }>,
                    >("lasts_milliseconds_number")?,
                lasts_seconds_number: object
                    .given::<
                        codec::NumberDuration<{ codec::SECONDS }>,
                    >("lasts_seconds_number")?,
                lasts_minutes_number: object
                    .given::<
                        codec::NumberDuration<{ codec::MINUTES }>,
                    >("lasts_minutes_number")?,
                lasts_hours_number: object
                    .given::<
                        codec::NumberDuration<{ codec::HOURS }>,
                    >("lasts_hours_number")?,
                lasts_days_number: object
                    .given::<
                        codec::NumberDuration<{ codec::DAYS }>,
                    >("lasts_days_number")?,
                bytes_base64: object.given::<codec::BytesBase64>("bytes_base64")?,
                bytes_base64url: object
                    .given::<codec::BytesBase64Url>("bytes_base64url")?,
                bytes_hex: object.given::<codec::BytesHex>("bytes_hex")?,
                date_0: object.given::<codec::DateCompact>("date_0")?,
                date_1: object.given::<codec::DateDashed>("date_1")?,
                date_2: object.given::<codec::DateDotted>("date_2")?,
                date_3: object
                    .given::<codec::DateAs<{ codec::form("YYYY/MM/DD") }>>("date_3")?,
                date_4: object
                    .given::<codec::DateAs<{ codec::form("DD/MM/YYYY") }>>("date_4")?,
                date_5: object
                    .given::<codec::DateAs<{ codec::form("MM/DD/YYYY") }>>("date_5")?,
                date_6: object
                    .given::<codec::DateAs<{ codec::form("DD-MM-YYYY") }>>("date_6")?,
                date_7: object
                    .given::<codec::DateAs<{ codec::form("DD.MM.YYYY") }>>("date_7")?,
                time_0: object.given::<codec::DateTimeSpaced>("time_0")?,
                time_1: object.given::<codec::DateTimeLocal>("time_1")?,
                time_2: object.given::<codec::DateTimeCompact>("time_2")?,
                time_3: object.given::<codec::Rfc3339>("time_3")?,
                time_4: object
                    .given::<
                        codec::DateTimeAs<{ codec::form("YYYY-MM-DD hh:mm") }>,
                    >("time_4")?,
                time_5: object
                    .given::<
                        codec::DateTimeAs<{ codec::form("YYYY-MM-DDThh:mm") }>,
                    >("time_5")?,
                time_6: object
                    .given::<
                        codec::DateTimeAs<{ codec::form("YYYY/MM/DD hh:mm:ss") }>,
                    >("time_6")?,
                time_7: object
                    .given::<
                        codec::DateTimeAs<{ codec::form("YYYY/MM/DD hh:mm") }>,
                    >("time_7")?,
                time_8: object
                    .given::<
                        codec::DateTimeAs<{ codec::form("DD/MM/YYYY hh:mm:ss") }>,
                    >("time_8")?,
                time_9: object
                    .given::<
                        codec::DateTimeAs<{ codec::form("DD/MM/YYYY hh:mm") }>,
                    >("time_9")?,
                time_10: object
                    .given::<
                        codec::DateTimeAs<{ codec::form("MM/DD/YYYY hh:mm:ss") }>,
                    >("time_10")?,
                time_11: object
                    .given::<
                        codec::DateTimeAs<{ codec::form("MM/DD/YYYY hh:mm") }>,
                    >("time_11")?,
                time_12: object
                    .given::<
                        codec::DateTimeAs<{ codec::form("DD-MM-YYYY hh:mm:ss") }>,
                    >("time_12")?,
                time_13: object
                    .given::<
                        codec::DateTimeAs<{ codec::form("DD-MM-YYYY hh:mm") }>,
                    >("time_13")?,
                time_14: object
                    .given::<
                        codec::DateTimeAs<{ codec::form("DD.MM.YYYY hh:mm:ss") }>,
                    >("time_14")?,
                time_15: object
                    .given::<
                        codec::DateTimeAs<{ codec::form("DD.MM.YYYY hh:mm") }>,
                    >("time_15")?,
                time_16: object
                    .given::<
                        codec::DateTimeAs<{ codec::form("YYYYMMDDhhmm") }>,
                    >("time_16")?,
                clock_0: object
                    .given::<codec::TimeAs<{ codec::form("hh:mm:ss") }>>("clock_0")?,
                clock_1: object
                    .given::<codec::TimeAs<{ codec::form("hh:mm") }>>("clock_1")?,
                clock_2: object
                    .given::<codec::TimeAs<{ codec::form("hhmmss") }>>("clock_2")?,
                clock_3: object
                    .given::<codec::TimeAs<{ codec::form("hhmm") }>>("clock_3")?,
                text: object.given::<codec::Text>("text")?,
                iccid: object.given::<codec::Iccid>("iccid")?,
                imsi: object.given::<codec::Imsi>("imsi")?,
                msisdn: object.given::<codec::Msisdn>("msisdn")?,
                imei: object.given::<codec::Imei>("imei")?,
                device_code: object.given::<codec::DeviceCode>("device_code")?,
                period: object.given::<codec::Period>("period")?,
                secret: object.given::<codec::SecretText>("secret")?,
                list_flag_0: object
                    .given::<
                        codec::List<
                            codec::QuotedWordFlag<
                                { codec::word("Y") },
                                { codec::word("N") },
                            >,
                        >,
                    >("list_flag_0")?,
                list_flag_1: object
                    .given::<
                        codec::List<
                            codec::QuotedWordFlag<
                                { codec::word("true") },
                                { codec::word("false") },
                            >,
                        >,
                    >("list_flag_1")?,
                list_flag_2: object
                    .given::<
                        codec::List<
                            codec::NumberWordFlag<
                                { codec::word("1") },
                                { codec::word("2") },
                            >,
                        >,
                    >("list_flag_2")?,
                list_flag_3: object
                    .given::<
                        codec::List<
                            codec::QuotedWordFlag<
                                { codec::word("启用") },
                                { codec::word("停用") },
                            >,
                        >,
                    >("list_flag_3")?,
                list_flag_4: object
                    .given::<
                        codec::List<
                            codec::QuotedWordFlag<
                                { codec::word("1") },
                                { codec::word("2") },
                            >,
                        >,
                    >("list_flag_4")?,
                list_flag_5: object
                    .given::<codec::List<codec::QuotedFlag>>("list_flag_5")?,
                list_flag_6: object
                    .given::<codec::List<codec::NumberFlag>>("list_flag_6")?,
                list_truth: object.given::<codec::List<codec::Boolean>>("list_truth")?,
                list_integer_string: object
                    .given::<codec::List<codec::QuotedInteger>>("list_integer_string")?,
                list_large_string: object
                    .given::<
                        codec::List<codec::QuotedLargeInteger>,
                    >("list_large_string")?,
                list_decimal_string: object
                    .given::<codec::List<codec::QuotedDecimal>>("list_decimal_string")?,
                list_money_string: object
                    .given::<
                        codec::List<codec::QuotedDecimalTo<2>>,
                    >("list_money_string")?,
                list_stamp_seconds_string: object
                    .given::<
                        codec::List<codec::QuotedSeconds>,
                    >("list_stamp_seconds_string")?,
                list_stamp_milliseconds_string: object
                    .given::<
                        codec::List<codec::QuotedMilliseconds>,
                    >("list_stamp_milliseconds_string")?,
                list_lasts_milliseconds_string: object
                    .given::<
                        codec::List<codec::QuotedDuration<{ codec::MILLISECONDS }>>,
                    >("list_lasts_milliseconds_string")?,
                list_lasts_seconds_string: object
                    .given::<
                        codec::List<codec::QuotedDuration<{ codec::SECONDS }>>,
                    >("list_lasts_seconds_string")?,
                list_lasts_minutes_string: object
                    .given::<
                        codec::List<codec::QuotedDuration<{ codec::MINUTES }>>,
                    >("list_lasts_minutes_string")?,
                list_lasts_hours_string: object
                    .given::<
                        codec::List<codec::QuotedDuration<{ codec::HOURS }>>,
                    >("list_lasts_hours_string")?,
                list_lasts_days_string: object
                    .given::<
                        codec::List<codec::QuotedDuration<{ codec::DAYS }>>,
                    >("list_lasts_days_string")?,
                list_integer_number: object
                    .given::<codec::List<codec::NumberInteger>>("list_integer_number")?,
                list_large_number: object
                    .given::<
                        codec::List<codec::NumberLargeInteger>,
                    >("list_large_number")?,
                list_decimal_number: object
                    .given::<codec::List<codec::NumberDecimal>>("list_decimal_number")?,
                list_money_number: object
                    .given::<
                        codec::List<codec::NumberDecimalTo<2>>,
                    >("list_money_number")?,
                list_stamp_seconds_number: object
                    .given::<
                        codec::List<codec::NumberSeconds>,
                    >("list_stamp_seconds_number")?,
                list_stamp_milliseconds_number: object
                    .given::<
                        codec::List<codec::NumberMilliseconds>,
                    >("list_stamp_milliseconds_number")?,
                list_lasts_milliseconds_number: object
                    .given::<
                        codec::List<codec::NumberDuration<{ codec::MILLISECONDS }>>,
                    >("list_lasts_milliseconds_number")?,
                list_lasts_seconds_number: object
                    .given::<
                        codec::List<codec::NumberDuration<{ codec::SECONDS }>>,
                    >("list_lasts_seconds_number")?,
                list_lasts_minutes_number: object
                    .given::<
                        codec::List<codec::NumberDuration<{ codec::MINUTES }>>,
                    >("list_lasts_minutes_number")?,
                list_lasts_hours_number: object
                    .given::<
                        codec::List<codec::NumberDuration<{ codec::HOURS }>>,
                    >("list_lasts_hours_number")?,
                list_lasts_days_number: object
                    .given::<
                        codec::List<codec::NumberDuration<{ codec::DAYS }>>,
                    >("list_lasts_days_number")?,
                list_bytes_base64: object
                    .given::<codec::List<codec::BytesBase64>>("list_bytes_base64")?,
                list_bytes_base64url: object
                    .given::<
                        codec::List<codec::BytesBase64Url>,
                    >("list_bytes_base64url")?,
                list_bytes_hex: object
                    .given::<codec::List<codec::BytesHex>>("list_bytes_hex")?,
                list_date_0: object
                    .given::<codec::List<codec::DateCompact>>("list_date_0")?,
                list_date_1: object
                    .given::<codec::List<codec::DateDashed>>("list_date_1")?,
                list_date_2: object
                    .given::<codec::List<codec::DateDotted>>("list_date_2")?,
                list_date_3: object
                    .given::<
                        codec::List<codec::DateAs<{ codec::form("YYYY/MM/DD") }>>,
                    >("list_date_3")?,
                list_date_4: object
                    .given::<
                        codec::List<codec::DateAs<{ codec::form("DD/MM/YYYY") }>>,
                    >("list_date_4")?,
                list_date_5: object
                    .given::<
                        codec::List<codec::DateAs<{ codec::form("MM/DD/YYYY") }>>,
                    >("list_date_5")?,
                list_date_6: object
                    .given::<
                        codec::List<codec::DateAs<{ codec::form("DD-MM-YYYY") }>>,
                    >("list_date_6")?,
                list_date_7: object
                    .given::<
                        codec::List<codec::DateAs<{ codec::form("DD.MM.YYYY") }>>,
                    >("list_date_7")?,
                list_time_0: object
                    .given::<codec::List<codec::DateTimeSpaced>>("list_time_0")?,
                list_time_1: object
                    .given::<codec::List<codec::DateTimeLocal>>("list_time_1")?,
                list_time_2: object
                    .given::<codec::List<codec::DateTimeCompact>>("list_time_2")?,
                list_time_3: object.given::<codec::List<codec::Rfc3339>>("list_time_3")?,
                list_time_4: object
                    .given::<
                        codec::List<
                            codec::DateTimeAs<{ codec::form("YYYY-MM-DD hh:mm") }>,
                        >,
                    >("list_time_4")?,
                list_time_5: object
                    .given::<
                        codec::List<
                            codec::DateTimeAs<{ codec::form("YYYY-MM-DDThh:mm") }>,
                        >,
                    >("list_time_5")?,
                list_time_6: object
                    .given::<
                        codec::List<
                            codec::DateTimeAs<{ codec::form("YYYY/MM/DD hh:mm:ss") }>,
                        >,
                    >("list_time_6")?,
                list_time_7: object
                    .given::<
                        codec::List<
                            codec::DateTimeAs<{ codec::form("YYYY/MM/DD hh:mm") }>,
                        >,
                    >("list_time_7")?,
                list_time_8: object
                    .given::<
                        codec::List<
                            codec::DateTimeAs<{ codec::form("DD/MM/YYYY hh:mm:ss") }>,
                        >,
                    >("list_time_8")?,
                list_time_9: object
                    .given::<
                        codec::List<
                            codec::DateTimeAs<{ codec::form("DD/MM/YYYY hh:mm") }>,
                        >,
                    >("list_time_9")?,
                list_time_10: object
                    .given::<
                        codec::List<
                            codec::DateTimeAs<{ codec::form("MM/DD/YYYY hh:mm:ss") }>,
                        >,
                    >("list_time_10")?,
                list_time_11: object
                    .given::<
                        codec::List<
                            codec::DateTimeAs<{ codec::form("MM/DD/YYYY hh:mm") }>,
                        >,
                    >("list_time_11")?,
                list_time_12: object
                    .given::<
                        codec::List<
                            codec::DateTimeAs<{ codec::form("DD-MM-YYYY hh:mm:ss") }>,
                        >,
                    >("list_time_12")?,
                list_time_13: object
                    .given::<
                        codec::List<
                            codec::DateTimeAs<{ codec::form("DD-MM-YYYY hh:mm") }>,
                        >,
                    >("list_time_13")?,
                list_time_14: object
                    .given::<
                        codec::List<
                            codec::DateTimeAs<{ codec::form("DD.MM.YYYY hh:mm:ss") }>,
                        >,
                    >("list_time_14")?,
                list_time_15: object
                    .given::<
                        codec::List<
                            codec::DateTimeAs<{ codec::form("DD.MM.YYYY hh:mm") }>,
                        >,
                    >("list_time_15")?,
                list_time_16: object
                    .given::<
                        codec::List<codec::DateTimeAs<{ codec::form("YYYYMMDDhhmm") }>>,
                    >("list_time_16")?,
                list_clock_0: object
                    .given::<
                        codec::List<codec::TimeAs<{ codec::form("hh:mm:ss") }>>,
                    >("list_clock_0")?,
                list_clock_1: object
                    .given::<
                        codec::List<codec::TimeAs<{ codec::form("hh:mm") }>>,
                    >("list_clock_1")?,
                list_clock_2: object
                    .given::<
                        codec::List<codec::TimeAs<{ codec::form("hhmmss") }>>,
                    >("list_clock_2")?,
                list_clock_3: object
                    .given::<
                        codec::List<codec::TimeAs<{ codec::form("hhmm") }>>,
                    >("list_clock_3")?,
                list_text: object.given::<codec::List<codec::Text>>("list_text")?,
                list_iccid: object.given::<codec::List<codec::Iccid>>("list_iccid")?,
                list_imsi: object.given::<codec::List<codec::Imsi>>("list_imsi")?,
                list_msisdn: object.given::<codec::List<codec::Msisdn>>("list_msisdn")?,
                list_imei: object.given::<codec::List<codec::Imei>>("list_imei")?,
                list_device_code: object
                    .given::<codec::List<codec::DeviceCode>>("list_device_code")?,
                list_period: object.given::<codec::List<codec::Period>>("list_period")?,
            },
            o_q_flag_0: object
                .given_some::<
                    codec::QuotedWordFlag<{ codec::word("Y") }, { codec::word("N") }>,
                >("o_q_flag_0")?,
            o_q_flag_2: object
                .given_some::<
                    codec::NumberWordFlag<{ codec::word("1") }, { codec::word("2") }>,
                >("o_q_flag_2")?,
            o_q_large: object.given_some::<codec::NumberLargeInteger>("o_q_large")?,
            o_q_lasts: object
                .given_some::<codec::NumberDuration<{ codec::MINUTES }>>("o_q_lasts")?,
            o_q_code: object.given_some::<codec::BytesBase64Url>("o_q_code")?,
            o_q_opens: object
                .given_some::<codec::TimeAs<{ codec::form("hh:mm") }>>("o_q_opens")?,
            o_q_day: object
                .given_some::<codec::DateAs<{ codec::form("DD/MM/YYYY") }>>("o_q_day")?,
            o_q_at: object
                .given_some::<
                    codec::DateTimeAs<{ codec::form("DD/MM/YYYY hh:mm") }>,
                >("o_q_at")?,
            o_x_flag_0: object
                .given_some::<
                    codec::QuotedWordFlag<{ codec::word("Y") }, { codec::word("N") }>,
                >("o-x-flag-0")?,
            o_x_flag_2: object
                .given_some::<
                    codec::NumberWordFlag<{ codec::word("1") }, { codec::word("2") }>,
                >("o-x-flag-2")?,
            o_x_large: object.given_some::<codec::NumberLargeInteger>("o-x-large")?,
            o_x_lasts: object
                .given_some::<codec::NumberDuration<{ codec::MINUTES }>>("o-x-lasts")?,
            o_x_code: object.given_some::<codec::BytesBase64Url>("o-x-code")?,
            o_x_opens: object
                .given_some::<codec::TimeAs<{ codec::form("hh:mm") }>>("o-x-opens")?,
            o_x_day: object
                .given_some::<codec::DateAs<{ codec::form("DD/MM/YYYY") }>>("o-x-day")?,
            o_x_at: object
                .given_some::<
                    codec::DateTimeAs<{ codec::form("DD/MM/YYYY hh:mm") }>,
                >("o-x-at")?,
            o_flag_0: object
                .given_some::<
                    codec::QuotedWordFlag<{ codec::word("Y") }, { codec::word("N") }>,
                >("o_flag_0")?,
            o_flag_1: object
                .given_some::<
                    codec::QuotedWordFlag<
                        { codec::word("true") },
                        { codec::word("false") },
                    >,
                >("o_flag_1")?,
            o_flag_2: object
                .given_some::<
                    codec::NumberWordFlag<{ codec::word("1") }, { codec::word("2") }>,
                >("o_flag_2")?,
            o_flag_3: object
                .given_some::<
                    codec::QuotedWordFlag<
                        { codec::word("启用") },
                        { codec::word("停用") },
                    >,
                >("o_flag_3")?,
            o_flag_4: object
                .given_some::<
                    codec::QuotedWordFlag<{ codec::word("1") }, { codec::word("2") }>,
                >("o_flag_4")?,
            o_flag_5: object.given_some::<codec::QuotedFlag>("o_flag_5")?,
            o_flag_6: object.given_some::<codec::NumberFlag>("o_flag_6")?,
            o_truth: object.given_some::<codec::Boolean>("o_truth")?,
            o_integer_string: object
                .given_some::<codec::QuotedInteger>("o_integer_string")?,
            o_large_string: object
                .given_some::<codec::QuotedLargeInteger>("o_large_string")?,
            o_decimal_string: object
                .given_some::<codec::QuotedDecimal>("o_decimal_string")?,
            o_money_string: object
                .given_some::<codec::QuotedDecimalTo<2>>("o_money_string")?,
            o_stamp_seconds_string: object
                .given_some::<codec::QuotedSeconds>("o_stamp_seconds_string")?,
            o_stamp_milliseconds_string: object
                .given_some::<codec::QuotedMilliseconds>("o_stamp_milliseconds_string")?,
            o_lasts_milliseconds_string: object
                .given_some::<
                    codec::QuotedDuration<{ codec::MILLISECONDS }>,
                >("o_lasts_milliseconds_string")?,
            o_lasts_seconds_string: object
                .given_some::<
                    codec::QuotedDuration<{ codec::SECONDS }>,
                >("o_lasts_seconds_string")?,
            o_lasts_minutes_string: object
                .given_some::<
                    codec::QuotedDuration<{ codec::MINUTES }>,
                >("o_lasts_minutes_string")?,
            o_lasts_hours_string: object
                .given_some::<
                    codec::QuotedDuration<{ codec::HOURS }>,
                >("o_lasts_hours_string")?,
            o_lasts_days_string: object
                .given_some::<
                    codec::QuotedDuration<{ codec::DAYS }>,
                >("o_lasts_days_string")?,
            o_integer_number: object
                .given_some::<codec::NumberInteger>("o_integer_number")?,
            o_large_number: object
                .given_some::<codec::NumberLargeInteger>("o_large_number")?,
            o_decimal_number: object
                .given_some::<codec::NumberDecimal>("o_decimal_number")?,
            o_money_number: object
                .given_some::<codec::NumberDecimalTo<2>>("o_money_number")?,
            o_stamp_seconds_number: object
                .given_some::<codec::NumberSeconds>("o_stamp_seconds_number")?,
            o_stamp_milliseconds_number: object
                .given_some::<codec::NumberMilliseconds>("o_stamp_milliseconds_number")?,
            o_lasts_milliseconds_number: object
                .given_some::<
                    codec::NumberDuration<{ codec::MILLISECONDS }>,
                >("o_lasts_milliseconds_number")?,
            o_lasts_seconds_number: object
                .given_some::<
                    codec::NumberDuration<{ codec::SECONDS }>,
                >("o_lasts_seconds_number")?,
            o_lasts_minutes_number: object
                .given_some::<
                    codec::NumberDuration<{ codec::MINUTES }>,
                >("o_lasts_minutes_number")?,
            o_lasts_hours_number: object
                .given_some::<
                    codec::NumberDuration<{ codec::HOURS }>,
                >("o_lasts_hours_number")?,
            o_lasts_days_number: object
                .given_some::<
                    codec::NumberDuration<{ codec::DAYS }>,
                >("o_lasts_days_number")?,
            o_bytes_base64: object.given_some::<codec::BytesBase64>("o_bytes_base64")?,
            o_bytes_base64url: object
                .given_some::<codec::BytesBase64Url>("o_bytes_base64url")?,
            o_bytes_hex: object.given_some::<codec::BytesHex>("o_bytes_hex")?,
            o_date_0: object.given_some::<codec::DateCompact>("o_date_0")?,
            o_date_1: object.given_some::<codec::DateDashed>("o_date_1")?,
            o_date_2: object.given_some::<codec::DateDotted>("o_date_2")?,
            o_date_3: object
                .given_some::<codec::DateAs<{ codec::form("YYYY/MM/DD") }>>("o_date_3")?,
            o_date_4: object
                .given_some::<codec::DateAs<{ codec::form("DD/MM/YYYY") }>>("o_date_4")?,
            o_date_5: object
                .given_some::<codec::DateAs<{ codec::form("MM/DD/YYYY") }>>("o_date_5")?,
            o_date_6: object
                .given_some::<codec::DateAs<{ codec::form("DD-MM-YYYY") }>>("o_date_6")?,
            o_date_7: object
                .given_some::<codec::DateAs<{ codec::form("DD.MM.YYYY") }>>("o_date_7")?,
            o_time_0: object.given_some::<codec::DateTimeSpaced>("o_time_0")?,
            o_time_1: object.given_some::<codec::DateTimeLocal>("o_time_1")?,
            o_time_2: object.given_some::<codec::DateTimeCompact>("o_time_2")?,
            o_time_3: object.given_some::<codec::Rfc3339>("o_time_3")?,
            o_time_4: object
                .given_some::<
                    codec::DateTimeAs<{ codec::form("YYYY-MM-DD hh:mm") }>,
                >("o_time_4")?,
            o_time_5: object
                .given_some::<
                    codec::DateTimeAs<{ codec::form("YYYY-MM-DDThh:mm") }>,
                >("o_time_5")?,
            o_time_6: object
                .given_some::<
                    codec::DateTimeAs<{ codec::form("YYYY/MM/DD hh:mm:ss") }>,
                >("o_time_6")?,
            o_time_7: object
                .given_some::<
                    codec::DateTimeAs<{ codec::form("YYYY/MM/DD hh:mm") }>,
                >("o_time_7")?,
            o_time_8: object
                .given_some::<
                    codec::DateTimeAs<{ codec::form("DD/MM/YYYY hh:mm:ss") }>,
                >("o_time_8")?,
            o_time_9: object
                .given_some::<
                    codec::DateTimeAs<{ codec::form("DD/MM/YYYY hh:mm") }>,
                >("o_time_9")?,
            o_time_10: object
                .given_some::<
                    codec::DateTimeAs<{ codec::form("MM/DD/YYYY hh:mm:ss") }>,
                >("o_time_10")?,
            o_time_11: object
                .given_some::<
                    codec::DateTimeAs<{ codec::form("MM/DD/YYYY hh:mm") }>,
                >("o_time_11")?,
            o_time_12: object
                .given_some::<
                    codec::DateTimeAs<{ codec::form("DD-MM-YYYY hh:mm:ss") }>,
                >("o_time_12")?,
            o_time_13: object
                .given_some::<
                    codec::DateTimeAs<{ codec::form("DD-MM-YYYY hh:mm") }>,
                >("o_time_13")?,
            o_time_14: object
                .given_some::<
                    codec::DateTimeAs<{ codec::form("DD.MM.YYYY hh:mm:ss") }>,
                >("o_time_14")?,
            o_time_15: object
                .given_some::<
                    codec::DateTimeAs<{ codec::form("DD.MM.YYYY hh:mm") }>,
                >("o_time_15")?,
            o_time_16: object
                .given_some::<
                    codec::DateTimeAs<{ codec::form("YYYYMMDDhhmm") }>,
                >("o_time_16")?,
            o_clock_0: object
                .given_some::<codec::TimeAs<{ codec::form("hh:mm:ss") }>>("o_clock_0")?,
            o_clock_1: object
                .given_some::<codec::TimeAs<{ codec::form("hh:mm") }>>("o_clock_1")?,
            o_clock_2: object
                .given_some::<codec::TimeAs<{ codec::form("hhmmss") }>>("o_clock_2")?,
            o_clock_3: object
                .given_some::<codec::TimeAs<{ codec::form("hhmm") }>>("o_clock_3")?,
            o_text: object.given_some::<codec::Text>("o_text")?,
            o_iccid: object.given_some::<codec::Iccid>("o_iccid")?,
            o_imsi: object.given_some::<codec::Imsi>("o_imsi")?,
            o_msisdn: object.given_some::<codec::Msisdn>("o_msisdn")?,
            o_imei: object.given_some::<codec::Imei>("o_imei")?,
            o_device_code: object.given_some::<codec::DeviceCode>("o_device_code")?,
            o_period: object.given_some::<codec::Period>("o_period")?,
            o_secret: object.given_some::<codec::SecretText>("o_secret")?,
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::DateAs::<
            { codec::form("DD/MM/YYYY") },
        >::put(object, "day", &required.day);
        codec::TimeAs::<{ codec::form("hh:mm") }>::put(object, "at", &required.at);
        codec::QuotedWordFlag::<
            { codec::word("Y") },
            { codec::word("N") },
        >::put(object, "q_flag_0", &required.q_flag_0);
        codec::NumberWordFlag::<
            { codec::word("1") },
            { codec::word("2") },
        >::put(object, "q_flag_2", &required.q_flag_2);
        codec::NumberLargeInteger::put(object, "q_large", &required.q_large);
        codec::NumberDuration::<
            { codec::MINUTES },
        >::put(object, "q_lasts", &required.q_lasts);
        codec::BytesBase64Url::put(object, "q_code", &required.q_code);
        codec::TimeAs::<
            { codec::form("hh:mm") },
        >::put(object, "q_opens", &required.q_opens);
        codec::DateAs::<
            { codec::form("DD/MM/YYYY") },
        >::put(object, "q_day", &required.q_day);
        codec::DateTimeAs::<
            { codec::form("DD/MM/YYYY hh:mm") },
        >::put(object, "q_at", &required.q_at);
        codec::QuotedWordFlag::<
            { codec::word("Y") },
            { codec::word("N") },
        >::put_some(object, "o_q_flag_0", &self.o_q_flag_0);
        codec::NumberWordFlag::<
            { codec::word("1") },
            { codec::word("2") },
        >::put_some(object, "o_q_flag_2", &self.o_q_flag_2);
        codec::NumberLargeInteger::put_some(object, "o_q_large", &self.o_q_large);
        codec::NumberDuration::<
            { codec::MINUTES },
        >::put_some(object, "o_q_lasts", &self.o_q_lasts);
        codec::BytesBase64Url::put_some(object, "o_q_code", &self.o_q_code);
        codec::TimeAs::<
            { codec::form("hh:mm") },
        >::put_some(object, "o_q_opens", &self.o_q_opens);
        codec::DateAs::<
            { codec::form("DD/MM/YYYY") },
        >::put_some(object, "o_q_day", &self.o_q_day);
        codec::DateTimeAs::<
            { codec::form("DD/MM/YYYY hh:mm") },
        >::put_some(object, "o_q_at", &self.o_q_at);
        codec::List::<
            codec::QuotedWordFlag<{ codec::word("Y") }, { codec::word("N") }>,
        >::put(object, "q_list", &required.q_list);
        codec::QuotedWordFlag::<
            { codec::word("Y") },
            { codec::word("N") },
        >::put(object, "x-flag-0", &required.x_flag_0);
        codec::NumberWordFlag::<
            { codec::word("1") },
            { codec::word("2") },
        >::put(object, "x-flag-2", &required.x_flag_2);
        codec::NumberLargeInteger::put(object, "x-large", &required.x_large);
        codec::NumberDuration::<
            { codec::MINUTES },
        >::put(object, "x-lasts", &required.x_lasts);
        codec::BytesBase64Url::put(object, "x-code", &required.x_code);
        codec::TimeAs::<
            { codec::form("hh:mm") },
        >::put(object, "x-opens", &required.x_opens);
        codec::DateAs::<
            { codec::form("DD/MM/YYYY") },
        >::put(object, "x-day", &required.x_day);
        codec::DateTimeAs::<
            { codec::form("DD/MM/YYYY hh:mm") },
        >::put(object, "x-at", &required.x_at);
        codec::QuotedWordFlag::<
            { codec::word("Y") },
            { codec::word("N") },
        >::put_some(object, "o-x-flag-0", &self.o_x_flag_0);
        codec::NumberWordFlag::<
            { codec::word("1") },
            { codec::word("2") },
        >::put_some(object, "o-x-flag-2", &self.o_x_flag_2);
        codec::NumberLargeInteger::put_some(object, "o-x-large", &self.o_x_large);
        codec::NumberDuration::<
            { codec::MINUTES },
        >::put_some(object, "o-x-lasts", &self.o_x_lasts);
        codec::BytesBase64Url::put_some(object, "o-x-code", &self.o_x_code);
        codec::TimeAs::<
            { codec::form("hh:mm") },
        >::put_some(object, "o-x-opens", &self.o_x_opens);
        codec::DateAs::<
            { codec::form("DD/MM/YYYY") },
        >::put_some(object, "o-x-day", &self.o_x_day);
        codec::DateTimeAs::<
            { codec::form("DD/MM/YYYY hh:mm") },
        >::put_some(object, "o-x-at", &self.o_x_at);
        codec::QuotedWordFlag::<
            { codec::word("Y") },
            { codec::word("N") },
        >::put(object, "flag_0", &required.flag_0);
        codec::QuotedWordFlag::<
            { codec::word("true") },
            { codec::word("false") },
        >::put(object, "flag_1", &required.flag_1);
        codec::NumberWordFlag::<
            { codec::word("1") },
            { codec::word("2") },
        >::put(object, "flag_2", &required.flag_2);
        codec::QuotedWordFlag::<
            { codec::word("启用") },
            { codec::word("停用") },
        >::put(object, "flag_3", &required.flag_3);
        codec::QuotedWordFlag::<
            { codec::word("1") },
            { codec::word("2") },
        >::put(object, "flag_4", &required.flag_4);
        codec::QuotedFlag::put(object, "flag_5", &required.flag_5);
        codec::NumberFlag::put(object, "flag_6", &required.flag_6);
        codec::Boolean::put(object, "truth", &required.truth);
        codec::QuotedInteger::put(object, "integer_string", &required.integer_string);
        codec::QuotedLargeInteger::put(object, "large_string", &required.large_string);
        codec::QuotedDecimal::put(object, "decimal_string", &required.decimal_string);
        codec::QuotedDecimalTo::<2>::put(object, "money_string", &required.money_string);
        codec::QuotedSeconds::put(
            object,
            "stamp_seconds_string",
            &required.stamp_seconds_string,
        );
        codec::QuotedMilliseconds::put(
            object,
            "stamp_milliseconds_string",
            &required.stamp_milliseconds_string,
        );
        codec::QuotedDuration::<
            { codec::MILLISECONDS },
        >::put(object, "lasts_milliseconds_string", &required.lasts_milliseconds_string);
        codec::QuotedDuration::<
            { codec::SECONDS },
        >::put(object, "lasts_seconds_string", &required.lasts_seconds_string);
        codec::QuotedDuration::<
            { codec::MINUTES },
        >::put(object, "lasts_minutes_string", &required.lasts_minutes_string);
        codec::QuotedDuration::<
            { codec::HOURS },
        >::put(object, "lasts_hours_string", &required.lasts_hours_string);
        codec::QuotedDuration::<
            { codec::DAYS },
        >::put(object, "lasts_days_string", &required.lasts_days_string);
        codec::NumberInteger::put(object, "integer_number", &required.integer_number);
        codec::NumberLargeInteger::put(object, "large_number", &required.large_number);
        codec::NumberDecimal::put(object, "decimal_number", &required.decimal_number);
        codec::NumberDecimalTo::<2>::put(object, "money_number", &required.money_number);
        codec::NumberSeconds::put(
            object,
            "stamp_seconds_number",
            &required.stamp_seconds_number,
        );
        codec::NumberMilliseconds::put(
            object,
            "stamp_milliseconds_number",
            &required.stamp_milliseconds_number,
        );
        codec::NumberDuration::<
            { codec::MILLISECONDS },
        >::put(object, "lasts_milliseconds_number", &required.lasts_milliseconds_number);
        codec::NumberDuration::<
            { codec::SECONDS },
        >::put(object, "lasts_seconds_number", &required.lasts_seconds_number);
        codec::NumberDuration::<
            { codec::MINUTES },
        >::put(object, "lasts_minutes_number", &required.lasts_minutes_number);
        codec::NumberDuration::<
            { codec::HOURS },
        >::put(object, "lasts_hours_number", &required.lasts_hours_number);
        codec::NumberDuration::<
            { codec::DAYS },
        >::put(object, "lasts_days_number", &required.lasts_days_number);
        codec::BytesBase64::put(object, "bytes_base64", &required.bytes_base64);
        codec::BytesBase64Url::put(object, "bytes_base64url", &required.bytes_base64url);
        codec::BytesHex::put(object, "bytes_hex", &required.bytes_hex);
        codec::DateCompact::put(object, "date_0", &required.date_0);
        codec::DateDashed::put(object, "date_1", &required.date_1);
        codec::DateDotted::put(object, "date_2", &required.date_2);
        codec::DateAs::<
            { codec::form("YYYY/MM/DD") },
        >::put(object, "date_3", &required.date_3);
        codec::DateAs::<
            { codec::form("DD/MM/YYYY") },
        >::put(object, "date_4", &required.date_4);
        codec::DateAs::<
            { codec::form("MM/DD/YYYY") },
        >::put(object, "date_5", &required.date_5);
        codec::DateAs::<
            { codec::form("DD-MM-YYYY") },
        >::put(object, "date_6", &required.date_6);
        codec::DateAs::<
            { codec::form("DD.MM.YYYY") },
        >::put(object, "date_7", &required.date_7);
        codec::DateTimeSpaced::put(object, "time_0", &required.time_0);
        codec::DateTimeLocal::put(object, "time_1", &required.time_1);
        codec::DateTimeCompact::put(object, "time_2", &required.time_2);
        codec::Rfc3339::put(object, "time_3", &required.time_3);
        codec::DateTimeAs::<
            { codec::form("YYYY-MM-DD hh:mm") },
        >::put(object, "time_4", &required.time_4);
        codec::DateTimeAs::<
            { codec::form("YYYY-MM-DDThh:mm") },
        >::put(object, "time_5", &required.time_5);
        codec::DateTimeAs::<
            { codec::form("YYYY/MM/DD hh:mm:ss") },
        >::put(object, "time_6", &required.time_6);
        codec::DateTimeAs::<
            { codec::form("YYYY/MM/DD hh:mm") },
        >::put(object, "time_7", &required.time_7);
        codec::DateTimeAs::<
            { codec::form("DD/MM/YYYY hh:mm:ss") },
        >::put(object, "time_8", &required.time_8);
        codec::DateTimeAs::<
            { codec::form("DD/MM/YYYY hh:mm") },
        >::put(object, "time_9", &required.time_9);
        codec::DateTimeAs::<
            { codec::form("MM/DD/YYYY hh:mm:ss") },
        >::put(object, "time_10", &required.time_10);
        codec::DateTimeAs::<
            { codec::form("MM/DD/YYYY hh:mm") },
        >::put(object, "time_11", &required.time_11);
        codec::DateTimeAs::<
            { codec::form("DD-MM-YYYY hh:mm:ss") },
        >::put(object, "time_12", &required.time_12);
        codec::DateTimeAs::<
            { codec::form("DD-MM-YYYY hh:mm") },
        >::put(object, "time_13", &required.time_13);
        codec::DateTimeAs::<
            { codec::form("DD.MM.YYYY hh:mm:ss") },
        >::put(object, "time_14", &required.time_14);
        codec::DateTimeAs::<
            { codec::form("DD.MM.YYYY hh:mm") },
        >::put(object, "time_15", &required.time_15);
        codec::DateTimeAs::<
            { codec::form("YYYYMMDDhhmm") },
        >::put(object, "time_16", &required.time_16);
        codec::TimeAs::<
            { codec::form("hh:mm:ss") },
        >::put(object, "clock_0", &required.clock_0);
        codec::TimeAs::<
            { codec::form("hh:mm") },
        >::put(object, "clock_1", &required.clock_1);
        codec::TimeAs::<
            { codec::form("hhmmss") },
        >::put(object, "clock_2", &required.clock_2);
        codec::TimeAs::<
            { codec::form("hhmm") },
        >::put(object, "clock_3", &required.clock_3);
        codec::Text::put(object, "text", &required.text);
        codec::Iccid::put(object, "iccid", &required.iccid);
        codec::Imsi::put(object, "imsi", &required.imsi);
        codec::Msisdn::put(object, "msisdn", &required.msisdn);
        codec::Imei::put(object, "imei", &required.imei);
        codec::DeviceCode::put(object, "device_code", &required.device_code);
        codec::Period::put(object, "period", &required.period);
        codec::SecretText::put(object, "secret", &required.secret);
        codec::QuotedWordFlag::<
            { codec::word("Y") },
            { codec::word("N") },
        >::put_some(object, "o_flag_0", &self.o_flag_0);
        codec::QuotedWordFlag::<
            { codec::word("true") },
            { codec::word("false") },
        >::put_some(object, "o_flag_1", &self.o_flag_1);
        codec::NumberWordFlag::<
            { codec::word("1") },
            { codec::word("2") },
        >::put_some(object, "o_flag_2", &self.o_flag_2);
        codec::QuotedWordFlag::<
            { codec::word("启用") },
            { codec::word("停用") },
        >::put_some(object, "o_flag_3", &self.o_flag_3);
        codec::QuotedWordFlag::<
            { codec::word("1") },
            { codec::word("2") },
        >::put_some(object, "o_flag_4", &self.o_flag_4);
        codec::QuotedFlag::put_some(object, "o_flag_5", &self.o_flag_5);
        codec::NumberFlag::put_some(object, "o_flag_6", &self.o_flag_6);
        codec::Boolean::put_some(object, "o_truth", &self.o_truth);
        codec::QuotedInteger::put_some(
            object,
            "o_integer_string",
            &self.o_integer_string,
        );
        codec::QuotedLargeInteger::put_some(
            object,
            "o_large_string",
            &self.o_large_string,
        );
        codec::QuotedDecimal::put_some(
            object,
            "o_decimal_string",
            &self.o_decimal_string,
        );
        codec::QuotedDecimalTo::<
            2,
        >::put_some(object, "o_money_string", &self.o_money_string);
        codec::QuotedSeconds::put_some(
            object,
            "o_stamp_seconds_string",
            &self.o_stamp_seconds_string,
        );
        codec::QuotedMilliseconds::put_some(
            object,
            "o_stamp_milliseconds_string",
            &self.o_stamp_milliseconds_string,
        );
        codec::QuotedDuration::<
            { codec::MILLISECONDS },
        >::put_some(
            object,
            "o_lasts_milliseconds_string",
            &self.o_lasts_milliseconds_string,
        );
        codec::QuotedDuration::<
            { codec::SECONDS },
        >::put_some(object, "o_lasts_seconds_string", &self.o_lasts_seconds_string);
        codec::QuotedDuration::<
            { codec::MINUTES },
        >::put_some(object, "o_lasts_minutes_string", &self.o_lasts_minutes_string);
        codec::QuotedDuration::<
            { codec::HOURS },
        >::put_some(object, "o_lasts_hours_string", &self.o_lasts_hours_string);
        codec::QuotedDuration::<
            { codec::DAYS },
        >::put_some(object, "o_lasts_days_string", &self.o_lasts_days_string);
        codec::NumberInteger::put_some(
            object,
            "o_integer_number",
            &self.o_integer_number,
        );
        codec::NumberLargeInteger::put_some(
            object,
            "o_large_number",
            &self.o_large_number,
        );
        codec::NumberDecimal::put_some(
            object,
            "o_decimal_number",
            &self.o_decimal_number,
        );
        codec::NumberDecimalTo::<
            2,
        >::put_some(object, "o_money_number", &self.o_money_number);
        codec::NumberSeconds::put_some(
            object,
            "o_stamp_seconds_number",
            &self.o_stamp_seconds_number,
        );
        codec::NumberMilliseconds::put_some(
            object,
            "o_stamp_milliseconds_number",
            &self.o_stamp_milliseconds_number,
        );
        codec::NumberDuration::<
            { codec::MILLISECONDS },
        >::put_some(
            object,
            "o_lasts_milliseconds_number",
            &self.o_lasts_milliseconds_number,
        );
        codec::NumberDuration::<
            { codec::SECONDS },
        >::put_some(object, "o_lasts_seconds_number", &self.o_lasts_seconds_number);
        codec::NumberDuration::<
            { codec::MINUTES },
        >::put_some(object, "o_lasts_minutes_number", &self.o_lasts_minutes_number);
        codec::NumberDuration::<
            { codec::HOURS },
        >::put_some(object, "o_lasts_hours_number", &self.o_lasts_hours_number);
        codec::NumberDuration::<
            { codec::DAYS },
        >::put_some(object, "o_lasts_days_number", &self.o_lasts_days_number);
        codec::BytesBase64::put_some(object, "o_bytes_base64", &self.o_bytes_base64);
        codec::BytesBase64Url::put_some(
            object,
            "o_bytes_base64url",
            &self.o_bytes_base64url,
        );
        codec::BytesHex::put_some(object, "o_bytes_hex", &self.o_bytes_hex);
        codec::DateCompact::put_some(object, "o_date_0", &self.o_date_0);
        codec::DateDashed::put_some(object, "o_date_1", &self.o_date_1);
        codec::DateDotted::put_some(object, "o_date_2", &self.o_date_2);
        codec::DateAs::<
            { codec::form("YYYY/MM/DD") },
        >::put_some(object, "o_date_3", &self.o_date_3);
        codec::DateAs::<
            { codec::form("DD/MM/YYYY") },
        >::put_some(object, "o_date_4", &self.o_date_4);
        codec::DateAs::<
            { codec::form("MM/DD/YYYY") },
        >::put_some(object, "o_date_5", &self.o_date_5);
        codec::DateAs::<
            { codec::form("DD-MM-YYYY") },
        >::put_some(object, "o_date_6", &self.o_date_6);
        codec::DateAs::<
            { codec::form("DD.MM.YYYY") },
        >::put_some(object, "o_date_7", &self.o_date_7);
        codec::DateTimeSpaced::put_some(object, "o_time_0", &self.o_time_0);
        codec::DateTimeLocal::put_some(object, "o_time_1", &self.o_time_1);
        codec::DateTimeCompact::put_some(object, "o_time_2", &self.o_time_2);
        codec::Rfc3339::put_some(object, "o_time_3", &self.o_time_3);
        codec::DateTimeAs::<
            { codec::form("YYYY-MM-DD hh:mm") },
        >::put_some(object, "o_time_4", &self.o_time_4);
        codec::DateTimeAs::<
            { codec::form("YYYY-MM-DDThh:mm") },
        >::put_some(object, "o_time_5", &self.o_time_5);
        codec::DateTimeAs::<
            { codec::form("YYYY/MM/DD hh:mm:ss") },
        >::put_some(object, "o_time_6", &self.o_time_6);
        codec::DateTimeAs::<
            { codec::form("YYYY/MM/DD hh:mm") },
        >::put_some(object, "o_time_7", &self.o_time_7);
        codec::DateTimeAs::<
            { codec::form("DD/MM/YYYY hh:mm:ss") },
        >::put_some(object, "o_time_8", &self.o_time_8);
        codec::DateTimeAs::<
            { codec::form("DD/MM/YYYY hh:mm") },
        >::put_some(object, "o_time_9", &self.o_time_9);
        codec::DateTimeAs::<
            { codec::form("MM/DD/YYYY hh:mm:ss") },
        >::put_some(object, "o_time_10", &self.o_time_10);
        codec::DateTimeAs::<
            { codec::form("MM/DD/YYYY hh:mm") },
        >::put_some(object, "o_time_11", &self.o_time_11);
        codec::DateTimeAs::<
            { codec::form("DD-MM-YYYY hh:mm:ss") },
        >::put_some(object, "o_time_12", &self.o_time_12);
        codec::DateTimeAs::<
            { codec::form("DD-MM-YYYY hh:mm") },
        >::put_some(object, "o_time_13", &self.o_time_13);
        codec::DateTimeAs::<
            { codec::form("DD.MM.YYYY hh:mm:ss") },
        >::put_some(object, "o_time_14", &self.o_time_14);
        codec::DateTimeAs::<
            { codec::form("DD.MM.YYYY hh:mm") },
        >::put_some(object, "o_time_15", &self.o_time_15);
        codec::DateTimeAs::<
            { codec::form("YYYYMMDDhhmm") },
        >::put_some(object, "o_time_16", &self.o_time_16);
        codec::TimeAs::<
            { codec::form("hh:mm:ss") },
        >::put_some(object, "o_clock_0", &self.o_clock_0);
        codec::TimeAs::<
            { codec::form("hh:mm") },
        >::put_some(object, "o_clock_1", &self.o_clock_1);
        codec::TimeAs::<
            { codec::form("hhmmss") },
        >::put_some(object, "o_clock_2", &self.o_clock_2);
        codec::TimeAs::<
            { codec::form("hhmm") },
        >::put_some(object, "o_clock_3", &self.o_clock_3);
        codec::Text::put_some(object, "o_text", &self.o_text);
        codec::Iccid::put_some(object, "o_iccid", &self.o_iccid);
        codec::Imsi::put_some(object, "o_imsi", &self.o_imsi);
        codec::Msisdn::put_some(object, "o_msisdn", &self.o_msisdn);
        codec::Imei::put_some(object, "o_imei", &self.o_imei);
        codec::DeviceCode::put_some(object, "o_device_code", &self.o_device_code);
        codec::Period::put_some(object, "o_period", &self.o_period);
        codec::SecretText::put_some(object, "o_secret", &self.o_secret);
        codec::List::<
            codec::QuotedWordFlag<{ codec::word("Y") }, { codec::word("N") }>,
        >::put(object, "list_flag_0", &required.list_flag_0);
        codec::List::<
            codec::QuotedWordFlag<{ codec::word("true") }, { codec::word("false") }>,
        >::put(object, "list_flag_1", &required.list_flag_1);
        codec::List::<
            codec::NumberWordFlag<{ codec::word("1") }, { codec::word("2") }>,
        >::put(object, "list_flag_2", &required.list_flag_2);
        codec::List::<
            codec::QuotedWordFlag<{ codec::word("启用") }, { codec::word("停用") }>,
        >::put(object, "list_flag_3", &required.list_flag_3);
        codec::List::<
            codec::QuotedWordFlag<{ codec::word("1") }, { codec::word("2") }>,
        >::put(object, "list_flag_4", &required.list_flag_4);
        codec::List::<
            codec::QuotedFlag,
        >::put(object, "list_flag_5", &required.list_flag_5);
        codec::List::<
            codec::NumberFlag,
        >::put(object, "list_flag_6", &required.list_flag_6);
        codec::List::<codec::Boolean>::put(object, "list_truth", &required.list_truth);
        codec::List::<
            codec::QuotedInteger,
        >::put(object, "list_integer_string", &required.list_integer_string);
        codec::List::<
            codec::QuotedLargeInteger,
        >::put(object, "list_large_string", &required.list_large_string);
        codec::List::<
            codec::QuotedDecimal,
        >::put(object, "list_decimal_string", &required.list_decimal_string);
        codec::List::<
            codec::QuotedDecimalTo<2>,
        >::put(object, "list_money_string", &required.list_money_string);
        codec::List::<
            codec::QuotedSeconds,
        >::put(object, "list_stamp_seconds_string", &required.list_stamp_seconds_string);
        codec::List::<
            codec::QuotedMilliseconds,
        >::put(
            object,
            "list_stamp_milliseconds_string",
            &required.list_stamp_milliseconds_string,
        );
        codec::List::<
            codec::QuotedDuration<{ codec::MILLISECONDS }>,
        >::put(
            object,
            "list_lasts_milliseconds_string",
            &required.list_lasts_milliseconds_string,
        );
        codec::List::<
            codec::QuotedDuration<{ codec::SECONDS }>,
        >::put(object, "list_lasts_seconds_string", &required.list_lasts_seconds_string);
        codec::List::<
            codec::QuotedDuration<{ codec::MINUTES }>,
        >::put(object, "list_lasts_minutes_string", &required.list_lasts_minutes_string);
        codec::List::<
            codec::QuotedDuration<{ codec::HOURS }>,
        >::put(object, "list_lasts_hours_string", &required.list_lasts_hours_string);
        codec::List::<
            codec::QuotedDuration<{ codec::DAYS }>,
        >::put(object, "list_lasts_days_string", &required.list_lasts_days_string);
        codec::List::<
            codec::NumberInteger,
        >::put(object, "list_integer_number", &required.list_integer_number);
        codec::List::<
            codec::NumberLargeInteger,
        >::put(object, "list_large_number", &required.list_large_number);
        codec::List::<
            codec::NumberDecimal,
        >::put(object, "list_decimal_number", &required.list_decimal_number);
        codec::List::<
            codec::NumberDecimalTo<2>,
        >::put(object, "list_money_number", &required.list_money_number);
        codec::List::<
            codec::NumberSeconds,
        >::put(object, "list_stamp_seconds_number", &required.list_stamp_seconds_number);
        codec::List::<
            codec::NumberMilliseconds,
        >::put(
            object,
            "list_stamp_milliseconds_number",
            &required.list_stamp_milliseconds_number,
        );
        codec::List::<
            codec::NumberDuration<{ codec::MILLISECONDS }>,
        >::put(
            object,
            "list_lasts_milliseconds_number",
            &required.list_lasts_milliseconds_number,
        );
        codec::List::<
            codec::NumberDuration<{ codec::SECONDS }>,
        >::put(object, "list_lasts_seconds_number", &required.list_lasts_seconds_number);
        codec::List::<
            codec::NumberDuration<{ codec::MINUTES }>,
        >::put(object, "list_lasts_minutes_number", &required.list_lasts_minutes_number);
        codec::List::<
            codec::NumberDuration<{ codec::HOURS }>,
        >::put(object, "list_lasts_hours_number", &required.list_lasts_hours_number);
        codec::List::<
            codec::NumberDuration<{ codec::DAYS }>,
        >::put(object, "list_lasts_days_number", &required.list_lasts_days_number);
        codec::List::<
            codec::BytesBase64,
        >::put(object, "list_bytes_base64", &required.list_bytes_base64);
        codec::List::<
            codec::BytesBase64Url,
        >::put(object, "list_bytes_base64url", &required.list_bytes_base64url);
        codec::List::<
            codec::BytesHex,
        >::put(object, "list_bytes_hex", &required.list_bytes_hex);
        codec::List::<
            codec::DateCompact,
        >::put(object, "list_date_0", &required.list_date_0);
        codec::List::<
            codec::DateDashed,
        >::put(object, "list_date_1", &required.list_date_1);
        codec::List::<
            codec::DateDotted,
        >::put(object, "list_date_2", &required.list_date_2);
        codec::List::<
            codec::DateAs<{ codec::form("YYYY/MM/DD") }>,
        >::put(object, "list_date_3", &required.list_date_3);
        codec::List::<
            codec::DateAs<{ codec::form("DD/MM/YYYY") }>,
        >::put(object, "list_date_4", &required.list_date_4);
        codec::List::<
            codec::DateAs<{ codec::form("MM/DD/YYYY") }>,
        >::put(object, "list_date_5", &required.list_date_5);
        codec::List::<
            codec::DateAs<{ codec::form("DD-MM-YYYY") }>,
        >::put(object, "list_date_6", &required.list_date_6);
        codec::List::<
            codec::DateAs<{ codec::form("DD.MM.YYYY") }>,
        >::put(object, "list_date_7", &required.list_date_7);
        codec::List::<
            codec::DateTimeSpaced,
        >::put(object, "list_time_0", &required.list_time_0);
        codec::List::<
            codec::DateTimeLocal,
        >::put(object, "list_time_1", &required.list_time_1);
        codec::List::<
            codec::DateTimeCompact,
        >::put(object, "list_time_2", &required.list_time_2);
        codec::List::<codec::Rfc3339>::put(object, "list_time_3", &required.list_time_3);
        codec::List::<
            codec::DateTimeAs<{ codec::form("YYYY-MM-DD hh:mm") }>,
        >::put(object, "list_time_4", &required.list_time_4);
        codec::List::<
            codec::DateTimeAs<{ codec::form("YYYY-MM-DDThh:mm") }>,
        >::put(object, "list_time_5", &required.list_time_5);
        codec::List::<
            codec::DateTimeAs<{ codec::form("YYYY/MM/DD hh:mm:ss") }>,
        >::put(object, "list_time_6", &required.list_time_6);
        codec::List::<
            codec::DateTimeAs<{ codec::form("YYYY/MM/DD hh:mm") }>,
        >::put(object, "list_time_7", &required.list_time_7);
        codec::List::<
            codec::DateTimeAs<{ codec::form("DD/MM/YYYY hh:mm:ss") }>,
        >::put(object, "list_time_8", &required.list_time_8);
        codec::List::<
            codec::DateTimeAs<{ codec::form("DD/MM/YYYY hh:mm") }>,
        >::put(object, "list_time_9", &required.list_time_9);
        codec::List::<
            codec::DateTimeAs<{ codec::form("MM/DD/YYYY hh:mm:ss") }>,
        >::put(object, "list_time_10", &required.list_time_10);
        codec::List::<
            codec::DateTimeAs<{ codec::form("MM/DD/YYYY hh:mm") }>,
        >::put(object, "list_time_11", &required.list_time_11);
        codec::List::<
            codec::DateTimeAs<{ codec::form("DD-MM-YYYY hh:mm:ss") }>,
        >::put(object, "list_time_12", &required.list_time_12);
        codec::List::<
            codec::DateTimeAs<{ codec::form("DD-MM-YYYY hh:mm") }>,
        >::put(object, "list_time_13", &required.list_time_13);
        codec::List::<
            codec::DateTimeAs<{ codec::form("DD.MM.YYYY hh:mm:ss") }>,
        >::put(object, "list_time_14", &required.list_time_14);
        codec::List::<
            codec::DateTimeAs<{ codec::form("DD.MM.YYYY hh:mm") }>,
        >::put(object, "list_time_15", &required.list_time_15);
        codec::List::<
            codec::DateTimeAs<{ codec::form("YYYYMMDDhhmm") }>,
        >::put(object, "list_time_16", &required.list_time_16);
        codec::List::<
            codec::TimeAs<{ codec::form("hh:mm:ss") }>,
        >::put(object, "list_clock_0", &required.list_clock_0);
        codec::List::<
            codec::TimeAs<{ codec::form("hh:mm") }>,
        >::put(object, "list_clock_1", &required.list_clock_1);
        codec::List::<
            codec::TimeAs<{ codec::form("hhmmss") }>,
        >::put(object, "list_clock_2", &required.list_clock_2);
        codec::List::<
            codec::TimeAs<{ codec::form("hhmm") }>,
        >::put(object, "list_clock_3", &required.list_clock_3);
        codec::List::<codec::Text>::put(object, "list_text", &required.list_text);
        codec::List::<codec::Iccid>::put(object, "list_iccid", &required.list_iccid);
        codec::List::<codec::Imsi>::put(object, "list_imsi", &required.list_imsi);
        codec::List::<codec::Msisdn>::put(object, "list_msisdn", &required.list_msisdn);
        codec::List::<codec::Imei>::put(object, "list_imei", &required.list_imei);
        codec::List::<
            codec::DeviceCode,
        >::put(object, "list_device_code", &required.list_device_code);
        codec::List::<codec::Period>::put(object, "list_period", &required.list_period);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::TimeAs::<{ codec::form("hh:mm") }>::check_required("at", &required.at)?;
        codec::NumberDuration::<
            { codec::MINUTES },
        >::check_required("q_lasts", &required.q_lasts)?;
        codec::BytesBase64Url::check_required("q_code", &required.q_code)?;
        codec::TimeAs::<
            { codec::form("hh:mm") },
        >::check_required("q_opens", &required.q_opens)?;
        codec::DateTimeAs::<
            { codec::form("DD/MM/YYYY hh:mm") },
        >::check_required("q_at", &required.q_at)?;
        codec::NumberDuration::<
            { codec::MINUTES },
        >::check_some("o_q_lasts", &self.o_q_lasts)?;
        codec::TimeAs::<
            { codec::form("hh:mm") },
        >::check_some("o_q_opens", &self.o_q_opens)?;
        codec::DateTimeAs::<
            { codec::form("DD/MM/YYYY hh:mm") },
        >::check_some("o_q_at", &self.o_q_at)?;
        codec::NumberDuration::<
            { codec::MINUTES },
        >::check_required("x-lasts", &required.x_lasts)?;
        codec::BytesBase64Url::check_required("x-code", &required.x_code)?;
        codec::TimeAs::<
            { codec::form("hh:mm") },
        >::check_required("x-opens", &required.x_opens)?;
        codec::DateTimeAs::<
            { codec::form("DD/MM/YYYY hh:mm") },
        >::check_required("x-at", &required.x_at)?;
        codec::NumberDuration::<
            { codec::MINUTES },
        >::check_some("o-x-lasts", &self.o_x_lasts)?;
        codec::TimeAs::<
            { codec::form("hh:mm") },
        >::check_some("o-x-opens", &self.o_x_opens)?;
        codec::DateTimeAs::<
            { codec::form("DD/MM/YYYY hh:mm") },
        >::check_some("o-x-at", &self.o_x_at)?;
        codec::QuotedDecimalTo::<
            2,
        >::check_required("money_string", &required.money_string)?;
        codec::QuotedDuration::<
            { codec::MILLISECONDS },
        >::check_required(
            "lasts_milliseconds_string",
            &required.lasts_milliseconds_string,
        )?;
        codec::QuotedDuration::<
            { codec::SECONDS },
        >::check_required("lasts_seconds_string", &required.lasts_seconds_string)?;
        codec::QuotedDuration::<
            { codec::MINUTES },
        >::check_required("lasts_minutes_string", &required.lasts_minutes_string)?;
        codec::QuotedDuration::<
            { codec::HOURS },
        >::check_required("lasts_hours_string", &required.lasts_hours_string)?;
        codec::QuotedDuration::<
            { codec::DAYS },
        >::check_required("lasts_days_string", &required.lasts_days_string)?;
        codec::NumberDecimalTo::<
            2,
        >::check_required("money_number", &required.money_number)?;
        codec::NumberDuration::<
            { codec::MILLISECONDS },
        >::check_required(
            "lasts_milliseconds_number",
            &required.lasts_milliseconds_number,
        )?;
        codec::NumberDuration::<
            { codec::SECONDS },
        >::check_required("lasts_seconds_number", &required.lasts_seconds_number)?;
        codec::NumberDuration::<
            { codec::MINUTES },
        >::check_required("lasts_minutes_number", &required.lasts_minutes_number)?;
        codec::NumberDuration::<
            { codec::HOURS },
        >::check_required("lasts_hours_number", &required.lasts_hours_number)?;
        codec::NumberDuration::<
            { codec::DAYS },
        >::check_required("lasts_days_number", &required.lasts_days_number)?;
        codec::BytesBase64::check_required("bytes_base64", &required.bytes_base64)?;
        codec::BytesBase64Url::check_required(
            "bytes_base64url",
            &required.bytes_base64url,
        )?;
        codec::BytesHex::check_required("bytes_hex", &required.bytes_hex)?;
        codec::DateTimeAs::<
            { codec::form("YYYY-MM-DD hh:mm") },
        >::check_required("time_4", &required.time_4)?;
        codec::DateTimeAs::<
            { codec::form("YYYY-MM-DDThh:mm") },
        >::check_required("time_5", &required.time_5)?;
        codec::DateTimeAs::<
            { codec::form("YYYY/MM/DD hh:mm") },
        >::check_required("time_7", &required.time_7)?;
        codec::DateTimeAs::<
            { codec::form("DD/MM/YYYY hh:mm") },
        >::check_required("time_9", &required.time_9)?;
        codec::DateTimeAs::<
            { codec::form("MM/DD/YYYY hh:mm") },
        >::check_required("time_11", &required.time_11)?;
        codec::DateTimeAs::<
            { codec::form("DD-MM-YYYY hh:mm") },
        >::check_required("time_13", &required.time_13)?;
        codec::DateTimeAs::<
            { codec::form("DD.MM.YYYY hh:mm") },
        >::check_required("time_15", &required.time_15)?;
        codec::DateTimeAs::<
            { codec::form("YYYYMMDDhhmm") },
        >::check_required("time_16", &required.time_16)?;
        codec::TimeAs::<
            { codec::form("hh:mm") },
        >::check_required("clock_1", &required.clock_1)?;
        codec::TimeAs::<
            { codec::form("hhmm") },
        >::check_required("clock_3", &required.clock_3)?;
        codec::Text::check_required("text", &required.text)?;
        codec::Iccid::check_required("iccid", &required.iccid)?;
        codec::Imsi::check_required("imsi", &required.imsi)?;
        codec::Msisdn::check_required("msisdn", &required.msisdn)?;
        codec::Imei::check_required("imei", &required.imei)?;
        codec::DeviceCode::check_required("device_code", &required.device_code)?;
        codec::SecretText::check_required("secret", &required.secret)?;
        codec::QuotedDecimalTo::<2>::check_some("o_money_string", &self.o_money_string)?;
        codec::QuotedDuration::<
            { codec::MILLISECONDS },
        >::check_some("o_lasts_milliseconds_string", &self.o_lasts_milliseconds_string)?;
        codec::QuotedDuration::<
            { codec::SECONDS },
        >::check_some("o_lasts_seconds_string", &self.o_lasts_seconds_string)?;
        codec::QuotedDuration::<
            { codec::MINUTES },
        >::check_some("o_lasts_minutes_string", &self.o_lasts_minutes_string)?;
        codec::QuotedDuration::<
            { codec::HOURS },
        >::check_some("o_lasts_hours_string", &self.o_lasts_hours_string)?;
        codec::QuotedDuration::<
            { codec::DAYS },
        >::check_some("o_lasts_days_string", &self.o_lasts_days_string)?;
        codec::NumberDecimalTo::<2>::check_some("o_money_number", &self.o_money_number)?;
        codec::NumberDuration::<
            { codec::MILLISECONDS },
        >::check_some("o_lasts_milliseconds_number", &self.o_lasts_milliseconds_number)?;
        codec::NumberDuration::<
            { codec::SECONDS },
        >::check_some("o_lasts_seconds_number", &self.o_lasts_seconds_number)?;
        codec::NumberDuration::<
            { codec::MINUTES },
        >::check_some("o_lasts_minutes_number", &self.o_lasts_minutes_number)?;
        codec::NumberDuration::<
            { codec::HOURS },
        >::check_some("o_lasts_hours_number", &self.o_lasts_hours_number)?;
        codec::NumberDuration::<
            { codec::DAYS },
        >::check_some("o_lasts_days_number", &self.o_lasts_days_number)?;
        codec::DateTimeAs::<
            { codec::form("YYYY-MM-DD hh:mm") },
        >::check_some("o_time_4", &self.o_time_4)?;
        codec::DateTimeAs::<
            { codec::form("YYYY-MM-DDThh:mm") },
        >::check_some("o_time_5", &self.o_time_5)?;
        codec::DateTimeAs::<
            { codec::form("YYYY/MM/DD hh:mm") },
        >::check_some("o_time_7", &self.o_time_7)?;
        codec::DateTimeAs::<
            { codec::form("DD/MM/YYYY hh:mm") },
        >::check_some("o_time_9", &self.o_time_9)?;
        codec::DateTimeAs::<
            { codec::form("MM/DD/YYYY hh:mm") },
        >::check_some("o_time_11", &self.o_time_11)?;
        codec::DateTimeAs::<
            { codec::form("DD-MM-YYYY hh:mm") },
        >::check_some("o_time_13", &self.o_time_13)?;
        codec::DateTimeAs::<
            { codec::form("DD.MM.YYYY hh:mm") },
        >::check_some("o_time_15", &self.o_time_15)?;
        codec::DateTimeAs::<
            { codec::form("YYYYMMDDhhmm") },
        >::check_some("o_time_16", &self.o_time_16)?;
        codec::TimeAs::<
            { codec::form("hh:mm") },
        >::check_some("o_clock_1", &self.o_clock_1)?;
        codec::TimeAs::<
            { codec::form("hhmm") },
        >::check_some("o_clock_3", &self.o_clock_3)?;
        codec::Iccid::check_some("o_iccid", &self.o_iccid)?;
        codec::Imsi::check_some("o_imsi", &self.o_imsi)?;
        codec::Msisdn::check_some("o_msisdn", &self.o_msisdn)?;
        codec::Imei::check_some("o_imei", &self.o_imei)?;
        codec::DeviceCode::check_some("o_device_code", &self.o_device_code)?;
        codec::List::<
            codec::QuotedDecimalTo<2>,
        >::check_required("list_money_string", &required.list_money_string)?;
        codec::List::<
            codec::QuotedDuration<{ codec::MILLISECONDS }>,
        >::check_required(
            "list_lasts_milliseconds_string",
            &required.list_lasts_milliseconds_string,
        )?;
        codec::List::<
            codec::QuotedDuration<{ codec::SECONDS }>,
        >::check_required(
            "list_lasts_seconds_string",
            &required.list_lasts_seconds_string,
        )?;
        codec::List::<
            codec::QuotedDuration<{ codec::MINUTES }>,
        >::check_required(
            "list_lasts_minutes_string",
            &required.list_lasts_minutes_string,
        )?;
        codec::List::<
            codec::QuotedDuration<{ codec::HOURS }>,
        >::check_required("list_lasts_hours_string", &required.list_lasts_hours_string)?;
        codec::List::<
            codec::QuotedDuration<{ codec::DAYS }>,
        >::check_required("list_lasts_days_string", &required.list_lasts_days_string)?;
        codec::List::<
            codec::NumberDecimalTo<2>,
        >::check_required("list_money_number", &required.list_money_number)?;
        codec::List::<
            codec::NumberDuration<{ codec::MILLISECONDS }>,
        >::check_required(
            "list_lasts_milliseconds_number",
            &required.list_lasts_milliseconds_number,
        )?;
        codec::List::<
            codec::NumberDuration<{ codec::SECONDS }>,
        >::check_required(
            "list_lasts_seconds_number",
            &required.list_lasts_seconds_number,
        )?;
        codec::List::<
            codec::NumberDuration<{ codec::MINUTES }>,
        >::check_required(
            "list_lasts_minutes_number",
            &required.list_lasts_minutes_number,
        )?;
        codec::List::<
            codec::NumberDuration<{ codec::HOURS }>,
        >::check_required("list_lasts_hours_number", &required.list_lasts_hours_number)?;
        codec::List::<
            codec::NumberDuration<{ codec::DAYS }>,
        >::check_required("list_lasts_days_number", &required.list_lasts_days_number)?;
        codec::List::<
            codec::DateTimeAs<{ codec::form("YYYY-MM-DD hh:mm") }>,
        >::check_required("list_time_4", &required.list_time_4)?;
        codec::List::<
            codec::DateTimeAs<{ codec::form("YYYY-MM-DDThh:mm") }>,
        >::check_required("list_time_5", &required.list_time_5)?;
        codec::List::<
            codec::DateTimeAs<{ codec::form("YYYY/MM/DD hh:mm") }>,
        >::check_required("list_time_7", &required.list_time_7)?;
        codec::List::<
            codec::DateTimeAs<{ codec::form("DD/MM/YYYY hh:mm") }>,
        >::check_required("list_time_9", &required.list_time_9)?;
        codec::List::<
            codec::DateTimeAs<{ codec::form("MM/DD/YYYY hh:mm") }>,
        >::check_required("list_time_11", &required.list_time_11)?;
        codec::List::<
            codec::DateTimeAs<{ codec::form("DD-MM-YYYY hh:mm") }>,
        >::check_required("list_time_13", &required.list_time_13)?;
        codec::List::<
            codec::DateTimeAs<{ codec::form("DD.MM.YYYY hh:mm") }>,
        >::check_required("list_time_15", &required.list_time_15)?;
        codec::List::<
            codec::DateTimeAs<{ codec::form("YYYYMMDDhhmm") }>,
        >::check_required("list_time_16", &required.list_time_16)?;
        codec::List::<
            codec::TimeAs<{ codec::form("hh:mm") }>,
        >::check_required("list_clock_1", &required.list_clock_1)?;
        codec::List::<
            codec::TimeAs<{ codec::form("hhmm") }>,
        >::check_required("list_clock_3", &required.list_clock_3)?;
        codec::List::<codec::Iccid>::check_required("list_iccid", &required.list_iccid)?;
        codec::List::<codec::Imsi>::check_required("list_imsi", &required.list_imsi)?;
        codec::List::<
            codec::Msisdn,
        >::check_required("list_msisdn", &required.list_msisdn)?;
        codec::List::<codec::Imei>::check_required("list_imei", &required.list_imei)?;
        codec::List::<
            codec::DeviceCode,
        >::check_required("list_device_code", &required.list_device_code)?;
        Ok(())
    }
}

__private::structure_traits!(ValuesRequest);

impl Call<ValuesRequest> {
    /// Optional.
    ///
    /// See [`o_q_flag_0`](field@ValuesRequest::o_q_flag_0).
    #[inline]
    pub fn o_q_flag_0(self, value: bool) -> Self {
        self.map(|request| request.o_q_flag_0(value))
    }

    /// Optional.
    ///
    /// See [`o_q_flag_2`](field@ValuesRequest::o_q_flag_2).
    #[inline]
    pub fn o_q_flag_2(self, value: bool) -> Self {
        self.map(|request| request.o_q_flag_2(value))
    }

    /// Optional.
    ///
    /// See [`o_q_large`](field@ValuesRequest::o_q_large).
    #[inline]
    pub fn o_q_large(self, value: i128) -> Self {
        self.map(|request| request.o_q_large(value))
    }

    /// Optional.
    ///
    /// See [`o_q_lasts`](field@ValuesRequest::o_q_lasts).
    #[inline]
    pub fn o_q_lasts(self, value: __private::Duration) -> Self {
        self.map(|request| request.o_q_lasts(value))
    }

    /// Optional.
    ///
    /// See [`o_q_code`](field@ValuesRequest::o_q_code).
    #[inline]
    pub fn o_q_code(self, value: impl Into<__private::Binary>) -> Self {
        self.map(|request| request.o_q_code(value))
    }

    /// Optional.
    ///
    /// See [`o_q_opens`](field@ValuesRequest::o_q_opens).
    #[inline]
    pub fn o_q_opens(self, value: __private::TimeOfDay) -> Self {
        self.map(|request| request.o_q_opens(value))
    }

    /// Optional.
    ///
    /// See [`o_q_day`](field@ValuesRequest::o_q_day).
    #[inline]
    pub fn o_q_day(self, value: __private::Date) -> Self {
        self.map(|request| request.o_q_day(value))
    }

    /// Optional.
    ///
    /// See [`o_q_at`](field@ValuesRequest::o_q_at).
    #[inline]
    pub fn o_q_at(self, value: __private::DateTime) -> Self {
        self.map(|request| request.o_q_at(value))
    }

    /// Optional.
    ///
    /// See [`o_x_flag_0`](field@ValuesRequest::o_x_flag_0).
    #[inline]
    pub fn o_x_flag_0(self, value: bool) -> Self {
        self.map(|request| request.o_x_flag_0(value))
    }

    /// Optional.
    ///
    /// See [`o_x_flag_2`](field@ValuesRequest::o_x_flag_2).
    #[inline]
    pub fn o_x_flag_2(self, value: bool) -> Self {
        self.map(|request| request.o_x_flag_2(value))
    }

    /// Optional.
    ///
    /// See [`o_x_large`](field@ValuesRequest::o_x_large).
    #[inline]
    pub fn o_x_large(self, value: i128) -> Self {
        self.map(|request| request.o_x_large(value))
    }

    /// Optional.
    ///
    /// See [`o_x_lasts`](field@ValuesRequest::o_x_lasts).
    #[inline]
    pub fn o_x_lasts(self, value: __private::Duration) -> Self {
        self.map(|request| request.o_x_lasts(value))
    }

    /// Optional.
    ///
    /// See [`o_x_code`](field@ValuesRequest::o_x_code).
    #[inline]
    pub fn o_x_code(self, value: impl Into<__private::Binary>) -> Self {
        self.map(|request| request.o_x_code(value))
    }

    /// Optional.
    ///
    /// See [`o_x_opens`](field@ValuesRequest::o_x_opens).
    #[inline]
    pub fn o_x_opens(self, value: __private::TimeOfDay) -> Self {
        self.map(|request| request.o_x_opens(value))
    }

    /// Optional.
    ///
    /// See [`o_x_day`](field@ValuesRequest::o_x_day).
    #[inline]
    pub fn o_x_day(self, value: __private::Date) -> Self {
        self.map(|request| request.o_x_day(value))
    }

    /// Optional.
    ///
    /// See [`o_x_at`](field@ValuesRequest::o_x_at).
    #[inline]
    pub fn o_x_at(self, value: __private::DateTime) -> Self {
        self.map(|request| request.o_x_at(value))
    }

    /// Optional.
    ///
    /// See [`o_flag_0`](field@ValuesRequest::o_flag_0).
    #[inline]
    pub fn o_flag_0(self, value: bool) -> Self {
        self.map(|request| request.o_flag_0(value))
    }

    /// Optional.
    ///
    /// See [`o_flag_1`](field@ValuesRequest::o_flag_1).
    #[inline]
    pub fn o_flag_1(self, value: bool) -> Self {
        self.map(|request| request.o_flag_1(value))
    }

    /// Optional.
    ///
    /// See [`o_flag_2`](field@ValuesRequest::o_flag_2).
    #[inline]
    pub fn o_flag_2(self, value: bool) -> Self {
        self.map(|request| request.o_flag_2(value))
    }

    /// Optional.
    ///
    /// See [`o_flag_3`](field@ValuesRequest::o_flag_3).
    #[inline]
    pub fn o_flag_3(self, value: bool) -> Self {
        self.map(|request| request.o_flag_3(value))
    }

    /// Optional.
    ///
    /// See [`o_flag_4`](field@ValuesRequest::o_flag_4).
    #[inline]
    pub fn o_flag_4(self, value: bool) -> Self {
        self.map(|request| request.o_flag_4(value))
    }

    /// Optional.
    ///
    /// See [`o_flag_5`](field@ValuesRequest::o_flag_5).
    #[inline]
    pub fn o_flag_5(self, value: bool) -> Self {
        self.map(|request| request.o_flag_5(value))
    }

    /// Optional.
    ///
    /// See [`o_flag_6`](field@ValuesRequest::o_flag_6).
    #[inline]
    pub fn o_flag_6(self, value: bool) -> Self {
        self.map(|request| request.o_flag_6(value))
    }

    /// Optional.
    ///
    /// See [`o_truth`](field@ValuesRequest::o_truth).
    #[inline]
    pub fn o_truth(self, value: bool) -> Self {
        self.map(|request| request.o_truth(value))
    }

    /// Optional.
    ///
    /// See [`o_integer_string`](field@ValuesRequest::o_integer_string).
    #[inline]
    pub fn o_integer_string(self, value: i64) -> Self {
        self.map(|request| request.o_integer_string(value))
    }

    /// Optional.
    ///
    /// See [`o_large_string`](field@ValuesRequest::o_large_string).
    #[inline]
    pub fn o_large_string(self, value: i128) -> Self {
        self.map(|request| request.o_large_string(value))
    }

    /// Optional.
    ///
    /// See [`o_decimal_string`](field@ValuesRequest::o_decimal_string).
    #[inline]
    pub fn o_decimal_string(self, value: __private::Decimal) -> Self {
        self.map(|request| request.o_decimal_string(value))
    }

    /// Optional.
    ///
    /// See [`o_money_string`](field@ValuesRequest::o_money_string).
    #[inline]
    pub fn o_money_string(self, value: __private::Decimal) -> Self {
        self.map(|request| request.o_money_string(value))
    }

    /// Optional.
    ///
    /// See [`o_stamp_seconds_string`](field@ValuesRequest::o_stamp_seconds_string).
    #[inline]
    pub fn o_stamp_seconds_string(self, value: __private::Timestamp) -> Self {
        self.map(|request| request.o_stamp_seconds_string(value))
    }

    /// Optional.
    ///
    /// See [`o_stamp_milliseconds_string`](field@ValuesRequest::o_stamp_milliseconds_string).
    #[inline]
    pub fn o_stamp_milliseconds_string(self, value: __private::Timestamp) -> Self {
        self.map(|request| request.o_stamp_milliseconds_string(value))
    }

    /// Optional.
    ///
    /// See [`o_lasts_milliseconds_string`](field@ValuesRequest::o_lasts_milliseconds_string).
    #[inline]
    pub fn o_lasts_milliseconds_string(self, value: __private::Duration) -> Self {
        self.map(|request| request.o_lasts_milliseconds_string(value))
    }

    /// Optional.
    ///
    /// See [`o_lasts_seconds_string`](field@ValuesRequest::o_lasts_seconds_string).
    #[inline]
    pub fn o_lasts_seconds_string(self, value: __private::Duration) -> Self {
        self.map(|request| request.o_lasts_seconds_string(value))
    }

    /// Optional.
    ///
    /// See [`o_lasts_minutes_string`](field@ValuesRequest::o_lasts_minutes_string).
    #[inline]
    pub fn o_lasts_minutes_string(self, value: __private::Duration) -> Self {
        self.map(|request| request.o_lasts_minutes_string(value))
    }

    /// Optional.
    ///
    /// See [`o_lasts_hours_string`](field@ValuesRequest::o_lasts_hours_string).
    #[inline]
    pub fn o_lasts_hours_string(self, value: __private::Duration) -> Self {
        self.map(|request| request.o_lasts_hours_string(value))
    }

    /// Optional.
    ///
    /// See [`o_lasts_days_string`](field@ValuesRequest::o_lasts_days_string).
    #[inline]
    pub fn o_lasts_days_string(self, value: __private::Duration) -> Self {
        self.map(|request| request.o_lasts_days_string(value))
    }

    /// Optional.
    ///
    /// See [`o_integer_number`](field@ValuesRequest::o_integer_number).
    #[inline]
    pub fn o_integer_number(self, value: i64) -> Self {
        self.map(|request| request.o_integer_number(value))
    }

    /// Optional.
    ///
    /// See [`o_large_number`](field@ValuesRequest::o_large_number).
    #[inline]
    pub fn o_large_number(self, value: i128) -> Self {
        self.map(|request| request.o_large_number(value))
    }

    /// Optional.
    ///
    /// See [`o_decimal_number`](field@ValuesRequest::o_decimal_number).
    #[inline]
    pub fn o_decimal_number(self, value: __private::Decimal) -> Self {
        self.map(|request| request.o_decimal_number(value))
    }

    /// Optional.
    ///
    /// See [`o_money_number`](field@ValuesRequest::o_money_number).
    #[inline]
    pub fn o_money_number(self, value: __private::Decimal) -> Self {
        self.map(|request| request.o_money_number(value))
    }

    /// Optional.
    ///
    /// See [`o_stamp_seconds_number`](field@ValuesRequest::o_stamp_seconds_number).
    #[inline]
    pub fn o_stamp_seconds_number(self, value: __private::Timestamp) -> Self {
        self.map(|request| request.o_stamp_seconds_number(value))
    }

    /// Optional.
    ///
    /// See [`o_stamp_milliseconds_number`](field@ValuesRequest::o_stamp_milliseconds_number).
    #[inline]
    pub fn o_stamp_milliseconds_number(self, value: __private::Timestamp) -> Self {
        self.map(|request| request.o_stamp_milliseconds_number(value))
    }

    /// Optional.
    ///
    /// See [`o_lasts_milliseconds_number`](field@ValuesRequest::o_lasts_milliseconds_number).
    #[inline]
    pub fn o_lasts_milliseconds_number(self, value: __private::Duration) -> Self {
        self.map(|request| request.o_lasts_milliseconds_number(value))
    }

    /// Optional.
    ///
    /// See [`o_lasts_seconds_number`](field@ValuesRequest::o_lasts_seconds_number).
    #[inline]
    pub fn o_lasts_seconds_number(self, value: __private::Duration) -> Self {
        self.map(|request| request.o_lasts_seconds_number(value))
    }

    /// Optional.
    ///
    /// See [`o_lasts_minutes_number`](field@ValuesRequest::o_lasts_minutes_number).
    #[inline]
    pub fn o_lasts_minutes_number(self, value: __private::Duration) -> Self {
        self.map(|request| request.o_lasts_minutes_number(value))
    }

    /// Optional.
    ///
    /// See [`o_lasts_hours_number`](field@ValuesRequest::o_lasts_hours_number).
    #[inline]
    pub fn o_lasts_hours_number(self, value: __private::Duration) -> Self {
        self.map(|request| request.o_lasts_hours_number(value))
    }

    /// Optional.
    ///
    /// See [`o_lasts_days_number`](field@ValuesRequest::o_lasts_days_number).
    #[inline]
    pub fn o_lasts_days_number(self, value: __private::Duration) -> Self {
        self.map(|request| request.o_lasts_days_number(value))
    }

    /// Optional.
    ///
    /// See [`o_bytes_base64`](field@ValuesRequest::o_bytes_base64).
    #[inline]
    pub fn o_bytes_base64(self, value: impl Into<__private::Binary>) -> Self {
        self.map(|request| request.o_bytes_base64(value))
    }

    /// Optional.
    ///
    /// See [`o_bytes_base64url`](field@ValuesRequest::o_bytes_base64url).
    #[inline]
    pub fn o_bytes_base64url(self, value: impl Into<__private::Binary>) -> Self {
        self.map(|request| request.o_bytes_base64url(value))
    }

    /// Optional.
    ///
    /// See [`o_bytes_hex`](field@ValuesRequest::o_bytes_hex).
    #[inline]
    pub fn o_bytes_hex(self, value: impl Into<__private::Binary>) -> Self {
        self.map(|request| request.o_bytes_hex(value))
    }

    /// Optional.
    ///
    /// See [`o_date_0`](field@ValuesRequest::o_date_0).
    #[inline]
    pub fn o_date_0(self, value: __private::Date) -> Self {
        self.map(|request| request.o_date_0(value))
    }

    /// Optional.
    ///
    /// See [`o_date_1`](field@ValuesRequest::o_date_1).
    #[inline]
    pub fn o_date_1(self, value: __private::Date) -> Self {
        self.map(|request| request.o_date_1(value))
    }

    /// Optional.
    ///
    /// See [`o_date_2`](field@ValuesRequest::o_date_2).
    #[inline]
    pub fn o_date_2(self, value: __private::Date) -> Self {
        self.map(|request| request.o_date_2(value))
    }

    /// Optional.
    ///
    /// See [`o_date_3`](field@ValuesRequest::o_date_3).
    #[inline]
    pub fn o_date_3(self, value: __private::Date) -> Self {
        self.map(|request| request.o_date_3(value))
    }

    /// Optional.
    ///
    /// See [`o_date_4`](field@ValuesRequest::o_date_4).
    #[inline]
    pub fn o_date_4(self, value: __private::Date) -> Self {
        self.map(|request| request.o_date_4(value))
    }

    /// Optional.
    ///
    /// See [`o_date_5`](field@ValuesRequest::o_date_5).
    #[inline]
    pub fn o_date_5(self, value: __private::Date) -> Self {
        self.map(|request| request.o_date_5(value))
    }

    /// Optional.
    ///
    /// See [`o_date_6`](field@ValuesRequest::o_date_6).
    #[inline]
    pub fn o_date_6(self, value: __private::Date) -> Self {
        self.map(|request| request.o_date_6(value))
    }

    /// Optional.
    ///
    /// See [`o_date_7`](field@ValuesRequest::o_date_7).
    #[inline]
    pub fn o_date_7(self, value: __private::Date) -> Self {
        self.map(|request| request.o_date_7(value))
    }

    /// Optional.
    ///
    /// See [`o_time_0`](field@ValuesRequest::o_time_0).
    #[inline]
    pub fn o_time_0(self, value: __private::DateTime) -> Self {
        self.map(|request| request.o_time_0(value))
    }

    /// Optional.
    ///
    /// See [`o_time_1`](field@ValuesRequest::o_time_1).
    #[inline]
    pub fn o_time_1(self, value: __private::DateTime) -> Self {
        self.map(|request| request.o_time_1(value))
    }

    /// Optional.
    ///
    /// See [`o_time_2`](field@ValuesRequest::o_time_2).
    #[inline]
    pub fn o_time_2(self, value: __private::DateTime) -> Self {
        self.map(|request| request.o_time_2(value))
    }

    /// Optional.
    ///
    /// See [`o_time_3`](field@ValuesRequest::o_time_3).
    #[inline]
    pub fn o_time_3(self, value: __private::Rfc3339) -> Self {
        self.map(|request| request.o_time_3(value))
    }

    /// Optional.
    ///
    /// See [`o_time_4`](field@ValuesRequest::o_time_4).
    #[inline]
    pub fn o_time_4(self, value: __private::DateTime) -> Self {
        self.map(|request| request.o_time_4(value))
    }

    /// Optional.
    ///
    /// See [`o_time_5`](field@ValuesRequest::o_time_5).
    #[inline]
    pub fn o_time_5(self, value: __private::DateTime) -> Self {
        self.map(|request| request.o_time_5(value))
    }

    /// Optional.
    ///
    /// See [`o_time_6`](field@ValuesRequest::o_time_6).
    #[inline]
    pub fn o_time_6(self, value: __private::DateTime) -> Self {
        self.map(|request| request.o_time_6(value))
    }

    /// Optional.
    ///
    /// See [`o_time_7`](field@ValuesRequest::o_time_7).
    #[inline]
    pub fn o_time_7(self, value: __private::DateTime) -> Self {
        self.map(|request| request.o_time_7(value))
    }

    /// Optional.
    ///
    /// See [`o_time_8`](field@ValuesRequest::o_time_8).
    #[inline]
    pub fn o_time_8(self, value: __private::DateTime) -> Self {
        self.map(|request| request.o_time_8(value))
    }

    /// Optional.
    ///
    /// See [`o_time_9`](field@ValuesRequest::o_time_9).
    #[inline]
    pub fn o_time_9(self, value: __private::DateTime) -> Self {
        self.map(|request| request.o_time_9(value))
    }

    /// Optional.
    ///
    /// See [`o_time_10`](field@ValuesRequest::o_time_10).
    #[inline]
    pub fn o_time_10(self, value: __private::DateTime) -> Self {
        self.map(|request| request.o_time_10(value))
    }

    /// Optional.
    ///
    /// See [`o_time_11`](field@ValuesRequest::o_time_11).
    #[inline]
    pub fn o_time_11(self, value: __private::DateTime) -> Self {
        self.map(|request| request.o_time_11(value))
    }

    /// Optional.
    ///
    /// See [`o_time_12`](field@ValuesRequest::o_time_12).
    #[inline]
    pub fn o_time_12(self, value: __private::DateTime) -> Self {
        self.map(|request| request.o_time_12(value))
    }

    /// Optional.
    ///
    /// See [`o_time_13`](field@ValuesRequest::o_time_13).
    #[inline]
    pub fn o_time_13(self, value: __private::DateTime) -> Self {
        self.map(|request| request.o_time_13(value))
    }

    /// Optional.
    ///
    /// See [`o_time_14`](field@ValuesRequest::o_time_14).
    #[inline]
    pub fn o_time_14(self, value: __private::DateTime) -> Self {
        self.map(|request| request.o_time_14(value))
    }

    /// Optional.
    ///
    /// See [`o_time_15`](field@ValuesRequest::o_time_15).
    #[inline]
    pub fn o_time_15(self, value: __private::DateTime) -> Self {
        self.map(|request| request.o_time_15(value))
    }

    /// Optional.
    ///
    /// See [`o_time_16`](field@ValuesRequest::o_time_16).
    #[inline]
    pub fn o_time_16(self, value: __private::DateTime) -> Self {
        self.map(|request| request.o_time_16(value))
    }

    /// Optional.
    ///
    /// See [`o_clock_0`](field@ValuesRequest::o_clock_0).
    #[inline]
    pub fn o_clock_0(self, value: __private::TimeOfDay) -> Self {
        self.map(|request| request.o_clock_0(value))
    }

    /// Optional.
    ///
    /// See [`o_clock_1`](field@ValuesRequest::o_clock_1).
    #[inline]
    pub fn o_clock_1(self, value: __private::TimeOfDay) -> Self {
        self.map(|request| request.o_clock_1(value))
    }

    /// Optional.
    ///
    /// See [`o_clock_2`](field@ValuesRequest::o_clock_2).
    #[inline]
    pub fn o_clock_2(self, value: __private::TimeOfDay) -> Self {
        self.map(|request| request.o_clock_2(value))
    }

    /// Optional.
    ///
    /// See [`o_clock_3`](field@ValuesRequest::o_clock_3).
    #[inline]
    pub fn o_clock_3(self, value: __private::TimeOfDay) -> Self {
        self.map(|request| request.o_clock_3(value))
    }

    /// Optional.
    ///
    /// See [`o_text`](field@ValuesRequest::o_text).
    #[inline]
    pub fn o_text(self, value: impl Into<String>) -> Self {
        self.map(|request| request.o_text(value))
    }

    /// Optional.
    ///
    /// See [`o_iccid`](field@ValuesRequest::o_iccid).
    #[inline]
    pub fn o_iccid(self, value: __private::Iccid) -> Self {
        self.map(|request| request.o_iccid(value))
    }

    /// Optional.
    ///
    /// See [`o_imsi`](field@ValuesRequest::o_imsi).
    #[inline]
    pub fn o_imsi(self, value: __private::Imsi) -> Self {
        self.map(|request| request.o_imsi(value))
    }

    /// Optional.
    ///
    /// See [`o_msisdn`](field@ValuesRequest::o_msisdn).
    #[inline]
    pub fn o_msisdn(self, value: __private::Msisdn) -> Self {
        self.map(|request| request.o_msisdn(value))
    }

    /// Optional.
    ///
    /// See [`o_imei`](field@ValuesRequest::o_imei).
    #[inline]
    pub fn o_imei(self, value: __private::Imei) -> Self {
        self.map(|request| request.o_imei(value))
    }

    /// Optional.
    ///
    /// See [`o_device_code`](field@ValuesRequest::o_device_code).
    #[inline]
    pub fn o_device_code(self, value: __private::DeviceCode) -> Self {
        self.map(|request| request.o_device_code(value))
    }

    /// Optional.
    ///
    /// See [`o_period`](field@ValuesRequest::o_period).
    #[inline]
    pub fn o_period(self, value: __private::Period) -> Self {
        self.map(|request| request.o_period(value))
    }

    /// Optional.
    ///
    /// See [`o_secret`](field@ValuesRequest::o_secret).
    #[inline]
    pub fn o_secret(self, value: impl Into<__private::Secret>) -> Self {
        self.map(|request| request.o_secret(value))
    }
}

impl __private::Operation for ValuesRequest {
    type Family = Shapes;
    type Output = ValuesResponse;
    const INFO: &'static __private::OperationInfo = &VALUES;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        context.note_secret(&required.secret);
        if let Some(secret) = &self.o_secret {
            context.note_secret(secret);
        }
        parts.path("/values/");
        parts
            .path_parameter(
                &codec::DateAs::<{ codec::form("DD/MM/YYYY") }>::text(&required.day),
            );
        parts.path("/");
        parts
            .path_parameter(
                &codec::TimeAs::<{ codec::form("hh:mm") }>::text(&required.at),
            );
        if let Some(value) = codec::DateTimeAs::<
            { codec::form("DD/MM/YYYY hh:mm") },
        >::given(&self.o_q_at) {
            parts
                .query(
                    "o_q_at",
                    &codec::DateTimeAs::<
                        { codec::form("DD/MM/YYYY hh:mm") },
                    >::text(value),
                );
        }
        if let Some(value) = codec::BytesBase64Url::given(&self.o_q_code) {
            parts.query("o_q_code", &codec::BytesBase64Url::text(value));
        }
        if let Some(value) = codec::DateAs::<
            { codec::form("DD/MM/YYYY") },
        >::given(&self.o_q_day) {
            parts
                .query(
                    "o_q_day",
                    &codec::DateAs::<{ codec::form("DD/MM/YYYY") }>::text(value),
                );
        }
        if let Some(value) = codec::QuotedWordFlag::<
            { codec::word("Y") },
            { codec::word("N") },
        >::given(&self.o_q_flag_0) {
            parts
                .query(
                    "o_q_flag_0",
                    &codec::QuotedWordFlag::<
                        { codec::word("Y") },
                        { codec::word("N") },
                    >::text(value),
                );
        }
        if let Some(value) = codec::NumberWordFlag::<
            { codec::word("1") },
            { codec::word("2") },
        >::given(&self.o_q_flag_2) {
            parts
                .query(
                    "o_q_flag_2",
                    &codec::NumberWordFlag::<
                        { codec::word("1") },
                        { codec::word("2") },
                    >::text(value),
                );
        }
        if let Some(value) = codec::NumberLargeInteger::given(&self.o_q_large) {
            parts.query("o_q_large", &codec::NumberLargeInteger::text(value));
        }
        if let Some(value) = codec::NumberDuration::<
            { codec::MINUTES },
        >::given(&self.o_q_lasts) {
            parts
                .query(
                    "o_q_lasts",
                    &codec::NumberDuration::<{ codec::MINUTES }>::text(value),
                );
        }
        if let Some(value) = codec::TimeAs::<
            { codec::form("hh:mm") },
        >::given(&self.o_q_opens) {
            parts
                .query(
                    "o_q_opens",
                    &codec::TimeAs::<{ codec::form("hh:mm") }>::text(value),
                );
        }
        parts
            .query(
                "q_at",
                &codec::DateTimeAs::<
                    { codec::form("DD/MM/YYYY hh:mm") },
                >::text(&required.q_at),
            );
        parts.query("q_code", &codec::BytesBase64Url::text(&required.q_code));
        parts
            .query(
                "q_day",
                &codec::DateAs::<{ codec::form("DD/MM/YYYY") }>::text(&required.q_day),
            );
        parts
            .query(
                "q_flag_0",
                &codec::QuotedWordFlag::<
                    { codec::word("Y") },
                    { codec::word("N") },
                >::text(&required.q_flag_0),
            );
        parts
            .query(
                "q_flag_2",
                &codec::NumberWordFlag::<
                    { codec::word("1") },
                    { codec::word("2") },
                >::text(&required.q_flag_2),
            );
        parts.query("q_large", &codec::NumberLargeInteger::text(&required.q_large));
        parts
            .query(
                "q_lasts",
                &codec::NumberDuration::<{ codec::MINUTES }>::text(&required.q_lasts),
            );
        codec::Items::<
            codec::QuotedWordFlag<{ codec::word("Y") }, { codec::word("N") }>,
        >::check_required("q_list", &required.q_list)?;
        parts
            .query(
                "q_list",
                &codec::Items::<
                    codec::QuotedWordFlag<{ codec::word("Y") }, { codec::word("N") }>,
                >::text(&required.q_list),
            );
        parts
            .query(
                "q_opens",
                &codec::TimeAs::<{ codec::form("hh:mm") }>::text(&required.q_opens),
            );
        parts
            .header(
                "x-flag-0",
                &codec::QuotedWordFlag::<
                    { codec::word("Y") },
                    { codec::word("N") },
                >::text(&required.x_flag_0),
            );
        parts
            .header(
                "x-flag-2",
                &codec::NumberWordFlag::<
                    { codec::word("1") },
                    { codec::word("2") },
                >::text(&required.x_flag_2),
            );
        parts.header("x-large", &codec::NumberLargeInteger::text(&required.x_large));
        parts
            .header(
                "x-lasts",
                &codec::NumberDuration::<{ codec::MINUTES }>::text(&required.x_lasts),
            );
        parts.header("x-code", &codec::BytesBase64Url::text(&required.x_code));
        parts
            .header(
                "x-opens",
                &codec::TimeAs::<{ codec::form("hh:mm") }>::text(&required.x_opens),
            );
        parts
            .header(
                "x-day",
                &codec::DateAs::<{ codec::form("DD/MM/YYYY") }>::text(&required.x_day),
            );
        parts
            .header(
                "x-at",
                &codec::DateTimeAs::<
                    { codec::form("DD/MM/YYYY hh:mm") },
                >::text(&required.x_at),
            );
        if let Some(value) = codec::QuotedWordFlag::<
            { codec::word("Y") },
            { codec::word("N") },
        >::given(&self.o_x_flag_0) {
            parts
                .header(
                    "o-x-flag-0",
                    &codec::QuotedWordFlag::<
                        { codec::word("Y") },
                        { codec::word("N") },
                    >::text(value),
                );
        }
        if let Some(value) = codec::NumberWordFlag::<
            { codec::word("1") },
            { codec::word("2") },
        >::given(&self.o_x_flag_2) {
            parts
                .header(
                    "o-x-flag-2",
                    &codec::NumberWordFlag::<
                        { codec::word("1") },
                        { codec::word("2") },
                    >::text(value),
                );
        }
        if let Some(value) = codec::NumberLargeInteger::given(&self.o_x_large) {
            parts.header("o-x-large", &codec::NumberLargeInteger::text(value));
        }
        if let Some(value) = codec::NumberDuration::<
            { codec::MINUTES },
        >::given(&self.o_x_lasts) {
            parts
                .header(
                    "o-x-lasts",
                    &codec::NumberDuration::<{ codec::MINUTES }>::text(value),
                );
        }
        if let Some(value) = codec::BytesBase64Url::given(&self.o_x_code) {
            parts.header("o-x-code", &codec::BytesBase64Url::text(value));
        }
        if let Some(value) = codec::TimeAs::<
            { codec::form("hh:mm") },
        >::given(&self.o_x_opens) {
            parts
                .header(
                    "o-x-opens",
                    &codec::TimeAs::<{ codec::form("hh:mm") }>::text(value),
                );
        }
        if let Some(value) = codec::DateAs::<
            { codec::form("DD/MM/YYYY") },
        >::given(&self.o_x_day) {
            parts
                .header(
                    "o-x-day",
                    &codec::DateAs::<{ codec::form("DD/MM/YYYY") }>::text(value),
                );
        }
        if let Some(value) = codec::DateTimeAs::<
            { codec::form("DD/MM/YYYY hh:mm") },
        >::given(&self.o_x_at) {
            parts
                .header(
                    "o-x-at",
                    &codec::DateTimeAs::<
                        { codec::form("DD/MM/YYYY hh:mm") },
                    >::text(value),
                );
        }
        parts.header("x-key", context.credential(0));
        parts.header("x-time", &context.unix_seconds().to_string());
        let mut writer = parts.body(__private::Dialect::Plain);
        let object = &mut writer;
        codec::BytesBase64::put(object, "bytes_base64", &required.bytes_base64);
        codec::BytesBase64Url::put(object, "bytes_base64url", &required.bytes_base64url);
        codec::BytesHex::put(object, "bytes_hex", &required.bytes_hex);
        codec::TimeAs::<
            { codec::form("hh:mm:ss") },
        >::put(object, "clock_0", &required.clock_0);
        codec::TimeAs::<
            { codec::form("hh:mm") },
        >::put(object, "clock_1", &required.clock_1);
        codec::TimeAs::<
            { codec::form("hhmmss") },
        >::put(object, "clock_2", &required.clock_2);
        codec::TimeAs::<
            { codec::form("hhmm") },
        >::put(object, "clock_3", &required.clock_3);
        codec::DateCompact::put(object, "date_0", &required.date_0);
        codec::DateDashed::put(object, "date_1", &required.date_1);
        codec::DateDotted::put(object, "date_2", &required.date_2);
        codec::DateAs::<
            { codec::form("YYYY/MM/DD") },
        >::put(object, "date_3", &required.date_3);
        codec::DateAs::<
            { codec::form("DD/MM/YYYY") },
        >::put(object, "date_4", &required.date_4);
        codec::DateAs::<
            { codec::form("MM/DD/YYYY") },
        >::put(object, "date_5", &required.date_5);
        codec::DateAs::<
            { codec::form("DD-MM-YYYY") },
        >::put(object, "date_6", &required.date_6);
        codec::DateAs::<
            { codec::form("DD.MM.YYYY") },
        >::put(object, "date_7", &required.date_7);
        codec::NumberDecimal::put(object, "decimal_number", &required.decimal_number);
        codec::QuotedDecimal::put(object, "decimal_string", &required.decimal_string);
        codec::DeviceCode::put(object, "device_code", &required.device_code);
        codec::QuotedWordFlag::<
            { codec::word("Y") },
            { codec::word("N") },
        >::put(object, "flag_0", &required.flag_0);
        codec::QuotedWordFlag::<
            { codec::word("true") },
            { codec::word("false") },
        >::put(object, "flag_1", &required.flag_1);
        codec::NumberWordFlag::<
            { codec::word("1") },
            { codec::word("2") },
        >::put(object, "flag_2", &required.flag_2);
        codec::QuotedWordFlag::<
            { codec::word("启用") },
            { codec::word("停用") },
        >::put(object, "flag_3", &required.flag_3);
        codec::QuotedWordFlag::<
            { codec::word("1") },
            { codec::word("2") },
        >::put(object, "flag_4", &required.flag_4);
        codec::QuotedFlag::put(object, "flag_5", &required.flag_5);
        codec::NumberFlag::put(object, "flag_6", &required.flag_6);
        codec::Iccid::put(object, "iccid", &required.iccid);
        codec::Imei::put(object, "imei", &required.imei);
        codec::Imsi::put(object, "imsi", &required.imsi);
        codec::NumberInteger::put(object, "integer_number", &required.integer_number);
        codec::QuotedInteger::put(object, "integer_string", &required.integer_string);
        codec::NumberLargeInteger::put(object, "large_number", &required.large_number);
        codec::QuotedLargeInteger::put(object, "large_string", &required.large_string);
        codec::NumberDuration::<
            { codec::DAYS },
        >::put(object, "lasts_days_number", &required.lasts_days_number);
        codec::QuotedDuration::<
            { codec::DAYS },
        >::put(object, "lasts_days_string", &required.lasts_days_string);
        codec::NumberDuration::<
            { codec::HOURS },
        >::put(object, "lasts_hours_number", &required.lasts_hours_number);
        codec::QuotedDuration::<
            { codec::HOURS },
        >::put(object, "lasts_hours_string", &required.lasts_hours_string);
        codec::NumberDuration::<
            { codec::MILLISECONDS },
        >::put(object, "lasts_milliseconds_number", &required.lasts_milliseconds_number);
        codec::QuotedDuration::<
            { codec::MILLISECONDS },
        >::put(object, "lasts_milliseconds_string", &required.lasts_milliseconds_string);
        codec::NumberDuration::<
            { codec::MINUTES },
        >::put(object, "lasts_minutes_number", &required.lasts_minutes_number);
        codec::QuotedDuration::<
            { codec::MINUTES },
        >::put(object, "lasts_minutes_string", &required.lasts_minutes_string);
        codec::NumberDuration::<
            { codec::SECONDS },
        >::put(object, "lasts_seconds_number", &required.lasts_seconds_number);
        codec::QuotedDuration::<
            { codec::SECONDS },
        >::put(object, "lasts_seconds_string", &required.lasts_seconds_string);
        codec::List::<
            codec::BytesBase64,
        >::put(object, "list_bytes_base64", &required.list_bytes_base64);
        codec::List::<
            codec::BytesBase64Url,
        >::put(object, "list_bytes_base64url", &required.list_bytes_base64url);
        codec::List::<
            codec::BytesHex,
        >::put(object, "list_bytes_hex", &required.list_bytes_hex);
        codec::List::<
            codec::TimeAs<{ codec::form("hh:mm:ss") }>,
        >::put(object, "list_clock_0", &required.list_clock_0);
        codec::List::<
            codec::TimeAs<{ codec::form("hh:mm") }>,
        >::put(object, "list_clock_1", &required.list_clock_1);
        codec::List::<
            codec::TimeAs<{ codec::form("hhmmss") }>,
        >::put(object, "list_clock_2", &required.list_clock_2);
        codec::List::<
            codec::TimeAs<{ codec::form("hhmm") }>,
        >::put(object, "list_clock_3", &required.list_clock_3);
        codec::List::<
            codec::DateCompact,
        >::put(object, "list_date_0", &required.list_date_0);
        codec::List::<
            codec::DateDashed,
        >::put(object, "list_date_1", &required.list_date_1);
        codec::List::<
            codec::DateDotted,
        >::put(object, "list_date_2", &required.list_date_2);
        codec::List::<
            codec::DateAs<{ codec::form("YYYY/MM/DD") }>,
        >::put(object, "list_date_3", &required.list_date_3);
        codec::List::<
            codec::DateAs<{ codec::form("DD/MM/YYYY") }>,
        >::put(object, "list_date_4", &required.list_date_4);
        codec::List::<
            codec::DateAs<{ codec::form("MM/DD/YYYY") }>,
        >::put(object, "list_date_5", &required.list_date_5);
        codec::List::<
            codec::DateAs<{ codec::form("DD-MM-YYYY") }>,
        >::put(object, "list_date_6", &required.list_date_6);
        codec::List::<
            codec::DateAs<{ codec::form("DD.MM.YYYY") }>,
        >::put(object, "list_date_7", &required.list_date_7);
        codec::List::<
            codec::NumberDecimal,
        >::put(object, "list_decimal_number", &required.list_decimal_number);
        codec::List::<
            codec::QuotedDecimal,
        >::put(object, "list_decimal_string", &required.list_decimal_string);
        codec::List::<
            codec::DeviceCode,
        >::put(object, "list_device_code", &required.list_device_code);
        codec::List::<
            codec::QuotedWordFlag<{ codec::word("Y") }, { codec::word("N") }>,
        >::put(object, "list_flag_0", &required.list_flag_0);
        codec::List::<
            codec::QuotedWordFlag<{ codec::word("true") }, { codec::word("false") }>,
        >::put(object, "list_flag_1", &required.list_flag_1);
        codec::List::<
            codec::NumberWordFlag<{ codec::word("1") }, { codec::word("2") }>,
        >::put(object, "list_flag_2", &required.list_flag_2);
        codec::List::<
            codec::QuotedWordFlag<{ codec::word("启用") }, { codec::word("停用") }>,
        >::put(object, "list_flag_3", &required.list_flag_3);
        codec::List::<
            codec::QuotedWordFlag<{ codec::word("1") }, { codec::word("2") }>,
        >::put(object, "list_flag_4", &required.list_flag_4);
        codec::List::<
            codec::QuotedFlag,
        >::put(object, "list_flag_5", &required.list_flag_5);
        codec::List::<
            codec::NumberFlag,
        >::put(object, "list_flag_6", &required.list_flag_6);
        codec::List::<codec::Iccid>::put(object, "list_iccid", &required.list_iccid);
        codec::List::<codec::Imei>::put(object, "list_imei", &required.list_imei);
        codec::List::<codec::Imsi>::put(object, "list_imsi", &required.list_imsi);
        codec::List::<
            codec::NumberInteger,
        >::put(object, "list_integer_number", &required.list_integer_number);
        codec::List::<
            codec::QuotedInteger,
        >::put(object, "list_integer_string", &required.list_integer_string);
        codec::List::<
            codec::NumberLargeInteger,
        >::put(object, "list_large_number", &required.list_large_number);
        codec::List::<
            codec::QuotedLargeInteger,
        >::put(object, "list_large_string", &required.list_large_string);
        codec::List::<
            codec::NumberDuration<{ codec::DAYS }>,
        >::put(object, "list_lasts_days_number", &required.list_lasts_days_number);
        codec::List::<
            codec::QuotedDuration<{ codec::DAYS }>,
        >::put(object, "list_lasts_days_string", &required.list_lasts_days_string);
        codec::List::<
            codec::NumberDuration<{ codec::HOURS }>,
        >::put(object, "list_lasts_hours_number", &required.list_lasts_hours_number);
        codec::List::<
            codec::QuotedDuration<{ codec::HOURS }>,
        >::put(object, "list_lasts_hours_string", &required.list_lasts_hours_string);
        codec::List::<
            codec::NumberDuration<{ codec::MILLISECONDS }>,
        >::put(
            object,
            "list_lasts_milliseconds_number",
            &required.list_lasts_milliseconds_number,
        );
        codec::List::<
            codec::QuotedDuration<{ codec::MILLISECONDS }>,
        >::put(
            object,
            "list_lasts_milliseconds_string",
            &required.list_lasts_milliseconds_string,
        );
        codec::List::<
            codec::NumberDuration<{ codec::MINUTES }>,
        >::put(object, "list_lasts_minutes_number", &required.list_lasts_minutes_number);
        codec::List::<
            codec::QuotedDuration<{ codec::MINUTES }>,
        >::put(object, "list_lasts_minutes_string", &required.list_lasts_minutes_string);
        codec::List::<
            codec::NumberDuration<{ codec::SECONDS }>,
        >::put(object, "list_lasts_seconds_number", &required.list_lasts_seconds_number);
        codec::List::<
            codec::QuotedDuration<{ codec::SECONDS }>,
        >::put(object, "list_lasts_seconds_string", &required.list_lasts_seconds_string);
        codec::List::<
            codec::NumberDecimalTo<2>,
        >::put(object, "list_money_number", &required.list_money_number);
        codec::List::<
            codec::QuotedDecimalTo<2>,
        >::put(object, "list_money_string", &required.list_money_string);
        codec::List::<codec::Msisdn>::put(object, "list_msisdn", &required.list_msisdn);
        codec::List::<codec::Period>::put(object, "list_period", &required.list_period);
        codec::List::<
            codec::NumberMilliseconds,
        >::put(
            object,
            "list_stamp_milliseconds_number",
            &required.list_stamp_milliseconds_number,
        );
        codec::List::<
            codec::QuotedMilliseconds,
        >::put(
            object,
            "list_stamp_milliseconds_string",
            &required.list_stamp_milliseconds_string,
        );
        codec::List::<
            codec::NumberSeconds,
        >::put(object, "list_stamp_seconds_number", &required.list_stamp_seconds_number);
        codec::List::<
            codec::QuotedSeconds,
        >::put(object, "list_stamp_seconds_string", &required.list_stamp_seconds_string);
        codec::List::<codec::Text>::put(object, "list_text", &required.list_text);
        codec::List::<
            codec::DateTimeSpaced,
        >::put(object, "list_time_0", &required.list_time_0);
        codec::List::<
            codec::DateTimeLocal,
        >::put(object, "list_time_1", &required.list_time_1);
        codec::List::<
            codec::DateTimeAs<{ codec::form("MM/DD/YYYY hh:mm:ss") }>,
        >::put(object, "list_time_10", &required.list_time_10);
        codec::List::<
            codec::DateTimeAs<{ codec::form("MM/DD/YYYY hh:mm") }>,
        >::put(object, "list_time_11", &required.list_time_11);
        codec::List::<
            codec::DateTimeAs<{ codec::form("DD-MM-YYYY hh:mm:ss") }>,
        >::put(object, "list_time_12", &required.list_time_12);
        codec::List::<
            codec::DateTimeAs<{ codec::form("DD-MM-YYYY hh:mm") }>,
        >::put(object, "list_time_13", &required.list_time_13);
        codec::List::<
            codec::DateTimeAs<{ codec::form("DD.MM.YYYY hh:mm:ss") }>,
        >::put(object, "list_time_14", &required.list_time_14);
        codec::List::<
            codec::DateTimeAs<{ codec::form("DD.MM.YYYY hh:mm") }>,
        >::put(object, "list_time_15", &required.list_time_15);
        codec::List::<
            codec::DateTimeAs<{ codec::form("YYYYMMDDhhmm") }>,
        >::put(object, "list_time_16", &required.list_time_16);
        codec::List::<
            codec::DateTimeCompact,
        >::put(object, "list_time_2", &required.list_time_2);
        codec::List::<codec::Rfc3339>::put(object, "list_time_3", &required.list_time_3);
        codec::List::<
            codec::DateTimeAs<{ codec::form("YYYY-MM-DD hh:mm") }>,
        >::put(object, "list_time_4", &required.list_time_4);
        codec::List::<
            codec::DateTimeAs<{ codec::form("YYYY-MM-DDThh:mm") }>,
        >::put(object, "list_time_5", &required.list_time_5);
        codec::List::<
            codec::DateTimeAs<{ codec::form("YYYY/MM/DD hh:mm:ss") }>,
        >::put(object, "list_time_6", &required.list_time_6);
        codec::List::<
            codec::DateTimeAs<{ codec::form("YYYY/MM/DD hh:mm") }>,
        >::put(object, "list_time_7", &required.list_time_7);
        codec::List::<
            codec::DateTimeAs<{ codec::form("DD/MM/YYYY hh:mm:ss") }>,
        >::put(object, "list_time_8", &required.list_time_8);
        codec::List::<
            codec::DateTimeAs<{ codec::form("DD/MM/YYYY hh:mm") }>,
        >::put(object, "list_time_9", &required.list_time_9);
        codec::List::<codec::Boolean>::put(object, "list_truth", &required.list_truth);
        codec::NumberDecimalTo::<2>::put(object, "money_number", &required.money_number);
        codec::QuotedDecimalTo::<2>::put(object, "money_string", &required.money_string);
        codec::Msisdn::put(object, "msisdn", &required.msisdn);
        codec::BytesBase64::put_given(object, "o_bytes_base64", &self.o_bytes_base64);
        codec::BytesBase64Url::put_given(
            object,
            "o_bytes_base64url",
            &self.o_bytes_base64url,
        );
        codec::BytesHex::put_given(object, "o_bytes_hex", &self.o_bytes_hex);
        codec::TimeAs::<
            { codec::form("hh:mm:ss") },
        >::put_given(object, "o_clock_0", &self.o_clock_0);
        codec::TimeAs::<
            { codec::form("hh:mm") },
        >::put_given(object, "o_clock_1", &self.o_clock_1);
        codec::TimeAs::<
            { codec::form("hhmmss") },
        >::put_given(object, "o_clock_2", &self.o_clock_2);
        codec::TimeAs::<
            { codec::form("hhmm") },
        >::put_given(object, "o_clock_3", &self.o_clock_3);
        codec::DateCompact::put_given(object, "o_date_0", &self.o_date_0);
        codec::DateDashed::put_given(object, "o_date_1", &self.o_date_1);
        codec::DateDotted::put_given(object, "o_date_2", &self.o_date_2);
        codec::DateAs::<
            { codec::form("YYYY/MM/DD") },
        >::put_given(object, "o_date_3", &self.o_date_3);
        codec::DateAs::<
            { codec::form("DD/MM/YYYY") },
        >::put_given(object, "o_date_4", &self.o_date_4);
        codec::DateAs::<
            { codec::form("MM/DD/YYYY") },
        >::put_given(object, "o_date_5", &self.o_date_5);
        codec::DateAs::<
            { codec::form("DD-MM-YYYY") },
        >::put_given(object, "o_date_6", &self.o_date_6);
        codec::DateAs::<
            { codec::form("DD.MM.YYYY") },
        >::put_given(object, "o_date_7", &self.o_date_7);
        codec::NumberDecimal::put_given(
            object,
            "o_decimal_number",
            &self.o_decimal_number,
        );
        codec::QuotedDecimal::put_given(
            object,
            "o_decimal_string",
            &self.o_decimal_string,
        );
        codec::DeviceCode::put_given(object, "o_device_code", &self.o_device_code);
        codec::QuotedWordFlag::<
            { codec::word("Y") },
            { codec::word("N") },
        >::put_given(object, "o_flag_0", &self.o_flag_0);
        codec::QuotedWordFlag::<
            { codec::word("true") },
            { codec::word("false") },
        >::put_given(object, "o_flag_1", &self.o_flag_1);
        codec::NumberWordFlag::<
            { codec::word("1") },
            { codec::word("2") },
        >::put_given(object, "o_flag_2", &self.o_flag_2);
        codec::QuotedWordFlag::<
            { codec::word("启用") },
            { codec::word("停用") },
        >::put_given(object, "o_flag_3", &self.o_flag_3);
        codec::QuotedWordFlag::<
            { codec::word("1") },
            { codec::word("2") },
        >::put_given(object, "o_flag_4", &self.o_flag_4);
        codec::QuotedFlag::put_given(object, "o_flag_5", &self.o_flag_5);
        codec::NumberFlag::put_given(object, "o_flag_6", &self.o_flag_6);
        codec::Iccid::put_given(object, "o_iccid", &self.o_iccid);
        codec::Imei::put_given(object, "o_imei", &self.o_imei);
        codec::Imsi::put_given(object, "o_imsi", &self.o_imsi);
        codec::NumberInteger::put_given(
            object,
            "o_integer_number",
            &self.o_integer_number,
        );
        codec::QuotedInteger::put_given(
            object,
            "o_integer_string",
            &self.o_integer_string,
        );
        codec::NumberLargeInteger::put_given(
            object,
            "o_large_number",
            &self.o_large_number,
        );
        codec::QuotedLargeInteger::put_given(
            object,
            "o_large_string",
            &self.o_large_string,
        );
        codec::NumberDuration::<
            { codec::DAYS },
        >::put_given(object, "o_lasts_days_number", &self.o_lasts_days_number);
        codec::QuotedDuration::<
            { codec::DAYS },
        >::put_given(object, "o_lasts_days_string", &self.o_lasts_days_string);
        codec::NumberDuration::<
            { codec::HOURS },
        >::put_given(object, "o_lasts_hours_number", &self.o_lasts_hours_number);
        codec::QuotedDuration::<
            { codec::HOURS },
        >::put_given(object, "o_lasts_hours_string", &self.o_lasts_hours_string);
        codec::NumberDuration::<
            { codec::MILLISECONDS },
        >::put_given(
            object,
            "o_lasts_milliseconds_number",
            &self.o_lasts_milliseconds_number,
        );
        codec::QuotedDuration::<
            { codec::MILLISECONDS },
        >::put_given(
            object,
            "o_lasts_milliseconds_string",
            &self.o_lasts_milliseconds_string,
        );
        codec::NumberDuration::<
            { codec::MINUTES },
        >::put_given(object, "o_lasts_minutes_number", &self.o_lasts_minutes_number);
        codec::QuotedDuration::<
            { codec::MINUTES },
        >::put_given(object, "o_lasts_minutes_string", &self.o_lasts_minutes_string);
        codec::NumberDuration::<
            { codec::SECONDS },
        >::put_given(object, "o_lasts_seconds_number", &self.o_lasts_seconds_number);
        codec::QuotedDuration::<
            { codec::SECONDS },
        >::put_given(object, "o_lasts_seconds_string", &self.o_lasts_seconds_string);
        codec::NumberDecimalTo::<
            2,
        >::put_given(object, "o_money_number", &self.o_money_number);
        codec::QuotedDecimalTo::<
            2,
        >::put_given(object, "o_money_string", &self.o_money_string);
        codec::Msisdn::put_given(object, "o_msisdn", &self.o_msisdn);
        codec::Period::put_given(object, "o_period", &self.o_period);
        codec::SecretText::put_given(object, "o_secret", &self.o_secret);
        codec::NumberMilliseconds::put_given(
            object,
            "o_stamp_milliseconds_number",
            &self.o_stamp_milliseconds_number,
        );
        codec::QuotedMilliseconds::put_given(
            object,
            "o_stamp_milliseconds_string",
            &self.o_stamp_milliseconds_string,
        );
        codec::NumberSeconds::put_given(
            object,
            "o_stamp_seconds_number",
            &self.o_stamp_seconds_number,
        );
        codec::QuotedSeconds::put_given(
            object,
            "o_stamp_seconds_string",
            &self.o_stamp_seconds_string,
        );
        codec::Text::put_given(object, "o_text", &self.o_text);
        codec::DateTimeSpaced::put_given(object, "o_time_0", &self.o_time_0);
        codec::DateTimeLocal::put_given(object, "o_time_1", &self.o_time_1);
        codec::DateTimeAs::<
            { codec::form("MM/DD/YYYY hh:mm:ss") },
        >::put_given(object, "o_time_10", &self.o_time_10);
        codec::DateTimeAs::<
            { codec::form("MM/DD/YYYY hh:mm") },
        >::put_given(object, "o_time_11", &self.o_time_11);
        codec::DateTimeAs::<
            { codec::form("DD-MM-YYYY hh:mm:ss") },
        >::put_given(object, "o_time_12", &self.o_time_12);
        codec::DateTimeAs::<
            { codec::form("DD-MM-YYYY hh:mm") },
        >::put_given(object, "o_time_13", &self.o_time_13);
        codec::DateTimeAs::<
            { codec::form("DD.MM.YYYY hh:mm:ss") },
        >::put_given(object, "o_time_14", &self.o_time_14);
        codec::DateTimeAs::<
            { codec::form("DD.MM.YYYY hh:mm") },
        >::put_given(object, "o_time_15", &self.o_time_15);
        codec::DateTimeAs::<
            { codec::form("YYYYMMDDhhmm") },
        >::put_given(object, "o_time_16", &self.o_time_16);
        codec::DateTimeCompact::put_given(object, "o_time_2", &self.o_time_2);
        codec::Rfc3339::put_given(object, "o_time_3", &self.o_time_3);
        codec::DateTimeAs::<
            { codec::form("YYYY-MM-DD hh:mm") },
        >::put_given(object, "o_time_4", &self.o_time_4);
        codec::DateTimeAs::<
            { codec::form("YYYY-MM-DDThh:mm") },
        >::put_given(object, "o_time_5", &self.o_time_5);
        codec::DateTimeAs::<
            { codec::form("YYYY/MM/DD hh:mm:ss") },
        >::put_given(object, "o_time_6", &self.o_time_6);
        codec::DateTimeAs::<
            { codec::form("YYYY/MM/DD hh:mm") },
        >::put_given(object, "o_time_7", &self.o_time_7);
        codec::DateTimeAs::<
            { codec::form("DD/MM/YYYY hh:mm:ss") },
        >::put_given(object, "o_time_8", &self.o_time_8);
        codec::DateTimeAs::<
            { codec::form("DD/MM/YYYY hh:mm") },
        >::put_given(object, "o_time_9", &self.o_time_9);
        codec::Boolean::put_given(object, "o_truth", &self.o_truth);
        codec::Period::put(object, "period", &required.period);
        codec::SecretText::put(object, "secret", &required.secret);
        codec::NumberMilliseconds::put(
            object,
            "stamp_milliseconds_number",
            &required.stamp_milliseconds_number,
        );
        codec::QuotedMilliseconds::put(
            object,
            "stamp_milliseconds_string",
            &required.stamp_milliseconds_string,
        );
        codec::NumberSeconds::put(
            object,
            "stamp_seconds_number",
            &required.stamp_seconds_number,
        );
        codec::QuotedSeconds::put(
            object,
            "stamp_seconds_string",
            &required.stamp_seconds_string,
        );
        codec::Text::put(object, "text", &required.text);
        codec::DateTimeSpaced::put(object, "time_0", &required.time_0);
        codec::DateTimeLocal::put(object, "time_1", &required.time_1);
        codec::DateTimeAs::<
            { codec::form("MM/DD/YYYY hh:mm:ss") },
        >::put(object, "time_10", &required.time_10);
        codec::DateTimeAs::<
            { codec::form("MM/DD/YYYY hh:mm") },
        >::put(object, "time_11", &required.time_11);
        codec::DateTimeAs::<
            { codec::form("DD-MM-YYYY hh:mm:ss") },
        >::put(object, "time_12", &required.time_12);
        codec::DateTimeAs::<
            { codec::form("DD-MM-YYYY hh:mm") },
        >::put(object, "time_13", &required.time_13);
        codec::DateTimeAs::<
            { codec::form("DD.MM.YYYY hh:mm:ss") },
        >::put(object, "time_14", &required.time_14);
        codec::DateTimeAs::<
            { codec::form("DD.MM.YYYY hh:mm") },
        >::put(object, "time_15", &required.time_15);
        codec::DateTimeAs::<
            { codec::form("YYYYMMDDhhmm") },
        >::put(object, "time_16", &required.time_16);
        codec::DateTimeCompact::put(object, "time_2", &required.time_2);
        codec::Rfc3339::put(object, "time_3", &required.time_3);
        codec::DateTimeAs::<
            { codec::form("YYYY-MM-DD hh:mm") },
        >::put(object, "time_4", &required.time_4);
        codec::DateTimeAs::<
            { codec::form("YYYY-MM-DDThh:mm") },
        >::put(object, "time_5", &required.time_5);
        codec::DateTimeAs::<
            { codec::form("YYYY/MM/DD hh:mm:ss") },
        >::put(object, "time_6", &required.time_6);
        codec::DateTimeAs::<
            { codec::form("YYYY/MM/DD hh:mm") },
        >::put(object, "time_7", &required.time_7);
        codec::DateTimeAs::<
            { codec::form("DD/MM/YYYY hh:mm:ss") },
        >::put(object, "time_8", &required.time_8);
        codec::DateTimeAs::<
            { codec::form("DD/MM/YYYY hh:mm") },
        >::put(object, "time_9", &required.time_9);
        codec::Boolean::put(object, "truth", &required.truth);
        writer.end();
        let mut writer = parts.signed(__private::Dialect::Plain);
        let object = &mut writer;
        if let Some(value) = codec::DateTimeAs::<
            { codec::form("DD/MM/YYYY hh:mm") },
        >::given(&self.o_q_at) {
            object
                .text(
                    "o_q_at",
                    &codec::DateTimeAs::<
                        { codec::form("DD/MM/YYYY hh:mm") },
                    >::text(value),
                );
        }
        if let Some(value) = codec::BytesBase64Url::given(&self.o_q_code) {
            object.text("o_q_code", &codec::BytesBase64Url::text(value));
        }
        if let Some(value) = codec::DateAs::<
            { codec::form("DD/MM/YYYY") },
        >::given(&self.o_q_day) {
            object
                .text(
                    "o_q_day",
                    &codec::DateAs::<{ codec::form("DD/MM/YYYY") }>::text(value),
                );
        }
        if let Some(value) = codec::QuotedWordFlag::<
            { codec::word("Y") },
            { codec::word("N") },
        >::given(&self.o_q_flag_0) {
            object
                .text(
                    "o_q_flag_0",
                    &codec::QuotedWordFlag::<
                        { codec::word("Y") },
                        { codec::word("N") },
                    >::text(value),
                );
        }
        if let Some(value) = codec::NumberWordFlag::<
            { codec::word("1") },
            { codec::word("2") },
        >::given(&self.o_q_flag_2) {
            object
                .text(
                    "o_q_flag_2",
                    &codec::NumberWordFlag::<
                        { codec::word("1") },
                        { codec::word("2") },
                    >::text(value),
                );
        }
        if let Some(value) = codec::NumberLargeInteger::given(&self.o_q_large) {
            object.text("o_q_large", &codec::NumberLargeInteger::text(value));
        }
        if let Some(value) = codec::NumberDuration::<
            { codec::MINUTES },
        >::given(&self.o_q_lasts) {
            object
                .text(
                    "o_q_lasts",
                    &codec::NumberDuration::<{ codec::MINUTES }>::text(value),
                );
        }
        if let Some(value) = codec::TimeAs::<
            { codec::form("hh:mm") },
        >::given(&self.o_q_opens) {
            object
                .text(
                    "o_q_opens",
                    &codec::TimeAs::<{ codec::form("hh:mm") }>::text(value),
                );
        }
        object
            .text(
                "q_at",
                &codec::DateTimeAs::<
                    { codec::form("DD/MM/YYYY hh:mm") },
                >::text(&required.q_at),
            );
        object.text("q_code", &codec::BytesBase64Url::text(&required.q_code));
        object
            .text(
                "q_day",
                &codec::DateAs::<{ codec::form("DD/MM/YYYY") }>::text(&required.q_day),
            );
        object
            .text(
                "q_flag_0",
                &codec::QuotedWordFlag::<
                    { codec::word("Y") },
                    { codec::word("N") },
                >::text(&required.q_flag_0),
            );
        object
            .text(
                "q_flag_2",
                &codec::NumberWordFlag::<
                    { codec::word("1") },
                    { codec::word("2") },
                >::text(&required.q_flag_2),
            );
        object.text("q_large", &codec::NumberLargeInteger::text(&required.q_large));
        object
            .text(
                "q_lasts",
                &codec::NumberDuration::<{ codec::MINUTES }>::text(&required.q_lasts),
            );
        object
            .text(
                "q_list",
                &codec::Items::<
                    codec::QuotedWordFlag<{ codec::word("Y") }, { codec::word("N") }>,
                >::text(&required.q_list),
            );
        object
            .text(
                "q_opens",
                &codec::TimeAs::<{ codec::form("hh:mm") }>::text(&required.q_opens),
            );
        object.text("x-key", context.credential(0));
        object.integer("x-time", context.unix_seconds(), true);
        writer.end();
        Ok(())
    }

    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self::Output, __private::Mismatch> {
        payload.required::<codec::Object<ValuesResponse>>()
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Object::<ValuesResponse>::write(output, writer);
    }
}

/// The response of `values`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ValuesResponse {
    /// Required.
    ///
    /// Sent as `Y` for true and `N` for false.
    pub flag_0: bool,
    /// Required.
    ///
    /// Sent as `true` for true and `false` for false.
    pub flag_1: bool,
    /// Required.
    ///
    /// Sent as `1` for true and `2` for false.
    pub flag_2: bool,
    /// Required.
    ///
    /// Sent as `启用` for true and `停用` for false.
    pub flag_3: bool,
    /// Required.
    ///
    /// Sent as `1` for true and `2` for false.
    pub flag_4: bool,
    /// Required.
    pub flag_5: bool,
    /// Required.
    pub flag_6: bool,
    /// Required.
    pub truth: bool,
    /// Required.
    pub integer_string: i64,
    /// Required.
    pub large_string: i128,
    /// Required.
    pub decimal_string: __private::Decimal,
    /// Required.
    ///
    /// At most two decimal places.
    pub money_string: __private::Decimal,
    /// Required.
    ///
    /// Sent in seconds since 1970.
    pub stamp_seconds_string: __private::Timestamp,
    /// Required.
    ///
    /// Sent in milliseconds since 1970.
    pub stamp_milliseconds_string: __private::Timestamp,
    /// Required.
    ///
    /// Sent as a whole number of milliseconds.
    pub lasts_milliseconds_string: __private::Duration,
    /// Required.
    ///
    /// Sent as a whole number of seconds.
    pub lasts_seconds_string: __private::Duration,
    /// Required.
    ///
    /// Sent as a whole number of minutes.
    pub lasts_minutes_string: __private::Duration,
    /// Required.
    ///
    /// Sent as a whole number of hours.
    pub lasts_hours_string: __private::Duration,
    /// Required.
    ///
    /// Sent as a whole number of days.
    pub lasts_days_string: __private::Duration,
    /// Required.
    pub integer_number: i64,
    /// Required.
    pub large_number: i128,
    /// Required.
    pub decimal_number: __private::Decimal,
    /// Required.
    ///
    /// At most two decimal places.
    pub money_number: __private::Decimal,
    /// Required.
    ///
    /// Sent in seconds since 1970.
    pub stamp_seconds_number: __private::Timestamp,
    /// Required.
    ///
    /// Sent in milliseconds since 1970.
    pub stamp_milliseconds_number: __private::Timestamp,
    /// Required.
    ///
    /// Sent as a whole number of milliseconds.
    pub lasts_milliseconds_number: __private::Duration,
    /// Required.
    ///
    /// Sent as a whole number of seconds.
    pub lasts_seconds_number: __private::Duration,
    /// Required.
    ///
    /// Sent as a whole number of minutes.
    pub lasts_minutes_number: __private::Duration,
    /// Required.
    ///
    /// Sent as a whole number of hours.
    pub lasts_hours_number: __private::Duration,
    /// Required.
    ///
    /// Sent as a whole number of days.
    pub lasts_days_number: __private::Duration,
    /// Required.
    ///
    /// Sent in Base64 with padding.
    pub bytes_base64: __private::Binary,
    /// Required.
    ///
    /// Sent in Base64 for URLs, with `-` and `_`, without padding.
    pub bytes_base64url: __private::Binary,
    /// Required.
    ///
    /// Sent in lower-case hexadecimal digits.
    pub bytes_hex: __private::Binary,
    /// Required.
    ///
    /// Its time zone is not documented.
    pub date_0: __private::Date,
    /// Required.
    ///
    /// Its time zone is not documented.
    pub date_1: __private::Date,
    /// Required.
    ///
    /// Its time zone is not documented.
    pub date_2: __private::Date,
    /// Required.
    ///
    /// Its time zone is not documented.
    pub date_3: __private::Date,
    /// Required.
    ///
    /// Its time zone is not documented.
    pub date_4: __private::Date,
    /// Required.
    ///
    /// Its time zone is not documented.
    pub date_5: __private::Date,
    /// Required.
    ///
    /// Its time zone is not documented.
    pub date_6: __private::Date,
    /// Required.
    ///
    /// Its time zone is not documented.
    pub date_7: __private::Date,
    /// Required.
    ///
    /// Its time zone is not documented.
    pub time_0: __private::DateTime,
    /// Required.
    ///
    /// Its time zone is not documented.
    pub time_1: __private::DateTime,
    /// Required.
    ///
    /// Its time zone is not documented.
    pub time_2: __private::DateTime,
    /// Required.
    ///
    /// Its time zone is not documented.
    pub time_3: __private::Rfc3339,
    /// Required.
    ///
    /// Its time zone is not documented.
    pub time_4: __private::DateTime,
    /// Required.
    ///
    /// Its time zone is not documented.
    pub time_5: __private::DateTime,
    /// Required.
    ///
    /// Its time zone is not documented.
    pub time_6: __private::DateTime,
    /// Required.
    ///
    /// Its time zone is not documented.
    pub time_7: __private::DateTime,
    /// Required.
    ///
    /// Its time zone is not documented.
    pub time_8: __private::DateTime,
    /// Required.
    ///
    /// Its time zone is not documented.
    pub time_9: __private::DateTime,
    /// Required.
    ///
    /// Its time zone is not documented.
    pub time_10: __private::DateTime,
    /// Required.
    ///
    /// Its time zone is not documented.
    pub time_11: __private::DateTime,
    /// Required.
    ///
    /// Its time zone is not documented.
    pub time_12: __private::DateTime,
    /// Required.
    ///
    /// Its time zone is not documented.
    pub time_13: __private::DateTime,
    /// Required.
    ///
    /// Its time zone is not documented.
    pub time_14: __private::DateTime,
    /// Required.
    ///
    /// Its time zone is not documented.
    pub time_15: __private::DateTime,
    /// Required.
    ///
    /// Its time zone is not documented.
    pub time_16: __private::DateTime,
    /// Required.
    ///
    /// Its time zone is not documented.
    pub clock_0: __private::TimeOfDay,
    /// Required.
    ///
    /// Its time zone is not documented.
    pub clock_1: __private::TimeOfDay,
    /// Required.
    ///
    /// Its time zone is not documented.
    pub clock_2: __private::TimeOfDay,
    /// Required.
    ///
    /// Its time zone is not documented.
    pub clock_3: __private::TimeOfDay,
    /// Required.
    pub text: String,
    /// Required.
    pub iccid: __private::Iccid,
    /// Required.
    pub imsi: __private::Imsi,
    /// Required.
    pub msisdn: __private::Msisdn,
    /// Required.
    pub imei: __private::Imei,
    /// Required.
    pub device_code: __private::DeviceCode,
    /// Required.
    pub period: __private::Period,
    /// Required.
    pub either_flag: bool,
    /// Required.
    ///
    /// Sent as `1` for true and `2` for false.
    pub either_word: bool,
    /// Required.
    ///
    /// Sent as a whole number of hours.
    pub either_lasts: __private::Duration,
    /// Required.
    pub either_large: i128,
    /// Required.
    pub either_integer: i64,
    /// Required.
    ///
    /// Its time zone is not documented.
    pub either_time: __private::DateTime,
    /// Required.
    pub either_text: String,
    /// Optional.
    pub any: Option<__private::Json>,
    /// Optional.
    ///
    /// Sent as `Y` for true and `N` for false.
    pub o_flag_0: Option<bool>,
    /// Optional.
    ///
    /// Sent as `true` for true and `false` for false.
    pub o_flag_1: Option<bool>,
    /// Optional.
    ///
    /// Sent as `1` for true and `2` for false.
    pub o_flag_2: Option<bool>,
    /// Optional.
    ///
    /// Sent as `启用` for true and `停用` for false.
    pub o_flag_3: Option<bool>,
    /// Optional.
    ///
    /// Sent as `1` for true and `2` for false.
    pub o_flag_4: Option<bool>,
    /// Optional.
    pub o_flag_5: Option<bool>,
    /// Optional.
    pub o_flag_6: Option<bool>,
    /// Optional.
    pub o_truth: Option<bool>,
    /// Optional.
    pub o_integer_string: Option<i64>,
    /// Optional.
    pub o_large_string: Option<i128>,
    /// Optional.
    pub o_decimal_string: Option<__private::Decimal>,
    /// Optional.
    ///
    /// At most two decimal places.
    pub o_money_string: Option<__private::Decimal>,
    /// Optional.
    ///
    /// Sent in seconds since 1970.
    pub o_stamp_seconds_string: Option<__private::Timestamp>,
    /// Optional.
    ///
    /// Sent in milliseconds since 1970.
    pub o_stamp_milliseconds_string: Option<__private::Timestamp>,
    /// Optional.
    ///
    /// Sent as a whole number of milliseconds.
    pub o_lasts_milliseconds_string: Option<__private::Duration>,
    /// Optional.
    ///
    /// Sent as a whole number of seconds.
    pub o_lasts_seconds_string: Option<__private::Duration>,
    /// Optional.
    ///
    /// Sent as a whole number of minutes.
    pub o_lasts_minutes_string: Option<__private::Duration>,
    /// Optional.
    ///
    /// Sent as a whole number of hours.
    pub o_lasts_hours_string: Option<__private::Duration>,
    /// Optional.
    ///
    /// Sent as a whole number of days.
    pub o_lasts_days_string: Option<__private::Duration>,
    /// Optional.
    pub o_integer_number: Option<i64>,
    /// Optional.
    pub o_large_number: Option<i128>,
    /// Optional.
    pub o_decimal_number: Option<__private::Decimal>,
    /// Optional.
    ///
    /// At most two decimal places.
    pub o_money_number: Option<__private::Decimal>,
    /// Optional.
    ///
    /// Sent in seconds since 1970.
    pub o_stamp_seconds_number: Option<__private::Timestamp>,
    /// Optional.
    ///
    /// Sent in milliseconds since 1970.
    pub o_stamp_milliseconds_number: Option<__private::Timestamp>,
    /// Optional.
    ///
    /// Sent as a whole number of milliseconds.
    pub o_lasts_milliseconds_number: Option<__private::Duration>,
    /// Optional.
    ///
    /// Sent as a whole number of seconds.
    pub o_lasts_seconds_number: Option<__private::Duration>,
    /// Optional.
    ///
    /// Sent as a whole number of minutes.
    pub o_lasts_minutes_number: Option<__private::Duration>,
    /// Optional.
    ///
    /// Sent as a whole number of hours.
    pub o_lasts_hours_number: Option<__private::Duration>,
    /// Optional.
    ///
    /// Sent as a whole number of days.
    pub o_lasts_days_number: Option<__private::Duration>,
    /// Optional.
    ///
    /// Sent in Base64 with padding.
    pub o_bytes_base64: Option<__private::Binary>,
    /// Optional.
    ///
    /// Sent in Base64 for URLs, with `-` and `_`, without padding.
    pub o_bytes_base64url: Option<__private::Binary>,
    /// Optional.
    ///
    /// Sent in lower-case hexadecimal digits.
    pub o_bytes_hex: Option<__private::Binary>,
    /// Optional.
    ///
    /// Its time zone is not documented.
    pub o_date_0: Option<__private::Date>,
    /// Optional.
    ///
    /// Its time zone is not documented.
    pub o_date_1: Option<__private::Date>,
    /// Optional.
    ///
    /// Its time zone is not documented.
    pub o_date_2: Option<__private::Date>,
    /// Optional.
    ///
    /// Its time zone is not documented.
    pub o_date_3: Option<__private::Date>,
    /// Optional.
    ///
    /// Its time zone is not documented.
    pub o_date_4: Option<__private::Date>,
    /// Optional.
    ///
    /// Its time zone is not documented.
    pub o_date_5: Option<__private::Date>,
    /// Optional.
    ///
    /// Its time zone is not documented.
    pub o_date_6: Option<__private::Date>,
    /// Optional.
    ///
    /// Its time zone is not documented.
    pub o_date_7: Option<__private::Date>,
    /// Optional.
    ///
    /// Its time zone is not documented.
    pub o_time_0: Option<__private::DateTime>,
    /// Optional.
    ///
    /// Its time zone is not documented.
    pub o_time_1: Option<__private::DateTime>,
    /// Optional.
    ///
    /// Its time zone is not documented.
    pub o_time_2: Option<__private::DateTime>,
    /// Optional.
    ///
    /// Its time zone is not documented.
    pub o_time_3: Option<__private::Rfc3339>,
    /// Optional.
    ///
    /// Its time zone is not documented.
    pub o_time_4: Option<__private::DateTime>,
    /// Optional.
    ///
    /// Its time zone is not documented.
    pub o_time_5: Option<__private::DateTime>,
    /// Optional.
    ///
    /// Its time zone is not documented.
    pub o_time_6: Option<__private::DateTime>,
    /// Optional.
    ///
    /// Its time zone is not documented.
    pub o_time_7: Option<__private::DateTime>,
    /// Optional.
    ///
    /// Its time zone is not documented.
    pub o_time_8: Option<__private::DateTime>,
    /// Optional.
    ///
    /// Its time zone is not documented.
    pub o_time_9: Option<__private::DateTime>,
    /// Optional.
    ///
    /// Its time zone is not documented.
    pub o_time_10: Option<__private::DateTime>,
    /// Optional.
    ///
    /// Its time zone is not documented.
    pub o_time_11: Option<__private::DateTime>,
    /// Optional.
    ///
    /// Its time zone is not documented.
    pub o_time_12: Option<__private::DateTime>,
    /// Optional.
    ///
    /// Its time zone is not documented.
    pub o_time_13: Option<__private::DateTime>,
    /// Optional.
    ///
    /// Its time zone is not documented.
    pub o_time_14: Option<__private::DateTime>,
    /// Optional.
    ///
    /// Its time zone is not documented.
    pub o_time_15: Option<__private::DateTime>,
    /// Optional.
    ///
    /// Its time zone is not documented.
    pub o_time_16: Option<__private::DateTime>,
    /// Optional.
    ///
    /// Its time zone is not documented.
    pub o_clock_0: Option<__private::TimeOfDay>,
    /// Optional.
    ///
    /// Its time zone is not documented.
    pub o_clock_1: Option<__private::TimeOfDay>,
    /// Optional.
    ///
    /// Its time zone is not documented.
    pub o_clock_2: Option<__private::TimeOfDay>,
    /// Optional.
    ///
    /// Its time zone is not documented.
    pub o_clock_3: Option<__private::TimeOfDay>,
    /// Optional.
    pub o_text: Option<String>,
    /// Optional.
    pub o_iccid: Option<__private::Iccid>,
    /// Optional.
    pub o_imsi: Option<__private::Imsi>,
    /// Optional.
    pub o_msisdn: Option<__private::Msisdn>,
    /// Optional.
    pub o_imei: Option<__private::Imei>,
    /// Optional.
    pub o_device_code: Option<__private::DeviceCode>,
    /// Optional.
    pub o_period: Option<__private::Period>,
    /// Optional.
    pub o_either_flag: Option<bool>,
    /// Optional.
    ///
    /// Sent as `1` for true and `2` for false.
    pub o_either_word: Option<bool>,
    /// Optional.
    ///
    /// Sent as a whole number of hours.
    pub o_either_lasts: Option<__private::Duration>,
    /// Optional.
    pub o_either_large: Option<i128>,
    /// Optional.
    pub o_either_integer: Option<i64>,
    /// Optional.
    ///
    /// Its time zone is not documented.
    pub o_either_time: Option<__private::DateTime>,
    /// Optional.
    pub o_either_text: Option<String>,
    /// A list.
    pub list_flag_0: Vec<bool>,
    /// A list.
    pub list_flag_1: Vec<bool>,
    /// A list.
    pub list_flag_2: Vec<bool>,
    /// A list.
    pub list_flag_3: Vec<bool>,
    /// A list.
    pub list_flag_4: Vec<bool>,
    /// A list.
    pub list_flag_5: Vec<bool>,
    /// A list.
    pub list_flag_6: Vec<bool>,
    /// A list.
    pub list_truth: Vec<bool>,
    /// A list.
    pub list_integer_string: Vec<i64>,
    /// A list.
    pub list_large_string: Vec<i128>,
    /// A list.
    pub list_decimal_string: Vec<__private::Decimal>,
    /// A list.
    pub list_money_string: Vec<__private::Decimal>,
    /// A list.
    pub list_stamp_seconds_string: Vec<__private::Timestamp>,
    /// A list.
    pub list_stamp_milliseconds_string: Vec<__private::Timestamp>,
    /// A list.
    pub list_lasts_milliseconds_string: Vec<__private::Duration>,
    /// A list.
    pub list_lasts_seconds_string: Vec<__private::Duration>,
    /// A list.
    pub list_lasts_minutes_string: Vec<__private::Duration>,
    /// A list.
    pub list_lasts_hours_string: Vec<__private::Duration>,
    /// A list.
    pub list_lasts_days_string: Vec<__private::Duration>,
    /// A list.
    pub list_integer_number: Vec<i64>,
    /// A list.
    pub list_large_number: Vec<i128>,
    /// A list.
    pub list_decimal_number: Vec<__private::Decimal>,
    /// A list.
    pub list_money_number: Vec<__private::Decimal>,
    /// A list.
    pub list_stamp_seconds_number: Vec<__private::Timestamp>,
    /// A list.
    pub list_stamp_milliseconds_number: Vec<__private::Timestamp>,
    /// A list.
    pub list_lasts_milliseconds_number: Vec<__private::Duration>,
    /// A list.
    pub list_lasts_seconds_number: Vec<__private::Duration>,
    /// A list.
    pub list_lasts_minutes_number: Vec<__private::Duration>,
    /// A list.
    pub list_lasts_hours_number: Vec<__private::Duration>,
    /// A list.
    pub list_lasts_days_number: Vec<__private::Duration>,
    /// A list.
    pub list_bytes_base64: Vec<__private::Binary>,
    /// A list.
    pub list_bytes_base64url: Vec<__private::Binary>,
    /// A list.
    pub list_bytes_hex: Vec<__private::Binary>,
    /// A list.
    pub list_date_0: Vec<__private::Date>,
    /// A list.
    pub list_date_1: Vec<__private::Date>,
    /// A list.
    pub list_date_2: Vec<__private::Date>,
    /// A list.
    pub list_date_3: Vec<__private::Date>,
    /// A list.
    pub list_date_4: Vec<__private::Date>,
    /// A list.
    pub list_date_5: Vec<__private::Date>,
    /// A list.
    pub list_date_6: Vec<__private::Date>,
    /// A list.
    pub list_date_7: Vec<__private::Date>,
    /// A list.
    pub list_time_0: Vec<__private::DateTime>,
    /// A list.
    pub list_time_1: Vec<__private::DateTime>,
    /// A list.
    pub list_time_2: Vec<__private::DateTime>,
    /// A list.
    pub list_time_3: Vec<__private::Rfc3339>,
    /// A list.
    pub list_time_4: Vec<__private::DateTime>,
    /// A list.
    pub list_time_5: Vec<__private::DateTime>,
    /// A list.
    pub list_time_6: Vec<__private::DateTime>,
    /// A list.
    pub list_time_7: Vec<__private::DateTime>,
    /// A list.
    pub list_time_8: Vec<__private::DateTime>,
    /// A list.
    pub list_time_9: Vec<__private::DateTime>,
    /// A list.
    pub list_time_10: Vec<__private::DateTime>,
    /// A list.
    pub list_time_11: Vec<__private::DateTime>,
    /// A list.
    pub list_time_12: Vec<__private::DateTime>,
    /// A list.
    pub list_time_13: Vec<__private::DateTime>,
    /// A list.
    pub list_time_14: Vec<__private::DateTime>,
    /// A list.
    pub list_time_15: Vec<__private::DateTime>,
    /// A list.
    pub list_time_16: Vec<__private::DateTime>,
    /// A list.
    pub list_clock_0: Vec<__private::TimeOfDay>,
    /// A list.
    pub list_clock_1: Vec<__private::TimeOfDay>,
    /// A list.
    pub list_clock_2: Vec<__private::TimeOfDay>,
    /// A list.
    pub list_clock_3: Vec<__private::TimeOfDay>,
    /// A list.
    pub list_text: Vec<String>,
    /// A list.
    pub list_iccid: Vec<__private::Iccid>,
    /// A list.
    pub list_imsi: Vec<__private::Imsi>,
    /// A list.
    pub list_msisdn: Vec<__private::Msisdn>,
    /// A list.
    pub list_imei: Vec<__private::Imei>,
    /// A list.
    pub list_device_code: Vec<__private::DeviceCode>,
    /// A list.
    pub list_period: Vec<__private::Period>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for ValuesResponse {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            flag_0: object
                .required::<
                    codec::QuotedWordFlag<{ codec::word("Y") }, { codec::word("N") }>,
                >("flag_0")?,
            flag_1: object
                .required::<
                    codec::QuotedWordFlag<
                        { codec::word("true") },
                        { codec::word("false") },
                    >,
                >("flag_1")?,
            flag_2: object
                .required::<
                    codec::NumberWordFlag<{ codec::word("1") }, { codec::word("2") }>,
                >("flag_2")?,
            flag_3: object
                .required::<
                    codec::QuotedWordFlag<
                        { codec::word("启用") },
                        { codec::word("停用") },
                    >,
                >("flag_3")?,
            flag_4: object
                .required::<
                    codec::QuotedWordFlag<{ codec::word("1") }, { codec::word("2") }>,
                >("flag_4")?,
            flag_5: object.required::<codec::QuotedFlag>("flag_5")?,
            flag_6: object.required::<codec::NumberFlag>("flag_6")?,
            truth: object.required::<codec::Boolean>("truth")?,
            integer_string: object.required::<codec::QuotedInteger>("integer_string")?,
            large_string: object.required::<codec::QuotedLargeInteger>("large_string")?,
            decimal_string: object.required::<codec::QuotedDecimal>("decimal_string")?,
            money_string: object.required::<codec::QuotedDecimal>("money_string")?,
            stamp_seconds_string: object
                .required::<codec::QuotedSeconds>("stamp_seconds_string")?,
            stamp_milliseconds_string: object
                .required::<codec::QuotedMilliseconds>("stamp_milliseconds_string")?,
            lasts_milliseconds_string: object
                .required::<
                    codec::QuotedDuration<{ codec::MILLISECONDS }>,
                >("lasts_milliseconds_string")?,
            lasts_seconds_string: object
                .required::<
                    codec::QuotedDuration<{ codec::SECONDS }>,
                >("lasts_seconds_string")?,
            lasts_minutes_string: object
                .required::<
                    codec::QuotedDuration<{ codec::MINUTES }>,
                >("lasts_minutes_string")?,
            lasts_hours_string: object
                .required::<
                    codec::QuotedDuration<{ codec::HOURS }>,
                >("lasts_hours_string")?,
            lasts_days_string: object
                .required::<
                    codec::QuotedDuration<{ codec::DAYS }>,
                >("lasts_days_string")?,
            integer_number: object.required::<codec::NumberInteger>("integer_number")?,
            large_number: object.required::<codec::NumberLargeInteger>("large_number")?,
            decimal_number: object.required::<codec::NumberDecimal>("decimal_number")?,
            money_number: object.required::<codec::NumberDecimal>("money_number")?,
            stamp_seconds_number: object
                .required::<codec::NumberSeconds>("stamp_seconds_number")?,
            stamp_milliseconds_number: object
                .required::<codec::NumberMilliseconds>("stamp_milliseconds_number")?,
            lasts_milliseconds_number: object
                .required::<
                    codec::NumberDuration<{ codec::MILLISECONDS }>,
                >("lasts_milliseconds_number")?,
            lasts_seconds_number: object
                .required::<
                    codec::NumberDuration<{ codec::SECONDS }>,
                >("lasts_seconds_number")?,
            lasts_minutes_number: object
                .required::<
                    codec::NumberDuration<{ codec::MINUTES }>,
                >("lasts_minutes_number")?,
            lasts_hours_number: object
                .required::<
                    codec::NumberDuration<{ codec::HOURS }>,
                >("lasts_hours_number")?,
            lasts_days_number: object
                .required::<
                    codec::NumberDuration<{ codec::DAYS }>,
                >("lasts_days_number")?,
            bytes_base64: object.required::<codec::BytesBase64>("bytes_base64")?,
            bytes_base64url: object
                .required::<codec::BytesBase64Url>("bytes_base64url")?,
            bytes_hex: object.required::<codec::BytesHex>("bytes_hex")?,
            date_0: object.required::<codec::DateCompact>("date_0")?,
            date_1: object.required::<codec::DateDashed>("date_1")?,
            date_2: object.required::<codec::DateDotted>("date_2")?,
            date_3: object
                .required::<codec::DateAs<{ codec::form("YYYY/MM/DD") }>>("date_3")?,
            date_4: object
                .required::<codec::DateAs<{ codec::form("DD/MM/YYYY") }>>("date_4")?,
            date_5: object
                .required::<codec::DateAs<{ codec::form("MM/DD/YYYY") }>>("date_5")?,
            date_6: object
                .required::<codec::DateAs<{ codec::form("DD-MM-YYYY") }>>("date_6")?,
            date_7: object
                .required::<codec::DateAs<{ codec::form("DD.MM.YYYY") }>>("date_7")?,
            time_0: object.required::<codec::DateTimeSpaced>("time_0")?,
            time_1: object.required::<codec::DateTimeLocal>("time_1")?,
            time_2: object.required::<codec::DateTimeCompact>("time_2")?,
            time_3: object.required::<codec::Rfc3339>("time_3")?,
            time_4: object
                .required::<
                    codec::DateTimeAs<{ codec::form("YYYY-MM-DD hh:mm") }>,
                >("time_4")?,
            time_5: object
                .required::<
                    codec::DateTimeAs<{ codec::form("YYYY-MM-DDThh:mm") }>,
                >("time_5")?,
            time_6: object
                .required::<
                    codec::DateTimeAs<{ codec::form("YYYY/MM/DD hh:mm:ss") }>,
                >("time_6")?,
            time_7: object
                .required::<
                    codec::DateTimeAs<{ codec::form("YYYY/MM/DD hh:mm") }>,
                >("time_7")?,
            time_8: object
                .required::<
                    codec::DateTimeAs<{ codec::form("DD/MM/YYYY hh:mm:ss") }>,
                >("time_8")?,
            time_9: object
                .required::<
                    codec::DateTimeAs<{ codec::form("DD/MM/YYYY hh:mm") }>,
                >("time_9")?,
            time_10: object
                .required::<
                    codec::DateTimeAs<{ codec::form("MM/DD/YYYY hh:mm:ss") }>,
                >("time_10")?,
            time_11: object
                .required::<
                    codec::DateTimeAs<{ codec::form("MM/DD/YYYY hh:mm") }>,
                >("time_11")?,
            time_12: object
                .required::<
                    codec::DateTimeAs<{ codec::form("DD-MM-YYYY hh:mm:ss") }>,
                >("time_12")?,
            time_13: object
                .required::<
                    codec::DateTimeAs<{ codec::form("DD-MM-YYYY hh:mm") }>,
                >("time_13")?,
            time_14: object
                .required::<
                    codec::DateTimeAs<{ codec::form("DD.MM.YYYY hh:mm:ss") }>,
                >("time_14")?,
            time_15: object
                .required::<
                    codec::DateTimeAs<{ codec::form("DD.MM.YYYY hh:mm") }>,
                >("time_15")?,
            time_16: object
                .required::<
                    codec::DateTimeAs<{ codec::form("YYYYMMDDhhmm") }>,
                >("time_16")?,
            clock_0: object
                .required::<codec::TimeAs<{ codec::form("hh:mm:ss") }>>("clock_0")?,
            clock_1: object
                .required::<codec::TimeAs<{ codec::form("hh:mm") }>>("clock_1")?,
            clock_2: object
                .required::<codec::TimeAs<{ codec::form("hhmmss") }>>("clock_2")?,
            clock_3: object
                .required::<codec::TimeAs<{ codec::form("hhmm") }>>("clock_3")?,
            text: object.required::<codec::Text>("text")?,
            iccid: object.required::<codec::Iccid>("iccid")?,
            imsi: object.required::<codec::Imsi>("imsi")?,
            msisdn: object.required::<codec::Msisdn>("msisdn")?,
            imei: object.required::<codec::Imei>("imei")?,
            device_code: object.required::<codec::DeviceCode>("device_code")?,
            period: object.required::<codec::Period>("period")?,
            either_flag: object.required::<codec::EitherFlag>("either_flag")?,
            either_word: object
                .required::<
                    codec::EitherWordFlag<{ codec::word("1") }, { codec::word("2") }>,
                >("either_word")?,
            either_lasts: object
                .required::<codec::EitherDuration<{ codec::HOURS }>>("either_lasts")?,
            either_large: object.required::<codec::EitherLargeInteger>("either_large")?,
            either_integer: object.required::<codec::EitherInteger>("either_integer")?,
            either_time: object
                .required::<
                    codec::EitherFormat<
                        codec::DateTimeAs<{ codec::form("DD/MM/YYYY hh:mm") }>,
                        codec::DateTimeAs<{ codec::form("DD/MM/YYYY hh:mm:ss") }>,
                    >,
                >("either_time")?,
            either_text: object.required::<codec::TextOrNumber>("either_text")?,
            any: object.optional::<codec::Json>("any"),
            o_flag_0: object
                .optional::<
                    codec::QuotedWordFlag<{ codec::word("Y") }, { codec::word("N") }>,
                >("o_flag_0"),
            o_flag_1: object
                .optional::<
                    codec::QuotedWordFlag<
                        { codec::word("true") },
                        { codec::word("false") },
                    >,
                >("o_flag_1"),
            o_flag_2: object
                .optional::<
                    codec::NumberWordFlag<{ codec::word("1") }, { codec::word("2") }>,
                >("o_flag_2"),
            o_flag_3: object
                .optional::<
                    codec::QuotedWordFlag<
                        { codec::word("启用") },
                        { codec::word("停用") },
                    >,
                >("o_flag_3"),
            o_flag_4: object
                .optional::<
                    codec::QuotedWordFlag<{ codec::word("1") }, { codec::word("2") }>,
                >("o_flag_4"),
            o_flag_5: object.optional::<codec::QuotedFlag>("o_flag_5"),
            o_flag_6: object.optional::<codec::NumberFlag>("o_flag_6"),
            o_truth: object.optional::<codec::Boolean>("o_truth"),
            o_integer_string: object
                .optional::<codec::QuotedInteger>("o_integer_string"),
            o_large_string: object
                .optional::<codec::QuotedLargeInteger>("o_large_string"),
            o_decimal_string: object
                .optional::<codec::QuotedDecimal>("o_decimal_string"),
            o_money_string: object.optional::<codec::QuotedDecimal>("o_money_string"),
            o_stamp_seconds_string: object
                .optional::<codec::QuotedSeconds>("o_stamp_seconds_string"),
            o_stamp_milliseconds_string: object
                .optional::<codec::QuotedMilliseconds>("o_stamp_milliseconds_string"),
            o_lasts_milliseconds_string: object
                .optional::<
                    codec::QuotedDuration<{ codec::MILLISECONDS }>,
                >("o_lasts_milliseconds_string"),
            o_lasts_seconds_string: object
                .optional::<
                    codec::QuotedDuration<{ codec::SECONDS }>,
                >("o_lasts_seconds_string"),
            o_lasts_minutes_string: object
                .optional::<
                    codec::QuotedDuration<{ codec::MINUTES }>,
                >("o_lasts_minutes_string"),
            o_lasts_hours_string: object
                .optional::<
                    codec::QuotedDuration<{ codec::HOURS }>,
                >("o_lasts_hours_string"),
            o_lasts_days_string: object
                .optional::<
                    codec::QuotedDuration<{ codec::DAYS }>,
                >("o_lasts_days_string"),
            o_integer_number: object
                .optional::<codec::NumberInteger>("o_integer_number"),
            o_large_number: object
                .optional::<codec::NumberLargeInteger>("o_large_number"),
            o_decimal_number: object
                .optional::<codec::NumberDecimal>("o_decimal_number"),
            o_money_number: object.optional::<codec::NumberDecimal>("o_money_number"),
            o_stamp_seconds_number: object
                .optional::<codec::NumberSeconds>("o_stamp_seconds_number"),
            o_stamp_milliseconds_number: object
                .optional::<codec::NumberMilliseconds>("o_stamp_milliseconds_number"),
            o_lasts_milliseconds_number: object
                .optional::<
                    codec::NumberDuration<{ codec::MILLISECONDS }>,
                >("o_lasts_milliseconds_number"),
            o_lasts_seconds_number: object
                .optional::<
                    codec::NumberDuration<{ codec::SECONDS }>,
                >("o_lasts_seconds_number"),
            o_lasts_minutes_number: object
                .optional::<
                    codec::NumberDuration<{ codec::MINUTES }>,
                >("o_lasts_minutes_number"),
            o_lasts_hours_number: object
                .optional::<
                    codec::NumberDuration<{ codec::HOURS }>,
                >("o_lasts_hours_number"),
            o_lasts_days_number: object
                .optional::<
                    codec::NumberDuration<{ codec::DAYS }>,
                >("o_lasts_days_number"),
            o_bytes_base64: object.optional::<codec::BytesBase64>("o_bytes_base64"),
            o_bytes_base64url: object
                .optional::<codec::BytesBase64Url>("o_bytes_base64url"),
            o_bytes_hex: object.optional::<codec::BytesHex>("o_bytes_hex"),
            o_date_0: object.optional::<codec::DateCompact>("o_date_0"),
            o_date_1: object.optional::<codec::DateDashed>("o_date_1"),
            o_date_2: object.optional::<codec::DateDotted>("o_date_2"),
            o_date_3: object
                .optional::<codec::DateAs<{ codec::form("YYYY/MM/DD") }>>("o_date_3"),
            o_date_4: object
                .optional::<codec::DateAs<{ codec::form("DD/MM/YYYY") }>>("o_date_4"),
            o_date_5: object
                .optional::<codec::DateAs<{ codec::form("MM/DD/YYYY") }>>("o_date_5"),
            o_date_6: object
                .optional::<codec::DateAs<{ codec::form("DD-MM-YYYY") }>>("o_date_6"),
            o_date_7: object
                .optional::<codec::DateAs<{ codec::form("DD.MM.YYYY") }>>("o_date_7"),
            o_time_0: object.optional::<codec::DateTimeSpaced>("o_time_0"),
            o_time_1: object.optional::<codec::DateTimeLocal>("o_time_1"),
            o_time_2: object.optional::<codec::DateTimeCompact>("o_time_2"),
            o_time_3: object.optional::<codec::Rfc3339>("o_time_3"),
            o_time_4: object
                .optional::<
                    codec::DateTimeAs<{ codec::form("YYYY-MM-DD hh:mm") }>,
                >("o_time_4"),
            o_time_5: object
                .optional::<
                    codec::DateTimeAs<{ codec::form("YYYY-MM-DDThh:mm") }>,
                >("o_time_5"),
            o_time_6: object
                .optional::<
                    codec::DateTimeAs<{ codec::form("YYYY/MM/DD hh:mm:ss") }>,
                >("o_time_6"),
            o_time_7: object
                .optional::<
                    codec::DateTimeAs<{ codec::form("YYYY/MM/DD hh:mm") }>,
                >("o_time_7"),
            o_time_8: object
                .optional::<
                    codec::DateTimeAs<{ codec::form("DD/MM/YYYY hh:mm:ss") }>,
                >("o_time_8"),
            o_time_9: object
                .optional::<
                    codec::DateTimeAs<{ codec::form("DD/MM/YYYY hh:mm") }>,
                >("o_time_9"),
            o_time_10: object
                .optional::<
                    codec::DateTimeAs<{ codec::form("MM/DD/YYYY hh:mm:ss") }>,
                >("o_time_10"),
            o_time_11: object
                .optional::<
                    codec::DateTimeAs<{ codec::form("MM/DD/YYYY hh:mm") }>,
                >("o_time_11"),
            o_time_12: object
                .optional::<
                    codec::DateTimeAs<{ codec::form("DD-MM-YYYY hh:mm:ss") }>,
                >("o_time_12"),
            o_time_13: object
                .optional::<
                    codec::DateTimeAs<{ codec::form("DD-MM-YYYY hh:mm") }>,
                >("o_time_13"),
            o_time_14: object
                .optional::<
                    codec::DateTimeAs<{ codec::form("DD.MM.YYYY hh:mm:ss") }>,
                >("o_time_14"),
            o_time_15: object
                .optional::<
                    codec::DateTimeAs<{ codec::form("DD.MM.YYYY hh:mm") }>,
                >("o_time_15"),
            o_time_16: object
                .optional::<
                    codec::DateTimeAs<{ codec::form("YYYYMMDDhhmm") }>,
                >("o_time_16"),
            o_clock_0: object
                .optional::<codec::TimeAs<{ codec::form("hh:mm:ss") }>>("o_clock_0"),
            o_clock_1: object
                .optional::<codec::TimeAs<{ codec::form("hh:mm") }>>("o_clock_1"),
            o_clock_2: object
                .optional::<codec::TimeAs<{ codec::form("hhmmss") }>>("o_clock_2"),
            o_clock_3: object
                .optional::<codec::TimeAs<{ codec::form("hhmm") }>>("o_clock_3"),
            o_text: object.optional::<codec::Text>("o_text"),
            o_iccid: object.optional::<codec::Iccid>("o_iccid"),
            o_imsi: object.optional::<codec::Imsi>("o_imsi"),
            o_msisdn: object.optional::<codec::Msisdn>("o_msisdn"),
            o_imei: object.optional::<codec::Imei>("o_imei"),
            o_device_code: object.optional::<codec::DeviceCode>("o_device_code"),
            o_period: object.optional::<codec::Period>("o_period"),
            o_either_flag: object.optional::<codec::EitherFlag>("o_either_flag"),
            o_either_word: object
                .optional::<
                    codec::EitherWordFlag<{ codec::word("1") }, { codec::word("2") }>,
                >("o_either_word"),
            o_either_lasts: object
                .optional::<codec::EitherDuration<{ codec::HOURS }>>("o_either_lasts"),
            o_either_large: object
                .optional::<codec::EitherLargeInteger>("o_either_large"),
            o_either_integer: object
                .optional::<codec::EitherInteger>("o_either_integer"),
            o_either_time: object
                .optional::<
                    codec::EitherFormat<
                        codec::DateTimeAs<{ codec::form("DD/MM/YYYY hh:mm") }>,
                        codec::DateTimeAs<{ codec::form("DD/MM/YYYY hh:mm:ss") }>,
                    >,
                >("o_either_time"),
            o_either_text: object.optional::<codec::TextOrNumber>("o_either_text"),
            list_flag_0: object
                .required::<
                    codec::List<
                        codec::QuotedWordFlag<{ codec::word("Y") }, { codec::word("N") }>,
                    >,
                >("list_flag_0")?,
            list_flag_1: object
                .required::<
                    codec::List<
                        codec::QuotedWordFlag<
                            { codec::word("true") },
                            { codec::word("false") },
                        >,
                    >,
                >("list_flag_1")?,
            list_flag_2: object
                .required::<
                    codec::List<
                        codec::NumberWordFlag<{ codec::word("1") }, { codec::word("2") }>,
                    >,
                >("list_flag_2")?,
            list_flag_3: object
                .required::<
                    codec::List<
                        codec::QuotedWordFlag<
                            { codec::word("启用") },
                            { codec::word("停用") },
                        >,
                    >,
                >("list_flag_3")?,
            list_flag_4: object
                .required::<
                    codec::List<
                        codec::QuotedWordFlag<{ codec::word("1") }, { codec::word("2") }>,
                    >,
                >("list_flag_4")?,
            list_flag_5: object
                .required::<codec::List<codec::QuotedFlag>>("list_flag_5")?,
            list_flag_6: object
                .required::<codec::List<codec::NumberFlag>>("list_flag_6")?,
            list_truth: object.required::<codec::List<codec::Boolean>>("list_truth")?,
            list_integer_string: object
                .required::<codec::List<codec::QuotedInteger>>("list_integer_string")?,
            list_large_string: object
                .required::<
                    codec::List<codec::QuotedLargeInteger>,
                >("list_large_string")?,
            list_decimal_string: object
                .required::<codec::List<codec::QuotedDecimal>>("list_decimal_string")?,
            list_money_string: object
                .required::<codec::List<codec::QuotedDecimal>>("list_money_string")?,
            list_stamp_seconds_string: object
                .required::<
                    codec::List<codec::QuotedSeconds>,
                >("list_stamp_seconds_string")?,
            list_stamp_milliseconds_string: object
                .required::<
                    codec::List<codec::QuotedMilliseconds>,
                >("list_stamp_milliseconds_string")?,
            list_lasts_milliseconds_string: object
                .required::<
                    codec::List<codec::QuotedDuration<{ codec::MILLISECONDS }>>,
                >("list_lasts_milliseconds_string")?,
            list_lasts_seconds_string: object
                .required::<
                    codec::List<codec::QuotedDuration<{ codec::SECONDS }>>,
                >("list_lasts_seconds_string")?,
            list_lasts_minutes_string: object
                .required::<
                    codec::List<codec::QuotedDuration<{ codec::MINUTES }>>,
                >("list_lasts_minutes_string")?,
            list_lasts_hours_string: object
                .required::<
                    codec::List<codec::QuotedDuration<{ codec::HOURS }>>,
                >("list_lasts_hours_string")?,
            list_lasts_days_string: object
                .required::<
                    codec::List<codec::QuotedDuration<{ codec::DAYS }>>,
                >("list_lasts_days_string")?,
            list_integer_number: object
                .required::<codec::List<codec::NumberInteger>>("list_integer_number")?,
            list_large_number: object
                .required::<
                    codec::List<codec::NumberLargeInteger>,
                >("list_large_number")?,
            list_decimal_number: object
                .required::<codec::List<codec::NumberDecimal>>("list_decimal_number")?,
            list_money_number: object
                .required::<codec::List<codec::NumberDecimal>>("list_money_number")?,
            list_stamp_seconds_number: object
                .required::<
                    codec::List<codec::NumberSeconds>,
                >("list_stamp_seconds_number")?,
            list_stamp_milliseconds_number: object
                .required::<
                    codec::List<codec::NumberMilliseconds>,
                >("list_stamp_milliseconds_number")?,
            list_lasts_milliseconds_number: object
                .required::<
                    codec::List<codec::NumberDuration<{ codec::MILLISECONDS }>>,
                >("list_lasts_milliseconds_number")?,
            list_lasts_seconds_number: object
                .required::<
                    codec::List<codec::NumberDuration<{ codec::SECONDS }>>,
                >("list_lasts_seconds_number")?,
            list_lasts_minutes_number: object
                .required::<
                    codec::List<codec::NumberDuration<{ codec::MINUTES }>>,
                >("list_lasts_minutes_number")?,
            list_lasts_hours_number: object
                .required::<
                    codec::List<codec::NumberDuration<{ codec::HOURS }>>,
                >("list_lasts_hours_number")?,
            list_lasts_days_number: object
                .required::<
                    codec::List<codec::NumberDuration<{ codec::DAYS }>>,
                >("list_lasts_days_number")?,
            list_bytes_base64: object
                .required::<codec::List<codec::BytesBase64>>("list_bytes_base64")?,
            list_bytes_base64url: object
                .required::<codec::List<codec::BytesBase64Url>>("list_bytes_base64url")?,
            list_bytes_hex: object
                .required::<codec::List<codec::BytesHex>>("list_bytes_hex")?,
            list_date_0: object
                .required::<codec::List<codec::DateCompact>>("list_date_0")?,
            list_date_1: object
                .required::<codec::List<codec::DateDashed>>("list_date_1")?,
            list_date_2: object
                .required::<codec::List<codec::DateDotted>>("list_date_2")?,
            list_date_3: object
                .required::<
                    codec::List<codec::DateAs<{ codec::form("YYYY/MM/DD") }>>,
                >("list_date_3")?,
            list_date_4: object
                .required::<
                    codec::List<codec::DateAs<{ codec::form("DD/MM/YYYY") }>>,
                >("list_date_4")?,
            list_date_5: object
                .required::<
                    codec::List<codec::DateAs<{ codec::form("MM/DD/YYYY") }>>,
                >("list_date_5")?,
            list_date_6: object
                .required::<
                    codec::List<codec::DateAs<{ codec::form("DD-MM-YYYY") }>>,
                >("list_date_6")?,
            list_date_7: object
                .required::<
                    codec::List<codec::DateAs<{ codec::form("DD.MM.YYYY") }>>,
                >("list_date_7")?,
            list_time_0: object
                .required::<codec::List<codec::DateTimeSpaced>>("list_time_0")?,
            list_time_1: object
                .required::<codec::List<codec::DateTimeLocal>>("list_time_1")?,
            list_time_2: object
                .required::<codec::List<codec::DateTimeCompact>>("list_time_2")?,
            list_time_3: object.required::<codec::List<codec::Rfc3339>>("list_time_3")?,
            list_time_4: object
                .required::<
                    codec::List<codec::DateTimeAs<{ codec::form("YYYY-MM-DD hh:mm") }>>,
                >("list_time_4")?,
            list_time_5: object
                .required::<
                    codec::List<codec::DateTimeAs<{ codec::form("YYYY-MM-DDThh:mm") }>>,
                >("list_time_5")?,
            list_time_6: object
                .required::<
                    codec::List<
                        codec::DateTimeAs<{ codec::form("YYYY/MM/DD hh:mm:ss") }>,
                    >,
                >("list_time_6")?,
            list_time_7: object
                .required::<
                    codec::List<codec::DateTimeAs<{ codec::form("YYYY/MM/DD hh:mm") }>>,
                >("list_time_7")?,
            list_time_8: object
                .required::<
                    codec::List<
                        codec::DateTimeAs<{ codec::form("DD/MM/YYYY hh:mm:ss") }>,
                    >,
                >("list_time_8")?,
            list_time_9: object
                .required::<
                    codec::List<codec::DateTimeAs<{ codec::form("DD/MM/YYYY hh:mm") }>>,
                >("list_time_9")?,
            list_time_10: object
                .required::<
                    codec::List<
                        codec::DateTimeAs<{ codec::form("MM/DD/YYYY hh:mm:ss") }>,
                    >,
                >("list_time_10")?,
            list_time_11: object
                .required::<
                    codec::List<codec::DateTimeAs<{ codec::form("MM/DD/YYYY hh:mm") }>>,
                >("list_time_11")?,
            list_time_12: object
                .required::<
                    codec::List<
                        codec::DateTimeAs<{ codec::form("DD-MM-YYYY hh:mm:ss") }>,
                    >,
                >("list_time_12")?,
            list_time_13: object
                .required::<
                    codec::List<codec::DateTimeAs<{ codec::form("DD-MM-YYYY hh:mm") }>>,
                >("list_time_13")?,
            list_time_14: object
                .required::<
                    codec::List<
                        codec::DateTimeAs<{ codec::form("DD.MM.YYYY hh:mm:ss") }>,
                    >,
                >("list_time_14")?,
            list_time_15: object
                .required::<
                    codec::List<codec::DateTimeAs<{ codec::form("DD.MM.YYYY hh:mm") }>>,
                >("list_time_15")?,
            list_time_16: object
                .required::<
                    codec::List<codec::DateTimeAs<{ codec::form("YYYYMMDDhhmm") }>>,
                >("list_time_16")?,
            list_clock_0: object
                .required::<
                    codec::List<codec::TimeAs<{ codec::form("hh:mm:ss") }>>,
                >("list_clock_0")?,
            list_clock_1: object
                .required::<
                    codec::List<codec::TimeAs<{ codec::form("hh:mm") }>>,
                >("list_clock_1")?,
            list_clock_2: object
                .required::<
                    codec::List<codec::TimeAs<{ codec::form("hhmmss") }>>,
                >("list_clock_2")?,
            list_clock_3: object
                .required::<
                    codec::List<codec::TimeAs<{ codec::form("hhmm") }>>,
                >("list_clock_3")?,
            list_text: object.required::<codec::List<codec::Text>>("list_text")?,
            list_iccid: object.required::<codec::List<codec::Iccid>>("list_iccid")?,
            list_imsi: object.required::<codec::List<codec::Imsi>>("list_imsi")?,
            list_msisdn: object.required::<codec::List<codec::Msisdn>>("list_msisdn")?,
            list_imei: object.required::<codec::List<codec::Imei>>("list_imei")?,
            list_device_code: object
                .required::<codec::List<codec::DeviceCode>>("list_device_code")?,
            list_period: object.required::<codec::List<codec::Period>>("list_period")?,
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::QuotedWordFlag::<
            { codec::word("Y") },
            { codec::word("N") },
        >::put(object, "flag_0", &self.flag_0);
        codec::QuotedWordFlag::<
            { codec::word("true") },
            { codec::word("false") },
        >::put(object, "flag_1", &self.flag_1);
        codec::NumberWordFlag::<
            { codec::word("1") },
            { codec::word("2") },
        >::put(object, "flag_2", &self.flag_2);
        codec::QuotedWordFlag::<
            { codec::word("启用") },
            { codec::word("停用") },
        >::put(object, "flag_3", &self.flag_3);
        codec::QuotedWordFlag::<
            { codec::word("1") },
            { codec::word("2") },
        >::put(object, "flag_4", &self.flag_4);
        codec::QuotedFlag::put(object, "flag_5", &self.flag_5);
        codec::NumberFlag::put(object, "flag_6", &self.flag_6);
        codec::Boolean::put(object, "truth", &self.truth);
        codec::QuotedInteger::put(object, "integer_string", &self.integer_string);
        codec::QuotedLargeInteger::put(object, "large_string", &self.large_string);
        codec::QuotedDecimal::put(object, "decimal_string", &self.decimal_string);
        codec::QuotedDecimal::put(object, "money_string", &self.money_string);
        codec::QuotedSeconds::put(
            object,
            "stamp_seconds_string",
            &self.stamp_seconds_string,
        );
        codec::QuotedMilliseconds::put(
            object,
            "stamp_milliseconds_string",
            &self.stamp_milliseconds_string,
        );
        codec::QuotedDuration::<
            { codec::MILLISECONDS },
        >::put(object, "lasts_milliseconds_string", &self.lasts_milliseconds_string);
        codec::QuotedDuration::<
            { codec::SECONDS },
        >::put(object, "lasts_seconds_string", &self.lasts_seconds_string);
        codec::QuotedDuration::<
            { codec::MINUTES },
        >::put(object, "lasts_minutes_string", &self.lasts_minutes_string);
        codec::QuotedDuration::<
            { codec::HOURS },
        >::put(object, "lasts_hours_string", &self.lasts_hours_string);
        codec::QuotedDuration::<
            { codec::DAYS },
        >::put(object, "lasts_days_string", &self.lasts_days_string);
        codec::NumberInteger::put(object, "integer_number", &self.integer_number);
        codec::NumberLargeInteger::put(object, "large_number", &self.large_number);
        codec::NumberDecimal::put(object, "decimal_number", &self.decimal_number);
        codec::NumberDecimal::put(object, "money_number", &self.money_number);
        codec::NumberSeconds::put(
            object,
            "stamp_seconds_number",
            &self.stamp_seconds_number,
        );
        codec::NumberMilliseconds::put(
            object,
            "stamp_milliseconds_number",
            &self.stamp_milliseconds_number,
        );
        codec::NumberDuration::<
            { codec::MILLISECONDS },
        >::put(object, "lasts_milliseconds_number", &self.lasts_milliseconds_number);
        codec::NumberDuration::<
            { codec::SECONDS },
        >::put(object, "lasts_seconds_number", &self.lasts_seconds_number);
        codec::NumberDuration::<
            { codec::MINUTES },
        >::put(object, "lasts_minutes_number", &self.lasts_minutes_number);
        codec::NumberDuration::<
            { codec::HOURS },
        >::put(object, "lasts_hours_number", &self.lasts_hours_number);
        codec::NumberDuration::<
            { codec::DAYS },
        >::put(object, "lasts_days_number", &self.lasts_days_number);
        codec::BytesBase64::put(object, "bytes_base64", &self.bytes_base64);
        codec::BytesBase64Url::put(object, "bytes_base64url", &self.bytes_base64url);
        codec::BytesHex::put(object, "bytes_hex", &self.bytes_hex);
        codec::DateCompact::put(object, "date_0", &self.date_0);
        codec::DateDashed::put(object, "date_1", &self.date_1);
        codec::DateDotted::put(object, "date_2", &self.date_2);
        codec::DateAs::<
            { codec::form("YYYY/MM/DD") },
        >::put(object, "date_3", &self.date_3);
        codec::DateAs::<
            { codec::form("DD/MM/YYYY") },
        >::put(object, "date_4", &self.date_4);
        codec::DateAs::<
            { codec::form("MM/DD/YYYY") },
        >::put(object, "date_5", &self.date_5);
        codec::DateAs::<
            { codec::form("DD-MM-YYYY") },
        >::put(object, "date_6", &self.date_6);
        codec::DateAs::<
            { codec::form("DD.MM.YYYY") },
        >::put(object, "date_7", &self.date_7);
        codec::DateTimeSpaced::put(object, "time_0", &self.time_0);
        codec::DateTimeLocal::put(object, "time_1", &self.time_1);
        codec::DateTimeCompact::put(object, "time_2", &self.time_2);
        codec::Rfc3339::put(object, "time_3", &self.time_3);
        codec::DateTimeAs::<
            { codec::form("YYYY-MM-DD hh:mm") },
        >::put(object, "time_4", &self.time_4);
        codec::DateTimeAs::<
            { codec::form("YYYY-MM-DDThh:mm") },
        >::put(object, "time_5", &self.time_5);
        codec::DateTimeAs::<
            { codec::form("YYYY/MM/DD hh:mm:ss") },
        >::put(object, "time_6", &self.time_6);
        codec::DateTimeAs::<
            { codec::form("YYYY/MM/DD hh:mm") },
        >::put(object, "time_7", &self.time_7);
        codec::DateTimeAs::<
            { codec::form("DD/MM/YYYY hh:mm:ss") },
        >::put(object, "time_8", &self.time_8);
        codec::DateTimeAs::<
            { codec::form("DD/MM/YYYY hh:mm") },
        >::put(object, "time_9", &self.time_9);
        codec::DateTimeAs::<
            { codec::form("MM/DD/YYYY hh:mm:ss") },
        >::put(object, "time_10", &self.time_10);
        codec::DateTimeAs::<
            { codec::form("MM/DD/YYYY hh:mm") },
        >::put(object, "time_11", &self.time_11);
        codec::DateTimeAs::<
            { codec::form("DD-MM-YYYY hh:mm:ss") },
        >::put(object, "time_12", &self.time_12);
        codec::DateTimeAs::<
            { codec::form("DD-MM-YYYY hh:mm") },
        >::put(object, "time_13", &self.time_13);
        codec::DateTimeAs::<
            { codec::form("DD.MM.YYYY hh:mm:ss") },
        >::put(object, "time_14", &self.time_14);
        codec::DateTimeAs::<
            { codec::form("DD.MM.YYYY hh:mm") },
        >::put(object, "time_15", &self.time_15);
        codec::DateTimeAs::<
            { codec::form("YYYYMMDDhhmm") },
        >::put(object, "time_16", &self.time_16);
        codec::TimeAs::<
            { codec::form("hh:mm:ss") },
        >::put(object, "clock_0", &self.clock_0);
        codec::TimeAs::<{ codec::form("hh:mm") }>::put(object, "clock_1", &self.clock_1);
        codec::TimeAs::<
            { codec::form("hhmmss") },
        >::put(object, "clock_2", &self.clock_2);
        codec::TimeAs::<{ codec::form("hhmm") }>::put(object, "clock_3", &self.clock_3);
        codec::Text::put(object, "text", &self.text);
        codec::Iccid::put(object, "iccid", &self.iccid);
        codec::Imsi::put(object, "imsi", &self.imsi);
        codec::Msisdn::put(object, "msisdn", &self.msisdn);
        codec::Imei::put(object, "imei", &self.imei);
        codec::DeviceCode::put(object, "device_code", &self.device_code);
        codec::Period::put(object, "period", &self.period);
        codec::EitherFlag::put(object, "either_flag", &self.either_flag);
        codec::EitherWordFlag::<
            { codec::word("1") },
            { codec::word("2") },
        >::put(object, "either_word", &self.either_word);
        codec::EitherDuration::<
            { codec::HOURS },
        >::put(object, "either_lasts", &self.either_lasts);
        codec::EitherLargeInteger::put(object, "either_large", &self.either_large);
        codec::EitherInteger::put(object, "either_integer", &self.either_integer);
        codec::EitherFormat::<
            codec::DateTimeAs<{ codec::form("DD/MM/YYYY hh:mm") }>,
            codec::DateTimeAs<{ codec::form("DD/MM/YYYY hh:mm:ss") }>,
        >::put(object, "either_time", &self.either_time);
        codec::TextOrNumber::put(object, "either_text", &self.either_text);
        codec::Json::put_some(object, "any", &self.any);
        codec::QuotedWordFlag::<
            { codec::word("Y") },
            { codec::word("N") },
        >::put_some(object, "o_flag_0", &self.o_flag_0);
        codec::QuotedWordFlag::<
            { codec::word("true") },
            { codec::word("false") },
        >::put_some(object, "o_flag_1", &self.o_flag_1);
        codec::NumberWordFlag::<
            { codec::word("1") },
            { codec::word("2") },
        >::put_some(object, "o_flag_2", &self.o_flag_2);
        codec::QuotedWordFlag::<
            { codec::word("启用") },
            { codec::word("停用") },
        >::put_some(object, "o_flag_3", &self.o_flag_3);
        codec::QuotedWordFlag::<
            { codec::word("1") },
            { codec::word("2") },
        >::put_some(object, "o_flag_4", &self.o_flag_4);
        codec::QuotedFlag::put_some(object, "o_flag_5", &self.o_flag_5);
        codec::NumberFlag::put_some(object, "o_flag_6", &self.o_flag_6);
        codec::Boolean::put_some(object, "o_truth", &self.o_truth);
        codec::QuotedInteger::put_some(
            object,
            "o_integer_string",
            &self.o_integer_string,
        );
        codec::QuotedLargeInteger::put_some(
            object,
            "o_large_string",
            &self.o_large_string,
        );
        codec::QuotedDecimal::put_some(
            object,
            "o_decimal_string",
            &self.o_decimal_string,
        );
        codec::QuotedDecimal::put_some(object, "o_money_string", &self.o_money_string);
        codec::QuotedSeconds::put_some(
            object,
            "o_stamp_seconds_string",
            &self.o_stamp_seconds_string,
        );
        codec::QuotedMilliseconds::put_some(
            object,
            "o_stamp_milliseconds_string",
            &self.o_stamp_milliseconds_string,
        );
        codec::QuotedDuration::<
            { codec::MILLISECONDS },
        >::put_some(
            object,
            "o_lasts_milliseconds_string",
            &self.o_lasts_milliseconds_string,
        );
        codec::QuotedDuration::<
            { codec::SECONDS },
        >::put_some(object, "o_lasts_seconds_string", &self.o_lasts_seconds_string);
        codec::QuotedDuration::<
            { codec::MINUTES },
        >::put_some(object, "o_lasts_minutes_string", &self.o_lasts_minutes_string);
        codec::QuotedDuration::<
            { codec::HOURS },
        >::put_some(object, "o_lasts_hours_string", &self.o_lasts_hours_string);
        codec::QuotedDuration::<
            { codec::DAYS },
        >::put_some(object, "o_lasts_days_string", &self.o_lasts_days_string);
        codec::NumberInteger::put_some(
            object,
            "o_integer_number",
            &self.o_integer_number,
        );
        codec::NumberLargeInteger::put_some(
            object,
            "o_large_number",
            &self.o_large_number,
        );
        codec::NumberDecimal::put_some(
            object,
            "o_decimal_number",
            &self.o_decimal_number,
        );
        codec::NumberDecimal::put_some(object, "o_money_number", &self.o_money_number);
        codec::NumberSeconds::put_some(
            object,
            "o_stamp_seconds_number",
            &self.o_stamp_seconds_number,
        );
        codec::NumberMilliseconds::put_some(
            object,
            "o_stamp_milliseconds_number",
            &self.o_stamp_milliseconds_number,
        );
        codec::NumberDuration::<
            { codec::MILLISECONDS },
        >::put_some(
            object,
            "o_lasts_milliseconds_number",
            &self.o_lasts_milliseconds_number,
        );
        codec::NumberDuration::<
            { codec::SECONDS },
        >::put_some(object, "o_lasts_seconds_number", &self.o_lasts_seconds_number);
        codec::NumberDuration::<
            { codec::MINUTES },
        >::put_some(object, "o_lasts_minutes_number", &self.o_lasts_minutes_number);
        codec::NumberDuration::<
            { codec::HOURS },
        >::put_some(object, "o_lasts_hours_number", &self.o_lasts_hours_number);
        codec::NumberDuration::<
            { codec::DAYS },
        >::put_some(object, "o_lasts_days_number", &self.o_lasts_days_number);
        codec::BytesBase64::put_some(object, "o_bytes_base64", &self.o_bytes_base64);
        codec::BytesBase64Url::put_some(
            object,
            "o_bytes_base64url",
            &self.o_bytes_base64url,
        );
        codec::BytesHex::put_some(object, "o_bytes_hex", &self.o_bytes_hex);
        codec::DateCompact::put_some(object, "o_date_0", &self.o_date_0);
        codec::DateDashed::put_some(object, "o_date_1", &self.o_date_1);
        codec::DateDotted::put_some(object, "o_date_2", &self.o_date_2);
        codec::DateAs::<
            { codec::form("YYYY/MM/DD") },
        >::put_some(object, "o_date_3", &self.o_date_3);
        codec::DateAs::<
            { codec::form("DD/MM/YYYY") },
        >::put_some(object, "o_date_4", &self.o_date_4);
        codec::DateAs::<
            { codec::form("MM/DD/YYYY") },
        >::put_some(object, "o_date_5", &self.o_date_5);
        codec::DateAs::<
            { codec::form("DD-MM-YYYY") },
        >::put_some(object, "o_date_6", &self.o_date_6);
        codec::DateAs::<
            { codec::form("DD.MM.YYYY") },
        >::put_some(object, "o_date_7", &self.o_date_7);
        codec::DateTimeSpaced::put_some(object, "o_time_0", &self.o_time_0);
        codec::DateTimeLocal::put_some(object, "o_time_1", &self.o_time_1);
        codec::DateTimeCompact::put_some(object, "o_time_2", &self.o_time_2);
        codec::Rfc3339::put_some(object, "o_time_3", &self.o_time_3);
        codec::DateTimeAs::<
            { codec::form("YYYY-MM-DD hh:mm") },
        >::put_some(object, "o_time_4", &self.o_time_4);
        codec::DateTimeAs::<
            { codec::form("YYYY-MM-DDThh:mm") },
        >::put_some(object, "o_time_5", &self.o_time_5);
        codec::DateTimeAs::<
            { codec::form("YYYY/MM/DD hh:mm:ss") },
        >::put_some(object, "o_time_6", &self.o_time_6);
        codec::DateTimeAs::<
            { codec::form("YYYY/MM/DD hh:mm") },
        >::put_some(object, "o_time_7", &self.o_time_7);
        codec::DateTimeAs::<
            { codec::form("DD/MM/YYYY hh:mm:ss") },
        >::put_some(object, "o_time_8", &self.o_time_8);
        codec::DateTimeAs::<
            { codec::form("DD/MM/YYYY hh:mm") },
        >::put_some(object, "o_time_9", &self.o_time_9);
        codec::DateTimeAs::<
            { codec::form("MM/DD/YYYY hh:mm:ss") },
        >::put_some(object, "o_time_10", &self.o_time_10);
        codec::DateTimeAs::<
            { codec::form("MM/DD/YYYY hh:mm") },
        >::put_some(object, "o_time_11", &self.o_time_11);
        codec::DateTimeAs::<
            { codec::form("DD-MM-YYYY hh:mm:ss") },
        >::put_some(object, "o_time_12", &self.o_time_12);
        codec::DateTimeAs::<
            { codec::form("DD-MM-YYYY hh:mm") },
        >::put_some(object, "o_time_13", &self.o_time_13);
        codec::DateTimeAs::<
            { codec::form("DD.MM.YYYY hh:mm:ss") },
        >::put_some(object, "o_time_14", &self.o_time_14);
        codec::DateTimeAs::<
            { codec::form("DD.MM.YYYY hh:mm") },
        >::put_some(object, "o_time_15", &self.o_time_15);
        codec::DateTimeAs::<
            { codec::form("YYYYMMDDhhmm") },
        >::put_some(object, "o_time_16", &self.o_time_16);
        codec::TimeAs::<
            { codec::form("hh:mm:ss") },
        >::put_some(object, "o_clock_0", &self.o_clock_0);
        codec::TimeAs::<
            { codec::form("hh:mm") },
        >::put_some(object, "o_clock_1", &self.o_clock_1);
        codec::TimeAs::<
            { codec::form("hhmmss") },
        >::put_some(object, "o_clock_2", &self.o_clock_2);
        codec::TimeAs::<
            { codec::form("hhmm") },
        >::put_some(object, "o_clock_3", &self.o_clock_3);
        codec::Text::put_some(object, "o_text", &self.o_text);
        codec::Iccid::put_some(object, "o_iccid", &self.o_iccid);
        codec::Imsi::put_some(object, "o_imsi", &self.o_imsi);
        codec::Msisdn::put_some(object, "o_msisdn", &self.o_msisdn);
        codec::Imei::put_some(object, "o_imei", &self.o_imei);
        codec::DeviceCode::put_some(object, "o_device_code", &self.o_device_code);
        codec::Period::put_some(object, "o_period", &self.o_period);
        codec::EitherFlag::put_some(object, "o_either_flag", &self.o_either_flag);
        codec::EitherWordFlag::<
            { codec::word("1") },
            { codec::word("2") },
        >::put_some(object, "o_either_word", &self.o_either_word);
        codec::EitherDuration::<
            { codec::HOURS },
        >::put_some(object, "o_either_lasts", &self.o_either_lasts);
        codec::EitherLargeInteger::put_some(
            object,
            "o_either_large",
            &self.o_either_large,
        );
        codec::EitherInteger::put_some(
            object,
            "o_either_integer",
            &self.o_either_integer,
        );
        codec::EitherFormat::<
            codec::DateTimeAs<{ codec::form("DD/MM/YYYY hh:mm") }>,
            codec::DateTimeAs<{ codec::form("DD/MM/YYYY hh:mm:ss") }>,
        >::put_some(object, "o_either_time", &self.o_either_time);
        codec::TextOrNumber::put_some(object, "o_either_text", &self.o_either_text);
        codec::List::<
            codec::QuotedWordFlag<{ codec::word("Y") }, { codec::word("N") }>,
        >::put(object, "list_flag_0", &self.list_flag_0);
        codec::List::<
            codec::QuotedWordFlag<{ codec::word("true") }, { codec::word("false") }>,
        >::put(object, "list_flag_1", &self.list_flag_1);
        codec::List::<
            codec::NumberWordFlag<{ codec::word("1") }, { codec::word("2") }>,
        >::put(object, "list_flag_2", &self.list_flag_2);
        codec::List::<
            codec::QuotedWordFlag<{ codec::word("启用") }, { codec::word("停用") }>,
        >::put(object, "list_flag_3", &self.list_flag_3);
        codec::List::<
            codec::QuotedWordFlag<{ codec::word("1") }, { codec::word("2") }>,
        >::put(object, "list_flag_4", &self.list_flag_4);
        codec::List::<codec::QuotedFlag>::put(object, "list_flag_5", &self.list_flag_5);
        codec::List::<codec::NumberFlag>::put(object, "list_flag_6", &self.list_flag_6);
        codec::List::<codec::Boolean>::put(object, "list_truth", &self.list_truth);
        codec::List::<
            codec::QuotedInteger,
        >::put(object, "list_integer_string", &self.list_integer_string);
        codec::List::<
            codec::QuotedLargeInteger,
        >::put(object, "list_large_string", &self.list_large_string);
        codec::List::<
            codec::QuotedDecimal,
        >::put(object, "list_decimal_string", &self.list_decimal_string);
        codec::List::<
            codec::QuotedDecimal,
        >::put(object, "list_money_string", &self.list_money_string);
        codec::List::<
            codec::QuotedSeconds,
        >::put(object, "list_stamp_seconds_string", &self.list_stamp_seconds_string);
        codec::List::<
            codec::QuotedMilliseconds,
        >::put(
            object,
            "list_stamp_milliseconds_string",
            &self.list_stamp_milliseconds_string,
        );
        codec::List::<
            codec::QuotedDuration<{ codec::MILLISECONDS }>,
        >::put(
            object,
            "list_lasts_milliseconds_string",
            &self.list_lasts_milliseconds_string,
        );
        codec::List::<
            codec::QuotedDuration<{ codec::SECONDS }>,
        >::put(object, "list_lasts_seconds_string", &self.list_lasts_seconds_string);
        codec::List::<
            codec::QuotedDuration<{ codec::MINUTES }>,
        >::put(object, "list_lasts_minutes_string", &self.list_lasts_minutes_string);
        codec::List::<
            codec::QuotedDuration<{ codec::HOURS }>,
        >::put(object, "list_lasts_hours_string", &self.list_lasts_hours_string);
        codec::List::<
            codec::QuotedDuration<{ codec::DAYS }>,
        >::put(object, "list_lasts_days_string", &self.list_lasts_days_string);
        codec::List::<
            codec::NumberInteger,
        >::put(object, "list_integer_number", &self.list_integer_number);
        codec::List::<
            codec::NumberLargeInteger,
        >::put(object, "list_large_number", &self.list_large_number);
        codec::List::<
            codec::NumberDecimal,
        >::put(object, "list_decimal_number", &self.list_decimal_number);
        codec::List::<
            codec::NumberDecimal,
        >::put(object, "list_money_number", &self.list_money_number);
        codec::List::<
            codec::NumberSeconds,
        >::put(object, "list_stamp_seconds_number", &self.list_stamp_seconds_number);
        codec::List::<
            codec::NumberMilliseconds,
        >::put(
            object,
            "list_stamp_milliseconds_number",
            &self.list_stamp_milliseconds_number,
        );
        codec::List::<
            codec::NumberDuration<{ codec::MILLISECONDS }>,
        >::put(
            object,
            "list_lasts_milliseconds_number",
            &self.list_lasts_milliseconds_number,
        );
        codec::List::<
            codec::NumberDuration<{ codec::SECONDS }>,
        >::put(object, "list_lasts_seconds_number", &self.list_lasts_seconds_number);
        codec::List::<
            codec::NumberDuration<{ codec::MINUTES }>,
        >::put(object, "list_lasts_minutes_number", &self.list_lasts_minutes_number);
        codec::List::<
            codec::NumberDuration<{ codec::HOURS }>,
        >::put(object, "list_lasts_hours_number", &self.list_lasts_hours_number);
        codec::List::<
            codec::NumberDuration<{ codec::DAYS }>,
        >::put(object, "list_lasts_days_number", &self.list_lasts_days_number);
        codec::List::<
            codec::BytesBase64,
        >::put(object, "list_bytes_base64", &self.list_bytes_base64);
        codec::List::<
            codec::BytesBase64Url,
        >::put(object, "list_bytes_base64url", &self.list_bytes_base64url);
        codec::List::<
            codec::BytesHex,
        >::put(object, "list_bytes_hex", &self.list_bytes_hex);
        codec::List::<codec::DateCompact>::put(object, "list_date_0", &self.list_date_0);
        codec::List::<codec::DateDashed>::put(object, "list_date_1", &self.list_date_1);
        codec::List::<codec::DateDotted>::put(object, "list_date_2", &self.list_date_2);
        codec::List::<
            codec::DateAs<{ codec::form("YYYY/MM/DD") }>,
        >::put(object, "list_date_3", &self.list_date_3);
        codec::List::<
            codec::DateAs<{ codec::form("DD/MM/YYYY") }>,
        >::put(object, "list_date_4", &self.list_date_4);
        codec::List::<
            codec::DateAs<{ codec::form("MM/DD/YYYY") }>,
        >::put(object, "list_date_5", &self.list_date_5);
        codec::List::<
            codec::DateAs<{ codec::form("DD-MM-YYYY") }>,
        >::put(object, "list_date_6", &self.list_date_6);
        codec::List::<
            codec::DateAs<{ codec::form("DD.MM.YYYY") }>,
        >::put(object, "list_date_7", &self.list_date_7);
        codec::List::<
            codec::DateTimeSpaced,
        >::put(object, "list_time_0", &self.list_time_0);
        codec::List::<
            codec::DateTimeLocal,
        >::put(object, "list_time_1", &self.list_time_1);
        codec::List::<
            codec::DateTimeCompact,
        >::put(object, "list_time_2", &self.list_time_2);
        codec::List::<codec::Rfc3339>::put(object, "list_time_3", &self.list_time_3);
        codec::List::<
            codec::DateTimeAs<{ codec::form("YYYY-MM-DD hh:mm") }>,
        >::put(object, "list_time_4", &self.list_time_4);
        codec::List::<
            codec::DateTimeAs<{ codec::form("YYYY-MM-DDThh:mm") }>,
        >::put(object, "list_time_5", &self.list_time_5);
        codec::List::<
            codec::DateTimeAs<{ codec::form("YYYY/MM/DD hh:mm:ss") }>,
        >::put(object, "list_time_6", &self.list_time_6);
        codec::List::<
            codec::DateTimeAs<{ codec::form("YYYY/MM/DD hh:mm") }>,
        >::put(object, "list_time_7", &self.list_time_7);
        codec::List::<
            codec::DateTimeAs<{ codec::form("DD/MM/YYYY hh:mm:ss") }>,
        >::put(object, "list_time_8", &self.list_time_8);
        codec::List::<
            codec::DateTimeAs<{ codec::form("DD/MM/YYYY hh:mm") }>,
        >::put(object, "list_time_9", &self.list_time_9);
        codec::List::<
            codec::DateTimeAs<{ codec::form("MM/DD/YYYY hh:mm:ss") }>,
        >::put(object, "list_time_10", &self.list_time_10);
        codec::List::<
            codec::DateTimeAs<{ codec::form("MM/DD/YYYY hh:mm") }>,
        >::put(object, "list_time_11", &self.list_time_11);
        codec::List::<
            codec::DateTimeAs<{ codec::form("DD-MM-YYYY hh:mm:ss") }>,
        >::put(object, "list_time_12", &self.list_time_12);
        codec::List::<
            codec::DateTimeAs<{ codec::form("DD-MM-YYYY hh:mm") }>,
        >::put(object, "list_time_13", &self.list_time_13);
        codec::List::<
            codec::DateTimeAs<{ codec::form("DD.MM.YYYY hh:mm:ss") }>,
        >::put(object, "list_time_14", &self.list_time_14);
        codec::List::<
            codec::DateTimeAs<{ codec::form("DD.MM.YYYY hh:mm") }>,
        >::put(object, "list_time_15", &self.list_time_15);
        codec::List::<
            codec::DateTimeAs<{ codec::form("YYYYMMDDhhmm") }>,
        >::put(object, "list_time_16", &self.list_time_16);
        codec::List::<
            codec::TimeAs<{ codec::form("hh:mm:ss") }>,
        >::put(object, "list_clock_0", &self.list_clock_0);
        codec::List::<
            codec::TimeAs<{ codec::form("hh:mm") }>,
        >::put(object, "list_clock_1", &self.list_clock_1);
        codec::List::<
            codec::TimeAs<{ codec::form("hhmmss") }>,
        >::put(object, "list_clock_2", &self.list_clock_2);
        codec::List::<
            codec::TimeAs<{ codec::form("hhmm") }>,
        >::put(object, "list_clock_3", &self.list_clock_3);
        codec::List::<codec::Text>::put(object, "list_text", &self.list_text);
        codec::List::<codec::Iccid>::put(object, "list_iccid", &self.list_iccid);
        codec::List::<codec::Imsi>::put(object, "list_imsi", &self.list_imsi);
        codec::List::<codec::Msisdn>::put(object, "list_msisdn", &self.list_msisdn);
        codec::List::<codec::Imei>::put(object, "list_imei", &self.list_imei);
        codec::List::<
            codec::DeviceCode,
        >::put(object, "list_device_code", &self.list_device_code);
        codec::List::<codec::Period>::put(object, "list_period", &self.list_period);
        self.extra.write(object);
    }
}

__private::structure_traits!(ValuesResponse);

static VALUES: __private::OperationInfo = __private::OperationInfo {
    name: "values",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("shapes.values"),
        method: __private::meta::Method::Post,
        path: "/values/{day}/{at}",
        server: 0,
        effect: __private::meta::Effect::Read,
        enveloped: true,
        unenveloped: __private::meta::Unenveloped::Refused,
        outcomes: __private::meta::Outcomes::DEFAULT,
        needs_token: false,
        sensitive: __private::meta::Sensitive {
            parameters: &[
                "device_code",
                "iccid",
                "imei",
                "imsi",
                "list_device_code",
                "list_iccid",
                "list_imei",
                "list_imsi",
                "list_msisdn",
                "msisdn",
                "o_device_code",
                "o_iccid",
                "o_imei",
                "o_imsi",
                "o_msisdn",
                "o_secret",
                "secret",
            ],
            response: true,
        },
    },
    title: "Values",
    title_zh: None,
    summary: Some("Sends and returns a value of every type, in every written form."),
    coverage: "complete",
    deprecated: None,
    pages: &[],
    parameters: &[
        __private::ParameterInfo::required("day")
            .value("date", "a day as DD/MM/YYYY")
            .at(__private::Location::Path)
            .doc("The day."),
        __private::ParameterInfo::required("at")
            .value("time", "a time of day as hh:mm")
            .at(__private::Location::Path)
            .doc("The time."),
        __private::ParameterInfo::required("q_flag_0")
            .value("flag", "`Y` or `N`")
            .at(__private::Location::Query)
            .doc("Required."),
        __private::ParameterInfo::required("q_flag_2")
            .value("flag", "`1` or `2`")
            .at(__private::Location::Query)
            .doc("Required."),
        __private::ParameterInfo::required("q_large")
            .value("large-integer", "a whole number of at most 128 bits")
            .at(__private::Location::Query)
            .doc("Required."),
        __private::ParameterInfo::required("q_lasts")
            .value("duration", "a whole number of minutes")
            .at(__private::Location::Query)
            .doc("Required."),
        __private::ParameterInfo::required("q_code")
            .value("bytes", "bytes in base64url")
            .at(__private::Location::Query)
            .doc("Required."),
        __private::ParameterInfo::required("q_opens")
            .value("time", "a time of day as hh:mm")
            .at(__private::Location::Query)
            .doc("Required."),
        __private::ParameterInfo::required("q_day")
            .value("date", "a day as DD/MM/YYYY")
            .at(__private::Location::Query)
            .doc("Required."),
        __private::ParameterInfo::required("q_at")
            .value("date-time", "a time as DD/MM/YYYY hh:mm")
            .at(__private::Location::Query)
            .doc("Required."),
        __private::ParameterInfo::optional("o_q_flag_0")
            .value("flag", "`Y` or `N`")
            .at(__private::Location::Query)
            .doc("Optional."),
        __private::ParameterInfo::optional("o_q_flag_2")
            .value("flag", "`1` or `2`")
            .at(__private::Location::Query)
            .doc("Optional."),
        __private::ParameterInfo::optional("o_q_large")
            .value("large-integer", "a whole number of at most 128 bits")
            .at(__private::Location::Query)
            .doc("Optional."),
        __private::ParameterInfo::optional("o_q_lasts")
            .value("duration", "a whole number of minutes")
            .at(__private::Location::Query)
            .doc("Optional."),
        __private::ParameterInfo::optional("o_q_code")
            .value("bytes", "bytes in base64url")
            .at(__private::Location::Query)
            .doc("Optional."),
        __private::ParameterInfo::optional("o_q_opens")
            .value("time", "a time of day as hh:mm")
            .at(__private::Location::Query)
            .doc("Optional."),
        __private::ParameterInfo::optional("o_q_day")
            .value("date", "a day as DD/MM/YYYY")
            .at(__private::Location::Query)
            .doc("Optional."),
        __private::ParameterInfo::optional("o_q_at")
            .value("date-time", "a time as DD/MM/YYYY hh:mm")
            .at(__private::Location::Query)
            .doc("Optional."),
        __private::ParameterInfo::required("q_list")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "flag",
                        form: "`Y` or `N`",
                    },
                ),
            )
            .at(__private::Location::Query)
            .doc("A list."),
        __private::ParameterInfo::required("x-flag-0")
            .value("flag", "`Y` or `N`")
            .at(__private::Location::Header)
            .doc("Required."),
        __private::ParameterInfo::required("x-flag-2")
            .value("flag", "`1` or `2`")
            .at(__private::Location::Header)
            .doc("Required."),
        __private::ParameterInfo::required("x-large")
            .value("large-integer", "a whole number of at most 128 bits")
            .at(__private::Location::Header)
            .doc("Required."),
        __private::ParameterInfo::required("x-lasts")
            .value("duration", "a whole number of minutes")
            .at(__private::Location::Header)
            .doc("Required."),
        __private::ParameterInfo::required("x-code")
            .value("bytes", "bytes in base64url")
            .at(__private::Location::Header)
            .doc("Required."),
        __private::ParameterInfo::required("x-opens")
            .value("time", "a time of day as hh:mm")
            .at(__private::Location::Header)
            .doc("Required."),
        __private::ParameterInfo::required("x-day")
            .value("date", "a day as DD/MM/YYYY")
            .at(__private::Location::Header)
            .doc("Required."),
        __private::ParameterInfo::required("x-at")
            .value("date-time", "a time as DD/MM/YYYY hh:mm")
            .at(__private::Location::Header)
            .doc("Required."),
        __private::ParameterInfo::optional("o-x-flag-0")
            .value("flag", "`Y` or `N`")
            .at(__private::Location::Header)
            .doc("Optional."),
        __private::ParameterInfo::optional("o-x-flag-2")
            .value("flag", "`1` or `2`")
            .at(__private::Location::Header)
            .doc("Optional."),
        __private::ParameterInfo::optional("o-x-large")
            .value("large-integer", "a whole number of at most 128 bits")
            .at(__private::Location::Header)
            .doc("Optional."),
        __private::ParameterInfo::optional("o-x-lasts")
            .value("duration", "a whole number of minutes")
            .at(__private::Location::Header)
            .doc("Optional."),
        __private::ParameterInfo::optional("o-x-code")
            .value("bytes", "bytes in base64url")
            .at(__private::Location::Header)
            .doc("Optional."),
        __private::ParameterInfo::optional("o-x-opens")
            .value("time", "a time of day as hh:mm")
            .at(__private::Location::Header)
            .doc("Optional."),
        __private::ParameterInfo::optional("o-x-day")
            .value("date", "a day as DD/MM/YYYY")
            .at(__private::Location::Header)
            .doc("Optional."),
        __private::ParameterInfo::optional("o-x-at")
            .value("date-time", "a time as DD/MM/YYYY hh:mm")
            .at(__private::Location::Header)
            .doc("Optional."),
        __private::ParameterInfo::required("flag_0")
            .value("flag", "`Y` or `N`")
            .at(__private::Location::Body)
            .doc("Required."),
        __private::ParameterInfo::required("flag_1")
            .value("flag", "`true` or `false`")
            .at(__private::Location::Body)
            .doc("Required."),
        __private::ParameterInfo::required("flag_2")
            .value("flag", "`1` or `2`")
            .at(__private::Location::Body)
            .doc("Required."),
        __private::ParameterInfo::required("flag_3")
            .value("flag", "`启用` or `停用`")
            .at(__private::Location::Body)
            .doc("Required."),
        __private::ParameterInfo::required("flag_4")
            .value("flag", "`1` or `2`")
            .at(__private::Location::Body)
            .doc("Required."),
        __private::ParameterInfo::required("flag_5")
            .value("flag", "`0` or `1`")
            .at(__private::Location::Body)
            .doc("Required."),
        __private::ParameterInfo::required("flag_6")
            .value("flag", "`0` or `1`")
            .at(__private::Location::Body)
            .doc("Required."),
        __private::ParameterInfo::required("truth")
            .value("boolean", "a boolean")
            .at(__private::Location::Body)
            .doc("Required."),
        __private::ParameterInfo::required("integer_string")
            .value("integer", "a whole number")
            .at(__private::Location::Body)
            .doc("Required."),
        __private::ParameterInfo::required("large_string")
            .value("large-integer", "a whole number of at most 128 bits")
            .at(__private::Location::Body)
            .doc("Required."),
        __private::ParameterInfo::required("decimal_string")
            .value("decimal", "a decimal number")
            .at(__private::Location::Body)
            .doc("Required."),
        __private::ParameterInfo::required("money_string")
            .value("decimal", "a decimal number with at most 2 decimal places")
            .at(__private::Location::Body)
            .doc("Required."),
        __private::ParameterInfo::required("stamp_seconds_string")
            .value("timestamp", "seconds since 1970")
            .at(__private::Location::Body)
            .doc("Required."),
        __private::ParameterInfo::required("stamp_milliseconds_string")
            .value("timestamp", "milliseconds since 1970")
            .at(__private::Location::Body)
            .doc("Required."),
        __private::ParameterInfo::required("lasts_milliseconds_string")
            .value("duration", "a whole number of milliseconds")
            .at(__private::Location::Body)
            .doc("Required."),
        __private::ParameterInfo::required("lasts_seconds_string")
            .value("duration", "a whole number of seconds")
            .at(__private::Location::Body)
            .doc("Required."),
        __private::ParameterInfo::required("lasts_minutes_string")
            .value("duration", "a whole number of minutes")
            .at(__private::Location::Body)
            .doc("Required."),
        __private::ParameterInfo::required("lasts_hours_string")
            .value("duration", "a whole number of hours")
            .at(__private::Location::Body)
            .doc("Required."),
        __private::ParameterInfo::required("lasts_days_string")
            .value("duration", "a whole number of days")
            .at(__private::Location::Body)
            .doc("Required."),
        __private::ParameterInfo::required("integer_number")
            .value("integer", "a whole number")
            .at(__private::Location::Body)
            .doc("Required."),
        __private::ParameterInfo::required("large_number")
            .value("large-integer", "a whole number of at most 128 bits")
            .at(__private::Location::Body)
            .doc("Required."),
        __private::ParameterInfo::required("decimal_number")
            .value("decimal", "a decimal number")
            .at(__private::Location::Body)
            .doc("Required."),
        __private::ParameterInfo::required("money_number")
            .value("decimal", "a decimal number with at most 2 decimal places")
            .at(__private::Location::Body)
            .doc("Required."),
        __private::ParameterInfo::required("stamp_seconds_number")
            .value("timestamp", "seconds since 1970")
            .at(__private::Location::Body)
            .doc("Required."),
        __private::ParameterInfo::required("stamp_milliseconds_number")
            .value("timestamp", "milliseconds since 1970")
            .at(__private::Location::Body)
            .doc("Required."),
        __private::ParameterInfo::required("lasts_milliseconds_number")
            .value("duration", "a whole number of milliseconds")
            .at(__private::Location::Body)
            .doc("Required."),
        __private::ParameterInfo::required("lasts_seconds_number")
            .value("duration", "a whole number of seconds")
            .at(__private::Location::Body)
            .doc("Required."),
        __private::ParameterInfo::required("lasts_minutes_number")
            .value("duration", "a whole number of minutes")
            .at(__private::Location::Body)
            .doc("Required."),
        __private::ParameterInfo::required("lasts_hours_number")
            .value("duration", "a whole number of hours")
            .at(__private::Location::Body)
            .doc("Required."),
        __private::ParameterInfo::required("lasts_days_number")
            .value("duration", "a whole number of days")
            .at(__private::Location::Body)
            .doc("Required."),
        __private::ParameterInfo::required("bytes_base64")
            .value("bytes", "bytes in base64")
            .at(__private::Location::Body)
            .doc("Required."),
        __private::ParameterInfo::required("bytes_base64url")
            .value("bytes", "bytes in base64url")
            .at(__private::Location::Body)
            .doc("Required."),
        __private::ParameterInfo::required("bytes_hex")
            .value("bytes", "bytes in hex")
            .at(__private::Location::Body)
            .doc("Required."),
        __private::ParameterInfo::required("date_0")
            .value("date", "a day as YYYYMMDD")
            .at(__private::Location::Body)
            .doc("Required."),
        __private::ParameterInfo::required("date_1")
            .value("date", "a day as YYYY-MM-DD")
            .at(__private::Location::Body)
            .doc("Required."),
        __private::ParameterInfo::required("date_2")
            .value("date", "a day as YYYY.MM.DD")
            .at(__private::Location::Body)
            .doc("Required."),
        __private::ParameterInfo::required("date_3")
            .value("date", "a day as YYYY/MM/DD")
            .at(__private::Location::Body)
            .doc("Required."),
        __private::ParameterInfo::required("date_4")
            .value("date", "a day as DD/MM/YYYY")
            .at(__private::Location::Body)
            .doc("Required."),
        __private::ParameterInfo::required("date_5")
            .value("date", "a day as MM/DD/YYYY")
            .at(__private::Location::Body)
            .doc("Required."),
        __private::ParameterInfo::required("date_6")
            .value("date", "a day as DD-MM-YYYY")
            .at(__private::Location::Body)
            .doc("Required."),
        __private::ParameterInfo::required("date_7")
            .value("date", "a day as DD.MM.YYYY")
            .at(__private::Location::Body)
            .doc("Required."),
        __private::ParameterInfo::required("time_0")
            .value("date-time", "a time as YYYY-MM-DD hh:mm:ss")
            .at(__private::Location::Body)
            .doc("Required."),
        __private::ParameterInfo::required("time_1")
            .value("date-time", "a time as YYYY-MM-DDThh:mm:ss")
            .at(__private::Location::Body)
            .doc("Required."),
        __private::ParameterInfo::required("time_2")
            .value("date-time", "a time as YYYYMMDDhhmmss")
            .at(__private::Location::Body)
            .doc("Required."),
        __private::ParameterInfo::required("time_3")
            .value("date-time", "a time as RFC 3339")
            .at(__private::Location::Body)
            .doc("Required."),
        __private::ParameterInfo::required("time_4")
            .value("date-time", "a time as YYYY-MM-DD hh:mm")
            .at(__private::Location::Body)
            .doc("Required."),
        __private::ParameterInfo::required("time_5")
            .value("date-time", "a time as YYYY-MM-DDThh:mm")
            .at(__private::Location::Body)
            .doc("Required."),
        __private::ParameterInfo::required("time_6")
            .value("date-time", "a time as YYYY/MM/DD hh:mm:ss")
            .at(__private::Location::Body)
            .doc("Required."),
        __private::ParameterInfo::required("time_7")
            .value("date-time", "a time as YYYY/MM/DD hh:mm")
            .at(__private::Location::Body)
            .doc("Required."),
        __private::ParameterInfo::required("time_8")
            .value("date-time", "a time as DD/MM/YYYY hh:mm:ss")
            .at(__private::Location::Body)
            .doc("Required."),
        __private::ParameterInfo::required("time_9")
            .value("date-time", "a time as DD/MM/YYYY hh:mm")
            .at(__private::Location::Body)
            .doc("Required."),
        __private::ParameterInfo::required("time_10")
            .value("date-time", "a time as MM/DD/YYYY hh:mm:ss")
            .at(__private::Location::Body)
            .doc("Required."),
        __private::ParameterInfo::required("time_11")
            .value("date-time", "a time as MM/DD/YYYY hh:mm")
            .at(__private::Location::Body)
            .doc("Required."),
        __private::ParameterInfo::required("time_12")
            .value("date-time", "a time as DD-MM-YYYY hh:mm:ss")
            .at(__private::Location::Body)
            .doc("Required."),
        __private::ParameterInfo::required("time_13")
            .value("date-time", "a time as DD-MM-YYYY hh:mm")
            .at(__private::Location::Body)
            .doc("Required."),
        __private::ParameterInfo::required("time_14")
            .value("date-time", "a time as DD.MM.YYYY hh:mm:ss")
            .at(__private::Location::Body)
            .doc("Required."),
        __private::ParameterInfo::required("time_15")
            .value("date-time", "a time as DD.MM.YYYY hh:mm")
            .at(__private::Location::Body)
            .doc("Required."),
        __private::ParameterInfo::required("time_16")
            .value("date-time", "a time as YYYYMMDDhhmm")
            .at(__private::Location::Body)
            .doc("Required."),
        __private::ParameterInfo::required("clock_0")
            .value("time", "a time of day as hh:mm:ss")
            .at(__private::Location::Body)
            .doc("Required."),
        __private::ParameterInfo::required("clock_1")
            .value("time", "a time of day as hh:mm")
            .at(__private::Location::Body)
            .doc("Required."),
        __private::ParameterInfo::required("clock_2")
            .value("time", "a time of day as hhmmss")
            .at(__private::Location::Body)
            .doc("Required."),
        __private::ParameterInfo::required("clock_3")
            .value("time", "a time of day as hhmm")
            .at(__private::Location::Body)
            .doc("Required."),
        __private::ParameterInfo::required("text")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc("Required."),
        __private::ParameterInfo::required("iccid")
            .value("iccid", "an ICCID (18 to 20 digits)")
            .at(__private::Location::Body)
            .doc("Required.")
            .sensitive(),
        __private::ParameterInfo::required("imsi")
            .value("imsi", "an IMSI (13 to 15 digits)")
            .at(__private::Location::Body)
            .doc("Required.")
            .sensitive(),
        __private::ParameterInfo::required("msisdn")
            .value("msisdn", "an MSISDN (5 to 15 digits)")
            .at(__private::Location::Body)
            .doc("Required.")
            .sensitive(),
        __private::ParameterInfo::required("imei")
            .value("imei", "an IMEI (14 to 16 digits)")
            .at(__private::Location::Body)
            .doc("Required.")
            .sensitive(),
        __private::ParameterInfo::required("device_code")
            .value("device-code", "an ICCID or IMEI (14 to 20 digits)")
            .at(__private::Location::Body)
            .doc("Required.")
            .sensitive(),
        __private::ParameterInfo::required("period")
            .value("period", "a day as YYYY-MM-DD or a month as YYYY-MM")
            .at(__private::Location::Body)
            .doc("Required."),
        __private::ParameterInfo::required("secret")
            .value("secret", "secret text")
            .at(__private::Location::Body)
            .doc("Required.")
            .sensitive(),
        __private::ParameterInfo::optional("o_flag_0")
            .value("flag", "`Y` or `N`")
            .at(__private::Location::Body)
            .doc("Optional."),
        __private::ParameterInfo::optional("o_flag_1")
            .value("flag", "`true` or `false`")
            .at(__private::Location::Body)
            .doc("Optional."),
        __private::ParameterInfo::optional("o_flag_2")
            .value("flag", "`1` or `2`")
            .at(__private::Location::Body)
            .doc("Optional."),
        __private::ParameterInfo::optional("o_flag_3")
            .value("flag", "`启用` or `停用`")
            .at(__private::Location::Body)
            .doc("Optional."),
        __private::ParameterInfo::optional("o_flag_4")
            .value("flag", "`1` or `2`")
            .at(__private::Location::Body)
            .doc("Optional."),
        __private::ParameterInfo::optional("o_flag_5")
            .value("flag", "`0` or `1`")
            .at(__private::Location::Body)
            .doc("Optional."),
        __private::ParameterInfo::optional("o_flag_6")
            .value("flag", "`0` or `1`")
            .at(__private::Location::Body)
            .doc("Optional."),
        __private::ParameterInfo::optional("o_truth")
            .value("boolean", "a boolean")
            .at(__private::Location::Body)
            .doc("Optional."),
        __private::ParameterInfo::optional("o_integer_string")
            .value("integer", "a whole number")
            .at(__private::Location::Body)
            .doc("Optional."),
        __private::ParameterInfo::optional("o_large_string")
            .value("large-integer", "a whole number of at most 128 bits")
            .at(__private::Location::Body)
            .doc("Optional."),
        __private::ParameterInfo::optional("o_decimal_string")
            .value("decimal", "a decimal number")
            .at(__private::Location::Body)
            .doc("Optional."),
        __private::ParameterInfo::optional("o_money_string")
            .value("decimal", "a decimal number with at most 2 decimal places")
            .at(__private::Location::Body)
            .doc("Optional."),
        __private::ParameterInfo::optional("o_stamp_seconds_string")
            .value("timestamp", "seconds since 1970")
            .at(__private::Location::Body)
            .doc("Optional."),
        __private::ParameterInfo::optional("o_stamp_milliseconds_string")
            .value("timestamp", "milliseconds since 1970")
            .at(__private::Location::Body)
            .doc("Optional."),
        __private::ParameterInfo::optional("o_lasts_milliseconds_string")
            .value("duration", "a whole number of milliseconds")
            .at(__private::Location::Body)
            .doc("Optional."),
        __private::ParameterInfo::optional("o_lasts_seconds_string")
            .value("duration", "a whole number of seconds")
            .at(__private::Location::Body)
            .doc("Optional."),
        __private::ParameterInfo::optional("o_lasts_minutes_string")
            .value("duration", "a whole number of minutes")
            .at(__private::Location::Body)
            .doc("Optional."),
        __private::ParameterInfo::optional("o_lasts_hours_string")
            .value("duration", "a whole number of hours")
            .at(__private::Location::Body)
            .doc("Optional."),
        __private::ParameterInfo::optional("o_lasts_days_string")
            .value("duration", "a whole number of days")
            .at(__private::Location::Body)
            .doc("Optional."),
        __private::ParameterInfo::optional("o_integer_number")
            .value("integer", "a whole number")
            .at(__private::Location::Body)
            .doc("Optional."),
        __private::ParameterInfo::optional("o_large_number")
            .value("large-integer", "a whole number of at most 128 bits")
            .at(__private::Location::Body)
            .doc("Optional."),
        __private::ParameterInfo::optional("o_decimal_number")
            .value("decimal", "a decimal number")
            .at(__private::Location::Body)
            .doc("Optional."),
        __private::ParameterInfo::optional("o_money_number")
            .value("decimal", "a decimal number with at most 2 decimal places")
            .at(__private::Location::Body)
            .doc("Optional."),
        __private::ParameterInfo::optional("o_stamp_seconds_number")
            .value("timestamp", "seconds since 1970")
            .at(__private::Location::Body)
            .doc("Optional."),
        __private::ParameterInfo::optional("o_stamp_milliseconds_number")
            .value("timestamp", "milliseconds since 1970")
            .at(__private::Location::Body)
            .doc("Optional."),
        __private::ParameterInfo::optional("o_lasts_milliseconds_number")
            .value("duration", "a whole number of milliseconds")
            .at(__private::Location::Body)
            .doc("Optional."),
        __private::ParameterInfo::optional("o_lasts_seconds_number")
            .value("duration", "a whole number of seconds")
            .at(__private::Location::Body)
            .doc("Optional."),
        __private::ParameterInfo::optional("o_lasts_minutes_number")
            .value("duration", "a whole number of minutes")
            .at(__private::Location::Body)
            .doc("Optional."),
        __private::ParameterInfo::optional("o_lasts_hours_number")
            .value("duration", "a whole number of hours")
            .at(__private::Location::Body)
            .doc("Optional."),
        __private::ParameterInfo::optional("o_lasts_days_number")
            .value("duration", "a whole number of days")
            .at(__private::Location::Body)
            .doc("Optional."),
        __private::ParameterInfo::optional("o_bytes_base64")
            .value("bytes", "bytes in base64")
            .at(__private::Location::Body)
            .doc("Optional."),
        __private::ParameterInfo::optional("o_bytes_base64url")
            .value("bytes", "bytes in base64url")
            .at(__private::Location::Body)
            .doc("Optional."),
        __private::ParameterInfo::optional("o_bytes_hex")
            .value("bytes", "bytes in hex")
            .at(__private::Location::Body)
            .doc("Optional."),
        __private::ParameterInfo::optional("o_date_0")
            .value("date", "a day as YYYYMMDD")
            .at(__private::Location::Body)
            .doc("Optional."),
        __private::ParameterInfo::optional("o_date_1")
            .value("date", "a day as YYYY-MM-DD")
            .at(__private::Location::Body)
            .doc("Optional."),
        __private::ParameterInfo::optional("o_date_2")
            .value("date", "a day as YYYY.MM.DD")
            .at(__private::Location::Body)
            .doc("Optional."),
        __private::ParameterInfo::optional("o_date_3")
            .value("date", "a day as YYYY/MM/DD")
            .at(__private::Location::Body)
            .doc("Optional."),
        __private::ParameterInfo::optional("o_date_4")
            .value("date", "a day as DD/MM/YYYY")
            .at(__private::Location::Body)
            .doc("Optional."),
        __private::ParameterInfo::optional("o_date_5")
            .value("date", "a day as MM/DD/YYYY")
            .at(__private::Location::Body)
            .doc("Optional."),
        __private::ParameterInfo::optional("o_date_6")
            .value("date", "a day as DD-MM-YYYY")
            .at(__private::Location::Body)
            .doc("Optional."),
        __private::ParameterInfo::optional("o_date_7")
            .value("date", "a day as DD.MM.YYYY")
            .at(__private::Location::Body)
            .doc("Optional."),
        __private::ParameterInfo::optional("o_time_0")
            .value("date-time", "a time as YYYY-MM-DD hh:mm:ss")
            .at(__private::Location::Body)
            .doc("Optional."),
        __private::ParameterInfo::optional("o_time_1")
            .value("date-time", "a time as YYYY-MM-DDThh:mm:ss")
            .at(__private::Location::Body)
            .doc("Optional."),
        __private::ParameterInfo::optional("o_time_2")
            .value("date-time", "a time as YYYYMMDDhhmmss")
            .at(__private::Location::Body)
            .doc("Optional."),
        __private::ParameterInfo::optional("o_time_3")
            .value("date-time", "a time as RFC 3339")
            .at(__private::Location::Body)
            .doc("Optional."),
        __private::ParameterInfo::optional("o_time_4")
            .value("date-time", "a time as YYYY-MM-DD hh:mm")
            .at(__private::Location::Body)
            .doc("Optional."),
        __private::ParameterInfo::optional("o_time_5")
            .value("date-time", "a time as YYYY-MM-DDThh:mm")
            .at(__private::Location::Body)
            .doc("Optional."),
        __private::ParameterInfo::optional("o_time_6")
            .value("date-time", "a time as YYYY/MM/DD hh:mm:ss")
            .at(__private::Location::Body)
            .doc("Optional."),
        __private::ParameterInfo::optional("o_time_7")
            .value("date-time", "a time as YYYY/MM/DD hh:mm")
            .at(__private::Location::Body)
            .doc("Optional."),
        __private::ParameterInfo::optional("o_time_8")
            .value("date-time", "a time as DD/MM/YYYY hh:mm:ss")
            .at(__private::Location::Body)
            .doc("Optional."),
        __private::ParameterInfo::optional("o_time_9")
            .value("date-time", "a time as DD/MM/YYYY hh:mm")
            .at(__private::Location::Body)
            .doc("Optional."),
        __private::ParameterInfo::optional("o_time_10")
            .value("date-time", "a time as MM/DD/YYYY hh:mm:ss")
            .at(__private::Location::Body)
            .doc("Optional."),
        __private::ParameterInfo::optional("o_time_11")
            .value("date-time", "a time as MM/DD/YYYY hh:mm")
            .at(__private::Location::Body)
            .doc("Optional."),
        __private::ParameterInfo::optional("o_time_12")
            .value("date-time", "a time as DD-MM-YYYY hh:mm:ss")
            .at(__private::Location::Body)
            .doc("Optional."),
        __private::ParameterInfo::optional("o_time_13")
            .value("date-time", "a time as DD-MM-YYYY hh:mm")
            .at(__private::Location::Body)
            .doc("Optional."),
        __private::ParameterInfo::optional("o_time_14")
            .value("date-time", "a time as DD.MM.YYYY hh:mm:ss")
            .at(__private::Location::Body)
            .doc("Optional."),
        __private::ParameterInfo::optional("o_time_15")
            .value("date-time", "a time as DD.MM.YYYY hh:mm")
            .at(__private::Location::Body)
            .doc("Optional."),
        __private::ParameterInfo::optional("o_time_16")
            .value("date-time", "a time as YYYYMMDDhhmm")
            .at(__private::Location::Body)
            .doc("Optional."),
        __private::ParameterInfo::optional("o_clock_0")
            .value("time", "a time of day as hh:mm:ss")
            .at(__private::Location::Body)
            .doc("Optional."),
        __private::ParameterInfo::optional("o_clock_1")
            .value("time", "a time of day as hh:mm")
            .at(__private::Location::Body)
            .doc("Optional."),
        __private::ParameterInfo::optional("o_clock_2")
            .value("time", "a time of day as hhmmss")
            .at(__private::Location::Body)
            .doc("Optional."),
        __private::ParameterInfo::optional("o_clock_3")
            .value("time", "a time of day as hhmm")
            .at(__private::Location::Body)
            .doc("Optional."),
        __private::ParameterInfo::optional("o_text")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc("Optional."),
        __private::ParameterInfo::optional("o_iccid")
            .value("iccid", "an ICCID (18 to 20 digits)")
            .at(__private::Location::Body)
            .doc("Optional.")
            .sensitive(),
        __private::ParameterInfo::optional("o_imsi")
            .value("imsi", "an IMSI (13 to 15 digits)")
            .at(__private::Location::Body)
            .doc("Optional.")
            .sensitive(),
        __private::ParameterInfo::optional("o_msisdn")
            .value("msisdn", "an MSISDN (5 to 15 digits)")
            .at(__private::Location::Body)
            .doc("Optional.")
            .sensitive(),
        __private::ParameterInfo::optional("o_imei")
            .value("imei", "an IMEI (14 to 16 digits)")
            .at(__private::Location::Body)
            .doc("Optional.")
            .sensitive(),
        __private::ParameterInfo::optional("o_device_code")
            .value("device-code", "an ICCID or IMEI (14 to 20 digits)")
            .at(__private::Location::Body)
            .doc("Optional.")
            .sensitive(),
        __private::ParameterInfo::optional("o_period")
            .value("period", "a day as YYYY-MM-DD or a month as YYYY-MM")
            .at(__private::Location::Body)
            .doc("Optional."),
        __private::ParameterInfo::optional("o_secret")
            .value("secret", "secret text")
            .at(__private::Location::Body)
            .doc("Optional.")
            .sensitive(),
        __private::ParameterInfo::required("list_flag_0")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "flag",
                        form: "`Y` or `N`",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("A list."),
        __private::ParameterInfo::required("list_flag_1")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "flag",
                        form: "`true` or `false`",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("A list."),
        __private::ParameterInfo::required("list_flag_2")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "flag",
                        form: "`1` or `2`",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("A list."),
        __private::ParameterInfo::required("list_flag_3")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "flag",
                        form: "`启用` or `停用`",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("A list."),
        __private::ParameterInfo::required("list_flag_4")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "flag",
                        form: "`1` or `2`",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("A list."),
        __private::ParameterInfo::required("list_flag_5")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "flag",
                        form: "`0` or `1`",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("A list."),
        __private::ParameterInfo::required("list_flag_6")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "flag",
                        form: "`0` or `1`",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("A list."),
        __private::ParameterInfo::required("list_truth")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "boolean",
                        form: "a boolean",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("A list."),
        __private::ParameterInfo::required("list_integer_string")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "integer",
                        form: "a whole number",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("A list."),
        __private::ParameterInfo::required("list_large_string")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "large-integer",
                        form: "a whole number of at most 128 bits",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("A list."),
        __private::ParameterInfo::required("list_decimal_string")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "decimal",
                        form: "a decimal number",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("A list."),
        __private::ParameterInfo::required("list_money_string")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "decimal",
                        form: "a decimal number with at most 2 decimal places",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("A list."),
        __private::ParameterInfo::required("list_stamp_seconds_string")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "timestamp",
                        form: "seconds since 1970",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("A list."),
        __private::ParameterInfo::required("list_stamp_milliseconds_string")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "timestamp",
                        form: "milliseconds since 1970",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("A list."),
        __private::ParameterInfo::required("list_lasts_milliseconds_string")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "duration",
                        form: "a whole number of milliseconds",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("A list."),
        __private::ParameterInfo::required("list_lasts_seconds_string")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "duration",
                        form: "a whole number of seconds",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("A list."),
        __private::ParameterInfo::required("list_lasts_minutes_string")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "duration",
                        form: "a whole number of minutes",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("A list."),
        __private::ParameterInfo::required("list_lasts_hours_string")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "duration",
                        form: "a whole number of hours",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("A list."),
        __private::ParameterInfo::required("list_lasts_days_string")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "duration",
                        form: "a whole number of days",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("A list."),
        __private::ParameterInfo::required("list_integer_number")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "integer",
                        form: "a whole number",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("A list."),
        __private::ParameterInfo::required("list_large_number")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "large-integer",
                        form: "a whole number of at most 128 bits",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("A list."),
        __private::ParameterInfo::required("list_decimal_number")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "decimal",
                        form: "a decimal number",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("A list."),
        __private::ParameterInfo::required("list_money_number")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "decimal",
                        form: "a decimal number with at most 2 decimal places",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("A list."),
        __private::ParameterInfo::required("list_stamp_seconds_number")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "timestamp",
                        form: "seconds since 1970",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("A list."),
        __private::ParameterInfo::required("list_stamp_milliseconds_number")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "timestamp",
                        form: "milliseconds since 1970",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("A list."),
        __private::ParameterInfo::required("list_lasts_milliseconds_number")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "duration",
                        form: "a whole number of milliseconds",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("A list."),
        __private::ParameterInfo::required("list_lasts_seconds_number")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "duration",
                        form: "a whole number of seconds",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("A list."),
        __private::ParameterInfo::required("list_lasts_minutes_number")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "duration",
                        form: "a whole number of minutes",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("A list."),
        __private::ParameterInfo::required("list_lasts_hours_number")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "duration",
                        form: "a whole number of hours",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("A list."),
        __private::ParameterInfo::required("list_lasts_days_number")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "duration",
                        form: "a whole number of days",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("A list."),
        __private::ParameterInfo::required("list_bytes_base64")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "bytes",
                        form: "bytes in base64",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("A list."),
        __private::ParameterInfo::required("list_bytes_base64url")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "bytes",
                        form: "bytes in base64url",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("A list."),
        __private::ParameterInfo::required("list_bytes_hex")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "bytes",
                        form: "bytes in hex",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("A list."),
        __private::ParameterInfo::required("list_date_0")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "date",
                        form: "a day as YYYYMMDD",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("A list."),
        __private::ParameterInfo::required("list_date_1")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "date",
                        form: "a day as YYYY-MM-DD",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("A list."),
        __private::ParameterInfo::required("list_date_2")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "date",
                        form: "a day as YYYY.MM.DD",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("A list."),
        __private::ParameterInfo::required("list_date_3")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "date",
                        form: "a day as YYYY/MM/DD",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("A list."),
        __private::ParameterInfo::required("list_date_4")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "date",
                        form: "a day as DD/MM/YYYY",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("A list."),
        __private::ParameterInfo::required("list_date_5")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "date",
                        form: "a day as MM/DD/YYYY",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("A list."),
        __private::ParameterInfo::required("list_date_6")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "date",
                        form: "a day as DD-MM-YYYY",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("A list."),
        __private::ParameterInfo::required("list_date_7")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "date",
                        form: "a day as DD.MM.YYYY",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("A list."),
        __private::ParameterInfo::required("list_time_0")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "date-time",
                        form: "a time as YYYY-MM-DD hh:mm:ss",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("A list."),
        __private::ParameterInfo::required("list_time_1")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "date-time",
                        form: "a time as YYYY-MM-DDThh:mm:ss",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("A list."),
        __private::ParameterInfo::required("list_time_2")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "date-time",
                        form: "a time as YYYYMMDDhhmmss",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("A list."),
        __private::ParameterInfo::required("list_time_3")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "date-time",
                        form: "a time as RFC 3339",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("A list."),
        __private::ParameterInfo::required("list_time_4")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "date-time",
                        form: "a time as YYYY-MM-DD hh:mm",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("A list."),
        __private::ParameterInfo::required("list_time_5")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "date-time",
                        form: "a time as YYYY-MM-DDThh:mm",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("A list."),
        __private::ParameterInfo::required("list_time_6")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "date-time",
                        form: "a time as YYYY/MM/DD hh:mm:ss",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("A list."),
        __private::ParameterInfo::required("list_time_7")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "date-time",
                        form: "a time as YYYY/MM/DD hh:mm",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("A list."),
        __private::ParameterInfo::required("list_time_8")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "date-time",
                        form: "a time as DD/MM/YYYY hh:mm:ss",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("A list."),
        __private::ParameterInfo::required("list_time_9")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "date-time",
                        form: "a time as DD/MM/YYYY hh:mm",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("A list."),
        __private::ParameterInfo::required("list_time_10")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "date-time",
                        form: "a time as MM/DD/YYYY hh:mm:ss",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("A list."),
        __private::ParameterInfo::required("list_time_11")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "date-time",
                        form: "a time as MM/DD/YYYY hh:mm",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("A list."),
        __private::ParameterInfo::required("list_time_12")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "date-time",
                        form: "a time as DD-MM-YYYY hh:mm:ss",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("A list."),
        __private::ParameterInfo::required("list_time_13")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "date-time",
                        form: "a time as DD-MM-YYYY hh:mm",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("A list."),
        __private::ParameterInfo::required("list_time_14")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "date-time",
                        form: "a time as DD.MM.YYYY hh:mm:ss",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("A list."),
        __private::ParameterInfo::required("list_time_15")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "date-time",
                        form: "a time as DD.MM.YYYY hh:mm",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("A list."),
        __private::ParameterInfo::required("list_time_16")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "date-time",
                        form: "a time as YYYYMMDDhhmm",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("A list."),
        __private::ParameterInfo::required("list_clock_0")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "time",
                        form: "a time of day as hh:mm:ss",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("A list."),
        __private::ParameterInfo::required("list_clock_1")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "time",
                        form: "a time of day as hh:mm",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("A list."),
        __private::ParameterInfo::required("list_clock_2")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "time",
                        form: "a time of day as hhmmss",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("A list."),
        __private::ParameterInfo::required("list_clock_3")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "time",
                        form: "a time of day as hhmm",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("A list."),
        __private::ParameterInfo::required("list_text")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "text",
                        form: "text",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("A list."),
        __private::ParameterInfo::required("list_iccid")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "iccid",
                        form: "an ICCID (18 to 20 digits)",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("A list.")
            .sensitive(),
        __private::ParameterInfo::required("list_imsi")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "imsi",
                        form: "an IMSI (13 to 15 digits)",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("A list.")
            .sensitive(),
        __private::ParameterInfo::required("list_msisdn")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "msisdn",
                        form: "an MSISDN (5 to 15 digits)",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("A list.")
            .sensitive(),
        __private::ParameterInfo::required("list_imei")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "imei",
                        form: "an IMEI (14 to 16 digits)",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("A list.")
            .sensitive(),
        __private::ParameterInfo::required("list_device_code")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "device-code",
                        form: "an ICCID or IMEI (14 to 20 digits)",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("A list.")
            .sensitive(),
        __private::ParameterInfo::required("list_period")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "period",
                        form: "a day as YYYY-MM-DD or a month as YYYY-MM",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("A list."),
    ],
    is_paged: false,
    response: __private::Shape::Object {
        name: None,
        plain: &[
            "flag_0",
            "flag_1",
            "flag_2",
            "flag_3",
            "flag_4",
            "flag_5",
            "flag_6",
            "truth",
            "integer_string",
            "large_string",
            "decimal_string",
            "money_string",
            "stamp_seconds_string",
            "stamp_milliseconds_string",
            "lasts_milliseconds_string",
            "lasts_seconds_string",
            "lasts_minutes_string",
            "lasts_hours_string",
            "lasts_days_string",
            "integer_number",
            "large_number",
            "decimal_number",
            "money_number",
            "stamp_seconds_number",
            "stamp_milliseconds_number",
            "lasts_milliseconds_number",
            "lasts_seconds_number",
            "lasts_minutes_number",
            "lasts_hours_number",
            "lasts_days_number",
            "bytes_base64",
            "bytes_base64url",
            "bytes_hex",
            "date_0",
            "date_1",
            "date_2",
            "date_3",
            "date_4",
            "date_5",
            "date_6",
            "date_7",
            "time_0",
            "time_1",
            "time_2",
            "time_3",
            "time_4",
            "time_5",
            "time_6",
            "time_7",
            "time_8",
            "time_9",
            "time_10",
            "time_11",
            "time_12",
            "time_13",
            "time_14",
            "time_15",
            "time_16",
            "clock_0",
            "clock_1",
            "clock_2",
            "clock_3",
            "text",
            "period",
            "either_flag",
            "either_word",
            "either_lasts",
            "either_large",
            "either_integer",
            "either_time",
            "either_text",
            "o_flag_0",
            "o_flag_1",
            "o_flag_2",
            "o_flag_3",
            "o_flag_4",
            "o_flag_5",
            "o_flag_6",
            "o_truth",
            "o_integer_string",
            "o_large_string",
            "o_decimal_string",
            "o_money_string",
            "o_stamp_seconds_string",
            "o_stamp_milliseconds_string",
            "o_lasts_milliseconds_string",
            "o_lasts_seconds_string",
            "o_lasts_minutes_string",
            "o_lasts_hours_string",
            "o_lasts_days_string",
            "o_integer_number",
            "o_large_number",
            "o_decimal_number",
            "o_money_number",
            "o_stamp_seconds_number",
            "o_stamp_milliseconds_number",
            "o_lasts_milliseconds_number",
            "o_lasts_seconds_number",
            "o_lasts_minutes_number",
            "o_lasts_hours_number",
            "o_lasts_days_number",
            "o_bytes_base64",
            "o_bytes_base64url",
            "o_bytes_hex",
            "o_date_0",
            "o_date_1",
            "o_date_2",
            "o_date_3",
            "o_date_4",
            "o_date_5",
            "o_date_6",
            "o_date_7",
            "o_time_0",
            "o_time_1",
            "o_time_2",
            "o_time_3",
            "o_time_4",
            "o_time_5",
            "o_time_6",
            "o_time_7",
            "o_time_8",
            "o_time_9",
            "o_time_10",
            "o_time_11",
            "o_time_12",
            "o_time_13",
            "o_time_14",
            "o_time_15",
            "o_time_16",
            "o_clock_0",
            "o_clock_1",
            "o_clock_2",
            "o_clock_3",
            "o_text",
            "o_period",
            "o_either_flag",
            "o_either_word",
            "o_either_lasts",
            "o_either_large",
            "o_either_integer",
            "o_either_time",
            "o_either_text",
        ],
        fields: &[
            ("iccid", __private::Shape::Sensitive("iccid")),
            ("imsi", __private::Shape::Sensitive("imsi")),
            ("msisdn", __private::Shape::Sensitive("msisdn")),
            ("imei", __private::Shape::Sensitive("imei")),
            ("device_code", __private::Shape::Sensitive("device-code")),
            ("any", __private::Shape::Undocumented),
            ("o_iccid", __private::Shape::Sensitive("iccid")),
            ("o_imsi", __private::Shape::Sensitive("imsi")),
            ("o_msisdn", __private::Shape::Sensitive("msisdn")),
            ("o_imei", __private::Shape::Sensitive("imei")),
            ("o_device_code", __private::Shape::Sensitive("device-code")),
            ("list_flag_0", __private::Shape::List(&__private::Shape::Plain)),
            ("list_flag_1", __private::Shape::List(&__private::Shape::Plain)),
            ("list_flag_2", __private::Shape::List(&__private::Shape::Plain)),
            ("list_flag_3", __private::Shape::List(&__private::Shape::Plain)),
            ("list_flag_4", __private::Shape::List(&__private::Shape::Plain)),
            ("list_flag_5", __private::Shape::List(&__private::Shape::Plain)),
            ("list_flag_6", __private::Shape::List(&__private::Shape::Plain)),
            ("list_truth", __private::Shape::List(&__private::Shape::Plain)),
            ("list_integer_string", __private::Shape::List(&__private::Shape::Plain)),
            ("list_large_string", __private::Shape::List(&__private::Shape::Plain)),
            ("list_decimal_string", __private::Shape::List(&__private::Shape::Plain)),
            ("list_money_string", __private::Shape::List(&__private::Shape::Plain)),
            (
                "list_stamp_seconds_string",
                __private::Shape::List(&__private::Shape::Plain),
            ),
            (
                "list_stamp_milliseconds_string",
                __private::Shape::List(&__private::Shape::Plain),
            ),
            (
                "list_lasts_milliseconds_string",
                __private::Shape::List(&__private::Shape::Plain),
            ),
            (
                "list_lasts_seconds_string",
                __private::Shape::List(&__private::Shape::Plain),
            ),
            (
                "list_lasts_minutes_string",
                __private::Shape::List(&__private::Shape::Plain),
            ),
            (
                "list_lasts_hours_string",
                __private::Shape::List(&__private::Shape::Plain),
            ),
            ("list_lasts_days_string", __private::Shape::List(&__private::Shape::Plain)),
            ("list_integer_number", __private::Shape::List(&__private::Shape::Plain)),
            ("list_large_number", __private::Shape::List(&__private::Shape::Plain)),
            ("list_decimal_number", __private::Shape::List(&__private::Shape::Plain)),
            ("list_money_number", __private::Shape::List(&__private::Shape::Plain)),
            (
                "list_stamp_seconds_number",
                __private::Shape::List(&__private::Shape::Plain),
            ),
            (
                "list_stamp_milliseconds_number",
                __private::Shape::List(&__private::Shape::Plain),
            ),
            (
                "list_lasts_milliseconds_number",
                __private::Shape::List(&__private::Shape::Plain),
            ),
            (
                "list_lasts_seconds_number",
                __private::Shape::List(&__private::Shape::Plain),
            ),
            (
                "list_lasts_minutes_number",
                __private::Shape::List(&__private::Shape::Plain),
            ),
            (
                "list_lasts_hours_number",
                __private::Shape::List(&__private::Shape::Plain),
            ),
            ("list_lasts_days_number", __private::Shape::List(&__private::Shape::Plain)),
            ("list_bytes_base64", __private::Shape::List(&__private::Shape::Plain)),
            ("list_bytes_base64url", __private::Shape::List(&__private::Shape::Plain)),
            ("list_bytes_hex", __private::Shape::List(&__private::Shape::Plain)),
            ("list_date_0", __private::Shape::List(&__private::Shape::Plain)),
            ("list_date_1", __private::Shape::List(&__private::Shape::Plain)),
            ("list_date_2", __private::Shape::List(&__private::Shape::Plain)),
            ("list_date_3", __private::Shape::List(&__private::Shape::Plain)),
            ("list_date_4", __private::Shape::List(&__private::Shape::Plain)),
            ("list_date_5", __private::Shape::List(&__private::Shape::Plain)),
            ("list_date_6", __private::Shape::List(&__private::Shape::Plain)),
            ("list_date_7", __private::Shape::List(&__private::Shape::Plain)),
            ("list_time_0", __private::Shape::List(&__private::Shape::Plain)),
            ("list_time_1", __private::Shape::List(&__private::Shape::Plain)),
            ("list_time_2", __private::Shape::List(&__private::Shape::Plain)),
            ("list_time_3", __private::Shape::List(&__private::Shape::Plain)),
            ("list_time_4", __private::Shape::List(&__private::Shape::Plain)),
            ("list_time_5", __private::Shape::List(&__private::Shape::Plain)),
            ("list_time_6", __private::Shape::List(&__private::Shape::Plain)),
            ("list_time_7", __private::Shape::List(&__private::Shape::Plain)),
            ("list_time_8", __private::Shape::List(&__private::Shape::Plain)),
            ("list_time_9", __private::Shape::List(&__private::Shape::Plain)),
            ("list_time_10", __private::Shape::List(&__private::Shape::Plain)),
            ("list_time_11", __private::Shape::List(&__private::Shape::Plain)),
            ("list_time_12", __private::Shape::List(&__private::Shape::Plain)),
            ("list_time_13", __private::Shape::List(&__private::Shape::Plain)),
            ("list_time_14", __private::Shape::List(&__private::Shape::Plain)),
            ("list_time_15", __private::Shape::List(&__private::Shape::Plain)),
            ("list_time_16", __private::Shape::List(&__private::Shape::Plain)),
            ("list_clock_0", __private::Shape::List(&__private::Shape::Plain)),
            ("list_clock_1", __private::Shape::List(&__private::Shape::Plain)),
            ("list_clock_2", __private::Shape::List(&__private::Shape::Plain)),
            ("list_clock_3", __private::Shape::List(&__private::Shape::Plain)),
            ("list_text", __private::Shape::List(&__private::Shape::Plain)),
            ("list_iccid", __private::Shape::Sensitive("iccid")),
            ("list_imsi", __private::Shape::Sensitive("imsi")),
            ("list_msisdn", __private::Shape::Sensitive("msisdn")),
            ("list_imei", __private::Shape::Sensitive("imei")),
            ("list_device_code", __private::Shape::Sensitive("device-code")),
            ("list_period", __private::Shape::List(&__private::Shape::Plain)),
        ],
    },
    functions: __private::functions::<ValuesRequest>(),
};

#[cfg(test)]
mod tests {
    use super::super::*;

    #[test]
    fn printed_response() -> Result<(), Box<dyn std::error::Error>> {
        __private::testing::same_response::<
            ValuesRequest,
        >(
            &__private::testing::DocumentedResponse {
                body: r#"{ "code": "0", "data": {
  "any": null, "bytes_base64": "c2FtcGxl/w==", "bytes_base64url": "c2FtcGxl_w",
  "bytes_hex": "73616d706c65ff", "clock_0": "13:30:37", "clock_1": "13:30", "clock_2": "133037",
  "clock_3": "1330", "date_0": "20250327", "date_1": "2025-03-27", "date_2": "2025.03.27",
  "date_3": "2025/03/27", "date_4": "27/03/2025", "date_5": "03/27/2025",
  "date_6": "27-03-2025", "date_7": "27.03.2025", "decimal_number": 1.0,
  "decimal_string": "1.00", "device_code": "89852022018041800192", "either_flag": "1",
  "either_integer": "1", "either_large": "18446744073709551615", "either_lasts": "30",
  "either_text": "text", "either_time": "27/03/2025 13:30", "either_word": "1", "flag_0": "Y",
  "flag_1": "true", "flag_2": 1, "flag_3": "启用", "flag_4": "1", "flag_5": "1", "flag_6": 1,
  "iccid": "89852022018041800192", "imei": "860016040008240", "imsi": "204081234560019",
  "integer_number": 1, "integer_string": "1", "large_number": 18446744073709551615,
  "large_string": "18446744073709551615", "lasts_days_number": 30, "lasts_days_string": "30",
  "lasts_hours_number": 30, "lasts_hours_string": "30", "lasts_milliseconds_number": 30,
  "lasts_milliseconds_string": "30", "lasts_minutes_number": 30, "lasts_minutes_string": "30",
  "lasts_seconds_number": 30, "lasts_seconds_string": "30",
  "list_bytes_base64": ["c2FtcGxl/w=="], "list_bytes_base64url": ["c2FtcGxl_w"],
  "list_bytes_hex": ["73616d706c65ff"], "list_clock_0": ["13:30:37"], "list_clock_1": ["13:30"],
  "list_clock_2": ["133037"], "list_clock_3": ["1330"], "list_date_0": ["20250327"],
  "list_date_1": ["2025-03-27"], "list_date_2": ["2025.03.27"], "list_date_3": ["2025/03/27"],
  "list_date_4": ["27/03/2025"], "list_date_5": ["03/27/2025"], "list_date_6": ["27-03-2025"],
  "list_date_7": ["27.03.2025"], "list_decimal_number": [1.0], "list_decimal_string": ["1.00"],
  "list_device_code": ["89852022018041800192"], "list_flag_0": ["Y"], "list_flag_1": ["true"],
  "list_flag_2": [1], "list_flag_3": ["启用"], "list_flag_4": ["1"], "list_flag_5": ["1"],
  "list_flag_6": [1], "list_iccid": ["89852022018041800192"], "list_imei": ["860016040008240"],
  "list_imsi": ["204081234560019"], "list_integer_number": [1], "list_integer_string": ["1"],
  "list_large_number": [18446744073709551615], "list_large_string": ["18446744073709551615"],
  "list_lasts_days_number": [30], "list_lasts_days_string": ["30"],
  "list_lasts_hours_number": [30], "list_lasts_hours_string": ["30"],
  "list_lasts_milliseconds_number": [30], "list_lasts_milliseconds_string": ["30"],
  "list_lasts_minutes_number": [30], "list_lasts_minutes_string": ["30"],
  "list_lasts_seconds_number": [30], "list_lasts_seconds_string": ["30"],
  "list_money_number": [1.0], "list_money_string": ["1.00"], "list_msisdn": ["877676774564564"],
  "list_period": ["2025-03-27"], "list_stamp_milliseconds_number": [1743053437745],
  "list_stamp_milliseconds_string": ["1743053437745"],
  "list_stamp_seconds_number": [1743053437], "list_stamp_seconds_string": ["1743053437"],
  "list_text": ["text"], "list_time_0": ["2025-03-27 13:30:37"],
  "list_time_1": ["2025-03-27T13:30:37"], "list_time_10": ["03/27/2025 13:30:37"],
  "list_time_11": ["03/27/2025 13:30"], "list_time_12": ["27-03-2025 13:30:37"],
  "list_time_13": ["27-03-2025 13:30"], "list_time_14": ["27.03.2025 13:30:37"],
  "list_time_15": ["27.03.2025 13:30"], "list_time_16": ["202503271330"],
  "list_time_2": ["20250327133037"], "list_time_3": ["2025-03-27T13:30:37Z"],
  "list_time_4": ["2025-03-27 13:30"], "list_time_5": ["2025-03-27T13:30"],
  "list_time_6": ["2025/03/27 13:30:37"], "list_time_7": ["2025/03/27 13:30"],
  "list_time_8": ["27/03/2025 13:30:37"], "list_time_9": ["27/03/2025 13:30"],
  "list_truth": [true], "money_number": 1.0, "money_string": "1.00",
  "msisdn": "877676774564564", "o_bytes_base64": "c2FtcGxl/w==",
  "o_bytes_base64url": "c2FtcGxl_w", "o_bytes_hex": "73616d706c65ff", "o_clock_0": "13:30:37",
  "o_clock_1": "13:30", "o_clock_2": "133037", "o_clock_3": "1330", "o_date_0": "20250327",
  "o_date_1": "2025-03-27", "o_date_2": "2025.03.27", "o_date_3": "2025/03/27",
  "o_date_4": "27/03/2025", "o_date_5": "03/27/2025", "o_date_6": "27-03-2025",
  "o_date_7": "27.03.2025", "o_decimal_number": 1.0, "o_decimal_string": "1.00",
  "o_device_code": "89852022018041800192", "o_either_flag": "1", "o_either_integer": "1",
  "o_either_large": "18446744073709551615", "o_either_lasts": "30", "o_either_text": "text",
  "o_either_time": "27/03/2025 13:30", "o_either_word": "1", "o_flag_0": "Y",
  "o_flag_1": "true", "o_flag_2": 1, "o_flag_3": "启用", "o_flag_4": "1", "o_flag_5": "1",
  "o_flag_6": 1, "o_iccid": "89852022018041800192", "o_imei": "860016040008240",
  "o_imsi": "204081234560019", "o_integer_number": 1, "o_integer_string": "1",
  "o_large_number": 18446744073709551615, "o_large_string": "18446744073709551615",
  "o_lasts_days_number": 30, "o_lasts_days_string": "30", "o_lasts_hours_number": 30,
  "o_lasts_hours_string": "30", "o_lasts_milliseconds_number": 30,
  "o_lasts_milliseconds_string": "30", "o_lasts_minutes_number": 30,
  "o_lasts_minutes_string": "30", "o_lasts_seconds_number": 30, "o_lasts_seconds_string": "30",
  "o_money_number": 1.0, "o_money_string": "1.00", "o_msisdn": "877676774564564",
  "o_period": "2025-03-27", "o_stamp_milliseconds_number": 1743053437745,
  "o_stamp_milliseconds_string": "1743053437745", "o_stamp_seconds_number": 1743053437,
  "o_stamp_seconds_string": "1743053437", "o_text": "text", "o_time_0": "2025-03-27 13:30:37",
  "o_time_1": "2025-03-27T13:30:37", "o_time_10": "03/27/2025 13:30:37",
  "o_time_11": "03/27/2025 13:30", "o_time_12": "27-03-2025 13:30:37",
  "o_time_13": "27-03-2025 13:30", "o_time_14": "27.03.2025 13:30:37",
  "o_time_15": "27.03.2025 13:30", "o_time_16": "202503271330", "o_time_2": "20250327133037",
  "o_time_3": "2025-03-27T13:30:37Z", "o_time_4": "2025-03-27 13:30",
  "o_time_5": "2025-03-27T13:30", "o_time_6": "2025/03/27 13:30:37",
  "o_time_7": "2025/03/27 13:30", "o_time_8": "27/03/2025 13:30:37",
  "o_time_9": "27/03/2025 13:30", "o_truth": true, "period": "2025-03-27",
  "stamp_milliseconds_number": 1743053437745, "stamp_milliseconds_string": "1743053437745",
  "stamp_seconds_number": 1743053437, "stamp_seconds_string": "1743053437", "text": "text",
  "time_0": "2025-03-27 13:30:37", "time_1": "2025-03-27T13:30:37",
  "time_10": "03/27/2025 13:30:37", "time_11": "03/27/2025 13:30",
  "time_12": "27-03-2025 13:30:37", "time_13": "27-03-2025 13:30",
  "time_14": "27.03.2025 13:30:37", "time_15": "27.03.2025 13:30", "time_16": "202503271330",
  "time_2": "20250327133037", "time_3": "2025-03-27T13:30:37Z", "time_4": "2025-03-27 13:30",
  "time_5": "2025-03-27T13:30", "time_6": "2025/03/27 13:30:37", "time_7": "2025/03/27 13:30",
  "time_8": "27/03/2025 13:30:37", "time_9": "27/03/2025 13:30", "truth": true
} }"#,
                aliases: &[],
                apart_from: &[],
                either_form: true,
                has_envelope_fields: false,
            },
        )
    }
}

// @generated from spec/cards/card_usage.yaml by `cargo xtask gen`. Do not edit.

use super::Cards;
use crate::rt;

static CARD_USAGE: rt::meta::Call = rt::meta::Call {
    name: rt::Cow::Borrowed("cards.card_usage"),
    method: rt::meta::Method::Get,
    path: "/cards/{card_id}/usage/{day}",
    server: 1,
    effect: rt::meta::Effect::Read,
    enveloped: false,
    bare: rt::meta::Bare::Refused,
    truth: None,
    needs_token: false,
};

impl Cards {
    /// Usage of a card.
    ///
    /// Known from examples only; other fields are kept in `extra`.
    ///
    /// Transcribed from:
    ///
    /// - Invented for the tests.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::cards::CardUsage;
    /// use linksfield_api::Date;
    /// # async fn example(cards: linksfield_api::Cards) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = cards
    ///     .card_usage(CardUsage {
    ///         card_id: "89852022018041800192".parse()?,
    ///         day: Date::new(2026, 1, 31)?,
    ///     })
    ///     .send()
    ///     .await?;
    /// println!("{:?}", *reply);
    /// # Ok(())
    /// # }
    /// ```
    pub fn card_usage<'a>(&'a self, request: CardUsage) -> CardUsageCall<'a> {
        CardUsageCall {
            client: &self.client,
            options: rt::CallOptions::default(),
            request,
        }
    }
}

/// What must be given to call: Usage of a card.
#[derive(Debug, Clone)]
pub struct CardUsage {
    /// The card.
    pub card_id: rt::Iccid,
    /// The day.
    ///
    /// Its time zone is not documented.
    pub day: rt::Date,
}

/// The call `cards.card_usage`, ready to be sent.
#[derive(Debug, Clone)]
#[must_use = "a call does nothing until it is sent"]
pub struct CardUsageCall<'a> {
    client: &'a rt::Client,
    options: rt::CallOptions,
    request: CardUsage,
}

impl<'a> CardUsageCall<'a> {
    /// The time for one attempt. Default: that of the client.
    pub fn timeout(mut self, timeout: std::time::Duration) -> Self {
        self.options.timeout = Some(timeout);
        self
    }

    /// The language of texts in the answer. Default: that of the client.
    pub fn language(mut self, language: super::Language) -> Self {
        self.options.language = Some(rt::Language::tag(language));
        self
    }

    /// Sends the call.
    ///
    /// # Errors
    ///
    /// [`Error`](rt::Error) tells how far the call came.
    pub async fn send(self) -> Result<rt::Reply<CardUsageResponse>, rt::Error> {
        self.client
            .execute(
                &CARD_USAGE,
                &self,
                self.options,
                |payload| payload.required(CardUsageResponse::read),
            )
            .await
    }

    /// Shows what would be sent, and how it is signed, without sending it.
    ///
    /// # Errors
    ///
    /// When a parameter cannot be sent.
    pub fn explain(&self) -> Result<rt::Explanation, rt::Error> {
        self.client.explain(&CARD_USAGE, self, self.options)
    }
}

impl rt::Encode for CardUsageCall<'_> {
    fn encode(
        &self,
        context: &rt::Context<'_>,
        parts: &mut rt::Parts,
    ) -> Result<(), rt::InvalidParameter> {
        parts.path("/cards/");
        parts.path_parameter(self.request.card_id.as_str());
        parts.path("/usage/");
        parts.path_parameter(&rt::put::date_compact(self.request.day).to_string());
        parts.query("call", "usage");
        parts.query("partner", context.credential(0));
        parts.header("x-time", &context.unix_milliseconds().to_string());
        parts.header("x-version", "2");
        let mut object = parts.signed(rt::Dialect::Plain);
        object.text("call", "usage");
        object.text("card_id", self.request.card_id.as_str());
        object.quoted("day", rt::put::date_compact(self.request.day));
        object.text("partner", context.credential(0));
        object.quoted("x-time", context.unix_milliseconds());
        object.end();
        parts.reform(&super::FAMILY)?;
        Ok(())
    }
}

/// A cell.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Cell {
    /// Its number.
    pub id: i64,
    /// Members that the documentation does not list, and optional ones that are not what it says.
    pub extra: rt::Extra,
}

impl Cell {
    pub(super) fn read(raw: &rt::RawValue) -> Result<Self, rt::Mismatch> {
        let mut object = rt::Object::read(raw)?;
        Ok(Self {
            id: object.required("id", rt::get::integer_number)?,
            extra: object.rest(),
        })
    }

    #[cfg(test)]
    pub(super) fn write(&self, object: &mut rt::ObjectWriter<'_>) {
        object.bare("id", self.id);
        self.extra.write(object);
    }
}

/// The last session.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CardUsageSession {
    /// The country.
    ///
    /// Whether it is required is not documented.
    pub country: Option<String>,
    /// The cells.
    ///
    /// Whether it is required is not documented.
    pub cells: Option<Vec<Cell>>,
    /// Members that the documentation does not list, and optional ones that are not what it says.
    pub extra: rt::Extra,
}

impl CardUsageSession {
    pub(super) fn read(raw: &rt::RawValue) -> Result<Self, rt::Mismatch> {
        let mut object = rt::Object::read(raw)?;
        Ok(Self {
            country: object.optional("country", rt::get::text),
            cells: object.optional("cells", |raw| rt::get::list(raw, Cell::read)),
            extra: object.rest(),
        })
    }

    #[cfg(test)]
    pub(super) fn write(&self, object: &mut rt::ObjectWriter<'_>) {
        if let Some(value) = &self.country {
            object.text("country", value);
        }
        if let Some(value) = &self.cells {
            object
                .list(
                    "cells",
                    value,
                    |list, item| list.object(|object| item.write(object)),
                );
        }
        self.extra.write(object);
    }
}

/// The answer of: Usage of a card.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CardUsageResponse {
    /// The subscription.
    ///
    /// Whether it is required is not documented.
    pub imsi: Option<rt::Imsi>,
    /// The device.
    ///
    /// Whether it is required is not documented.
    pub imei: Option<rt::Imei>,
    /// The number.
    ///
    /// Whether it is required is not documented.
    pub msisdn: Option<rt::Msisdn>,
    /// Card or device.
    ///
    /// Whether it is required is not documented.
    pub device: Option<rt::DeviceCode>,
    /// The volume.
    ///
    /// Unit: MB. Whether it is required is not documented.
    pub volume: Option<rt::Decimal>,
    /// A share.
    ///
    /// Whether it is required is not documented.
    pub share: Option<rt::Decimal>,
    /// Whether abroad.
    ///
    /// Whether it is required is not documented.
    pub roaming: Option<bool>,
    /// Whether in use.
    ///
    /// Whether it is required is not documented.
    pub active: Option<bool>,
    /// Whether open.
    ///
    /// Whether it is required is not documented.
    pub open: Option<bool>,
    /// A count.
    ///
    /// Whether it is required is not documented.
    pub count: Option<i64>,
    /// A day.
    ///
    /// Its time zone is not documented. Whether it is required is not documented.
    pub first: Option<rt::Date>,
    /// Another day.
    ///
    /// Its time zone is not documented. Whether it is required is not documented.
    pub last: Option<rt::Date>,
    /// A time.
    ///
    /// Its time zone is not documented. Whether it is required is not documented.
    pub updated: Option<rt::DateTime>,
    /// A time.
    ///
    /// Its time zone is not documented. Whether it is required is not documented.
    pub local: Option<rt::DateTime>,
    /// A point in time.
    ///
    /// Its time zone is not documented. Whether it is required is not documented.
    pub created: Option<rt::Rfc3339>,
    /// A point in time.
    ///
    /// Sent in seconds since 1970. Whether it is required is not documented.
    pub seconds: Option<rt::Timestamp>,
    /// A point in time.
    ///
    /// Sent in seconds since 1970. Whether it is required is not documented.
    pub seconds_text: Option<rt::Timestamp>,
    /// A point in time.
    ///
    /// Sent in milliseconds since 1970. Whether it is required is not documented.
    pub millis: Option<rt::Timestamp>,
    /// A point in time.
    ///
    /// Sent in milliseconds since 1970. Whether it is required is not documented.
    pub millis_text: Option<rt::Timestamp>,
    /// Nobody knows.
    ///
    /// Whether it is required is not documented.
    pub anything: Option<rt::Json>,
    /// The last session.
    ///
    /// Whether it is required is not documented.
    pub session: Option<CardUsageSession>,
    /// A total.
    ///
    /// Some answers call it `sum`. Whether it is required is not documented.
    pub total: Option<rt::Decimal>,
    /// A count.
    ///
    /// Whether it is required is not documented.
    pub calls: Option<i64>,
    /// What is counted.
    ///
    /// Whether it is required is not documented.
    pub on: Option<rt::Period>,
    /// What is counted.
    ///
    /// Whether it is required is not documented.
    pub r#in: Option<rt::Period>,
    /// Rows of numbers.
    ///
    /// Whether it is required is not documented.
    pub grid: Option<Vec<Vec<i64>>>,
    /// Members that the documentation does not list, and optional ones that are not what it says.
    pub extra: rt::Extra,
}

impl CardUsageResponse {
    pub(super) fn read(raw: &rt::RawValue) -> Result<Self, rt::Mismatch> {
        let mut object = rt::Object::read(raw)?;
        object.alias("total", "sum");
        Ok(Self {
            imsi: object.optional("imsi", rt::get::imsi),
            imei: object.optional("imei", rt::get::imei),
            msisdn: object.optional("msisdn", rt::get::msisdn),
            device: object.optional("device", rt::get::device_code),
            volume: object.optional("volume", rt::get::decimal_number),
            share: object.optional("share", rt::get::decimal_text),
            roaming: object.optional("roaming", rt::get::flag_number),
            active: object.optional("active", rt::get::flag_text),
            open: object.optional("open", rt::get::boolean),
            count: object.optional("count", rt::get::integer_text),
            first: object.optional("first", rt::get::date_dashed),
            last: object.optional("last", rt::get::date_dotted),
            updated: object.optional("updated", rt::get::date_time_spaced),
            local: object.optional("local", rt::get::date_time_local),
            created: object.optional("created", rt::get::rfc3339),
            seconds: object.optional("seconds", rt::get::seconds_number),
            seconds_text: object.optional("seconds_text", rt::get::seconds_text),
            millis: object.optional("millis", rt::get::milliseconds_number),
            millis_text: object.optional("millis_text", rt::get::milliseconds_text),
            anything: object.optional("anything", rt::get::json),
            session: object.optional("session", CardUsageSession::read),
            total: object.optional("total", rt::get::decimal_either),
            calls: object.optional("calls", rt::get::integer_either),
            on: object.optional("on", rt::get::period),
            r#in: object.optional("in", rt::get::period),
            grid: object
                .optional(
                    "grid",
                    |raw| rt::get::list(
                        raw,
                        |raw| rt::get::list(raw, rt::get::integer_number),
                    ),
                ),
            extra: object.rest(),
        })
    }

    #[cfg(test)]
    pub(super) fn write(&self, object: &mut rt::ObjectWriter<'_>) {
        if let Some(value) = &self.imsi {
            object.text("imsi", value.as_str());
        }
        if let Some(value) = &self.imei {
            object.text("imei", value.as_str());
        }
        if let Some(value) = &self.msisdn {
            object.text("msisdn", value.as_str());
        }
        if let Some(value) = &self.device {
            object.text("device", value.as_str());
        }
        if let Some(value) = &self.volume {
            object.bare("volume", *value);
        }
        if let Some(value) = &self.share {
            object.quoted("share", *value);
        }
        if let Some(value) = &self.roaming {
            object.bare("roaming", rt::flag(*value));
        }
        if let Some(value) = &self.active {
            object.quoted("active", rt::flag(*value));
        }
        if let Some(value) = &self.open {
            object.bare("open", *value);
        }
        if let Some(value) = &self.count {
            object.quoted("count", *value);
        }
        if let Some(value) = &self.first {
            object.quoted("first", rt::put::date_dashed(*value));
        }
        if let Some(value) = &self.last {
            object.quoted("last", rt::put::date_dotted(*value));
        }
        if let Some(value) = &self.updated {
            object.quoted("updated", rt::put::date_time_spaced(*value));
        }
        if let Some(value) = &self.local {
            object.quoted("local", rt::put::date_time_local(*value));
        }
        if let Some(value) = &self.created {
            object.text("created", value.as_str());
        }
        if let Some(value) = &self.seconds {
            object.bare("seconds", value.unix_seconds());
        }
        if let Some(value) = &self.seconds_text {
            object.quoted("seconds_text", value.unix_seconds());
        }
        if let Some(value) = &self.millis {
            object.bare("millis", value.unix_milliseconds());
        }
        if let Some(value) = &self.millis_text {
            object.quoted("millis_text", value.unix_milliseconds());
        }
        if let Some(value) = &self.anything {
            object.bare("anything", value);
        }
        if let Some(value) = &self.session {
            object.object("session", |object| value.write(object));
        }
        if let Some(value) = &self.total {
            object.quoted("total", *value);
        }
        if let Some(value) = &self.calls {
            object.quoted("calls", *value);
        }
        if let Some(value) = &self.on {
            object.quoted("on", value);
        }
        if let Some(value) = &self.r#in {
            object.quoted("in", value);
        }
        if let Some(value) = &self.grid {
            object
                .list(
                    "grid",
                    value,
                    |list, item| list.list(item, |list, item| list.bare(*item)),
                );
        }
        self.extra.write(object);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documented_request() -> Result<(), Box<dyn std::error::Error>> {
        let client: Cards = rt::testing::client(1)?;
        let explanation = client
            .card_usage(CardUsage {
                card_id: "89852022018041800192".parse()?,
                day: rt::Date::new(2026, 1, 31)?,
            })
            .explain()?;
        rt::testing::same_request(
            &explanation,
            &rt::testing::Documented {
                path: "/cards/89852022018041800192/usage/20260131",
                query: &[],
                body: None,
                apart_from: &["partner", "x-time", "sign"],
            },
        )
    }

    #[test]
    fn documented_response() -> Result<(), Box<dyn std::error::Error>> {
        let documented = rt::testing::DocumentedAnswer {
            body: r#"{
  "imsi": "204081234560019", "imei": "860016040008240", "msisdn": "877676774564564",
  "device": "860016040008240", "volume": 12.50, "share": "0.10", "roaming": 1, "active": "0",
  "open": true, "count": "9007199254740993", "first": "2026-01-31", "last": "2026.01.31",
  "updated": "2026-01-31 12:00:00", "local": "2026-01-31T12:00:00",
  "created": "2026-01-31T12:00:00.000+00:00", "seconds": 1643253530,
  "seconds_text": "1643253530", "millis": 1643253530123, "millis_text": "1643253530123",
  "anything": { "x": [1, null] }, "session": { "country": "法国", "cells": [{ "id": 7 }] },
  "grid": [[1, 2], []], "sum": "1.50", "calls": 7, "on": "2026-1-31", "in": "2026-01"
}"#,
            aliases: &[("sum", "total")],
            apart_from: &["on"],
            either_form: true,
        };
        rt::testing::same_answer(
            &super::super::FAMILY,
            &CARD_USAGE,
            &documented,
            |payload| payload.required(CardUsageResponse::read),
            |answer, object| {
                object.object("data", |object| answer.write(object));
            },
        )
    }
}

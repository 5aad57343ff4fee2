// @generated from spec/cards/card_usage.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Cards};
use crate::__private::{self, Codec as _, codec};

impl Cards {
    /// Linksfield's title: *Usage of a card*.
    ///
    /// - **Effect:** read. The client retries the call after transient errors, as the
    ///   [`RetryPolicy`](__private::RetryPolicy) allows.
    /// - **Coverage:** examples only. Linksfield shows examples, but no table of fields. All 31
    ///   parameters and response fields are known from an example only. Response fields that
    ///   Linksfield does not list are kept in `extra`.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::Date;
    /// use linksfield_api::cards::CardUsage;
    /// # async fn example(cards: linksfield_api::Cards) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = cards
    ///     .card_usage(CardUsage {
    ///         card_id: "89852022018041800192".parse()?,
    ///         day: Date::new(2026, 1, 31)?,
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
    /// All parameters are required. They are the fields of [`CardUsage`].
    ///
    /// | parameter | required | meaning | known from |
    /// |---|---|---|---|
    /// | [`card_id`](field@CardUsage::card_id) | yes | The card. | example |
    /// | [`day`](field@CardUsage::day) | yes | The day. | example |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to
    /// [`CardUsageResponse`].
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
    pub fn card_usage(&self, required: CardUsage) -> Call<CardUsageRequest> {
        self.call(CardUsageRequest::new(required))
    }
}

/// The required parameters of [`card_usage`](Cards::card_usage).
#[derive(Debug, Clone, PartialEq)]
pub struct CardUsage {
    /// The card.
    ///
    /// Known from an example only.
    pub card_id: __private::Iccid,
    /// The day.
    ///
    /// Its time zone is not documented. Known from an example only.
    pub day: __private::Date,
}

/// The request of [`card_usage`](Cards::card_usage): a value that can be stored, compared, and
/// sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CardUsageRequest {
    /// The required parameters.
    pub required: CardUsage,
}

impl CardUsageRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: CardUsage) -> Self {
        Self { required }
    }
}

impl From<CardUsage> for CardUsageRequest {
    #[inline]
    fn from(required: CardUsage) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for CardUsageRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: CardUsage {
                card_id: object.given::<codec::Iccid>("card_id")?,
                day: object.given::<codec::DateCompact>("day")?,
            },
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::Iccid::put(object, "card_id", &required.card_id);
        codec::DateCompact::put(object, "day", &required.day);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::Iccid::check_required("card_id", &required.card_id)?;
        Ok(())
    }
}

__private::structure_traits!(CardUsageRequest);

impl __private::Operation for CardUsageRequest {
    type Family = Cards;
    type Output = CardUsageResponse;
    const INFO: &'static __private::OperationInfo = &CARD_USAGE;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/cards/");
        parts.path_parameter(&codec::Iccid::text(&required.card_id));
        parts.path("/usage/");
        parts.path_parameter(&codec::DateCompact::text(&required.day));
        parts.query("call", "usage");
        parts.query("partner", context.credential(0));
        parts.header("x-time", &context.unix_milliseconds().to_string());
        parts.header("x-version", "2");
        let mut writer = parts.signed(__private::Dialect::Plain);
        let object = &mut writer;
        object.text("call", "usage");
        object.text("card_id", &codec::Iccid::text(&required.card_id));
        object.text("day", &codec::DateCompact::text(&required.day));
        object.text("partner", context.credential(0));
        object.integer("x-time", context.unix_milliseconds(), true);
        writer.end();
        parts.reform(&super::FAMILY)?;
        Ok(())
    }

    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self::Output, __private::Mismatch> {
        payload.required::<codec::Object<CardUsageResponse>>()
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Object::<CardUsageResponse>::write(output, writer);
    }
}

/// A cell.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Cell {
    /// Its number.
    ///
    /// Known from an example only.
    pub id: i64,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for Cell {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            id: object.required::<codec::NumberInteger>("id")?,
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::NumberInteger::put(object, "id", &self.id);
        self.extra.write(object);
    }
}

__private::structure_traits!(Cell);

/// The last session.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CardUsageSession {
    /// The country.
    ///
    /// Known from an example only. Whether it is required is not documented.
    pub country: Option<String>,
    /// The cells.
    ///
    /// Known from an example only. Whether it is required is not documented.
    pub cells: Option<Vec<Cell>>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for CardUsageSession {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            country: object.optional::<codec::Text>("country"),
            cells: object.optional::<codec::List<codec::Object<Cell>>>("cells"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put_some(object, "country", &self.country);
        codec::List::<codec::Object<Cell>>::put_some(object, "cells", &self.cells);
        self.extra.write(object);
    }
}

__private::structure_traits!(CardUsageSession);

/// The response of `card_usage`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CardUsageResponse {
    /// The subscription.
    ///
    /// Known from an example only. Whether it is required is not documented.
    pub imsi: Option<__private::Imsi>,
    /// The device.
    ///
    /// Known from an example only. Whether it is required is not documented.
    pub imei: Option<__private::Imei>,
    /// The number.
    ///
    /// Known from an example only. Whether it is required is not documented.
    pub msisdn: Option<__private::Msisdn>,
    /// Card or device.
    ///
    /// Known from an example only. Whether it is required is not documented.
    pub device: Option<__private::DeviceCode>,
    /// The volume.
    ///
    /// Unit: MB. Known from an example only. Whether it is required is not documented.
    pub volume: Option<__private::Decimal>,
    /// A share.
    ///
    /// Known from an example only. Whether it is required is not documented.
    pub share: Option<__private::Decimal>,
    /// Whether abroad.
    ///
    /// Known from an example only. Whether it is required is not documented.
    pub roaming: Option<bool>,
    /// Whether in use.
    ///
    /// Known from an example only. Whether it is required is not documented.
    pub active: Option<bool>,
    /// Whether open.
    ///
    /// Known from an example only. Whether it is required is not documented.
    pub open: Option<bool>,
    /// A count.
    ///
    /// Known from an example only. Whether it is required is not documented.
    pub count: Option<i64>,
    /// A day.
    ///
    /// Its time zone is not documented. Known from an example only. Whether it is required is not
    /// documented.
    pub first: Option<__private::Date>,
    /// Another day.
    ///
    /// Its time zone is not documented. Known from an example only. Whether it is required is not
    /// documented.
    pub last: Option<__private::Date>,
    /// A time.
    ///
    /// Its time zone is not documented. Known from an example only. Whether it is required is not
    /// documented.
    pub updated: Option<__private::DateTime>,
    /// A time.
    ///
    /// Its time zone is not documented. Known from an example only. Whether it is required is not
    /// documented.
    pub local: Option<__private::DateTime>,
    /// A point in time.
    ///
    /// Its time zone is not documented. Known from an example only. Whether it is required is not
    /// documented.
    pub created: Option<__private::Rfc3339>,
    /// A point in time.
    ///
    /// Sent in seconds since 1970. Known from an example only. Whether it is required is not
    /// documented.
    pub seconds: Option<__private::Timestamp>,
    /// A point in time.
    ///
    /// Sent in seconds since 1970. Known from an example only. Whether it is required is not
    /// documented.
    pub seconds_text: Option<__private::Timestamp>,
    /// A point in time.
    ///
    /// Sent in milliseconds since 1970. Known from an example only. Whether it is required is not
    /// documented.
    pub millis: Option<__private::Timestamp>,
    /// A point in time.
    ///
    /// Sent in milliseconds since 1970. Known from an example only. Whether it is required is not
    /// documented.
    pub millis_text: Option<__private::Timestamp>,
    /// Nobody knows.
    ///
    /// Known from an example only. Whether it is required is not documented.
    pub anything: Option<__private::Json>,
    /// The last session.
    ///
    /// Known from an example only. Whether it is required is not documented.
    pub session: Option<CardUsageSession>,
    /// A total.
    ///
    /// Some responses call it `sum`. Known from an example only. Whether it is required is not
    /// documented.
    pub total: Option<__private::Decimal>,
    /// A count.
    ///
    /// Known from an example only. Whether it is required is not documented.
    pub calls: Option<i64>,
    /// What is counted.
    ///
    /// Known from an example only. Whether it is required is not documented.
    pub on: Option<__private::Period>,
    /// What is counted.
    ///
    /// Known from an example only. Whether it is required is not documented.
    pub r#in: Option<__private::Period>,
    /// Rows of numbers.
    ///
    /// Known from an example only. Whether it is required is not documented.
    pub grid: Option<Vec<Vec<i64>>>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for CardUsageResponse {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        object.alias("total", "sum");
        Ok(Self {
            imsi: object.optional::<codec::Imsi>("imsi"),
            imei: object.optional::<codec::Imei>("imei"),
            msisdn: object.optional::<codec::Msisdn>("msisdn"),
            device: object.optional::<codec::DeviceCode>("device"),
            volume: object.optional::<codec::NumberDecimal>("volume"),
            share: object.optional::<codec::QuotedDecimal>("share"),
            roaming: object.optional::<codec::NumberFlag>("roaming"),
            active: object.optional::<codec::QuotedFlag>("active"),
            open: object.optional::<codec::Boolean>("open"),
            count: object.optional::<codec::QuotedInteger>("count"),
            first: object.optional::<codec::DateDashed>("first"),
            last: object.optional::<codec::DateDotted>("last"),
            updated: object.optional::<codec::DateTimeSpaced>("updated"),
            local: object.optional::<codec::DateTimeLocal>("local"),
            created: object.optional::<codec::Rfc3339>("created"),
            seconds: object.optional::<codec::NumberSeconds>("seconds"),
            seconds_text: object.optional::<codec::QuotedSeconds>("seconds_text"),
            millis: object.optional::<codec::NumberMilliseconds>("millis"),
            millis_text: object.optional::<codec::QuotedMilliseconds>("millis_text"),
            anything: object.optional::<codec::Json>("anything"),
            session: object.optional::<codec::Object<CardUsageSession>>("session"),
            total: object.optional::<codec::EitherDecimal>("total"),
            calls: object.optional::<codec::EitherInteger>("calls"),
            on: object.optional::<codec::Period>("on"),
            r#in: object.optional::<codec::Period>("in"),
            grid: object
                .optional::<codec::List<codec::List<codec::NumberInteger>>>("grid"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Imsi::put_some(object, "imsi", &self.imsi);
        codec::Imei::put_some(object, "imei", &self.imei);
        codec::Msisdn::put_some(object, "msisdn", &self.msisdn);
        codec::DeviceCode::put_some(object, "device", &self.device);
        codec::NumberDecimal::put_some(object, "volume", &self.volume);
        codec::QuotedDecimal::put_some(object, "share", &self.share);
        codec::NumberFlag::put_some(object, "roaming", &self.roaming);
        codec::QuotedFlag::put_some(object, "active", &self.active);
        codec::Boolean::put_some(object, "open", &self.open);
        codec::QuotedInteger::put_some(object, "count", &self.count);
        codec::DateDashed::put_some(object, "first", &self.first);
        codec::DateDotted::put_some(object, "last", &self.last);
        codec::DateTimeSpaced::put_some(object, "updated", &self.updated);
        codec::DateTimeLocal::put_some(object, "local", &self.local);
        codec::Rfc3339::put_some(object, "created", &self.created);
        codec::NumberSeconds::put_some(object, "seconds", &self.seconds);
        codec::QuotedSeconds::put_some(object, "seconds_text", &self.seconds_text);
        codec::NumberMilliseconds::put_some(object, "millis", &self.millis);
        codec::QuotedMilliseconds::put_some(object, "millis_text", &self.millis_text);
        codec::Json::put_some(object, "anything", &self.anything);
        codec::Object::<CardUsageSession>::put_some(object, "session", &self.session);
        codec::EitherDecimal::put_some(object, "total", &self.total);
        codec::EitherInteger::put_some(object, "calls", &self.calls);
        codec::Period::put_some(object, "on", &self.on);
        codec::Period::put_some(object, "in", &self.r#in);
        codec::List::<
            codec::List<codec::NumberInteger>,
        >::put_some(object, "grid", &self.grid);
        self.extra.write(object);
    }
}

__private::structure_traits!(CardUsageResponse);

static CARD_USAGE: __private::OperationInfo = __private::OperationInfo {
    name: "card_usage",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("cards.card_usage"),
        method: __private::meta::Method::Get,
        path: "/cards/{card_id}/usage/{day}",
        server: 1,
        effect: __private::meta::Effect::Read,
        enveloped: false,
        unenveloped: __private::meta::Unenveloped::Refused,
        outcomes: __private::meta::Outcomes::DEFAULT,
        needs_token: false,
        sensitive: __private::meta::Sensitive {
            parameters: &["card_id"],
            response: true,
        },
    },
    title: "Usage of a card",
    title_zh: None,
    summary: None,
    coverage: "examples-only",
    deprecated: None,
    pages: &[],
    parameters: &[
        __private::ParameterInfo::required("card_id")
            .value("iccid", "an ICCID (18 to 20 digits)")
            .at(__private::Location::Path)
            .doc("The card.")
            .sensitive(),
        __private::ParameterInfo::required("day")
            .value("date", "a day as YYYYMMDD")
            .at(__private::Location::Path)
            .doc("The day."),
    ],
    is_paged: false,
    response: __private::Shape::Object {
        name: None,
        plain: &[
            "volume",
            "share",
            "roaming",
            "active",
            "open",
            "count",
            "first",
            "last",
            "updated",
            "local",
            "created",
            "seconds",
            "seconds_text",
            "millis",
            "millis_text",
            "total",
            "sum",
            "calls",
            "on",
            "in",
        ],
        fields: &[
            ("imsi", __private::Shape::Sensitive("imsi")),
            ("imei", __private::Shape::Sensitive("imei")),
            ("msisdn", __private::Shape::Sensitive("msisdn")),
            ("device", __private::Shape::Sensitive("device-code")),
            ("anything", __private::Shape::Undocumented),
            (
                "session",
                __private::Shape::Object {
                    name: None,
                    plain: &["country"],
                    fields: &[
                        (
                            "cells",
                            __private::Shape::List(
                                &__private::Shape::Object {
                                    name: None,
                                    plain: &["id"],
                                    fields: &[],
                                },
                            ),
                        ),
                    ],
                },
            ),
            (
                "grid",
                __private::Shape::List(&__private::Shape::List(&__private::Shape::Plain)),
            ),
        ],
    },
    functions: __private::functions::<CardUsageRequest>(),
};

#[cfg(test)]
mod tests {
    use super::super::*;

    #[test]
    fn documented_request() -> Result<(), Box<dyn std::error::Error>> {
        let cards: Cards = __private::testing::client()?;
        let call = cards
            .card_usage(CardUsage {
                card_id: "89852022018041800192".parse()?,
                day: __private::Date::new(2026, 1, 31)?,
            });
        __private::testing::same_request(
            &call.explain()?,
            call.request(),
            &__private::testing::Documented {
                path: "/cards/89852022018041800192/usage/20260131",
                parameters: &[("card_id", "89852022018041800192"), ("day", "20260131")],
                query: &[],
                body: None,
                apart_from: &["partner", "x-time", "sign"],
            },
        )
    }

    #[test]
    fn documented_response() -> Result<(), Box<dyn std::error::Error>> {
        __private::testing::same_response::<
            CardUsageRequest,
        >(
            &__private::testing::DocumentedResponse {
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
                has_envelope_fields: false,
            },
        )
    }
}

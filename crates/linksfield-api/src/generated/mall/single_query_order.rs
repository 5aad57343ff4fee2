// @generated from spec/mall/single_query_order.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, CardOwner, LanguageCode, Mall, Terminal};
use crate::__private::{self, Codec as _, codec};

impl Mall {
    /// Lists the plan orders of one card that are in use or not yet enabled. Linksfield's title:
    /// *Query Active and Pending Orders* / 查询正在使用、未启用订单.
    ///
    /// - **Effect:** read. The client retries the call after transient errors, as the
    ///   [`RetryPolicy`](__private::RetryPolicy) allows.
    /// - **Coverage:** partial. Linksfield's documentation is incomplete. Of the 13 parameters and
    ///   response fields, 7 are documented, 3 are known from an example only, and 3 are inferred.
    ///   Only 6 of the 13 parameters and response fields are marked as required or optional.
    ///   Response fields that Linksfield does not list are kept in `extra`.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::mall::{CardOwner, LanguageCode, SingleQueryOrder, Terminal};
    /// # async fn example(mall: linksfield_api::Mall) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = mall
    ///     .single_query_order(SingleQueryOrder {
    ///         device_code: "89860220190905123941".parse()?,
    ///         language_code: LanguageCode::English,
    ///         mark: CardOwner::Linksfield,
    ///         terminal: Terminal::Mobile,
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
    /// All parameters are required. They are the fields of [`SingleQueryOrder`].
    ///
    /// | parameter | required | meaning |
    /// |---|---|---|
    /// | [`device_code`](field@SingleQueryOrder::device_code) | yes | The card or device of the end user, an ICCID or IMEI. Must not be empty. |
    /// | [`language_code`](field@SingleQueryOrder::language_code) | yes | The code of a language, which is probably the language of texts in the response. Must not be empty. |
    /// | [`mark`](field@SingleQueryOrder::mark) | yes | The owner of the card. Linksfield names `0` (Linksfield) as the default. If the H5 page of the shop was opened with this parameter, the value given there takes precedence. Must not be empty. |
    /// | [`terminal`](field@SingleQueryOrder::terminal) | yes | The kind of terminal device. Must not be empty. |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to
    /// [`SingleQueryOrderResponse`].
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
    /// # Assumptions
    ///
    /// - `time` and `remainingDays` are whole numbers, sent as text. *Reason:* Every value in the
    ///   example is a whole number, and Linksfield's page gives no types.
    ///
    /// # Sources
    ///
    /// - <https://www.apifox.cn/apidoc/shared-e2eb0945-a18e-401d-93d7-ff8191925eca/api-12209092>. A
    ///   shared copy, "Enterprise Gateway (CN) -v3+v4 link", which keeps the Mall APIs under
    ///   历史版本API (earlier versions). The available text ends in the fourth order of the response
    ///   example, and lacks the required markers of `partnerCode`, `sign`, `tradeTime` and
    ///   `tradeType`.
    /// - <https://developer-en.apifox.cn/api-42599733>. Inferred URL of the English page.
    #[inline]
    pub fn single_query_order(
        &self,
        required: SingleQueryOrder,
    ) -> Call<SingleQueryOrderRequest> {
        self.call(SingleQueryOrderRequest::new(required))
    }
}

/// The required parameters of [`single_query_order`](Mall::single_query_order).
#[derive(Debug, Clone, PartialEq)]
pub struct SingleQueryOrder {
    /// The card or device of the end user, an ICCID or IMEI. Must not be empty.
    ///
    /// Example: `89860220190905123941`.
    pub device_code: __private::DeviceCode,
    /// The code of a language, which is probably the language of texts in the response. Must not be
    /// empty.
    ///
    /// Example: `0`.
    pub language_code: LanguageCode,
    /// The owner of the card. Linksfield names `0` (Linksfield) as the default. If the H5 page of
    /// the shop was opened with this parameter, the value given there takes precedence. Must not be
    /// empty.
    ///
    /// Example: `0`.
    pub mark: CardOwner,
    /// The kind of terminal device. Must not be empty.
    ///
    /// Example: `0`.
    pub terminal: Terminal,
}

/// The request of [`single_query_order`](Mall::single_query_order): a value that can be stored,
/// compared, and sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SingleQueryOrderRequest {
    /// The required parameters.
    pub required: SingleQueryOrder,
}

impl SingleQueryOrderRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: SingleQueryOrder) -> Self {
        Self { required }
    }
}

impl From<SingleQueryOrder> for SingleQueryOrderRequest {
    #[inline]
    fn from(required: SingleQueryOrder) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for SingleQueryOrderRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: SingleQueryOrder {
                device_code: object.given::<codec::DeviceCode>("deviceCode")?,
                language_code: object.given::<LanguageCode>("languageCode")?,
                mark: object.given::<CardOwner>("mark")?,
                terminal: object.given::<Terminal>("terminal")?,
            },
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::DeviceCode::put(object, "deviceCode", &required.device_code);
        LanguageCode::put(object, "languageCode", &required.language_code);
        CardOwner::put(object, "mark", &required.mark);
        Terminal::put(object, "terminal", &required.terminal);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::DeviceCode::check_required("deviceCode", &required.device_code)?;
        LanguageCode::check_required("languageCode", &required.language_code)?;
        CardOwner::check_required("mark", &required.mark)?;
        Terminal::check_required("terminal", &required.terminal)?;
        Ok(())
    }
}

__private::structure_traits!(SingleQueryOrderRequest);

impl __private::Operation for SingleQueryOrderRequest {
    type Family = Mall;
    type Output = SingleQueryOrderResponse;
    const INFO: &'static __private::OperationInfo = &SINGLE_QUERY_ORDER;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/singleQueryOrder");
        let mut writer = parts.body(__private::Dialect::Plain);
        let object = &mut writer;
        codec::DeviceCode::put(object, "deviceCode", &required.device_code);
        LanguageCode::put(object, "languageCode", &required.language_code);
        CardOwner::put(object, "mark", &required.mark);
        object.text("partnerCode", context.credential(0));
        Terminal::put(object, "terminal", &required.terminal);
        object.integer("tradeTime", context.unix_milliseconds(), true);
        object.text("tradeType", "singleQueryOrder");
        object.text("version", "3.0");
        writer.end();
        Ok(())
    }

    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self::Output, __private::Mismatch> {
        payload.required::<codec::Object<SingleQueryOrderResponse>>()
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Object::<SingleQueryOrderResponse>::write(output, writer);
    }
}

/// An order that is in use or not yet enabled.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CardOrder {
    /// The status of the order; probably `2` is in use and `1` is not yet enabled.
    ///
    /// Example: `2`. Its meaning is inferred. Whether it is required is not documented.
    pub order_status: Option<String>,
    /// The display name of the plan.
    ///
    /// Example: `Singapore 2G 30-Days Unlimited Speech`. Known from an example only. Whether it is
    /// required is not documented.
    pub service_plan_show_name: Option<String>,
    /// Probably the number of periods. Among the orders of the example that are not yet enabled,
    /// `1` has 30 days remaining and `2` has 60.
    ///
    /// Example: `2`. Its meaning is inferred. Whether it is required is not documented.
    pub time: Option<i64>,
    /// The kind of the periods; probably a code from the list of `packageType`, where `2` is a
    /// month.
    ///
    /// Example: `2`. Its meaning is inferred. Whether it is required is not documented.
    pub unit: Option<String>,
    /// The day the order expires. Absent in the example if `orderStatus` is `1`.
    ///
    /// Its time zone is not documented. Example: `2024-07-31`. Known from an example only.
    pub expire_date: Option<__private::Date>,
    /// The number of days remaining.
    ///
    /// Unit: days. Example: `30`. Known from an example only. Whether it is required is not
    /// documented.
    pub remaining_days: Option<i64>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for CardOrder {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            order_status: object.optional::<codec::Text>("orderStatus"),
            service_plan_show_name: object
                .optional::<codec::Text>("servicePlanShowName"),
            time: object.optional::<codec::QuotedInteger>("time"),
            unit: object.optional::<codec::Text>("unit"),
            expire_date: object.optional::<codec::DateDashed>("expireDate"),
            remaining_days: object.optional::<codec::QuotedInteger>("remainingDays"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put_some(object, "orderStatus", &self.order_status);
        codec::Text::put_some(
            object,
            "servicePlanShowName",
            &self.service_plan_show_name,
        );
        codec::QuotedInteger::put_some(object, "time", &self.time);
        codec::Text::put_some(object, "unit", &self.unit);
        codec::DateDashed::put_some(object, "expireDate", &self.expire_date);
        codec::QuotedInteger::put_some(object, "remainingDays", &self.remaining_days);
        self.extra.write(object);
    }
}

__private::structure_traits!(CardOrder);

/// The response of `single_query_order`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SingleQueryOrderResponse {
    /// The customer code.
    ///
    /// Example: `SU528SX8BZ`. Whether it is required is not documented.
    pub partner_code: Option<String>,
    /// The ICCID of the card.
    ///
    /// Example: `89852121501108205774`. Whether it is required is not documented.
    pub device_code: Option<__private::Iccid>,
    /// The orders that are in use or not yet enabled.
    pub order_list: Vec<CardOrder>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for SingleQueryOrderResponse {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            partner_code: object.optional::<codec::Text>("partnerCode"),
            device_code: object.optional::<codec::Iccid>("deviceCode"),
            order_list: object
                .required::<codec::List<codec::Object<CardOrder>>>("orderList")?,
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put_some(object, "partnerCode", &self.partner_code);
        codec::Iccid::put_some(object, "deviceCode", &self.device_code);
        codec::List::<
            codec::Object<CardOrder>,
        >::put(object, "orderList", &self.order_list);
        self.extra.write(object);
    }
}

__private::structure_traits!(SingleQueryOrderResponse);

static SINGLE_QUERY_ORDER: __private::OperationInfo = __private::OperationInfo {
    name: "single_query_order",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("mall.single_query_order"),
        method: __private::meta::Method::Post,
        path: "/singleQueryOrder",
        server: 0,
        effect: __private::meta::Effect::Read,
        enveloped: true,
        unenveloped: __private::meta::Unenveloped::Payload {
            list: false,
            members: &["partnerCode", "deviceCode", "orderList"],
        },
        outcomes: __private::meta::Outcomes::DEFAULT,
        needs_token: false,
        sensitive: __private::meta::Sensitive {
            parameters: &["deviceCode"],
            response: true,
        },
    },
    title: "Query Active and Pending Orders",
    title_zh: Some("查询正在使用、未启用订单"),
    summary: Some(
        "Lists the plan orders of one card that are in use or not yet enabled.",
    ),
    coverage: "partial",
    deprecated: None,
    pages: &[
        "https://www.apifox.cn/apidoc/shared-e2eb0945-a18e-401d-93d7-ff8191925eca/api-12209092",
        "https://developer-en.apifox.cn/api-42599733",
    ],
    parameters: &[
        __private::ParameterInfo::required("deviceCode")
            .value("device-code", "an ICCID or IMEI (14 to 20 digits)")
            .at(__private::Location::Body)
            .doc(
                "The card or device of the end user, an ICCID or IMEI. Must not be empty.",
            )
            .example("89860220190905123941")
            .sensitive(),
        __private::ParameterInfo::required("languageCode")
            .kind(__private::ParameterKind::Code(super::LanguageCode::INFO))
            .at(__private::Location::Body)
            .doc(
                "The code of a language, which is probably the language of texts in the response. Must not be empty.",
            )
            .example("0"),
        __private::ParameterInfo::required("mark")
            .kind(__private::ParameterKind::Code(super::CardOwner::INFO))
            .at(__private::Location::Body)
            .doc(
                "The owner of the card. Linksfield names `0` (Linksfield) as the default. If the H5 page of the shop was opened with this parameter, the value given there takes precedence. Must not be empty.",
            )
            .example("0"),
        __private::ParameterInfo::required("terminal")
            .kind(__private::ParameterKind::Code(super::Terminal::INFO))
            .at(__private::Location::Body)
            .doc("The kind of terminal device. Must not be empty.")
            .example("0"),
    ],
    is_paged: false,
    response: __private::Shape::Object {
        name: None,
        plain: &["partnerCode"],
        fields: &[
            ("deviceCode", __private::Shape::Sensitive("iccid")),
            (
                "orderList",
                __private::Shape::List(
                    &__private::Shape::Object {
                        name: None,
                        plain: &[
                            "orderStatus",
                            "servicePlanShowName",
                            "time",
                            "unit",
                            "expireDate",
                            "remainingDays",
                        ],
                        fields: &[],
                    },
                ),
            ),
        ],
    },
    functions: __private::functions::<SingleQueryOrderRequest>(),
};

#[cfg(test)]
mod tests {
    use super::super::*;

    #[test]
    fn documented_request() -> Result<(), Box<dyn std::error::Error>> {
        let mall: Mall = __private::testing::client()?;
        let call = mall
            .single_query_order(SingleQueryOrder {
                device_code: "89860220190905123941".parse()?,
                language_code: LanguageCode::English,
                mark: CardOwner::Linksfield,
                terminal: Terminal::Mobile,
            });
        __private::testing::same_request(
            &call.explain()?,
            call.request(),
            &__private::testing::Documented {
                path: "/singleQueryOrder",
                parameters: &[],
                query: &[],
                body: Some(
                    r#"{
  "deviceCode": "89860220190905123941",
  "languageCode": "1",
  "mark": "0",
  "partnerCode": "P000818",
  "sign": "b2a9e697bdff66049803d62ffeffccaf",
  "terminal": "0",
  "tradeTime": "20181031256548",
  "tradeType": "verify",
  "version": "3.0"
}"#,
                ),
                apart_from: &["partnerCode", "tradeTime", "tradeType", "sign"],
            },
        )
    }
}

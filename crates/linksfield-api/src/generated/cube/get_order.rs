// @generated from spec/cube/get_order.yaml by `cargo xtask gen`. Do not edit.

use super::{Cube, OrderExtra};
use crate::rt;

static GET_ORDER: rt::meta::Call = rt::meta::Call {
    name: rt::Cow::Borrowed("cube.get_order"),
    method: rt::meta::Method::Get,
    path: "/orders/{order_id}",
    server: 0,
    effect: rt::meta::Effect::Read,
    enveloped: true,
    bare: rt::meta::Bare::Refused,
    truth: None,
    needs_token: false,
};

impl Cube {
    /// Query an order / 查询订单.
    ///
    /// Gets one order of the organisation. For renewal orders there is `get_renewal_order`.
    ///
    /// Its page documents all of it.
    /// The documentation labels it "开发中 (in development)".
    ///
    /// Transcribed from:
    ///
    /// - <https://apidoc-cn.iotcube.link/project-2262003/api-86478480>. Chinese; the English title
    ///   is a translation. The answer is known from its example only.
    ///
    /// Taken to be so where the documentation leaves it open:
    ///
    /// - `created_at` is read as RFC 3339, and as milliseconds from a number and from text. The
    ///   example has the first; the pages of renewal orders show milliseconds, as a number and as
    ///   text.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::cube::GetOrder;
    /// # async fn example(cube: linksfield_api::Cube) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = cube
    ///     .get_order(GetOrder {
    ///         order_id: "OL-6XB9J1KCTI4",
    ///     })
    ///     .send()
    ///     .await?;
    /// println!("{:?}", *reply);
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_order<'a>(&'a self, request: GetOrder<'a>) -> GetOrderCall<'a> {
        GetOrderCall {
            client: &self.client,
            options: rt::CallOptions::default(),
            request,
        }
    }
}

/// What must be given to call: Query an order.
#[derive(Debug, Clone)]
pub struct GetOrder<'a> {
    /// The id of the order.
    ///
    /// Example: `OL-6XB9J1KCTI4`.
    pub order_id: &'a str,
}

/// The call `cube.get_order`, ready to be sent.
#[derive(Debug, Clone)]
#[must_use = "a call does nothing until it is sent"]
pub struct GetOrderCall<'a> {
    client: &'a rt::Client,
    options: rt::CallOptions,
    request: GetOrder<'a>,
}

impl<'a> GetOrderCall<'a> {
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

    /// The nonce of the request. Default: a random one for each attempt. One that is given stays the
    /// same when the request is repeated.
    pub fn nonce(mut self, nonce: u32) -> Self {
        self.options.nonce = Some(nonce);
        self
    }

    /// Sends the call.
    ///
    /// # Errors
    ///
    /// [`Error`](rt::Error) tells how far the call came.
    pub async fn send(self) -> Result<rt::Reply<GetOrderResponse>, rt::Error> {
        self.client
            .execute(
                &GET_ORDER,
                &self,
                self.options,
                |payload| payload.required(GetOrderResponse::read),
            )
            .await
    }

    /// Shows what would be sent, and how it is signed, without sending it.
    ///
    /// # Errors
    ///
    /// When a parameter cannot be sent.
    pub fn explain(&self) -> Result<rt::Explanation, rt::Error> {
        self.client.explain(&GET_ORDER, self, self.options)
    }
}

impl rt::Encode for GetOrderCall<'_> {
    fn encode(
        &self,
        context: &rt::Context<'_>,
        parts: &mut rt::Parts,
    ) -> Result<(), rt::InvalidParameter> {
        rt::check::not_empty("order_id", self.request.order_id)?;
        parts.path("/orders/");
        parts.path_parameter(self.request.order_id);
        let request_path = context.request_path(parts);
        parts.header("X-LF-Signature-Type", "2.0");
        parts.header("timestamp", &context.unix_milliseconds().to_string());
        parts.header("nonce", &context.nonce().to_string());
        let mut object = parts.signed(rt::Dialect::Plain);
        object.quoted("nonce", context.nonce());
        object.quoted("timestamp", context.unix_milliseconds());
        object.text("x-sign-uri", &request_path);
        object.end();
        Ok(())
    }
}

/// One product.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct OrderItem {
    /// The id of the product.
    ///
    /// Example: `CP-6HPXSE6LLEGP`. Whether it is required is not documented.
    pub id: Option<String>,
    /// How many were ordered.
    ///
    /// Example: `10`. Whether it is required is not documented.
    pub quantity: Option<i64>,
    /// The price of one.
    ///
    /// Unit: not documented. Example: `200`. Whether it is required is not documented.
    pub price: Option<rt::Decimal>,
    /// Members that the documentation does not list, and optional ones that are not what it says.
    pub extra: rt::Extra,
}

impl OrderItem {
    pub(super) fn read(raw: &rt::RawValue) -> Result<Self, rt::Mismatch> {
        let mut object = rt::Object::read(raw)?;
        Ok(Self {
            id: object.optional("id", rt::get::text),
            quantity: object.optional("quantity", rt::get::integer_number),
            price: object.optional("price", rt::get::decimal_number),
            extra: object.rest(),
        })
    }

    #[cfg(test)]
    pub(super) fn write(&self, object: &mut rt::ObjectWriter<'_>) {
        if let Some(value) = &self.id {
            object.text("id", value);
        }
        if let Some(value) = &self.quantity {
            object.bare("quantity", *value);
        }
        if let Some(value) = &self.price {
            object.bare("price", *value);
        }
        self.extra.write(object);
    }
}

/// The payment.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct OrderAccounting {
    /// The currency.
    ///
    /// Example: `CNY`. Whether it is required is not documented.
    pub currency: Option<String>,
    /// The discount; it is not subtracted in the example.
    ///
    /// Unit: not documented. Example: `3`. Whether it is required is not documented.
    pub discount: Option<rt::Decimal>,
    /// The id of the coupon.
    ///
    /// Example: `10090678256`. Whether it is required is not documented.
    pub coupon_id: Option<String>,
    /// How it is paid; its values are not documented.
    ///
    /// Example: `1`. Whether it is required is not documented.
    pub pay_channel: Option<i64>,
    /// The whole amount; quantity times price in the example.
    ///
    /// Unit: not documented. Example: `2000`. Whether it is required is not documented.
    pub total_amount: Option<rt::Decimal>,
    /// Members that the documentation does not list, and optional ones that are not what it says.
    pub extra: rt::Extra,
}

impl OrderAccounting {
    pub(super) fn read(raw: &rt::RawValue) -> Result<Self, rt::Mismatch> {
        let mut object = rt::Object::read(raw)?;
        Ok(Self {
            currency: object.optional("currency", rt::get::text),
            discount: object.optional("discount", rt::get::decimal_number),
            coupon_id: object.optional("coupon_id", rt::get::text),
            pay_channel: object.optional("pay_channel", rt::get::integer_number),
            total_amount: object.optional("total_amount", rt::get::decimal_number),
            extra: object.rest(),
        })
    }

    #[cfg(test)]
    pub(super) fn write(&self, object: &mut rt::ObjectWriter<'_>) {
        if let Some(value) = &self.currency {
            object.text("currency", value);
        }
        if let Some(value) = &self.discount {
            object.bare("discount", *value);
        }
        if let Some(value) = &self.coupon_id {
            object.text("coupon_id", value);
        }
        if let Some(value) = &self.pay_channel {
            object.bare("pay_channel", *value);
        }
        if let Some(value) = &self.total_amount {
            object.bare("total_amount", *value);
        }
        self.extra.write(object);
    }
}

/// Whom to contact.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Contact {
    /// The name.
    ///
    /// Whether it is required is not documented.
    pub name: Option<String>,
    /// The e-mail address.
    ///
    /// Whether it is required is not documented.
    pub email: Option<String>,
    /// Probably the area or country code of the telephone; in the published sample, this pair holds
    /// a mobile number.
    ///
    /// Example: `86`. Whether it is required is not documented.
    pub tel_area: Option<String>,
    /// The telephone number.
    ///
    /// Whether it is required is not documented.
    pub tel_code: Option<String>,
    /// Probably the area or country code of the mobile; in the published sample, this pair holds a
    /// landline number with its area code.
    ///
    /// Whether it is required is not documented.
    pub mobile_area: Option<String>,
    /// The mobile number. The answer spells the name this way.
    ///
    /// Whether it is required is not documented.
    pub mobile_no: Option<String>,
    /// Members that the documentation does not list, and optional ones that are not what it says.
    pub extra: rt::Extra,
}

impl Contact {
    pub(super) fn read(raw: &rt::RawValue) -> Result<Self, rt::Mismatch> {
        let mut object = rt::Object::read(raw)?;
        Ok(Self {
            name: object.optional("name", rt::get::text),
            email: object.optional("email", rt::get::text),
            tel_area: object.optional("tel_area", rt::get::text),
            tel_code: object.optional("tel_code", rt::get::text),
            mobile_area: object.optional("mobile_area", rt::get::text),
            mobile_no: object.optional("mobilde_no", rt::get::text),
            extra: object.rest(),
        })
    }

    #[cfg(test)]
    pub(super) fn write(&self, object: &mut rt::ObjectWriter<'_>) {
        if let Some(value) = &self.name {
            object.text("name", value);
        }
        if let Some(value) = &self.email {
            object.text("email", value);
        }
        if let Some(value) = &self.tel_area {
            object.text("tel_area", value);
        }
        if let Some(value) = &self.tel_code {
            object.text("tel_code", value);
        }
        if let Some(value) = &self.mobile_area {
            object.text("mobile_area", value);
        }
        if let Some(value) = &self.mobile_no {
            object.text("mobilde_no", value);
        }
        self.extra.write(object);
    }
}

/// Where the order is delivered.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DeliveryAddress {
    /// The country.
    ///
    /// Example: `中国`. Whether it is required is not documented.
    pub country: Option<String>,
    /// The province.
    ///
    /// Example: `上海`. Whether it is required is not documented.
    pub province: Option<String>,
    /// The city.
    ///
    /// Example: `上海`. Whether it is required is not documented.
    pub city: Option<String>,
    /// The district.
    ///
    /// Whether it is required is not documented.
    pub district: Option<String>,
    /// The town.
    ///
    /// Whether it is required is not documented.
    pub town: Option<String>,
    /// The postal code.
    ///
    /// Whether it is required is not documented.
    pub zip: Option<String>,
    /// The rest of the address.
    ///
    /// Whether it is required is not documented.
    pub detail: Option<String>,
    /// Special instructions.
    ///
    /// Example: `发顺丰快递`. Whether it is required is not documented.
    pub special_instructions: Option<String>,
    /// Members that the documentation does not list, and optional ones that are not what it says.
    pub extra: rt::Extra,
}

impl DeliveryAddress {
    pub(super) fn read(raw: &rt::RawValue) -> Result<Self, rt::Mismatch> {
        let mut object = rt::Object::read(raw)?;
        Ok(Self {
            country: object.optional("country", rt::get::text),
            province: object.optional("province", rt::get::text),
            city: object.optional("city", rt::get::text),
            district: object.optional("district", rt::get::text),
            town: object.optional("town", rt::get::text),
            zip: object.optional("zip", rt::get::text),
            detail: object.optional("detail", rt::get::text),
            special_instructions: object.optional("special_instructions", rt::get::text),
            extra: object.rest(),
        })
    }

    #[cfg(test)]
    pub(super) fn write(&self, object: &mut rt::ObjectWriter<'_>) {
        if let Some(value) = &self.country {
            object.text("country", value);
        }
        if let Some(value) = &self.province {
            object.text("province", value);
        }
        if let Some(value) = &self.city {
            object.text("city", value);
        }
        if let Some(value) = &self.district {
            object.text("district", value);
        }
        if let Some(value) = &self.town {
            object.text("town", value);
        }
        if let Some(value) = &self.zip {
            object.text("zip", value);
        }
        if let Some(value) = &self.detail {
            object.text("detail", value);
        }
        if let Some(value) = &self.special_instructions {
            object.text("special_instructions", value);
        }
        self.extra.write(object);
    }
}

/// The answer of: Query an order.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct GetOrderResponse {
    /// The id of the order; in the example one character longer than the id that is asked for.
    ///
    /// Example: `OL-6XB9J1KCTI43`. Whether it is required is not documented.
    pub id: Option<String>,
    /// The kind of the order; its values are not documented. It is 1 in this example, and 2 in that
    /// of a renewal order.
    ///
    /// Example: `1`. Whether it is required is not documented.
    pub r#type: Option<i64>,
    /// The status of the order; its values are not documented.
    ///
    /// Example: `3`. Whether it is required is not documented.
    pub status: Option<i64>,
    /// What was ordered.
    ///
    /// Whether it is required is not documented.
    pub items: Option<Vec<OrderItem>>,
    /// The payment.
    ///
    /// Whether it is required is not documented.
    pub accounting: Option<OrderAccounting>,
    /// Whom to contact.
    ///
    /// Whether it is required is not documented.
    pub contact: Option<Contact>,
    /// What was noted on the order.
    ///
    /// Whether it is required is not documented.
    pub extra_: Option<OrderExtra>,
    /// A URL.
    ///
    /// Example: `http://localhost/mno-gateway/internal/callback`. Whether it is required is not
    /// documented.
    pub callback: Option<String>,
    /// Not documented; null in the example.
    ///
    /// Whether it is required is not documented.
    pub order_by: Option<rt::Json>,
    /// Not documented; null in the example.
    ///
    /// Whether it is required is not documented.
    pub delivery_info: Option<rt::Json>,
    /// Where the order is delivered.
    ///
    /// Whether it is required is not documented.
    pub delivery_address: Option<DeliveryAddress>,
    /// When the order was made.
    ///
    /// Sent in milliseconds since 1970. Example: `2023-06-15T02:41:27.000+00:00`. Whether it is
    /// required is not documented.
    pub created_at: Option<rt::Timestamp>,
    /// Members that the documentation does not list, and optional ones that are not what it says.
    pub extra: rt::Extra,
}

impl GetOrderResponse {
    pub(super) fn read(raw: &rt::RawValue) -> Result<Self, rt::Mismatch> {
        let mut object = rt::Object::read(raw)?;
        Ok(Self {
            id: object.optional("id", rt::get::text),
            r#type: object.optional("type", rt::get::integer_number),
            status: object.optional("status", rt::get::integer_number),
            items: object.optional("items", |raw| rt::get::list(raw, OrderItem::read)),
            accounting: object.optional("accounting", OrderAccounting::read),
            contact: object.optional("contact", Contact::read),
            extra_: object.optional("extra", OrderExtra::read),
            callback: object.optional("callback", rt::get::text),
            order_by: object.optional("order_by", rt::get::json),
            delivery_info: object.optional("delivery_info", rt::get::json),
            delivery_address: object.optional("delivery_address", DeliveryAddress::read),
            created_at: object.optional("created_at", rt::get::milliseconds_either),
            extra: object.rest(),
        })
    }

    #[cfg(test)]
    pub(super) fn write(&self, object: &mut rt::ObjectWriter<'_>) {
        if let Some(value) = &self.id {
            object.text("id", value);
        }
        if let Some(value) = &self.r#type {
            object.bare("type", *value);
        }
        if let Some(value) = &self.status {
            object.bare("status", *value);
        }
        if let Some(value) = &self.items {
            object
                .list(
                    "items",
                    value,
                    |list, item| list.object(|object| item.write(object)),
                );
        }
        if let Some(value) = &self.accounting {
            object.object("accounting", |object| value.write(object));
        }
        if let Some(value) = &self.contact {
            object.object("contact", |object| value.write(object));
        }
        if let Some(value) = &self.extra_ {
            object.object("extra", |object| value.write(object));
        }
        if let Some(value) = &self.callback {
            object.text("callback", value);
        }
        if let Some(value) = &self.order_by {
            object.bare("order_by", value);
        }
        if let Some(value) = &self.delivery_info {
            object.bare("delivery_info", value);
        }
        if let Some(value) = &self.delivery_address {
            object.object("delivery_address", |object| value.write(object));
        }
        if let Some(value) = &self.created_at {
            object.quoted("created_at", value.unix_milliseconds());
        }
        self.extra.write(object);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documented_response() -> Result<(), Box<dyn std::error::Error>> {
        let documented = rt::testing::DocumentedAnswer {
            body: r#"{
  "data": {
    "type": 1,
    "status": 3,
    "items": [
      {
        "quantity": 10,
        "price": 200,
        "id": "CP-6HPXSE6LLEGP"
      }
    ],
    "accounting": {
      "currency": "CNY",
      "discount": 3,
      "coupon_id": "10090678256",
      "pay_channel": 1,
      "total_amount": 2000
    },
    "contact": {
      "name": "(removed)",
      "email": "buyer@example.com",
      "tel_area": "86",
      "tel_code": "(removed)",
      "mobile_area": "(removed)",
      "mobilde_no": "(removed)"
    },
    "extra": {
      "po": "此订单仅支持测试使用-uat@everybody!",
      "remarks": "订单可用"
    },
    "callback": "http://localhost/mno-gateway/internal/callback",
    "id": "OL-6XB9J1KCTI43",
    "order_by": null,
    "delivery_info": null,
    "delivery_address": {
      "country": "中国",
      "province": "上海",
      "city": "上海",
      "district": "(removed)",
      "town": "(removed)",
      "zip": "(removed)",
      "detail": "(removed)",
      "special_instructions": "发顺丰快递"
    },
    "created_at": "2023-06-15T02:41:27.000+00:00"
  },
  "status": {
    "code": "CB-00-0000",
    "message": "成功",
    "detail": "https://developer.linksfield.net/doc-1413557?nav=01GBM770ARR76AXBD5856Z6J6P"
  }
}"#,
            aliases: &[],
            apart_from: &[],
            either_form: true,
        };
        rt::testing::same_answer(
            &super::super::FAMILY,
            &GET_ORDER,
            &documented,
            |payload| payload.required(GetOrderResponse::read),
            |answer, object| {
                object.object("data", |object| answer.write(object));
            },
        )
    }
}

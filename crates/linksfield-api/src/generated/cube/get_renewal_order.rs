// @generated from spec/cube/get_renewal_order.yaml by `cargo xtask gen`. Do not edit.

use super::{Cube, OrderExtra};
use crate::rt;

static GET_RENEWAL_ORDER: rt::meta::Call = rt::meta::Call {
    name: rt::Cow::Borrowed("cube.get_renewal_order"),
    method: rt::meta::Method::Get,
    path: "/orders/{order_id}/service",
    server: 0,
    effect: rt::meta::Effect::Read,
    enveloped: true,
    bare: rt::meta::Bare::Refused,
    truth: None,
    needs_token: false,
};

impl Cube {
    /// Query a renewal order / 查询续费订单.
    ///
    /// Gets one order that `create_renewal_order` made. SIMs that failed are not reported.
    ///
    /// Its page documents all of it.
    ///
    /// Transcribed from:
    ///
    /// - <https://apidoc-cn.iotcube.link/apidoc/project-2262003/api-121231551>. Chinese; the
    ///   English title is a translation. The answer is known from its example only. The official
    ///   Java SDK has the call from 1.0.8.
    ///
    /// Taken to be so where the documentation leaves it open:
    ///
    /// - `created_at` is read as milliseconds, from text and from a number, and as RFC 3339. It is
    ///   text here, a number on the page that makes the same order, and RFC 3339 on the page of
    ///   other orders.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::cube::GetRenewalOrder;
    /// # async fn example(cube: linksfield_api::Cube) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = cube
    ///     .get_renewal_order(GetRenewalOrder {
    ///         order_id: "OL-6XB9J1KCTI4",
    ///     })
    ///     .send()
    ///     .await?;
    /// println!("{:?}", *reply);
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_renewal_order<'a>(
        &'a self,
        request: GetRenewalOrder<'a>,
    ) -> GetRenewalOrderCall<'a> {
        GetRenewalOrderCall {
            client: &self.client,
            options: rt::CallOptions::default(),
            request,
        }
    }
}

/// What must be given to call: Query a renewal order.
#[derive(Debug, Clone)]
pub struct GetRenewalOrder<'a> {
    /// The id that `create_renewal_order` answered; the order must be of the organisation that owns
    /// the key.
    ///
    /// Example: `OL-6XB9J1KCTI4`.
    pub order_id: &'a str,
}

/// The call `cube.get_renewal_order`, ready to be sent.
#[derive(Debug, Clone)]
#[must_use = "a call does nothing until it is sent"]
pub struct GetRenewalOrderCall<'a> {
    client: &'a rt::Client,
    options: rt::CallOptions,
    request: GetRenewalOrder<'a>,
}

impl<'a> GetRenewalOrderCall<'a> {
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
    pub async fn send(self) -> Result<rt::Reply<GetRenewalOrderResponse>, rt::Error> {
        self.client
            .execute(
                &GET_RENEWAL_ORDER,
                &self,
                self.options,
                |payload| payload.required(GetRenewalOrderResponse::read),
            )
            .await
    }

    /// Shows what would be sent, and how it is signed, without sending it.
    ///
    /// # Errors
    ///
    /// When a parameter cannot be sent.
    pub fn explain(&self) -> Result<rt::Explanation, rt::Error> {
        self.client.explain(&GET_RENEWAL_ORDER, self, self.options)
    }
}

impl rt::Encode for GetRenewalOrderCall<'_> {
    fn encode(
        &self,
        context: &rt::Context<'_>,
        parts: &mut rt::Parts,
    ) -> Result<(), rt::InvalidParameter> {
        rt::check::not_empty("order_id", self.request.order_id)?;
        parts.path("/orders/");
        parts.path_parameter(self.request.order_id);
        parts.path("/service");
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

/// One product, for some SIMs.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct GetRenewalOrderItems {
    /// The id of the product.
    ///
    /// Example: `CP-7A4TGC8U6ID5`. Whether it is required is not documented.
    pub id: Option<String>,
    /// How many were ordered.
    ///
    /// Example: `2`. Whether it is required is not documented.
    pub quantity: Option<i64>,
    /// The price of one; the whole amount is quantity times price in the example.
    ///
    /// Unit: not documented. Example: `100`. Whether it is required is not documented.
    pub price: Option<rt::Decimal>,
    /// The ICCIDs of the SIMs.
    ///
    /// Whether it is required is not documented.
    pub sim_ids: Option<Vec<rt::Iccid>>,
    /// Members that the documentation does not list, and optional ones that are not what it says.
    pub extra: rt::Extra,
}

impl GetRenewalOrderItems {
    pub(super) fn read(raw: &rt::RawValue) -> Result<Self, rt::Mismatch> {
        let mut object = rt::Object::read(raw)?;
        Ok(Self {
            id: object.optional("id", rt::get::text),
            quantity: object.optional("quantity", rt::get::integer_number),
            price: object.optional("price", rt::get::decimal_number),
            sim_ids: object
                .optional("sim_ids", |raw| rt::get::list(raw, rt::get::iccid)),
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
        if let Some(value) = &self.sim_ids {
            object.list("sim_ids", value, |list, item| list.text(item.as_str()));
        }
        self.extra.write(object);
    }
}

/// The payment.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct GetRenewalOrderAccounting {
    /// The currency.
    ///
    /// Example: `CNY`. Whether it is required is not documented.
    pub currency: Option<String>,
    /// How it is paid; its values are not documented.
    ///
    /// Example: `1`. Whether it is required is not documented.
    pub pay_channel: Option<i64>,
    /// The whole amount.
    ///
    /// Unit: not documented. Example: `200`. Whether it is required is not documented.
    pub total_amount: Option<rt::Decimal>,
    /// Members that the documentation does not list, and optional ones that are not what it says.
    pub extra: rt::Extra,
}

impl GetRenewalOrderAccounting {
    pub(super) fn read(raw: &rt::RawValue) -> Result<Self, rt::Mismatch> {
        let mut object = rt::Object::read(raw)?;
        Ok(Self {
            currency: object.optional("currency", rt::get::text),
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
        if let Some(value) = &self.pay_channel {
            object.bare("pay_channel", *value);
        }
        if let Some(value) = &self.total_amount {
            object.bare("total_amount", *value);
        }
        self.extra.write(object);
    }
}

/// The answer of: Query a renewal order.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct GetRenewalOrderResponse {
    /// The id of the order.
    ///
    /// Example: `OL-7A4TJYGVM50S`. Whether it is required is not documented.
    pub id: Option<String>,
    /// The kind of the order; its values are not documented. It is 2 in this example, and 1 in that
    /// of `get_order`.
    ///
    /// Example: `2`. Whether it is required is not documented.
    pub r#type: Option<i64>,
    /// The status of the order; its values are not documented.
    ///
    /// Example: `1`. Whether it is required is not documented.
    pub status: Option<i64>,
    /// What was ordered.
    ///
    /// Whether it is required is not documented.
    pub items: Option<Vec<GetRenewalOrderItems>>,
    /// The payment.
    ///
    /// Whether it is required is not documented.
    pub accounting: Option<GetRenewalOrderAccounting>,
    /// What was noted on the order, as sent.
    ///
    /// Whether it is required is not documented.
    pub extra_: Option<OrderExtra>,
    /// When the order was made.
    ///
    /// Sent in milliseconds since 1970. Example: `1698802504000`. Whether it is required is not
    /// documented.
    pub created_at: Option<rt::Timestamp>,
    /// Not documented; empty in the example.
    ///
    /// Whether it is required is not documented.
    pub abnormal: Option<Vec<rt::Json>>,
    /// Members that the documentation does not list, and optional ones that are not what it says.
    pub extra: rt::Extra,
}

impl GetRenewalOrderResponse {
    pub(super) fn read(raw: &rt::RawValue) -> Result<Self, rt::Mismatch> {
        let mut object = rt::Object::read(raw)?;
        Ok(Self {
            id: object.optional("id", rt::get::text),
            r#type: object.optional("type", rt::get::integer_number),
            status: object.optional("status", rt::get::integer_number),
            items: object
                .optional("items", |raw| rt::get::list(raw, GetRenewalOrderItems::read)),
            accounting: object.optional("accounting", GetRenewalOrderAccounting::read),
            extra_: object.optional("extra", OrderExtra::read),
            created_at: object.optional("created_at", rt::get::milliseconds_either),
            abnormal: object
                .optional("abnormal", |raw| rt::get::list(raw, rt::get::json)),
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
        if let Some(value) = &self.extra_ {
            object.object("extra", |object| value.write(object));
        }
        if let Some(value) = &self.created_at {
            object.quoted("created_at", value.unix_milliseconds());
        }
        if let Some(value) = &self.abnormal {
            object.list("abnormal", value, |list, item| list.bare(item));
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
    "id": "OL-7A4TJYGVM50S",
    "type": 2,
    "status": 1,
    "items": [
      {
        "id": "CP-7A4TGC8U6ID5",
        "quantity": 2,
        "price": 100,
        "sim_ids": [
          "89248044404413065327"
        ]
      }
    ],
    "accounting": {
      "currency": "CNY",
      "pay_channel": 1,
      "total_amount": 200
    },
    "extra": {
      "po": "1235215555",
      "remarks": "续费本地测试"
    },
    "created_at": "1698802504000",
    "abnormal": []
  },
  "status": {
    "code": "CB-00-0000",
    "message": "成功",
    "detail": "https://apidoc-cn.iotcube.link/"
  }
}"#,
            aliases: &[],
            apart_from: &[],
            either_form: true,
        };
        rt::testing::same_answer(
            &super::super::FAMILY,
            &GET_RENEWAL_ORDER,
            &documented,
            |payload| payload.required(GetRenewalOrderResponse::read),
            |answer, object| {
                object.object("data", |object| answer.write(object));
            },
        )
    }
}

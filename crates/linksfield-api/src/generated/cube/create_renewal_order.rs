// @generated from spec/cube/create_renewal_order.yaml by `cargo xtask gen`. Do not edit.

use super::Cube;
use crate::rt;

static CREATE_RENEWAL_ORDER: rt::meta::Call = rt::meta::Call {
    name: rt::Cow::Borrowed("cube.create_renewal_order"),
    method: rt::meta::Method::Post,
    path: "/orders/service",
    server: 0,
    effect: rt::meta::Effect::Write,
    enveloped: true,
    bare: rt::meta::Bare::Refused,
    truth: None,
    needs_token: false,
};

impl Cube {
    /// Renewal order / 在线续费下单.
    ///
    /// Orders the extension of the service of SIMs that were bought by an online order, before or
    /// after their expiry. Asynchronous. An order may succeed for some of its SIMs only, and
    /// `get_renewal_order` does not tell for which. The same parameters within 10 seconds are
    /// answered with the first order.
    ///
    /// Known from examples only; other fields are kept in `extra`.
    ///
    /// It changes something: it is not sent again once it may have arrived, and dropping its future
    /// does not recall it. When it fails, ask
    /// [`may_have_been_executed`](rt::Error::may_have_been_executed) before calling again.
    ///
    /// Transcribed from:
    ///
    /// - <https://apidoc-cn.iotcube.link/api-121230074>. Chinese, examples and notes only; carries
    ///   the word "pending". Its title is not available; the one here is from the page of
    ///   get_renewal_order.
    /// - <https://cubeapi-en.apifox.cn/api-420116939>. Three of the notes are not available; that
    ///   it is this call is inferred from its text.
    ///
    /// Taken to be so where the documentation leaves it open:
    ///
    /// - `items` is required, and so are `id`, `quantity` and `sim_ids` in it. No table of fields
    ///   is available. The example has them all, and an order says nothing without them.
    /// - `created_at` is read as milliseconds, from a number and from text, and as RFC 3339. It is
    ///   a number here, text on the page that queries the same order, and RFC 3339 on the page of
    ///   other orders.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::cube::{CreateRenewalOrder, RenewalExtra, RenewalItem};
    /// # async fn example(cube: linksfield_api::Cube) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = cube
    ///     .create_renewal_order(CreateRenewalOrder {
    ///         items: &[RenewalItem { id: "CP-6HPXRQI88QSM", quantity: 2, sim_ids: &["89248044404413065327".parse()?] }],
    ///     })
    ///     .extra(RenewalExtra { po: Some("1235215555"), remarks: Some("续费本地测试") })
    ///     .send()
    ///     .await?;
    /// println!("{:?}", *reply);
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_renewal_order<'a>(
        &'a self,
        request: CreateRenewalOrder<'a>,
    ) -> CreateRenewalOrderCall<'a> {
        CreateRenewalOrderCall {
            client: &self.client,
            options: rt::CallOptions::default(),
            request,
            extra: None,
        }
    }
}

/// What must be given to call: Renewal order.
#[derive(Debug, Clone)]
pub struct CreateRenewalOrder<'a> {
    /// What is ordered.
    ///
    /// Not documented as required, but taken to be.
    pub items: &'a [RenewalItem<'a>],
}

/// The call `cube.create_renewal_order`, ready to be sent.
#[derive(Debug, Clone)]
#[must_use = "a call does nothing until it is sent"]
pub struct CreateRenewalOrderCall<'a> {
    client: &'a rt::Client,
    options: rt::CallOptions,
    request: CreateRenewalOrder<'a>,
    extra: Option<RenewalExtra<'a>>,
}

impl<'a> CreateRenewalOrderCall<'a> {
    /// What you note on the order.
    ///
    /// Whether it is required is not documented.
    pub fn extra(mut self, value: RenewalExtra<'a>) -> Self {
        self.extra = Some(value);
        self
    }

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
    pub async fn send(
        self,
    ) -> Result<rt::Reply<Option<CreateRenewalOrderResponse>>, rt::Error> {
        self.client
            .execute(
                &CREATE_RENEWAL_ORDER,
                &self,
                self.options,
                |payload| Ok(payload.optional(CreateRenewalOrderResponse::read)),
            )
            .await
    }

    /// Shows what would be sent, and how it is signed, without sending it.
    ///
    /// # Errors
    ///
    /// When a parameter cannot be sent.
    pub fn explain(&self) -> Result<rt::Explanation, rt::Error> {
        self.client.explain(&CREATE_RENEWAL_ORDER, self, self.options)
    }
}

impl rt::Encode for CreateRenewalOrderCall<'_> {
    fn encode(
        &self,
        context: &rt::Context<'_>,
        parts: &mut rt::Parts,
    ) -> Result<(), rt::InvalidParameter> {
        for item in self.request.items {
            item.check()?;
        }
        if let Some(value) = &self.extra {
            value.check()?;
        }
        parts.path("/orders/service");
        let request_path = context.request_path(parts);
        parts.header("X-LF-Signature-Type", "2.0");
        parts.header("timestamp", &context.unix_milliseconds().to_string());
        parts.header("nonce", &context.nonce().to_string());
        let mut object = parts.body(rt::Dialect::Plain);
        if let Some(value) = &self.extra {
            object.object("extra", |object| value.write(object));
        }
        object
            .list(
                "items",
                self.request.items,
                |list, item| list.object(|object| item.write(object)),
            );
        object.end();
        let mut object = parts.signed(rt::Dialect::Plain);
        if let Some(value) = &self.extra {
            object.object("extra", |object| value.write(object));
        }
        object
            .list(
                "items",
                self.request.items,
                |list, item| list.object(|object| item.write(object)),
            );
        object.quoted("nonce", context.nonce());
        object.quoted("timestamp", context.unix_milliseconds());
        object.text("x-sign-uri", &request_path);
        object.end();
        Ok(())
    }
}

/// One product, for some SIMs.
#[derive(Debug, Clone)]
pub struct RenewalItem<'a> {
    /// The id of the product, as in `list_skus`.
    ///
    /// Example: `CP-6HPXRQI88QSM`. Not documented as required, but taken to be.
    pub id: &'a str,
    /// Probably how many are ordered; give the number of `sim_ids`. The example has 2 for one SIM,
    /// and that of `get_renewal_order` charges for 2.
    ///
    /// Example: `2`. Not documented as required, but taken to be.
    pub quantity: i64,
    /// The ICCIDs of the SIMs.
    ///
    /// Not documented as required, but taken to be.
    pub sim_ids: &'a [rt::Iccid],
}

impl RenewalItem<'_> {
    pub(super) fn write(&self, object: &mut rt::ObjectWriter<'_>) {
        object.text("id", self.id);
        object.bare("quantity", self.quantity);
        object.list("sim_ids", self.sim_ids, |list, item| list.text(item.as_str()));
    }

    pub(super) fn check(&self) -> Result<(), rt::InvalidParameter> {
        rt::check::not_empty("id", self.id)?;
        Ok(())
    }
}

/// What you note on the order.
#[derive(Debug, Clone)]
pub struct RenewalExtra<'a> {
    /// Probably the number of your purchase order.
    ///
    /// Example: `1235215555`. Whether it is required is not documented.
    pub po: Option<&'a str>,
    /// Remarks.
    ///
    /// Example: `续费本地测试`. Whether it is required is not documented.
    pub remarks: Option<&'a str>,
}

impl RenewalExtra<'_> {
    pub(super) fn write(&self, object: &mut rt::ObjectWriter<'_>) {
        if let Some(value) = self.po {
            object.text("po", value);
        }
        if let Some(value) = self.remarks {
            object.text("remarks", value);
        }
    }

    pub(super) fn check(&self) -> Result<(), rt::InvalidParameter> {
        Ok(())
    }
}

/// The answer of: Renewal order.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateRenewalOrderResponse {
    /// The status of the order; its values are not documented.
    ///
    /// Example: `1`. Whether it is required is not documented.
    pub status: Option<i64>,
    /// When the order was made.
    ///
    /// Sent in milliseconds since 1970. Example: `1686707689000`. Whether it is required is not
    /// documented.
    pub created_at: Option<rt::Timestamp>,
    /// The id of the order, for `get_renewal_order`.
    ///
    /// Example: `OL-6XB9I9XX8QNR`. Whether it is required is not documented.
    pub order_id: Option<String>,
    /// Members that the documentation does not list, and optional ones that are not what it says.
    pub extra: rt::Extra,
}

impl CreateRenewalOrderResponse {
    pub(super) fn read(raw: &rt::RawValue) -> Result<Self, rt::Mismatch> {
        let mut object = rt::Object::read(raw)?;
        Ok(Self {
            status: object.optional("status", rt::get::integer_number),
            created_at: object.optional("created_at", rt::get::milliseconds_either),
            order_id: object.optional("order_id", rt::get::text),
            extra: object.rest(),
        })
    }

    #[cfg(test)]
    pub(super) fn write(&self, object: &mut rt::ObjectWriter<'_>) {
        if let Some(value) = &self.status {
            object.bare("status", *value);
        }
        if let Some(value) = &self.created_at {
            object.quoted("created_at", value.unix_milliseconds());
        }
        if let Some(value) = &self.order_id {
            object.text("order_id", value);
        }
        self.extra.write(object);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documented_request() -> Result<(), Box<dyn std::error::Error>> {
        let client: Cube = rt::testing::client(2)?;
        let explanation = client
            .create_renewal_order(CreateRenewalOrder {
                items: &[
                    RenewalItem {
                        id: "CP-6HPXRQI88QSM",
                        quantity: 2,
                        sim_ids: &["89248044404413065327".parse()?],
                    },
                ],
            })
            .extra(RenewalExtra {
                po: Some("1235215555"),
                remarks: Some("续费本地测试"),
            })
            .explain()?;
        rt::testing::same_request(
            &explanation,
            &rt::testing::Documented {
                path: "/orders/service",
                query: &[],
                body: Some(
                    r#"{
  "items": [
    {
      "id": "CP-6HPXRQI88QSM",
      "quantity": 2,
      "sim_ids": [
        "89248044404413065327"
      ]
    }
  ],
  "extra": {
    "po": "1235215555",
    "remarks": "续费本地测试"
  }
}"#,
                ),
                apart_from: &["Authorization", "timestamp", "nonce", "x-sign-uri"],
            },
        )
    }

    #[test]
    fn documented_response() -> Result<(), Box<dyn std::error::Error>> {
        let documented = rt::testing::DocumentedAnswer {
            body: r#"{
  "data": {
    "status": 1,
    "created_at": 1686707689000,
    "order_id": "OL-6XB9I9XX8QNR"
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
            &CREATE_RENEWAL_ORDER,
            &documented,
            |payload| Ok(payload.optional(CreateRenewalOrderResponse::read)),
            |answer, object| {
                if let Some(value) = answer {
                    object.object("data", |object| value.write(object));
                }
            },
        )
    }
}

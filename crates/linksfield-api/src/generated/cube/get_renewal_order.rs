// @generated from spec/cube/get_renewal_order.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Cube, OrderExtra};
use crate::__private::{self, Codec as _, codec};

impl Cube {
    /// Returns one order that was created with `create_renewal_order`. Linksfield's title: *Query a
    /// renewal order* / 查询续费订单.
    ///
    /// SIMs for which the renewal failed are not reported.
    ///
    /// - **Effect:** read. The client retries the call after transient errors, as the
    ///   [`RetryPolicy`](__private::RetryPolicy) allows.
    /// - **Coverage:** complete. Linksfield lists or shows every parameter and response field. Of
    ///   the 18 parameters and response fields, 1 is documented, 16 are known from an example only,
    ///   and 1 is inferred. Only one of the 18 parameters and response fields is marked as required
    ///   or optional.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::cube::GetRenewalOrder;
    /// # async fn example(cube: linksfield_api::Cube) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = cube
    ///     .get_renewal_order(GetRenewalOrder {
    ///         order_id: "OL-6XB9J1KCTI4".into(),
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
    /// All parameters are required. They are the fields of [`GetRenewalOrder`].
    ///
    /// | parameter | required | meaning |
    /// |---|---|---|
    /// | [`order_id`](field@GetRenewalOrder::order_id) | yes | The id of the order, from the response of `create_renewal_order`. The order must belong to the organisation that owns the key. |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to
    /// [`GetRenewalOrderResponse`].
    ///
    /// # Errors
    ///
    /// - [`NotSent`](__private::Error::NotSent): a parameter is invalid or the server could not be
    ///   reached.
    /// - [`NoResponse`](__private::Error::NoResponse), [`Decode`](__private::Error::Decode): the
    ///   response is missing, incomplete or unreadable. The error keeps what was received.
    /// - [`Api`](__private::Error::Api), [`Status`](__private::Error::Status): the server reported
    ///   a failure with a result code or with an HTTP status. The
    ///   [notes](super::notes#result-codes) list the 35 documented codes.
    ///
    /// # Assumptions
    ///
    /// - `created_at` is read as milliseconds, from text or from a number, or as RFC 3339.
    ///   *Reason:* It is text here, a number on the page of `create_renewal_order`, and RFC 3339 on
    ///   the page of `get_order`.
    ///
    /// # Sources
    ///
    /// - <https://apidoc-cn.iotcube.link/apidoc/project-2262003/api-121231551>. Chinese; the
    ///   English title is a translation. The response is known from its example only. The official
    ///   Java SDK has the call from 1.0.8.
    #[inline]
    pub fn get_renewal_order(
        &self,
        required: GetRenewalOrder,
    ) -> Call<GetRenewalOrderRequest> {
        self.call(GetRenewalOrderRequest::new(required))
    }
}

/// The required parameters of [`get_renewal_order`](Cube::get_renewal_order).
#[derive(Debug, Clone, PartialEq)]
pub struct GetRenewalOrder {
    /// The id of the order, from the response of `create_renewal_order`. The order must belong to
    /// the organisation that owns the key.
    ///
    /// Example: `OL-6XB9J1KCTI4`.
    pub order_id: String,
}

/// The request of [`get_renewal_order`](Cube::get_renewal_order): a value that can be stored,
/// compared, and sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct GetRenewalOrderRequest {
    /// The required parameters.
    pub required: GetRenewalOrder,
}

impl GetRenewalOrderRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: GetRenewalOrder) -> Self {
        Self { required }
    }
}

impl From<GetRenewalOrder> for GetRenewalOrderRequest {
    #[inline]
    fn from(required: GetRenewalOrder) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for GetRenewalOrderRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: GetRenewalOrder {
                order_id: object.given::<codec::Text>("order_id")?,
            },
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::Text::put(object, "order_id", &required.order_id);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::Text::check_required("order_id", &required.order_id)?;
        Ok(())
    }
}

__private::structure_traits!(GetRenewalOrderRequest);

impl __private::Operation for GetRenewalOrderRequest {
    type Family = Cube;
    type Output = GetRenewalOrderResponse;
    const INFO: &'static __private::OperationInfo = &GET_RENEWAL_ORDER;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/orders/");
        parts.path_parameter(&codec::Text::text(&required.order_id));
        parts.path("/service");
        let request_path = context.request_path(parts);
        parts.header("X-LF-Signature-Type", "2.0");
        parts.header("timestamp", &context.unix_milliseconds().to_string());
        parts.header("nonce", &context.nonce().to_string());
        let mut writer = parts.signed(__private::Dialect::Plain);
        let object = &mut writer;
        object.integer("nonce", context.nonce(), true);
        object.integer("timestamp", context.unix_milliseconds(), true);
        object.text("x-sign-uri", &request_path);
        writer.end();
        Ok(())
    }

    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self::Output, __private::Mismatch> {
        payload.required::<codec::Object<GetRenewalOrderResponse>>()
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Object::<GetRenewalOrderResponse>::write(output, writer);
    }
}

/// A product and the SIMs for which it was ordered.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct GetRenewalOrderItems {
    /// The id of the product.
    ///
    /// Example: `CP-7A4TGC8U6ID5`. Known from an example only. Whether it is required is not
    /// documented.
    pub id: Option<String>,
    /// The number of units ordered.
    ///
    /// Example: `2`. Known from an example only. Whether it is required is not documented.
    pub quantity: Option<i64>,
    /// The price of one unit. In the example, the total amount is quantity times price.
    ///
    /// Unit: not documented. Example: `100`. Known from an example only. Whether it is required is
    /// not documented.
    pub price: Option<__private::Decimal>,
    /// The ICCIDs of the SIMs.
    ///
    /// Known from an example only. Whether it is required is not documented.
    pub sim_ids: Option<Vec<__private::Iccid>>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for GetRenewalOrderItems {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            id: object.optional::<codec::Text>("id"),
            quantity: object.optional::<codec::NumberInteger>("quantity"),
            price: object.optional::<codec::NumberDecimal>("price"),
            sim_ids: object.optional::<codec::List<codec::Iccid>>("sim_ids"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put_some(object, "id", &self.id);
        codec::NumberInteger::put_some(object, "quantity", &self.quantity);
        codec::NumberDecimal::put_some(object, "price", &self.price);
        codec::List::<codec::Iccid>::put_some(object, "sim_ids", &self.sim_ids);
        self.extra.write(object);
    }
}

__private::structure_traits!(GetRenewalOrderItems);

/// The payment.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct GetRenewalOrderAccounting {
    /// The currency.
    ///
    /// Example: `CNY`. Known from an example only. Whether it is required is not documented.
    pub currency: Option<String>,
    /// The payment channel; its values are not documented.
    ///
    /// Example: `1`. Known from an example only. Whether it is required is not documented.
    pub pay_channel: Option<i64>,
    /// The total amount.
    ///
    /// Unit: not documented. Example: `200`. Known from an example only. Whether it is required is
    /// not documented.
    pub total_amount: Option<__private::Decimal>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for GetRenewalOrderAccounting {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            currency: object.optional::<codec::Text>("currency"),
            pay_channel: object.optional::<codec::NumberInteger>("pay_channel"),
            total_amount: object.optional::<codec::NumberDecimal>("total_amount"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put_some(object, "currency", &self.currency);
        codec::NumberInteger::put_some(object, "pay_channel", &self.pay_channel);
        codec::NumberDecimal::put_some(object, "total_amount", &self.total_amount);
        self.extra.write(object);
    }
}

__private::structure_traits!(GetRenewalOrderAccounting);

/// The response of `get_renewal_order`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct GetRenewalOrderResponse {
    /// The id of the order.
    ///
    /// Example: `OL-7A4TJYGVM50S`. Known from an example only. Whether it is required is not
    /// documented.
    pub id: Option<String>,
    /// The kind of the order. Its values are not documented. It is 2 in this example, and 1 in the
    /// example of `get_order`.
    ///
    /// Example: `2`. Known from an example only. Whether it is required is not documented.
    pub r#type: Option<i64>,
    /// The status of the order; its values are not documented.
    ///
    /// Example: `1`. Known from an example only. Whether it is required is not documented.
    pub status: Option<i64>,
    /// The ordered products, each with its SIMs.
    ///
    /// Known from an example only. Whether it is required is not documented.
    pub items: Option<Vec<GetRenewalOrderItems>>,
    /// The payment.
    ///
    /// Known from an example only. Whether it is required is not documented.
    pub accounting: Option<GetRenewalOrderAccounting>,
    /// The notes on the order, as sent.
    ///
    /// Known from an example only. Whether it is required is not documented.
    pub extra_: Option<OrderExtra>,
    /// When the order was created.
    ///
    /// Sent in milliseconds since 1970. Example: `1698802504000`. Known from an example only.
    /// Whether it is required is not documented.
    pub created_at: Option<__private::Timestamp>,
    /// Empty in the example.
    ///
    /// Known from an example only. Whether it is required is not documented.
    pub abnormal: Option<Vec<__private::Json>>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for GetRenewalOrderResponse {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            id: object.optional::<codec::Text>("id"),
            r#type: object.optional::<codec::NumberInteger>("type"),
            status: object.optional::<codec::NumberInteger>("status"),
            items: object
                .optional::<codec::List<codec::Object<GetRenewalOrderItems>>>("items"),
            accounting: object
                .optional::<codec::Object<GetRenewalOrderAccounting>>("accounting"),
            extra_: object.optional::<codec::Object<OrderExtra>>("extra"),
            created_at: object.optional::<codec::EitherMilliseconds>("created_at"),
            abnormal: object.optional::<codec::List<codec::Json>>("abnormal"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put_some(object, "id", &self.id);
        codec::NumberInteger::put_some(object, "type", &self.r#type);
        codec::NumberInteger::put_some(object, "status", &self.status);
        codec::List::<
            codec::Object<GetRenewalOrderItems>,
        >::put_some(object, "items", &self.items);
        codec::Object::<
            GetRenewalOrderAccounting,
        >::put_some(object, "accounting", &self.accounting);
        codec::Object::<OrderExtra>::put_some(object, "extra", &self.extra_);
        codec::EitherMilliseconds::put_some(object, "created_at", &self.created_at);
        codec::List::<codec::Json>::put_some(object, "abnormal", &self.abnormal);
        self.extra.write(object);
    }
}

__private::structure_traits!(GetRenewalOrderResponse);

static GET_RENEWAL_ORDER: __private::OperationInfo = __private::OperationInfo {
    name: "get_renewal_order",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("cube.get_renewal_order"),
        method: __private::meta::Method::Get,
        path: "/orders/{order_id}/service",
        server: 0,
        effect: __private::meta::Effect::Read,
        enveloped: true,
        unenveloped: __private::meta::Unenveloped::Refused,
        outcomes: __private::meta::Outcomes {
            retry: __private::meta::Retry {
                statuses: &[],
                codes: &["CB-99-9500"],
            },
            ..__private::meta::Outcomes::DEFAULT
        },
        needs_token: false,
        sensitive: __private::meta::Sensitive {
            parameters: &[],
            response: true,
        },
    },
    title: "Query a renewal order",
    title_zh: Some("查询续费订单"),
    summary: Some(
        "Returns one order that was created with `create_renewal_order`.\nSIMs for which the renewal failed are not reported.",
    ),
    coverage: "complete",
    deprecated: None,
    pages: &["https://apidoc-cn.iotcube.link/apidoc/project-2262003/api-121231551"],
    parameters: &[
        __private::ParameterInfo::required("order_id")
            .value("text", "text")
            .at(__private::Location::Path)
            .doc(
                "The id of the order, from the response of `create_renewal_order`. The order must belong to the organisation that owns the key.",
            )
            .example("OL-6XB9J1KCTI4"),
    ],
    is_paged: false,
    response: __private::Shape::Object {
        name: None,
        plain: &["id", "type", "status", "created_at"],
        fields: &[
            (
                "items",
                __private::Shape::List(
                    &__private::Shape::Object {
                        name: None,
                        plain: &["id", "quantity", "price"],
                        fields: &[("sim_ids", __private::Shape::Sensitive("iccid"))],
                    },
                ),
            ),
            (
                "accounting",
                __private::Shape::Object {
                    name: None,
                    plain: &["currency", "pay_channel", "total_amount"],
                    fields: &[],
                },
            ),
            (
                "extra",
                __private::Shape::Object {
                    name: Some("OrderExtra"),
                    plain: &["po", "remarks"],
                    fields: &[],
                },
            ),
            ("abnormal", __private::Shape::List(&__private::Shape::Undocumented)),
        ],
    },
    functions: __private::functions::<GetRenewalOrderRequest>(),
};

#[cfg(test)]
mod tests {
    use super::super::*;

    #[test]
    fn documented_response() -> Result<(), Box<dyn std::error::Error>> {
        __private::testing::same_response::<
            GetRenewalOrderRequest,
        >(
            &__private::testing::DocumentedResponse {
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
                has_envelope_fields: false,
            },
        )
    }
}

// @generated from spec/cube/get_order.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Cube, OrderExtra};
use crate::__private::{self, Codec as _, codec};

impl Cube {
    /// Returns one order of the organisation. Linksfield's title: *Query an order* / 查询订单.
    ///
    /// For renewal orders, use `get_renewal_order`.
    ///
    /// - **Effect:** read. The client retries the call after transient errors, as the
    ///   [`RetryPolicy`](__private::RetryPolicy) allows.
    /// - **Coverage:** complete. Linksfield lists or shows every parameter and response field. Of
    ///   the 37 parameters and response fields, 1 is documented, 33 are known from an example only,
    ///   and 3 are inferred. Only one of the 37 parameters and response fields is marked as
    ///   required or optional.
    /// - **Label:** Linksfield labels this operation "开发中 (in development)".
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::cube::GetOrder;
    /// # async fn example(cube: linksfield_api::Cube) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = cube
    ///     .get_order(GetOrder {
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
    /// All parameters are required. They are the fields of [`GetOrder`].
    ///
    /// | parameter | required | meaning |
    /// |---|---|---|
    /// | [`order_id`](field@GetOrder::order_id) | yes | The id of the order. |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to
    /// [`GetOrderResponse`].
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
    /// - `created_at` is read as RFC 3339, or as milliseconds from a number or from text. *Reason:*
    ///   The example has RFC 3339. The pages of renewal orders show milliseconds, as a number and
    ///   as text.
    ///
    /// # Sources
    ///
    /// - <https://apidoc-cn.iotcube.link/project-2262003/api-86478480>. Chinese; the English title
    ///   is a translation. The response is known from its example only.
    #[inline]
    pub fn get_order(&self, required: GetOrder) -> Call<GetOrderRequest> {
        self.call(GetOrderRequest::new(required))
    }
}

/// The required parameters of [`get_order`](Cube::get_order).
#[derive(Debug, Clone, PartialEq)]
pub struct GetOrder {
    /// The id of the order.
    ///
    /// Example: `OL-6XB9J1KCTI4`.
    pub order_id: String,
}

/// The request of [`get_order`](Cube::get_order): a value that can be stored, compared, and
/// sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct GetOrderRequest {
    /// The required parameters.
    pub required: GetOrder,
}

impl GetOrderRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: GetOrder) -> Self {
        Self { required }
    }
}

impl From<GetOrder> for GetOrderRequest {
    #[inline]
    fn from(required: GetOrder) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for GetOrderRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: GetOrder {
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

__private::structure_traits!(GetOrderRequest);

impl __private::Operation for GetOrderRequest {
    type Family = Cube;
    type Output = GetOrderResponse;
    const INFO: &'static __private::OperationInfo = &GET_ORDER;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/orders/");
        parts.path_parameter(&codec::Text::text(&required.order_id));
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
        payload.required::<codec::Object<GetOrderResponse>>()
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Object::<GetOrderResponse>::write(output, writer);
    }
}

/// An ordered product.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct OrderItem {
    /// The id of the product.
    ///
    /// Example: `CP-6HPXSE6LLEGP`. Known from an example only. Whether it is required is not
    /// documented.
    pub id: Option<String>,
    /// The number of units ordered.
    ///
    /// Example: `10`. Known from an example only. Whether it is required is not documented.
    pub quantity: Option<i64>,
    /// The price of one unit.
    ///
    /// Unit: not documented. Example: `200`. Known from an example only. Whether it is required is
    /// not documented.
    pub price: Option<__private::Decimal>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for OrderItem {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            id: object.optional::<codec::Text>("id"),
            quantity: object.optional::<codec::NumberInteger>("quantity"),
            price: object.optional::<codec::NumberDecimal>("price"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put_some(object, "id", &self.id);
        codec::NumberInteger::put_some(object, "quantity", &self.quantity);
        codec::NumberDecimal::put_some(object, "price", &self.price);
        self.extra.write(object);
    }
}

__private::structure_traits!(OrderItem);

/// The payment.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct OrderAccounting {
    /// The currency.
    ///
    /// Example: `CNY`. Known from an example only. Whether it is required is not documented.
    pub currency: Option<String>,
    /// The discount; it is not subtracted in the example.
    ///
    /// Unit: not documented. Example: `3`. Known from an example only. Whether it is required is
    /// not documented.
    pub discount: Option<__private::Decimal>,
    /// The id of the coupon.
    ///
    /// Example: `10090678256`. Known from an example only. Whether it is required is not
    /// documented.
    pub coupon_id: Option<String>,
    /// The payment channel; its values are not documented.
    ///
    /// Example: `1`. Known from an example only. Whether it is required is not documented.
    pub pay_channel: Option<i64>,
    /// The total amount. In the example, it is quantity times price.
    ///
    /// Unit: not documented. Example: `2000`. Known from an example only. Whether it is required is
    /// not documented.
    pub total_amount: Option<__private::Decimal>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for OrderAccounting {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            currency: object.optional::<codec::Text>("currency"),
            discount: object.optional::<codec::NumberDecimal>("discount"),
            coupon_id: object.optional::<codec::Text>("coupon_id"),
            pay_channel: object.optional::<codec::NumberInteger>("pay_channel"),
            total_amount: object.optional::<codec::NumberDecimal>("total_amount"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put_some(object, "currency", &self.currency);
        codec::NumberDecimal::put_some(object, "discount", &self.discount);
        codec::Text::put_some(object, "coupon_id", &self.coupon_id);
        codec::NumberInteger::put_some(object, "pay_channel", &self.pay_channel);
        codec::NumberDecimal::put_some(object, "total_amount", &self.total_amount);
        self.extra.write(object);
    }
}

__private::structure_traits!(OrderAccounting);

/// The contact for the order.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Contact {
    /// The name.
    ///
    /// Known from an example only. Whether it is required is not documented.
    pub name: Option<String>,
    /// The e-mail address.
    ///
    /// Known from an example only. Whether it is required is not documented.
    pub email: Option<String>,
    /// Probably the area or country code of the telephone number. In the published sample,
    /// `tel_area` and `tel_code` hold a mobile number.
    ///
    /// Example: `86`. Its meaning is inferred. Whether it is required is not documented.
    pub tel_area: Option<String>,
    /// The telephone number.
    ///
    /// Known from an example only. Whether it is required is not documented.
    pub tel_code: Option<String>,
    /// Probably the area or country code of the mobile number. In the published sample,
    /// `mobile_area` and `mobilde_no` hold a landline number with its area code.
    ///
    /// Its meaning is inferred. Whether it is required is not documented.
    pub mobile_area: Option<String>,
    /// The mobile number. The response spells the name this way.
    ///
    /// Known from an example only. Whether it is required is not documented.
    pub mobile_no: Option<String>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for Contact {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            name: object.optional::<codec::Text>("name"),
            email: object.optional::<codec::Text>("email"),
            tel_area: object.optional::<codec::Text>("tel_area"),
            tel_code: object.optional::<codec::Text>("tel_code"),
            mobile_area: object.optional::<codec::Text>("mobile_area"),
            mobile_no: object.optional::<codec::Text>("mobilde_no"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put_some(object, "name", &self.name);
        codec::Text::put_some(object, "email", &self.email);
        codec::Text::put_some(object, "tel_area", &self.tel_area);
        codec::Text::put_some(object, "tel_code", &self.tel_code);
        codec::Text::put_some(object, "mobile_area", &self.mobile_area);
        codec::Text::put_some(object, "mobilde_no", &self.mobile_no);
        self.extra.write(object);
    }
}

__private::structure_traits!(Contact);

/// The delivery address.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DeliveryAddress {
    /// The country.
    ///
    /// Example: `中国`. Known from an example only. Whether it is required is not documented.
    pub country: Option<String>,
    /// The province.
    ///
    /// Example: `上海`. Known from an example only. Whether it is required is not documented.
    pub province: Option<String>,
    /// The city.
    ///
    /// Example: `上海`. Known from an example only. Whether it is required is not documented.
    pub city: Option<String>,
    /// The district.
    ///
    /// Known from an example only. Whether it is required is not documented.
    pub district: Option<String>,
    /// The town.
    ///
    /// Known from an example only. Whether it is required is not documented.
    pub town: Option<String>,
    /// The postal code.
    ///
    /// Known from an example only. Whether it is required is not documented.
    pub zip: Option<String>,
    /// The rest of the address.
    ///
    /// Known from an example only. Whether it is required is not documented.
    pub detail: Option<String>,
    /// Special instructions.
    ///
    /// Example: `发顺丰快递`. Known from an example only. Whether it is required is not documented.
    pub special_instructions: Option<String>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for DeliveryAddress {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            country: object.optional::<codec::Text>("country"),
            province: object.optional::<codec::Text>("province"),
            city: object.optional::<codec::Text>("city"),
            district: object.optional::<codec::Text>("district"),
            town: object.optional::<codec::Text>("town"),
            zip: object.optional::<codec::Text>("zip"),
            detail: object.optional::<codec::Text>("detail"),
            special_instructions: object.optional::<codec::Text>("special_instructions"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put_some(object, "country", &self.country);
        codec::Text::put_some(object, "province", &self.province);
        codec::Text::put_some(object, "city", &self.city);
        codec::Text::put_some(object, "district", &self.district);
        codec::Text::put_some(object, "town", &self.town);
        codec::Text::put_some(object, "zip", &self.zip);
        codec::Text::put_some(object, "detail", &self.detail);
        codec::Text::put_some(
            object,
            "special_instructions",
            &self.special_instructions,
        );
        self.extra.write(object);
    }
}

__private::structure_traits!(DeliveryAddress);

/// The response of `get_order`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct GetOrderResponse {
    /// The id of the order. In the example, it is one character longer than the id in the path.
    ///
    /// Example: `OL-6XB9J1KCTI43`. Known from an example only. Whether it is required is not
    /// documented.
    pub id: Option<String>,
    /// The kind of the order. Its values are not documented. It is 1 in this example, and 2 in the
    /// example of a renewal order.
    ///
    /// Example: `1`. Known from an example only. Whether it is required is not documented.
    pub r#type: Option<i64>,
    /// The status of the order; its values are not documented.
    ///
    /// Example: `3`. Known from an example only. Whether it is required is not documented.
    pub status: Option<i64>,
    /// The ordered products.
    ///
    /// Known from an example only. Whether it is required is not documented.
    pub items: Option<Vec<OrderItem>>,
    /// The payment.
    ///
    /// Known from an example only. Whether it is required is not documented.
    pub accounting: Option<OrderAccounting>,
    /// The contact for the order.
    ///
    /// Not shown by `Debug`. Known from an example only. Whether it is required is not documented.
    pub contact: Option<Contact>,
    /// The notes on the order.
    ///
    /// Known from an example only. Whether it is required is not documented.
    pub extra_: Option<OrderExtra>,
    /// A URL.
    ///
    /// Not shown by `Debug`. Example: `http://localhost/mno-gateway/internal/callback`. Known from
    /// an example only. Whether it is required is not documented.
    pub callback: Option<String>,
    /// Null in the example.
    ///
    /// Known from an example only. Whether it is required is not documented.
    pub order_by: Option<__private::Json>,
    /// Null in the example.
    ///
    /// Known from an example only. Whether it is required is not documented.
    pub delivery_info: Option<__private::Json>,
    /// The delivery address.
    ///
    /// Not shown by `Debug`. Known from an example only. Whether it is required is not documented.
    pub delivery_address: Option<DeliveryAddress>,
    /// When the order was created.
    ///
    /// Sent in milliseconds since 1970. Example: `2023-06-15T02:41:27.000+00:00`. Known from an
    /// example only. Whether it is required is not documented.
    pub created_at: Option<__private::Timestamp>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::fmt::Debug for GetOrderResponse {
    fn fmt(&self, f: &mut __private::fmt::Formatter<'_>) -> __private::fmt::Result {
        f.debug_struct("GetOrderResponse")
            .field("id", &self.id)
            .field("type", &self.r#type)
            .field("status", &self.status)
            .field("items", &self.items)
            .field("accounting", &self.accounting)
            .field("contact", &__private::Redacted::some(&self.contact))
            .field("extra_", &self.extra_)
            .field("callback", &__private::Redacted::some(&self.callback))
            .field("order_by", &self.order_by)
            .field("delivery_info", &self.delivery_info)
            .field(
                "delivery_address",
                &__private::Redacted::some(&self.delivery_address),
            )
            .field("created_at", &self.created_at)
            .field("extra", &self.extra)
            .finish()
    }
}

impl __private::Structure for GetOrderResponse {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            id: object.optional::<codec::Text>("id"),
            r#type: object.optional::<codec::NumberInteger>("type"),
            status: object.optional::<codec::NumberInteger>("status"),
            items: object.optional::<codec::List<codec::Object<OrderItem>>>("items"),
            accounting: object.optional::<codec::Object<OrderAccounting>>("accounting"),
            contact: object
                .optional::<codec::Sensitive<codec::Object<Contact>>>("contact"),
            extra_: object.optional::<codec::Object<OrderExtra>>("extra"),
            callback: object.optional::<codec::Sensitive<codec::Text>>("callback"),
            order_by: object.optional::<codec::Json>("order_by"),
            delivery_info: object.optional::<codec::Json>("delivery_info"),
            delivery_address: object
                .optional::<
                    codec::Sensitive<codec::Object<DeliveryAddress>>,
                >("delivery_address"),
            created_at: object.optional::<codec::EitherMilliseconds>("created_at"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put_some(object, "id", &self.id);
        codec::NumberInteger::put_some(object, "type", &self.r#type);
        codec::NumberInteger::put_some(object, "status", &self.status);
        codec::List::<codec::Object<OrderItem>>::put_some(object, "items", &self.items);
        codec::Object::<
            OrderAccounting,
        >::put_some(object, "accounting", &self.accounting);
        codec::Object::<Contact>::put_some(object, "contact", &self.contact);
        codec::Object::<OrderExtra>::put_some(object, "extra", &self.extra_);
        codec::Text::put_some(object, "callback", &self.callback);
        codec::Json::put_some(object, "order_by", &self.order_by);
        codec::Json::put_some(object, "delivery_info", &self.delivery_info);
        codec::Object::<
            DeliveryAddress,
        >::put_some(object, "delivery_address", &self.delivery_address);
        codec::EitherMilliseconds::put_some(object, "created_at", &self.created_at);
        self.extra.write(object);
    }
}

__private::structure_traits!(GetOrderResponse);

static GET_ORDER: __private::OperationInfo = __private::OperationInfo {
    name: "get_order",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("cube.get_order"),
        method: __private::meta::Method::Get,
        path: "/orders/{order_id}",
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
    title: "Query an order",
    title_zh: Some("查询订单"),
    summary: Some(
        "Returns one order of the organisation.\nFor renewal orders, use `get_renewal_order`.",
    ),
    coverage: "complete",
    deprecated: None,
    pages: &["https://apidoc-cn.iotcube.link/project-2262003/api-86478480"],
    parameters: &[
        __private::ParameterInfo::required("order_id")
            .value("text", "text")
            .at(__private::Location::Path)
            .doc("The id of the order.")
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
                        fields: &[],
                    },
                ),
            ),
            (
                "accounting",
                __private::Shape::Object {
                    name: None,
                    plain: &[
                        "currency",
                        "discount",
                        "coupon_id",
                        "pay_channel",
                        "total_amount",
                    ],
                    fields: &[],
                },
            ),
            ("contact", __private::Shape::Sensitive("object")),
            (
                "extra",
                __private::Shape::Object {
                    name: Some("OrderExtra"),
                    plain: &["po", "remarks"],
                    fields: &[],
                },
            ),
            ("callback", __private::Shape::Sensitive("text")),
            ("order_by", __private::Shape::Undocumented),
            ("delivery_info", __private::Shape::Undocumented),
            ("delivery_address", __private::Shape::Sensitive("object")),
        ],
    },
    functions: __private::functions::<GetOrderRequest>(),
};

#[cfg(test)]
mod tests {
    use super::super::*;

    #[test]
    fn documented_response() -> Result<(), Box<dyn std::error::Error>> {
        __private::testing::same_response::<
            GetOrderRequest,
        >(
            &__private::testing::DocumentedResponse {
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
                has_envelope_fields: false,
            },
        )
    }
}

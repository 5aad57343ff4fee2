// @generated from spec/cube/create_renewal_order.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Cube};
use crate::__private::{self, Codec as _, codec};

impl Cube {
    /// Orders an extension of service for SIMs that were bought with an online order. Linksfield's
    /// title: *Renewal order* / 在线续费下单.
    ///
    /// The order can be placed before or after the SIMs expire. The call is asynchronous. An order
    /// may fail for some of its SIMs, and `get_renewal_order` does not report for which. A request
    /// with the same parameters within 10 seconds returns the id of the first order.
    ///
    /// - **Effect:** write. The client never sends the request again once it may have reached the
    ///   server. If a call fails and
    ///   [`may_have_been_executed`](__private::Error::may_have_been_executed) returns `false`, it
    ///   was not executed, and calling again is safe. If the method returns `true`, do not call
    ///   again before you have checked the outcome: find out whether the call took effect (no
    ///   documented operation reports it).
    /// - **Coverage:** examples only. Linksfield shows examples, but no table of fields. Of the 10
    ///   parameters and response fields, 8 are known from an example only and 2 are inferred.
    ///   Response fields that Linksfield does not list are kept in `extra`.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::cube::{
    ///     CreateRenewalOrder, RenewalExtra, RenewalItem, RenewalItemRequired,
    /// };
    /// # async fn example(cube: linksfield_api::Cube) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = cube
    ///     .create_renewal_order(CreateRenewalOrder {
    ///         items: [
    ///             RenewalItem::new(RenewalItemRequired {
    ///                 id: "CP-6HPXRQI88QSM".into(),
    ///                 quantity: 2,
    ///                 sim_ids: ["89248044404413065327".parse()?].into(),
    ///             }),
    ///         ]
    ///             .into(),
    ///     })
    ///     .extra(RenewalExtra::new().po("1235215555").remarks("续费本地测试"))
    ///     .send()
    ///     .await?;
    /// println!("{:?}", reply.into_inner());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Parameters
    ///
    /// Required parameters are fields of [`CreateRenewalOrder`]. Optional parameters are methods of
    /// the call.
    ///
    /// | parameter | required | meaning | known from |
    /// |---|---|---|---|
    /// | [`items`](field@CreateRenewalOrder::items) | assumed | The products to order, each with its SIMs. | example |
    /// | [`extra`](field@CreateRenewalOrderRequest::extra) | not documented | Your notes on the order. | example |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to an
    /// `Option` of [`CreateRenewalOrderResponse`]: `None` if the response has no payload.
    ///
    /// # Errors
    ///
    /// - *Not executed.* [`NotSent`](__private::Error::NotSent): a parameter is invalid or the
    ///   server could not be reached.
    /// - *Uncertain.* [`NoResponse`](__private::Error::NoResponse),
    ///   [`Decode`](__private::Error::Decode): the response is missing, incomplete or unreadable.
    ///   The error keeps what was received.
    /// - *Depends on code and status.* [`Api`](__private::Error::Api),
    ///   [`Status`](__private::Error::Status): the server reported a failure with a result code or
    ///   with an HTTP status. The [notes](super::notes#result-codes) list the 35 documented codes.
    ///   [`may_have_been_executed`](__private::Error::may_have_been_executed) returns whether the
    ///   call may have been executed.
    ///
    /// # Assumptions
    ///
    /// - `items` is required, and so are `id`, `quantity` and `sim_ids` in each item. *Reason:* No
    ///   field table is available. The example has all of these fields, and an order without them
    ///   has no content.
    /// - `created_at` is read as milliseconds, from a number or from text, or as RFC 3339.
    ///   *Reason:* It is a number here, text on the page of `get_renewal_order`, and RFC 3339 on
    ///   the page of `get_order`.
    ///
    /// # Sources
    ///
    /// - <https://apidoc-cn.iotcube.link/api-121230074>. Chinese, with examples and notes only;
    ///   carries the word "pending". Its title is not available; the title here is from the page of
    ///   `get_renewal_order`.
    /// - <https://cubeapi-en.apifox.cn/api-420116939>. Three of the notes are not available. That
    ///   Linksfield's page describes this call is inferred from its text.
    #[inline]
    pub fn create_renewal_order(
        &self,
        required: CreateRenewalOrder,
    ) -> Call<CreateRenewalOrderRequest> {
        self.call(CreateRenewalOrderRequest::new(required))
    }
}

/// The required parameters of [`create_renewal_order`](Cube::create_renewal_order).
#[derive(Debug, Clone, PartialEq)]
pub struct CreateRenewalOrder {
    /// The products to order, each with its SIMs.
    ///
    /// Known from an example only. Not documented as required, but assumed to be.
    pub items: Vec<RenewalItem>,
}

/// The request of [`create_renewal_order`](Cube::create_renewal_order): a value that can be
/// stored, compared, and sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateRenewalOrderRequest {
    /// The required parameters.
    pub required: CreateRenewalOrder,
    /// Your notes on the order.
    ///
    /// Known from an example only. Whether it is required is not documented.
    pub extra: Option<RenewalExtra>,
}

impl CreateRenewalOrderRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: CreateRenewalOrder) -> Self {
        Self { required, extra: None }
    }

    /// Your notes on the order.
    ///
    /// See [`extra`](field@CreateRenewalOrderRequest::extra).
    #[must_use]
    #[inline]
    pub fn extra(mut self, value: RenewalExtra) -> Self {
        self.extra = Some(value);
        self
    }
}

impl From<CreateRenewalOrder> for CreateRenewalOrderRequest {
    #[inline]
    fn from(required: CreateRenewalOrder) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for CreateRenewalOrderRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: CreateRenewalOrder {
                items: object.given::<codec::List<codec::Object<RenewalItem>>>("items")?,
            },
            extra: object.given_some::<codec::Object<RenewalExtra>>("extra")?,
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::List::<codec::Object<RenewalItem>>::put(object, "items", &required.items);
        codec::Object::<RenewalExtra>::put_some(object, "extra", &self.extra);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::List::<
            codec::Object<RenewalItem>,
        >::check_required("items", &required.items)?;
        codec::Object::<RenewalExtra>::check_some("extra", &self.extra)?;
        Ok(())
    }
}

__private::structure_traits!(CreateRenewalOrderRequest);

impl Call<CreateRenewalOrderRequest> {
    /// Your notes on the order.
    ///
    /// See [`extra`](field@CreateRenewalOrderRequest::extra).
    #[inline]
    pub fn extra(self, value: RenewalExtra) -> Self {
        self.map(|request| request.extra(value))
    }
}

impl __private::Operation for CreateRenewalOrderRequest {
    type Family = Cube;
    type Output = Option<CreateRenewalOrderResponse>;
    const INFO: &'static __private::OperationInfo = &CREATE_RENEWAL_ORDER;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/orders/service");
        let request_path = context.request_path(parts);
        parts.header("X-LF-Signature-Type", "2.0");
        parts.header("timestamp", &context.unix_milliseconds().to_string());
        parts.header("nonce", &context.nonce().to_string());
        let mut writer = parts.body(__private::Dialect::Plain);
        let object = &mut writer;
        codec::Object::<RenewalExtra>::put_given(object, "extra", &self.extra);
        codec::List::<codec::Object<RenewalItem>>::put(object, "items", &required.items);
        writer.end();
        let mut writer = parts.signed(__private::Dialect::Plain);
        let object = &mut writer;
        codec::Object::<RenewalExtra>::put_given(object, "extra", &self.extra);
        codec::List::<codec::Object<RenewalItem>>::put(object, "items", &required.items);
        object.integer("nonce", context.nonce(), true);
        object.integer("timestamp", context.unix_milliseconds(), true);
        object.text("x-sign-uri", &request_path);
        writer.end();
        Ok(())
    }

    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self::Output, __private::Mismatch> {
        Ok(payload.optional::<codec::Object<CreateRenewalOrderResponse>>())
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Object::<CreateRenewalOrderResponse>::write_some(output, writer);
    }
}

/// The required fields of [`RenewalItem`].
#[derive(Debug, Clone, PartialEq)]
pub struct RenewalItemRequired {
    /// The id of the product, as in `list_skus`.
    ///
    /// Example: `CP-6HPXRQI88QSM`. Known from an example only. Not documented as required, but
    /// assumed to be.
    pub id: String,
    /// Probably the number of units to order. Set it to the number of `sim_ids`. The example has 2
    /// for one SIM, and the example of `get_renewal_order` charges for 2.
    ///
    /// Example: `2`. Its meaning is inferred. Not documented as required, but assumed to be.
    pub quantity: i64,
    /// The ICCIDs of the SIMs.
    ///
    /// Known from an example only. Not documented as required, but assumed to be.
    pub sim_ids: Vec<__private::Iccid>,
}

/// A product and the SIMs for which it is ordered.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RenewalItem {
    /// The required parameters.
    pub required: RenewalItemRequired,
}

impl RenewalItem {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: RenewalItemRequired) -> Self {
        Self { required }
    }
}

impl From<RenewalItemRequired> for RenewalItem {
    #[inline]
    fn from(required: RenewalItemRequired) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for RenewalItem {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: RenewalItemRequired {
                id: object.given::<codec::Text>("id")?,
                quantity: object.given::<codec::NumberInteger>("quantity")?,
                sim_ids: object.given::<codec::List<codec::Iccid>>("sim_ids")?,
            },
        };
        object.end()?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::Text::put(object, "id", &required.id);
        codec::NumberInteger::put(object, "quantity", &required.quantity);
        codec::List::<codec::Iccid>::put(object, "sim_ids", &required.sim_ids);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::Text::check_required("id", &required.id)?;
        codec::List::<codec::Iccid>::check_required("sim_ids", &required.sim_ids)?;
        Ok(())
    }
}

__private::structure_traits!(RenewalItem);

/// Your notes on the order.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RenewalExtra {
    /// Probably the number of your purchase order.
    ///
    /// Example: `1235215555`. Its meaning is inferred. Whether it is required is not documented.
    pub po: Option<String>,
    /// Remarks.
    ///
    /// Example: `续费本地测试`. Known from an example only. Whether it is required is not documented.
    pub remarks: Option<String>,
}

impl RenewalExtra {
    /// Returns a request without optional parameters.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self { po: None, remarks: None }
    }

    /// Probably the number of your purchase order.
    ///
    /// See [`po`](field@RenewalExtra::po).
    #[must_use]
    #[inline]
    pub fn po(mut self, value: impl Into<String>) -> Self {
        self.po = Some(value.into());
        self
    }

    /// Remarks.
    ///
    /// See [`remarks`](field@RenewalExtra::remarks).
    #[must_use]
    #[inline]
    pub fn remarks(mut self, value: impl Into<String>) -> Self {
        self.remarks = Some(value.into());
        self
    }
}

impl Default for RenewalExtra {
    fn default() -> Self {
        Self::new()
    }
}

impl __private::Structure for RenewalExtra {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            po: object.given_some::<codec::Text>("po")?,
            remarks: object.given_some::<codec::Text>("remarks")?,
        };
        object.end()?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put_some(object, "po", &self.po);
        codec::Text::put_some(object, "remarks", &self.remarks);
    }
}

__private::structure_traits!(RenewalExtra);

/// The response of `create_renewal_order`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateRenewalOrderResponse {
    /// The status of the order; its values are not documented.
    ///
    /// Example: `1`. Known from an example only. Whether it is required is not documented.
    pub status: Option<i64>,
    /// When the order was created.
    ///
    /// Sent in milliseconds since 1970. Example: `1686707689000`. Known from an example only.
    /// Whether it is required is not documented.
    pub created_at: Option<__private::Timestamp>,
    /// The id of the order, for `get_renewal_order`.
    ///
    /// Example: `OL-6XB9I9XX8QNR`. Known from an example only. Whether it is required is not
    /// documented.
    pub order_id: Option<String>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for CreateRenewalOrderResponse {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            status: object.optional::<codec::NumberInteger>("status"),
            created_at: object.optional::<codec::EitherMilliseconds>("created_at"),
            order_id: object.optional::<codec::Text>("order_id"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::NumberInteger::put_some(object, "status", &self.status);
        codec::EitherMilliseconds::put_some(object, "created_at", &self.created_at);
        codec::Text::put_some(object, "order_id", &self.order_id);
        self.extra.write(object);
    }
}

__private::structure_traits!(CreateRenewalOrderResponse);

static CREATE_RENEWAL_ORDER: __private::OperationInfo = __private::OperationInfo {
    name: "create_renewal_order",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("cube.create_renewal_order"),
        method: __private::meta::Method::Post,
        path: "/orders/service",
        server: 0,
        effect: __private::meta::Effect::Write,
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
            parameters: &["sim_ids"],
            response: false,
        },
    },
    title: "Renewal order",
    title_zh: Some("在线续费下单"),
    summary: Some(
        "Orders an extension of service for SIMs that were bought with an online order.\nThe order can be placed before or after the SIMs expire. The call is asynchronous. An order may fail for some of its SIMs, and `get_renewal_order` does not report for which. A request with the same parameters within 10 seconds returns the id of the first order.",
    ),
    coverage: "examples-only",
    deprecated: None,
    pages: &[
        "https://apidoc-cn.iotcube.link/api-121230074",
        "https://cubeapi-en.apifox.cn/api-420116939",
    ],
    parameters: &[
        __private::ParameterInfo::required("items")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Object {
                        name: Some("RenewalItem"),
                        members: &[
                            __private::ParameterInfo::required("id")
                                .value("text", "text")
                                .doc("The id of the product, as in `list_skus`.")
                                .example("CP-6HPXRQI88QSM"),
                            __private::ParameterInfo::required("quantity")
                                .value("integer", "a whole number")
                                .doc(
                                    "Probably the number of units to order. Set it to the number of `sim_ids`. The example has 2 for one SIM, and the example of `get_renewal_order` charges for 2.",
                                )
                                .example("2"),
                            __private::ParameterInfo::required("sim_ids")
                                .kind(
                                    __private::ParameterKind::List(
                                        &__private::ParameterKind::Value {
                                            name: "iccid",
                                            form: "an ICCID (18 to 20 digits)",
                                        },
                                    ),
                                )
                                .doc("The ICCIDs of the SIMs.")
                                .sensitive(),
                        ],
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("The products to order, each with its SIMs."),
        __private::ParameterInfo::optional("extra")
            .kind(__private::ParameterKind::Object {
                name: Some("RenewalExtra"),
                members: &[
                    __private::ParameterInfo::optional("po")
                        .value("text", "text")
                        .doc("Probably the number of your purchase order.")
                        .example("1235215555"),
                    __private::ParameterInfo::optional("remarks")
                        .value("text", "text")
                        .doc("Remarks.")
                        .example("续费本地测试"),
                ],
            })
            .at(__private::Location::Body)
            .doc("Your notes on the order."),
    ],
    is_paged: false,
    response: __private::Shape::Object {
        name: None,
        plain: &["status", "created_at", "order_id"],
        fields: &[],
    },
    functions: __private::functions::<CreateRenewalOrderRequest>(),
};

#[cfg(test)]
mod tests {
    use super::super::*;

    #[test]
    fn documented_request() -> Result<(), Box<dyn std::error::Error>> {
        let cube: Cube = __private::testing::client()?;
        let call = cube
            .create_renewal_order(CreateRenewalOrder {
                items: [
                    RenewalItem::new(RenewalItemRequired {
                        id: "CP-6HPXRQI88QSM".into(),
                        quantity: 2,
                        sim_ids: ["89248044404413065327".parse()?].into(),
                    }),
                ]
                    .into(),
            })
            .extra(RenewalExtra::new().po("1235215555").remarks("续费本地测试"));
        __private::testing::same_request(
            &call.explain()?,
            call.request(),
            &__private::testing::Documented {
                path: "/orders/service",
                parameters: &[],
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
        __private::testing::same_response::<
            CreateRenewalOrderRequest,
        >(
            &__private::testing::DocumentedResponse {
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
                has_envelope_fields: false,
            },
        )
    }
}

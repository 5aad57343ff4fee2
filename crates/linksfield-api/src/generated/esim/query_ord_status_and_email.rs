// @generated from spec/esim/query_ord_status_and_email.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Esim, PaymentState};
use crate::__private::{self, Codec as _, codec};

impl Esim {
    /// Reports whether an order is paid, and returns the QR code of a paid order. Linksfield's
    /// title: *Order status*.
    ///
    /// After the report of a payment, call this operation every 2 seconds until the status is no
    /// longer `0`.
    ///
    /// - **Effect:** read. The client retries the call after transient errors, as the
    ///   [`RetryPolicy`](__private::RetryPolicy) allows.
    /// - **Coverage:** partial. Linksfield's documentation is incomplete. Of the 5 parameters and
    ///   response fields, 1 is documented, 2 are known from an example only, and 2 are assumed.
    ///   Only one of the 5 parameters and response fields is marked as required or optional.
    ///   Response fields that Linksfield does not list are kept in `extra`.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::esim::QueryOrdStatusAndEmail;
    /// # async fn example(esim: linksfield_api::Esim) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = esim
    ///     .query_ord_status_and_email(QueryOrdStatusAndEmail {
    ///         order_id: "text".into(),
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
    /// All parameters are required. They are the fields of [`QueryOrdStatusAndEmail`].
    ///
    /// | parameter | required | meaning |
    /// |---|---|---|
    /// | [`order_id`](field@QueryOrdStatusAndEmail::order_id) | assumed | The order whose payment is in progress: the `id` that the pre-order returned. |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to
    /// [`QueryOrdStatusAndEmailResponse`].
    ///
    /// # Errors
    ///
    /// - [`NotSent`](__private::Error::NotSent): a parameter is invalid, the server could not be
    ///   reached, or the login failed.
    /// - [`NoResponse`](__private::Error::NoResponse), [`Decode`](__private::Error::Decode): the
    ///   response is missing, incomplete or unreadable. The error keeps what was received.
    /// - [`Api`](__private::Error::Api), [`Status`](__private::Error::Status): the server reported
    ///   a failure with a result code or with an HTTP status. The
    ///   [notes](super::notes#result-codes) list the nine documented codes.
    ///
    /// # Assumptions
    ///
    /// - `orderId` is required and is text. *Reason:* Linksfield's page prints a placeholder. The
    ///   call asks for one order, and the webhook sends the id of the order as text.
    /// - The client reads `orderPayStatus` and `qrCode` from `data`, or from the top level of a
    ///   response with or without an envelope. A response may contain no status. A missing status
    ///   does not mean "not paid yet". *Reason:* Linksfield's page prints both fields at the top
    ///   level, but according to the general page most responses have the envelope.
    /// - The call is a read, so the client may retry it. *Reason:* The flow makes this call until
    ///   the payment is decided, and the sample on Linksfield's page does so every 2 seconds. The
    ///   QR code is also sent by e-mail. Only the name of the call suggests that the query sends
    ///   this e-mail.
    ///
    /// # Sources
    ///
    /// - <https://links-field.github.io/fms-api/apis/queryOrdStatus>. Both bodies on Linksfield's
    ///   page contain placeholders that are not JSON. The interval of 2 seconds is taken from a
    ///   comment in a Swift sample.
    /// - <https://links-field.github.io/fms-api/>. Step 8 of the flow. For one day, from
    ///   2020-08-11, this step named the path /package/queryOrdStatus.
    #[inline]
    pub fn query_ord_status_and_email(
        &self,
        required: QueryOrdStatusAndEmail,
    ) -> Call<QueryOrdStatusAndEmailRequest> {
        self.call(QueryOrdStatusAndEmailRequest::new(required))
    }
}

/// The required parameters of [`query_ord_status_and_email`](Esim::query_ord_status_and_email).
#[derive(Debug, Clone, PartialEq)]
pub struct QueryOrdStatusAndEmail {
    /// The order whose payment is in progress: the `id` that the pre-order returned.
    ///
    /// Not documented as required, but assumed to be.
    pub order_id: String,
}

/// The request of [`query_ord_status_and_email`](Esim::query_ord_status_and_email): a value
/// that can be stored, compared, and sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct QueryOrdStatusAndEmailRequest {
    /// The required parameters.
    pub required: QueryOrdStatusAndEmail,
}

impl QueryOrdStatusAndEmailRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: QueryOrdStatusAndEmail) -> Self {
        Self { required }
    }
}

impl From<QueryOrdStatusAndEmail> for QueryOrdStatusAndEmailRequest {
    #[inline]
    fn from(required: QueryOrdStatusAndEmail) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for QueryOrdStatusAndEmailRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: QueryOrdStatusAndEmail {
                order_id: object.given::<codec::Text>("orderId")?,
            },
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::Text::put(object, "orderId", &required.order_id);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::Text::check_required("orderId", &required.order_id)?;
        Ok(())
    }
}

__private::structure_traits!(QueryOrdStatusAndEmailRequest);

impl __private::Operation for QueryOrdStatusAndEmailRequest {
    type Family = Esim;
    type Output = QueryOrdStatusAndEmailResponse;
    const INFO: &'static __private::OperationInfo = &QUERY_ORD_STATUS_AND_EMAIL;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/package/queryOrdStatusAndEmail");
        parts.header("x-access-token", context.token());
        let mut writer = parts.body(__private::Dialect::Plain);
        let object = &mut writer;
        codec::Text::put(object, "orderId", &required.order_id);
        writer.end();
        Ok(())
    }

    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self::Output, __private::Mismatch> {
        let data = payload.optional::<codec::Object<QueryOrdStatusAndEmailData>>();
        QueryOrdStatusAndEmailResponse::with(data, &mut payload.take_envelope())
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Object::<QueryOrdStatusAndEmailResponse>::write(output, writer);
    }
}

/// The response of [`query_ord_status_and_email`](Esim::query_ord_status_and_email).
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct QueryOrdStatusAndEmailResponse {
    /// The payload.
    pub data: Option<QueryOrdStatusAndEmailData>,
    /// The state of the payment, if the response has it outside the payload.
    ///
    /// Known from an example only. Whether it is required is not documented.
    pub order_pay_status: Option<PaymentState>,
    /// The QR code of the eSIM, if the response has it outside the payload.
    ///
    /// Not shown by `Debug`. Known from an example only. Whether it is required is not documented.
    pub qr_code: Option<String>,
    /// Fields of the envelope that are not documented, and optional fields whose value does not have the
    /// documented form.
    pub extra: __private::Extra,
}

impl __private::fmt::Debug for QueryOrdStatusAndEmailResponse {
    fn fmt(&self, f: &mut __private::fmt::Formatter<'_>) -> __private::fmt::Result {
        f.debug_struct("QueryOrdStatusAndEmailResponse")
            .field("data", &self.data)
            .field("order_pay_status", &self.order_pay_status)
            .field("qr_code", &__private::Redacted::some(&self.qr_code))
            .field("extra", &self.extra)
            .finish()
    }
}

impl QueryOrdStatusAndEmailResponse {
    fn with(
        data: Option<QueryOrdStatusAndEmailData>,
        object: &mut __private::Members<'_>,
    ) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            data,
            order_pay_status: object.optional::<PaymentState>("orderPayStatus"),
            qr_code: object.optional::<codec::Sensitive<codec::Text>>("qrCode"),
            extra: object.take_rest(),
        })
    }
}

impl __private::Structure for QueryOrdStatusAndEmailResponse {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let data = object.optional::<codec::Object<QueryOrdStatusAndEmailData>>("data");
        Self::with(data, object)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Object::<
            QueryOrdStatusAndEmailData,
        >::put_some(object, "data", &self.data);
        PaymentState::put_some(object, "orderPayStatus", &self.order_pay_status);
        codec::Text::put_some(object, "qrCode", &self.qr_code);
        self.extra.write(object);
    }
}

__private::structure_traits!(QueryOrdStatusAndEmailResponse);

/// Its meaning is not documented.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct QueryOrdStatusAndEmailData {
    /// The state of the payment.
    ///
    /// Its meaning is assumed. Whether it is required is not documented.
    pub order_pay_status: Option<PaymentState>,
    /// The QR code of the eSIM, present when the order is paid. It is also sent to the registered
    /// e-mail address. Its format is not documented.
    ///
    /// Not shown by `Debug`. Its meaning is assumed.
    pub qr_code: Option<String>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::fmt::Debug for QueryOrdStatusAndEmailData {
    fn fmt(&self, f: &mut __private::fmt::Formatter<'_>) -> __private::fmt::Result {
        f.debug_struct("QueryOrdStatusAndEmailData")
            .field("order_pay_status", &self.order_pay_status)
            .field("qr_code", &__private::Redacted::some(&self.qr_code))
            .field("extra", &self.extra)
            .finish()
    }
}

impl __private::Structure for QueryOrdStatusAndEmailData {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            order_pay_status: object.optional::<PaymentState>("orderPayStatus"),
            qr_code: object.optional::<codec::Sensitive<codec::Text>>("qrCode"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        PaymentState::put_some(object, "orderPayStatus", &self.order_pay_status);
        codec::Text::put_some(object, "qrCode", &self.qr_code);
        self.extra.write(object);
    }
}

__private::structure_traits!(QueryOrdStatusAndEmailData);

static QUERY_ORD_STATUS_AND_EMAIL: __private::OperationInfo = __private::OperationInfo {
    name: "query_ord_status_and_email",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("esim.query_ord_status_and_email"),
        method: __private::meta::Method::Post,
        path: "/package/queryOrdStatusAndEmail",
        server: 0,
        effect: __private::meta::Effect::Read,
        enveloped: true,
        unenveloped: __private::meta::Unenveloped::Payload {
            list: false,
            members: &["orderPayStatus", "qrCode"],
        },
        outcomes: __private::meta::Outcomes::DEFAULT,
        needs_token: true,
        sensitive: __private::meta::Sensitive {
            parameters: &[],
            response: true,
        },
    },
    title: "Order status",
    title_zh: None,
    summary: Some(
        "Reports whether an order is paid, and returns the QR code of a paid order. After the report of a payment, call this operation every 2 seconds until the status is no longer `0`.",
    ),
    coverage: "partial",
    deprecated: None,
    pages: &[
        "https://links-field.github.io/fms-api/apis/queryOrdStatus",
        "https://links-field.github.io/fms-api/",
    ],
    parameters: &[
        __private::ParameterInfo::required("orderId")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc(
                "The order whose payment is in progress: the `id` that the pre-order returned.",
            ),
    ],
    is_paged: false,
    response: __private::Shape::Object {
        name: None,
        plain: &["orderPayStatus"],
        fields: &[
            ("qrCode", __private::Shape::Sensitive("text")),
            (
                "data",
                __private::Shape::Object {
                    name: None,
                    plain: &["orderPayStatus"],
                    fields: &[("qrCode", __private::Shape::Sensitive("text"))],
                },
            ),
        ],
    },
    functions: __private::functions::<QueryOrdStatusAndEmailRequest>(),
};

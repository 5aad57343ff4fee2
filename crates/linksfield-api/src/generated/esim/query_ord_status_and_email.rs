// @generated from spec/esim/query_ord_status_and_email.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Esim, PaymentState};
use crate::__private::{self, Codec as _, codec};

impl Esim {
    /// Order status.
    ///
    /// Tells whether an order is paid, and gives the QR code of one that is. Asked after the report
    /// of a payment, every 2 seconds, until the status is not `0`.
    ///
    /// Partly documented upstream. Of 5 parameters and response members, 4 are not documented as
    /// required or optional. Members that are not listed are kept in `extra`.
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
    /// # Assumptions
    ///
    /// - `orderId` is required, and is text. The page prints a placeholder; the call asks for one
    ///   order, and the webhook has its id as text.
    /// - The status and the QR code are in `data`, or at the top level of an answer with or without
    ///   an envelope. An answer that has no status at all gives none, which is not "not paid yet".
    ///   The page prints them at the top level, while by the general page most answers have the
    ///   envelope.
    /// - The call only reads, and may be repeated. The flow asks again until the payment is
    ///   decided, and the page's sample does so every 2 seconds. The QR code is mailed too; that
    ///   asking sends the mail is said nowhere but in the call's name.
    ///
    /// # Sources
    ///
    /// - <https://links-field.github.io/fms-api/apis/queryOrdStatus>. Both printed bodies have
    ///   placeholders that are not JSON; the 2 seconds are from a comment in a Swift sample.
    /// - <https://links-field.github.io/fms-api/>. Flow, step 8; it named the path
    ///   /package/queryOrdStatus for a day, from 2020-08-11.
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
    /// The order whose payment is under way, the `id` that the pre-order returned.
    ///
    /// Not documented as required, but assumed to be.
    pub order_id: String,
}

/// The request of [`query_ord_status_and_email`](Esim::query_ord_status_and_email), to be
/// stored, compared, and sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct QueryOrdStatusAndEmailRequest {
    /// What is required.
    pub required: QueryOrdStatusAndEmail,
}

impl QueryOrdStatusAndEmailRequest {
    /// Takes what is required; nothing else is set.
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
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct QueryOrdStatusAndEmailResponse {
    /// The payload.
    pub data: Option<QueryOrdStatusAndEmailData>,
    /// How far the payment is, if it stands beside the payload.
    ///
    /// Whether it is required is not documented.
    pub order_pay_status: Option<PaymentState>,
    /// The QR code of the eSIM, if it stands beside the payload.
    ///
    /// Whether it is required is not documented.
    pub qr_code: Option<String>,
    /// Members of the envelope that are not documented, and optional ones that are not as documented.
    pub extra: __private::Extra,
}

impl QueryOrdStatusAndEmailResponse {
    fn with(
        data: Option<QueryOrdStatusAndEmailData>,
        object: &mut __private::Members<'_>,
    ) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            data,
            order_pay_status: object.optional::<PaymentState>("orderPayStatus"),
            qr_code: object.optional::<codec::Text>("qrCode"),
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
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct QueryOrdStatusAndEmailData {
    /// How far the payment is.
    ///
    /// Whether it is required is not documented.
    pub order_pay_status: Option<PaymentState>,
    /// The QR code of the eSIM, there when the order is paid; it is sent to the registered e-mail
    /// address too. Its form is not documented.
    pub qr_code: Option<String>,
    /// Members that are not documented, and optional ones that are not as documented.
    pub extra: __private::Extra,
}

impl __private::Structure for QueryOrdStatusAndEmailData {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            order_pay_status: object.optional::<PaymentState>("orderPayStatus"),
            qr_code: object.optional::<codec::Text>("qrCode"),
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
        outcome_check: None,
        needs_token: true,
    },
    title: "Order status",
    title_zh: None,
    summary: Some(
        "Tells whether an order is paid, and gives the QR code of one that is. Asked after the report of a payment, every 2 seconds, until the status is not `0`.",
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
                "The order whose payment is under way, the `id` that the pre-order returned.",
            ),
    ],
    is_paged: false,
    functions: __private::functions::<QueryOrdStatusAndEmailRequest>(),
};

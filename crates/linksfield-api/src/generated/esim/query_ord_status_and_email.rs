// @generated from spec/esim/query_ord_status_and_email.yaml by `cargo xtask gen`. Do not edit.

use super::{Esim, PaymentState};
use crate::rt;

static QUERY_ORD_STATUS_AND_EMAIL: rt::meta::Call = rt::meta::Call {
    name: rt::Cow::Borrowed("esim.query_ord_status_and_email"),
    method: rt::meta::Method::Post,
    path: "/package/queryOrdStatusAndEmail",
    server: 0,
    effect: rt::meta::Effect::Read,
    enveloped: true,
    bare: rt::meta::Bare::Payload {
        list: false,
        members: &["orderPayStatus", "qrCode"],
    },
    truth: None,
    needs_token: true,
};

impl Esim {
    /// Order status.
    ///
    /// Tells whether an order is paid, and gives the QR code of one that is. Asked after the report
    /// of a payment, every 2 seconds, until the status is not `0`.
    ///
    /// Documented in part; fields that are not known are kept in `extra`.
    ///
    /// Transcribed from:
    ///
    /// - <https://links-field.github.io/fms-api/apis/queryOrdStatus>. Both printed bodies have
    ///   placeholders that are not JSON; the 2 seconds are from a comment in a Swift sample.
    /// - <https://links-field.github.io/fms-api/>. Flow, step 8; it named the path
    ///   /package/queryOrdStatus for a day, from 2020-08-11.
    ///
    /// Taken to be so where the documentation leaves it open:
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
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::esim::QueryOrdStatusAndEmail;
    /// # async fn example(esim: linksfield_api::Esim) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = esim
    ///     .query_ord_status_and_email(QueryOrdStatusAndEmail {
    ///         order_id: "text",
    ///     })
    ///     .send()
    ///     .await?;
    /// println!("{:?}", *reply);
    /// # Ok(())
    /// # }
    /// ```
    pub fn query_ord_status_and_email<'a>(
        &'a self,
        request: QueryOrdStatusAndEmail<'a>,
    ) -> QueryOrdStatusAndEmailCall<'a> {
        QueryOrdStatusAndEmailCall {
            client: &self.client,
            options: rt::CallOptions::default(),
            request,
        }
    }
}

/// What must be given to call: Order status.
#[derive(Debug, Clone)]
pub struct QueryOrdStatusAndEmail<'a> {
    /// The order whose payment is under way, the `id` that the pre-order returned.
    ///
    /// Not documented as required, but taken to be.
    pub order_id: &'a str,
}

/// The call `esim.query_ord_status_and_email`, ready to be sent.
#[derive(Debug, Clone)]
#[must_use = "a call does nothing until it is sent"]
pub struct QueryOrdStatusAndEmailCall<'a> {
    client: &'a rt::Client,
    options: rt::CallOptions,
    request: QueryOrdStatusAndEmail<'a>,
}

impl<'a> QueryOrdStatusAndEmailCall<'a> {
    /// The time for one attempt. Default: that of the client.
    pub fn timeout(mut self, timeout: std::time::Duration) -> Self {
        self.options.timeout = Some(timeout);
        self
    }

    /// Sends the call.
    ///
    /// # Errors
    ///
    /// [`Error`](rt::Error) tells how far the call came.
    pub async fn send(
        self,
    ) -> Result<rt::Reply<QueryOrdStatusAndEmailResponse>, rt::Error> {
        self.client
            .execute(
                &QUERY_ORD_STATUS_AND_EMAIL,
                &self,
                self.options,
                QueryOrdStatusAndEmailResponse::read,
            )
            .await
    }

    /// Shows what would be sent, and how it is signed, without sending it.
    ///
    /// # Errors
    ///
    /// When a parameter cannot be sent.
    pub fn explain(&self) -> Result<rt::Explanation, rt::Error> {
        self.client.explain(&QUERY_ORD_STATUS_AND_EMAIL, self, self.options)
    }
}

impl rt::Encode for QueryOrdStatusAndEmailCall<'_> {
    fn encode(
        &self,
        context: &rt::Context<'_>,
        parts: &mut rt::Parts,
    ) -> Result<(), rt::InvalidParameter> {
        rt::check::not_empty("orderId", self.request.order_id)?;
        parts.path("/package/queryOrdStatusAndEmail");
        parts.header("x-access-token", context.token());
        let mut object = parts.body(rt::Dialect::Plain);
        object.text("orderId", self.request.order_id);
        object.end();
        Ok(())
    }
}

/// The answer of: Order status.
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
    /// Members of the envelope that the documentation does not list, and optional ones that are
    /// not what it says.
    pub extra: rt::Extra,
}

impl QueryOrdStatusAndEmailResponse {
    fn read(payload: &mut rt::Payload<'_>) -> Result<Self, rt::Mismatch> {
        let data = payload.optional(QueryOrdStatusAndEmailData::read);
        let mut object = payload.take_envelope();
        Ok(Self {
            data,
            order_pay_status: object
                .optional(
                    "orderPayStatus",
                    |raw| rt::get::code_number(raw, PaymentState::from_code),
                ),
            qr_code: object.optional("qrCode", rt::get::text),
            extra: object.rest(),
        })
    }
}

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
    /// Members that the documentation does not list, and optional ones that are not what it says.
    pub extra: rt::Extra,
}

impl QueryOrdStatusAndEmailData {
    pub(super) fn read(raw: &rt::RawValue) -> Result<Self, rt::Mismatch> {
        let mut object = rt::Object::read(raw)?;
        Ok(Self {
            order_pay_status: object
                .optional(
                    "orderPayStatus",
                    |raw| rt::get::code_number(raw, PaymentState::from_code),
                ),
            qr_code: object.optional("qrCode", rt::get::text),
            extra: object.rest(),
        })
    }
}

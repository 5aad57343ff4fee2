// @generated from spec/esim/my_esim_detail.yaml by `cargo xtask gen`. Do not edit.

use super::Esim;
use crate::rt;

static MY_ESIM_DETAIL: rt::meta::Call = rt::meta::Call {
    name: rt::Cow::Borrowed("esim.my_esim_detail"),
    method: rt::meta::Method::Post,
    path: "/order/myEsimDetail",
    server: 0,
    effect: rt::meta::Effect::Read,
    enveloped: true,
    bare: rt::meta::Bare::Refused,
    truth: None,
    needs_token: true,
};

impl Esim {
    /// eSIM detail.
    ///
    /// Gives the details of the eSIM of a paid order. The page announces the answer as still to be
    /// added. The flow names the v1.1 form of this call.
    ///
    /// Its answer is not documented: the payload is given as it comes, as JSON.
    ///
    /// Transcribed from:
    ///
    /// - <https://links-field.github.io/fms-api/apis/myEsimDetail>. The printed request body has a
    ///   placeholder that is not JSON.
    ///
    /// Taken to be so where the documentation leaves it open:
    ///
    /// - `orderId` is required, and is text. The page prints a placeholder; the call asks for one
    ///   order, and the webhook has its id as text.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::esim::MyEsimDetail;
    /// # async fn example(esim: linksfield_api::Esim) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = esim
    ///     .my_esim_detail(MyEsimDetail {
    ///         order_id: "text",
    ///     })
    ///     .send()
    ///     .await?;
    /// println!("{:?}", *reply);
    /// # Ok(())
    /// # }
    /// ```
    pub fn my_esim_detail<'a>(
        &'a self,
        request: MyEsimDetail<'a>,
    ) -> MyEsimDetailCall<'a> {
        MyEsimDetailCall {
            client: &self.client,
            options: rt::CallOptions::default(),
            request,
        }
    }
}

/// What must be given to call: eSIM detail.
#[derive(Debug, Clone)]
pub struct MyEsimDetail<'a> {
    /// The paid order, by the `id` that the pre-order returned.
    ///
    /// Not documented as required, but taken to be.
    pub order_id: &'a str,
}

/// The call `esim.my_esim_detail`, ready to be sent.
#[derive(Debug, Clone)]
#[must_use = "a call does nothing until it is sent"]
pub struct MyEsimDetailCall<'a> {
    client: &'a rt::Client,
    options: rt::CallOptions,
    request: MyEsimDetail<'a>,
}

impl<'a> MyEsimDetailCall<'a> {
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
    pub async fn send(self) -> Result<rt::Reply<rt::Json>, rt::Error> {
        self.client
            .execute(
                &MY_ESIM_DETAIL,
                &self,
                self.options,
                |payload| payload.required(rt::get::json),
            )
            .await
    }

    /// Shows what would be sent, and how it is signed, without sending it.
    ///
    /// # Errors
    ///
    /// When a parameter cannot be sent.
    pub fn explain(&self) -> Result<rt::Explanation, rt::Error> {
        self.client.explain(&MY_ESIM_DETAIL, self, self.options)
    }
}

impl rt::Encode for MyEsimDetailCall<'_> {
    fn encode(
        &self,
        context: &rt::Context<'_>,
        parts: &mut rt::Parts,
    ) -> Result<(), rt::InvalidParameter> {
        rt::check::not_empty("orderId", self.request.order_id)?;
        parts.path("/order/myEsimDetail");
        parts.header("x-access-token", context.token());
        let mut object = parts.body(rt::Dialect::Plain);
        object.text("orderId", self.request.order_id);
        object.end();
        Ok(())
    }
}

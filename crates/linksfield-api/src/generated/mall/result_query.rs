// @generated from spec/mall/result_query.yaml by `cargo xtask gen`. Do not edit.

use super::Mall;
use crate::rt;

static RESULT_QUERY: rt::meta::Call = rt::meta::Call {
    name: rt::Cow::Borrowed("mall.result_query"),
    method: rt::meta::Method::Post,
    path: "/resultQuery",
    server: 1,
    effect: rt::meta::Effect::Read,
    enveloped: true,
    bare: rt::meta::Bare::Anything,
    truth: None,
    needs_token: false,
};

impl Mall {
    /// Query Payment Result / 支付结果查询.
    ///
    /// Asks for the result of one payment. The answer is not documented.
    ///
    /// Its answer is not documented: the payload is given as it comes, as JSON.
    ///
    /// Transcribed from:
    ///
    /// - <https://www.apifox.cn/apidoc/shared-e2eb0945-a18e-401d-93d7-ff8191925eca/api-12135037>. A
    ///   shared copy, "Enterprise Gateway (CN) -v3+v4 link", where the APIs of Mall count as
    ///   历史版本API (earlier versions). Its known part ends in the example of the request.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::mall::ResultQuery;
    /// # async fn example(mall: linksfield_api::Mall) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = mall
    ///     .result_query(ResultQuery {
    ///         pay_id: "20190321192436",
    ///     })
    ///     .send()
    ///     .await?;
    /// println!("{:?}", *reply);
    /// # Ok(())
    /// # }
    /// ```
    pub fn result_query<'a>(&'a self, request: ResultQuery<'a>) -> ResultQueryCall<'a> {
        ResultQueryCall {
            client: &self.client,
            options: rt::CallOptions::default(),
            request,
        }
    }
}

/// What must be given to call: Query Payment Result.
#[derive(Debug, Clone)]
pub struct ResultQuery<'a> {
    /// The id of the payment; it must not be empty.
    ///
    /// Example: `20190321192436`.
    pub pay_id: &'a str,
}

/// The call `mall.result_query`, ready to be sent.
#[derive(Debug, Clone)]
#[must_use = "a call does nothing until it is sent"]
pub struct ResultQueryCall<'a> {
    client: &'a rt::Client,
    options: rt::CallOptions,
    request: ResultQuery<'a>,
}

impl<'a> ResultQueryCall<'a> {
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

    /// Sends the call.
    ///
    /// # Errors
    ///
    /// [`Error`](rt::Error) tells how far the call came.
    pub async fn send(self) -> Result<rt::Reply<rt::Json>, rt::Error> {
        self.client
            .execute(
                &RESULT_QUERY,
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
        self.client.explain(&RESULT_QUERY, self, self.options)
    }
}

impl rt::Encode for ResultQueryCall<'_> {
    fn encode(
        &self,
        context: &rt::Context<'_>,
        parts: &mut rt::Parts,
    ) -> Result<(), rt::InvalidParameter> {
        rt::check::not_empty("payId", self.request.pay_id)?;
        parts.path("/resultQuery");
        let mut object = parts.body(rt::Dialect::Plain);
        object.text("partnerCode", context.credential(0));
        object.text("payId", self.request.pay_id);
        object.quoted("tradeTime", context.unix_milliseconds());
        object.text("tradeType", "resultQuery");
        object.text("version", "3.0");
        object.end();
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documented_request() -> Result<(), Box<dyn std::error::Error>> {
        let client: Mall = rt::testing::client(1)?;
        let explanation = client
            .result_query(ResultQuery {
                pay_id: "20190321192436",
            })
            .explain()?;
        rt::testing::same_request(
            &explanation,
            &rt::testing::Documented {
                path: "/resultQuery",
                query: &[],
                body: Some(
                    r#"{
  "partnerCode": "P000818",
  "payId": "20190321192436",
  "sign": "b2a9e697bdff66049803d62ffeffccaf",
  "tradeTime": "20181031256548",
  "tradeType": "resultQuery",
  "version": "3.0"
}"#,
                ),
                apart_from: &["partnerCode", "tradeTime", "sign"],
            },
        )
    }
}

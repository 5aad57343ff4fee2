// @generated from spec/csss/renew_package.yaml by `cargo xtask gen`. Do not edit.

use super::Csss;
use crate::rt;

static RENEW_PACKAGE: rt::meta::Call = rt::meta::Call {
    name: rt::Cow::Borrowed("csss.renew_package"),
    method: rt::meta::Method::Post,
    path: "/package/renewPackage",
    server: 0,
    effect: rt::meta::Effect::Write,
    enveloped: true,
    bare: rt::meta::Bare::Refused,
    truth: Some("csss.query_order"),
    needs_token: false,
};

impl Csss {
    /// Renew your data plan / 续订流量套餐.
    ///
    /// Renews an order, so that it is valid for longer. The order may be in use or still unused.
    ///
    /// Known from examples only; other fields are kept in `extra`.
    ///
    /// It changes something: it is not sent again once it may have arrived, and dropping its future
    /// does not recall it. When it fails, ask
    /// [`may_have_been_executed`](rt::Error::may_have_been_executed) before calling again.
    /// `query_order` is the call to look with.
    ///
    /// Transcribed from:
    ///
    /// - <https://developer-en.apifox.cn/api-42599717>, revised 2022-10-05 06:27:53. English. The
    ///   Chinese page is not known.
    ///
    /// Taken to be so where the documentation leaves it open:
    ///
    /// - `order_id` must be given. The page has examples only and so no required marks; without the
    ///   order there is nothing to renew.
    /// - `renew_period` must be given, and counts periods. The page has examples only, and no text
    ///   for this field; its name says how much is to be renewed, and no default is known.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::csss::RenewPackage;
    /// # async fn example(csss: linksfield_api::Csss) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = csss
    ///     .renew_package(RenewPackage {
    ///         order_id: "202107061625560742397",
    ///         renew_period: 1,
    ///     })
    ///     .send()
    ///     .await?;
    /// println!("{:?}", *reply);
    /// # Ok(())
    /// # }
    /// ```
    pub fn renew_package<'a>(
        &'a self,
        request: RenewPackage<'a>,
    ) -> RenewPackageCall<'a> {
        RenewPackageCall {
            client: &self.client,
            options: rt::CallOptions::default(),
            request,
        }
    }
}

/// What must be given to call: Renew your data plan.
#[derive(Debug, Clone)]
pub struct RenewPackage<'a> {
    /// The id of the order to renew.
    ///
    /// Example: `202107061625560742397`. Not documented as required, but taken to be.
    pub order_id: &'a str,
    /// Probably the number of periods to add.
    ///
    /// Example: `1`. Not documented as required, but taken to be.
    pub renew_period: i64,
}

/// The call `csss.renew_package`, ready to be sent.
#[derive(Debug, Clone)]
#[must_use = "a call does nothing until it is sent"]
pub struct RenewPackageCall<'a> {
    client: &'a rt::Client,
    options: rt::CallOptions,
    request: RenewPackage<'a>,
}

impl<'a> RenewPackageCall<'a> {
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
    pub async fn send(self) -> Result<rt::Reply<RenewPackageResponse>, rt::Error> {
        self.client
            .execute(
                &RENEW_PACKAGE,
                &self,
                self.options,
                |payload| payload.required(RenewPackageResponse::read),
            )
            .await
    }

    /// Shows what would be sent, and how it is signed, without sending it.
    ///
    /// # Errors
    ///
    /// When a parameter cannot be sent.
    pub fn explain(&self) -> Result<rt::Explanation, rt::Error> {
        self.client.explain(&RENEW_PACKAGE, self, self.options)
    }
}

impl rt::Encode for RenewPackageCall<'_> {
    fn encode(
        &self,
        context: &rt::Context<'_>,
        parts: &mut rt::Parts,
    ) -> Result<(), rt::InvalidParameter> {
        rt::check::not_empty("order_id", self.request.order_id)?;
        parts.path("/package/renewPackage");
        let mut object = parts.body(rt::Dialect::Plain);
        object.text("access_code", context.credential(0));
        object.text("order_id", self.request.order_id);
        object.bare("renew_period", self.request.renew_period);
        object.quoted("timestamp", context.unix_seconds());
        object.text("version", "2.0");
        object.end();
        Ok(())
    }
}

/// The answer of: Renew your data plan.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RenewPackageResponse {
    /// Not documented; in the example it is that of the request.
    ///
    /// Example: `mshmrjUjFC88jzdDmn8JrVlIF3s=`. Whether it is required is not documented.
    pub sign: Option<String>,
    /// When the order expires, with the time of day, unlike in `orderPackage`. The time zone is not
    /// documented.
    ///
    /// Its time zone is not documented. Example: `2023-12-31 23:59:59`. Whether it is required is
    /// not documented.
    pub order_expire_date: Option<rt::DateTime>,
    /// The id of the order.
    ///
    /// Example: `202107061625560742397`. Whether it is required is not documented.
    pub order_id: Option<String>,
    /// Members that the documentation does not list, and optional ones that are not what it says.
    pub extra: rt::Extra,
}

impl RenewPackageResponse {
    pub(super) fn read(raw: &rt::RawValue) -> Result<Self, rt::Mismatch> {
        let mut object = rt::Object::read(raw)?;
        Ok(Self {
            sign: object.optional("sign", rt::get::text),
            order_expire_date: object
                .optional("order_expire_date", rt::get::date_time_spaced),
            order_id: object.optional("order_id", rt::get::text),
            extra: object.rest(),
        })
    }

    #[cfg(test)]
    pub(super) fn write(&self, object: &mut rt::ObjectWriter<'_>) {
        if let Some(value) = &self.sign {
            object.text("sign", value);
        }
        if let Some(value) = &self.order_expire_date {
            object.quoted("order_expire_date", rt::put::date_time_spaced(*value));
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
        let client: Csss = rt::testing::client(2)?;
        let explanation = client
            .renew_package(RenewPackage {
                order_id: "202107061625560742397",
                renew_period: 1,
            })
            .explain()?;
        rt::testing::same_request(
            &explanation,
            &rt::testing::Documented {
                path: "/package/renewPackage",
                query: &[],
                body: Some(
                    r#"{
  "access_code": "P000270",
  "order_id": "202107061625560742397",
  "renew_period": 1,
  "timestamp": "1643253530",
  "version": "2.0",
  "sign": "mshmrjUjFC88jzdDmn8JrVlIF3s="
}"#,
                ),
                apart_from: &["access_code", "timestamp", "sign"],
            },
        )
    }

    #[test]
    fn documented_response() -> Result<(), Box<dyn std::error::Error>> {
        let documented = rt::testing::DocumentedAnswer {
            body: r#"{
  "code": "0000",
  "data": {
    "sign": "mshmrjUjFC88jzdDmn8JrVlIF3s=",
    "order_expire_date": "2023-12-31 23:59:59",
    "order_id": "202107061625560742397"
  },
  "message": "成功",
  "success": true
}"#,
            aliases: &[],
            apart_from: &[],
            either_form: false,
        };
        rt::testing::same_answer(
            &super::super::FAMILY,
            &RENEW_PACKAGE,
            &documented,
            |payload| payload.required(RenewPackageResponse::read),
            |answer, object| {
                object.object("data", |object| answer.write(object));
            },
        )
    }
}

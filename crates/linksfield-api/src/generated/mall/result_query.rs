// @generated from spec/mall/result_query.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Mall};
use crate::__private::{self, Codec as _, codec};

impl Mall {
    /// Returns the result of one payment. Linksfield's title: *Query Payment Result* / 支付结果查询.
    ///
    /// The response is not documented.
    ///
    /// - **Effect:** read. The client retries the call after transient errors, as the
    ///   [`RetryPolicy`](__private::RetryPolicy) allows.
    /// - **Coverage:** request only. Linksfield does not document the payload of the response,
    ///   which is returned as JSON.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::mall::ResultQuery;
    /// # async fn example(mall: linksfield_api::Mall) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = mall
    ///     .result_query(ResultQuery {
    ///         pay_id: "20190321192436".into(),
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
    /// All parameters are required. They are the fields of [`ResultQuery`].
    ///
    /// | parameter | required | meaning |
    /// |---|---|---|
    /// | [`pay_id`](field@ResultQuery::pay_id) | yes | The id of the payment. Must not be empty. |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to any JSON,
    /// as [`Json`](__private::Json).
    ///
    /// # Errors
    ///
    /// - [`NotSent`](__private::Error::NotSent): a parameter is invalid or the server could not be
    ///   reached.
    /// - [`NoResponse`](__private::Error::NoResponse), [`Decode`](__private::Error::Decode): the
    ///   response is missing, incomplete or unreadable. The error keeps what was received.
    /// - [`Api`](__private::Error::Api), [`Status`](__private::Error::Status): the server reported
    ///   a failure with a result code or with an HTTP status. Linksfield documents no failure
    ///   codes.
    ///
    /// # Sources
    ///
    /// - <https://www.apifox.cn/apidoc/shared-e2eb0945-a18e-401d-93d7-ff8191925eca/api-12135037>. A
    ///   shared copy, "Enterprise Gateway (CN) -v3+v4 link", which keeps the Mall APIs under
    ///   历史版本API (earlier versions). The available text ends in the example of the request.
    #[inline]
    pub fn result_query(&self, required: ResultQuery) -> Call<ResultQueryRequest> {
        self.call(ResultQueryRequest::new(required))
    }
}

/// The required parameters of [`result_query`](Mall::result_query).
#[derive(Debug, Clone, PartialEq)]
pub struct ResultQuery {
    /// The id of the payment. Must not be empty.
    ///
    /// Example: `20190321192436`.
    pub pay_id: String,
}

/// The request of [`result_query`](Mall::result_query): a value that can be stored, compared,
/// and sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ResultQueryRequest {
    /// The required parameters.
    pub required: ResultQuery,
}

impl ResultQueryRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: ResultQuery) -> Self {
        Self { required }
    }
}

impl From<ResultQuery> for ResultQueryRequest {
    #[inline]
    fn from(required: ResultQuery) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for ResultQueryRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: ResultQuery {
                pay_id: object.given::<codec::Text>("payId")?,
            },
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::Text::put(object, "payId", &required.pay_id);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::Text::check_required("payId", &required.pay_id)?;
        Ok(())
    }
}

__private::structure_traits!(ResultQueryRequest);

impl __private::Operation for ResultQueryRequest {
    type Family = Mall;
    type Output = __private::Json;
    const INFO: &'static __private::OperationInfo = &RESULT_QUERY;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/resultQuery");
        let mut writer = parts.body(__private::Dialect::Plain);
        let object = &mut writer;
        object.text("partnerCode", context.credential(0));
        codec::Text::put(object, "payId", &required.pay_id);
        object.integer("tradeTime", context.unix_milliseconds(), true);
        object.text("tradeType", "resultQuery");
        object.text("version", "3.0");
        writer.end();
        Ok(())
    }

    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self::Output, __private::Mismatch> {
        payload.required::<codec::Json>()
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Json::write(output, writer);
    }
}

static RESULT_QUERY: __private::OperationInfo = __private::OperationInfo {
    name: "result_query",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("mall.result_query"),
        method: __private::meta::Method::Post,
        path: "/resultQuery",
        server: 1,
        effect: __private::meta::Effect::Read,
        enveloped: true,
        unenveloped: __private::meta::Unenveloped::Anything,
        outcomes: __private::meta::Outcomes::DEFAULT,
        needs_token: false,
        sensitive: __private::meta::Sensitive {
            parameters: &[],
            response: true,
        },
    },
    title: "Query Payment Result",
    title_zh: Some("支付结果查询"),
    summary: Some("Returns the result of one payment.\nThe response is not documented."),
    coverage: "request-only",
    deprecated: None,
    pages: &[
        "https://www.apifox.cn/apidoc/shared-e2eb0945-a18e-401d-93d7-ff8191925eca/api-12135037",
    ],
    parameters: &[
        __private::ParameterInfo::required("payId")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc("The id of the payment. Must not be empty.")
            .example("20190321192436"),
    ],
    is_paged: false,
    response: __private::Shape::Undocumented,
    functions: __private::functions::<ResultQueryRequest>(),
};

#[cfg(test)]
mod tests {
    use super::super::*;

    #[test]
    fn documented_request() -> Result<(), Box<dyn std::error::Error>> {
        let mall: Mall = __private::testing::client()?;
        let call = mall
            .result_query(ResultQuery {
                pay_id: "20190321192436".into(),
            });
        __private::testing::same_request(
            &call.explain()?,
            call.request(),
            &__private::testing::Documented {
                path: "/resultQuery",
                parameters: &[],
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

// @generated from spec/csss/renew_package.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Csss};
use crate::__private::{self, Codec as _, codec};

impl Csss {
    /// Renews an order that is in use or not yet used, which extends its validity. Linksfield's
    /// title: *Renew your data plan* / 续订流量套餐.
    ///
    /// - **Effect:** write. The client never sends the request again once it may have reached the
    ///   server. If a call fails and
    ///   [`may_have_been_executed`](__private::Error::may_have_been_executed) returns `false`, it
    ///   was not executed, and calling again is safe. If the method returns `true`, do not call
    ///   again before you have checked the outcome: use [`query_order`](Csss::query_order) to check
    ///   whether the call took effect. Query the order by its `order_id`, and compare its
    ///   `expireDate` with the one before the renewal. The form of `expireDate` is not documented.
    /// - **Coverage:** examples only. Linksfield shows examples, but no table of fields. Of the 5
    ///   parameters and response fields, 4 are known from an example only and 1 is inferred.
    ///   Response fields that Linksfield does not list are kept in `extra`.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::csss::RenewPackage;
    /// # async fn example(csss: linksfield_api::Csss) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = csss
    ///     .renew_package(RenewPackage {
    ///         order_id: "202107061625560742397".into(),
    ///         renew_period: 1,
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
    /// All parameters are required. They are the fields of [`RenewPackage`].
    ///
    /// | parameter | required | meaning | known from |
    /// |---|---|---|---|
    /// | [`order_id`](field@RenewPackage::order_id) | assumed | The id of the order to renew. | example |
    /// | [`renew_period`](field@RenewPackage::renew_period) | assumed | Probably the number of periods to add. | inference |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to
    /// [`RenewPackageResponse`].
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
    ///   with an HTTP status. Linksfield documents no failure codes.
    ///   [`may_have_been_executed`](__private::Error::may_have_been_executed) returns whether the
    ///   call may have been executed.
    ///
    /// # Assumptions
    ///
    /// - `order_id` is required. *Reason:* Linksfield's page shows only examples, which have no
    ///   required markers. A renewal needs an order to renew.
    /// - `renew_period` is required, and is a number of periods. *Reason:* Linksfield's page shows
    ///   only examples and has no text for this field. The name of the field suggests the length of
    ///   the renewal, and no default is known.
    ///
    /// # Sources
    ///
    /// - <https://developer-en.apifox.cn/api-42599717>, revised 2022-10-05 06:27:53. English. The
    ///   Chinese page is not known.
    #[inline]
    pub fn renew_package(&self, required: RenewPackage) -> Call<RenewPackageRequest> {
        self.call(RenewPackageRequest::new(required))
    }
}

/// The required parameters of [`renew_package`](Csss::renew_package).
#[derive(Debug, Clone, PartialEq)]
pub struct RenewPackage {
    /// The id of the order to renew.
    ///
    /// Example: `202107061625560742397`. Known from an example only. Not documented as required,
    /// but assumed to be.
    pub order_id: String,
    /// Probably the number of periods to add.
    ///
    /// Example: `1`. Its meaning is inferred. Not documented as required, but assumed to be.
    pub renew_period: i64,
}

/// The request of [`renew_package`](Csss::renew_package): a value that can be stored, compared,
/// and sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RenewPackageRequest {
    /// The required parameters.
    pub required: RenewPackage,
}

impl RenewPackageRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: RenewPackage) -> Self {
        Self { required }
    }
}

impl From<RenewPackage> for RenewPackageRequest {
    #[inline]
    fn from(required: RenewPackage) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for RenewPackageRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: RenewPackage {
                order_id: object.given::<codec::Text>("order_id")?,
                renew_period: object.given::<codec::NumberInteger>("renew_period")?,
            },
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::Text::put(object, "order_id", &required.order_id);
        codec::NumberInteger::put(object, "renew_period", &required.renew_period);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::Text::check_required("order_id", &required.order_id)?;
        Ok(())
    }
}

__private::structure_traits!(RenewPackageRequest);

impl __private::Operation for RenewPackageRequest {
    type Family = Csss;
    type Output = RenewPackageResponse;
    const INFO: &'static __private::OperationInfo = &RENEW_PACKAGE;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/package/renewPackage");
        let mut writer = parts.body(__private::Dialect::Plain);
        let object = &mut writer;
        object.text("access_code", context.credential(0));
        codec::Text::put(object, "order_id", &required.order_id);
        codec::NumberInteger::put(object, "renew_period", &required.renew_period);
        object.integer("timestamp", context.unix_seconds(), true);
        object.text("version", "2.0");
        writer.end();
        Ok(())
    }

    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self::Output, __private::Mismatch> {
        payload.required::<codec::Object<RenewPackageResponse>>()
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Object::<RenewPackageResponse>::write(output, writer);
    }
}

/// The response of `renew_package`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RenewPackageResponse {
    /// In the example, the value is the `sign` of the request.
    ///
    /// Example: `mshmrjUjFC88jzdDmn8JrVlIF3s=`. Known from an example only. Whether it is required
    /// is not documented.
    pub sign: Option<String>,
    /// The day and time when the order expires. In the response of `order_package`, the same field
    /// is a day without a time.
    ///
    /// Its time zone is not documented. Example: `2023-12-31 23:59:59`. Known from an example only.
    /// Whether it is required is not documented.
    pub order_expire_date: Option<__private::DateTime>,
    /// The id of the order.
    ///
    /// Example: `202107061625560742397`. Known from an example only. Whether it is required is not
    /// documented.
    pub order_id: Option<String>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for RenewPackageResponse {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            sign: object.optional::<codec::Text>("sign"),
            order_expire_date: object
                .optional::<codec::DateTimeSpaced>("order_expire_date"),
            order_id: object.optional::<codec::Text>("order_id"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put_some(object, "sign", &self.sign);
        codec::DateTimeSpaced::put_some(
            object,
            "order_expire_date",
            &self.order_expire_date,
        );
        codec::Text::put_some(object, "order_id", &self.order_id);
        self.extra.write(object);
    }
}

__private::structure_traits!(RenewPackageResponse);

static RENEW_PACKAGE: __private::OperationInfo = __private::OperationInfo {
    name: "renew_package",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("csss.renew_package"),
        method: __private::meta::Method::Post,
        path: "/package/renewPackage",
        server: 0,
        effect: __private::meta::Effect::Write,
        enveloped: true,
        unenveloped: __private::meta::Unenveloped::Refused,
        outcomes: __private::meta::Outcomes {
            check: Some(
                &__private::OutcomeCheck {
                    operation: "csss.query_order",
                    compare: "Query the order by its `order_id`, and compare its `expireDate` with the one before the renewal. The form of `expireDate` is not documented.",
                    search: None,
                },
            ),
            ..__private::meta::Outcomes::DEFAULT
        },
        needs_token: false,
        sensitive: __private::meta::Sensitive {
            parameters: &[],
            response: false,
        },
    },
    title: "Renew your data plan",
    title_zh: Some("续订流量套餐"),
    summary: Some(
        "Renews an order that is in use or not yet used, which extends its validity.",
    ),
    coverage: "examples-only",
    deprecated: None,
    pages: &["https://developer-en.apifox.cn/api-42599717"],
    parameters: &[
        __private::ParameterInfo::required("order_id")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc("The id of the order to renew.")
            .example("202107061625560742397"),
        __private::ParameterInfo::required("renew_period")
            .value("integer", "a whole number")
            .at(__private::Location::Body)
            .doc("Probably the number of periods to add.")
            .example("1"),
    ],
    is_paged: false,
    response: __private::Shape::Object {
        name: None,
        plain: &["sign", "order_expire_date", "order_id"],
        fields: &[],
    },
    functions: __private::functions::<RenewPackageRequest>(),
};

#[cfg(test)]
mod tests {
    use super::super::*;

    #[test]
    fn documented_request() -> Result<(), Box<dyn std::error::Error>> {
        let csss: Csss = __private::testing::client()?;
        let call = csss
            .renew_package(RenewPackage {
                order_id: "202107061625560742397".into(),
                renew_period: 1,
            });
        __private::testing::same_request(
            &call.explain()?,
            call.request(),
            &__private::testing::Documented {
                path: "/package/renewPackage",
                parameters: &[],
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
        __private::testing::same_response::<
            RenewPackageRequest,
        >(
            &__private::testing::DocumentedResponse {
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
                has_envelope_fields: false,
            },
        )
    }
}

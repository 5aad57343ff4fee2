// @generated from spec/csss/query_device.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Csss};
use crate::__private::{self, Codec as _, codec};

impl Csss {
    /// Returns the current information on one card, with the plan that the card is using.
    /// Linksfield's title: *Get real-time info about one SIM card* / 查询单一设备实时信息.
    ///
    /// Plans that are not in use are left out of the response.
    ///
    /// - **Effect:** read. The client retries the call after transient errors, as the
    ///   [`RetryPolicy`](__private::RetryPolicy) allows.
    /// - **Coverage:** request only. Linksfield does not document the payload of the response,
    ///   which is returned as JSON. The parameter is inferred.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::csss::QueryDevice;
    /// # async fn example(csss: linksfield_api::Csss) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = csss
    ///     .query_device(QueryDevice {
    ///         device_id: "89852022018041800192".into(),
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
    /// All parameters are required. They are the fields of [`QueryDevice`].
    ///
    /// | parameter | required | meaning | known from |
    /// |---|---|---|---|
    /// | [`device_id`](field@QueryDevice::device_id) | yes | Probably the device, identified by the ICCID of its SIM card as in `order_package`. Linksfield's page has no text for this field. | inference |
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
    /// - <https://developer.linksfield.net/api-10929072>. Chinese. The fields of `data` in the
    ///   response are not known.
    /// - <https://developer-en.apifox.cn/api-42599708>. English. The URL is inferred from the
    ///   number sequence of the pages.
    #[inline]
    pub fn query_device(&self, required: QueryDevice) -> Call<QueryDeviceRequest> {
        self.call(QueryDeviceRequest::new(required))
    }
}

/// The required parameters of [`query_device`](Csss::query_device).
#[derive(Clone, PartialEq)]
pub struct QueryDevice {
    /// Probably the device, identified by the ICCID of its SIM card as in `order_package`.
    /// Linksfield's page has no text for this field.
    ///
    /// Not shown by `Debug`. Example: `89852022018041800192`. Its meaning is inferred.
    pub device_id: String,
}

impl __private::fmt::Debug for QueryDevice {
    fn fmt(&self, f: &mut __private::fmt::Formatter<'_>) -> __private::fmt::Result {
        f.debug_struct("QueryDevice").field("device_id", &__private::Redacted).finish()
    }
}

/// The request of [`query_device`](Csss::query_device): a value that can be stored, compared,
/// and sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct QueryDeviceRequest {
    /// The required parameters.
    pub required: QueryDevice,
}

impl QueryDeviceRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: QueryDevice) -> Self {
        Self { required }
    }
}

impl From<QueryDevice> for QueryDeviceRequest {
    #[inline]
    fn from(required: QueryDevice) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for QueryDeviceRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: QueryDevice {
                device_id: object.given::<codec::Sensitive<codec::Text>>("device_id")?,
            },
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::Text::put(object, "device_id", &required.device_id);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::Text::check_required("device_id", &required.device_id)?;
        Ok(())
    }
}

__private::structure_traits!(QueryDeviceRequest);

impl __private::Operation for QueryDeviceRequest {
    type Family = Csss;
    type Output = __private::Json;
    const INFO: &'static __private::OperationInfo = &QUERY_DEVICE;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/device/queryDevice");
        let mut writer = parts.body(__private::Dialect::Plain);
        let object = &mut writer;
        object.text("access_code", context.credential(0));
        codec::Text::put(object, "device_id", &required.device_id);
        object.integer("timestamp", context.unix_seconds(), true);
        object.text("version", "2.0");
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

static QUERY_DEVICE: __private::OperationInfo = __private::OperationInfo {
    name: "query_device",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("csss.query_device"),
        method: __private::meta::Method::Post,
        path: "/device/queryDevice",
        server: 0,
        effect: __private::meta::Effect::Read,
        enveloped: true,
        unenveloped: __private::meta::Unenveloped::Refused,
        outcomes: __private::meta::Outcomes::DEFAULT,
        needs_token: false,
        sensitive: __private::meta::Sensitive {
            parameters: &["device_id"],
            response: true,
        },
    },
    title: "Get real-time info about one SIM card",
    title_zh: Some("查询单一设备实时信息"),
    summary: Some(
        "Returns the current information on one card, with the plan that the card is using.\nPlans that are not in use are left out of the response.",
    ),
    coverage: "request-only",
    deprecated: None,
    pages: &[
        "https://developer.linksfield.net/api-10929072",
        "https://developer-en.apifox.cn/api-42599708",
    ],
    parameters: &[
        __private::ParameterInfo::required("device_id")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc(
                "Probably the device, identified by the ICCID of its SIM card as in `order_package`. Linksfield's page has no text for this field.",
            )
            .example("89852022018041800192")
            .sensitive(),
    ],
    is_paged: false,
    response: __private::Shape::Undocumented,
    functions: __private::functions::<QueryDeviceRequest>(),
};

#[cfg(test)]
mod tests {
    use super::super::*;

    #[test]
    fn documented_request() -> Result<(), Box<dyn std::error::Error>> {
        let csss: Csss = __private::testing::client()?;
        let call = csss
            .query_device(QueryDevice {
                device_id: "89852022018041800192".into(),
            });
        __private::testing::same_request(
            &call.explain()?,
            call.request(),
            &__private::testing::Documented {
                path: "/device/queryDevice",
                parameters: &[],
                query: &[],
                body: Some(
                    r#"{
  "access_code": "P000270",
  "device_id": "89852022018041800192",
  "timestamp": "1643012271",
  "version": "2.0",
  "sign": "9yYpqL0oLteZCzP8ukVRyl6TE7s="
}"#,
                ),
                apart_from: &["access_code", "timestamp", "sign"],
            },
        )
    }
}

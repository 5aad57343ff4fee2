// @generated from spec/esim/my_esim_detail.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Esim};
use crate::__private::{self, Codec as _, codec};

impl Esim {
    /// Returns the details of the eSIM of a paid order. Linksfield's title: *eSIM detail*.
    ///
    /// The response is not documented; the page announces that the response is still to be added.
    /// The flow in the FMS documentation uses the v1.1 form of this call,
    /// `/v1.1/order/myEsimDetail`, of which only the path and the purpose are known.
    ///
    /// - **Effect:** read. The client retries the call after transient errors, as the
    ///   [`RetryPolicy`](__private::RetryPolicy) allows.
    /// - **Coverage:** request only. Linksfield does not document the payload of the response,
    ///   which is returned as JSON. The parameter is not marked as required or optional.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::esim::MyEsimDetail;
    /// # async fn example(esim: linksfield_api::Esim) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = esim
    ///     .my_esim_detail(MyEsimDetail {
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
    /// All parameters are required. They are the fields of [`MyEsimDetail`].
    ///
    /// | parameter | required | meaning |
    /// |---|---|---|
    /// | [`order_id`](field@MyEsimDetail::order_id) | assumed | The paid order: the `id` that the pre-order returned. |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to any JSON,
    /// as [`Json`](__private::Json).
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
    ///
    /// # Sources
    ///
    /// - <https://links-field.github.io/fms-api/apis/myEsimDetail>. The request body on
    ///   Linksfield's page contains a placeholder that is not JSON.
    #[inline]
    pub fn my_esim_detail(&self, required: MyEsimDetail) -> Call<MyEsimDetailRequest> {
        self.call(MyEsimDetailRequest::new(required))
    }
}

/// The required parameters of [`my_esim_detail`](Esim::my_esim_detail).
#[derive(Debug, Clone, PartialEq)]
pub struct MyEsimDetail {
    /// The paid order: the `id` that the pre-order returned.
    ///
    /// Not documented as required, but assumed to be.
    pub order_id: String,
}

/// The request of [`my_esim_detail`](Esim::my_esim_detail): a value that can be stored,
/// compared, and sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct MyEsimDetailRequest {
    /// The required parameters.
    pub required: MyEsimDetail,
}

impl MyEsimDetailRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: MyEsimDetail) -> Self {
        Self { required }
    }
}

impl From<MyEsimDetail> for MyEsimDetailRequest {
    #[inline]
    fn from(required: MyEsimDetail) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for MyEsimDetailRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: MyEsimDetail {
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

__private::structure_traits!(MyEsimDetailRequest);

impl __private::Operation for MyEsimDetailRequest {
    type Family = Esim;
    type Output = __private::Json;
    const INFO: &'static __private::OperationInfo = &MY_ESIM_DETAIL;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/order/myEsimDetail");
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
        payload.required::<codec::Json>()
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Json::write(output, writer);
    }
}

static MY_ESIM_DETAIL: __private::OperationInfo = __private::OperationInfo {
    name: "my_esim_detail",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("esim.my_esim_detail"),
        method: __private::meta::Method::Post,
        path: "/order/myEsimDetail",
        server: 0,
        effect: __private::meta::Effect::Read,
        enveloped: true,
        unenveloped: __private::meta::Unenveloped::Refused,
        outcomes: __private::meta::Outcomes::DEFAULT,
        needs_token: true,
        sensitive: __private::meta::Sensitive {
            parameters: &[],
            response: true,
        },
    },
    title: "eSIM detail",
    title_zh: None,
    summary: Some(
        "Returns the details of the eSIM of a paid order. The response is not documented; the page announces that the response is still to be added. The flow in the FMS documentation uses the v1.1 form of this call, `/v1.1/order/myEsimDetail`, of which only the path and the purpose are known.",
    ),
    coverage: "request-only",
    deprecated: None,
    pages: &["https://links-field.github.io/fms-api/apis/myEsimDetail"],
    parameters: &[
        __private::ParameterInfo::required("orderId")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc("The paid order: the `id` that the pre-order returned."),
    ],
    is_paged: false,
    response: __private::Shape::Undocumented,
    functions: __private::functions::<MyEsimDetailRequest>(),
};

// @generated from spec/csss/sync_asset_info.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Csss, LifeCycle};
use crate::__private::{self, Codec as _, codec};

impl Csss {
    /// Lists all cards that have a plan in use. Linksfield's title: *Get the SIM Cards in use* /
    /// 同步使用中SIM卡信息.
    ///
    /// The call has no fields for paging.
    ///
    /// - **Effect:** read. The client retries the call after transient errors, as the
    ///   [`RetryPolicy`](__private::RetryPolicy) allows.
    /// - **Coverage:** partial. Linksfield's documentation is incomplete. Response fields that
    ///   Linksfield does not list are kept in `extra`.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(csss: linksfield_api::Csss) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = csss.sync_asset_info().send().await?;
    /// for item in reply.iter() {
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to a list of
    /// [`SyncAssetInfoData`].
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
    /// - <https://developer.linksfield.net/api-10931550>. Chinese. Two of the eight fields of an
    ///   item are known.
    /// - <https://developer-en.apifox.cn/api-42599709>. English. The URL is inferred from the
    ///   number sequence of the pages.
    #[inline]
    pub fn sync_asset_info(&self) -> Call<SyncAssetInfoRequest> {
        self.call(SyncAssetInfoRequest::new())
    }
}

/// The request of [`sync_asset_info`](Csss::sync_asset_info): a value that can be stored,
/// compared, and sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SyncAssetInfoRequest {}

impl SyncAssetInfoRequest {
    /// Returns a request without optional parameters.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl Default for SyncAssetInfoRequest {
    fn default() -> Self {
        Self::new()
    }
}

impl __private::Structure for SyncAssetInfoRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {};
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, _object: &mut __private::ObjectWriter<'_>) {}
}

__private::structure_traits!(SyncAssetInfoRequest);

impl __private::Operation for SyncAssetInfoRequest {
    type Family = Csss;
    type Output = Vec<SyncAssetInfoData>;
    const INFO: &'static __private::OperationInfo = &SYNC_ASSET_INFO;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        parts.path("/device/syncAssetInfo");
        let mut writer = parts.body(__private::Dialect::Plain);
        let object = &mut writer;
        object.text("access_code", context.credential(0));
        object.integer("timestamp", context.unix_seconds(), true);
        object.text("version", "2.0");
        writer.end();
        Ok(())
    }

    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self::Output, __private::Mismatch> {
        payload.required::<codec::List<codec::Object<SyncAssetInfoData>>>()
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::List::<codec::Object<SyncAssetInfoData>>::write(output, writer);
    }
}

/// The cards.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SyncAssetInfoData {
    /// The ICCID of the card, which other calls name `device_id`.
    pub asset_id: Option<__private::Iccid>,
    /// The life-cycle stage of the card.
    pub life_cycle: Option<LifeCycle>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for SyncAssetInfoData {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            asset_id: object.optional::<codec::Iccid>("assetId"),
            life_cycle: object.optional::<LifeCycle>("lifeCycle"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Iccid::put_some(object, "assetId", &self.asset_id);
        LifeCycle::put_some(object, "lifeCycle", &self.life_cycle);
        self.extra.write(object);
    }
}

__private::structure_traits!(SyncAssetInfoData);

static SYNC_ASSET_INFO: __private::OperationInfo = __private::OperationInfo {
    name: "sync_asset_info",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("csss.sync_asset_info"),
        method: __private::meta::Method::Post,
        path: "/device/syncAssetInfo",
        server: 0,
        effect: __private::meta::Effect::Read,
        enveloped: true,
        unenveloped: __private::meta::Unenveloped::Refused,
        outcomes: __private::meta::Outcomes::DEFAULT,
        needs_token: false,
        sensitive: __private::meta::Sensitive {
            parameters: &[],
            response: true,
        },
    },
    title: "Get the SIM Cards in use",
    title_zh: Some("同步使用中SIM卡信息"),
    summary: Some(
        "Lists all cards that have a plan in use.\nThe call has no fields for paging.",
    ),
    coverage: "partial",
    deprecated: None,
    pages: &[
        "https://developer.linksfield.net/api-10931550",
        "https://developer-en.apifox.cn/api-42599709",
    ],
    parameters: &[],
    is_paged: false,
    response: __private::Shape::List(
        &__private::Shape::Object {
            name: None,
            plain: &["lifeCycle"],
            fields: &[("assetId", __private::Shape::Sensitive("iccid"))],
        },
    ),
    functions: __private::functions::<SyncAssetInfoRequest>(),
};

#[cfg(test)]
mod tests {
    use super::super::*;

    #[test]
    fn documented_request() -> Result<(), Box<dyn std::error::Error>> {
        let csss: Csss = __private::testing::client()?;
        let call = csss.sync_asset_info();
        __private::testing::same_request(
            &call.explain()?,
            call.request(),
            &__private::testing::Documented {
                path: "/device/syncAssetInfo",
                parameters: &[],
                query: &[],
                body: Some(
                    r#"{
  "access_code": "P000270",
  "timestamp": "1643012271",
  "version": "2.0",
  "sign": "Ox4SPC9tugV512ucafIdOKfVLLg="
}"#,
                ),
                apart_from: &["access_code", "timestamp", "sign"],
            },
        )
    }
}

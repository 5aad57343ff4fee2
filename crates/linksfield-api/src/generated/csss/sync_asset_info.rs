// @generated from spec/csss/sync_asset_info.yaml by `cargo xtask gen`. Do not edit.

use super::{Csss, LifeCycle};
use crate::rt;

static SYNC_ASSET_INFO: rt::meta::Call = rt::meta::Call {
    name: rt::Cow::Borrowed("csss.sync_asset_info"),
    method: rt::meta::Method::Post,
    path: "/device/syncAssetInfo",
    server: 0,
    effect: rt::meta::Effect::Read,
    enveloped: true,
    bare: rt::meta::Bare::Refused,
    truth: None,
    needs_token: false,
};

impl Csss {
    /// Get the SIM Cards in use / 同步使用中SIM卡信息.
    ///
    /// Lists all cards on which a plan is in use. There are no fields for paging.
    ///
    /// Documented in part; fields that are not known are kept in `extra`.
    ///
    /// Transcribed from:
    ///
    /// - <https://developer.linksfield.net/api-10931550>. Chinese. Two of the eight fields of an
    ///   item are known.
    /// - <https://developer-en.apifox.cn/api-42599709>. English. Inferred from the number sequence.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(csss: linksfield_api::Csss) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = csss
    ///     .sync_asset_info()
    ///     .send()
    ///     .await?;
    /// for item in reply.iter() {
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn sync_asset_info<'a>(&'a self) -> SyncAssetInfoCall<'a> {
        SyncAssetInfoCall {
            client: &self.client,
            options: rt::CallOptions::default(),
        }
    }
}

/// The call `csss.sync_asset_info`, ready to be sent.
#[derive(Debug, Clone)]
#[must_use = "a call does nothing until it is sent"]
pub struct SyncAssetInfoCall<'a> {
    client: &'a rt::Client,
    options: rt::CallOptions,
}

impl<'a> SyncAssetInfoCall<'a> {
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
    pub async fn send(self) -> Result<rt::Reply<Vec<SyncAssetInfoData>>, rt::Error> {
        self.client
            .execute(
                &SYNC_ASSET_INFO,
                &self,
                self.options,
                |payload| {
                    payload.required(|raw| rt::get::list(raw, SyncAssetInfoData::read))
                },
            )
            .await
    }

    /// Shows what would be sent, and how it is signed, without sending it.
    ///
    /// # Errors
    ///
    /// When a parameter cannot be sent.
    pub fn explain(&self) -> Result<rt::Explanation, rt::Error> {
        self.client.explain(&SYNC_ASSET_INFO, self, self.options)
    }
}

impl rt::Encode for SyncAssetInfoCall<'_> {
    fn encode(
        &self,
        context: &rt::Context<'_>,
        parts: &mut rt::Parts,
    ) -> Result<(), rt::InvalidParameter> {
        parts.path("/device/syncAssetInfo");
        let mut object = parts.body(rt::Dialect::Plain);
        object.text("access_code", context.credential(0));
        object.quoted("timestamp", context.unix_seconds());
        object.text("version", "2.0");
        object.end();
        Ok(())
    }
}

/// The cards.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SyncAssetInfoData {
    /// The ICCID of the card; other calls name it `device_id`.
    pub asset_id: Option<rt::Iccid>,
    /// The stage of life of the card.
    pub life_cycle: Option<LifeCycle>,
    /// Members that the documentation does not list, and optional ones that are not what it says.
    pub extra: rt::Extra,
}

impl SyncAssetInfoData {
    pub(super) fn read(raw: &rt::RawValue) -> Result<Self, rt::Mismatch> {
        let mut object = rt::Object::read(raw)?;
        Ok(Self {
            asset_id: object.optional("assetId", rt::get::iccid),
            life_cycle: object
                .optional(
                    "lifeCycle",
                    |raw| rt::get::code_text(raw, LifeCycle::from_code),
                ),
            extra: object.rest(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documented_request() -> Result<(), Box<dyn std::error::Error>> {
        let client: Csss = rt::testing::client(2)?;
        let explanation = client.sync_asset_info().explain()?;
        rt::testing::same_request(
            &explanation,
            &rt::testing::Documented {
                path: "/device/syncAssetInfo",
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

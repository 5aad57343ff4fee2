//! Refuses signatures that a spec can describe, but for which the runtime has no code.

use linksfield_spec::{
    Algorithm, Empties, Encoding, HeaderRole, Inbound, PrefixPiece, SignatureForm, SignedText,
};

use super::lowering::Lowering;

impl<'a> Lowering<'a, '_> {
    /// Refuses a signature of pushes that is not supported.
    pub(super) fn check_inbound(&mut self, name: &str, inbound: &'a Inbound) {
        if inbound.template.is_some() {
            // Resolving refuses what is not supported.
            return;
        }
        let path = self.family.path().at("inbound").at(name);
        let form = inbound.header(HeaderRole::Signature).map(|header| header.form);
        let is_known = matches!(
            (inbound.text, inbound.algorithm, inbound.encoding, form),
            (SignedText::KeyValue, Algorithm::Md5, Encoding::Base64, Some(SignatureForm::Bare))
                | (
                    SignedText::CanonicalJson,
                    Algorithm::HmacSha1,
                    Encoding::Base64,
                    Some(SignatureForm::KeyIdAndSignature),
                )
        );
        if !is_known {
            self.refuse(
                &path,
                format!("the receiver does not support the scheme `{name}`"),
                "write a template as `text`; without one, the receiver supports `key-value` with `md5`, and \
                 `canonical-json` with `hmac-sha1` and the header template `{key_id}/{signature}`, both with `base64`",
            );
            return;
        }
        if inbound.empties != Empties::Keep {
            self.refuse(
                &path,
                format!("the receiver does not support `empties: omit` for the scheme `{name}`"),
                "write `empties: keep`; otherwise, anyone could add empty values to a signed push",
            );
            return;
        }
        let Some(time) = inbound.header(HeaderRole::Timestamp) else { return };
        let is_signed = inbound
            .prefix
            .iter()
            .any(|piece| matches!(piece, PrefixPiece::Header(name) if *name == time.name));
        if !is_signed {
            let help = format!(
                "add `{{{0}}}` to `prefix`, or remove the header `{0}`; a time that is not signed cannot detect \
                 replays",
                time.name
            );
            let message = format!(
                "the receiver does not support the scheme `{name}`: its timestamp is not signed"
            );
            self.refuse(&path, message, &help);
        }
    }
}

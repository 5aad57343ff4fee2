//! Which ways of signing there is code for, of those that a spec can describe.

use linksfield_spec::{
    Algorithm, Empties, Encoding, HeaderRole, Inbound, PrefixPiece, SignatureForm, SignedText,
};

use super::lowering::Lowering;

impl<'a> Lowering<'a, '_> {
    /// What cannot be signed so.
    pub(super) fn check_signing(&mut self) {
        let Some(signing) = &self.family.signing else { return };
        let path = self.family.path().at("signing");
        if signing.empties == Empties::Keep {
            self.refuse(
                &path,
                "the generator cannot send empty values",
                "leave out `empties:`; optional parameters that are not set are not sent",
            );
        }
        let is_known = matches!(
            (signing.algorithm, signing.encoding, &signing.key),
            (Algorithm::HmacSha1 | Algorithm::RsaSha1, Encoding::Base64, Some(_))
                | (Algorithm::Md5, Encoding::Hex, None)
        );
        if !is_known {
            let (algorithm, encoding) = (signing.algorithm.as_str(), signing.encoding.as_str());
            self.refuse(
                &path,
                format!("the generator cannot sign with {algorithm} in {encoding}"),
                "`gen` supports hmac-sha1 and rsa-sha1 in base64 with a key, and md5 in hex without one",
            );
        }
    }

    /// What cannot be verified so.
    pub(super) fn check_inbound(&mut self, name: &str, inbound: &'a Inbound) {
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
                format!("the generator cannot verify `{name}`"),
                "`gen` supports key-value with md5, and canonical-json with hmac-sha1 and \
                 `{key_id}/{signature}`; both in base64",
            );
            return;
        }
        if inbound.empties != Empties::Keep {
            self.refuse(
                &path,
                format!("the generator cannot leave out empty values of `{name}`"),
                "say `empties: keep`; a signature that leaves them out lets anybody add them",
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
                "name `{}` in `prefix`, or leave it out: what anybody can change tells no copy from the push",
                time.name
            );
            self.refuse(&path, format!("the time of `{name}` is not signed"), &help);
        }
    }
}

// @generated from spec/pushes/limit_reached.yaml by `cargo xtask gen`. Do not edit.

#[allow(unused_imports, reason = "an event may have no fields")]
use crate::__private::{self, Codec as _, codec};

/// Linksfield's title: *Limit reached*.
///
/// - **Recognition:** by the fields `meta.kind` with the value `"7"` or `7`, `meta.final` with
///   the value `true`, `limit`.
/// - **Coverage:** complete. Linksfield documents every field.
///
/// # Sources
///
/// - Invented for the tests. The event is recognised by nested values, a number and a field.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct LimitReached {
    /// What happened.
    pub meta: LimitReachedMeta,
    /// The limit.
    pub limit: i64,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for LimitReached {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            meta: object.required::<codec::Object<LimitReachedMeta>>("meta")?,
            limit: object.required::<codec::NumberInteger>("limit")?,
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Object::<LimitReachedMeta>::put(object, "meta", &self.meta);
        codec::NumberInteger::put(object, "limit", &self.limit);
        self.extra.write(object);
    }
}

__private::structure_traits!(LimitReached);

/// What happened.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct LimitReachedMeta {
    /// The kind.
    pub kind: i64,
    /// Whether it is the last.
    pub r#final: bool,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for LimitReachedMeta {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            kind: object.required::<codec::EitherInteger>("kind")?,
            r#final: object.required::<codec::Boolean>("final")?,
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::EitherInteger::put(object, "kind", &self.kind);
        codec::Boolean::put(object, "final", &self.r#final);
        self.extra.write(object);
    }
}

__private::structure_traits!(LimitReachedMeta);

#[cfg(test)]
mod tests {
    use crate::__private;

    #[test]
    fn one_event() -> Result<(), Box<dyn std::error::Error>> {
        let body = r#"{ "meta": { "kind": "7", "final": true }, "limit": 1 }"#;
        __private::testing::recognised::<
            super::super::Event,
        >(body, Some(super::super::EventKind::LimitReached))?;
        __private::testing::same_event::<super::LimitReached>(body)
    }
}

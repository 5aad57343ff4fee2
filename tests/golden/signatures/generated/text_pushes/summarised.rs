// @generated from spec/text_pushes/summarised.yaml by `cargo xtask gen`. Do not edit.

#[allow(unused_imports, reason = "an event may have no fields")]
use crate::__private::{self, Codec as _, codec};

/// Something is summarised. Linksfield's title: *Summarised*.
///
/// The event is much larger than the others.
///
/// - **Recognition:** by the field `summarised`.
/// - **Coverage:** complete. Linksfield documents every field.
///
/// # Sources
///
/// - Invented for the tests.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Summarised {
    /// The id.
    pub summarised: String,
    /// The first text.
    pub first: Option<String>,
    /// The second text.
    pub second: Option<String>,
    /// The third text.
    pub third: Option<String>,
    /// The fourth text.
    pub fourth: Option<String>,
    /// The fifth text.
    pub fifth: Option<String>,
    /// The sixth text.
    pub sixth: Option<String>,
    /// The seventh text.
    pub seventh: Option<String>,
    /// The eighth text.
    pub eighth: Option<String>,
    /// The ninth text.
    pub ninth: Option<String>,
    /// The tenth text.
    pub tenth: Option<String>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for Summarised {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            summarised: object.required::<codec::Text>("summarised")?,
            first: object.optional::<codec::Text>("first"),
            second: object.optional::<codec::Text>("second"),
            third: object.optional::<codec::Text>("third"),
            fourth: object.optional::<codec::Text>("fourth"),
            fifth: object.optional::<codec::Text>("fifth"),
            sixth: object.optional::<codec::Text>("sixth"),
            seventh: object.optional::<codec::Text>("seventh"),
            eighth: object.optional::<codec::Text>("eighth"),
            ninth: object.optional::<codec::Text>("ninth"),
            tenth: object.optional::<codec::Text>("tenth"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put(object, "summarised", &self.summarised);
        codec::Text::put_some(object, "first", &self.first);
        codec::Text::put_some(object, "second", &self.second);
        codec::Text::put_some(object, "third", &self.third);
        codec::Text::put_some(object, "fourth", &self.fourth);
        codec::Text::put_some(object, "fifth", &self.fifth);
        codec::Text::put_some(object, "sixth", &self.sixth);
        codec::Text::put_some(object, "seventh", &self.seventh);
        codec::Text::put_some(object, "eighth", &self.eighth);
        codec::Text::put_some(object, "ninth", &self.ninth);
        codec::Text::put_some(object, "tenth", &self.tenth);
        self.extra.write(object);
    }
}

__private::structure_traits!(Summarised);

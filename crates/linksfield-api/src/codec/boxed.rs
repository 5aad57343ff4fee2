//! The codec of values on the heap.

use std::borrow::Cow;
use std::marker::PhantomData;

use linksfield_sign::ValueWriter;
use serde_json::value::RawValue;

use super::{Codec, InvalidValue, ReadLimits};
use crate::json_text::Cursor;
use crate::mismatch::Mismatch;

/// A value in a `Box`, for a field of a type that contains itself.
#[derive(Debug)]
pub struct Boxed<C>(PhantomData<C>);

impl<C: Codec> Codec for Boxed<C> {
    type Value = Box<C::Value>;

    fn read(raw: &RawValue) -> Result<Self::Value, Mismatch> {
        C::read(raw).map(Box::new)
    }

    fn read_within(raw: &RawValue, limits: ReadLimits) -> Result<Self::Value, Mismatch> {
        C::read_within(raw, limits).map(Box::new)
    }

    fn read_next(cursor: &mut Cursor<'_>, limits: ReadLimits) -> Result<Self::Value, Mismatch> {
        C::read_next(cursor, limits).map(Box::new)
    }

    fn write(value: &Self::Value, writer: ValueWriter<'_>) {
        C::write(value, writer);
    }

    fn text(value: &Self::Value) -> Cow<'_, str> {
        C::text(value)
    }

    fn check(value: &Self::Value) -> Result<(), InvalidValue> {
        C::check(value)
    }

    fn is_empty(value: &Self::Value) -> bool {
        C::is_empty(value)
    }
}

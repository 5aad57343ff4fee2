//! Whether one type reads what another one writes.

use linksfield_spec::{Date, DateTime, Duration, Flag, Time, Timestamp, ValueType, Wire};

/// How the values of one type are read as those of another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Fit {
    /// The types are the same on the wire.
    Same,
    /// The reader reads every value, with the same meaning.
    Reads,
    /// The reader reads every value, and understands it in another way, which its Rust type does not show. The text names
    /// what differs.
    OtherMeaning(&'static str),
    /// The reader reads every value as another value of the same Rust type. The text names what differs.
    OtherScale(&'static str),
    /// The reader refuses some values.
    Refuses,
}

/// Returns how `reader` reads the values that `writer` writes.
pub(crate) fn fit(reader: &ValueType, writer: &ValueType) -> Fit {
    use ValueType as V;
    if reader == writer {
        return Fit::Same;
    }
    let wire = || reads_wire(reader.wire(), writer.wire());
    match (reader, writer) {
        // The greatest length is a limit, which is compared as one.
        (V::Text(_), V::Text(_)) => Fit::Same,
        (V::Json(_), _) => Fit::Reads,
        (_, V::Json(_) | V::File(_) | V::Binary(_)) | (V::File(_) | V::Binary(_), _) => {
            Fit::Refuses
        }
        (V::Boolean(_), _) | (_, V::Boolean(_)) => Fit::Refuses,
        (V::TextOrNumber(_), _) => Fit::Reads,
        (_, V::TextOrNumber(_)) => Fit::Refuses,
        (V::Text(_) | V::Secret(_), writer) => reads_if(writer.wire() == Wire::String),
        // The number of decimal places is a limit, too.
        (V::Decimal(one), V::Decimal(other)) if one.wire == other.wire => Fit::Same,
        (V::Decimal(_), V::Decimal(_)) | (V::Integer(_), V::Integer(_)) => reads_if(wire()),
        (V::DeviceCode(_), V::Iccid(_) | V::Imei(_)) => Fit::Reads,
        (V::LargeInteger(_), V::LargeInteger(_) | V::Integer(_)) => reads_if(wire()),
        (V::Decimal(_), V::Integer(_)) => reads_if(wire()),
        (V::Flag(reader), V::Flag(writer)) => flags(reader, writer),
        (V::Date(reader), V::Date(writer)) => dates(reader, writer),
        (V::DateTime(reader), V::DateTime(writer)) => date_times(reader, writer),
        (V::Time(reader), V::Time(writer)) => times(reader, writer),
        (V::Timestamp(reader), V::Timestamp(writer)) => timestamps(reader, writer),
        (V::Duration(reader), V::Duration(writer)) => durations(reader, writer),
        // A date without a time of day is one of the forms of a period.
        (V::Period(_), V::Date(date)) => reads_if(date.format.as_str() == "YYYY-MM-DD"),
        _ => Fit::Refuses,
    }
}

/// Whether a reader with one written form reads another.
pub(crate) fn reads_wire(reader: Wire, writer: Wire) -> bool {
    reader == Wire::Either || reader == writer
}

fn reads_if(reads: bool) -> Fit {
    if reads { Fit::Reads } else { Fit::Refuses }
}

fn with_meaning(reads: bool, same: bool, what: &'static str) -> Fit {
    match (reads, same) {
        (false, _) => Fit::Refuses,
        (true, true) => Fit::Reads,
        (true, false) => Fit::OtherMeaning(what),
    }
}

fn scaled(reads: bool, same: bool, what: &'static str) -> Fit {
    match with_meaning(reads, same, what) {
        Fit::OtherMeaning(what) => Fit::OtherScale(what),
        fit => fit,
    }
}

fn flags(reader: &Flag, writer: &Flag) -> Fit {
    let swapped = reader.yes == writer.no && reader.no == writer.yes;
    let same = reader.yes == writer.yes && reader.no == writer.no;
    scaled(reads_wire(reader.wire, writer.wire) && (same || swapped), same, "yes and no")
}

fn dates(reader: &Date, writer: &Date) -> Fit {
    with_meaning(reader.format == writer.format, reader.zone == writer.zone, "time zone")
}

fn date_times(reader: &DateTime, writer: &DateTime) -> Fit {
    let reads = writer.formats.iter().all(|format| reader.formats.contains(format));
    with_meaning(reads, reader.zone == writer.zone, "time zone")
}

fn times(reader: &Time, writer: &Time) -> Fit {
    with_meaning(reader.format == writer.format, reader.zone == writer.zone, "time zone")
}

fn timestamps(reader: &Timestamp, writer: &Timestamp) -> Fit {
    scaled(reads_wire(reader.wire, writer.wire), reader.unit == writer.unit, "unit")
}

fn durations(reader: &Duration, writer: &Duration) -> Fit {
    scaled(reads_wire(reader.wire, writer.wire), reader.unit == writer.unit, "unit")
}

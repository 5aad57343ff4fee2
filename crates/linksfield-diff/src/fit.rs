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
    /// The reader refuses some values. Also stated for types with different names of which the reader may read values by
    /// accident, such as a compact date as a number.
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
        // Files and binary bodies are not JSON.
        (_, V::File(_) | V::Binary(_)) | (V::File(_) | V::Binary(_), _) => Fit::Refuses,
        (V::Json(_), _) => Fit::Reads,
        (_, V::Json(_)) => Fit::Refuses,
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

#[cfg(test)]
mod tests {
    use linksfield_spec::{
        Binary, Boolean, Bytes, BytesEncoding, DateFormat, DateTimeFormat, Decimal, DeviceCode,
        DurationUnit, File, Iccid, Imei, Imsi, Integer, Json, LargeInteger, Msisdn, Period, Secret,
        Text, TextOrNumber, TimeFormat, TimeUnit,
    };
    use serde_json::{Value, json};

    use super::*;

    /// Every value type, in every written form, with every format, unit and encoding, and in two time zones.
    fn every_type() -> Vec<ValueType> {
        let mut types: Vec<ValueType> = vec![
            Text { max_length: None }.into(),
            TextOrNumber.into(),
            Secret.into(),
            Period.into(),
            Iccid.into(),
            Imsi.into(),
            Msisdn.into(),
            Imei.into(),
            DeviceCode.into(),
            Boolean.into(),
            Json.into(),
            File.into(),
            Binary.into(),
        ];
        let encodings = BytesEncoding::ALL.iter();
        types.extend(encodings.map(|encoding| ValueType::from(Bytes { encoding: *encoding })));
        for wire in Wire::ALL.iter().copied() {
            types.push(Decimal { wire, decimals: None }.into());
            types.push(Integer { wire }.into());
            types.push(LargeInteger { wire }.into());
            for (yes, no) in [("1", "0"), ("0", "1"), ("1", "2")] {
                types.push(Flag { wire, yes: yes.to_owned(), no: no.to_owned() }.into());
            }
            for unit in TimeUnit::ALL.iter().copied() {
                types.push(Timestamp { wire, unit }.into());
            }
            for unit in DurationUnit::ALL.iter().copied() {
                types.push(Duration { wire, unit }.into());
            }
        }
        let words = Flag { wire: Wire::String, yes: "yes".to_owned(), no: "no".to_owned() };
        types.push(words.into());
        for zone in [None, Some("UTC+8".to_owned())] {
            for format in DateFormat::ALL.iter().copied() {
                types.push(Date { format, zone: zone.clone() }.into());
            }
            for format in TimeFormat::ALL.iter().copied() {
                types.push(Time { format, zone: zone.clone() }.into());
            }
            for format in DateTimeFormat::ALL.iter().copied() {
                types.push(DateTime { formats: vec![format], zone: zone.clone() }.into());
            }
            let all = DateTimeFormat::ALL.to_vec();
            types.push(DateTime { formats: all, zone: zone.clone() }.into());
        }
        types
    }

    /// Returns values of a type: its samples, and all values of a collection that are of the type.
    fn values(ty: &ValueType, all: &[Value]) -> Vec<Value> {
        all.iter().filter(|value| ty.fits_json(value)).cloned().collect()
    }

    /// Returns the samples of all types, in each written form, and values at the edges of types.
    fn collection(types: &[ValueType]) -> Vec<Value> {
        let mut all = vec![
            json!(true),
            json!(null),
            json!({}),
            json!([1]),
            json!(1.5),
            json!("1.5"),
            json!(-1),
            json!("-1"),
            json!("9223372036854775808"),
            json!("340282366920938463463374607431768211456"),
            json!("2025-03"),
            json!("Summer"),
            json!("no"),
            json!("2"),
            json!(2),
            json!(0),
        ];
        for ty in types {
            let text = ty.sample_text();
            all.push(ty.to_json(text));
            all.push(json!(text));
            all.extend(text.parse::<i64>().map(Value::from));
        }
        all
    }

    /// Whether values of the type are JSON.
    fn is_json(ty: &ValueType) -> bool {
        !matches!(ty, ValueType::File(_) | ValueType::Binary(_))
    }

    #[test]
    fn a_reader_accepts_what_it_is_stated_to_read() {
        let types = every_type();
        let all = collection(&types);
        let pairs = types.iter().flat_map(|one| types.iter().map(move |other| (one, other)));
        for (reader, writer) in pairs.filter(|(one, other)| is_json(one) && is_json(other)) {
            let is_other_time =
                matches!((reader, writer), (ValueType::Timestamp(_), ValueType::Timestamp(_)));
            let found = fit(reader, writer);
            let must_fit = match found {
                Fit::Same | Fit::Reads | Fit::OtherMeaning(_) => true,
                // The spec checks how many digits a time has. Clients do not.
                Fit::OtherScale(_) => !is_other_time,
                Fit::Refuses => false,
            };
            let written = match found {
                // Values that are too great in the other unit are not meant.
                Fit::OtherScale(_) => vec![writer.to_json(writer.sample_text())],
                _ => values(writer, &all),
            };
            for value in written.iter().filter(|_| must_fit) {
                let accepts = reader.fits_json(value);
                assert!(accepts, "{found:?}: {reader:?} refuses {value} of {writer:?}");
            }
        }
    }

    #[test]
    fn a_reader_refuses_some_value_where_it_is_stated_to() {
        let types = every_type();
        let all = collection(&types);
        let pairs = types.iter().flat_map(|one| types.iter().map(move |other| (one, other)));
        for (reader, writer) in pairs.filter(|(one, other)| is_json(one) && is_json(other)) {
            if reader.name() == writer.name() && fit(reader, writer) == Fit::Refuses {
                let refuses = values(writer, &all).iter().any(|value| !reader.fits_json(value));
                assert!(refuses, "{reader:?} accepts all values of {writer:?}");
            }
        }
    }

    #[test]
    fn a_type_reads_itself_in_the_same_way() {
        for ty in every_type() {
            assert_eq!(fit(&ty, &ty), Fit::Same, "{ty:?}");
        }
    }
}

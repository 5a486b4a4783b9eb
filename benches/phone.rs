//! How fast natively, beside the two crates that do the same: `cargo bench --bench phone`.
#![allow(missing_docs, clippy::unwrap_used)]

use std::hint::black_box;

use criterion::{BenchmarkGroup, Criterion, Throughput, criterion_group, criterion_main, measurement::WallTime};
use identity_hints::phone::{self, Country};
use phonenumber::{Mode, country::Id};
use rlibphonenumber::{PHONE_NUMBER_UTIL as RLIB, PhoneNumberFormat, Region};

/// The same inputs as `benches/peers.mjs`.
const INPUTS: [(&str, &str); 16] = [
    ("(916) 555-1234", "US"),
    ("916-445-1254", "US"),
    ("+44 20 7946 0958", "GB"),
    ("0412 345 678", "AU"),
    ("+61412345678", "AU"),
    ("06 12 34 56 78", "FR"),
    ("+49 30 901820", "DE"),
    ("9165559999", "US"),
    ("(212) 555-0187 ext 5", "US"),
    ("13800138000", "CN"),
    ("+55 11 96123-4567", "BR"),
    ("02-312 3456", "TH"),
    ("090-1234-5678", "JP"),
    ("+39 06 6982 1234", "IT"),
    ("call me", "US"),
    ("12", "US"),
];

/// Asks one question of every input, with the country in the library's own words.
fn ask<C: Copy, R>(
    group: &mut BenchmarkGroup<'_, WallTime>,
    name: &str,
    country: impl Fn(&str) -> C,
    question: impl Fn(&str, C) -> R,
) {
    let inputs = INPUTS.map(|(text, code)| (text, country(code)));
    group.bench_function(name, |bencher| {
        bencher.iter(|| {
            for (text, country) in inputs {
                black_box(question(black_box(text), country));
            }
        });
    });
}

fn ours(code: &str) -> Option<Country> {
    Country::from_code(code)
}

fn crates(code: &str) -> Option<Id> {
    code.parse().ok()
}

fn rlib(code: &str) -> Option<Region> {
    Region::try_from(code).ok()
}

fn normalize(c: &mut Criterion) {
    let mut group = c.benchmark_group("valid E.164 or none");
    group.throughput(Throughput::Elements(INPUTS.len() as u64));
    ask(&mut group, "identity-hints", ours, phone::normalize);
    ask(&mut group, "phonenumber", crates, |text, country| {
        let number = phonenumber::parse(country, text).ok()?;
        number.is_valid().then(|| number.format().mode(Mode::E164).to_string())
    });
    ask(&mut group, "rlibphonenumber", rlib, |text, country| {
        let number = RLIB.parse(text, country).ok()?;
        RLIB.is_valid_number(&number).then(|| RLIB.format(&number, PhoneNumberFormat::E164).into_owned())
    });
    group.finish();
}

fn full(c: &mut Criterion) {
    let mut group = c.benchmark_group("full result");
    group.throughput(Throughput::Elements(INPUTS.len() as u64));
    ask(&mut group, "identity-hints", ours, phone::parse);
    ask(&mut group, "phonenumber", crates, |text, country| {
        let number = phonenumber::parse(country, text).ok()?;
        let written = [Mode::E164, Mode::National, Mode::International, Mode::Rfc3966]
            .map(|mode| number.format().mode(mode).to_string());
        Some((number.is_valid(), number.country().id(), number.number_type(&phonenumber::metadata::DATABASE), written))
    });
    ask(&mut group, "rlibphonenumber", rlib, |text, country| {
        let number = RLIB.parse(text, country).ok()?;
        let styles = [
            PhoneNumberFormat::E164,
            PhoneNumberFormat::National,
            PhoneNumberFormat::International,
            PhoneNumberFormat::RFC3966,
        ];
        let written = styles.map(|style| RLIB.format(&number, style).into_owned());
        let possible = RLIB.is_possible_number(&number);
        Some((
            RLIB.is_valid_number(&number),
            possible,
            RLIB.get_region_for_number(&number),
            RLIB.get_number_type(&number),
            written,
        ))
    });
    group.finish();
}

criterion_group!(benches, normalize, full);
criterion_main!(benches);

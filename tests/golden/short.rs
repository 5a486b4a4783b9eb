//! `ShortNumberInfoTest`. These suites use the production table of short numbers.

use super::call::{Answer, Call};
use identity_hints::phone::{self, Country, ShortNumbers, with_short_numbers};
use serde_json::{Value, json};

/// Google's calls by name.
pub const CALLS: &[(&str, Answer)] = &[
    ("short.connectsToEmergencyNumber", |call| dialled(call, phone::connects_to_emergency_number)),
    ("short.isEmergencyNumber", |call| dialled(call, phone::is_emergency_number)),
    ("short.isPossibleShortNumber", |call| asked(|short| short.is_possible(&call.number(0)))),
    ("short.isPossibleShortNumberForRegion", |call| {
        asked(|short| country(call).is_some_and(|country| short.is_possible_in(&call.number(0), country)))
    }),
    ("short.isValidShortNumber", |call| asked(|short| short.is_valid(&call.number(0)))),
    ("short.isValidShortNumberForRegion", |call| {
        asked(|short| country(call).is_some_and(|country| short.is_valid_in(&call.number(0), country)))
    }),
];

fn dialled(call: &Call, question: fn(&str, Country) -> bool) -> Value {
    json!(country(call).is_some_and(|country| question(call.text(0), country)))
}

fn asked(question: impl Fn(&ShortNumbers) -> bool) -> Value {
    json!(with_short_numbers(question))
}

/// The region in the second argument: a country of the production table, which knows more than the test metadata.
fn country(call: &Call) -> Option<Country> {
    Country::from_code(call.text(1))
}

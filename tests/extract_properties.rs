//! What must hold for every message.
#![cfg(not(target_arch = "wasm32"))]
#![allow(missing_docs, clippy::indexing_slicing, clippy::unwrap_used, clippy::panic)]

use identity_hints::consent;
use identity_hints::extract::{Date, Extraction, Settings, extract, redact};
use identity_hints::phone::Country;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use std::ops::Range;
use std::time::{Duration, Instant};

/// What messages are made of, and what decides how they are read.
const PIECES: &str = "Hi I'm im John john Doe Sarah de la Cruz Nguyen my name is this it's from here Thanks, under book for table \
    party of six 4 6 8 12 4-6 1-2k two people ppl adults and 3 kids we are somos mesa para personas Saturday sat next \
    this el sábado a las tomorrow mañana tonight Nov 25th 12/25/2025 25.12.2025 2025-12-31 12/25 at 6pm 18h 6:30 noon \
    p.m. budget under $600 - $1,200 1.200 € 2k £ euros per month studio 2 bed two-bedroom 1br move in by March text me \
    don't call whatsapp no calls please email best my boss assistant will on behalf STOP stop texting wrong number \
    (916) 555-1234 +44 20 7946 0958 9165551234 john@doe.com john @ doe .com at example dot com (at) @john_doe ig: \
    https://instagram.com/x t.me/y wa.me/19165551234 _ __a @ @_ . , ! ? : / # 👍🏽 ❤️ \u{200b} \u{301} ＠ １２ ñ ß 李 مر";

fn messages() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        12 => select(PIECES.split(' ').collect::<Vec<_>>()).prop_map(String::from),
        1 => any::<char>().prop_map(String::from),
    ];
    let between = select(vec![" ", " ", " ", " ", "", ", ", ". ", "\n", "-", "  ", "\u{a0}"]);
    vec((piece, between), 0..24)
        .prop_map(|parts| parts.into_iter().flat_map(|(piece, gap)| [piece, gap.into()]).collect())
}

fn settings() -> impl Strategy<Value = Settings> {
    let country = select(vec!["US", "GB", "ES", "MX", "DE", ""]).prop_map(Country::from_code);
    let today = (2000u16..2100, 1u8..13, 1u8..32).prop_map(|(year, month, day)| Date::new(year, month, day));
    (country, today).prop_map(|(country, today)| Settings { country, today, awaiting: None })
}

/// Where each detail stands, by kind, in the order of the lists.
fn spans(found: &Extraction<'_>) -> Vec<Vec<Range<usize>>> {
    let preferences = &found.preferences;
    vec![
        found.phones.iter().map(|found| found.start..found.end).collect(),
        found.emails.iter().map(|found| found.start..found.end).collect(),
        found.handles.iter().map(|found| found.start..found.end).collect(),
        found.names.iter().map(|found| found.start..found.end).collect(),
        preferences.units.iter().map(|found| found.start..found.end).collect(),
        preferences.party_size.iter().map(|found| found.start..found.end).collect(),
        preferences.date.iter().map(|found| found.start..found.end).collect(),
        preferences.move_in.iter().map(|found| found.start..found.end).collect(),
        preferences.budget.iter().map(|found| found.start..found.end).collect(),
        preferences.channel.iter().map(|found| found.start..found.end).collect(),
        preferences.on_behalf_of.iter().map(|found| found.start..found.end).collect(),
    ]
}

fn config(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(config(1000))]

    #[test]
    fn details_stand_in_the_text_in_order_and_apart(text in messages(), settings in settings()) {
        let found = extract(&text, settings);
        let by_kind = spans(&found);
        for kind in &by_kind {
            prop_assert!(kind.is_sorted_by_key(|span| span.start));
        }
        let mut all: Vec<_> = by_kind.into_iter().flatten().collect();
        all.sort_by_key(|span| span.start);
        for span in &all {
            prop_assert!(text.get(span.clone()).is_some_and(|words| !words.is_empty()), "{:?} of {:?}", span, text);
        }
        for pair in all.windows(2) {
            prop_assert!(pair[0].end <= pair[1].start, "{:?} of {:?}", pair, text);
        }
        if let Some(consent) = found.consent {
            prop_assert!(text.get(consent.start..consent.end).is_some_and(|words| !words.is_empty()));
            prop_assert_eq!(consent::intent(&text, None), Some(consent));
        }
    }

    #[test]
    fn what_is_found_makes_sense(text in messages(), settings in settings()) {
        let Extraction { preferences, .. } = extract(&text, settings);
        if let Some(party) = preferences.party_size {
            prop_assert!(0 < party.value.least && party.value.least <= party.value.most);
            if let Some((adults, children)) = party.value.adults_and_children {
                prop_assert!(adults + children <= party.value.most, "{:?}", text);
            }
        }
        if let Some(budget) = preferences.budget {
            prop_assert!(budget.value.least.is_some() || budget.value.most.is_some(), "{:?}", text);
            prop_assert!(budget.value.most.is_none_or(|most| budget.value.least.is_none_or(|least| least <= most)));
        }
        if settings.today.is_none() {
            let is_in_figures = |words: &str| words.chars().filter(char::is_ascii_digit).count() > 4;
            let dated = preferences.date.map(|date| date.start..date.end);
            let dated = dated.into_iter().chain(preferences.move_in.map(|date| date.start..date.end));
            for span in dated {
                prop_assert!(is_in_figures(&text[span.clone()]), "{:?} of {:?}", span, text);
            }
        }
    }

    #[test]
    fn nothing_that_was_found_is_left_in_clear(text in messages(), settings in settings()) {
        let redacted = redact(&text, settings.country);
        let of = extract(&text, Settings { today: None, ..settings });
        // What stands in the text twice may be part of something else once.
        let is_clear = |words: &str| text.matches(words).count() == 1 && redacted.contains(words);
        for phone in of.phones {
            prop_assert!(!is_clear(phone.raw), "{:?} is {:?}", text, redacted);
        }
        for email in of.emails {
            prop_assert!(!is_clear(&text[email.start..email.end]), "{:?} is {:?}", text, redacted);
        }
    }
}

proptest! {
    #![proptest_config(config(300))]

    #[test]
    fn any_text_is_read(text in vec(any::<char>(), 0..600).prop_map(String::from_iter), settings in settings()) {
        let _ = (extract(&text, settings), redact(&text, settings.country));
    }
}

/// Ten times the text takes about ten times as long.
#[test]
fn long_messages_take_time_in_proportion() {
    let settings = Settings { country: Country::from_code("US"), today: Date::new(2025, 11, 12), awaiting: None };
    let pieces = [
        "a@b.c",
        "stop me",
        "under the",
        "4",
        "4-",
        "1.",
        "@a",
        "a dot a",
        "12/",
        "John",
        "Thanks, John",
        "$5",
        "budget 4",
        "for my mom",
        "at 6",
        "the 4",
        "www.a/",
        "move",
        "name:",
        "- John",
    ];
    for piece in pieces {
        let took = |times: usize| {
            let text = format!("{piece} ").repeat(times);
            let best = |_| {
                let start = Instant::now();
                let _ = extract(&text, settings);
                start.elapsed()
            };
            (0..3).map(best).min().unwrap()
        };
        let (short, long) = (took(300), took(3000));
        assert!(long < short * 40 + Duration::from_millis(60), "{piece:?}: {short:?}, {long:?}");
    }
}

//! What is a wish to stop, and what only looks like one.
#![cfg(not(target_arch = "wasm32"))]
#![allow(missing_docs, clippy::indexing_slicing, clippy::unwrap_used, clippy::panic)]

use identity_hints::consent::{Awaiting, Consent, Intent, VERSION, intent};

const ORDINARY: &str = include_str!("consent/ordinary.txt");
const LIKELY: &str = include_str!("consent/likely.txt");

/// What carriers and senders' platforms act upon (`../shared/design/integrations.md` §2).
const OPT_OUT: &str = "stop quit end revoke optout cancel unsubscribe stopall remove td arret arrete arrett opt-out";

fn of(text: &str) -> Option<Intent> {
    intent(text, None).map(|consent| consent.intent)
}

/// A word as people send it: in any case, spaced, marked, decorated, with what nobody sees in it.
fn variants(word: &str) -> Vec<String> {
    let capital: String = word[..1].to_uppercase() + &word[1..];
    let alternating =
        word.chars().enumerate().map(|(i, c)| if i % 2 == 0 { c.to_ascii_uppercase() } else { c }).collect();
    let spaced: Vec<String> = word.chars().map(String::from).collect();
    let wide =
        word.chars().map(|c| if c.is_ascii_lowercase() { char::from_u32(c as u32 + 0xfee0).unwrap() } else { c });
    let bold =
        word.chars().map(|c| if c.is_ascii_lowercase() { char::from_u32(c as u32 + 0x1d5ee - 97).unwrap() } else { c });
    let marked = word.replace('e', "é").replace('o', "o\u{301}");
    let words = [
        word.to_owned(),
        word.to_uppercase(),
        capital.clone(),
        alternating,
        spaced.join(" "),
        spaced.join("."),
        spaced.join("\u{200b}"),
        spaced.join("-"),
        capital.replace('t', "t\u{ad}").replace('n', "n\u{2060}"),
        wide.collect(),
        bold.collect(),
        spaced.join("🛑"),
        spaced.join(" \u{200d} "),
        marked,
    ];
    let around = [
        ("", ""),
        (" ", " "),
        ("\n", "\r\n"),
        ("", "."),
        ("", "!!!"),
        ("\"", "\""),
        ("“", "”"),
        ("'", "'"),
        ("‘", "’"),
        ("(", ")"),
        ("*", "*"),
        ("_", "_"),
        ("…", ""),
        ("¡", "!"),
        ("\u{feff}", ""),
        ("\u{200b}", "\u{200d}"),
        ("\u{202a}", "\u{202c}"),
        ("", " 🛑"),
        ("🛑", "🛑"),
        ("", "👍🏽"),
        ("✋\u{fe0f} ", ""),
        ("", "?"),
        (" - ", ""),
        ("\t", "\t"),
        ("\u{a0}", "\u{3000}"),
        ("#", ""),
        (">", ""),
        ("«", "»"),
        (", ", ","),
        ("", " :("),
        ("", " ❤\u{fe0f}"),
        ("", "\0"),
        ("/", ""),
        ("@", ""),
    ];
    let with = |text: &String| around.map(|(before, behind)| format!("{before}{text}{behind}"));
    words.iter().flat_map(with).collect()
}

#[test]
fn no_exact_opt_out_is_missed() {
    let mut run = 0;
    for word in OPT_OUT.split(' ').chain(["opt out", "stop all"]) {
        for text in variants(word) {
            run += 1;
            assert_eq!(of(&text), Some(Intent::OptOut), "{text:?}");
        }
    }
    assert!(run > 5000, "{run}");
}

#[test]
fn other_words_are_told_in_any_form() {
    for (word, want) in
        [("start", Intent::OptIn), ("unstop", Intent::OptIn), ("help", Intent::Help), ("info", Intent::Help)]
    {
        for text in variants(word) {
            assert_eq!(of(&text), Some(want), "{text:?}");
        }
    }
}

#[test]
fn ordinary_sentences_are_no_opt_out() {
    let sentences: Vec<&str> = ORDINARY.lines().collect();
    assert!(sentences.len() >= 200, "{}", sentences.len());
    let alarms: Vec<_> = sentences.iter().filter_map(|text| Some((text, of(text)?))).collect();
    assert!(alarms.is_empty(), "{alarms:#?}");
}

#[test]
fn wishes_to_stop_are_told_in_other_words() {
    // A message of several lines is one of them.
    let (several, lines) = LIKELY.split_once("STOP\n\nSent").unwrap();
    let messages = several.lines().chain(["STOP\n\nSent from my iPhone"]).chain(lines.lines().skip(1));
    let wrong: Vec<_> =
        messages.filter(|text| of(text) != Some(Intent::OptOutLikely)).map(|text| (text, of(text))).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_yes_counts_where_one_is_expected() {
    for text in ["yes", "YES!", " Y ", "Sí", "ok 👍", "yes please"] {
        assert_eq!(of(text), None, "{text}");
        for awaiting in [Awaiting::OptIn, Awaiting::Confirmation] {
            assert_eq!(intent(text, Some(awaiting)).map(|consent| consent.intent), Some(Intent::OptIn), "{text}");
        }
    }
    assert_eq!(intent("STOP", Some(Awaiting::OptIn)).unwrap().intent, Intent::OptOut);
    assert_eq!(intent("yes at 7", Some(Awaiting::OptIn)), None);
}

#[test]
fn the_words_that_say_so_are_told() {
    for (text, words) in [
        ("  STOP! ", "STOP"),
        ("«opt-out»", "opt-out"),
        ("Hi, please stop texting me now", "stop texting"),
        ("Perdón, número equivocado.", "número equivocado"),
    ] {
        let Consent { start, end, .. } = intent(text, None).unwrap();
        assert_eq!(&text[start..end], words);
    }
}

#[test]
fn the_version_is_a_month_and_a_revision() {
    assert!(VERSION.len() == 9 && VERSION.is_ascii(), "{VERSION}");
}

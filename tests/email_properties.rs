//! What must hold for emails, whatever is typed.
#![cfg(not(target_arch = "wasm32"))]
#![allow(missing_docs, clippy::indexing_slicing, clippy::unwrap_used, clippy::panic)]

use identity_hints::email;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

/// Texts of the characters that decide anything, mixed with any others.
fn texts() -> impl Strategy<Value = String> {
    let telling = select("ab.Z9@@\"\\<>()[] ,;:+-_'%?ÜßёИ例。＠\u{200b}\u{301}\t".chars().collect::<Vec<_>>());
    vec(prop_oneof![8 => telling, 1 => any::<char>()], 0..40).prop_map(String::from_iter)
}

fn locals() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-zA-Z0-9.+_-]{1,16}",
        "\"[a-zA-Z .@+-]{0,9}\"",
        select(vec![
            "www.ann",
            "ANN+x",
            "ann-x",
            "a.n.n",
            "+x",
            "-",
            "josé",
            "иван",
            "\"a\\\"b\"",
            "www.www.a",
            "info"
        ])
        .prop_map(String::from),
    ]
}

/// A common domain, or an invented one, with up to three slips of any kind.
fn domains() -> impl Strategy<Value = String> {
    let common: Vec<String> = serde_json::from_str(include_str!("cases/email-domains.json")).unwrap();
    let slips: Vec<(String, String)> = serde_json::from_str(include_str!("cases/email-typos.json")).unwrap();
    let mistyped: Vec<String> = slips.into_iter().map(|(typed, _)| typed).collect();
    let start = prop_oneof![3 => select(common), 3 => select(mistyped), 1 => "(www\\.){0,2}[a-z]{1,9}\\.[a-z]{2,4}"];
    (start, vec((0usize..20, 0..4, select("abcmnouy.-0ü".chars().collect::<Vec<_>>())), 0..3)).prop_map(
        |(start, slips)| {
            let mut letters: Vec<char> = start.chars().collect();
            for (at, kind, letter) in slips {
                let at = at % letters.len().max(1);
                match kind {
                    0 => letters.insert(at, letter),
                    1 if letters.len() > 1 => drop(letters.remove(at)),
                    2 if at + 1 < letters.len() => letters.swap(at, at + 1),
                    _ => letters[at] = letter,
                }
            }
            letters.into_iter().collect()
        },
    )
}

fn addresses() -> impl Strategy<Value = String> {
    prop_oneof![texts(), (locals(), domains()).prop_map(|(local, domain)| format!("{local}@{domain}"))]
}

/// What fails becomes a case in `tests/cases/`, not a seed in a file that nobody can read.
fn config(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(config(2000))]

    #[test]
    fn an_address_reads_as_itself(text in addresses()) {
        let Some(found) = email::parse(&text) else { return Ok(()) };
        prop_assert_eq!(&found.address, &format!("{}@{}", found.local, found.domain));
        prop_assert!(found.domain.is_ascii() && found.address.len() <= 254);
        let again = email::parse(&found.address);
        prop_assert_eq!(again, Some(found));
    }

    #[test]
    fn a_key_is_an_address_and_its_own_key(text in addresses()) {
        let Some(found) = email::parse(&text) else { return Ok(()) };
        let of_key = email::parse(&found.key);
        prop_assert_eq!(of_key.map(|email| email.key), Some(found.key));
    }

    #[test]
    fn a_suggestion_is_another_address_and_needs_none(text in addresses()) {
        let Some(meant) = email::mended(&text) else { return Ok(()) };
        let of_meant = email::parse(&meant);
        prop_assert!(of_meant.is_some(), "{} is none", meant);
        prop_assert_eq!(of_meant.unwrap().suggestion, None);
        prop_assert_ne!(email::parse(&text).map(|email| email.address), Some(meant));
    }

    #[test]
    fn what_is_pasted_around_an_address_is_no_part_of_it(local in "[a-z]{1,9}", domain in domains()) {
        let address = format!("{local}@{domain}");
        let alone = email::parse(&address);
        for pasted in [format!(" {address}\n"), format!("<{address}>"), format!("Ann Lee <{address}>"), format!("{address}.")] {
            prop_assert_eq!(&email::parse(&pasted), &alone, "{}", pasted);
        }
    }

    #[test]
    fn a_domain_is_read_in_any_case(local in "[a-z]{1,9}", domain in domains()) {
        let lower = email::parse(&format!("{local}@{domain}")).map(|email| email.domain);
        prop_assert_eq!(email::parse(&format!("{local}@{}", domain.to_uppercase())).map(|email| email.domain), lower);
    }
}

proptest! {
    #![proptest_config(config(100))]

    #[test]
    fn any_text_is_read(text in vec(any::<char>(), 0..2560).prop_map(String::from_iter), piece in texts(), times in 1usize..400) {
        let _ = (email::validate(&text), email::mended(&text));
        let repeated = piece.repeat(times);
        let _ = (email::validate(&repeated), email::mended(&repeated));
    }
}

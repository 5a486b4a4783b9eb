//! Emails against lists: the domains that most people have, how they mistype them, and isemail's cases.
#![cfg(not(target_arch = "wasm32"))]
#![allow(missing_docs, clippy::indexing_slicing, clippy::unwrap_used, clippy::panic)]

use std::collections::{BTreeMap, BTreeSet};

use identity_hints::email;

#[test]
fn no_common_domain_is_doubted() {
    let domains: Vec<String> = serde_json::from_str(include_str!("cases/email-domains.json")).unwrap();
    assert!(domains.len() > 500);
    let suggestion =
        |domain: &String| email::mended(&format!("ann@{domain}")).map(|meant| format!("{domain}: {meant}"));
    let alarms: Vec<String> = domains.iter().filter_map(suggestion).collect();
    assert!(alarms.is_empty(), "{alarms:#?}");
}

#[test]
fn every_listed_slip_is_mended() {
    let slips: Vec<(String, String)> = serde_json::from_str(include_str!("cases/email-typos.json")).unwrap();
    assert!(slips.len() > 200);
    let wrong = slips.iter().filter_map(|(typed, meant)| {
        let got = email::mended(&format!("ann@{typed}"));
        (got != Some(format!("ann@{meant}"))).then(|| format!("{typed}: {got:?}, not {meant}"))
    });
    let wrong: Vec<String> = wrong.collect();
    assert!(wrong.is_empty(), "{} of {}: {wrong:#?}", wrong.len(), slips.len());
}

/// What isemail says of a text is compared with what we do: it takes what RFC 5321 allows on the wire (`VALID`, with
/// `DNSWARN` for names that nobody has, and `RFC5321` for what is rare); the rest is obsolete, folded or an error.
fn is_taken_by_isemail(category: &str) -> bool {
    matches!(category, "ISEMAIL_VALID_CATEGORY" | "ISEMAIL_DNSWARN" | "ISEMAIL_RFC5321")
}

#[test]
fn isemail_is_agreed_with_but_for_listed_differences() {
    let Some(corpus) = std::env::var_os("CORPUS_DIR") else {
        println!("skipped: CORPUS_DIR is not set");
        return;
    };
    let path = std::path::Path::new(&corpus).join("email/isemail_tests.xml");
    let file = std::fs::read_to_string(path).unwrap();
    let reasons: BTreeMap<String, String> = serde_json::from_str(include_str!("email-differences.json")).unwrap();
    let mut differing = BTreeSet::new();
    let mut run = 0;
    for test in file.split("<test id=\"").skip(1) {
        let (id, test) = test.split_once('"').unwrap();
        let category = element(test, "category");
        let is_taken = email::validate(&decoded(element(test, "address"))).is_ok();
        run += 1;
        if is_taken != is_taken_by_isemail(category) {
            differing.insert(id.to_owned());
        }
    }
    assert!(run > 150, "only {run} cases");
    let listed: BTreeSet<String> = reasons.into_keys().collect();
    let unlisted: Vec<_> = differing.difference(&listed).collect();
    let settled: Vec<_> = listed.difference(&differing).collect();
    assert!(unlisted.is_empty() && settled.is_empty(), "not listed: {unlisted:?}\nno longer different: {settled:?}");
}

fn element<'t>(test: &'t str, name: &str) -> &'t str {
    let content =
        test.split_once(&format!("<{name}>")).map(|(_, rest)| rest.split_once(&format!("</{name}>")).unwrap().0);
    content.unwrap_or_default()
}

/// XML's entities, and the pictures that isemail has for control characters.
fn decoded(text: &str) -> String {
    let mut decoded = String::new();
    let mut rest = text;
    while let Some((before, entity)) = rest.split_once('&') {
        let (entity, after) = entity.split_once(';').unwrap();
        decoded.push_str(before);
        decoded.push(match entity {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            "apos" => '\'',
            code => {
                let code = code.strip_prefix("#x").map(|code| u32::from_str_radix(code, 16).unwrap());
                char::from_u32(code.unwrap()).unwrap()
            }
        });
        rest = after;
    }
    decoded.push_str(rest);
    let of_picture = |c: char| char::from_u32(u32::from(c) - 0x2400).unwrap();
    decoded.chars().map(|c| if matches!(c, '\u{2400}'..='\u{2421}') { of_picture(c) } else { c }).collect()
}

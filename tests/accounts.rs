//! What must hold for every handle, whatever the table of platforms says, and for every mask.
#![cfg(not(target_arch = "wasm32"))]
#![allow(missing_docs, clippy::indexing_slicing, clippy::unwrap_used, clippy::panic)]

use identity_hints::handle::{self, Handle, Platform};
use identity_hints::mask;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

const DOT: char = '•';

fn platforms() -> impl Strategy<Value = Option<Platform>> {
    proptest::option::of(select(Platform::all().collect::<Vec<_>>()))
}

/// Handles, links and sentences about them, of the pieces that decide anything, mixed with any characters.
fn texts() -> impl Strategy<Value = String> {
    let pieces = [
        "@",
        "/",
        "?",
        "#",
        "%",
        "%40",
        "%E6%9D%8E",
        "=",
        "&",
        ":",
        "://",
        "https",
        "tg",
        "www.",
        ".",
        "-",
        "_",
        " ",
        "(",
        ")",
        "instagram.com",
        "facebook.com",
        "fb.com",
        "profile.php?id=",
        "people/",
        "wa.me",
        "send?phone=",
        "t.me",
        "x.com",
        "tiktok.com",
        "linkedin.com",
        "in/",
        "company/",
        "snapchat.com",
        "add/",
        "threads.net",
        "youtube.com",
        "channel/",
        "ig",
        "insta",
        "snap",
        "chat",
        "whatsapp",
        "on",
        "my",
        "is",
        "johndoe",
        "John.Doe",
        "100012345678901",
        "19165551234",
        "+1 916 555 1234",
        "李小龍",
        "é",
        "\u{200e}",
    ];
    let piece =
        prop_oneof![6 => select(pieces.to_vec()).prop_map(String::from), 1 => any::<char>().prop_map(String::from)];
    vec(piece, 0..9).prop_map(|pieces| pieces.concat())
}

/// What people have on a platform.
fn names() -> impl Strategy<Value = String> {
    "[a-zA-Z][a-zA-Z0-9._-]{4,13}[a-z0-9]"
}

fn config(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

/// The same account is read again from each thing that a handle says of it.
fn is_told_by_itself(handle: &Handle) {
    let key = |text: &str, platform| handle::parse(text, platform).map(|again| again.key);
    let same = Some(handle.key.clone());
    assert_eq!(key(&handle.handle, Some(handle.platform)), same, "by its handle: {handle:?}");
    if let Some(url) = &handle.url {
        assert_eq!(key(url, None), same, "by its link: {handle:?}");
        assert_eq!(key(&handle.key, Some(handle.platform)), same, "by its key: {handle:?}");
        let again = handle::parse(url, None).unwrap();
        assert_eq!(again.handle, handle.handle, "a link says all: {handle:?}");
    }
    if handle.platform.code() != "whatsapp" {
        assert!(handle.key.starts_with(handle.platform.code()) && handle.key.ends_with(&handle.handle), "{handle:?}");
    }
}

proptest! {
    #![proptest_config(config(1024))]

    #[test]
    fn a_handle_is_told_by_its_link_and_key(text in texts(), platform in platforms()) {
        if let Some(handle) = handle::parse(&text, platform) {
            // Bare digits as many as a phone has are a phone: only a link or an `@` makes them a handle.
            let is_phone_like = handle.handle.chars().all(|c| c.is_ascii_digit() || "._-".contains(c));
            if !is_phone_like {
                is_told_by_itself(&handle);
            }
        }
    }

    #[test]
    fn a_name_is_one_account_however_it_is_given(name in names()) {
        let links = ["instagram.com/", "facebook.com/", "t.me/", "x.com/", "tiktok.com/@", "linkedin.com/in/", "snapchat.com/add/"];
        for link in links {
            let Some(handle) = handle::parse(&format!("{link}{name}"), None) else { continue };
            // There the number behind a hyphen is the account.
            if name.contains('-') && link.starts_with("facebook") {
                continue;
            }
            is_told_by_itself(&handle);
            for way in [
                format!("https://www.{link}{name}/?utm_source=x#top"),
                format!("HTTP://M.{}{name}", link.to_uppercase()),
                format!("{}: {name}", handle.platform.code()),
                format!("@{name} on {}", handle.platform.code()),
            ] {
                prop_assert_eq!(handle::parse(&way, None).map(|same| same.key), Some(handle.key.clone()), "{}", way);
            }
        }
    }

    #[test]
    fn no_address_is_a_handle(local in "[a-z0-9._]{1,20}", domain in "[a-z]{1,12}\\.(com|org|de)", platform in platforms()) {
        prop_assert_eq!(handle::parse(&format!("{local}@{domain}"), platform), None);
    }

    #[test]
    fn a_mask_shows_a_letter_at_most(text in texts(), platform in platforms()) {
        let masked = mask::handle(&text, platform);
        let Some(handle) = handle::parse(&text, platform) else {
            prop_assert!(masked.is_empty() || masked == "•••");
            return Ok(());
        };
        if handle.platform.code() != "whatsapp" {
            let shown: String = masked.chars().filter(|c| *c != '@' && *c != DOT).collect();
            let secret = handle.display.trim_start_matches('@');
            prop_assert!(shown.chars().count() * 2 <= secret.chars().count(), "{} of {}", masked, secret);
            prop_assert!(shown.chars().count() <= 1 && secret.starts_with(&shown), "{} of {}", masked, secret);
            prop_assert_eq!(masked.matches(DOT).count(), 3);
        }
    }

    #[test]
    fn a_mask_masked_again_shows_no_more(text in texts(), platform in platforms()) {
        for (once, mask) in [
            (mask::handle(&text, platform), &(|text: &str| mask::handle(text, platform)) as &dyn Fn(&str) -> String),
            (mask::email(&text), &mask::email),
        ] {
            let again = mask(&once);
            prop_assert!(again == once || again == "•••", "{} became {}", once, again);
        }
    }

    #[test]
    fn an_address_of_the_same_first_letters_has_the_same_mask(
        first in "[a-z0-9]", one in "[a-z0-9]{1,20}", other in "[a-z0-9]{1,20}", tail in "[a-z]{1,20}", other_tail in "[a-z]{1,20}",
        end in select(vec!["com", "org", "de", "uk", "photography"]),
    ) {
        // No domain that anybody can join begins like this: those are shown.
        let masked = mask::email(&format!("{first}{one}@sqq{tail}.{end}"));
        prop_assert_eq!(&masked, &mask::email(&format!("{first}{other}@sqq{other_tail}.{end}")));
        prop_assert!(masked.starts_with(&format!("{first}•••@s•••")), "{}", masked);
    }

    #[test]
    fn a_name_shows_no_more_than_one_given_name_and_a_letter(
        given in "[A-Z][a-z]{1,9}", middle in "[A-Z][a-z]{2,9}", family in "Q[a-z]{3,12}", other in "Q[a-z]{3,12}",
    ) {
        let masked = mask::name(&format!("{given} {middle} {family}"));
        prop_assert_eq!(masked.matches(DOT).count(), 1);
        prop_assert!(!masked.contains(&family) && masked.chars().count() <= given.chars().count() + middle.chars().count() + 4);
        prop_assert_eq!(mask::name(&format!("{given} {family}")), mask::name(&format!("{given} {other}")), "length is hidden");
    }

    #[test]
    fn any_name_is_masked(text in texts(), other in any::<String>()) {
        for text in [text, other] {
            let masked = mask::name(&text);
            prop_assert!(masked.contains(DOT) || masked.is_empty() && text.bytes().all(|byte| byte <= b' '), "{text} became {masked}");
            let dots_before = text.matches(DOT).count();
            prop_assert!(dots_before > 0 || masked != text || text.is_empty());
            let again = mask::name(&masked);
            let shown = |text: &str| text.chars().filter(|c| *c != DOT).count();
            prop_assert!(shown(&again) <= shown(&masked), "{masked} became {again}");
        }
    }

    #[test]
    fn an_address_that_is_none_is_masked_whole(text in "[^@]{1,40}") {
        let masked = mask::email(&text);
        prop_assert!(masked.is_empty() || masked == "•••", "{}", masked);
    }
}

//! What must hold for every name, and for texts that are none.
#![cfg(not(target_arch = "wasm32"))]
#![allow(missing_docs, clippy::indexing_slicing, clippy::unwrap_used, clippy::panic)]

use identity_hints::name::{self, NameKind, PersonName};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

fn config(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

/// Texts of words that decide anything, with what stands between them; some in one case.
fn texts() -> impl Strategy<Value = String> {
    let words = "John Doe JOHN SMITH jane Mr. Dr Prof. Sir Don The and & y e i und + Jr. III PhD MD MA Esq. van Van der de la \
                 De Al al-Sayed bin Abdul O'Neil McDonald Nguyễn Văn Nguyen An García López y Y Smith-Jones J. JRR R. x5 party \
                 of 6 six for Family family LLC Inc. S.A. Co Church Hotel Joe's mom Guest work 李 小龍 李小龍 山田太郎 先生 様 김민수 \
                 さくら Иванов Иван Иванович ИВАН محمد بن m née A.B.C. Ph. D. DUPONT @john a@b.c 21 3rd 't ’ ß Σοφος ΣΟΦΟΣ ́ Mac \
                 MACLEOD LA VAN DER Y-Y John-Paul";
    let word = select(words.split_whitespace().collect::<Vec<_>>());
    let between = select(vec![" ", " ", " ", " ", " ", ", ", ",", " (", ") ", " \"", "\" ", " | ", "_"]);
    let text = vec((word, between), 1..7)
        .prop_map(|pairs| pairs.into_iter().flat_map(|(word, between)| [word, between]).collect::<String>());
    (text, 0..4u8).prop_map(|(text, case)| match case {
        0 => text.to_uppercase(),
        1 => text.to_lowercase(),
        _ => text,
    })
}

/// Any characters, among them those that cannot be seen.
fn anything() -> impl Strategy<Value = String> {
    let telling = select("aB .,'’\"()&+-/@#0x\u{200b}\u{200d}\u{301}\u{feff}ﬁ💕李가ا".chars().collect::<Vec<_>>());
    vec(prop_oneof![3 => telling, 2 => any::<char>()], 0..60).prop_map(String::from_iter)
}

fn is_consistent(name: &PersonName) {
    let parts = [&name.title, &name.given, &name.middle, &name.family, &name.suffix, &name.nickname];
    assert!(!name.display.is_empty(), "{name:?}");
    assert_eq!(name.people > 0, name.kind == NameKind::Person, "{name:?}");
    match name.kind {
        NameKind::Person => {
            assert!(!(name.given.is_empty() && name.family.is_empty() && name.title.is_empty()), "{name:?}")
        }
        _ => assert!(parts.iter().all(|part| part.is_empty()), "{name:?}"),
    }
    for part in parts.into_iter().chain([&name.display, &name.key]) {
        assert!(part.trim() == *part && !part.contains("  ") && !part.contains('\0'), "{name:?}");
    }
}

/// What is shown reads as what it was.
fn is_stable(text: &str) {
    let Some(name) = name::parse(text) else { return };
    is_consistent(&name);
    let again = name::parse(&name.display).unwrap_or_else(|| panic!("{name:?} is shown as no name"));
    assert_eq!((&again.display, &again.key), (&name.display, &name.key), "{text:?}: {name:?}, then {again:?}");
}

proptest! {
    #![proptest_config(config(2_000))]

    #[test]
    fn what_is_shown_is_read_as_the_same(text in texts()) {
        is_stable(&text);
    }
}

proptest! {
    #![proptest_config(config(1_000))]

    #[test]
    fn any_text_is_read(text in anything()) {
        if let Some(name) = name::parse(&text) {
            is_consistent(&name);
        }
    }

    /// Every letter of plain words is in a part, and in the order given, middle, family.
    #[test]
    fn no_letter_is_lost(names in vec("[A-Z][a-z]{2,8}(-[A-Z][a-z]{3,6})?|[A-Z]\\.", 1..6), has_comma in any::<bool>()) {
        let mut text = names.join(" ");
        if has_comma && names.len() > 1 {
            text = text.replacen(' ', ", ", 1);
        }
        let name = name::parse(&text).unwrap();
        let parts = [&name.title, &name.given, &name.middle, &name.family, &name.suffix];
        let letters = |text: &str| {
            let mut letters: Vec<char> = text.chars().filter(|c| c.is_alphabetic()).collect();
            letters.sort_unstable();
            letters
        };
        if name.kind == NameKind::Person && name.people == 1 {
            prop_assert_eq!(letters(&parts.map(String::as_str).concat()), letters(&text), "{:?}", name);
        }
        prop_assert_eq!(letters(&name.display), letters(&text), "{:?}", name);
    }

    /// Case does not change a key, and in one case it is restored the same.
    #[test]
    fn case_is_restored(names in vec("[A-Z][aeiou][bdfglmnprstv][aeiou][a-z]{1,5}", 2..4)) {
        let text = names.join(" ");
        let (capitals, small) = (name::parse(&text.to_uppercase()).unwrap(), name::parse(&text.to_lowercase()).unwrap());
        prop_assert_eq!(&capitals.key, &small.key);
        if capitals.kind == NameKind::Person {
            prop_assert_eq!(&capitals, &small);
        }
    }
}

#[test]
fn long_texts_are_cut() {
    let name = name::parse(&"Abc ".repeat(5_000)).unwrap();
    assert!(name.display.chars().count() <= 200);
    assert_eq!(name::parse(&name.display).unwrap(), name);
    assert!(name::parse(&"(\"&,".repeat(10_000)).is_none());
}

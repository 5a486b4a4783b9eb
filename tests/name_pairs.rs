//! Comparing names against labelled pairs: `CORPUS_DIR` says where they are; without it nothing is measured. With `SHOW`
//! set, the pairs that are told wrongly are listed.
#![cfg(not(target_arch = "wasm32"))]
#![allow(missing_docs, clippy::indexing_slicing, clippy::unwrap_used, clippy::panic)]

use identity_hints::name::compare::{Outcome, Prepared, compare, compare_prepared};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use std::path::PathBuf;

struct Pair {
    names: [String; 2],
    is_match: bool,
    score: f64,
}

/// The fields of a line of CSV.
fn fields(line: &str) -> Vec<String> {
    let mut fields = vec![String::new()];
    let mut is_quoted = false;
    for c in line.chars() {
        match c {
            '"' => is_quoted = !is_quoted,
            ',' if !is_quoted => fields.push(String::new()),
            _ => fields.last_mut().unwrap().push(c),
        }
    }
    fields
}

fn pairs() -> Option<Vec<Pair>> {
    let path = PathBuf::from(std::env::var_os("CORPUS_DIR")?).join("match/name_pairs_dev.csv");
    let file = std::fs::read_to_string(path).unwrap();
    let people = file.lines().map(fields).filter(|fields| fields[1] == "Person");
    let pair = |fields: Vec<String>| Pair {
        score: compare(&fields[2], &fields[3]).score,
        names: [fields[2].clone(), fields[3].clone()],
        is_match: fields[4] == "true",
    };
    Some(people.map(pair).collect())
}

struct Measured {
    threshold: f64,
    precision: f64,
    recall: f64,
    f1: f64,
}

/// Precision, recall and F1 where all pairs from a score on are said to match.
fn at(pairs: &[&Pair], threshold: f64) -> Measured {
    let said: Vec<_> = pairs.iter().filter(|pair| pair.score >= threshold).collect();
    let right = said.iter().filter(|pair| pair.is_match).count() as f64;
    let precision = right / said.len().max(1) as f64;
    let recall = right / pairs.iter().filter(|pair| pair.is_match).count() as f64;
    Measured { threshold, precision, recall, f1: 2.0 * precision * recall / (precision + recall).max(f64::EPSILON) }
}

fn best(pairs: &[&Pair]) -> Measured {
    let measured = pairs.iter().map(|pair| at(pairs, pair.score));
    measured.max_by(|one, other| one.f1.total_cmp(&other.f1)).unwrap()
}

#[test]
fn labelled_pairs_are_told_apart() {
    let Some(pairs) = pairs() else { return };
    let all: Vec<&Pair> = pairs.iter().collect();
    if std::env::var_os("SHOW").is_some() {
        let threshold = best(&all).threshold;
        for pair in all.iter().filter(|pair| (pair.score >= threshold) != pair.is_match) {
            let outcome = compare(&pair.names[0], &pair.names[1]).outcome.code();
            println!("{} {:.3} {outcome}: {} | {}", pair.is_match, pair.score, pair.names[0], pair.names[1]);
        }
    }
    let [odd, even]: [Vec<&Pair>; 2] = [1, 0].map(|rest| pairs.iter().skip(rest).step_by(2).collect());
    println!("{:<24}{:>7}{:>11}{:>11}{:>8}{:>8}", "pairs", "number", "threshold", "precision", "recall", "F1");
    let other_half = |on: &[&Pair], of: &[&Pair]| at(on, best(of).threshold);
    for (name, pairs, measured) in [
        ("all, best threshold", &all, best(&all)),
        ("odd, threshold of even", &odd, other_half(&odd, &even)),
        ("even, threshold of odd", &even, other_half(&even, &odd)),
    ] {
        let Measured { threshold, precision, recall, f1 } = measured;
        println!("{name:<24}{:>7}{threshold:>11.3}{precision:>11.3}{recall:>8.3}{f1:>8.3}", pairs.len());
    }
    let f1 = best(&all).f1;
    assert!(f1 > 0.76, "F1 {f1:.3}");
}

/// Names of pieces that people's names are made of, mixed with anything.
fn texts() -> impl Strategy<Value = String> {
    let piece = select(vec![
        "John",
        "Jon",
        "J.",
        "JF",
        "Bob",
        "Robert",
        "María",
        "de la",
        "van der",
        "bin",
        "al-",
        "Abdul",
        "Rahman",
        "Smith",
        "Smith-Jones",
        "Jr.",
        "III",
        "Dr.",
        "Mrs.",
        "MD",
        ",",
        "-",
        "'",
        "Сергей",
        "محمد",
        "王小明",
        "김민수",
        "Müller",
        "Mueller",
        "Angela",
        "Angelo",
        "Wang",
        "Wong",
        "O'Brien",
        "GmbH",
        "\u{301}",
        "ß",
        "Ig0r",
        "🙂",
        "\u{0}",
        "q",
    ]);
    let word = prop_oneof![6 => piece.prop_map(str::to_owned), 1 => any::<String>()];
    vec((word, select(vec![" ", "", ", "])), 0..7)
        .prop_map(|words| words.into_iter().flat_map(|(word, blank)| [word, blank.to_owned()]).collect())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_order_of_two_names_does_not_matter(a in texts(), b in texts()) {
        let comparison = compare(&a, &b);
        prop_assert_eq!(comparison, compare(&b, &a));
        prop_assert!((0.0..=1.0).contains(&comparison.score), "{:?}", comparison);
        prop_assert!(comparison.outcome != Outcome::Exact || comparison.score == 1.0, "{:?}", comparison);
    }

    #[test]
    fn a_name_is_the_same_as_itself(text in texts()) {
        let comparison = compare(&text, &text);
        let is_name = comparison.outcome != Outcome::Unknown;
        prop_assert_eq!((comparison.outcome, comparison.score), if is_name { (Outcome::Exact, 1.0) } else { (Outcome::Unknown, 0.0) });
    }

    #[test]
    fn case_does_not_matter(a in "[A-Za-z]{1,9} [A-Za-z]{1,9}", b in "[A-Za-z]{1,9} [A-Za-z]{1,9}") {
        let [a, b] = [a, b].map(|text| text.to_lowercase());
        prop_assert_eq!(compare(&a, &b), compare(&a.to_uppercase(), &b.to_uppercase()));
    }

    #[test]
    fn names_that_are_ready_compare_as_texts_do(a in texts(), b in texts()) {
        prop_assert_eq!(compare_prepared(&Prepared::new(&a), &Prepared::new(&b)), compare(&a, &b));
    }
}

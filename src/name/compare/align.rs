//! Which word of one name goes with which of another, and how well.

use super::Outcome;
use super::given;
use super::prepare::{Prepared, Word};
use super::spelling::{reads_as, slips};
use super::tokens::{COMMON_FAMILY, FOREIGN, GIVEN, MARKED, UNREAD, VOWELLESS};
use crate::cut::is_word_of;
use crate::name::words;
use alloc::vec::Vec;

/// Words of two names that go together: one of each, or one that the other has written in two.
#[derive(Clone, Copy, Debug)]
pub(super) struct Link {
    /// The places of the words, a bit each: those of the second name in the upper half.
    pub(super) places: u32,
    pub(super) outcome: Outcome,
    /// How much less than the same this is, in thousandths.
    pub(super) loss: u16,
    /// The links with the lowest are taken: of the least loss, and of those the ones of the least way.
    rank: u32,
}

/// The words that go together, the best first: each time the best of those that are left.
pub(super) fn links(a: &Prepared, b: &Prepared) -> Vec<Link> {
    let mut candidates: Vec<Link> = Vec::new();
    for (i, word) in a.words.iter().enumerate() {
        for (j, other) in b.words.iter().enumerate() {
            let found = [
                (alike(word, other, i == a.family && j == b.family), 1, 1),
                (joined(word, a.words.get(i + 1), other), 3, 1),
                (joined(other, b.words.get(j + 1), word), 1, 3),
            ];
            for (found, one, another) in found {
                if let Some((outcome, loss)) = found {
                    let rank = u32::from(loss) << 16 | (i.abs_diff(j) << 8 | i) as u32;
                    candidates.push(Link { places: one << i | another << (j + 16), outcome, loss, rank });
                }
            }
        }
    }
    let mut links: Vec<Link> = Vec::new();
    let mut taken = 0;
    while let Some(best) = candidates.iter().filter(|link| link.places & taken == 0).min_by_key(|link| link.rank) {
        taken |= best.places;
        links.push(*best);
    }
    links
}

/// How a word that is written in two goes with one, if it does, and what it loses.
fn joined(first: &Word, second: Option<&Word>, word: &Word) -> Option<(Outcome, u16)> {
    let second = second?;
    if first.is_initial() || second.is_initial() || (first.text.len() + second.text.len()).abs_diff(word.text.len()) > 1
    {
        return None;
    }
    // One slip changes two letters at most; that of a key, some more.
    if ((first.letters | second.letters) ^ word.letters).count_ones() > 4 {
        return None;
    }
    let of_text = joined_slips(first.text.as_bytes(), second.text.as_bytes(), word.text.as_bytes());
    let cost = of_text.or_else(|| joined_slips(&first.key, &second.key, &word.key))?;
    Some((Outcome::Compound, 30 + 50 * cost))
}

#[inline(never)]
fn joined_slips(first: &[u8], second: &[u8], word: &[u8]) -> Option<u16> {
    let mut both = Vec::new();
    both.extend_from_slice(first);
    both.extend_from_slice(second);
    slips(&both, word, 2)
}

/// How two words go together, if they do, and what it loses in thousandths.
fn alike(word: &Word, other: &Word, is_family: bool) -> Option<(Outcome, u16)> {
    let is_other_script = word.is(FOREIGN) != other.is(FOREIGN);
    let is_marked = word.is(MARKED) || other.is(MARKED);
    if word.text == other.text {
        return Some(match (is_other_script, is_marked && !word.is(FOREIGN)) {
            (true, _) => (Outcome::Transliteration, 20),
            (_, true) => (Outcome::Diacritics, 0),
            _ => (Outcome::Exact, 0),
        });
    }
    if word.is(UNREAD) || other.is(UNREAD) {
        return None;
    }
    let (main, other_main) = (word.main(), other.main());
    if word.is_initial() || other.is_initial() {
        let is_one = main.bytes().next() == other_main.bytes().next();
        return is_one.then_some((Outcome::Initial, 170));
    }
    if word.is(VOWELLESS) != other.is(VOWELLESS) {
        let (letters, other) = if word.is(VOWELLESS) { (word, other) } else { (other, word) };
        let is_read = reads_as(&letters.key, &other.key) || reads_as(letters.text.as_bytes(), &other.key);
        return is_read.then_some((Outcome::Transliteration, 100));
    }
    if main == other_main {
        // De la Cruz and Cruz; bin and ibn.
        return Some((Outcome::Compound, 30));
    }
    if word.key == other.key {
        let has_marks = is_marked && !word.is(FOREIGN) && !other.is(FOREIGN);
        return Some(if has_marks { (Outcome::Diacritics, 20) } else { (Outcome::Transliteration, 40) });
    }
    match given::share(&word.names, &other.names) {
        Some(true) => return Some((Outcome::Transliteration, 50)),
        Some(false) => return Some((Outcome::Nickname, 90)),
        None => {}
    }
    if given::share(&word.romanised, &other.romanised).is_some() {
        return Some((Outcome::Transliteration, 80));
    }
    if is_glued(&word.text, other_main) || is_glued(&other.text, main) {
        return Some((Outcome::Compound, 40));
    }
    let are_two_names = word.traits & other.traits & (GIVEN | COMMON_FAMILY) != 0;
    if are_two_names {
        return None;
    }
    if let Some(is_of_family) = differ_in_gender(main, other_main) {
        return (is_family && is_of_family).then_some((Outcome::Transliteration, 50));
    }
    slip(word, other).or_else(|| sound_alike(word, other).then_some((Outcome::Phonetic, 220)))
}

/// Whether one is the other behind a particle without a blank: `alrashid` and `rashid`.
fn is_glued(whole: &str, main: &str) -> bool {
    main.len() > 2
        && whole.strip_suffix(main).is_some_and(|before| is_word_of(before, GLUED) || words::is_particle(before))
}

/// Particles as they are glued together.
const GLUED: &str = "dela delos vander vanden vande abdul abdel abdal";

/// Whether two words are one in its forms for men and for women: Daniel and Daniela, Angelo and Angela; answers whether
/// it is a Slavic family name, whose bearers may share it: Ivanov and Ivanova, Kowalski and Kowalska.
fn differ_in_gender(word: &str, other: &str) -> Option<bool> {
    let (female, male) = if word.ends_with('a') { (word, other) } else { (other, word) };
    let [stem @ .., b'a'] = female.as_bytes() else { return None };
    let of_male = match male.as_bytes() {
        [of_male @ .., b'o' | b'e' | b'i' | b'y'] if of_male.len() == stem.len() => of_male,
        male => male,
    };
    let is_slavic = matches!(stem, [.., b'o' | b'e', b'v'] | [.., b'i', b'n'] | [.., b's' | b'c', b'k']);
    (of_male == stem).then_some(is_slavic)
}

/// Whether two words may be said alike, with two sounds at least.
fn sound_alike(word: &Word, other: &Word) -> bool {
    let [primary, alternate] = &word.sounds;
    let [other_primary, other_alternate] = &other.sounds;
    let is_same = primary == other_primary || primary == other_alternate || alternate == other_primary;
    is_same && primary.get(1) != Some(&0)
}

/// How many half letters two words of this length may differ in.
fn most_slips(length: usize) -> u16 {
    match length {
        0..3 => 0,
        3 => 1,
        4 | 5 => 2,
        6 | 7 => 3,
        8..11 => 4,
        _ => 5,
    }
}

fn slip(word: &Word, other: &Word) -> Option<(Outcome, u16)> {
    let length = word.main().len().min(other.main().len());
    let most = most_slips(length);
    // Half a letter changes two bits at most.
    if (word.letters ^ other.letters).count_ones() > 2 * u32::from(most) {
        return None;
    }
    let of = |word: &[u8], other: &[u8], most: u16| slips(word, other, most).unwrap_or(u16::MAX);
    let cost = of(word.text.as_bytes(), other.text.as_bytes(), most)
        .min(of(word.main().as_bytes(), other.main().as_bytes(), most))
        .min(of(&word.key, &other.key, most_slips(word.key.len().min(other.key.len()))));
    if cost == u16::MAX {
        return None;
    }
    Some((Outcome::Typo, 60 + 500 * cost / (length as u16).max(1)))
}

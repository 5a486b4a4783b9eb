//! Which word of one name goes with which of another, and how well.

use super::Outcome;
use super::lists::{self, ABD, COMMON, COMMONEST, GIVEN, GLUED, share};
use super::prepare::{Prepared, Word};
use super::spelling::{reads_as, slips};
use super::tokens::{FOREIGN, UNREAD, VOWELLESS};
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

/// How words go together, and what it loses in thousandths.
type Likeness = Option<(Outcome, u16)>;

/// The words that go together, the best first: each time the best of those that are left.
pub(super) fn links(a: &Prepared, b: &Prepared) -> Vec<Link> {
    let mut candidates: Vec<Link> = Vec::new();
    for (i, word) in a.words.iter().enumerate() {
        for (j, other) in b.words.iter().enumerate() {
            let found = [
                (alike((a, word), (b, other), i == a.family && j == b.family), 1, 1),
                (joined(a, a.words.get(i..), b, other), 3, 1),
                (joined(b, b.words.get(j..), a, word), 1, 3),
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
#[inline(never)]
fn joined(name: &Prepared, parts: Option<&[Word]>, other_name: &Prepared, word: &Word) -> Likeness {
    let Some([first, second, ..]) = parts else { return None };
    let length = second.end - first.start;
    if first.is_initial() || second.is_initial() || length.abs_diff(word.end - word.start) > 1 {
        return None;
    }
    // One slip changes two letters at most; that of a key, some more.
    if ((first.letters | second.letters) ^ word.letters).count_ones() > 4 {
        return None;
    }
    let letters = [name.letters(first.start, second.end), other_name.letters(word.start, word.end)];
    let [both, one] = letters.map(str::as_bytes);
    let cost = slips(both, one, 2).or_else(|| slips(name.keys(first, second), other_name.keys(word, word), 2))?;
    Some((Outcome::Compound, 30 + 50 * cost))
}

/// How two words go together, if they do, and what it loses.
fn alike((a, word): (&Prepared, &Word), (b, other): (&Prepared, &Word), is_family: bool) -> Likeness {
    let is_other_script = (word.traits ^ other.traits) & FOREIGN != 0;
    // Two in Latin letters, of which one has the marks of a letter that the other spells out.
    let have_marks = word.marks != other.marks && (word.traits | other.traits) & FOREIGN == 0;
    let [text, other_text] = [a.letters(word.start, word.end), b.letters(other.start, other.end)];
    if text == other_text {
        return Some(match (is_other_script, have_marks) {
            (true, _) => (Outcome::Transliteration, 20),
            (_, true) => (Outcome::Diacritics, 0),
            _ => (Outcome::Exact, 0),
        });
    }
    if (word.traits | other.traits) & UNREAD != 0 {
        return None;
    }
    let [main, other_main] = [a.letters(word.main, word.end), b.letters(other.main, other.end)];
    if word.is_initial() || other.is_initial() {
        let is_one = main.bytes().next() == other_main.bytes().next();
        return is_one.then_some((Outcome::Initial, 170));
    }
    let [key, other_key] = [a.keys(word, word), b.keys(other, other)];
    if (word.traits ^ other.traits) & VOWELLESS != 0 {
        let (text, letters, key) =
            if word.is(VOWELLESS) { (text, key, other_key) } else { (other_text, other_key, key) };
        let is_read = reads_as(letters, key) || reads_as(text.as_bytes(), key);
        return is_read.then_some((Outcome::Transliteration, 100));
    }
    if main == other_main {
        // De la Cruz and Cruz; bin and ibn.
        return Some((Outcome::Compound, 30));
    }
    if key == other_key {
        return Some(if have_marks { (Outcome::Diacritics, 20) } else { (Outcome::Transliteration, 40) });
    }
    let shared = share(&word.listed, &other.listed);
    if shared.is_some() {
        return shared;
    }
    if is_glued(text, other_main) || is_glued(other_text, main) {
        return Some((Outcome::Compound, 40));
    }
    let are = |classes| word.listed.classes & classes != 0 && other.listed.classes & classes != 0;
    if are(GIVEN) || are(COMMON | COMMONEST) {
        return None;
    }
    if let Some(is_of_family) = differ_in_gender(main.as_bytes(), other_main.as_bytes()) {
        return (is_family && is_of_family).then_some((Outcome::Transliteration, 50));
    }
    let length = main.len().min(other_main.len());
    let most = most_slips(length);
    // Half a letter changes two bits at most.
    if (word.letters ^ other.letters).count_ones() <= 2 * u32::from(most) {
        let of_keys = slips(key, other_key, most_slips(key.len().min(other_key.len())));
        let costs = [slips(text.as_bytes(), other_text.as_bytes(), most), of_keys];
        if let Some(cost) = costs.into_iter().flatten().min() {
            return Some((Outcome::Typo, 60 + 500 * cost / (length as u16).max(1)));
        }
    }
    // With two sounds at least.
    let ([primary, alternate], [other_primary, other_alternate]) = (word.sounds, other.sounds);
    let is_same = primary == other_primary || primary == other_alternate || alternate == other_primary;
    (is_same && primary > 0xff).then_some((Outcome::Phonetic, 220))
}

/// Whether one is the other behind a particle without a blank: `alrashid` and `rashid`.
fn is_glued(whole: &str, main: &str) -> bool {
    main.len() > 2
        && whole.strip_suffix(main).is_some_and(|before| {
            lists::look_up(before).classes & (ABD | GLUED) != 0
                || words::look_up(before).0 & (words::PARTICLE | words::PARTICLE_OR_NAME) != 0
        })
}

/// Whether two words are one in its forms for men and for women: Daniel and Daniela, Angelo and Angela; answers whether
/// it is a Slavic family name, whose bearers may share it: Ivanov and Ivanova, Kowalski and Kowalska.
fn differ_in_gender(word: &[u8], other: &[u8]) -> Option<bool> {
    let (female, male) = if word.ends_with(b"a") { (word, other) } else { (other, word) };
    let [stem @ .., b'a'] = female else { return None };
    let of_male = match male {
        [of_male @ .., b'o' | b'e' | b'i' | b'y'] if of_male.len() == stem.len() => of_male,
        male => male,
    };
    let is_slavic = matches!(stem, [.., b'o' | b'e', b'v'] | [.., b'i', b'n'] | [.., b's' | b'c', b'k']);
    (of_male == stem).then_some(is_slavic)
}

/// How many half letters two words of this length may differ in.
fn most_slips(length: usize) -> u16 {
    if length < 3 { 0 } else { (length / 2).min(5) as u16 }
}

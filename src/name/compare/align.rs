//! Which word of one name goes with which of another, and how well.

use super::Outcome;
use super::lists::{ABD, COMMON, COMMONEST, GIVEN, GLUED, SHORT, look_up, share};
use super::prepare::{Prepared, Word};
use super::spelling::{FAR, reads_as, slips};
use super::tokens::{FOREIGN, UNREAD, VOWELLESS};
use alloc::vec::Vec;

/// Words of two names that go together: one of each, or one that the other has written in two.
#[derive(Clone, Copy)]
pub(super) struct Link {
    /// The places of the words, a bit each: those of the second name in the upper half.
    pub(super) places: u32,
    pub(super) likeness: Likeness,
    /// The links with the lowest are taken: of the least loss, and of those the ones of the least way.
    rank: u32,
}

/// How words go together, and what it loses in thousandths.
#[derive(Clone, Copy)]
pub(super) struct Likeness {
    pub(super) outcome: Outcome,
    pub(super) loss: u16,
}

fn like(outcome: Outcome, loss: usize) -> Option<Likeness> {
    Some(Likeness { outcome, loss: loss as u16 })
}

/// The words that go together, the best first: each time the best of those that are left.
pub(super) fn links(a: &Prepared, b: &Prepared) -> Vec<Link> {
    let mut candidates: Vec<Link> = Vec::new();
    for (i, word) in a.words.iter().enumerate() {
        for (j, other) in b.words.iter().enumerate() {
            for (one, another) in [(1, 1), (3, 1), (1, 3)] {
                let found = match (one, another) {
                    (3, _) => joined(a, i, b, other),
                    (_, 3) => joined(b, j, a, word),
                    _ => alike((a, word), (b, other), i == a.family && j == b.family),
                };
                if let Some(likeness) = found {
                    let rank = u32::from(likeness.loss) << 16 | (i.abs_diff(j) << 8 | i) as u32;
                    candidates.push(Link { places: one << i | another << (j + 16), likeness, rank });
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

/// How a word that is written in two goes with one, if it does.
#[inline(never)]
fn joined(name: &Prepared, place: usize, other: &Prepared, word: &Word) -> Option<Likeness> {
    let [first, second, ..] = name.words.get(place..)? else { return None };
    let length = second.end - first.start;
    // One slip changes two letters at most; that of a key, some more.
    if first.is_initial()
        || second.is_initial()
        || length.abs_diff(word.end - word.start) > 1
        || ((first.letters | second.letters) ^ word.letters).count_ones() > 4
    {
        return None;
    }
    let mut cost = slips(name.letters(first.start, second.end), other.letters(word.start, word.end), 2);
    if cost == FAR {
        cost = slips(name.keys(first, second), other.keys(word, word), 2);
    }
    if cost == FAR { None } else { like(Outcome::Compound, 30 + 50 * cost) }
}

/// How two words go together, if they do.
fn alike((a, word): (&Prepared, &Word), (b, other): (&Prepared, &Word), is_family: bool) -> Option<Likeness> {
    let is_other_script = (word.traits ^ other.traits) & FOREIGN != 0;
    // Two in Latin letters, of which one has the marks of a letter that the other spells out.
    let have_marks = word.marks != other.marks && (word.traits | other.traits) & FOREIGN == 0;
    let [text, other_text] = [a.letters(word.start, word.end), b.letters(other.start, other.end)];
    if text == other_text {
        return match (is_other_script, have_marks) {
            (true, _) => like(Outcome::Transliteration, 20),
            (_, true) => like(Outcome::Diacritics, 0),
            _ => like(Outcome::Exact, 0),
        };
    }
    if (word.traits | other.traits) & UNREAD != 0 {
        return None;
    }
    let [main, other_main] = [a.letters(word.main, word.end), b.letters(other.main, other.end)];
    if word.is_initial() || other.is_initial() {
        let is_one = main.first() == other_main.first();
        return if is_one { like(Outcome::Initial, 170) } else { None };
    }
    let [key, other_key] = [a.keys(word, word), b.keys(other, other)];
    if (word.traits ^ other.traits) & VOWELLESS != 0 {
        let (text, letters, key) =
            if word.is(VOWELLESS) { (text, key, other_key) } else { (other_text, other_key, key) };
        let is_read = reads_as(letters, key) || reads_as(text, key);
        return if is_read { like(Outcome::Transliteration, 100) } else { None };
    }
    if main == other_main {
        // De la Cruz and Cruz; bin and ibn.
        return like(Outcome::Compound, 30);
    }
    if key == other_key {
        return if have_marks { like(Outcome::Diacritics, 20) } else { like(Outcome::Transliteration, 40) };
    }
    match share(&word.listed, &other.listed) {
        usize::MAX => {}
        SHORT => return like(Outcome::Nickname, SHORT),
        loss => return like(Outcome::Transliteration, loss),
    }
    if is_glued(text, other_main) || is_glued(other_text, main) {
        return like(Outcome::Compound, 40);
    }
    let are = |classes| word.listed.classes & classes != 0 && other.listed.classes & classes != 0;
    if are(GIVEN) || are(COMMON | COMMONEST) {
        return None;
    }
    if let Some(is_of_family) = differ_in_gender(main, other_main) {
        return if is_family && is_of_family { like(Outcome::Transliteration, 50) } else { None };
    }
    let length = main.len().min(other_main.len());
    let most = most_slips(length);
    // Half a letter changes two bits at most.
    if (word.letters ^ other.letters).count_ones() as usize <= 2 * most {
        let of_keys = slips(key, other_key, most_slips(key.len().min(other_key.len())));
        let cost = slips(text, other_text, most).min(of_keys);
        if cost < FAR {
            return like(Outcome::Typo, 60 + 500 * cost / length.max(1));
        }
    }
    // With two sounds at least.
    let ([primary, alternate], [other_primary, other_alternate]) = (word.sounds, other.sounds);
    let is_same = primary == other_primary || primary == other_alternate || alternate == other_primary;
    if is_same && primary > 0xff { like(Outcome::Phonetic, 220) } else { None }
}

/// Whether one is the other behind a particle without a blank: `alrashid` and `rashid`.
fn is_glued(whole: &[u8], main: &[u8]) -> bool {
    main.len() > 2 && whole.strip_suffix(main).is_some_and(|before| look_up(before).classes & (ABD | GLUED) != 0)
}

/// Whether two words are one in its forms for men and for women: Daniel and Daniela, Angelo and Angela; answers whether
/// it is a Slavic family name, whose bearers may share it: Ivanov and Ivanova, Kowalski and Kowalska.
fn differ_in_gender(word: &[u8], other: &[u8]) -> Option<bool> {
    let (female, male) = if word.ends_with(b"a") { (word, other) } else { (other, word) };
    let stem = female.strip_suffix(b"a")?;
    let is_one = matches!(male.strip_prefix(stem)?, [] | [b'o' | b'e' | b'i' | b'y']);
    let is_slavic = matches!(stem, [.., b'o' | b'e', b'v'] | [.., b'i', b'n'] | [.., b's' | b'c', b'k']);
    is_one.then_some(is_slavic)
}

/// How many half letters two words of this length may differ in.
fn most_slips(length: usize) -> usize {
    if length < 3 { 0 } else { (length / 2).min(5) }
}

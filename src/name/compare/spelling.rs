//! How alike two words are as they are spelt: one sound written in several ways, and slips of the finger.

use super::tables::{behind, cut};
use alloc::vec::Vec;

/// Letters and what they are written as in the key: the first that matches is taken, so the longer ones stand first.
/// English, German, French, Slavic and Arabic habits meet here; the letters of a key are no sounds of any language.
const RULES: &[u8] =
    b"shch:s stch:s tsch:c sch:s tch:c dzh:i ough:o eigh:i igh:i iou:iu yev:ev iev:ev guei:gi guey:gi \
gui:gi gue:ge sh:s ch:c cz:c zh:z kh:h gh:g dh:d ph:f th:t ck:k qu:k dj:i tz:z ts:z ce:se ci:si cy:si \
eo:u ou:u oo:u ee:i ie:i ei:i ey:i ej:i ai:i ay:i aj:i ae:a aa:a oe:o ue:u q:k c:k x:ks w:v y:i j:i";

/// The key under which the spellings of one name are equal: `sergei`, `sergey` and `serguei`; `hussein` and `husain`.
#[inline(never)]
pub(super) fn key(word: &str) -> Vec<u8> {
    let mut out = Vec::new();
    let mut rest = word.as_bytes();
    // Xi and Shi, Xavier: an x in front is a hiss.
    if let Some(others) = behind(rest, b"x") {
        out.push(b's');
        rest = others;
    }
    while let Some((mut written, mut others)) = rest.split_at_checked(1) {
        let mut rules = RULES;
        while !rules.is_empty() {
            let mut rule = cut(&mut rules, b' ');
            if let Some(others_of_rule) = behind(rest, cut(&mut rule, b':')) {
                (written, others) = (rule, others_of_rule);
                break;
            }
        }
        rest = others;
        // Sara and Sarah, Jon and John.
        if written == b"h" && !out.is_empty() && matches!(rest, [] | [b'n' | b'l', ..]) {
            continue;
        }
        for letter in written {
            if out.last() != Some(letter) {
                out.push(*letter);
            }
        }
    }
    out
}

/// Whether a key is what letters of a script without short vowels are read as: `mhmd` is `muhamad`. Long vowels are
/// written, with the letters of consonants: `u` is also o and v, or w; `i` is also e.
pub(super) fn reads_as(letters: &[u8], key: &[u8]) -> bool {
    let mut sounds = key.iter().copied();
    let vowels: &[u8] = b"aeiou";
    let is_read = |letter: u8| {
        let is_it = |sound: &u8| match letter {
            b'u' => b"uov".contains(sound),
            b'i' => b"ie".contains(sound),
            _ => letter == *sound,
        };
        letter == b'a'
            || sounds.find(|sound| is_it(sound) || !vowels.contains(sound)).is_some_and(|sound| is_it(&sound))
    };
    letters.len() > 1 && letters.iter().copied().all(is_read) && sounds.all(|sound| vowels.contains(&sound))
}

/// The longest word whose slips are counted, in bytes.
const LONGEST: usize = 32;

/// The cost of what has to be typed otherwise to get one word from the other, in half letters: a letter more, fewer or
/// exchanged with its neighbour is 2, as is another one; a vowel for a vowel, or a consonant for its kin, is 1. Past
/// `most`, and for very long words, `None`.
#[inline(never)]
pub(super) fn slips(word: &[u8], other: &[u8], most: u16) -> Option<u16> {
    if word.len() > LONGEST || other.len() > LONGEST || word.len().abs_diff(other.len()) * 2 > usize::from(most) {
        return None;
    }
    // The optimal string alignment distance, by rows: the one before last, the last, and this.
    let mut rows = [[u16::MAX; LONGEST + 1]; 3];
    let [before, last, row] = &mut rows;
    let (mut before, mut last, mut row) = (before, last, row);
    for (cost, cell) in (0..).step_by(2).zip(last.iter_mut()) {
        *cell = cost;
    }
    let mut previous = 0;
    for (at, letter) in (1..).zip(word) {
        let mut left = 2 * at;
        let mut least = left;
        if let Some(first) = row.first_mut() {
            *first = left;
        }
        let mut previous_other = 0;
        let others = other.iter().zip(row.iter_mut().skip(1));
        let above = last.iter().zip(last.iter().skip(1)).zip([u16::MAX].iter().chain(before.iter()));
        for ((other, cell), ((diagonal, above), crossed)) in others.zip(above) {
            let mut cost = (diagonal + exchange(*letter, *other)).min(above + 2).min(left + 2);
            if *letter == previous_other && *other == previous {
                cost = cost.min(crossed.saturating_add(2));
            }
            *cell = cost;
            left = cost;
            least = least.min(cost);
            previous_other = *other;
        }
        if least > most {
            return None;
        }
        (before, last, row) = (last, row, before);
        previous = *letter;
    }
    last.get(other.len()).copied().filter(|cost| *cost <= most)
}

/// Letters that are taken for one another, each group behind a blank.
const KIN: &[u8] = b" aeiouy bp dt gkhqc fv szc";

fn exchange(letter: u8, other: u8) -> u16 {
    if letter == other {
        return 0;
    }
    let are_kin = KIN.split(|byte| *byte == b' ').any(|group| group.contains(&letter) && group.contains(&other));
    if are_kin { 1 } else { 2 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_name_have_one_key() {
        for names in [
            &["sergei", "sergey", "serguei", "sergej", "sergii"][..],
            &["hussein", "husain", "husayn", "hussain", "husein"],
            &["zelenskyy", "zelenskiy", "zelenskij", "zelensky"],
            &["meier", "mayer", "maier", "meyer"],
            &["yusuf", "yousuf", "yousouf", "jusuf"],
            &["sarah", "sara"],
            &["li", "lee"],
        ] {
            names.iter().for_each(|name| assert_eq!(key(name), key(names[0]), "{name}"));
        }
        assert_ne!(key("hasan"), key("hussein"));
    }

    #[test]
    fn vowels_may_be_left_out() {
        for (letters, name) in
            [("mhmd", "mohammed"), ("hsin", "hussein"), ("iusf", "yusuf"), ("dud", "david"), ("li", "ali")]
        {
            assert!(reads_as(letters.as_bytes(), &key(name)), "{name}");
        }
        for (letters, name) in [("mhmud", "mohammed"), ("mhmd", "ahmad"), ("hsn", "hassani"), ("hsin", "hassan")] {
            assert_eq!(reads_as(letters.as_bytes(), &key(name)), name == "hassani", "{name}");
        }
    }

    #[test]
    fn slips_are_counted() {
        for (word, other, want) in [
            ("smith", "smith", 0),
            ("smith", "smiht", 2),
            ("smith", "smyth", 1),
            ("smith", "smithe", 2),
            ("donald", "donlad", 2),
            ("lukashenko", "luakshenko", 2),
            ("pavel", "bavel", 1),
            ("abcd", "badc", 4),
        ] {
            assert_eq!(slips(word.as_bytes(), other.as_bytes(), 4), Some(want), "{word} {other}");
            assert_eq!(slips(other.as_bytes(), word.as_bytes(), 4), Some(want), "{other} {word}");
        }
        assert_eq!(slips(b"smith", b"jones", 4), None);
    }
}

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
    while let Some((mut written, mut others)) = rest.split_at_checked(1) {
        let mut rules = RULES;
        while !rules.is_empty() {
            let mut rule = cut(&mut rules, b' ');
            if let Some(others_of_rule) = behind(rest, cut(&mut rule, b':')) {
                (written, others) = (rule, others_of_rule);
                break;
            }
        }
        // Xi and Shi, Xavier: an x in front is a hiss.
        if out.is_empty() && written == b"ks" {
            written = b"s";
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
    let mut sounds = key.iter();
    let is_vowel = |sound: u8| b"aeiou".contains(&sound);
    for letter in letters.iter().filter(|letter| **letter != b'a') {
        let is_it = |sound: u8| matches!((*letter, sound), (b'u', b'o' | b'v') | (b'i', b'e')) || *letter == sound;
        if !sounds.find(|sound| is_it(**sound) || !is_vowel(**sound)).is_some_and(|sound| is_it(*sound)) {
            return false;
        }
    }
    letters.len() > 1 && sounds.all(|sound| is_vowel(*sound))
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
    // The optimal string alignment distance: a cell for each two beginnings, behind two rows and columns that are far.
    let mut cells = [FAR; WIDTH * WIDTH];
    let letter = |word: &[u8], place: usize| word.get(place.wrapping_sub(3)).copied().unwrap_or_default();
    let mut cost = 0;
    for i in 2..word.len() + 3 {
        for j in 2..other.len() + 3 {
            let here = i * WIDTH + j;
            let back = |way: usize| cells.get(here - way).copied().unwrap_or(FAR);
            let (one, two) = (letter(word, i), letter(other, j));
            cost = back(WIDTH + 1) + exchange(one, two);
            cost = cost.min(back(WIDTH).min(back(1)) + 2);
            if one == letter(other, j - 1) && two == letter(word, i - 1) {
                cost = cost.min(back(2 * WIDTH + 2) + 2);
            }
            if i + j == 4 {
                cost = 0;
            }
            if let Some(cell) = cells.get_mut(here) {
                *cell = cost;
            }
        }
    }
    if cost > most { None } else { Some(cost) }
}

const FAR: u16 = 1000;
const WIDTH: usize = LONGEST + 3;

/// Letters that are taken for one another, a blank between the groups.
const KIN: &[u8] = b"aeiouy bp dt gkhqc fv szc";

fn exchange(letter: u8, other: u8) -> u16 {
    if letter == other {
        return 0;
    }
    let mut groups = KIN;
    while !groups.is_empty() {
        let group = cut(&mut groups, b' ');
        if group.contains(&letter) && group.contains(&other) {
            return 1;
        }
    }
    2
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

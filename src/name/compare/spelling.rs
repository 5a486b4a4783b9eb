//! How alike two words are as they are spelt: vowels that are not written, and slips of the finger.

/// The kin of each letter, that it may be taken for, from a to z behind one that is none; a bit for each kind.
#[rustfmt::skip]
const KIN: [u8; 32] = [
//     a  b  c  d  e  f   g  h  i  j  k  l  m  n  o  p  q  r  s   t  u  v   w  x  y  z
    0, 1, 2, 40, 4, 1, 16, 8, 8, 1, 0, 8, 0, 0, 0, 1, 2, 8, 0, 32, 4, 1, 16, 0, 0, 1, 32, 0, 0, 0, 0, 0,
];

fn kin(letter: u8) -> u8 {
    KIN.get(usize::from(letter & 31)).copied().unwrap_or_default()
}

/// Whether it is one of the letters aeiouy.
#[inline(never)]
pub(super) fn is_vowel(letter: u8) -> bool {
    kin(letter) == 1
}

/// Whether a key is what letters of a script without short vowels are read as: `mhmd` is `muhamad`. Long vowels are
/// written, with the letters of consonants: `u` is also o and v, or w; `i` is also e.
pub(super) fn reads_as(letters: &[u8], key: &[u8]) -> bool {
    let mut left = letters.iter().filter(|letter| **letter != b'a');
    let mut letter = left.next();
    for sound in key {
        let is_it = letter
            .is_some_and(|letter| letter == sound || matches!((*letter, *sound), (b'u', b'o' | b'v') | (b'i', b'e')));
        if is_it {
            letter = left.next();
        } else if !is_vowel(*sound) {
            return false;
        }
    }
    letter.is_none() && letters.len() > 1
}

/// More than any cost that is asked for.
pub(super) const FAR: usize = 99;

/// How many letters of each word are behind an exchange, a letter more, one fewer, and two that have changed places.
const WAYS: [(usize, usize); 4] = [(1, 1), (1, 0), (0, 1), (2, 2)];

/// The cost of what has to be typed otherwise to get one word from the other, in half letters: a letter more, fewer or
/// exchanged with its neighbour is 2, as is another one; a vowel for a vowel, or a consonant for its kin, is 1. Past
/// `most`, [`FAR`].
#[inline(never)]
pub(super) fn slips(word: &[u8], other: &[u8], most: usize) -> usize {
    if word.len().abs_diff(other.len()) * 2 > most {
        return FAR;
    }
    let ([one, word_rest @ ..], [two, other_rest @ ..]) = (word, other) else {
        return 2 * (word.len() + other.len());
    };
    if one == two {
        return slips(word_rest, other_rest, most);
    }
    let exchange = if kin(*one) & kin(*two) == 0 { 2 } else { 1 };
    let swap = if word_rest.first() == Some(two) && other_rest.first() == Some(one) { 2 } else { FAR };
    let mut least = FAR;
    for ((of_word, of_other), cost) in WAYS.into_iter().zip([exchange, 2, 2, swap]) {
        if let (Some(word), Some(other), Some(most)) =
            (word.get(of_word..), other.get(of_other..), most.checked_sub(cost))
        {
            least = least.min(cost + slips(word, other, most));
        }
    }
    if least > most { FAR } else { least }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::name::compare::sound::push_key;
    use std::vec::Vec;

    fn key(word: &str) -> Vec<u8> {
        let mut key = Vec::new();
        push_key(&mut key, word.as_bytes());
        key
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
            assert_eq!(slips(word.as_bytes(), other.as_bytes(), 4), want, "{word} {other}");
            assert_eq!(slips(other.as_bytes(), word.as_bytes(), 4), want, "{other} {word}");
        }
        assert_eq!(slips(b"smith", b"jones", 4), FAR);
    }
}

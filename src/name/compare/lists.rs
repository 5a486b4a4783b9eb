//! Words that are looked up in the table of [known ones](super::known), once for each word of a name.

use super::known::LISTS;

/// What a word is listed as, a bit each.
pub(super) type Classes = u8;
/// How Abd is written before one of God's names, with its article or without.
pub(super) const ABD: Classes = 1;
/// A title of men.
pub(super) const OF_MEN: Classes = 1 << 1;
/// A title of women.
pub(super) const OF_WOMEN: Classes = 1 << 2;
/// Particles that are written in one with the word behind them.
pub(super) const GLUED: Classes = 1 << 3;
/// The commonest family names, in several countries: one person in some hundred or two has such a name there.
pub(super) const COMMONEST: Classes = 1 << 4;
/// Common ones: one in some thousand.
pub(super) const COMMON: Classes = 1 << 5;
/// Chinese and Korean family names: each line is written with one character, or one Hangul syllable.
pub(super) const ROMANISED: Classes = 1 << 6;
/// Given names: the lines without a number.
pub(super) const GIVEN: Classes = 1 << 7;

/// How many names one word may be a form of.
const MOST: usize = 6;

/// What is known of a word.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Listed {
    pub(super) classes: Classes,
    /// The names that it may be a form of: where their lines begin, below zero where it is a short form.
    names: [i16; MOST],
}

/// A bit of each of eight bytes.
const LOWEST: u64 = 0x0101_0101_0101_0101;
const HIGHEST: u64 = LOWEST << 7;

/// Looks up a word in small letters. Eight bytes of the table are asked at once whether the word's first letter stands
/// behind anything but a letter: letters have the bit below the highest.
#[inline(never)]
pub(super) fn look_up(word: &[u8]) -> Listed {
    let mut listed = Listed::default();
    let mut free = listed.names.iter_mut();
    let table = LISTS.as_bytes();
    let Some(first) = word.first().filter(|first| first.is_ascii_lowercase()) else { return listed };
    let mut carried = 0;
    for (block, eight) in table.chunks_exact(8).enumerate() {
        let eight = eight.try_into().map_or(0, u64::from_le_bytes);
        let differ = eight ^ (u64::from(*first) * LOWEST);
        let mut starts = differ.wrapping_sub(LOWEST) & !differ & ((!eight << 9) | carried) & HIGHEST;
        carried = !eight >> 55;
        while starts != 0 {
            let at = block * 8 + (starts.trailing_zeros() / 8) as usize;
            starts &= starts - 1;
            let Some((before, rest)) = table.split_at_checked(at) else { continue };
            let Some((same, [behind, ..])) = rest.split_at_checked(word.len()) else { continue };
            if same != word || behind & 0x40 != 0 {
                continue;
            }
            let (mut line, mut is_short) = (at, false);
            for byte in before.iter().rev().take_while(|byte| **byte != b'\n') {
                line -= 1;
                is_short |= *byte == b'/';
            }
            let class = table.get(line).filter(|byte| byte.is_ascii_digit()).map_or(7, |digit| digit & 7);
            listed.classes |= 1 << class;
            if class > 5
                && let Some(name) = free.next()
            {
                *name = if is_short { -(line as i16) } else { line as i16 };
            }
        }
    }
    listed
}

/// What is lost, in thousandths, where one word is a short form of a name of which the other is a form.
pub(super) const SHORT: usize = 90;

/// What two words lose that are forms of one name, in thousandths; more than any does where they are not.
#[inline(never)]
pub(super) fn share(one: &Listed, other: &Listed) -> usize {
    let mut least = usize::MAX;
    for name in one.names.iter().take_while(|name| **name != 0) {
        for other in other.names.iter().filter(|other| other.abs() == name.abs()) {
            least = least.min(match LISTS.as_bytes().get(usize::from(name.unsigned_abs())) {
                Some(b'6') => 80,
                _ if *name > 0 && *other > 0 => 50,
                _ => SHORT,
            });
        }
    }
    least
}

/// How much an agreeing word tells, in bits: the commoner it is, the less.
pub(super) fn bits(classes: Classes) -> u32 {
    match classes {
        _ if classes & (GIVEN | COMMONEST) != 0 => 7,
        _ if classes & COMMON != 0 => 10,
        _ => 13,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shared(word: &str, other: &str) -> Option<usize> {
        Some(share(&look_up(word.as_bytes()), &look_up(other.as_bytes()))).filter(|loss| *loss < usize::MAX)
    }

    #[test]
    fn short_forms_are_those_of_their_names() {
        for (word, other) in
            [("bob", "robert"), ("rob", "bobby"), ("peggy", "margaret"), ("alex", "alexandra"), ("pepe", "jose")]
        {
            assert_eq!(shared(word, other), Some(SHORT), "{word} {other}");
        }
        assert_eq!(shared("catherine", "kathryn"), Some(50));
        assert_eq!((shared("john", "juan"), shared("frank", "robert")), (None, None));
        assert_eq!((shared("", ""), shared("xyz", "xyz"), shared("6wang", "wong")), (None, None, None));
    }

    #[test]
    fn the_common_tells_less() {
        let bits = |word: &str| bits(look_up(word.as_bytes()).classes);
        assert!(bits("smith") < bits("obrien") && bits("obrien") < bits("wojciechowska"));
    }

    #[test]
    fn romanisations_of_one_name_meet() {
        for (word, other) in [("wang", "wong"), ("zhang", "cheung"), ("bak", "park"), ("i", "lee")] {
            assert_eq!(shared(word, other), Some(80), "{word} {other}");
        }
        assert_eq!((shared("wang", "zhang"), look_up(b"smith").classes), (None, COMMONEST));
    }

    #[test]
    fn every_line_is_as_it_is_read() {
        for line in LISTS.trim().lines() {
            let words: Vec<&str> = line.split([' ', '/']).collect();
            for (at, word) in words.iter().enumerate() {
                let (class, word) = match word.as_bytes()[0] {
                    digit @ b'0'..=b'6' if at == 0 => (1 << (digit - b'0'), &word[1..]),
                    _ => (0, *word),
                };
                assert!(word.bytes().all(|byte| byte.is_ascii_lowercase()) && !word.is_empty(), "{line}");
                assert!(!words[..at].contains(&word), "{word} twice: {line}");
                let Listed { classes, names } = look_up(word.as_bytes());
                assert_eq!(classes & class, class, "{word}");
                let (first, is_short) = (
                    line.as_bytes()[0],
                    line.split('/').nth(1).is_some_and(|short| short.split(' ').any(|one| one == word)),
                );
                if first == b'6' || first.is_ascii_lowercase() {
                    let start = LISTS.find(&std::format!("\n{line}\n")).unwrap() as i16 + 1;
                    assert!(names.contains(&if is_short { -start } else { start }), "{word} is of too many names");
                }
            }
        }
    }
}

//! How far a domain is from the one that was meant, by how fingers slip on a QWERTY keyboard.
//!
//! Damerau's distance, each slip at its own price: a letter doubled is cheap, a neighbouring key dearer, a letter from
//! the other end of the keyboard dearest. A price of 2 is one common slip.

use crate::cut::find;

/// More than any price that is asked for.
pub(super) const FAR: u8 = 99;
/// One slip behind a full stop, and no more.
const ONE_SLIP: u8 = 2;

/// The keys, twelve a row: one below another is twelve behind it, or eleven.
const KEYS: &str = "1234567890- qwertyuiop  asdfghjkl   zxcvbnm";
/// Letters that are read for each other, at 2, and such as are heard for each other, at 3.
const READ: &str = "0o 1li vw";
const HEARD: &str = "ck sz uv aeiou";

/// The price of typing the one domain for the other; [`FAR`] if slips in the name, before the first full stop, are over
/// the budget. A name's first letter is seldom wrong.
pub(super) fn price(typed: &str, meant: &str, budget: u8) -> u8 {
    cheapest(typed.as_bytes(), meant.as_bytes(), 0, budget)
}

/// How many letters each slip takes of what was typed, and of what was meant.
const TAKEN: [[u8; 2]; 5] = [[2, 2], [3, 3], [1, 0], [0, 1], [1, 1]];

/// `before` is the last letter that both have had; 0, as behind an end, if there is none.
fn cheapest(typed: &[u8], meant: &[u8], before: u8, budget: u8) -> u8 {
    let (t, m) = (letter(typed, 0), letter(meant, 0));
    if t == m {
        let (Some(typed), Some(rest)) = (typed.get(1..), meant.get(1..)) else { return 0 };
        // An ending has a budget of its own.
        let budget = if m == b'.' { ONE_SLIP } else { budget };
        return cheapest(typed, rest, m, budget);
    }
    // No slip is for nothing.
    if budget == 0 {
        return FAR;
    }
    let at_start = u8::from(before == 0);
    let (t1, m1, m2) = (letter(typed, 1), letter(meant, 1), letter(meant, 2));
    let mut best = FAR;
    for (slip, taken) in TAKEN.into_iter().enumerate() {
        let [of_typed, of_meant] = taken.map(usize::from);
        let (Some(rest), Some(meant)) = (typed.get(of_typed..), meant.get(of_meant..)) else { continue };
        let price = match slip {
            0 if t == m1 && t1 == m => 2,
            // A letter two places off, as in `icould`.
            1 if t == m1 && t1 == m2 && letter(typed, 2) == m => 3,
            2 => at_start + extra(t, before, m),
            3 if m == before || m == b'.' => 1,
            3 => at_start + 2,
            4 => match replaced(t, m) {
                // A name that starts otherwise is another name, but for the key beside.
                3.. if before == 0 => FAR,
                price => at_start + price,
            },
            _ => FAR,
        };
        if let Some(budget) = budget.checked_sub(price) {
            let before = [before, m, m1, m2].get(of_meant).copied().unwrap_or(0);
            best = best.min(price + cheapest(rest, meant, before, budget));
        }
    }
    best
}

/// A word's letter; 0 behind its end.
#[inline(never)]
pub(super) fn letter(word: &[u8], place: usize) -> u8 {
    word.get(place).copied().unwrap_or(0)
}

/// The price of a letter too many: one struck twice, or with a key beside it.
fn extra(typed: u8, before: u8, after: u8) -> u8 {
    match typed {
        b'.' => 1,
        b'-' => 2,
        _ if before == typed => 1,
        _ => neighbour(before, typed).min(neighbour(after, typed)).min(3),
    }
}

/// The price of one letter for another.
fn replaced(typed: u8, meant: u8) -> u8 {
    let price = match () {
        () if are_alike(typed, meant, READ) => 2,
        () if are_alike(typed, meant, HEARD) => 3,
        () => 5,
    };
    neighbour(typed, meant).min(price)
}

/// Whether a word of the list has both letters.
fn are_alike(one: u8, other: u8, list: &str) -> bool {
    let mut found = 0;
    list.bytes().any(|letter| {
        found = if letter == b' ' { 0 } else { found | u8::from(letter == one) | u8::from(letter == other) << 1 };
        found == 3
    })
}

/// 2 for keys side by side, 3 for one above the other, [`FAR`] otherwise.
#[inline(never)]
fn neighbour(one: u8, other: u8) -> u8 {
    let (Some(one), Some(other)) = (find(KEYS, one), find(KEYS, other)) else { return FAR };
    match one.abs_diff(other) {
        1 => 2,
        11 | 12 => 3,
        _ => FAR,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_have_their_prices() {
        for (typed, meant, want) in [
            ("gmail", "gmail", 0),
            ("gmmail", "gmail", 1),
            ("yaho", "yahoo", 1),
            ("gmial", "gmail", 2),
            ("gmil", "gmail", 2),
            ("gnail", "gmail", 2),
            ("gmaul", "gmail", 2),
            ("hotmakl", "hotmail", 3),
            ("tahoo", "yahoo", 3),
            ("hmail", "gmail", 3),
            ("outlock", "outlook", 4),
            ("icould", "icloud", 3),
            ("grail", "gmail", 5),
            ("company", "gmail", FAR),
        ] {
            assert_eq!(price(typed, meant, 5), want, "{typed}");
        }
    }
}

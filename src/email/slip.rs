//! How far a word is from the one that was meant, by how fingers slip on a QWERTY keyboard.
//!
//! Damerau's distance, each slip at its own price: a letter doubled is cheap, a neighbouring key dearer, a letter from
//! the other end of the keyboard dearest. A price of 2 is one common slip.

/// More than any price that is asked for.
pub(super) const FAR: u8 = 99;

/// The keys, twelve a row: one below another is twelve behind it, or eleven.
const KEYS: &[u8] = b"1234567890- qwertyuiop  asdfghjkl   zxcvbnm";
const VOWELS: &[u8] = b"aeiou";
/// Letters that are read for each other, at 2, and such as are heard for each other, at 3, as all vowels are.
const ALIKE: [[u8; 3]; 8] = [
    [b'0', b'o', 2],
    [b'1', b'l', 2],
    [b'1', b'i', 2],
    [b'i', b'l', 2],
    [b'v', b'w', 2],
    [b'c', b'k', 3],
    [b's', b'z', 3],
    [b'u', b'v', 3],
];

/// The price of typing the one name for the other, [`FAR`] if it is over the budget. A name's first letter is seldom
/// wrong, which an ending's may be.
pub(super) fn price(typed: &str, meant: &str, budget: u8) -> u8 {
    cheapest(typed.as_bytes(), meant.as_bytes(), 0, budget)
}

/// The same for what stands behind a name and its full stop.
pub(super) fn price_of_ending(typed: &str, meant: &str, budget: u8) -> u8 {
    cheapest(typed.as_bytes(), meant.as_bytes(), b'.', budget)
}

/// How many letters each slip takes of what was typed, and of what was meant.
const TAKEN: [[u8; 2]; 5] = [[2, 2], [3, 3], [1, 0], [0, 1], [1, 1]];

/// `before` is the last letter that both have had; 0, as behind an end, if there is none.
fn cheapest(typed: &[u8], meant: &[u8], before: u8, budget: u8) -> u8 {
    let (t, m) = (letter(typed, 0), letter(meant, 0));
    if t == m {
        let (Some(typed), Some(meant)) = (typed.get(1..), meant.get(1..)) else { return 0 };
        return cheapest(typed, meant, m, budget);
    }
    // No slip is for nothing, and each evens out one letter.
    if budget == 0 || typed.len().abs_diff(meant.len()) > budget.into() {
        return FAR;
    }
    let at_start = u8::from(before == 0);
    let missing = if before == m { 1 } else { 2 + at_start };
    let replaced = match replaced(t, m) {
        // A name that starts otherwise is another name, but for the key beside.
        3.. if before == 0 => FAR,
        price => price + at_start,
    };
    let (t1, t2, m1, m2) = (letter(typed, 1), letter(typed, 2), letter(meant, 1), letter(meant, 2));
    let is_swapped = t == m1 && t1 == m;
    // A letter two places off, as in `icould`.
    let is_moved = t == m1 && t1 == m2 && t2 == m || t == m2 && t1 == m && t2 == m1;
    let prices = [
        if is_swapped { 2 } else { FAR },
        if is_moved { 3 } else { FAR },
        extra(t, before, m) + at_start,
        missing,
        replaced,
    ];
    let mut best = FAR;
    for (price, [of_typed, of_meant]) in prices.into_iter().zip(TAKEN) {
        let (of_typed, of_meant) = (usize::from(of_typed), usize::from(of_meant));
        let rests = (typed.get(of_typed..), meant.get(of_meant..), budget.min(best).checked_sub(price));
        if let (Some(typed), Some(rest), Some(left)) = rests {
            let before = if of_meant == 0 { before } else { letter(meant, of_meant - 1) };
            best = best.min(price + cheapest(typed, rest, before, left));
        }
    }
    if best > budget { FAR } else { best }
}

/// A word's letter; 0 behind its end.
#[inline(never)]
fn letter(word: &[u8], place: usize) -> u8 {
    word.get(place).copied().unwrap_or(0)
}

/// The price of a letter too many: one struck twice, or with a key beside it.
fn extra(typed: u8, before: u8, after: u8) -> u8 {
    let beside = |key| if key == typed { 1 } else { neighbour(key, typed) };
    match typed {
        b'.' => 1,
        b'-' => 2,
        _ => beside(before).min(beside(after)).min(3),
    }
}

/// The price of one letter for another.
fn replaced(typed: u8, meant: u8) -> u8 {
    let is_vowel = |letter| VOWELS.iter().any(|vowel| vowel == letter);
    let alike = ALIKE.iter().find(|[a, b, _]| (*a, *b) == (typed, meant) || (*a, *b) == (meant, typed));
    let price = match alike {
        Some([.., price]) => *price,
        None if is_vowel(&typed) && is_vowel(&meant) => 3,
        None => 5,
    };
    neighbour(typed, meant).min(price)
}

/// 2 for keys side by side, 3 for one above the other, [`FAR`] otherwise.
#[inline(never)]
fn neighbour(one: u8, other: u8) -> u8 {
    let place = |key| KEYS.iter().position(|one| *one == key);
    let (Some(one), Some(other)) = (place(one), place(other)) else { return FAR };
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

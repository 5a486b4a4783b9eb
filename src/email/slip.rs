//! How far a word is from the one that was meant, by how fingers slip on a QWERTY keyboard.
//!
//! Damerau's distance, each slip at its own price: a letter doubled is cheap, a neighbouring key dearer, a letter from
//! the other end of the keyboard dearest. A price of 2 is one common slip.

/// More than any price that is asked for.
pub(super) const FAR: u8 = 99;

/// The keys, twelve a row: one below another is twelve behind it, or eleven.
const KEYS: &[u8] = b"1234567890- qwertyuiop  asdfghjkl   zxcvbnm";
/// Letters that are read for each other, at 2, and such as are heard for each other, at 3.
const ALIKE: [(u8, u8, u8); 18] = [
    (b'0', b'o', 2),
    (b'1', b'l', 2),
    (b'1', b'i', 2),
    (b'i', b'l', 2),
    (b'v', b'w', 2),
    (b'c', b'k', 3),
    (b's', b'z', 3),
    (b'u', b'v', 3),
    (b'a', b'e', 3),
    (b'a', b'i', 3),
    (b'a', b'o', 3),
    (b'a', b'u', 3),
    (b'e', b'i', 3),
    (b'e', b'o', 3),
    (b'e', b'u', 3),
    (b'i', b'o', 3),
    (b'i', b'u', 3),
    (b'o', b'u', 3),
];

/// The price of typing the one name for the other, [`FAR`] if it is over the budget. A name's first letter is seldom
/// wrong, which an ending's may be.
pub(super) fn price(typed: &str, meant: &str, budget: u8) -> u8 {
    cheapest(typed.as_bytes(), meant.as_bytes(), None, budget)
}

/// The same for what stands behind a name and its full stop.
pub(super) fn price_of_ending(typed: &str, meant: &str, budget: u8) -> u8 {
    cheapest(typed.as_bytes(), meant.as_bytes(), Some(b'.'), budget)
}

/// `before` is the last letter that both have had.
fn cheapest(typed: &[u8], meant: &[u8], before: Option<u8>, budget: u8) -> u8 {
    let (t, m) = (typed.first().copied(), meant.first().copied());
    if t == m {
        let (Some((_, typed)), Some((_, meant))) = (typed.split_first(), meant.split_first()) else { return 0 };
        return cheapest(typed, meant, m, budget);
    }
    // No slip is for nothing, and each evens out one letter.
    if budget == 0 || typed.len().abs_diff(meant.len()) > budget.into() {
        return FAR;
    }
    let at_start = u8::from(before.is_none());
    let missing = if before == m { 1 } else { 2 + at_start };
    let replaced = match replaced(t, m) {
        // A name that starts otherwise is another name, but for the key beside.
        3.. if before.is_none() => FAR,
        price => price + at_start,
    };
    // What each slip costs, and how many letters it takes of either.
    let slips = [
        (swapped(typed, meant), 2, 2),
        (moved(typed, meant), 3, 3),
        (extra(t, before, m) + at_start, 1, 0),
        (missing, 0, 1),
        (replaced, 1, 1),
    ];
    let mut best = FAR;
    for (price, of_typed, of_meant) in slips {
        let rests = (typed.get(of_typed..), meant.get(of_meant..), budget.min(best).checked_sub(price));
        if let (Some(typed), Some(rest), Some(left)) = rests {
            let before = meant.get(of_meant.wrapping_sub(1)).copied().or(before);
            best = best.min(price + cheapest(typed, rest, before, left));
        }
    }
    if best > budget { FAR } else { best }
}

fn swapped(typed: &[u8], meant: &[u8]) -> u8 {
    match (typed, meant) {
        ([a, b, ..], [m, n, ..]) if a == n && b == m => 2,
        _ => FAR,
    }
}

/// A letter two places off, as in `icould`.
fn moved(typed: &[u8], meant: &[u8]) -> u8 {
    match (typed, meant) {
        ([a, b, c, ..], [m, n, o, ..]) if a == n && b == o && c == m || a == o && b == m && c == n => 3,
        _ => FAR,
    }
}

/// The price of a letter too many: one struck twice, or with a key beside it.
fn extra(typed: Option<u8>, before: Option<u8>, after: Option<u8>) -> u8 {
    let beside = |key| if key == typed { 1 } else { neighbour(key, typed) };
    match typed {
        Some(b'.') => 1,
        Some(b'-') => 2,
        _ => beside(before).min(beside(after)).min(3),
    }
}

/// The price of one letter for another.
fn replaced(typed: Option<u8>, meant: Option<u8>) -> u8 {
    let (Some(t), Some(m)) = (typed, meant) else { return FAR };
    let alike = ALIKE.iter().find(|(a, b, _)| (*a, *b) == (t, m) || (*a, *b) == (m, t));
    neighbour(typed, meant).min(alike.map_or(5, |(_, _, price)| *price))
}

/// 2 for keys side by side, 3 for one above the other, [`FAR`] otherwise.
fn neighbour(one: Option<u8>, other: Option<u8>) -> u8 {
    let place = |key| KEYS.iter().position(|one| Some(*one) == key);
    match (place(one), place(other)) {
        (Some(one), Some(other)) => match one.abs_diff(other) {
            1 => 2,
            11 | 12 => 3,
            _ => FAR,
        },
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

//! How far a word is from the one that was meant, by how fingers slip on a QWERTY keyboard.
//!
//! Damerau's distance, each slip at its own price: a letter doubled is cheap, a neighbouring key dearer, a letter from
//! the other end of the keyboard dearest. A price of 2 is one common slip.

/// More than any price that is asked for.
pub(super) const FAR: u8 = 99;

const TOP: u8 = 0;
/// The rows, and how far each is moved to the right, in quarters of a key.
const ROWS: [(&[u8], u8); 4] = [(b"1234567890-", TOP), (b"qwertyuiop", 2), (b"asdfghjkl", 3), (b"zxcvbnm", 5)];
/// What is read for each other.
const ALIKE: [&[u8; 2]; 5] = [b"0o", b"1l", b"1i", b"il", b"vw"];
/// What is heard for each other.
const HEARD_ALIKE: [&[u8; 2]; 4] = [b"ck", b"sz", b"iy", b"uv"];

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
    // After one slip or more, what is over the budget is not looked at.
    let mut best = FAR;
    let mut attempt = |slip: u8, typed: &[u8], meant: &[u8], before: Option<u8>| {
        if let Some(left) = budget.min(best).checked_sub(slip) {
            best = best.min(cheapest(typed, meant, before, left).saturating_add(slip));
        }
    };
    match (typed, meant) {
        ([], []) => return 0,
        ([t, ts @ ..], [m, ms @ ..]) if t == m => return cheapest(ts, ms, Some(*m), budget),
        ([a, b, ts @ ..], [m, n, ms @ ..]) if a == n && b == m => attempt(2, ts, ms, Some(*n)),
        // A letter two places off, as in `icould`.
        ([a, b, c, ts @ ..], [m, n, o, ms @ ..]) if [a, b, c] == [n, o, m] || [a, b, c] == [o, m, n] => {
            attempt(3, ts, ms, Some(*o));
        }
        _ => {}
    }
    let at_start = u8::from(before.is_none());
    if let [t, ts @ ..] = typed {
        attempt(extra(*t, before, meant.first().copied()), ts, meant, before);
    }
    if let [m, ms @ ..] = meant {
        let missing = if before == Some(*m) { 1 } else { 2 };
        attempt(missing + at_start, typed, ms, Some(*m));
    }
    if let ([t, ts @ ..], [m, ms @ ..]) = (typed, meant) {
        attempt(replaced(*t, *m) + at_start, ts, ms, Some(*m));
    }
    if best > budget { FAR } else { best }
}

/// The price of a letter too many: one struck twice, or with a key beside it.
fn extra(typed: u8, before: Option<u8>, after: Option<u8>) -> u8 {
    let beside = |key: Option<u8>| key.map_or(FAR, |key| if key == typed { 1 } else { neighbour(key, typed) });
    match typed {
        b'.' => 1,
        b'-' => 2,
        _ => beside(before).min(beside(after)).min(3),
    }
}

/// The price of one letter for another.
fn replaced(typed: u8, meant: u8) -> u8 {
    let are = |pair: &&[u8; 2]| **pair == [typed, meant] || **pair == [meant, typed];
    let is_vowel = |letter| b"aeiou".contains(&letter);
    if ALIKE.iter().any(|pair| are(pair)) {
        return 2;
    }
    let sound = if is_vowel(typed) && is_vowel(meant) || HEARD_ALIKE.iter().any(|pair| are(pair)) { 3 } else { 5 };
    neighbour(typed, meant).min(sound)
}

/// 2 for keys side by side, 3 for one above the other, [`FAR`] otherwise.
fn neighbour(one: u8, other: u8) -> u8 {
    let (Some((row, at)), Some((other_row, other_at))) = (place(one), place(other)) else { return FAR };
    match (row.abs_diff(other_row), at.abs_diff(other_at)) {
        (0, 4) => 2,
        (1, ..4) => 3,
        _ => FAR,
    }
}

/// A key's row, and its place from the left in quarters of a key.
fn place(key: u8) -> Option<(u8, u8)> {
    ROWS.iter().zip(0..).find_map(|((keys, moved), row)| {
        let at = keys.iter().position(|one| *one == key)?;
        Some((row, at as u8 * 4 + moved))
    })
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

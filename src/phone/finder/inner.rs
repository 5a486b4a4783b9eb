//! Numbers within what looks like one: Google's `INNER_MATCHES`, from the surest way to part two numbers to the least.

use super::super::chars::{self, before, from};
use super::super::viable::without_unwanted_end;
use super::candidate::{Candidate, mark, mark_of};

/// A way to part numbers, as marks: a part follows a run of `before`, which may go on with `skipped`, and ends before
/// `after`.
struct Separator {
    before: u8,
    skipped: u8,
    after: u8,
}

const SEPARATORS: [Separator; 6] = [
    Separator { before: mark::SLASH, skipped: mark::SLASH, after: 0 },
    // The bracket belongs to the number.
    Separator { before: mark::OPEN, skipped: 0, after: mark::OPEN },
    // These two in a row, in either order.
    Separator { before: mark::HYPHEN | mark::BLANK, skipped: mark::BLANK, after: 0 },
    Separator { before: mark::WIDE_HYPHEN, skipped: mark::BLANK, after: 0 },
    Separator { before: mark::DOT, skipped: mark::DOT | mark::BLANK, after: mark::DOT },
    Separator { before: mark::BLANK, skipped: mark::BLANK, after: mark::BLANK },
];

/// Asks about the parts until one is a number: for each way, what stands before the first separator, then what follows
/// each.
pub(super) fn find<'t>(whole: Candidate<'t>, is_number: &mut dyn FnMut(Candidate<'t>) -> bool) {
    let mut ask = |start: usize, end: usize| {
        let text = without_unwanted_end(before(from(whole.text, start), end - start));
        is_number(Candidate { start: whole.start + start, text, marks: whole.marks })
    };
    for separator in SEPARATORS.iter().filter(|separator| separator.before & !whole.marks == 0) {
        let mut at = 0;
        while let Some((separated, start, end)) = separator.next(whole.text, at) {
            if at == 0 && ask(0, separated) || ask(start, end) {
                return;
            }
            at = end;
        }
    }
}

impl Separator {
    /// Where it next stands at this offset or later, where the part behind it begins, and where that ends.
    fn next(&self, text: &str, offset: usize) -> Option<(usize, usize, usize)> {
        let is_pair = self.before.count_ones() > 1;
        let (mut separated, mut start, mut last) = (None, None, (offset, 0));
        for (at, c) in chars::steps(from(text, offset)) {
            let at = offset + at;
            let mark = mark_of(c) & !mark::BRACKET;
            match (separated, start) {
                (Some(separated), Some(start)) if mark & self.after != 0 => return Some((separated, start, at)),
                (Some(_), Some(_)) => {}
                (Some(_), None) if mark & self.skipped == 0 => start = Some(at),
                (Some(_), None) => {}
                _ if is_pair => {
                    if mark ^ last.1 == self.before {
                        separated = Some(last.0);
                    }
                    last = (at, mark);
                }
                _ if mark & self.before != 0 => {
                    separated = Some(at);
                    if self.skipped == 0 {
                        start = Some(at);
                    }
                }
                _ => {}
            }
        }
        Some((separated?, start?, text.len()))
    }
}

//! Patterns that are matched whole, in another form of the same language.
//!
//! What a number is depends on the language of its kind's pattern alone, so of two forms the packer may take the one
//! that packs better. The other form here is written from the smallest automaton of the language: branches ascend, no
//! two begin with the same digit, and what all end with stands once behind them. That the languages are equal is not
//! believed but compared, as equal languages have equal smallest automata.

use super::pack::token;
use std::collections::HashMap;

/// Digits of any kind.
const ANY: u16 = 0x3ff;
/// `?`, behind what it makes optional.
const OPTIONAL: u16 = token::MARK | 5;

/// The pattern in another form, if there is one.
pub(crate) fn rewritten(pattern: &[u16]) -> Option<Vec<u16>> {
    let mut automata = Automata::default();
    automata.state(false, [DEAD; 10]);
    let end = automata.state(true, [DEAD; 10]);
    let mut language = |pattern: &[u16]| {
        let mut rest = pattern;
        let branches = branches(&mut rest)?;
        rest.is_empty().then(|| automata.branches(&branches, end))
    };
    let start = language(pattern)?;
    let mut written = Vec::new();
    automata.write(start, None, &mut written);
    written.push(token::STOP);
    let mut again = written.as_slice();
    let parsed = branches(&mut again)?;
    assert_eq!(automata.branches(&parsed, end), start, "a pattern was rewritten to another language");
    (written != pattern).then_some(written)
}

/// A pattern as a tree: branches of atoms.
type Branches = Vec<Vec<Atom>>;

enum Atom {
    Digits { set: u16, min: u16, max: u16 },
    Group(Branches),
    Optional(Box<Atom>),
}

/// Reads branches up to the token that closes them. None if something stands there that may not.
fn branches(rest: &mut &[u16]) -> Option<Branches> {
    let mut branches = vec![Vec::new()];
    loop {
        let (first, others) = rest.split_first()?;
        *rest = others;
        let atom = match *first {
            set @ 0..token::RUN => Atom::Digits { set, min: 1, max: 1 },
            run @ token::RUN..token::MARK => Atom::Digits { set: ANY, min: run >> 5 & 31, max: run & 31 },
            token::OPEN | token::OPEN_CAPTURE => Atom::Group(self::branches(rest)?),
            OPTIONAL => Atom::Optional(Box::new(branches.last_mut()?.pop()?)),
            token::ALTERNATIVE => {
                branches.push(Vec::new());
                continue;
            }
            token::CLOSE | token::CLOSE_CAPTURE | token::STOP => return Some(branches),
            _ => return None,
        };
        branches.last_mut()?.push(atom);
    }
}

/// Whether the end may come, and where each digit leads.
type State = (bool, [usize; 10]);

/// Nothing comes any more.
const DEAD: usize = 0;

/// The smallest automata of languages: equal languages have the same state.
#[derive(Default)]
struct Automata {
    states: Vec<State>,
    places: HashMap<State, usize>,
    unions: HashMap<(usize, usize), usize>,
}

impl Automata {
    fn state(&mut self, ends: bool, ways: [usize; 10]) -> usize {
        *self.places.entry((ends, ways)).or_insert_with(|| {
            self.states.push((ends, ways));
            self.states.len() - 1
        })
    }

    /// What either state takes.
    fn union(&mut self, a: usize, b: usize) -> usize {
        if a == b || b == DEAD {
            return a;
        }
        if a == DEAD {
            return b;
        }
        if let Some(known) = self.unions.get(&(a, b)) {
            return *known;
        }
        let ((a_ends, a_ways), (b_ends, b_ways)) = (self.states[a], self.states[b]);
        let ways = std::array::from_fn(|digit| self.union(a_ways[digit], b_ways[digit]));
        let union = self.state(a_ends || b_ends, ways);
        self.unions.insert((a, b), union);
        union
    }

    /// What the branches take, followed by what this state takes.
    fn branches(&mut self, branches: &Branches, next: usize) -> usize {
        branches.iter().fold(DEAD, |either, branch| {
            let whole = branch.iter().rev().fold(next, |next, atom| self.atom(atom, next));
            self.union(either, whole)
        })
    }

    fn atom(&mut self, atom: &Atom, next: usize) -> usize {
        match atom {
            Atom::Digits { set, min, max } => (0..*max).rev().fold(next, |after, count| {
                let ways = std::array::from_fn(|digit| if set >> digit & 1 == 1 { after } else { DEAD });
                let one = self.state(false, ways);
                if count >= *min { self.union(one, next) } else { one }
            }),
            Atom::Group(branches) => self.branches(branches, next),
            Atom::Optional(atom) => {
                let one = self.atom(atom, next);
                self.union(one, next)
            }
        }
    }

    /// The sets of digits that lead on, by their lowest digits, and where to.
    fn ways(&self, state: usize) -> Vec<(u16, usize)> {
        let mut ways: Vec<(u16, usize)> = Vec::new();
        for (digit, next) in self.states[state].1.into_iter().enumerate().filter(|(_, next)| *next != DEAD) {
            match ways.iter_mut().find(|way| way.1 == next) {
                Some(way) => way.0 |= 1 << digit,
                None => ways.push((1 << digit, next)),
            }
        }
        ways
    }

    /// The states that all ways pass, from this one on; behind the last the end may come.
    fn passed(&self, state: usize) -> Vec<usize> {
        let mut passed = vec![state];
        while let Some(next) = passed.last().and_then(|last| self.meeting(*last)) {
            passed.push(next);
        }
        passed
    }

    /// The next state that all ways from this one pass.
    fn meeting(&self, state: usize) -> Option<usize> {
        if self.states[state].0 {
            return None;
        }
        let ways: Vec<_> = self.ways(state).into_iter().map(|way| self.passed(way.1)).collect();
        let (first, others) = ways.split_first()?;
        first.iter().copied().find(|at| others.iter().all(|other| other.contains(at)))
    }

    /// Writes what the state takes, up to where another begins.
    fn write(&self, mut at: usize, to: Option<usize>, out: &mut Vec<u16>) {
        while Some(at) != to {
            let (ends, _) = self.states[at];
            if let Some(more) = self.any_more(at) {
                if more > 0 {
                    push_any(0, more, out);
                }
                return;
            }
            let ways = self.ways(at);
            let meeting = self.meeting(at);
            if let [(set, next)] = ways[..]
                && !ends
            {
                push_set(set, out);
                at = next;
                continue;
            }
            let is_group = ends || meeting.is_some() || !out.is_empty();
            out.extend(is_group.then_some(token::OPEN));
            for (count, (set, next)) in ways.into_iter().enumerate() {
                out.extend((count > 0).then_some(token::ALTERNATIVE));
                push_set(set, out);
                self.write(next, meeting, out);
            }
            out.extend(is_group.then_some(token::CLOSE));
            out.extend(ends.then_some(OPTIONAL));
            let Some(meeting) = meeting else { return };
            at = meeting;
        }
    }

    /// How many more digits of any kind may come, if nothing else can and the end may come behind each.
    fn any_more(&self, state: usize) -> Option<u16> {
        let (ends, ways) = self.states[state];
        match (ends, ways[0]) {
            (true, next) if ways.iter().any(|way| *way != next) => None,
            (true, DEAD) => Some(0),
            (true, next) => Some(self.any_more(next)? + 1),
            (false, _) => None,
        }
    }
}

fn push_set(set: u16, out: &mut Vec<u16>) {
    if set == ANY { push_any(1, 1, out) } else { out.push(set) }
}

/// Any digits, together with those before if these are of one number.
fn push_any(min: u16, max: u16, out: &mut Vec<u16>) {
    let (mut min, mut max) = (min, max);
    if let Some(run) = out.pop_if(|last| *last >> 14 == 1) {
        (min, max) = (min + (run >> 5 & 31), max + (run & 31));
    }
    out.push(token::RUN | min << 5 | max);
}

#[cfg(test)]
mod tests {
    use super::super::{encode::described, pattern::tokens};
    use super::*;

    fn told(pattern: &str) -> Vec<u16> {
        tokens(pattern).unwrap().into_iter().map(described).collect()
    }

    #[test]
    fn branches_ascend_and_share_their_ends() {
        for (pattern, form) in [
            (r"3\d{4}|2(?:1|[2-4])\d{4}", r"(?:2[1-4]|3)\d{4}"),
            (r"[1-9]\d{5}|[1-9]\d{3}", r"[1-9]\d{3}(?:\d\d)?"),
            (r"5\d\d\d", r"5\d{3}"),
            (r"12\d{3}|12\d{4}", r"12\d{3,4}"),
            (r"11|12|2", "1[12]|2"),
        ] {
            let form = told(form);
            let merged = rewritten(&told(pattern)).unwrap();
            assert_eq!(rewritten(&form).unwrap_or(form), merged, "{pattern}");
        }
    }

    #[test]
    fn what_is_written_so_already_stays() {
        for pattern in ["", "1", r"(?:2[1-4]|3)\d{4}", r"11(?:[03]\d)?|2"] {
            assert_eq!(rewritten(&told(pattern)), None, "{pattern}");
        }
    }

    #[test]
    fn what_is_not_matched_whole_is_refused() {
        assert_eq!(rewritten(&told("12|1$")), None);
    }
}

//! Numbering-plan patterns: from a table's tokens to nodes, and matching nodes with captures.
//!
//! `xtask/src/metadata/pattern.rs` writes the tokens. They are compiled from the last to the first, so that each
//! node's successor exists before the node.

use super::metadata::Cursor;
use super::unpack::token;
use alloc::vec::Vec;

/// Where a node stands in its [`Program`].
pub(crate) type NodeId = u16;

#[derive(Clone, Copy)]
pub(crate) enum Node {
    /// Takes one digit of the set.
    Set { digits: u16, next: NodeId },
    /// Tries `first`, then `second`.
    Split { first: NodeId, second: NodeId },
    /// Notes the position: even slots open a group, odd ones close it. Slots count from the last group back.
    Save { slot: u8, next: NodeId },
    /// Goes on only at the end of the digits.
    End { next: NodeId },
    /// The pattern with this number has matched.
    Accept(u8),
}

const ANY: u16 = 0x3ff;
/// Tokens that need no more than to be repeated where they are unpacked.
const OPTIONAL: u16 = token::MARK | 5;
const END: u16 = token::MARK | 6;
/// No pattern nests deeper.
const DEEPEST: u8 = 32;
/// No pattern of the tables has more groups.
pub(crate) const MAX_GROUPS: usize = 12;

/// Compiled patterns that share one list of nodes.
#[derive(Default)]
pub(crate) struct Program {
    /// Beside each node is what it matches: bit n stands for n digits, and from [`FIRST`] on each bit for a digit to
    /// begin with.
    nodes: Vec<(Node, u32)>,
    /// The groups of the pattern being compiled, so far.
    groups: u8,
    /// How deep in groups it is being compiled.
    depth: u8,
}

/// Where the digits stand behind the lengths, none of which is as large.
const FIRST: u32 = 22;
const LENGTHS: u32 = (1 << FIRST) - 1;
/// What may match nothing at all may come before any digit.
const ANY_FIRST: u32 = (ANY as u32) << FIRST;

/// How much of the digits a match has to take.
#[derive(Clone, Copy, PartialEq)]
enum Extent {
    Prefix,
    Whole,
    /// As a prefix, but the digits may end before the pattern does.
    Partial,
}

/// A compiled pattern: where it starts, and how many groups it captures.
#[derive(Clone, Copy, Default)]
pub(crate) struct Pattern {
    pub(crate) start: NodeId,
    groups: u8,
    /// The lengths of what it matches: bit n stands for n digits.
    pub(crate) lengths: u32,
}

impl Pattern {
    /// A pattern without a token; it is a table's way of saying that there is none.
    pub(crate) fn is_empty(&self) -> bool {
        self.lengths == 1
    }
}

impl Program {
    fn push(&mut self, node: Node) -> NodeId {
        let id = self.nodes.len() as NodeId;
        let ahead = match node {
            Node::Set { digits, next } => u32::from(digits) << FIRST | self.ahead(next) << 1 & LENGTHS,
            Node::Split { first, second } => self.ahead(first) | self.ahead(second),
            Node::Save { next, .. } => self.ahead(next),
            Node::End { next } => self.ahead(next) | ANY_FIRST,
            Node::Accept(_) => 1 | ANY_FIRST,
        };
        self.nodes.push((node, ahead));
        id
    }

    pub(crate) fn node(&self, id: NodeId) -> Option<Node> {
        self.nodes.get(id as usize).map(|(node, _)| *node)
    }

    fn ahead(&self, id: NodeId) -> u32 {
        self.nodes.get(id as usize).map_or(0, |(_, ahead)| *ahead)
    }

    /// Compiles the pattern that is next in a plan; `number` is what it accepts as.
    #[inline(never)]
    pub(crate) fn read(&mut self, plan: &mut Cursor<'_>, number: u8) -> Pattern {
        self.compile(plan.pattern(), number)
    }

    /// Compiles a pattern from its tokens.
    pub(crate) fn compile(&mut self, mut tokens: &[u8], number: u8) -> Pattern {
        self.groups = 0;
        let accept = self.push(Node::Accept(number));
        let (start, _) = self.alternatives(&mut tokens, accept);
        self.pattern(start)
    }

    /// Compiles a string of digits, such as most national prefixes are.
    pub(crate) fn literal(&mut self, digits: &[u8]) -> Pattern {
        self.groups = 0;
        let mut start = self.push(Node::Accept(0));
        for digit in digits.iter().rev() {
            start = self.push(Node::Set { digits: 1 << (digit & 15), next: start });
        }
        self.pattern(start)
    }

    fn pattern(&self, start: NodeId) -> Pattern {
        Pattern { start, groups: self.groups, lengths: self.ahead(start) & LENGTHS }
    }

    /// Appends the digits of a pattern that is nothing but digits.
    pub(crate) fn push_plain(&self, pattern: Pattern, digits: &mut Vec<u8>) {
        let mut id = pattern.start;
        while let Some(Node::Set { digits: set, next }) = self.node(id)
            && set.is_power_of_two()
        {
            digits.push(b'0' + set.trailing_zeros() as u8);
            id = next;
        }
        if !matches!(self.node(id), Some(Node::Accept(_))) {
            digits.clear();
        }
    }

    /// Reads branches back to the token that opens them; answers their common start and that token.
    fn alternatives(&mut self, tokens: &mut &[u8], next: NodeId) -> (NodeId, u16) {
        let (mut rest, mut head) = (None, next);
        self.depth += 1;
        loop {
            let token = take_last(tokens);
            match token {
                token::ALTERNATIVE | token::OPEN | token::OPEN_CAPTURE | token::STOP => {
                    if let Some(second) = rest {
                        head = self.push(Node::Split { first: head, second });
                    }
                    if token != token::ALTERNATIVE {
                        self.depth -= 1;
                        return (head, token);
                    }
                    (rest, head) = (Some(head), next);
                }
                OPTIONAL => {
                    let token = take_last(tokens);
                    let first = self.atom(token, tokens, head);
                    head = self.push(Node::Split { first, second: head });
                }
                token => head = self.atom(token, tokens, head),
            }
        }
    }

    fn atom(&mut self, token: u16, tokens: &mut &[u8], next: NodeId) -> NodeId {
        match token {
            // A damaged table may nest without end.
            _ if self.depth > DEEPEST => next,
            ..token::RUN => self.push(Node::Set { digits: token, next }),
            token::RUN..token::MARK => {
                let (min, max) = (token >> 5 & 31, token & 31);
                let mut head = next;
                for taken in (0..max).rev() {
                    head = self.push(Node::Set { digits: ANY, next: head });
                    if taken >= min {
                        head = self.push(Node::Split { first: head, second: next });
                    }
                }
                head
            }
            token::CLOSE_CAPTURE => {
                // No capture is in another one, so this one is the last that is left.
                let slot = self.groups.wrapping_mul(2);
                self.groups = self.groups.wrapping_add(1);
                let close = self.push(Node::Save { slot: slot | 1, next });
                let (start, _) = self.alternatives(tokens, close);
                self.push(Node::Save { slot, next: start })
            }
            END => self.push(Node::End { next }),
            _ => self.alternatives(tokens, next).0,
        }
    }

    /// Matches at the start of the digits, the way a backtracking regex does: the first way that works counts.
    pub(crate) fn prefix(&self, pattern: Pattern, digits: &[u8]) -> Option<Groups> {
        self.run(pattern, digits, Extent::Prefix)
    }

    /// Matches all of the digits.
    pub(crate) fn whole(&self, pattern: Pattern, digits: &[u8]) -> Option<Groups> {
        self.run(pattern, digits, Extent::Whole)
    }

    /// Whether the digits begin with a match, or a match may begin with the digits.
    pub(crate) fn may_begin(&self, pattern: Pattern, digits: &[u8]) -> bool {
        self.run(pattern, digits, Extent::Partial).is_some()
    }

    fn run(&self, pattern: Pattern, digits: &[u8], extent: Extent) -> Option<Groups> {
        // Most patterns are refused by the first digit.
        if self.refuses(pattern.start, digits.first()) {
            return None;
        }
        let mut groups = Groups { end: 0, count: pattern.groups, slots: [NONE; MAX_GROUPS * 2] };
        self.step(pattern.start, digits, 0, extent, &mut groups).then_some(groups)
    }

    /// Depth is bounded by the pattern's length: patterns have no unbounded repetition.
    fn step(&self, mut id: NodeId, digits: &[u8], mut at: usize, extent: Extent, groups: &mut Groups) -> bool {
        loop {
            match self.node(id) {
                Some(Node::Set { digits: set, next }) => match digits.get(at) {
                    Some(digit) if set >> digit & 1 == 1 => (id, at) = (next, at + 1),
                    None => return extent == Extent::Partial,
                    _ => return false,
                },
                Some(Node::Split { first, second }) => {
                    // Most branches fail at their first digit, which is cheaper to see from here.
                    if !self.refuses(first, digits.get(at)) {
                        let before = groups.slots;
                        if self.step(first, digits, at, extent, groups) {
                            return true;
                        }
                        groups.slots = before;
                    }
                    id = second;
                }
                Some(Node::Save { slot, next }) => {
                    if let Some(place) = groups.slots.get_mut(slot as usize) {
                        *place = at as u8;
                    }
                    id = next;
                }
                Some(Node::End { next }) if at == digits.len() => id = next,
                Some(Node::Accept(_)) if extent != Extent::Whole || at == digits.len() => {
                    groups.end = at;
                    return true;
                }
                _ => return false,
            }
        }
    }

    /// The digits that a match may begin with, as bits.
    pub(crate) fn first_digits(&self, pattern: Pattern) -> u16 {
        (self.ahead(pattern.start) >> FIRST) as u16
    }

    /// Whether no match from this node on begins with the digit.
    fn refuses(&self, id: NodeId, digit: Option<&u8>) -> bool {
        digit.is_some_and(|digit| self.ahead(id) >> FIRST >> digit & 1 == 0)
    }
}

/// Takes the last token off; if there is none, patterns begin.
fn take_last(tokens: &mut &[u8]) -> u16 {
    let Some((rest, token)) = tokens.split_last_chunk() else { return token::STOP };
    *tokens = rest;
    u16::from_le_bytes(*token)
}

const NONE: u8 = u8::MAX;

/// What a match took: where it ended, and its groups.
pub(crate) struct Groups {
    pub(crate) end: usize,
    count: u8,
    slots: [u8; MAX_GROUPS * 2],
}

impl Groups {
    /// The digits of a group, counted from 1, as far as they go; `None` if it took no part in the match.
    pub(crate) fn get<'d>(&self, number: usize, digits: &'d [u8]) -> Option<&'d [u8]> {
        let slot = (self.count as usize).checked_sub(number)? * 2;
        let (from, to) = (*self.slots.get(slot)?, *self.slots.get(slot + 1)?);
        if from == NONE || to == NONE { None } else { digits.get(from as usize..digits.len().min(to as usize)) }
    }

    /// The last group, which Google's prefix rules ask about.
    pub(crate) fn last<'d>(&self, digits: &'d [u8]) -> Option<&'d [u8]> {
        self.get((self.count as usize).max(1), digits)
    }
}

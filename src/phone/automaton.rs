//! Which of a territory's patterns match a number, all of them in one walk.
//!
//! The union of the patterns is a finite automaton whose deterministic states are made when a number first needs
//! them, and kept: a warm walk costs one table look-up a digit, whatever the number of patterns.

use super::pattern::{Node, NodeId, Program};
use alloc::vec::Vec;
use core::ops::Range;

/// A deterministic state whose transition has not been worked out yet.
const UNKNOWN: u16 = u16::MAX;
/// The state that nothing leaves.
const DEAD: u16 = 0;
const START: u16 = 1;

#[derive(Default)]
pub(crate) struct Automaton {
    /// None before the first number.
    states: Vec<State>,
    /// What the states stand for, one after the other; before the first number, where the patterns start.
    nodes: Vec<NodeId>,
}

/// A deterministic state: the nodes that the digits so far can have led to.
struct State {
    next: [u16; 10],
    /// Bit k: pattern k accepts here.
    accepts: u32,
    nodes: Range<usize>,
}

impl Automaton {
    /// Adds a pattern by its start, before the first number.
    pub(crate) fn add(&mut self, start: NodeId) {
        self.nodes.push(start);
    }

    #[cold]
    fn start(&mut self, program: &Program) {
        let starts = self.nodes.len();
        self.keep(0..0, program, None);
        self.keep(0..starts, program, None);
    }

    /// The patterns that match all of the digits, as bits.
    pub(crate) fn classify(&mut self, program: &Program, digits: &[u8]) -> u32 {
        if self.states.is_empty() {
            self.start(program);
        }
        let mut at = START;
        for digit in digits {
            let state = self.states.get(at as usize);
            let next = state.and_then(|state| state.next.get(*digit as usize)).copied();
            at = match next.unwrap_or(DEAD) {
                DEAD => return 0,
                UNKNOWN => self.follow(program, at, *digit),
                known => known,
            };
        }
        self.states.get(at as usize).map_or(0, |state| state.accepts)
    }

    #[cold]
    fn follow(&mut self, program: &Program, from: u16, digit: u8) -> u16 {
        let nodes = self.states.get(from as usize).map_or(0..0, |state| state.nodes.clone());
        let to = self.keep(nodes, program, Some(digit));
        let state = self.states.get_mut(from as usize);
        if let Some(place) = state.and_then(|state| state.next.get_mut(digit as usize)) {
            *place = to;
        }
        to
    }

    /// The place of the state of what is reached from these nodes: without a digit, or with this one.
    fn keep(&mut self, nodes: Range<usize>, program: &Program, digit: Option<u8>) -> u16 {
        let start = self.nodes.len();
        let mut accepts = 0;
        for at in nodes {
            let id = self.nodes.get(at).copied().unwrap_or(0);
            match (digit, program.node(id)) {
                (None, _) => self.reach(program, id, start, &mut accepts),
                (Some(digit), Some(Node::Set { digits, next })) if digits >> digit & 1 == 1 => {
                    self.reach(program, next, start, &mut accepts);
                }
                _ => {}
            }
        }
        let (known, new) = self.nodes.split_at_checked(start).unwrap_or_default();
        let is_same = |other: &State| {
            other.accepts == accepts
                && other.nodes.len() == new.len()
                && known.get(other.nodes.clone()).is_some_and(|nodes| nodes.iter().all(|id| new.contains(id)))
        };
        let place = self.states.iter().position(is_same).unwrap_or(self.states.len());
        if place == self.states.len() {
            self.states.push(State { next: [UNKNOWN; 10], accepts, nodes: start..self.nodes.len() });
        } else {
            self.nodes.truncate(start);
        }
        place as u16
    }

    /// Adds a node to those from `start` on, and all that is reached from it without a digit.
    fn reach(&mut self, program: &Program, id: NodeId, start: usize, accepts: &mut u32) {
        match program.node(id) {
            Some(Node::Set { .. }) if self.nodes.iter().skip(start).any(|known| *known == id) => {}
            Some(Node::Set { .. }) => self.nodes.push(id),
            Some(Node::Split { first, second }) => {
                self.reach(program, first, start, accepts);
                self.reach(program, second, start, accepts);
            }
            Some(Node::Save { next, .. } | Node::End { next }) => self.reach(program, next, start, accepts),
            Some(Node::Accept(number)) => *accepts |= 1 << number,
            None => {}
        }
    }
}

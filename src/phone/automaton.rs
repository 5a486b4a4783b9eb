//! Which of a territory's patterns match a number, all of them in one walk.
//!
//! The union of the patterns is a finite automaton whose deterministic states are made when a number first needs
//! them, and kept: a warm walk costs one table look-up a digit, whatever the number of patterns.

use super::pattern::{Node, NodeId, Program};
use alloc::vec::Vec;

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
    /// Where its nodes begin and end.
    from: usize,
    to: usize,
}

impl Automaton {
    /// Adds a pattern by its start, before the first number.
    pub(crate) fn add(&mut self, start: NodeId) {
        self.nodes.push(start);
    }

    #[cold]
    fn start(&mut self, program: &Program) {
        let starts = self.nodes.len();
        let dead = self.state();
        self.keep(dead);
        let mut state = self.state();
        for at in 0..starts {
            self.reach(program, self.nodes.get(at).copied().unwrap_or(0), &mut state);
        }
        self.keep(state);
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
        let mut state = self.state();
        let nodes = self.states.get(from as usize).map_or(0..0, |state| state.from..state.to);
        for at in nodes {
            if let Some(Node::Set { digits, next }) = self.nodes.get(at).and_then(|id| program.node(*id))
                && digits >> digit & 1 == 1
            {
                self.reach(program, next, &mut state);
            }
        }
        let to = self.keep(state);
        let state = self.states.get_mut(from as usize);
        if let Some(place) = state.and_then(|state| state.next.get_mut(digit as usize)) {
            *place = to;
        }
        to
    }

    /// A state of no nodes yet.
    fn state(&self) -> State {
        State { next: [UNKNOWN; 10], accepts: 0, from: self.nodes.len(), to: 0 }
    }

    /// Adds a node to the new state, and all that is reached from it without a digit.
    fn reach(&mut self, program: &Program, id: NodeId, state: &mut State) {
        match program.node(id) {
            Some(Node::Set { .. }) if self.nodes.iter().skip(state.from).any(|known| *known == id) => {}
            Some(Node::Set { .. }) => self.nodes.push(id),
            Some(Node::Split { first, second }) => {
                self.reach(program, first, state);
                self.reach(program, second, state);
            }
            Some(Node::Save { next, .. } | Node::End { next }) => self.reach(program, next, state),
            Some(Node::Accept(number)) => state.accepts |= 1 << number,
            None => {}
        }
    }

    /// The place of the state that stands for the same nodes, which may be this one's.
    fn keep(&mut self, mut state: State) -> u16 {
        let (known, new) = self.nodes.split_at_checked(state.from).unwrap_or_default();
        let is_same = |other: &State| {
            other.accepts == state.accepts
                && other.to - other.from == new.len()
                && known.get(other.from..other.to).is_some_and(|nodes| nodes.iter().all(|id| new.contains(id)))
        };
        let place = self.states.iter().position(is_same).unwrap_or(self.states.len());
        if place == self.states.len() {
            state.to = self.nodes.len();
            self.states.push(state);
        } else {
            self.nodes.truncate(state.from);
        }
        place as u16
    }
}

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
    /// The patterns' start nodes.
    starts: Vec<NodeId>,
    /// None before the first number.
    states: Vec<State>,
}

/// A deterministic state: the nodes that the digits so far can have led to.
struct State {
    next: [u16; 10],
    /// Bit k: pattern k accepts here.
    accepts: u32,
    nodes: Vec<NodeId>,
}

impl Default for State {
    fn default() -> Self {
        State { next: [UNKNOWN; 10], accepts: 0, nodes: Vec::new() }
    }
}

impl Automaton {
    pub(crate) fn new(starts: Vec<NodeId>) -> Self {
        Automaton { starts, states: Vec::new() }
    }

    #[cold]
    fn start(&mut self, program: &Program) {
        self.keep(State::default());
        let mut start = State::default();
        self.starts.iter().for_each(|id| start.reach(program, *id));
        self.keep(start);
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
        let mut state = State::default();
        for id in self.states.get(from as usize).map_or(&[][..], |state| &state.nodes) {
            if let Some(Node::Set { digits, next }) = program.nodes.get(*id as usize)
                && digits >> digit & 1 == 1
            {
                state.reach(program, *next);
            }
        }
        let to = self.keep(state);
        let state = self.states.get_mut(from as usize);
        if let Some(place) = state.and_then(|state| state.next.get_mut(digit as usize)) {
            *place = to;
        }
        to
    }

    /// The place of the state that stands for the same nodes, which may be this one's.
    fn keep(&mut self, state: State) -> u16 {
        let is_same = |known: &State| {
            known.accepts == state.accepts
                && known.nodes.len() == state.nodes.len()
                && known.nodes.iter().all(|id| state.nodes.contains(id))
        };
        let found = self.states.iter().position(is_same);
        found.unwrap_or_else(|| {
            self.states.push(state);
            self.states.len() - 1
        }) as u16
    }
}

impl State {
    /// Adds a node and all that is reached from it without a digit.
    fn reach(&mut self, program: &Program, id: NodeId) {
        match program.nodes.get(id as usize) {
            Some(Node::Set { .. }) if self.nodes.contains(&id) => {}
            Some(Node::Set { .. }) => self.nodes.push(id),
            Some(Node::Split { first, second }) => {
                self.reach(program, *first);
                self.reach(program, *second);
            }
            Some(Node::Save { next, .. } | Node::End { next }) => self.reach(program, *next),
            Some(Node::Accept(number)) => self.accepts |= 1 << number,
            None => {}
        }
    }
}

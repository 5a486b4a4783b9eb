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

pub(crate) struct Automaton {
    program: Program,
    next: Vec<[u16; 10]>,
    /// Bit k: pattern k accepts here.
    accepts: Vec<u32>,
    members: Vec<Vec<NodeId>>,
}

impl Automaton {
    /// `starts` are the patterns' start nodes in `program`.
    pub(crate) fn new(program: Program, starts: &[NodeId]) -> Self {
        let mut automaton = Automaton {
            program,
            next: Vec::new(),
            accepts: Vec::new(),
            members: Vec::new(),
        };
        automaton.state(Closure::default());
        let mut closure = Closure::default();
        starts
            .iter()
            .for_each(|start| automaton.close(*start, &mut closure));
        automaton.state(closure);
        automaton
    }

    /// The patterns that match all of the digits, as bits.
    pub(crate) fn classify(&mut self, digits: &[u8]) -> u32 {
        let mut state = START;
        for digit in digits {
            let known = self
                .next
                .get(state as usize)
                .and_then(|row| row.get(*digit as usize))
                .copied()
                .unwrap_or(DEAD);
            state = if known == UNKNOWN {
                self.follow(state, *digit)
            } else {
                known
            };
            if state == DEAD {
                return 0;
            }
        }
        self.accepts.get(state as usize).copied().unwrap_or(0)
    }

    #[cold]
    fn follow(&mut self, from: u16, digit: u8) -> u16 {
        let mut closure = Closure::default();
        for id in self
            .members
            .get(from as usize)
            .map_or(&[][..], |members| members)
        {
            if let Some(Node::Set { digits, next }) = self.program.nodes.get(*id as usize) {
                if digits >> digit & 1 == 1 {
                    self.close(*next, &mut closure);
                }
            }
        }
        let to = self.state(closure);
        if let Some(place) = self
            .next
            .get_mut(from as usize)
            .and_then(|row| row.get_mut(digit as usize))
        {
            *place = to;
        }
        to
    }

    /// Adds a node and all that is reached from it without a digit.
    fn close(&self, id: NodeId, closure: &mut Closure) {
        match self.program.nodes.get(id as usize) {
            Some(Node::Set { .. }) => {
                if !closure.nodes.contains(&id) {
                    closure.nodes.push(id);
                }
            }
            Some(Node::Split { first, second }) => {
                self.close(*first, closure);
                self.close(*second, closure);
            }
            Some(Node::Save { next, .. } | Node::End { next }) => self.close(*next, closure),
            Some(Node::Accept(number)) => closure.accepts |= 1 << number,
            None => {}
        }
    }

    fn state(&mut self, closure: Closure) -> u16 {
        let is_same = |members: &Vec<NodeId>| members.len() == closure.nodes.len() && members.iter().all(|id| closure.nodes.contains(id));
        let mut known = self.members.iter().zip(&self.accepts);
        let found = known.position(|(members, accepts)| *accepts == closure.accepts && is_same(members));
        if let Some(found) = found {
            return found as u16;
        }
        self.members.push(closure.nodes);
        self.accepts.push(closure.accepts);
        self.next.push([UNKNOWN; 10]);
        (self.members.len() - 1) as u16
    }
}

#[derive(Default)]
struct Closure {
    nodes: Vec<NodeId>,
    accepts: u32,
}

//! Numbering plans into the packed form that `src/phone/unpack.rs` reads.
//!
//! Packing is unpacking with the answers known: the unpacker asks for bits in its order, and here a source of bits
//! answers with what the table says and writes down what a decoder will need to answer the same.

#[path = "../../../src/phone/mixing.rs"]
mod mixing;
#[path = "../../../src/phone/unpack.rs"]
mod unpack;

use super::rewrite::rewritten;
use anyhow::{Context, Result, ensure};
use mixing::{Bits, Decoder, split};
use std::collections::VecDeque;
use std::ops::Range;
pub(crate) use unpack::token;
use unpack::{Unpacker, kind};

/// Packs territories in the order in which they will be unpacked. Kinds of number are told by whichever form of their
/// patterns takes fewer bits.
pub(crate) fn pack(territories: &[Vec<u8>]) -> Result<Vec<u8>> {
    let mut unpacker = Unpacker::new(Encoder { low: 0, high: u32::MAX, ..Encoder::default() });
    let mut chosen = Vec::new();
    for plan in territories {
        let mut plan = plan.clone();
        let mut packed = packed_behind(&unpacker, &plan)?;
        for place in 0.. {
            let Some(pattern) = kind_pattern(&plan, place) else { break };
            let tokens: Vec<_> =
                plan[pattern.clone()].chunks(2).map(|token| u16::from_le_bytes([token[0], token[1]])).collect();
            let Some(form) = rewritten(&tokens) else { continue };
            let mut other_plan = plan.clone();
            other_plan.splice(pattern, form.into_iter().flat_map(u16::to_le_bytes));
            let other = packed_behind(&unpacker, &other_plan)?;
            if other.mixer.bits.spent() < packed.mixer.bits.spent() + FAVOUR {
                (plan, packed) = (other_plan, other);
            }
        }
        unpacker = packed;
        chosen.push(plan);
    }
    let packed = unpacker.mixer.bits.finish();
    let mut unpacker = Unpacker::new(Decoder::new(&packed));
    ensure!(chosen.iter().all(|plan| unpacker.territory() == *plan), "what was packed does not unpack");
    Ok(packed)
}

/// The unpacker after one more territory.
fn packed_behind(before: &Unpacker<Encoder>, plan: &[u8]) -> Result<Unpacker<Encoder>> {
    let mut unpacker = before.clone();
    let mut walk = Walk { bits: &mut unpacker.mixer.bits, rest: plan };
    walk.territory().context("a territory's plan ends early")?;
    ensure!(unpacker.territory() == *plan, "a territory's plan is not as it should be");
    ensure!(unpacker.mixer.bits.planned.is_empty(), "the unpacker stopped early");
    Ok(unpacker)
}

/// Where in a plan the pattern of a kind stands, by its place among those that the territory has.
fn kind_pattern(plan: &[u8], place: usize) -> Option<Range<usize>> {
    let mut encoder = Encoder::default();
    let mut walk = Walk { bits: &mut encoder, rest: plan };
    let mask = walk.plan_and_kinds()?;
    for before in 0..mask.count_ones() as usize {
        let start = plan.len() - walk.rest.len();
        walk.pattern()?;
        if before == place {
            return Some(start..plan.len() - walk.rest.len());
        }
        walk.example()?;
    }
    None
}

/// How many bits more the form written from the automaton may take: what is always written alike is easier to foresee.
const FAVOUR: i64 = 2;

/// Arithmetic coding of bits planned before they are asked for.
#[derive(Clone, Default)]
struct Encoder {
    planned: VecDeque<bool>,
    low: u32,
    high: u32,
    packed: Vec<u8>,
}

impl Encoder {
    /// Answers with this value when it is asked for.
    fn plan(&mut self, width: u32, value: u32) {
        self.planned.extend((0..width).rev().map(|bit| value >> bit & 1 == 1));
    }

    /// How many bits were written, and how many more tell the interval that is left.
    fn spent(&self) -> i64 {
        8 * self.packed.len() as i64 - i64::from((self.high - self.low).ilog2())
    }

    /// The shortest fraction within the interval.
    fn finish(mut self) -> Vec<u8> {
        self.packed.push((self.low >> 24) as u8 + 1);
        self.packed
    }
}

impl Bits for Encoder {
    fn bit(&mut self, one: u32) -> u32 {
        let bit = self.planned.pop_front().unwrap_or(false);
        let middle = split(self.low, self.high, one);
        if bit {
            self.high = middle;
        } else {
            self.low = middle + 1;
        }
        while (self.low ^ self.high) >> 24 == 0 {
            self.packed.push((self.low >> 24) as u8);
            self.low <<= 8;
            self.high = self.high << 8 | 255;
        }
        u32::from(bit)
    }
}

/// Plans a territory's values in the order in which the unpacker asks for them.
struct Walk<'a> {
    bits: &'a mut Encoder,
    rest: &'a [u8],
}

const ASCENDING: u32 = 16;

impl Walk<'_> {
    /// Up to the patterns of the kinds; answers which there are, as bits.
    fn plan_and_kinds(&mut self) -> Option<u32> {
        let flags = self.copy(3)?;
        (0..4).try_for_each(|_| self.copy(7).map(drop))?;
        (0..1 + (flags >> 1 & 1) + (flags >> 2)).try_for_each(|_| self.pattern())?;
        let mask = (0..3).try_fold(0, |mask, group| Some(mask | self.byte()? << (6 * group)))?;
        (0..18).for_each(|kind| self.bits.plan(1, mask >> kind & 1));
        Some(mask)
    }

    fn territory(&mut self) -> Option<()> {
        let mask = self.plan_and_kinds()?;
        for _ in 0..mask.count_ones() {
            self.pattern()?;
            self.example()?;
        }
        for _ in 0..mask.count_ones() {
            let told = self.byte()?;
            self.bits.plan(1, u32::from(told > 0));
            if told > 0 {
                self.bits.plan(6, told - 1);
            }
        }
        while !self.rest.is_empty() {
            self.bits.plan(1, 0);
            let flags = self.copy(6)?;
            (0..2 + (flags >> 1 & 1)).try_for_each(|_| self.copy(7).map(drop))?;
            self.pattern()?;
            let earlier = if flags >> 4 & 1 == 1 { self.copy(3)? } else { 0 };
            (0..(flags >> 2 & 1) + earlier).try_for_each(|_| self.pattern())?;
        }
        self.bits.plan(1, 1);
        Some(())
    }

    /// Takes the next byte.
    fn byte(&mut self) -> Option<u32> {
        let (byte, rest) = self.rest.split_first()?;
        self.rest = rest;
        Some(u32::from(*byte))
    }

    /// Takes the next byte as a value of so many bits.
    fn copy(&mut self, width: u32) -> Option<u32> {
        let value = self.byte()?;
        self.bits.plan(width, value);
        Some(value)
    }

    fn example(&mut self) -> Option<()> {
        loop {
            let value = self.byte()?;
            let ends = value >= ASCENDING;
            self.bits.plan(1, u32::from(ends));
            self.bits.plan(4, value & 15);
            if ends {
                return Some(());
            }
        }
    }

    fn pattern(&mut self) -> Option<()> {
        loop {
            let token = self.byte()? | self.byte()? << 8;
            let kind = kind(token as u16);
            self.bits.plan(2, kind);
            if kind == kind::OTHERS {
                self.bits.plan(1, token >> 14);
            }
            match token as u16 {
                token::ALTERNATIVE => {}
                digits @ 0..token::RUN => {
                    self.bits.plan(4, digits.trailing_zeros());
                    if kind == kind::OTHERS {
                        (digits.trailing_zeros() + 1..10).for_each(|digit| self.bits.plan(1, token >> digit & 1));
                    }
                }
                token::RUN..token::MARK => {
                    let (min, max) = (token >> 5 & 31, token & 31);
                    self.bits.plan(4, min);
                    self.bits.plan(1, u32::from(min == max));
                    if min != max {
                        self.bits.plan(4, max);
                    }
                }
                mark => {
                    self.bits.plan(3, token & 7);
                    if mark == token::STOP {
                        return Some(());
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plans_that_do_not_fit_are_refused() {
        assert!(pack(&[Vec::new()]).is_err());
        let mut plan = vec![0, 0, 0, 0, 0, 0x07, 0x80, 0, 0, 0];
        assert!(pack(std::slice::from_ref(&plan)).is_ok());
        plan.push(16);
        assert!(pack(&[plan]).is_err());
    }
}

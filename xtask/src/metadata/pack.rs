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
pub(crate) use unpack::{Parts, part, token};
use unpack::{Unpacker, kind};

/// Packs territories in the order in which they will be unpacked. Kinds of number are told by whichever form of their
/// patterns takes fewer bits.
pub(crate) fn pack(territories: &[Parts]) -> Result<Vec<u8>> {
    let mut unpacker = Unpacker::new(Encoder { low: 0, high: u32::MAX, ..Encoder::default() });
    let mut chosen = Vec::new();
    for parts in territories {
        let mut parts = parts.clone();
        let mut packed = packed_behind(&unpacker, &parts)?;
        for place in 0..patterns(&parts[part::PATTERNS]).len() {
            let mut patterns = patterns(&parts[part::PATTERNS]);
            let Some(form) = rewritten(&patterns[place]) else { continue };
            patterns[place] = form;
            let mut others = parts.clone();
            others[part::PATTERNS] = patterns.concat().into_iter().flat_map(u16::to_le_bytes).collect();
            let other = packed_behind(&unpacker, &others)?;
            if other.mixer.bits.spent() < packed.mixer.bits.spent() + FAVOUR {
                (parts, packed) = (others, other);
            }
        }
        unpacker = packed;
        chosen.push(parts);
    }
    let packed = unpacker.mixer.bits.finish();
    let mut unpacker = Unpacker::new(Decoder::new(&packed));
    ensure!(chosen.iter().all(|parts| unpacker.territory() == *parts), "what was packed does not unpack");
    Ok(packed)
}

/// The unpacker after one more territory.
fn packed_behind(before: &Unpacker<Encoder>, parts: &Parts) -> Result<Unpacker<Encoder>> {
    let mut unpacker = before.clone();
    let mut walk = Walk { bits: &mut unpacker.mixer.bits, parts: parts.each_ref().map(Vec::as_slice) };
    walk.territory().context("a part of a territory ends early")?;
    ensure!(walk.parts.iter().all(|part| part.is_empty()), "a part of a territory goes on");
    ensure!(unpacker.territory() == *parts, "a territory's parts are not as they should be");
    ensure!(unpacker.mixer.bits.planned.is_empty(), "the unpacker stopped early");
    Ok(unpacker)
}

/// A part that is nothing but patterns, as the tokens of each.
fn patterns(part: &[u8]) -> Vec<Vec<u16>> {
    let tokens: Vec<_> =
        part.chunks(2).map(|token| token.iter().rev().fold(0, |token, byte| token << 8 | u16::from(*byte))).collect();
    tokens.split_inclusive(|token| *token == token::STOP).map(<[u16]>::to_vec).collect()
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
    parts: [&'a [u8]; 6],
}

const ASCENDING: u32 = 16;

impl Walk<'_> {
    fn territory(&mut self) -> Option<()> {
        let flags = self.copy(part::PLAN, 3)?;
        (0..4).try_for_each(|_| self.copy(part::PLAN, 7).map(drop))?;
        (0..1 + (flags >> 1 & 1) + (flags >> 2)).try_for_each(|_| self.pattern(part::PLAN))?;
        let mask = (0..3).try_fold(0, |mask, group| Some(mask | self.byte(part::KINDS)? << (6 * group)))?;
        (0..18).for_each(|kind| self.bits.plan(1, mask >> kind & 1));
        for _ in 0..mask.count_ones() {
            self.pattern(part::PATTERNS)?;
            self.example()?;
        }
        for kind in (1..18).chain([0]).filter(|kind| mask >> kind & 1 == 1) {
            let told = self.parts[part::KINDS].first() == Some(&kind);
            self.bits.plan(1, u32::from(told));
            if told {
                self.byte(part::KINDS)?;
                self.copy(part::KINDS, 6)?;
            }
        }
        while !self.parts[part::FORMATS].is_empty() {
            self.bits.plan(1, 1);
            let flags = self.copy(part::FORMATS, 5)?;
            (0..2 + (flags >> 1 & 1)).try_for_each(|_| self.copy(part::FORMATS, 7).map(drop))?;
            self.pattern(part::FORMATS)?;
            let earlier = if flags >> 4 == 1 { self.copy(part::FORMATS, 3)? } else { 0 };
            (0..(flags >> 2 & 1) + earlier).try_for_each(|_| self.pattern(part::LEADING_DIGITS))?;
        }
        self.bits.plan(1, 0);
        Some(())
    }

    /// Takes the next byte of a part.
    fn byte(&mut self, part: usize) -> Option<u32> {
        let (byte, rest) = self.parts[part].split_first()?;
        self.parts[part] = rest;
        Some(u32::from(*byte))
    }

    /// Takes the next byte of a part as a value of so many bits.
    fn copy(&mut self, part: usize, width: u32) -> Option<u32> {
        let value = self.byte(part)?;
        self.bits.plan(width, value);
        Some(value)
    }

    fn example(&mut self) -> Option<()> {
        loop {
            let value = self.byte(part::EXAMPLES)?;
            let ends = value >= ASCENDING;
            self.bits.plan(1, u32::from(ends));
            self.bits.plan(4, value & 15);
            if ends {
                return Some(());
            }
        }
    }

    fn pattern(&mut self, part: usize) -> Option<()> {
        loop {
            let token = self.byte(part)? | self.byte(part)? << 8;
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
    fn parts_that_do_not_fit_are_refused() {
        assert!(pack(&[Parts::default()]).is_err());
        let mut territory = Parts::default();
        territory[part::PLAN] = vec![0, 0, 0, 0, 0, 0x07, 0x80];
        territory[part::KINDS] = vec![0, 0, 0];
        assert!(pack(std::slice::from_ref(&territory)).is_ok());
        territory[part::EXAMPLES] = vec![16];
        assert!(pack(&[territory]).is_err());
    }
}

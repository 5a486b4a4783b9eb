//! Bits predicted by mixing contexts, after Mahoney's lpaq.
//!
//! Each bit of a value is predicted by a few small memories, each of which remembers what followed in one kind of
//! context; the predictions are added up, weighted by how well each did before, and an arithmetic decoder corrects the
//! sum with what the packed bytes say. `xtask/src/metadata/pack.rs` runs the same code to pack, as the predictions have
//! to be the same to the last bit. They are: IEEE 754 defines the sums, products and quotients of `f32`, and nothing
//! else is used.

use alloc::vec;
use alloc::vec::Vec;

/// Where the bits come from.
pub(crate) trait Bits {
    /// The next bit, which is 1 with a probability of `one` in 65536.
    fn bit(&mut self, one: u32) -> u32;
}

/// Arithmetic decoding: the bytes are a binary fraction, and each bit halves the interval it lies in unevenly.
pub(crate) struct Decoder<'p> {
    packed: &'p [u8],
    low: u32,
    high: u32,
    value: u32,
    /// How many more bits are read. Those behind are ones, with which everything that is open ends.
    left: u32,
}

/// A byte of a table is 20 to 30 bits of values; damaged ones may be millions, each told by next to nothing.
const MOST_BITS_A_BYTE: u32 = 64;

impl<'p> Decoder<'p> {
    pub(crate) fn new(packed: &'p [u8]) -> Self {
        // From an interval of nothing the first `bit` reads four bytes.
        Decoder { packed, low: 0, high: 0, value: 0, left: packed.len() as u32 * MOST_BITS_A_BYTE }
    }
}

/// Where an interval's lower part ends.
pub(crate) fn split(low: u32, high: u32, one: u32) -> u32 {
    low + ((u64::from(high - low) * u64::from(one)) >> 16) as u32
}

impl Bits for Decoder<'_> {
    fn bit(&mut self, one: u32) -> u32 {
        if self.left == 0 {
            return 1;
        }
        self.left -= 1;
        while (self.low ^ self.high) >> 24 == 0 {
            let (byte, rest) = self.packed.split_first().unwrap_or((&0, &[]));
            self.packed = rest;
            self.low <<= 8;
            self.high = self.high << 8 | 255;
            self.value = self.value << 8 | u32::from(*byte);
        }
        let middle = split(self.low, self.high, one);
        let bit = u32::from(self.value <= middle);
        if bit == 1 {
            self.high = middle;
        } else {
            self.low = middle + 1;
        }
        bit
    }
}

/// Bits of a place in the memory: a megabyte.
const PLACE: u32 = 18;
/// Most contexts of a value, and the guess.
const INPUTS: usize = 9;
/// Each input of a set of weights has one for places never seen, seen once, twice, and more often.
const WEIGHTS: usize = INPUTS * 4;
/// An input is weighted by the sum of what the field's set and the situation's have learnt.
const FIELDS: usize = 49;
const SITUATIONS: usize = 1 << 9;
/// How fast weights follow, and where they start.
const LEARNING: f32 = 0.003;
const WEIGHT: f32 = 0.22;

/// What a memory place holds, from the top: eight bits of its owner's key, the probability of a 1, how often it was seen.
const OWNER: u32 = 24;
const ODDS: u32 = 5;
const SEEN: u32 = (1 << ODDS) - 1;
const ONE: f32 = (1 << (OWNER - ODDS)) as f32;
/// A rate is so many bits of a fraction, which leaves room for a probability times it.
const RATE: u32 = 12;
/// A place seen this often adapts no slower any more.
const SETTLED: u32 = 22;

/// No token stood here before.
pub(crate) const NO_GUESS: u32 = u32::MAX;
/// Predicts, and learns from what comes.
#[derive(Clone)]
pub(crate) struct Mixer<B> {
    pub(crate) bits: B,
    /// What followed in each context, wherever its hash falls.
    memory: Vec<u32>,
    /// By field or situation, input, and how often the place was seen.
    weights: Vec<f32>,
    /// How much of its error a prediction gives up, by how often its place was seen.
    rates: [i32; 1 << ODDS],
    /// What the next values depend on: so many contexts, hashed.
    keys: [u32; INPUTS],
    contexts: usize,
    /// For how many values the guess was right.
    pub(crate) guess_right: u32,
}

/// One context's part in predicting a bit.
#[derive(Clone, Copy, Default)]
struct Input {
    key: u32,
    place: usize,
    held: u32,
    own: usize,
    shared: usize,
    stretched: f32,
}

/// 2³² divided by the golden ratio, which spreads neighbours far apart.
const GOLDEN: u32 = 0x9e37_79b1;

pub(crate) fn hash(a: u32, b: u32) -> u32 {
    (a ^ b).wrapping_add(1).wrapping_mul(GOLDEN).rotate_left(15)
}

/// The logarithm of the odds, as straight lines between powers of two.
fn stretch(place: u32) -> f32 {
    let one = (place << 8 >> (8 + ODDS)) as i32 as f32 + 0.5;
    (one.to_bits() as i32 - (ONE - one).to_bits() as i32) as f32 / (1 << 23) as f32
}

/// The probability for a logarithm of odds.
fn squash(odds: f32) -> f32 {
    1.0 / (1.0 + f32::from_bits(((127.0 - odds.clamp(-20.0, 20.0)) * (1 << 23) as f32) as i32 as u32))
}

impl<B: Bits> Mixer<B> {
    pub(crate) fn new(bits: B) -> Self {
        Mixer {
            bits,
            memory: vec![0; 1 << PLACE],
            weights: vec![0.0; (FIELDS + SITUATIONS) * WEIGHTS],
            rates: core::array::from_fn(|seen| (((1 << RATE) as f32) / (seen as f32 + 1.3)) as i32),
            keys: [0; INPUTS],
            contexts: 0,
            guess_right: 0,
        }
    }

    /// Says what the next values depend on. A context is up to four facts, by their places as hexadecimal digits.
    pub(crate) fn depend(&mut self, facts: &[u32], contexts: &[u16]) {
        self.contexts = contexts.len();
        for (key, context) in self.keys.iter_mut().zip(contexts) {
            let mut places = usize::from(*context);
            *key = 0;
            while places > 0 {
                *key = hash(*key, facts.get(places & 15).copied().unwrap_or(0));
                places >>= 4;
            }
        }
    }

    /// Reads a value of so many bits.
    pub(crate) fn value(&mut self, width: u32, field: u32, detail: u32, guess: u32) -> u32 {
        let mut inputs = [Input::default(); INPUTS];
        for (count, (input, key)) in inputs.iter_mut().zip(&self.keys).enumerate() {
            input.key = (key ^ detail).wrapping_add((count as u32) << 20).wrapping_mul(GOLDEN);
        }
        let count = self.contexts + 1;
        let mut value = 1;
        for rest in (0..width).rev() {
            let guessed = (guess | 1 << width) >> rest;
            let agrees = guessed >> 1 == value && self.guess_right > 0;
            if let Some(input) = inputs.get_mut(self.contexts) {
                let last = if agrees { self.guess_right << 6 | (field & 7) << 1 | guessed & 1 | 1 << 12 } else { 0 };
                input.key = last.wrapping_mul(GOLDEN);
            }
            let trust = if agrees { self.guess_right.min(3) } else { 0 };
            let situation = FIELDS + (width << 6 | trust << 4 | value.min(15)) as usize;
            let (mut own, mut shared) = (field as usize * WEIGHTS, situation * WEIGHTS);
            let mut sum = 0.0;
            for input in inputs.iter_mut().take(count) {
                input.place = (input.key >> (32 - PLACE) ^ value) as usize;
                let held = self.memory.get(input.place).copied().unwrap_or(0);
                let owner = input.key << OWNER;
                let is_strange = (held ^ owner) >> OWNER != 0 || held & SEEN == 0;
                input.held = if is_strange { owner | 1 << (OWNER - 1) } else { held };
                input.stretched = stretch(input.held);
                let seen = (input.held & SEEN).min(3) as usize;
                (input.own, input.shared) = (own + seen, shared + seen);
                let learnt = |at: usize| self.weights.get(at).copied().unwrap_or(0.0);
                let weight = WEIGHT + learnt(input.own) + learnt(input.shared);
                (own, shared) = (own + 4, shared + 4);
                sum += input.stretched * weight;
            }
            let one = squash(sum);
            let bit = self.bits.bit(((one * 65536.0) as i32).clamp(1, 65535) as u32);
            let error = (bit as f32 - one) * LEARNING;
            let target = bit as i32 * (ONE as i32 - 1);
            for input in inputs.iter().take(count) {
                let learnt = error * input.stretched;
                if let Some(weight) = self.weights.get_mut(input.own) {
                    *weight += learnt;
                }
                if let Some(weight) = self.weights.get_mut(input.shared) {
                    *weight += learnt;
                }
                if let Some(held) = self.memory.get_mut(input.place) {
                    let seen = input.held & SEEN;
                    let odds = (input.held << 8 >> (8 + ODDS)) as i32;
                    let rate = self.rates.get(seen as usize).copied().unwrap_or(0);
                    let odds = odds + (((target - odds) * rate) >> RATE);
                    *held = input.held >> OWNER << OWNER | (odds as u32) << ODDS | (seen + 1).min(SETTLED);
                }
            }
            value = value << 1 | bit;
        }
        value ^= 1 << width;
        if guess != value && guess != NO_GUESS {
            self.guess_right = 0;
        }
        value
    }
}

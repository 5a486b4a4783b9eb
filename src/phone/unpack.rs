//! Numbering plans from their packed form, one territory at a time.
//!
//! The tables are most of what a page downloads, and a general compressor does not know that the branches of an
//! alternation ascend, that they take equally many digits, or that a territory's mobile pattern goes on from its
//! general one. This one does. It is context mixing after Mahoney's lpaq: each bit is predicted by a few small
//! memories, each of which remembers what followed in one kind of context; the predictions are added up, weighted
//! by how well each did before, and an arithmetic decoder corrects the sum with what the packed bytes say.
//!
//! `xtask/src/metadata/pack.rs` runs the same code to pack, as the predictions have to be the same to the last bit.
//! They are: IEEE 754 defines the sums, products and quotients of `f32`, and nothing else is used.
//! The packed bytes are trusted, as the code beside them is; damaged ones may never end.

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
}

impl<'p> Decoder<'p> {
    pub(crate) fn new(packed: &'p [u8]) -> Self {
        // From an interval of nothing the first `bit` reads four bytes.
        Decoder { packed, low: 0, high: 0, value: 0 }
    }
}

/// Where an interval's lower part ends.
pub(crate) fn split(low: u32, high: u32, one: u32) -> u32 {
    low + ((u64::from(high - low) * u64::from(one)) >> 16) as u32
}

impl Bits for Decoder<'_> {
    fn bit(&mut self, one: u32) -> u32 {
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

/// One territory's part of each section, in the order of `metadata::section`. A token is its two bytes, low first.
pub(crate) type Parts = [Vec<u8>; 6];

const PLAN: usize = 0;
const KINDS: usize = 1;
const PATTERNS: usize = 2;
const FORMATS: usize = 3;
const LEADING_DIGITS: usize = 4;
const EXAMPLES: usize = 5;

/// Bits of a place in the memory: half a megabyte. Twice that packs 0.7 % better, half 2.6 % worse.
const PLACE: u32 = 17;
/// Most contexts of a value, and the guess.
const INPUTS: usize = 7;
/// Each input of a field has a weight for places never seen, seen once, twice, and more often.
const WEIGHTS: usize = INPUTS * 4;
const FIELDS: usize = 48;
/// How fast weights follow, and where they start.
const LEARNING: f32 = 0.005;
const WEIGHT: f32 = 0.15;

/// What a memory place holds, from the top: eight bits of its owner's key, the probability of a 1, how often it was seen.
const OWNER: u32 = 24;
const ODDS: u32 = 5;
const SEEN: u32 = (1 << ODDS) - 1;
const ONE: f32 = (1 << (OWNER - ODDS)) as f32;
/// A place seen this often adapts no slower any more.
const SETTLED: u32 = 30;

/// Tokens as `pattern::Token::described` reads them; below `RUN` they are sets of digits.
pub(crate) mod token {
    pub(crate) const RUN: u16 = 1 << 14;
    pub(crate) const MARK: u16 = 2 << 14;
    pub(crate) const OPEN: u16 = MARK;
    pub(crate) const CLOSE: u16 = MARK | 1;
    pub(crate) const OPEN_CAPTURE: u16 = MARK | 2;
    pub(crate) const CLOSE_CAPTURE: u16 = MARK | 3;
    pub(crate) const ALTERNATIVE: u16 = MARK | 4;
    pub(crate) const STOP: u16 = MARK | 7;
}

/// Tokens by how they are told: one digit, `|`, other marks, and the rest.
pub(crate) mod kind {
    pub(crate) const DIGIT: u32 = 0;
    pub(crate) const ALTERNATIVE: u32 = 1;
    pub(crate) const MARK: u32 = 2;
    pub(crate) const OTHERS: u32 = 3;
}

/// How a token is told.
pub(crate) fn kind(token: u16) -> u32 {
    match token {
        token::ALTERNATIVE => kind::ALTERNATIVE,
        token::MARK.. => kind::MARK,
        _ if token.is_power_of_two() => kind::DIGIT,
        _ => kind::OTHERS,
    }
}

/// What is known of a value before it is read; the numbers choose weights and tell contexts apart.
pub(crate) mod field {
    pub(crate) const KIND: u32 = 0;
    pub(crate) const MARK: u32 = 1;
    pub(crate) const LOWEST: u32 = 2;
    pub(crate) const IS_RUN: u32 = 3;
    pub(crate) const DIGIT: u32 = 4;
    pub(crate) const MIN: u32 = 5;
    pub(crate) const FIXED: u32 = 6;
    pub(crate) const MAX: u32 = 7;
    // Those of a pattern come four times, by what stands before; from here on are values outside patterns.
    pub(crate) const FLAGS: u32 = 32;
    pub(crate) const PLAN_TEXT: u32 = 33;
    pub(crate) const HAS_KIND: u32 = 37;
    pub(crate) const EXAMPLE_ENDS: u32 = 38;
    pub(crate) const EXAMPLE: u32 = 39;
    pub(crate) const HAS_LENGTHS: u32 = 41;
    pub(crate) const LENGTHS: u32 = 42;
    pub(crate) const HAS_FORMAT: u32 = 43;
    pub(crate) const FORMAT: u32 = 44;
    pub(crate) const FORMAT_TEXT: u32 = 45;
}

/// Which pattern it is: the kinds of number count from 0.
const FORMAT_PATTERN: u32 = 19;
const LEADING_PATTERN: u32 = 20;
const PLAN_PATTERN: u32 = 30;
const KIND_COUNT: u32 = 18;
/// An example number's last digits that count upwards are told as this plus their number.
const ASCENDING: u32 = 16;
/// No token stood here before.
const NO_GUESS: u32 = u32::MAX;
/// A digit of any kind.
const ANY: u16 = 0x3ff;

/// Reads territories in the order in which they were packed.
pub(crate) struct Unpacker<B> {
    pub(crate) bits: B,
    /// What followed in each context, wherever its hash falls.
    memory: Vec<u32>,
    /// By field, input, and how often the place was seen.
    weights: Vec<f32>,
    /// How much of its error a prediction gives up, by how often its place was seen.
    rates: [f32; 1 << ODDS],
    /// All tokens so far.
    history: Vec<u16>,
    /// Where in the history the last tokens stood before.
    places: Vec<u16>,
    /// Where in the history what comes now may have stood before, and for how many tokens that was right.
    guess_at: usize,
    guess_right: u32,
    /// By territory and digits before: what digits came next when that was first read, mostly in the general pattern.
    digits: Vec<u32>,
    territory: u32,
    last_mask: u32,
    last_format: u32,
    last_values: [u32; 2],
    parts: Parts,
    pattern: Pattern,
}

/// The pattern being read, up to where it is read.
#[derive(Default)]
struct Pattern {
    part: usize,
    which: u32,
    depth: u32,
    /// Digits from its beginning, and a hash of them.
    length: u32,
    path: u32,
    /// Its first branches digit by digit, and whether they go on.
    first: Vec<u16>,
    is_first: bool,
}

/// One context's part in predicting a bit.
#[derive(Clone, Copy, Default)]
struct Input {
    key: u32,
    place: usize,
    held: u32,
    weight: usize,
    stretched: f32,
}

/// An alternation being read.
#[derive(Default)]
struct Branches {
    /// Digits that its branches began with so far, and those of the last branch.
    digits: u32,
    last: u32,
    /// Digits before it, and in its last branch.
    start: u32,
    length: u32,
    /// Where in the history this branch and the one before begin.
    branch: usize,
    previous: usize,
    /// Whether the branch has a token.
    begun: bool,
}

fn hash(a: u32, b: u32) -> u32 {
    (a ^ b).wrapping_add(1).wrapping_mul(0x9e37_79b1).rotate_left(15)
}

/// Each context as one number.
fn hashed<const N: usize>(contexts: [[u32; 4]; N]) -> [u32; N] {
    contexts.map(|parts| parts.into_iter().fold(0, hash))
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

impl<B: Bits> Unpacker<B> {
    pub(crate) fn new(bits: B) -> Self {
        Unpacker {
            bits,
            memory: vec![0; 1 << PLACE],
            weights: vec![WEIGHT; FIELDS * WEIGHTS],
            rates: core::array::from_fn(|seen| 1.0 / (seen as f32 + 1.3)),
            history: vec![0; 2],
            places: vec![0; 1 << 15],
            guess_at: 0,
            guess_right: 0,
            digits: vec![0; 1 << 12],
            territory: 0,
            last_mask: 0,
            last_format: 0,
            last_values: [0; 2],
            parts: Parts::default(),
            pattern: Pattern::default(),
        }
    }

    /// Reads a value of so many bits.
    fn value(&mut self, width: u32, field: u32, detail: u32, contexts: &[u32], guess: u32) -> u32 {
        let weights_at = field as usize * WEIGHTS;
        let mut inputs = [Input::default(); INPUTS];
        for (count, (input, context)) in inputs.iter_mut().zip(contexts).enumerate() {
            input.key = (context ^ detail).wrapping_add(count as u32).wrapping_mul(0x9e37_79b1);
        }
        let count = contexts.len() + 1;
        let mut value = 1;
        for rest in (0..width).rev() {
            let guessed = (guess | 1 << width) >> rest;
            let agrees = guessed >> 1 == value && self.guess_right > 0;
            if let Some(input) = inputs.get_mut(contexts.len()) {
                let last = if agrees { self.guess_right << 6 | (field & 7) << 1 | guessed & 1 | 1 << 12 } else { 0 };
                input.key = last.wrapping_mul(0x9e37_79b1);
            }
            let mut sum = 0.0;
            let mut weight = weights_at;
            for input in inputs.iter_mut().take(count) {
                input.place = (input.key >> (32 - PLACE) ^ value) as usize;
                let held = self.memory.get(input.place).copied().unwrap_or(0);
                let owner = input.key << OWNER;
                let is_strange = (held ^ owner) >> OWNER != 0 || held & SEEN == 0;
                input.held = if is_strange { owner | 1 << (OWNER - 1) } else { held };
                input.weight = weight + (input.held & SEEN).min(3) as usize;
                input.stretched = stretch(input.held);
                sum += input.stretched * self.weights.get(input.weight).copied().unwrap_or(0.0);
                weight += 4;
            }
            let one = squash(sum);
            let bit = self.bits.bit(((one * 65536.0) as i32).clamp(1, 65535) as u32);
            let error = (bit as f32 - one) * LEARNING;
            let target = bit as f32 * (ONE - 1.0);
            for input in inputs.iter().take(count) {
                if let Some(weight) = self.weights.get_mut(input.weight) {
                    *weight += error * input.stretched;
                }
                if let Some(held) = self.memory.get_mut(input.place) {
                    let seen = input.held & SEEN;
                    let odds = (input.held << 8 >> (8 + ODDS)) as i32 as f32;
                    let rate = self.rates.get(seen as usize).copied().unwrap_or(0.0);
                    let odds = odds + (target - odds) * rate;
                    *held = input.held >> OWNER << OWNER | (odds as i32 as u32) << ODDS | (seen + 1).min(SETTLED);
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

    /// Reads a value outside a pattern.
    fn plain(&mut self, width: u32, field: u32, about: u32) -> u32 {
        let [before, earlier] = self.last_values;
        let contexts = hashed([
            [field, before, 1, 0],
            [field, about, 2, 0],
            [field, about, before, 3],
            [field, about, before, earlier + 5],
        ]);
        let value = self.value(width, field, 0, &contexts, NO_GUESS);
        self.last_values = [value, before];
        value
    }

    #[inline(never)]
    fn put(&mut self, part: usize, byte: u32) {
        if let Some(part) = self.parts.get_mut(part) {
            part.push(byte as u8);
        }
    }

    /// Reads a value that is a byte of a part.
    fn byte(&mut self, part: usize, width: u32, field: u32, about: u32) -> u32 {
        let value = self.plain(width, field, about);
        self.put(part, value);
        value
    }

    /// Reads the next territory.
    pub(crate) fn territory(&mut self) -> Parts {
        self.territory += 1;
        self.last_values = [0; 2];
        let flags = self.byte(PLAN, 3, field::FLAGS, 0);
        for text in 0..4 {
            self.byte(PLAN, 7, field::PLAN_TEXT + text, 0);
        }
        for pattern in 0..1 + (flags >> 1 & 1) + (flags >> 2) {
            self.pattern(PLAN, PLAN_PATTERN + pattern);
        }
        let mut mask = 0;
        for kind in 0..KIND_COUNT {
            self.last_values = [mask >> (kind.max(2) - 2), mask];
            mask |= self.plain(1, field::HAS_KIND, kind + (self.last_mask >> kind & 1) * KIND_COUNT) << kind;
            if kind % 6 == 5 {
                self.put(KINDS, mask >> (kind - 5));
            }
        }
        self.last_mask = mask;
        for kind in (0..KIND_COUNT).filter(|kind| mask >> kind & 1 == 1) {
            self.pattern(PATTERNS, kind);
            self.example(kind);
        }
        self.last_values = [0; 2];
        for kind in (1..=KIND_COUNT).map(|kind| kind % KIND_COUNT).filter(|kind| mask >> kind & 1 == 1) {
            if self.plain(1, field::HAS_LENGTHS, kind) == 1 {
                self.put(KINDS, kind);
                self.byte(KINDS, 6, field::LENGTHS, kind);
            }
        }
        self.last_values = [0; 2];
        while self.plain(1, field::HAS_FORMAT, self.last_format) == 1 {
            let flags = self.byte(FORMATS, 3, field::FORMAT, self.last_format);
            self.last_format = flags;
            for text in 0..2 + (flags >> 1 & 1) {
                self.byte(FORMATS, 7, field::FORMAT_TEXT + text, flags);
            }
            self.pattern(FORMATS, FORMAT_PATTERN);
            if flags >> 2 == 1 {
                self.pattern(LEADING_DIGITS, LEADING_PATTERN);
            }
        }
        core::mem::take(&mut self.parts)
    }

    /// Reads an example number. Most follow the first branches of their pattern.
    fn example(&mut self, kind: u32) {
        let (mut follows, mut before, mut at) = (1, 0, 0);
        loop {
            let first = &self.pattern.first;
            let digits = |at: usize| first.get(at).map_or(0xfff, |digits| u32::from(*digits));
            let here = digits(at);
            let left = first.len().wrapping_sub(at) as u32;
            let contexts = hashed([
                [here, follows, before, 1],
                [left, here, follows, 2],
                [at as u32, kind, 0, 3],
                [left, digits(at + 1), before, here],
            ]);
            let ends = self.value(1, field::EXAMPLE_ENDS, 1, &contexts, NO_GUESS);
            let value = self.value(4, field::EXAMPLE + ends, 2 + ends, &contexts, NO_GUESS);
            self.put(EXAMPLES, value + ends * ASCENDING);
            if ends == 1 {
                return;
            }
            follows &= here >> value;
            before = value + 1;
            at += 1;
        }
    }

    /// A token by how far back it stands; the last is 1.
    fn recent(&self, back: usize) -> u32 {
        self.history.len().checked_sub(back).and_then(|at| self.history.get(at)).copied().map_or(0, u32::from)
    }

    /// Reads a pattern.
    fn pattern(&mut self, part: usize, which: u32) {
        let mut first = core::mem::take(&mut self.pattern.first);
        first.clear();
        self.pattern =
            Pattern { part, which, depth: 0, length: 0, path: hash(self.territory, 0), first, is_first: true };
        self.branches();
    }

    /// Reads branches up to the token that closes them.
    fn branches(&mut self) {
        let Pattern { length: start, path: path_before, is_first, .. } = self.pattern;
        let mut state = Branches { start, branch: self.history.len(), ..Branches::default() };
        loop {
            let token = self.token(&state);
            self.remember(token);
            let pattern = &mut self.pattern;
            match token {
                token::OPEN | token::OPEN_CAPTURE => {
                    pattern.depth += 1;
                    self.branches();
                }
                token::ALTERNATIVE => {
                    state.length = pattern.length - start;
                    (state.previous, state.branch) = (state.branch, self.history.len());
                    (pattern.length, pattern.path, pattern.is_first) = (start, path_before, false);
                }
                token::CLOSE | token::CLOSE_CAPTURE | token::STOP => {
                    pattern.depth = pattern.depth.wrapping_sub(1);
                    pattern.path = hash(path_before, pattern.length - start + 32);
                    pattern.is_first = is_first;
                    return;
                }
                token::MARK.. => {}
                _ => {
                    let digits = u32::from(token);
                    let count = if token < token::RUN { 1 } else { digits >> 5 & 31 };
                    if token < token::RUN {
                        if !state.begun {
                            state.digits |= digits;
                            state.last = digits;
                        }
                        if let Some(held) = self.digits.get_mut((pattern.path & 0xfff) as usize)
                            && (*held ^ pattern.path) >> 10 != 0
                        {
                            *held = pattern.path >> 10 << 10 | digits;
                        }
                    }
                    for _ in 0..count {
                        if pattern.is_first {
                            pattern.first.push(token & ANY | if token < token::RUN { 0 } else { ANY });
                        }
                    }
                    pattern.length += count;
                    pattern.path =
                        hash(pattern.path, if token < token::RUN { digits.trailing_zeros() } else { digits });
                }
            }
            state.begun = token != token::ALTERNATIVE;
        }
    }

    /// Reads a token.
    fn token(&mut self, state: &Branches) -> u16 {
        let Pattern { part, which, depth, length, path, .. } = self.pattern;
        let before = self.recent(1);
        let class = before >> 14 << 3 | if before >> 15 == 1 { before & 7 } else { 0 };
        let so_far = length - state.start;
        let begun = u32::from(state.begun);
        let held = self.digits.get((path & 0xfff) as usize).copied().unwrap_or(0);
        let general = if (held ^ path) >> 10 == 0 { held & 0x3ff } else { 0 };
        // What stands as far into the branch before.
        let above = state.previous + (self.history.len() - state.branch);
        let above = if above < state.branch { self.history.get(above) } else { None };
        let above = above.map_or(0, |token| u32::from(*token));
        let is_leading = u32::from(which >= LEADING_PATTERN);
        let contexts = hashed([
            [so_far, state.length, depth.min(3), class << 1 | is_leading],
            [length, depth, which, before],
            [state.last.trailing_zeros(), class, begun, so_far],
            [general, begun, class, 1],
            [above, class, so_far, state.length],
        ]);
        let set = 8 * if before == u32::from(token::ALTERNATIVE) { 3 } else { before >> 14 };
        let guess = self.history.get(self.guess_at).copied().unwrap_or(0);
        let guessed = u32::from(guess);
        let mut value = |field: u32, width: u32, detail: u32, guess: u32| {
            self.value(width, set + field, detail << 3 | field, &contexts, guess)
        };
        let token = match value(field::KIND, 2, 0, kind(guess)) {
            kind::DIGIT => 1 << value(field::LOWEST, 4, 0, guess.trailing_zeros()),
            kind::OTHERS if value(field::IS_RUN, 1, 0, guessed >> 14) == 0 => {
                let lowest = value(field::LOWEST, 4, 1, guess.trailing_zeros());
                let mut token = 1 << lowest;
                for digit in lowest + 1..10 {
                    let known = token | digit << 10;
                    let run = token << 1 >> (digit - 1) & 3 | token.count_ones().min(3) << 2;
                    let beside = if state.begun { 8 } else { state.digits << 1 >> digit & 7 };
                    let contexts = hashed([[run, beside, 0, 1], [known, path, before, 2], [known, general, begun, 3]]);
                    token |= self.value(1, set + field::DIGIT, 0, &contexts, guessed >> digit & 1) << digit;
                }
                token
            }
            kind::OTHERS => {
                let min = value(field::MIN, 4, 0, guessed >> 5 & 31);
                let fixed = value(field::FIXED, 1, min, u32::from(guess >> 5 & 31 == guess & 31));
                let max = if fixed == 1 { min } else { value(field::MAX, 4, min, guessed & 31) };
                u32::from(token::RUN) | min << 5 | max
            }
            kind::ALTERNATIVE => u32::from(token::ALTERNATIVE),
            _ => u32::from(token::MARK) | value(field::MARK, 3, 0, guessed & 7),
        };
        self.put(part, token);
        self.put(part, token >> 8);
        token as u16
    }

    /// Keeps a token, and looks for where the last few stood before.
    fn remember(&mut self, token: u16) {
        self.history.push(token);
        let key = (1..=5).fold(0, |key, back| hash(key, self.recent(back)));
        if let Some(place) = self.places.get_mut((key >> 17) as usize) {
            if self.guess_right > 0 {
                self.guess_at += 1;
                self.guess_right = (self.guess_right + 1).min(15);
            } else if *place > 0 {
                self.guess_at = usize::from(*place);
                self.guess_right = 1;
            }
            *place = self.history.len() as u16;
        }
    }
}

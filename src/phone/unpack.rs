//! Numbering plans from their packed form, one territory at a time.
//!
//! The tables are most of what a page downloads, and a general compressor does not know that the branches of an
//! alternation ascend, that they take equally many digits, or that a territory's mobile pattern goes on from its
//! general one. This one does: it reads the territory's values in order and tells the [`Mixer`] what each is likely to
//! depend on. The packed bytes are trusted, as the code beside them is; damaged ones give nonsense.

use super::mixing::{Bits, Mixer, NO_GUESS, hash};
use alloc::vec;
use alloc::vec::Vec;

/// The tokens of patterns; below `RUN` they are sets of digits.
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

/// Tokens by how they are told: one digit, `|`, other digits, and other marks.
pub(crate) mod kind {
    pub(crate) const DIGIT: u32 = 0;
    pub(crate) const ALTERNATIVE: u32 = 1;
    pub(crate) const OTHERS: u32 = 2;
    pub(crate) const MARK: u32 = 3;
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
    pub(crate) const NO_FORMAT: u32 = 43;
    pub(crate) const FORMAT: u32 = 44;
    pub(crate) const FORMAT_TEXT: u32 = 45;
    pub(crate) const FORMAT_STAGES: u32 = 48;
}

/// What values depend on: each context is up to four of the facts that are told at its use, by their places from 1 on, as
/// hexadecimal digits. They were found by trying.
mod contexts {
    pub(super) const PLAIN: [u16; 4] = [0x1, 0x24, 0x13, 0x134];
    pub(super) const TOKEN: [u16; 8] = [0x124d, 0x3456, 0x127, 0x58a, 0x139b, 0x13cd, 0x9d, 0xce];
    pub(super) const DIGIT: [u16; 5] = [0x2357, 0x16, 0x1, 0x245, 0x57];
    pub(super) const EXAMPLE: [u16; 5] = [0x17, 0x124, 0x56, 0x38, 0x367];
}

/// Which pattern it is: the kinds of number count from 0.
const FORMAT_PATTERN: u32 = 1 << 5;
const LEADING_PATTERN: u32 = 2 << 5;
const PLAN_PATTERN: u32 = 3 << 5;
const KIND_COUNT: u32 = 18;
/// An example number's last digits that count upwards are told as this plus their number.
const ASCENDING: u32 = 16;
/// No pattern nests deeper.
const DEEPEST: u32 = 16;
/// A digit of any kind.
const ANY: u16 = 0x3ff;
/// Places for what came next.
const NEXTS: usize = 1 << 13;

/// Reads territories in the order in which they were packed.
#[derive(Clone)]
pub(crate) struct Unpacker<B> {
    pub(crate) mixer: Mixer<B>,
    /// All tokens so far.
    history: Vec<u16>,
    /// Where in the history the last tokens stood before.
    places: Vec<u16>,
    /// Where in the history what comes now may have stood before.
    guess_at: usize,
    /// What came next, by a hash of the territory and the digits before.
    nexts: Vec<Next>,
    /// How many digits the last number of any pattern but the leading digits had.
    total: u32,
    territory: u32,
    last_mask: u32,
    last_format: u32,
    last_values: [u32; 2],
    plan: Vec<u8>,
    pattern: Pattern,
}

/// What digits came next behind the same digits of the same territory: the hash of these, what the pattern took that had
/// them first (mostly the general one), what the last one took, and what any but the general one did.
type Next = [u32; 4];

/// The pattern being read, up to where it is read.
#[derive(Clone, Default)]
struct Pattern {
    which: u32,
    depth: u32,
    /// Digits from its beginning, and a hash of them.
    length: u32,
    path: u32,
    /// Its first branches digit by digit, and whether they go on.
    first: Vec<u16>,
    is_first: bool,
}

/// An alternation being read.
#[derive(Default)]
struct Branches {
    /// Digits that the last branch began with.
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

impl<B: Bits> Unpacker<B> {
    pub(crate) fn new(bits: B) -> Self {
        Unpacker {
            mixer: Mixer::new(bits),
            history: vec![0; 2],
            places: vec![0; 1 << 15],
            guess_at: 0,
            nexts: vec![[0; 4]; NEXTS],
            total: 0,
            territory: 0,
            last_mask: 0,
            last_format: 0,
            last_values: [0; 2],
            plan: Vec::new(),
            pattern: Pattern::default(),
        }
    }

    /// Reads a value outside a pattern.
    fn plain(&mut self, width: u32, field: u32, about: u32) -> u32 {
        let [before, earlier] = self.last_values;
        let facts = [0, field, before, about, earlier];
        self.mixer.depend(&facts, &contexts::PLAIN);
        let value = self.mixer.value(width, field, 0, NO_GUESS);
        self.last_values = [value, before];
        value
    }

    #[inline(never)]
    fn put(&mut self, byte: u32) {
        self.plan.push(byte as u8);
    }

    /// Reads a value that is a byte of the plan.
    fn byte(&mut self, width: u32, field: u32, about: u32) -> u32 {
        let value = self.plain(width, field, about);
        self.put(value);
        value
    }

    /// Reads the next territory's plan. A token in it is its two bytes, low first.
    pub(crate) fn territory(&mut self) -> Vec<u8> {
        self.territory += 1;
        self.last_values = [0; 2];
        let flags = self.byte(3, field::FLAGS, 0);
        for text in 0..4 {
            self.byte(7, field::PLAN_TEXT + text, 0);
        }
        for pattern in 0..1 + (flags >> 1 & 1) + (flags >> 2) {
            self.pattern(PLAN_PATTERN + pattern);
        }
        let mut mask = 0;
        for kind in 0..KIND_COUNT {
            self.last_values = [mask >> (kind.max(2) - 2), mask];
            mask |= self.plain(1, field::HAS_KIND, kind + (self.last_mask >> kind & 1) * KIND_COUNT) << kind;
            if kind % 6 == 5 {
                self.put(mask >> (kind - 5));
            }
        }
        self.last_mask = mask;
        for kind in (0..KIND_COUNT).filter(|kind| mask >> kind & 1 == 1) {
            self.pattern(kind);
            self.example(kind);
        }
        self.last_values = [0; 2];
        for kind in (1..=KIND_COUNT).map(|kind| kind % KIND_COUNT).filter(|kind| mask >> kind & 1 == 1) {
            let told = self.plain(1, field::HAS_LENGTHS, kind);
            let lengths = if told == 1 { self.plain(6, field::LENGTHS, kind) } else { 0 };
            self.put(lengths + told);
        }
        self.last_values = [0; 2];
        while self.plain(1, field::NO_FORMAT, self.last_format) == 0 {
            let flags = self.byte(6, field::FORMAT, self.last_format);
            self.last_format = flags;
            for text in 0..2 + (flags >> 1 & 1) {
                self.byte(7, field::FORMAT_TEXT + text, flags);
            }
            self.pattern(FORMAT_PATTERN);
            let earlier = if flags >> 4 & 1 == 1 { self.byte(3, field::FORMAT_STAGES, 0) } else { 0 };
            for _ in 0..(flags >> 2 & 1) + earlier {
                self.pattern(LEADING_PATTERN);
            }
        }
        core::mem::take(&mut self.plan)
    }

    /// Reads an example number. Most follow the first branches of their pattern.
    fn example(&mut self, kind: u32) {
        let (mut follows, mut before, mut at, mut path) = (1, 0, 0, hash(self.territory, 0));
        loop {
            let branch = &self.pattern.first;
            let here = branch.get(at).map_or(0xfff, |digits| u32::from(*digits));
            let left = branch.len().wrapping_sub(at) as u32;
            let [_, _, last, _] = self.next(path);
            let place = at as u32;
            let to_end = self.total.wrapping_sub(place);
            let facts = [0, here, follows, before, left, place, kind, last, to_end];
            self.mixer.depend(&facts, &contexts::EXAMPLE);
            let ends = self.mixer.value(1, field::EXAMPLE_ENDS, 1, NO_GUESS);
            let value = self.mixer.value(4, field::EXAMPLE + ends, 2 + ends, NO_GUESS);
            self.put(value + ends * ASCENDING);
            if ends == 1 {
                return;
            }
            follows &= here >> value;
            before = value + 1;
            path = hash(path, value);
            at += 1;
        }
    }

    /// A token by how far back it stands; the last is 1.
    fn recent(&self, back: usize) -> u32 {
        self.history.len().checked_sub(back).and_then(|at| self.history.get(at)).copied().map_or(0, u32::from)
    }

    /// What came next behind these digits.
    #[inline(never)]
    fn next(&self, path: u32) -> Next {
        self.nexts.get(path as usize % NEXTS).filter(|[held, ..]| *held == path).copied().unwrap_or_default()
    }

    /// Reads a pattern.
    fn pattern(&mut self, which: u32) {
        let mut first = core::mem::take(&mut self.pattern.first);
        first.clear();
        self.pattern = Pattern { which, depth: 0, length: 0, path: hash(self.territory, 0), first, is_first: true };
        self.branches();
        if which != LEADING_PATTERN {
            self.total = self.pattern.length;
        }
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
                token::OPEN | token::OPEN_CAPTURE if pattern.depth < DEEPEST => {
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
                            state.last = digits;
                        }
                        if let Some([held, first, last, any]) = self.nexts.get_mut(pattern.path as usize % NEXTS) {
                            if *held != pattern.path {
                                (*held, *first, *any) = (pattern.path, digits, 0);
                            }
                            *last = digits;
                            *any |= if pattern.which > 0 { digits } else { 0 };
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
        let Pattern { which, depth, length, path, .. } = self.pattern;
        let before = self.recent(1);
        let class = before >> 14 << 3 | if before >> 15 == 1 { before & 7 } else { 0 };
        let so_far = length - state.start;
        let begun = u32::from(state.begun);
        // What stands as far into the branch before.
        let above = state.previous + (self.history.len() - state.branch);
        let above = if above < state.branch { self.history.get(above) } else { None };
        let above = above.map_or(0, |token| u32::from(*token));
        let left = self.total.wrapping_sub(length);
        let lowest = state.last.trailing_zeros();
        let [_, first, last, any] = self.next(path);
        let facts = [
            0,
            so_far,
            state.length,
            depth,
            class,
            begun,
            left,
            lowest,
            first,
            last,
            before,
            above,
            length,
            which,
            self.territory,
        ];
        let set = 8 * if before == u32::from(token::ALTERNATIVE) { 3 } else { before >> 14 };
        let guess = self.history.get(self.guess_at).copied().unwrap_or(0);
        let guessed = u32::from(guess);
        self.mixer.depend(&facts, &contexts::TOKEN);
        let mut value = |field: u32, width: u32, detail: u32, guess: u32| {
            self.mixer.value(width, set + field, detail << 3 | field, guess)
        };
        let token = match value(field::KIND, 2, 0, kind(guess)) {
            kind::DIGIT => 1 << value(field::LOWEST, 4, 0, guess.trailing_zeros()),
            kind::OTHERS if value(field::IS_RUN, 1, 0, guessed >> 14) == 0 => {
                let lowest = value(field::LOWEST, 4, 1, guess.trailing_zeros());
                let mut token = 1 << lowest;
                for digit in lowest + 1..10 {
                    let around = |set: u32| if set == 0 { 8 } else { set << 1 >> digit & 7 };
                    let known = token | digit << 10;
                    let run = token << 1 >> (digit - 1) & 3 | token.count_ones().min(3) << 2;
                    let facts = [0, known, run, begun, around(last), around(any), path, which];
                    self.mixer.depend(&facts, &contexts::DIGIT);
                    token |= self.mixer.value(1, set + field::DIGIT, 0, guessed >> digit & 1) << digit;
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
        self.put(token);
        self.put(token >> 8);
        token as u16
    }

    /// Keeps a token, and looks for where the last few stood before.
    fn remember(&mut self, token: u16) {
        self.history.push(token);
        let key = (1..=5).fold(0, |key, back| hash(key, self.recent(back)));
        if let Some(place) = self.places.get_mut((key >> 17) as usize) {
            if self.mixer.guess_right > 0 {
                self.guess_at += 1;
                self.mixer.guess_right = (self.mixer.guess_right + 1).min(15);
            } else if *place > 0 {
                self.guess_at = usize::from(*place);
                self.mixer.guess_right = 1;
            }
            *place = self.history.len() as u16;
        }
    }
}

//! One territory's numbering plan, expanded from its table.

use super::automaton::Automaton;
use super::metadata::{Cursor, Parts, Words};
use super::number::{Country, PhoneType};
use super::pattern::{Groups, Pattern, Program, Token};
use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;
use core::cell::{Cell, OnceCell};

/// Place of `generalDesc` among a territory's kinds of number.
pub(crate) const GENERAL: usize = 0;
/// Place of `noInternationalDialling`.
const NO_INTERNATIONAL: usize = 11;
/// A territory has at most this many kinds; `xtask/src/metadata/xml.rs` lists them in order.
const KINDS: usize = 18;
/// The longest national significant number of any plan, and one more than that.
const LENGTHS: usize = 18;

pub(crate) struct Territory {
    pub(crate) country: Option<Country>,
    pub(crate) calling_code: u16,
    pub(crate) national_prefix: &'static str,
    pub(crate) transform_rule: &'static str,
    pub(crate) extension_prefix: &'static str,
    pub(crate) preferred_international_prefix: &'static str,
    /// The international prefix where it is one string of digits, else empty.
    pub(crate) plain_international_prefix: String,
    prefixes: Program,
    international_prefix: Pattern,
    national_prefix_for_parsing: Pattern,
    leading_digits: Option<Pattern>,
    /// Possible and local-only lengths by kind; `None` where the territory has no such kind.
    lengths: [Option<[u32; 2]>; KINDS],
    /// Bit k of entry n: numbers of kind k may have n digits.
    kinds_by_length: [u32; LENGTHS],
    patterns: &'static [u8],
    automaton: Cell<Option<Box<Automaton>>>,
    formats: OnceCell<Formats>,
    parts: Parts,
}

/// A territory's formats, and the patterns they are chosen by.
pub(crate) struct Formats {
    program: Program,
    pub(crate) list: Vec<Format>,
    /// Whether any format differs between national and international use.
    has_international: bool,
}

pub(crate) struct Format {
    pattern: Pattern,
    /// The last, longest leading-digits pattern decides; the earlier ones serve typing.
    leading_digits: Option<Pattern>,
    pub(crate) template: &'static str,
    /// The international template: empty where the format has no international use.
    international: &'static str,
    /// The national prefix around the first group, with `$1` standing for it.
    pub(crate) national_prefix_rule: &'static str,
    pub(crate) national_prefix_optional: bool,
}

impl Territory {
    /// The first bytes of a plan: country, calling code, and whether it is the code's main country.
    pub(crate) fn heading(parts: Parts) -> (Option<Country>, u16, bool) {
        match *parts.plan {
            [first, second, low, high, flags, ..] => (
                Country::from_bytes([first, second]),
                u16::from_le_bytes([low, high]),
                flags & 1 == 1,
            ),
            _ => (None, 0, false),
        }
    }

    /// The parts of the territory after this one.
    pub(crate) fn skip(words: &Words, parts: Parts) -> Parts {
        let mut plan = words.cursor(parts.plan);
        let flags = plan.take(5).last().copied().unwrap_or(0);
        plan.take(4);
        plan.skip_pattern();
        (0..(flags >> 1 & 1) + (flags >> 2 & 1)).for_each(|_| plan.skip_pattern());

        let (mut kinds, mut patterns, mut examples) = (
            words.cursor(parts.kinds),
            words.cursor(parts.patterns),
            words.cursor(parts.examples),
        );
        let count = kinds.u24().count_ones();
        kinds.take(count as usize);
        (0..count).for_each(|_| {
            patterns.skip_pattern();
            examples.example();
        });

        let (mut formats, mut leading_digits) = (
            words.cursor(parts.formats),
            words.cursor(parts.leading_digits),
        );
        (0..formats.byte()).for_each(|_| {
            let flags = formats.byte();
            formats.take(if flags & 3 == 2 { 3 } else { 2 });
            formats.skip_pattern();
            (0..flags >> 3).for_each(|_| leading_digits.skip_pattern());
        });
        Parts {
            plan: plan.rest,
            kinds: kinds.rest,
            patterns: patterns.rest,
            formats: formats.rest,
            leading_digits: leading_digits.rest,
            examples: examples.rest,
        }
    }

    pub(crate) fn expand(words: &Words, parts: Parts) -> Self {
        let (country, calling_code, _) = Self::heading(parts);
        let mut plan = words.cursor(parts.plan);
        let flags = plan.take(5).last().copied().unwrap_or(0);
        let mut text = || words.text(plan.byte());
        let (national_prefix, transform_rule, extension_prefix, preferred_international_prefix) =
            (text(), text(), text(), text());
        let plain_international_prefix = plain_digits(words.cursor(plan.rest));
        let mut prefixes = Program::default();
        let international_prefix = prefixes.compile(&mut plan, 0);
        let national_prefix_for_parsing = if flags & 2 == 2 {
            prefixes.compile(&mut plan, 0)
        } else {
            prefixes.literal(national_prefix)
        };
        let leading_digits = (flags & 4 == 4).then(|| prefixes.compile(&mut plan, 0));

        let mut kinds = words.cursor(parts.kinds);
        let mask = kinds.u24();
        let mut lengths = [None; KINDS];
        let mut kinds_by_length = [0; LENGTHS];
        for (kind, place) in lengths
            .iter_mut()
            .enumerate()
            .filter(|(kind, _)| mask >> kind & 1 == 1)
        {
            let [full, local] = words.lengths(kinds.byte());
            *place = Some([full, local]);
            for (length, kinds) in kinds_by_length.iter_mut().enumerate() {
                *kinds |= (full >> length & 1) << kind;
            }
        }
        Territory {
            country,
            calling_code,
            national_prefix,
            transform_rule,
            extension_prefix,
            preferred_international_prefix,
            plain_international_prefix,
            prefixes,
            international_prefix,
            national_prefix_for_parsing,
            leading_digits,
            lengths,
            kinds_by_length,
            patterns: parts.patterns,
            automaton: Cell::new(None),
            formats: OnceCell::new(),
            parts,
        }
    }

    /// Where the international prefix ends that these digits begin with.
    pub(crate) fn international_prefix(&self, digits: &[u8]) -> Option<usize> {
        self.prefixes
            .prefix(self.international_prefix, digits)
            .map(|groups| groups.end)
    }

    /// The national prefix, as `nationalPrefixForParsing` sees it, that these digits begin with.
    pub(crate) fn national_prefix(&self, digits: &[u8]) -> Option<Groups> {
        if self.national_prefix_for_parsing.is_empty() {
            return None;
        }
        self.prefixes
            .prefix(self.national_prefix_for_parsing, digits)
    }

    /// Whether the number starts as this territory's do, among those with its calling code; `None` if the plan doesn't say.
    pub(crate) fn starts_like(&self, digits: &[u8]) -> Option<bool> {
        self.leading_digits
            .map(|pattern| self.prefixes.prefix(pattern, digits).is_some())
    }

    /// The kinds of number whose patterns match, as bits, lengths not yet looked at.
    fn matching(&self, words: &Words, digits: &[u8]) -> u32 {
        // A number this long matches no plan, and would only grow the automaton.
        if digits.len() >= LENGTHS {
            return 0;
        }
        let mut automaton = self
            .automaton
            .take()
            .unwrap_or_else(|| Box::new(self.build(words)));
        let kinds = automaton.classify(digits);
        self.automaton.set(Some(automaton));
        kinds
    }

    fn build(&self, words: &Words) -> Automaton {
        let mut program = Program::default();
        let mut cursor = words.cursor(self.patterns);
        let mut starts = Vec::new();
        for kind in (0..KINDS).filter(|kind| self.has_kind(*kind)) {
            let pattern = program.compile(&mut cursor, kind as u8);
            if !pattern.is_empty() {
                starts.push(pattern.start);
            }
        }
        Automaton::new(program, &starts)
    }

    /// `matchNationalNumber` against the general pattern.
    pub(crate) fn is_general(&self, words: &Words, digits: &[u8]) -> bool {
        self.matching(words, digits) >> GENERAL & 1 == 1
    }

    /// `isNumberMatchingDesc` for all kinds at once.
    pub(crate) fn kinds(&self, words: &Words, digits: &[u8]) -> u32 {
        self.matching(words, digits) & self.kinds_by_length.get(digits.len()).copied().unwrap_or(0)
    }

    /// `getNumberTypeHelper`.
    pub(crate) fn number_type(&self, words: &Words, digits: &[u8]) -> PhoneType {
        let kinds = self.kinds(words, digits);
        let is = |kind: PhoneType| {
            kind.table_index()
                .is_some_and(|index| kinds >> index & 1 == 1)
        };
        if kinds >> GENERAL & 1 == 0 {
            return PhoneType::Unknown;
        }
        if let Some(special) = PhoneType::BEFORE_LINES.into_iter().find(|kind| is(*kind)) {
            return special;
        }
        match (is(PhoneType::FixedLine), is(PhoneType::Mobile)) {
            (true, true) => PhoneType::FixedLineOrMobile,
            (true, false) => PhoneType::FixedLine,
            (false, true) => PhoneType::Mobile,
            (false, false) => PhoneType::Unknown,
        }
    }

    /// Whether the plan says that the number cannot be dialled from abroad.
    pub(crate) fn is_domestic_only(&self, words: &Words, digits: &[u8]) -> bool {
        self.kinds(words, digits) >> NO_INTERNATIONAL & 1 == 1
    }

    /// Whether the territory has this kind of number at all.
    pub(crate) fn has_kind(&self, kind: usize) -> bool {
        self.lengths
            .get(kind)
            .is_some_and(|lengths| lengths.is_some())
    }

    /// The possible and the local-only lengths of a kind, as bits.
    pub(crate) fn lengths(&self, kind: usize) -> Option<[u32; 2]> {
        self.lengths.get(kind).copied().flatten()
    }

    /// The example number of a kind; empty if the plan gives none.
    pub(crate) fn example(&self, words: &Words, kind: usize) -> Option<Vec<u8>> {
        let mut cursor = words.cursor(self.parts.examples);
        let before = (0..kind).filter(|kind| self.has_kind(*kind)).count();
        (0..before).for_each(|_| drop(cursor.example()));
        self.has_kind(kind)
            .then(|| cursor.example())
            .filter(|digits| !digits.is_empty())
    }

    pub(crate) fn formats(&self, words: &Words) -> &Formats {
        self.formats
            .get_or_init(|| Formats::expand(words, self.parts))
    }
}

impl Formats {
    fn expand(words: &Words, parts: Parts) -> Self {
        let (mut formats, mut leading_digits) = (
            words.cursor(parts.formats),
            words.cursor(parts.leading_digits),
        );
        let mut program = Program::default();
        let mut has_international = false;
        let list = (0..formats.byte())
            .map(|_| {
                let flags = formats.byte();
                let template = words.text(formats.byte());
                let national_prefix_rule = words.text(formats.byte());
                has_international |= flags & 3 != 0;
                let international = match flags & 3 {
                    0 => template,
                    1 => "",
                    _ => words.text(formats.byte()),
                };
                Format {
                    pattern: program.compile(&mut formats, 0),
                    leading_digits: (0..flags >> 3)
                        .map(|_| program.compile(&mut leading_digits, 0))
                        .last(),
                    template,
                    international,
                    national_prefix_rule,
                    national_prefix_optional: flags & 4 == 4,
                }
            })
            .collect();
        Formats {
            program,
            list,
            has_international,
        }
    }

    /// `chooseFormattingPatternForNumber`: the first format whose leading digits and pattern fit, its template, and the groups.
    pub(crate) fn choose(
        &self,
        digits: &[u8],
        international: bool,
    ) -> Option<(&Format, &'static str, Groups)> {
        self.list.iter().find_map(|format| {
            let template = if international && self.has_international {
                format.international
            } else {
                format.template
            };
            if template.is_empty()
                || format
                    .leading_digits
                    .is_some_and(|pattern| self.program.prefix(pattern, digits).is_none())
            {
                return None;
            }
            Some((
                format,
                template,
                self.program.whole(format.pattern, digits)?,
            ))
        })
    }
}

/// The digits of a pattern that is nothing but digits, else nothing.
fn plain_digits(mut cursor: Cursor<'_>) -> String {
    let mut reversed = Vec::new();
    loop {
        match cursor.token() {
            Token::Set(set) if set.count_ones() == 1 => reversed.push(set.trailing_zeros() as u8),
            Token::Stop => {
                return reversed
                    .iter()
                    .rev()
                    .map(|digit| (b'0' + digit) as char)
                    .collect();
            }
            _ => return String::new(),
        }
    }
}

//! One territory's numbering plan, expanded from its table.

use super::automaton::Automaton;
use super::metadata::Cursor;
use super::number::{Country, PhoneType};
use super::pattern::{Groups, NodeId, Pattern, Program, Token};
use alloc::boxed::Box;
use alloc::vec::Vec;
use core::cell::Cell;

/// Place of `generalDesc` among a territory's kinds of number.
pub(crate) const GENERAL: usize = 0;
/// Place of `noInternationalDialling`.
const NO_INTERNATIONAL: usize = 11;
/// A territory has at most this many kinds; `xtask/src/metadata/xml.rs` lists them in order.
const KINDS: usize = 18;
/// The kinds that a number dialled from abroad may be of: all but the general one, up to voicemail.
const DIALLED: u32 = 0b111_1111_1110;
/// `MIN_LEADING_DIGITS_LENGTH`.
const MIN_LEADING_DIGITS: usize = 3;
/// More digits than any plan's numbers have.
const TOO_MANY: usize = 18;

pub(crate) struct Territory {
    pub(crate) country: Option<Country>,
    pub(crate) calling_code: u16,
    /// These texts are ASCII.
    pub(crate) national_prefix: &'static [u8],
    pub(crate) transform_rule: &'static [u8],
    pub(crate) extension_prefix: &'static [u8],
    pub(crate) preferred_international_prefix: &'static [u8],
    /// The international prefix where it is one string of digits, else empty.
    pub(crate) plain_international_prefix: Vec<u8>,
    prefixes: Program,
    international_prefix: Pattern,
    national_prefix_for_parsing: Pattern,
    leading_digits: Option<Pattern>,
    kinds: Kinds,
    pub(crate) formats: Formats,
}

/// A territory's kinds of number.
struct Kinds {
    /// Bit k: the territory has kind k.
    mask: u32,
    /// Possible and local-only lengths by kind, bit n for the length n; none where the territory has no such kind.
    lengths: [[u32; 2]; KINDS],
    /// Bit k of entry n: numbers of kind k may have n digits. A pattern may match lengths that its kind does not have.
    by_length: [u32; TOO_MANY],
    automaton: Cell<Option<Box<Automaton>>>,
    /// The example numbers, of those kinds that the territory has.
    examples: Vec<Vec<u8>>,
}

/// A territory's formats, and the patterns they are chosen by.
pub(crate) struct Formats {
    program: Program,
    list: Vec<Format>,
    /// Other ways in which numbers are written, which only the finder knows.
    pub(crate) alternates: Vec<Format>,
}

pub(crate) struct Format {
    pattern: Pattern,
    leading_digits: Option<Pattern>,
    /// What the leading digits are asked for while fewer are typed, the longest first, where the leading digits
    /// themselves do not tell.
    earlier: Vec<Pattern>,
    /// Whether the number is also written without the national prefix of the rule, or with the one that it lacks.
    pub(crate) prefix_optional: bool,
    template: &'static [u8],
    international: &'static [u8],
    /// The national prefix around the first group, with `$1` standing for it.
    pub(crate) national_prefix_rule: &'static [u8],
}

impl Territory {
    pub(crate) fn expand(mut plan: Cursor<'_>, country: Option<Country>, calling_code: u16) -> Self {
        let flags = plan.byte();
        let [national_prefix, transform_rule, extension_prefix, preferred_international_prefix] =
            [(); 4].map(|()| plan.word());
        let plain_international_prefix = plain_digits(plan.again(plan.rest));
        let mut prefixes = Program::default();
        let international_prefix = prefixes.compile(&mut plan, 0);
        let national_prefix_for_parsing =
            if flags & 2 == 2 { prefixes.compile(&mut plan, 0) } else { prefixes.literal(national_prefix) };
        let leading_digits = (flags & 4 == 4).then(|| prefixes.compile(&mut plan, 0));
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
            kinds: Kinds::expand(&mut plan),
            formats: Formats::expand(&mut plan),
        }
    }

    /// Where the international prefix ends that these digits begin with.
    pub(crate) fn international_prefix(&self, digits: &[u8]) -> Option<usize> {
        self.prefixes.prefix(self.international_prefix, digits).map(|groups| groups.end)
    }

    /// The national prefix, as `nationalPrefixForParsing` sees it, that these digits begin with.
    pub(crate) fn national_prefix(&self, digits: &[u8]) -> Option<Groups> {
        if self.national_prefix_for_parsing.is_empty() {
            return None;
        }
        self.prefixes.prefix(self.national_prefix_for_parsing, digits)
    }

    /// Whether the number starts as this territory's do, among those with its calling code; `None` if the plan doesn't say.
    pub(crate) fn starts_like(&self, digits: &[u8]) -> Option<bool> {
        self.leading_digits.map(|pattern| self.prefixes.prefix(pattern, digits).is_some())
    }

    /// `matchNationalNumber` against the pattern of one kind of number.
    pub(crate) fn matches(&self, digits: &[u8], kind: usize) -> bool {
        self.kinds.matching(digits) >> kind & 1 == 1
    }

    /// `isNumberMatchingDesc` for all kinds at once, as bits.
    pub(crate) fn kinds(&self, digits: &[u8]) -> u32 {
        let kinds = &self.kinds;
        kinds.matching(digits) & kinds.by_length.get(digits.len()).copied().unwrap_or(0)
    }

    /// `getNumberTypeHelper`.
    pub(crate) fn number_type(&self, digits: &[u8]) -> PhoneType {
        let kinds = self.kinds(digits);
        if kinds & 1 << GENERAL == 0 {
            return PhoneType::Unknown;
        }
        PhoneType::from_kinds(kinds)
    }

    /// Whether the plan says that the number cannot be dialled from abroad.
    pub(crate) fn is_domestic_only(&self, digits: &[u8]) -> bool {
        self.kinds(digits) & 1 << NO_INTERNATIONAL != 0
    }

    /// Whether the territory has this kind of number at all.
    pub(crate) fn has_kind(&self, kind: usize) -> bool {
        self.kinds.mask >> kind & 1 == 1
    }

    /// The possible and the local-only lengths of a kind, as bits.
    pub(crate) fn lengths(&self, kind: usize) -> [u32; 2] {
        self.kinds.lengths.get(kind).copied().unwrap_or_default()
    }

    /// The example number of a kind.
    pub(crate) fn example(&self, kind: usize) -> Option<&[u8]> {
        let before = self.kinds.mask & ((1 << kind) - 1);
        let example = self.kinds.examples.get(before.count_ones() as usize)?;
        (self.kinds.mask >> kind & 1 == 1 && !example.is_empty()).then_some(example)
    }
}

impl Kinds {
    fn expand(plan: &mut Cursor<'_>) -> Self {
        let mask = (0..3).fold(0, |mask, group| mask | u32::from(plan.byte()) << (6 * group));
        let mut program = Program::default();
        let (mut starts, mut examples) = (Vec::new(), Vec::new());
        let mut lengths = [[0; 2]; KINDS];
        for (kind, lengths) in lengths.iter_mut().enumerate().filter(|(kind, _)| mask >> kind & 1 == 1) {
            let pattern = program.compile(plan, kind as u8);
            examples.push(plan.example());
            if !pattern.is_empty() {
                starts.push(pattern.start);
                *lengths = [pattern.lengths, 0];
            }
        }
        // The table tells the lengths that do not follow from the patterns, the general ones last.
        let mut general = None;
        for kind in (1..=KINDS).map(|kind| kind % KINDS).filter(|kind| mask >> kind & 1 == 1) {
            general = plan.lengths();
            if let (Some(place), Some(told)) = (lengths.get_mut(kind), general) {
                *place = told;
            }
        }
        if let ([first, others @ ..], None) = (&mut lengths, general) {
            *first = [0; 2];
            for (kind, [full, local]) in others.iter().enumerate() {
                if DIALLED >> (kind + 1) & 1 == 1 {
                    *first = [first[0] | full, first[1] | local];
                }
            }
            first[1] &= !first[0];
        }
        let mut by_length = [0; TOO_MANY];
        for (kind, [full, _]) in lengths.iter().enumerate() {
            for (length, kinds) in by_length.iter_mut().enumerate() {
                *kinds |= (full >> length & 1) << kind;
            }
        }
        Kinds {
            mask,
            lengths,
            by_length,
            automaton: Cell::new(Some(Box::new(Automaton::new(program, starts)))),
            examples,
        }
    }

    /// The kinds of number whose patterns match, as bits, lengths not yet looked at.
    fn matching(&self, digits: &[u8]) -> u32 {
        // A number this long matches no plan, and would only grow the automaton.
        if digits.len() >= TOO_MANY {
            return 0;
        }
        let Some(mut automaton) = self.automaton.take() else { return 0 };
        let kinds = automaton.classify(digits);
        self.automaton.set(Some(automaton));
        kinds
    }
}

impl Formats {
    fn expand(plan: &mut Cursor<'_>) -> Self {
        let mut all = Formats { program: Program::default(), list: Vec::new(), alternates: Vec::new() };
        // Formats of one pattern are told apart by nothing else while a number is typed, so they share it.
        let mut seen: Vec<(&[u8], Pattern)> = Vec::new();
        while !plan.is_at_end() {
            let flags = plan.byte();
            let template = plan.word();
            let national_prefix_rule = plan.word();
            let international = match flags & 3 {
                0 => template,
                1 => &[],
                _ => plan.word(),
            };
            let tokens = plan.pattern();
            let again = seen.iter().find(|(before, _)| *before == tokens);
            let pattern = again.map(|(_, pattern)| *pattern).unwrap_or_else(|| {
                let pattern = all.program.compile(&mut plan.again(tokens), 0);
                seen.push((tokens, pattern));
                pattern
            });
            let earlier = if flags & 16 == 16 { plan.byte() } else { 0 };
            let leading_digits = (flags & 4 == 4).then(|| all.program.compile(plan, 0));
            let earlier = (0..earlier).map(|_| all.program.compile(plan, 0)).collect();
            let list = if flags & 32 == 32 { &mut all.alternates } else { &mut all.list };
            list.push(Format {
                pattern,
                leading_digits,
                earlier,
                prefix_optional: flags & 8 == 8,
                template,
                international,
                national_prefix_rule,
            });
        }
        all
    }

    /// The formats whose bit is set, and the bit.
    pub(crate) fn among(&self, places: u64) -> impl Iterator<Item = (u64, &Format)> {
        let formats = self.list.iter().enumerate().map(|(place, format)| (1 << place, format));
        formats.filter(move |(bit, _)| places & bit != 0)
    }

    /// Those of the formats whose bit is set that are wanted.
    pub(crate) fn wanted(&self, places: u64, is_wanted: &dyn Fn(&Format) -> bool) -> u64 {
        self.among(places).filter(|(_, format)| is_wanted(format)).fold(0, |kept, (bit, _)| kept | bit)
    }

    /// `narrowDownPossibleFormats`: whether the digits typed so far, three or more, may be those of such a number.
    pub(crate) fn may_be(&self, format: &Format, digits: &[u8]) -> bool {
        let Some(last) = format.leading_digits else { return true };
        // With five digits typed, Google asks the third pattern, and the last if there are no more.
        let left = (format.earlier.len() + MIN_LEADING_DIGITS).checked_sub(digits.len() + 1);
        match left.and_then(|left| format.earlier.get(left)) {
            Some(earlier) => self.program.prefix(*earlier, digits).is_some(),
            None if format.earlier.is_empty() => self.program.may_begin(last, digits),
            None => self.program.prefix(last, digits).is_some(),
        }
    }

    /// All of the digits as the groups of a format.
    pub(crate) fn whole(&self, format: &Format, digits: &[u8]) -> Option<Groups> {
        self.program.whole(format.pattern, digits)
    }

    /// The groups of the longest number that a format can have, made of these digits.
    pub(crate) fn longest(&self, format: &Format, digits: &[u8]) -> Option<Groups> {
        self.program.prefix(format.pattern, digits)
    }

    /// `chooseFormattingPatternForNumber`: the first format whose leading digits and pattern fit, and the groups.
    pub(crate) fn choose(&self, digits: &[u8], international: bool) -> Option<(&Format, Groups)> {
        self.list.iter().find_map(|format| {
            // The length rules most formats out, at no cost.
            let has_length = format.pattern.lengths.checked_shr(digits.len() as u32).unwrap_or(0) & 1 == 1;
            let starts_so = |pattern| self.program.prefix(pattern, digits).is_some();
            if !has_length
                || international && format.template(true).is_empty()
                || !format.leading_digits.is_none_or(starts_so)
            {
                return None;
            }
            Some((format, self.program.whole(format.pattern, digits)?))
        })
    }
}

impl Format {
    /// The template to fill in; the international one is empty where the format has no international use.
    pub(crate) fn template(&self, international: bool) -> &'static [u8] {
        if international { self.international } else { self.template }
    }

    /// Tells formats of different patterns apart; those with the same pattern have the same.
    pub(crate) fn pattern_id(&self) -> NodeId {
        self.pattern.start
    }

    /// `formattingRuleHasFirstGroupOnly`: the rule shows no national prefix.
    pub(crate) fn shows_no_prefix(&self) -> bool {
        matches!(self.national_prefix_rule, b"" | b"$1" | b"($1)" | b"($1" | b"$1)")
    }
}

/// The digits of a pattern that is nothing but digits, else nothing.
fn plain_digits(mut cursor: Cursor<'_>) -> Vec<u8> {
    let mut digits = Vec::new();
    loop {
        match cursor.token() {
            Token::Set(set) if set.count_ones() == 1 => digits.push(b'0' + set.trailing_zeros() as u8),
            Token::Stop => return digits,
            _ => return Vec::new(),
        }
    }
}

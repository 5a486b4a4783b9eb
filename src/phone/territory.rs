//! One territory's numbering plan, expanded from its table.

use super::automaton::Automaton;
use super::metadata::Cursor;
use super::number::{Country, PhoneType};
use super::pattern::{Groups, NodeId, Pattern, Program};
use alloc::vec::Vec;
use core::cell::RefCell;

/// Place of `generalDesc` among a territory's kinds of number.
pub(crate) const GENERAL: usize = 0;
/// Place of `noInternationalDialling`.
const NO_INTERNATIONAL: usize = 11;
/// A territory has at most this many kinds; `xtask/src/metadata/xml.rs` lists them in order.
const KINDS: usize = 18;
/// The kinds that a number dialled from abroad may be of: all but the general one, up to voicemail.
const DIALLED: u32 = 0b111_1111_1110;
/// Between example numbers.
const NO_DIGIT: u8 = u8::MAX;
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
    /// All of the plan's patterns.
    program: Program,
    international_prefix: Pattern,
    national_prefix_for_parsing: Pattern,
    leading_digits: Option<Pattern>,
    /// Bit k: the territory has kind k.
    mask: u32,
    /// Possible and local-only lengths by kind, bit n for the length n; none where the territory has no such kind.
    lengths: [[u32; 2]; KINDS],
    /// Bit k of entry n: numbers of kind k may have n digits. A pattern may match lengths that its kind does not have.
    by_length: [u32; TOO_MANY],
    automaton: RefCell<Automaton>,
    /// The example numbers of those kinds, each behind a [`NO_DIGIT`].
    examples: Vec<u8>,
    formats: Vec<Format>,
    /// Other ways in which numbers are written, which only the finder knows.
    alternates: Vec<Format>,
}

pub(crate) struct Format {
    pattern: Pattern,
    /// The leading digits, if it has any; then what they are asked for while fewer are typed, the longest first, where
    /// the leading digits themselves do not tell.
    leading: Vec<Pattern>,
    /// Whether the number is also written without the national prefix of the rule, or with the one that it lacks.
    pub(crate) prefix_optional: bool,
    template: &'static [u8],
    international: &'static [u8],
    /// The national prefix around the first group, with `$1` standing for it.
    pub(crate) national_prefix_rule: &'static [u8],
}

impl Territory {
    /// A plan that is not read yet.
    pub(crate) fn new(country: Option<Country>, calling_code: u16) -> Self {
        Territory {
            country,
            calling_code,
            national_prefix: &[],
            transform_rule: &[],
            extension_prefix: &[],
            preferred_international_prefix: &[],
            plain_international_prefix: Vec::new(),
            program: Program::default(),
            international_prefix: Pattern::default(),
            national_prefix_for_parsing: Pattern::default(),
            leading_digits: None,
            mask: 0,
            lengths: [[0; 2]; KINDS],
            by_length: [0; TOO_MANY],
            automaton: RefCell::new(Automaton::default()),
            examples: Vec::new(),
            formats: Vec::new(),
            alternates: Vec::new(),
        }
    }

    /// Reads the plan.
    pub(crate) fn expand(&mut self, plan: &mut Cursor<'_>) {
        let flags = plan.byte();
        self.national_prefix = plan.word();
        self.transform_rule = plan.word();
        self.extension_prefix = plan.word();
        self.preferred_international_prefix = plan.word();
        self.international_prefix = self.program.read(plan, 0);
        self.program.push_plain(self.international_prefix, &mut self.plain_international_prefix);
        self.national_prefix_for_parsing = match flags & 2 {
            0 => self.program.literal(self.national_prefix),
            _ => self.program.read(plan, 0),
        };
        self.leading_digits = (flags & 4 == 4).then(|| self.program.read(plan, 0));
        self.expand_kinds(plan);
        self.expand_formats(plan);
    }

    fn expand_kinds(&mut self, plan: &mut Cursor<'_>) {
        let mask = (0..3).fold(0, |mask, group| mask | u32::from(plan.byte()) << (6 * group));
        self.mask = mask;
        for (kind, lengths) in self.lengths.iter_mut().enumerate().filter(|(kind, _)| mask >> kind & 1 == 1) {
            let pattern = self.program.read(plan, kind as u8);
            self.examples.push(NO_DIGIT);
            plan.push_example(&mut self.examples);
            if !pattern.is_empty() {
                self.automaton.get_mut().add(pattern.start);
                lengths[0] = pattern.lengths;
            }
        }
        // The table tells the lengths that do not follow from the patterns, the general ones last.
        let [general, others @ ..] = &mut self.lengths;
        let mut union = [0; 2];
        for (kind, lengths) in (1..).zip(others).filter(|(kind, _)| mask >> kind & 1 == 1) {
            if let Some(told) = plan.lengths() {
                *lengths = told;
            }
            if DIALLED >> kind & 1 == 1 {
                union = [union[0] | lengths[0], union[1] | lengths[1]];
            }
        }
        *general = plan.lengths().unwrap_or([union[0], union[1] & !union[0]]);
        for (kind, [full, _]) in self.lengths.iter().enumerate() {
            for (length, kinds) in self.by_length.iter_mut().enumerate() {
                *kinds |= (full >> length & 1) << kind;
            }
        }
    }

    fn expand_formats(&mut self, plan: &mut Cursor<'_>) {
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
            let pattern = match seen.iter().find(|(before, _)| *before == tokens) {
                Some((_, pattern)) => *pattern,
                None => self.program.compile(tokens, 0),
            };
            seen.push((tokens, pattern));
            let earlier = if flags & 16 == 16 { plan.byte() } else { 0 };
            let leading = (0..(flags >> 2 & 1) + earlier).map(|_| self.program.read(plan, 0)).collect();
            let list = if flags & 32 == 32 { &mut self.alternates } else { &mut self.formats };
            list.push(Format {
                pattern,
                leading,
                prefix_optional: flags & 8 == 8,
                template,
                international,
                national_prefix_rule,
            });
        }
    }

    /// Where the international prefix ends that these digits begin with.
    pub(crate) fn international_prefix(&self, digits: &[u8]) -> Option<usize> {
        self.program.prefix(self.international_prefix, digits).map(|groups| groups.end)
    }

    /// The national prefix, as `nationalPrefixForParsing` sees it, that these digits begin with.
    pub(crate) fn national_prefix(&self, digits: &[u8]) -> Option<Groups> {
        if self.national_prefix_for_parsing.is_empty() {
            return None;
        }
        self.program.prefix(self.national_prefix_for_parsing, digits)
    }

    /// Whether the number starts as this territory's do, among those with its calling code; `None` if the plan doesn't say.
    pub(crate) fn starts_like(&self, digits: &[u8]) -> Option<bool> {
        self.leading_digits.map(|pattern| self.program.prefix(pattern, digits).is_some())
    }

    /// The digits that its numbers may begin with, as bits.
    pub(crate) fn first_digits(&self) -> u16 {
        self.leading_digits.map_or(u16::MAX, |pattern| self.program.first_digits(pattern))
    }

    /// `matchNationalNumber` against the pattern of one kind of number.
    pub(crate) fn matches(&self, digits: &[u8], kind: usize) -> bool {
        self.matching(digits) >> kind & 1 == 1
    }

    /// `isNumberMatchingDesc` for all kinds at once, as bits.
    pub(crate) fn kinds(&self, digits: &[u8]) -> u32 {
        self.matching(digits) & self.by_length.get(digits.len()).copied().unwrap_or(0)
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
        self.mask >> kind & 1 == 1
    }

    /// The possible and the local-only lengths of a kind, as bits.
    pub(crate) fn lengths(&self, kind: usize) -> [u32; 2] {
        self.lengths.get(kind).copied().unwrap_or_default()
    }

    /// The example number of a kind.
    pub(crate) fn example(&self, kind: usize) -> Option<&[u8]> {
        let before = self.mask & ((1 << kind) - 1);
        let mut examples = self.examples.split(|digit| *digit == NO_DIGIT).skip(1);
        let example = examples.nth(before.count_ones() as usize)?;
        (self.mask >> kind & 1 == 1 && !example.is_empty()).then_some(example)
    }

    /// The kinds of number whose patterns match, as bits, lengths not yet looked at.
    fn matching(&self, digits: &[u8]) -> u32 {
        // A number this long matches no plan, and would only grow the automaton.
        if digits.len() >= TOO_MANY {
            return 0;
        }
        // It is borrowed nowhere else, and so never twice.
        self.automaton.try_borrow_mut().map_or(0, |mut automaton| automaton.classify(&self.program, digits))
    }

    /// The formats whose bit is set, and the bit. No plan has more than 19.
    pub(crate) fn among(&self, places: u32) -> impl Iterator<Item = (u32, &Format)> {
        let formats = self.formats.iter().enumerate().map(|(place, format)| (1 << place, format));
        formats.filter(move |(bit, _)| places & bit != 0)
    }

    /// Those of the formats whose bit is set that are wanted.
    pub(crate) fn wanted(&self, places: u32, is_wanted: &dyn Fn(&Format) -> bool) -> u32 {
        self.among(places).filter(|(_, format)| is_wanted(format)).fold(0, |kept, (bit, _)| kept | bit)
    }

    /// `narrowDownPossibleFormats`: whether the digits typed so far, three or more, may be those of such a number.
    pub(crate) fn may_be(&self, format: &Format, digits: &[u8]) -> bool {
        let Some((last, earlier)) = format.leading.split_first() else { return true };
        // With five digits typed, Google asks the third pattern, and the last if there are no more.
        let left = (earlier.len() + MIN_LEADING_DIGITS).checked_sub(digits.len() + 1);
        match left.and_then(|left| earlier.get(left)) {
            None if earlier.is_empty() => self.program.may_begin(*last, digits),
            stage => self.program.prefix(*stage.unwrap_or(last), digits).is_some(),
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

    /// Whether any format writes a national prefix.
    pub(crate) fn has_national_prefix_rules(&self) -> bool {
        self.formats.iter().any(|format| !format.national_prefix_rule.is_empty())
    }

    /// The other ways in which such numbers are written, as far as the leading digits tell.
    pub(crate) fn alternates(&self, digits: &[u8]) -> impl Iterator<Item = &Format> {
        let starts_so = |pattern: &Pattern| self.program.prefix(*pattern, digits).is_some();
        self.alternates.iter().filter(move |format| format.leading.first().is_none_or(starts_so))
    }

    /// `chooseFormattingPatternForNumber`: the first format whose leading digits and pattern fit, and the groups.
    pub(crate) fn choose(&self, digits: &[u8], international: bool) -> Option<(&Format, Groups)> {
        self.formats.iter().find_map(|format| {
            // The length rules most formats out, at no cost.
            let has_length = format.pattern.lengths.checked_shr(digits.len() as u32).unwrap_or(0) & 1 == 1;
            let starts_so = |pattern: &Pattern| self.program.prefix(*pattern, digits).is_some();
            if !has_length
                || international && format.template(true).is_empty()
                || !format.leading.first().is_none_or(starts_so)
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

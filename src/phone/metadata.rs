//! A compiled table of numbering plans, and finding a territory in it.
//!
//! `tables/README.md` tells the layout; `cargo xtask metadata` writes it. Loading walks the table once to learn
//! where each territory's parts begin; a territory is taken apart when a number first needs it.

use super::number::Country;
use super::pattern::Token;
use super::territory::Territory;
use alloc::boxed::Box;
use alloc::vec;
use alloc::vec::Vec;
use core::cell::OnceCell;

/// A numbering-plan table: every territory's patterns, formats, prefixes and example numbers.
///
/// Territories are expanded on first use and keep what they learn, so a `Metadata` belongs to one thread.
pub struct Metadata {
    release: &'static str,
    pub(crate) words: Words,
    entries: Vec<Entry>,
    /// Territory index + 1 by the two letters of its country.
    by_letters: Vec<u16>,
    /// Group index + 1 by calling code.
    by_calling_code: Vec<u16>,
    groups: Vec<Group>,
}

/// What the sections of a table refer to by number.
pub(crate) struct Words {
    tokens: Vec<Token>,
    texts: Vec<&'static str>,
    lengths: Vec<[u32; 2]>,
}

/// The territories that share a calling code, in the order of the table; the main one speaks for all.
struct Group {
    main: u16,
    members: Vec<u16>,
}

struct Entry {
    parts: Parts,
    territory: OnceCell<Box<Territory>>,
}

/// Where a territory's parts begin, one position in each section.
#[derive(Clone, Copy)]
pub(crate) struct Parts {
    pub(crate) plan: &'static [u8],
    pub(crate) kinds: &'static [u8],
    pub(crate) patterns: &'static [u8],
    pub(crate) formats: &'static [u8],
    pub(crate) leading_digits: &'static [u8],
    pub(crate) examples: &'static [u8],
}

const MAGIC: &[u8] = b"IHN1";
/// No calling code has more than three digits.
const CALLING_CODES: usize = 1000;
const LETTER_PAIRS: usize = 26 * 26;

impl Metadata {
    /// Loads a table that `cargo xtask metadata` wrote; `None` if it is not one.
    pub fn load(table: &'static [u8]) -> Option<Self> {
        let mut bytes = Cursor {
            rest: table.strip_prefix(MAGIC)?,
            tokens: &[],
        };
        let length = bytes.byte() as usize;
        let release = core::str::from_utf8(bytes.take(length)).ok()?;
        let tokens = (0..bytes.byte())
            .map(|_| Token::described(bytes.u16()))
            .collect();
        let texts = (0..bytes.byte()).map(|_| bytes.text()).collect();
        let lengths = (0..bytes.byte())
            .map(|_| [bytes.u24(), bytes.u24()])
            .collect();
        let words = Words {
            tokens,
            texts,
            lengths,
        };
        let mut parts = Parts {
            plan: bytes.section(),
            kinds: bytes.section(),
            patterns: bytes.section(),
            formats: bytes.section(),
            leading_digits: bytes.section(),
            examples: bytes.section(),
        };
        let mut metadata = Metadata {
            release,
            words,
            entries: Vec::new(),
            by_letters: vec![0; LETTER_PAIRS],
            by_calling_code: vec![0; CALLING_CODES],
            groups: Vec::new(),
        };
        while !parts.plan.is_empty() {
            let next = Territory::skip(&metadata.words, parts);
            metadata.add(parts);
            parts = next;
        }
        Some(metadata)
    }

    /// A table without a territory, which knows no number.
    pub(crate) const EMPTY: Metadata = Metadata {
        release: "",
        words: Words {
            tokens: Vec::new(),
            texts: Vec::new(),
            lengths: Vec::new(),
        },
        entries: Vec::new(),
        by_letters: Vec::new(),
        by_calling_code: Vec::new(),
        groups: Vec::new(),
    };

    fn add(&mut self, parts: Parts) {
        let (country, calling_code, is_main) = Territory::heading(parts);
        let index = self.entries.len() as u16;
        self.entries.push(Entry {
            parts,
            territory: OnceCell::new(),
        });
        if let Some(place) = country.and_then(|country| self.by_letters.get_mut(country.index())) {
            *place = index + 1;
        }
        let Some(group) = self.by_calling_code.get_mut(calling_code as usize) else {
            return;
        };
        if *group == 0 {
            self.groups.push(Group { main: index, members: Vec::new() });
            *group = self.groups.len() as u16;
        }
        if let Some(group) = self.groups.get_mut(*group as usize - 1) {
            group.members.push(index);
            if is_main {
                group.main = index;
            }
        }
    }

    /// The metadata release that the table was compiled from, such as `9.0.33`.
    pub fn release(&self) -> &'static str {
        self.release
    }

    /// The country with this ISO 3166-1 alpha-2 code, in capitals, if the table has it.
    pub fn country(&self, code: &str) -> Option<Country> {
        let country = Country::from_letters(code)?;
        self.territory(country).map(|_| country)
    }

    /// Every country of the table, by code.
    pub fn countries(&self) -> impl Iterator<Item = Country> {
        self.entries
            .iter()
            .filter_map(|entry| Territory::heading(entry.parts).0)
    }

    /// Every calling code of the table, and whether it is a non-geographic one.
    pub fn calling_codes(&self) -> impl Iterator<Item = (u16, bool)> {
        self.groups.iter().filter_map(|group| {
            let (country, code, _) =
                Territory::heading(self.entries.get(group.main as usize)?.parts);
            Some((code, country.is_none()))
        })
    }

    pub(crate) fn territory(&self, country: Country) -> Option<&Territory> {
        self.entry(self.by_letters.get(country.index())?.checked_sub(1)?)
    }

    fn entry(&self, index: u16) -> Option<&Territory> {
        let entry = self.entries.get(index as usize)?;
        Some(
            entry
                .territory
                .get_or_init(|| Box::new(Territory::expand(&self.words, entry.parts))),
        )
    }

    fn group(&self, calling_code: u16) -> Option<&Group> {
        let number = self.by_calling_code.get(calling_code as usize)?;
        self.groups.get(number.checked_sub(1)? as usize)
    }

    /// Whether any territory has this calling code.
    pub(crate) fn has_calling_code(&self, calling_code: u16) -> bool {
        self.group(calling_code).is_some()
    }

    /// The territories with this calling code, the main one first; Google's `getRegionCodesForCountryCode`.
    pub(crate) fn sharing(&self, calling_code: u16) -> impl Iterator<Item = &Territory> {
        let group = self.group(calling_code);
        let main = group.map(|group| &group.main);
        let others = group.map_or(&[][..], |group| &group.members);
        main.into_iter()
            .chain(others.iter().filter(move |index| Some(*index) != main))
            .filter_map(|index| self.entry(*index))
    }

    /// The main territory of a calling code, whose formats all of its numbers use.
    pub(crate) fn main(&self, calling_code: u16) -> Option<&Territory> {
        self.entry(self.group(calling_code)?.main)
    }

    /// Whether the calling code is one territory's alone.
    pub(crate) fn is_unshared(&self, calling_code: u16) -> bool {
        self.group(calling_code).is_some_and(|group| group.members.len() == 1)
    }
}

impl Words {
    pub(crate) fn cursor<'w>(&'w self, rest: &'static [u8]) -> Cursor<'w> {
        Cursor {
            rest,
            tokens: &self.tokens,
        }
    }

    pub(crate) fn text(&self, index: u8) -> &'static str {
        self.texts.get(index as usize).copied().unwrap_or("")
    }

    /// The possible and the local-only lengths, bit n for the length n.
    pub(crate) fn lengths(&self, index: u8) -> [u32; 2] {
        self.lengths
            .get(index as usize)
            .copied()
            .unwrap_or_default()
    }
}

/// Reads on through a section. Past its end it reads zeros and stops: a damaged table gives nonsense, not a panic.
pub(crate) struct Cursor<'w> {
    pub(crate) rest: &'static [u8],
    tokens: &'w [Token],
}

/// Token bytes from here on carry the high bits of a rare digit set; the byte after them the rest.
const RARE_SET: u8 = 252;

impl Cursor<'_> {
    pub(crate) fn byte(&mut self) -> u8 {
        match self.rest.split_first() {
            Some((byte, rest)) => {
                self.rest = rest;
                *byte
            }
            None => 0,
        }
    }

    pub(crate) fn u16(&mut self) -> u16 {
        u16::from_le_bytes([self.byte(), self.byte()])
    }

    pub(crate) fn u24(&mut self) -> u32 {
        u32::from_le_bytes([self.byte(), self.byte(), self.byte(), 0])
    }

    pub(crate) fn take(&mut self, length: usize) -> &'static [u8] {
        let (taken, rest) = self
            .rest
            .split_at_checked(length)
            .unwrap_or((self.rest, &[]));
        self.rest = rest;
        taken
    }

    fn text(&mut self) -> &'static str {
        let length = self
            .rest
            .iter()
            .position(|byte| *byte == 0)
            .unwrap_or(self.rest.len());
        let text = self.take(length);
        self.byte();
        core::str::from_utf8(text).unwrap_or("")
    }

    fn section(&mut self) -> &'static [u8] {
        let length = self.u24() as usize | (self.byte() as usize) << 24;
        self.take(length)
    }

    pub(crate) fn token(&mut self) -> Token {
        if self.rest.is_empty() {
            return Token::Stop;
        }
        let byte = self.byte();
        if byte >= RARE_SET {
            return Token::Set(u16::from(byte - RARE_SET) << 8 | u16::from(self.byte()));
        }
        self.tokens
            .get(byte as usize)
            .copied()
            .unwrap_or(Token::Stop)
    }

    /// An example number: two digits a byte, the nibble 15 ends it.
    pub(crate) fn example(&mut self) -> Vec<u8> {
        let mut digits = Vec::new();
        while !self.rest.is_empty() {
            let byte = self.byte();
            for digit in [byte >> 4, byte & 15] {
                if digit == 15 {
                    return digits;
                }
                digits.push(digit);
            }
        }
        digits
    }

    pub(crate) fn skip_pattern(&mut self) {
        while self.token() != Token::Stop {}
    }
}

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
    pub(crate) release: &'static [u8],
    pub(crate) words: Words,
    entries: Vec<Entry>,
    /// By calling code, then by country: the territory's place among the entries, and how it shares its code.
    index: Vec<u16>,
}

struct Entry {
    parts: Parts,
    country: Option<Country>,
    calling_code: u16,
    /// The place of the next territory with the same calling code; 0 for none. The main one comes first.
    next: u16,
    territory: OnceCell<Box<Territory>>,
}

/// What the sections of a table refer to by number.
pub(crate) struct Words {
    tokens: &'static [u8],
    /// Each ends with a zero.
    texts: &'static [u8],
    lengths: &'static [u8],
}

/// One territory's part of each section, and all that follows it.
pub(crate) type Parts = [&'static [u8]; 6];

/// The sections, by their place among the parts.
pub(crate) mod section {
    pub(crate) const PLAN: usize = 0;
    pub(crate) const KINDS: usize = 1;
    pub(crate) const PATTERNS: usize = 2;
    pub(crate) const FORMATS: usize = 3;
    pub(crate) const LEADING_DIGITS: usize = 4;
    pub(crate) const EXAMPLES: usize = 5;
}

const MAGIC: &[u8] = b"IHN2";
/// Token bytes from here on carry the high bits of a rare digit set; the byte after them the rest.
const RARE_SET: u8 = 252;
/// Ends a territory's part of a section.
const END: u8 = 251;

/// Beside an index entry: other territories have the same calling code.
const SHARED: u16 = 1 << 15;
/// No calling code has more than three digits.
const CALLING_CODES: usize = 1000;
const LETTER_PAIRS: usize = 26 * 26;

impl Metadata {
    /// A table without a territory, which knows no number.
    pub(crate) const EMPTY: Metadata = Metadata {
        release: &[],
        words: Words { tokens: &[], texts: &[], lengths: &[] },
        entries: Vec::new(),
        index: Vec::new(),
    };

    /// Loads a table that `cargo xtask metadata` wrote; `None` if it is not one.
    pub fn load(table: &'static [u8]) -> Option<Self> {
        let mut bytes = Cursor { rest: table.strip_prefix(MAGIC)?, words: &Self::EMPTY.words };
        let release = bytes.text();
        let tokens = bytes.counted(2);
        let count = bytes.byte();
        let texts = bytes.rest;
        for _ in 0..count {
            bytes.text();
        }
        let words = Words { tokens, texts, lengths: bytes.counted(6) };
        let mut parts = [&[][..]; 6];
        for part in &mut parts {
            let length = bytes.u24() as usize;
            *part = bytes.take(length);
        }
        let mut metadata =
            Metadata { release, words, entries: Vec::new(), index: vec![0; CALLING_CODES + LETTER_PAIRS] };
        while let [[first, second, hundreds, rest, flags, ..], ..] = parts {
            let country = Country::from_bytes([*first, *second]);
            let calling_code = u16::from(*hundreds) * 100 + u16::from(*rest);
            metadata.add(parts, country, calling_code, flags & 1 == 1);
            parts.iter_mut().for_each(skip);
        }
        Some(metadata)
    }

    fn add(&mut self, parts: Parts, country: Option<Country>, calling_code: u16, is_main: bool) {
        let place = self.entries.len() as u16 + 1;
        let mut next = 0;
        if let Some(slot) = self.index.get_mut(calling_code as usize) {
            match *slot & !SHARED {
                0 => *slot = place,
                first if is_main => (next, *slot) = (first, place | SHARED),
                first => {
                    *slot |= SHARED;
                    self.append(first, place);
                }
            }
        }
        self.entries.push(Entry { parts, country, calling_code, next, territory: OnceCell::new() });
        if let Some(slot) = country.and_then(|country| self.index.get_mut(slot_of(country))) {
            *slot = place;
        }
    }

    /// Puts a territory behind the last one that shares its calling code.
    fn append(&mut self, first: u16, place: u16) {
        let mut at = first;
        while let Some(entry) = self.entries.get_mut((at as usize).wrapping_sub(1)) {
            if entry.next == 0 {
                entry.next = place;
                return;
            }
            at = entry.next;
        }
    }

    /// The metadata release that the table was compiled from, such as `9.0.33`.
    pub fn release(&self) -> &'static str {
        core::str::from_utf8(self.release).unwrap_or("")
    }

    /// The country with this ISO 3166-1 alpha-2 code, in capitals, if the table has it.
    pub fn country(&self, code: &str) -> Option<Country> {
        self.known(Country::from_letters(code)?)
    }

    /// The country, if the table has it.
    pub(crate) fn known(&self, country: Country) -> Option<Country> {
        self.index.get(slot_of(country)).filter(|slot| **slot != 0).map(|_| country)
    }

    /// Every country of the table, by code.
    pub fn countries(&self) -> impl Iterator<Item = Country> {
        self.entries.iter().filter_map(|entry| entry.country)
    }

    /// Every country of the table with its calling code.
    #[cfg(target_arch = "wasm32")]
    pub(crate) fn countries_with_codes(&self) -> impl Iterator<Item = (Country, u16)> {
        self.entries.iter().filter_map(|entry| Some((entry.country?, entry.calling_code)))
    }

    /// Every calling code of the table, and whether it is a non-geographic one.
    pub fn calling_codes(&self) -> impl Iterator<Item = (u16, bool)> {
        (1..CALLING_CODES as u16).filter_map(|code| Some((code, self.main(code)?.country.is_none())))
    }

    pub(crate) fn territory(&self, country: Country) -> Option<&Territory> {
        self.at(slot_of(country))
    }

    /// The main territory of a calling code, whose formats all of its numbers use.
    pub(crate) fn main(&self, calling_code: u16) -> Option<&Territory> {
        self.at(Some(calling_code as usize).filter(|code| *code < CALLING_CODES)?)
    }

    fn at(&self, slot: usize) -> Option<&Territory> {
        Some(self.expanded(self.entry(self.index.get(slot)? & !SHARED)?))
    }

    fn entry(&self, place: u16) -> Option<&Entry> {
        self.entries.get((place as usize).checked_sub(1)?)
    }

    fn expanded<'m>(&'m self, entry: &'m Entry) -> &'m Territory {
        entry
            .territory
            .get_or_init(|| Box::new(Territory::expand(&self.words, entry.parts, entry.country, entry.calling_code)))
    }

    /// Whether any territory has this calling code.
    pub(crate) fn has_calling_code(&self, calling_code: u16) -> bool {
        (calling_code as usize) < CALLING_CODES && self.index.get(calling_code as usize).is_some_and(|slot| *slot != 0)
    }

    /// Whether several territories have this calling code.
    pub(crate) fn is_shared(&self, calling_code: u16) -> bool {
        self.index.get(calling_code as usize).is_some_and(|slot| slot & SHARED != 0)
    }

    /// The territories with this calling code, the main one first; Google's `getRegionCodesForCountryCode`.
    pub(crate) fn sharing(&self, calling_code: u16) -> impl Iterator<Item = &Territory> {
        let slot = self.index.get(calling_code as usize).filter(|_| (calling_code as usize) < CALLING_CODES);
        let mut place = slot.map_or(0, |slot| slot & !SHARED);
        core::iter::from_fn(move || {
            let entry = self.entry(place)?;
            place = entry.next;
            Some(self.expanded(entry))
        })
    }
}

fn slot_of(country: Country) -> usize {
    CALLING_CODES + country.index()
}

/// Moves on to the next territory's part of a section.
fn skip(part: &mut &'static [u8]) {
    while let [byte, rest @ ..] = part {
        *part = rest;
        match *byte {
            END => return,
            RARE_SET.. => *part = part.get(1..).unwrap_or(&[]),
            _ => {}
        }
    }
}

impl Words {
    pub(crate) fn cursor(&self, rest: &'static [u8]) -> Cursor<'_> {
        Cursor { rest, words: self }
    }

    /// A text by its number. There are few, and a territory asks once.
    fn text(&self, number: u8) -> &'static [u8] {
        let mut cursor = self.cursor(self.texts);
        for _ in 0..number {
            cursor.text();
        }
        cursor.text()
    }
}

/// Reads on through a section. Past its end it reads zeros and stops: a damaged table gives nonsense, not a panic.
pub(crate) struct Cursor<'w> {
    pub(crate) rest: &'static [u8],
    words: &'w Words,
}

impl Cursor<'_> {
    pub(crate) fn byte(&mut self) -> u8 {
        match self.rest {
            [byte, rest @ ..] => {
                self.rest = rest;
                *byte
            }
            [] => 0,
        }
    }

    fn u24(&mut self) -> u32 {
        u32::from_le_bytes([self.byte(), self.byte(), self.byte(), 0])
    }

    pub(crate) fn take(&mut self, length: usize) -> &'static [u8] {
        let (taken, rest) = self.rest.split_at_checked(length).unwrap_or((self.rest, &[]));
        self.rest = rest;
        taken
    }

    /// A count, then so many items of this size.
    fn counted(&mut self, size: usize) -> &'static [u8] {
        let count = self.byte() as usize;
        self.take(count * size)
    }

    /// Bytes up to a zero.
    fn text(&mut self) -> &'static [u8] {
        let length = self.rest.iter().position(|byte| *byte == 0).unwrap_or(self.rest.len());
        let text = self.take(length);
        self.byte();
        text
    }

    /// Whether the territory's part of the section ends here.
    pub(crate) fn is_at_end(&self) -> bool {
        matches!(self.rest, [] | [END, ..])
    }

    /// The text whose number is next.
    pub(crate) fn word(&mut self) -> &'static [u8] {
        let number = self.byte();
        self.words.text(number)
    }

    /// The possible and the local-only lengths whose number is next, bit n for the length n.
    pub(crate) fn lengths(&mut self) -> [u32; 2] {
        let number = self.byte() as usize;
        let mut pair = self.words.cursor(self.words.lengths.get(number * 6..).unwrap_or(&[]));
        [pair.u24(), pair.u24()]
    }

    pub(crate) fn token(&mut self) -> Token {
        let byte = self.byte();
        if byte >= RARE_SET {
            return Token::Set(u16::from(byte - RARE_SET) << 8 | u16::from(self.byte()));
        }
        match self.words.tokens.get(byte as usize * 2..) {
            Some([low, high, ..]) if !self.rest.is_empty() => Token::described(u16::from_le_bytes([*low, *high])),
            _ => Token::Stop,
        }
    }

    /// An example number: digits, then how many more follow that count upwards.
    pub(crate) fn example(&mut self) -> Vec<u8> {
        const ASCENDING: u8 = 16;
        let mut digits = Vec::new();
        let mut byte = self.byte();
        let mut last = 0;
        while byte < ASCENDING && !self.rest.is_empty() {
            digits.push(byte);
            last = byte;
            byte = self.byte();
        }
        for _ in ASCENDING..byte {
            last = (last + 1) % 10;
            digits.push(last);
        }
        digits
    }
}

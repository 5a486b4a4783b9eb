//! A compiled table of numbering plans, and finding a territory in it.
//!
//! `tables/README.md` tells the layout; `cargo xtask metadata` writes it. The table names its countries and calling
//! codes up front; the plans behind them are packed one after the other, and are unpacked up to the one that a number
//! first needs.

use super::mixing::Decoder;
use super::number::Country;
use super::territory::Territory;
use super::unpack::{Unpacker, token};
use alloc::boxed::Box;
use alloc::vec::Vec;
use core::cell::{Cell, OnceCell};

/// A numbering-plan table: every territory's patterns, formats, prefixes and example numbers.
///
/// Territories are expanded on first use and keep what they learn, so a `Metadata` belongs to one thread.
pub struct Metadata {
    pub(crate) release: &'static [u8],
    words: Words,
    /// Those with the same calling code stand together, the main one first.
    entries: Vec<Entry>,
    /// Stands before the first territory that is still packed.
    unpacker: Cell<Option<Box<Unpacker<Decoder<'static>>>>>,
    packed: &'static [u8],
    /// By calling code, then by country: 1 + the territory's place among the entries, or 0.
    index: Vec<u16>,
}

struct Entry {
    country: Option<Country>,
    calling_code: u16,
    territory: OnceCell<Box<Territory>>,
    /// The digits that its numbers may begin with, as bits, as soon as the territory is there: it is asked of each of
    /// the two dozen that share `+1`.
    first_digits: Cell<u16>,
}

/// What a plan refers to by number.
pub(crate) struct Words {
    /// Each ends with a zero.
    texts: &'static [u8],
    /// The possible and the local-only lengths, three bytes each.
    lengths: &'static [[u8; 6]],
}

const NO_WORDS: Words = Words { texts: &[], lengths: &[] };

const MAGIC: &[u8] = b"IHN4";

/// No calling code has more than three digits.
const CALLING_CODES: usize = 1000;
const LETTER_PAIRS: usize = 26 * 26;

impl Metadata {
    /// A table without a territory, which knows no number.
    pub(crate) const fn empty() -> Self {
        Metadata {
            release: &[],
            words: NO_WORDS,
            entries: Vec::new(),
            unpacker: Cell::new(None),
            packed: &[],
            index: Vec::new(),
        }
    }

    /// Loads a table that `cargo xtask metadata` wrote; `None` if it is not one. A table is trusted as code is: one
    /// that was tampered with unpacks to an end, but matching a number with it may take for ever.
    pub fn load(table: &'static [u8]) -> Option<Self> {
        let mut metadata = Self::empty();
        metadata.read(table)?;
        Some(metadata)
    }

    /// Makes an empty table this one; `None` if it is none.
    pub(crate) fn read(&mut self, table: &'static [u8]) -> Option<()> {
        let mut bytes = Cursor { rest: table.strip_prefix(MAGIC)?, words: &NO_WORDS };
        self.release = bytes.text();
        let count = bytes.byte();
        self.words.texts = bytes.rest;
        for _ in 0..count {
            bytes.text();
        }
        let count = bytes.byte() as usize;
        self.words.lengths = bytes.take(count * 6).as_chunks().0;
        let count = bytes.byte() as usize;
        let mut columns = [(); 4].map(|()| Cursor { rest: bytes.take(count), words: &NO_WORDS });
        self.index.resize(CALLING_CODES + LETTER_PAIRS, 0);
        for _ in 0..count {
            let [first, second, hundreds, rest] = columns.each_mut().map(Cursor::byte);
            self.add(Country::from_bytes([first, second]), u16::from(hundreds) * 100 + u16::from(rest));
        }
        // The first territory stands open, the others are packed.
        let length = bytes.u16() as usize;
        let first = bytes.take(length);
        self.packed = bytes.rest;
        self.set(self.entries.first()?, first);
        Some(())
    }

    fn add(&mut self, country: Option<Country>, calling_code: u16) {
        self.entries.push(Entry {
            country,
            calling_code,
            territory: OnceCell::new(),
            first_digits: Cell::new(u16::MAX),
        });
        let place = self.entries.len() as u16;
        if let Some(slot) = self.index.get_mut(calling_code as usize)
            && *slot == 0
        {
            *slot = place;
        }
        if let Some(slot) = country.and_then(|country| self.index.get_mut(slot_of(country))) {
            *slot = place;
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
        self.countries_with_codes().map(|(country, _)| country)
    }

    /// Every country of the table with its calling code.
    pub(crate) fn countries_with_codes(&self) -> impl Iterator<Item = (Country, u16)> {
        let by_letters = self.index.get(CALLING_CODES..).unwrap_or(&[]).iter();
        by_letters.filter_map(|slot| self.entry(*slot)).filter_map(|entry| Some((entry.country?, entry.calling_code)))
    }

    /// Every calling code of the table, and whether it is a non-geographic one.
    pub fn calling_codes(&self) -> impl Iterator<Item = (u16, bool)> {
        (1..CALLING_CODES as u16).filter_map(|code| Some((code, self.entry(self.slot(code))?.country.is_none())))
    }

    pub(crate) fn territory(&self, country: Country) -> Option<&Territory> {
        self.expanded(*self.index.get(slot_of(country))?)
    }

    /// The main territory of a calling code, whose formats all of its numbers use.
    pub(crate) fn main(&self, calling_code: u16) -> Option<&Territory> {
        self.expanded(self.slot(calling_code))
    }

    /// The index entry of a calling code; 0 for none.
    fn slot(&self, calling_code: u16) -> u16 {
        let by_calling_code = self.index.get(..CALLING_CODES).unwrap_or(&[]);
        by_calling_code.get(calling_code as usize).copied().unwrap_or(0)
    }

    /// `getCountryCodeForRegion`: 1 for the US.
    pub fn calling_code_of(&self, country: Country) -> Option<u16> {
        self.entry(*self.index.get(slot_of(country))?).map(|entry| entry.calling_code)
    }

    /// `getRegionCodeForCountryCode`: the main country of a calling code; `None` for a non-geographic one.
    pub fn main_country(&self, calling_code: u16) -> Option<Country> {
        self.entry(self.slot(calling_code))?.country
    }

    /// The entry that the index tells.
    fn entry(&self, place: u16) -> Option<&Entry> {
        self.entries.get((place as usize).checked_sub(1)?)
    }

    fn expanded(&self, place: u16) -> Option<&Territory> {
        let territory = &self.entry(place)?.territory;
        if territory.get().is_none() {
            self.unpack(place);
        }
        Some(territory.get()?)
    }

    /// Expands a territory that has not been yet.
    fn set(&self, entry: &Entry, plan: &[u8]) {
        let mut territory = Box::new(Territory::new(entry.country, entry.calling_code));
        territory.expand(&mut self.words.cursor(plan));
        entry.first_digits.set(territory.first_digits());
        // It never is set already, and without code to drop one the artifacts are smaller.
        if let Err(again) = entry.territory.set(territory) {
            core::mem::forget(again);
        }
    }

    /// Unpacks every territory: some 20 ms natively, which are else spent as numbers need them.
    pub fn unpack_all(&self) {
        self.unpack(self.entries.len() as u16);
    }

    /// Unpacks all territories up to this one.
    #[cold]
    fn unpack(&self, place: u16) {
        if self.entry(place).is_none_or(|entry| entry.territory.get().is_some()) {
            return;
        }
        let mut unpacker = self.unpacker.take().unwrap_or_else(|| Box::new(Unpacker::new(Decoder::new(self.packed))));
        for entry in self.entries.iter().take(place as usize).filter(|entry| entry.territory.get().is_none()) {
            self.set(entry, &unpacker.territory());
        }
        // Its memory is not needed once all is unpacked.
        if self.entries.last().is_some_and(|last| last.territory.get().is_none()) {
            self.unpacker.set(Some(unpacker));
        }
    }

    /// Whether any territory has this calling code.
    pub(crate) fn has_calling_code(&self, calling_code: u16) -> bool {
        self.slot(calling_code) != 0
    }

    /// Whether several territories have this calling code.
    pub(crate) fn is_shared(&self, calling_code: u16) -> bool {
        self.entry(self.slot(calling_code) + 1).is_some_and(|next| next.calling_code == calling_code)
    }

    /// The territories with this calling code, the main one first; Google's `getRegionCodesForCountryCode`. Those whose
    /// numbers begin with no such digit may be left out.
    pub(crate) fn sharing(&self, calling_code: u16, first: Option<u8>) -> impl Iterator<Item = &Territory> {
        let mut place = self.slot(calling_code);
        core::iter::from_fn(move || {
            loop {
                let entry = self.entry(place).filter(|entry| entry.calling_code == calling_code)?;
                place += 1;
                if first.is_none_or(|first| entry.first_digits.get() >> first & 1 == 1) {
                    return self.expanded(place - 1);
                }
            }
        })
    }
}

fn slot_of(country: Country) -> usize {
    CALLING_CODES + country.index()
}

impl Words {
    fn cursor<'w>(&'w self, rest: &'w [u8]) -> Cursor<'w> {
        Cursor { rest, words: self }
    }

    /// A text by its number. There are few, and a territory asks once.
    fn text(&self, number: u8) -> &'static [u8] {
        let mut texts = self.texts.split(|byte| *byte == 0);
        texts.nth(number as usize).unwrap_or(&[])
    }
}

/// Reads on through a table or a plan. Past its end it reads zeros and stops: a damaged table gives nonsense, not a panic.
pub(crate) struct Cursor<'w> {
    pub(crate) rest: &'w [u8],
    words: &'w Words,
}

impl<'w> Cursor<'w> {
    #[inline(never)]
    pub(crate) fn byte(&mut self) -> u8 {
        match self.rest {
            [byte, rest @ ..] => {
                self.rest = rest;
                *byte
            }
            [] => 0,
        }
    }

    fn u16(&mut self) -> u16 {
        u16::from_le_bytes([self.byte(), self.byte()])
    }

    fn take(&mut self, length: usize) -> &'w [u8] {
        let (taken, rest) = self.rest.split_at_checked(length).unwrap_or((self.rest, &[]));
        self.rest = rest;
        taken
    }

    /// Bytes up to a zero.
    fn text(&mut self) -> &'w [u8] {
        let length = self.rest.iter().position(|byte| *byte == 0).unwrap_or(self.rest.len());
        let text = self.take(length);
        self.byte();
        text
    }

    pub(crate) fn is_at_end(&self) -> bool {
        self.rest.is_empty()
    }

    /// The text whose number is next.
    pub(crate) fn word(&mut self) -> &'static [u8] {
        let number = self.byte();
        self.words.text(number)
    }

    /// The possible and the local-only lengths whose number is next, bit n for the length n; `None` if they follow from
    /// the patterns.
    pub(crate) fn lengths(&mut self) -> Option<[u32; 2]> {
        let number = (self.byte() as usize).checked_sub(1)?;
        let [a, b, c, d, e, f] = *self.words.lengths.get(number)?;
        Some([u32::from_le_bytes([a, b, c, 0]), u32::from_le_bytes([d, e, f, 0])])
    }

    /// The tokens of the pattern that is next, two bytes each.
    pub(crate) fn pattern(&mut self) -> &'w [u8] {
        const STOP: [u8; 2] = token::STOP.to_le_bytes();
        let length = self.rest.chunks_exact(2).take_while(|token| *token != STOP).count();
        let pattern = self.take(length * 2);
        self.take(STOP.len());
        pattern
    }

    /// Appends an example number: digits, then how many more follow that count upwards.
    pub(crate) fn push_example(&mut self, digits: &mut Vec<u8>) {
        const ASCENDING: u8 = 16;
        let mut byte = self.byte();
        let mut last = 0;
        while byte < ASCENDING && !self.is_at_end() {
            digits.push(byte);
            last = byte;
            byte = self.byte();
        }
        for _ in ASCENDING..byte {
            last = (last + 1) % 10;
            digits.push(last);
        }
    }
}

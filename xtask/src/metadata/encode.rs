//! Territories as the bytes of one table. `src/phone/tables/README.md` tells the layout.

use super::pattern::{self, Token, tokens};
use super::xml::{Format, International, KINDS, Kind, Territory};
use anyhow::{Context, Result, ensure};
use std::collections::{BTreeMap, HashMap};
use std::hash::Hash;

/// Token bytes from here on are digit sets written out: two bits in this byte, eight in the next.
const RARE_SET: u8 = 252;
/// Ends a territory's part of a section. No byte but a digit set written out is as large.
const END: u8 = 251;
/// An example number's last digits that count upwards are written as this plus their number.
const ASCENDING: u8 = 16;
const MAGIC: &[u8; 4] = b"IHN2";

/// Encodes all territories. Fails where a pattern is outside the subset that the engine executes.
pub fn encode(territories: &[Territory], release: &str) -> Result<Vec<u8>> {
    let mut draft = Draft::default();
    for territory in territories {
        let name = if territory.id.is_empty() { format!("+{}", territory.calling_code) } else { territory.id.clone() };
        draft.territory(territory).with_context(|| format!("territory {name}"))?;
    }
    draft.finish(release)
}

/// The sections of a table before their vocabularies are counted.
#[derive(Default)]
struct Draft<'a> {
    plans: Vec<Item<'a>>,
    kinds: Vec<Item<'a>>,
    patterns: Vec<Item<'a>>,
    formats: Vec<Item<'a>>,
    leading_digits: Vec<Item<'a>>,
    examples: Vec<Item<'a>>,
}

/// What a section holds, in order.
enum Item<'a> {
    Byte(u8),
    Text(&'a str),
    Lengths(u32, u32),
    Token(Token),
}

impl<'a> Draft<'a> {
    fn territory(&mut self, territory: &'a Territory) -> Result<()> {
        self.plan(territory)?;
        self.kinds(&territory.kinds)?;
        territory.formats.iter().try_for_each(|format| self.format(format))?;
        let sections = [
            &mut self.plans,
            &mut self.kinds,
            &mut self.patterns,
            &mut self.formats,
            &mut self.leading_digits,
            &mut self.examples,
        ];
        sections.into_iter().for_each(|section| section.push(Item::Byte(END)));
        Ok(())
    }

    fn kinds(&mut self, kinds: &[Kind]) -> Result<()> {
        let mask = kinds.iter().fold(0u32, |mask, kind| mask | 1 << kind.index);
        self.kinds.extend((0..3).map(|group| Item::Byte((mask >> (6 * group) & 63) as u8)));
        // The general kind comes last: its lengths follow from the others'.
        let mut union = [0, 0];
        for kind in kinds.iter().skip(1).chain(kinds.first()) {
            if !lengths_follow(kind, &mut union).with_context(|| KINDS[kind.index])? {
                self.kinds.push(Item::Byte(kind.index as u8));
                self.kinds.push(Item::Lengths(kind.lengths, kind.local_lengths));
            }
        }
        for kind in kinds {
            push_pattern(&mut self.patterns, &kind.pattern).with_context(|| KINDS[kind.index])?;
            example(&mut self.examples, &kind.example)
                .with_context(|| format!("exampleNumber of {}", KINDS[kind.index]))?;
        }
        Ok(())
    }

    fn plan(&mut self, territory: &'a Territory) -> Result<()> {
        ensure!(territory.id.is_empty() || territory.id.len() == 2, "an id of two letters was expected");
        let id = territory.id.bytes().chain([0, 0]).take(2);
        let calling_code = [territory.calling_code / 100, territory.calling_code % 100];
        let heading = id.chain(calling_code.map(|part| part as u8));
        self.plans.extend(heading.map(Item::Byte));
        let own_parsing_prefix = territory.national_prefix_for_parsing != territory.national_prefix;
        let flags = u8::from(territory.main_country)
            | u8::from(own_parsing_prefix) << 1
            | u8::from(!territory.leading_digits.is_empty()) << 2;
        self.plans.push(Item::Byte(flags));
        for text in [
            &territory.national_prefix,
            &territory.national_prefix_transform_rule,
            &territory.extension_prefix,
            &territory.preferred_international_prefix,
        ] {
            self.plans.push(Item::Text(text));
        }
        push_pattern(&mut self.plans, &territory.international_prefix).context("internationalPrefix")?;
        if own_parsing_prefix {
            push_pattern(&mut self.plans, &territory.national_prefix_for_parsing)
                .context("nationalPrefixForParsing")?;
        }
        if !territory.leading_digits.is_empty() {
            push_pattern(&mut self.plans, &territory.leading_digits).context("leadingDigits")?;
        }
        Ok(())
    }

    fn format(&mut self, format: &'a Format) -> Result<()> {
        let international = match format.international {
            International::Same => 0u8,
            International::None => 1,
            International::Own(_) => 2,
        };
        // The last pattern, the longest, decides for a whole number; the earlier ones serve typing, which comes later.
        let leading_digits = format.leading_digits.last();
        let flags = international | u8::from(leading_digits.is_some()) << 2;
        self.formats.push(Item::Byte(flags));
        self.formats.push(Item::Text(&format.format));
        self.formats.push(Item::Text(&format.national_prefix_rule));
        if let International::Own(own) = &format.international {
            self.formats.push(Item::Text(own));
        }
        push_pattern(&mut self.formats, &format.pattern).context("numberFormat")?;
        if let Some(digits) = leading_digits {
            push_pattern(&mut self.leading_digits, digits).context("leadingDigits of a numberFormat")?;
        }
        Ok(())
    }

    fn finish(self, release: &str) -> Result<Vec<u8>> {
        let sections = [self.plans, self.kinds, self.patterns, self.formats, self.leading_digits, self.examples];
        let vocabulary = Vocabulary::count(sections.iter().flatten())?;
        let mut out = MAGIC.to_vec();
        out.extend(release.bytes().chain([0]));
        vocabulary.write(&mut out)?;
        for section in sections {
            let mut bytes = Vec::new();
            for item in &section {
                vocabulary.write_item(item, &mut bytes)?;
            }
            out.extend(&u32::try_from(bytes.len())?.to_le_bytes()[..3]);
            out.extend(bytes);
        }
        Ok(out)
    }
}

fn push_pattern(section: &mut Vec<Item>, pattern: &str) -> Result<()> {
    section.extend(tokens(pattern)?.into_iter().map(Item::Token));
    Ok(())
}

/// Whether the engine can work out a kind's lengths: from its pattern, the general ones as the union of the dialled kinds'.
fn lengths_follow(kind: &Kind, union: &mut [u32; 2]) -> Result<bool> {
    const LAST_DIALLED: usize = 10;
    if kind.index == 0 {
        return Ok([kind.lengths, kind.local_lengths] == [union[0], union[1] & !union[0]]);
    }
    if kind.index <= LAST_DIALLED {
        *union = [union[0] | kind.lengths, union[1] | kind.local_lengths];
    }
    Ok(kind.local_lengths == 0 && kind.lengths == pattern::lengths(&kind.pattern)?)
}

/// A digit a byte, then how many digits follow of which each is one more than the one before.
fn example(section: &mut Vec<Item>, digits: &str) -> Result<()> {
    let digits = digits.chars().map(|c| c.to_digit(10).map(|digit| digit as u8));
    let digits = digits.collect::<Option<Vec<_>>>().context("not digits")?;
    let ascends = |pair: &&[u8]| (pair[0] + 1) % 10 == pair[1];
    let ascending = digits.windows(2).rev().take_while(ascends).count();
    let written = &digits[..digits.len() - ascending];
    section.extend(written.iter().map(|digit| Item::Byte(*digit)));
    section.push(Item::Byte(ASCENDING + ascending as u8));
    Ok(())
}

/// What occurs in the sections, most frequent first: brotli likes common things to have small numbers.
struct Vocabulary<'a> {
    tokens: Ranked<Token>,
    texts: Ranked<&'a str>,
    lengths: Ranked<(u32, u32)>,
}

struct Ranked<T> {
    order: Vec<T>,
    index: HashMap<T, usize>,
}

impl<T: Copy + Ord + Hash> Ranked<T> {
    /// Groups in ascending order, within a group the most frequent first.
    fn new(items: impl Iterator<Item = T>, group: impl Fn(&T) -> u16) -> Self {
        let mut counts = BTreeMap::new();
        items.for_each(|item| *counts.entry(item).or_insert(0usize) += 1);
        let mut order: Vec<_> = counts.into_iter().collect();
        order.sort_by_key(|(item, count)| (group(item), std::cmp::Reverse(*count), *item));
        Self::listed(order.into_iter().map(|(item, _)| item).collect())
    }

    fn listed(order: Vec<T>) -> Self {
        Ranked { index: order.iter().enumerate().map(|(index, item)| (*item, index)).collect(), order }
    }
}

/// Marks, the ten digits, runs, classes: brotli, which looks at the high bits of the bytes before, packs this order
/// better than plain frequency, and that 4 % better than the order of the masks.
fn token_group(token: &Token) -> u16 {
    match token {
        Token::Set(mask) if mask.count_ones() == 1 => 1 + mask.trailing_zeros() as u16,
        Token::Set(_) => 12,
        Token::Run { .. } => 11,
        _ => 0,
    }
}

impl<'a> Vocabulary<'a> {
    fn count<'b>(items: impl Iterator<Item = &'b Item<'a>> + Clone) -> Result<Self>
    where
        'a: 'b,
    {
        let tokens = items.clone().filter_map(|item| if let Item::Token(token) = item { Some(*token) } else { None });
        let texts = items.clone().filter_map(|item| if let Item::Text(text) = item { Some(*text) } else { None });
        let lengths =
            items.filter_map(|item| if let Item::Lengths(full, local) = item { Some((*full, *local)) } else { None });
        let mut tokens = Ranked::new(tokens, token_group).order;
        // The classes come last; the rarest, which find no room, are written out.
        tokens.truncate(END as usize);
        let vocabulary = Vocabulary {
            tokens: Ranked::listed(tokens),
            texts: Ranked::new(texts, |_| 0),
            lengths: Ranked::new(lengths, |_| 0),
        };
        ensure!(vocabulary.texts.order.len() < END as usize, "too many format texts");
        ensure!(vocabulary.lengths.order.len() < END as usize, "too many sets of lengths");
        Ok(vocabulary)
    }

    fn write(&self, out: &mut Vec<u8>) -> Result<()> {
        out.push(u8::try_from(self.tokens.order.len())?);
        for token in &self.tokens.order {
            out.extend(described(*token).to_le_bytes());
        }
        out.push(u8::try_from(self.texts.order.len())?);
        for text in &self.texts.order {
            ensure!(text.is_ascii(), "a format text {text:?} that is not ASCII");
            out.extend(text.bytes());
            out.push(0);
        }
        out.push(u8::try_from(self.lengths.order.len())?);
        for (full, local) in &self.lengths.order {
            ensure!(*full < 1 << 24 && *local < 1 << 24, "a possible length above 23");
            out.extend(&full.to_le_bytes()[..3]);
            out.extend(&local.to_le_bytes()[..3]);
        }
        Ok(())
    }

    fn write_item(&self, item: &Item, out: &mut Vec<u8>) -> Result<()> {
        match item {
            Item::Byte(byte) => out.push(*byte),
            Item::Text(text) => out.push(self.texts.index[text] as u8),
            Item::Lengths(full, local) => out.push(self.lengths.index[&(*full, *local)] as u8),
            Item::Token(token) => match (self.tokens.index.get(token), token) {
                (Some(index), _) => out.push(*index as u8),
                (None, Token::Set(mask)) => out.extend([RARE_SET + (mask >> 8) as u8, *mask as u8]),
                (None, token) => anyhow::bail!("{token:?} has no place in the vocabulary"),
            },
        }
        Ok(())
    }
}

/// A vocabulary entry: the top two bits say set, run or mark.
fn described(token: Token) -> u16 {
    const RUN: u16 = 1 << 14;
    const MARK: u16 = 2 << 14;
    match token {
        Token::Set(mask) => mask,
        Token::Run { min, max } => RUN | u16::from(min) << 5 | u16::from(max),
        Token::Open => MARK,
        Token::Close => MARK | 1,
        Token::OpenCapture => MARK | 2,
        Token::CloseCapture => MARK | 3,
        Token::Alternative => MARK | 4,
        Token::Optional => MARK | 5,
        Token::End => MARK | 6,
        Token::Stop => MARK | 7,
    }
}

//! Territories as the bytes of one table. `src/phone/tables/README.md` tells the layout.

use super::pack;
use super::pattern::{self, Token, tokens, uncaptured_tokens};
use super::stages;
use super::xml::{Format, International, KINDS, Kind, Territory};
use anyhow::{Context, Result, ensure};
use std::collections::{BTreeMap, HashMap};
use std::hash::Hash;

/// An example number's last digits that count upwards are written as this plus their number.
const ASCENDING: u8 = 16;
const MAGIC: &[u8; 4] = b"IHN4";

/// Whose numbers come first: what stands later in a table takes longer to reach, once.
const POPULAR: [&str; 13] = ["US", "GB", "DE", "FR", "AU", "IN", "BR", "MX", "ES", "IT", "NL", "JP", "CN"];

/// Encodes all territories. Fails where a pattern is outside the subset that the engine executes.
pub fn encode(territories: &[Territory], release: &str) -> Result<Vec<u8>> {
    let territories = in_packing_order(territories);
    let mut drafts = Vec::new();
    for territory in &territories {
        let name = if territory.id.is_empty() { format!("+{}", territory.calling_code) } else { territory.id.clone() };
        drafts.push(Draft::of(territory).with_context(|| format!("territory {name}"))?);
    }
    let items = drafts.iter().flat_map(|draft| &draft.items);
    let texts =
        Ranked::new(items.clone().filter_map(|item| if let Item::Text(text) = item { Some(*text) } else { None }));
    let lengths = Ranked::new(items.filter_map(|item| if let Item::Lengths(pair) = item { *pair } else { None }));

    let mut out = MAGIC.to_vec();
    out.extend(release.bytes().chain([0]));
    ensure!(texts.order.len() < 128, "more texts than the packer's seven bits number");
    ensure!(lengths.order.len() <= 64, "more sets of lengths than the packer's six bits number");
    out.push(u8::try_from(texts.order.len())?);
    for text in &texts.order {
        ensure!(text.is_ascii(), "a format text {text:?} that is not ASCII");
        out.extend(text.bytes().chain([0]));
    }
    out.push(u8::try_from(lengths.order.len())?);
    for length in lengths.order.iter().flatten() {
        ensure!(*length < 1 << 24, "a possible length above 23");
        out.extend(&length.to_le_bytes()[..3]);
    }
    out.push(u8::try_from(territories.len())?);
    for column in 0..4 {
        out.extend(territories.iter().map(|territory| heading(territory)[column]));
    }
    let plans: Vec<_> = drafts.iter().map(|draft| draft.bytes(&texts, &lengths)).collect();
    let (first, others) = plans.split_first().context("no territory")?;
    // The most popular one stands open, so that its first number need not wait for the unpacker to warm up.
    out.extend(u16::try_from(first.len())?.to_le_bytes());
    out.extend(first);
    out.extend(pack::pack(others)?);
    Ok(out)
}

/// The popular ones first; those that share a calling code together, the main one before the others. Then what is alike
/// should be near: numbers of one length, and calling codes of one region.
fn in_packing_order(territories: &[Territory]) -> Vec<&Territory> {
    // The territories of short numbers name no calling code, and each stands for itself.
    let stand_together = |one: &Territory, other: &Territory| {
        if one.calling_code == 0 { one.id == other.id } else { one.calling_code == other.calling_code }
    };
    let rank = |territory: &Territory| {
        let neighbours = || territories.iter().filter(|other| stand_together(territory, other));
        let popular = POPULAR.iter().position(|id| neighbours().any(|other| other.id == **id));
        let general = neighbours().find_map(|other| other.kinds.first());
        let shorter = general.map_or(32, |kind| kind.lengths.leading_zeros());
        let first = territories.iter().position(|other| stand_together(territory, other));
        (popular.unwrap_or(POPULAR.len()), shorter, territory.calling_code, first)
    };
    let mut order: Vec<_> = territories.iter().collect();
    order.sort_by_cached_key(|territory| (rank(territory), !territory.main_country));
    order
}

/// The two letters of the country, or zeros, and the calling code in hundreds and the rest.
fn heading(territory: &Territory) -> [u8; 4] {
    let mut letters = territory.id.bytes().chain([0, 0]);
    let mut letter = || letters.next().unwrap_or(0);
    [letter(), letter(), (territory.calling_code / 100) as u8, (territory.calling_code % 100) as u8]
}

/// One territory's plan before the texts and lengths in it are numbered.
#[derive(Default)]
struct Draft<'a> {
    items: Vec<Item<'a>>,
}

/// What a plan holds, in order.
enum Item<'a> {
    Byte(u8),
    Text(&'a str),
    /// `None` if they follow from the patterns.
    Lengths(Option<[u32; 2]>),
    Token(Token),
}

impl<'a> Draft<'a> {
    fn of(territory: &'a Territory) -> Result<Self> {
        let mut draft = Self::default();
        draft.plan(territory)?;
        draft.kinds(&territory.kinds)?;
        ensure!(territory.formats.len() <= 64, "more formats than the engine's masks have bits");
        territory.formats.iter().try_for_each(|format| draft.format(format, false))?;
        territory.alternate_formats.iter().try_for_each(|format| draft.format(format, true))?;
        Ok(draft)
    }

    fn bytes(&self, texts: &Ranked<&str>, lengths: &Ranked<[u32; 2]>) -> Vec<u8> {
        let mut bytes = Vec::new();
        for item in &self.items {
            match item {
                Item::Byte(byte) => bytes.push(*byte),
                Item::Text(text) => bytes.push(texts.index[text] as u8),
                Item::Lengths(pair) => bytes.push(pair.map_or(0, |pair| lengths.index[&pair] as u8 + 1)),
                Item::Token(token) => bytes.extend(described(*token).to_le_bytes()),
            }
        }
        bytes
    }

    fn kinds(&mut self, kinds: &[Kind]) -> Result<()> {
        let mask = kinds.iter().fold(0u32, |mask, kind| mask | 1 << kind.index);
        self.items.extend((0..3).map(|group| Item::Byte((mask >> (6 * group) & 63) as u8)));
        for kind in kinds {
            let tokens = uncaptured_tokens(&kind.pattern).with_context(|| KINDS[kind.index])?;
            self.items.extend(tokens.into_iter().map(Item::Token));
            self.example(&kind.example).with_context(|| format!("exampleNumber of {}", KINDS[kind.index]))?;
        }
        // The general kind comes last: its lengths follow from the others'.
        let mut union = [0, 0];
        for kind in kinds.iter().skip(1).chain(kinds.first()) {
            let follow = lengths_follow(kind, &mut union).with_context(|| KINDS[kind.index])?;
            self.items.push(Item::Lengths((!follow).then_some([kind.lengths, kind.local_lengths])));
        }
        Ok(())
    }

    fn pattern(&mut self, pattern: &str) -> Result<()> {
        self.items.extend(tokens(pattern)?.into_iter().map(Item::Token));
        Ok(())
    }

    /// A digit a byte, then how many digits follow of which each is one more than the one before.
    fn example(&mut self, digits: &str) -> Result<()> {
        let digits = digits.chars().map(|c| c.to_digit(10).map(|digit| digit as u8));
        let digits = digits.collect::<Option<Vec<_>>>().context("not digits")?;
        let ascends = |pair: &&[u8]| (pair[0] + 1) % 10 == pair[1];
        let ascending = digits.windows(2).rev().take_while(ascends).count();
        let written = &digits[..digits.len() - ascending];
        self.items.extend(written.iter().map(|digit| Item::Byte(*digit)));
        self.items.push(Item::Byte(ASCENDING + ascending as u8));
        Ok(())
    }

    fn plan(&mut self, territory: &'a Territory) -> Result<()> {
        ensure!(territory.id.is_empty() || territory.id.len() == 2, "an id of two letters was expected");
        let own_parsing_prefix = territory.national_prefix_for_parsing != territory.national_prefix;
        let flags = u8::from(own_parsing_prefix) << 1 | u8::from(!territory.leading_digits.is_empty()) << 2;
        self.items.push(Item::Byte(flags));
        for text in [
            &territory.national_prefix,
            &territory.national_prefix_transform_rule,
            &territory.extension_prefix,
            &territory.preferred_international_prefix,
        ] {
            self.items.push(Item::Text(text));
        }
        self.pattern(&territory.international_prefix).context("internationalPrefix")?;
        if own_parsing_prefix {
            self.pattern(&territory.national_prefix_for_parsing).context("nationalPrefixForParsing")?;
        }
        if !territory.leading_digits.is_empty() {
            self.pattern(&territory.leading_digits).context("leadingDigits")?;
        }
        Ok(())
    }

    fn format(&mut self, format: &'a Format, is_alternate: bool) -> Result<()> {
        let international = match format.international {
            International::Same => 0u8,
            International::None => 1,
            International::Own(_) => 2,
        };
        // Nobody types by the alternate formats.
        let tells_stages = !is_alternate && !stages::follow(&format.leading_digits).context("leadingDigits")?;
        let flags = international
            | u8::from(!format.leading_digits.is_empty()) << 2
            | u8::from(format.prefix_optional) << 3
            | u8::from(tells_stages) << 4
            | u8::from(is_alternate) << 5;
        self.items.push(Item::Byte(flags));
        self.items.push(Item::Text(&format.format));
        self.items.push(Item::Text(&format.national_prefix_rule));
        if let International::Own(own) = &format.international {
            self.items.push(Item::Text(own));
        }
        self.pattern(&format.pattern).context("numberFormat")?;
        let mut stages = format.leading_digits.iter().rev();
        if tells_stages {
            self.items.push(Item::Byte(u8::try_from(stages.len() - 1)?));
        } else {
            stages = format.leading_digits[format.leading_digits.len().saturating_sub(1)..].iter().rev();
        }
        for digits in stages {
            self.pattern(digits).context("leadingDigits of a numberFormat")?;
        }
        Ok(())
    }
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

/// What occurs, the most frequent first: common things get small numbers.
struct Ranked<T> {
    order: Vec<T>,
    index: HashMap<T, usize>,
}

impl<T: Copy + Ord + Hash> Ranked<T> {
    fn new(items: impl Iterator<Item = T>) -> Self {
        let mut counts = BTreeMap::new();
        items.for_each(|item| *counts.entry(item).or_insert(0usize) += 1);
        let mut order: Vec<_> = counts.into_iter().collect();
        order.sort_by_key(|(item, count)| (std::cmp::Reverse(*count), *item));
        let order: Vec<_> = order.into_iter().map(|(item, _)| item).collect();
        Ranked { index: order.iter().enumerate().map(|(index, item)| (*item, index)).collect(), order }
    }
}

/// A token as the engine reads it: the top two bits say set, run or mark.
pub(super) fn described(token: Token) -> u16 {
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

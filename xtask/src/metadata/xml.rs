//! Google's XML as plain structures, with the inheritance rules of its `BuildMetadataFromXml` applied:
//! `$NP` and `$FG` substituted, territory-wide formatting rules handed down, possible lengths gathered.

use anyhow::{Context, Result, bail, ensure};
use roxmltree::{Document, Node};

/// The elements that describe one kind of number, in the order of the table's type indices.
/// Long numbers use the first twelve, short numbers the last two; `generalDesc` serves both.
pub const KINDS: [&str; 14] = [
    "generalDesc",
    "fixedLine",
    "mobile",
    "tollFree",
    "premiumRate",
    "sharedCost",
    "personalNumber",
    "voip",
    "pager",
    "uan",
    "voicemail",
    "noInternationalDialling",
    "shortCode",
    "emergency",
];

/// What the engine is asked about short numbers. Costs, services, carriers and examples are left out of the table.
const SHORT_KINDS: [&str; 3] = ["generalDesc", "shortCode", "emergency"];

/// One `<territory>`.
#[derive(Default, Debug)]
pub struct Territory {
    /// ISO code, or empty for a non-geographic entity and for the territories of the alternate formats.
    pub id: String,
    pub calling_code: u16,
    pub main_country: bool,
    pub international_prefix: String,
    pub preferred_international_prefix: String,
    pub national_prefix: String,
    pub national_prefix_for_parsing: String,
    pub national_prefix_transform_rule: String,
    pub extension_prefix: String,
    pub leading_digits: String,
    pub kinds: Vec<Kind>,
    pub formats: Vec<Format>,
    /// Other ways in which its numbers are written, from a file of their own.
    pub alternate_formats: Vec<Format>,
}

/// One kind of number: `index` is its place in [`KINDS`].
#[derive(Debug)]
pub struct Kind {
    pub index: usize,
    pub pattern: String,
    /// Bit n stands for the length n.
    pub lengths: u32,
    pub local_lengths: u32,
    pub example: String,
}

/// One `<numberFormat>`.
#[derive(Debug)]
pub struct Format {
    pub pattern: String,
    pub format: String,
    pub leading_digits: Vec<String>,
    pub national_prefix_rule: String,
    /// Whether the number is also written with a national prefix that its rule lacks, or without the one that it has.
    pub prefix_optional: bool,
    pub international: International,
}

/// What a format's `<intlFormat>` says.
#[derive(Debug, PartialEq)]
pub enum International {
    /// Nothing: the national format serves.
    Same,
    /// `NA`: not used for the international form.
    None,
    Own(String),
}

/// Reads every territory, in the order of the file.
pub fn read(text: &str) -> Result<Vec<Territory>> {
    let options = roxmltree::ParsingOptions { allow_dtd: true, ..Default::default() };
    let document = Document::parse_with_options(text, options).context("not well-formed XML")?;
    let territories: Vec<_> = document
        .descendants()
        .filter(|node| node.has_tag_name("territory"))
        .map(|node| territory(node).with_context(|| format!("territory {}", attribute(node, "id").unwrap_or("?"))))
        .collect::<Result<_>>()?;
    ensure!(!territories.is_empty(), "no <territory> in it");
    Ok(territories)
}

fn territory(node: Node) -> Result<Territory> {
    let text = |name| attribute(node, name).unwrap_or_default().to_owned();
    let id = text("id");
    let national_prefix = text("nationalPrefix");
    let calling_code = attribute(node, "countryCode").map(str::parse).transpose()?.unwrap_or_default();
    Ok(Territory {
        // Google gives all non-geographic entities the id 001; the calling code tells them apart.
        id: if id == "001" { String::new() } else { id },
        calling_code,
        main_country: attribute(node, "mainCountryForCode") == Some("true"),
        international_prefix: text("internationalPrefix"),
        preferred_international_prefix: text("preferredInternationalPrefix"),
        national_prefix_for_parsing: attribute(node, "nationalPrefixForParsing")
            .map(squeeze)
            .unwrap_or_else(|| national_prefix.clone()),
        national_prefix_transform_rule: text("nationalPrefixTransformRule"),
        extension_prefix: text("preferredExtnPrefix"),
        leading_digits: text("leadingDigits"),
        kinds: kinds(node)?,
        formats: formats(node, &national_prefix)?,
        alternate_formats: Vec::new(),
        national_prefix,
    })
}

fn kinds(territory: Node) -> Result<Vec<Kind>> {
    let mut kinds = Vec::new();
    for (index, name) in KINDS.into_iter().enumerate() {
        let Some(node) = child(territory, name) else {
            continue;
        };
        let lengths = child(node, "possibleLengths");
        let mask = |name| lengths.and_then(|node| attribute(node, name)).map_or(Ok(0), length_mask);
        kinds.push(Kind {
            index,
            pattern: child_text(node, "nationalNumberPattern").map(squeeze).unwrap_or_default(),
            lengths: mask("national").with_context(|| format!("possibleLengths of {name}"))?,
            local_lengths: mask("localOnly").with_context(|| format!("possibleLengths of {name}"))?,
            example: child_text(node, "exampleNumber").unwrap_or_default().to_owned(),
        });
    }
    inherit_lengths(&mut kinds);
    if is_short(&kinds) {
        kinds.retain(|kind| SHORT_KINDS.contains(&KINDS[kind.index]));
        kinds.iter_mut().for_each(|kind| kind.example.clear());
    }
    Ok(kinds)
}

/// `BuildMetadataFromXml.setPossibleLengthsGeneralDesc`: the general lengths are the union of all kinds' (of the
/// `shortCode` alone among short numbers), and a length that is a full one somewhere is not local-only; a kind
/// that names no lengths has the general ones.
fn inherit_lengths(kinds: &mut [Kind]) {
    let is_short = is_short(kinds);
    let counts = |kind: &&Kind| {
        if is_short { KINDS[kind.index] == "shortCode" } else { KINDS[kind.index] != "noInternationalDialling" }
    };
    let union = kinds.iter().filter(counts).fold(0, |mask, kind| mask | kind.lengths);
    let local = kinds.iter().filter(counts).fold(0, |mask, kind| mask | kind.local_lengths) & !union;
    for kind in kinds {
        if kind.index == 0 || kind.lengths == 0 {
            kind.lengths = union;
        }
        kind.local_lengths = if kind.index == 0 { local } else { kind.local_lengths & !kind.lengths };
    }
}

fn is_short(kinds: &[Kind]) -> bool {
    kinds.iter().any(|kind| KINDS[kind.index] == "shortCode")
}

/// `"[5-7],10"` as a bit mask.
fn length_mask(text: &str) -> Result<u32> {
    let mut mask = 0;
    for part in text.split(',') {
        match part.trim_matches(['[', ']']).split_once('-') {
            Some((from, to)) => (from.parse::<u32>()?..=to.parse()?).for_each(|length| mask |= 1 << length),
            // -1 means that no number of this kind exists.
            None if part == "-1" => {}
            None => mask |= 1 << part.parse::<u32>()?,
        }
    }
    Ok(mask)
}

fn formats(territory: Node, national_prefix: &str) -> Result<Vec<Format>> {
    let rule_of =
        |node| attribute(node, "nationalPrefixFormattingRule").map(|rule| squeeze_rule(rule, national_prefix));
    let default_rule = rule_of(territory).unwrap_or_default();
    let inherited = |node, name| attribute(node, name).or(attribute(territory, name)).unwrap_or_default();
    let Some(list) = child(territory, "availableFormats") else {
        return Ok(Vec::new());
    };
    list.children()
        .filter(|node| node.has_tag_name("numberFormat"))
        .map(|node| {
            let pattern = attribute(node, "pattern").map(squeeze).unwrap_or_default();
            if pattern.is_empty() {
                bail!("a numberFormat without a pattern");
            }
            let national_prefix_rule = rule_of(node).unwrap_or_else(|| default_rule.clone());
            // A rule for carrier codes is asked for only where the other rule shows no prefix: there it says the same.
            let carries_prefix =
                has_first_group_only(&national_prefix_rule) && !inherited(node, "carrierCodeFormattingRule").is_empty();
            Ok(Format {
                pattern,
                format: child_text(node, "format").context("a numberFormat without a format")?.to_owned(),
                leading_digits: node
                    .children()
                    .filter(|n| n.has_tag_name("leadingDigits"))
                    .filter_map(|n| n.text())
                    .map(squeeze)
                    .collect(),
                prefix_optional: carries_prefix || inherited(node, "nationalPrefixOptionalWhenFormatting") == "true",
                national_prefix_rule,
                international: match child_text(node, "intlFormat") {
                    None => International::Same,
                    Some("NA") => International::None,
                    Some(own) => International::Own(own.to_owned()),
                },
            })
        })
        .collect()
}

/// `formattingRuleHasFirstGroupOnly`.
fn has_first_group_only(rule: &str) -> bool {
    matches!(rule, "" | "$1" | "($1" | "$1)" | "($1)")
}

fn squeeze_rule(rule: &str, national_prefix: &str) -> String {
    rule.replacen("$NP", national_prefix, 1).replacen("$FG", "$1", 1)
}

fn squeeze(text: &str) -> String {
    text.split_whitespace().collect()
}

fn attribute<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.attribute(name)
}

fn child<'a, 'input>(node: Node<'a, 'input>, name: &str) -> Option<Node<'a, 'input>> {
    node.children().find(|child| child.has_tag_name(name))
}

fn child_text<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    child(node, name).and_then(|child| child.text()).map(str::trim)
}

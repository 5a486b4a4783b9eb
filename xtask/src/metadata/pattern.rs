//! One pattern of the XML as the tokens that the engine's tables hold.
//!
//! The engine executes digits, digit classes, groups, alternation, bounded repetition, `?` and a closing `$`;
//! everything Google's data has used in fifteen years. A pattern outside that is refused here, not misread there.

use anyhow::{Context, Result, bail};
use regex_syntax::ast::{self, Ast};

/// A token of the table's vocabulary. `src/phone/pattern.rs` reads the same list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Token {
    /// One digit of the set: bit d stands for digit d.
    Set(u16),
    /// Between `min` and `max` digits of any kind.
    Run { min: u8, max: u8 },
    /// `(?:`
    Open,
    /// `)` of `(?:`
    Close,
    /// `(`
    OpenCapture,
    /// `)` of `(`
    CloseCapture,
    /// `|`
    Alternative,
    /// `?`, which stands behind what it makes optional
    Optional,
    /// `$`
    End,
    /// The end of the pattern.
    Stop,
}

const ANY: u16 = 0x3ff;

/// Parses a pattern; white space in it, which Google uses to wrap long ones, does not count.
pub fn tokens(pattern: &str) -> Result<Vec<Token>> {
    let mut out = Vec::new();
    push(&parsed(pattern)?, &mut out).with_context(|| format!("pattern {pattern:?} is outside the engine's subset"))?;
    out.push(Token::Stop);
    Ok(out)
}

/// The tokens of a pattern that is only asked whether it matches, where a captured group is one like any other.
pub fn uncaptured_tokens(pattern: &str) -> Result<Vec<Token>> {
    tokens(&pattern.replace("(?:", "(").replace('(', "(?:"))
}

/// The lengths of the digit strings that the pattern matches: bit n stands for the length n.
pub fn lengths(pattern: &str) -> Result<u32> {
    Ok(lengths_of(&parsed(pattern)?))
}

fn parsed(pattern: &str) -> Result<Ast> {
    let pattern: String = pattern.split_whitespace().collect();
    ast::parse::Parser::new().parse(&pattern).with_context(|| format!("{pattern:?} is not a regular expression"))
}

fn lengths_of(tree: &Ast) -> u32 {
    let either = |parts: &[Ast]| parts.iter().fold(0, |mask, part| mask | lengths_of(part));
    match tree {
        Ast::Empty(_) | Ast::Assertion(_) => 1,
        Ast::Concat(concat) => (concat.asts.iter()).fold(1, |mask, part| sums(mask, lengths_of(part))),
        Ast::Alternation(alternation) => either(&alternation.asts),
        Ast::Group(group) => lengths_of(&group.ast),
        Ast::Repetition(repetition) => {
            let (min, max) = bounds(repetition).unwrap_or((0, 0));
            let once = lengths_of(&repetition.ast);
            let times = |count| (0..count).fold(1, |mask, _| sums(mask, once));
            (min..=max).fold(0, |mask, count| mask | times(count))
        }
        _ => 2,
    }
}

/// All sums of a length from each.
fn sums(a: u32, b: u32) -> u32 {
    (0..32).filter(|n| b >> n & 1 == 1).fold(0, |mask, n| mask | a << n)
}

fn push(tree: &Ast, out: &mut Vec<Token>) -> Result<()> {
    match tree {
        Ast::Empty(_) => {}
        Ast::Literal(literal) => out.push(Token::Set(1 << digit(literal.c)?)),
        Ast::ClassPerl(class) if class.kind == ast::ClassPerlKind::Digit && !class.negated => {
            out.push(Token::Run { min: 1, max: 1 })
        }
        Ast::ClassBracketed(class) if !class.negated => out.push(Token::Set(set(&class.kind)?)),
        Ast::Assertion(assertion) if assertion.kind == ast::AssertionKind::EndLine => out.push(Token::End),
        Ast::Concat(concat) => concat.asts.iter().try_for_each(|part| push(part, out))?,
        Ast::Alternation(alternation) => alternatives(&alternation.asts, out)?,
        Ast::Group(group) => {
            let (open, close) = match &group.kind {
                ast::GroupKind::CaptureIndex(_) => (Token::OpenCapture, Token::CloseCapture),
                ast::GroupKind::NonCapturing(_) => (Token::Open, Token::Close),
                ast::GroupKind::CaptureName { .. } => bail!("a named group"),
            };
            let start = out.len();
            push(&group.ast, out)?;
            if open == Token::OpenCapture && out[start..].contains(&open) {
                bail!("a capture in a capture");
            }
            out.insert(start, open);
            out.push(close);
        }
        Ast::Repetition(repetition) if repetition.greedy => repeated(repetition, out)?,
        other => bail!("{:?}", other.span()),
    }
    Ok(())
}

fn alternatives(branches: &[Ast], out: &mut Vec<Token>) -> Result<()> {
    for (index, branch) in branches.iter().enumerate() {
        if index > 0 {
            out.push(Token::Alternative);
        }
        push(branch, out)?;
    }
    Ok(())
}

fn bounds(repetition: &ast::Repetition) -> Result<(u32, u32)> {
    Ok(match &repetition.op.kind {
        ast::RepetitionKind::ZeroOrOne => (0, 1),
        ast::RepetitionKind::Range(ast::RepetitionRange::Exactly(n)) => (*n, *n),
        ast::RepetitionKind::Range(ast::RepetitionRange::Bounded(min, max)) => (*min, *max),
        _ => bail!("an unbounded repetition"),
    })
}

fn repeated(repetition: &ast::Repetition, out: &mut Vec<Token>) -> Result<()> {
    let (min, max) = bounds(repetition)?;
    let mut atom = Vec::new();
    push(&repetition.ast, &mut atom)?;
    if let [Token::Run { min: 1, max: 1 } | Token::Set(ANY)] = atom[..] {
        out.push(Token::Run { min: u8::try_from(min)?, max: u8::try_from(max)? });
        return Ok(());
    }
    if max > 1 && atom.contains(&Token::OpenCapture) {
        bail!("a repeated capture");
    }
    for copy in 0..max {
        // `?` binds to one token or one group; a class followed by others has to be wrapped, which no atom here needs.
        out.extend(&atom);
        if copy >= min {
            out.push(Token::Optional);
        }
    }
    Ok(())
}

fn set(class: &ast::ClassSet) -> Result<u16> {
    let ast::ClassSet::Item(item) = class else { bail!("a class operation") };
    let mut mask = 0;
    let items = match item {
        ast::ClassSetItem::Union(union) => &union.items[..],
        single => std::slice::from_ref(single),
    };
    for item in items {
        match item {
            ast::ClassSetItem::Literal(literal) => mask |= 1 << digit(literal.c)?,
            ast::ClassSetItem::Range(range) => {
                (digit(range.start.c)?..=digit(range.end.c)?).for_each(|d| mask |= 1 << d)
            }
            ast::ClassSetItem::Perl(perl) if perl.kind == ast::ClassPerlKind::Digit && !perl.negated => mask = ANY,
            _ => bail!("a class of other than digits"),
        }
    }
    Ok(mask)
}

fn digit(c: char) -> Result<u32> {
    c.to_digit(10).with_context(|| format!("{c:?} is not a digit"))
}

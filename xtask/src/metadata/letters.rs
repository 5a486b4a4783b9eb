//! Which characters are letters or numbers (`\p{L}`, `\p{N}`), for cutting a phone number out of a text.
//!
//! Runs that are parted only by marks and unassigned code points are joined: such a character can't stand at the end
//! of a number, and the table is half as long.

use anyhow::{Context, Result, bail};
use regex_syntax::hir::{ClassUnicode, HirKind};

/// The runs as variable-length integers: the distance from the end of the run before, then the length.
pub fn table() -> Result<Vec<u8>> {
    let kept = class(r"[\p{L}\p{N}]")?;
    let between = class(r"[\p{M}\p{Cn}]")?;
    let mut runs: Vec<(u32, u32)> = Vec::new();
    for range in kept.ranges() {
        let (start, end) = (u32::from(range.start()), u32::from(range.end()) + 1);
        match runs.last_mut() {
            Some((_, last)) if is_within(&between, *last, start) => *last = end,
            _ => runs.push((start, end)),
        }
    }
    let mut table = Vec::new();
    let mut at = 0;
    for (start, end) in runs {
        push(&mut table, start - at);
        push(&mut table, end - start);
        at = end;
    }
    Ok(table)
}

fn class(pattern: &str) -> Result<ClassUnicode> {
    match regex_syntax::parse(pattern).context("a class of Unicode properties")?.into_kind() {
        HirKind::Class(regex_syntax::hir::Class::Unicode(class)) => Ok(class),
        _ => bail!("{pattern} is no class"),
    }
}

fn is_within(class: &ClassUnicode, from: u32, to: u32) -> bool {
    class.ranges().iter().any(|range| u32::from(range.start()) <= from && to <= u32::from(range.end()) + 1)
        || (from..to).all(|code| {
            class.ranges().iter().any(|range| (u32::from(range.start())..=u32::from(range.end())).contains(&code))
        })
}

fn push(table: &mut Vec<u8>, mut value: u32) {
    while value >= 128 {
        table.push(value as u8 | 128);
        value >>= 7;
    }
    table.push(value as u8);
}

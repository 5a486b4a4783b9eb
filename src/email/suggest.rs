//! What a mistyped domain was meant to be.
//!
//! A suggestion interrupts somebody, so it has to be right: a domain that is a provider's is never doubted, nor is one
//! whose name only resembles a short or common one. Two kinds of slip are looked for: in a provider's name or ending,
//! and in the ending of any domain where no such top-level domain exists.

use super::providers;
use super::push_all;
use super::slip::{self, FAR, letter};
use crate::cut::{behind, cut, cut_last, find, words};
use alloc::string::String;
use core::mem::swap;

/// What people write before the name of a site, and then before everything.
const SITE: &str = "www.";
/// A suggestion may itself be mistyped, such as `www.gmial.con`; this many times it is looked at again.
const ROUNDS: usize = 4;

/// Appends the whole address that was meant, where it is another one.
pub(super) fn push_address(out: &mut String, local: &str, domain: &str, is_provider: bool) {
    let mut meant = local;
    while let Some(rest) = behind(meant, SITE) {
        meant = rest;
    }
    let other = if is_provider { None } else { correct(domain) };
    if other.is_some() || meant.len() < local.len() {
        push_all(out, &[meant, "@", other.as_deref().unwrap_or(domain)]);
    }
}

/// The domain that was meant by one in small ASCII letters, if it was another.
#[inline(never)]
pub(super) fn correct(typed: &str) -> Option<String> {
    let mut meant = better(typed)?;
    for _ in 1..ROUNDS {
        let Some(next) = better(&meant) else { break };
        meant = next;
    }
    Some(meant)
}

#[inline(never)]
fn better(typed: &str) -> Option<String> {
    if let Some(rest) = behind(typed, SITE)
        && cut(rest, b'.').is_some()
    {
        return Some(rest.into());
    }
    let (name, ending) = cut(typed, b'.').unwrap_or((typed, ""));
    let mut near = Near { typed, price: FAR, meant: String::new(), whole: String::new() };
    for provider in providers::all() {
        let (marks, budget) = (provider.marks, provider.marks.budget());
        let is_own = provider.endings_of(name).is_some();
        if !is_own && (budget == 0 || !start_alike(name, provider.start())) {
            continue;
        }
        let (known, endings) = provider.domains();
        if is_own {
            // Another's domain may have this name under a country that exists.
            if is_country(ending) && !marks.is_famous() && budget < 3 {
                return None;
            }
            // A name that is in the table is no slip of another's.
            near.price = FAR;
        } else if is_far(typed, known, budget) {
            continue;
        }
        // `yahoo.jp` was meant to be co.jp, and `gmail.fr` can only be com.
        let is_surely = is_own && marks.is_famous() && budget > 1 && is_like_ending(ending);
        near.look(known, endings, budget, if is_surely { top(ending) } else { "" });
        if is_own {
            break;
        }
    }
    if near.price < FAR || is_country(top(typed)) || top(typed) == REAL_ENDING {
        return near.found();
    }
    // An ending that does not exist, of any domain. Two letters may have been meant to be one of several, such as `ed`.
    let (rest, last) = cut_last(typed, b'.')?;
    if last.len() > 2 {
        near.look(rest, ENDINGS, 0, "");
    }
    if near.price == FAR
        && let Some((rest, _)) = cut_last(rest, b'.')
    {
        near.look(rest, ENDINGS, 0, "");
    }
    near.found()
}

/// The domain that is the fewest slips away of those that were looked at, the first of two.
struct Near<'t> {
    typed: &'t str,
    price: u8,
    meant: String,
    whole: String,
}

/// More than any slips cost.
const SURE: u8 = 50;

impl Near<'_> {
    /// Looks at a name under several endings. One of the same top-level domain was meant whatever slips there are, if
    /// that is given; or else the first.
    fn look(&mut self, name: &str, endings: &str, budget: u8, sure_top: &str) {
        for ending in words(endings) {
            self.whole.clear();
            push_all(&mut self.whole, &[name, ".", ending]);
            let mut price = slip::price(self.typed, &self.whole, budget);
            if budget > 0 && find(self.typed, b'.').is_none() {
                price = price.min(slip::price(self.typed, name, budget));
            }
            if !sure_top.is_empty() {
                price = price.min(SURE + u8::from(top(ending) != sure_top));
            }
            if price < self.price {
                self.price = price;
                swap(&mut self.meant, &mut self.whole);
            }
            if price == 0 {
                break;
            }
        }
    }

    fn found(self) -> Option<String> {
        // A domain that is a provider's is not doubted.
        if self.price < FAR && self.meant != self.typed { Some(self.meant) } else { None }
    }
}

fn top(domain: &str) -> &str {
    cut_last(domain, b'.').map_or(domain, |(_, top)| top)
}

/// Whether one may be a slip of the other: one of the first two letters is among the other's.
fn start_alike(typed: &str, start: [u8; 2]) -> bool {
    let typed = typed.as_bytes();
    let (first, second) = (letter(typed, 0), letter(typed, 1));
    start.iter().any(|other| first == *other || second == *other)
}

/// Whether a name has more letters that were not typed than the budget pays for: each costs 2 at least, left out or
/// typed as another. Letters too many cost 1. That a rare letter and a hyphen are one here brings no more than another look.
fn is_far(typed: &str, name: &str, budget: u8) -> bool {
    let missing = letters_of(name, name.len()) & !letters_of(typed, name.len() + usize::from(budget));
    missing.count_ones() * 2 > budget.into()
}

/// The letters among the first of a text, as bits.
#[inline(never)]
fn letters_of(text: &str, count: usize) -> u64 {
    text.bytes().take(count).fold(0, |all, byte| all | 1 << (byte % 37))
}

/// Whether a domain's rest is an ending, not the domain of a company with a host of this name.
fn is_like_ending(rest: &str) -> bool {
    cut(rest, b'.').is_none_or(|(second, top)| second.len() < 4 && cut(top, b'.').is_none())
}

/// The endings that mistyped ones are taken for, whatever the name.
const ENDINGS: &str = "com net org edu info co.uk com.au com.br com.mx co.nz co.za co.jp";
/// An ending one slip from those, which exists.
const REAL_ENDING: &str = "bet";

/// Whether a top-level domain is a country's.
fn is_country(top: &str) -> bool {
    let [first, second] = top.as_bytes() else { return false };
    let seconds = SECONDS.get(usize::from(first.wrapping_sub(b'a'))).unwrap_or(&0);
    seconds.checked_shr(second.wrapping_sub(b'a').into()).unwrap_or(0) & 1 == 1
}

/// The second letters of [`COUNTRIES`], as bits, by the first: a third of the text.
#[allow(clippy::indexing_slicing)] // The compiler would panic.
const SECONDS: [u32; 26] = {
    let mut seconds = [0; 26];
    let mut rest = COUNTRIES.as_bytes();
    let mut first = None;
    while let [letter, others @ ..] = rest {
        rest = others;
        first = match (letter, first) {
            (b'\n', _) => None,
            (letter, None) => Some(*letter - b'a'),
            (letter, Some(first)) => {
                seconds[first as usize] |= 1 << (*letter - b'a');
                Some(first)
            }
        };
    }
    seconds
};

/// The countries' top-level domains: a line a first letter, then the second ones.
const COUNTRIES: &str = "\
acdefgilmoqrstuwxz
babdefghijmnorstvwyz
cacdfghiklmnoruvwxyz
dejkmoz
ecegrstu
fijkmor
gabdefghilmnpqrstuwy
hkmnrtu
idelmnoqrst
jemop
keghimnprwyz
labcikrstuvy
macdeghklmnopqrstuvwxyz
nacefgilopruz
om
paefghklmnrstwy
qa
reosuw
sabcdeghijklmnorstvxyz
tcdfghjklmnortvwz
uagksyz
vaceginu
wfs
yet
zamw
";

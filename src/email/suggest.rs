//! What a mistyped domain was meant to be.
//!
//! A suggestion interrupts somebody, so it has to be right: a domain that is a provider's is never doubted, nor is one
//! whose name only resembles a short or common one. Two kinds of slip are looked for: in a provider's name or ending,
//! and in the ending of any domain where no such top-level domain exists.

use super::providers;
use super::slip::{self, FAR, price_of_ending};
use super::{joined, push_all};
use crate::cut::{behind, cut, cut_last, words};
use alloc::string::String;

/// What people write before the name of a site, and then before everything.
const SITE: &str = "www.";
/// A suggestion may itself be mistyped, such as `www.gmial.con`; this many times it is looked at again.
const ROUNDS: usize = 4;

/// Appends the whole address that was meant, where it is another one.
pub(super) fn push_address(out: &mut String, local: &str, domain: &str) {
    let mut meant = local;
    while let Some(rest) = behind(meant, SITE) {
        meant = rest;
    }
    let mut domain = String::from(domain);
    if correct(&mut domain) || meant.len() < local.len() {
        push_all(out, &[meant, "@", &domain]);
    }
}

/// Makes a domain in small ASCII letters the one that was meant by it; answers whether it was another.
pub(super) fn correct(domain: &mut String) -> bool {
    let mut is_other = false;
    for _ in 0..ROUNDS {
        let Some(better) = better(domain) else { break };
        *domain = better;
        is_other = true;
    }
    is_other
}

fn better(typed: &str) -> Option<String> {
    if let Some(rest) = behind(typed, SITE)
        && cut(rest, b'.').is_some()
    {
        return Some(rest.into());
    }
    // A domain that is a provider's is not doubted.
    if providers::of(typed).is_some() {
        return None;
    }
    let (name, ending) = cut(typed, b'.').unwrap_or((typed, ""));
    // The fewest slips away, the more popular of two. A name that is in the table is no slip of another's.
    let (mut least, mut meant, mut is_name) = (FAR, String::new(), false);
    for provider in providers::all() {
        let budget = provider.slips.budget();
        let is_own = provider.name == name;
        // Another's domain may have this name under a country that exists.
        let is_others = is_country(ending) && !provider.slips.are_famous() && budget < 3;
        if is_own {
            (least, meant, is_name) = (if is_others { 0 } else { FAR }, String::new(), true);
        } else if is_name || !start_alike(name, provider.name) {
            continue;
        }
        for own in provider.endings() {
            let whole = joined(provider.name, ".", own);
            let mut price = slip::price(typed, &whole, budget);
            if ending.is_empty() && budget > 0 {
                price = price.min(slip::price(typed, provider.name, budget));
            }
            if price < least {
                (least, meant) = (price, whole);
            }
        }
        if is_own && least == FAR && provider.slips.are_famous() && budget > 1 && is_like_ending(ending) {
            // `yahoo.jp` was meant to be co.jp, and `gmail.fr` can only be com.
            let top = |domain| cut_last(domain, b'.').map_or(domain, |(_, top)| top);
            let own = provider.endings().find(|own| top(own) == top(ending)).unwrap_or(provider.main_ending());
            (least, meant) = (0, joined(provider.name, ".", own));
        }
    }
    if meant.is_empty() { with_real_ending(typed) } else { Some(meant) }
}

/// Whether one may be a slip of the other: one of the first two letters is among the other's.
fn start_alike(typed: &str, name: &str) -> bool {
    let (typed, name) = (typed.as_bytes(), name.as_bytes());
    typed.iter().take(2).any(|letter| name.iter().take(2).any(|other| letter == other))
}

/// Whether a domain's rest is an ending, not the domain of a company with a host of this name.
fn is_like_ending(rest: &str) -> bool {
    cut(rest, b'.').is_none_or(|(second, top)| second.len() < 4 && cut(top, b'.').is_none())
}

/// The ending of those that mistyped ones are taken for that is at most one slip away, behind the price of that.
fn nearest_ending(typed: &str) -> (u8, &'static str) {
    let mut nearest = (FAR, "");
    for ending in words(ENDINGS) {
        let price = price_of_ending(typed, ending);
        if price < nearest.0 {
            nearest = (price, ending);
        }
    }
    nearest
}

/// The endings that mistyped ones are taken for, whatever the name.
const ENDINGS: &str = "com net org edu info co.uk com.au com.br com.mx co.nz co.za co.jp";
/// An ending one slip from those, which exists.
const REAL_ENDING: &str = "bet";

/// The domain under a top-level domain that exists, where it is under none and one is a single slip away.
fn with_real_ending(typed: &str) -> Option<String> {
    let (rest, top) = cut_last(typed, b'.')?;
    if is_country(top) || top == REAL_ENDING {
        return None;
    }
    // Two letters may have been meant to be one of several, such as `ed`.
    let (mut name, mut near) = (rest, if top.len() > 2 { nearest_ending(top) } else { (FAR, "") });
    if near.0 == FAR {
        (name, _) = cut_last(rest, b'.')?;
        near = nearest_ending(typed.get(name.len() + 1..)?);
    }
    let meant = joined(name, ".", near.1);
    (near.0 < FAR && meant != typed).then_some(meant)
}

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

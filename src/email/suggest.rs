//! What a mistyped domain was meant to be.
//!
//! A suggestion interrupts somebody, so it has to be right: a domain that is a provider's is never doubted, nor is one
//! whose name only resembles a short or common one. Two kinds of slip are looked for: in a provider's name or ending,
//! and in the ending of any domain where no such top-level domain exists.

use super::providers::{self, COMMON, FAMOUS, KNOWN, Provider};
use super::slip::{FAR, price, price_of_ending};
use super::syntax::is_dot_atom;
use super::{joined, push_all};
use crate::cut::{ahead, behind, cut, cut_last, parts, without};
use alloc::string::String;

/// What people write before the name of a site, and then before everything.
const SITE: &str = "www.";
/// One slip in an ending, and no more.
const ONE_SLIP: u8 = 2;
/// A suggestion may itself be mistyped, such as `www.gmial.con`; this many times it is looked at again.
const ROUNDS: usize = 4;

/// Appends the whole address that was meant, where it is another one.
pub(super) fn push_address(out: &mut String, local: &str, domain: &str) {
    let mut meant = local;
    while let Some(rest) = behind(meant, SITE).filter(|rest| is_dot_atom(rest)) {
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
    let letters = without(typed, b'.');
    // The fewest slips away, the more popular of two. A name that is in the table is no slip of another's.
    let (mut nearest, mut meant, mut is_name) = (NONE, "", false);
    for provider in providers::all() {
        let is_own = provider.name == name;
        if is_own && !is_name {
            (nearest, is_name) = (NONE, true);
        }
        let found = if is_own {
            ending_of_name(&provider, ending)
        } else if is_name {
            NONE
        } else {
            ending_of_slip(&provider, name, ending, &letters)
        };
        if found.0 < nearest.0 {
            (nearest, meant) = (found, provider.name);
        }
    }
    if nearest.0 < FAR { Some(joined(meant, ".", nearest.1)) } else { with_real_ending(typed) }
}

/// An ending that may have been meant, behind the price of what was typed for it; [`FAR`] if none was.
type Near = (u8, &'static str);
const NONE: Near = (FAR, "");

/// The ending that was meant behind a provider's own name.
fn ending_of_name(provider: &Provider, typed: &str) -> Near {
    let main = (0, provider.endings().next().unwrap_or(""));
    if typed.is_empty() {
        return if provider.slips == COMMON { NONE } else { main };
    }
    let near = nearest_ending(provider.endings, typed);
    if provider.slips != FAMOUS {
        // Another's domain may have this name under a country that exists.
        let is_rare = provider.slips == KNOWN && provider.name.len() > 6;
        return if is_rare || !is_country(typed) { near } else { NONE };
    }
    if price_of_ending(typed, main.1, ONE_SLIP) < FAR {
        return main;
    }
    if near.0 < FAR || provider.name.len() < 5 || !is_like_ending(typed) {
        return near;
    }
    // `yahoo.jp` was meant to be co.jp, and `gmail.fr` can only be com.
    let is_of_country = |ending: &&str| cut(ending, b'.').is_some_and(|(_, top)| ahead(typed, top).is_some());
    provider.endings().find(is_of_country).map_or(main, |ending| (0, ending))
}

/// The same behind a name that is not quite the provider's.
fn ending_of_slip(provider: &Provider, name: &str, typed: &str, letters: &str) -> Near {
    if provider.slips == COMMON {
        return NONE;
    }
    let in_name = |name| price(name, provider.name, budget(provider));
    // `g.mail.com`, `gmailc.om`, `gmailcom`: the right letters; and `gmialcom`.
    if typed.is_empty() || behind(letters, provider.name).is_some() {
        for ending in provider.endings() {
            let price = match without_ending(letters, ending) {
                Some(name) if typed.is_empty() => in_name(name),
                Some(name) if name == provider.name && provider.slips == FAMOUS => 1,
                _ => FAR,
            };
            if price < FAR {
                return (price, ending);
            }
        }
    }
    let in_name = in_name(name);
    if in_name == FAR {
        return NONE;
    }
    let near = if typed.is_empty() {
        (0, provider.endings().next().unwrap_or(""))
    } else {
        nearest_ending(provider.endings, typed)
    };
    (in_name + near.0, near.1)
}

/// The price that a slip in a name may have: the shorter a name is, the more others are close to it.
fn budget(provider: &Provider) -> u8 {
    let from = |length| u8::from(provider.name.len() >= length);
    2 * from(5) + from(7) + if provider.slips == FAMOUS { 1 + from(10) } else { 0 }
}

/// The ending of several that is at most one slip away.
fn nearest_ending(endings: &'static str, typed: &str) -> Near {
    let mut nearest = NONE;
    for ending in parts(endings, b' ') {
        let price = price_of_ending(typed, ending, ONE_SLIP);
        if price < nearest.0 {
            nearest = (price, ending);
        }
    }
    nearest
}

/// `hotmail` of `hotmailcouk`
fn without_ending<'t>(letters: &'t str, ending: &str) -> Option<&'t str> {
    match cut(ending, b'.') {
        Some((second, top)) => ahead(ahead(letters, top)?, second),
        None => ahead(letters, ending),
    }
}

/// Whether a domain's rest is an ending, not the domain of a company with a host of this name.
fn is_like_ending(rest: &str) -> bool {
    cut(rest, b'.').is_none_or(|(second, top)| second.len() < 4 && cut(top, b'.').is_none())
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
    let (mut name, mut near) = (rest, if top.len() > 2 { nearest_ending(ENDINGS, top) } else { NONE });
    if near.0 == FAR {
        (name, _) = cut_last(rest, b'.')?;
        near = nearest_ending(ENDINGS, typed.get(name.len() + 1..)?);
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

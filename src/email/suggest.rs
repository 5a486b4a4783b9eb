//! What a mistyped domain was meant to be.
//!
//! A suggestion interrupts somebody, so it has to be right: a domain that is a provider's is never doubted, nor is one
//! whose name only resembles a short or common one. Two kinds of slip are looked for: in a provider's name or ending,
//! and in the ending of any domain where no such top-level domain exists.

use super::cut::{behind, cut, cut_last, parts};
use super::joined;
use super::providers::{self, Provider, Slips};
use super::slip::{FAR, price, price_of_ending};
use super::syntax::is_dot_atom;
use alloc::string::String;

/// What people write before the name of a site, and then before everything.
const SITE: &str = "www.";
/// One slip in an ending, and no more.
const ONE_SLIP: u8 = 2;
/// A suggestion may itself be mistyped, such as `www.gmial.con`; this many times it is looked at again.
const ROUNDS: usize = 4;

/// The whole address that was meant, where it is another one. A domain that is a provider's is not doubted.
pub(super) fn address(local: &str, domain: &str, is_providers: bool) -> Option<String> {
    let mut meant = local;
    while let Some(rest) = behind(meant, SITE).filter(|rest| is_dot_atom(rest)) {
        meant = rest;
    }
    let other = if is_providers { None } else { self::domain(domain) };
    let is_other = meant.len() < local.len() || other.is_some();
    is_other.then(|| joined(meant, '@', other.as_deref().unwrap_or(domain)))
}

/// The domain that was meant by a domain in small ASCII letters, where it is another one.
pub(super) fn domain(typed: &str) -> Option<String> {
    let mut meant = None;
    for _ in 0..ROUNDS {
        let Some(better) = better(meant.as_deref().unwrap_or(typed)) else { break };
        meant = Some(better);
    }
    meant
}

fn better(typed: &str) -> Option<String> {
    if let Some(rest) = typed.strip_prefix(SITE)
        && cut(rest, b'.').is_some()
    {
        return Some(rest.into());
    }
    let (name, ending) = cut(typed, b'.').unwrap_or((typed, ""));
    let mut letters = String::new();
    parts(typed, b'.').for_each(|label| letters.push_str(label));
    // The fewest slips away, the more popular of two. A name that is in the table is no slip of another's.
    let (mut nearest, mut is_name) = ((FAR, "", ""), false);
    for provider in providers::all() {
        let found = if provider.name == name {
            if provider.endings().any(|own| own == ending) {
                return None;
            }
            nearest.0 = if is_name { nearest.0 } else { FAR };
            is_name = true;
            ending_of_name(provider, ending)
        } else if is_name {
            None
        } else {
            ending_of_slip(provider, name, ending, &letters)
        };
        if let Some((price, ending)) = found
            && price < nearest.0
        {
            nearest = (price, provider.name, ending);
        }
    }
    let (price, name, ending) = nearest;
    if price < FAR { Some(joined(name, '.', ending)) } else { with_real_ending(typed) }
}

/// The ending that was meant behind a provider's own name, and its price.
fn ending_of_name(provider: Provider, typed: &str) -> Option<(u8, &'static str)> {
    let main = provider.endings().next()?;
    if typed.is_empty() {
        return (provider.slips != Slips::None).then_some((0, main));
    }
    let near = nearest_ending(provider.endings, typed);
    if provider.slips != Slips::Famous {
        // Another's domain may have this name under a country that exists.
        let is_rare = provider.slips == Slips::Known && provider.name.len() > 6;
        return near.filter(|_| is_rare || !is_country(typed));
    }
    if price_of_ending(typed, main, ONE_SLIP) < FAR {
        return Some((0, main));
    }
    if near.is_some() || provider.name.len() < 5 || !is_like_ending(typed) {
        return near;
    }
    // `yahoo.jp` was meant to be co.jp, and `gmail.fr` can only be com.
    let is_of_country = |ending: &&str| cut(ending, b'.').is_some_and(|(_, top)| typed.ends_with(top));
    Some((0, provider.endings().find(is_of_country).unwrap_or(main)))
}

/// The same behind a name that is not quite the provider's.
fn ending_of_slip(provider: Provider, name: &str, typed: &str, letters: &str) -> Option<(u8, &'static str)> {
    if provider.slips == Slips::None {
        return None;
    }
    let in_name = |name: &str| Some(price(name, provider.name, budget(provider))).filter(|price| *price < FAR);
    // `g.mail.com`, `gmailc.om`, `gmailcom`: the right letters; and `gmialcom`.
    if typed.is_empty() || letters.starts_with(provider.name) {
        for ending in provider.endings() {
            let price = match without_ending(letters, ending) {
                Some(name) if typed.is_empty() => in_name(name),
                Some(name) if name == provider.name && provider.slips == Slips::Famous => Some(1),
                _ => None,
            };
            if let Some(price) = price {
                return Some((price, ending));
            }
        }
    }
    let in_name = in_name(name)?;
    let (in_ending, ending) =
        if typed.is_empty() { (0, provider.endings().next()?) } else { nearest_ending(provider.endings, typed)? };
    Some((in_name + in_ending, ending))
}

/// The price that a slip in a name may have: the shorter a name is, the more others are close to it.
fn budget(provider: Provider) -> u8 {
    match (provider.slips, provider.name.len()) {
        (Slips::Famous, ..5) => 1,
        (Slips::Famous, 5 | 6) => 3,
        (Slips::Famous, 7..10) => 4,
        (Slips::Famous, _) => 5,
        (_, ..5) => 0,
        (_, 5 | 6) => 2,
        _ => 3,
    }
}

/// The ending of several that is at most one slip away, and its price.
fn nearest_ending(endings: &'static str, typed: &str) -> Option<(u8, &'static str)> {
    let mut nearest = (FAR, "");
    for ending in parts(endings, b' ') {
        let price = price_of_ending(typed, ending, ONE_SLIP);
        if price < nearest.0 {
            nearest = (price, ending);
        }
    }
    (nearest.0 < FAR).then_some(nearest)
}

/// `hotmail` of `hotmailcouk`
fn without_ending<'t>(letters: &'t str, ending: &str) -> Option<&'t str> {
    match cut(ending, b'.') {
        Some((second, top)) => letters.strip_suffix(top)?.strip_suffix(second),
        None => letters.strip_suffix(ending),
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
    let last = if top.len() > 2 { nearest_ending(ENDINGS, top) } else { None };
    let (name, ending) = match (last, cut_last(rest, b'.')) {
        (Some((_, ending)), _) => (rest, ending),
        (None, Some((name, _))) => (name, nearest_ending(ENDINGS, typed.get(name.len() + 1..)?)?.1),
        (None, None) => return None,
    };
    let meant = joined(name, '.', ending);
    (meant != typed).then_some(meant)
}

/// Whether a top-level domain is a country's.
fn is_country(top: &str) -> bool {
    let [first, second] = top.as_bytes() else { return false };
    parts(COUNTRIES, b'\n').any(|line| match line.as_bytes() {
        [start, others @ ..] => start == first && others.contains(second),
        [] => false,
    })
}

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

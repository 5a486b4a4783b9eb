//! What a mistyped domain was meant to be.
//!
//! A suggestion interrupts somebody, so it has to be right: a domain that is a provider's is never doubted, nor is one
//! whose name only resembles a short or common one. Two kinds of slip are looked for: in a provider's name or ending,
//! and in the ending of any domain where no such top-level domain exists.

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

/// The whole address that was meant, where it is another one.
pub(super) fn address(local: &str, domain: &str) -> Option<String> {
    let mut meant = local;
    while let Some((start, rest)) = meant.split_at_checked(SITE.len()) {
        if !start.eq_ignore_ascii_case(SITE) || !is_dot_atom(rest) {
            break;
        }
        meant = rest;
    }
    match self::domain(domain) {
        Some(domain) => Some(super::joined(meant, &domain)),
        None => (meant.len() < local.len()).then(|| super::joined(meant, domain)),
    }
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
    if providers::of(typed).is_some() {
        return None;
    }
    if let Some(rest) = typed.strip_prefix(SITE).filter(|rest| rest.contains('.')) {
        return Some(rest.into());
    }
    let of_provider = Typed::new(typed).nearest();
    of_provider.map(|meant| dotted(meant.provider.name, meant.ending)).or_else(|| with_real_ending(typed))
}

fn dotted(name: &str, ending: &str) -> String {
    let mut domain = String::from(name);
    domain.push('.');
    domain.push_str(ending);
    domain
}

/// A domain to judge, in its parts.
struct Typed<'t> {
    domain: &'t str,
    name: &'t str,
    ending: &'t str,
    /// Whether the name is one of the table's: such a one is no slip of another's.
    is_name: bool,
}

/// What may have been meant.
struct Meant {
    price: u8,
    provider: Provider,
    ending: &'static str,
}

impl<'t> Typed<'t> {
    fn new(domain: &'t str) -> Self {
        let (name, ending) = domain.split_once('.').unwrap_or((domain, ""));
        Self { domain, name, ending, is_name: providers::all().any(|provider| provider.name == name) }
    }

    /// The provider whose domain is the fewest slips away, the more popular of two.
    fn nearest(&self) -> Option<Meant> {
        let mut nearest: Option<Meant> = None;
        for provider in providers::all().filter(|provider| provider.slips != Slips::None) {
            let found = if provider.name == self.name { self.of_name(provider) } else { self.of_slip(provider) };
            let Some((price, ending)) = found else { continue };
            if nearest.as_ref().is_none_or(|nearest| price < nearest.price) {
                nearest = Some(Meant { price, provider, ending });
            }
        }
        nearest
    }

    /// The ending that was meant behind a provider's own name.
    fn of_name(&self, provider: Provider) -> Option<(u8, &'static str)> {
        let typed = self.ending;
        let main = provider.endings().next()?;
        if typed.is_empty() || price_of_ending(typed, main, ONE_SLIP) < FAR {
            return Some((0, main));
        }
        let near = nearest_ending(provider, typed);
        if provider.slips != Slips::Famous {
            return near.filter(|_| provider.name.len() > 6 || !is_country(typed));
        }
        // `yahoo.jp` was meant to be co.jp, and `gmail.fr` can only be com.
        let country =
            || provider.endings().find(|ending| ending.rsplit_once('.').is_some_and(|(_, last)| typed.ends_with(last)));
        let is_any = provider.name.len() > 4 && is_like_ending(typed);
        near.or_else(|| is_any.then(|| (0, country().unwrap_or(main))))
    }

    /// The same for a name that is not quite the provider's.
    fn of_slip(&self, provider: Provider) -> Option<(u8, &'static str)> {
        if self.is_name {
            return None;
        }
        let budget = budget(provider);
        let in_name = |name: &str| Some(price(name, provider.name, budget)).filter(|price| *price < FAR);
        if self.ending.is_empty() {
            // `gmialcom`, and `gmial` alone
            let with_ending =
                provider.endings().find_map(|ending| Some((in_name(without_ending(self.name, ending)?)?, ending)));
            return with_ending.or_else(|| Some((in_name(self.name)?, provider.endings().next()?)));
        }
        if provider.slips == Slips::Famous
            && let Some(ending) = provider.endings().find(|ending| self.has_other_dots(provider, ending))
        {
            return Some((1, ending));
        }
        let (in_ending, ending) = nearest_ending(provider, self.ending)?;
        Some((in_name(self.name)? + in_ending, ending))
    }

    /// `g.mail.com`, `gmailc.om`: the right letters.
    fn has_other_dots(&self, provider: Provider, ending: &str) -> bool {
        let letters = self.domain.bytes().filter(|byte| *byte != b'.');
        letters.eq(provider.name.bytes().chain(ending.bytes().filter(|byte| *byte != b'.')))
    }
}

/// The price that a slip in a name may have: the shorter a name is, the more others are close to it.
fn budget(provider: Provider) -> u8 {
    match (provider.slips, provider.name.len()) {
        (Slips::Famous, ..5) => 1,
        (Slips::Famous, 5) => 3,
        (Slips::Famous, 6..10) => 4,
        (Slips::Famous, _) => 5,
        (_, ..5) => 0,
        (_, 5 | 6) => 2,
        _ => 3,
    }
}

fn nearest_ending(provider: Provider, typed: &str) -> Option<(u8, &'static str)> {
    let prices = provider.endings().map(|ending| (price_of_ending(typed, ending, ONE_SLIP), ending));
    prices.filter(|(price, _)| *price < FAR).min_by_key(|(price, _)| *price)
}

/// `gmail` of `gmailcom`
fn without_ending<'t>(name: &'t str, ending: &str) -> Option<&'t str> {
    ending.rsplit('.').try_fold(name, |name, label| name.strip_suffix(label))
}

/// Whether a domain's rest is an ending, not the domain of a company with a host of this name.
fn is_like_ending(rest: &str) -> bool {
    match rest.split_once('.') {
        Some((second, top)) => second.len() < 4 && !top.contains('.'),
        None => true,
    }
}

/// The endings that mistyped ones are taken for, whatever the name.
const ENDINGS: [&str; 11] =
    ["com", "net", "org", "edu", "co.uk", "com.au", "com.br", "com.mx", "co.nz", "co.za", "co.jp"];
/// Endings one slip from those, which exist.
const REAL_ENDINGS: [&str; 1] = ["bet"];

/// The domain under a top-level domain that exists, where it is under none and one is a single slip away.
fn with_real_ending(typed: &str) -> Option<String> {
    let (rest, top) = typed.rsplit_once('.')?;
    if is_country(top) || REAL_ENDINGS.contains(&top) {
        return None;
    }
    let last = |name, typed_ending: &str| {
        let prices = ENDINGS.iter().map(|ending| (price_of_ending(typed_ending, ending, ONE_SLIP), *ending));
        prices
            .min_by_key(|(price, _)| *price)
            .filter(|(price, _)| (1..FAR).contains(price))
            .map(|(_, ending)| dotted(name, ending))
    };
    let of_two = || {
        let (name, _) = rest.rsplit_once('.')?;
        last(name, typed.get(name.len() + 1..)?)
    };
    last(rest, top).or_else(of_two)
}

/// Whether a top-level domain is a country's.
fn is_country(top: &str) -> bool {
    let [first, second] = top.as_bytes() else { return false };
    COUNTRIES.lines().any(|line| match line.as_bytes() {
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

//! Accounts on social platforms, from a handle or a link as people write them.
//!
//! A link or a word (`ig: johndoe`, `johndoe on Snapchat`) tells the platform; else the caller may, as a form's field
//! does; else only what begins with `@` is a handle at all, of the platform `unknown`. Its key equals no other
//! platform's. `platforms` is the table of what each platform allows.

mod link;
mod platforms;
mod whatsapp;
mod words;

use crate::phone::{Metadata, is_letter_or_number, with_production};
use crate::text::{is_letter, is_mark, lower};
use alloc::string::String;
use platforms::{Accounts, Letters, SITES, Site, UNKNOWN, WHATSAPP};

/// A social platform that handles are known of.
#[derive(Clone, Copy)]
pub struct Platform(&'static Site);

impl Platform {
    /// The platform of this name: `"instagram"`, `"x"`; `"unknown"` is one of them.
    pub fn from_code(code: &str) -> Option<Self> {
        SITES.into_iter().find(|site| site.code == code).map(Self)
    }

    /// Its name.
    pub fn code(self) -> &'static str {
        self.0.code
    }

    /// Every platform; `unknown` comes last.
    pub fn all() -> impl Iterator<Item = Self> {
        SITES.into_iter().map(Self)
    }
}

impl core::fmt::Debug for Platform {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(self.code())
    }
}

impl PartialEq for Platform {
    fn eq(&self, other: &Self) -> bool {
        self.code() == other.code()
    }
}

/// An account, as the npm package's `Handle` has it.
#[derive(Clone, PartialEq, Debug)]
pub struct Handle {
    /// Where it is.
    pub platform: Platform,
    /// As the platform compares it: `johndoe`. An organisation's or a channel's has its sort before it: `company/acme`.
    /// WhatsApp's is the phone in E.164.
    pub handle: String,
    /// To show: as typed, with an `@` where the platform writes one.
    pub display: String,
    /// The `https` link to it; `None` where the platform is unknown.
    pub url: Option<String>,
    /// What to match people on: `instagram:johndoe`. WhatsApp's is that of the phone, as both are one identity.
    pub key: String,
}

/// Reads a handle or a link to an account. `platform` is that of a handle which names none.
///
/// `None` for what is no account: a post, a group, an invitation, an email address, and a phone unless it is WhatsApp's
/// and in international form.
///
/// ```
/// use identity_hints::handle::{self, Platform};
///
/// let handle = handle::parse("https://instagram.com/JohnDoe/?hl=en", None).unwrap();
/// assert_eq!(handle.key, "instagram:johndoe");
/// assert_eq!(handle.display, "@JohnDoe");
///
/// assert_eq!(handle::parse("johndoe", None), None);
/// assert_eq!(handle::parse("johndoe", Platform::from_code("x")).unwrap().key, "x:johndoe");
/// assert_eq!(handle::parse("wa.me/19165551234", None).unwrap().key, "+19165551234");
/// ```
pub fn parse(text: &str, platform: Option<Platform>) -> Option<Handle> {
    with_production(|metadata| read(metadata, text, platform))
}

pub(crate) fn read(metadata: &Metadata, text: &str, platform: Option<Platform>) -> Option<Handle> {
    let text = words::bare(text);
    if let Some(link) = words::tokens(text, &words::is_blank).into_iter().find_map(link::read) {
        return account_behind(metadata, link.site, &link.path, true);
    }
    if let Some((site, typed)) = words::named(text) {
        return if site.code == WHATSAPP.code {
            whatsapp::in_text(metadata, text)
        } else {
            typed_account(site, typed?)
        };
    }
    match platform {
        Some(Platform(site)) if site.code == WHATSAPP.code => whatsapp::in_text(metadata, text),
        Some(Platform(site)) if text.contains('/') => account_behind(metadata, site, text, false),
        Some(Platform(site)) => typed_account(site, text),
        None if words::begins_with_at(text) => typed_account(&UNKNOWN, text),
        None => None,
    }
}

/// The account at a path of the platform's.
fn account_behind(metadata: &Metadata, site: &'static Site, path: &str, has_host: bool) -> Option<Handle> {
    if site.code == WHATSAPP.code {
        return link::handles(platforms::WHATSAPP_PATHS, path, has_host)
            .find_map(|digits| whatsapp::in_link(metadata, digits));
    }
    let one_of = |accounts: &'static Accounts| {
        link::handles(accounts.paths, path, has_host).find_map(|typed| described(site, accounts, words::bare(typed)))
    };
    site.accounts.iter().find_map(one_of)
}

/// The account of a handle that was typed alone.
fn typed_account(site: &'static Site, typed: &str) -> Option<Handle> {
    if looks_like_phone(typed) {
        return None;
    }
    let typed = words::without_at(typed);
    site.accounts.iter().filter(|accounts| accounts.prefix.is_empty()).find_map(|of| described(site, of, typed))
}

/// Digits as many as a phone has: more likely that than a handle. Numbers of Facebook's are longer.
fn looks_like_phone(typed: &str) -> bool {
    let digits = typed.bytes().filter(u8::is_ascii_digit).count();
    (7..14).contains(&digits)
        && typed.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'+' | b'-' | b'.' | b'(' | b')'))
}

fn described(site: &'static Site, accounts: &Accounts, typed: &str) -> Option<Handle> {
    let name = accounts.canonical(typed)?;
    let mut handle = String::from(accounts.prefix);
    handle.push_str(&name);
    let mut display = String::from(if site.has_at && accounts.prefix.is_empty() { "@" } else { "" });
    display.push_str(typed);
    let url = (!accounts.url.is_empty()).then(|| {
        let mut url = String::from(accounts.url);
        link::push_encoded(&mut url, &name);
        url
    });
    let mut key = String::from(site.code);
    key.push(':');
    key.push_str(&handle);
    Some(Handle { platform: Platform(site), handle, display, url, key })
}

impl Accounts {
    /// The handle as the platform compares it, if it may be one.
    fn canonical(&self, typed: &str) -> Option<String> {
        let mut out = String::new();
        let mut length = 0;
        // Nothing before the first is as an inner mark before it: no inner mark may follow.
        let mut last = None;
        for c in typed.chars() {
            let is_inner = |c: Option<char>| c.is_none_or(|c| self.inner.contains(c));
            let is_allowed = self.marks.contains(c) || self.allows(c);
            if !is_allowed || is_inner(Some(c)) && is_inner(last) || last.is_none() && !self.begins(c) {
                return None;
            }
            if !self.ignored.contains(c) {
                out.push(if self.letters == Letters::LatinExact { c } else { lower(c) });
                length += 1;
            }
            last = Some(c);
        }
        let last = last?;
        let (fewest, most) = self.length;
        let is_one = (fewest..=most).contains(&u8::try_from(length).ok()?)
            && !self.inner.contains(last)
            && !self.not_last.contains(last)
            && !link::words(self.reserved).any(|word| word.eq_ignore_ascii_case(typed));
        is_one.then_some(out)
    }

    fn allows(&self, c: char) -> bool {
        match self.letters {
            Letters::Digits => c.is_ascii_digit(),
            Letters::Latin | Letters::LatinExact => c.is_ascii_alphanumeric(),
            Letters::Any => is_letter_or_number(c) || is_mark(c),
        }
    }

    fn begins(&self, c: char) -> bool {
        !self.begins_with_letter || is_letter(c)
    }
}

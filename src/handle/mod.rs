//! Accounts on social platforms, from a handle or a link as people write them.
//!
//! A link or a word (`ig: johndoe`, `johndoe on Snapchat`) tells the platform; else the caller may, as a form's field
//! does; else only what begins with `@` is a handle at all, of the platform `unknown`. Its key equals no other
//! platform's. `platforms` is the table of what each platform allows.

mod link;
mod platforms;
mod whatsapp;
mod words;

pub(crate) use link::cut;

use crate::cut::{behind, is_word_of, letters};
use crate::phone::{Metadata, is_letter_or_number, with_production, written};
use crate::text::{self, is_letter, is_mark, lower, plain};
use alloc::string::String;
use alloc::vec::Vec;
use platforms::{Accounts, Letters, SITES, Site, UNKNOWN, mark};

/// A social platform that handles are known of.
#[derive(Clone, Copy)]
pub struct Platform(&'static Site);

impl Platform {
    /// The platform of this name: `"instagram"`, `"x"`; `"unknown"` is one of them.
    pub fn from_code(code: &str) -> Option<Self> {
        SITES.iter().copied().find(|site| site.code == code).map(Self)
    }

    /// Its name.
    pub fn code(self) -> &'static str {
        self.0.code
    }

    /// Every platform; `unknown` comes last.
    pub fn all() -> impl Iterator<Item = Self> {
        SITES.iter().copied().map(Self)
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
    let mut out = Vec::new();
    with_production(|metadata| push(metadata, &mut out, text, platform));
    let out = written(out);
    let mut fields = out.split('\0').map(String::from);
    Some(Handle {
        platform: Platform::from_code(&fields.next()?)?,
        handle: fields.next()?,
        display: fields.next()?,
        key: fields.next()?,
        url: fields.next().filter(|url| !url.is_empty()),
    })
}

/// Appends the platform, handle, display, key and link of the account, each but the last followed by a zero; nothing if
/// there is none.
pub(crate) fn push(metadata: &Metadata, out: &mut Vec<u8>, text: &str, platform: Option<Platform>) -> Option<()> {
    let text = &plain(text);
    let text = words::bare(text);
    let mut rest = text;
    while let Some(token) = words::token(&mut rest, "") {
        if let Some(link) = link::read(token) {
            return push_at(metadata, out, link.site, &link.path, true);
        }
    }
    let (site, typed) = match (words::keyed(text).or_else(|| words::named(text)), platform) {
        (Some((site, typed)), _) => (site, typed),
        (None, Some(platform)) => (platform.0, text),
        (None, None) => (&UNKNOWN, behind(text, "@").and(Some(text))?),
    };
    if site.is_whatsapp() {
        whatsapp::push_in_text(metadata, out, text)
    } else if link::is_path(typed) {
        push_at(metadata, out, site, typed, false)
    } else if looks_like_phone(typed) {
        None
    } else {
        let mut accounts = site.accounts.iter().filter(|accounts| accounts.prefix.is_empty());
        accounts.find_map(|accounts| push_account(out, site, accounts, words::without_at(typed)))
    }
}

/// Appends the account at a path of the platform's. Without a host before it, only a path of several segments is known
/// as one.
fn push_at(metadata: &Metadata, out: &mut Vec<u8>, site: &Site, path: &str, has_host: bool) -> Option<()> {
    for accounts in site.accounts {
        for pattern in crate::cut::words(accounts.paths) {
            if (has_host || link::is_path(pattern))
                && let Some(typed) = link::matched(pattern, path)
                && let Some(()) = if site.is_whatsapp() {
                    whatsapp::push_in_link(metadata, out, typed)
                } else {
                    push_account(out, site, accounts, words::bare(typed))
                }
            {
                return Some(());
            }
        }
    }
    None
}

/// Digits as many as a phone has: more likely that than a handle. Numbers of Facebook's are longer.
fn looks_like_phone(typed: &str) -> bool {
    let mut digits = 0;
    for byte in typed.bytes() {
        match byte {
            b'0'..=b'9' => digits += 1,
            b'+' | b'-' | b'.' => {}
            _ => return false,
        }
    }
    (7..14).contains(&digits)
}

fn push_account(out: &mut Vec<u8>, site: &Site, accounts: &Accounts, typed: &str) -> Option<()> {
    let name = &accounts.canonical(typed)?;
    let at = if site.has_at && accounts.prefix.is_empty() { "@" } else { "" };
    let Accounts { prefix, .. } = accounts;
    push_all(out, &[site.code, "\0", prefix, name, "\0", at, typed, "\0", site.code, ":", prefix, name, "\0"]);
    if !accounts.url.is_empty() {
        push_all(out, &["https://", accounts.url]);
        link::push_encoded(out, name);
    }
    Some(())
}

#[inline(never)]
fn push_all(out: &mut Vec<u8>, texts: &[&str]) {
    for text in texts {
        out.extend_from_slice(text.as_bytes());
    }
}

impl Accounts {
    /// The handle as the platform compares it, if it may be one.
    fn canonical(&self, typed: &str) -> Option<String> {
        let mut name = String::new();
        let mut length = 0u8;
        // What is before the first is as an inner mark: none may follow.
        let mut last = self.inner;
        for c in letters(typed) {
            let mark = mark(c);
            let is_allowed = mark & self.marks != 0 || mark == 0 && self.allows(c);
            let is_first_of_none = name.is_empty() && self.begins_with_letter && !is_letter(c);
            if !is_allowed || last & mark & self.inner != 0 || is_first_of_none {
                return None;
            }
            if mark & self.ignored == 0 {
                text::push(&mut name, if self.letters == Letters::LatinExact { c } else { lower(c) });
                length = length.saturating_add(1);
            }
            last = mark;
        }
        let (fewest, most) = self.length;
        let is_taken = is_word_of(typed, self.reserved) || link::site_at(typed).is_some();
        let is_one = (fewest..=most).contains(&length) && last & (self.inner | self.not_last) == 0 && !is_taken;
        is_one.then_some(name)
    }

    fn allows(&self, c: char) -> bool {
        match self.letters {
            Letters::Digits => c.is_ascii_digit(),
            Letters::Latin | Letters::LatinExact => c.is_ascii_alphanumeric(),
            Letters::Any => is_letter_or_number(c) || is_mark(c),
        }
    }
}

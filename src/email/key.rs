//! What to match addresses on: one key for all the ways in which one mailbox can be written.

use super::cut::{cut, letters};
use super::joined;
use super::providers::Provider;
use super::syntax::is_dot_atom;
use crate::text::{self, push};
use alloc::string::String;

/// How a provider reads a local part.
struct Rule {
    /// The letter in the table of providers.
    mark: u8,
    /// What starts a tag, which all reach the same mailbox.
    tag: u8,
    /// What is left out.
    ignored: &'static str,
    /// The one domain for all, if they are one.
    domain: &'static str,
}

/// - Gmail leaves out full stops and `+tag`s; googlemail.com is an older name of it (support.google.com/mail/answer/7436150).
/// - Apple: icloud.com, me.com and mac.com are one mailbox (support.apple.com/en-us/102540).
/// - Yahoo: `base-tag` is a disposable address, and no name has a hyphen otherwise.
/// - Proton leaves out full stops, hyphens and underscores, and its domains are one (proton.me/support/addresses-and-aliases).
/// - Yandex: a full stop and a hyphen are one, and so are its domains.
/// - Microsoft, Fastmail and others: `+tag`s.
const RULES: [Rule; 6] = [
    Rule { mark: b'g', tag: b'+', ignored: ".", domain: "gmail.com" },
    Rule { mark: b'i', tag: b'+', ignored: "", domain: "icloud.com" },
    Rule { mark: b'y', tag: b'-', ignored: "", domain: "" },
    Rule { mark: b'p', tag: b'+', ignored: ".-_", domain: "proton.me" },
    Rule { mark: YANDEX, tag: b'+', ignored: "", domain: "yandex.ru" },
    Rule { mark: b'+', tag: b'+', ignored: "", domain: "" },
];
const YANDEX: u8 = b'z';

/// Where `anything@user.…` is `user@…`.
const SUBDOMAINS_ARE_USERS: [&str; 2] = ["fastmail.com", "fastmail.fm"];

/// The key of an address. Small letters everywhere: RFC 5321 lets a mail system tell `Ann` from `ann`, and none does. A
/// `+tag` stays unless the provider is known for ignoring it, as elsewhere it may be another person's.
pub(super) fn key(local: &str, domain: &str, provider: Option<Provider>) -> String {
    if let Some((user, own)) = cut(domain, b'.')
        && SUBDOMAINS_ARE_USERS.contains(&own)
    {
        return joined(user, '@', own);
    }
    let local = unquoted(local);
    let mark = provider.map_or(0, |provider| provider.rule);
    match RULES.iter().find(|rule| rule.mark == mark) {
        Some(rule) if !local.starts_with('"') => {
            let domain = if rule.domain.is_empty() { domain } else { rule.domain };
            joined(&ruled(&local, rule), '@', domain)
        }
        _ => joined(&local, '@', domain),
    }
}

/// The local part as the provider reads it; as it is where nothing would be left of it.
fn ruled(local: &str, rule: &Rule) -> String {
    let base = cut(local, rule.tag).map_or(local, |(base, _)| base);
    let mut read = String::new();
    for c in letters(base).filter(|c| letters(rule.ignored).all(|ignored| ignored != *c)) {
        push(&mut read, if rule.mark == YANDEX && c == '.' { '-' } else { c });
    }
    if is_dot_atom(&read) { read } else { local.into() }
}

/// The local part in small letters, without quotes and escapes that it does not need.
fn unquoted(local: &str) -> String {
    let inner = local.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    let is_quoted = inner.is_some();
    let mut small = String::new();
    let mut quoted = String::from("\"");
    let mut is_escaped = false;
    for c in letters(inner.unwrap_or(local)) {
        is_escaped = is_quoted && c == '\\' && !is_escaped;
        if is_escaped {
            continue;
        }
        let c = text::lower(c);
        if matches!(c, '"' | '\\') {
            push(&mut quoted, '\\');
        }
        push(&mut quoted, c);
        push(&mut small, c);
    }
    push(&mut quoted, '"');
    if !is_quoted || is_dot_atom(&small) { small } else { quoted }
}

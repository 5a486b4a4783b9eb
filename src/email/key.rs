//! What to match addresses on: one key for all the ways in which one mailbox can be written.

use super::providers;
use super::syntax::is_dot_atom;
use crate::text;
use alloc::string::String;

/// How a provider reads a local part.
struct Rule {
    /// The letter in the table of providers.
    mark: u8,
    /// What starts a tag, which all reach the same mailbox.
    tag: Option<char>,
    /// What is left out.
    ignored: &'static str,
    /// The domain for all that are one.
    domain: Option<&'static str>,
}

/// - Gmail leaves out full stops and `+tag`s; googlemail.com is an older name of it (support.google.com/mail/answer/7436150).
/// - Apple: icloud.com, me.com and mac.com are one mailbox (support.apple.com/en-us/102540).
/// - Yahoo: `base-tag` is a disposable address, and no name has a hyphen otherwise.
/// - Proton leaves out full stops, hyphens and underscores, and its domains are one (proton.me/support/addresses-and-aliases).
/// - Yandex: a full stop and a hyphen are one, and so are its domains.
/// - Microsoft, Fastmail and others: `+tag`s.
const RULES: [Rule; 6] = [
    Rule { mark: b'g', tag: Some('+'), ignored: ".", domain: Some("gmail.com") },
    Rule { mark: b'i', tag: Some('+'), ignored: "", domain: Some("icloud.com") },
    Rule { mark: b'y', tag: Some('-'), ignored: "", domain: None },
    Rule { mark: b'p', tag: Some('+'), ignored: ".-_", domain: Some("proton.me") },
    Rule { mark: YANDEX, tag: Some('+'), ignored: "", domain: Some("yandex.ru") },
    Rule { mark: b'+', tag: Some('+'), ignored: "", domain: None },
];
const YANDEX: u8 = b'z';

/// Where `anything@user.…` is `user@…`.
const SUBDOMAINS_ARE_USERS: [&str; 2] = ["fastmail.com", "fastmail.fm"];

/// The key of an address. Small letters everywhere: RFC 5321 lets a mail system tell `Ann` from `ann`, and none does. A
/// `+tag` stays unless the provider is known for ignoring it, as elsewhere it may be another person's.
pub(super) fn key(local: &str, domain: &str) -> String {
    let user = SUBDOMAINS_ARE_USERS.iter().find_map(|own| {
        let user = domain.strip_suffix(own)?.strip_suffix('.')?;
        let is_one = !user.is_empty() && !user.contains('.');
        is_one.then(|| super::joined(user, own))
    });
    if let Some(key) = user {
        return key;
    }
    let local = unquoted(local);
    let mark = providers::of(domain).map(|provider| provider.rule);
    match RULES.iter().find(|rule| Some(rule.mark) == mark) {
        Some(rule) if !local.starts_with('"') => super::joined(&ruled(&local, rule), rule.domain.unwrap_or(domain)),
        _ => super::joined(&local, domain),
    }
}

/// The local part as the provider reads it; as it is where nothing would be left of it.
fn ruled(local: &str, rule: &Rule) -> String {
    let base = local.split(|c| Some(c) == rule.tag).next().unwrap_or(local);
    let mut read = String::new();
    for c in base.chars().filter(|c| !rule.ignored.contains(*c)) {
        read.push(if rule.mark == YANDEX && c == '.' { '-' } else { c });
    }
    if is_dot_atom(&read) { read } else { local.into() }
}

/// The local part in small letters, without quotes and escapes that it does not need.
fn unquoted(local: &str) -> String {
    let mut small = String::new();
    let inner = local.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    let Some(inner) = inner else {
        small.extend(local.chars().map(text::lower));
        return small;
    };
    let mut quoted = String::from('"');
    let mut is_escaped = false;
    for c in inner.chars().map(text::lower) {
        is_escaped = c == '\\' && !is_escaped;
        if is_escaped {
            continue;
        }
        if matches!(c, '"' | '\\') {
            quoted.push('\\');
        }
        quoted.push(c);
        small.push(c);
    }
    quoted.push('"');
    if is_dot_atom(&small) { small } else { quoted }
}

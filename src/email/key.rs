//! What to match addresses on: one key for all the ways in which one mailbox can be written.

use super::providers::Provider;
use super::push_all;
use super::syntax::{is_dot_atom, is_quoted};
use crate::cut::{cut, is_word_of};
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
const SUBDOMAINS_ARE_USERS: &str = "fastmail.com fastmail.fm";

/// Appends the key of an address. Small letters everywhere: RFC 5321 lets a mail system tell `Ann` from `ann`, and none
/// does. A `+tag` stays unless the provider is known for ignoring it, as elsewhere it may be another person's.
pub(super) fn push_key(out: &mut String, local: &str, domain: &str, provider: Option<&Provider>) {
    if let Some((user, own)) = cut(domain, b'.')
        && is_word_of(own, SUBDOMAINS_ARE_USERS)
    {
        return push_all(out, &[user, "@", own]);
    }
    let mut domain = domain;
    let mut name = unquoted(local);
    let mark = provider.map_or(0, |provider| provider.rule);
    if let Some(rule) = RULES.iter().find(|rule| rule.mark == mark)
        && !is_quoted(&name)
    {
        if !rule.domain.is_empty() {
            domain = rule.domain;
        }
        let read = ruled(&name, rule);
        // As it is where nothing would be left of it.
        if is_dot_atom(&read) {
            name = read;
        }
    }
    push_all(out, &[&name, "@", domain]);
}

/// The local part as the provider reads it.
fn ruled(local: &str, rule: &Rule) -> String {
    let base = cut(local, rule.tag).map_or(local, |(base, _)| base);
    let mut read = String::new();
    text::each(base, &mut |_, c| {
        if !text::any(rule.ignored, &|ignored| ignored == c) {
            push(&mut read, if rule.mark == YANDEX && c == '.' { '-' } else { c });
        }
    });
    read
}

/// The local part in small letters, without quotes and escapes that it does not need.
fn unquoted(local: &str) -> String {
    let is_quoted = is_quoted(local);
    let inner = if is_quoted { local.get(1..local.len() - 1).unwrap_or("") } else { local };
    let mut small = String::new();
    let mut is_escaped = false;
    text::each(inner, &mut |_, c| {
        is_escaped = is_quoted && c == '\\' && !is_escaped;
        if !is_escaped {
            push(&mut small, text::lower(c));
        }
    });
    if !is_quoted || is_dot_atom(&small) {
        return small;
    }
    let mut quoted = String::from("\"");
    text::each(&small, &mut |_, c| {
        if matches!(c, '"' | '\\') {
            push(&mut quoted, '\\');
        }
        push(&mut quoted, c);
    });
    push(&mut quoted, '"');
    quoted
}

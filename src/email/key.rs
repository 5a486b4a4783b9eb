//! What to match addresses on: one key for all the ways in which one mailbox can be written.

use super::providers::{self, Provider};
use super::push_all;
use super::syntax::{is_dot_atom, is_quoted};
use crate::cut::cut;
use crate::text::{self, push};
use alloc::string::String;

/// Appends the key of an address. Small letters everywhere: RFC 5321 lets a mail system tell `Ann` from `ann`, and none
/// does. A `+tag` stays unless the provider is known for ignoring it, as elsewhere it may be another person's.
///
/// A provider's rule in the table is a letter where its domains are one; that of the first is in the key:
///
/// - `g`: Gmail leaves out full stops and `+tag`s; googlemail.com is an older name of it (support.google.com/mail/answer/7436150).
/// - `i`: icloud.com, me.com and mac.com are one mailbox of Apple's (support.apple.com/en-us/102540).
/// - `p`: Proton leaves out full stops, hyphens and underscores (proton.me/support/addresses-and-aliases).
/// - `z`: at Yandex a full stop and a hyphen are one.
/// - `-`: at Yahoo `base-tag` is a disposable address, and no name has a hyphen otherwise.
/// - `+`: Microsoft and others have `+tag`s.
/// - `@`: so has Fastmail, where `anything@user.fastmail.com` is `user@fastmail.com`.
/// - `.`: none is known.
pub(super) fn push_key(out: &mut String, local: &str, domain: &str, provider: Option<&Provider>) {
    if let Some((user, own)) = cut(domain, b'.')
        && providers::of(own).is_some_and(|provider| provider.rule == b'@')
    {
        return push_all(out, &[user, "@", own]);
    }
    let mut name = unquoted(local);
    let rule = provider.map_or(b'.', |provider| provider.rule);
    if rule == b'.' || is_quoted(&name) {
        return push_all(out, &[&name, "@", domain]);
    }
    let base = cut(&name, if rule == b'-' { b'-' } else { b'+' }).map_or(name.as_str(), |(base, _)| base);
    let mut read = String::new();
    text::each(base, &mut |_, c| match (rule, c) {
        (b'g' | b'p', '.') | (b'p', '-' | '_') => {}
        (b'z', '.') => push(&mut read, '-'),
        _ => push(&mut read, c),
    });
    // As it is where nothing would be left of it.
    if is_dot_atom(&read) {
        name = read;
    }
    match providers::all().find(|provider| provider.rule == rule) {
        Some(first) if rule.is_ascii_lowercase() => push_all(out, &[&name, "@", first.name, ".", first.main_ending()]),
        _ => push_all(out, &[&name, "@", domain]),
    }
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

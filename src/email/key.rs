//! What to match addresses on: one key for all the ways in which one mailbox can be written.

use super::providers;
use super::push_all;
use super::syntax::is_dot_atom;
use crate::cut::{cut, words};
use crate::text::{self, push};
use alloc::string::String;

/// Appends the key of an address, whose local part is in small letters and without quotes. Small letters everywhere: RFC 5321 lets a mail system tell `Ann` from `ann`, and none
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
pub(super) fn push_key(out: &mut String, local: &str, is_quoted: bool, domain: &str, rule: u8) {
    if let Some((user, own)) = cut(domain, b'.')
        && providers::of(own).rule == b'@'
    {
        return push_all(out, &[user, "@", own]);
    }
    if is_quoted && !is_dot_atom(local) {
        push(out, '"');
        text::each(local, &mut |_, c| {
            if matches!(c, '"' | '\\') {
                push(out, '\\');
            }
            push(out, c);
        });
        return push_all(out, &["\"@", domain]);
    }
    let mut read = String::new();
    if !matches!(rule, 0 | b'.') {
        let tag = if rule == b'-' { b'-' } else { b'+' };
        let base = cut(local, tag).map_or(local, |(base, _)| base);
        text::each(base, &mut |_, c| match (rule, c) {
            (b'g' | b'p', '.') | (b'p', '-' | '_') => {}
            (b'z', '.') => push(&mut read, '-'),
            _ => push(&mut read, c),
        });
    }
    // As it is where nothing would be left of it.
    push_all(out, &[if is_dot_atom(&read) { &read } else { local }, "@"]);
    match providers::all().find(|provider| provider.marks.rule == rule) {
        Some(first) if rule.is_ascii_lowercase() => {
            push_all(out, &[first.name, ".", words(first.endings).next().unwrap_or("")]);
        }
        _ => push_all(out, &[domain]),
    }
}

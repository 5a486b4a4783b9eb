//! What to match addresses on: one key for all the ways in which one mailbox can be written.

use super::providers::{self, Provider};
use super::push_all;
use super::syntax::is_dot_atom;
use crate::cut::{cut, words};
use crate::text::{self, push};
use alloc::string::String;

/// For a local part that cannot be without quotes.
const QUOTED: u8 = b'"';

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
    let rule = if is_quoted && !is_dot_atom(local) { QUOTED } else { rule };
    let tag = match rule {
        0 | b'.' | QUOTED => '\0',
        b'-' => '-',
        _ => '+',
    };
    let mut read = String::new();
    let mut is_tag = false;
    text::each(local, &mut |_, c| {
        is_tag |= c == tag;
        match (rule, c) {
            _ if is_tag => {}
            (b'g' | b'p', '.') | (b'p', '-' | '_') => {}
            (b'z', '.') => push(&mut read, '-'),
            _ => {
                if rule == QUOTED && matches!(c, '"' | '\\') {
                    push(&mut read, '\\');
                }
                push(&mut read, c);
            }
        }
    });
    let quote = if rule == QUOTED { "\"" } else { "" };
    // As it is where nothing would be left of it.
    let name = if rule == QUOTED || is_dot_atom(&read) { &read } else { local };
    push_all(out, &[quote, name, quote, "@"]);
    let is_one = |provider: &Provider| provider.marks.rule == rule;
    match if rule.is_ascii_lowercase() { providers::all().find(is_one) } else { None } {
        Some(first) => {
            let (name, endings) = first.domains();
            push_all(out, &[name, ".", words(endings).next().unwrap_or("")]);
        }
        None => push_all(out, &[domain]),
    }
}

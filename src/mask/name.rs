//! Of a name: the given name beside the family name's first letter. A name of one word is its owner's alone, as is one
//! in a script whose letters are syllables: there a given name is hardly rarer than the whole. So those are masked from
//! their first letter on, like what is no person's name.

use super::{DOT, push_secret, push_unread};
use crate::name::{self, NameKind};
use crate::phone::{push_byte, written};
use crate::text::{Script, any, is_letter, is_mark, script};
use alloc::string::String;
use alloc::vec::Vec;

/// Masks a name: `"John D•"`.
///
/// ```
/// use identity_hints::mask;
///
/// assert_eq!(mask::name("Dr. John Q. Doe Jr."), "John D•");
/// assert_eq!(mask::name("Madonna"), "M•");
/// assert_eq!(mask::name("李小龍"), "李•");
/// ```
pub fn name(text: &str) -> String {
    let mut out = Vec::new();
    push_name(&mut out, text);
    written(out)
}

pub(crate) fn push_name(out: &mut Vec<u8>, text: &str) {
    let Some(name) = name::parts(text) else {
        return push_unread(out, text);
    };
    let [_, given, _, family, .., display, _] = &name.texts;
    let is_shared = !given.is_empty() && !family.is_empty() && is_shared_by_many(given);
    if is_shared {
        out.extend_from_slice(given.as_bytes());
        push_byte(out, b' ');
    }
    let is_family_alone = is_shared || given.is_empty() && name.kind == NameKind::Person;
    push_secret(out, if is_family_alone { family } else { display }, DOT);
}

/// Nobody is given what has other characters than these.
fn is_shared_by_many(given: &str) -> bool {
    !any(given, &|c| match script(c) {
        Script::Han | Script::Kana | Script::Hangul => true,
        _ => !(is_letter(c) || is_mark(c) || matches!(c, ' ' | '-' | '.' | '\'' | '’' | '&')),
    })
}

//! The mailbox providers that anybody can join: their domains, and how each reads a local part.

use crate::cut::{around, behind, cut, is_word_of};
use core::slice;

/// A provider, by one name under several top-level domains.
pub(super) struct Provider {
    pub(super) marks: Marks,
    /// `yahoo:com co.uk fr`
    line: &'static str,
}

impl Provider {
    /// `yahoo`, and `com co.uk fr`, separated by blanks, the commonest first.
    pub(super) fn domains(&self) -> (&'static str, &'static str) {
        cut(self.line, b':').unwrap_or_default()
    }

    /// The endings, if the name is this one.
    pub(super) fn endings_of(&self, name: &str) -> Option<&'static str> {
        // Few begin with the letter.
        if self.line.as_bytes().first() != name.as_bytes().first() {
            return None;
        }
        behind(behind(self.line, name)?, ":")
    }

    /// The name's first two letters.
    pub(super) fn start(&self) -> [u8; 2] {
        self.line.as_bytes().first_chunk().copied().unwrap_or_default()
    }
}

/// What a line of the table begins with.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Marks {
    /// How sure it is that a domain close to one of these was meant to be that. A digit, or a capital where the name
    /// stands for nothing else; `2` is as much as `B`. The shorter a name is, the more others are close to it, and at
    /// `0` it is as common as a word.
    slips: u8,
    /// How it reads a local part: see `key::push_key`.
    pub(super) rule: u8,
}

impl Marks {
    /// Of no provider.
    pub(super) const NONE: Self = Self { slips: 0, rule: 0 };

    /// What slips in the name may cost.
    pub(super) fn budget(self) -> u8 {
        self.slips & 7
    }

    /// Whether the name stands for nothing else, so that any other ending is a slip too.
    pub(super) fn is_famous(self) -> bool {
        self.slips >= b'A'
    }
}

/// The marks of the provider that has a domain.
#[inline(never)]
pub(super) fn of(domain: &str) -> Marks {
    let Some((name, ending)) = cut(domain, b'.') else { return Marks::NONE };
    let found = all().find(|provider| provider.endings_of(name).is_some_and(|endings| is_word_of(ending, endings)));
    found.map_or(Marks::NONE, |provider| provider.marks)
}

/// The providers of the table, the most popular first.
pub(super) fn all() -> Providers {
    Providers { rest: TABLE, lengths: LENGTHS.iter() }
}

pub(super) struct Providers {
    rest: &'static str,
    lengths: slice::Iter<'static, u8>,
}

impl Iterator for Providers {
    type Item = Provider;

    #[inline(never)]
    fn next(&mut self) -> Option<Provider> {
        let (line, rest) = around(self.rest, usize::from(*self.lengths.next()?))?;
        self.rest = rest;
        let [slips, rule, ..] = line.as_bytes() else { return None };
        Some(Provider { marks: Marks { slips: *slips, rule: *rule }, line: line.get(3..)? })
    }
}

/// How long each line of the table is.
#[allow(clippy::indexing_slicing)] // The compiler would panic.
static LENGTHS: [u8; LINES] = {
    let (mut lengths, mut line, mut at) = ([0; LINES], 0, 0);
    while at < TABLE.len() {
        match TABLE.as_bytes()[at] {
            b'\n' => line += 1,
            _ => lengths[line] += 1,
        }
        at += 1;
    }
    lengths
};

/// A line a provider: what slips may cost, how it reads a local part, its name and its endings. A capital is for a name
/// that stands for nothing else. A line without endings is no provider, but a name that is no slip of another's.
const LINES: usize = 131;
const TABLE: &str = "\
Cg gmail:com
C- yahoo:com co.uk fr co.in com.br de it es ca co.jp com.mx com.ar com.au in co.id com.sg com.hk com.tw com.ph com.vn \
com.my com.co com.pe com.ve com.tr com.cn co.nz co.kr co.za co.th ie gr ro se dk no pl nl be at ch cz hu pt ne.jp cn cl
D+ hotmail:com co.uk fr it es de be nl ca com.br com.ar com.mx com.au com.tr co.jp co.nz co.za co.th co.il co.id se no \
dk fi ch gr cl jp my sg com.hk com.tw co.kr co.in com.vn cz hu sk rs lt lv ph pt ie
D+ outlook:com fr de es it jp com.br com.ar com.au com.tr co.id co.il co.th cl be at dk ie in kr lv my ph pt sa sg sk \
cz hu com.gr com.vn com.pe
Ci icloud:com com.cn
0+ live:com co.uk fr de it nl be ca com.au com.mx com.ar com.pt cl dk no se jp cn in ie at ru com.my com.ph com.sg \
co.za co.kr hk fi
A. aol:com co.uk fr de it es ca in jp com.br com.au com.mx nl pl se
A+ msn:com
0i me:com
0i mac:com
Eg googlemail:com
0- ymail:com
E- rocketmail:com
A. gmx:de net com at ch fr us co.uk es it ca tm biz info org eu
0. web:de
3. t-online:de
3. freenet:de
0. arcor:de
0. online:de no
0p proton:me
Ep protonmail:com ch
0p pm:me
0@ fastmail:com fm net org to in jp us es de
2z yandex:ru com by kz ua com.tr com.am com.ge uz
0z ya:ru
0. mail:com ru ee be de kz ua bg dk
0. email:com cz it de ua
3. rambler:ru ua
0. bk:ru
0. list:ru
0. inbox:ru lv com lt
0. ukr:net
2. orange:fr
3. wanadoo:fr
0. free:fr
3. laposte:net
0. sfr:fr
2. libero:it
3. virgilio:it
3. tiscali:it co.uk
0. alice:it
0. tin:it
3. fastwebnet:it
0. tim:it
0. terra:com.br es
3. comcast:net
3. verizon:net
0. att:net
D. sbcglobal:net
D. bellsouth:net
0. cox:net
0. charter:net
3. earthlink:net
3. optonline:net
3. mindspring:com
0. rr:com
3. centurylink:net
0. frontier:com
0. juno:com
0. netzero:net com
0. aim:com
3. btinternet:com
0. sky:com
3. virginmedia:com
3. talktalk:net
3. ntlworld:com
3. blueyonder:co.uk
3. bigpond:com net.au com.au
3. optusnet:com.au
0. iinet:net.au
0. xtra:co.nz
3. sympatico:ca
0. rogers:com
0. shaw:ca
0. telus:net
3. videotron:ca
3. telenet:be
0. ziggo:nl
0. planet:nl
0. home:nl
0. xs4all:nl
3. bluewin:ch
0. telia:com
0. wp:pl
0. o2:pl co.uk
0. onet:pl eu
3. interia:pl eu
0. op:pl
0. poczta:onet.pl fm
0. seznam:cz
0. centrum:cz sk
0. post:cz sk
3. freemail:hu
0. abv:bg
0. uol:com.br
0. bol:com.br
0. ig:com.br
0. globo:com
0. sapo:pt
3. rediffmail:com
0. qq:com
0. 163:com
0. 126:com
0. 139:com
0. yeah:net
0. sina:com cn com.cn
0. sohu:com
3. foxmail:com
0. aliyun:com
0. naver:com
3. hanmail:net
0. daum:net
0. nate:com
2. docomo:ne.jp
2. ezweb:ne.jp
3. softbank:ne.jp
0. walla:co.il com
0+ zoho:com eu in
0+ hey:com
3. tutanota:com de
0. tuta:io com
0+ mailbox:org
0+ posteo:de net
0+ runbox:com
3. hushmail:com
0. excite:com it
0. duck:com
0. cloud:
0. ucloud:
0. ecloud:
0. tmall:
";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_read() {
        assert_eq!((all().count(), LINES), (TABLE.lines().count(), TABLE.lines().count()));
        assert!(of("yahoo.co.jp") == Marks { slips: b'C', rule: b'-' });
        assert_eq!(of("poczta.onet.pl").rule, b'.');
        assert!(of("cloud.com") == Marks::NONE && of("yahoo.comco") == Marks::NONE);
    }
}

//! The mailbox providers that anybody can join: their domains, and how each reads a local part.

use super::cut::{Parts, cut, parts};

/// A provider, by one name under several top-level domains.
#[derive(Clone, Copy)]
pub(super) struct Provider {
    /// Whether and how a mistyped domain may be taken for this one.
    pub(super) slips: Slips,
    /// The place of its rule among `key`'s, as a letter.
    pub(super) rule: u8,
    /// `yahoo`
    pub(super) name: &'static str,
    /// `com co.uk fr`, separated by blanks, the commonest first.
    pub(super) endings: &'static str,
}

/// How sure it is that a domain close to a provider's was meant to be that.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Slips {
    /// The name stands for nothing else: any other ending is a slip too.
    Famous,
    /// The name is rare enough that one letter more or less is a slip, under the endings it has.
    Known,
    /// A name so short or so common that others have ones like it.
    None,
}

impl Provider {
    pub(super) fn endings(self) -> Parts<'static> {
        parts(self.endings, b' ')
    }

    /// Whether the provider has this very domain.
    fn has(self, domain: &str) -> bool {
        let ending = domain.strip_prefix(self.name).and_then(|rest| rest.strip_prefix('.'));
        ending.is_some_and(|typed| self.endings().any(|ending| ending == typed))
    }
}

/// The provider that has a domain.
#[inline(never)]
pub(super) fn of(domain: &str) -> Option<Provider> {
    all().find(|provider| provider.has(domain))
}

/// The providers of the table, the most popular first.
pub(super) fn all() -> Providers {
    Providers(parts(TABLE, b'\n'))
}

pub(super) struct Providers(Parts<'static>);

impl Iterator for Providers {
    type Item = Provider;

    #[inline(never)]
    fn next(&mut self) -> Option<Provider> {
        let line = self.0.next()?;
        let (marks, rest) = cut(line, b' ')?;
        let (name, endings) = cut(rest, b':')?;
        let [slips, rule] = marks.as_bytes() else { return None };
        let slips = match slips {
            b'!' => Slips::Famous,
            b'~' => Slips::Known,
            _ => Slips::None,
        };
        Some(Provider { slips, rule: *rule, name, endings })
    }
}

/// A line a provider: `!` famous, `~` known, `.` neither; the letter of its rule in `key`; its name and its endings,
/// the commonest first. A line without endings is no provider, but a name that is no slip of another's.
const TABLE: &str = "\
!g gmail:com
!y yahoo:com co.uk fr co.in com.br de it es ca co.jp com.mx com.ar com.au in co.id com.sg com.hk com.tw com.ph com.vn \
com.my com.co com.pe com.ve com.tr com.cn co.nz co.kr co.za co.th ie gr ro se dk no pl nl be at ch cz hu pt ne.jp cn cl
!+ hotmail:com co.uk fr it es de be nl ca com.br com.ar com.mx com.au com.tr co.jp co.nz co.za co.th co.il co.id se no \
dk fi ch gr cl jp my sg com.hk com.tw co.kr co.in com.vn cz hu sk rs lt lv ph pt ie
!+ outlook:com fr de es it jp com.br com.ar com.au com.tr co.id co.il co.th cl be at dk ie in kr lv my ph pt sa sg sk \
cz hu com.gr com.vn com.pe
!i icloud:com com.cn
.+ live:com co.uk fr de it nl be ca com.au com.mx com.ar com.pt cl dk no se jp cn in ie at ru com.my com.ph com.sg \
co.za co.kr hk fi
!- aol:com co.uk fr de it es ca in jp com.br com.au com.mx nl pl se
!+ msn:com
.i me:com
.i mac:com
!g googlemail:com
.y ymail:com
!y rocketmail:com
!- gmx:de net com at ch fr us co.uk es it ca tm biz info org eu
.- web:de
~- t-online:de
~- freenet:de
.- arcor:de
.- online:de no
!p protonmail:com ch
.p proton:me
.p pm:me
.+ fastmail:com fm net org to in jp us es de
~z yandex:ru com by kz ua com.tr com.am com.ge uz
.z ya:ru
.- mail:com ru ee be de kz ua bg dk
.- email:com cz it de ua
~- rambler:ru ua
.- bk:ru
.- list:ru
.- inbox:ru lv com lt
.- ukr:net
~- orange:fr
~- wanadoo:fr
.- free:fr
~- laposte:net
.- sfr:fr
~- libero:it
~- virgilio:it
~- tiscali:it co.uk
.- alice:it
.- tin:it
~- fastwebnet:it
.- tim:it
.- terra:com.br es
~- comcast:net
~- verizon:net
.- att:net
!- sbcglobal:net
!- bellsouth:net
.- cox:net
.- charter:net
~- earthlink:net
~- optonline:net
~- mindspring:com
.- rr:com
~- centurylink:net
.- frontier:com
.- juno:com
.- netzero:net com
.- aim:com
~- btinternet:com
.- sky:com
~- virginmedia:com
~- talktalk:net
~- ntlworld:com
~- blueyonder:co.uk
~- bigpond:com net.au com.au
~- optusnet:com.au
.- iinet:net.au
.- xtra:co.nz
~- sympatico:ca
.- rogers:com
.- shaw:ca
.- telus:net
~- videotron:ca
~- telenet:be
.- ziggo:nl
.- planet:nl
.- home:nl
.- xs4all:nl
~- bluewin:ch
.- telia:com
.- wp:pl
.- o2:pl co.uk
.- onet:pl eu
~- interia:pl eu
.- op:pl
.- poczta:onet.pl fm
.- seznam:cz
.- centrum:cz sk
.- post:cz sk
~- freemail:hu
.- abv:bg
.- uol:com.br
.- bol:com.br
.- ig:com.br
.- globo:com
.- sapo:pt
~- rediffmail:com
.- qq:com
.- 163:com
.- 126:com
.- 139:com
.- yeah:net
.- sina:com cn com.cn
.- sohu:com
~- foxmail:com
.- aliyun:com
.- naver:com
~- hanmail:net
.- daum:net
.- nate:com
~- docomo:ne.jp
~- ezweb:ne.jp
~- softbank:ne.jp
.- walla:co.il com
.+ zoho:com eu in
.+ hey:com
~- tutanota:com de
.- tuta:io com
.+ mailbox:org
.+ posteo:de net
.+ runbox:com
~- hushmail:com
.- excite:com it
.- duck:com
.- cloud:
.- ucloud:
.- ecloud:
.- tmall:
";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_read() {
        assert_eq!(all().count(), TABLE.lines().count());
        assert_eq!(of("yahoo.co.jp").map(|provider| provider.name), Some("yahoo"));
        assert!(of("poczta.onet.pl").is_some() && of("cloud.com").is_none() && of("yahoo.comco").is_none());
    }
}

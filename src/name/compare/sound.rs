//! How a name is spelt otherwise and how it sounds: rules, by which letters are written as others.
//!
//! The sounds are those of Double Metaphone, how an English speaker might say a name, after Lawrence Philips, *The Double
//! Metaphone Search Algorithm* (C/C++ Users Journal, June 2000): a primary code, and an alternate one where a name may be
//! foreign. Of Philips's conditions those that ask for a text of several words are left out. In the key of a spelling
//! English, German, French, Slavic and Arabic habits meet; its letters are no sounds of any language.

use super::spelling::is_vowel;
use crate::cut::{parts, words};
use alloc::vec::Vec;

/// The letters of a code, without those behind the eighth, as a number; `0` is th, `X` is sh.
pub(super) type Code = u64;

/// A line for each letter from a to z: the rules for its sounds, and behind a semicolon those for the key of a spelling.
/// A rule is the letters, what stands before them, what stands behind, what is written for them, and the alternate if it is
/// another. The first that fits is taken. Conditions are alternatives, all of them negated behind `!`; `V` is a vowel, `C`
/// none, `.` any letter, `^` and `$` the ends; `+` is a word that looks Slavic or Germanic, `-` one that does not. `~` is
/// written for nothing.
const RULES: &str = "\
a,^,,A;ai,,,i ay,,,i aj,,,i ae,,,a aa,,,a\n\
    bb,,,P b,,,P;\n\
    ch,,ia,K ch,Ca,!i/e,K ch,^ba/^ma/.ba/.ma,er,K ca,^,esar,S ch,.,ae,K,X ch,^,ore,X ch,^,arac/aris/or/ym/ia/em,K \
     ch,or,es/id,K ch,ar,it,K ch,..,t/s,K ch,^/a/o/u/e,l/r/n/m/b/h/f/v/w/$,K ch,^m,,K ch,.,,X,K ch,,,X cz,!wi,,S,X \
     cci,,a,X cc,^a,i/e,KS cc,u,ee/es,KS cch,!^m,!u,X cc,!^m,i/e,X cc,!^m,,K ck,,,K cg,,,K cq,,,K ci,,o/e/a,S,X \
     ci,,,S ce,,,S cy,,,S cc,,!e/i,K c,,,K;ch,,,c cz,,,c ck,,,k ce,,,se ci,,,si cy,,,si c,,,k\n\
    dg,,i/e/y,J dg,,,TK dt,,,T dd,,,T d,,,T;dzh,,,i dh,,,d dj,,,i\n\
    e,^,,A;eigh,,,i eo,,,u ee,,,i ei,,,i ey,,,i ej,,,i\n\
    ff,,,F f,,,F;\n\
    g,^,n, gh,C,,K gh,^,i,J gh,^,,K gh,b./h./d./b../h../d../b.../h...,, gh,c.u/g.u/l.u/r.u/t.u,,F gh,!i,,K gh,,, \
     gn,-^V,,KN,N gn,-,!ey,N,KN gn,,,KN gl,-,i,KL,L g,^,y/es/ep/eb/el/ey/ib/il/in/ie/ei/er,K,J \
     g,^dan/^ran/^man,er,J,K g,!e/i,er,K,J g,!e/i/r/o,y,K,J g,,et,K g,,ier,J g,,e/i/y,J,K gg,a/o,i,J,K gg,,,K \
     g,,,K;guei,,,gi guey,,,gi gui,,,gi gue,,,ge gh,,,g\n\
    h,^/V,V,H h,,,;h,.,$/n/l,\n\
    i,^,,A;igh,,,i iou,,,iu iev,,,ev ie,,,i\n\
    j,^,ose$,H j,,ose,J,H j,^,,J,A j,-V,a/o,J,H j,.,$,J,~  j,s/k/l,, jj,,,J j,,!l/t/k/s/n/m/b/z,J j,,,;j,,,i\n\
    k,^,n, kk,,,K k,,,K;kh,.,$/n/l, kh,,,h\n\
    ll,i,o$/a$,L,~ ll,a,e$,L,~ ll,,,L l,,,L;\n\
    mm,,,M mb,u,$/er,M m,,,M;\n\
    nn,,,N n,,,N;\n\
    o,^,,A;ough,,,o ou,,,u oo,,,u oe,,,o\n\
    p,^,n/s, ph,,,F pp,,,P pb,,,P p,,,P;ph,,,f\n\
    qq,,,K q,,,K;qu,,,k q,,,k\n\
    r,meie/maie,$,R r,-..ie,$,~,R rr,,,R r,,,R;\n\
    s,i/y,l, s,^,ugar,X,S sh,,eim/oek/olm/olz,S sh,,,X sio,+,,S sia,+,,S sio,,,S,X sia,,,S,X s,^,m/n/l/w,S,X \
     sz,,,S,X sch,,er/en,X,SK sch,,oo/uy/ed/em,SK sch,^,V/w,X sch,^,,X,S sch,,,X sci,,,S sce,,,S scy,,,S sc,,,SK \
     s,.ai/.oi/^ai/^oi,$,~,S ss,,,S s,,,S;shch,,,s stch,,,s sch,,,s sh,,,s\n\
    tio,,n,X tia,,,X tch,,,X th,,om/am,T th,,,0,T tt,,h,0,T tt,,,T td,,,T t,,,T;tsch,,,c tch,,,c th,,,t tz,,,z \
     ts,,,z\n\
    u,^,,A;ue,,,u\n\
    vv,,,F v,,,F;\n\
    w,^,r, wr,,,R w,^,V,A,F w,^,h,A w,.V,$,~,F w,^V,$,~,F w,e/o,ski/sky,~,F wicz,,,TS,FX witz,,,TS,FX w,,,;w,,,v\n\
    x,^,,S x,au/ou,$, xc,,,KS xx,,,KS x,,,KS;x,^,,s x,,,ks\n\
    y,^,,A;yev,,,ev y,,,i\n\
    zh,,,J zz,,o/i/a,S,TS zz,t/^,,S zz,+,,S,TS zz,,,S z,t/^,,S z,+,,S,TS z,,,S;zh,,,z";

/// Where each line of the rules begins.
#[allow(clippy::indexing_slicing, reason = "at compile time")]
const STARTS: [u16; 27] = {
    let (mut starts, mut line, mut at) = ([0; 27], 0, 0);
    let mut rest = RULES.as_bytes();
    while let [byte, others @ ..] = rest {
        (at, rest) = (at + 1, others);
        if *byte == b'\n' || rest.is_empty() {
            line += 1;
            starts[line] = at;
        }
    }
    starts
};

/// Whose rules: the first in a line of them, or those behind the semicolon.
#[derive(Clone, Copy)]
enum Of {
    Sounds,
    Spelling,
}

/// Calls for each rule's letters in turn, and for those of the alternate; for letters without a rule with themselves.
#[inline(never)]
fn rewrite(word: &[u8], of: Of, write: &mut dyn FnMut(&[u8], &[u8])) {
    let mut rest = word;
    let (mut looks_foreign, mut last) = (false, 0);
    for letter in word {
        looks_foreign |= matches!((last, letter), (_, b'w' | b'k') | (b'c', b'z'));
        last = *letter;
    }
    while let Some((letter, mut others)) = rest.split_at_checked(1) {
        let before = word.get(..word.len() - rest.len()).unwrap_or_default();
        let (mut written, mut alternate) = (letter, letter);
        for rule in words(rules(letter, of).unwrap_or("")) {
            let mut fields = parts(rule, b',');
            let mut field = || fields.next().unwrap_or("");
            let Some(behind) = rest.strip_prefix(field().as_bytes()) else { continue };
            if holds(field(), before, false, looks_foreign) && holds(field(), behind, true, looks_foreign) {
                written = field().as_bytes();
                alternate = fields.next().map_or(written, str::as_bytes);
                others = behind;
                break;
            }
        }
        write(written, alternate);
        rest = others;
    }
}

/// The rules for a letter.
fn rules(letter: &[u8], of: Of) -> Option<&'static str> {
    let start = STARTS.get(usize::from(letter.first()?.wrapping_sub(b'a')))?;
    let line = parts(RULES.get(usize::from(*start)..)?, b'\n').next()?;
    parts(line, b';').nth(of as usize)
}

/// Whether one of a condition's alternatives fits the letters before a place or behind it, or none behind `!`.
#[inline(never)]
fn holds(condition: &str, letters: &[u8], is_behind: bool, looks_foreign: bool) -> bool {
    let alternatives = condition.strip_prefix('!');
    let fits = |pattern: &str| fits(pattern.as_bytes(), letters, is_behind, looks_foreign);
    parts(alternatives.unwrap_or(condition), b'/').any(fits) != alternatives.is_some()
}

/// Whether a pattern fits the letters next to a place, in the direction away from it.
fn fits(pattern: &[u8], letters: &[u8], is_behind: bool, looks_foreign: bool) -> bool {
    let at = |text: &[u8], place: usize| -> u8 {
        let place = if is_behind { place } else { text.len().wrapping_sub(place + 1) };
        text.get(place).copied().unwrap_or_default()
    };
    (0..pattern.len()).all(|place| {
        let letter = at(letters, place);
        match at(pattern, place) {
            b'^' | b'$' => letter == 0,
            b'V' => is_vowel(letter),
            b'C' => letter != 0 && !is_vowel(letter),
            b'.' => letter != 0,
            b'+' => looks_foreign,
            b'-' => !looks_foreign,
            wanted => letter == wanted,
        }
    })
}

/// The codes of a word of small ASCII letters.
pub(super) fn double_metaphone(word: &[u8]) -> [Code; 2] {
    let [mut code, mut other] = [0; 2];
    rewrite(word, Of::Sounds, &mut |primary, alternate| {
        code = with(code, primary);
        other = with(other, alternate);
    });
    [code, other]
}

/// A code with further letters. What no rule has written for is small.
#[inline(never)]
fn with(mut code: Code, letters: &[u8]) -> Code {
    for letter in letters {
        if *letter < b'a' && code >> 56 == 0 {
            code = code << 8 | Code::from(*letter);
        }
    }
    code
}

/// Appends the key under which the spellings of one name are equal, without letters twice: `sergei`, `sergey` and
/// `serguei`; `hussein` and `husain`.
pub(super) fn push_key(keys: &mut Vec<u8>, word: &[u8]) {
    let mut last = 0;
    rewrite(word, Of::Spelling, &mut |letters, _| {
        for letter in letters {
            if *letter != last {
                keys.push(*letter);
                last = *letter;
            }
        }
    });
}

// The peer is no dependency of the tests in browsers.
#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use rphonetic::DoubleMetaphone;
    use std::string::String;

    fn ours(word: &str) -> [String; 2] {
        double_metaphone(word.as_bytes())
            .map(|code| code.to_be_bytes().into_iter().filter(|letter| *letter != 0).map(char::from).collect())
    }

    fn theirs(word: &str) -> [String; 2] {
        let result = DoubleMetaphone::new(Some(8)).double_metaphone(word);
        [result.primary(), result.alternate()]
    }

    fn key(word: &str) -> Vec<u8> {
        let mut key = Vec::new();
        push_key(&mut key, word.as_bytes());
        key
    }

    #[test]
    fn spellings_of_one_name_have_one_key() {
        for names in [
            &["sergei", "sergey", "serguei", "sergej", "sergii"][..],
            &["hussein", "husain", "husayn", "hussain", "husein"],
            &["zelenskyy", "zelenskiy", "zelenskij", "zelensky"],
            &["meier", "mayer", "maier", "meyer"],
            &["yusuf", "yousuf", "yousouf", "jusuf"],
            &["sarah", "sara"],
            &["li", "lee"],
        ] {
            names.iter().for_each(|name| assert_eq!(key(name), key(names[0]), "{name}"));
        }
        assert_ne!(key("hasan"), key("hussein"));
    }

    #[test]
    fn names_that_sound_alike() {
        for (word, other) in [("knight", "nite"), ("philips", "filips"), ("wright", "rite"), ("jackson", "jaxon")] {
            assert_eq!(ours(word)[0], ours(other)[0], "{word} {other}");
        }
        assert_eq!(ours("smith"), ["SM0", "XMT"]);
        assert_eq!(ours("schmidt")[0], ours("smith")[1]);
    }

    #[test]
    fn codes_are_those_of_another_implementation() {
        let Some(folder) = std::env::var_os("CORPUS_DIR") else { return };
        let file = std::path::PathBuf::from(folder).join("match/census_surnames_2010_top10k.csv");
        let file = std::fs::read_to_string(file).unwrap();
        let names: Vec<String> =
            file.lines().skip(1).map(|line| line.split(',').next().unwrap().to_ascii_lowercase()).collect();
        let differ: Vec<&String> = names.iter().filter(|name| ours(name) != theirs(name)).collect();
        // What is left are words that begin with sch, where later letters are Germanic, Spanish -alle-, and rphonetic's scr
        // without its r.
        let share = 100.0 * (1.0 - differ.len() as f64 / names.len() as f64);
        println!("double metaphone of {} surnames: {share:.2} % as rphonetic's", names.len());
        assert!(share >= 99.0, "{share:.2} %");
    }
}

//! Double Metaphone: how an English speaker might say a name, after Lawrence Philips, *The Double Metaphone Search
//! Algorithm* (C/C++ Users Journal, June 2000).
//!
//! A primary code, and an alternate one where a name may be foreign. Philips's conditions are one table here; those that
//! ask for a text of several words are left out.

use super::tables::{behind, cut};

/// A code's letters, without those behind the eighth; `0` is th, `X` is sh.
pub(super) type Code = [u8; 8];

/// What stands before, the letters, what stands behind, the primary code, the alternate one if it is another. The
/// first rule that fits is taken. Conditions are alternatives, all of them negated behind `!`; `V` is a
/// vowel, `C` none, `.` any letter, `^` and `$` the ends. Rules behind `-` are not for words that look Slavic or
/// Germanic, those behind `+` only for them.
const RULES: &[u8] = b"^,a,,A|^,e,,A|^,i,,A|^,o,,A|^,u,,A|^,y,,A|\
    ,bb,,P|,b,,P|\
    ,ch,ia,K|Ca,ch,!i/e,K|^ba/^ma/.ba/.ma,ch,er,K|^,ca,esar,S|.,ch,ae,K,X|^,ch,ore,X|^,ch,arac/aris/or/ym/ia/em,K|\
    or,ch,es/id,K|ar,ch,it,K|..,ch,t/s,K|^/a/o/u/e,ch,l/r/n/m/b/h/f/v/w/$,K|^m,ch,,K|.,ch,,X,K|,ch,,X|!wi,cz,,S,X|\
    ,cci,a,X|^a,cc,i/e,KS|u,cc,ee/es,KS|!^m,cch,!u,X|!^m,cc,i/e,X|!^m,cc,,K|,ck,,K|,cg,,K|,cq,,K|,ci,o/e/a,S,X|\
    ,ci,,S|,ce,,S|,cy,,S|,cc,!e/i,K|,c,,K|\
    ,dg,i/e/y,J|,dg,,TK|,dt,,T|,dd,,T|,d,,T|\
    ,ff,,F|,f,,F|\
    ^,g,n,|C,gh,,K|^,gh,i,J|^,gh,,K|b./h./d./b../h../d../b.../h...,gh,,|c.u/g.u/l.u/r.u/t.u,gh,,F|!i,gh,,K|,gh,,|\
    -^V,gn,,KN,N|-,gn,!ey,N,KN|,gn,,KN|-,gl,i,KL,L|^,g,y/es/ep/eb/el/ey/ib/il/in/ie/ei/er,K,J|\
    ^dan/^ran/^man,g,er,J,K|!e/i,g,er,K,J|!e/i/r/o,g,y,K,J|,g,et,K|,g,ier,J|,g,e/i/y,J,K|a/o,gg,i,J,K|,gg,,K|,g,,K|\
    ^/V,h,V,H|,h,,|\
    ^,j,ose$,H|,j,ose,J,H|^,j,,J,A|-V,j,a/o,J,H|.,j,$,J, |s/k/l,j,,|,jj,,J|,j,!l/t/k/s/n/m/b/z,J|,j,,|\
    ^,k,n,|,kk,,K|,k,,K|\
    i,ll,o$/a$,L,~|a,ll,e$,L,~|,ll,,L|,l,,L|\
    ,mm,,M|u,mb,$/er,M|,m,,M|\
    ,nn,,N|,n,,N|\
    ^,p,n/s,|,ph,,F|,pp,,P|,pb,,P|,p,,P|\
    ,qq,,K|,q,,K|\
    meie/maie,r,$,R|-..ie,r,$,~,R|,rr,,R|,r,,R|\
    i/y,s,l,|^,s,ugar,X,S|,sh,eim/oek/olm/olz,S|,sh,,X|+,sio,,S|+,sia,,S|,sio,,S,X|,sia,,S,X|^,s,m/n/l/w,S,X|\
    ,sz,,S,X|,sch,er/en,X,SK|,sch,oo/uy/ed/em,SK|^,sch,V/w,X|^,sch,,X,S|,sch,,X|,sci,,S|,sce,,S|,scy,,S|,sc,,SK|\
    .ai/.oi/^ai/^oi,s,$,~,S|,ss,,S|,s,,S|\
    ,tio,n,X|,tia,,X|,tch,,X|,th,om/am,T|,th,,0,T|,tt,h,0,T|,tt,,T|,td,,T|,t,,T|\
    ,vv,,F|,v,,F|\
    ^,w,r,|,wr,,R|^,w,V,A,F|^,w,h,A|.V,w,$,~,F|^V,w,$,~,F|e/o,w,ski/sky,~,F|,wicz,,TS,FX|,witz,,TS,FX|,w,,|\
    ^,x,,S|au/ou,x,$,|,xc,,KS|,xx,,KS|,x,,KS|\
    ,zh,,J|,zz,o/i/a,S,TS|+!t/^,zz,,S,TS|,zz,,S|+!t/^,z,,S,TS|,z,,S";

/// The codes of a word of small ASCII letters.
#[inline(never)]
pub(super) fn double_metaphone(word: &str) -> [Code; 2] {
    let mut rest = word.as_bytes();
    let has = |letter: u8, next: u8| rest.iter().zip(rest.iter().skip(1)).any(|pair| pair == (&letter, &next));
    let looks_foreign = rest.contains(&b'w') || rest.contains(&b'k') || has(b'c', b'z');
    let mut codes = [Code::default(); 2];
    while let Some((_, mut next)) = rest.split_at_checked(1) {
        let before = word.as_bytes().get(..word.len() - rest.len()).unwrap_or_default();
        let mut rules = RULES;
        while !rules.is_empty() {
            let mut rule = cut(&mut rules, b'|');
            let condition = cut(&mut rule, b',');
            let Some(others) = behind(rest, cut(&mut rule, b',')) else { continue };
            let (condition, is_for_it) = match condition {
                [b'-', condition @ ..] => (condition, !looks_foreign),
                [b'+', condition @ ..] => (condition, looks_foreign),
                _ => (condition, true),
            };
            if is_for_it && holds(condition, before, false) && holds(cut(&mut rule, b','), others, true) {
                let primary = cut(&mut rule, b',');
                let [code, alternate] = &mut codes;
                push(code, primary);
                push(alternate, if rule.is_empty() { primary } else { rule });
                next = others;
                break;
            }
        }
        rest = next;
    }
    codes
}

/// Whether one of a condition's alternatives fits the letters before a place or behind it, or none behind `!`.
#[inline(never)]
fn holds(condition: &[u8], letters: &[u8], is_behind: bool) -> bool {
    let (mut alternatives, want) = match condition {
        [b'!', alternatives @ ..] => (alternatives, false),
        _ => (condition, true),
    };
    loop {
        if fits(cut(&mut alternatives, b'/'), letters, is_behind) {
            return want;
        }
        if alternatives.is_empty() {
            return !want;
        }
    }
}

/// Whether a pattern fits the letters next to a place, in the direction away from it.
fn fits(pattern: &[u8], letters: &[u8], is_behind: bool) -> bool {
    let at = |text: &[u8], place: usize| -> u8 {
        let place = if is_behind { place } else { text.len().wrapping_sub(place + 1) };
        text.get(place).copied().unwrap_or_default()
    };
    (0..pattern.len()).all(|place| {
        let letter = at(letters, place);
        let is_vowel = b"aeiouy".contains(&letter);
        match at(pattern, place) {
            b'^' | b'$' => letter == 0,
            b'V' => is_vowel,
            b'C' => letter != 0 && !is_vowel,
            b'.' => letter != 0,
            wanted => letter == wanted,
        }
    })
}

/// Appends letters of a code; `~` is none.
#[inline(never)]
fn push(code: &mut Code, letters: &[u8]) {
    for letter in letters.iter().filter(|letter| **letter != b'~') {
        if let Some(free) = code.iter_mut().find(|free| **free == 0) {
            *free = *letter;
        }
    }
}

// The peer is no dependency of the tests in browsers.
#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use rphonetic::DoubleMetaphone;
    use std::string::String;
    use std::vec::Vec;

    fn ours(word: &str) -> [String; 2] {
        double_metaphone(word)
            .map(|code| code.iter().take_while(|letter| **letter != 0).map(|letter| char::from(*letter)).collect())
    }

    fn theirs(word: &str) -> [String; 2] {
        let result = DoubleMetaphone::new(Some(8)).double_metaphone(word);
        [result.primary(), result.alternate()]
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

//! Double Metaphone: how an English speaker might say a name, after Lawrence Philips, *The Double Metaphone Search
//! Algorithm* (C/C++ Users Journal, June 2000).
//!
//! A primary code, and an alternate one where a name may be foreign. Philips's conditions are one table here; those that
//! ask for a text of several words are left out.

/// A code's letters, without those behind the eighth; `0` is th, `X` is sh.
pub(super) type Code = [u8; 8];

/// The rules of each letter: what stands before, the letters, what stands behind, the primary code, the alternate one if it is another. Of a
/// letter's rules the first that fits is taken. Conditions are alternatives, all of them negated behind `!`; `V` is a
/// vowel, `C` none, `.` any letter, `^` and `$` the ends. Rules behind `-` are not for words that look Slavic or
/// Germanic, those behind `+` only for them.
const RULES: [(&str, &str); 21] = [
    ("aeiouy", "^,a,,A|^,e,,A|^,i,,A|^,o,,A|^,u,,A|^,y,,A"),
    ("b", ",bb,,P|,b,,P"),
    (
        "c",
        ",ch,ia,K|Ca,ch,!i/e,K|^ba/^ma/.ba/.ma,ch,er,K|^,ca,esar,S|.,ch,ae,K,X|^,ch,ore,X|\
         ^,ch,arac/aris/or/ym/ia/em,K|or,ch,es/id,K|ar,ch,it,K|..,ch,t/s,K|^/a/o/u/e,ch,l/r/n/m/b/h/f/v/w/$,K|\
         ^m,ch,,K|.,ch,,X,K|,ch,,X|!wi,cz,,S,X|,cci,a,X|^a,cc,i/e,KS|u,cc,ee/es,KS|!^m,cch,!u,X|!^m,cc,i/e,X|\
         !^m,cc,,K|,ck,,K|,cg,,K|,cq,,K|,ci,o/e/a,S,X|,ci,,S|,ce,,S|,cy,,S|,cc,!e/i,K|,c,,K",
    ),
    ("d", ",dg,i/e/y,J|,dg,,TK|,dt,,T|,dd,,T|,d,,T"),
    ("f", ",ff,,F|,f,,F"),
    (
        "g",
        "^,g,n,|C,gh,,K|^,gh,i,J|^,gh,,K|b./h./d./b../h../d../b.../h...,gh,,|c.u/g.u/l.u/r.u/t.u,gh,,F|!i,gh,,K|\
         ,gh,,|-^V,gn,,KN,N|-,gn,!ey,N,KN|,gn,,KN|-,gl,i,KL,L|^,g,y/es/ep/eb/el/ey/ib/il/in/ie/ei/er,K,J|\
         ^dan/^ran/^man,g,er,J,K|!e/i,g,er,K,J|!e/i/r/o,g,y,K,J|,g,et,K|,g,ier,J|,g,e/i/y,J,K|a/o,gg,i,J,K|,gg,,K|\
         ,g,,K",
    ),
    ("h", "^/V,h,V,H|,h,,"),
    ("j", "^,j,ose$,H|,j,ose,J,H|^,j,,J,A|-V,j,a/o,J,H|.,j,$,J, |s/k/l,j,,|,jj,,J|,j,!l/t/k/s/n/m/b/z,J|,j,,"),
    ("k", "^,k,n,|,kk,,K|,k,,K"),
    ("l", "i,ll,o$/a$,L,~|a,ll,e$,L,~|,ll,,L|,l,,L"),
    ("m", ",mm,,M|u,mb,$/er,M|,m,,M"),
    ("n", ",nn,,N|,n,,N"),
    ("p", "^,p,n/s,|,ph,,F|,pp,,P|,pb,,P|,p,,P"),
    ("q", ",qq,,K|,q,,K"),
    ("r", "meie/maie,r,$,R|-..ie,r,$,~,R|,rr,,R|,r,,R"),
    (
        "s",
        "i/y,s,l,|^,s,ugar,X,S|,sh,eim/oek/olm/olz,S|,sh,,X|+,sio,,S|+,sia,,S|,sio,,S,X|,sia,,S,X|^,s,m/n/l/w,S,X|\
         ,sz,,S,X|,sch,er/en,X,SK|,sch,oo/uy/ed/em,SK|^,sch,V/w,X|^,sch,,X,S|,sch,,X|,sci,,S|,sce,,S|,scy,,S|\
         ,sc,,SK|.ai/.oi/^ai/^oi,s,$,~,S|,ss,,S|,s,,S",
    ),
    ("t", ",tio,n,X|,tia,,X|,tch,,X|,th,om/am,T|,th,,0,T|,tt,h,0,T|,tt,,T|,td,,T|,t,,T"),
    ("v", ",vv,,F|,v,,F"),
    ("w", "^,w,r,|,wr,,R|^,w,V,A,F|^,w,h,A|.V,w,$,~,F|^V,w,$,~,F|e/o,w,ski/sky,~,F|,wicz,,TS,FX|,witz,,TS,FX|,w,,"),
    ("x", "^,x,,S|au/ou,x,$,|,xc,,KS|,xx,,KS|,x,,KS"),
    ("z", ",zh,,J|,zz,o/i/a,S,TS|+!t/^,zz,,S,TS|,zz,,S|+!t/^,z,,S,TS|,z,,S"),
];

/// The codes of a word of small ASCII letters.
#[inline(never)]
pub(super) fn double_metaphone(word: &str) -> [Code; 2] {
    let word = word.as_bytes();
    let has = |letters: &[u8]| word.windows(letters.len()).any(|window| window == letters);
    let looks_foreign = has(b"w") || has(b"k") || has(b"cz");
    let mut codes = [Code::default(); 2];
    let mut at = 0;
    while at < word.len() {
        let (before, rest) = word.split_at_checked(at).unwrap_or_default();
        let mut length = 1;
        let first = rest.first().copied().unwrap_or_default();
        let of_letter = RULES.iter().find(|(letters, _)| letters.as_bytes().contains(&first));
        let rules = of_letter.map_or("", |(_, rules)| rules);
        for rule in rules.as_bytes().split(|byte| *byte == b'|') {
            let mut fields = rule.split(|byte| *byte == b',');
            let [condition, letters, behind, primary, alternate] = core::array::from_fn(|_| fields.next());
            let condition = condition.unwrap_or_default();
            let (condition, is_for_it) = match condition {
                [b'-', condition @ ..] => (condition, !looks_foreign),
                [b'+', condition @ ..] => (condition, looks_foreign),
                _ => (condition, true),
            };
            let Some(behind_letters) = letters.and_then(|letters| rest.strip_prefix(letters)) else { continue };
            if is_for_it
                && holds(condition, &|pattern| fits(pattern.iter().rev(), before.iter().rev()))
                && holds(behind.unwrap_or_default(), &|pattern| fits(pattern.iter(), behind_letters.iter()))
            {
                let primary = primary.unwrap_or_default();
                for (code, letters) in codes.iter_mut().zip([primary, alternate.unwrap_or(primary)]) {
                    push(code, letters);
                }
                length = rest.len() - behind_letters.len();
                break;
            }
        }
        at += length;
    }
    codes
}

/// Whether one of a condition's alternatives fits, or none behind `!`.
fn holds(condition: &[u8], fits: &dyn Fn(&[u8]) -> bool) -> bool {
    let (alternatives, want) = match condition {
        [b'!', alternatives @ ..] => (alternatives, false),
        _ => (condition, true),
    };
    alternatives.split(|byte| *byte == b'/').any(fits) == want
}

/// Whether a pattern fits the letters next to a place, in the direction away from it.
fn fits<'a>(pattern: impl Iterator<Item = &'a u8>, mut letters: impl Iterator<Item = &'a u8>) -> bool {
    let is_vowel = |letter: &u8| b"aeiouy".contains(letter);
    for wanted in pattern {
        let letter = letters.next();
        let fits = match wanted {
            b'^' | b'$' => letter.is_none(),
            b'V' => letter.is_some_and(is_vowel),
            b'C' => letter.is_some_and(|letter| !is_vowel(letter)),
            b'.' => letter.is_some(),
            _ => letter == Some(wanted),
        };
        if !fits {
            return false;
        }
    }
    true
}

/// Appends letters of a code; `~` is none.
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

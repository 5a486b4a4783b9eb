//! Other scripts in Latin letters, each letter by itself. What several romanisations do differently, a spelling's key evens
//! out.

use super::tokens::{FOREIGN, Traits, UNREAD, VOWELLESS};
use crate::cut::{parts, split_first};
use crate::text::{Script, lower, push, push_folded, script};
use alloc::string::String;

/// Small letters and their Latin ones: runs, each of the first letter's and those of the letters that follow it in
/// Unicode.
const READINGS: &str = concat!(
    // Cyrillic
    "\u{430}a b v g d e zh z i i k l m n o p r s t u f kh ts ch sh shch  y  e iu ia,",
    "\u{450}e e dj g ie dz i i j lj nj c k i u dz,",
    // Greek, Armenian, Georgian
    "\u{3ac}a e i i y a v g d e z i th i k l m n x o p r s s t y f ch ps o i y o y o,",
    "\u{561}a b g d e z e y t zh i l kh ts k h dz gh ch m y n sh o ch p j r s v t r ts v p k o f ev,",
    "\u{10d0}a b g d e v z t i k l m n o p zh r s t u p k gh q sh ch ts dz ts ch kh j h,",
    // Arabic and Hebrew write no short vowels: these are the letters of a spelling's key
    "\u{621} a a u i i a b a t t i h h d d r z s s s d t z  g       f k k l m n h u a i,",
    "\u{5d0}a b g d h u z h t i k k l m m n n s  f p z z k r s t,",
    // Ukrainian and Kazakh, Persian and Urdu
    "ґg,ғg,қk,ңn,үu,ұu,һh,әa,өo,پp,چc,ژz,کk,گg,یi,ڈd,ٹt,ڑr,ہh,ھh,ےe,ںn,",
    // What a Hangul syllable begins with, its vowel, and what it ends with (Revised Romanization)
    "\u{1100}g kk n d tt r m b pp s ss  j jj ch k t p h,",
    "\u{1161}a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i,",
    "\u{11a7} k k k n n n t l k m l l l p l m p p t t ng t t k t p t,",
    // Han family names in pinyin
    "王wang,李li,张zhang,張zhang,刘liu,劉liu,陈chen,陳chen,杨yang,楊yang,黄huang,黃huang,赵zhao,趙zhao,吴wu,吳wu,\
     周zhou,徐xu,孙sun,孫sun,马ma,馬ma,朱zhu,胡hu,郭guo,何he,高gao,林lin,罗luo,羅luo,郑zheng,鄭zheng,梁liang,谢xie,\
     謝xie,宋song,唐tang,许xu,許xu,韩han,韓han,冯feng,邓deng,鄧deng,曹cao,彭peng,曾zeng,肖xiao,蕭xiao,田tian,董dong,\
     袁yuan,潘pan,于yu,蒋jiang,蔡cai,余yu,杜du,叶ye,葉ye,程cheng,苏su,蘇su,魏wei,吕lu,丁ding,任ren,沈shen,姚yao,卢lu,\
     姜jiang,崔cui,钟zhong,谭tan,陆lu,汪wang,范fan,金jin,石shi,廖liao,贾jia,夏xia,韦wei,方fang,白bai,邹zou,孟meng,\
     熊xiong,秦qin,邱qiu,江jiang,尹yin,薛xue,闫yan,段duan,雷lei,侯hou,龙long,史shi,陶tao,黎li,贺he,顾gu,毛mao,郝hao,\
     龚gong,邵shao,万wan,钱qian,严yan,武wu,戴dai,莫mo,孔kong,向xiang,习xi",
);

/// Appends a letter in small ASCII ones, or as it is where it is of a script that is not read here; answers what this makes
/// of a word that it is in.
#[inline(never)]
pub(super) fn push_roman(out: &mut String, c: char) -> Traits {
    let of = script(c);
    if of == Script::Latin {
        push_folded(out, c);
        return 0;
    }
    let syllable = u32::from(c).wrapping_sub(0xac00);
    if syllable < 11172 {
        for part in [0x1100 + syllable / 588, 0x1161 + syllable / 28 % 21, 0x11a7 + syllable % 28] {
            push_read(out, part);
        }
        return FOREIGN;
    }
    let small = lower(c);
    // Greek and Armenian write u with two letters.
    if matches!(small, 'υ' | 'ύ' | 'ւ') && out.ends_with('o') {
        out.pop();
        push(out, 'u');
        return FOREIGN;
    }
    let is_read = push_read(out, small.into());
    if !is_read {
        push(out, small);
    }
    match of {
        _ if c.is_ascii() => 0,
        _ if !is_read => FOREIGN | UNREAD,
        Script::Arabic | Script::Hebrew => FOREIGN | VOWELLESS,
        _ => FOREIGN,
    }
}

/// Appends what a letter is read as, if it is.
#[inline(never)]
fn push_read(out: &mut String, letter: u32) -> bool {
    let in_run = |run: &'static str| {
        let (first, readings) = split_first(run)?;
        parts(readings, b' ').nth(letter.checked_sub(first.into())? as usize)
    };
    let reading = parts(READINGS, b',').find_map(in_run);
    out.push_str(reading.unwrap_or_default());
    reading.is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn roman(text: &str) -> String {
        let mut out = String::new();
        for c in text.chars() {
            push_roman(&mut out, c);
        }
        out
    }

    #[test]
    fn each_script_is_read() {
        for (text, want) in [
            ("Пётр Щукин", "petr shchukin"),
            ("Юлія Зеленський", "iuliia zelenskii"),
            ("Αλέξανδρος Παπαδόπουλος", "alexandros papadopulos"),
            ("Բարակ", "barak"),
            ("Սուրեն", "suren"),
            ("ბარაკ ობამა", "barak obama"),
            ("محمد خالد", "mhmd hald"),
            ("דוד כהן", "dud khn"),
            ("김민수", "gimminsu"),
            ("김", "gim"),
            ("박", "bak"),
            ("习", "xi"),
        ] {
            assert_eq!(roman(text), want, "{text}");
        }
        assert_eq!(push_roman(&mut String::new(), '奥'), FOREIGN | UNREAD);
    }
}

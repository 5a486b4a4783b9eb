//! Other scripts in Latin letters, each letter by itself. What several romanisations do differently, `spelling` evens out.

use super::tables::{behind, cut, part, push_letters};
use super::tokens::{Traits, UNREAD, VOWELLESS};
use crate::text::{Script, lower, push, push_folded, script};
use alloc::string::String;

/// Runs of small letters: the code point of the first, and what each is in Latin ones.
const LETTERS: [(u32, &str); 7] = [
    // Cyrillic, from а and from ѐ
    (0x430, "a b v g d e zh z i i k l m n o p r s t u f kh ts ch sh shch  y  e iu ia"),
    (0x450, "e e dj g ie dz i i j lj nj c k i u dz"),
    // Greek, from ά
    (0x3ac, "a e i i y a v g d e z i th i k l m n x o p r s s t y f ch ps o i y o y o"),
    // Armenian, from ա
    (0x561, "a b g d e z e y t zh i l kh ts k h dz gh ch m y n sh o ch p j r s v t r ts v p k o f ev"),
    // Georgian, from ა
    (0x10d0, "a b g d e v z t i k l m n o p zh r s t u p k gh q sh ch ts dz ts ch kh j h"),
    // Arabic, from ء, and Hebrew, from א: they write no short vowels, so these are the letters of a spelling key
    (0x621, " a a u i i a b a t t i h h d d r z s s s d t z  g       f k k l m n h u a i"),
    (0x5d0, "a b g d h u z h t i k k l m m n n s  f p z z k r s t"),
];

/// Letters outside of the runs: Ukrainian and Kazakh, Persian and Urdu.
const OTHERS: &str = "ґg ғg қk ңn үu ұu һh әa өo پp چc ژz کk گg یi ڈd ٹt ڑr ہh ھh ےe ںn";

/// Han family names and their pinyin.
const HAN: &str = "王wang 李li 张zhang 張zhang 刘liu 劉liu 陈chen 陳chen 杨yang 楊yang 黄huang 黃huang 赵zhao 趙zhao 吴wu 吳wu \
周zhou 徐xu 孙sun 孫sun 马ma 馬ma 朱zhu 胡hu 郭guo 何he 高gao 林lin 罗luo 羅luo 郑zheng 鄭zheng 梁liang 谢xie 謝xie 宋song \
唐tang 许xu 許xu 韩han 韓han 冯feng 邓deng 鄧deng 曹cao 彭peng 曾zeng 肖xiao 蕭xiao 田tian 董dong 袁yuan 潘pan 于yu 蒋jiang \
蔡cai 余yu 杜du 叶ye 葉ye 程cheng 苏su 蘇su 魏wei 吕lu 丁ding 任ren 沈shen 姚yao 卢lu 姜jiang 崔cui 钟zhong 谭tan 陆lu 汪wang \
范fan 金jin 石shi 廖liao 贾jia 夏xia 韦wei 方fang 白bai 邹zou 孟meng 熊xiong 秦qin 邱qiu 江jiang 尹yin 薛xue 闫yan 段duan \
雷lei 侯hou 龙long 史shi 陶tao 黎li 贺he 顾gu 毛mao 郝hao 龚gong 邵shao 万wan 钱qian 严yan 武wu 戴dai 莫mo 孔kong 向xiang 习xi";

/// The sounds of a Hangul syllable: its first, its vowel, its last (Revised Romanization).
const HANGUL: [&str; 3] = [
    "g kk n d tt r m b pp s ss  j jj ch k t p h",
    "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i",
    " k k k n n n t l k m l l l p l m p p t t ng t t k t p t",
];

/// Appends a letter in small ASCII ones, or as it is where it is of a script that is not read here;
/// answers what this makes of a word that it is in.
#[inline(never)]
pub(super) fn push_roman(out: &mut String, c: char) -> Traits {
    match script(c) {
        Script::Latin => push_folded(out, c),
        Script::Han | Script::Kana => {
            push(out, c);
            return UNREAD;
        }
        Script::Hangul => push_hangul(out, c),
        of => {
            let small = if of == Script::Arabic { c } else { lower(c) };
            let Some(letters) = letters(small) else {
                push(out, small);
                return if c.is_ascii() { 0 } else { UNREAD };
            };
            // Greek and Armenian write u with two letters.
            let is_second = matches!(small, 'υ' | 'ύ' | 'ւ') && out.ends_with('o');
            if is_second {
                out.pop();
            }
            push_letters(out, if is_second { b"u" } else { letters });
            if matches!(of, Script::Arabic | Script::Hebrew) {
                return VOWELLESS;
            }
        }
    }
    0
}

fn letters(small: char) -> Option<&'static [u8]> {
    let code = u32::from(small);
    let in_run = |(first, run): &(u32, &'static str)| part(run.as_bytes(), code.checked_sub(*first)?);
    LETTERS.iter().find_map(in_run).or_else(|| listed(OTHERS, small))
}

/// What follows a character in a list of such.
#[inline(never)]
fn listed(list: &'static str, wanted: char) -> Option<&'static [u8]> {
    let mut letter = String::new();
    push(&mut letter, wanted);
    let mut list = list.as_bytes();
    while !list.is_empty() {
        let found = behind(cut(&mut list, b' '), letter.as_bytes());
        if found.is_some() && !wanted.is_ascii() {
            return found;
        }
    }
    None
}

/// A Han family name of one character in pinyin.
pub(super) fn pinyin(family: char) -> Option<&'static [u8]> {
    listed(HAN, family)
}

fn push_hangul(out: &mut String, c: char) {
    let syllable = u32::from(c).wrapping_sub(0xac00);
    for (sounds, place) in HANGUL.iter().zip([syllable / 588, syllable / 28 % 21, syllable % 28]) {
        push_letters(out, part(sounds.as_bytes(), place).unwrap_or_default());
    }
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
            ("박", "bak"),
        ] {
            assert_eq!(roman(text), want, "{text}");
        }
        assert_eq!(pinyin('习'), Some(b"xi".as_slice()));
    }
}

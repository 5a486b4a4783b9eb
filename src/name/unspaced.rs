//! Names of scripts without blanks: where the family name ends.

use crate::text::{Script, any, each, script};

/// The commonest Chinese family names of one character, in simplified and traditional ones.
const CHINESE: &str = "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖蕭萧田董\
    袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾鐘谭譚陆陸汪范金石廖贾賈夏韦韋付傅方白邹鄒孟熊秦邱江尹薛闫閻段雷侯龙龍\
    史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯欧";

/// Family names of two characters: Chinese, Korean in Hangul, and the commonest Japanese.
const OF_TWO: &str = "\
    歐陽欧阳司馬司马諸葛诸葛上官夏侯東方东方皇甫尉遲尉迟公孫公孙慕容令狐司徒端木南宮南宫\
    남궁황보제갈선우독고사공서문\
    佐藤鈴木高橋田中伊藤渡辺渡邊山本中村小林加藤吉田山田山口松本井上木村斎藤齋藤清水山崎池田橋本阿部石川山下中島石井小川前田\
    岡田藤田後藤近藤村上遠藤青木坂本西村福田太田三浦藤原松田中川中野原田小野竹内金子石田上田森田柴田宮崎酒井工藤横山宮本内田高木安藤";

/// Japanese family names of three characters.
const OF_THREE: &str = "佐々木長谷川五十嵐久保田小野寺佐久間宇佐美";

/// How many bytes a letter of these scripts has, but for the rarest.
const LETTER: usize = 3;

/// Where the family name of a word of unspaced letters ends, in bytes: 0 for a word that is a given name, its length
/// for one that cannot be taken apart.
///
/// A family name that is listed is one; else kana behind Han are a given name, as is kana alone. A Korean name has a
/// family name of one syllable.
pub(super) fn family_end(word: &str) -> usize {
    let count = word.len() / LETTER;
    let is_of_two = begins_with(word, OF_TWO, 2);
    if count > 2 && begins_with(word, OF_THREE, 3) {
        return 3 * LETTER;
    }
    if count > 2 && is_of_two {
        return 2 * LETTER;
    }
    let mut han = 0;
    each(word, &mut |at, c| {
        if script(c) != Script::Kana {
            han = at + c.len_utf8();
        }
    });
    if han < word.len() || word.is_empty() {
        return han;
    }
    let is_korean = !any(word, &|c| script(c) != Script::Hangul) && count < 5;
    let is_short = count > 1 && !is_of_two;
    if is_short && (is_korean || count < 4 && begins_with(word, CHINESE, 1)) { LETTER } else { word.len() }
}

/// Whether a word begins with one of the names of a table, which have so many letters each.
#[inline(never)]
fn begins_with(word: &str, table: &str, letters: usize) -> bool {
    let Some((begin, _)) = word.as_bytes().split_at_checked(letters * LETTER) else { return false };
    let mut rest = table.as_bytes();
    while let Some((listed, behind)) = rest.split_at_checked(begin.len()) {
        if listed == begin {
            return true;
        }
        rest = behind;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn listed_family_names_are_of_characters_of_three_bytes() {
        assert!(OF_TWO.chars().chain(CHINESE.chars()).chain(OF_THREE.chars()).all(|c| c.len_utf8() == LETTER));
        assert_eq!(OF_TWO.len() % (2 * LETTER), 0);
    }

    #[test]
    fn family_names_end() {
        for (word, family) in [
            ("李小龍", "李"),
            ("歐陽修", "歐陽"),
            ("山田太郎", "山田"),
            ("田中", "田中"),
            ("綾小路公麿", "綾小路公麿"),
            ("美咲", "美咲"),
            ("さくら", ""),
            ("佐々木希", "佐々木"),
            ("김민수", "김"),
            ("남궁민수", "남궁"),
        ] {
            assert_eq!(word.get(..family_end(word)), Some(family));
        }
    }
}

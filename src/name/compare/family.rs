//! Family names: how common each is, and the East Asian ones in their romanisations.

/// The commonest, in several countries: one person in some hundred or two has such a name there.
const COMMONEST: &str = "smith johnson williams brown jones garcia miller davis rodriguez martinez hernandez lopez \
gonzalez wilson anderson thomas taylor moore jackson martin lee nguyen kim li wang zhang chen singh kumar khan patel \
ahmed ali mohammed silva santos muller schmidt ivanov park tran murphy kelly rossi dubois hansen johansson nowak";

/// Common ones: one in some thousand.
const COMMON: &str = "perez thompson white harris sanchez clark ramirez lewis robinson walker young allen king wright \
scott torres hill flores green adams nelson baker hall rivera campbell mitchell carter roberts gomez phillips evans \
turner diaz parker cruz edwards collins reyes stewart morris morales cook rogers gutierrez ortiz morgan cooper \
peterson bailey reed howard ramos cox ward richardson watson brooks chavez wood james bennett gray mendoza ruiz hughes \
price alvarez castillo sanders myers long ross foster jimenez powell jenkins perry russell sullivan bell coleman butler \
henderson barnes fisher vasquez simmons jordan patterson alexander hamilton graham reynolds griffin wallace west cole \
hayes shaw fernandez stone dixon hunt rose black palmer robertson johnston fox obrien walsh byrne ryan oconnor smyth \
schneider fischer weber meyer wagner becker schulz hoffmann koch bauer richter klein wolf schroder neumann schwarz \
bernard petit durand leroy moreau simon laurent ferrari russo bianchi costa ferreira pereira oliveira souza rodrigues \
alves lima gomes ribeiro almeida sharma gupta das shah rahman hussain hassan ibrahim abdullah yilmaz kaya demir \
petrov smirnov popov sidorov kuznetsov andersson nilsson jensen nielsen olsen larsen de jong jansen bakker visser \
kowalski wisniewski novak horvat nagy kovacs tanaka suzuki sato takahashi ito pham hoang phan vu";

/// Chinese, Vietnamese and Korean ones: each group is written with one character, or one Hangul syllable.
const ROMANISED: &str = "wang wong ong|li lee lei|zhang chang cheung teo|liu lau low|chen chan tan chin|yang yeung \
yeo|huang wong hwang ng ooi|zhao chao chiu|wu ng goh|zhou chow chou chew|xu hsu hui tsui koh|sun suen|ma mah|zhu chu \
choo|hu woo|guo kuo kwok quek|he ho|gao kao ko|lin lam lim|luo lo law|zheng cheng tay|liang leung neo|xie hsieh tse \
chia|song sung soong|tang tong|feng fung|deng teng|cao tsao tso|peng pang phang|zeng tseng tsang chan|xiao hsiao \
siu|cai tsai choi chua|jiang chiang keung|ye yeh yip yap|lv lu lui|su so soh|shen sum sim|wei ngai|pan poon phua|du \
to tu|yu yue|xi hsi|deng dang|cheng ching|qian chien chin|yao yiu|gu ku koo|gim kim|i yi lee rhee|bak park pak|choe \
choi|jeong jung chung jeoung|gang kang|jo cho|yun yoon|jang chang|im lim yim rim|o oh|seo suh|sin shin|gwon kwon|hwang \
whang|an ahn|ryu yoo yu ryoo|hong|jeon jun chun|go koh ko|mun moon|son sohn|bae pae|no noh roh|heo huh hur|nguyen|tran|pham";

/// How much an agreeing family name tells, in bits: the commoner it is, the less.
pub(super) fn bits(word: &str) -> u16 {
    if lists(COMMONEST, word) {
        7
    } else if lists(COMMON, word) {
        10
    } else {
        RARE
    }
}

/// What a name that is on no list tells.
pub(super) const RARE: u16 = 13;

/// Whether a word is on a list, whose words have a blank between them.
#[inline(never)]
pub(super) fn lists(list: &str, word: &str) -> bool {
    list.as_bytes().split(|byte| *byte == b' ').any(|listed| listed == word.as_bytes())
}

/// The groups of [`ROMANISED`] that a word is of, a bit each.
#[inline(never)]
pub(super) fn romanised(word: &str) -> u128 {
    let (mut group, mut groups) = (1, 0);
    for listed in ROMANISED.as_bytes().split_inclusive(|byte| !byte.is_ascii_lowercase()) {
        if listed.strip_suffix(b" ").or(listed.strip_suffix(b"|")).unwrap_or(listed) == word.as_bytes() {
            groups |= group;
        }
        if listed.ends_with(b"|") {
            group <<= 1;
        }
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_common_tells_less() {
        assert!(bits("smith") < bits("obrien") && bits("obrien") < bits("wojciechowska"));
    }

    #[test]
    fn romanisations_of_one_name_meet() {
        for (word, other) in [("wang", "wong"), ("zhang", "cheung"), ("bak", "park"), ("i", "lee")] {
            assert_ne!(romanised(word) & romanised(other), 0, "{word} {other}");
        }
        assert_eq!(romanised("wang") & romanised("zhang"), 0);
        assert_eq!(romanised("smith"), 0);
        assert!(ROMANISED.split('|').count() <= 128);
    }
}

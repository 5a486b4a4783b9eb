//! Family names: how common each is, and the East Asian ones in their romanisations.

use crate::cut::is_word_of;

/// The commonest, in several countries: one person in some hundred or two has such a name there.
const COMMONEST: &str = "smith johnson williams brown jones garcia miller davis rodriguez martinez hernandez lopez \
gonzalez wilson anderson thomas taylor moore jackson martin lee nguyen kim li wang zhang chen singh kumar khan patel \
ahmed ali silva santos muller schmidt ivanov tran murphy kelly rossi hansen johansson nowak";

/// Common ones: one in some thousand.
const COMMON: &str = "perez thompson white harris sanchez clark ramirez lewis robinson walker young allen king wright \
scott torres hill flores green adams nelson baker hall rivera campbell mitchell carter roberts gomez phillips evans \
turner diaz parker cruz edwards collins reyes stewart morris cook rogers morgan cooper peterson bailey reed howard ward \
richardson watson brooks wood james bennett gray mendoza ruiz hughes price alvarez fernandez robertson johnston obrien \
ryan schneider fischer weber meyer wagner becker richter klein bernard petit durand ferrari russo costa ferreira pereira \
oliveira rodrigues gomes sharma gupta hussain hassan yilmaz petrov smirnov popov kuznetsov andersson jensen nielsen larsen \
jansen kowalski novak tanaka suzuki sato pham park";

/// Chinese and Korean ones: each line is written with one character, or one Hangul syllable.
pub(super) const ROMANISED: &str = "\
wang wong
li lee lei
zhang chang cheung teo
liu lau low
chen chan tan
yang yeung
huang wong ng
zhao chao chiu
wu ng goh
zhou chow chou
xu hsu hui tsui
sun suen
ma mah
zhu chu
hu woo
guo kuo kwok
he ho
gao kao ko
lin lam lim
luo lo law
zheng cheng tay
liang leung
xie hsieh tse
song sung
tang tong
zeng tseng tsang
xiao hsiao siu
cai tsai choi chua
jiang chiang
ye yeh yip
lu lui
su so
pan poon
du to
xi hsi
qian chien
gim kim
i yi lee rhee ri
bak park pak
choe choi
jeong jung chung
gang kang
jo cho
yun yoon
jang chang
im lim yim
o oh
seo suh
sin shin
gwon kwon
hwang
an ahn
ryu yoo yu
jeon jun
go koh ko
mun moon
bae pae
no noh
heo hur
nguyen
tran
pham";

/// How much an agreeing family name tells, in bits: the commoner it is, the less.
pub(super) fn bits(word: &str) -> u16 {
    if is_word_of(word, COMMONEST) {
        7
    } else if is_word_of(word, COMMON) {
        10
    } else {
        RARE
    }
}

/// Whether a name is on a list.
pub(super) fn is_common(word: &str) -> bool {
    bits(word) < RARE
}

/// What a name that is on no list tells.
pub(super) const RARE: u16 = 13;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::name::compare::given::{Forms, forms, share};

    #[test]
    fn the_common_tells_less() {
        assert!(bits("smith") < bits("obrien") && bits("obrien") < bits("wojciechowska"));
    }

    #[test]
    fn romanisations_of_one_name_meet() {
        let meet = |word, other| share(&forms(ROMANISED, word), &forms(ROMANISED, other)).is_some();
        for (word, other) in [("wang", "wong"), ("zhang", "cheung"), ("bak", "park"), ("i", "lee")] {
            assert!(meet(word, other), "{word} {other}");
        }
        assert!(!meet("wang", "zhang"));
        assert_eq!(forms(ROMANISED, "smith"), Forms::default());
    }
}

//! The words in and around a name that are not names: titles, suffixes, particles, what says that it is no person's.
//!
//! They are one text, in the case in which they are shown, without full stops and marks (`Dona` is `Doña`, `PhD` is
//! `Ph.D.`). A word is looked up folded and without its full stops, see [`bare`].

use crate::cut::{self, ahead, behind};
use crate::listed::{Listed, Sorted};
use crate::text::{each, push_folded, room_for};
use alloc::string::String;

/// The words of each class. A character below `&` before a word begins the class of its number; a word is shown as the
/// first class that has it does.
const WORDS: &str = concat!(
    // Before a name.
    "\x00Mr Mister Mrs Missus Ms Miss Mx Mmes Messrs Sir Madam Dame Lord Lady Dr Doctor Prof Professor Honorable \
     Honourable Rev Revd Reverend Fr Father Msgr Monsignor Rabbi Imam Brother Sister Chef Capt Captain Cpt Col \
     Colonel General Lt Lieutenant Sgt Sergeant Cpl Corporal Pvt Cmdr Commander Adm Admiral Officer Ofc Detective \
     Senator Gov Governor President Mayor Ambassador Sr Sra Srta Senor Senora Senorita Dra Profa Lic Licda Arq \
     Senhor Senhora Exmo Exma Herr Hr Frau Fraulein med Dipl-Ing Monsieur Mme Madame Mlle Mademoiselle Maitre \
     Signor Signore Signora Signorina Sigra Dott Dottore Dottssa Dottoressa Avv Avvocato Geom Dhr Mevr Mevrouw \
     Meneer Mw Mej Drs Fru Froken Pani Shri Smt Shrimati Datuk Dato Sheikh Shaykh Hajji Haji Uncle Aunt Auntie \
     Grandma Grandpa Onkel Tante г-н г-жа господин госпожа доктор пані д-р κ κος κα δρ السيد السيدة الدكتور \
     الدكتورة الأستاذ الأستاذة الشيخ الحاج",
    // Titles that are also names: titles only where two names follow.
    "\x01Don Dona Major Maj Prince Princess Justice Pastor Elder Hon Doc Bishop Deacon Judge Coach Gen Sen Rep \
     Sig Mag Ing Ir Rt",
    // Titles with which somebody is called by the given name.
    "\x02Sir Dame Father Fr Brother Sister Chef Imam Sheikh Shaykh Don Dona Uncle Aunt Auntie Grandma Grandpa \
     Onkel Tante",
    // Behind a name: which of a line of people with the same name it is, the first to the sixth.
    "\x1aSr Snr Senior I 1st",
    "\x1bJr Jnr Junior II 2nd Filho",
    "\x1cIII 3rd Neto",
    "\x1dIV 4th",
    "\x1eV 5th",
    "\x1fVI 6th",
    // Behind a name: degrees, professions, orders.
    "\x04PhD DPhil MD MDS DDS DMD DVM PharmD PsyD EdD ScD JD LLB LLM LLD Esq Esquire CPA CFA CFP RN LPN LVN NP \
     APRN FNP FNP-BC DNP BSN MSN PA-C DPT PT OTR LMT LCSW LICSW LMFT LPC MFT MSW MBA MPA MPH MSc BSc BEng MEng \
     MFA BFA PMP AIA RDN CNM CRNA CCC-SLP SLP LAc MBE OBE CBE KBE KC QC MP FRCS FRCP FACS MRCP ACA ACCA OFM USMC \
     USN USAF Ret CISSP",
    // Degrees that are also names: degrees only in capitals beside other letters, or after a comma.
    "\x05MA BA BS MS DO PA OD PE RA DC ND SJ OP OT ED",
    // Inside a family name, before its main word.
    "\x06de del la las los da das dos di du des della delle degli dei dal dalla le les van von vom zu zur zum ten \
     ter der den het of bin ibn bint binti binte al el ul Ben Abu Abou Ould Abd Abdul Abdel Mac Mc Nic St Ste \
     Saint San Santa Santo Sta بن ابن بنت أبو ابو عبد בן בת",
    // Legal forms of organisations.
    "\x0cLLC Inc Incorporated Ltd Limited Corp Corporation PLC LLP PLLC LLLP GmbH OHG mbH SARL EURL SRL SpA Ltda \
     VOF Oyj ApS Pty Pte Kft JSC PJSC OAO OOO ZAO ооо оао зао пао тов",
    // Legal forms that are names too, unless they are written as here or with full stops.
    "\x0dCo LP PC AG KG UG eV eG SE SA SAS SL SLU BV NV AB AS ASA Oy SRO doo",
    // Particles that are names or initials too, unless they begin with a small letter or a marked one, or a hyphen follows.
    "\x07do d lo l t te op af av as ad ar ash an at az o ni ui ap",
    // Particles that are given names where they come first with a capital, and names that look like initials.
    "\x08Al Ben Van Mac Md Ng",
    // Particles with which a given name begins.
    "\x09Abd Abdul Abdel عبد",
    // The commonest Spanish and Portuguese family names, but for those that end in `ez`.
    "\x0aGarcia Castro Ortega Torres Ramos Flores Reyes Cruz Rivera Morales Ortiz Ruiz Diaz Munoz Moreno Romero \
     Navarro Serrano Molina Blanco Delgado Castillo Medina Vega Herrera Aguilar Mendoza Rojas Guerrero Vargas \
     Contreras Salazar Soto Guzman Fuentes Espinoza Mejia Cabrera Acosta Figueroa Campos Iglesias Santana Rubio \
     Silva Santos Souza Sousa Oliveira Pereira Ferreira Costa Rodrigues Almeida Nascimento Lima Araujo Ribeiro \
     Carvalho Gomes Martins Barbosa Rocha Dias Teixeira Correia Cardoso Moreira",
    // The commonest Vietnamese family names.
    "\x0bNguyen Tran Le Pham Hoang Huynh Phan Vu Vo Dang Bui Do Ho Ngo Duong Ly Truong Dinh Luong Trinh Doan Dao",
    // Behind `María del` and the like: a given name of the Virgin.
    "\x03Carmen Pilar Angeles Rosario Socorro Rocio Mar Jesus Lourdes Guadalupe Refugio Consuelo Remedios \
     Mercedes Milagros",
    // What organisations are called, and their parts.
    "\x0eBank City County State Organization Organisation Federation Aktiengesellschaft Gesellschaft Airlines \
     Aviation Finance Company Enterprises Services Service Solutions Consulting Group Gruppe Associates Partners \
     Agency Agentur Agencia Holdings Holding Industries International Technologies Systems Software Labs Media \
     Productions Records Studio Studios Sons Sohne Bros Brothers Hermanos Hnos Freres Restaurant Restaurante \
     Ristorante Trattoria Hotel Motel Hostel Inn Resort Cafe Coffee Bistro Bakery Backerei Panaderia Boulangerie \
     Pizzeria Pizza Grill Kitchen Catering Brewery Winery Tavern Pub Steakhouse Taqueria Deli Clinic Clinica \
     Klinik Clinique Praxis Hospital Krankenhaus Pharmacy Farmacia Pharmacie Apotheke Dental Dentistry Medical \
     Physiotherapy Chiropractic Veterinary Salon Barbershop Spa Fitness Gym Yoga Wellness School Schule Escuela \
     Ecole Scuola Colegio College University Universitat Universidad Universite Academy Akademie Institute \
     Institut Instituto Kindergarten Library Museum Theater Theatre Foundation Stiftung Fundacion Association \
     Asociacion Verein Society Club Ministry Ministries Iglesia Kirche Eglise Council Committee Team Department \
     Dept Abteilung Office Oficina Buro Bureau Reception Rezeption Desk Support Sales Billing Accounting \
     Marketing Admin Administration Management Store Shop Boutique Tienda Realty Properties Apartments Insurance \
     Seguros Versicherung Travel Tours Logistics Transport Construction Plumbing Electric Landscaping Roofing \
     Cleaning Auto Motors Garage Supply Center Centre Centro Zentrum Ranch Farms Events",
    // What organisations are called and people are too: they tell only where there are three words or more.
    "\x0fChurch Market Farm Bar Union Design Trust Temple Parish Diner",
    // Who lives together, before or behind the name they share.
    "\x10Family Familie Familia Famille Famiglia Household Haushalt Fam Party",
    // Between two people.
    "\x11& + and und et og och plus и та",
    // Between two people, or between the two family names of one.
    "\x12y e i",
    // What is noted behind a name: no part of it.
    "\x13work home cell mobile phone office whatsapp trabajo celular arbeit mobil telefone he/him she/her \
     they/them he/they she/they he/him/his she/her/hers they/them/theirs",
    // Labels that are names too: labels in brackets.
    "\x14private personal business new old main landline wa tel fax casa movil oficina handy privat zuhause buro \
     travail maison bureau lavoro ufficio cellulare",
    // Before a former family name.
    "\x15nee born geb geborene",
    // Who somebody is to the one who writes, or nobody at all: no name.
    "\x16mom mum mommy mummy dad daddy papa mama mami papi grandma grandpa wife husband hubby boss me myself \
     unknown guest customer client patient visitor anonymous anon nobody none null undefined test tbd tba no \
     caller user name n/a na nn my the abuela abuelo mutti vati oma opa maman",
    // Beside the number of somebody's companions.
    "\x17+ plus with",
    // Beside the number of a reservation.
    "\x18party of for x table group reservation people ppl persons person pax guests guest adults adult kids \
     children mesa para grupo personas adultos ninos tisch fur personen gaste pour personnes tavolo per persone \
     room rm apt unit suite zimmer pm am",
    // Numbers in letters, and what needs none.
    "\x19one two three four five six seven eight nine ten eleven twelve \
     reservation",
    // An article before titles, a household or an organisation.
    "\x21The",
    // The commonest Vietnamese middle names.
    "\x22van thi",
    // Suffixes that are initials or names behind a single name.
    "\x23I V Filho Neto",
    // Legal forms that are names too, and forms even where a text has but one case.
    "\x24Co AG KG BV NV",
    // Titles where a title follows: an article, Monsieur.
    "\x25The M",
    // Without a vowel, and no initials.
    "\x25md ng ",
);

/// Behind a name that is written without blanks.
const HONORIFICS: &str = "先生 女士 小姐 太太 様 さん 氏 殿 くん ちゃん 씨 님";

/// Legal forms before or behind a word of a script without blanks.
const UNSPACED_LEGAL_FORMS: &str = "株式会社 有限会社 有限公司 주식회사";

/// With what other organisations' names begin or end in scripts without blanks.
const UNSPACED_ORGANIZATIONS: &str = "\
    公司 会社 會社 酒店 飯店 饭店 餐厅 餐廳 医院 醫院 学校 學校 大学 大學 银行 銀行 レストラン ホテル 식당 병원 학교 호텔";

/// What a word is: a bit for each class that has it.
pub(super) type Classes = u64;

pub(super) const TITLE: Classes = 1;
pub(super) const TITLE_OR_NAME: Classes = 1 << 1;
pub(super) const TITLE_OF_GIVEN_NAME: Classes = 1 << 2;
pub(super) const MARIAN: Classes = 1 << 3;
pub(super) const DEGREE: Classes = 1 << 4;
pub(super) const DEGREE_OR_NAME: Classes = 1 << 5;
pub(super) const PARTICLE: Classes = 1 << 6;
pub(super) const PARTICLE_OR_NAME: Classes = 1 << 7;
pub(super) const PARTICLE_OR_GIVEN_NAME: Classes = 1 << 8;
pub(super) const GIVEN_PARTICLE: Classes = 1 << 9;
pub(super) const IBERIAN: Classes = 1 << 10;
pub(super) const VIETNAMESE: Classes = 1 << 11;
pub(super) const LEGAL_FORM: Classes = 1 << 12;
pub(super) const LEGAL_FORM_OR_NAME: Classes = 1 << 13;
pub(super) const ORGANIZATION: Classes = 1 << 14;
pub(super) const ORGANIZATION_OR_NAME: Classes = 1 << 15;
pub(super) const HOUSEHOLD: Classes = 1 << 16;
pub(super) const JOINER: Classes = 1 << 17;
pub(super) const JOINER_OR_PARTICLE: Classes = 1 << 18;
pub(super) const LABEL: Classes = 1 << 19;
pub(super) const LABEL_OR_NAME: Classes = 1 << 20;
pub(super) const BORN_AS: Classes = 1 << 21;
pub(super) const NO_NAME: Classes = 1 << 22;
pub(super) const COMPANION: Classes = 1 << 23;
pub(super) const RESERVATION: Classes = 1 << 24;
pub(super) const NUMBER: Classes = 1 << 25;
/// One of six, for the first generation to the sixth.
pub(super) const GENERATION: Classes = 0x3f << 26;
pub(super) const ARTICLE: Classes = 1 << 0x21;
pub(super) const VIETNAMESE_MIDDLE: Classes = 1 << 0x22;
pub(super) const SUFFIX_OF_TWO: Classes = 1 << 0x23;
pub(super) const FORM_IN_ONE_CASE: Classes = 1 << 0x24;
pub(super) const BEFORE_TITLE: Classes = 1 << 0x25;

/// The number of classes that the tables tell.
pub(super) const TOLD: u32 = 0x26;

/// The words by which a generation is told in a key.
const GENERATION_KEYS: &str = " sr jr iii iv v vi";

/// The words again, those of a length together: one is sought among those of its length.
const LISTED: Listed = SORTED.listed();
static SORTED: Sorted<{ WORDS.len() }> = Sorted::new(WORDS);

/// What a bare word is, and as what it is shown.
#[inline(never)]
pub(super) fn look_up(bare: &str) -> (Classes, &'static str) {
    let (classes, shown) = LISTED.look_up(bare);
    // The commonest Spanish family names are the sons' of somebody.
    (if bare.len() > 4 && bare.ends_with("ez") { classes | IBERIAN } else { classes }, shown)
}

/// A word as the tables are asked for it: folded, without full stops and apostrophes. `"Ph.D."` is `"phd"`.
pub(crate) fn bare(word: &str) -> String {
    let mut out = room_for(word);
    each(word, &mut |_, c| {
        if !matches!(c, '.' | '\'' | '’') {
            push_folded(&mut out, c);
        }
    });
    out
}

/// The classes in which a word is a title where so many words follow.
pub(super) fn title_classes(names_behind: usize) -> Classes {
    match names_behind {
        0 => 0,
        1 => TITLE,
        _ => TITLE | TITLE_OR_NAME,
    }
}

/// The number of the generation among the classes: 1 for `Sr`, 2 for `Jr` and `II`; 0 for none.
pub(super) fn generation_of(classes: Classes) -> usize {
    (((classes & GENERATION) >> 25) as u32 | 1).ilog2() as usize
}

/// The word for a generation in a key: `"jr"` for 2.
pub(super) fn generation_key(generation: usize) -> &'static str {
    cut::parts(GENERATION_KEYS, b' ').nth(generation).unwrap_or("")
}

/// A word inside a family name, before its main word; in some of them only.
pub(crate) fn is_particle(bare: &str) -> bool {
    look_up(bare).0 & (PARTICLE | PARTICLE_OR_NAME) != 0
}

/// A particle that is a given name where it comes first.
pub(crate) fn is_particle_or_name(bare: &str) -> bool {
    look_up(bare).0 & PARTICLE_OR_GIVEN_NAME != 0
}

/// A word of a script without blanks, without the honorific that ends it.
pub(super) fn without_honorific(word: &str) -> Option<&str> {
    without(word, HONORIFICS, ahead)
}

/// A word of a script without blanks, without the legal form that it has.
pub(super) fn without_unspaced_legal_form(word: &str) -> Option<&str> {
    without(word, UNSPACED_LEGAL_FORMS, ahead).or_else(|| without(word, UNSPACED_LEGAL_FORMS, behind))
}

/// Whether a word of a script without blanks is an organisation's name.
pub(super) fn is_unspaced_organization(word: &str) -> bool {
    without(word, UNSPACED_ORGANIZATIONS, ahead).is_some()
        || without(word, UNSPACED_ORGANIZATIONS, behind).is_some()
        || without_unspaced_legal_form(word).is_some()
}

/// What a word is without one of such parts.
#[inline(never)]
fn without<'t>(word: &'t str, parts: &str, cut: for<'w> fn(&'w str, &str) -> Option<&'w str>) -> Option<&'t str> {
    cut::words(parts).find_map(|part| cut(word, part))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::listed::is_mark;

    #[test]
    fn words_are_found_as_they_are_written() {
        assert_eq!(look_up(&bare("Dr.")), (TITLE, "Dr"));
        assert_eq!(look_up(&bare("DOÑA")).0 & title_classes(1), 0, "one name behind it: a given name");
        assert_eq!((look_up(&bare("Doña")).0 & title_classes(2), look_up("dona").1), (TITLE_OR_NAME, "Dona"));
        assert_eq!(look_up(&bare("Ph.D.")), (DEGREE, "PhD"));
        assert_eq!(look_up("ma"), (DEGREE_OR_NAME, "MA"));
        assert_eq!(["jr", "ii", "sr", "md"].map(|word| generation_of(look_up(word).0)), [2, 2, 1, 0]);
        assert_eq!(generation_key(2), "jr");
        assert_eq!(look_up(&bare("g.m.b.h.")), (LEGAL_FORM, "GmbH"));
        assert_eq!([look_up(""), look_up(&bare("\u{301}")), look_up(&"a".repeat(99))], [(0, ""); 3]);
        assert!(is_particle("von") && !is_particle("smith") && is_particle_or_name("van"));
    }

    #[test]
    fn every_listed_word_is_as_it_is_looked_up() {
        let mut class = 0;
        for word in WORDS.split_inclusive(|c: char| c.is_ascii() && is_mark(c as u8)) {
            let (listed, end) = word.split_at(word.len() - 1);
            let folded = bare(listed);
            let is_found = look_up(&folded).0 >> class & 1 == 1;
            assert!(listed.is_empty() || is_found, "{listed} is looked up as {folded}");
            if end != " " {
                class = end.as_bytes()[0];
            }
        }
    }
}

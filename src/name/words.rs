//! The words in and around a name that are not names: titles, suffixes, particles, what says that it is no person's.
//!
//! Each table is one text, its words in the case in which they are shown, without full stops and marks (`Dona` is
//! `Doña`, `PhD` is `Ph.D.`). A word is looked up folded and without its full stops, see [`bare`].

use crate::text::{each, push_folded};
use alloc::string::String;

/// Before a name.
const TITLES: &str = "
    Mr Mister Mrs Missus Ms Miss Mx Mmes Messrs Sir Madam Dame Lord Lady Dr Doctor Prof Professor Honorable Honourable
    Rev Revd Reverend Fr Father Msgr Monsignor Rabbi Imam Brother Sister Chef Capt Captain Cpt Col Colonel General Lt
    Lieutenant Sgt Sergeant Cpl Corporal Pvt Cmdr Commander Adm Admiral Officer Ofc Detective Senator Gov Governor
    President Mayor Ambassador
    Sr Sra Srta Senor Senora Senorita Dra Profa Lic Licda Arq Senhor Senhora Exmo Exma
    Herr Hr Frau Fraulein med Dipl-Ing Monsieur Mme Madame Mlle Mademoiselle Maitre
    Signor Signore Signora Signorina Sigra Dott Dottore Dottssa Dottoressa Avv Avvocato Geom
    Dhr Mevr Mevrouw Meneer Mw Mej Drs Fru Froken Pani Shri Smt Shrimati Datuk Dato Sheikh Shaykh Hajji Haji
    Uncle Aunt Auntie Grandma Grandpa Onkel Tante
    г-н г-жа господин госпожа доктор пані д-р κ κος κα δρ السيد السيدة الدكتور الدكتورة الأستاذ الأستاذة الشيخ الحاج";

/// Titles that are also names: titles only where two names follow.
const TITLES_OR_NAMES: &str = "
    Don Dona Major Maj Prince Princess Justice Pastor Elder Hon Doc Bishop Deacon Judge Coach Gen Sen Rep Sig Mag Ing Ir Rt";

/// Titles with which somebody is called by the given name.
const TITLES_OF_GIVEN_NAMES: &str =
    "Sir Dame Father Fr Brother Sister Chef Imam Sheikh Shaykh Don Dona Uncle Aunt Auntie Grandma Grandpa Onkel Tante";

/// Behind a name that is written without blanks.
const HONORIFICS: &str = "先生 女士 小姐 太太 様 さん 氏 殿 くん ちゃん 씨 님";

/// Behind a name: which of a line of people with the same name it is, the first to the sixth.
const GENERATIONS: [&str; 6] =
    ["Sr Snr Senior I 1st", "Jr Jnr Junior II 2nd Filho", "III 3rd Neto", "IV 4th", "V 5th", "VI 6th"];

/// Behind a name: degrees, professions, orders.
const DEGREES: &str = "
    PhD DPhil MD MDS DDS DMD DVM PharmD PsyD EdD ScD JD LLB LLM LLD Esq Esquire CPA CFA CFP RN LPN LVN NP APRN FNP
    FNP-BC DNP BSN MSN PA-C DPT PT OTR LMT LCSW LICSW LMFT LPC MFT MSW MBA MPA MPH MSc BSc BEng MEng MFA BFA PMP AIA RDN
    CNM CRNA CCC-SLP SLP LAc MBE OBE CBE KBE KC QC MP FRCS FRCP FACS MRCP ACA ACCA OFM USMC USN USAF Ret CISSP";

/// Degrees that are also names: degrees only in capitals beside other letters, or after a comma.
const DEGREES_OR_NAMES: &str = "MA BA BS MS DO PA OD PE RA DC ND SJ OP OT ED";

/// Inside a family name, before its main word.
const PARTICLES: &str = "
    de del la las los da das dos di du des della delle degli dei dal dalla le les van von vom zu zur zum ten ter der den het
    of bin ibn bint binti binte al el ul Ben Abu Abou Ould Abd Abdul Abdel Mac Mc Nic St Ste Saint San Santa Santo Sta
    بن ابن بنت أبو ابو عبد בן בת";

/// Particles that are names or initials too, unless they begin with a small letter or a marked one, or a hyphen follows.
const PARTICLES_OR_NAMES: &str = "do d lo l t te op af av as ad ar ash an at az o ni ui ap";

/// Particles that are given names where they come first with a capital.
const PARTICLES_OR_GIVEN_NAMES: &str = "Al Ben Van Mac";

/// Particles with which a given name begins.
const GIVEN_PARTICLES: &str = "Abd Abdul Abdel عبد";

/// The commonest Spanish and Portuguese family names, but for those that end in `ez`.
const IBERIAN_FAMILY_NAMES: &str = "
    Garcia Castro Ortega Torres Ramos Flores Reyes Cruz Rivera Morales Ortiz Ruiz Diaz Munoz Moreno Romero Navarro Serrano
    Molina Blanco Delgado Castillo Medina Vega Herrera Aguilar Mendoza Rojas Guerrero Vargas Contreras Salazar Soto Guzman
    Fuentes Espinoza Mejia Cabrera Acosta Figueroa Campos Iglesias Santana Rubio Silva Santos Souza Sousa Oliveira Pereira
    Ferreira Costa Rodrigues Almeida Nascimento Lima Araujo Ribeiro Carvalho Gomes Martins Barbosa Rocha Dias Teixeira
    Correia Cardoso Moreira";

/// Behind `María del` and the like: a given name of the Virgin.
const MARIAN_NAMES: &str = "
    Carmen Pilar Angeles Rosario Socorro Rocio Mar Jesus Lourdes Guadalupe Refugio Consuelo Remedios Mercedes Milagros";

/// The commonest Vietnamese family names.
const VIETNAMESE_FAMILY_NAMES: &str = "
    Nguyen Tran Le Pham Hoang Huynh Phan Vu Vo Dang Bui Do Ho Ngo Duong Ly Truong Dinh Luong Trinh Doan Dao";

/// Legal forms of organisations.
const LEGAL_FORMS: &str = "
    LLC Inc Incorporated Ltd Limited Corp Corporation PLC LLP PLLC LLLP GmbH OHG mbH SARL EURL SRL SpA Ltda VOF Oyj ApS Pty
    Pte Kft JSC PJSC OAO OOO ZAO ооо оао зао пао тов";

/// Legal forms that are names too, unless they are written as here or with full stops.
const LEGAL_FORMS_OR_NAMES: &str = "Co LP PC AG KG UG eV eG SE SA SAS SL SLU BV NV AB AS ASA Oy SRO doo";

/// Legal forms before or behind a word of a script without blanks.
const UNSPACED_LEGAL_FORMS: &str = "株式会社 有限会社 有限公司 주식회사";

/// With what other organisations' names begin or end in scripts without blanks.
const UNSPACED_ORGANIZATIONS: &str = "
    公司 会社 會社 酒店 飯店 饭店 餐厅 餐廳 医院 醫院 学校 學校 大学 大學 银行 銀行 レストラン ホテル 식당 병원 학교 호텔";

/// What organisations are called, and their parts.
const ORGANIZATION_WORDS: &str = "
    Bank City County State Organization Organisation Federation Aktiengesellschaft Gesellschaft Airlines Aviation Finance
    Company Enterprises Services Service Solutions Consulting Group Gruppe Associates Partners Agency Agentur Agencia
    Holdings Holding Industries International Technologies Systems Software Labs Media Productions Records Studio Studios
    Sons Sohne Bros Brothers Hermanos Hnos Freres
    Restaurant Restaurante Ristorante Trattoria Hotel Motel Hostel Inn Resort Cafe Coffee Bistro Bakery Backerei Panaderia
    Boulangerie Pizzeria Pizza Grill Kitchen Catering Brewery Winery Tavern Pub Steakhouse Taqueria Deli
    Clinic Clinica Klinik Clinique Praxis Hospital Krankenhaus Pharmacy Farmacia Pharmacie Apotheke Dental Dentistry Medical
    Physiotherapy Chiropractic Veterinary Salon Barbershop Spa Fitness Gym Yoga Wellness
    School Schule Escuela Ecole Scuola Colegio College University Universitat Universidad Universite Academy Akademie
    Institute Institut Instituto Kindergarten Library Museum Theater Theatre Foundation Stiftung Fundacion Association
    Asociacion Verein Society Club Ministry Ministries Iglesia Kirche Eglise Council Committee
    Team Department Dept Abteilung Office Oficina Buro Bureau Reception Rezeption Desk Support Sales Billing Accounting
    Marketing Admin Administration Management
    Store Shop Boutique Tienda Realty Properties Apartments Insurance Seguros Versicherung Travel Tours Logistics
    Transport Construction Plumbing Electric Landscaping Roofing Cleaning Auto Motors Garage Supply Center Centre Centro
    Zentrum Ranch Farms Events";

/// What organisations are called and people are too: they tell only where there are three words or more.
const ORGANIZATIONS_OR_NAMES: &str = "Church Market Farm Bar Union Design Trust Temple Parish Diner";

/// Who lives together, before or behind the name they share.
const HOUSEHOLDS: &str = "Family Familie Familia Famille Famiglia Household Haushalt Fam Party";

/// Between two people.
const JOINERS: &str = "& + and und et og och plus и та";

/// Between two people, or between the two family names of one.
const JOINERS_OR_PARTICLES: &str = "y e i";

/// What is noted behind a name: no part of it.
const LABELS: &str = "
    work home cell mobile phone office whatsapp trabajo celular arbeit mobil telefone he/him she/her they/them he/they she/they
    he/him/his she/her/hers they/them/theirs";

/// Labels that are names too: labels in brackets.
const LABELS_OR_NAMES: &str = "
    private personal business new old main landline wa tel fax casa movil oficina handy privat zuhause buro travail maison
    bureau lavoro ufficio cellulare";

/// Before a former family name.
const BORN: &str = "nee born geb geborene";

/// Who somebody is to the one who writes, or nobody at all: no name.
const NO_NAMES: &str = "
    mom mum mommy mummy dad daddy papa mama mami papi grandma grandpa wife husband hubby boss me myself unknown guest
    customer client patient visitor anonymous anon nobody none null undefined test tbd tba no caller user name n/a na nn my the abuela abuelo mutti vati
    oma opa maman";

/// Beside the number of somebody's companions.
const COMPANIONS: &str = "+ plus with";

/// Beside the number of a reservation.
const RESERVATIONS: &str = "
    party of for x table group reservation people ppl persons person pax guests guest adults adult kids children mesa para
    grupo personas adultos ninos tisch fur personen gaste pour personnes tavolo per persone room rm apt unit suite zimmer pm
    am";

/// Numbers in letters.
const NUMBERS: &str = "one two three four five six seven eight nine ten eleven twelve";

/// What a word is: a bit for each table that has it.
pub(super) type Classes = u32;

pub(super) const TITLE: Classes = 1;
pub(super) const TITLE_OR_NAME: Classes = 1 << 1;
pub(super) const TITLE_OF_GIVEN_NAME: Classes = 1 << 2;
pub(super) const GENERATION: Classes = 1 << 3;
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
pub(super) const MARIAN: Classes = 1 << 26;

/// Where a generation's number is among the classes.
const GENERATION_SHIFT: u32 = 28;

/// The tables. A word is shown as the first that has it.
const TABLES: [(Classes, &str); 32] = [
    (TITLE, TITLES),
    (TITLE_OR_NAME, TITLES_OR_NAMES),
    (TITLE_OF_GIVEN_NAME, TITLES_OF_GIVEN_NAMES),
    (GENERATION | 1 << GENERATION_SHIFT, GENERATIONS[0]),
    (GENERATION | 2 << GENERATION_SHIFT, GENERATIONS[1]),
    (GENERATION | 3 << GENERATION_SHIFT, GENERATIONS[2]),
    (GENERATION | 4 << GENERATION_SHIFT, GENERATIONS[3]),
    (GENERATION | 5 << GENERATION_SHIFT, GENERATIONS[4]),
    (GENERATION | 6 << GENERATION_SHIFT, GENERATIONS[5]),
    (DEGREE, DEGREES),
    (DEGREE_OR_NAME, DEGREES_OR_NAMES),
    (PARTICLE, PARTICLES),
    (LEGAL_FORM, LEGAL_FORMS),
    (LEGAL_FORM_OR_NAME, LEGAL_FORMS_OR_NAMES),
    (PARTICLE_OR_NAME, PARTICLES_OR_NAMES),
    (PARTICLE_OR_GIVEN_NAME, PARTICLES_OR_GIVEN_NAMES),
    (GIVEN_PARTICLE, GIVEN_PARTICLES),
    (IBERIAN, IBERIAN_FAMILY_NAMES),
    (VIETNAMESE, VIETNAMESE_FAMILY_NAMES),
    (MARIAN, MARIAN_NAMES),
    (ORGANIZATION, ORGANIZATION_WORDS),
    (ORGANIZATION_OR_NAME, ORGANIZATIONS_OR_NAMES),
    (HOUSEHOLD, HOUSEHOLDS),
    (JOINER, JOINERS),
    (JOINER_OR_PARTICLE, JOINERS_OR_PARTICLES),
    (LABEL, LABELS),
    (LABEL_OR_NAME, LABELS_OR_NAMES),
    (BORN_AS, BORN),
    (NO_NAME, NO_NAMES),
    (COMPANION, COMPANIONS),
    (RESERVATION, RESERVATIONS),
    (NUMBER, NUMBERS),
];

/// The tables' word that is this one, in ASCII of any case.
#[inline(never)]
pub(super) fn find(words: &'static str, word: &str) -> Option<&'static str> {
    let is_it = |start: usize, end: usize| words.get(start..end).filter(|listed| listed.eq_ignore_ascii_case(word));
    let mut start = 0;
    for (at, byte) in words.bytes().enumerate() {
        if byte <= b' ' {
            // Most words are of another length, and there is more than one blank between some.
            if at - start == word.len() && at > start {
                let found = is_it(start, at);
                if found.is_some() {
                    return found;
                }
            }
            start = at + 1;
        }
    }
    is_it(start, words.len()).filter(|_| start < words.len())
}

/// The first word of a table that is such a one.
#[inline(never)]
pub(super) fn first(words: &'static str, is_such: &dyn Fn(&'static str) -> bool) -> Option<&'static str> {
    words.split_ascii_whitespace().find(|word| is_such(word))
}

/// What a bare word is, and as what it is shown.
#[inline(never)]
pub(super) fn look_up(bare: &str) -> (Classes, &'static str) {
    let (mut classes, mut shown) = (0, "");
    for (class, table) in TABLES {
        if let Some(listed) = find(table, bare) {
            classes |= class;
            if shown.is_empty() {
                shown = listed;
            }
        }
    }
    // The commonest Spanish family names are the sons' of somebody.
    if bare.len() > 4 && bare.ends_with("ez") {
        classes |= IBERIAN;
    }
    (classes, shown)
}

/// A word as the tables are asked for it: folded, without full stops. `"Ph.D."` is `"phd"`.
pub(crate) fn bare(word: &str) -> String {
    let mut out = String::new();
    each(word, &mut |_, c| {
        if c != '.' {
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
    (classes >> GENERATION_SHIFT) as usize
}

/// The shortest word for a generation: `"Jr"` for 2.
pub(super) fn generation_word(generation: usize) -> &'static str {
    GENERATIONS.get(generation.wrapping_sub(1)).and_then(|words| first(words, &|_| true)).unwrap_or("")
}

fn shown(bare: &str, classes: Classes) -> Option<&'static str> {
    TABLES.iter().find_map(|(class, table)| if class & classes == 0 { None } else { find(table, bare) })
}

/// A title, in the case in which it is shown. `names_behind` says how many words follow.
pub(crate) fn title(bare: &str, names_behind: usize) -> Option<&'static str> {
    shown(bare, title_classes(names_behind))
}

/// A word inside a family name, before its main word; in some of them only.
pub(crate) fn is_particle(bare: &str) -> bool {
    shown(bare, PARTICLE | PARTICLE_OR_NAME).is_some()
}

/// A particle that is a given name where it comes first.
pub(crate) fn is_particle_or_name(bare: &str) -> bool {
    shown(bare, PARTICLE_OR_GIVEN_NAME).is_some()
}

/// The honorific that ends a word of a script without blanks.
pub(super) fn honorific(word: &str) -> Option<&'static str> {
    first(HONORIFICS, &|honorific| word.ends_with(honorific))
}

/// A word of a script without blanks, apart from the legal form that it has.
pub(super) fn without_unspaced_legal_form(word: &str) -> &str {
    let form = first(UNSPACED_LEGAL_FORMS, &|form| is_at_an_end(word, form)).unwrap_or("");
    if word.starts_with(form) { word.get(form.len()..) } else { word.get(..word.len() - form.len()) }.unwrap_or(word)
}

/// Whether a word of a script without blanks is an organisation's name.
pub(super) fn is_unspaced_organization(word: &str) -> bool {
    without_unspaced_legal_form(word) != word || first(UNSPACED_ORGANIZATIONS, &|end| is_at_an_end(word, end)).is_some()
}

#[inline(never)]
fn is_at_an_end(word: &str, part: &str) -> bool {
    word.starts_with(part) || word.ends_with(part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_as_they_are_written() {
        assert_eq!(title(&bare("Dr."), 1), Some("Dr"));
        assert_eq!(title(&bare("DOÑA"), 1), None, "one name behind it: a given name");
        assert_eq!(title(&bare("Doña"), 2), Some("Dona"));
        assert_eq!(look_up(&bare("Ph.D.")), (DEGREE, "PhD"));
        assert_eq!(look_up("ma"), (DEGREE_OR_NAME, "MA"));
        assert_eq!(["jr", "ii", "sr", "md"].map(|word| generation_of(look_up(word).0)), [2, 2, 1, 0]);
        assert_eq!(generation_word(2), "Jr");
        assert_eq!(look_up(&bare("g.m.b.h.")), (LEGAL_FORM, "GmbH"));
        assert_eq!((look_up(""), title("\u{301}", 1)), ((0, ""), None));
        assert!(is_particle("von") && !is_particle("smith") && is_particle_or_name("van"));
    }

    #[test]
    fn every_listed_word_is_as_it_is_looked_up() {
        for (class, table) in TABLES {
            for word in table.split_ascii_whitespace() {
                let folded = bare(word);
                assert!(look_up(&folded).0 & class == class, "{word} is looked up as {folded}");
            }
        }
    }
}

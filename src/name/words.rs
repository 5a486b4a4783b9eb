//! The words in and around a name that are not names: titles, suffixes, particles, what says that it is no person's.
//!
//! Each table is one text, its words in the case in which they are shown, without full stops and marks (`Dona` is
//! `Doña`, `PhD` is `Ph.D.`). A word is looked up folded and without its full stops, see [`bare`].

use crate::text::push_folded;
use alloc::string::String;

/// Before a name.
const TITLES: &str = "
    Mr Mister Mrs Missus Ms Miss Mx Mmes Messrs Sir Madam Dame Lord Lady Dr Doctor Doc Prof Professor Hon Honorable
    Honourable Rev Revd Reverend Fr Father Msgr Monsignor Rabbi Imam Brother Sister Bishop Deacon Judge Coach Chef
    Capt Captain Cpt Col Colonel Gen General Lt Lieutenant Maj Sgt Sergeant Cpl Corporal Pvt Cmdr Commander Adm Admiral
    Officer Ofc Detective Sen Senator Rep Gov Governor President Mayor Ambassador
    Sr Sra Srta Senor Senora Senorita Dra Profa Lic Licda Ing Arq Senhor Senhora Exmo Exma
    Herr Hr Frau Fraulein med Dipl-Ing Mag
    Monsieur Mme Madame Mlle Mademoiselle Me Maitre
    Sig Signor Signore Signora Signorina Sigra Dott Dottore Dottssa Dottoressa Avv Avvocato Geom
    Dhr Mevr Mevrouw Meneer Mw Mej Ir Drs Fru Froken Pani Shri Smt Shrimati Datuk Dato Sheikh Shaykh Hajji Haji
    г-н г-жа господин госпожа пан пані д-р κ κος κα δρ السيد السيدة الدكتور الدكتورة الأستاذ الأستاذة الشيخ الحاج";

/// Titles that are also given names: titles only where two more names follow.
const TITLES_OR_NAMES: &str = "Don Dona Major Prince Princess Justice Pastor Elder";

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
    de del la las los da das do dos di du des d della delle degli dei dal dalla lo le les l
    van von vom zu zur zum ten ter der den het t te op af av
    bin ibn bint binti binte ben al el ul as ad ar ash an at az abu abou ould
    mac mc o ni nic ap st ste saint san santa santo sta";

/// Particles that are also given names, where they come first and have a capital.
const PARTICLES_OR_NAMES: &str = "Al Ben Van Del Mac San Ni An";

/// Legal forms of organisations.
const LEGAL_FORMS: &str = "
    LLC Inc Incorporated Ltd Limited Corp Corporation Co PLC LLP LP PC PLLC LLLP GmbH AG KG OHG UG mbH eV eG SE SA SAS SARL
    EURL SL SLU SRL SpA Ltda BV NV VOF AB ASA Oy Oyj ApS Pty Pte Kft SRO Doo
    ооо оао зао пао тов 株式会社 有限会社 有限公司 公司 주식회사";

/// What organisations are called, and their parts.
const ORGANIZATION_WORDS: &str = "
    Company Enterprises Services Service Solutions Consulting Group Gruppe Associates Partners Agency Agentur Agencia
    Holdings Holding Industries International Technologies Systems Software Labs Media Productions Records Studio Studios
    Sons Sohne Bros Brothers Hermanos Hnos Freres
    Restaurant Restaurante Ristorante Trattoria Hotel Motel Hostel Inn Resort Cafe Coffee Bistro Bakery Backerei Panaderia
    Boulangerie Pizzeria Pizza Grill Kitchen Catering Brewery Winery Tavern Pub Diner Steakhouse Taqueria Deli
    Clinic Clinica Klinik Clinique Praxis Hospital Krankenhaus Pharmacy Farmacia Pharmacie Apotheke Dental Dentistry Medical
    Physiotherapy Chiropractic Veterinary Salon Barbershop Spa Fitness Gym Yoga Wellness
    School Schule Escuela Ecole Scuola Colegio College University Universitat Universidad Universite Academy Akademie
    Institute Institut Instituto Kindergarten Library Museum Theater Theatre Foundation Stiftung Fundacion Association
    Asociacion Verein Society Club Ministry Ministries Iglesia Kirche Eglise Parish Temple Council Committee
    Team Department Dept Abteilung Office Oficina Buro Bureau Reception Rezeption Desk Support Sales Billing Accounting
    Marketing Admin Administration Management
    Store Shop Boutique Tienda Laden Realty Properties Apartments Insurance Seguros Versicherung Travel Tours Logistics
    Transport Construction Plumbing Electric Landscaping Roofing Cleaning Auto Motors Garage Supply Center Centre Centro
    Zentrum Ranch Farms Events";

/// What organisations are called and people are too: they tell only where there are three words or more.
const ORGANIZATIONS_OR_NAMES: &str = "Church Bank Market Farm Hall House Bar Union Design Law Trust Green";

/// Who lives together, before or behind the name they share.
const HOUSEHOLDS: &str = "Family Familie Familia Famille Famiglia Household Haushalt Fam";

/// Between two people.
const JOINERS: &str = "& + and und et og och plus и та та";

/// Between two people, or between the two family names of one.
const JOINERS_OR_PARTICLES: &str = "y e i";

/// What a phone book's owner calls a number of somebody: no part of the name.
const LABELS: &str = "
    work home cell mobile phone office private personal business new old main landline whatsapp wa tel fax
    trabajo casa celular movil oficina arbeit handy privat zuhause buro mobil travail maison bureau lavoro ufficio cellulare
    trabalho telefone";

/// Who somebody is to the one who writes, or nobody at all: no name.
const NO_NAMES: &str = "
    mom mum mommy mummy dad daddy papa mama mami papi grandma grandpa wife husband hubby boss me myself unknown guest
    customer client patient visitor anonymous anon nobody none null undefined test user name na nn abuela abuelo mutti vati
    oma opa maman";

fn find(words: &'static str, word: &str) -> Option<&'static str> {
    words.split_ascii_whitespace().find(|listed| listed.eq_ignore_ascii_case(word))
}

/// A word as the tables are asked for it: folded, without full stops. `"Ph.D."` is `"phd"`.
pub(crate) fn bare(word: &str) -> String {
    let mut out = String::new();
    word.chars().filter(|c| *c != '.').for_each(|c| push_folded(&mut out, c));
    out
}

/// A title, in the case in which it is shown. `names_behind` says how many words follow.
pub(crate) fn title(bare: &str, names_behind: usize) -> Option<&'static str> {
    let certain = if names_behind > 0 { find(TITLES, bare) } else { None };
    certain.or_else(|| if names_behind > 1 { find(TITLES_OR_NAMES, bare) } else { None })
}

/// The honorifics that are written behind a name without a blank.
pub(crate) fn honorifics() -> impl Iterator<Item = &'static str> {
    HONORIFICS.split_ascii_whitespace()
}

/// Which of a line of people with the same name this says it is: 1 for `Sr`, 2 for `Jr` and `II`.
pub(crate) fn generation(bare: &str) -> Option<usize> {
    GENERATIONS.iter().position(|words| find(words, bare).is_some()).map(|place| place + 1)
}

/// A suffix, in the case in which it is shown: a generation, or a degree.
pub(crate) fn suffix(bare: &str) -> Option<&'static str> {
    GENERATIONS.iter().find_map(|words| find(words, bare)).or_else(|| find(DEGREES, bare))
}

/// A suffix that may as well be a name, in the case in which it is shown.
pub(crate) fn suffix_or_name(bare: &str) -> Option<&'static str> {
    find(DEGREES_OR_NAMES, bare)
}

/// A word inside a family name, before its main word.
pub(crate) fn is_particle(bare: &str) -> bool {
    find(PARTICLES, bare).is_some()
}

/// A particle that is a given name where it comes first.
pub(crate) fn is_particle_or_name(bare: &str) -> bool {
    find(PARTICLES_OR_NAMES, bare).is_some()
}

/// A legal form of an organisation, in the case in which it is shown.
pub(crate) fn legal_form(bare: &str) -> Option<&'static str> {
    find(LEGAL_FORMS, bare)
}

/// What an organisation is called; of words that are also names only among so many words.
pub(crate) fn is_organization_word(bare: &str, words: usize) -> bool {
    find(ORGANIZATION_WORDS, bare).is_some() || words > 2 && find(ORGANIZATIONS_OR_NAMES, bare).is_some()
}

/// A word for who lives together.
pub(crate) fn is_household(bare: &str) -> bool {
    find(HOUSEHOLDS, bare).is_some()
}

/// A word between two people.
pub(crate) fn is_joiner(bare: &str) -> bool {
    find(JOINERS, bare).is_some()
}

/// A word between two people, or between the two family names of one.
pub(crate) fn is_joiner_or_particle(bare: &str) -> bool {
    find(JOINERS_OR_PARTICLES, bare).is_some()
}

/// A label of a number.
pub(crate) fn is_label(bare: &str) -> bool {
    find(LABELS, bare).is_some()
}

/// A word that says who somebody is, or nobody at all.
pub(crate) fn is_no_name(bare: &str) -> bool {
    find(NO_NAMES, bare).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_as_they_are_written() {
        assert_eq!(title(&bare("Dr."), 1), Some("Dr"));
        assert_eq!(title(&bare("DOÑA"), 1), None, "one name behind it: a given name");
        assert_eq!(title(&bare("Doña"), 2), Some("Dona"));
        assert_eq!(suffix(&bare("Ph.D.")), Some("PhD"));
        assert_eq!(
            (generation("jr"), generation("ii"), generation("sr"), generation("md")),
            (Some(2), Some(2), Some(1), None)
        );
        assert_eq!(legal_form(&bare("g.m.b.h.")), Some("GmbH"));
        assert!(is_organization_word("church", 3) && !is_organization_word("church", 2));
        assert!(is_particle("von") && !is_particle("smith") && is_joiner("&"));
    }

    #[test]
    fn every_listed_word_is_as_it_is_looked_up() {
        let tables = [
            TITLES,
            TITLES_OR_NAMES,
            DEGREES,
            DEGREES_OR_NAMES,
            PARTICLES,
            LEGAL_FORMS,
            ORGANIZATION_WORDS,
            ORGANIZATIONS_OR_NAMES,
            HOUSEHOLDS,
            JOINERS,
            LABELS,
            NO_NAMES,
        ];
        for word in tables.into_iter().chain(GENERATIONS).flat_map(str::split_ascii_whitespace) {
            let folded = bare(word);
            assert!(folded.eq_ignore_ascii_case(word), "{word} is looked up as {folded}");
        }
    }
}

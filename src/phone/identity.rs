//! Numbering-plan equivalences: the forms of one line that duplicate people in other systems.

use super::metadata::Metadata;
use super::number::{NationalNumber, PhoneNumber, PhoneType};
use alloc::vec::Vec;

const MEXICO: u16 = 52;
const ARGENTINA: u16 = 54;
const BRAZIL: u16 = 55;
/// Digits of a national number in Mexico and Argentina, less the mobile token.
const AREA_AND_SUBSCRIBER: usize = 10;
/// Digits of a Brazilian area code.
const BRAZILIAN_AREA: usize = 2;

impl Metadata {
    /// The number that stands for all ways to write its line. The result is for matching, not for dialling:
    ///
    /// - Mexico: `+52 1 …`, the mobile token until 2019 and WhatsApp's still, is `+52 …`.
    /// - Argentina: `+54 9 …`, which only mobiles called from abroad have, is `+54 …`.
    /// - Brazil: a mobile of eight digits, as all were until 2016, gets its ninth. A landline never does.
    pub fn identity(&self, number: &PhoneNumber) -> PhoneNumber {
        let mut identity = number.clone();
        match (number.calling_code, number.national.digits()) {
            (MEXICO, [1, rest @ ..]) | (ARGENTINA, [9, rest @ ..])
                if rest.len() == AREA_AND_SUBSCRIBER =>
            {
                identity.national = NationalNumber::new(rest);
            }
            (BRAZIL, digits)
                if digits.len() == BRAZILIAN_AREA + 8
                    && self.type_of(number) == PhoneType::Unknown =>
            {
                let (area, subscriber) = digits.split_at(BRAZILIAN_AREA);
                let nine_digits: Vec<u8> =
                    area.iter().chain(&[9]).chain(subscriber).copied().collect();
                identity.national = NationalNumber::new(&nine_digits);
                if self.type_of(&identity) != PhoneType::Mobile {
                    identity.national = number.national;
                }
            }
            _ => {}
        }
        identity
    }
}

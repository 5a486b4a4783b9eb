//! Numbering-plan equivalences: the forms of one line that duplicate people in other systems.

use super::metadata::Metadata;
use super::number::{NationalNumber, PhoneNumber, PhoneType};

const MEXICO: u16 = 52;
const ARGENTINA: u16 = 54;
const BRAZIL: u16 = 55;
/// Digits of a national number in Mexico and Argentina, less the mobile token.
const AREA_AND_SUBSCRIBER: usize = 10;
/// Digits of a Brazilian subscriber number without the ninth.
const OLD_SUBSCRIBER: usize = 8;

impl Metadata {
    /// The national number that stands for all ways to write the number's line, behind the same calling code. It is
    /// for matching, not for dialling:
    ///
    /// - Mexico: `+52 1 …`, the mobile token until 2019 and WhatsApp's still, is `+52 …`.
    /// - Argentina: `+54 9 …`, which only mobiles called from abroad have, is `+54 …`.
    /// - Brazil: a mobile of eight digits, as all were until 2016, gets its ninth. A landline never does.
    pub fn identity(&self, number: &PhoneNumber) -> NationalNumber {
        match (number.calling_code, number.national.digits()) {
            (MEXICO, [1, rest @ ..]) | (ARGENTINA, [9, rest @ ..]) if rest.len() == AREA_AND_SUBSCRIBER => {
                NationalNumber::new(rest)
            }
            (BRAZIL, [_, _, subscriber @ ..]) if subscriber.len() == OLD_SUBSCRIBER => {
                let nine_digits = number.national.with_digit_after_two(9);
                let type_of =
                    |national: &NationalNumber| self.main(BRAZIL).map(|brazil| brazil.number_type(national.digits()));
                let is_old = type_of(&number.national) == Some(PhoneType::Unknown);
                if is_old && type_of(&nine_digits) == Some(PhoneType::Mobile) { nine_digits } else { number.national }
            }
            _ => number.national,
        }
    }
}

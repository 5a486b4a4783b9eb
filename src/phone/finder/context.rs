//! What a number in a chat may be beside a phone. Google's rules let cards, accounts, orders, addresses of machines and
//! dates pass, as long as a plan has such a number.
//!
//! Asked of what is a number by Google's rules; looks at no more than [`REACH`] bytes around it.

use super::super::chars::{self, before, from};
use super::candidate::Candidate;
use super::grouping::behind;
use super::rules::is_currency;

const REACH: usize = 64;
/// Up to this many bytes a table's word stands for itself alone; longer ones stand for all words they begin.
const SHORT: usize = 3;
/// Words that a label and its number have between them at most.
const MOST_LINKS: usize = 3;

/// Behind these a number is a phone, whatever else it looks like.
const PHONES: &[u8] =
    b"phone tel telep telef tel\xc3\xa9 call text txt cell cel mob mobi m\xc3\xb3vil whats sms fax dial \
    ring handy anruf bel bellen appel llam";
/// Behind these it is not.
const LABELS: &[u8] = b"order track invoice inv ticket ref refer case confirm booking reserv r\xc3\xa9serv acct account \
    iban bsn burgerservice ssn id sku po isbn serial member policy claim shipment parcel card pedido factu seguim cuenta \
    caso commande suivi compte dossier r\xc3\xa9f r\xc3\xa9f\xc3\xa9r bestel rechnung auftrag sendung vorgang kunden \
    konto buchung klant zaak";
/// These stand between a label and its number.
const LINKS: &[u8] =
    b"no nr num number nummer numero n\xc3\xbamero num\xc3\xa9ro n\xc2\xb0 n\xc2\xba code is es est ist";
const CURRENCIES: &[u8] = b"usd eur gbp chf cad aud nzd mxn brl inr jpy cny sek nok dkk pln dollar euro peso buck";
/// In these addresses a number is a phone.
const PHONE_ADDRESSES: &[u8] = b"tel: sms: wa.me/ phone=";

/// Whether the candidate is, or is part of, something else.
pub(super) fn is_no_phone(text: &str, candidate: Candidate<'_>) -> bool {
    let place = Place { text, start: candidate.start, end: candidate.end(), raw: candidate.text.as_bytes() };
    let is_bare = place.raw.iter().all(u8::is_ascii_digit);
    if place.raw.contains(&b'+') {
        return false;
    }
    match place.sign() {
        Some(Sign::Phone) => return false,
        Some(Sign::Currency) => return true,
        // A label with nothing between may end a sentence of its own, if what follows is written as a phone.
        Some(Sign::Label { is_linked }) if is_bare || is_linked && !place.raw.contains(&b'(') => return true,
        _ => {}
    }
    place.is_price()
        || place.is_date_or_time()
        || place.is_address(is_bare)
        || place.is_card()
        || place.is_iban()
        || place.is_coordinate()
}

/// What the words before a number say of it.
enum Sign {
    Phone,
    Currency,
    Label { is_linked: bool },
}

/// A number and what stands around it.
struct Place<'t> {
    text: &'t str,
    start: usize,
    end: usize,
    raw: &'t [u8],
}

impl<'t> Place<'t> {
    fn bytes(&self, from: usize, to: usize) -> &'t [u8] {
        self.text.as_bytes().get(from..to.min(self.text.len())).unwrap_or(&[])
    }

    fn left(&self) -> &'t [u8] {
        self.bytes(self.start.saturating_sub(REACH), self.start)
    }

    fn right(&self) -> &'t [u8] {
        self.bytes(self.end, self.end + REACH)
    }

    fn sign(&self) -> Option<Sign> {
        let mut left = self.left();
        let mut is_linked = false;
        for _ in 0..=MOST_LINKS {
            let mut ends_sentence = false;
            while let [rest @ .., byte @ (b' ' | b'#' | b':' | b'=' | b'-' | b'.')] = left {
                is_linked |= matches!(byte, b'#' | b':' | b'=');
                ends_sentence |= *byte == b'.';
                left = rest;
            }
            let length = left.iter().rev().take_while(|byte| byte.is_ascii_alphabetic() || **byte >= 0x80).count();
            let (rest, word) = left.split_at_checked(left.len() - length)?;
            if is_one_of(PHONES, word) {
                return Some(Sign::Phone);
            }
            if is_one_of(CURRENCIES, word) {
                return Some(Sign::Currency);
            }
            if ends_sentence && length > SHORT {
                return None;
            }
            // A line for orders is a phone.
            if is_one_of(LABELS, word) && !word.ends_with(b"s") {
                return Some(Sign::Label { is_linked });
            }
            if !is_one_of(LINKS, word) {
                return None;
            }
            (left, is_linked) = (rest, true);
        }
        None
    }

    /// `€ 4500`, `1.200 €`, `4500 USD`; not the price behind a phone.
    fn is_price(&self) -> bool {
        let left = before(self.text, self.start);
        let mut right = from(self.text, self.end);
        right = right.strip_prefix(' ').unwrap_or(right);
        let code = right.as_bytes().iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
        let is_code = is_one_of(CURRENCIES, right.as_bytes().get(..code).unwrap_or(&[]));
        let is_sign = chars::take(&mut right).is_some_and(is_currency);
        let rest = if is_code { from(right, code.saturating_sub(1)) } else { right };
        (is_sign || is_code) && !rest.trim_ascii_start().starts_with(|c: char| c.is_ascii_digit())
            || left.strip_suffix(' ').unwrap_or(left).chars().next_back().is_some_and(is_currency)
    }

    /// `2024-01-15`, `15.01.2024-20.01.2024`, and the middle of `10:30-11:45`.
    fn is_date_or_time(&self) -> bool {
        let mut parts =
            self.raw.split(|byte| matches!(byte, b' ' | b'-' | b'.' | b'/')).filter(|part| !part.is_empty());
        let mut separators = self.raw.iter().filter(|byte| !byte.is_ascii_digit());
        let [a, b, c] = [(); 3].map(|()| parts.next().unwrap_or(&[]));
        let is_dashed = [separators.next(), separators.next()];
        let is_dashed = is_dashed[0] == is_dashed[1] && matches!(is_dashed[0], Some(b'-' | b'.' | b'/'));
        let is_alone = parts.next().is_none();
        let is_year = |part: &[u8]| matches!(part, [b'1', b'9', _, _] | [b'2', b'0', _, _]);
        let is_day = |part: &[u8]| part.len() <= 2 && (1..=31).contains(&value(part));
        let is_month = |part: &[u8]| is_day(part) && value(part) <= 12;
        let is_last = |part: &[u8]| is_year(part) || part.len() == 2 && is_alone;
        let is_day_and_month = is_day(a) && is_month(b) || is_month(a) && is_day(b);
        let hours = self.raw.iter().take_while(|byte| byte.is_ascii_digit()).count();
        let minutes = self.raw.iter().rev().take_while(|byte| byte.is_ascii_digit()).count();
        is_dashed && (is_year(a) && is_month(b) && is_day(c) || is_day_and_month && is_last(c))
            || hours <= 2 && matches!(self.left(), [.., b'0'..=b'9', b':'])
            || minutes <= 2 && matches!(self.right(), [b':', b'0'..=b'9', ..])
    }

    /// A part of an address of a page, a mailbox, a machine or a person, or of a longer name such as `INV-9165551234`.
    fn is_address(&self, is_bare: bool) -> bool {
        let left = self.left().rsplit(u8::is_ascii_whitespace).next().unwrap_or(&[]);
        let right = self.right().split(u8::is_ascii_whitespace).next().unwrap_or(&[]);
        if PHONE_ADDRESSES.split(|byte| *byte == b' ').any(|word| behind(left, word).is_some()) {
            return false;
        }
        let is_of_name = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'_';
        let is_page = behind(left, b"://").is_some()
            || behind(left, b"www.").is_some()
            || behind(left, b".").is_some_and(|rest| behind(rest, b"/").is_some());
        let is_handle = behind(left, b"@").is_some_and(|rest| is_bare || !rest.is_empty());
        let mut mailbox = right.iter().skip_while(|byte| is_of_name(byte) || matches!(byte, b'.' | b'+' | b'-'));
        left.last().is_some_and(is_of_name)
            || right.first().is_some_and(is_of_name)
            || is_page
            || is_handle
            || mailbox.next() == Some(&b'@')
            || is_bare && matches!(left, [.., b'A'..=b'Z', b'-'])
            || is_bare && matches!(right, [b'-', b'A'..=b'Z', ..])
            || is_machine(self.bytes(self.start - left.len(), self.end + right.len()))
    }

    /// A payment card's number: 13 to 19 digits in its groups, or without any, whose check digit is right.
    fn is_card(&self) -> bool {
        let at = |place: usize| self.bytes(place, place + 1).first().copied().unwrap_or(0);
        let is_part = |place: usize| match at(place) {
            b' ' | b'-' => at(place + 1).is_ascii_digit() && at(place.wrapping_sub(1)).is_ascii_digit(),
            byte => byte.is_ascii_digit(),
        };
        let (mut start, mut end) = (self.start, self.end);
        while start > 0 && is_part(start - 1) && self.start - start < REACH {
            start -= 1;
        }
        while is_part(end) && end - self.end < REACH {
            end += 1;
        }
        let card = self.bytes(start, end);
        // The lengths of the groups, a hexadecimal digit each.
        let (mut groups, mut count, mut sum) = (0u64, 0, 0);
        for byte in card.iter().rev() {
            if !byte.is_ascii_digit() {
                groups <<= 4;
                continue;
            }
            let digit = u32::from(byte & 15) << (count & 1);
            sum += digit / 10 + digit % 10;
            groups += u64::from(count < 15);
            count += 1;
        }
        let is_grouped = matches!(groups, 0xd..=0xf | 0x4444 | 0x3_4444 | 0x564 | 0x464);
        // The first digit tells the kind of card, and that how many digits it has.
        let is_kind = match count {
            13 => matches!(card, [b'4', ..]),
            14 | 15 => matches!(card, [b'3', ..]),
            16..=19 => matches!(card, [b'2'..=b'6', ..]),
            _ => false,
        };
        is_kind && sum % 10 == 0 && is_grouped && self.raw.iter().all(|byte| matches!(byte, b'0'..=b'9' | b' ' | b'-'))
    }

    /// An account number by ISO 13616, with or without blanks, whose check digits are right.
    fn is_iban(&self) -> bool {
        let left = self.left();
        (0..left.len()).any(|at| {
            let iban = self.bytes(self.start - left.len() + at, self.end + REACH);
            let is_start = at == 0 || left.get(at - 1).is_some_and(|byte| !byte.is_ascii_alphanumeric());
            is_start && ends_iban(iban, left.len() - at)
        })
    }

    /// One of two decimal numbers in a row, 90 and 180 at most.
    fn is_coordinate(&self) -> bool {
        let is_between = |byte: &u8| matches!(byte, b' ' | b',' | b';' | b'-');
        let left = self.left();
        let blanks = left.iter().rev().take_while(|byte| is_between(byte)).count();
        let left = left.get(..left.len() - blanks).unwrap_or(&[]);
        let digits = left.iter().rev().take_while(|byte| byte.is_ascii_digit() || **byte == b'.').count();
        let latitude = decimal(left.get(left.len() - digits..).unwrap_or(&[]));
        let own = decimal(self.bytes(self.start, self.end + REACH));
        let Some((degrees, rest)) = own else { return false };
        let gap = rest.iter().take_while(|byte| is_between(byte)).count();
        let longitude = decimal(rest.get(gap..).unwrap_or(&[]));
        degrees <= 90 && gap > 0 && longitude.is_some_and(|(degrees, _)| degrees <= 180)
            || degrees <= 180 && blanks > 0 && latitude.is_some_and(|(degrees, rest)| degrees <= 90 && rest.is_empty())
    }
}

/// Whether a word is one of a table's, or begins with a long one.
fn is_one_of(table: &[u8], word: &[u8]) -> bool {
    table.split(|byte| *byte == b' ').any(|stem| {
        (stem.len() == word.len() || stem.len() > SHORT)
            && word.get(..stem.len()).is_some_and(|start| start.eq_ignore_ascii_case(stem))
    })
}

fn value(digits: &[u8]) -> u32 {
    digits.iter().fold(0, |value: u32, digit| value.saturating_mul(10).saturating_add(u32::from(digit & 15)))
}

/// A UUID, or an address by the Internet protocol of version 6 or 4, perhaps with a port or a net's length. Four pairs of
/// digits are rather a phone.
fn is_machine(token: &[u8]) -> bool {
    let count = |byte: u8| token.iter().filter(|other| **other == byte).count();
    let is_hexadecimal =
        |others: &[u8]| token.iter().all(|byte| byte.is_ascii_hexdigit() || others.iter().any(|other| other == byte));
    let mut parts = token.split(|byte| matches!(byte, b':' | b'/')).next().unwrap_or(&[]).split(|byte| *byte == b'.');
    let (mut octets, mut pairs) = (0, 0);
    let is_octet =
        |part: &[u8]| matches!(part.len(), 1..=3) && part.iter().all(u8::is_ascii_digit) && value(part) < 256;
    while let Some(part) = parts.next().filter(|part| is_octet(part)) {
        octets += 1;
        pairs += u32::from(part.len() == 2);
    }
    token.len() == 36 && count(b'-') == 4 && is_hexadecimal(b"-")
        || count(b':') > 1 && is_hexadecimal(b":.")
        || octets == 4 && pairs < 4 && parts.next().is_none()
}

/// Whether an IBAN stands here that reaches behind an offset.
fn ends_iban(text: &[u8], offset: usize) -> bool {
    let [a, b, c, d, rest @ ..] = text else { return false };
    let is_head = a.is_ascii_alphabetic() && b.is_ascii_alphabetic() && c.is_ascii_digit() && d.is_ascii_digit();
    let append = |remainder: u32, byte: u8| match byte {
        b'0'..=b'9' => (remainder * 10 + u32::from(byte & 15)) % 97,
        _ => (remainder * 100 + u32::from(byte & 31) + 9) % 97,
    };
    let (mut remainder, mut count) = (0, 4);
    let mut bytes = rest.iter().enumerate().peekable();
    while let Some((at, byte)) = bytes.next().filter(|_| is_head && count < 34) {
        if byte.is_ascii_alphanumeric() {
            remainder = append(remainder, *byte);
            count += 1;
        } else if *byte != b' ' {
            return false;
        }
        let is_end = !bytes.peek().is_some_and(|(_, next)| next.is_ascii_alphanumeric());
        let full = [a, b, c, d].iter().fold(remainder, |remainder, byte| append(remainder, **byte));
        if is_end && count >= 15 && full == 1 && at + 4 >= offset {
            return true;
        }
    }
    false
}

/// Whole degrees of a decimal number with four places or more, and what follows it.
fn decimal(text: &[u8]) -> Option<(u32, &[u8])> {
    let whole = text.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let (degrees, rest) = text.split_at_checked(whole)?;
    let rest = rest.strip_prefix(b".")?;
    let places = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let is_plain = matches!(degrees, [_] | [b'1'..=b'9', _] | [b'1', _, _]);
    (is_plain && places >= 4).then(|| (value(degrees), rest.get(places..).unwrap_or(&[])))
}

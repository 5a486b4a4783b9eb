//! What a number in a chat may be beside a phone. Google's rules let cards, accounts, orders, addresses of machines and
//! dates pass, as long as a plan has such a number.
//!
//! Asked of what is a number by Google's rules; looks at no more than [`REACH`] bytes around it.

use super::super::chars::{self, before, from};
use super::candidate::Candidate;
use super::rules::{first, is_currency};

const REACH: usize = 64;
/// Up to this many bytes a table's word stands for itself alone; longer ones stand for all words they begin.
const SHORT: usize = 3;
/// Words that a label and its number have between them at most.
const MOST_LINKS: usize = 3;
const LENGTH_OF_UUID: usize = 36;
/// More groups of digits in a row are not looked at.
const MOST_GROUPS: usize = 16;

/// What a word before a number, or a currency behind it, says of it.
mod sign {
    /// Ask the word before.
    pub(super) const LINK: usize = 0;
    /// It is a phone, whatever else it looks like.
    pub(super) const PHONE: usize = 1;
    pub(super) const CURRENCY: usize = 2;
    /// It is the number of something.
    pub(super) const LABEL: usize = 3;
}

/// The words of each sign in a line.
const WORDS: &[u8] = b"no nr num numb numm nume n\xc3\xbam num\xc3\xa9 n\xc2\xb0 n\xc2\xba code is es est ist\n\
    phone tel tele tel\xc3\xa9 t\xc3\xa9l call text txt cell cel mob mobi m\xc3\xb3v whats sms fax dial ring handy bel \
    belle appel llam\n\
    usd eur gbp chf cad aud nzd mxn brl inr jpy cny sek nok dkk pln dollar euro peso buck\n\
    order track invo inv ticket ref refe case confirm booking reserv acct account iban bsn burgers ssn id sku po serial \
    member policy claim shipm parcel card pedido factu segui cuenta caso comman suivi compte doss r\xc3\xa9f r\xc3\xa9s \
    bestel rechn auftr sendu vorg kunden konto buchu klant zaak\n";

/// Whether the candidate is, or is part of, something else.
pub(super) fn is_no_phone(text: &str, candidate: Candidate<'_>) -> bool {
    let raw = candidate.text.as_bytes();
    let is_bare = count(raw, u8::is_ascii_digit) == raw.len();
    let place = Place { text: text.as_bytes(), start: candidate.start, end: candidate.end() };
    let left = place.bytes(place.start.saturating_sub(REACH), place.start);
    if marks(raw, b'+') > 0 {
        return false;
    }
    match sign_before(left) {
        Some((sign::PHONE, _)) => return false,
        Some((sign::CURRENCY, _)) => return true,
        // A label with nothing between may end a sentence of its own, if what follows is written as a phone.
        Some((_, is_linked)) if is_bare || is_linked && marks(raw, b'(') == 0 => return true,
        _ => {}
    }
    is_price(text, candidate) || place.is_address(left, is_bare) || place.is_in_groups() || place.is_iban(left.len())
}

/// The sign of the words that a text ends with, and whether anything links it to what follows.
fn sign_before(mut left: &[u8]) -> Option<(usize, bool)> {
    let (mut is_linked, mut ends_line) = (false, false);
    for _ in 0..=MOST_LINKS {
        let mut ends_sentence = false;
        while let [rest @ .., byte @ (b' ' | b'#' | b':' | b'=' | b'-' | b'.' | b'"' | b'\'' | b'\n')] = left {
            is_linked |= matches!(byte, b'#' | b':' | b'=');
            ends_sentence |= *byte == b'.';
            ends_line |= *byte == b'\n';
            left = rest;
        }
        let length = count_back(left, |byte| byte.is_ascii_alphabetic() || *byte >= 0x80);
        let (rest, word) = left.split_at_checked(left.len() - length)?;
        match sign_of(word)? {
            sign::LINK => (left, is_linked) = (rest, true),
            sign::LABEL if ends_sentence && length > SHORT || ends_line && !is_linked => return None,
            // A line for orders is a phone.
            sign::LABEL if word.ends_with(b"s") => return None,
            sign => return Some((sign, is_linked)),
        }
    }
    None
}

#[inline(never)]
fn sign_of(word: &[u8]) -> Option<usize> {
    let (mut sign, mut length, mut is_same) = (0, 0, true);
    for byte in WORDS {
        if matches!(byte, b' ' | b'\n') {
            if is_same && (length > SHORT || length == word.len()) {
                return Some(sign);
            }
            sign += usize::from(*byte == b'\n');
            (length, is_same) = (0, true);
        } else if is_same {
            is_same = word.get(length).is_some_and(|letter| letter.to_ascii_lowercase() == *byte);
            length += 1;
        }
    }
    None
}

/// `€ 4500`, `1.200 €`, `4500 USD`; not the price behind a phone.
fn is_price(text: &str, candidate: Candidate<'_>) -> bool {
    let (left, right) = (before(text, candidate.start), from(text, candidate.end()));
    let left = left.strip_suffix(' ').unwrap_or(left);
    if chars::split_last(left).is_some_and(|(_, last)| is_currency(last)) {
        return true;
    }
    let right = right.strip_prefix(' ').unwrap_or(right);
    let word = before(right, count(right.as_bytes(), u8::is_ascii_alphabetic));
    let length = match first(right) {
        Some(sign) if is_currency(sign) => sign.len_utf8(),
        // No currency's word is shorter, and most words behind a number are.
        _ if word.len() >= SHORT && sign_of(word.as_bytes()) == Some(sign::CURRENCY) => word.len(),
        _ => return false,
    };
    !matches!(from(right, length).as_bytes(), [b'0'..=b'9', ..] | [b' ', b'0'..=b'9', ..])
}

/// How many of the first bytes are so.
#[inline(never)]
fn count(bytes: &[u8], is_so: fn(&u8) -> bool) -> usize {
    bytes.iter().position(|byte| !is_so(byte)).unwrap_or(bytes.len())
}

/// How often a byte is among others. `contains` would bring a search for longer texts.
#[inline(never)]
fn marks(bytes: &[u8], mark: u8) -> usize {
    bytes.iter().filter(|byte| **byte == mark).count()
}

/// How many of the last bytes are so.
#[inline(never)]
fn count_back(bytes: &[u8], is_so: fn(&u8) -> bool) -> usize {
    bytes.iter().rev().position(|byte| !is_so(byte)).unwrap_or(bytes.len())
}

/// Where a number stands.
struct Place<'t> {
    text: &'t [u8],
    start: usize,
    end: usize,
}

/// What digits in a row may be, as bits.
mod part {
    pub(super) const DAY: u8 = 1;
    pub(super) const MONTH: u8 = 2;
    pub(super) const YEAR: u8 = 4;
    /// A part of a machine's address.
    pub(super) const OCTET: u8 = 8;
    pub(super) const PAIR: u8 = 16;
    /// Whole degrees.
    pub(super) const LATITUDE: u8 = 32;
    pub(super) const LONGITUDE: u8 = 64;
    /// Decimal places.
    pub(super) const PLACES: u8 = 128;
}

/// Their numbers of digits, as bits, and their values.
const PARTS: [(u8, u16, [u16; 2]); 8] = [
    (part::DAY, 0b110, [0, 31]),
    (part::MONTH, 0b110, [0, 12]),
    (part::YEAR, 0b1_0000, [1900, 2099]),
    (part::OCTET, 0b1110, [0, 255]),
    (part::PAIR, 0b100, [0, 99]),
    (part::LATITUDE, 0b1110, [0, 90]),
    (part::LONGITUDE, 0b1110, [0, 180]),
    (part::PLACES, !0b1111, [0, u16::MAX]),
];

/// What may stand between them, as bits; several characters are [`OTHER`](gap::OTHER).
mod gap {
    /// Each one's bit is that of its place.
    pub(super) const CHARACTERS: &[u8] = b"-./: ";
    pub(super) const HYPHEN: u8 = 1;
    pub(super) const DOT: u8 = 2;
    pub(super) const SLASH: u8 = 4;
    pub(super) const COLON: u8 = 8;
    pub(super) const BLANK: u8 = 16;
    pub(super) const OTHER: u8 = 32;
    pub(super) const OF_DATE: u8 = HYPHEN | DOT | SLASH;
    pub(super) const ANY: u8 = u8::MAX;
}

/// Digits in a row.
#[derive(Clone, Copy, Default)]
struct Group<'t> {
    digits: &'t [u8],
    start: usize,
    parts: u8,
    /// What stands before them.
    gap: u8,
}

/// What is no phone: each of its parts, behind what stands before it; the last ones may be missing.
struct Shape {
    parts: [(u8, u8); 4],
    /// It is a phone after all if all of its parts are so.
    unless: u8,
}

const NONE: (u8, u8) = (0, 0);
const SHAPES: [Shape; 6] = [
    // 2024-01-15, 15.01.2024, 01/15/2024
    Shape { parts: [(gap::ANY, part::YEAR), (gap::OF_DATE, part::MONTH), (gap::OF_DATE, part::DAY), NONE], unless: 0 },
    Shape { parts: [(gap::ANY, part::DAY), (gap::OF_DATE, part::MONTH), (gap::OF_DATE, part::YEAR), NONE], unless: 0 },
    Shape { parts: [(gap::ANY, part::MONTH), (gap::OF_DATE, part::DAY), (gap::OF_DATE, part::YEAR), NONE], unless: 0 },
    // 10:30
    Shape { parts: [(gap::ANY, part::OCTET), (gap::COLON, part::PAIR), NONE, NONE], unless: 0 },
    // 192.168.10.254
    Shape {
        parts: [(gap::ANY, part::OCTET), (gap::DOT, part::OCTET), (gap::DOT, part::OCTET), (gap::DOT, part::OCTET)],
        unless: part::PAIR,
    },
    // 37.7749, -122.4194
    Shape {
        parts: [
            (gap::ANY, part::LATITUDE),
            (gap::DOT, part::PLACES),
            (gap::OTHER | gap::BLANK, part::LONGITUDE),
            (gap::DOT, part::PLACES),
        ],
        unless: 0,
    },
];

impl Shape {
    /// How many of the first groups have this shape.
    fn length(&self, groups: &[Group<'_>]) -> usize {
        let (mut length, mut all) = (0, u8::MAX);
        for (group, (gap, part)) in groups.iter().zip(&self.parts) {
            if *part == 0 {
                break;
            }
            if group.gap & gap == 0 || group.parts & part == 0 {
                return 0;
            }
            all &= group.parts;
            length += 1;
        }
        if all & self.unless == 0 { length } else { 0 }
    }
}

impl<'t> Group<'t> {
    fn new(digits: &'t [u8], start: usize, between: &[u8]) -> Self {
        let first = digits.iter().take(4);
        let value = match digits {
            // No address has such a part, but a phone may.
            [b'0', _, _] => u16::MAX,
            _ => first.fold(0, |value, digit| value * 10 + u16::from(digit & 15)),
        };
        let mut parts = 0;
        for (part, lengths, [least, most]) in &PARTS {
            if lengths >> digits.len().min(15) & 1 == 1 && (*least..=*most).contains(&value) {
                parts |= part;
            }
        }
        let place = gap::CHARACTERS.iter().position(|byte| between == [*byte]);
        let gap = place.map_or(gap::OTHER, |place| 1 << place);
        Group { digits, start, parts, gap }
    }
}

impl<'t> Place<'t> {
    fn bytes(&self, from: usize, to: usize) -> &'t [u8] {
        self.text.get(from..to.min(self.text.len())).unwrap_or(&[])
    }

    /// A part of an address of a page, a mailbox, a machine or a person, or of a longer name such as `INV-9165551234`.
    fn is_address(&self, left: &[u8], is_bare: bool) -> bool {
        let is_of_token: fn(&u8) -> bool = |byte| !byte.is_ascii_whitespace();
        let is_of_name: fn(&u8) -> bool = |byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_');
        let right = self.bytes(self.end, self.end + REACH);
        let right = right.get(..count(right, is_of_token)).unwrap_or(&[]);
        let mut left = self.bytes(self.start - count_back(left, is_of_token), self.start);
        let token = self.bytes(self.start - left.len(), self.end + right.len());
        if left.ends_with(b"wa.me/") || left.ends_with(b"phone=") || left.ends_with(b"tel:") {
            return false;
        }
        // A UUID, or an address by version 6 of the Internet protocol.
        let is_hexadecimal =
            count(token, |byte| byte.is_ascii_hexdigit() || matches!(byte, b'-' | b':' | b'.')) == token.len();
        let is_machine = is_hexadecimal && (token.len() == LENGTH_OF_UUID || marks(token, b':') > 1);
        let is_joined =
            is_bare && (matches!(left, [.., b'A'..=b'Z', b'-']) || matches!(right, [b'-', b'A'..=b'Z', ..]));
        let is_named = left.last().is_some_and(is_of_name) || right.first().is_some_and(is_of_name);
        let mailbox = count(right, |byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'+' | b'-'));
        let is_mailbox = right.get(mailbox) == Some(&b'@');
        let mut has_dot = false;
        while let [byte, rest @ ..] = left {
            has_dot |= *byte == b'.';
            if *byte == b'/' && has_dot || *byte == b'@' && (is_bare || !rest.is_empty()) {
                return true;
            }
            left = rest;
        }
        is_machine || is_joined || is_named || is_mailbox
    }

    /// A part of a date, a time, a card's number, a machine's address or coordinates.
    fn is_in_groups(&self) -> bool {
        let is_inner: fn(&u8) -> bool =
            |byte| byte.is_ascii_digit() || matches!(byte, b' ' | b'-' | b'.' | b'/' | b',' | b':');
        let left = self.bytes(self.start.saturating_sub(REACH), self.start);
        let mut at = self.start - count_back(left, is_inner);
        let right = self.bytes(self.start, self.end + REACH);
        let mut rest = self.bytes(at, self.start + count(right, is_inner));
        let mut groups = [Group::default(); MOST_GROUPS];
        for group in &mut groups {
            let gap = count(rest, |byte| !byte.is_ascii_digit());
            let (between, after) = rest.split_at_checked(gap).unwrap_or((rest, &[]));
            let (digits, after) = after.split_at_checked(count(after, u8::is_ascii_digit)).unwrap_or((after, &[]));
            *group = Group::new(digits, at + gap, between);
            at += gap + digits.len();
            rest = after;
        }
        let mut groups = &groups[..];
        while let [first, others @ ..] = groups {
            if first.start >= self.end {
                break;
            }
            let shapes = SHAPES.iter().map(|shape| shape.length(groups));
            let length = shapes.fold(length_of_card(groups), usize::max);
            let last = length.checked_sub(1).and_then(|last| groups.get(last));
            if last.is_some_and(|last| last.start + last.digits.len() > self.start) {
                return true;
            }
            groups = others;
        }
        false
    }

    /// A part of an account number by ISO 13616, with or without blanks, whose check digits are right.
    fn is_iban(&self, left: usize) -> bool {
        let behind = self.bytes(self.start, self.end + REACH).len();
        let mut text = self.bytes(self.start - left, self.end + REACH);
        let mut is_start = true;
        while let [first, rest @ ..] = text {
            if text.len() <= behind {
                break;
            }
            if is_start && is_iban(text, behind) {
                return true;
            }
            is_start = !first.is_ascii_alphanumeric();
            text = rest;
        }
        false
    }
}

/// Whether the text begins with an account number that leaves fewer bytes than these of it.
fn is_iban(text: &[u8], most_left: usize) -> bool {
    let [b'A'..=b'Z', b'A'..=b'Z', b'0'..=b'9', b'0'..=b'9', rest @ ..] = text else { return false };
    let (head, mut rest) = (text.iter().take(4), rest);
    let (mut remainder, mut length) = (0, 4);
    while let [byte, after @ ..] = rest {
        if byte.is_ascii_alphanumeric() {
            remainder = with_digit(remainder, *byte);
            length += 1;
        } else if *byte != b' ' {
            break;
        }
        rest = after;
        let is_end = !matches!(rest, [next, ..] if next.is_ascii_alphanumeric());
        let full = head.clone().fold(remainder, |remainder, byte| with_digit(remainder, *byte));
        if full == 1 && is_end && rest.len() < most_left && (15..=34).contains(&length) {
            return true;
        }
    }
    false
}

/// The remainder by 97 with one more digit, or letter, which stands for two.
#[inline(never)]
fn with_digit(remainder: u32, byte: u8) -> u32 {
    match byte {
        b'0'..=b'9' => (remainder * 10 + u32::from(byte & 15)) % 97,
        _ => (remainder * 100 + u32::from(byte & 31) + 9) % 97,
    }
}

/// How many of the first groups are a payment card's number, whose check digit is right.
fn length_of_card(groups: &[Group<'_>]) -> usize {
    let first = groups.first().and_then(|group| group.digits.first()).unwrap_or(&0);
    // The lengths of the groups so far, a hexadecimal digit each, how many digits that is, and their sums by Luhn: with
    // every second digit doubled, from the first on or from the second.
    let (mut lengths, mut count, mut sums) = (0, 0, [0, 0]);
    for (place, group) in groups.iter().enumerate() {
        if place > 0 && group.gap & (gap::BLANK | gap::HYPHEN) == 0 {
            break;
        }
        lengths = lengths << 4 | group.digits.len().min(15);
        for digit in group.digits {
            let (digit, double) = (digit & 15, (digit & 15) << 1);
            // The last digit is never doubled, so the sums change places.
            let [plain, doubled] = sums;
            sums = [doubled + u32::from(digit), plain + u32::from(double / 10 + double % 10)];
            count += 1;
        }
        // The first digit tells the kind of card, and that how many digits it has.
        let is_kind = matches!((count, first), (13, b'4') | (14 | 15, b'3') | (16..=19, b'2'..=b'6'));
        if is_kind && matches!(lengths, 0xd..=0xf | 0x464 | 0x465 | 0x4444 | 0x4_4443) && sums[0] % 10 == 0 {
            return place + 1;
        }
    }
    0
}

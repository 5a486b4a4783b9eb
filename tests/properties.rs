//! What must hold for every text and every number, whatever the tables say.
#![cfg(not(target_arch = "wasm32"))]
#![allow(missing_docs, clippy::indexing_slicing, clippy::unwrap_used, clippy::panic)]

use identity_hints::mask;
use identity_hints::phone::{self, Change, Context, Country, Edit, Leniency, PhoneMatch, PhoneType, Search, Style};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

const STYLES: [Style; 4] = [Style::E164, Style::National, Style::International, Style::Rfc3966];

/// Example numbers of every country and type, in E.164.
fn examples() -> Vec<(Country, String)> {
    let mut all = Vec::new();
    for country in phone::countries() {
        all.extend(PhoneType::ALL.into_iter().filter_map(|kind| Some((country, phone::example(country, Some(kind))?))));
    }
    all
}

/// An example number with up to six of its last digits changed: often still valid, always close to it.
fn numbers() -> impl Strategy<Value = (Country, String)> {
    (select(examples()), vec(0u8..10, 0..6)).prop_map(|((country, e164), tail)| {
        let kept = e164.len() - tail.len().min(e164.len() - 5);
        let changed: String = tail.iter().take(e164.len() - kept).map(|digit| char::from(b'0' + digit)).collect();
        (country, format!("{}{changed}", &e164[..kept]))
    })
}

fn countries() -> impl Strategy<Value = Option<Country>> {
    proptest::option::of(select(phone::countries()))
}

/// Texts of the characters that decide anything, mixed with any others.
fn texts() -> impl Strategy<Value = String> {
    let telling = select("0123456789+＋()-. x#;,/\\~*extn=٠٥५１９𝟏ſ\u{200b}\u{2060}\u{a0}".chars().collect::<Vec<_>>());
    vec(prop_oneof![4 => telling, 1 => any::<char>()], 0..60).prop_map(String::from_iter)
}

/// Up to ten kilobytes of anything: any Unicode, or one short piece over and over.
fn long_texts() -> impl Strategy<Value = String> {
    let anything = vec(any::<char>(), 0..2560).prop_map(String::from_iter);
    let repeated = (texts(), 1usize..500).prop_map(|(piece, times)| {
        let most = 10_240 / piece.len().max(1);
        piece.repeat(times.min(most))
    });
    prop_oneof![anything, repeated]
}

/// What fails becomes a case in `tests/cases/`, not a seed in a file that nobody can read.
fn config(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

fn search(country: &Option<Country>, leniency: Leniency, context: Context) -> Search<'_> {
    Search { countries: country.as_slice(), leniency, context }
}

/// Numbers with text around and between them.
fn messages() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        3 => numbers().prop_map(|(country, e164)| phone::format(&e164, Style::National, Some(country)).unwrap_or(e164)),
        1 => numbers().prop_map(|(_, e164)| e164),
        2 => select(["call", "order #", "on 12/25/2025", " ", "-", "/", "(", "x", "😀", "é", "€", ", ", ". ", "IBAN", "10:30"].to_vec()).prop_map(str::to_owned),
        1 => texts(),
    ];
    vec(word, 0..8).prop_map(|words| words.join(" "))
}

/// Asks everything that takes a text; the answers do not matter.
fn ask_everything(text: &str, country: Option<Country>) {
    let _ = phone::parse(text, country);
    let _ = phone::validate(text, country, &[PhoneType::Mobile]);
    let _ = phone::normalize(text, country);
    let _ = phone::compare(text, text, country);
    let _ = mask::phone(text, country);
    let _ = phone::find(text, search(&country, Leniency::ExactGrouping, Context::Chat));
    if let Some(from) = country {
        let _ = phone::format(text, Style::DialledFrom(from), country);
    }
}

#[test]
fn every_example_is_valid_and_of_its_type() {
    for country in phone::countries() {
        for kind in PhoneType::ALL {
            let Some(example) = phone::example(country, Some(kind)) else {
                continue;
            };
            // Like Google, a plan that has no example of "either" gives a fixed line's.
            let wanted = if kind == PhoneType::FixedLineOrMobile { PhoneType::FixedLine } else { kind };
            let verdict = phone::validate(&example, None, &[wanted]);
            assert!(verdict.valid, "{country} {kind:?} {example}: {:?}", verdict.reason);
        }
    }
}

/// What fuzzing found in edits. Digits are lost by Google's formatter where a carrier's prefix is dialled twice.
/// The finder does not even try them.
#[test]
fn no_number_of_three_digits_is_valid_and_none_of_one_is_possible() {
    for country in phone::countries() {
        for digits in 1..=3 {
            for value in 0..10_u32.pow(digits) {
                let text = format!("{value:0width$}", width = digits as usize);
                let Ok(number) = phone::parse(&text, Some(country)) else { continue };
                assert!(!number.valid, "{text} in {country:?}");
                assert!(digits > 1 || !number.possible, "{text} in {country:?}");
            }
        }
    }
}

#[test]
fn an_edit_loses_no_digit_adds_no_blank_and_leaves_the_caret_in_the_text() {
    let edited = |value: &str, country, change| {
        let caret = value.encode_utf16().count();
        phone::edit(&Edit { value, caret, previous: "", change }, Country::from_code(country))
    };
    let pasted = edited("1 (800) 211-8886 ext. ٠٦١", "US", Change::Replace);
    assert_eq!(pasted.caret, pasted.value.encode_utf16().count());

    let settled = edited("00297A011234", "AW", Change::Insert).value;
    assert_eq!(edited(&settled, "AW", Change::Insert).value, settled);

    let digits = "055555055500555555555500640";
    assert_ne!(phone::format_as_you_type(digits, Country::from_code("BR")).trim().len(), digits.len());
    assert_eq!(edited(digits, "BR", Change::Insert).value, digits);
}

/// What somebody does to a field.
#[derive(Clone, Copy, Debug)]
enum Deed {
    /// Sets the caret so many thousandths into the text.
    Point(usize),
    Type(char),
    Backspace,
    Delete,
}

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let digit = select("0123456789".chars().collect::<Vec<_>>());
    let deed = prop_oneof![
        2 => (0..=1000usize).prop_map(Deed::Point),
        8 => digit.prop_map(Deed::Type),
        // A blank behind a whole number begins an extension, which is another matter.
        1 => select("+-().９".chars().collect::<Vec<_>>()).prop_map(Deed::Type),
        3 => Just(Deed::Backspace),
        2 => Just(Deed::Delete),
    ];
    prop::collection::vec(deed, 0..60)
}

fn is_key(c: &char) -> bool {
    c.is_ascii_digit() || *c == '+'
}

/// A field with a caret as a browser has it, and beside it what it should come to: the keys alone.
struct Field {
    country: Option<Country>,
    value: Vec<char>,
    caret: usize,
    keys: Vec<char>,
    before: usize,
}

impl Field {
    fn suffer(&mut self, deed: Deed) {
        let previous: String = self.value.iter().collect();
        let change = match deed {
            Deed::Point(thousandths) => {
                self.caret = self.value.len() * thousandths / 1000;
                self.before = self.value[..self.caret].iter().filter(|c| is_key(c)).count();
                return;
            }
            Deed::Type(c) => {
                self.value.insert(self.caret, c);
                self.caret += 1;
                let digit = if c == '９' { '9' } else { c };
                if digit.is_ascii_digit() || c == '+' && self.before == 0 && self.keys.first() != Some(&'+') {
                    self.keys.insert(self.before, digit);
                    self.before += 1;
                } else if c == '+' && self.before == 0 {
                    // The one typed is the first now.
                    self.before = 1;
                }
                Change::Insert
            }
            Deed::Backspace if self.caret == 0 => return,
            Deed::Backspace => {
                self.caret -= 1;
                self.value.remove(self.caret);
                if self.before > 0 {
                    self.before -= 1;
                    self.keys.remove(self.before);
                }
                Change::DeleteBackward
            }
            Deed::Delete if self.caret == self.value.len() => return,
            Deed::Delete => {
                self.value.remove(self.caret);
                if self.before < self.keys.len() {
                    self.keys.remove(self.before);
                }
                Change::DeleteForward
            }
        };
        // A plus sign counts in front alone.
        let is_first = |at: usize, c: char| at == 0 || c != '+';
        let behind = self.keys.iter().enumerate().filter(|(at, c)| *at >= self.before && is_first(*at, **c)).count();
        self.keys = self.keys.iter().enumerate().filter(|(at, c)| is_first(*at, **c)).map(|(_, c)| *c).collect();
        self.before = self.keys.len() - behind;
        let value: String = self.value.iter().collect();
        let edited = phone::edit(&Edit { value: &value, caret: self.caret, previous: &previous, change }, self.country);
        self.value = edited.value.chars().collect();
        self.caret = edited.caret;
    }
}

proptest! {
    #![proptest_config(config(5000))]

    #[test]
    fn the_keys_are_what_the_edits_make_them_and_the_caret_stays_beside_them(country in countries(), deeds in deeds()) {
        let mut field = Field { country, value: Vec::new(), caret: 0, keys: Vec::new(), before: 0 };
        for (at, deed) in deeds.iter().enumerate() {
            field.suffer(*deed);
            let shown: Vec<char> = field.value.iter().copied().filter(is_key).collect();
            let story = || format!("{:?} in {country:?} shows {:?}", &deeds[..=at], field.value.iter().collect::<String>());
            prop_assert_eq!(&shown, &field.keys, "{}", story());
            prop_assert!(field.caret <= field.value.len(), "{}", story());
            let before = field.value[..field.caret].iter().filter(|c| is_key(c)).count();
            prop_assert_eq!(before, field.before, "caret {} of {}", field.caret, story());
        }
    }

    #[test]
    fn format_then_parse_is_the_identity_on_e164((country, e164) in numbers()) {
        if let Some(normal) = phone::normalize(&e164, None) {
            // What is typed need not be E.164 (a national prefix may follow the calling code); what comes out is.
            prop_assert_eq!(phone::parse(&normal, None).unwrap().e164, normal.clone());
            prop_assert_eq!(phone::format(&normal, Style::E164, Some(country)), Some(normal));
        }
    }

    #[test]
    fn normalising_is_idempotent(text in texts(), country in countries()) {
        if let Some(once) = phone::normalize(&text, country) {
            prop_assert_eq!(phone::normalize(&once, None), Some(once.clone()));
            prop_assert_eq!(phone::normalize(&once, country), Some(once));
        }
    }

    #[test]
    fn every_style_reads_back_as_the_same_number((_, e164) in numbers()) {
        let Ok(number) = phone::parse(&e164, None) else { return Ok(()) };
        if !number.valid {
            return Ok(());
        }
        for text in [&number.e164, &number.international, &number.uri] {
            prop_assert_eq!(&phone::parse(text, None).unwrap(), &number, "{}", text);
        }
        if let Some(country) = number.country {
            prop_assert_eq!(phone::parse(&number.national, Some(country)).map(|p| p.e164), Ok(number.e164), "{} in {}", number.national, country);
        }
    }

    #[test]
    fn extensions_come_back_as_typed((_, e164) in numbers(), extension in "[0-9]{1,7}") {
        let Ok(number) = phone::parse(&e164, None) else { return Ok(()) };
        for style in STYLES {
            let text = format!("{e164} ext. {extension}");
            let Some(written) = phone::format(&text, style, None) else { continue };
            if style == Style::E164 || !number.valid || (style == Style::National && number.country.is_none()) {
                continue;
            }
            let read = phone::parse(&written, number.country).unwrap();
            prop_assert_eq!(read.extension.as_deref(), Some(extension.as_str()), "{}", written);
        }
    }

    #[test]
    fn the_key_of_a_key_is_itself((_, e164) in numbers()) {
        if let Ok(number) = phone::parse(&e164, None) {
            let key = phone::parse(&number.key, None).unwrap().key;
            prop_assert_eq!(key, number.key);
        }
    }

    #[test]
    fn only_mexico_argentina_and_brazil_have_other_keys((_, e164) in numbers()) {
        if let Ok(number) = phone::parse(&e164, None) {
            prop_assert!(number.key == number.e164 || [52, 54, 55].contains(&number.calling_code), "{} {}", number.e164, number.key);
        }
    }

    #[test]
    fn brazilian_landlines_never_get_a_ninth_digit(area in 11u8..100, first in 2u8..6, rest in 0u32..10_000_000) {
        let e164 = format!("+55{area}{first}{rest:07}");
        if let Ok(number) = phone::parse(&e164, None) {
            prop_assert_eq!(number.key, number.e164);
        }
    }

    #[test]
    fn comparing_is_symmetric(a in texts(), b in texts(), country in countries()) {
        prop_assert_eq!(phone::compare(&a, &b, country), phone::compare(&b, &a, country));
    }

    #[test]
    fn comparing_numbers_is_symmetric_and_reflexive((_, a) in numbers(), (country, b) in numbers()) {
        prop_assert_eq!(phone::compare(&a, &b, Some(country)), phone::compare(&b, &a, Some(country)));
        if phone::parse(&a, None).is_ok() {
            prop_assert_eq!(phone::compare(&a, &a, None), PhoneMatch::Exact);
        }
    }

    #[test]
    fn a_verdict_is_of_one_piece(text in texts(), country in countries(), kind in select(PhoneType::ALL.to_vec())) {
        let verdict = phone::validate(&text, country, &[kind]);
        prop_assert_eq!(verdict.valid, verdict.reason.is_none());
        prop_assert_eq!(verdict.phone.clone(), phone::parse(&text, country).ok());
        if verdict.valid {
            prop_assert!(verdict.phone.unwrap().valid);
            prop_assert!(phone::normalize(&text, country).is_some());
        }
    }

    #[test]
    fn a_mask_hides_most_digits((_, e164) in numbers()) {
        let Ok(number) = phone::parse(&e164, None) else { return Ok(()) };
        let masked = mask::phone(&e164, None);
        let rest = masked.strip_prefix(&format!("+{}", number.calling_code)).unwrap();
        let shown = rest.chars().filter(char::is_ascii_digit).count();
        prop_assert!(shown <= 4 && shown <= number.national_number.len() / 2, "{masked}");
        prop_assert_eq!(rest.matches('•').count() + shown, number.national_number.len(), "{}", masked);
    }

    #[test]
    fn a_mask_of_what_is_no_phone_shows_no_letter_and_no_digit(text in texts()) {
        if phone::parse(&text, None).is_err() {
            let masked = mask::phone(&text, None);
            // Not is_alphanumeric: that counts combining marks, which are neither letter nor digit.
            let shown = |c: char| c.is_ascii_alphanumeric() || (c < '\u{3000}' && c.is_numeric());
            prop_assert!(!masked.chars().any(shown), "{masked:?}");
            prop_assert_eq!(masked.chars().count(), text.chars().count());
        }
    }

    #[test]
    fn what_is_found_stands_in_the_text_in_order(
        text in prop_oneof![messages(), texts()],
        country in countries(),
        leniency in select(Leniency::ALL.to_vec()),
        context in select(vec![Context::Google, Context::Chat]),
    ) {
        let mut end = 0;
        for found in phone::find(&text, search(&country, leniency, context)) {
            prop_assert!(end <= found.start && found.start < found.end, "{found:?} after {end}");
            end = found.end;
            // A span between characters, or this would be none.
            prop_assert_eq!(text.get(found.start..found.end), Some(found.raw));
            prop_assert_eq!(phone::parse(found.raw, country), Ok(found.phone));
        }
    }

    #[test]
    fn the_word_before_a_number_decides_what_it_is((country, e164) in numbers()) {
        let digits: String = phone::format(&e164, Style::National, Some(country)).unwrap_or(e164);
        let digits: String = digits.chars().filter(char::is_ascii_digit).collect();
        let found = |text: &str, context| {
            let found = phone::find(text, search(&Some(country), Leniency::Valid, context));
            found.into_iter().map(|found| found.phone.e164).collect::<Vec<_>>()
        };
        let call = format!("call {digits}");
        prop_assert_eq!(found(&call, Context::Chat), found(&call, Context::Google));
        prop_assert_eq!(found(&format!("order #{digits}"), Context::Chat), Vec::<String>::new());
    }

    #[test]
    fn a_number_alone_is_found_whole((country, e164) in numbers()) {
        let Ok(number) = phone::parse(&e164, None) else { return Ok(()) };
        if !number.valid || number.e164 != e164 {
            return Ok(());
        }
        for text in [&number.e164, &number.international] {
            let found = phone::find(text, search(&Some(country), Leniency::ExactGrouping, Context::Chat));
            prop_assert_eq!(found.len(), 1, "{}", text);
            prop_assert_eq!((found[0].raw, &found[0].phone), (text.as_str(), &number));
        }
    }

    #[test]
    fn no_text_panics(text in texts(), country in countries()) {
        ask_everything(&text, country);
    }
}

proptest! {
    #![proptest_config(config(300))]

    #[test]
    fn no_long_text_panics(text in long_texts(), country in countries()) {
        ask_everything(&text, country);
    }
}

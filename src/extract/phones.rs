//! Phones, by the finder of [`crate::phone`] with what a number in a chat may be beside one.

use super::reading::{Kind, Reading};
use crate::phone::{Context, Leniency, Metadata, Search};
use alloc::string::String;

pub(super) fn find(reading: &mut Reading<'_>, metadata: &Metadata) {
    let countries = reading.settings.country;
    let search = Search { countries: countries.as_slice(), leniency: Leniency::Valid, context: Context::Chat };
    for found in metadata.find(reading.message.text, search) {
        // Decimal places are no phone, though many a plan has such a number.
        let before = reading.message.text.as_bytes().get(..found.start).unwrap_or_default();
        if matches!(before, [.., b'0'..=b'9', b'.']) {
            continue;
        }
        let confidence = u16::from(found.confidence) * 10;
        reading.add_at(Kind::Phone, found.start, found.end, confidence, [0; 4], String::new());
    }
}

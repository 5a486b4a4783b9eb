//! Any bytes as a table: loading and unpacking them ends, and so does asking what they hold.
#![no_main]

use identity_hints::phone::{Metadata, PhoneType};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: &[u8]| {
    // SAFETY: the table outlives the metadata, which does not leave this function, and nothing in it does either.
    let table: &'static [u8] = unsafe { std::mem::transmute(input) };
    let Some(metadata) = Metadata::load(table) else { return };
    metadata.unpack_all();
    for country in metadata.countries() {
        metadata.calling_code_of(country);
        metadata.national_prefix_of(country);
        for kind in PhoneType::ALL {
            metadata.example(country, Some(kind));
        }
    }
    for (calling_code, _) in metadata.calling_codes() {
        metadata.countries_sharing(calling_code).count();
    }
});

//! Tables that are not what they were: loading and unpacking them ends, in nonsense or in nothing.
#![cfg(not(target_arch = "wasm32"))]
#![allow(missing_docs, clippy::indexing_slicing, clippy::unwrap_used, clippy::panic)]

use identity_hints::phone::Metadata;

static TABLE: &[u8] = include_bytes!("tables/testing.bin");

/// Whether the bytes load as a table, which is then unpacked.
fn unpacks(table: Vec<u8>) -> bool {
    let metadata = Metadata::load(table.leak());
    metadata.iter().for_each(Metadata::unpack_all);
    metadata.is_some()
}

#[test]
fn a_table_with_a_byte_changed_unpacks_to_an_end() {
    // What comes before is checked, not unpacked.
    let magic = 4;
    for place in (magic..TABLE.len()).step_by(61) {
        let mut table = TABLE.to_vec();
        table[place] ^= 1 << (place % 8);
        unpacks(table);
    }
    let mut other = TABLE.to_vec();
    other[0] ^= 1;
    assert!(!unpacks(other));
}

#[test]
fn a_table_cut_short_unpacks_to_an_end() {
    for length in (0..TABLE.len()).step_by(61) {
        unpacks(TABLE[..length].to_vec());
    }
    assert!(unpacks(TABLE.to_vec()));
    assert!(!unpacks(Vec::new()));
}

/// Each of these doubles the ways through the pattern.
#[test]
fn a_pattern_of_sixty_empty_alternations_is_compiled() {
    const EMPTY_ALTERNATION: [u8; 6] = [0x00, 0x80, 0x04, 0x80, 0x01, 0x80];
    let mut plan = vec![0; 5];
    plan.extend(EMPTY_ALTERNATION.repeat(60));
    let mut table = b"IHN4\0\0\0\x01US\0\x01".to_vec();
    table.extend(u16::try_from(plan.len()).unwrap().to_le_bytes());
    table.extend(plan);
    assert!(unpacks(table));
}

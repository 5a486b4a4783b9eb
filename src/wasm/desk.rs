//! Where texts and answers lie while they cross the boundary.
//!
//! wasm-bindgen's strings allocate, copy and free at each crossing, which costs more than parsing a number. Here
//! JavaScript writes UTF-8 where [`room`] says, calls a function with the length, and reads the answer where
//! [`answer_at`] says; both places stay where they are until a longer text needs more.

use crate::phone::{Metadata, with_production};
use alloc::vec::Vec;
use wasm_bindgen::prelude::wasm_bindgen;

/// Between the fields of an answer, and between the texts of a batch; JavaScript keeps it out of the texts.
pub(super) const SEPARATOR: u8 = 0;

static DESK: spin::Mutex<Desk> = spin::Mutex::new(Desk { text: Vec::new(), answer: Vec::new() });

pub(super) struct Desk {
    text: Vec<u8>,
    answer: Vec<u8>,
}

impl Desk {
    /// Puts a question about the text of this many bytes that JavaScript has written, with a fresh answer to write;
    /// answers the answer's length. The question is behind a pointer so that each function is no more than its own.
    pub(super) fn answer(length: usize, question: &dyn Fn(&Metadata, &str, &mut Vec<u8>)) -> usize {
        let mut desk = DESK.lock();
        let Desk { text, answer } = &mut *desk;
        answer.clear();
        // `TextEncoder` writes nothing but UTF-8.
        let text = core::str::from_utf8(text.get(..length).unwrap_or(&[])).unwrap_or("");
        with_production(|metadata| question(metadata, text, answer));
        answer.len()
    }
}

/// Makes room for a text of so many bytes; answers where it goes.
#[wasm_bindgen]
pub fn room(bytes: usize) -> usize {
    let mut desk = DESK.lock();
    if desk.text.len() < bytes {
        desk.text.resize(bytes, 0);
    }
    desk.text.as_ptr().addr()
}

/// Where the last answer lies.
#[wasm_bindgen(js_name = answerAt)]
pub fn answer_at() -> usize {
    DESK.lock().answer.as_ptr().addr()
}

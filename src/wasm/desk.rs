//! Where texts and answers lie while they cross the boundary.
//!
//! wasm-bindgen's strings allocate, copy and free at each crossing, which costs more than parsing a number. Here
//! JavaScript writes UTF-8 where [`room`] says, calls a function with the length, and reads the answer where
//! [`answer_at`] says; both places stay where they are until a longer text needs more.

use crate::phone::{Metadata, with_production};
use alloc::string::String;
use alloc::vec::Vec;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::throw_str;

/// Between the fields of an answer, and between the texts of a batch; JavaScript keeps it out of the texts.
pub(super) const SEPARATOR: u8 = 0;

/// Held while a question is answered. A trap leaves it held for ever, so a second taker is told, not made to wait.
static DESK: spin::Mutex<Desk> = spin::Mutex::new(Desk { text: String::new(), answer: Vec::new() });

fn taken() -> spin::MutexGuard<'static, Desk> {
    match DESK.try_lock() {
        Some(desk) => desk,
        None => throw_str("the instance is in use, or a trap has left it so"),
    }
}

pub(super) struct Desk {
    /// `TextEncoder` writes nothing but UTF-8, and JavaScript a zero behind it, so this is always a string.
    text: String,
    answer: Vec<u8>,
}

impl Desk {
    /// Puts a question about the text of this many bytes that JavaScript has written, with a fresh answer to write;
    /// answers the answer's length. The question is behind a pointer so that each function is no more than its own.
    pub(super) fn answer(length: usize, question: &dyn Fn(&Metadata, &str, &mut Vec<u8>)) -> usize {
        let mut desk = taken();
        let Desk { text, answer } = &mut *desk;
        answer.clear();
        with_production(|metadata| question(metadata, text.get(..length).unwrap_or(""), answer));
        answer.len()
    }
}

/// Makes room for a text of so many bytes and the zero behind it; answers where it goes.
#[wasm_bindgen]
pub fn room(bytes: usize) -> usize {
    let mut desk = taken();
    while desk.text.len() <= bytes {
        desk.text.push('\0');
    }
    desk.text.as_ptr().addr()
}

/// Where the last answer lies.
#[wasm_bindgen(js_name = answerAt)]
pub fn answer_at() -> usize {
    taken().answer.as_ptr().addr()
}

//! Lists of words in which each word of a text is sought: those of a length together, without blanks.

/// More than the longest word has bytes.
const LENGTHS: usize = 20;

/// Words, in the order of their lengths, and where those of each length end.
pub(crate) struct Sorted<const N: usize> {
    bytes: [u8; N],
    ends: [u16; LENGTHS],
}

impl<const N: usize> Sorted<N> {
    /// Sorts words with a character below `&` before each: a blank, or one that begins the class of its number.
    #[allow(clippy::indexing_slicing)] // The compiler would panic.
    pub(crate) const fn new(list: &str) -> Self {
        let words = list.as_bytes();
        let (mut bytes, mut ends) = ([0; N], [0; LENGTHS]);
        let (mut count, mut length) = (0, 1);
        while length < LENGTHS {
            let (mut at, mut class, mut written) = (0, 0, u8::MAX);
            while at < words.len() {
                let start = at;
                while at < words.len() && !is_mark(words[at]) {
                    at += 1;
                }
                if at - start == length {
                    if class != written {
                        bytes[count] = class;
                        count += 1;
                        written = class;
                    }
                    let mut letter = start;
                    while letter < at {
                        bytes[count] = words[letter];
                        count += 1;
                        letter += 1;
                    }
                }
                if at < words.len() && words[at] != b' ' {
                    class = words[at];
                }
                at += 1;
            }
            ends[length] = count as u16;
            length += 1;
        }
        Self { bytes, ends }
    }

    /// The words in a row, to be looked up.
    pub(crate) const fn listed(&'static self) -> Listed {
        let [.., end] = self.ends;
        match core::str::from_utf8(self.bytes.split_at(end as usize).0) {
            Ok(words) => Listed { words, ends: &self.ends },
            Err(_) => Listed { words: "", ends: &self.ends },
        }
    }
}

/// Whether a byte is a blank or begins a class.
pub(crate) const fn is_mark(byte: u8) -> bool {
    byte < 0x26
}

/// Words of several classes.
pub(crate) struct Listed {
    words: &'static str,
    ends: &'static [u16],
}

impl Listed {
    /// The classes that have a word, a bit for each, and as what the first lists it. The word may be written in capitals.
    #[inline(never)]
    pub(crate) fn look_up(&self, word: &str) -> (u64, &'static str) {
        let (mut classes, mut first, mut class) = (0, 0, 0);
        let (listed, word) = (self.words.as_bytes(), word.as_bytes());
        let Some([start, end, ..]) = self.ends.get(word.len().wrapping_sub(1)..) else { return (0, "") };
        let (mut at, end) = (usize::from(*start), usize::from(*end));
        while at < end
            && let (Some(one), Some(own)) = (listed.get(at), word.first())
        {
            if is_mark(*one) {
                class = *one;
                at += 1;
                continue;
            }
            // Few words begin with the letter, or with what is one bit from it.
            if (one ^ own) & 0xdf == 0
                && listed.get(at..at + word.len()).is_some_and(|one| one.eq_ignore_ascii_case(word))
            {
                classes |= 1 << class;
                first = if first == 0 { at } else { first };
            }
            at += word.len();
        }
        // Before the first word is its class.
        let shown = if first == 0 { None } else { self.words.get(first..first + word.len()) };
        (classes, shown.unwrap_or(""))
    }
}

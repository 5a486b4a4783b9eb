//! The classes of words. A class is what a word does in a phrase, whatever the language.

/// A set of classes.
#[derive(Clone, Copy, Default)]
pub(crate) struct Classes([u64; 3]);

impl Classes {
    /// These.
    #[allow(clippy::indexing_slicing)]
    pub(crate) const fn of(classes: &[u8]) -> Self {
        let (mut set, mut at) = (Classes([0; 3]), 0);
        while at < classes.len() {
            set = set.with(classes[at]);
            at += 1;
        }
        set
    }

    /// These and one more.
    #[allow(clippy::indexing_slicing)]
    pub(super) const fn with(mut self, class: u8) -> Self {
        // The lint is about run time; this runs in the compiler.
        self.0[class as usize / 64] |= 1 << (class % 64);
        self
    }

    pub(super) fn insert(&mut self, class: u8) {
        if let Some(bits) = self.0.get_mut(usize::from(class / 64)) {
            *bits |= 1 << (class % 64);
        }
    }

    /// Whether a class is one of them.
    #[inline(always)] // a call would cost more than the answer
    pub(crate) fn has(&self, class: u8) -> bool {
        self.0.get(usize::from(class / 64)).is_some_and(|bits| bits >> (class % 64) & 1 == 1)
    }

    /// Whether they have a class in common.
    #[inline(never)]
    pub(crate) fn meet(&self, others: &Self) -> bool {
        let ([a, b, c], [x, y, z]) = (self.0, others.0);
        a & x | b & y | c & z != 0
    }

    /// Takes others in.
    pub(crate) fn join(&mut self, others: &Self) {
        self.0.iter_mut().zip(&others.0).for_each(|(bits, others)| *bits |= others);
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0 == [0; 3]
    }
}

/// Numbers the classes from 1 on.
macro_rules! classes {
    ($($name:ident)*) => {
        #[allow(non_camel_case_types, clippy::upper_case_acronyms)]
        enum Class { $($name),* }
        $(pub(crate) const $name: u8 = Class::$name as u8 + 1;)*
    };
}

classes! {
    // Words of a value: the number; the month from 1 on; the day from Monday on; what the languages' tables say.
    COUNT MONTH DAY SHORT_DAY FROM_TODAY PERIOD HALF_DAY NOON MONTH_PART DURATION MONEY HOME CHANNEL ROLE
    // What is asked for.
    STOP DONT NOT NO NEVER WANT RECEIVE SEND TEXT CALL MAIL TEXTING TEXTS CALLS
    REMOVE TAKE OFF FROM LIST LOSE LEAVE ALONE PEACE WRONG NUMBER PERSON GAVE HAVE
    UNSUBSCRIBE SUBSCRIBE OPT OUT IN INFO AWAY RUDE REVOKE CONSENT CANCEL SUBSCRIPTION INTERESTED
    SIGN UP AGAIN LONGER ANYTHING CONTACTED DAR BAJA REMOVE_ME LEAVE_ME
    // Small words.
    I ME MY TO OF ON FOR WITH BE IS THIS YOU CAN PLEASE NOW IT THE MORE FILL DE EN
    // When not.
    UNTIL
    // What else there is to be taken off.
    BOOKING
    // Days and hours.
    TONIGHT COMES ORDINAL NEXT THIS_NEXT LAST EVERY CLOCK AFTER
    AT AROUND DAY_WORD HALF BIRTH
    // People.
    PEOPLE ADULTS CHILDREN GROUP WE_ARE WILL SER US SIZE MEAL WITHOUT AND OR BETWEEN CHANGE JUST THERE CAME
    // Money and flats.
    BUDGET AT_MOST AT_LEAST COMPARED_WORD THAN THOUSAND PER MONTHLY PRICE LOOKING MOVE PLACE BEDROOM NO_HOME BEDS BATH
    // How to be reached, and by whom.
    VIA BEST PREFER REACH GIVE OTHERS DID WAY
    HELPER BOOK BEHALF MAYBE VISIT ADD
    // Names.
    NAME NAMES FIRST_NAME IM AM LLAMO SOY HERE UNDER GO_BY THANKS TITLE PARTICLE HOLIDAY STOPS
    // Addresses and handles.
    AT_WORD DOT_WORD UNDERSCORE TLD SITE MAIL_WORD HANDLE_WORD MEASURE
}

/// The last class whose words have a value.
pub(super) const LAST_OF_VALUE: u8 = ROLE;

//! The classes of words. A class is what a word does in a phrase, whatever the language.

/// Numbers the classes from 1 on.
macro_rules! classes {
    ($($name:ident)*) => {
        #[allow(non_camel_case_types, clippy::upper_case_acronyms)]
        enum Class { $($name),* }
        $(pub(crate) const $name: u8 = Class::$name as u8 + 1;)*
        /// One more than the last.
        pub(super) const ALL: usize = [$($name),*].len() + 1;
    };
}

classes! {
    // What is asked for.
    STOP DONT NOT NO NEVER WANT RECEIVE SEND TEXT CALL MAIL TEXTING TEXTS CALLS
    REMOVE TAKE OFF FROM LIST LOSE LEAVE ALONE PEACE WRONG NUMBER PERSON GAVE HAVE
    UNSUBSCRIBE SUBSCRIBE OPT OUT IN REVOKE CONSENT CANCEL SUBSCRIPTION INTERESTED
    SIGN UP AGAIN LONGER ANYTHING CONTACTED DAR BAJA REMOVE_ME LEAVE_ME
    // Small words.
    I ME MY TO OF ON FOR WITH BE IS THIS YOU CAN PLEASE NOW IT THE MORE FILL DE EN
    // When not.
    UNTIL
    // What else there is to be taken off.
    BOOKING
    // Numbers, days and hours. The value is the number, the month from 1 on, the day from Monday on.
    COUNT MONTH DAY SHORT_DAY FROM_TODAY TONIGHT PERIOD ORDINAL NEXT THIS_NEXT LAST EVERY HALF_DAY CLOCK NOON AFTER
    MONTH_PART DURATION AT AROUND DAY_WORD HALF BIRTH
    // People.
    PEOPLE ADULTS CHILDREN GROUP WE_ARE WILL SER US SIZE MEAL WITHOUT AND OR BETWEEN CHANGE JUST THERE CAME
    // Money and flats.
    BUDGET AT_MOST AT_LEAST MONEY THOUSAND PER MONTHLY PRICE LOOKING MOVE PLACE BEDROOM HOME NO_HOME
    // How to be reached, and by whom.
    CHANNEL VIA BEST PREFER REACH GIVE OTHERS DID WAY
    ROLE HELPER BOOK BEHALF MAYBE
    // Names.
    NAME FIRST_NAME IM AM LLAMO SOY HERE UNDER GO_BY THANKS TITLE PARTICLE HOLIDAY STOPS
    // Addresses and handles.
    AT_WORD DOT_WORD TLD SITE MAIL_WORD
}

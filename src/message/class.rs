//! The classes of words. A class is what a word does in a phrase, whatever the language.

/// Numbers the classes from 1 on.
macro_rules! classes {
    ($($name:ident)*) => { classes!(@ 1, $($name)*); };
    (@ $number:expr, $name:ident $($others:ident)*) => {
        pub(crate) const $name: u8 = $number;
        classes!(@ $number + 1, $($others)*);
    };
    (@ $number:expr,) => {};
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
}

//! The platforms: how people call each, its hosts, where its links have the handle, and what a handle may be there.
//!
//! Sources: each platform's help pages on usernames and on links to profiles, as of 2026.

/// A platform's row.
pub(super) struct Site {
    /// Its name in keys.
    pub(super) code: &'static str,
    /// What people write before or behind a handle.
    pub(super) words: &'static str,
    /// Its hosts, without `www` and its like.
    pub(super) hosts: &'static str,
    /// Whether it writes `@` before a person's handle.
    pub(super) has_at: bool,
    /// Its sorts of accounts; the first that a text fits is meant.
    pub(super) accounts: &'static [Accounts],
}

pub(super) const WHATSAPP: &str = "whatsapp";

impl Site {
    pub(super) fn is_whatsapp(&self) -> bool {
        self.code == WHATSAPP
    }
}

/// One sort of account on a platform.
pub(super) struct Accounts {
    /// Where links have the handle, the first that fits. `*` is the handle, `@*` one that must have an `@`, `-*` what
    /// follows the last hyphen, `_` anything; behind `?` the parameter that is the handle. What follows does not matter.
    pub(super) paths: &'static str,
    /// Before the handle in a key: names of different sorts may be equal.
    pub(super) prefix: &'static str,
    pub(super) letters: Letters,
    /// Allowed beside letters and digits.
    pub(super) marks: u8,
    /// The marks that are neither first nor last nor beside each other.
    pub(super) inner: u8,
    /// The marks that are not last.
    pub(super) not_last: u8,
    /// The marks that do not count: `john.doe` is `johndoe`.
    pub(super) ignored: u8,
    pub(super) begins_with_letter: bool,
    /// The fewest characters and the most.
    pub(super) length: (u8, u8),
    /// What the handle follows in a link; nothing if there are none.
    pub(super) url: &'static str,
    /// Pages of the platform's own, that look like accounts in a link.
    pub(super) reserved: &'static str,
}

/// The characters of a handle, beside its marks.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Letters {
    Digits,
    /// Of ASCII, in any case, and digits.
    Latin,
    /// The same, where case tells two apart.
    LatinExact,
    /// Of any script, in any case, and digits.
    Any,
}

const DOT: u8 = 1;
const UNDERSCORE: u8 = 2;
const HYPHEN: u8 = 4;
const MIDDLE_DOT: u8 = 8;
/// `&`, `'` and `’`, as firms have them.
const FIRM: u8 = 16;

/// The set in which a mark is.
pub(super) fn mark(c: char) -> u8 {
    match c {
        '.' => DOT,
        '_' => UNDERSCORE,
        '-' => HYPHEN,
        '·' => MIDDLE_DOT,
        '&' | '\'' | '’' => FIRM,
        _ => 0,
    }
}

const ACCOUNTS: Accounts = Accounts {
    paths: "*",
    prefix: "",
    letters: Letters::Latin,
    marks: 0,
    inner: 0,
    not_last: 0,
    ignored: 0,
    begins_with_letter: false,
    length: (1, 30),
    url: "",
    reserved: "",
};

/// A handle of which nothing tells the platform.
pub(super) static UNKNOWN: Site = Site {
    code: "unknown",
    words: "",
    hosts: "",
    has_at: true,
    accounts: &[Accounts { paths: "", marks: DOT | UNDERSCORE | HYPHEN, not_last: DOT, length: (2, 50), ..ACCOUNTS }],
};

pub(super) static SITES: &[&Site] = &[
    &Site {
        code: "instagram",
        words: "instagram insta ig",
        hosts: "instagram.com instagr.am ig.me",
        has_at: true,
        accounts: &[Accounts {
            paths: "_u/* stories/* m/* user?username *",
            marks: DOT | UNDERSCORE,
            inner: DOT,
            url: "https://www.instagram.com/",
            reserved: "about accounts direct directory explore highlights legal locations p popular privacy reel \
                       reels s share stories tags tv user web",
            ..ACCOUNTS
        }],
    },
    &Site {
        code: "facebook",
        words: "facebook fb messenger",
        hosts: "facebook.com fb.com fb.me m.me messenger.com",
        has_at: false,
        accounts: &[
            // Accounts without a name, and the number at the end of an old page's name.
            Accounts {
                paths: "profile.php?id permalink.php?id story.php?id people/_/* pages/category/_/-* pages/_/* p/-* \
                        messages/t/* t/* profile/* * -*",
                letters: Letters::Digits,
                length: (5, 20),
                url: "https://www.facebook.com/profile.php?id=",
                ..ACCOUNTS
            },
            Accounts {
                paths: "messages/t/* t/* pg/* *",
                marks: DOT,
                ignored: DOT,
                length: (3, 50),
                url: "https://www.facebook.com/",
                reserved: "about ads business dialog events friends gaming groups hashtag help home.php l.php live \
                           login login.php marketplace media messages notifications pages people permalink.php photo \
                           photo.php photos plugins policies privacy profile profile.php public reel reels search \
                           settings share sharer sharer.php stories story.php terms videos watch",
                ..ACCOUNTS
            },
        ],
    },
    // Its accounts are phone numbers.
    &Site {
        code: WHATSAPP,
        words: "whatsapp wa",
        hosts: "wa.me whatsapp.com api.whatsapp.com",
        has_at: false,
        accounts: &[Accounts { paths: "?phone c/* *", ..ACCOUNTS }],
    },
    &Site {
        code: "telegram",
        words: "telegram tg",
        hosts: "t.me telegram.me telegram.dog",
        has_at: true,
        accounts: &[Accounts {
            paths: "resolve?domain s/* *",
            marks: UNDERSCORE,
            inner: UNDERSCORE,
            begins_with_letter: true,
            length: (5, 32),
            url: "https://t.me/",
            reserved: "addemoji addlist addstickers addtheme boost contact giftcode invoice joinchat login proxy \
                       resolve setlanguage share socks",
            ..ACCOUNTS
        }],
    },
    &Site {
        code: "x",
        words: "x twitter",
        hosts: "x.com twitter.com",
        has_at: true,
        accounts: &[Accounts {
            paths: "intent/user?screen_name intent/follow?screen_name user?screen_name *",
            marks: UNDERSCORE,
            length: (1, 15),
            url: "https://x.com/",
            reserved: "about compose download explore hashtag home i intent jobs login messages notifications \
                       privacy search settings share signup tos user",
            ..ACCOUNTS
        }],
    },
    &Site {
        code: "tiktok",
        words: "tiktok tt",
        hosts: "tiktok.com",
        has_at: true,
        accounts: &[Accounts {
            paths: "@*",
            marks: DOT | UNDERSCORE,
            not_last: DOT,
            length: (2, 24),
            url: "https://www.tiktok.com/@",
            ..ACCOUNTS
        }],
    },
    &Site {
        code: "linkedin",
        words: "linkedin",
        hosts: "linkedin.com",
        has_at: false,
        accounts: &[
            Accounts {
                paths: "in/* comm/in/* mwlite/in/* mwlite/profile/in/*",
                letters: Letters::Any,
                marks: HYPHEN | UNDERSCORE | FIRM,
                length: (3, 100),
                url: "https://www.linkedin.com/in/",
                ..ACCOUNTS
            },
            // An organisation's pages.
            Accounts {
                paths: "company/* mwlite/company/*",
                prefix: "company/",
                letters: Letters::Any,
                marks: HYPHEN | UNDERSCORE | DOT | FIRM,
                length: (1, 100),
                url: "https://www.linkedin.com/company/",
                ..ACCOUNTS
            },
            Accounts {
                paths: "school/*",
                prefix: "school/",
                letters: Letters::Any,
                marks: HYPHEN | UNDERSCORE | DOT | FIRM,
                length: (1, 100),
                url: "https://www.linkedin.com/school/",
                ..ACCOUNTS
            },
        ],
    },
    &Site {
        code: "snapchat",
        words: "snapchat snap sc",
        hosts: "snapchat.com",
        has_at: false,
        accounts: &[Accounts {
            paths: "add/* @*",
            marks: DOT | UNDERSCORE | HYPHEN,
            not_last: DOT | UNDERSCORE | HYPHEN,
            begins_with_letter: true,
            length: (3, 15),
            url: "https://www.snapchat.com/add/",
            ..ACCOUNTS
        }],
    },
    &Site {
        code: "threads",
        words: "threads",
        hosts: "threads.com threads.net",
        has_at: true,
        accounts: &[Accounts {
            paths: "@*",
            marks: DOT | UNDERSCORE,
            inner: DOT,
            url: "https://www.threads.com/@",
            ..ACCOUNTS
        }],
    },
    &Site {
        code: "youtube",
        words: "youtube yt",
        hosts: "youtube.com",
        has_at: true,
        accounts: &[
            Accounts {
                paths: "@*",
                letters: Letters::Any,
                marks: DOT | UNDERSCORE | HYPHEN | MIDDLE_DOT,
                not_last: DOT | UNDERSCORE | HYPHEN | MIDDLE_DOT,
                length: (3, 30),
                url: "https://www.youtube.com/@",
                ..ACCOUNTS
            },
            Accounts {
                paths: "channel/*",
                prefix: "channel/",
                letters: Letters::LatinExact,
                marks: UNDERSCORE | HYPHEN,
                length: (24, 24),
                url: "https://www.youtube.com/channel/",
                ..ACCOUNTS
            },
            // From before there were handles.
            Accounts {
                paths: "c/*",
                prefix: "c/",
                letters: Letters::Any,
                marks: DOT | UNDERSCORE | HYPHEN,
                length: (1, 100),
                url: "https://www.youtube.com/c/",
                ..ACCOUNTS
            },
            Accounts {
                paths: "user/*",
                prefix: "user/",
                length: (1, 30),
                url: "https://www.youtube.com/user/",
                ..ACCOUNTS
            },
        ],
    },
    &UNKNOWN,
];

//! The table: how each source signs, and where in its payload each thing stands.
//!
//! A path is members separated by dots. `list[]` is each element of a list, `../` what an element stands in, `@` the
//! contact that belongs to the element. Of several paths the first that leads to something holds.

use super::event::{Kind, OptOut};

/// A provider, and the product of it that sends.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Source {
    /// Instagram messaging, and comments.
    Instagram,
    /// The WhatsApp Cloud API.
    WhatsApp,
    /// Twilio's SMS, MMS and RCS, and WhatsApp through Twilio.
    Twilio,
}

impl Source {
    /// The source of this name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::all().find(|source| source.code() == code)
    }

    /// Its name: `instagram`, `whatsapp`, `twilio`.
    pub fn code(self) -> &'static str {
        self.table().code
    }

    /// Every source.
    pub fn all() -> impl Iterator<Item = Self> {
        [Self::Instagram, Self::WhatsApp, Self::Twilio].into_iter()
    }

    pub(super) fn table(self) -> &'static Table {
        match self {
            Self::Instagram => &INSTAGRAM,
            Self::WhatsApp => &WHATSAPP,
            Self::Twilio => &TWILIO,
        }
    }
}

/// How a source signs.
pub(super) enum Scheme {
    HubSha256,
    TwilioSha1,
}

/// How a source writes its payload, unless the content type says JSON.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Body {
    Json,
    Form,
}

/// What a time counts, since 1970.
#[derive(Clone, Copy)]
pub(super) enum Unit {
    Seconds,
    Milliseconds,
    /// The provider's own examples have both; the two are a thousand years apart.
    Either,
}

type Paths = &'static [&'static str];

pub(super) struct Table {
    pub code: &'static str,
    pub channel: &'static str,
    pub scheme: Scheme,
    pub signature_header: &'static str,
    /// The header that is the same each time one event is delivered, where there is one.
    pub delivery_header: &'static str,
    pub body: Body,
    /// What the member `object` says: other products of a provider may be set to the same address.
    pub object: Option<&'static str>,
    pub places: &'static [Place],
}

/// Where elements stand, and what all that stand there have in common.
pub(super) struct Place {
    pub at: Paths,
    pub contact: Option<Contact>,
    pub sender: Person,
    /// The business's own ids: what it sent itself is no event.
    pub own: Paths,
    pub recipient: Paths,
    pub time: (Paths, Unit),
    /// The first that fits an element is its shape. What fits none is acknowledged, and is no event.
    pub shapes: &'static [Shape],
}

/// A list of profiles beside the elements, and the members in which a profile and an element agree.
pub(super) struct Contact {
    pub list: &'static str,
    pub same: &'static [(&'static str, &'static str)],
}

pub(super) struct Person {
    pub identities: &'static [Id],
    pub phone: Paths,
    pub username: Paths,
    pub name: Paths,
}

pub(super) struct Id {
    pub of: &'static [Address],
    /// Empty for ids that hold everywhere.
    pub account: Paths,
    pub id: Paths,
}

/// What an address begins with tells whose it is; the first that fits holds.
pub(super) struct Address {
    pub prefix: &'static str,
    pub platform: &'static str,
    pub channel: &'static str,
}

pub(super) struct Shape {
    /// A path to something that is neither null nor false; with values, to one of these.
    pub when: (&'static str, &'static [&'static str]),
    /// `None`: it is acknowledged, and no event.
    pub kind: Option<Kind>,
    pub id: Paths,
    pub about: Paths,
    pub text: Paths,
    /// What tells the event from all others of its kind, if it has no id of its own. The first has to be there.
    pub key: &'static [Paths],
    pub changed_to: &'static [Id],
    pub opt_out: (&'static str, &'static [(&'static str, OptOut)]),
}

const NONE: Shape = Shape {
    when: ("", &[]),
    kind: None,
    id: &[],
    about: &[],
    text: &[],
    key: &[],
    changed_to: &[],
    opt_out: ("", &[]),
};

const NOBODY: Person = Person { identities: &[], phone: &[], username: &[], name: &[] };

const INSTAGRAM_ID: &[Address] = &[Address { prefix: "", platform: "instagram", channel: "instagram" }];

static INSTAGRAM: Table = Table {
    code: "instagram",
    channel: "instagram",
    scheme: Scheme::HubSha256,
    signature_header: "x-hub-signature-256",
    delivery_header: "",
    body: Body::Json,
    object: Some("instagram"),
    places: &[
        Place {
            // The dashboard's test deliveries have messages among the changes.
            at: &["entry[].messaging[]", "entry[].standby[]", "entry[].changes[].value"],
            contact: None,
            sender: Person {
                identities: &[Id { of: INSTAGRAM_ID, account: &["recipient.id", "../id"], id: &["sender.id"] }],
                ..NOBODY
            },
            own: &["../id", "../../id"],
            recipient: &["recipient.id", "../id"],
            time: (&["timestamp"], Unit::Milliseconds),
            shapes: &[
                Shape { when: ("message.is_echo", &[]), ..NONE },
                Shape {
                    when: ("message.is_deleted", &[]),
                    kind: Some(Kind::Unsend),
                    about: &["message.mid"],
                    key: &[&["message.mid"]],
                    ..NONE
                },
                Shape {
                    when: ("message", &[]),
                    kind: Some(Kind::Message),
                    id: &["message.mid"],
                    text: &["message.text"],
                    ..NONE
                },
                Shape {
                    when: ("message_edit", &[]),
                    kind: Some(Kind::Message),
                    about: &["message_edit.mid"],
                    text: &["message_edit.text"],
                    key: &[&["message_edit.mid"], &["message_edit.num_edit", "timestamp"]],
                    ..NONE
                },
                Shape {
                    when: ("postback", &[]),
                    kind: Some(Kind::Postback),
                    id: &["postback.mid"],
                    text: &["postback.title"],
                    ..NONE
                },
                Shape {
                    when: ("reaction", &[]),
                    kind: Some(Kind::Reaction),
                    about: &["reaction.mid"],
                    key: &[&["reaction.mid"], &["sender.id"], &["reaction.action"], &["timestamp"]],
                    ..NONE
                },
            ],
        },
        Place {
            at: &["entry[].changes[].value"],
            contact: None,
            sender: Person {
                identities: &[Id { of: INSTAGRAM_ID, account: &["../../id"], id: &["from.id"] }],
                username: &["from.username"],
                ..NOBODY
            },
            own: &["../../id"],
            recipient: &["../../id"],
            time: (&["../../time"], Unit::Either),
            shapes: &[Shape {
                when: ("../field", &["comments", "live_comments"]),
                kind: Some(Kind::Comment),
                id: &["id"],
                text: &["text"],
                ..NONE
            }],
        },
    ],
};

const WA_ID: &[Address] = &[Address { prefix: "", platform: "whatsapp_wa_id", channel: "whatsapp" }];
const BSUID: &[Address] = &[Address { prefix: "", platform: "whatsapp_bsuid", channel: "whatsapp" }];

/// The account (WABA) of an element of a list in a change's value.
const WABA: Paths = &["../../../id"];

static WHATSAPP: Table = Table {
    code: "whatsapp",
    channel: "whatsapp",
    scheme: Scheme::HubSha256,
    signature_header: "x-hub-signature-256",
    delivery_header: "",
    body: Body::Json,
    object: Some("whatsapp_business_account"),
    places: &[
        Place {
            at: &["entry[].changes[].value.messages[]"],
            contact: Some(Contact { list: "../contacts", same: &[("user_id", "from_user_id"), ("wa_id", "from")] }),
            sender: Person {
                identities: &[
                    // Meta warns that the address and the id need not be the same.
                    Id { of: WA_ID, account: &[], id: &["@wa_id", "from"] },
                    Id { of: BSUID, account: WABA, id: &["from_user_id", "@user_id"] },
                    Id { of: BSUID, account: WABA, id: &["from_parent_user_id", "@parent_user_id"] },
                ],
                phone: &["from", "@wa_id"],
                username: &["@profile.username"],
                name: &["@profile.name"],
            },
            own: &["../metadata.display_phone_number"],
            recipient: &["../metadata.phone_number_id"],
            time: (&["timestamp"], Unit::Seconds),
            shapes: &[
                Shape { when: ("type", &["system"]), ..NONE },
                Shape {
                    when: ("type", &["revoke"]),
                    kind: Some(Kind::Unsend),
                    about: &["revoke.original_message_id"],
                    key: &[&["revoke.original_message_id"]],
                    ..NONE
                },
                Shape {
                    when: ("type", &["edit"]),
                    kind: Some(Kind::Message),
                    id: &["id"],
                    about: &["edit.original_message_id"],
                    text: &[
                        "edit.message.text.body",
                        "edit.message.image.caption",
                        "edit.message.video.caption",
                        "edit.message.document.caption",
                    ],
                    ..NONE
                },
                Shape {
                    when: ("type", &["reaction"]),
                    kind: Some(Kind::Reaction),
                    id: &["id"],
                    about: &["reaction.message_id"],
                    ..NONE
                },
                Shape {
                    kind: Some(Kind::Message),
                    id: &["id"],
                    text: &[
                        "text.body",
                        "button.text",
                        "interactive.button_reply.title",
                        "interactive.list_reply.title",
                        "image.caption",
                        "video.caption",
                        "document.caption",
                        "order.text",
                    ],
                    ..NONE
                },
            ],
        },
        Place {
            at: &["entry[].changes[].value.messages[]"],
            contact: None,
            // Of whom these ids were: a new number brings a new business-scoped id.
            sender: Person {
                identities: &[
                    Id { of: WA_ID, account: &[], id: &["from"] },
                    Id { of: BSUID, account: WABA, id: &["system.previous_user_id", "from_user_id"] },
                ],
                phone: &["from"],
                ..NOBODY
            },
            own: &[],
            recipient: &["../metadata.phone_number_id"],
            time: (&["timestamp"], Unit::Seconds),
            shapes: &[Shape {
                when: ("system.type", &["user_changed_number", "user_changed_user_id"]),
                kind: Some(Kind::IdentityChange),
                id: &["id"],
                changed_to: &[
                    Id { of: WA_ID, account: &[], id: &["system.wa_id", "system.new_wa_id"] },
                    Id { of: BSUID, account: WABA, id: &["system.user_id"] },
                ],
                ..NONE
            }],
        },
        Place {
            at: &["entry[].changes[].value.user_preferences[]"],
            contact: Some(Contact { list: "../contacts", same: &[("user_id", "user_id"), ("wa_id", "wa_id")] }),
            sender: Person {
                identities: &[
                    Id { of: WA_ID, account: &[], id: &["wa_id", "@wa_id"] },
                    Id { of: BSUID, account: WABA, id: &["user_id", "@user_id"] },
                ],
                phone: &["wa_id", "@wa_id"],
                username: &["@profile.username"],
                name: &["@profile.name"],
            },
            own: &[],
            recipient: &["../metadata.phone_number_id"],
            time: (&["timestamp"], Unit::Seconds),
            shapes: &[Shape {
                when: ("category", &["marketing_messages"]),
                kind: Some(Kind::Preference),
                key: &[&["user_id", "wa_id", "@user_id", "@wa_id"], &["value"], &["timestamp"]],
                opt_out: ("value", &[("stop", OptOut::Stop), ("resume", OptOut::Start)]),
                ..NONE
            }],
        },
        Place {
            at: &["entry[].changes[].value.user_id_update[]"],
            contact: None,
            sender: Person {
                identities: &[
                    Id { of: WA_ID, account: &[], id: &["wa_id"] },
                    Id { of: BSUID, account: WABA, id: &["user_id.previous"] },
                ],
                phone: &["wa_id"],
                ..NOBODY
            },
            own: &[],
            recipient: &["../metadata.phone_number_id"],
            time: (&["timestamp"], Unit::Seconds),
            shapes: &[Shape {
                when: ("user_id.current", &[]),
                kind: Some(Kind::IdentityChange),
                key: &[&["user_id.current"], &["user_id.previous"]],
                changed_to: &[Id { of: BSUID, account: WABA, id: &["user_id.current"] }],
                ..NONE
            }],
        },
    ],
};

const TWILIO_ADDRESS: &[Address] = &[
    Address { prefix: "whatsapp:+", platform: "whatsapp_wa_id", channel: "whatsapp" },
    Address { prefix: "whatsapp:", platform: "whatsapp_bsuid", channel: "whatsapp" },
    Address { prefix: "messenger:", platform: "messenger", channel: "messenger" },
    // One opt-out holds for all three.
    Address { prefix: "rcs:", platform: "sms", channel: "sms" },
    Address { prefix: "", platform: "sms", channel: "sms" },
];

static TWILIO: Table = Table {
    code: "twilio",
    channel: "sms",
    scheme: Scheme::TwilioSha1,
    signature_header: "x-twilio-signature",
    delivery_header: "i-twilio-idempotency-token",
    body: Body::Form,
    object: None,
    places: &[Place {
        at: &[""],
        contact: None,
        sender: Person {
            identities: &[Id { of: TWILIO_ADDRESS, account: &[], id: &["From"] }],
            phone: &["From"],
            name: &["ProfileName"],
            ..NOBODY
        },
        own: &["To"],
        recipient: &["To"],
        time: (&[], Unit::Seconds),
        shapes: &[
            // What became of a message of ours.
            Shape {
                when: (
                    "MessageStatus",
                    &[
                        "accepted",
                        "scheduled",
                        "queued",
                        "sending",
                        "sent",
                        "delivered",
                        "undelivered",
                        "failed",
                        "read",
                        "canceled",
                    ],
                ),
                ..NONE
            },
            Shape {
                when: ("Body", &[]),
                kind: Some(Kind::Message),
                id: &["MessageSid", "SmsMessageSid", "SmsSid"],
                text: &["Body"],
                opt_out: ("OptOutType", &[("STOP", OptOut::Stop), ("START", OptOut::Start), ("HELP", OptOut::Help)]),
                ..NONE
            },
        ],
    }],
};

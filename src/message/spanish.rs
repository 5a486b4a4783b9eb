//! Spanish.

use super::class::*;
use super::lexicon::Rows;

pub(super) const WORDS: Rows = &[
    (STOP, "alto basta pare paren parar deja deje dejen dejad"),
    (NO, "no"),
    (WANT, "quiero queremos deseo deseamos"),
    (RECEIVE, "recibir"),
    (
        TEXT,
        "escriban escribas escriba manden mandes mande envien envies envie contacten contactes contacte molesten \
         molestes moleste mensajeen",
    ),
    (CALL, "llamen llames llame"),
    (
        TEXTING,
        "escribirme escribirnos mandarme mandarnos enviarme enviarnos contactarme contactarnos molestarme molestarnos \
         llamarme llamarnos molestar mandar enviar escribir",
    ),
    (TEXTS, "mensajes mensaje textos correos promociones publicidad anuncios ofertas"),
    (CALLS, "llamadas"),
    (REMOVE, "borren borre borra borrar eliminen elimine elimina quiten quite quita"),
    (
        REMOVE_ME,
        "borrenme borreme borrame eliminenme elimineme eliminame quitenme quiteme quitame saquenme saqueme sacame",
    ),
    (LEAVE_ME, "dejenme dejeme dejame dejenos"),
    (PEACE, "paz tranquilo tranquila"),
    (LIST, "lista"),
    (WRONG, "equivocado equivocada incorrecto equivoco equivocaron"),
    (NUMBER, "numero"),
    (PERSON, "persona"),
    (GAVE, "di dio puse pase escribi"),
    (CANCEL, "cancelar cancelen cancele cancela"),
    (SUBSCRIPTION, "suscripcion"),
    (UNSUBSCRIBE, "desuscribirme desuscribir desuscriban desuscribanme"),
    (INTERESTED, "interesado interesada interesa"),
    (AGAIN, "mas"),
    (MORE, "mas"),
    (DAR, "darme darnos dame deme denme dar"),
    (BAJA, "baja"),
    (ME, "me nos"),
    (MY, "mi nuestro"),
    (THE, "el la los las un una su este tu"),
    (FILL, "mas sus los tus estos sus ningun"),
    (DE, "de"),
    (FROM, "de del"),
    (EN, "en"),
    (PLEASE, "porfavor por favor ya hola gracias"),
    (IS, "estoy"),
    (BOOKING, "reserva reservacion cita espera"),
    (UNTIL, "hasta antes despues"),
];

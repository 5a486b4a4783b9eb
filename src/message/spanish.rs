//! Spanish.

use super::class::*;
use super::lexicon::Rows;

pub(super) const WORDS: Rows = &[
    // What is asked for.
    (STOP, "alto basta pare paren parar deja deje dejen dejad"),
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
    (ME, "nos"),
    (MY, "mi nuestro"),
    (THE, "el la los las un una su este tu"),
    (FILL, "mas sus los tus estos ningun"),
    (DE, "de"),
    (FROM, "de del desde"),
    (EN, "en"),
    (PLEASE, "porfavor por favor ya hola gracias"),
    (IS, "estoy es"),
    (BOOKING, "reserva reservacion cita espera"),
    (UNTIL, "hasta antes despues"),
    // Numbers, days and hours.
    (COUNT, "||dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|||||veinte"),
    (
        MONTH,
        "|enero ene|febrero|marzo|abril abr|mayo|junio|julio|agosto ago|septiembre setiembre|octubre|noviembre|\
         diciembre dic",
    ),
    (DAY, "lunes|martes|miercoles|jueves|viernes|sabado|domingo"),
    (FROM_TODAY, "hoy|manana"),
    (PERIOD, "manana madrugada|tarde|noche"),
    (THIS_NEXT, "proximo proxima este esta"),
    (LAST, "pasado pasada ultimo"),
    (EVERY, "cada todos"),
    (CLOCK, "hs horas hora"),
    (NOON, "medianoche||||||||||||mediodia"),
    (AFTER, "pasado"),
    (MONTH_PART, "principios inicios comienzos|mediados|fines finales final"),
    (DURATION, "minutos horas hora anos noches meses|dia dias|semana semanas"),
    (AT, "a las los partir sobre"),
    (AROUND, "alrededor unos aproximadamente"),
    (DAY_WORD, "dia"),
    (HALF, "media"),
    (BIRTH, "nacimiento naci vence"),
    // People.
    (PEOPLE, "personas persona comensales invitados gente"),
    (ADULTS, "adultos adulto mayores"),
    (CHILDREN, "ninos nino ninas ninxs hijos peques"),
    (FOR, "para"),
    (GROUP, "mesa grupo familia fiesta"),
    (WE_ARE, "somos seremos seriamos vamos"),
    (SER, "ser"),
    (MEAL, "cenar comer cena comida almorzar desayunar"),
    (AND, "y e con"),
    (OR, "a o u"),
    (BETWEEN, "entre"),
    // Money and flats.
    (JUST, "solo"),
    (BUDGET, "presupuesto gastar pagar"),
    (AT_MOST, "hasta maximo tope menos"),
    (COMPARED_WORD, "menos"),
    (AT_LEAST, "minimo desde"),
    (MONEY, "dolares dolar||libras libra"),
    (THOUSAND, "mil"),
    (PER, "al por"),
    (MONTHLY, "mes mensual mensuales persona"),
    (PRICE, "cuesta costo precio deposito pague pago cuanto"),
    (LOOKING, "busco buscamos necesito"),
    (MOVE, "mudarme mudarnos mudanza mudo entrar"),
    (PLACE, "piso departamento depa casa habitacion"),
    (BEDROOM, "recamara recamaras habitacion habitaciones dormitorio dormitorios cuartos alcobas"),
    (HOME, "estudio monoambiente||atico"),
    // How to be reached, and by whom.
    (
        CHANNEL,
        "|escribeme escribame escribanme mensaje mensajes texto|llamame llameme llamenme llamada llamadas llames llamen \
         llame|correo mail|whats wasap",
    ),
    (VIA, "por"),
    (BEST, "mejor"),
    (PREFER, "prefiero preferimos"),
    (GIVE, "mandame mandeme enviame envieme mandenme hablame"),
    (
        ROLE,
        "jefe jefa cliente|madre mama padre papa hijo hija esposa esposo marido abuela abuelo hermana hermano novia novio amigo amiga pareja suegra",
    ),
    (HELPER, "asistente secretaria secretario"),
    (BOOK, "cita reserva reservar reservacion agendar turno"),
    // Names.
    (NAME, "nombre apellido"),
    (LLAMO, "llamo"),
    (SOY, "soy habla"),
    (TITLE, "sr sra srta don dona dra"),
    (
        STOPS,
        "alergico alergica vegetariano vegetariana vegano vegana nuevo nueva cliente dueno duena celiaco celiaca de del \
         yo tu que con sin para por muy un una el la los las mexicano mexicana espanol espanola quien como pero aqui \
         tengo quisiera necesito me mi se",
    ),
    // Addresses and handles.
    (AT_WORD, "arroba"),
    (DOT_WORD, "punto"),
    (MAIL_WORD, "correo"),
];

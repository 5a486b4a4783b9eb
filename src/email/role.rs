//! Local parts that name a task or a desk, not a person, in the languages of those who write to guests.

use super::cut::{any, cut};
use crate::text;
use alloc::string::String;

/// Whether the local part names no person: `info`, `front-desk`, `sales.uk`, `frontdesk+lobby`.
pub(super) fn is_role(local: &str) -> bool {
    let base = cut(local, b'+').map_or(local, |(base, _)| base);
    let mut whole = String::new();
    let mut words = String::new();
    for c in text::folded(base).chars() {
        if text::is_letter(c) {
            whole.push(c);
            words.push(c);
        } else {
            words.push(' ');
        }
    }
    let mut is_first = true;
    let has_other_word = any(&words, b' ', &mut |word| {
        // Behind a role, two letters are a country or a language.
        let is_role = word.is_empty() || is_listed(word) || word.len() <= 2 && !is_first;
        is_first &= word.is_empty();
        !is_role
    });
    let is_of_machine = any(MACHINES, b' ', &mut |start| whole.starts_with(start));
    is_of_machine || is_listed(&whole) || !has_other_word && !is_first
}

fn is_listed(word: &str) -> bool {
    any(ROLES, b' ', &mut |role| role == word)
}

/// What machines write from, whatever follows.
const MACHINES: &str = "noreply donotreply mailerdaemon bounce unsubscribe";

/// The words, in small letters without marks. Names that people bear (`Mark`, `Will`, `Dev`) stay out.
const ROLES: &str = "\
abuse account accounting accounts admin administration administrator admissions ads advertising \
alerts appointment appointments billing booking bookings care \
careers clinic club communications concierge contact contactus customer \
customercare customerservice customersupport delivery department desk director \
enquiries events feedback finance frontdesk frontoffice \
group hello help helpdesk hostmaster hotel hr info information inquiries \
invoice it job jobs leasing legal list maintenance management manager \
marketing membership newsletter notifications office order orders \
parking postmaster pr press privacy reception \
recruitment rental rentals reservation reservations restaurant rsvp sales schedule \
school secretary security service services shop spa staff store studio support sysadmin \
team tech technical test \
webmaster welcome \
atencion atencionalcliente administracion ayuda citas clientes compras contacto facturacion hola informacion \
oficina pedidos recepcion reservas soporte turnos ventas \
accueil bonjour commande commandes commercial comptabilite direction nepasrepondre rdv rendezvous \
secretariat serviceclient \
anfrage anfragen bestellung buchhaltung buchung buero buro empfang hilfe karriere \
kontakt kundendienst kundenservice praxis rechnung reservierung rezeption sekretariat termin termine \
vertrieb verkauf verwaltung zentrale \
amministrazione assistenza contatti informazioni ordini prenotazioni segreteria ufficio vendite \
atendimento comercial contato faleconosco financeiro recepcao suporte vendas \
boekhouding klantenservice verkoop \
biuro recepcja rezerwacja rezerwacje \
bokning kundeservice \
bilgi iletisim";

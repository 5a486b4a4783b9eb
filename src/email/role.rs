//! Local parts that name a task or a desk, not a person, in the languages of those who write to guests.

use crate::cut::{behind, cut, without, words};
use crate::listed::{Listed, Sorted};
use crate::text::{self, push, push_folded};
use alloc::string::String;

/// Whether the local part names no person: `info`, `front-desk`, `sales.uk`, `frontdesk+lobby`.
pub(super) fn is_role(local: &str) -> bool {
    let base = cut(local, b'+').map_or(local, |(base, _)| base);
    let mut parted = String::new();
    text::each(base, &mut |_, c| if text::is_letter(c) { push_folded(&mut parted, c) } else { push(&mut parted, ' ') });
    let whole = &without(&parted, b' ');
    if is_listed(whole) || words(MACHINES).any(|start| behind(whole, start).is_some()) {
        return true;
    }
    let mut words = words(&parted);
    // Behind a role, two letters are a country or a language.
    words.next().is_some_and(is_listed) && words.all(|word| word.len() <= 2 || is_listed(word))
}

fn is_listed(word: &str) -> bool {
    LISTED.look_up(word).0 != 0
}

/// What machines write from, whatever follows.
const MACHINES: &str = "noreply donotreply mailerdaemon bounce unsubscribe";

/// [`ROLES`], those of a length together.
const LISTED: Listed = SORTED.listed();
static SORTED: Sorted<{ Sorted::<{ ROLES.len() }>::new(ROLES).length() }> = Sorted::new(ROLES);

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_are_as_they_are_compared_and_listed_once() {
        let mut words: alloc::vec::Vec<&str> = ROLES.split(' ').chain(MACHINES.split(' ')).collect();
        assert!(words.iter().all(|word| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase())));
        words.sort_unstable();
        assert!(words.windows(2).all(|pair| pair[0] != pair[1]));
    }
}

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
abuse academy accommodation account accounting accounts admin administration administrator admissions ads advertising \
agency alerts app appointment appointments apply assistance billing board booking bookings business care \
careers catering central clinic club communications company compliance concierge contact contactus crew customer \
customercare customerservice customersupport deals delivery department desk director dispatch dpo editor emergency \
employment engineering enquiries enquiry events everyone facilities feedback finance frontdesk frontoffice gdpr general \
group hello help helpdesk hiring hospitality hostmaster hotel housekeeping hr info information inquiries inquiry \
invoice invoices it job jobs kitchen leasing legal lettings list maintenance management manager \
marketing media member members membership news newsletter notification notifications office operations order orders \
parking partner partners payments payroll postmaster pr press privacy procurement purchasing reception recruiting \
recruitment registrar registration rental rentals reservation reservations restaurant root rsvp sales schedule \
scheduling school secretary security service services shipping shop spa staff store studio subscribe support sysadmin \
system team tech technical tenders test tickets tours training travel update updates vendor volunteer \
webadmin webmaster welcome wholesale \
atencion atencionalcliente administracion ayuda citas clientes compras contacto cuentas facturacion hola informacion \
informes oficina pedidos recepcion reservas secretaria soporte turnos ventas \
accueil bonjour commande commandes commercial comptabilite direction factures facturation nepasrepondre rdv rendezvous \
secretariat serviceclient \
anfrage anfragen bestellung bestellungen bewerbung buchhaltung buchung buero buro einkauf empfang hilfe karriere \
kontakt kundendienst kundenservice praxis rechnung rechnungen reservierung rezeption sekretariat termin termine \
vertrieb verkauf verwaltung zentrale \
amministrazione assistenza commerciale contatti fatture informazioni ordini prenotazioni segreteria ufficio vendite \
atendimento comercial contato faleconosco financeiro recepcao suporte vendas \
administratie boekhouding klantenservice receptie reserveringen verkoop \
biuro recepcja rezerwacja rezerwacje sprzedaz zamowienia \
bokning kundeservice kundtjanst salg \
bilgi destek iletisim satis \
zakaz";

//! Local parts that name a task or a desk, not a person, in the languages of those who write to guests.

use crate::text;
use alloc::string::String;

/// Whether the local part names no person: `info`, `front-desk`, `sales.uk`, `frontdesk+lobby`.
pub(super) fn is_role(local: &str) -> bool {
    let local = text::folded(local.split('+').next().unwrap_or(local));
    let words = || local.split(|c| !text::is_letter(c)).filter(|word| !word.is_empty());
    let whole: String = words().collect();
    let is_country = |word: &str| word.len() <= 2;
    is_listed(&whole)
        || NO_REPLY.iter().any(|start| whole.starts_with(start))
        || words().next().is_some_and(is_listed) && words().skip(1).all(|word| is_listed(word) || is_country(word))
}

fn is_listed(word: &str) -> bool {
    ROLES.split_ascii_whitespace().any(|role| role == word)
}

/// What machines write from, whatever follows.
const NO_REPLY: [&str; 5] = ["noreply", "donotreply", "mailerdaemon", "bounce", "unsubscribe"];

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

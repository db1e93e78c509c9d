import type { Phrases } from '../../phrase.ts';

/** Of the playbooks that come along: contracts, accounts and personal data. */
export const RIGHTS = {
  'Cancelling, or a quarrel over the contract': {
    es: 'Cancelar, o una disputa sobre el contrato',
    nl: 'Opzeggen, of onenigheid over het contract',
  },
  'Find the first time they said it, in whatever words and to whomever. That day counts.': {
    es: 'Busque la primera vez que lo dijo, con las palabras que fuera y a quien fuera. Ese día cuenta.',
    nl: 'Zoek de eerste keer dat het gezegd is, in welke woorden en tegen wie ook. Die dag telt.',
  },
  'Read the terms as they were agreed, not as they are today.': {
    es: 'Lea las condiciones como se acordaron, no como son hoy.',
    nl: 'Lees de voorwaarden zoals ze zijn afgesproken, niet zoals ze nu zijn.',
  },
  'Bought at a distance? In the EU 14 days without a reason, and longer if we did not tell them so.': {
    es: '¿Comprado a distancia? En la UE, 14 días sin dar razones, y más si no se lo dijimos.',
    nl: 'Op afstand gekocht? In de EU 14 dagen zonder reden, en langer als wij dat niet verteld hebben.',
  },
  'If they may go, let them go in this call. One question why, one offer at most, no hurdle.': {
    es: 'Si puede irse, déjelo ir en esta llamada. Una pregunta de por qué, una oferta como mucho, ningún obstáculo.',
    nl: 'Wie mag gaan, laat u in dit gesprek gaan. Eén vraag waarom, hoogstens één aanbod, geen drempel.',
  },
  'Refund what was paid for the time after the day they first said it.': {
    es: 'Devuelva lo pagado por el tiempo posterior al día en que lo dijo por primera vez.',
    nl: 'Betaal terug wat betaald is voor de tijd na de dag waarop het voor het eerst gezegd is.',
  },
  'A fee that nobody showed them on signing is not charged.': {
    es: 'No se cobra un gasto que nadie le mostró al firmar.',
    nl: 'Kosten die niemand bij het tekenen liet zien, worden niet gerekend.',
  },
  'Confirm in writing today: end, last bill, what comes back.': {
    es: 'Confírmelo por escrito hoy: final, última factura, lo que vuelve.',
    nl: 'Bevestig het vandaag schriftelijk: einde, laatste rekening, wat er terugkomt.',
  },
  'Name the cause they gave: who leaves tells the truth.': {
    es: 'Anote la causa que dio: quien se va dice la verdad.',
    nl: 'Noem de oorzaak die gegeven is: wie vertrekt zegt de waarheid.',
  },
  'From the day they first said it.': {
    es: 'Desde el día en que lo dijo por primera vez.',
    nl: 'Vanaf de dag waarop het voor het eerst gezegd is.',
  },
  'They are bound: until when, by which sentence they signed, and what it costs to leave.': {
    es: 'Está obligado: hasta cuándo, por qué frase que firmó, y qué cuesta irse.',
    nl: 'Diegene zit vast: tot wanneer, door welke getekende zin, en wat weggaan kost.',
  },
  'They are bound, and their circumstances changed (illness, move, work).': {
    es: 'Está obligado, y sus circunstancias han cambiado (enfermedad, mudanza, trabajo).',
    nl: 'Diegene zit vast, en de omstandigheden veranderden (ziekte, verhuizing, werk).',
  },
  'They are bound and in hardship or ill, or it concerns somebody who died.': {
    es: 'Está obligado y en apuros o enfermo, o se trata de alguien que ha muerto.',
    nl: 'Diegene zit vast en is in nood of ziek, of het gaat om iemand die overleden is.',
  },
  'A collector is already on it: stop that first.': {
    es: 'Ya hay una empresa de cobros: párela primero.',
    nl: 'Er zit al een incassobureau op: stop dat eerst.',
  },
  'Website or account does not let them in': {
    es: 'La web o la cuenta no le deja entrar',
    nl: 'Website of account laat diegene niet binnen',
  },
  'Prove who it is by the usual way before any change; a caller in a hurry is not a reason to skip it.': {
    es: 'Compruebe quién es por el medio habitual antes de cambiar nada; que tenga prisa no es razón para saltárselo.',
    nl: 'Stel op de gewone manier vast wie het is voordat u iets verandert; haast is geen reden om dat over te slaan.',
  },
  'What do they see, on which device, since when? Try it yourself on such a one.': {
    es: '¿Qué ve, en qué dispositivo, desde cuándo? Pruébelo usted en uno igual.',
    nl: 'Wat is er te zien, op welk apparaat, sinds wanneer? Probeer het zelf op zo een.',
  },
  'Unknown orders, changed address: then it is not a lost password. Lock it, tell a supervisor.': {
    es: 'Pedidos desconocidos, dirección cambiada: entonces no es una contraseña perdida. Bloquéela y avise a un supervisor.',
    nl: 'Onbekende bestellingen, een veranderd adres: dan is het geen vergeten wachtwoord. Zet het vast, zeg het een teamleider.',
  },
  'Do what they had wanted to do, now, for them. The page comes second.': {
    es: 'Haga ahora por él lo que quería hacer. La página viene después.',
    nl: 'Doe nu voor diegene wat de bedoeling was. De pagina komt daarna.',
  },
  'An offer that ended while they could not get in is theirs all the same.': {
    es: 'Una oferta que acabó mientras no podía entrar es suya igualmente.',
    nl: 'Een aanbod dat afliep terwijl inloggen niet lukte, geldt toch.',
  },
  'Page, device, time and message to those who run the site, with the case number.': {
    es: 'Página, dispositivo, hora y mensaje a quienes llevan el sitio, con el número de caso.',
    nl: 'Pagina, apparaat, tijd en melding naar wie de site beheert, met het zaaknummer.',
  },
  'Write when it is mended.': {
    es: 'Escriba cuando esté arreglado.',
    nl: 'Schrijf als het verholpen is.',
  },
  'They missed a price or a date through it.': {
    es: 'Perdió un precio o una fecha por ello.',
    nl: 'Een prijs of datum is erdoor gemist.',
  },
  'Signs that somebody else was in the account.': {
    es: 'Indicios de que otra persona estuvo en la cuenta.',
    nl: 'Tekenen dat iemand anders in het account was.',
  },
  'Who uses a screen reader or a keyboard cannot get through: a barrier, not a fault of theirs.': {
    es: 'Quien usa un lector de pantalla o el teclado no puede pasar: es una barrera, no un fallo suyo.',
    nl: 'Wie een schermlezer of toetsenbord gebruikt komt er niet door: dat is een drempel, geen fout van diegene.',
  },
  'Personal data: misused, lost, or sent to the wrong person': {
    es: 'Datos personales: mal usados, perdidos o enviados a otra persona',
    nl: 'Persoonsgegevens: misbruikt, kwijt, of naar de verkeerde gestuurd',
  },
  'Is it still visible or on its way? Stop that before you write a word of it down.': {
    es: '¿Sigue visible o en camino? Párelo antes de escribir una palabra sobre ello.',
    nl: 'Is het nog zichtbaar of onderweg? Stop dat voordat u er een woord over opschrijft.',
  },
  'Which data, of whom, seen by whom, since when. Note kinds of data, never the data themselves.': {
    es: 'Qué datos, de quién, vistos por quién, desde cuándo. Anote las clases de datos, nunca los propios datos.',
    nl: 'Welke gegevens, van wie, gezien door wie, sinds wanneer. Noteer soorten gegevens, nooit de gegevens zelf.',
  },
  'A breach? Tell whoever keeps privacy now: under the GDPR the authority is told within 72 hours (Art. 33).': {
    es: '¿Una violación de datos? Avise ahora a quien lleva la privacidad: con el RGPD se avisa a la autoridad en 72 horas (art. 33).',
    nl: 'Een datalek? Zeg het nu tegen wie over privacy gaat: volgens de AVG hoort de autoriteit het binnen 72 uur (art. 33).',
  },
  'A request for access, correction or erasure lies in it? Its month runs from today (GDPR Art. 12(3)).': {
    es: '¿Contiene una petición de acceso, rectificación o supresión? Su mes corre desde hoy (RGPD, art. 12.3).',
    nl: 'Zit er een verzoek om inzage, verbetering of verwijdering in? De maand daarvoor loopt vanaf vandaag (AVG art. 12 lid 3).',
  },
  'Say what happened and what did not. No "we take your privacy seriously".': {
    es: 'Diga qué pasó y qué no. Nada de «nos tomamos en serio su privacidad».',
    nl: 'Zeg wat er gebeurde en wat niet. Geen “wij nemen uw privacy serieus”.',
  },
  'Undo what can be undone: recall, erase, new number, watch on the account.': {
    es: 'Deshaga lo que se pueda: recuperar, borrar, número nuevo, vigilar la cuenta.',
    nl: 'Maak ongedaan wat kan: terughalen, wissen, nieuw nummer, toezicht op het account.',
  },
  'Tell them that they may go to the data protection authority, whatever we decide.': {
    es: 'Dígale que puede acudir a la autoridad de protección de datos, decidamos lo que decidamos.',
    nl: 'Vertel dat men naar de toezichthouder voor gegevensbescherming kan gaan, wat wij ook beslissen.',
  },
  'Answer in writing within the month, also where the answer is no.': {
    es: 'Responda por escrito dentro del mes, también si la respuesta es no.',
    nl: 'Antwoord binnen de maand schriftelijk, ook als het antwoord nee is.',
  },
  'Always, in writing.': {
    es: 'Siempre, por escrito.',
    nl: 'Altijd, schriftelijk.',
  },
  'It cost them money or hours.': {
    es: 'Le costó dinero u horas.',
    nl: 'Het kostte geld of uren.',
  },
  'Health, bank or identity papers, or more than one person.': {
    es: 'Datos de salud, del banco o de identidad, o más de una persona.',
    nl: 'Gezondheids-, bank- of identiteitsgegevens, of meer dan één persoon.',
  },
  'Always to whoever keeps privacy, within the day.': {
    es: 'Siempre a quien lleva la privacidad, dentro del día.',
    nl: 'Altijd naar wie over privacy gaat, binnen de dag.',
  },
} satisfies Phrases;

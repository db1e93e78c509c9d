import type { Cause } from './cause.ts';
import type { CauseClass, CauseRoot } from './words.ts';

const FEELING = ['emotional'] as const;
const RELATIONSHIP = ['relationship'] as const;
const BOTH = ['emotional', 'relationship'] as const;
const VALUE = ['price-value'] as const;
const UNFAIR_PRICE = ['emotional', 'price-value'] as const;
const NONE = [] as const;

function cause(
  code: string,
  inClass: CauseClass,
  roots: readonly CauseRoot[],
  en: string,
  es: string,
  nl: string,
): Cause {
  return { code, class: inClass, roots, labels: { en, es, nl } };
}

/**
 * The causes that come along, by class. `emotional` stands where the customer was slighted, deceived or let down by a person or
 * a promise; `relationship` where reaching, answering or remembering the customer failed; `price-value` where the money was not
 * worth it. A late parcel touches none of them by itself: what was said about it does, and is a second cause.
 */
export const CAUSES: readonly Cause[] = [
  cause('price-too-high', 'pricing', VALUE, 'Too dear for what it is', 'Demasiado caro para lo que es', 'Te duur'),
  cause('price-increase', 'pricing', VALUE, 'Price went up', 'Subida de precio', 'Prijsverhoging'),
  cause('unexpected-fee', 'pricing', UNFAIR_PRICE, 'Unexpected fee', 'Cargo inesperado', 'Onverwachte kosten'),
  cause('promotion-not-kept', 'pricing', UNFAIR_PRICE, 'Offer not kept', 'Oferta no respetada', 'Actie niet nagekomen'),
  cause('pricing-other', 'pricing', VALUE, 'Price: something else', 'Precio: otra causa', 'Prijs: iets anders'),

  cause('long-wait', 'inconvenience', RELATIONSHIP, 'Waited too long', 'Espera demasiado larga', 'Te lang gewacht'),
  cause('hard-to-reach', 'inconvenience', RELATIONSHIP, 'Could not reach us', 'No pudo contactarnos', 'Onbereikbaar'),
  cause('website-fault', 'inconvenience', NONE, 'Website did not work', 'Fallo de la web', 'Website werkte niet'),
  cause('account-access', 'inconvenience', NONE, 'Locked out of account', 'Sin acceso a su cuenta', 'Geen toegang'),
  cause('hours-or-place', 'inconvenience', NONE, 'Hours or place', 'Horario o lugar', 'Openingstijden of plaats'),
  cause(
    'inconvenience-other',
    'inconvenience',
    NONE,
    'Inconvenience: something else',
    'Molestia: otra causa',
    'Ongemak: iets anders',
  ),

  cause('late-delivery', 'core-failure', NONE, 'Delivered late', 'Entrega tardía', 'Te laat bezorgd'),
  cause('never-arrived', 'core-failure', NONE, 'Never arrived', 'Nunca llegó', 'Nooit aangekomen'),
  cause('damaged-on-arrival', 'core-failure', NONE, 'Damaged on arrival', 'Llegó dañado', 'Beschadigd aangekomen'),
  cause('wrong-item', 'core-failure', NONE, 'Wrong or missing item', 'Artículo equivocado', 'Verkeerd of onvolledig'),
  cause('not-in-stock', 'core-failure', NONE, 'Sold but not in stock', 'Vendido sin existencias', 'Niet op voorraad'),
  cause('installation-fault', 'core-failure', NONE, 'Badly installed', 'Mala instalación', 'Slecht geïnstalleerd'),
  cause('product-fault', 'core-failure', NONE, 'Product is faulty', 'Producto defectuoso', 'Product defect'),
  cause('recurring-fault', 'core-failure', FEELING, 'Fault came back', 'La avería volvió', 'Defect kwam terug'),
  cause('unsafe-product', 'core-failure', FEELING, 'Product is unsafe', 'Producto inseguro', 'Product onveilig'),
  cause('billing-error', 'core-failure', NONE, 'Wrong bill', 'Factura errónea', 'Verkeerde rekening'),
  cause('double-charge', 'core-failure', NONE, 'Charged twice', 'Cobrado dos veces', 'Dubbel afgeschreven'),
  cause('core-other', 'core-failure', NONE, 'Service: something else', 'Servicio: otra causa', 'Dienst: iets anders'),

  cause('rude-contact', 'encounter-failure', BOTH, 'Somebody was rude', 'Trato grosero', 'Onbeleefd behandeld'),
  cause('not-listened-to', 'encounter-failure', BOTH, 'Was not listened to', 'No fue escuchado', 'Niet gehoord'),
  cause(
    'passed-around',
    'encounter-failure',
    RELATIONSHIP,
    'Passed around',
    'De uno a otro',
    'Van het kastje gestuurd',
  ),
  cause(
    'wrong-information',
    'encounter-failure',
    RELATIONSHIP,
    'Was told something wrong',
    'Información errónea',
    'Verkeerd voorgelicht',
  ),
  cause(
    'encounter-other',
    'encounter-failure',
    RELATIONSHIP,
    'Contact: something else',
    'Contacto: otra causa',
    'Contact: iets anders',
  ),

  cause(
    'no-call-back',
    'response-to-failure',
    BOTH,
    'Nobody called back',
    'No devolvieron la llamada',
    'Niet teruggebeld',
  ),
  cause('promise-broken', 'response-to-failure', BOTH, 'We broke a promise', 'Promesa incumplida', 'Belofte gebroken'),
  cause(
    'refund-not-received',
    'response-to-failure',
    RELATIONSHIP,
    'Refund did not come',
    'Reembolso no recibido',
    'Terugbetaling bleef uit',
  ),
  cause(
    'repair-too-slow',
    'response-to-failure',
    RELATIONSHIP,
    'Repair took too long',
    'Reparación demasiado lenta',
    'Reparatie te traag',
  ),
  cause(
    'complaint-mishandled',
    'response-to-failure',
    BOTH,
    'Earlier complaint badly handled',
    'Queja anterior mal atendida',
    'Eerdere klacht slecht behandeld',
  ),
  cause(
    'response-other',
    'response-to-failure',
    RELATIONSHIP,
    'Our response: something else',
    'Nuestra respuesta: otra causa',
    'Onze reactie: iets anders',
  ),

  cause('better-elsewhere', 'competition', VALUE, 'Better elsewhere', 'Mejor en otra parte', 'Elders beter'),
  cause(
    'competition-other',
    'competition',
    NONE,
    'Competition: something else',
    'Competencia: otra causa',
    'Concurrentie: iets anders',
  ),

  cause('mis-selling', 'ethics', FEELING, 'Sold the wrong thing', 'Venta inadecuada', 'Verkeerd verkocht'),
  cause('pressure-selling', 'ethics', FEELING, 'Pressed to buy', 'Presión para comprar', 'Onder druk verkocht'),
  cause(
    'hidden-terms',
    'ethics',
    UNFAIR_PRICE,
    'Terms hidden or unclear',
    'Condiciones ocultas',
    'Verborgen voorwaarden',
  ),
  cause('cancellation-refused', 'ethics', BOTH, 'Was not let go', 'No le dejaron cancelar', 'Opzegging geweigerd'),
  cause('privacy', 'ethics', FEELING, 'Personal data', 'Datos personales', 'Persoonsgegevens'),
  cause('treated-unequally', 'ethics', BOTH, 'Treated unequally', 'Trato desigual', 'Ongelijk behandeld'),
  cause(
    'ethics-other',
    'ethics',
    FEELING,
    'Fairness: something else',
    'Equidad: otra causa',
    'Eerlijkheid: iets anders',
  ),

  cause('outside-control', 'involuntary', NONE, 'Outside our control', 'Fuera de nuestro control', 'Buiten onze macht'),
  cause('customer-mistake', 'involuntary', NONE, 'Misunderstanding', 'Malentendido', 'Misverstand'),
  cause('no-fault-found', 'involuntary', NONE, 'No fault found', 'Ningún fallo encontrado', 'Geen fout gevonden'),
  cause('no-longer-needed', 'involuntary', NONE, 'No longer needed', 'Ya no lo necesita', 'Niet meer nodig'),
  cause(
    'involuntary-other',
    'involuntary',
    NONE,
    'Nobody’s fault: something else',
    'Sin culpa: otra causa',
    'Niemands schuld: iets anders',
  ),
];

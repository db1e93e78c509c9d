import type { Phrases } from '../phrase.ts';

/** Parts that other phrases have a place for. */
export const PARTS = {
  '1 case': { es: '1 caso', nl: '1 zaak' },
  '{n} cases': { es: '{n} casos', nl: '{n} zaken' },
  'chi-square {chi}, df {df}, p {p}': {
    es: 'ji cuadrado {chi}, gl {df}, p {p}',
    nl: 'chi-kwadraat {chi}, vrijheidsgraden {df}, p {p}',
  },
  'too few people to be shown': { es: 'muy pocas personas para mostrarlas', nl: 'te weinig mensen om te tonen' },
  '{people} people followed from there, {found}; {before} bought before and are left out': {
    es: '{people} personas seguidas desde entonces, {found}; {before} compraron antes y quedan fuera',
    nl: '{people} mensen vanaf daar gevolgd, {found}; {before} kochten al eerder en zijn weggelaten',
  },
  'nothing can be said at {n} days': { es: 'a {n} días no se puede decir nada', nl: 'op {n} dagen is niets te zeggen' },
  '{share} ({lower} to {upper}) bought again within {days} days': {
    es: '{share} ({lower} a {upper}) volvió a comprar en {days} días',
    nl: '{share} ({lower} tot {upper}) kocht opnieuw binnen {days} dagen',
  },
  'decision x severity x loss band; chosen by agents, not at random': {
    es: 'decisión × gravedad × tramo de pérdida; elegidas por los agentes, no al azar',
    nl: 'beslissing × ernst × schadeklasse; gekozen door medewerkers, niet willekeurig',
  },
  'about {category}': { es: 'sobre {category}', nl: 'over {category}' },
  'by {channel}': { es: 'por {channel}', nl: 'via {channel}' },
  'severity {severity}': { es: 'gravedad {severity}', nl: 'ernst {severity}' },
  'cause {cause}': { es: 'causa {cause}', nl: 'oorzaak {cause}' },
  'decided {decision}': { es: 'decidida como {decision}', nl: 'beslist als {decision}' },
  '{n} days to the decision': { es: '{n} días hasta la decisión', nl: '{n} dagen tot de beslissing' },
  'remedy {remedy}': { es: 'remedio {remedy}', nl: 'herstel {remedy}' },
  '{n} days to its end': { es: '{n} días hasta su final', nl: '{n} dagen tot het einde' },
  'the first case': { es: 'el primer caso', nl: 'de eerste zaak' },
  'the first': { es: 'el primero', nl: 'de eerste' },
  'the last': { es: 'el último', nl: 'de laatste' },
  'the first order': { es: 'el primer pedido', nl: 'de eerste bestelling' },
  'the first complaint': { es: 'la primera reclamación', nl: 'de eerste klacht' },
  'the first entry': { es: 'la primera entrada', nl: 'de eerste regel' },
  'no order': { es: 'ningún pedido', nl: 'geen bestelling' },
  'no currency': { es: 'ninguna moneda', nl: 'geen valuta' },
  'all there is': { es: 'todo lo que hay', nl: 'alles wat er is' },
} satisfies Phrases;

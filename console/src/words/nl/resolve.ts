import type { Words } from '../words.ts';

export const resolveWords: Words['resolve'] = {
  title: 'Oplossen',
  description: 'De brief hieronder is wat de klant krijgt.',
  draftKept: 'Uw concept wordt in dit tabblad bewaard.',
  decision: 'Beslissing',
  explanation: 'Wat de klant te lezen krijgt',
  explanationHint: 'Zeg waarom, in hun taal. Nodig tenzij de klacht gegrond is.',
  addRemedy: 'Herstel toevoegen',
  sumOf: (remedy, currency) => `${remedy}: bedrag in ${currency}`,
  noSum: 'Een bedrag, graag: 12,50',
  takeAway: (remedy) => `${remedy} weghalen`,
  needsApproval: 'Dit gaat boven uw grens. Eerst kijkt iemand met meer bevoegdheid; tot dan wordt niets verstuurd.',
  notAnyMore:
    'Zoals deze zaak er nu voor staat, kunt u er niet over beslissen. Wat u schreef, blijft bewaard tot u het weggooit.',
  send: 'Beslissen en de brief sturen',
  propose: 'Ter goedkeuring voorstellen',
  lacks: 'De brief mist wat het beleid vraagt',
  letter: (to) => `Brief aan: ${to}`,
  goesBy: (way) => `Gaat per ${way}`,
  noWay: 'Geen adres: laat het op een andere manier weten',
  copies: (count) => (count === 1 ? '1 kopie gaat naar een ander.' : `${count} kopieën gaan naar anderen.`),
  waitsForOther: 'Wacht op goedkeuring door een ander.',
  above: {
    case: 'Boven de grens van de indiener per zaak.',
    'agent-day': 'Boven de daggrens van de indiener.',
    'team-month': 'Boven het maandbudget van het team.',
    'gifts-month': 'Boven het maandbudget voor geschenken.',
    'gift-of-customer': 'Deze klant kreeg binnen 90 dagen al zo’n geschenk.',
    'customer-90-days': 'Boven wat deze klant in 90 dagen mag krijgen.',
    'customer-grants': 'De lijst van deze klant is vol.',
  },
};

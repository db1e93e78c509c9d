import type { Phrases } from '../phrase.ts';

/** The line above the table of a report. */
export const HEADINGS = {
  '{report} by {grouping}, {from} to {until} ({zone}); shares with 95% limits, differences in points': {
    es: '{report}, por {grouping}, desde {from} hasta {until} ({zone}); proporciones con límites del 95 %, diferencias en puntos',
    nl: '{report}, naar {grouping}, {from} tot en met {until} ({zone}); aandelen met 95%-grenzen, verschillen in punten',
  },
  '{report} until {until} ({zone}); rate after over rate before, exact 95% limits': {
    es: '{report} hasta {until} ({zone}); tasa posterior entre tasa anterior, límites exactos del 95 %',
    nl: '{report} tot en met {until} ({zone}); frequentie erna gedeeld door frequentie ervoor, exacte 95%-grenzen',
  },
  '{report}, {from} to {until} ({zone}); bought again within so many days, 95% Wilson limits': {
    es: '{report}, desde {from} hasta {until} ({zone}); volvieron a comprar en tantos días, límites de Wilson del 95 %',
    nl: '{report}, {from} tot en met {until} ({zone}); kocht opnieuw binnen zoveel dagen, 95%-grenzen van Wilson',
  },
  '{report} by {period}, until {until} ({zone}); shares with 95% Wilson limits': {
    es: '{report} por {period}, hasta {until} ({zone}); proporciones con límites de Wilson del 95 %',
    nl: '{report} per {period}, tot en met {until} ({zone}); aandelen met 95%-grenzen van Wilson',
  },
  '{report}, {from} to {until} ({zone}); shares of a line with 95% Wilson limits': {
    es: '{report}, desde {from} hasta {until} ({zone}); proporciones de la línea con límites de Wilson del 95 %',
    nl: '{report}, {from} tot en met {until} ({zone}); aandelen van een regel met 95%-grenzen van Wilson',
  },
  '{report}, {from} to {until} ({zone}); sums in {currency}': {
    es: '{report}, desde {from} hasta {until} ({zone}); sumas en {currency}',
    nl: '{report}, {from} tot en met {until} ({zone}); bedragen in {currency}',
  },
  '{report} by decision, {from} to {until} ({zone}); shares with 95% Wilson limits, net promoter score in points with 95% multinomial limits':
    {
      es: '{report}, por decisión, desde {from} hasta {until} ({zone}); proporciones con límites de Wilson del 95 %, NPS en puntos con límites multinomiales del 95 %',
      nl: '{report}, naar beslissing, {from} tot en met {until} ({zone}); aandelen met 95%-grenzen van Wilson, NPS in punten met multinomiale 95%-grenzen',
    },
  '{report} by {grouping}, {days} days after the index day, {from} to {until} ({zone}); 95% limits': {
    es: '{report}, por {grouping}, {days} días tras el día índice, desde {from} hasta {until} ({zone}); límites del 95 %',
    nl: '{report}, naar {grouping}, {days} dagen na de indexdag, {from} tot en met {until} ({zone}); 95%-grenzen',
  },
  '{report} until {until} ({zone}); interest {interest}, retention {points} points better': {
    es: '{report} hasta {until} ({zone}); interés del {interest}, retención {points} puntos mejor',
    nl: '{report} tot en met {until} ({zone}); rente {interest}, behoud {points} punten beter',
  },
  '{report} by {grouping}, {days} days from the index day, {from} to {until} ({zone})': {
    es: '{report}, por {grouping}, {days} días desde el día índice, desde {from} hasta {until} ({zone})',
    nl: '{report}, naar {grouping}, {days} dagen vanaf de indexdag, {from} tot en met {until} ({zone})',
  },
  '{report} by {grouping}, {days} days, {from} to {until} ({zone}); 95% limits': {
    es: '{report}, por {grouping}, {days} días, desde {from} hasta {until} ({zone}); límites del 95 %',
    nl: '{report}, naar {grouping}, {days} dagen, {from} tot en met {until} ({zone}); 95%-grenzen',
  },
  '{report}, {from} to {until} ({zone}); shares with 95% Wilson limits': {
    es: '{report}, desde {from} hasta {until} ({zone}); proporciones con límites de Wilson del 95 %',
    nl: '{report}, {from} tot en met {until} ({zone}); aandelen met 95%-grenzen van Wilson',
  },
  '{report} until {until} ({zone}); by quarter': {
    es: '{report} hasta {until} ({zone}); por trimestre',
    nl: '{report} tot en met {until} ({zone}); per kwartaal',
  },
  '{report} until {until} ({zone}); share not back within {days} days, 95% Wilson limits': {
    es: '{report} hasta {until} ({zone}); proporción que no volvió en {days} días, límites de Wilson del 95 %',
    nl: '{report} tot en met {until} ({zone}); aandeel niet terug binnen {days} dagen, 95%-grenzen van Wilson',
  },
  '{report} from {from} until {until} ({zone}); share not back within {days} days, 95% Wilson limits': {
    es: '{report} desde {from} hasta {until} ({zone}); proporción que no volvió en {days} días, límites de Wilson del 95 %',
    nl: '{report} vanaf {from} tot en met {until} ({zone}); aandeel niet terug binnen {days} dagen, 95%-grenzen van Wilson',
  },
  '{report}, {from} to {until}; people in 12 months': {
    es: '{report}, desde {from} hasta {until}; personas en 12 meses',
    nl: '{report}, {from} tot en met {until}; mensen in 12 maanden',
  },
  '{report}, inputs as entered; people in 12 months': {
    es: '{report}, datos tal como se indicaron; personas en 12 meses',
    nl: '{report}, invoer zoals ingevuld; mensen in 12 maanden',
  },
  '{report}, {from} to {until}': {
    es: '{report}, desde {from} hasta {until}',
    nl: '{report}, {from} tot en met {until}',
  },
  '{report} of {period}': { es: '{report} de {period}', nl: '{report} van {period}' },
} satisfies Phrases;

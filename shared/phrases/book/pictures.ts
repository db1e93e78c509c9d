import type { Phrases } from '../phrase.ts';

/** What pictures say: their titles, axes, and the same figures in words. */
export const PICTURES = {
  'cannot be said': { es: 'no se puede decir', nl: 'niet te zeggen' },
  'too few people, not shown': { es: 'muy pocas personas, no se muestra', nl: 'te weinig mensen, niet getoond' },
  '{rate} (limits cannot be said)': {
    es: '{rate} (los límites no se pueden decir)',
    nl: '{rate} (grenzen niet te zeggen)',
  },
  'There is no data to be cut off.': { es: 'No hay datos que acotar.', nl: 'Er zijn geen gegevens om af te kappen.' },
  'Data until {day}.': { es: 'Datos hasta {day}.', nl: 'Gegevens tot en met {day}.' },
  '{names}: {why}.': { es: '{names}: {why}.', nl: '{names}: {why}.' },
  '{n} more in the table.': { es: '{n} más en la tabla.', nl: 'Nog {n} in de tabel.' },
  'Customers who bought again, by {grouping}': {
    es: 'Clientes que volvieron a comprar, por {grouping}',
    nl: 'Klanten die opnieuw kochten, naar {grouping}',
  },
  'days since the outcome': { es: 'días desde el resultado', nl: 'dagen sinds de afloop' },
  'still watched': { es: 'aún observados', nl: 'nog gevolgd' },
  '{title}, by Kaplan-Meier with 95% limits.': {
    es: '{title}, según Kaplan-Meier con límites del 95 %.',
    nl: '{title}, volgens Kaplan-Meier met 95%-grenzen.',
  },
  '{group}: {people} people, {figures}.': {
    es: '{group}: {people} personas, {figures}.',
    nl: '{group}: {people} mensen, {figures}.',
  },
  'within {days} days {share}': { es: 'en {days} días {share}', nl: 'binnen {days} dagen {share}' },
  'nobody bought again, or cannot be said': {
    es: 'nadie volvió a comprar, o no se puede decir',
    nl: 'niemand kocht opnieuw, of niet te zeggen',
  },
  'not drawn, in the table': { es: 'sin dibujar, en la tabla', nl: 'niet getekend, in de tabel' },
  'Bought again within {days} days, by {grouping}: as it is, and with one mix for all': {
    es: 'Volvieron a comprar en {days} días, por {grouping}: tal como es, y con una misma composición para todos',
    nl: 'Kocht opnieuw binnen {days} dagen, naar {grouping}: zoals het is, en met één samenstelling voor allen',
  },
  '{title}, with 95% limits.': { es: '{title}, con límites del 95 %.', nl: '{title}, met 95%-grenzen.' },
  standardised: { es: 'estandarizado', nl: 'gestandaardiseerd' },
  '{group}: {people} people, as it is {crude}, standardised {standardised}.': {
    es: '{group}: {people} personas, tal como es {crude}, estandarizado {standardised}.',
    nl: '{group}: {people} mensen, zoals het is {crude}, gestandaardiseerd {standardised}.',
  },
  'The three Rs within {days} days, by {grouping}': {
    es: 'Retención, ventas y recomendaciones en {days} días, por {grouping}',
    nl: 'Blijven, bijkopen en aanbrengen binnen {days} dagen, naar {grouping}',
  },
  Retention: { es: 'Retención', nl: 'Blijven' },
  'bought again': { es: 'volvieron a comprar', nl: 'kocht opnieuw' },
  'Related sales': { es: 'Ventas relacionadas', nl: 'Bijkopen' },
  'of these, in a category new to them': {
    es: 'de estos, en una categoría nueva para ellos',
    nl: 'van hen, in een voor hen nieuwe categorie',
  },
  Referrals: { es: 'Recomendaciones', nl: 'Aanbrengen' },
  'new customers, for each of them': {
    es: 'clientes nuevos por cada uno',
    nl: 'nieuwe klanten per klant',
  },
  'Complaints by root cause, the most frequent first': {
    es: 'Reclamaciones por causa, la más frecuente primero',
    nl: 'Klachten naar oorzaak, de meest voorkomende eerst',
  },
  '{title}, and the share of all with a named cause down to each.': {
    es: '{title}, y la proporción acumulada hasta cada una de todas las que tienen causa.',
    nl: '{title}, en het opgetelde aandeel tot en met elk van alle met een genoemde oorzaak.',
  },
  '{cause}: {complaints}, together {share}.': {
    es: '{cause}: {complaints}, en total {share}.',
    nl: '{cause}: {complaints}, samen {share}.',
  },
  'together, share of all': { es: 'acumulado, proporción del total', nl: 'samen, aandeel van alles' },
  'Value lost by root cause, in {currency}: spent in the year before less in the year after': {
    es: 'Valor perdido por causa, en {currency}: lo gastado en el año anterior menos lo del año posterior',
    nl: 'Verloren waarde naar oorzaak, in {currency}: uitgegeven in het jaar ervoor min het jaar erna',
  },
  '{title}, with 95% limits; an association.': {
    es: '{title}, con límites del 95 %; una asociación.',
    nl: '{title}, met 95%-grenzen; een samenhang.',
  },
  '{cause}: {customers} customers, {total}.': {
    es: '{cause}: {customers} clientes, {total}.',
    nl: '{cause}: {customers} klanten, {total}.',
  },
  '95% limits': { es: 'límites del 95 %', nl: '95%-grenzen' },
  'Bought again, by month of the outcome and days since': {
    es: 'Volvieron a comprar, por mes del resultado y días transcurridos',
    nl: 'Kocht opnieuw, naar maand van de afloop en dagen sindsdien',
  },
  'days since': { es: 'días transcurridos', nl: 'dagen sindsdien' },
  'not watched long enough yet': { es: 'aún no seguidos el tiempo suficiente', nl: 'nog niet lang genoeg gevolgd' },
  '{title}; the longest time known of each month, with 95% limits.': {
    es: '{title}; de cada mes, el tiempo más largo conocido, con límites del 95 %.',
    nl: '{title}; van elke maand de langste bekende tijd, met 95%-grenzen.',
  },
  '{n} earlier months in the table.': {
    es: '{n} meses anteriores en la tabla.',
    nl: '{n} eerdere maanden in de tabel.',
  },
  'The seven indicators by quarter, beside their targets': {
    es: 'Los siete indicadores por trimestre, junto a sus objetivos',
    nl: 'De zeven indicatoren per kwartaal, naast hun doelen',
  },
  'as it was': { es: 'como fue', nl: 'zoals het was' },
  target: { es: 'objetivo', nl: 'doel' },
  '{unit}; fewer is better': { es: '{unit}; cuantos menos, mejor', nl: '{unit}; minder is beter' },
  '{unit}; more is better': { es: '{unit}; cuantos más, mejor', nl: '{unit}; meer is beter' },
  '{figure} so far': { es: '{figure} hasta ahora', nl: '{figure} tot nu toe' },
  '{title}; the latest quarters of each.': {
    es: '{title}; los últimos trimestres de cada uno.',
    nl: '{title}; de laatste kwartalen van elk.',
  },
  '{figure}, target {target}': { es: '{figure}, objetivo {target}', nl: '{figure}, doel {target}' },
  'Where customers stood {days} days later: {group}': {
    es: 'Dónde estaban los clientes {days} días después: {group}',
    nl: 'Waar klanten {days} dagen later stonden: {group}',
  },
  later: { es: 'después', nl: 'later' },
  '{title}, {people} people; shares of a line.': {
    es: '{title}, {people} personas; proporciones de la línea.',
    nl: '{title}, {people} mensen; aandelen van een regel.',
  },
  'From {from}, {people} people: {went}.': {
    es: 'Desde {from}, {people} personas: {went}.',
    nl: 'Vanuit {from}, {people} mensen: {went}.',
  },
  'Customers lost to problems in 12 months, beyond those who leave without one': {
    es: 'Clientes perdidos por problemas en 12 meses, más allá de los que se van sin ninguno',
    nl: 'Klanten verloren door problemen in 12 maanden, boven op wie zonder probleem vertrekt',
  },
  'all lost, in excess': { es: 'todos los perdidos, en exceso', nl: 'alle extra verloren' },
  'its 95% range': { es: 'su rango del 95 %', nl: 'het 95%-bereik' },
  'said nothing': { es: 'callaron', nl: 'zwegen' },
  'All together: {total}.': { es: 'En total: {total}.', nl: 'Alles samen: {total}.' },
  'All together {total}.': { es: 'En total {total}.', nl: 'Alles samen {total}.' },
  'Inputs as entered.': { es: 'Datos tal como se indicaron.', nl: 'Invoer zoals ingevuld.' },
} satisfies Phrases;

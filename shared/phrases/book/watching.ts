import type { Phrases } from '../phrase.ts';

/** What is watched beside single complaints: seven-indicators, manager-pack, recurrence, risk-calibration, ease-of-complaining. */
export const WATCHING = {
  'There is no case, no order and no entry: nothing can be said.': {
    es: 'No hay casos, ni pedidos, ni entradas: no se puede decir nada.',
    nl: 'Er is geen zaak, geen bestelling en geen regel in het logboek: er valt niets te zeggen.',
  },
  'Figures stand beside each other; none of them is shown to be the reason of another.': {
    es: 'Las cifras están unas junto a otras; de ninguna se muestra que sea la razón de otra.',
    nl: 'Cijfers staan naast elkaar; van geen enkel is aangetoond dat het de reden van een ander is.',
  },
  'Where nobody told the log anything in a quarter, nothing can be said of it: that is no 0.': {
    es: 'Si nadie anotó nada en el registro en un trimestre, no se puede decir nada de él: eso no es un 0.',
    nl: 'Waar niemand in een kwartaal iets in het logboek zette, is er niets over te zeggen: dat is geen 0.',
  },
  'A quarter that is not over is shown as far as it goes, and not judged.': {
    es: 'Un trimestre que no ha acabado se muestra hasta donde llega y no se juzga.',
    nl: 'Een kwartaal dat niet voorbij is, wordt getoond zover het gaat en niet beoordeeld.',
  },
  'A quarter that fewer than {n} people stand behind is not shown, and if it is the only one, the next smallest neither.':
    {
      es: 'No se muestra un trimestre tras el que hay menos de {n} personas; si es el único, tampoco el siguiente más pequeño.',
      nl: 'Een kwartaal waar minder dan {n} mensen achter staan wordt niet getoond, en als het het enige is ook het op één na kleinste niet.',
    },
  'Without owner and target in the configuration: {indicators}.': {
    es: 'Sin responsable ni objetivo en la configuración: {indicators}.',
    nl: 'Zonder verantwoordelijke en doel in de configuratie: {indicators}.',
  },
  'Stories are one case each, of customers who agreed; they show what happened once, and nothing about how often.': {
    es: 'Cada historia es un solo caso, de un cliente que aceptó; muestra lo que pasó una vez y nada sobre cuántas veces.',
    nl: 'Elk verhaal is één zaak, van een klant die het goed vond; het laat zien wat één keer gebeurde, en niets over hoe vaak.',
  },
  'Every figure keeps the rules of its own report; fewer than {n} people are not shown here either.': {
    es: 'Cada cifra cumple las reglas de su propio informe; menos de {n} personas tampoco se muestran aquí.',
    nl: 'Elk cijfer volgt de regels van zijn eigen rapport; minder dan {n} mensen worden ook hier niet getoond.',
  },
  'The pack of a month goes to the end of the last whole quarter: else two packs would tell of the few people between them. Stories are of the month itself.':
    {
      es: 'El dosier de un mes llega al final del último trimestre entero: si no, dos dosieres hablarían de las pocas personas que hay entre ambos. Las historias son del propio mes.',
      nl: 'Het pakket van een maand loopt tot het einde van het laatste hele kwartaal: anders zouden twee pakketten over de paar mensen ertussen vertellen. De verhalen zijn van de maand zelf.',
    },
  'The satisfied customer at the next meeting': {
    es: 'El cliente satisfecho en la próxima reunión',
    nl: 'De tevreden klant op de volgende vergadering',
  },
  'The dissatisfied customer at the next meeting': {
    es: 'El cliente insatisfecho en la próxima reunión',
    nl: 'De ontevreden klant op de volgende vergadering',
  },
  'How to read this': { es: 'Cómo se lee', nl: 'Hoe dit te lezen' },
  'No story this month: no customer of such a case agreed that it is told.': {
    es: 'Sin historia este mes: ningún cliente de un caso así aceptó que se cuente.',
    nl: 'Geen verhaal deze maand: geen klant van zo’n zaak vond goed dat het verteld wordt.',
  },
  'A complaint: {parts}. The customer was {reaction}.': {
    es: 'Una reclamación: {parts}. El cliente quedó {reaction}.',
    nl: 'Een klacht: {parts}. De klant was {reaction}.',
  },
  'No action is done or checked: there is nothing to compare.': {
    es: 'Ninguna medida está hecha ni comprobada: no hay nada que comparar.',
    nl: 'Geen enkele maatregel is uitgevoerd of gecontroleerd: er valt niets te vergelijken.',
  },
  'After {day}, the last complaint, silence counts as none.': {
    es: 'Después del {day}, la última reclamación, el silencio cuenta como ninguna.',
    nl: 'Na {day}, de laatste klacht, telt stilte als geen klacht.',
  },
  'An association, not an effect: whatever else changed at that time changed it, too.': {
    es: 'Una asociación, no un efecto: lo demás que cambió entonces también influyó.',
    nl: 'Een samenhang, geen effect: wat er toen nog meer veranderde, had ook invloed.',
  },
  'Actions are taken when a cause stands out. What stood out falls back towards its mean by itself: some of every fall is that.':
    {
      es: 'Se toman medidas cuando una causa destaca. Lo que destacó vuelve por sí solo hacia su media: parte de toda bajada es eso.',
      nl: 'Maatregelen volgen als een oorzaak opvalt. Wat opviel zakt vanzelf terug naar het gemiddelde: een deel van elke daling is dat.',
    },
  'Limits take complaints to be independent of each other; where they come in waves, the truth is wider.': {
    es: 'Los límites suponen que las reclamaciones son independientes entre sí; si llegan en oleadas, la verdad es más ancha.',
    nl: 'De grenzen gaan uit van klachten die los van elkaar staan; komen ze in golven, dan is de waarheid breder.',
  },
  'Of {n} actions some differ by chance alone: one in twenty at 95%.': {
    es: 'De {n} medidas, algunas difieren solo por azar: una de cada veinte al 95 %.',
    nl: 'Van {n} maatregelen verschillen sommige alleen door toeval: één op de twintig bij 95%.',
  },
  'Counts that fewer than {n} people stand behind are not shown; the ratio then has an upper limit only.': {
    es: 'No se muestran recuentos tras los que hay menos de {n} personas; la razón tiene entonces solo un límite superior.',
    nl: 'Aantallen waar minder dan {n} mensen achter staan worden niet getoond; de verhouding heeft dan alleen een bovengrens.',
  },
  'Nobody was scored {n} days or more before the end: nothing can be said.': {
    es: 'A nadie se le puntuó {n} días o más antes del final: no se puede decir nada.',
    nl: 'Niemand kreeg {n} dagen of langer voor het einde een score: er valt niets te zeggen.',
  },
  'Without --from nothing is predicted: it takes earlier scores, whose outcome was known by then.': {
    es: 'Sin un comienzo («desde») no se predice nada: hacen falta puntuaciones anteriores cuyo resultado ya se conocía.',
    nl: 'Zonder begin (“vanaf”) wordt niets voorspeld: daarvoor zijn eerdere scores nodig waarvan de uitkomst toen bekend was.',
  },
  'After {day}, the last order on file, silence counts as not bought.': {
    es: 'Después del {day}, el último pedido registrado, el silencio cuenta como no haber comprado.',
    nl: 'Na {day}, de laatste geregistreerde bestelling, telt stilte als niet gekocht.',
  },
  'Each person counts once, by the first score in the period; only orders after the day of the score count.': {
    es: 'Cada persona cuenta una vez, por la primera puntuación del periodo; solo cuentan los pedidos posteriores al día de la puntuación.',
    nl: 'Ieder telt één keer, met de eerste score in de periode; alleen bestellingen na de dag van de score tellen.',
  },
  'Whoever was asked in a proactive case is in the bands as everybody is: a score that led to something changes what comes of it.':
    {
      es: 'A quien se preguntó en un caso proactivo está en las franjas como los demás: una puntuación que llevó a hacer algo cambia lo que resulta.',
      nl: 'Wie in een proactieve zaak werd gevraagd zit in de klassen zoals iedereen: een score die ergens toe leidde, verandert wat ervan komt.',
    },
  'A band says how many of such people stayed away, not why, and nothing certain about any one of them.': {
    es: 'Una franja dice cuántas de esas personas no volvieron, no por qué, y nada seguro sobre ninguna en concreto.',
    nl: 'Een klasse zegt hoeveel van zulke mensen wegbleven, niet waarom, en niets zekers over wie dan ook van hen.',
  },
  'Bands of fewer than {n} people are not shown; where that is one, the next smallest goes with it.': {
    es: 'No se muestran franjas de menos de {n} personas; si es una sola, la siguiente más pequeña tampoco.',
    nl: 'Klassen van minder dan {n} mensen worden niet getoond; is dat er één, dan de op één na kleinste ook niet.',
  },
  'Products with fewer than {n} customers or complainants, and channels of fewer complainants, are not shown.': {
    es: 'No se muestran productos con menos de {n} clientes o reclamantes, ni canales con menos reclamantes.',
    nl: 'Producten met minder dan {n} klanten of klagers, en kanalen met minder klagers, worden niet getoond.',
  },
  'Few complaints are no proof of few problems: only a survey can tell whether there were few, or it was hard to complain.':
    {
      es: 'Pocas reclamaciones no prueban que haya pocos problemas: solo una encuesta puede decir si hubo pocos o si era difícil reclamar.',
      nl: 'Weinig klachten bewijzen niet dat er weinig problemen zijn: alleen een enquête kan zeggen of het er weinig waren, of dat klagen moeilijk was.',
    },
  'There is no order on file and no end (until) was given: nothing can be counted.': {
    es: 'No hay ningún pedido registrado ni se indicó un final: no se puede contar nada.',
    nl: 'Er staat geen enkele bestelling geregistreerd en er is geen einde opgegeven: er valt niets te tellen.',
  },
  'Without a survey about a product its silent customers cannot be said; one about all products is in market-damage.': {
    es: 'Sin una encuesta sobre un producto no se puede decir cuántos de sus clientes callan; una sobre todos los productos está en «Daño de mercado».',
    nl: 'Zonder enquête over een product is niet te zeggen hoeveel van zijn klanten zwijgen; een over alle producten staat in “Marktschade”.',
  },
} satisfies Phrases;

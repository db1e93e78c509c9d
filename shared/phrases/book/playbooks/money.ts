import type { Phrases } from '../../phrase.ts';

/** Of the playbooks that come along: sums, refunds and prices. */
export const MONEY = {
  'Charged twice, or the wrong sum': {
    es: 'Cobrado dos veces, o un importe equivocado',
    nl: 'Twee keer afgeschreven, of een verkeerd bedrag',
  },
  'Compare their statement with our ledger, day and sum. An authorisation that lapses is no second charge.': {
    es: 'Compare su extracto con nuestras cuentas, día e importe. Una autorización que caduca no es un segundo cobro.',
    nl: 'Vergelijk hun afschrift met onze boeken, dag en bedrag. Een autorisatie die verloopt is geen tweede afschrijving.',
  },
  'Find the price as it stood on the day they agreed: offer, page, recording.': {
    es: 'Busque el precio del día en que aceptó: oferta, página, grabación.',
    nl: 'Zoek de prijs van de dag waarop ingestemd werd: aanbod, pagina, opname.',
  },
  'Ask whether it cost them more: an overdraft fee, a payment that bounced.': {
    es: 'Pregunte si le costó algo más: una comisión por descubierto, un pago devuelto.',
    nl: 'Vraag of het meer kostte: rood staan, een geweigerde betaling.',
  },
  'If it is our error, say so in the first sentence, and that it comes back by itself.': {
    es: 'Si es error nuestro, dígalo en la primera frase, y que vuelve por sí solo.',
    nl: 'Is het onze fout, zeg dat dan in de eerste zin, en dat het vanzelf terugkomt.',
  },
  'If the bill was right, go through it line by line; never just say that it is correct.': {
    es: 'Si la factura era correcta, repásela línea por línea; no diga nunca sin más que es correcta.',
    nl: 'Klopte de rekening, loop haar dan regel voor regel door; zeg nooit alleen dat ze klopt.',
  },
  'Refund to the way it was paid. No credit note where money was taken.': {
    es: 'Devuélvalo por el medio con que se pagó. Nada de vales donde se cobró dinero.',
    nl: 'Betaal terug zoals betaald is. Geen tegoedbon waar geld genomen is.',
  },
  'Refund what our error cost them elsewhere, against the statement.': {
    es: 'Devuelva lo que nuestro error le costó en otra parte, contra el extracto.',
    nl: 'Betaal terug wat onze fout elders kostte, op het afschrift.',
  },
  'Check after ten days that it has arrived; banks take that long.': {
    es: 'Compruebe a los diez días que ha llegado; los bancos tardan eso.',
    nl: 'Ga na tien dagen na of het aangekomen is; zo lang doen banken erover.',
  },
  'Look whether the same run charged others wrongly; they get theirs without asking.': {
    es: 'Mire si el mismo proceso cobró mal a otros; lo reciben sin pedirlo.',
    nl: 'Kijk of dezelfde verwerking bij anderen verkeerd afschreef; zij krijgen het zonder te vragen.',
  },
  'What was charged wrongly, and what followed from it.': {
    es: 'Lo cobrado de más, y lo que se siguió de ello.',
    nl: 'Wat verkeerd is afgeschreven, en wat daaruit volgde.',
  },
  'The bill was right.': {
    es: 'La factura era correcta.',
    nl: 'De rekening klopte.',
  },
  'The bill was right and nobody could have understood it.': {
    es: 'La factura era correcta y nadie la habría entendido.',
    nl: 'De rekening klopte en niemand had haar kunnen begrijpen.',
  },
  'More than one customer is charged wrongly.': {
    es: 'Se ha cobrado mal a más de un cliente.',
    nl: 'Bij meer dan één klant is verkeerd afgeschreven.',
  },
  'They speak of fraud or a stolen card: the bank first, then us.': {
    es: 'Habla de fraude o de una tarjeta robada: primero el banco, luego nosotros.',
    nl: 'Er is sprake van fraude of een gestolen kaart: eerst de bank, dan wij.',
  },
  'A promised refund has not come': {
    es: 'Un reembolso prometido no ha llegado',
    nl: 'Een beloofde terugbetaling is niet gekomen',
  },
  'Find who promised what and when: decision, letter, call. Our word counts, also where it was a mistake.': {
    es: 'Busque quién prometió qué y cuándo: decisión, carta, llamada. Nuestra palabra vale, también donde fue un error.',
    nl: 'Zoek wie wat wanneer beloofde: beslissing, brief, gesprek. Ons woord telt, ook waar het een vergissing was.',
  },
  'Trace the payment: sent, on which day, to which account’s last digits, with which reference.': {
    es: 'Siga el pago: si se envió, qué día, a las últimas cifras de qué cuenta, con qué referencia.',
    nl: 'Volg de betaling: verstuurd, op welke dag, naar de laatste cijfers van welke rekening, met welk kenmerk.',
  },
  'Say exactly where the money is. If it has not left us, say that.': {
    es: 'Diga exactamente dónde está el dinero. Si no ha salido de aquí, dígalo.',
    nl: 'Zeg precies waar het geld is. Is het hier niet weg, zeg dat.',
  },
  'Not sent, or came back: send it today. Mark the first remedy as failed so that nobody is paid twice.': {
    es: 'No se envió, o volvió: envíelo hoy. Marque el primer remedio como fallido para que no se pague dos veces.',
    nl: 'Niet verstuurd, of teruggekomen: verstuur het vandaag. Zet het eerste herstel op mislukt zodat niemand twee keer betaald wordt.',
  },
  'Something for the wait, if we promised a day and missed it.': {
    es: 'Algo por la espera, si prometimos un día y no lo cumplimos.',
    nl: 'Iets voor het wachten, als we een dag beloofden en misten.',
  },
  'Give the reference by text or mail: their bank can look it up.': {
    es: 'Dé la referencia por texto o por correo: su banco puede buscarla.',
    nl: 'Geef het kenmerk per bericht of mail: hun bank kan het opzoeken.',
  },
  'Do not let the case go before they have seen it.': {
    es: 'No suelte el caso antes de que lo haya visto.',
    nl: 'Laat de zaak niet los voordat diegene het gezien heeft.',
  },
  'Always: it is the second time that they ask.': {
    es: 'Siempre: es la segunda vez que lo pide.',
    nl: 'Altijd: het is de tweede keer dat erom gevraagd wordt.',
  },
  'What was promised.': {
    es: 'Lo que se prometió.',
    nl: 'Wat beloofd was.',
  },
  'More than ten days late.': {
    es: 'Más de diez días de retraso.',
    nl: 'Meer dan tien dagen te laat.',
  },
  'Promised twice already.': {
    es: 'Prometido ya dos veces.',
    nl: 'Al twee keer beloofd.',
  },
  'The sum is above your limit: the approval is asked for within the hour.': {
    es: 'El importe supera su límite: la aprobación se pide dentro de la hora.',
    nl: 'Het bedrag gaat boven uw grens: goedkeuring wordt binnen het uur gevraagd.',
  },
  'Not worth its price, or cheaper elsewhere': {
    es: 'No vale lo que cuesta, o es más barato en otra parte',
    nl: 'Het geld niet waard, of elders goedkoper',
  },
  'Ask what they expected for the money, and where that came from. It is our best market research.': {
    es: 'Pregunte qué esperaba por ese dinero y de dónde venía la idea. Es nuestro mejor estudio de mercado.',
    nl: 'Vraag wat er voor het geld verwacht werd, en waar dat vandaan kwam. Het is ons beste marktonderzoek.',
  },
  'Look at the other offer with them: same model, same service, in stock?': {
    es: 'Miren juntos la otra oferta: ¿mismo modelo, mismo servicio, disponible?',
    nl: 'Bekijk het andere aanbod samen: hetzelfde model, dezelfde service, op voorraad?',
  },
  'Do not defend the price. Say what is in it, and what is not.': {
    es: 'No defienda el precio. Diga qué incluye y qué no.',
    nl: 'Verdedig de prijs niet. Zeg wat erin zit, en wat niet.',
  },
  'In the return window: offer the return before they ask for it.': {
    es: 'Dentro del plazo de devolución: ofrezca la devolución antes de que la pida.',
    nl: 'Binnen de retourtermijn: bied retour aan voordat erom gevraagd wordt.',
  },
  'A model or plan that fits what they do with it, and the difference back.': {
    es: 'Un modelo o plan que encaje con lo que hace con él, y la diferencia de vuelta.',
    nl: 'Een model of abonnement dat past bij het gebruik, en het verschil terug.',
  },
  'Note the words they used for what was missing; product reads them every month.': {
    es: 'Anote las palabras con que dijo lo que faltaba; los de producto las leen cada mes.',
    nl: 'Noteer de woorden waarmee gezegd werd wat ontbrak; productbeheer leest ze elke maand.',
  },
  'Always: what the price has in it.': {
    es: 'Siempre: lo que el precio incluye.',
    nl: 'Altijd: wat er in de prijs zit.',
  },
  'The other offer was real and a week old at most.': {
    es: 'La otra oferta era real y de hace una semana como mucho.',
    nl: 'Het andere aanbod was echt en hoogstens een week oud.',
  },
  'They return it.': {
    es: 'Lo devuelve.',
    nl: 'Het komt terug.',
  },
  'A price of ours was plainly wrong or shown in two ways.': {
    es: 'Un precio nuestro estaba claramente mal, o se mostró de dos maneras.',
    nl: 'Een prijs van ons was duidelijk fout of stond er op twee manieren.',
  },
} satisfies Phrases;

import type { Phrases } from '../../phrase.ts';

/** Of the playbooks that come along: what does not work, does not work again, or is dangerous. */
export const PRODUCT = {
  'Somebody was hurt, or could have been': {
    es: 'Alguien se hizo daño, o pudo hacérselo',
    nl: 'Iemand is gewond, of had het kunnen zijn',
  },
  'Before anything else, and before you ask for an order number. In danger: the emergency number first.': {
    es: 'Antes que nada, y antes de pedir un número de pedido. En peligro: primero el número de emergencias.',
    nl: 'Vóór al het andere, en voordat u om een bestelnummer vraagt. Bij gevaar: eerst het alarmnummer.',
  },
  'Note who was hurt, how, and whether a doctor saw them, in their words. Do not judge or guess.': {
    es: 'Anote quién se hizo daño, cómo y si lo vio un médico, con sus palabras. No juzgue ni suponga.',
    nl: 'Noteer wie gewond raakte, hoe, en of een arts ernaar keek, in hun woorden. Oordeel niet en gok niet.',
  },
  'Model, serial number, batch, place and day of purchase, what it was doing when it happened.': {
    es: 'Modelo, número de serie, lote, lugar y día de compra, y qué hacía cuando ocurrió.',
    nl: 'Model, serienummer, partij, plaats en dag van aankoop, en wat het deed toen het gebeurde.',
  },
  'Look for other cases of this model and word. One more is a pattern.': {
    es: 'Busque otros casos de este modelo y esta palabra. Uno más es un patrón.',
    nl: 'Zoek andere zaken van dit model en dit woord. Nog één is een patroon.',
  },
  'The thing itself is the proof. It is not thrown away, repaired or sent by post.': {
    es: 'El propio objeto es la prueba. No se tira, no se repara, no se envía por correo.',
    nl: 'Het ding zelf is het bewijs. Het wordt niet weggegooid, gerepareerd of per post gestuurd.',
  },
  'Replace it with another model, or refund; never with the same one while we look.': {
    es: 'Sustitúyalo por otro modelo o devuelva el dinero; nunca por el mismo mientras investigamos.',
    nl: 'Vervang het door een ander model of betaal terug; nooit door hetzelfde zolang we onderzoeken.',
  },
  'Decide today whether an authority must be told: in the US within 24 hours of knowing (15 USC 2064(b)), in the EU at once.':
    {
      es: 'Decida hoy si hay que avisar a una autoridad: en EE. UU. en las 24 horas desde que se sabe (15 USC 2064(b)), en la UE de inmediato.',
      nl: 'Beslis vandaag of een autoriteit het moet weten: in de VS binnen 24 uur nadat het bekend is (15 USC 2064(b)), in de EU meteen.',
    },
  'Nobody asks for a signature, a release or silence in return for anything.': {
    es: 'Nadie pide una firma, una renuncia ni silencio a cambio de nada.',
    nl: 'Niemand vraagt een handtekening, een kwijting of zwijgen in ruil voor wat dan ook.',
  },
  'Call with the finding, also where it is that we found nothing.': {
    es: 'Llame con el resultado, también si es que no encontramos nada.',
    nl: 'Bel met de bevinding, ook als die is dat we niets vonden.',
  },
  'For what happened to them; it admits nothing and costs nothing.': {
    es: 'Por lo que le pasó; no admite nada y no cuesta nada.',
    nl: 'Voor wat diegene overkwam; het geeft niets toe en kost niets.',
  },
  'At once, in full.': {
    es: 'De inmediato, entero.',
    nl: 'Meteen, helemaal.',
  },
  'Another model, if they want one.': {
    es: 'Otro modelo, si quiere uno.',
    nl: 'Een ander model, als dat gewenst is.',
  },
  'Always: a supervisor leads from the first hour.': {
    es: 'Siempre: un supervisor dirige desde la primera hora.',
    nl: 'Altijd: een teamleider heeft vanaf het eerste uur de leiding.',
  },
  'An injury, a fire, or a second case of one model.': {
    es: 'Una lesión, un incendio o un segundo caso de un mismo modelo.',
    nl: 'Een verwonding, een brand, of een tweede zaak van één model.',
  },
  'Product is faulty, in warranty or out of it': {
    es: 'El producto falla, en garantía o fuera de ella',
    nl: 'Het product is defect, binnen of buiten de garantie',
  },
  'Ask first whether it smokes, sparks, leaks or hurt anybody. If so: safety-incident.': {
    es: 'Pregunte primero si echa humo o chispas, gotea o ha hecho daño a alguien. Si es así: la guía de seguridad.',
    nl: 'Vraag eerst of het rookt, vonkt, lekt of iemand verwondde. Zo ja: het draaiboek voor veiligheid.',
  },
  'Day and place of purchase. Any proof will do: order, bank line, registration.': {
    es: 'Día y lugar de compra. Vale cualquier prueba: pedido, apunte del banco, registro.',
    nl: 'Dag en plaats van aankoop. Elk bewijs is goed: bestelling, bankregel, registratie.',
  },
  'In our warranty? If not, the law may give longer: in the EU two years at least, more in some states.': {
    es: '¿En nuestra garantía? Si no, la ley puede dar más: en la UE al menos dos años, más en algunos países.',
    nl: 'Binnen onze garantie? Zo niet, dan geeft de wet misschien langer: in de EU minstens twee jaar, in sommige landen meer.',
  },
  'Look for earlier cases of the same thing. The second time is recurring-fault.': {
    es: 'Busque casos anteriores de lo mismo. A la segunda se sigue la guía del fallo que se repite.',
    nl: 'Zoek eerdere zaken van hetzelfde. De tweede keer geldt het draaiboek voor hetzelfde defect opnieuw.',
  },
  'One quick thing to try, and only if it mends most such faults. Nobody is sent through a script twice.': {
    es: 'Una cosa rápida que probar, y solo si arregla la mayoría de esos fallos. A nadie se le hace pasar dos veces por un guion.',
    nl: 'Eén snel ding om te proberen, en alleen als het de meeste van zulke defecten verhelpt. Niemand gaat twee keer door een script.',
  },
  'Only out of every warranty: say so plainly, and what we do all the same.': {
    es: 'Solo fuera de toda garantía: dígalo claramente, y lo que hacemos de todos modos.',
    nl: 'Alleen buiten elke garantie: zeg het duidelijk, en wat we toch doen.',
  },
  'Covered: repair or replacement as they choose, at no cost, within two weeks; else the money back.': {
    es: 'Cubierto: reparación o sustitución, a su elección, sin coste y en dos semanas; si no, el dinero.',
    nl: 'Gedekt: reparatie of vervanging naar keuze, zonder kosten, binnen twee weken; anders het geld terug.',
  },
  'Not covered but too soon for such a thing to die: parts at no cost, or a share by its age.': {
    es: 'No cubierto, pero demasiado pronto para que algo así muera: piezas sin coste, o una parte según su edad.',
    nl: 'Niet gedekt maar te vroeg voor zoiets om stuk te gaan: onderdelen zonder kosten, of een deel naar leeftijd.',
  },
  'Two weeks on, ask whether it works.': {
    es: 'A las dos semanas, pregunte si funciona.',
    nl: 'Vraag na twee weken of het werkt.',
  },
  'Covered, or as goodwill.': {
    es: 'Cubierto, o como cortesía.',
    nl: 'Gedekt, of uit coulance.',
  },
  'Covered, and a repair takes longer than two weeks.': {
    es: 'Cubierto, y la reparación tarda más de dos semanas.',
    nl: 'Gedekt, en een reparatie duurt langer dan twee weken.',
  },
  'Covered, and neither has helped.': {
    es: 'Cubierto, y ninguna de las dos ayudó.',
    nl: 'Gedekt, en geen van beide hielp.',
  },
  'Not covered: a share of a new one by the age of the old.': {
    es: 'No cubierto: una parte de uno nuevo según la edad del viejo.',
    nl: 'Niet gedekt: een deel van een nieuwe naar de leeftijd van de oude.',
  },
  'Always, where we decline: what was examined, and why it is not covered.': {
    es: 'Siempre que decimos que no: qué se examinó y por qué no está cubierto.',
    nl: 'Altijd als we afwijzen: wat onderzocht is, en waarom het niet gedekt is.',
  },
  'We would decline, and the thing is younger than five years.': {
    es: 'Diríamos que no, y tiene menos de cinco años.',
    nl: 'We zouden afwijzen, en het is jonger dan vijf jaar.',
  },
  'The same part of the same model for the fifth time this month.': {
    es: 'La misma pieza del mismo modelo por quinta vez este mes.',
    nl: 'Hetzelfde onderdeel van hetzelfde model voor de vijfde keer deze maand.',
  },
  'The same fault again after we had mended it': {
    es: 'El mismo fallo otra vez después de que lo reparáramos',
    nl: 'Hetzelfde defect opnieuw nadat wij het hersteld hadden',
  },
  'Read what was done the first time, by whom, and what they were promised.': {
    es: 'Lea qué se hizo la primera vez, quién lo hizo y qué se le prometió.',
    nl: 'Lees wat de eerste keer gedaan is, door wie, en wat er beloofd is.',
  },
  'Count the days they were without it, all visits together.': {
    es: 'Cuente los días que estuvo sin él, todas las visitas juntas.',
    nl: 'Tel de dagen zonder, alle bezoeken samen.',
  },
  'They must not tell it again. Show that you have read it.': {
    es: 'No debe contarlo otra vez. Demuestre que lo ha leído.',
    nl: 'Diegene hoeft het niet nog eens te vertellen. Laat zien dat u het gelezen hebt.',
  },
  'No second repair unless they ask for it: a new one, or the money back.': {
    es: 'Ninguna segunda reparación si no la pide: uno nuevo, o el dinero.',
    nl: 'Geen tweede reparatie tenzij erom gevraagd wordt: een nieuwe, of het geld terug.',
  },
  'Something for the days without it: hire of another, laundry, food that spoiled, against a receipt or their word.': {
    es: 'Algo por los días sin él: alquiler de otro, lavandería, comida que se estropeó, contra recibo o contra su palabra.',
    nl: 'Iets voor de dagen zonder: huur van een ander, de wasserij, bedorven eten, op een bon of op hun woord.',
  },
  'Name what the first repair missed; it goes to whoever did it, without blame.': {
    es: 'Anote qué se le escapó a la primera reparación; va a quien la hizo, sin reproche.',
    nl: 'Noteer wat de eerste reparatie miste; het gaat naar wie haar deed, zonder verwijt.',
  },
  'Call after four weeks.': {
    es: 'Llame a las cuatro semanas.',
    nl: 'Bel na vier weken.',
  },
  'By name, from the one who decides.': {
    es: 'Con nombre, de quien decide.',
    nl: 'Met naam, van degene die beslist.',
  },
  'The rule.': {
    es: 'La regla.',
    nl: 'De regel.',
  },
  'They have lost their trust in the model.': {
    es: 'Ha perdido la confianza en el modelo.',
    nl: 'Het vertrouwen in het model is weg.',
  },
  'For the days without it.': {
    es: 'Por los días sin él.',
    nl: 'Voor de dagen zonder.',
  },
  'A third time, for whatever reason.': {
    es: 'Una tercera vez, por la razón que sea.',
    nl: 'Een derde keer, om welke reden ook.',
  },
  'Replacement is above your limit: propose it today rather than offer less.': {
    es: 'La sustitución supera su límite: propóngala hoy en lugar de ofrecer menos.',
    nl: 'Vervanging gaat boven uw grens: stel die vandaag voor in plaats van minder te bieden.',
  },
} satisfies Phrases;

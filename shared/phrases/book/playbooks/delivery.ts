import type { Phrases } from '../../phrase.ts';

/** Of the playbooks that come along: what did not come as promised. */
export const DELIVERY = {
  'Delivered late, or still on its way after the promised day': {
    es: 'Entregado tarde, o aún en camino después del día prometido',
    nl: 'Te laat bezorgd, of na de beloofde dag nog onderweg',
  },
  'Find the day we promised: order confirmation first, then what anybody said or wrote since.': {
    es: 'Busque el día que prometimos: primero la confirmación del pedido, luego lo que alguien dijera o escribiera después.',
    nl: 'Zoek de dag die we beloofden: eerst de bevestiging, dan wat iemand sindsdien zei of schreef.',
  },
  'Read the tracking to its last scan. No scan for 5 working days: follow never-arrived instead.': {
    es: 'Lea el seguimiento hasta el último registro. Si no hay ninguno en 5 días laborables, siga la guía «No ha llegado».',
    nl: 'Lees de zending tot de laatste scan. Vijf werkdagen geen scan: volg dan “Nooit aangekomen”.',
  },
  'Ask what the delay spoiled (a day off work, a birthday): it decides what is fair.': {
    es: 'Pregunte qué estropeó el retraso (un día sin trabajar, un cumpleaños): eso decide qué es justo.',
    nl: 'Vraag wat de vertraging bedierf (een vrije dag, een verjaardag): dat bepaalt wat eerlijk is.',
  },
  'Say sorry for the delay itself before any explanation of it. Do not blame the courier: we chose them.': {
    es: 'Pida disculpas por el propio retraso antes de explicarlo. No culpe al transportista: lo elegimos nosotros.',
    nl: 'Zeg sorry voor de vertraging zelf voordat u haar uitlegt. Geef de bezorger niet de schuld: die kozen wij.',
  },
  'Give one new day that the courier has confirmed today, or the day on which you will call with one.': {
    es: 'Dé un solo día nuevo que el transportista haya confirmado hoy, o el día en que llamará con uno.',
    nl: 'Geef één nieuwe dag die de bezorger vandaag bevestigd heeft, of de dag waarop u ermee belt.',
  },
  'Give back what was paid for delivery, always; it bought a day that was not kept.': {
    es: 'Devuelva siempre lo pagado por el envío: compraba un día que no se cumplió.',
    nl: 'Geef altijd terug wat voor bezorging betaald is; dat kocht een dag die niet gehaald werd.',
  },
  'Ask whether they still want it. If the day was essential, offer to cancel and refund in full.': {
    es: 'Pregunte si todavía lo quiere. Si el día era esencial, ofrezca anularlo y devolverlo todo.',
    nl: 'Vraag of het nog gewenst is. Was de dag wezenlijk, bied dan aan te annuleren en alles terug te betalen.',
  },
  'On the new day, look at the tracking at noon; call before the customer does.': {
    es: 'El nuevo día, mire el seguimiento al mediodía; llame antes de que lo haga el cliente.',
    nl: 'Kijk op de nieuwe dag om twaalf uur naar de zending; bel voordat de klant het doet.',
  },
  'Always, and first.': {
    es: 'Siempre, y lo primero.',
    nl: 'Altijd, en als eerste.',
  },
  'The delivery fee; the whole price if they no longer want it.': {
    es: 'Los gastos de envío; el precio entero si ya no lo quiere.',
    nl: 'De bezorgkosten; de hele prijs als het niet meer gewenst is.',
  },
  'A day was spoiled, or we were late twice.': {
    es: 'Se le estropeó un día, o llegamos tarde dos veces.',
    nl: 'Een dag is bedorven, of wij waren twee keer te laat.',
  },
  'The new day is missed as well.': {
    es: 'Tampoco se cumple el nuevo día.',
    nl: 'Ook de nieuwe dag wordt gemist.',
  },
  'Medicine, food for a baby or a heater in winter hangs on it.': {
    es: 'De ello dependen medicinas, alimento de un bebé o una calefacción en invierno.',
    nl: 'Er hangen medicijnen, babyvoeding of een kachel in de winter van af.',
  },
  'Never arrived, or marked as delivered and not there': {
    es: 'No ha llegado, o consta como entregado y no está',
    nl: 'Nooit aangekomen, of als bezorgd gemeld en niet daar',
  },
  'Read the address on the label back to the customer, letter by letter.': {
    es: 'Léale al cliente la dirección de la etiqueta, letra por letra.',
    nl: 'Lees de klant het adres op het etiket voor, letter voor letter.',
  },
  'Get the courier’s proof: photo, place, time, name. A scan alone proves no delivery to this person.': {
    es: 'Pida al transportista la prueba: foto, lugar, hora, nombre. Un registro por sí solo no prueba la entrega a esa persona.',
    nl: 'Vraag de bezorger om bewijs: foto, plaats, tijd, naam. Een scan alleen bewijst geen bezorging bij deze persoon.',
  },
  'Ask once, without doubt in your voice, about neighbours, porch and household.': {
    es: 'Pregunte una vez, sin duda en la voz, por los vecinos, el portal y la casa.',
    nl: 'Vraag één keer, zonder twijfel in uw stem, naar buren, portiek en huisgenoten.',
  },
  'Take the search off them: the parcel is our risk until they hold it.': {
    es: 'Quítele la búsqueda de encima: el paquete es riesgo nuestro hasta que lo tenga en la mano.',
    nl: 'Neem het zoeken over: het pakket is ons risico totdat diegene het in handen heeft.',
  },
  'Let them choose: a new one sent today, or the money back. Do not wait for the courier’s enquiry.': {
    es: 'Que elija: uno nuevo enviado hoy o el dinero de vuelta. No espere a la investigación del transportista.',
    nl: 'Laat kiezen: vandaag een nieuwe, of het geld terug. Wacht niet op het onderzoek van de bezorger.',
  },
  'Send the new one against signature, or to a pick-up point of their choice.': {
    es: 'Envíe el nuevo con firma, o a un punto de recogida que elija.',
    nl: 'Stuur de nieuwe met handtekening, of naar een afhaalpunt naar keuze.',
  },
  'Open the claim with the courier; its end does not change what the customer got.': {
    es: 'Abra la reclamación con el transportista; su final no cambia lo que recibió el cliente.',
    nl: 'Dien de claim in bij de bezorger; de afloop verandert niets aan wat de klant kreeg.',
  },
  'Confirm by phone or text that the new one is there before you let the case go.': {
    es: 'Confirme por teléfono o por texto que el nuevo ha llegado antes de soltar el caso.',
    nl: 'Bevestig per telefoon of bericht dat de nieuwe er is voordat u de zaak loslaat.',
  },
  'Always.': {
    es: 'Siempre.',
    nl: 'Altijd.',
  },
  'They still want it and it is in stock.': {
    es: 'Aún lo quiere y lo hay.',
    nl: 'Het is nog gewenst en op voorraad.',
  },
  'They do not, or it is not.': {
    es: 'No lo quiere, o no lo hay.',
    nl: 'Het is niet meer gewenst, of niet op voorraad.',
  },
  'The third loss at one address within a year: look for a thief, not a liar.': {
    es: 'La tercera pérdida en una dirección en un año: busque a un ladrón, no a un mentiroso.',
    nl: 'Het derde verlies op één adres binnen een jaar: zoek een dief, geen leugenaar.',
  },
  'The value is above your limit.': {
    es: 'El valor supera su límite.',
    nl: 'De waarde gaat boven uw grens.',
  },
  'Arrived damaged': {
    es: 'Llegó dañado',
    nl: 'Beschadigd aangekomen',
  },
  'Ask whether anybody was hurt, and whether it smells, leaks or sparks. If so: safety-incident.': {
    es: 'Pregunte si alguien se hizo daño y si huele, gotea o echa chispas. Si es así: la guía de seguridad.',
    nl: 'Vraag of iemand gewond is, en of het ruikt, lekt of vonkt. Zo ja: het draaiboek voor veiligheid.',
  },
  'Ask for two photos, box and damage. Without a camera a description will do: do not make it a test.': {
    es: 'Pida dos fotos, de la caja y del daño. Sin cámara basta una descripción: no lo convierta en un examen.',
    nl: 'Vraag om twee foto’s, van doos en schade. Zonder camera volstaat een beschrijving: maak er geen examen van.',
  },
  'Find out whether they can use it while they wait, and until when they need it.': {
    es: 'Averigüe si puede usarlo mientras espera, y para cuándo lo necesita.',
    nl: 'Ga na of het intussen te gebruiken is, en tegen wanneer het nodig is.',
  },
  'Let them choose; people keep a scratched one gladly when the price is right.': {
    es: 'Que elija: se quedan con gusto uno rayado si el precio está bien.',
    nl: 'Laat kiezen; met de juiste prijs houdt men graag een exemplaar met een kras.',
  },
  'We collect the damaged one at their hour, from where it stands. They pack nothing.': {
    es: 'Recogemos el dañado a su hora, de donde está. No tiene que embalar nada.',
    nl: 'Wij halen het beschadigde op het uur van de klant op, waar het staat. Er hoeft niets ingepakt te worden.',
  },
  'Send the new one before the old one is back, up to your limit.': {
    es: 'Envíe el nuevo antes de que vuelva el viejo, hasta su límite.',
    nl: 'Stuur de nieuwe voordat de oude terug is, tot uw grens.',
  },
  'Name the packaging and the carrier in a note: three of a kind are a cause to act on.': {
    es: 'Anote el embalaje y el transportista: tres iguales son una causa sobre la que actuar.',
    nl: 'Noteer de verpakking en de vervoerder: drie van hetzelfde zijn een oorzaak om iets aan te doen.',
  },
  'Damaged beyond cosmetics.': {
    es: 'Un daño más que estético.',
    nl: 'Meer dan alleen uiterlijk beschadigd.',
  },
  'They would rather keep it, and it can be mended at home.': {
    es: 'Prefiere quedárselo y se puede reparar en casa.',
    nl: 'Liever houden, en het is thuis te herstellen.',
  },
  'Part of the price for what they keep; all of it if they send it back.': {
    es: 'Una parte del precio por lo que se queda; todo si lo devuelve.',
    nl: 'Een deel van de prijs voor wat gehouden wordt; alles als het terugkomt.',
  },
  'Somebody was hurt, or a home was damaged.': {
    es: 'Alguien se hizo daño, o se dañó una vivienda.',
    nl: 'Iemand is gewond, of een woning is beschadigd.',
  },
  'Wrong item, or something missing': {
    es: 'Artículo equivocado, o falta algo',
    nl: 'Verkeerd artikel, of er ontbreekt iets',
  },
  'Lay order, picking list and what they hold side by side; find which of us erred where.': {
    es: 'Ponga juntos el pedido, la lista de preparación y lo que tiene; vea quién de nosotros se equivocó y dónde.',
    nl: 'Leg bestelling, pakbon en wat er ontvangen is naast elkaar; zoek wie van ons waar de fout maakte.',
  },
  'An opened wrong item is our error still. It is never held against them.': {
    es: 'Un artículo equivocado ya abierto sigue siendo error nuestro. No se le reprocha nunca.',
    nl: 'Een geopend verkeerd artikel blijft onze fout. Het wordt niemand aangerekend.',
  },
  'Say what leaves the house today.': {
    es: 'Diga qué sale hoy de la casa.',
    nl: 'Zeg wat er vandaag de deur uitgaat.',
  },
  'Send what is missing or right with the fastest service, at our cost.': {
    es: 'Envíe lo que falta o lo correcto por el servicio más rápido, a nuestro cargo.',
    nl: 'Stuur wat ontbreekt of wat juist is met de snelste dienst, op onze kosten.',
  },
  'What costs less than its way back stays with them as a gift.': {
    es: 'Lo que cuesta menos que su vuelta se lo queda como obsequio.',
    nl: 'Wat minder kost dan de terugweg, mag als attentie blijven.',
  },
  'Tell the warehouse article and bin: somebody else has theirs.': {
    es: 'Diga al almacén el artículo y el hueco: otra persona tiene el suyo.',
    nl: 'Geef het magazijn artikel en vak door: iemand anders heeft dat van deze klant.',
  },
  'The right one, or the missing part.': {
    es: 'El correcto, o la pieza que falta.',
    nl: 'Het juiste, of het ontbrekende deel.',
  },
  'It cannot come in time.': {
    es: 'No puede llegar a tiempo.',
    nl: 'Het kan niet op tijd komen.',
  },
  'What they hold shows another customer’s name: that is a privacy matter, too.': {
    es: 'Lo que tiene lleva el nombre de otro cliente: también es un asunto de privacidad.',
    nl: 'Op wat er ontvangen is staat de naam van een andere klant: dat is ook een privacyzaak.',
  },
} satisfies Phrases;

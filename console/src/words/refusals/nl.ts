/** As es.ts. */
export const refusals: Readonly<Record<string, string>> = {
  'quiet-hours': 'Het zijn stille uren: niemand wordt gebeld die daar nu niet om vroeg.',
  'wrong-status': 'Dat kan niet in de status waarin de zaak is:',
  'changed-meanwhile': 'Het is intussen veranderd. Kijk opnieuw en beslis dan.',
  'already-owned': 'Een collega heeft de zaak genomen. Overleg, of vraag een teamleider om haar over te nemen.',
  'history-full':
    'De zaak heeft 500 regels geschiedenis en kan alleen nog worden afgerond. Ga verder in een nieuwe zaak als er meer te doen is.',
  'stale-run': 'Dat hoorde bij een eerder leven van de zaak. Er is niets te doen.',
  'still-open':
    'De zaak kan nog niet dicht: een herstel is nog niet gedaan of afgewezen, of de klant heeft nog tijd om te antwoorden.',
  'survey-over': 'De tijd om te antwoorden is voorbij. Vraag om de zaak te heropenen.',
  'customer-answered':
    'De klant heeft de enquête al beantwoord, en niemand antwoordt in hun plaats. Wie van mening verandert, kan de link opnieuw gebruiken.',
  'remedy-not-open': 'Dat herstel is al gedaan, mislukt of afgewezen.',
  'too-many-messages':
    'De klant heeft al twintig keer naar deze zaak geschreven. Wat er nog te zeggen is, gaat per telefoon of brief.',
  'too-many-reviews':
    'De zaak heeft al vijf externe beoordelingen. Verbeter er een in plaats van er een toe te voegen.',
  'no-room': 'Een grens van het bedrijf laat geen ruimte voor dit bedrag, en geen goedkeuring maakt die:',
  'not-merged-here': 'Die zaak is niet met deze samengevoegd en kan dus niet worden teruggegeven.',
  'already-merged':
    'Een zaak die andere opnam, kan niet met een andere worden samengevoegd. Geef die eerst terug, of voeg andersom samen.',
  'too-many-merged': 'Een zaak neemt hoogstens 50 andere op. Zaken van één incident worden ermee verbonden.',
  'too-many-links': 'Een zaak heeft hoogstens 20 verbindingen. Haal er eerst een weg.',
  'legal-hold':
    'De zaak wordt om juridische redenen bewaard, dus er mag niets van worden gewist. Een teamleider kan dat opheffen.',
  erased: 'De gegevens van de persoon zijn gewist, en geen opdracht verandert de zaak nog.',
  'policy-gone':
    'Het beleid waaronder de zaak werd geopend staat niet meer in de configuratie, dus er valt niets mee te berekenen:',
  'no-holding-letter': 'In deze zaak verschuift geen brief een belofte. Stuur in plaats daarvan een bericht.',
  'delayed-already':
    'Het eindantwoord is al een keer uitgesteld, en vaker mag niet. Beslis de zaak en laat het de klant weten.',
  'too-late-to-delay':
    'Het eindantwoord had er moeten zijn voordat de uitstelbrief de deur uit ging; dat blijft staan. Laat het de klant weten.',
  'not-your-case':
    'De zaak is van geen van uw teams, of dit is aan degene die haar heeft. Neem de zaak eerst, of vraag het diegene.',
  'role-too-low': 'Hiervoor is een teamleider nodig.',
  'own-proposal':
    'U kunt niet goedkeuren wat u zelf voorstelde, en een zaak die u had of besliste niet uit de rapporten halen. Iemand anders met die bevoegdheid moet dat doen.',
  'review-by-another': 'Dit beoordeelt een teamleider die in deze zaak niets besliste of goedkeurde.',
  'above-your-limit': 'Het bedrag is meer dan u zelf mag toekennen; iemand met meer bevoegdheid moet het goedkeuren:',
  'reason-required':
    'Een klacht die niet gegrond is, wordt met redenen beantwoord. Geef die in de uitleg; de klant leest ze.',
  'letter-incomplete': 'In de brief van deze beslissing zou iets ontbreken wat het beleid van de zaak vraagt:',
  'invalid-remedy': 'Zo kan een herstel niet worden gegeven:',
  'above-case-limit':
    'Met wat eerder gegeven is, is het bedrag meer dan enige zaak mag krijgen, wie het ook goedkeurt. Ken minder toe.',
  'unknown-team': 'Er is geen team met die naam:',
  'unknown-category': 'Er is geen categorie met die naam:',
  'invalid-classification': 'Er is niets genoemd waarnaar de zaak kan worden ingedeeld. Noem minstens één ding.',
  'invalid-receipt':
    'Een zaak wordt ontvangen voordat ze wordt vastgelegd, niets komt uit de toekomst, en niets hiervan is ouder dan tien jaar:',
  'invalid-assignment': 'Noem wie de zaak krijgt, een team, of beide.',
  'unknown-remedy': 'De zaak heeft dat herstel niet.',
  'unknown-deadline': 'De zaak heeft geen lopende termijn van die soort.',
  'regulatory-deadline':
    'Die datum is van een toezichthouder en wordt hier door niemand verschoven; waar het beleid een uitstelbrief heeft, kan die het.',
  'invalid-due':
    'Een termijn kan alleen later worden, niet in het verleden, en met een uitstelbrief niet verder dan het beleid toestaat:',
  'invalid-until': 'Het einde van aanhouden moet in de toekomst liggen.',
  'same-case': 'Een zaak kan niet met zichzelf worden samengevoegd. Noem de andere.',
  'unknown-question': 'Die vraag is in deze zaak niet gesteld.',
  'answered-already': 'Deze vraag heeft haar antwoord. Wat er nog te zeggen is, gaat als antwoord op onze brief.',
  'too-many-open': 'Een zaak kan 20 open vragen en 20 open taken hebben. Wacht er een af, of beëindig er een.',
  'too-many-files': 'Een zaak neemt 20 bestanden. Voeg samen wat bij elkaar hoort.',
  'unknown-file': 'De zaak heeft dat bestand niet. Voeg het eerst toe.',
  'unknown-task': 'Die taak is in deze zaak niet gegeven.',
  'task-over': 'Die taak is al gedaan of teruggenomen. Geef een nieuwe.',
  'not-your-task': 'Die taak is niet van u of van uw team.',
  'concerns-them': 'De klacht gaat over deze persoon, of over iemand wiens werk die goedkeurt. Noem iemand anders.',
  'contact-contradiction': 'Niemand kan een kanaal tegelijk verkiezen en weigeren. Laat een van de twee weg.',
  'invalid-hours': 'Zulke openingstijden kunnen niet:',
  'invalid-person': 'Zo kan iemand niet op het rooster staan:',
  'person-deactivated': 'Deze persoon is gedeactiveerd. Een beheerder moet die eerst weer activeren.',
  'own-account':
    'Niemand deactiveert zichzelf of verandert de eigen rol, zodat er altijd een beheerder blijft. Een andere beheerder kan het.',
  'role-changed': 'Een beheerder gaf u een andere rol. Meld u opnieuw aan.',
  'account-exists':
    'Dit adres heeft al een account met een andere rol, en er is niets veranderd. Neem een ander adres of verander de rol van dat account.',
  'unknown-cause': 'Geen oorzaak heeft die code:',
  'invalid-causes': 'Een oorzaak staat er twee keer, of er zijn er meer dan vier naast de belangrijkste.',
  'unknown-playbook': 'Er is geen draaiboek met die naam, of de versie die de zaak volgt bestaat niet meer:',
  'unknown-step': 'Het draaiboek dat de zaak volgt heeft die stap niet:',
  'too-many-ticks': 'In deze zaak zijn al 40 stappen afgevinkt. Zet de rest in een notitie.',
  'action-exists':
    'Er is al een maatregel met die naam, en die zegt iets anders. Kies een andere naam, of verander die.',
  'action-state': 'Vanwaar de maatregel is, kan ze dat niet worden:',
  'action-settled':
    'Een maatregel die gedaan of gecontroleerd is, houdt haar oorzaak en haar dag van ingang. Zet haar eerst terug op gepland, of plan een andere.',
  'own-action':
    'Een maatregel wordt gecontroleerd door iemand anders dan de verantwoordelijke en dan wie haar gedaan noemde.',
  'not-reviewable':
    'Werk wordt beoordeeld als het gedaan is: met de zaak beslist of gesloten, en nooit van een gewiste zaak of een die over de persoon zelf gaat.',
  'scorecard-exists': 'Het werk van deze persoon aan de zaak is al beoordeeld. Lees die beoordeling.',
  'scorecard-state':
    'Over wie het gaat reageert één keer, de beoordelaar antwoordt één keer, en daarmee is het klaar. Kijk hoe het ervoor staat.',
  'card-changed': 'De scorekaart heeft een nieuwere versie dan u voor u had. Kijk opnieuw en oordeel dan.',
  'not-their-decision': 'Alleen wie in een zaak besliste kan erop worden beoordeeld.',
  'incomplete-marks':
    'Elk criterium krijgt één oordeel, al is het dat het niet van toepassing is, en een opmerking waar iets ontbrak.',
  'malformed-json': 'Het verzoek kon niet worden gelezen:',
  'invalid-input': 'Iets ontbreekt, is er te veel of heeft niet de juiste vorm:',
  'unsupported-media-type': 'Het verzoek heeft geen vorm die te lezen is.',
  unauthorized: 'De sessie is voorbij. Meld u opnieuw aan.',
  'wrong-role': 'Uw rol mag dit niet:',
  'not-through-front-door': 'Het verzoek kwam niet via het openbare adres. Gebruik dat.',
  'not-found': 'Hier is niets wat u mag zien.',
  'idempotency-conflict': 'Dit is al met andere woorden verstuurd. Iets nieuws heeft een nieuwe verzending nodig.',
  'link-given':
    'U hebt uw link van dit kwartaal al gehad. Die wordt nergens bewaard en kan dus niet nog eens worden gegeven.',
  'too-many-filters': 'Een persoon en een team bewaren elk hoogstens 50 filters. Haal er eerst een weg.',
  'too-large': 'Het is te groot: een verzoek heeft hoogstens 256 KiB.',
  'message-too-large': 'Het is te veel voor één keer. Stuur minder tegelijk.',
  'item-too-large': 'Het is meer dan er op één plaats past. Stuur minder.',
  'unknown-report': 'Er is geen rapport met die naam:',
  'unknown-grouping': 'Zo kunnen zaken niet worden gegroepeerd:',
  'column-absent':
    'Geen enkele zaak zegt hier iets over, dus het rapport zou één regel hebben. Kies een andere groepering.',
  'figures-disagree': 'Wat gevraagd, geteld en ingevuld is, kan niet allemaal waar zijn:',
  'form-not-built': 'De opgave over deze dagen heeft een andere vorm, die hier niet bekend is:',
  'not-agreed': 'De beller ging niet akkoord met opnemen; er is dus niets te beluisteren.',
  'no-recording': 'Er is geen opname: die komt enkele minuten na het gesprek en wordt na enkele dagen gewist.',
  'file-not-there': 'Daar is nog niets naartoe gestuurd. Stuur het bestand en probeer het opnieuw.',
  'file-infected': 'In dit bestand is schadelijke software gevonden, dus het wordt niet gegeven.',
  'file-refused': 'Het bestand is geen beeld, PDF, tekst, geluid of film, is te groot of bevat schadelijke software:',
  'upload-limit': 'Van één zaak kunnen 60 bestanden per dag worden aangekondigd. Probeer het morgen opnieuw.',
  'press-again': 'Er is nog niets verstuurd. Druk nog een keer.',
  'account-behind': 'Hier is het veranderd, maar het account niet:',
  'invitation-not-mailed': 'De uitnodiging kon niet worden gemaild:',
  busy: 'Er is nu te veel tegelijk. Er is niets half gedaan; probeer het zo opnieuw.',
  internal: 'Er ging bij ons iets stuk. Er is niets half gedaan; probeer het opnieuw.',
};

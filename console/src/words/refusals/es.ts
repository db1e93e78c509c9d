/** Why the house refuses something, by the code of the problem. What a sentence that ends in a colon goes on with stands in `details/`, else it is the house's own, in English. */
export const refusals: Readonly<Record<string, string>> = {
  'quiet-hours': 'Son horas de descanso: no se llama a nadie si no lo ha pedido ahora.',
  'wrong-status': 'No es posible en el estado en que está el caso:',
  'changed-meanwhile': 'Ha cambiado mientras tanto. Vuelva a mirarlo y decida entonces.',
  'already-owned': 'Un compañero ha tomado el caso. Hable con él o pida a un supervisor que lo asuma.',
  'history-full':
    'El caso tiene 500 entradas en su historia y ya solo se puede llevar a su fin. Si queda algo por hacer, siga en un caso nuevo.',
  'stale-run': 'Eso era de una vida anterior del caso. No hay nada que hacer.',
  'still-open':
    'El caso aún no se puede cerrar: falta un remedio por hacer o rechazar, o el cliente aún tiene tiempo de responder.',
  'survey-over': 'El plazo para responder ha terminado. Pida que se reabra el caso.',
  'customer-answered':
    'El cliente ya ha respondido a la encuesta, y nadie responde por él. Si ha cambiado de opinión, puede volver a usar su enlace.',
  'remedy-not-open': 'Ese remedio ya está hecho, ha fallado o fue rechazado.',
  'too-many-messages':
    'El cliente ya ha escrito veinte veces a este caso. Lo que falte por decir va por teléfono o por carta.',
  'too-many-reviews': 'El caso ya tiene cinco revisiones externas. Corrija una de ellas en lugar de añadir otra.',
  'no-room': 'Un límite de la empresa no deja sitio para ese importe, y ninguna aprobación lo abre:',
  'not-merged-here': 'Ese caso no está unido a este, así que no se puede devolver.',
  'already-merged':
    'Un caso que ha recibido otros no se puede unir a otro. Devuelva antes los otros, o únalos al revés.',
  'too-many-merged': 'Un caso recibe como máximo otros 50. Los casos de un mismo incidente se enlazan con él.',
  'too-many-links': 'Un caso tiene como máximo 20 enlaces. Quite antes uno.',
  'legal-hold':
    'El caso está retenido por motivos legales, así que no se puede borrar nada de él. Un supervisor puede levantar la retención.',
  erased: 'Los datos de la persona se han borrado, y ninguna orden cambia ya el caso.',
  'policy-gone':
    'La política con la que se abrió el caso ya no está en la configuración, así que no se puede volver a contar con ella:',
  'no-holding-letter': 'En este caso ninguna carta aplaza una promesa. Envíe una información en su lugar.',
  'delayed-already':
    'La respuesta final ya se aplazó una vez, y no se permite más. Decida el caso e informe al cliente.',
  'too-late-to-delay':
    'La respuesta final vencía antes de que saliera la carta de aplazamiento; el incumplimiento queda registrado. Informe al cliente.',
  'not-your-case':
    'El caso no es de ninguno de sus equipos, o lo que quiere hacer corresponde a su responsable. Tome antes el caso, o pídaselo a quien lo lleva.',
  'role-too-low': 'Para esto hace falta un supervisor.',
  'own-proposal':
    'No puede aprobar lo que usted mismo propuso, ni apartar de los informes un caso que llevó o decidió. Tiene que hacerlo otra persona autorizada.',
  'review-by-another': 'Lo revisa un supervisor que no haya tomado ni aprobado ninguna decisión de este caso.',
  'above-your-limit':
    'El importe supera lo que puede conceder por su cuenta; tiene que aprobarlo alguien con más autoridad:',
  'reason-required':
    'Una reclamación que no se estima se responde con razones. Dígalas en la explicación; el cliente las lee.',
  'letter-incomplete': 'A la carta de esta decisión le faltaría algo que pide la política del caso:',
  'invalid-remedy': 'Un remedio no se puede dar así:',
  'above-case-limit':
    'Con lo dado antes, el importe supera lo que puede recibir cualquier caso, lo apruebe quien lo apruebe. Conceda menos.',
  'unknown-team': 'No hay ningún equipo con ese nombre:',
  'unknown-category': 'No hay ninguna categoría con ese nombre:',
  'invalid-classification': 'No se indicó nada por lo que clasificar el caso. Indique al menos una cosa.',
  'invalid-receipt':
    'Un caso se recibe antes de registrarse, nada nos llega en el futuro y nada de esto tiene más de diez años:',
  'invalid-assignment': 'Indique un responsable, un equipo o ambos.',
  'unknown-remedy': 'El caso no tiene ese remedio.',
  'unknown-deadline': 'El caso no tiene en curso ningún plazo de esa clase.',
  'regulatory-deadline':
    'Esa fecha es de un regulador y aquí nadie la mueve; donde la política tiene carta de aplazamiento, esta puede hacerlo.',
  'invalid-due':
    'Un plazo solo se puede mover más tarde, no al pasado, y con una carta de aplazamiento no más allá de lo que permite la política:',
  'invalid-until': 'El final de una espera tiene que estar en el futuro.',
  'same-case': 'Un caso no se puede unir a sí mismo. Indique el otro.',
  'unknown-question': 'En este caso no se hizo esa pregunta.',
  'answered-already': 'Esa pregunta ya tiene su respuesta. Lo demás, respondiendo a nuestra carta.',
  'too-many-open': 'Un caso puede tener 20 preguntas y 20 tareas abiertas. Espere a una, o acabe una.',
  'too-many-files': 'Un caso admite 20 archivos. Junte los que vayan juntos.',
  'unknown-file': 'El caso no tiene ese archivo. Adjúntelo antes.',
  'unknown-task': 'En este caso no se dio esa tarea.',
  'task-over': 'Esa tarea ya se hizo o se retiró. Dé una nueva.',
  'not-your-task': 'Esa tarea no es suya ni de su equipo.',
  'concerns-them': 'La reclamación trata de esa persona, o de alguien cuyo trabajo aprueba. Indique a otra.',
  'contact-contradiction': 'Nadie puede preferir un canal y rechazarlo a la vez. Quite uno de los dos.',
  'invalid-hours': 'Un horario así no puede ser:',
  'invalid-person': 'Así no se puede estar en la plantilla:',
  'person-deactivated': 'Esa persona está desactivada. Un administrador tiene que reactivarla antes.',
  'own-account':
    'Nadie se desactiva ni cambia su propio papel, para que siempre quede un administrador. Puede hacerlo otro.',
  'role-changed': 'Un administrador le ha dado otro papel. Vuelva a iniciar sesión.',
  'account-exists':
    'Esa dirección ya tiene una cuenta con otro papel, y no se ha cambiado nada. Use otra dirección o cambie el papel de la cuenta.',
  'unknown-cause': 'Ninguna causa tiene ese código:',
  'invalid-causes': 'Una causa está dos veces, o hay más de cuatro además de la principal.',
  'unknown-playbook': 'No hay ninguna guía con ese nombre, o la versión que sigue el caso ya no existe:',
  'unknown-step': 'La guía que sigue el caso no tiene ese paso:',
  'too-many-ticks': 'En este caso ya hay 40 pasos marcados. Anote lo demás en una nota.',
  'action-exists': 'Ya hay una medida con ese nombre y dice otra cosa. Elija otro nombre, o cambie aquella.',
  'action-state': 'Desde donde está, la medida no puede pasar a eso:',
  'action-settled':
    'Una medida hecha o comprobada conserva su causa y su día de efecto. Devuélvala antes a planificada, o planifique otra.',
  'own-action': 'Una medida la comprueba alguien distinto de su responsable y de quien la dio por hecha.',
  'not-reviewable':
    'El trabajo se revisa cuando está hecho: con el caso decidido o cerrado, y nunca de un caso borrado ni sobre la propia persona.',
  'scorecard-exists': 'El trabajo de esta persona en el caso ya se revisó. Lea esa revisión.',
  'scorecard-state':
    'La persona evaluada responde una vez, quien evalúa contesta una vez, y ahí acaba. Mire cómo está.',
  'card-changed':
    'La hoja de evaluación tiene una versión más nueva que la que tenía delante. Mírela otra vez y juzgue entonces.',
  'not-their-decision': 'Solo se puede evaluar por un caso a quien decidió en él.',
  'incomplete-marks': 'Cada criterio lleva una nota, aunque sea que no procede, y un comentario donde faltó algo.',
  'malformed-json': 'La petición no se pudo leer:',
  'invalid-input': 'Algo de lo indicado falta, sobra o no tiene la forma debida:',
  'unsupported-media-type': 'La petición no está en un formato que se pueda leer.',
  unauthorized: 'La sesión ha terminado. Vuelva a iniciarla.',
  'wrong-role': 'Su papel no puede hacer esto:',
  'not-through-front-door': 'La petición no llegó por la dirección pública. Use esa.',
  'not-found': 'Aquí no hay nada que usted pueda ver.',
  'idempotency-conflict': 'Eso ya se envió con otras palabras. Lo nuevo necesita un envío nuevo.',
  'link-given':
    'Ya recibió su enlace de este trimestre. No se guarda en ningún sitio, así que no se puede dar otra vez.',
  'too-many-filters': 'Una persona y un equipo guardan como máximo 50 filtros cada uno. Quite uno antes.',
  'too-large': 'Es demasiado grande: una petición tiene como máximo 256 KiB.',
  'message-too-large': 'Es demasiado para un solo envío. Envíe menos de una vez.',
  'item-too-large': 'Es más de lo que cabe en un sitio. Envíe menos.',
  'unknown-report': 'No hay ningún informe con ese nombre:',
  'unknown-grouping': 'Los casos no se pueden agrupar así:',
  'column-absent': 'Ningún caso dice nada sobre eso, así que el informe tendría una sola línea. Elija otra agrupación.',
  'figures-disagree': 'Lo encuestado, lo contado y lo indicado no pueden ser verdad a la vez:',
  'form-not-built': 'La declaración de esos días tiene otra forma, que aquí no se conoce:',
  'not-agreed': 'Quien llamó no aceptó que se grabara, así que no hay nada que escuchar.',
  'no-recording': 'No hay grabación: llega unos minutos después de la llamada y se borra a los pocos días.',
  'file-not-there': 'Aún no se ha subido nada ahí. Envíe el archivo y vuelva a intentarlo.',
  'file-infected': 'Se encontró software malicioso en este archivo, así que no se entrega.',
  'file-refused':
    'El archivo no es una imagen, un PDF, texto, sonido o vídeo, es demasiado grande o contiene software malicioso:',
  'upload-limit': 'De un caso se pueden anunciar 60 archivos al día. Vuelva a intentarlo mañana.',
  'press-again': 'No se ha enviado nada todavía. Pulse otra vez.',
  'account-behind': 'Aquí se ha cambiado, pero su cuenta no:',
  'invitation-not-mailed': 'La invitación no se pudo enviar por correo:',
  busy: 'Ahora mismo hay demasiado trabajo a la vez. No se ha hecho nada a medias; vuelva a intentarlo en un momento.',
  internal: 'Algo se ha roto por nuestra parte. No se ha hecho nada a medias; vuelva a intentarlo.',
};

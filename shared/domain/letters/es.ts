import { bulleted, clause, type LetterTemplates, paragraphs } from './letter.ts';

export const es: LetterTemplates = {
  acknowledgement: ({ firm, caseNumber, promisedBy, statusLink }) => ({
    subject: `Hemos recibido su mensaje: ${caseNumber}`,
    text: paragraphs(
      `Gracias por decírnoslo. Su número de caso es ${caseNumber}.`,
      promisedBy && `Tendrá nuestra respuesta a más tardar el ${promisedBy}.`,
      statusLink && `Cómo va y qué pasa después lo ve siempre aquí: ${statusLink}`,
      firm,
    ),
  }),
  question: ({ firm, caseNumber, question, answerBy, answerLink }) => ({
    subject: `Tenemos una pregunta sobre ${caseNumber}`,
    text: paragraphs(
      `Para seguir con ${caseNumber} necesitamos saber algo de usted:`,
      question,
      answerLink && `Puede responder a este mensaje, o escribir y añadir fotos o documentos aquí: ${answerLink}`,
      answerBy && `Le rogamos que nos responda a más tardar el ${answerBy}. Si necesita más tiempo, díganoslo.`,
      firm,
    ),
  }),
  gift: ({ firm, caseNumber, gift }) => ({
    subject: `Vamos con retraso en su caso ${caseNumber}`,
    text: paragraphs(
      'Ya debería haber tenido noticias nuestras y no ha sido así. Lo sentimos.',
      gift && `Acepte esto de nuestra parte, sea cual sea el resultado de su caso: ${gift}.`,
      'No cierra nada ni le quita ningún derecho: su caso sigue adelante. Si prefiere no recibirlo, díganoslo.',
      firm,
    ),
  }),
  update: ({ firm, caseNumber, message, promisedBy }) => ({
    subject: `Su caso ${caseNumber}: cómo va`,
    text: paragraphs(
      `Así va su queja ${caseNumber}.`,
      message,
      promisedBy && `Tendrá nuestra respuesta a más tardar el ${promisedBy}.`,
      firm,
    ),
  }),
  holding: ({ firm, caseNumber, message, promisedBy }) => ({
    subject: `Su caso ${caseNumber} tarda más de lo que esperábamos`,
    text: paragraphs(
      `Todavía no tenemos nuestra respuesta a su queja ${caseNumber}.`,
      clause('why-not-yet', message),
      clause('when', promisedBy && `Esperamos tenerla a más tardar el ${promisedBy}.`),
      firm,
    ),
  }),
  decision: ({ firm, caseNumber, decision, explanation, remedies }) => ({
    subject: `Nuestra respuesta a su queja ${caseNumber}`,
    text: paragraphs(
      clause(
        'outcome',
        {
          upheld: 'Usted tenía razón.',
          'partly-upheld': 'Usted tenía razón en parte.',
          'not-upheld': 'Lo hemos investigado y no podemos darle la razón.',
        }[decision ?? ''],
      ),
      clause(['reasons', 'findings', 'steps-taken'], explanation),
      clause('follow-up', remedies && bulleted('Lo que haremos:', remedies)),
      firm,
    ),
  }),
  'early-close': ({ firm, caseNumber, remedies }) => ({
    subject: `Su caso ${caseNumber} está resuelto`,
    text: paragraphs(
      clause('resolved', `Usted ha aceptado nuestra respuesta a su queja ${caseNumber}. La damos por resuelta.`),
      clause('follow-up', remedies && bulleted('Lo que haremos:', remedies)),
      firm,
    ),
  }),
  survey: ({ firm, caseNumber, surveyLink, surveyPhone, surveyUntil }) => ({
    subject: `¿Está satisfecho con nuestra respuesta a ${caseNumber}?`,
    text: paragraphs(
      surveyLink &&
        `¿Lo hemos resuelto? Un clic nos lo dice, y hay espacio para lo que le gustaría que cambiáramos: ${surveyLink}`,
      surveyPhone &&
        `Si cuando llamó le dimos un PIN, también puede responder por teléfono: llame al ${surveyPhone} y marque su número de caso y el PIN.`,
      surveyUntil &&
        `El enlace vale hasta el ${surveyUntil}. Si hay hechos nuevos o algo prometido no llegó, dígalo ahí y reabrimos el caso.`,
      firm,
    ),
  }),
};

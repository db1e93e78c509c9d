import type { AnswerOf } from '../api/routes.ts';

/** One recording of a call, as the house answers with it. */
export type Heard = AnswerOf<'GET /cases/{caseNumber}/calls/{contactId}/recordings'>['recordings'][number];

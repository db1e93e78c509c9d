import { listeningWords } from '../../listening/words/es.ts';
import { loggingWords } from '../../logging/words/es.ts';
import { qualityWords } from '../../pages/quality/words/es.ts';
import { refusals } from '../refusals/es.ts';
import type { Words } from '../words.ts';
import { caseWords } from './case.ts';
import { commandWords } from './commands.ts';
import { frameWords } from './frame.ts';
import { history } from './history.ts';
import { inboxWords } from './inbox.ts';
import { operatorWords } from './operator.ts';
import { resolveWords } from './resolve.ts';
import { staffingWords } from './staffing.ts';
import { steeringWords } from './steering.ts';
import { teamworkWords } from './teamwork.ts';
import { telephoneWords } from './telephone.ts';
import { vocabulary } from './vocabulary.ts';
import { worklistWords } from './worklist.ts';

export const es: Words = {
  ...frameWords,
  ...vocabulary,
  refusals,
  history,
  worklist: worklistWords,
  case: caseWords,
  ...steeringWords,
  ...staffingWords,
  ...teamworkWords,
  operator: operatorWords,
  commands: commandWords,
  resolve: resolveWords,
  telephone: telephoneWords,
  inbox: inboxWords,
  quality: qualityWords,
  listening: listeningWords,
  logging: loggingWords,
};

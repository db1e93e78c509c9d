import { listeningWords } from '../../listening/words/nl.ts';
import { loggingWords } from '../../logging/words/nl.ts';
import { qualityWords } from '../../pages/quality/words/nl.ts';
import { refusals } from '../refusals/nl.ts';
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

export const nl: Words = {
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

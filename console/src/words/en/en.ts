import { listeningWords } from '../../listening/words/en.ts';
import { loggingWords } from '../../logging/words/en.ts';
import { qualityWords } from '../../pages/quality/words/en.ts';
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

export const en = {
  ...frameWords,
  ...vocabulary,
  /** By the code of the problem; in English the house's own sentence stands. */
  refusals: {} as Readonly<Record<string, string>>,
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

/** Scripted calls of those who prove a case that asks: the survey by keys. */
import configuration from '../../../../comeback.config.ts';
import { changeCodes } from '../../../../shared/domain/survey/definition.ts';
import { type Calls, FULL_MAP, PROVEN, question } from './coverage-calls.ts';
import { GOOD } from './coverage-house.ts';

/** The house asks about the decision of the case that is proven. */
export const ASKED_CASE = { replies: { caseStatus: [{ ...GOOD.caseStatus, survey: 'yes' }] } } as const;
/** As far as the first question. */
export const SURVEY = `1 ${PROVEN} 1`;
const asked = ASKED_CASE;
const person = { person: 'person' } as const;

const ANSWERED: Calls = {
  ...Object.fromEntries(
    Array.from({ length: 11 }, (_, mark) => [
      `satisfied, and ${mark} of 10`,
      { ...asked, keys: `${SURVEY} 1 ${mark}# hangup`, ends: 'hang-up' } as const,
    ]),
  ),
  'no survey just now': { ...asked, keys: `1 ${PROVEN} 2 3`, ends: 'goodbye' },
  mollified: { ...asked, keys: `${SURVEY} 2 5# 9 2 3`, ends: 'goodbye' },
  'dissatisfied, new facts': { ...asked, keys: `${SURVEY} 3 1 5# 9 2 3`, ends: 'goodbye' },
  'dissatisfied, something did not come': { ...asked, keys: `${SURVEY} 3 2 5# 9 2 3`, ends: 'goodbye' },
  'dissatisfied, a review': { ...asked, keys: `${SURVEY} 3 3 5# 9 2 3`, ends: 'goodbye' },
  'dissatisfied, and nothing more': { ...asked, keys: `${SURVEY} 3 4 5# 9 2 3`, ends: 'goodbye' },
  'answered, then a person': { ...asked, keys: `${SURVEY} 1 9# 9 2 1`, ends: 'person' },
  'answered, then a new complaint': { ...asked, keys: `${SURVEY} 1 9# 9 2 2 8 2`, ends: 'goodbye' },
  'answered, and nothing can be noted': {
    ...asked,
    attributes: FULL_MAP,
    keys: `${SURVEY} 1 9# 9 2 3`,
    ends: 'goodbye',
  },
  'an answer that the house refuses': {
    replies: { ...asked.replies, answerSurvey: [{ status: 'INVALID' }] },
    keys: `${SURVEY} 1 9# 9 2 3`,
    ends: 'goodbye',
  },
};

/** Left at each question: it goes on behind the survey. */
const LEFT: Calls = Object.fromEntries(
  ['', '1', '1 3'].flatMap((to) =>
    ['timeout', '#'].map((key) => [
      `left by "${key}" after "${to}"`,
      { ...asked, keys: `1 ${PROVEN} ${to} ${`${key} `.repeat(3)} 3`, ends: 'goodbye' } as const,
    ]),
  ),
);

const MARK: Calls = {
  'the mark is asked for again': { ...asked, keys: `${SURVEY} 1 *# 9# 9 2 3`, ends: 'goodbye' },
  'no mark: silence': { ...asked, keys: `${SURVEY} 1 timeout timeout timeout 9 2 3`, ends: 'goodbye' },
  'no mark: other numbers': { ...asked, keys: `${SURVEY} 1 11# 99# 07# 9 2 3`, ends: 'goodbye' },
  'no mark: it cannot be asked for': {
    ...asked,
    broken: ['line survey-recommend'],
    keys: `${SURVEY} 1 9 2 3`,
    ends: 'goodbye',
  },
};

const CHANGE: Calls = {
  ...Object.fromEntries(
    changeCodes(configuration.survey).map((code, at) => [
      `the one thing to change: ${code}`,
      { ...asked, keys: `${SURVEY} 1 9# ${at + 1} 2 3`, ends: 'goodbye' } as const,
    ]),
  ),
  'nothing to change: silence': { ...asked, keys: `${SURVEY} 1 9# timeout timeout timeout 2 3`, ends: 'goodbye' },
  'nothing to change: other keys': { ...asked, keys: `${SURVEY} 1 9# 8 # 8 2 3`, ends: 'goodbye' },
  'a person instead of something to change, and the house is away': {
    replies: { ...asked.replies, answerSurvey: ['down'] },
    keys: `${SURVEY} 1 9# 0`,
    ends: 'person',
  },
  'nothing to change: it cannot be asked for': {
    ...asked,
    broken: ['line survey-change'],
    keys: `${SURVEY} 1 9# 2 3`,
    ends: 'goodbye',
  },
};

const WORDS: Calls = {
  'words, ended by a key': { ...asked, keys: `${SURVEY} 1 9# 9 1 # 3`, ends: 'voicemail' },
  'words, ended by hanging up': { ...asked, keys: `${SURVEY} 1 9# 9 1 hangup`, ends: 'voicemail' },
  'words as long as can be': { ...asked, keys: `${SURVEY} 1 9# 9 1 ${'timeout '.repeat(3)} 3`, ends: 'voicemail' },
  'words of somebody who is not recorded else': {
    ...asked,
    keys: `2 ${PROVEN} 1 1 9# 9 1 # 3`,
    ends: 'voicemail',
  },
  'words that cannot be asked for': {
    ...asked,
    broken: ['line message-speak'],
    keys: `${SURVEY} 1 9# 9 1 3`,
    ends: 'goodbye',
  },
  'words, and the house notes them only then': {
    replies: { ...asked.replies, leaveVoicemail: ['down', GOOD.leaveVoicemail] },
    keys: `${SURVEY} 1 9# 9 1 # 3`,
    ends: 'voicemail',
  },
};

export const SURVEY_CALLS: Calls = {
  ...ANSWERED,
  ...LEFT,
  ...MARK,
  ...CHANGE,
  ...WORDS,
  ...question('line survey-offer', `1 ${PROVEN}`, person, asked),
  ...question('line survey-reaction', SURVEY, person, asked),
  ...question('line survey-because', `${SURVEY} 3`, person, asked),
  ...question('line survey-change', `${SURVEY} 1 9#`, person, asked),
  ...question('line survey-words', `${SURVEY} 1 9# 9`, person, asked),
  ...question('line status-next', `1 ${PROVEN} 2`, person, asked),
};

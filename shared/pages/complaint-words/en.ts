import type { ComplaintWords } from './words.ts';

export const en: ComplaintWords = {
  name: 'English',
  languages: 'Language',
  title: 'Tell us what went wrong',
  intro: 'Only the first box has to be filled in. You get a case number at once, and we tell you what happens by when.',
  orCall: (number) => `You would rather talk to somebody? Call ${number}, free of charge.`,
  optional: 'optional',
  draft: {
    kept: 'What you type is kept in this tab until you send or delete it, and nowhere else.',
    restored: 'Here is what you typed before. It was kept in this tab only.',
    forget: 'Delete what I typed',
  },

  happenedHeading: 'What happened',
  message: 'What went wrong?',
  messageHint: 'When it happened, who was there, what was said: in your own words.',
  remedySought: 'What should we do about it?',
  orderId: 'Order number',
  product: 'Which product or service?',
  files: 'Photos, recordings or papers',
  filesHint: 'Up to 20 files, 4 MB together. Larger ones: send them as an answer to our e-mail.',

  youHeading: 'About you',
  youHint:
    'We use it for this complaint only. Without e-mail or telephone we cannot write to you; our answer is then at your case number.',
  fullName: 'Your name',
  email: 'E-mail',
  phone: 'Telephone',
  channel: 'How should we answer?',
  anyChannel: 'As you like',
  channels: {
    email: 'By e-mail',
    sms: 'By text message',
    phone: 'By telephone',
    post: 'By post: please put your address into the first box',
  },
  consent: 'May we use your telephone number?',
  mayCall: 'You may call me about this complaint',
  mayText: 'You may send me text messages about this complaint',

  supportHeading: 'Anything that makes it harder for you',
  supportNeeds: 'What should we know, so that we can deal with you well?',
  supportHint:
    'Hearing, sight, language, illness, a difficult time. Only whoever works on your case sees it, and their supervisor.',
  drivers: 'It has to do with',
  driver: {
    health: 'my health',
    'life-event': 'something that happened in my life',
    resilience: 'money, or strength, running short',
    capability: 'reading, language or computers',
  },

  behalf: 'I write for somebody else',
  forName: 'For whom?',
  forAuthority: 'On what authority?',
  noAuthority: 'Please choose',
  authorities: {
    'verbal-consent': 'They asked me to',
    'written-consent': 'They agreed in writing',
    'power-of-attorney': 'I have power of attorney',
    'parent-or-guardian': 'I am a parent or guardian',
  },
  forNote: 'Anything about it that we should know',

  trap: 'Leave this box empty',
  send: 'Send my complaint',

  wrong: {
    message: 'Please tell us what went wrong.',
    email: 'Please look at your e-mail address: it should read like name@example.com.',
    phone: 'Please look at your telephone number: we need at least six digits.',
    forName: 'Please tell us for whom you write.',
    forAuthority: 'Please choose on what authority you write for them.',
  },
  tooLong: (label, longest) => `“${label}” takes ${longest} characters at most: please make it shorter.`,
  unreadable: (label) => `There is something in “${label}” that we cannot read: please type it again.`,
  pressAgain: 'Nothing is lost, and nothing was sent yet. Please look once more, and press “Send my complaint” again.',
  trapFilled:
    'Nothing is lost, and nothing was sent yet. Please empty this box (your browser may have filled it in), and press “Send my complaint” again.',
  sentBefore:
    'You sent us this form before, with other words. What you sent first is with us, under the number that you were told; you can add to it on the page of your case. If this is another complaint, press “Send my complaint” again.',
  filesTooLarge: 'These files are too large: 4 MB together, please. Larger ones: send them as an answer to our e-mail.',

  received: 'We have your complaint',
  yourNumber: 'Your case number',
  nextHeading: 'What happens next',
  byUnknown: 'We tell you as soon as we know when.',
  procedure:
    'Somebody reads it, looks into it, and answers you with reasons. Until then you can see how it stands, and add to it; afterwards we ask whether you are satisfied, and look at it again if you are not.',
  keepHeading: 'Please keep this',
  keep: 'Print this page, or write down the number. Whoever has what stands here can see and change your case.',
  pageLink: 'The page of your case: how it stands, and where you can add words',
  secret: 'Secret',
  secretUse: 'It opens your case together with the number, should you lose the link.',
  pin: 'PIN',
  pinUse: (number) => `It opens your case on the telephone: ${number}.`,
};

import { spokenHours } from './opening-hours.ts';
import type { Words, WordsOf } from './words.ts';

/** English, as spoken in the United States. */
export const en: WordsOf = ({ firm, web, calendar }): Words => ({
  language: 'en',
  code: 'en-US',
  voice: 'Joanna',
  isRedacted: true,

  chooseLanguage: 'For English, press 1.',
  keepLanguage: 'We go on in English. Español, 2. Nederlands, 3.',

  tail: 'For a person, press 0. To hear this again, press star.',
  tailWithoutPerson: 'To hear this again, press star.',
  unheard: 'I did not hear a key.',
  unknownKey: 'That key does nothing here.',
  moment: 'One moment, please.',

  welcome: `Thank you for calling ${firm}. Tell us what went wrong, and we will put it right if we can.`,
  welcomeBack: `Welcome back to ${firm}. Tell us what went wrong, and we will put it right if we can.`,
  consent:
    'May we record this call, and have a computer sum it up, so that nothing you tell us is lost? For yes, press 1. For no, press 2; we help you just the same.',
  notRecorded: 'This call is not recorded.',
  mainMenu: 'To make a complaint, press 1. To hear how your case stands, press 2.',

  about: 'What is it about?',
  categories: {
    delivery: 'a delivery',
    'product-fault': 'a product that is broken or does not work',
    billing: 'a bill or a payment',
    service: 'the way you were treated',
  },
  aboutSomethingElse: 'something else',
  aboutDanger: 'something that is dangerous or has hurt somebody',
  forKey: (what, key) => `For ${what}, press ${key}.`,
  keyFor: (what, key) => `${what}: press ${key}.`,
  danger:
    'If anybody is in danger now, hang up and call the emergency services. Please switch the product off and do not use it. We deal with this before everything else.',
  takingNumber: 'I take down your case now. Please have something to write with.',
  number: 'Your case number is $.External.caseNumberSpoken. Your PIN is $.External.pinSpoken.',
  numberAgain:
    'Once more. Case number: $.External.caseNumberSpoken. PIN: $.External.pinSpoken. With both you can ask how your case stands at any time.',
  afterNumber:
    'Your complaint is with us, whatever happens to this call. To tell a person about it now, press 1. If that is all, press 2, or just hang up; we will look into it.',
  noNumberNow: 'I am sorry, I cannot make your case number just now.',

  keyCaseNumber:
    'Please key the ten digits of your case number, then the pound key. Or for a person, press 0 and the pound key.',
  keyPin: 'Now your six digit PIN, then the pound key.',
  noMatch: 'This number and this PIN do not belong together. Let us try again.',
  locked: 'That was not right too many times. To keep your case safe, a person helps you from here.',
  statusAway: 'I am sorry, I cannot look that up just now. A person helps you.',
  afterStatus:
    '$.External.caseStatusSpoken To talk to a person about this case, press 1. For a new complaint, press 2. If that is all, press 3.',

  surveyOffer:
    '$.External.caseStatusSpoken We would like to ask you a few short questions about our answer. To hear them now, press 1. To go on without, press 2.',
  surveyReaction: 'For yes, press 1. For not quite, but I can live with it, press 2. For no, press 3.',
  surveyBecause:
    'What shall we do? If there are new facts, press 1, and we open your case again. If something that we promised did not come, press 2, and we open it again. For a supervisor who did not decide to look at it again, press 3. For nothing more, press 4.',
  surveyRecommend: 'Please key a number from 0 to 10, then the pound key.',
  surveyNoMark: 'That is no number from 0 to 10.',
  surveyMarkLeft: 'We leave this question out.',
  surveyChangeLeaves: 'Leave this question out',
  surveyNotKept:
    'I am sorry, I could not take down your answer just now. The page that our letter names is there for it as long as the survey is open.',
  surveyLeft:
    'We leave it at that, and nothing of it was noted. The page that our letter names is there for your answer.',
  surveyWords:
    'What you say is recorded and kept with your case. If you agree and want to speak, press 1; at the end, press the pound key. To go on without, press 2.',
  statusNext: 'To talk to a person about this case, press 1. For a new complaint, press 2. If that is all, press 3.',

  connecting: 'I connect you with a person now.',
  closedUntil: 'We are closed now. $.External.opensSpoken',
  closed: `We are closed now. You can reach a person ${spokenHours(calendar, 'en-US', { to: 'to', and: 'and' })}, except on public holidays.`,
  full: 'I am sorry, more people are waiting than we can answer. We do not want to keep you in a line that does not move.',
  queueAway: 'I am sorry, I cannot put you through just now.',
  offer: `To be called back by a person, press 1 or 0. To leave a message, press 2. To finish, press 3. You can also write to us at ${web}.`,
  goodbyeWithCase: 'Your case is with us, and its number stays good. Thank you for telling us. Goodbye.',
  goodbyeWithoutCase: `You can write to us at any time at ${web}, or call again. Thank you for calling. Goodbye.`,

  callbackNoNumber: 'I do not have a telephone number that I can call.',
  callbackNotCallable: 'I am sorry, that number is of a kind that we cannot call.',
  callbackTooLate: 'We do not ring anybody at this hour.',
  callbackWhenOpen: 'We do not ring anybody at this hour; we call when we are open again.',
  callbackKey: 'Please key the number that we shall call, beginning with the area code, then the pound key.',
  callbackConfirm:
    'We will call $.External.callbackNumberSpoken. If that is right and you want us to call, press 1. For another number, press 2.',
  callbackAway: 'I am sorry, I cannot arrange a call just now.',
  callbackPromised: 'We will call you as soon as it is your turn. You need not wait on the line.',

  queueAlone: 'You are the only one waiting.',
  queueSize: '$.Metrics.Queue.Size calls are waiting, yours among them. Urgent calls are taken first.',
  longestWait: {
    underTwo: 'The first of them has waited less than two minutes.',
    underFive: 'The first of them has waited less than five minutes.',
    underTen: 'The first of them has waited less than ten minutes.',
    underTwenty: 'The first of them has waited less than twenty minutes.',
    longer: 'The first of them has waited more than twenty minutes. I am sorry that this takes so long.',
  },
  queueMenu: 'If you would rather be called back, press 1. To go on waiting, press 2 or just stay on the line.',
  queueTail: 'For a person, press 0 and stay on the line. To hear this again, press star.',
  whileWaiting: [
    'Please stay on the line.',
    'If you have an order number or a bill, please have it at hand.',
    'You are still in line. Nothing is lost if the call breaks off.',
  ],

  voicemailNotRecorded: 'You have not agreed to be recorded, so I cannot take a message. We can call you back.',
  voicemailBefore:
    'Please tell us what happened, and what you would like us to do. Your message is recorded. When you are done, press the pound key or hang up.',
  voicemailSpeak: 'Please speak now.',
  voicemailGoOn: 'You can go on speaking. When you are done, press the pound key or hang up.',
  voicemailThanks: 'Thank you. We will listen to your message.',
  voicemailAway: 'I am sorry, I cannot take a message just now.',

  agentNotProven: 'Careful: this caller could not prove a case number and PIN.',
  agentNewCase: 'English. New case, $.Attributes.caseNumberSpoken.',
  agentKnownCase: 'English. About a case of theirs, proven by PIN.',
  agentNoCase: 'English. No case yet.',
  customerRecorded: 'You are connected. This call is recorded, as you agreed.',
  customerNotRecorded: 'You are connected. This call is not recorded.',
  callbackHello: `Hello, this is ${firm}. You asked us to call you back.`,
  outboundHello: `Hello, this is ${firm}.`,
  agentLeft:
    'The person you were talking to has left the call. If you are done, just hang up. To go on with a person, press 1.',
  lineAway: `I am sorry, we cannot answer just now. Please call again, or write to us at ${web}. Goodbye.`,
});

import { PHONE_WORDS } from './phone-words.ts';

/** What comes back is shown as text, never as markup: callers and agents type it. */
export const PHONE_SCRIPT = `
const WORDS = ${JSON.stringify(PHONE_WORDS).replaceAll('<', '\\u003c')};
const language = (navigator.languages || ['en']).map((tag) => tag.slice(0, 2)).find((tag) => tag in WORDS) || 'en';
const words = WORDS[language];
const at = (id) => document.getElementById(id);
document.documentElement.lang = language;
document.title = words.title + ' · ' + document.title;
for (const part of document.querySelectorAll('[data-word]')) part.textContent = words[part.dataset.word];

let callId;
let began;
let state = 'idle';
let position = 0;
let isHeld = false;
let isKept = false;
let caller = '';

async function send(path, body) {
  const response = await fetch('/phone/calls' + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body || {}),
  });
  const answer = response.status === 204 ? {} : await response.json();
  if (!response.ok) throw Object.assign(new Error(answer.detail), { isAnswer: true });
  return answer;
}

function tell(error) {
  at('state').textContent = error.isAnswer ? error.message : words.lost;
}

function show() {
  const isOn = state !== 'idle' && state !== 'ended';
  at('call').disabled = isOn && state !== 'called';
  at('call').textContent = state === 'called' ? words.pickUp : words.call;
  at('hang-up').disabled = !isOn;
  at('from').disabled = isOn || at('withheld').checked;
  at('withheld').disabled = isOn;
  at('answer').hidden = !isOn || !(state === 'with-agent' || isKept);
  at('phone').dataset.state = state;
  if (state !== 'ended') at('state').textContent = isHeld ? words.held : words[state] + (state === 'in-queue' ? ' ' + position : state === 'called' ? ' ' + caller : '');
  if (state !== 'in-line' && state !== 'in-queue') at('asked').hidden = true;
}

function tick() {
  if (began === undefined) return;
  const seconds = Math.floor((performance.now() - began) / 1000);
  at('elapsed').textContent = Math.floor(seconds / 60) + ':' + String(seconds % 60).padStart(2, '0');
}
setInterval(tick, 1000);

function caption(who, text, spokenIn) {
  const line = document.createElement('p');
  const name = document.createElement('b');
  const said = document.createElement('span');
  line.className = who;
  name.textContent = words[who] + ': ';
  said.textContent = text;
  if (spokenIn) said.lang = spokenIn;
  line.append(name, said);
  at('captions').append(line);
  at('captions').scrollTop = at('captions').scrollHeight;
}

/** Also when something beside the captions comes or goes. */
new ResizeObserver(() => { at('captions').scrollTop = at('captions').scrollHeight; }).observe(at('captions'));

function hush() {
  if ('speechSynthesis' in window) speechSynthesis.cancel();
}

function speak(text, spokenIn) {
  if (!('speechSynthesis' in window) || at('mute').checked) return;
  const voice = new SpeechSynthesisUtterance(text);
  voice.lang = spokenIn;
  speechSynthesis.speak(voice);
}

const HEARD = {
  state(event) {
    if (event.state === 'ended') {
      at('state').textContent = words.ended[event.how];
      began = undefined;
      isHeld = false;
      if (event.how === 'caller') hush();
    }
    if (event.state === 'with-agent') hush();
    state = event.state;
    position = event.position;
    show();
  },
  said({ who, text, language: spokenIn }) {
    at('asked').hidden = true;
    caption(who === 'caller' ? 'you' : who, text, spokenIn);
    if (who !== 'caller') speak(text, spokenIn);
  },
  asked() {
    at('asked').hidden = false;
  },
  number({ caseNumber, pin }) {
    at('case-number').textContent = caseNumber.replace(/(...)(...)(....)/, '$1 $2 $3');
    at('pin').textContent = pin.replace(/(...)(...)/, '$1 $2');
    at('case').hidden = false;
  },
  hold(event) {
    isHeld = event.isHeld;
    show();
  },
  recording({ isOn }) {
    isKept = isOn;
    show();
  },
};

async function listen(id) {
  let last = 0;
  let failures = 0;
  while (callId === id && state !== 'ended') {
    try {
      const response = await fetch('/phone/calls/' + id + '/events?after=' + last);
      if (response.status === 404) return lose(id);
      const { events } = await response.json();
      failures = 0;
      for (const event of events) {
        if (callId !== id) return;
        last = event.number;
        HEARD[event.type](event);
      }
    } catch {
      failures += 1;
      if (failures === 5) return lose(id);
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
  }
}

function lose(id) {
  if (callId !== id) return;
  state = 'ended';
  began = undefined;
  isHeld = false;
  show();
  at('state').textContent = words.lost;
  hush();
}

function begin(as) {
  hush();
  at('captions').replaceChildren();
  at('case').hidden = true;
  state = as;
  isHeld = false;
  isKept = false;
  show();
}

async function call() {
  begin('ringing');
  try {
    const from = at('from').value.trim();
    const isWithheld = at('withheld').checked || from === '';
    callId = (await send('', isWithheld ? {} : { from })).callId;
    began = performance.now();
    tick();
    at('hang-up').focus();
    listen(callId);
  } catch (error) {
    state = 'idle';
    show();
    tell(error);
  }
}

const isFree = () => state === 'idle' || state === 'ended';
const pause = (seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

/** Whoever looks at this page can be called at the number that stands there. */
let asking = new AbortController();
async function waitForRings() {
  for (;;) {
    const number = at('from').value.trim();
    if (!isFree() || number === '') {
      await pause(1);
      continue;
    }
    asking = new AbortController();
    try {
      const response = await fetch('/phone/ringing?number=' + encodeURIComponent(number), { signal: asking.signal });
      if (!response.ok) throw new Error(response.statusText);
      const [ringing] = (await response.json()).calls;
      if (ringing !== undefined && isFree()) beCalled(ringing);
    } catch {
      await pause(asking.signal.aborted ? 0 : 3);
    }
  }
}

function beCalled(ringing) {
  caller = ringing.from;
  callId = ringing.callId;
  began = undefined;
  at('elapsed').textContent = '';
  begin('called');
  at('call').focus();
  listen(callId);
}

function answer() {
  send('/' + callId + '/answer').then(() => {
    began = performance.now();
    tick();
    at('hang-up').focus();
  }, tell);
}

function hangUp() {
  hush();
  send('/' + callId + '/hang-up').catch(tell);
}

const KEYS = '0123456789*#';
function press(key) {
  const button = document.querySelector('[data-key="' + key + '"]');
  button.classList.add('pressed');
  setTimeout(() => button.classList.remove('pressed'), 150);
  if (isFree() || callId === undefined) return;
  hush();
  at('asked').hidden = true;
  pressed = pressed.then(() => send('/' + callId + '/keys', { keys: key })).catch(tell);
}
/** One after the other: what is keyed fast must not arrive in another order. */
let pressed = Promise.resolve();

at('call').addEventListener('click', () => (state === 'called' ? answer() : call()));
at('from').addEventListener('input', () => asking.abort());
at('hang-up').addEventListener('click', hangUp);
at('withheld').addEventListener('change', show);
at('mute').addEventListener('change', () => at('mute').checked && hush());
at('keys').addEventListener('click', ({ target }) => {
  const key = target.closest('[data-key]');
  if (key) press(key.dataset.key);
});
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches('input[type=text], input[type=tel]')) return;
  if (KEYS.includes(event.key)) press(event.key);
});
at('answer').addEventListener('submit', (event) => {
  event.preventDefault();
  const text = at('words').value.trim();
  if (text === '') return;
  at('words').value = '';
  send('/' + callId + '/say', { text }).catch(tell);
});
addEventListener('pagehide', () => {
  // What only rings here may be answered elsewhere.
  if (isFree() || state === 'called' || callId === undefined) return;
  fetch('/phone/calls/' + callId + '/hang-up', { method: 'POST', keepalive: true });
});
show();
waitForRings();
`;

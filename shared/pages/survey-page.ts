export const SURVEY_STYLE = `
:root { color-scheme: light dark; font: 1.125rem/1.5 system-ui, sans-serif; }
body { max-width: 36rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; line-height: 1.25; }
fieldset { min-width: 0; margin: 0 0 1.5rem; padding: 0.5rem 1rem; }
fieldset label { display: flex; gap: 0.75rem; align-items: baseline; padding: 0.5rem 0; }
textarea { display: block; box-sizing: border-box; width: 100%; margin: 0.25rem 0 1.5rem; font: inherit; }
button { padding: 0.75rem 1.5rem; font: inherit; }
`;

/** What came back is shown as text: a problem's detail may hold what somebody typed. */
export const SURVEY_SCRIPT = `
const form = document.querySelector('form');
const again = document.querySelector('#again');
const button = document.querySelector('button');
const outcome = document.querySelector('#outcome');

function tell(text) {
  outcome.textContent = text;
  outcome.focus();
}

function answerIn(given) {
  const answer = { reaction: given.get('reaction') };
  if (answer.reaction === 'dissatisfied' && given.get('because')) answer.because = given.get('because');
  for (const name of ['comment', 'oneThingToChange']) {
    const words = given.get(name).trim();
    if (words !== '') answer[name] = words;
  }
  return answer;
}

function showAgain() {
  again.hidden = new FormData(form).get('reaction') !== 'dissatisfied';
}

form.addEventListener('change', showAgain);
form.addEventListener('submit', async (event) => {
  event.preventDefault();
  button.disabled = true;
  try {
    const response = await fetch(location.pathname, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(answerIn(new FormData(form))),
    });
    const said = await response.json();
    if (response.ok) {
      form.hidden = true;
      tell('Thank you: your answer is with case ' + said.caseNumber + '.'
        + (said.reopened ? ' We have opened the case again.' : ''));
    } else {
      tell(said.detail);
    }
  } catch {
    tell('Your answer could not be sent. Please try again.');
  }
  button.disabled = false;
});
showAgain();
`;

/** The page that a survey letter's link opens: plain HTML, the same for every link, which sends the answer to its own address. */
export function surveyPage(firm: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Did we put it right? ${escaped(firm)}</title>
<style>${SURVEY_STYLE}</style>
</head>
<body>
<main>
<h1>Did we put it right?</h1>
<p>${escaped(firm)} asks about its answer to your complaint.</p>
<noscript><p>This page needs JavaScript to send your answer.</p></noscript>
<form method="post" autocomplete="off">
<fieldset>
<legend>Are you satisfied with our answer?</legend>
${choice('reaction', 'satisfied', 'Yes, I am satisfied', 'required')}
${choice('reaction', 'mollified', 'Not quite, but I can live with it')}
${choice('reaction', 'dissatisfied', 'No, I am not satisfied')}
</fieldset>
<fieldset id="again" hidden>
<legend>Should we open the case again?</legend>
${choice('because', 'new-facts', 'Yes, there are new facts')}
${choice('because', 'remedy-not-received', 'Yes, something you promised did not come')}
${choice('because', '', 'No', 'checked')}
</fieldset>
<label for="comment">What would you like to tell us? (optional)</label>
<textarea id="comment" name="comment" rows="4" maxlength="5000"></textarea>
<label for="oneThingToChange">One thing you would like us to change (optional)</label>
<textarea id="oneThingToChange" name="oneThingToChange" rows="3" maxlength="1000"></textarea>
<button>Send my answer</button>
</form>
<p id="outcome" role="status" tabindex="-1"></p>
</main>
<script>${SURVEY_SCRIPT}</script>
</body>
</html>
`;
}

/** A radio button inside its label: the whole line can be pressed. */
function choice(name: string, value: string, words: string, attribute = ''): string {
  const id = `${name}-${value || 'none'}`;
  const input = `<input type="radio" id="${id}" name="${name}" value="${value}" ${attribute}>`;
  return `<label for="${id}">${input} ${words}</label>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

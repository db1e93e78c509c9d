/** In the tab's own storage, under this name; nothing of it is ever sent but by the form itself. */
const KEY = 'comeback-complaint';
/** Of files together: with the words beside them it is below what a form may have, 4 MiB. */
const MOST_BYTES = 4_000_000;

/**
 * Keeps what is typed in the tab (`sessionStorage`), puts it back into an empty form, and says so: a reload, another language, a
 * crash, and a tab that was closed by mistake and opened again have it. Never `localStorage`, which every tab of a browser reads for
 * ever: in a library or a family the next person would find a complaint with a name on it. Where storage is forbidden or full
 * nothing is said, for nothing is kept. Also tells of files that are too large before they are sent in vain. The page works without it.
 */
export const DRAFT_SCRIPT = `
(() => {
  const form = document.getElementById('complaint');
  const box = document.getElementById('draft');
  const said = box.firstElementChild;
  const fields = [...form.elements].filter((field) => field.name && !['hidden', 'file'].includes(field.type) && field.name !== 'website');
  const isPressed = (field) => field.type === 'radio' || field.type === 'checkbox';
  const say = (what) => { said.textContent = said.dataset[what]; box.hidden = false; };
  const keep = () => {
    const typed = fields.filter((field) => isPressed(field) ? field.checked : field.value).map((field) => [field.name, field.value]);
    try {
      sessionStorage.setItem('${KEY}', JSON.stringify(typed));
      say('kept');
    } catch { box.hidden = true; }
  };
  const read = () => {
    try {
      const kept = sessionStorage.getItem('${KEY}');
      if (kept) return new Map(JSON.parse(kept));
    } catch {}
  };
  const before = form.dataset.fresh === undefined ? keep() : read();
  if (before) {
    for (const field of fields) {
      if (isPressed(field)) field.checked = before.get(field.name) === field.value;
      else if (before.has(field.name)) field.value = before.get(field.name);
      if (field.value && field.closest('details') && before.has(field.name)) field.closest('details').open = true;
    }
    say('restored');
  }
  form.addEventListener('input', keep);
  box.lastElementChild.addEventListener('click', () => {
    sessionStorage.removeItem('${KEY}');
    for (const field of fields) {
      if (isPressed(field)) field.checked = field.value === '';
      else field.value = '';
    }
    box.hidden = true;
  });
  const files = form.elements.files;
  files.addEventListener('change', () => {
    const bytes = [...files.files].reduce((sum, file) => sum + file.size, 0);
    files.setCustomValidity(bytes > ${MOST_BYTES} ? files.dataset.tooLarge : '');
    files.reportValidity();
  });
})();
`;

/** On the receipt: it was sent, so nothing is kept any more. */
export const SENT_SCRIPT = `try { sessionStorage.removeItem('${KEY}'); } catch {}`;

/** Of the phone in the page: one column where it is narrow, readable from 320 px on. */
export const PHONE_STYLE = `
:root { color-scheme: light dark; font: 1rem/1.45 system-ui, sans-serif; --edge: #8888; --accent: #0b6b3a; --end: #b3261e; }
* { box-sizing: border-box; }
body { max-width: 56rem; margin: 0 auto; padding: 0.75rem; overflow-wrap: anywhere; }
h1 { font-size: 1.25rem; margin: 0 0 0.75rem; }
h2 { font-size: 1rem; margin: 0; }
main { display: grid; gap: 1rem; grid-template-columns: 17rem minmax(0, 1fr); }
#phone, #talk { border: 1px solid var(--edge); border-radius: 1rem; padding: 1rem; min-width: 0; }
#phone { display: grid; gap: 0.75rem; align-content: start; }
#talk { display: flex; flex-direction: column; gap: 0.75rem; }
#display { display: flex; justify-content: space-between; gap: 0.5rem; padding: 0.5rem 0.75rem; border-radius: 0.5rem;
  background: #8882; min-height: 3.9em; }
#state { font-weight: 600; }
#elapsed { white-space: nowrap; font-variant-numeric: tabular-nums; }
label { display: block; font-size: 0.9rem; }
.check { display: flex; gap: 0.5rem; align-items: center; }
input[type=tel], input[type=text] { font: inherit; width: 100%; padding: 0.4rem; }
#keys { display: grid; grid-template-columns: repeat(3, 1fr); gap: 0.5rem; margin: 0; padding: 0; border: 0; }
button { font: inherit; padding: 0.6rem; border-radius: 0.6rem; border: 1px solid var(--edge); cursor: pointer; }
button:disabled { opacity: 0.45; cursor: default; }
#keys button { font-size: 1.25rem; }
#keys button.pressed { outline: 3px solid var(--accent); }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 0.5rem; }
#call:not(:disabled) { background: var(--accent); color: #fff; }
#hang-up:not(:disabled) { background: var(--end); color: #fff; }
#captions { flex: 1; min-height: 12rem; max-height: max(12rem, min(28rem, 50vh)); overflow-y: auto; }
#captions p { margin: 0 0 0.6rem; }
#captions .you { text-align: end; }
#asked { margin: 0; color: var(--accent); font-weight: 600; }
#case { display: grid; grid-template-columns: auto 1fr; gap: 0.1rem 0.75rem; margin: 0; padding: 0.5rem 0.75rem;
  border: 2px solid var(--accent); border-radius: 0.5rem; }
#case dd { margin: 0; font-size: 1.15rem; white-space: nowrap; font-weight: 600; font-variant-numeric: tabular-nums; }
#answer { display: grid; grid-template-columns: 1fr auto; gap: 0.5rem; align-items: end; }
[hidden] { display: none !important; }
@media (prefers-color-scheme: dark) { :root { --accent: #2e9e63; --end: #d3493f; } }
@media (max-width: 40rem) { main { grid-template-columns: minmax(0, 1fr); } #case { gap: 0.1rem 0.5rem; padding: 0.5rem; } }
`;

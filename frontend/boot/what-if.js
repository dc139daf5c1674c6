// Ranks the records that the reader may see by other weights, with the matcher itself, which is
// loaded with the records at the first touch. The page holds every word.

import { follow, loader, read, say, sayWhetherWhole } from "./sliders.js";

const form = document.querySelector("[data-what-if]");

const scripts = loader();
let records;

async function load() {
  const { js, wasm, records: address } = form.dataset;
  const [[code], shown] = await Promise.all([scripts(js), fetch(address)]);
  if (!shown.ok) throw new Error(`${address}: ${shown.status}`);
  const [, text] = await Promise.all([code.default({ module_or_path: wasm }), shown.text()]);
  return new code.Records(text);
}

function show(shift) {
  const number = new Intl.NumberFormat(`${document.documentElement.lang}-u-nu-latn`, { maximumFractionDigits: 1 });
  const { requests, passed, best_changed, entered, left, bands } = shift;
  const figures = { requests, passed, best_changed, entered, left };
  for (const when of ["before", "after"]) {
    figures[`mean_${when}`] = shift[`score_${when}`] / passed;
    for (const band of ["weak", "possible", "good", "strong"]) {
      const moved = bands.filter((move) => move[when] === band);
      figures[`${band}_${when}`] = moved.reduce((sum, move) => sum + move.pairs, 0);
    }
  }
  for (const [name, figure] of Object.entries(figures)) {
    form.querySelector(`[data-figure="${name}"]`).textContent = number.format(figure);
  }
}

async function rerank() {
  const given = read(form);
  const aside = form.querySelector("[data-figures]");
  const isWhole = sayWhetherWhole(form, given);
  // What stands there is of other weights.
  aside.classList.toggle("out-of-date", !isWhole);
  if (!isWhole) return;
  let ranked;
  try {
    ranked = await (records ??= load());
  } catch {
    records = undefined;
    aside.hidden = true;
    return say(form, "away");
  }
  const shift = JSON.parse(ranked.rerank(JSON.stringify({ name: "what-if", ...given }), Number(form.dataset.top)));
  aside.hidden = !shift.passed;
  if (shift.passed) show(shift);
  else say(form, "empty");
}

if (form) {
  sayWhetherWhole(form, read(form)); // a browser that comes back keeps what was set
  follow(form, rerank);
}

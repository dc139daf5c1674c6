// Ranks the records that the reader may see by other weights, with the matcher itself, which is
// loaded with the records at the first touch. The page holds every word.

const form = document.querySelector("[data-what-if]");

let records;
let tries = 0;
let waiting = false;

async function load() {
  const { js, wasm, records: address } = form.dataset;
  // A browser may remember a failed import by its address.
  const [code, shown] = await Promise.all([import(tries++ ? `${js}?${tries}` : js), fetch(address)]);
  if (!shown.ok) throw new Error(`${address}: ${shown.status}`);
  const [, text] = await Promise.all([code.default({ module_or_path: wasm }), shown.text()]);
  return new code.Records(text);
}

/** The weights as files name them. */
function weights() {
  const inputs = [...form.querySelectorAll('input[type="range"]')];
  return Object.fromEntries(inputs.map((input) => [input.name, input.valueAsNumber]));
}

function say(key, points) {
  const line = form.querySelector("[data-said]");
  const text = line.dataset[key].replace("#", points);
  line.dataset.says = key;
  // The same words again would be read aloud again.
  if (line.textContent !== text) line.textContent = text;
}

/** Writes each weight beside its slider, and what is missing from a whole; answers whether it is one. */
function add(given) {
  for (const [name, weight] of Object.entries(given)) {
    form.querySelector(`output[for="weight-${name}"]`).textContent = weight;
  }
  const missing = 100 - Object.values(given).reduce((sum, weight) => sum + weight, 0);
  if (missing > 0) say("missing", missing);
  else if (missing < 0) say("over", -missing);
  else say("whole", 0);
  return missing === 0;
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
  waiting = false;
  const given = weights();
  const aside = form.querySelector("[data-figures]");
  const isWhole = add(given);
  // What stands there is of other weights.
  aside.classList.toggle("out-of-date", !isWhole);
  if (!isWhole) return;
  let ranked;
  try {
    ranked = await (records ??= load());
  } catch {
    records = undefined;
    aside.hidden = true;
    return say("away");
  }
  const shift = JSON.parse(ranked.rerank(JSON.stringify({ name: "what-if", ...given }), Number(form.dataset.top)));
  aside.hidden = !shift.passed;
  if (shift.passed) show(shift);
  else say("empty");
}

/** At most once a frame. */
function soon() {
  if (waiting) return;
  waiting = true;
  requestAnimationFrame(rerank);
}

if (form) {
  add(weights()); // a browser that comes back keeps what was set
  form.hidden = false;
  document.querySelector("[data-without-script]").hidden = true;
  form.addEventListener("input", soon);
  form.addEventListener("reset", soon); // the values are set back after this event
  form.addEventListener("submit", (event) => event.preventDefault());
}

// Answers the calculator's form while it is filled in, with the matcher itself, which is loaded at
// the first change. The page holds every word; without this script the form asks the server.

const form = document.querySelector("[data-calculator]");
const live = document.querySelector("[data-live-result]");
const why = document.querySelector("[data-why]");
let matcher;

let tries = 0;

async function load() {
  // A browser may remember a failed import by its address.
  const code = await import(tries++ ? `${form.dataset.js}?${tries}` : form.dataset.js);
  await code.default({ module_or_path: form.dataset.wasm });
  return code.explain;
}

/** Puts a value where the name of its input says: record[request][themes][0][code]. */
function put(tree, [key, ...rest], value) {
  const place = key === "" ? Object.keys(tree).length : key;
  if (rest.length === 0) tree[place] = value;
  else put((tree[place] ??= Object.create(null)), rest, value);
}

/** The same without what was left blank; what is numbered is a list. */
function tidy(value) {
  if (typeof value === "string") return value.trim() || undefined;
  const entries = Object.entries(value)
    .map(([key, inner]) => [key, tidy(inner)])
    .filter(([, inner]) => inner !== undefined);
  if (entries.length === 0) return undefined;
  const numbered = entries.every(([key]) => /^\d+$/.test(key));
  return numbered ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
}

/** What the form asks, as files write it. */
function question() {
  const tree = Object.create(null);
  for (const [name, value] of new FormData(form)) put(tree, name.replaceAll("]", "").split("["), value);
  const { request = {}, offer = {}, today } = tidy(tree.record) ?? {};
  const rows = (offer.languages ?? []).filter((row) => row.tag);
  const languages = Object.fromEntries(rows.map((row) => [row.tag, row.how]));
  const kept = JSON.parse(form.dataset.kept);
  return { request: { ...request, ...kept.request }, offer: { ...offer, languages, ...kept.offer }, today };
}

/** Says that there is no matcher here; the form's button asks the server, and the next change tries again. */
function showAway() {
  matcher = undefined;
  show({ away: true });
}

function show({ away, faults, score, band, factors = [], gates = [] }) {
  const total = live.querySelector("[data-score]");
  const scored = score !== undefined;
  const { dataset } = total;
  const text = scored ? dataset.score.replace("#", score) : away ? dataset.away : faults ? dataset.faulty : dataset.none;
  // The same words again would be read aloud again.
  if (total.textContent !== text) total.textContent = text;
  const bands = live.querySelector("[data-bands]");
  bands.textContent = JSON.parse(bands.dataset.bands)[band] ?? "";
  live.querySelector("[data-factors]").hidden = !scored;
  for (const { factor, points } of factors) {
    const line = live.querySelector(`[data-factor="${factor}"]`);
    line.textContent = line.dataset.said.replace("#", points);
  }
  const failed = gates.filter((check) => !check.passed).map((check) => check.gate);
  for (const gate of live.querySelectorAll("[data-gate]")) gate.hidden = !failed.includes(gate.dataset.gate);
  live.hidden = false;
  why.hidden = !away; // it answers what was asked before
}

form?.addEventListener("input", async () => {
  let explain;
  try {
    explain = await (matcher ??= load());
  } catch {
    return showAway();
  }
  show(JSON.parse(explain(JSON.stringify(question()))));
});

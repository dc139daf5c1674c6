// Plans by other terms in the browser, against the plan that the page shows. The matcher, the solver, the
// records and that plan are loaded at the first touch. The page holds every word.

const form = document.querySelector("[data-plan-what-if]");

/** More offers than any request has here. */
const ALL = 1_000_000;
const key = ({ request, offer }) => `${request} ${offer}`;

let ready;
let tries = 0;
let waiting = false;
let resting;

/** A file of the plan that is shown. */
async function file(name) {
  const answer = await fetch(form.dataset[name]);
  if (!answer.ok) throw new Error(`${form.dataset[name]}: ${answer.status}`);
  return answer.json();
}

async function load() {
  const { js, wasm, plannerJs, plannerWasm, today } = form.dataset;
  // A browser may remember a failed import by its address.
  const again = tries++ ? `?${tries}` : "";
  const [matcher, solver, requests, offers, shown] = await Promise.all([import(js + again), import(plannerJs + again),
    file("requests"), file("offers"), file("certificate")]);
  await Promise.all([matcher.default({ module_or_path: wasm }), solver.default({ module_or_path: plannerWasm })]);
  return {
    solver, requests, offers, shown,
    records: new matcher.Records(JSON.stringify({ requests, offers, today })),
    titles: new Map([...requests, ...offers].map((record) => [record.id, record.title])),
    states: new Map(requests.map((request) => [request.id, request.state])),
    regions: JSON.parse(form.dataset.regions),
  };
}

/** The pairs of the best plan; with pins and exclusions of the shown one, and of equals the nearest to another. */
function best({ records, solver, requests, offers, shown }, { policy, floor, ...weights }, near) {
  records.rerank(JSON.stringify({ name: "tried", ...weights }), 0);
  const { pinned, excluded } = shown.certificate;
  const rankings = JSON.parse(records.rankings(ALL));
  const input = { is_widest: policy === "widest", floor, requests, offers, pinned, excluded, shown: near, rankings };
  const { pairs, fault } = JSON.parse(solver.plan(JSON.stringify(input)));
  if (fault) throw new Error(fault);
  return pairs;
}

/** Pairs of the one that the other has not. */
function only(one, other) {
  const theirs = new Set(other.map(key));
  return one.filter((pair) => !theirs.has(key(pair)));
}

function reached({ states, regions }, pairs) {
  const served = [...new Set(pairs.map(({ request }) => request))].map((request) => states.get(request));
  const figures = {
    states_served: new Set(served).size,
    requests_served: served.length,
    total_score: pairs.reduce((sum, { score }) => sum + score, 0),
  };
  for (const region of Object.values(regions)) figures[`region_${region}`] = 0;
  for (const state of served) figures[`region_${regions[state]}`] += 1;
  return figures;
}

/** Goal, floor and weights, as files name them. */
function terms() {
  const inputs = [...form.querySelectorAll('input[type="range"]')];
  const numbers = inputs.map((input) => [input.name, input.valueAsNumber]);
  return Object.fromEntries([["policy", form.elements.namedItem("goal").value], ...numbers]);
}

function say(key, points) {
  const line = form.querySelector("[data-said]");
  const text = (line.dataset[key] ?? "").replace("#", points);
  line.dataset.says = key;
  // The same words again would be read aloud again.
  if (line.textContent !== text) line.textContent = text;
}

/** Writes each number beside its slider, and what is missing from a whole; answers whether it is one. */
function add(given) {
  for (const input of form.querySelectorAll('input[type="range"]')) {
    form.querySelector(`output[for="${input.id}"]`).textContent = input.value;
  }
  const { policy, floor, ...weights } = given;
  const missing = 100 - Object.values(weights).reduce((sum, weight) => sum + weight, 0);
  if (missing > 0) say("missing", missing);
  else if (missing < 0) say("over", -missing);
  else say("whole", 0);
  const query = new URLSearchParams(form.dataset.named);
  for (const [name, value] of Object.entries({ goal: policy, floor, ...weights })) query.set(name, value);
  const link = form.querySelector("[data-make]");
  link.href = `${form.getAttribute("action")}?${query}`;
  link.hidden = missing !== 0;
  return missing === 0;
}

const number = (value) => new Intl.NumberFormat(`${document.documentElement.lang}-u-nu-latn`).format(value);

function figure(name, value) {
  form.querySelector(`[data-figure="${name}"]`).textContent = number(value);
}

function list(name, pairs, titles) {
  const items = pairs.map(({ request, offer, score }) => {
    const item = document.createElement("li");
    const parts = [request, offer].map((id) => {
      const part = document.createElement("bdi");
      part.textContent = titles.get(id);
      return part;
    });
    item.append(parts[0], " – ", parts[1], ` (${number(score)})`);
    return item;
  });
  form.querySelector(`[data-pairs="${name}"]`).replaceChildren(...items);
  figure(name, pairs.length);
}

function show(made, pairs) {
  const { shown, titles } = made;
  for (const [when, plan] of [["before", shown.pairs], ["after", pairs]]) {
    for (const [name, value] of Object.entries(reached(made, plan))) figure(`${name}_${when}`, value);
  }
  list("won", only(pairs, shown.pairs), titles);
  list("lost", only(shown.pairs, pairs), titles);
}

/** What hangs on each weight: eight plans more, once the sliders rest. */
function weigh(made, given, pairs) {
  const { policy, floor, ...weights } = given;
  for (const name of Object.keys(weights)) {
    const raised = JSON.parse(made.solver.raised(JSON.stringify(weights), name));
    const moved = raised && best(made, { policy, floor, ...raised }, pairs);
    const found = moved && {
      won: only(moved, pairs).length, lost: only(pairs, moved).length, total: reached(made, moved).total_score,
    };
    for (const cell of form.querySelectorAll(`[data-weight="${name}"]`)) {
      cell.textContent = found ? number(found[cell.dataset.what]) : "–";
    }
  }
}

async function plan() {
  waiting = false;
  const given = terms();
  const isWhole = add(given);
  const figures = form.querySelector("[data-figures]");
  // What stands there is of other terms.
  figures.classList.toggle("out-of-date", !isWhole);
  clearTimeout(resting);
  if (!isWhole) return;
  try {
    const made = await (ready ??= load());
    const pairs = best(made, given, made.shown.pairs);
    show(made, pairs);
    figures.hidden = false;
    resting = setTimeout(() => weigh(made, given, pairs), 300);
  } catch {
    ready = undefined;
    figures.hidden = true;
    say("away");
  }
}

/** At most once a frame. */
function soon() {
  if (waiting) return;
  waiting = true;
  requestAnimationFrame(plan);
}

if (form) {
  add(terms()); // a browser that comes back keeps what was set
  form.hidden = false;
  document.querySelector("[data-without-script]").hidden = true;
  form.addEventListener("input", soon);
  form.addEventListener("reset", soon); // the values are set back after this event
  form.addEventListener("submit", (event) => event.preventDefault());
}

// Plans by other terms in the browser, against the plan that the page shows. The matcher, the solver, the
// records and that plan are loaded at the first touch. The page holds every word.

import { follow, loader, read, say, sayWhetherWhole } from "./sliders.js";

const form = document.querySelector("[data-plan-what-if]");

/** More offers than any request has here. */
const ALL = 1_000_000;
const key = ({ request, offer }) => `${request} ${offer}`;

const scripts = loader();
let ready;
let resting;

/** A file of the plan that is shown. */
async function file(name) {
  const answer = await fetch(form.dataset[name]);
  if (!answer.ok) throw new Error(`${form.dataset[name]}: ${answer.status}`);
  return answer.json();
}

async function load() {
  const { js, wasm, plannerJs, plannerWasm, today } = form.dataset;
  const [[matcher, solver], requests, offers, shown] = await Promise.all([scripts(js, plannerJs),
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
  return { policy: form.elements.namedItem("goal").value, ...read(form) };
}

/** Leads to the plan by other terms, where the weights are a whole; answers whether they are. */
function lead({ policy, floor, ...weights }) {
  const isWhole = sayWhetherWhole(form, weights);
  const query = new URLSearchParams(form.dataset.named);
  for (const [name, value] of Object.entries({ goal: policy, floor, ...weights })) query.set(name, value);
  const link = form.querySelector("[data-make]");
  link.href = `${form.getAttribute("action")}?${query}`;
  link.hidden = !isWhole;
  return isWhole;
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
  const given = terms();
  const isWhole = lead(given);
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
    say(form, "away");
  }
}

if (form) {
  lead(terms()); // a browser that comes back keeps what was set
  follow(form, plan);
}

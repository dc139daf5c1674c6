// Writes the table of plans: `node plan-table.mjs OURS THEIRS THEIR_RECORDS`, comma-separated files of
// the plan bench, ortools_plan.py and ortools_records.py. A row counts where the objectives are equal.
import { readFileSync } from "node:fs";

// What ortools_plan.py makes of States and requests in one number.
const REQUEST = 1n << 31n;
const STATE = 1n << 43n;

const rows = (path) =>
  readFileSync(path, "utf8").split("\n").filter(Boolean).map((line) => line.split(","));

const [oursPath, theirsPath, recordsPath] = process.argv.slice(2);
const ours = rows(oursPath).filter(([name]) => name !== "instance").map(
  ([name, policy, work, pairs, states, requests, points, median, least, most, peak]) => ({
    name, policy, work, pairs, peak: Number(peak), median: median / 1e6, least: least / 1e6, most: most / 1e6,
    objective: policy === "widest" ? String(BigInt(states) * STATE + BigInt(requests) * REQUEST + BigInt(points)) : points,
  }));
// The better of their models, with its building where that counts.
const best = new Map();
const consider = (key, found) => {
  const known = best.get(key);
  if (!known || found.seconds < known.seconds) best.set(key, found);
};
for (const [name, policy, model, objective, solve] of rows(theirsPath)) {
  consider(`${name} ${policy}`, { model, objective, seconds: Number(solve) });
}
for (const [name, model, objective, build, solve, peak] of rows(recordsPath)) {
  consider(`${name} best_fit`, { model, objective, seconds: Number(build) + Number(solve), peak: Number(peak) });
}

const seconds = (value) =>
  value < 1e-4 ? `${(value * 1e6).toFixed(1)} µs` : value < 1 ? `${(value * 1e3).toFixed(1)} ms` : `${value.toFixed(2)} s`;
const ratio = (value) => `${value < 100 ? value.toFixed(1) : Math.round(value)}x`;
const row = (id, { name, policy, work, pairs, median, least, most }, theirs, answers) =>
  `| ${id} | ${name}, ${pairs} pairs | ${policy}, ${work} | ${theirs ? seconds(theirs.seconds) : "left out"} ` +
  `| ${seconds(median)}${least < most ? ` (${seconds(least)} to ${seconds(most)})` : ""} ` +
  `| ${theirs ? ratio(theirs.seconds / median) : "-"} | ${answers} |`;

const lines = [
  "Plans beside OR-Tools SimpleMinCostFlow, the better of two models; medians, with the least and the greatest",
  "in brackets. P1 and P4: the solve alone, building excluded for both. P2: theirs with building, from pairs that",
  "lie ready on disk; ours with index, finding all pairs, certificate and the two simpler rules. P3: the mean over",
  "eight kinds of edit, 20,000 of each, beside their cold solve; the cheapest and the dearest kind in brackets.",
  "",
  "| row | instance | work | OR-Tools | ours | ratio | answers |",
  "|---|---|---|---|---|---|---|",
];
const cold = new Map(ours.filter((each) => each.work === "cold").map((each) => [`${each.name} ${each.policy}`, each]));
const ratios = [];
for (const each of ours) {
  const theirs = best.get(`${each.name} ${each.policy}`);
  const equal = theirs ? (theirs.objective === each.objective ? "equal" : `NOT EQUAL: ${theirs.objective}, ours ${each.objective}`) : "-";
  if (each.work === "cold" && each.policy === "best_fit") {
    lines.push(row("P1", each, theirs, equal));
    if (theirs) ratios.push(theirs.seconds / each.median);
  } else if (each.work === "cold") {
    const fit = cold.get(`${each.name} best_fit`);
    lines.push(row("P4", each, theirs, `${equal}; ${ratio(each.median / fit.median)} of best_fit`));
  } else if (each.work === "index and plan") {
    const memory = theirs?.peak ? `; ${Math.round(each.peak / 1024)} MiB, theirs ${Math.round(theirs.peak / 1024)} MiB` : "";
    lines.push(row("P2", each, theirs, equal + memory));
  }
}
// One row for all kinds of edit of an instance: their mean, and the cheapest and dearest kind.
for (const each of cold.values()) {
  const edits = ours.filter((edit) => edit.name === each.name && edit.policy === each.policy && edit !== each);
  const times = edits.map((edit) => edit.median);
  const median = times.reduce((sum, time) => sum + time, 0) / times.length;
  const edit = { ...each, work: "one edit", median, least: Math.min(...times), most: Math.max(...times) };
  lines.push(row("P3", edit, best.get(`${each.name} ${each.policy}`), "proved; equal in the tests"));
}
if (ratios.length > 0) {
  const mean = Math.exp(ratios.reduce((sum, each) => sum + Math.log(each), 0) / ratios.length);
  lines.push("", `P1: geometric mean ${ratio(mean)} over ${ratios.length} instances.`);
}
console.log(lines.join("\n"));

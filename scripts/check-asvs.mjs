// Holds docs/ASVS.md to the tree and to itself: each test that it names is a test, each file is there, and its
// head says how many rows there are and which of them are open.

import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

/** How many requirements the standard has at each level. */
const IN_ALL = { 1: 70, 2: 183 };

const text = readFileSync("docs/ASVS.md", "utf8");
const tree = execFileSync("git", ["ls-files", "*.rs", "*.spec.ts"], { encoding: "utf8" }).trim().split("\n");
const faults = [];

/** Whether a file by this name, or a module by that of its folder, has a test by this name. */
function isTest(file, name) {
  const test = new RegExp(`#\\[(?:tokio::)?r?s?test\\b[^\\]]*\\]\\s*(?:#\\[[^\\n]*\\n\\s*)*(?:async )?fn ${name}\\(`);
  const places = tree.filter((path) => [`/${file}.rs`, `/${file}/mod.rs`, `/${file}/main.rs`].some((end) => path.endsWith(end)));
  return places.some((path) => test.test(readFileSync(path, "utf8")));
}

/** Whether a browser test of this file has this title. */
function isTitle(file, title) {
  const place = tree.find((path) => path.endsWith(`/${file}`));
  return place !== undefined && readFileSync(place, "utf8").includes(`"${title}"`);
}

/** What evidence names and the tree has not: tests have names of four words or more, and nothing else does. */
function* missing(evidence) {
  for (const [, file, name] of evidence.matchAll(/`(\w+)::([a-z0-9]+(?:_[a-z0-9]+){3,})`/g)) {
    if (!isTest(file, name)) yield `no test ${file}::${name}`;
  }
  for (const [, file, title] of evidence.matchAll(/`([\w.-]+\.spec\.ts): ([^`]+)`/g)) {
    if (!isTitle(file, title)) yield `no test "${title}" in ${file}`;
  }
  for (const [, path] of evidence.matchAll(/`([\w.-]+\/[\w./-]+)`/g)) if (!existsSync(path)) yield `no ${path}`;
}

const rows = [...text.matchAll(/^\| (\d+\.\d+\.\d+) \| ([12]) \| .+? \| (met|n\.a\.|open) \| (.+) \|$/gm)];
for (const [, number, , , evidence] of rows) {
  for (const fault of missing(evidence)) faults.push(`${number}: ${fault}`);
}
for (const level of ["1", "2"]) {
  const of = rows.filter((row) => row[2] === level);
  const open = of.filter((row) => row[3] === "open").map((row) => row[1]);
  const count = (status) => of.filter((row) => row[3] === status).length;
  const sums = `| ${level} | ${count("met")} | ${count("n.a.")} | ${open.length} | ${IN_ALL[level]} |`;
  if (of.length !== IN_ALL[level] || new Set(of.map((row) => row[1])).size !== of.length) faults.push(`level ${level} has ${of.length} rows`);
  if (!text.includes(sums)) faults.push(`the sums of level ${level} are ${sums}`);
  const said = text.split(`## Open at level ${level}\n`)[1]?.split("\n## ")[0] ?? "";
  const listed = [...said.matchAll(/^\| (\d[\d., ]*) \|/gm)].flatMap(([, numbers]) => numbers.split(", "));
  if (listed.sort().join() !== open.sort().join()) faults.push(`open at level ${level} are ${open.join(", ")}`);
}
for (const fault of faults) console.error(`asvs: ${fault}`);
process.exit(faults.length ? 1 : 0);

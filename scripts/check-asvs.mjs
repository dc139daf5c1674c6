// Holds docs/ASVS.md to the tree: each test that it names is there, and so is each file; its sums are right;
// nothing of level 1 is open.

import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

const text = readFileSync("docs/ASVS.md", "utf8");
const tests = execFileSync("git", ["ls-files", "*/tests/*.rs"], { encoding: "utf8" }).trim().split("\n");
const faults = [];

/** Whether some file of tests by this name has a function by that. */
function isTest(file, name) {
  return tests
    .filter((path) => path.endsWith(`/${file}.rs`))
    .some((path) => new RegExp(`\\bfn ${name}\\(`).test(readFileSync(path, "utf8")));
}

const rows = [...text.matchAll(/^\| (\d+\.\d+\.\d+) \| ([12]) \| .+? \| (met|n\.a\.|open) \| (.*) \|$/gm)];
for (const [, number, level, status, evidence] of rows) {
  for (const [, file, name] of evidence.matchAll(/`(\w+)::(\w+)`/g)) {
    if (tests.some((path) => path.endsWith(`/${file}.rs`)) && !isTest(file, name)) {
      faults.push(`${number}: there is no test ${file}::${name}`);
    }
  }
  for (const [, path] of evidence.matchAll(/`([\w./-]+\/[\w./-]+)`/g)) {
    if (!existsSync(path)) faults.push(`${number}: there is no ${path}`);
  }
  if (level === "1" && status === "open") faults.push(`${number}: open at level 1`);
}
for (const level of ["1", "2"]) {
  const of = rows.filter((row) => row[2] === level);
  const count = (status) => of.filter((row) => row[3] === status).length;
  const sums = `| ${level} | ${count("met")} | ${count("n.a.")} | ${count("open")} | ${of.length} |`;
  if (!text.includes(sums)) faults.push(`the sums of level ${level} are ${sums}`);
}
if (faults.length > 0) {
  console.error(`docs/ASVS.md does not hold:\n- ${faults.join("\n- ")}`);
  process.exit(1);
}

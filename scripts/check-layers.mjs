// Holds the crates to docs/ARCHITECTURE.md: arrows go down only, the database is the backend's
// business, and nothing of the server is compiled for the browser.

import { execFileSync } from "node:child_process";

/** Which of our crates each may use. */
const MAY_USE = {
  domain: [],
  matcher: ["domain"],
  instances: ["domain"],
  migrations: [],
  backend: ["domain", "matcher", "migrations"],
  app: ["domain", "matcher", "backend"],
  server: ["domain", "matcher", "instances", "backend", "app"],
  calculator: ["domain", "matcher"],
  frontend: ["app"],
};
const DATABASE = /^(sea-orm|sea-query|sqlx|rusqlite)/;
const MAY_NAME_THE_DATABASE = new Set(["backend", "migrations"]);
const PURE = new Set(["domain", "matcher", "instances"]);
const IMPURE = /^(tokio|async-std|reqwest|hyper|axum|leptos|rand)$/;
const SERVER_ONLY = /^(argon2|axum|backend|hyper|migrations|mio|sea-orm|sqlx|tokio)(-|$)/;

function cargo(...args) {
  return execFileSync("cargo", args, { maxBuffer: 1 << 28 }).toString();
}

/** What is wrong with the dependencies that a crate names itself. */
function faultsOf({ name, dependencies }) {
  const named = dependencies.filter(({ kind }) => kind !== "dev");
  const faults = named
    .filter((used) => used.path && !MAY_USE[name]?.includes(used.name))
    .map((used) => `${name} must not use ${used.name}`);
  for (const used of named) {
    if (DATABASE.test(used.name) && !MAY_NAME_THE_DATABASE.has(name)) faults.push(`${name} must leave ${used.name} to backend`);
    if (IMPURE.test(used.name) && PURE.has(name)) faults.push(`${name} is pure and must not use ${used.name}`);
  }
  return faults;
}

/** Crates of the server in what a browser crate is built of. */
function serverCratesIn(name) {
  const tree = cargo("tree", "--package", name, "--target", "wasm32-unknown-unknown", "--edges", "normal", "--prefix", "none");
  const crates = new Set(tree.split("\n").map((line) => line.split(" ")[0]));
  return [...crates].filter((crate) => SERVER_ONLY.test(crate)).map((crate) => `${name} pulls ${crate} into the browser`);
}

const { packages } = JSON.parse(cargo("metadata", "--no-deps", "--format-version", "1"));
const faults = [...packages.flatMap(faultsOf), ...["frontend", "calculator"].flatMap(serverCratesIn)];
for (const fault of faults) console.error(`layers: ${fault}`);
process.exit(faults.length ? 1 : 0);

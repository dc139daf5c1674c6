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
  planner: ["matcher"],
  frontend: ["app"],
};
/** What the tests of a crate may use besides. */
const TESTS_MAY_USE = {
  matcher: ["instances"], // random records to rank and to plan
  instances: ["matcher"], // whether its records match as often as they are meant to
  backend: ["backend"], // itself, with the helpers of its feature `testing`
};
const DATABASE = /^(sea-orm|sea-query|sqlx|rusqlite)/;
const MAY_NAME_THE_DATABASE = new Set(["backend", "migrations"]);
const PURE = new Set(["domain", "matcher", "instances"]);
const IMPURE = /^(tokio|async-std|reqwest|hyper|axum|leptos|rand)$/;
const SERVER_ONLY = /^(argon2|axum|backend|hyper|migrations|mio|sea-orm|sqlx|tokio)(-|$)/;

function cargo(...args) {
  return execFileSync("cargo", args, { maxBuffer: 1 << 28 }).toString();
}

/** Whether a crate may use another of ours: what it is built of, or what its tests are. */
function may(name, used) {
  return MAY_USE[name]?.includes(used.name) || (used.kind === "dev" && TESTS_MAY_USE[name]?.includes(used.name));
}

/** What is wrong with the dependencies that a crate names itself, those of its tests included. */
function faultsOf({ name, dependencies }) {
  const faults = dependencies
    .filter((used) => used.path && !may(name, used))
    .map((used) => `${name} must not use ${used.name}${used.kind === "dev" ? " in its tests" : ""}`);
  for (const used of dependencies) {
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
const faults = [...packages.flatMap(faultsOf), ...["frontend", "calculator", "planner"].flatMap(serverCratesIn)];
for (const fault of faults) console.error(`layers: ${fault}`);
process.exit(faults.length ? 1 : 0);

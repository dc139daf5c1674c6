// Writes the generated tables of the vocabularies from the reviewed files under data/.
//
//   npm ci && npm run generate     writes them
//   npm run check                  fails where a written table differs from what would be written
//
// In: data/*.csv, data/memberships/*.csv and, from the Unicode CLDR, the M49 containment, for the
// sub-region of each State, and the official languages. Out: domain/src/vocabulary/generated/*.rs and app/locales/*/states.ftl.
// Whatever contradicts itself in the data stops the run with a message that names the row.

import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { readLanguages } from "./lib/languages.mjs";
import { readMemberships } from "./lib/memberships.mjs";
import { LANGUAGES, readStates } from "./lib/states.mjs";
import { readThemes } from "./lib/themes.mjs";
import { stateNames } from "./lib/write_ftl.mjs";
import { languagesRs, membershipsRs, namesRs, statesRs, themesRs } from "./lib/write_rust.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "..", "..");
const check = process.argv.includes("--check");

const states = readStates(join(here, "data"));
const memberships = readMemberships(join(here, "data", "memberships"), states);
const languages = readLanguages(states);
const themes = readThemes(join(here, "data"));

const generated = "domain/src/vocabulary/generated";
const files = [
  [`${generated}/states.rs`, rustfmt(statesRs(states))],
  [`${generated}/themes.rs`, rustfmt(themesRs(themes))],
  [`${generated}/memberships.rs`, rustfmt(membershipsRs(memberships))],
  [`${generated}/languages.rs`, rustfmt(languagesRs(languages))],
  [`${generated}/names.rs`, rustfmt(namesRs(states, LANGUAGES))],
  ...LANGUAGES.map((language) => [`app/locales/${language}/states.ftl`, stateNames(states, language)]),
];

let stale = 0;
for (const [path, text] of files) {
  const target = join(root, path);
  if (check) {
    if (readFileSync(target, "utf8") !== text) {
      console.error(`${path} is not what the data say: run npm run generate`);
      stale += 1;
    }
  } else {
    writeFileSync(target, text);
  }
}
process.exitCode = stale > 0 ? 1 : 0;

/** Formats as the workspace does, so that a table never differs by layout. */
function rustfmt(source) {
  const config = ["--edition", "2024", "--config-path", join(root, "rustfmt.toml")];
  return execFileSync("rustfmt", config, { input: source, encoding: "utf8" });
}

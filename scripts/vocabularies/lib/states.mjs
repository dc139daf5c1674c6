import { createRequire } from "node:module";
import { join } from "node:path";
import { readCsv } from "./csv.mjs";

const require = createRequire(import.meta.url);

/** The languages of the locales. */
export const LANGUAGES = ["ar", "en", "es", "fr", "ru", "zh"];

/** The 22 sub-regions of M49, by code, with the name that the Rust type has. */
export const SUB_REGIONS = new Map([
  ["015", "NorthernAfrica"],
  ["014", "EasternAfrica"],
  ["017", "MiddleAfrica"],
  ["018", "SouthernAfrica"],
  ["011", "WesternAfrica"],
  ["021", "NorthernAmerica"],
  ["013", "CentralAmerica"],
  ["029", "Caribbean"],
  ["005", "SouthAmerica"],
  ["143", "CentralAsia"],
  ["030", "EasternAsia"],
  ["035", "SouthEasternAsia"],
  ["034", "SouthernAsia"],
  ["145", "WesternAsia"],
  ["151", "EasternEurope"],
  ["154", "NorthernEurope"],
  ["039", "SouthernEurope"],
  ["155", "WesternEurope"],
  ["053", "AustraliaAndNewZealand"],
  ["054", "Melanesia"],
  ["057", "Micronesia"],
  ["061", "Polynesia"],
]);

/** All States, real and invented, by code: `{ code, names, subRegion, invented }`. */
export function readStates(data) {
  const where = subRegionByAlpha3();
  const real = readCsv(join(data, "un_short_names.csv")).map((row) => state(row, where.get(row.state), false));
  const invented = readCsv(join(data, "demonstration_states.csv")).map((row) => state(row, row.sub_region, true));
  const states = [...real, ...invented].sort((a, b) => (a.code < b.code ? -1 : 1));
  const codes = new Set(states.map(({ code }) => code));
  if (real.length !== 195 || invented.length !== 24 || codes.size !== states.length) {
    throw new Error(`${real.length} States and ${invented.length} invented ones, ${codes.size} codes`);
  }
  return states;
}

function state(row, subRegion, invented) {
  if (!/^[A-Z]{3}$/.test(row.state)) throw new Error(`${row.at}: ${row.state} is not a code`);
  if (!SUB_REGIONS.has(subRegion)) throw new Error(`${row.at}: ${row.state} has no sub-region`);
  for (const language of LANGUAGES) {
    if (!row[language]) throw new Error(`${row.at}: ${row.state} has no name in ${language}`);
  }
  return { code: row.state, names: row, subRegion, invented };
}

/** ISO 3166 alpha-3 code to M49 sub-region, from CLDR. */
function subRegionByAlpha3() {
  const containment = require("cldr-core/supplemental/territoryContainment.json").supplemental.territoryContainment;
  const mappings = require("cldr-core/supplemental/codeMappings.json").supplemental.codeMappings;
  const found = new Map();
  for (const code of SUB_REGIONS.keys()) {
    for (const alpha2 of containment[code]._contains) {
      const alpha3 = mappings[alpha2]?._alpha3;
      if (alpha3 !== undefined) found.set(alpha3, code);
    }
  }
  return found;
}

import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** What CLDR says of a language that holds in the whole country. */
const NATIONWIDE = new Set(["official", "de_facto_official"]);

/** The nationwide official languages of each real State, by code: primary tags in order, from CLDR. */
export function readLanguages(states) {
  const territories = require("cldr-core/supplemental/territoryInfo.json").supplemental.territoryInfo;
  const mappings = require("cldr-core/supplemental/codeMappings.json").supplemental.codeMappings;
  const alpha2 = new Map(Object.entries(mappings).map(([two, codes]) => [codes._alpha3, two]));
  const real = states.filter(({ invented }) => !invented);
  return new Map(real.map(({ code }) => [code, official(code, territories[alpha2.get(code)])]));
}

function official(code, territory) {
  const spoken = Object.entries(territory?.languagePopulation ?? {});
  const tags = spoken
    .filter(([, facts]) => NATIONWIDE.has(facts._officialStatus))
    .map(([tag]) => tag.split("_")[0]);
  if (tags.length === 0) throw new Error(`CLDR names no official language of ${code}`);
  return [...new Set(tags)].sort();
}

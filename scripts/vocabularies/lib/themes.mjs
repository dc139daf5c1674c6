import { join } from "node:path";
import { readCsv } from "./csv.mjs";

/** The themes: `{ groups: [{ code, name, gfce, cmm, norms, dac, themes }], related: [[a, b]] }`. */
export function readThemes(data) {
  const rows = readCsv(join(data, "themes.csv"));
  const groups = rows
    .filter((row) => row.level === "1")
    .map((row) => ({
      code: row.code,
      name: row.name,
      gfce: words(row.gfce),
      cmm: words(row.cmm),
      norms: words(row.norms),
      dac: words(row.dac),
      themes: rows.filter((each) => each.parent === row.code),
    }));
  const related = readCsv(join(data, "related_themes.csv")).map(({ a, b }) => [a, b]);
  check(rows, groups, related);
  return { groups, related };
}

function check(rows, groups, related) {
  const known = new Set(groups.map(({ code }) => code));
  for (const row of rows.filter(({ level }) => level === "2")) {
    if (!known.has(row.parent) || !row.code.startsWith(`${row.parent}.`)) {
      throw new Error(`${row.at}: ${row.code} has no parent ${row.parent}`);
    }
  }
  for (const code of related.flat()) {
    if (!known.has(code)) throw new Error(`related_themes.csv: ${code} is not a level-1 theme`);
  }
}

function words(text) {
  return text.split(" ").filter((word) => word !== "");
}

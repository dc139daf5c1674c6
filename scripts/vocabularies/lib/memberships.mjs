import { readdirSync } from "node:fs";
import { join } from "node:path";
import { readCsv } from "./csv.mjs";

/** Areas of the special situations; every other area is an organisation. */
export const SITUATIONS = ["LDC", "LLDC", "SIDS"];

/** Periods of membership by area, each list by State and date: `Map(area -> [row])`. */
export function readMemberships(folder, states) {
  const listed = new Set(states.map(({ code }) => code));
  const byArea = new Map();
  for (const file of readdirSync(folder).sort()) {
    for (const row of readCsv(join(folder, file))) {
      checkRow(row, listed);
      byArea.set(row.area, [...(byArea.get(row.area) ?? []), row]);
    }
  }
  for (const rows of byArea.values()) {
    rows.sort((a, b) => compare(a.state, b.state) || compare(a.from, b.from));
    rows.slice(1).forEach((row, index) => checkPair(rows[index], row));
  }
  return byArea;
}

function checkRow(row, listed) {
  if (!listed.has(row.state)) throw new Error(`${row.at}: ${row.state} is not a listed State`);
  if (!SITUATIONS.includes(row.area) && !/^org:[A-Z]+$/.test(row.area)) {
    throw new Error(`${row.at}: ${row.area} is not an area`);
  }
  for (const date of [row.from, row.until]) {
    if (date !== "" && !isDate(date)) throw new Error(`${row.at}: ${date} is not a date`);
  }
  if (row.until !== "" && row.from >= row.until) throw new Error(`${row.at}: ends before it begins`);
}

/** Two periods of one State must not overlap. */
function checkPair(earlier, later) {
  if (earlier.state !== later.state) return;
  if (earlier.until === "" || earlier.until > later.from) {
    throw new Error(`${later.at}: ${later.state} already belongs to ${later.area} at that time`);
  }
}

function isDate(text) {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(text);
}

function compare(a, b) {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

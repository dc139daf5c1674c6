import { readFileSync } from "node:fs";

/**
 * Reads a CSV file with a header into objects. Lines that start with `#` are comments; fields may
 * be quoted. Every row must have as many fields as the header.
 */
export function readCsv(path) {
  const lines = readFileSync(path, "utf8")
    .split("\n")
    .map((text, index) => ({ text, at: `${path}:${index + 1}` }))
    .filter(({ text }) => text !== "" && !text.startsWith("#"));
  const [header, ...rows] = lines.map(({ text, at }) => ({ fields: splitLine(text), at }));
  return rows.map(({ fields, at }) => {
    if (fields.length !== header.fields.length) {
      throw new Error(`${at}: ${fields.length} fields, the header has ${header.fields.length}`);
    }
    const row = Object.fromEntries(header.fields.map((name, index) => [name, fields[index]]));
    return { ...row, at };
  });
}

function splitLine(line) {
  const fields = [];
  const field = /(?:"((?:[^"]|"")*)"|([^,"]*))(,|$)/gy;
  for (;;) {
    const match = field.exec(line);
    if (match === null) throw new Error(`unreadable CSV line: ${line}`);
    fields.push(match[1] === undefined ? match[2] : match[1].replaceAll('""', '"'));
    if (match[3] === "") return fields;
  }
}

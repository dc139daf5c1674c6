// The program itself, on files: the same one that serves the pages.

import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const TARGET = process.env.CARGO_TARGET_DIR ?? fileURLToPath(new URL("../../target", import.meta.url));
/** Where support/serve.sh looks for it. */
const PROGRAM = process.env.E2E_BINARY ?? `${TARGET}/ci/counterpart`;

/** Runs a command and answers what it writes. */
export function counterpart(...typed: string[]): string {
  return execFileSync(PROGRAM, typed, { maxBuffer: 1 << 28 }).toString();
}

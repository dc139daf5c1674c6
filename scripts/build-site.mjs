// Builds what browsers load, into target/site, which the server then embeds:
//
//   assets/        scripts, wasm, style and fonts under hashed names, each with its .br and .gz
//   (the root)     the files of public/ under their own names
//   manifest.json  for each source, by its name, the address of what was built from it
//
// Usage: node scripts/build-site.mjs [--quick]   (quick: for `make watch`, larger files sooner)

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, extname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import * as esbuild from "esbuild";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..");
const TARGET = process.env.CARGO_TARGET_DIR ?? join(ROOT, "target");
const SITE = join(ROOT, "target", "site"); // where server/src/site.rs embeds it from
const MODULES = join(TARGET, "wasm-bindgen");
const CRATES = ["frontend", "calculator", "planner"];
const QUICK = process.argv.includes("--quick");

const BROWSERS = ["chrome111", "firefox114", "safari16.4"];
const COMPRESSED = new Set([".css", ".js", ".json", ".svg", ".txt", ".wasm", ".webmanifest"]);

function run(command, args, options = {}) {
  return execFileSync(command, args, { cwd: ROOT, stdio: ["ignore", "pipe", "inherit"], maxBuffer: 1 << 28, ...options });
}

function step(text) {
  console.error(`site: ${text}`);
}

/** All files below a folder, in a stable order. */
function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

/** Compiles the browser's crates; answers the path of the wasm file of each. */
function compileWasm() {
  step("compiling for the browser (3 minutes the first time)");
  const profile = QUICK ? "ci" : "wasm-release";
  const packages = CRATES.flatMap((name) => ["--package", name]);
  // Whoever watches sees how far it is; a log is spared it.
  const quiet = process.stderr.isTTY ? [] : ["--quiet"];
  const messages = run("cargo", ["build", ...quiet, "--target", "wasm32-unknown-unknown", "--profile", profile,
    "--message-format", "json-render-diagnostics", ...packages]).toString();
  const built = messages.split("\n").filter(Boolean).map((line) => JSON.parse(line))
    .flatMap((message) => message.filenames ?? []);
  return CRATES.map((name) => built.find((file) => basename(file) === `${name}.wasm`));
}

/** A digest of everything that the site is made of. */
function digest(wasmFiles) {
  const inputs = [...wasmFiles, ...["style", "public", "frontend/boot"].flatMap((name) => filesBelow(join(ROOT, name))),
    join(ROOT, "scripts/build-site.mjs"), join(ROOT, "package-lock.json")];
  const hash = createHash("sha256").update(QUICK ? "quick" : "full");
  for (const file of inputs) hash.update(relative(ROOT, file)).update(readFileSync(file));
  return hash.digest("hex");
}

/** Makes a script module and a smaller wasm file of what the compiler wrote. */
function bindWasm(wasmFiles) {
  rmSync(MODULES, { recursive: true, force: true });
  for (const file of wasmFiles) {
    const name = basename(file, ".wasm");
    run("wasm-bindgen", ["--target", "web", "--no-typescript", "--omit-default-module-path",
      "--out-dir", MODULES, "--out-name", name, file]);
    if (QUICK) continue;
    step(`shrinking ${name}.wasm (10 seconds)`);
    const bound = join(MODULES, `${name}_bg.wasm`);
    run(join(ROOT, "node_modules/.bin/wasm-opt"), ["-Oz", "--strip-debug", "--strip-producers", bound, "-o", bound]);
  }
}

/** Bundles, minifies and names by content; answers the path of each output by its source's name. */
async function bundle() {
  const sources = ["style/main.css", "style/icon.svg", "frontend/boot/islands.js", "frontend/boot/calculator-form.js",
    "frontend/boot/passkey.js", "frontend/boot/review-keys.js", "frontend/boot/what-if.js",
    "frontend/boot/plan-what-if.js"].map((name) => join(ROOT, name));
  const modules = CRATES.flatMap((name) => [join(MODULES, `${name}.js`), join(MODULES, `${name}_bg.wasm`)]);
  const result = await esbuild.build({
    absWorkingDir: ROOT,
    entryPoints: [...sources, ...modules],
    bundle: true,
    minify: true,
    format: "esm",
    target: BROWSERS,
    loader: { ".svg": "copy", ".wasm": "copy", ".woff2": "copy" },
    entryNames: "[name].[hash]",
    assetNames: "[name].[hash]",
    outdir: join(SITE, "assets"),
    legalComments: "none",
    metafile: true,
    logLevel: "warning",
  });
  // An output that is no entry is a copied file (a font), made of one source.
  return new Map(Object.entries(result.metafile.outputs).map(([path, { entryPoint, inputs }]) =>
    [basename(entryPoint ?? Object.keys(inputs)[0]), join(ROOT, path)]));
}

/** Writes `.br` and `.gz` beside a file, where that makes it smaller; answers the sizes. */
function compress(file) {
  const bytes = readFileSync(file);
  const sizes = { bytes: bytes.length };
  if (!COMPRESSED.has(extname(file))) return sizes;
  const quality = QUICK ? 4 : constants.BROTLI_MAX_QUALITY;
  const brotli = brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
  const gzip = gzipSync(bytes, { level: QUICK ? 4 : 9 });
  if (brotli.length < bytes.length) writeFileSync(`${file}.br`, brotli);
  if (gzip.length < bytes.length) writeFileSync(`${file}.gz`, gzip);
  return { ...sizes, brotli: brotli.length, gzip: gzip.length };
}

/** Compresses everything and writes down what there is. */
function finish(outputs) {
  const sizes = new Map(filesBelow(SITE).map((file) => [file, compress(file)]));
  const entries = [...outputs].sort().map(([name, file]) =>
    [name, { path: `/${relative(SITE, file)}`, ...sizes.get(file) }]);
  for (const [name, { bytes, brotli }] of entries) step(`${name}: ${bytes} bytes, ${brotli ?? bytes} brotli`);
  writeFileSync(join(SITE, "manifest.json"), `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`);
}

const wasmFiles = compileWasm();
const stamp = join(ROOT, "target", "site.digest");
const inputs = digest(wasmFiles);
if (existsSync(stamp) && readFileSync(stamp, "utf8") === inputs) {
  step("up to date");
} else {
  rmSync(stamp, { force: true });
  rmSync(SITE, { recursive: true, force: true });
  mkdirSync(SITE, { recursive: true });
  bindWasm(wasmFiles);
  if (existsSync(join(ROOT, "public"))) cpSync(join(ROOT, "public"), SITE, { recursive: true });
  finish(await bundle());
  writeFileSync(stamp, inputs);
}

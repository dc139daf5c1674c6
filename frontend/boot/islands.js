// Starts the islands of a page; a page without any loads nothing more. Makes `/` lead to the search.
// Loaded as a module from our own address, so that the content security policy allows no inline
// script. The tag that loads it says where the rest is: data-js (what wasm-bindgen wrote) and
// data-wasm.

const tag = document.querySelector("script[data-wasm]");

/** Starts the islands below an element, outermost first, as leptos' own script does. */
async function startBelow(element, code, parents) {
  for (const child of element.children) {
    let within = parents;
    if (child.localName === "leptos-island") {
      await start(child, code, parents);
    } else if (child.localName === "leptos-children") {
      within = [...parents, child.$$on_hydrate];
    }
    await startBelow(child, code, within);
  }
}

async function start(island, code, parents) {
  if (island.$$started) return;
  island.$$started = true;
  const hydrate = code[island.dataset.component];
  if (!hydrate) {
    console.error(`no code for the island ${island.dataset.component}`);
    return;
  }
  parents.at(-1)?.(); // puts the context of the enclosing island back in force
  await hydrate(island);
}

// `/` leads to the search of a page that has one, unless something is being typed.
document.addEventListener("keydown", (event) => {
  const search = document.querySelector('[aria-keyshortcuts="/"]');
  const isTyping = event.target.closest?.("input, textarea, select, [contenteditable]");
  if (!search || event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyping) return;
  event.preventDefault(); // the field would begin with it
  search.focus();
});

if (tag && document.querySelector("leptos-island")) {
  const code = await import(tag.dataset.js);
  await code.default({ module_or_path: tag.dataset.wasm });
  code.hydrate();
  // For parts of a page that are put in later (app's live island).
  window.__startIslands = (root) => startBelow(root, code, []);
  await startBelow(document.body, code, []);
}

// Keys for reviewers. In the queue j and k move from row to row, Enter opens as it does any link, and a and d
// open the page of a row at its yes or its no. On that page a and d lead there. Nothing is decided by a letter:
// a button has to be pressed. Letters are letters where somebody types, and a box turns the keys off.

const KEPT = "review-keys";
const box = document.querySelector("[data-review-keys] input");

const isTyped = (target) =>
  target.isContentEditable || target.matches?.("textarea, select, input:not([type=checkbox], [type=radio])");

/** The letter that was pressed: by its place on keyboards that write no Latin ones. */
const letter = ({ key, code }) => (/^[a-z]$/.test(key) ? key : code.replace("Key", "").toLowerCase());

/** Leads to the yes or the no of this page; a folded one opens. */
function goTo(id) {
  const place = document.getElementById(id);
  if (!place) return;
  if (place.matches("details")) place.open = true;
  const first = place.matches("button") ? place : place.querySelector("select, textarea, button");
  first?.focus();
}

function move(by) {
  const rows = [...document.querySelectorAll("a[data-row]")];
  const at = rows.indexOf(document.activeElement?.closest("tr")?.querySelector("a[data-row]"));
  const to = at < 0 ? (by > 0 ? 0 : rows.length - 1) : at + by;
  rows[to]?.focus();
}

/** Opens the page of the row that one is at, at its yes or its no; or leads there on such a page. */
function decide(id) {
  const row = document.activeElement?.closest("tr")?.querySelector("a[data-row]");
  if (row) location.assign(`${row.getAttribute("href").split("#")[0]}#${id}`);
  else goTo(id);
}

const ACTS = {
  j: () => move(1),
  k: () => move(-1),
  a: () => decide("decide-yes"),
  d: () => decide("decide-no"),
};

if (box) {
  box.checked = localStorage.getItem(KEPT) !== "off";
  box.closest("[hidden]").hidden = false;
  box.addEventListener("change", () => localStorage.setItem(KEPT, box.checked ? "on" : "off"));
  document.addEventListener("keydown", (event) => {
    const act = ACTS[letter(event)];
    const combined = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.isComposing;
    if (!act || combined || !box.checked || event.defaultPrevented || isTyped(event.target)) return;
    event.preventDefault();
    act();
  });
  if (location.hash.startsWith("#decide-")) goTo(location.hash.slice(1));
}

// What the forms with sliders have in common: eight weights that make a whole, one line that is said, and an
// answer at most once a frame.

/** Says one of the lines that the form holds. */
export function say(form, key, points = 0) {
  const line = form.querySelector("[data-said]");
  const text = (line.dataset[key] ?? "").replace("#", points);
  line.dataset.says = key;
  // The same words again would be read aloud again.
  if (line.textContent !== text) line.textContent = text;
}

/** All sliders by their names, as files name them; writes each number beside its slider. */
export function read(form) {
  const inputs = [...form.querySelectorAll('input[type="range"]')];
  for (const input of inputs) form.querySelector(`output[for="${input.id}"]`).textContent = input.value;
  return Object.fromEntries(inputs.map((input) => [input.name, input.valueAsNumber]));
}

/** Says what is missing from a whole, or is too much; answers whether the weights are one. */
export function sayWhetherWhole(form, weights) {
  const missing = 100 - Object.values(weights).reduce((sum, weight) => sum + weight, 0);
  if (missing > 0) say(form, "missing", missing);
  else if (missing < 0) say(form, "over", -missing);
  else say(form, "whole");
  return missing === 0;
}

/** Loads scripts. A browser may remember a failed import by its address, so each try has another. */
export function loader() {
  let tries = 0;
  return (...addresses) => {
    const again = tries++ ? `?${tries}` : "";
    return Promise.all(addresses.map((address) => import(address + again)));
  };
}

/** Shows a form that needs this script, and answers its changes at most once a frame. */
export function follow(form, answer) {
  let waiting = false;
  const soon = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      answer();
    });
  };
  form.hidden = false;
  document.querySelector("[data-without-script]").hidden = true;
  form.addEventListener("input", soon);
  form.addEventListener("reset", soon); // the values are set back after this event
  form.addEventListener("submit", (event) => event.preventDefault());
}

// Passkeys. A form with `data-passkey` asks the server a question, the authenticator answers it, and the
// form that it names takes the answer. Where a question is refused, the form is sent as a browser without
// scripts would, and the page that comes says why. The page holds every word.

const toBytes = (text) =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (sign) => sign.charCodeAt(0));

const toText = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");

const withBytes = (credentials) => credentials?.map((one) => ({ ...one, id: toBytes(one.id) }));

const ASK = {
  create: (options) => navigator.credentials.create({
    publicKey: {
      ...options,
      challenge: toBytes(options.challenge),
      user: { ...options.user, id: toBytes(options.user.id) },
      excludeCredentials: withBytes(options.excludeCredentials),
    },
  }),
  get: (options) => navigator.credentials.get({
    publicKey: {
      ...options,
      challenge: toBytes(options.challenge),
      allowCredentials: withBytes(options.allowCredentials),
    },
  }),
};

const PARTS = ["attestationObject", "authenticatorData", "clientDataJSON", "signature", "userHandle"];

/** A credential as JSON, with bytes in base64url. */
function written({ id, rawId, type, response }) {
  const parts = PARTS.filter((name) => response[name]).map((name) => [name, toText(response[name])]);
  return JSON.stringify({ id, rawId: toText(rawId), type, response: Object.fromEntries(parts) });
}

async function ask(form) {
  const answer = await fetch(form.action, {
    method: "POST",
    headers: { accept: "application/json" },
    body: new URLSearchParams(new FormData(form)),
  });
  if (!answer.ok) return form.submit();
  const options = JSON.parse(await answer.json());
  const credential = await ASK[form.dataset.passkey](options);
  const finish = document.getElementById(form.dataset.finish);
  finish.elements.namedItem("credential").value = written(credential);
  finish.submit();
}

for (const form of document.querySelectorAll("form[data-passkey]")) {
  if (!window.PublicKeyCredential) continue;
  const said = form.querySelector("[data-cancelled]");
  const button = form.querySelector("button");
  form.hidden = false;
  document.querySelector("[data-without-passkeys]")?.setAttribute("hidden", "");
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    said.textContent = "";
    button.disabled = true;
    try {
      await ask(form);
    } catch {
      // Cancelled, too late, or known to the authenticator already: browsers do not say which.
      said.textContent = said.dataset.cancelled;
    } finally {
      button.disabled = false;
    }
  });
}

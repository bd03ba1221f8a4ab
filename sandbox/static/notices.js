// Short notices: the red line under the composer, and a passing word at the foot of the page.

import { byId, el } from "./dom.js";

const PASSING_MS = 4000;
let timer = null;

/** Say, under the composer, why something was refused. It stays until the next thing is done. */
export function showError(text) {
  const line = byId("composer-error");
  line.textContent = text;
  line.hidden = false;
  if (byId("composer-area").hidden) showPassing(text, true);
}

export function clearError() {
  const line = byId("composer-error");
  line.textContent = "";
  line.hidden = true;
}

export function showPassing(text, bad = false) {
  clearTimeout(timer);
  byId("passing").replaceChildren(el("div", { class: bad ? "passing bad" : "passing" }, text));
  timer = setTimeout(() => byId("passing").replaceChildren(), PASSING_MS);
}

export async function copyText(text, said) {
  try {
    await navigator.clipboard.writeText(text);
    showPassing(said);
  } catch {
    showPassing("The browser did not allow copying.", true);
  }
}

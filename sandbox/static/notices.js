// Short notices, at the foot of the page: the red line, and a passing word.

import { byId } from "./dom.js";

const PASSING_MS = 4000;
let timer = null;

/** Say why something was refused. It stays until the next thing is done. */
export function showError(text) {
  const line = byId("composer-error");
  line.textContent = text;
  line.hidden = false;
}

export function clearError() {
  const line = byId("composer-error");
  line.textContent = "";
  line.hidden = true;
}

export function showPassing(text, bad = false) {
  clearTimeout(timer);
  const line = byId("passing");
  line.textContent = text;
  line.classList.toggle("bad", bad);
  timer = setTimeout(() => (line.textContent = ""), PASSING_MS);
}

export async function copyText(text, said) {
  try {
    await navigator.clipboard.writeText(text);
    showPassing(said);
  } catch {
    showPassing("The browser did not allow copying.", true);
  }
}

// Light and dark: as the system has it, until one presses the button.

import { byId, replaceChildren } from "./dom.js";
import { icon } from "./icons.js";
import { readChoice, writeChoice } from "./storage.js";

const system = matchMedia("(prefers-color-scheme: dark)");

export function setUpTheme() {
  system.addEventListener("change", apply);
  byId("theme").addEventListener("click", () => {
    writeChoice("theme", isDark() ? "light" : "dark");
    apply();
  });
  apply();
}

function isDark() {
  const chosen = readChoice("theme");
  return chosen ? chosen === "dark" : system.matches;
}

function apply() {
  const dark = isDark();
  document.documentElement.dataset.theme = dark ? "dark" : "light";
  const button = byId("theme");
  button.setAttribute("aria-label", dark ? "Use light colours" : "Use dark colours");
  button.title = button.getAttribute("aria-label");
  replaceChildren(button, icon(dark ? "sun" : "moon"));
}

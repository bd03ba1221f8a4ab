// Small marks that several parts of the page use.

import { el } from "./dom.js";

export function appTag(user) {
  return user?.bot ? el("span", { class: "app-tag" }, "APP") : null;
}

export function dots() {
  return el("span", { class: "dots", "aria-hidden": "true" }, el("i"), el("i"), el("i"));
}

// A list of options moved through by keyboard while the focus stays where one types.

import { byId, el, replaceChildren } from "./dom.js";
import { float } from "./floating.js";

let count = 0;

/**
 * Options `{value, label, detail?, picture?, heading?}` over an input of the composer, and over all
 * that belongs to the composer. `choose(option)` is called for a press or for Enter and Tab.
 */
export class Listbox {
  constructor(input, { label, choose }) {
    this.input = input;
    this.choose = choose;
    this.options = [];
    this.active = -1;
    this.floating = null;
    this.node = el("div", {
      id: `listbox-${++count}`,
      class: "listbox",
      role: "listbox",
      "aria-label": label,
      dataset: { testid: "listbox" },
    });
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-haspopup", "listbox");
    this.#say(false);
  }

  get isOpen() {
    return this.floating !== null;
  }

  /** Show these options; without any, `empty` says so, or the list closes when it is not given. */
  show(options, { empty = null, keepActive = false } = {}) {
    const before = keepActive ? this.options[this.active]?.value : undefined;
    this.options = options;
    if (options.length === 0 && empty === null) return this.close();
    const rows = options.flatMap((option, index) => this.#rows(option, index));
    replaceChildren(this.node, rows.length ? rows : el("div", { class: "listbox-empty" }, empty));
    if (this.floating === null) {
      this.floating = float(this.node, this.input, {
        prefer: "above",
        clearOf: byId("composer-area"),
        light: false,
      });
      this.input.setAttribute("aria-controls", this.node.id);
      this.#say(true);
    } else this.floating.move();
    const again = options.findIndex((option) => option.value === before);
    this.#activate(again === -1 ? (options.length ? 0 : -1) : again);
  }

  close() {
    this.floating?.close();
    this.floating = null;
    this.active = -1;
    this.#say(false);
    this.input.removeAttribute("aria-controls");
    this.input.removeAttribute("aria-activedescendant");
  }

  /** Take a key of the input; true when it was the list's. */
  takeKey(event) {
    if (!this.isOpen || event.isComposing) return false;
    const { key } = event;
    if (key === "ArrowDown" || key === "ArrowUp") {
      this.#activate(this.#step(key === "ArrowDown" ? 1 : -1));
    } else if ((key === "Enter" && !event.shiftKey) || (key === "Tab" && !event.shiftKey)) {
      if (this.active === -1) return false;
      this.choose(this.options[this.active]);
    } else if (key === "Escape") this.close();
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  // Text areas may not say whether they are expanded; comboboxes must.
  #say(open) {
    if (this.input.getAttribute("role") !== "combobox") return;
    this.input.setAttribute("aria-expanded", String(open));
  }

  #step(by) {
    const length = this.options.length;
    return length === 0 ? -1 : (this.active + by + length) % length;
  }

  #activate(index) {
    this.active = index;
    let chosen = null;
    for (const row of this.node.querySelectorAll("[role=option]")) {
      const selected = Number(row.dataset.index) === index;
      row.setAttribute("aria-selected", String(selected));
      if (selected) chosen = row;
    }
    if (chosen === null) return this.input.removeAttribute("aria-activedescendant");
    chosen.scrollIntoView({ block: "nearest" });
    this.input.setAttribute("aria-activedescendant", chosen.id);
  }

  #rows(option, index) {
    const heading = option.heading && el("div", { class: "listbox-heading" }, option.heading);
    const row = el(
      "div",
      {
        id: `${this.node.id}-${index}`,
        class: "option",
        role: "option",
        dataset: { index: String(index), value: String(option.value), name: option.label },
        // Pressing must not take the focus from the input, or the list would close first.
        onmousedown: (event) => event.preventDefault(),
        onmousemove: () => this.active !== index && this.#activate(index),
        onclick: () => this.choose(option),
      },
      option.picture,
      el(
        "span",
        { class: "option-text" },
        el("span", { class: "option-label" }, option.label),
        option.detail && el("span", { class: "option-detail" }, option.detail),
      ),
      option.aside && el("span", { class: "option-aside" }, option.aside),
    );
    return heading ? [heading, row] : [row];
  }
}

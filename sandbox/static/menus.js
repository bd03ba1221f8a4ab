// Context menus: a list of things to do, opened at the pointer or beside a button.

import { append, el } from "./dom.js";
import { closeDrawers } from "./drawers.js";
import { float } from "./floating.js";
import { icon } from "./icons.js";

/**
 * Open a menu. Items are `{label, icon?, danger?, disabled?, testid?, run}`, `{heading}`,
 * `{divider: true}` or `{node}` for anything else; null items are left out.
 */
export function openMenu(anchor, label, items) {
  const menu = el("div", {
    class: "menu",
    role: "menu",
    "aria-label": label,
    dataset: { testid: "menu" },
  });
  const opener = document.activeElement;
  const { close } = float(menu, anchor, { onClose: () => returnFocus(opener) });
  append(
    menu,
    items.filter(Boolean).map((item) => entry(item, close)),
  );
  menu.dispatchEvent(new Event("filled"));
  window.dispatchEvent(new Event("resize")); // the menu has its size only now: place it again
  menu.addEventListener("keydown", (event) => moveFocus(event, menu));
  choices(menu)[0]?.focus({ preventScroll: true });
  return close;
}

/**
 * Let a right click open a menu where the pointer is. Where a press asks for it and not the
 * release, the menu waits for that: a release elsewhere than in it would close it at once.
 */
export function openAtPointer(event, open) {
  event.preventDefault();
  const point = { x: event.clientX, y: event.clientY };
  if (event.buttons === 0) open(point);
  else window.addEventListener("pointerup", () => setTimeout(open, 0, point), { once: true });
}

function entry(item, close) {
  if (item.node) return item.node;
  if (item.divider) return el("div", { class: "menu-divider", role: "separator" });
  if (item.heading) return el("div", { class: "menu-heading", role: "presentation" }, item.heading);
  return el(
    "button",
    {
      type: "button",
      role: "menuitem",
      class: item.danger ? "menu-item danger" : "menu-item",
      disabled: item.disabled,
      tabindex: "-1",
      dataset: { testid: item.testid ?? "menu-item", name: item.label },
      onclick: () => {
        close();
        closeDrawers(); // what is done shows in the channel, or below it
        item.run();
      },
    },
    el("span", {}, item.label),
    item.icon && icon(item.icon),
  );
}

function choices(menu) {
  return [...menu.querySelectorAll("button:not(:disabled)")];
}

function moveFocus(event, menu) {
  const all = choices(menu);
  const here = all.indexOf(document.activeElement);
  const wanted = {
    ArrowDown: (here + 1) % all.length,
    ArrowUp: (here - 1 + all.length) % all.length,
    Home: 0,
    End: all.length - 1,
  }[event.key];
  if (event.key === "Tab") event.preventDefault();
  if (wanted === undefined) return;
  event.preventDefault();
  all[wanted]?.focus();
}

function returnFocus(opener) {
  const lost = document.activeElement === document.body || document.activeElement === null;
  if (lost && opener?.isConnected) opener.focus({ preventScroll: true });
}

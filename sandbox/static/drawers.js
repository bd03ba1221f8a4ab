// The side panels: beside the messages where there is room, drawers over them where there is not.

import { byId } from "./dom.js";
import { readChoice, writeChoice } from "./storage.js";

const membersBeside = matchMedia("(min-width: 1100px)");

export function setUpDrawers() {
  byId("open-channels").addEventListener("click", () => toggleDrawer("channels"));
  byId("open-members").addEventListener("click", toggleMembers);
  byId("scrim").addEventListener("click", closeDrawers);
  membersBeside.addEventListener("change", closeDrawers);
  document.body.dataset.members = readChoice("members") ?? "shown";
  closeDrawers();
}

export function closeDrawers() {
  delete document.body.dataset.drawer;
  byId("open-channels").setAttribute("aria-expanded", "false");
  const beside = membersBeside.matches && document.body.dataset.members === "shown";
  byId("open-members").setAttribute("aria-expanded", String(beside));
}

export function drawerIsOpen() {
  return "drawer" in document.body.dataset;
}

function toggleDrawer(name) {
  const opened = document.body.dataset.drawer === name;
  closeDrawers();
  if (opened) return;
  document.body.dataset.drawer = name;
  byId(`open-${name}`).setAttribute("aria-expanded", "true");
  byId(`${name}-panel`).querySelector("button:not(:disabled)")?.focus({ preventScroll: true });
}

function toggleMembers() {
  if (!membersBeside.matches) return toggleDrawer("members");
  document.body.dataset.members = document.body.dataset.members === "shown" ? "hidden" : "shown";
  writeChoice("members", document.body.dataset.members);
  closeDrawers();
}

// Keyboard short cuts of the whole page, and the list of them.

import { openNeighbour } from "./channels.js";
import { focusComposer } from "./composer.js";
import { openDialog } from "./dialogs.js";
import { el } from "./dom.js";
import { closeDrawers, drawerIsOpen } from "./drawers.js";
import { becomeNth } from "./personas.js";

const SHORT_CUTS = [
  ["Alt + 1 … 9", "Be another person"],
  ["Alt + ↑ / ↓", "Previous or next channel"],
  ["Alt + Shift + ↑ / ↓", "Previous or next unread channel"],
  ["Ctrl + /", "This list"],
  ["/", "The bot’s commands"],
  ["@  #", "Mention a person or a channel"],
  ["Enter", "Send"],
  ["Shift + Enter", "New line"],
  ["↑", "Edit your last message"],
  [
    "Shift + ↑, then ↑ ↓",
    "From an empty composer, walk through the messages: R replies, E edits, Enter opens the menu",
  ],
  ["Escape", "Cancel a reply, an edit or a command; close what is open"],
];

export function setUpKeyboard() {
  document.addEventListener("keydown", onKey);
}

export function showShortCuts() {
  openDialog(
    "Keyboard",
    { testid: "short-cuts" },
    el(
      "dl",
      { class: "short-cuts" },
      SHORT_CUTS.map(([keys, text]) => [el("dt", {}, el("kbd", {}, keys)), el("dd", {}, text)]),
    ),
  );
}

function onKey(event) {
  if (event.defaultPrevented || event.isComposing) return;
  if (document.querySelector("dialog[open]")) return;
  const digit = /^Digit([1-9])$/.exec(event.code);
  if (event.altKey && !event.ctrlKey && !event.metaKey && digit) {
    event.preventDefault();
    becomeNth(Number(digit[1]) - 1);
  } else if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
    event.preventDefault();
    openNeighbour(event.key === "ArrowUp" ? -1 : 1, event.shiftKey);
  } else if ((event.ctrlKey || event.metaKey) && event.key === "/") {
    event.preventDefault();
    showShortCuts();
  } else if (event.key === "Escape" && drawerIsOpen()) {
    closeDrawers();
    focusComposer();
  } else if (startsTyping(event)) focusComposer();
}

// Typing goes to the composer from wherever nothing else takes it, as in Discord.
function startsTyping(event) {
  const nowhere = document.activeElement === document.body || document.activeElement === null;
  return nowhere && event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
}

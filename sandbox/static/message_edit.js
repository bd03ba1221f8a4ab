// Editing a message in its place.

import { act, ApiError } from "./api.js";
import { el } from "./dom.js";
import { receiveMessage, redrawMessage } from "./history.js";
import { showError } from "./notices.js";
import { state } from "./state.js";
import { focusComposer } from "./composer.js";
import { toTyped, toWire } from "./mention_text.js";
import { fitToText } from "./textareas.js";

let draft = { id: null, text: "" }; // outlives the redrawing of the message

export function startEditing(message) {
  const before = state.editing;
  state.editing = message.id;
  draft = { id: message.id, text: toTyped(message.content ?? "") };
  if (before) redrawMessage(before);
  redrawMessage(message.id);
}

export function stopEditing() {
  const before = state.editing;
  state.editing = null;
  if (before) redrawMessage(before);
  focusComposer();
}

export function editForm(message) {
  if (draft.id !== message.id) draft = { id: message.id, text: toTyped(message.content ?? "") };
  const area = el("textarea", {
    class: "edit-area",
    rows: "1",
    "aria-label": "Edit the message",
    dataset: { testid: "edit-area" },
    oninput: () => {
      draft.text = area.value;
      fitToText(area);
    },
    onkeydown: (event) => {
      if (event.key === "Escape") {
        event.preventDefault();
        event.stopPropagation();
        stopEditing();
      } else if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        saveEdit(message);
      }
    },
  });
  area.value = draft.text;
  queueMicrotask(() => requestAnimationFrame(() => focusAtEnd(area)));
  return el(
    "div",
    { class: "edit-form" },
    area,
    el(
      "div",
      { class: "edit-hint" },
      "escape to ",
      el("button", { type: "button", class: "link", onclick: stopEditing }, "cancel"),
      " • enter to ",
      el("button", { type: "button", class: "link", onclick: () => saveEdit(message) }, "save"),
    ),
  );
}

function focusAtEnd(area) {
  if (!area.isConnected || document.activeElement === area) return;
  fitToText(area);
  area.focus();
  area.setSelectionRange(area.value.length, area.value.length);
}

async function saveEdit(message) {
  const text = toWire(draft.text.trim());
  if (text === "") return showError("A message cannot be emptied. Delete it instead.");
  if (text === message.content) return stopEditing();
  try {
    const details = { channel: message.channel_id, message: message.id, text };
    const answer = await act(state.me.name, "edit", details);
    stopEditing();
    if (answer.message) receiveMessage(answer.message);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    showError(error.message);
  }
}

// The bot's modals: forms in a dialog, with text inputs, selects and choices.

import { ApiError } from "./api.js";
import { openDialog } from "./dialogs.js";
import { byId, el } from "./dom.js";
import { renderMarkdown } from "./markdown.js";
import { fieldFor } from "./modal_fields.js";
import { submitModal } from "./interactions.js";
import { state } from "./state.js";

const ROW = 1;
const TEXT_DISPLAY = 10;
const LABEL = 18;

/** Show a modal that an interaction was answered with; what is filled in goes back to the bot. */
export function openModal(interaction, modal) {
  const fields = [];
  const body = el(
    "div",
    { class: "dialog-body" },
    modal.components.map((node) => drawNode(node, fields)),
  );
  const error = el("p", { class: "modal-error", role: "alert", hidden: true });
  const submit = el(
    "button",
    { type: "submit", class: "button button-primary", dataset: { testid: "modal-submit" } },
    "Submit",
  );
  const form = el(
    "form",
    { class: "modal-form", novalidate: true },
    el(
      "p",
      { class: "modal-note" },
      `This form goes to ${botName()}. Do not share passwords in it.`,
    ),
    body,
    error,
    el(
      "div",
      { class: "dialog-footer" },
      el(
        "button",
        {
          type: "button",
          class: "button button-secondary",
          dataset: { testid: "modal-cancel" },
          onclick: () => dialog.close(),
        },
        "Cancel",
      ),
      submit,
    ),
  );
  const dialog = openDialog(modal.title, { testid: "modal", className: "modal" }, form);
  dialog.dataset.customId = modal.custom_id;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    error.hidden = true;
    const wrong = fields.filter((field) => !field.check());
    if (wrong.length) return wrong[0].focus();
    submit.disabled = true;
    submit.classList.add("busy");
    try {
      await submitModal(interaction, await collect(fields));
      dialog.close();
    } catch (problem) {
      if (!(problem instanceof ApiError)) throw problem;
      showProblem(problem, fields, error);
    } finally {
      submit.disabled = false;
      submit.classList.remove("busy");
    }
  });
  fields[0]?.focus();
}

async function collect(fields) {
  const values = {};
  for (const field of fields) {
    const value = await field.read();
    if (value !== undefined) values[field.customId] = value;
  }
  return values;
}

function showProblem(problem, fields, line) {
  const field = fields.find((candidate) => candidate.customId === problem.field);
  if (field) {
    field.say(problem.message.replace(`${problem.field}: `, ""));
    return field.focus();
  }
  line.textContent = problem.message;
  line.hidden = false;
}

function botName() {
  const bots = [...state.members.values()].filter(({ user }) => user.bot);
  return bots[0]?.user.username ?? byId("guild-name").textContent;
}

// Old modals put the label into the input, new ones put a label round any kind of field.
function drawNode(node, fields) {
  if (node.type === ROW) return node.components.map((child) => drawNode(child, fields));
  if (node.type === TEXT_DISPLAY)
    return el("div", { class: "markup modal-text" }, renderMarkdown(node.content));
  const [component, label, description] =
    node.type === LABEL ? [node.component, node.label, node.description] : [node, node.label, null];
  const field = fieldFor(component, label ?? "", description);
  if (field === null)
    return el("p", { class: "muted" }, `A field this page cannot draw (type ${component.type}).`);
  fields.push(field);
  return field.node;
}

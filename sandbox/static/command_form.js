// A slash command being filled in: its name and options as labelled pills in the composer's place.

import { ApiError } from "./api.js";
import { byId, el, replaceChildren } from "./dom.js";
import { icon } from "./icons.js";
import { runCommand } from "./interactions.js";
import { jumpToPresent } from "./messages.js";
import { clearError, showError } from "./notices.js";
import { OptionError, optionField } from "./option_fields.js";
import { state } from "./state.js";

let command = null; // the one being filled in
let fields = new Map(); // option name -> field, in the order they are shown
let leave = () => {}; // gives the composer back

export function isFillingIn() {
  return command !== null;
}

/** Begin to fill in a command. `rest` is what was typed behind its name; `left(text)` ends it. */
export function startCommand(chosen, rest, left) {
  command = chosen;
  leave = left;
  fields = new Map();
  for (const option of command.options) if (option.required) addField(option);
  fill(rest.trim());
  draw();
  focusNext();
}

export function cancelCommand(text = "") {
  if (command === null) return;
  for (const field of fields.values()) field.close();
  command = null;
  draw();
  leave(text);
}

/** Send the command off, once every option is what it must be. */
export async function submitCommand() {
  clearError();
  const options = {};
  for (const option of command.options) {
    const field = fields.get(option.name);
    if (!field) continue;
    try {
      const value = await field.read();
      if (value !== undefined) options[option.name] = value;
      else if (option.required) throw new OptionError("is required");
    } catch (error) {
      if (!(error instanceof OptionError)) throw error;
      return refuse(option.name, `${option.name} ${error.message}.`);
    }
  }
  const { name } = command;
  const typed = { command, fields, leave };
  cancelCommand();
  void jumpToPresent(); // where the answer will stand
  try {
    await runCommand(state.open, name, options);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    // What was filled in is put back, so that only what was wrong need be mended.
    if (command === null) restore(typed);
    refuse(error.field, error.message);
  }
}

function restore(typed) {
  ({ command, fields, leave } = typed);
  draw();
}

function refuse(name, text) {
  showError(text);
  const input = fields.get(name)?.input;
  input?.setAttribute("aria-invalid", "true");
  input?.focus();
}

function addField(option) {
  const field = optionField(option, {
    channelId: state.open,
    command,
    readOthers: (focused) => readOthers(focused),
    chosen: () => focusNext(),
  });
  field.input.addEventListener("focus", () => drawHint(option));
  field.input.addEventListener("input", () => field.input.removeAttribute("aria-invalid"));
  field.input.addEventListener("keydown", (event) => takeKey(event, option));
  fields.set(option.name, field);
  return field;
}

// For autocompletion: what the other options hold, where it makes sense already.
function readOthers(focused) {
  const values = {};
  for (const [name, field] of fields) {
    if (name === focused || field.input.type === "file") continue;
    try {
      const value = field.read();
      if (value !== undefined) values[name] = value;
    } catch {
      // Half typed: Discord leaves it out too.
    }
  }
  return values;
}

/** Take "name:value name2:value" as Discord writes commands; other text is the first option's. */
function fill(rest) {
  if (rest === "") return;
  const names = command.options.map((option) => option.name.replaceAll(/[^\p{L}\p{N}_-]/gu, ""));
  const parts = names.length
    ? rest.split(new RegExp(`(?:^|\\s)(${names.join("|")}):\\s*`, "u"))
    : [rest];
  const first = command.options.find((option) => option.required) ?? command.options[0];
  const values = parts[0].trim() && first ? [[first.name, parts[0].trim()]] : [];
  for (let index = 1; index < parts.length; index += 2)
    values.push([parts[index], parts[index + 1].trim()]);
  for (const [name, text] of values) {
    const option = command.options.find((candidate) => candidate.name === name);
    (fields.get(name) ?? addField(option)).set(text);
  }
}

function focusNext() {
  const empty = [...fields.values()].find((field) => field.input.value === "");
  const target =
    empty?.input ??
    [...fields.values()].at(-1)?.input ??
    byId("command-form").querySelector(".command-face");
  target?.focus();
}

function takeKey(event, option) {
  if (event.isComposing || event.defaultPrevented) return;
  const names = [...fields.keys()];
  const here = names.indexOf(option.name);
  if (event.key === "Enter") {
    event.preventDefault();
    void submitCommand();
  } else if (event.key === "Escape") {
    event.preventDefault();
    cancelCommand();
  } else if (
    event.key === "Backspace" &&
    event.target.value === "" &&
    event.target.type !== "file"
  ) {
    event.preventDefault();
    if (!option.required) dropField(option.name);
    if (here > 0) fields.get(names[here - 1]).input.focus();
    else if (option.required) cancelCommand(`/${command.name}`);
    else focusNext();
  }
}

function dropField(name) {
  fields.get(name).close();
  fields.delete(name);
  draw();
}

function draw() {
  const form = byId("command-form");
  form.hidden = command === null;
  byId("command-hint").hidden = command === null;
  byId("composer-form").classList.toggle("filling-in", command !== null);
  if (command === null) {
    replaceChildren(form);
    return;
  }
  // Fields that stay are moved, not made anew: what is typed in them stays with them.
  form.replaceChildren(
    face(),
    ...[...fields].map(([name, field]) => pill(name, field)),
    ...optionalButtons(),
  );
  drawHint(null);
}

function face() {
  return el(
    "button",
    {
      type: "button",
      class: "command-face",
      "aria-label": `/${command.name}. Press Enter to send the command, Escape to leave it.`,
      onkeydown: (event) => {
        if (event.key === "Escape" || event.key === "Backspace") {
          event.preventDefault();
          cancelCommand(event.key === "Backspace" ? `/${command.name}` : "");
        } else if (event.key === "Enter") {
          event.preventDefault();
          void submitCommand();
        }
      },
    },
    `/${command.name}`,
  );
}

function pill(name, field) {
  const option = command.options.find((candidate) => candidate.name === name);
  return el(
    "label",
    { class: "option-pill" },
    el("span", { class: "option-name" }, name),
    field.node,
    !option.required &&
      el(
        "button",
        {
          type: "button",
          class: "option-drop",
          "aria-label": `Leave out ${name}`,
          onclick: () => dropField(name),
        },
        icon("close"),
      ),
  );
}

function optionalButtons() {
  return command.options
    .filter((option) => !fields.has(option.name))
    .map((option) =>
      el(
        "button",
        {
          type: "button",
          class: "option-add",
          title: option.description,
          dataset: { testid: `command-add-${option.name}` },
          onclick: () => {
            const field = addField(option);
            draw();
            field.input.focus();
          },
        },
        icon("plus"),
        option.name,
      ),
    );
}

function drawHint(option) {
  if (command === null) return;
  const text = option
    ? [
        el("strong", {}, option.name),
        ` ${option.description}`,
        !option.required && el("span", { class: "muted" }, " (optional)"),
      ]
    : [el("strong", {}, `/${command.name}`), ` ${command.description}`];
  replaceChildren(
    byId("command-hint"),
    text,
    el("span", { class: "hint-keys" }, "enter to send • escape to leave"),
  );
}

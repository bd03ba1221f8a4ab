// The fields in which a command's options are filled in, one kind for each type of option.

import { act, ApiError } from "./api.js";
import { el } from "./dom.js";
import { encodeFile } from "./files.js";
import { Listbox } from "./listbox.js";
import { channelOptions, memberOptions, roleOptions } from "./selects.js";
import { state } from "./state.js";

const TYPE = {
  string: 3,
  integer: 4,
  boolean: 5,
  user: 6,
  channel: 7,
  role: 8,
  mentionable: 9,
  number: 10,
  file: 11,
};
const ASK_AFTER_MS = 200;
const SHOWN = 25;

/**
 * Make the field of an option: `{node, input, read, set, close}`. `read()` is the value to send, or
 * undefined when nothing is filled in; it throws an `OptionError` for what cannot be one.
 */
export function optionField(option, context) {
  if (option.type === TYPE.file) return fileField(option);
  const source = sourceOf(option, context);
  return source ? listField(option, source, context) : textField(option);
}

export class OptionError extends Error {}

function sourceOf(option, context) {
  if (option.autocomplete) return { ask: (typed) => complete(option, typed, context), free: true };
  if (option.choices?.length)
    return { all: option.choices.map(({ name, value }) => ({ label: name, value })) };
  switch (option.type) {
    case TYPE.boolean:
      return {
        all: [
          { label: "True", value: true },
          { label: "False", value: false },
        ],
      };
    case TYPE.user:
      return { all: withDetail(memberOptions()), free: true };
    case TYPE.role:
      return { all: roleOptions(), free: true };
    case TYPE.mentionable:
      return { all: [...withDetail(memberOptions()), ...roleOptions()], free: true };
    case TYPE.channel:
      return { all: channelOptions(option.channel_types), free: true };
    default:
      return null;
  }
}

function withDetail(options) {
  return options.map((option) => ({ ...option, detail: option.description }));
}

async function complete(option, typed, { channelId, command, readOthers }) {
  const details = {
    channel: channelId,
    name: command.name,
    options: { ...readOthers(option.name), [option.name]: typed },
    focused: option.name,
  };
  const { choices } = await act(state.me.name, "complete", details);
  return choices.map(({ name, value }) => ({ label: name, value }));
}

function inputFor(option) {
  const numeric = option.type === TYPE.integer || option.type === TYPE.number;
  return el("input", {
    type: "text",
    class: "option-input",
    autocomplete: "off",
    spellcheck: option.type === TYPE.string ? "true" : "false",
    inputmode: numeric ? "decimal" : "text",
    "aria-label": `${option.name}: ${option.description}`,
    "aria-required": String(Boolean(option.required)),
    dataset: { testid: `command-option-${option.name}`, option: option.name },
  });
}

function textField(option) {
  const input = inputFor(option);
  grow(input);
  return {
    input,
    node: input,
    read: () => readTyped(option, input.value),
    set: (text) => setInput(input, text),
    close: () => {},
  };
}

function readTyped(option, text) {
  const typed = text.trim();
  if (typed === "") return undefined;
  if (option.type === TYPE.integer && !/^-?\d+$/.test(typed))
    throw new OptionError("must be a whole number");
  if (option.type === TYPE.number && !Number.isFinite(Number(typed)))
    throw new OptionError("must be a number");
  if (option.type === TYPE.string)
    within(option.min_length, option.max_length, typed.length, " characters long");
  if (option.type === TYPE.integer || option.type === TYPE.number) {
    within(option.min_value, option.max_value, Number(typed), "");
  }
  return typed;
}

function within(least, most, value, unit) {
  if (value < (least ?? -Infinity)) throw new OptionError(`must be at least ${least}${unit}`);
  if (value > (most ?? Infinity)) throw new OptionError(`must be at most ${most}${unit}`);
}

function listField(option, source, { chosen }) {
  const input = inputFor(option);
  input.setAttribute("role", "combobox");
  grow(input);
  let picked = null; // the option whose label stands in the input
  let settled = false; // the input holds what was typed with the command: nothing need be offered
  let asked = 0;
  let timer = null;
  let awaited = false; // choices are being asked for
  let takeFirst = false; // Enter or Tab came before them
  const list = new Listbox(input, {
    label: `Choices for ${option.name}`,
    choose: (choice) => {
      picked = choice;
      setInput(input, choice.label);
      close();
      chosen(option.name);
    },
  });
  const offer = () => {
    clearTimeout(timer);
    takeFirst = false;
    const typed = picked ? "" : input.value.trim();
    if (source.all) return list.show(filter(source.all, typed), { empty: "Nothing found" });
    const number = ++asked;
    awaited = true;
    timer = setTimeout(async () => {
      if (!list.isOpen) list.show([], { empty: "Loading options…" });
      try {
        const options = await source.ask(typed);
        if (number !== asked || document.activeElement !== input) return;
        awaited = false;
        list.show(options.slice(0, SHOWN), { empty: "No options found" });
        if (takeFirst && options.length) list.choose(options[0]);
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        if (number !== asked) return;
        awaited = false;
        list.show([], { empty: `Loading options failed: ${error.message}` });
      }
    }, ASK_AFTER_MS);
  };
  // What is listed until the choices are here is none of what was typed.
  const waitForChoices = (event) => {
    if (event.isComposing || event.shiftKey) return false;
    if (event.key === "Escape") close();
    else if (event.key === "Enter" || event.key === "Tab") takeFirst = true;
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  };
  const close = () => {
    clearTimeout(timer);
    asked += 1;
    awaited = takeFirst = false;
    list.close();
  };
  input.addEventListener("input", () => {
    picked = null;
    settled = false;
    offer();
  });
  input.addEventListener("focus", () => picked === null && !settled && offer());
  input.addEventListener("click", () => !list.isOpen && offer());
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (awaited && waitForChoices(event)) return;
    if (list.takeKey(event)) return;
    if (event.key === "ArrowDown" && !list.isOpen) {
      event.preventDefault();
      offer();
    }
  });
  return {
    input,
    node: input,
    read: () => readListed(option, source, picked, input.value.trim()),
    set: (text) => {
      settled = true;
      setInput(input, text);
    },
    close,
  };
}

function readListed(option, source, picked, typed) {
  if (picked) return picked.value;
  if (typed === "") return undefined;
  const bare = typed.replace(/^[@#]/, "").toLowerCase();
  const same = (source.all ?? []).find(
    (choice) => choice.label.replace(/^[@#]/, "").toLowerCase() === bare,
  );
  if (same) return same.value;
  if (!source.free) throw new OptionError("must be one of the choices");
  // A name the list does not know may still be one the sandbox finds; it says so if not.
  return option.type === TYPE.string ? typed : readTyped(option, typed);
}

function filter(options, typed) {
  const wanted = typed.replace(/^[@#]/, "").toLowerCase();
  return options
    .filter(
      ({ label, detail }) =>
        label.toLowerCase().includes(wanted) || detail?.toLowerCase().includes(wanted),
    )
    .sort((left, right) => Number(begins(right, wanted)) - Number(begins(left, wanted)))
    .slice(0, SHOWN);
}

function begins({ label }, wanted) {
  return label.replace(/^[@#]/, "").toLowerCase().startsWith(wanted);
}

function fileField(option) {
  const input = el("input", {
    type: "file",
    class: "option-file",
    "aria-label": `${option.name}: ${option.description}`,
    dataset: { testid: `command-option-${option.name}`, option: option.name },
  });
  return {
    input,
    node: input,
    read: () => (input.files.length ? encodeFile(input.files[0]) : undefined), // a promise
    set: () => {},
    close: () => {},
  };
}

function setInput(input, text) {
  input.value = text;
  input.dispatchEvent(new Event("resize"));
}

// Pills are as wide as what stands in them.
function grow(input) {
  const fit = () =>
    input.style.setProperty("width", `${Math.min(Math.max(input.value.length + 2, 8), 48)}ch`);
  input.addEventListener("input", fit);
  input.addEventListener("resize", fit);
  fit();
}

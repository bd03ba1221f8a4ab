// The fields of a modal: each draws itself, checks what was filled in, and gives its value.

import { el } from "./dom.js";
import { encodeFile } from "./files.js";
import { defaultValues, selectControl } from "./selects.js";

const TYPE = {
  text: 4,
  selects: new Set([3, 5, 6, 7, 8]),
  file: 19,
  radio: 21,
  checks: 22,
  check: 23,
};
const PARAGRAPH = 2;
const LONGEST = 4000;

let count = 0;

/** `{customId, node, focus, check, read, say}` for a component, or null for an unknown kind. */
export function fieldFor(component, label, description) {
  const ids = { control: `field-${++count}`, problem: `field-${count}-problem` };
  const part = partFor(component, ids, label);
  if (part === null) return null;
  const problem = el("span", { id: ids.problem, class: "field-problem", role: "alert" });
  const say = (text) => {
    problem.textContent = text;
    part.control.setAttribute("aria-invalid", String(text !== ""));
  };
  part.control.addEventListener("input", () => say(""));
  const required =
    component.required ?? (component.type !== TYPE.file && component.type !== TYPE.check);
  const node = el(
    "div",
    { class: "field", dataset: { customId: component.custom_id } },
    label &&
      el(
        "label",
        { class: "field-label", for: ids.control },
        label,
        required && el("span", { class: "required", "aria-hidden": "true" }, " *"),
      ),
    description && el("div", { class: "field-description" }, description),
    part.node,
    problem,
  );
  return {
    customId: component.custom_id,
    node,
    say,
    read: part.read,
    focus: () => part.control.focus(),
    check: () => {
      const wrong = part.problem(required);
      say(wrong ?? "");
      return wrong === null;
    },
  };
}

function partFor(component, ids, label) {
  if (component.type === TYPE.text) return textPart(component, ids);
  if (TYPE.selects.has(component.type)) return selectPart(component, ids);
  if (component.type === TYPE.file) return filePart(component, ids);
  if (component.type === TYPE.radio || component.type === TYPE.checks)
    return groupPart(component, label);
  return component.type === TYPE.check ? checkPart(component, ids) : null;
}

function textPart(component, ids) {
  const long = component.style === PARAGRAPH;
  const most = component.max_length ?? LONGEST;
  const least = component.min_length ?? 0;
  const control = el(long ? "textarea" : "input", {
    id: ids.control,
    class: "field-input",
    type: long ? null : "text",
    rows: long ? "4" : null,
    maxlength: String(most),
    placeholder: component.placeholder,
    autocomplete: "off",
    "aria-describedby": ids.problem,
    "aria-required": String(component.required ?? true),
    name: component.custom_id,
    dataset: { customId: component.custom_id, testid: `modal-input-${component.custom_id}` },
  });
  control.value = component.value ?? "";
  const counter = el("span", { class: "field-count", "aria-hidden": "true" });
  const countLeft = () => {
    counter.textContent = component.max_length && long ? `${control.value.length} / ${most}` : "";
  };
  control.addEventListener("input", countLeft);
  countLeft();
  return {
    control,
    node: el("div", { class: "field-box" }, control, counter),
    read: () => control.value,
    problem: (required) => {
      if (control.value.trim() === "" && required) return "This field is required.";
      if (control.value !== "" && control.value.length < least)
        return `Write at least ${least} characters.`;
      return null;
    },
  };
}

function selectPart(component, ids) {
  let values = defaultValues(component);
  const control = selectControl(component, {
    describedBy: ids.problem,
    changed: (chosen) => {
      values = chosen;
      control.dispatchEvent(new Event("input"));
    },
  });
  control.id = ids.control;
  return {
    control,
    node: control,
    read: () => values,
    problem: (required) => {
      const least = component.min_values ?? 1;
      if (!required && values.length === 0) return null;
      if (values.length === 0) return "This field is required.";
      return values.length < least ? `Choose at least ${least}.` : null;
    },
  };
}

function filePart(component, ids) {
  const many = (component.max_values ?? 1) > 1;
  const control = el("input", {
    id: ids.control,
    type: "file",
    class: "field-file",
    multiple: many,
    "aria-describedby": ids.problem,
  });
  return {
    control,
    node: control,
    read: async () =>
      control.files.length ? Promise.all([...control.files].map(encodeFile)) : undefined,
    problem: (required) => (required && control.files.length === 0 ? "Choose a file." : null),
  };
}

function groupPart(component, label) {
  const one = component.type === TYPE.radio;
  const name = `group-${++count}`;
  const inputs = [];
  const node = el("div", {
    class: "field-choices",
    role: one ? "radiogroup" : "group",
    "aria-label": label,
  });
  for (const option of component.options ?? []) {
    const input = el("input", { type: one ? "radio" : "checkbox", name, value: option.value });
    input.checked = Boolean(option.default);
    inputs.push(input);
    node.append(
      el(
        "label",
        { class: "field-choice" },
        input,
        el("span", {}, option.label, option.description && el("small", {}, option.description)),
      ),
    );
  }
  const chosen = () => inputs.filter((input) => input.checked).map((input) => input.value);
  return {
    control: inputs[0] ?? node,
    node,
    read: chosen,
    problem: (required) => (required && chosen().length === 0 ? "Choose one." : null),
  };
}

function checkPart(component, ids) {
  const control = el("input", { id: ids.control, type: "checkbox" });
  control.checked = Boolean(component.default);
  return { control, node: control, read: () => control.checked, problem: () => null };
}

// Select menus, as messages and modals carry them: of given options, or of people, roles, channels.

import { el, replaceChildren } from "./dom.js";
import { float } from "./floating.js";
import { icon } from "./icons.js";
import { avatar, displayName } from "./people.js";
import { isDirect, isThread, state } from "./state.js";

export const SELECT = { string: 3, user: 5, role: 6, mentionable: 7, channel: 8 };
const SEARCH_FROM = 9; // options; shorter lists are quicker read than searched

/**
 * The control for a select component. `changed(values)` is called when one value is chosen, or,
 * where several may be, when the list is closed.
 */
export function selectControl(component, { disabled = false, describedBy = null, changed }) {
  const chosen = new Set(defaultValues(component));
  const many = (component.max_values ?? 1) > 1;
  const face = el("span", { class: "select-face" });
  const button = el(
    "button",
    {
      type: "button",
      class: "select",
      disabled: disabled || component.disabled,
      "aria-haspopup": "listbox",
      "aria-expanded": "false",
      "aria-describedby": describedBy,
      dataset: {
        customId: component.custom_id,
        testid: "select",
        key: `select:${component.custom_id}`,
      },
      onclick: () => open(),
    },
    face,
    icon("expand"),
  );
  const drawFace = () => {
    const labels = optionsOf(component).filter((option) => chosen.has(option.value));
    const text = labels.map((option) => option.label).join(", ");
    face.classList.toggle("placeholder", text === "");
    face.textContent = text || component.placeholder || "Make a selection";
  };
  const open = () => {
    const before = [...chosen].join();
    button.setAttribute("aria-expanded", "true");
    openOptions(button, component, chosen, many, {
      pick: drawFace,
      done: () => {
        button.setAttribute("aria-expanded", "false");
        drawFace();
        button.focus({ preventScroll: true });
        const enough = chosen.size >= (component.min_values ?? 1);
        if ([...chosen].join() !== before && (enough || !many)) changed([...chosen]);
      },
    });
  };
  drawFace();
  return button;
}

export function defaultValues(component) {
  if (component.type === SELECT.string) {
    return (component.options ?? [])
      .filter((option) => option.default)
      .map((option) => option.value);
  }
  return (component.default_values ?? []).map((value) => value.id);
}

function openOptions(button, component, chosen, many, { pick, done }) {
  const options = optionsOf(component);
  const list = el("div", {
    class: "select-options",
    role: "listbox",
    "aria-multiselectable": String(many),
  });
  const search = el("input", {
    class: "select-search",
    type: "search",
    placeholder: "Search",
    "aria-label": "Search the options",
    oninput: () => draw(),
  });
  const panel = el("div", { class: "listbox select-panel", dataset: { testid: "select-panel" } });
  if (options.length >= SEARCH_FROM) panel.append(search);
  panel.append(list);
  const toggle = (option) => {
    if (!many) chosen.clear();
    if (chosen.has(option.value)) chosen.delete(option.value);
    else if (chosen.size < (component.max_values ?? 1)) chosen.add(option.value);
    pick();
    if (many) draw(option.value);
    else floating.close();
  };
  const draw = (focusOn = null) => {
    const wanted = search.value.trim().toLowerCase();
    const rows = options
      .filter((option) => option.label.toLowerCase().includes(wanted))
      .map((option) => optionRow(option, chosen, many, toggle));
    replaceChildren(
      list,
      rows.length ? rows : el("div", { class: "listbox-empty" }, "Nothing found"),
    );
    if (focusOn !== null) list.querySelector(`[data-value="${CSS.escape(focusOn)}"]`)?.focus();
  };
  draw();
  panel.addEventListener("keydown", (event) => moveThrough(event, panel));
  const floating = float(panel, button, { matchWidth: true, onClose: done });
  (panel.querySelector("[aria-selected=true]") ?? panel.querySelector("input, .option"))?.focus();
}

function optionRow(option, chosen, many, toggle) {
  const selected = chosen.has(option.value);
  return el(
    "button",
    {
      type: "button",
      class: "option",
      role: "option",
      "aria-selected": String(selected),
      dataset: { value: option.value, name: option.label },
      onclick: () => toggle(option),
    },
    many && el("span", { class: "tick" }, selected && icon("check")),
    option.picture,
    el(
      "span",
      { class: "option-text" },
      el("span", { class: "option-label" }, option.label),
      option.description && el("span", { class: "option-detail" }, option.description),
    ),
    !many && selected && icon("check"),
  );
}

function moveThrough(event, panel) {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  event.preventDefault();
  const all = [...panel.querySelectorAll("input, .option")];
  const step = event.key === "ArrowDown" ? 1 : -1;
  all[(all.indexOf(document.activeElement) + step + all.length) % all.length]?.focus();
}

function optionsOf(component) {
  const { type } = component;
  if (type === SELECT.string) return component.options ?? [];
  if (type === SELECT.channel) return channelOptions(component.channel_types);
  if (type === SELECT.role) return roleOptions();
  return type === SELECT.mentionable ? [...memberOptions(), ...roleOptions()] : memberOptions();
}

export function memberOptions() {
  return [...state.members.values()].map(({ user }) => ({
    value: user.id,
    label: displayName(user),
    description: user.username,
    picture: avatar(user, "avatar-small"),
  }));
}

export function roleOptions() {
  return (state.guild.roles ?? [])
    .filter((role) => role.id !== state.guild.id)
    .map((role) => ({ value: role.id, label: role.name }));
}

export function channelOptions(types = null) {
  return [...state.channels.values()]
    .filter((channel) => !isDirect(channel))
    .filter((channel) => (types?.length ? types.includes(channel.type) : true))
    .sort((left, right) => Number(isThread(left)) - Number(isThread(right)))
    .map((channel) => ({ value: channel.id, label: `#${channel.name}` }));
}

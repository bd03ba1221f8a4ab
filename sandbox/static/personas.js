// The persona switcher: who one can be, one press away.

import { byId, el, keepFocus, replaceChildren } from "./dom.js";
import { avatar, nameColour } from "./people.js";
import { becomePersona } from "./session.js";
import { on, state } from "./state.js";
import { timedOutUntil } from "./permissions.js";

export function setUpPersonas() {
  on(["personas", "elsewhere", "members", "guild"], draw);
}

/** Become the persona at a place in the switcher, counted from 0. */
export function becomeNth(index) {
  const persona = state.personas[index];
  if (persona) void becomePersona(persona.name);
}

function draw() {
  const panel = byId("persona-list");
  keepFocus(panel, () => {
    const rows = [];
    let kind = null;
    state.personas.forEach((persona, index) => {
      const parted = kind !== null && kindOf(persona) !== kind;
      kind = kindOf(persona);
      rows.push(el("li", { class: parted ? "parted" : null }, personaButton(persona, index)));
    });
    replaceChildren(panel, rows);
  });
  panel
    .querySelector("[aria-pressed=true]")
    ?.scrollIntoView({ block: "nearest", inline: "nearest" });
}

function kindOf(persona) {
  return persona.roles.length === 0 ? "reader" : "staff";
}

function personaButton(persona, index) {
  const me = persona.name === state.me?.name;
  const seen = me ? null : state.elsewhere.get(persona.name);
  const role = persona.roles[0] ?? "Reader";
  const until = timedOutUntil(state.members.get(persona.user.id));
  const news = seen?.direct ? "new direct message" : seen?.unread ? "unread messages" : "";
  const also = [until && "timed out", news].filter(Boolean).join(", ");
  return el(
    "button",
    {
      type: "button",
      class: "persona",
      "aria-pressed": String(me),
      title: `${persona.name}, ${role.toLowerCase()} (Alt+${index + 1})`,
      dataset: { testid: `persona-${persona.name}`, key: `persona:${persona.name}` },
      onclick: () => void becomePersona(persona.name),
    },
    el(
      "span",
      { class: "persona-picture" },
      avatar(persona.user),
      seen?.direct && el("span", { class: "persona-direct" }),
      seen?.unread && !seen.direct && el("span", { class: "persona-unread" }),
    ),
    el("span", { class: "persona-name" }, persona.name, " "),
    el("span", { class: "persona-role", style: roleStyle(persona) }, role),
    also && el("span", { class: "visually-hidden" }, `, ${also}`),
  );
}

function roleStyle(persona) {
  const colour = nameColour(persona.user.id);
  return colour ? { "--name-colour": colour } : {};
}

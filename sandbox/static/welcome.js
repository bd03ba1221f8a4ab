// The newcomer's card: three things to try, each with a button that does it.

import { focusComposer } from "./composer.js";
import { publish } from "./desk.js";
import { byId, el, replaceChildren } from "./dom.js";
import { icon } from "./icons.js";
import { openChannel } from "./navigation.js";
import { isPrivate } from "./permissions.js";
import { becomePersona, newestDiscussion } from "./session.js";
import { on, state } from "./state.js";
import { rememberWelcomed, welcomed } from "./storage.js";

export function setUpWelcome() {
  on(["personas"], draw);
}

export function showWelcome() {
  rememberWelcomed(false);
  draw();
  byId("welcome").querySelector("button")?.focus();
}

function draw() {
  const card = byId("welcome");
  card.hidden = welcomed() || state.me === null;
  if (card.hidden) return;
  const reader = state.personas.find((persona) => persona.roles.length === 0);
  const moderator = state.personas.find(moderates) ?? state.personas.at(-1);
  replaceChildren(
    card,
    el("h2", {}, "Three things to try"),
    el(
      "ol",
      {},
      step("Publish an article, and see the bot post it and open its discussion.", "Publish", () =>
        publish(),
      ),
      step(
        `Be ${reader.name} and reply rudely there. It comes back by direct message.`,
        `Be ${reader.name}`,
        () => discussAs(reader),
      ),
      step(
        `Switch to ${moderator.name}, a moderator, and see the case.`,
        `Be ${moderator.name}`,
        () => moderateAs(moderator),
      ),
    ),
    el(
      "button",
      {
        type: "button",
        class: "icon-button welcome-close",
        "aria-label": "Put this card away",
        dataset: { testid: "welcome-dismiss" },
        onclick: dismiss,
      },
      icon("close"),
    ),
  );
}

function step(text, label, run) {
  return el(
    "li",
    {},
    el("span", {}, text),
    el(
      "button",
      { type: "button", class: "button button-secondary", onclick: () => void run() },
      label,
    ),
  );
}

async function discussAs(reader) {
  await becomePersona(reader.name);
  await openChannel(newestDiscussion());
  focusComposer();
}

async function moderateAs(moderator) {
  await becomePersona(moderator.name);
  const hidden = [...state.channels.values()].find(isPrivate);
  if (hidden) await openChannel(hidden.id);
  dismiss(); // the last step ends the tour; the question mark in the header brings it back
}

function moderates(persona) {
  return persona.roles.some((role) => /moderator/i.test(role));
}

function dismiss() {
  rememberWelcomed(true);
  draw();
  focusComposer();
}

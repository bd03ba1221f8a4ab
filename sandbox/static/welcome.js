// The newcomer's card: three things to try, each with a button that does it and a tick once it is done.
// After the first visit it is one line until it is pressed; when all are done it goes by itself.

import { focusComposer } from "./composer.js";
import { publish, publishes } from "./desk.js";
import { byId, el, keepFocus, replaceChildren } from "./dom.js";
import { icon } from "./icons.js";
import { openChannel } from "./navigation.js";
import { showPassing } from "./notices.js";
import { isPrivate } from "./permissions.js";
import { becomePersona, newestDiscussion } from "./session.js";
import { isDirect, isThread, on, openChannelObject, state } from "./state.js";
import { isFirstVisit, rememberTried, rememberWelcomed, tried, welcomed } from "./storage.js";

let open = null; // null until it is drawn for the first time

export function setUpWelcome() {
  on(["personas", "desk"], draw);
  on(["channels", "messages", "view"], noteTriedAndLeave);
}

export function showWelcome() {
  rememberWelcomed(false);
  open = true;
  noteTried();
  draw();
  byId("welcome").querySelector("button")?.focus();
}

function steps() {
  const reader = state.personas.find(isReader);
  const moderator = state.personas.find(moderates) ?? state.personas.at(-1);
  return [
    {
      name: "publish",
      text: publishes()
        ? "Publish an article, and see the bot post it and open its discussion."
        : "Wait for the newest article of your feeds, and see its discussion.",
      label: publishes() ? "Publish" : null,
      run: publish,
      isDone: () => [...state.channels.values()].some(isThread),
    },
    {
      name: "reply",
      text: `Be ${reader.name} and reply rudely there. It comes back by direct message.`,
      label: `Be ${reader.name}`,
      run: () => discussAs(reader),
      isDone: () => isReader(state.me) && [...state.channels.values()].some(isDirect),
    },
    {
      name: "case",
      text: `Switch to ${moderator.name}, a moderator, and see the case.`,
      label: `Be ${moderator.name}`,
      run: () => moderateAs(moderator),
      isDone: () => moderates(state.me) && seesCases(openChannelObject()),
    },
  ];
}

function noteTriedAndLeave() {
  if (!noteTried() || nextStep()) return;
  leave();
  showPassing("You have tried all three. Help shows them again.");
}

// Only what is seen as one persona or another counts, so what has been done is remembered.
function noteTried() {
  if (welcomed() || state.me === null) return false;
  const done = steps().filter(({ name, isDone }) => !tried().includes(name) && isDone());
  for (const { name } of done) rememberTried(name);
  if (done.length > 0) draw();
  return done.length > 0;
}

function nextStep() {
  return steps().find(({ name }) => !tried().includes(name));
}

function draw() {
  const card = byId("welcome");
  card.hidden = welcomed() || state.me === null;
  if (card.hidden) return;
  open ??= isFirstVisit();
  const next = nextStep();
  keepFocus(card, () =>
    replaceChildren(
      card,
      el(
        "details",
        { open, ontoggle: (event) => (open = event.currentTarget.open) },
        el(
          "summary",
          { dataset: { key: "welcome:open" } },
          el("h2", {}, next ? "Three things to try" : "You have tried all three"),
        ),
        el(
          "ol",
          {},
          steps().map((step, index) => row(step, index + 1, step.name === next?.name)),
        ),
      ),
      el(
        "button",
        {
          type: "button",
          class: "icon-button welcome-close",
          "aria-label": "Put this card away",
          dataset: { testid: "welcome-dismiss", key: "welcome:close" },
          onclick: leave,
        },
        icon("close"),
      ),
    ),
  );
}

function row({ name, text, label, run }, number, next) {
  const done = tried().includes(name);
  return el(
    "li",
    {
      class: next ? "next" : null,
      "aria-current": next ? "step" : null,
      dataset: { testid: `welcome-${name}`, done: String(done), number },
    },
    done && el("span", { class: "welcome-tick", role: "img", "aria-label": "Done" }, icon("check")),
    el("span", { class: "welcome-text" }, text),
    label &&
      el(
        "button",
        {
          type: "button",
          class: "button button-secondary",
          dataset: { key: `welcome:${name}` },
          onclick: () => void run(),
        },
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
}

function seesCases(channel) {
  return channel !== null && isPrivate(channel) && Boolean(channel.last_message_id);
}

function isReader(persona) {
  return persona.roles.length === 0;
}

function moderates(persona) {
  return persona.roles.some((role) => /moderator/i.test(role));
}

function leave() {
  const hadFocus = byId("welcome").contains(document.activeElement);
  rememberWelcomed(true);
  draw();
  if (hadFocus) focusComposer();
}

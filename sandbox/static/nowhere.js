// What is shown to someone who can see no channel at all.

import { byId, el, replaceChildren } from "./dom.js";
import { icon } from "./icons.js";
import { on, state } from "./state.js";

export function setUpNowhere() {
  on(["view", "channels", "personas"], draw);
}

function draw() {
  const panel = byId("nowhere");
  const known = state.me !== null && state.seenAs === state.me.name;
  const empty = known && state.open === null && state.channels.size === 0;
  panel.hidden = !empty;
  if (!empty) return;
  const banned = state.me.member === null;
  replaceChildren(
    panel,
    icon("lock"),
    el(
      "h2",
      {},
      banned ? `${state.me.name} is not in this guild` : `${state.me.name} sees no channel`,
    ),
    el(
      "p",
      {},
      banned
        ? "They were removed or banned. Be somebody else, or start a fresh sandbox."
        : "Be somebody else to look around.",
    ),
  );
}

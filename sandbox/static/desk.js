// The newsroom's desk: publishing articles, correcting them, and closing a reader's direct messages.

import { ApiError, changeFeed, closeDms, getFeed } from "./api.js";
import { byId, el, keepFocus, replaceChildren } from "./dom.js";
import { icon } from "./icons.js";
import { openChannel } from "./navigation.js";
import { changed, on, state } from "./state.js";

let feed = { feeds: 1, published: 0, remaining: 0, last: null };
const OWN_FEEDS = "The bot reads the feeds of its policy. As an admin, see how they fare with /feeds.";
let busy = false;
let said = { text: "", bad: false, thread: null };
let awaited = false; // an article has been published and its discussion not been seen yet

export function setUpDesk() {
  on(["desk", "personas"], draw);
  void refreshDesk();
  window.addEventListener("focus", () => void refreshDesk());
}

/** Whether articles come from here, and not from feeds of the newspaper's own. */
export function publishes() {
  return feed.feeds > 0;
}

export async function publish() {
  await press("publish", (item) => ({
    text: `Published: “${titleOf(item)}”. The bot will post it in a moment.`,
  }));
}

/** A discussion has been opened: if an article was just published here, it is that article's. */
export function noteArticle(thread) {
  if (!awaited) return void refreshDesk(); // published from another page
  awaited = false;
  say(`Posted: “${thread.name}”.`, { thread: thread.id });
}

async function correct() {
  await press("correct", (item) => ({
    text: `Correction ${item.corrections}: “${titleOf(item)}”. The bot will change its post.`,
  }));
}

async function press(verb, describe) {
  busy = true;
  awaited = verb === "publish"; // from now on: the bot may be quicker than the answer
  draw();
  try {
    const { item } = await changeFeed(verb);
    if (awaited || verb !== "publish") say(describe(item).text);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    awaited = false;
    say(error.message, { bad: true });
  }
  busy = false;
  await refreshDesk();
}

async function refreshDesk() {
  try {
    feed = await getFeed();
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
  }
  changed("desk");
}

function say(text, { bad = false, thread = null } = {}) {
  said = { text, bad, thread };
  changed("desk");
}

function titleOf(item) {
  return item?.title ?? item?.headline ?? "the article";
}

function draw() {
  const panel = byId("desk-body");
  keepFocus(panel, () => {
    replaceChildren(
      panel,
      publishes() ? pressButtons() : el("p", { class: "desk-reason" }, OWN_FEEDS),
      state.me && dmSwitch(),
    );
  });
  byId("desk-left").textContent = feed.remaining > 0 ? `${feed.remaining} left` : "";
  drawSaid();
}

function pressButtons() {
  return [
    deskButton(
      "publish",
      "Publish the next article",
      publish,
      feed.remaining === 0 && "Every article has been published.",
    ),
    deskButton(
      "correct",
      "Correct the last one",
      correct,
      feed.last === null && "Nothing has been published yet.",
    ),
  ];
}

function deskButton(verb, label, run, reason) {
  const id = `desk-${verb}-reason`;
  return [
    el(
      "button",
      {
        type: "button",
        class: `button desk-button ${verb === "publish" ? "button-primary" : "button-secondary"}`,
        disabled: busy || Boolean(reason),
        title: reason || null,
        "aria-describedby": reason ? id : null,
        dataset: { testid: `feed-${verb}`, key: `desk:${verb}` },
        onclick: () => void run(),
      },
      icon(verb === "publish" ? "press" : "edit"),
      el("span", {}, label),
    ),
    reason && el("p", { id, class: "desk-reason" }, reason),
  ];
}

function dmSwitch() {
  const closed = state.me.dms_closed;
  return el(
    "button",
    {
      type: "button",
      role: "switch",
      class: "desk-switch",
      "aria-checked": String(!closed),
      dataset: { testid: "dms-switch", key: "desk:dms" },
      onclick: () => void toggleDms(!closed),
    },
    el("span", {}, `${state.me.name}’s DMs are`),
    el("span", { class: "muted" }, closed ? "closed" : "open"),
    el("span", { class: "switch", "aria-hidden": "true" }),
  );
}

async function toggleDms(closed) {
  try {
    await closeDms(state.me.name, closed);
    state.me.dms_closed = closed;
    changed("personas");
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    say(error.message, { bad: true });
  }
}

function drawSaid() {
  const line = byId("desk-said");
  line.hidden = said.text === "";
  line.classList.toggle("bad", said.bad);
  replaceChildren(
    line,
    said.text,
    said.thread && [
      " ",
      el(
        "button",
        {
          type: "button",
          class: "link",
          dataset: { testid: "desk-open" },
          onclick: () => void openChannel(said.thread),
        },
        "Open the discussion",
      ),
    ],
  );
}

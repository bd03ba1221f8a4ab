// What stands between messages in the list, and before and after them.

import { channelName } from "./channels.js";
import { el } from "./dom.js";
import { starterOf } from "./history.js";
import { icon } from "./icons.js";
import { dismissWaiting } from "./interactions.js";
import { dots } from "./marks.js";
import { messageNode } from "./message.js";
import { isDirect, isThread } from "./state.js";
import { formatTime } from "./times.js";

export function startNode(channel) {
  const name = channelName(channel);
  const starter = starterOf(channel.id);
  const [symbol, title, text] = isDirect(channel)
    ? ["at", name, `This is the beginning of your direct messages with ${name}.`]
    : isThread(channel)
      ? ["thread", name, "This is the beginning of the discussion."]
      : ["hash", `Welcome to #${name}`, `This is the start of the #${name} channel.`];
  return el(
    "div",
    { class: "channel-start" },
    el("span", { class: "channel-start-icon" }, icon(symbol)),
    el("h2", {}, title),
    el("p", {}, text),
    starter && messageNode(starter, false),
  );
}

export function loadingNode() {
  return el(
    "div",
    { class: "skeletons", role: "status", "aria-label": "Loading messages" },
    [72, 48, 84, 60].map((width) =>
      el("div", { class: "skeleton", style: { "--width": `${width}%` } }, el("i"), el("b")),
    ),
  );
}

export function olderNode(history) {
  return el(
    "div",
    { class: "older", role: "status" },
    history.loading && [dots(), "Loading older messages"],
  );
}

export function dayNode(date) {
  return el("div", { class: "day", role: "separator" }, el("span", {}, formatTime(date, "D")));
}

export function newNode() {
  return el(
    "div",
    {
      class: "new-line",
      role: "separator",
      "aria-label": "New messages",
      dataset: { testid: "new-line" },
    },
    el("span", {}, "New"),
  );
}

export function waitingNode(channelId, entry) {
  return el(
    "div",
    {
      class: entry.failed ? "waiting failed" : "waiting",
      role: entry.failed ? "alert" : "status",
      dataset: { testid: "waiting" },
    },
    !entry.failed && dots(),
    el("span", { class: "waiting-text" }, entry.text),
    entry.failed && [
      icon("eye"),
      el("span", {}, "Only you can see this • "),
      el(
        "button",
        { type: "button", class: "link", onclick: () => dismissWaiting(channelId, entry.id) },
        "Dismiss message",
      ),
    ],
  );
}

// A forum channel: its posts with their tags, replies and last activity.

import { byId, el, keepFocus, replaceChildren } from "./dom.js";
import { icon } from "./icons.js";
import { openChannel } from "./navigation.js";
import { displayName } from "./people.js";
import { isUnread, markRead, mentionsIn } from "./reads.js";
import { isNewer, timeOf } from "./snowflakes.js";
import { isForum, on, openChannelObject, state, threadsOf } from "./state.js";
import { timeElement } from "./times.js";

const wanted = new Map(); // forum id -> id of the tag it is narrowed to

export function setUpForum() {
  on(["view", "channels", "guild"], draw);
}

function draw() {
  const channel = openChannelObject();
  const panel = byId("forum");
  panel.hidden = channel === null || !isForum(channel);
  if (panel.hidden) return;
  if (!document.hidden && isUnread(channel)) markRead(channel.id, null);
  keepFocus(panel, () => replaceChildren(panel, tagBar(channel), posts(channel)));
}

function tagBar(channel) {
  if (!channel.available_tags?.length) return null;
  const chosen = wanted.get(channel.id) ?? null;
  const tag = (id, name) =>
    el(
      "button",
      {
        type: "button",
        class: "tag tag-choice",
        "aria-pressed": String(chosen === id),
        dataset: { key: `tag:${id}` },
        onclick: () => {
          wanted.set(channel.id, chosen === id ? null : id);
          draw();
        },
      },
      name,
    );
  return el(
    "div",
    { class: "tag-bar", role: "group", "aria-label": "Show posts tagged" },
    tag(null, "All"),
    channel.available_tags.map(({ id, name }) => tag(id, name)),
  );
}

function posts(channel) {
  const tag = wanted.get(channel.id) ?? null;
  const threads = threadsOf(channel.id)
    .filter((thread) => tag === null || thread.applied_tags?.includes(tag))
    .sort(byActivity);
  if (threads.length === 0) {
    return el(
      "div",
      { class: "forum-empty" },
      icon("forum"),
      el("h2", {}, tag === null ? "No posts yet" : "No posts with this tag"),
      el("p", {}, "Articles and their discussions appear here as they are published."),
    );
  }
  return el(
    "ul",
    { class: "posts" },
    threads.map((thread) => el("li", {}, post(channel, thread))),
  );
}

function byActivity(left, right) {
  const pinned = (thread) => Number(((thread.flags ?? 0) & 2) !== 0);
  const last = (thread) => thread.last_message_id ?? thread.id;
  return pinned(right) - pinned(left) || (isNewer(last(left), last(right)) ? -1 : 1);
}

function post(channel, thread) {
  const tags = (channel.available_tags ?? []).filter((tag) =>
    thread.applied_tags?.includes(tag.id),
  );
  const { locked, archived } = thread.thread_metadata ?? {};
  // The count holds the replies only; the opening message is not among them.
  const replies = thread.message_count ?? 0;
  const author = state.users.get(thread.owner_id);
  const mentions = mentionsIn(thread.id);
  return el(
    "button",
    {
      type: "button",
      class: `post ${isUnread(thread) ? "unread" : ""}`,
      dataset: { testid: `post-${thread.id}`, name: thread.name, key: `post:${thread.id}` },
      onclick: () => void openChannel(thread.id),
    },
    tags.length > 0 &&
      el(
        "span",
        { class: "post-tags" },
        tags.map((tag) => el("span", { class: "tag" }, tag.name)),
      ),
    el(
      "span",
      { class: "post-title" },
      thread.name,
      mentions > 0 && el("span", { class: "badge" }, String(mentions)),
    ),
    el(
      "span",
      { class: "post-foot" },
      author && el("span", {}, displayName(author)),
      el(
        "span",
        { class: "post-replies" },
        icon("forum"),
        replies === 1 ? "1 reply" : `${replies} replies`,
      ),
      timeElement(timeOf(thread.last_message_id ?? thread.id), "R"),
      locked && el("span", { class: "state-tag" }, icon("lock"), "Locked"),
      archived && el("span", { class: "state-tag" }, "Archived"),
    ),
  );
}

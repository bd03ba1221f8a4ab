// The channel list: text channels and forums with their threads below them, and direct messages.

import { byId, el, keepFocus, replaceChildren } from "./dom.js";
import { icon } from "./icons.js";
import { channelIcon } from "./mentions.js";
import { openAtPointer, openMenu } from "./menus.js";
import { openChannel } from "./navigation.js";
import { copyText } from "./notices.js";
import { avatar, displayName, otherSide } from "./people.js";
import { isPrivate } from "./permissions.js";
import { isUnread, markRead, mentionsIn } from "./reads.js";
import { isNewer } from "./snowflakes.js";
import { isDirect, isForum, isThread, on, openChannelObject, state, threadsOf } from "./state.js";

const THREADS_SHOWN = 6; // of each channel, besides unread ones and the open one
const UNREAD_SHOWN = 15;

const expanded = new Set(); // channels whose threads are all shown

export function setUpChannels() {
  on(["channels", "guild", "view"], draw);
}

/** Channel ids in the order of the list, for moving through it by keyboard. */
export function listedChannels() {
  return [...byId("channel-list").querySelectorAll("[data-channel-id]")].map(
    (node) => node.dataset.channelId,
  );
}

/** A channel's name as a person knows it: a DM is called by who is on the other side. */
export function channelName(channel) {
  return isDirect(channel) ? displayName(otherSide(channel)) : channel.name;
}

function draw() {
  byId("guild-name").textContent = state.guild?.name ?? "";
  const panel = byId("channel-list");
  keepFocus(panel, () => replaceChildren(panel, sections()));
}

function sections() {
  const all = [...state.channels.values()];
  const places = all.filter(
    (channel) =>
      !isDirect(channel) &&
      !isThread(channel) &&
      (channel.type === 0 || channel.type === 5 || isForum(channel)),
  );
  places.sort(
    (left, right) =>
      (left.position ?? 0) - (right.position ?? 0) || (isNewer(left.id, right.id) ? 1 : -1),
  );
  const directs = all.filter((channel) => isDirect(channel));
  return [
    section("Channels", places.map(place)),
    directs.length > 0 &&
      section(
        "Direct messages",
        directs.map((channel) => el("li", {}, directRow(channel))),
      ),
  ];
}

function section(title, rows) {
  return el(
    "section",
    { "aria-label": title },
    el("h3", { class: "group-title" }, title),
    el("ul", { class: "channel-rows" }, rows),
  );
}

function place(channel) {
  const threads = shownThreads(channel);
  return el(
    "li",
    {},
    channelRow(channel),
    threads.rows.length > 0 &&
      el(
        "ul",
        { class: "thread-rows", "aria-label": `Discussions in ${channel.name}` },
        threads.rows.map((thread) => el("li", {}, channelRow(thread))),
        threads.more > 0 && el("li", {}, moreButton(channel, `Show ${threads.more} more`)),
        expanded.has(channel.id) && el("li", {}, moreButton(channel, "Show fewer")),
      ),
  );
}

function shownThreads(channel) {
  const threads = threadsOf(channel.id).sort((left, right) =>
    isNewer(left.id, right.id) ? -1 : 1,
  );
  if (expanded.has(channel.id)) return { rows: threads, more: 0 };
  let room = THREADS_SHOWN;
  let unreadRoom = UNREAD_SHOWN;
  const rows = threads.filter((thread) => {
    if (thread.id === state.open || mentionsIn(thread.id) > 0) return true;
    if (isUnread(thread)) return unreadRoom-- > 0;
    if (thread.thread_metadata?.archived) return false;
    return room-- > 0;
  });
  return { rows, more: threads.length - rows.length };
}

function moreButton(channel, label) {
  return el(
    "button",
    {
      type: "button",
      class: "more-threads",
      dataset: { key: `more:${channel.id}` },
      onclick: () => {
        if (!expanded.delete(channel.id)) expanded.add(channel.id);
        draw();
      },
    },
    label,
  );
}

function channelRow(channel) {
  const closed = channel.thread_metadata?.locked || isPrivate(channel);
  const symbol = isThread(channel)
    ? channel.thread_metadata?.locked
      ? "lock"
      : null
    : channelIcon(channel);
  return row(channel, [
    symbol &&
      el(
        "span",
        { class: "channel-symbol" },
        icon(symbol),
        closed && !isThread(channel) && el("span", { class: "channel-lock" }, icon("lock")),
      ),
    el("span", { class: "channel-name" }, channel.name),
  ]);
}

function directRow(channel) {
  return row(channel, [
    avatar(otherSide(channel), "avatar-small"),
    el("span", { class: "channel-name" }, channelName(channel)),
  ]);
}

function row(channel, content) {
  const here = channel.id === state.open;
  const mentions = here ? 0 : mentionsIn(channel.id);
  const unread = !here && (isUnread(channel) || mentions > 0);
  const classes = ["channel-row"];
  if (here) classes.push("here");
  if (unread) classes.push("unread");
  if (channel.thread_metadata?.archived) classes.push("archived");
  return el(
    "button",
    {
      type: "button",
      class: classes.join(" "),
      "aria-current": here ? "page" : null,
      dataset: {
        testid: `channel-${channel.id}`,
        channelId: channel.id,
        name: channelName(channel),
        unread: String(unread),
        mentions: String(mentions),
        key: `channel:${channel.id}`,
      },
      title: channelName(channel),
      onclick: () => void openChannel(channel.id),
      oncontextmenu: (event) => openAtPointer(event, (point) => showChannelMenu(channel, point)),
    },
    content,
    unread && el("span", { class: "visually-hidden" }, ", unread"),
    mentions > 0 &&
      el(
        "span",
        { class: "badge", dataset: { testid: "mention-badge" } },
        String(mentions),
        el("span", { class: "visually-hidden" }, " new for you"),
      ),
  );
}

function showChannelMenu(channel, anchor) {
  openMenu(anchor, `About ${channelName(channel)}`, [
    {
      label: "Mark as read",
      icon: "check",
      disabled: !isUnread(channel),
      run: () => markRead(channel.id, null),
    },
    {
      label: "Copy channel ID",
      icon: "copy",
      run: () => copyText(channel.id, "Channel ID copied."),
    },
  ]);
}

export function parentOf(channel) {
  return isThread(channel) ? (state.channels.get(channel.parent_id) ?? null) : null;
}

export function openNeighbour(step, onlyUnread = false) {
  const ids = listedChannels();
  const here = ids.indexOf(openChannelObject()?.id);
  for (let offset = 1; offset <= ids.length; offset += 1) {
    const id = ids[(here + step * offset + ids.length * offset) % ids.length];
    if (!onlyUnread || isUnread(state.channels.get(id))) return void openChannel(id);
  }
}

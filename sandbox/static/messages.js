// The list of messages of the open channel: grouping, scrolling, reading back, and marking as read.

import { byId, reconcile } from "./dom.js";
import { historyOf, loadLatest, loadOlder, starterOf, trimHistory, versionOf } from "./history.js";
import { waitingIn } from "./interactions.js";
import { messageNode } from "./message.js";
import { FLAG, hasFlag, isOrdinary, isWritten, TYPE } from "./message_facts.js";
import { watchMessages } from "./message_menu.js";
import {
  dayNode,
  loadingNode,
  newNode,
  olderNode,
  startNode,
  waitingNode,
} from "./message_rows.js";
import { onArrival } from "./navigation.js";
import { markRead } from "./reads.js";
import { isNewer, timeOf } from "./snowflakes.js";
import { changed, isForum, on, openChannelObject, state } from "./state.js";
import { sameDay } from "./times.js";

const GROUPED_WITHIN_MS = 7 * 60 * 1000;
const AT_END_PX = 60;
const LOAD_OLDER_PX = 400;

const scroller = byId("messages");
const list = byId("message-list");
let nodes = new Map(); // key -> {signature, node}
let epoch = 0; // grows when names, roles or channels change, which any message may show
let atEnd = true;
let lastTop = 0; // where the list stood when it was last looked at
let drawnChannel = null;

export function setUpMessages() {
  on(["messages", "view"], draw);
  on(["members", "guild"], () => {
    epoch += 1;
    changed("messages");
  });
  on(["channels"], () => changed("messages"));
  onArrival(arrive);
  watchMessages(list);
  scroller.addEventListener("scroll", onScroll, { passive: true });
  byId("jump-to-present").addEventListener("click", jumpToPresent);
  document.addEventListener("visibilitychange", readToEnd);
  window.addEventListener("focus", readToEnd);
  // Pictures that arrive, and a composer that grows, must not push the newest message out of sight.
  new ResizeObserver(() => atEnd && scrollToEnd()).observe(list);
  new ResizeObserver(() => atEnd && scrollToEnd()).observe(scroller);
}

export function focusLastMessage() {
  [...list.querySelectorAll("article.message")].at(-1)?.focus();
}

function draw() {
  const channel = openChannelObject();
  const hidden = channel === null || isForum(channel);
  scroller.hidden = hidden;
  if (hidden) {
    drawnChannel = null;
    byId("jump-to-present").hidden = true;
    return;
  }
  if (drawnChannel !== channel.id) {
    nodes = new Map();
    atEnd = true;
    drawnChannel = channel.id;
  }
  if (atEnd) trimHistory(channel.id);
  const before = scroller.scrollHeight - scroller.scrollTop;
  const oldest = list.querySelector("article.message")?.dataset.messageId;
  const focused = list.contains(document.activeElement)
    ? document.activeElement.closest("article")?.dataset.messageId
    : undefined;
  reconcile(list, rowsOf(channel));
  refocus(focused);
  const history = historyOf(channel.id);
  const readBack = oldest && history.messages[0] && isNewer(oldest, history.messages[0].id);
  if (atEnd) scrollToEnd();
  else if (readBack) scroller.scrollTop = scroller.scrollHeight - before;
  byId("jump-to-present").hidden = !history.detached && atEnd;
  list.setAttribute("aria-busy", String(!history.loaded));
  readToEnd();
}

function rowsOf(channel) {
  const history = historyOf(channel.id);
  const rows = [];
  if (!history.loaded) return [cached("loading", "", () => loadingNode())];
  if (history.complete || history.messages.length < 25) rows.push(startRow(channel));
  else rows.push(cached("older", String(history.loading !== null), () => olderNode(history)));
  let previous = null;
  let newMarked = false;
  for (const message of history.messages) {
    const sent = timeOf(message.id);
    if (previous === null || !sameDay(timeOf(previous.id), sent)) {
      rows.push(cached(`day:${sent.toDateString()}`, "", () => dayNode(sent)));
      previous = null;
    }
    if (!newMarked && state.newFrom && isNewer(message.id, state.newFrom)) {
      newMarked = true;
      rows.push(cached("new", "", newNode));
      previous = null;
    }
    rows.push(messageRow(message, isGrouped(previous, message)));
    previous = message;
  }
  for (const entry of waitingIn(channel.id)) {
    rows.push(cached(`waiting:${entry.id}`, entry.text, () => waitingNode(channel.id, entry)));
  }
  dropStale(rows);
  return rows;
}

function startRow(channel) {
  const starter = starterOf(channel.id);
  const signature = [
    channel.name,
    starter && `${epoch}|${versionOf(channel.id)}|${starter.edited_timestamp}`,
  ].join();
  return cached("start", signature, () => startNode(channel));
}

function messageRow(message, grouped) {
  const thread = state.channels.get(message.id);
  const signature = [
    versionOf(message.id),
    epoch,
    grouped,
    state.replyTo?.id === message.id,
    state.editing === message.id,
    thread ? `${thread.name}|${thread.message_count}` : "",
  ].join();
  const key = `message:${message.id}`;
  const known = nodes.get(key);
  if (known?.message === message && known.signature === signature) return known.node;
  // Drawn anew, the text being edited would lose its caret and the keys pressed meanwhile.
  if (state.editing === message.id && known?.node.querySelector(".edit-form")) return known.node;
  const node = messageNode(message, grouped);
  nodes.set(key, { message, signature, node });
  return node;
}

function cached(key, signature, make) {
  const known = nodes.get(key);
  if (known?.signature === signature) return known.node;
  const node = make();
  nodes.set(key, { signature, node });
  return node;
}

function dropStale(rows) {
  if (nodes.size < rows.length * 2 + 50) return;
  const kept = new Set(rows);
  for (const [key, { node }] of nodes) if (!kept.has(node)) nodes.delete(key);
}

function isGrouped(previous, message) {
  return (
    previous !== null &&
    isOrdinary(previous) &&
    (message.type ?? TYPE.ordinary) === TYPE.ordinary &&
    previous.author?.id === message.author?.id &&
    previous.author?.username === message.author?.username &&
    hasFlag(previous, FLAG.ephemeral) === hasFlag(message, FLAG.ephemeral) &&
    timeOf(message.id) - timeOf(previous.id) < GROUPED_WITHIN_MS
  );
}

function onScroll() {
  if (drawnChannel === null) return;
  const left = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight;
  const wasAtEnd = atEnd;
  const history = historyOf(drawnChannel);
  // Only a person moves the list up; what grows below or around it must not count as leaving the end.
  const movedUp = scroller.scrollTop < lastTop - 1;
  lastTop = scroller.scrollTop;
  if (left < AT_END_PX && !history.detached) atEnd = true;
  else if (movedUp || history.detached) atEnd = false;
  if (atEnd !== wasAtEnd) byId("jump-to-present").hidden = atEnd;
  if (atEnd) readToEnd();
  if (history.loaded && scroller.scrollTop < LOAD_OLDER_PX && left > 0) loadOlder(drawnChannel);
}

function readToEnd() {
  const channel = openChannelObject();
  if (channel === null || document.hidden) return;
  if (isForum(channel) || !atEnd) return;
  const history = historyOf(channel.id);
  if (history.loaded) markRead(channel.id, history.messages.at(-1)?.id ?? null);
}

/** Go to the newest message, and follow from there. */
export async function jumpToPresent() {
  if (historyOf(drawnChannel).detached) await loadLatest(drawnChannel);
  atEnd = true;
  changed("messages");
}

function scrollToEnd() {
  scroller.scrollTop = scroller.scrollHeight;
  lastTop = scroller.scrollTop;
}

// Runs after the channel's messages have been drawn once.
function arrive(channelId, messageId) {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      if (state.open !== channelId || scroller.hidden) return;
      if (messageId !== null) return flash(messageId);
      const mark = list.querySelector(".new-line");
      if (mark && list.scrollHeight - mark.offsetTop > scroller.clientHeight) {
        atEnd = false;
        mark.scrollIntoView({ block: "center" });
      }
    }),
  );
}

function flash(messageId) {
  const node = list.querySelector(`[data-message-id="${CSS.escape(messageId)}"]`);
  if (!node) return;
  atEnd = false;
  node.scrollIntoView({ block: "center" });
  node.focus({ preventScroll: true });
  node.classList.add("flash");
  setTimeout(() => node.classList.remove("flash"), 2000);
}

function refocus(messageId) {
  if (messageId === undefined || list.contains(document.activeElement)) return;
  const node = list.querySelector(`[data-message-id="${CSS.escape(messageId)}"]`);
  node?.focus({ preventScroll: true });
}

/** The newest message somebody has written in the open channel, or null. */
export function newestOwn(userId) {
  const messages = state.open ? historyOf(state.open).messages : [];
  return (
    messages.findLast((message) => message.author?.id === userId && isWritten(message)) ?? null
  );
}

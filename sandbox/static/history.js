// The messages of each channel that has been opened: loaded, kept up to date, and bounded in number.

import { act, ApiError, getMessages } from "./api.js";
import { showError } from "./notices.js";
import { compareIds, isNewer } from "./snowflakes.js";
import { changed, isForum, isThread, rememberUser, state } from "./state.js";
import { isDismissed, rememberDismissed } from "./storage.js";

const KEPT_AT_END = 200; // messages of a channel that is being followed
const KEPT_WHILE_READING_BACK = 600;
const CHANNELS_KEPT = 12;
const DELETED_REMEMBERED = 1000;

const histories = new Map(); // channel id -> {messages, loaded, complete, detached, loading}
const versions = new Map(); // message id -> how often it was to be redrawn although it is the same
const starters = new Map(); // thread id -> the message it was started from
let deleted = new Set();

export function historyOf(channelId) {
  if (!histories.has(channelId)) {
    histories.set(channelId, {
      messages: [], // oldest first
      loaded: false,
      complete: false, // nothing older is left
      detached: false, // newer ones were dropped while reading back
      loading: null,
    });
  }
  return histories.get(channelId);
}

/** The message that a thread hangs below, once it has been fetched; forum posts have none. */
export function starterOf(threadId) {
  return starters.get(threadId) ?? null;
}

export function forgetHistories() {
  starters.clear();
  histories.clear();
  versions.clear();
  deleted = new Set();
}

export function versionOf(messageId) {
  return versions.get(messageId) ?? 0;
}

export function redrawMessage(messageId) {
  versions.set(messageId, versionOf(messageId) + 1);
  changed("messages");
}

export function findMessage(channelId, messageId) {
  return histories.get(channelId)?.messages.find((message) => message.id === messageId) ?? null;
}

/** Fetch a channel's newest messages, replacing what is known of it. */
export async function loadLatest(channelId) {
  const persona = state.me.name;
  void loadStarter(channelId);
  const fetched = await fetchMessages(persona, channelId, null);
  if (fetched === null || persona !== state.me.name) return;
  const history = historyOf(channelId);
  const known = new Set(fetched.map((message) => message.id));
  const newest = fetched.at(-1)?.id ?? "0";
  const meanwhile = history.messages.filter(
    (message) => !known.has(message.id) && isNewer(message.id, newest),
  );
  history.messages = shown([...fetched, ...meanwhile]);
  Object.assign(history, { loaded: true, complete: fetched.length === 0, detached: false });
  dropOldChannels(channelId);
  changed("messages");
}

async function loadStarter(threadId) {
  const thread = state.channels.get(threadId);
  const parent = thread && isThread(thread) ? state.channels.get(thread.parent_id) : null;
  if (!parent || isForum(parent)) return;
  const persona = state.me.name;
  const [starter] =
    (await fetchMessages(persona, parent.id, String(BigInt(threadId) + 1n), 1)) ?? [];
  if (starter?.id !== threadId || persona !== state.me.name) return;
  rememberPeople(starter);
  starters.set(threadId, starter);
  changed("messages");
}

/** Fetch what came before the oldest message known; returns whether there was any. */
export async function loadOlder(channelId) {
  const history = historyOf(channelId);
  if (history.complete || history.loading || history.messages.length === 0) return false;
  const persona = state.me.name;
  history.loading = fetchMessages(persona, channelId, history.messages[0].id);
  changed("messages");
  const older = await history.loading;
  history.loading = null;
  if (older === null || persona !== state.me.name) return false;
  history.complete = older.length === 0;
  history.messages = shown([...older, ...history.messages]);
  if (history.messages.length > KEPT_WHILE_READING_BACK) {
    history.messages.length = KEPT_WHILE_READING_BACK;
    history.detached = true;
  }
  changed("messages");
  return older.length > 0;
}

/** A message has been created or changed, as an event or an answer says. */
export function receiveMessage(message) {
  rememberPeople(message);
  const starter = starters.get(message.id);
  if (starter) starters.set(message.id, { ...starter, ...message });
  const history = histories.get(message.channel_id);
  if (!history || deleted.has(message.id) || isDismissed(message.id)) return;
  const index = history.messages.findIndex((known) => known.id === message.id);
  if (index !== -1) history.messages[index] = { ...history.messages[index], ...message };
  else if (!history.detached && message.author) insert(history, message);
  else return;
  changed("messages");
}

export function changeMessage(channelId, messageId, change) {
  const history = histories.get(channelId);
  const index = history?.messages.findIndex((known) => known.id === messageId) ?? -1;
  if (index === -1) return;
  history.messages[index] = change(history.messages[index]);
  changed("messages");
}

export function removeMessages(channelId, ids) {
  for (const id of ids) {
    deleted.add(id);
    versions.delete(id);
  }
  if (deleted.size > DELETED_REMEMBERED) deleted = new Set(ids);
  if (ids.includes(state.editing)) state.editing = null;
  if (ids.includes(state.replyTo?.id)) state.replyTo = null;
  const history = histories.get(channelId);
  if (!history) return;
  history.messages = history.messages.filter((message) => !ids.includes(message.id));
  changed("messages", "composer");
}

/** Put away an ephemeral message, which only this persona has. */
export function dismissMessage(message) {
  rememberDismissed(message.id);
  removeMessages(message.channel_id, [message.id]);
  const { channel_id, id } = message;
  // Where the sandbox has forgotten it already, it is gone here all the same.
  act(state.me.name, "delete", { channel: channel_id, message: id }).catch(() => {});
}

/** Let go of the oldest messages of a channel that is followed at its end. */
export function trimHistory(channelId) {
  const history = historyOf(channelId);
  if (history.messages.length <= KEPT_AT_END * 1.5) return;
  history.messages = history.messages.slice(-KEPT_AT_END);
  history.complete = false;
}

function insert(history, message) {
  const { messages } = history;
  let index = messages.length;
  while (index > 0 && compareIds(messages[index - 1].id, message.id) > 0) index -= 1;
  messages.splice(index, 0, message);
}

function shown(messages) {
  messages.forEach(rememberPeople);
  return messages.filter((message) => !deleted.has(message.id) && !isDismissed(message.id));
}

function rememberPeople(message) {
  if (message.author && !message.webhook_id) rememberUser(message.author);
  for (const user of message.mentions ?? []) rememberUser(user);
  if (message.referenced_message) rememberPeople(message.referenced_message);
}

async function fetchMessages(persona, channelId, before, limit = null) {
  try {
    const messages = await getMessages(persona, channelId, before, limit);
    return messages.sort((left, right) => compareIds(left.id, right.id));
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    showError(error.message);
    return null;
  }
}

function dropOldChannels(present) {
  for (const id of histories.keys()) {
    if (histories.size <= CHANNELS_KEPT) return;
    if (id !== present && id !== state.open) histories.delete(id);
  }
}

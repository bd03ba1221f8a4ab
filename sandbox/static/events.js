// The live stream: what happens in the guild, applied to what the page knows.

import { clearError } from "./notices.js";
import { eventsUrl } from "./api.js";
import { changeMessage, receiveMessage, redrawMessage, removeMessages } from "./history.js";
import { settleWaiting } from "./interactions.js";
import { concernsMe, FLAG, hasFlag, isWritten } from "./message_facts.js";
import { withReaction } from "./reactions.js";
import { countUnread } from "./reads.js";
import { noteArticle } from "./desk.js";
import { changed, isThread, myId, rememberUser, state } from "./state.js";

const TYPING_MS = 10000;

let stream = null;
let applied = 0;
let listener = { opened: () => {}, refresh: () => {} };

/** `opened()` runs whenever the stream has (again) begun, `refresh()` when the world must be fetched anew. */
export function listenTo(events) {
  listener = events;
}

/** Listen as a persona. The promise is kept when the stream has begun, or could not. */
export function openStream(persona) {
  closeStream();
  const source = new EventSource(eventsUrl(persona));
  stream = source;
  source.addEventListener("open", () => {
    if (stream !== source) return;
    setConnected(true);
    listener.opened();
  });
  source.addEventListener("error", () => {
    if (stream !== source) return;
    setConnected(false);
    // The browser tries again by itself unless the answer was final, as when the sandbox was restarted.
    if (source.readyState === EventSource.CLOSED)
      setTimeout(() => stream === source && openStream(persona), 1500);
  });
  source.addEventListener("message", (event) => {
    if (stream === source) apply(JSON.parse(event.data));
  });
  return new Promise((resolve) => {
    source.addEventListener("open", resolve, { once: true });
    source.addEventListener("error", resolve, { once: true });
  });
}

export function closeStream() {
  stream?.close();
  stream = null;
}

function setConnected(connected) {
  if (state.connected === connected) return;
  state.connected = connected;
  if (connected) clearError(); // what was said during the outage is over
  changed("connection");
}

/** How many events have been applied: when it grows during a fetch, what was fetched may be old. */
export function eventCount() {
  return applied;
}

function apply({ type, data }) {
  applied += 1;
  EFFECTS[type]?.(data);
}

const EFFECTS = {
  MESSAGE_CREATE: createMessage,
  MESSAGE_UPDATE: (message) => {
    receiveMessage(message);
    settleIfMine(message);
  },
  MESSAGE_DELETE: (gone) =>
    hasFlag(gone, FLAG.ephemeral)
      ? removeMessages(gone.channel_id, [gone.id])
      : deleteMessages(gone.channel_id, [gone.id]),
  MESSAGE_DELETE_BULK: ({ channel_id, ids }) => deleteMessages(channel_id, ids),
  MESSAGE_REACTION_ADD: (reaction) => addReaction(reaction, 1),
  MESSAGE_REACTION_REMOVE: (reaction) => addReaction(reaction, -1),
  MESSAGE_REACTION_REMOVE_ALL: ({ channel_id, message_id }) =>
    changeMessage(channel_id, message_id, (message) => ({ ...message, reactions: [] })),
  TYPING_START: startTyping,
  CHANNEL_CREATE: putChannel,
  CHANNEL_UPDATE: (channel) => {
    putChannel(channel);
    listener.refresh(); // its overwrites may hide or show it, and its threads
  },
  CHANNEL_DELETE: dropChannel,
  THREAD_CREATE: (thread) => {
    putChannel(thread);
    noteArticle(thread);
  },
  THREAD_UPDATE: putChannel,
  THREAD_DELETE: dropChannel,
  GUILD_MEMBER_ADD: putMember,
  GUILD_MEMBER_UPDATE: (member) => {
    const before = state.members.get(member.user.id);
    putMember(member);
    const roles = (entry) => [...(entry?.roles ?? [])].sort().join();
    if (member.user.id === myId() && roles(before) !== roles(member)) listener.refresh();
  },
  GUILD_MEMBER_REMOVE: ({ user }) => {
    state.members.delete(user.id);
    changed("members");
    listener.refresh();
  },
  GUILD_BAN_ADD: () => listener.refresh(),
  GUILD_BAN_REMOVE: () => listener.refresh(),
  GUILD_ROLE_CREATE: () => listener.refresh(),
  GUILD_ROLE_UPDATE: () => listener.refresh(),
  GUILD_ROLE_DELETE: () => listener.refresh(),
  GUILD_UPDATE: (guild) => {
    state.guild = { ...state.guild, ...guild };
    changed("guild");
  },
};

function createMessage(message) {
  receiveMessage(message);
  settleIfMine(message);
  stopTyping(message.channel_id, message.author.id);
  const ephemeral = hasFlag(message, FLAG.ephemeral);
  const channel = state.channels.get(message.channel_id);
  if (ephemeral || !channel) return channel || listener.refresh();
  channel.last_message_id = message.id;
  // A forum post's opening message bears the post's id, and is not counted as a reply.
  if (isThread(channel) && message.id !== channel.id)
    channel.message_count = (channel.message_count ?? 0) + 1;
  if (message.author.id === myId() && isWritten(message)) changed("channels");
  else countUnread(message, concernsMe(message));
}

function settleIfMine(message) {
  const user = message.interaction_metadata?.user ?? message.interaction?.user;
  if (user?.id === myId()) settleWaiting(message.channel_id);
}

function deleteMessages(channelId, ids) {
  removeMessages(channelId, ids);
  const channel = state.channels.get(channelId);
  if (channel && isThread(channel)) {
    const counted = ids.filter((id) => id !== channelId).length; // see createMessage
    channel.message_count = Math.max(0, (channel.message_count ?? 0) - counted);
    changed("channels");
  }
}

function addReaction({ channel_id, message_id, user_id, emoji }, by) {
  changeMessage(channel_id, message_id, (message) =>
    withReaction(message, emoji, by, user_id === myId()),
  );
}

function putChannel(channel) {
  state.channels.set(channel.id, { ...state.channels.get(channel.id), ...channel });
  for (const user of channel.recipients ?? []) rememberUser(user);
  redrawMessage(channel.id); // a thread's id is that of the message it hangs below
  changed("channels", "composer", ...(channel.id === state.open ? ["view"] : []));
}

function dropChannel({ id }) {
  state.channels.delete(id);
  listener.refresh(); // its threads go with it
  changed("channels", "messages");
}

function putMember(member) {
  state.members.set(member.user.id, { ...state.members.get(member.user.id), ...member });
  rememberUser(member.user);
  changed("members", "composer");
}

function startTyping({ channel_id, user_id }) {
  if (user_id === myId()) return;
  if (!state.typing.has(channel_id)) state.typing.set(channel_id, new Map());
  state.typing.get(channel_id).set(user_id, Date.now() + TYPING_MS);
  changed("typing");
}

function stopTyping(channelId, userId) {
  if (state.typing.get(channelId)?.delete(userId)) changed("typing");
}

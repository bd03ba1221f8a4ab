// Unread marks: what the present persona has read of each channel.

import { isNewer } from "./snowflakes.js";
import { changed, isDirect, state } from "./state.js";
import { memoryOf, save, since } from "./storage.js";

export function lastRead(persona, channelId) {
  return memoryOf(persona).reads[channelId] ?? since();
}

export function isUnread(channel, persona = state.me.name) {
  const newest = channel.last_message_id;
  return Boolean(newest) && isNewer(newest, lastRead(persona, channel.id));
}

/** How many unread messages of a channel concern the present persona; each one of a DM does. */
export function mentionsIn(channelId) {
  return state.mentions.get(channelId) ?? 0;
}

/** The id after which a channel's messages are new, or null when nothing is. */
export function unreadFrom(channelId) {
  const channel = state.channels.get(channelId);
  return channel && isUnread(channel) ? lastRead(state.me.name, channelId) : null;
}

export function markRead(channelId, messageId) {
  const { reads } = memoryOf(state.me.name);
  const newest = [messageId, state.channels.get(channelId)?.last_message_id]
    .filter(Boolean)
    .reduce((left, right) => (isNewer(right, left) ? right : left), "0");
  const known = lastRead(state.me.name, channelId);
  if (!isNewer(newest, known) && !state.mentions.has(channelId)) return;
  if (isNewer(newest, known)) reads[channelId] = newest;
  state.mentions.delete(channelId);
  save();
  changed("channels", "title");
}

/** Count a message that came in while its channel was not being read. */
export function countUnread(message, concerns) {
  const channel = state.channels.get(message.channel_id);
  if (!channel) return;
  if (concerns || isDirect(channel)) {
    state.mentions.set(channel.id, mentionsIn(channel.id) + 1);
  }
  changed("channels", "title");
}

export function totalMentions() {
  return [...state.mentions.values()].reduce((sum, count) => sum + count, 0);
}

// What can be told of a message from the message itself.

import { plainText } from "./markdown.js";
import { myId, state } from "./state.js";

export const FLAG = { suppressEmbeds: 4, ephemeral: 64, loading: 128, componentsV2: 1 << 15 };
export const TYPE = { ordinary: 0, reply: 19, slash: 20, menu: 23, starter: 21 };
const ORDINARY_TYPES = new Set(Object.values(TYPE));

export function hasFlag(message, flag) {
  return ((message.flags ?? 0) & flag) !== 0;
}

export function isOrdinary(message) {
  return ORDINARY_TYPES.has(message.type ?? TYPE.ordinary);
}

/** Whether somebody wrote it by hand: an ordinary message or a reply, not through a webhook. */
export function isWritten(message) {
  const type = message.type ?? TYPE.ordinary;
  return (type === TYPE.ordinary || type === TYPE.reply) && !message.webhook_id;
}

/** The author; one that wrote through a webhook has a name and picture only there. */
export function authorOf(message) {
  // The bot's answers to interactions go through a webhook too, in its own name.
  return message.webhook_id && message.author.id !== state.bot?.id
    ? { ...message.author, webhook: true }
    : message.author;
}

export function concernsMe(message) {
  if (message.author?.id === myId() && !message.webhook_id) return false;
  const member = state.members.get(myId());
  return (
    message.mention_everyone ||
    (message.mentions ?? []).some((user) => user.id === myId()) ||
    (message.mention_roles ?? []).some((id) => member?.roles.includes(id))
  );
}

/** One line of a message for previews: its text, or what it carries instead. */
export function previewOf(message) {
  const text = plainText(message.content).trim() || message.embeds?.[0]?.title;
  if (text) return text;
  if (message.attachments?.length) return "Press to see the attachment";
  return message.components?.length ? "Press to see the message" : "An empty message";
}

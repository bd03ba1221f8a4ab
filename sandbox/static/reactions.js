// Reactions to a message, and the small choice of them.

import { act, ApiError } from "./api.js";
import { el } from "./dom.js";
import { showError } from "./notices.js";
import { state } from "./state.js";

export const QUICK_REACTIONS = ["👍", "❤️", "😂", "😮", "😢", "🙏"];

export function reactionsOf(message) {
  if (!message.reactions?.length) return null;
  return el(
    "div",
    { class: "reactions" },
    message.reactions.map(({ emoji, count, me }) =>
      el(
        "button",
        {
          type: "button",
          class: me ? "reaction mine" : "reaction",
          "aria-pressed": String(Boolean(me)),
          "aria-label": `${emoji.name}, ${count}`,
          dataset: { emoji: emoji.name, key: `reaction:${message.id}:${emoji.name}` },
          onclick: () => react(message, emojiText(emoji), me),
        },
        emoji.id ? `:${emoji.name}:` : emoji.name,
        el("span", {}, String(count)),
      ),
    ),
  );
}

export async function react(message, emoji, remove = false) {
  const details = { channel: message.channel_id, message: message.id, emoji };
  if (remove) details.remove = true;
  try {
    await act(state.me.name, "react", details);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    showError(error.message);
  }
}

/** A message's reactions after one has been added (`by` 1) or taken away (-1) by `userId`. */
export function withReaction(message, emoji, by, mine) {
  const same = (reaction) => emojiText(reaction.emoji) === emojiText(emoji);
  const reactions = (message.reactions ?? []).map((reaction) => ({ ...reaction }));
  let found = reactions.find(same);
  if (!found) {
    found = { emoji, count: 0, me: false };
    reactions.push(found);
  }
  if (mine && found.me === by > 0) return message; // heard of it already
  found.count += by;
  if (mine) found.me = by > 0;
  return { ...message, reactions: reactions.filter((reaction) => reaction.count > 0) };
}

function emojiText(emoji) {
  return emoji.id ? `${emoji.name}:${emoji.id}` : emoji.name;
}

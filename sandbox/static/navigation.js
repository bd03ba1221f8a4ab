// Going to a channel or a message.

import { closeDrawers } from "./drawers.js";
import { findMessage, historyOf, loadLatest, loadOlder } from "./history.js";
import { clearError, showPassing } from "./notices.js";
import { unreadFrom } from "./reads.js";
import { changed, state } from "./state.js";
import { memoryOf, save } from "./storage.js";

const PAGES_BACK = 12; // how far to look for a message before giving up

const arrivals = new Set();

/** Call `arrive(channelId, messageId or null)` whenever a channel has been opened. */
export function onArrival(arrive) {
  arrivals.add(arrive);
}

export async function openChannel(channelId, messageId = null) {
  if (!state.channels.has(channelId)) {
    return showPassing(`${state.me.name} cannot see that channel.`, true);
  }
  if (state.open !== channelId) {
    state.replyTo = null;
    state.editing = null;
    clearError();
  }
  state.open = channelId;
  state.newFrom = unreadFrom(channelId);
  const memory = memoryOf(state.me.name);
  memory.channel = channelId;
  save();
  closeDrawers();
  changed("view", "channels", "messages", "composer", "typing");
  if (!historyOf(channelId).loaded) await loadLatest(channelId);
  if (state.open === channelId) for (const arrive of arrivals) arrive(channelId, messageId);
}

/** Open a message's channel, read back until it is there, and show it. */
export async function openMessage(channelId, messageId) {
  if (state.open !== channelId) await openChannel(channelId);
  if (state.open !== channelId) return;
  for (let page = 0; page < PAGES_BACK && !findMessage(channelId, messageId); page += 1) {
    if (!(await loadOlder(channelId))) break;
  }
  if (!findMessage(channelId, messageId))
    return showPassing("That message is no longer here.", true);
  for (const arrive of arrivals) arrive(channelId, messageId);
}

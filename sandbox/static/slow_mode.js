// Slow mode: how long until one may write again in a channel.

import { newestOwn } from "./messages.js";
import { escapesSlowmode } from "./permissions.js";
import { timeOf } from "./snowflakes.js";
import { isDirect, myId, state } from "./state.js";
import { formatCountdown } from "./times.js";

const sent = new Map(); // "persona/channel" -> when something was last sent there from this page

export function noteSent(channelId) {
  sent.set(`${state.me.name}/${channelId}`, Date.now());
}

/** `{text, left}`: what to say of slow mode in a channel (null: nothing), and milliseconds to wait. */
export function slowModeLeft(channel) {
  const pause = (channel.rate_limit_per_user ?? 0) * 1000;
  if (pause === 0 || isDirect(channel)) return { text: null, left: 0 };
  if (escapesSlowmode(channel)) return { text: "Slow mode is on, but not for you.", left: 0 };
  const own = newestOwn(myId());
  const last = Math.max(
    sent.get(`${state.me.name}/${channel.id}`) ?? 0,
    own ? timeOf(own.id).getTime() : 0,
  );
  const left = Math.max(0, last + pause - Date.now());
  const text =
    left > 0
      ? `Slow mode is on. You can write again in ${formatCountdown(left)}.`
      : "Slow mode is on.";
  return { text, left };
}

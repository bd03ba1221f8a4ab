// What awaits the other personas: direct messages, and news in channels that not everyone sees.
// There is one live stream, the present persona's; the others are asked now and then.

import { getWorld } from "./api.js";
import { isPrivate } from "./permissions.js";
import { isUnread } from "./reads.js";
import { changed, isDirect, on, state } from "./state.js";

const EVERY_MS = 15000;
const AFTER_CHANGE_MS = 2500;
const SHARE = 20; // asking takes at most a twentieth of the time, however large the world

let timer = null;
let due = 0;
let resting = 0; // until when, after the last round

export function watchElsewhere() {
  on(["channels", "personas"], () => schedule(AFTER_CHANGE_MS));
  schedule(AFTER_CHANGE_MS);
}

function schedule(after) {
  const at = Math.max(performance.now() + after, resting);
  if (timer !== null && due <= at) return;
  clearTimeout(timer);
  due = at;
  timer = setTimeout(() => void ask(), at - performance.now());
}

async function ask() {
  const began = performance.now();
  try {
    if (!document.hidden) for (const persona of state.personas) await askFor(persona.name);
  } catch {
    // The sandbox is away; the live stream says so already.
  }
  timer = null;
  resting = performance.now() + Math.max(AFTER_CHANGE_MS, (performance.now() - began) * SHARE);
  schedule(EVERY_MS);
}

async function askFor(name) {
  if (name === state.me?.name) return;
  const { channels } = await getWorld(name);
  if (name === state.me?.name) return;
  // Articles are new to everyone at once; only what is meant for few is worth a mark.
  const unread = channels.filter((channel) => isUnread(channel, name));
  const seen = { unread: unread.some(isPrivate), direct: unread.some(isDirect) };
  const before = state.elsewhere.get(name);
  if (before?.unread === seen.unread && before?.direct === seen.direct) return;
  state.elsewhere.set(name, seen);
  changed("elsewhere");
}

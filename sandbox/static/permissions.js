// Discord's permissions as far as the page needs them: to show why something cannot be done.
// The sandbox decides; this only spares a person from finding out by trying.

import { isDirect, isThread, myId, state } from "./state.js";

export const PERMISSION = {
  addReactions: 1n << 6n,
  administrator: 1n << 3n,
  manageChannels: 1n << 4n,
  viewChannel: 1n << 10n,
  sendMessages: 1n << 11n,
  manageMessages: 1n << 13n,
  attachFiles: 1n << 15n,
  readHistory: 1n << 16n,
  manageThreads: 1n << 34n,
  sendInThreads: 1n << 38n,
};
const ALL = ~0n;
const WHILE_TIMED_OUT = PERMISSION.viewChannel | PERMISSION.readHistory;

export function permissionsIn(channel) {
  if (isDirect(channel)) return ALL;
  const member = state.members.get(myId());
  if (!member || state.guild.owner_id === myId()) return ALL;
  const base = rolePermissions(member);
  if (base & PERMISSION.administrator) return ALL;
  const place = isThread(channel) ? (state.channels.get(channel.parent_id) ?? channel) : channel;
  const granted = applyOverwrites(base, place.permission_overwrites ?? [], member);
  return timedOutUntil(member) ? granted & WHILE_TIMED_OUT : granted;
}

export function may(channel, permission) {
  return (permissionsIn(channel) & permission) !== 0n;
}

/** Whether a channel is hidden from those who have no role for it. */
export function isPrivate(channel) {
  return (channel.permission_overwrites ?? []).some(
    (overwrite) =>
      overwrite.id === state.guild.id && BigInt(overwrite.deny) & PERMISSION.viewChannel,
  );
}

/** When a member's timeout ends, or null when they are free to speak. */
export function timedOutUntil(member) {
  const until = member?.communication_disabled_until;
  if (!until) return null;
  const date = new Date(until);
  return date > new Date() ? date : null;
}

export function escapesSlowmode(channel) {
  return may(
    channel,
    PERMISSION.manageMessages | PERMISSION.manageChannels | PERMISSION.manageThreads,
  );
}

/** Why the present persona cannot write in `channel`, in Discord's words; null when they can. */
export function whySilent(channel) {
  if (isDirect(channel)) return null;
  const until = timedOutUntil(state.members.get(myId()));
  if (until && !may(channel, PERMISSION.administrator)) {
    return { text: "You are timed out. You can write again", until };
  }
  if (!isThread(channel)) {
    if (may(channel, PERMISSION.sendMessages)) return null;
    return { text: may(channel, PERMISSION.sendInThreads) ? ONLY_IN_THREADS : NO_PERMISSION };
  }
  if (!may(channel, PERMISSION.sendInThreads)) return { text: NO_PERMISSION };
  if (channel.thread_metadata?.locked && !may(channel, PERMISSION.manageThreads)) {
    return { text: "This thread is locked. Only moderators can write in it." };
  }
  return null;
}

const ONLY_IN_THREADS = "You can write in this channel's discussions. Open one to join in.";
const NO_PERMISSION = "You do not have permission to send messages in this channel.";

function rolePermissions(member) {
  let granted = 0n;
  for (const role of state.guild.roles ?? []) {
    if (role.id === state.guild.id || member.roles.includes(role.id)) {
      granted |= BigInt(role.permissions);
    }
  }
  return granted;
}

// The order is Discord's: everyone, then all roles together, then the member.
function applyOverwrites(base, overwrites, member) {
  const everyone = overwrites.filter((overwrite) => overwrite.id === state.guild.id);
  const roles = overwrites.filter((overwrite) => member.roles.includes(overwrite.id));
  const own = overwrites.filter((overwrite) => overwrite.id === member.user.id);
  let granted = base;
  for (const group of [everyone, roles, own]) {
    for (const overwrite of group) granted &= ~BigInt(overwrite.deny);
    for (const overwrite of group) granted |= BigInt(overwrite.allow);
  }
  return granted;
}

// Mentions as they are typed ("@Ani") and as Discord carries them ("<@123>").

import { displayName } from "./people.js";
import { isDirect, isThread, state } from "./state.js";

/** Turn every typed name of a member, role or channel into the mention it stands for. */
export function toWire(text) {
  let wire = text;
  for (const [typed, mention] of typedMentions()) {
    wire = wire.replace(
      new RegExp(`(^|[^\\w<])${escape(typed)}(?![\\p{L}\\p{N}_])`, "gu"),
      `$1${mention}`,
    );
  }
  return wire;
}

/** Turn mentions back into names, for editing. */
export function toTyped(content) {
  let text = content.replaceAll(/<@!(\d+)>/g, "<@$1>");
  for (const [typed, mention] of typedMentions()) text = text.replaceAll(mention, typed);
  return text;
}

// Longer names first: "@Ani Petrosyan" is not "@Ani" with something behind it.
function typedMentions() {
  const members = [...state.members.values()].map(({ user }) => [
    `@${displayName(user)}`,
    `<@${user.id}>`,
  ]);
  const roles = (state.guild?.roles ?? [])
    .filter((role) => role.id !== state.guild.id && role.mentionable)
    .map((role) => [`@${role.name}`, `<@&${role.id}>`]);
  const channels = [...state.channels.values()]
    .filter((channel) => !isDirect(channel) && !isThread(channel))
    .map((channel) => [`#${channel.name}`, `<#${channel.id}>`]);
  return [...members, ...roles, ...channels].sort(
    (left, right) => right[0].length - left[0].length,
  );
}

function escape(text) {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

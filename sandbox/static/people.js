// Names, colours and pictures of users, members and roles.

import { el } from "./dom.js";
import { localImage } from "./images.js";
import { myId, state } from "./state.js";

const COLOURLESS = 0;
const GOLDEN_RATIO = 0.618034;

export function displayName(user) {
  if (!user) return "Unknown user";
  const member = state.members.get(user.id);
  return member?.nick ?? user.global_name ?? user.username ?? "Unknown user";
}

export function rolesOf(userId) {
  const member = state.members.get(userId);
  if (!member) return [];
  return (state.guild?.roles ?? [])
    .filter((role) => member.roles.includes(role.id))
    .sort((left, right) => right.position - left.position);
}

/** Who is on the other side of a DM. The bot's own view of it names the persona instead. */
export function otherSide(channel) {
  return (channel.recipients ?? []).find((user) => user.id !== myId()) ?? state.bot;
}

/** The colour of the highest role that has one, as CSS, or null. */
export function nameColour(userId) {
  const role = rolesOf(userId).find((role) => role.color !== COLOURLESS);
  return role ? roleColour(role) : null;
}

export function roleColour(role) {
  return role.color === COLOURLESS ? null : `#${role.color.toString(16).padStart(6, "0")}`;
}

export function nameElement(user, attributes = {}) {
  const colour = nameColour(user.id);
  return el(
    "span",
    {
      ...attributes,
      class: `name ${attributes.class ?? ""}`,
      style: colour ? { "--name-colour": colour } : {},
    },
    displayName(user),
  );
}

/** A round picture: the user's own, or their initial on a colour that follows from the name. */
export function avatar(user, className = "") {
  const name = displayName(user);
  const address = pictureAddress(user);
  if (address !== null) {
    return el("img", { class: `avatar ${className}`, src: address, alt: "", loading: "lazy" });
  }
  const attributes = { class: `avatar ${className}`, "aria-hidden": "true" };
  if (user?.bot && !isWebhook(user)) attributes.class += " avatar-bot";
  else attributes.style = { "--hue": String(hueOf(name)) };
  return el("span", attributes, [...name][0]?.toUpperCase() ?? "?");
}

function pictureAddress(user) {
  if (user?.avatar_url) return localImage(user.avatar_url);
  if (!user?.avatar) return null;
  return `/cdn/avatars/${encodeURIComponent(user.id)}/${encodeURIComponent(user.avatar)}.png`;
}

export function isWebhook(user) {
  return Boolean(user?.webhook);
}

function hueOf(name) {
  let sum = 0;
  for (const character of name) sum = (sum * 31 + character.codePointAt(0)) >>> 0;
  return Math.round((sum * GOLDEN_RATIO * 360) % 360); // neighbouring names come out far apart
}

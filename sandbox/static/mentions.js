// What a message may point at: people, roles, channels, commands, times and links, as nodes.

import { el } from "./dom.js";
import { icon } from "./icons.js";
import { discordPlace, webAddress } from "./images.js";
import { showMemberMenu } from "./member_menu.js";
import { openChannel, openMessage } from "./navigation.js";
import { displayName, roleColour } from "./people.js";
import { isForum, isThread, state } from "./state.js";
import { timeElement } from "./times.js";

const LATEST_TIME = 8.64e12; // seconds; beyond it a Date is invalid

export function userMention(id) {
  const user = state.members.get(id)?.user ?? state.users.get(id);
  if (!user) return el("span", { class: "mention" }, `<@${id}>`);
  const show = (node) => showMemberMenu(user, node);
  return pressable({ class: "mention" }, show, `@${displayName(user)}`);
}

// A button that wraps with the text around it, which no button element does.
function pressable(attributes, press, ...children) {
  const node = el(
    "span",
    {
      ...attributes,
      role: "button",
      tabindex: "0",
      onclick: () => press(node),
      onkeydown: (event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        event.stopPropagation();
        press(node);
      },
    },
    children,
  );
  return node;
}

export function roleMention(id) {
  const role = (state.guild?.roles ?? []).find((role) => role.id === id);
  const colour = role && roleColour(role);
  const style = colour ? { "--name-colour": colour } : {};
  return el("span", { class: "mention mention-role", style }, `@${role?.name ?? "unknown-role"}`);
}

export function everyoneMention(word) {
  return el("span", { class: "mention" }, `@${word}`);
}

export function channelMention(id, messageId = null) {
  const channel = state.channels.get(id);
  if (!channel) {
    return el("span", { class: "mention mention-unknown" }, icon("lock"), "No Access");
  }
  const open = () => (messageId ? openMessage(id, messageId) : openChannel(id));
  return pressable(
    { class: "mention mention-channel", dataset: { channelMention: id } },
    open,
    icon(channelIcon(channel)),
    channel.name ?? "Direct message",
    messageId && [icon("chevron"), "message"],
  );
}

export function channelIcon(channel) {
  if (isForum(channel)) return "forum";
  return isThread(channel) ? "thread" : "hash";
}

export function commandMention(name) {
  return el("span", { class: "mention" }, `/${name}`);
}

export function emoji(name) {
  return el("span", { class: "emoji", title: `:${name}:` }, `:${name}:`);
}

export function timestamp(seconds, style = "f") {
  const value = Number(seconds);
  if (Math.abs(value) > LATEST_TIME) return el("span", {}, "Invalid date");
  const node = timeElement(new Date(value * 1000), style);
  node.classList.add("timestamp");
  return node;
}

/** A link to the web, or to a place in this guild, which is opened here. */
export function link(address, children) {
  const place = discordPlace(address);
  if (place !== null && (place.guild === state.guild?.id || place.guild === "@me")) {
    const bare = children.length === 1 && children[0] === address;
    return bare ? channelMention(place.channel, place.message) : placeLink(place, children);
  }
  const safe = webAddress(address);
  if (safe === null) return el("span", {}, children);
  const attributes = { href: safe, target: "_blank", rel: "noopener noreferrer", title: safe };
  return el("a", attributes, children);
}

function placeLink(place, children) {
  return pressable({ class: "link" }, () => openPlace(place), children);
}

export function openPlace(place) {
  if (place.message) openMessage(place.channel, place.message);
  else openChannel(place.channel);
}

// One message as an article: who wrote it, and what it says.

import { el } from "./dom.js";
import { attachmentsOf, embedsOf } from "./embeds.js";
import { componentsOf } from "./components.js";
import { icon } from "./icons.js";
import { renderMarkdown } from "./markdown.js";
import { appTag, dots } from "./marks.js";
import { editForm } from "./message_edit.js";
import {
  authorOf,
  concernsMe,
  FLAG,
  hasFlag,
  isOrdinary,
  previewOf,
  TYPE,
} from "./message_facts.js";
import { contextLine, ephemeralLine, forwarded, pollOf, threadTeaser } from "./message_parts.js";
import { showMemberMenu } from "./member_menu.js";
import { openChannel } from "./navigation.js";
import { avatar, displayName, nameElement } from "./people.js";
import { reactionsOf } from "./reactions.js";
import { state } from "./state.js";
import { timeOf } from "./snowflakes.js";
import { formatTime, timeElement } from "./times.js";

const SYSTEM_TEXTS = {
  4: ["edit", (message) => ` changed the channel name: ${message.content}`],
  6: ["pin", () => " pinned a message to this channel."],
  7: ["join", () => " joined the guild."],
  18: ["thread", (message) => ` started a thread: ${message.content}`],
};

/** Draw a message; `grouped` ones stand under the same author's former message, without their name. */
export function messageNode(message, grouped) {
  if (!isOrdinary(message)) return systemNode(message);
  if (message.type === TYPE.starter && message.referenced_message) {
    const starter = messageNode(message.referenced_message, false);
    starter.classList.add("starter");
    starter.dataset.messageId = message.id;
    return starter;
  }
  const ephemeral = hasFlag(message, FLAG.ephemeral);
  const author = authorOf(message);
  const node = el(
    "article",
    {
      class: classesOf(message, grouped, ephemeral),
      tabindex: "-1",
      "aria-label": labelOf(message),
      dataset: { messageId: message.id, testid: "message", author: displayName(author) },
    },
    contextLine(message),
    grouped ? gutterTime(message) : el("div", { class: "gutter" }, avatarButton(author, message)),
    el(
      "div",
      { class: "message-main" },
      !grouped && header(message, author),
      body(message),
      ephemeral && ephemeralLine(message),
    ),
  );
  return node;
}

function classesOf(message, grouped, ephemeral) {
  const classes = ["message"];
  if (grouped) classes.push("grouped");
  if (ephemeral) classes.push("ephemeral");
  if (concernsMe(message)) classes.push("concerns-me");
  if (state.replyTo?.id === message.id) classes.push("answering");
  return classes.join(" ");
}

function labelOf(message) {
  const when = formatTime(timeOf(message.id), "t");
  return `${displayName(message.author)}, ${previewOf(message).slice(0, 200)}, ${when}`;
}

function header(message, author) {
  return el(
    "div",
    { class: "message-header" },
    el(
      "button",
      {
        type: "button",
        class: "name-button",
        onclick: (event) => showMemberMenu(author, event.currentTarget),
      },
      nameElement(author),
    ),
    appTag(author),
    timeElement(timeOf(message.id)),
  );
}

function avatarButton(author) {
  return el(
    "button",
    {
      type: "button",
      class: "avatar-button",
      tabindex: "-1",
      "aria-label": `About ${displayName(author)}`,
      onclick: (event) => showMemberMenu(author, event.currentTarget),
    },
    avatar(author),
  );
}

function gutterTime(message) {
  const time = timeElement(timeOf(message.id), "t");
  return el("div", { class: "gutter gutter-time", "aria-hidden": "true" }, time);
}

function body(message) {
  if (state.editing === message.id) return editForm(message);
  if (hasFlag(message, FLAG.loading)) {
    return el(
      "div",
      { class: "thinking", role: "status" },
      dots(),
      `${displayName(message.author)} is thinking…`,
    );
  }
  const edited = message.edited_timestamp && editedMark(message);
  const embeds = hasFlag(message, FLAG.suppressEmbeds) ? [] : embedsOf(message);
  return [
    (message.content || edited) && content(message, edited),
    forwarded(message),
    pollOf(message),
    (message.sticker_items ?? []).map((sticker) =>
      el("div", { class: "sticker" }, `Sticker: ${sticker.name}`),
    ),
    hasFlag(message, FLAG.componentsV2) ? null : attachmentsOf(message),
    embeds,
    componentsOf(message),
    reactionsOf(message),
    threadTeaser(message),
  ];
}

function content(message, edited) {
  return el(
    "div",
    { class: "markup message-content", dataset: { testid: "message-content" } },
    message.content && renderMarkdown(message.content),
    edited,
  );
}

function editedMark(message) {
  const when = formatTime(new Date(message.edited_timestamp), "F");
  return el("span", { class: "edited", title: when, dataset: { testid: "edited" } }, " (edited)");
}

function systemNode(message) {
  const [symbol, text] = SYSTEM_TEXTS[message.type] ?? [
    "newspaper",
    () => ` ${message.content ?? ""}`,
  ];
  const thread = message.type === 18 ? message.message_reference?.channel_id : null;
  return el(
    "article",
    {
      class: "message system",
      tabindex: "-1",
      dataset: { messageId: message.id, testid: "system-message" },
    },
    el("div", { class: "gutter" }, icon(symbol)),
    el(
      "div",
      { class: "message-main" },
      nameElement(message.author),
      text(message),
      thread &&
        state.channels.has(thread) && [
          " ",
          el(
            "button",
            { type: "button", class: "link", onclick: () => openChannel(thread) },
            "Open it",
          ),
        ],
      " ",
      timeElement(timeOf(message.id)),
    ),
  );
}

// One message as an article: who wrote it, what it says, and what hangs below it.

import { el } from "./dom.js";
import { attachmentsOf, embedsOf } from "./embeds.js";
import { componentsOf } from "./components.js";
import { dismissMessage } from "./history.js";
import { icon } from "./icons.js";
import { plainText, renderMarkdown } from "./markdown.js";
import { editForm } from "./message_edit.js";
import { showMemberMenu } from "./member_menu.js";
import { openChannel, openMessage } from "./navigation.js";
import { avatar, displayName, nameElement } from "./people.js";
import { reactionsOf } from "./reactions.js";
import { myId, state } from "./state.js";
import { timeOf } from "./snowflakes.js";
import { formatTime, timeElement } from "./times.js";

export const FLAG = { suppressEmbeds: 4, ephemeral: 64, loading: 128, componentsV2: 1 << 15 };
const TYPE = { ordinary: 0, reply: 19, slash: 20, menu: 23, starter: 21 };
const ORDINARY_TYPES = new Set(Object.values(TYPE));
const SYSTEM_TEXTS = {
  4: ["edit", (message) => ` changed the channel name: ${message.content}`],
  6: ["pin", () => " pinned a message to this channel."],
  7: ["join", () => " joined the guild."],
  18: ["thread", (message) => ` started a thread: ${message.content}`],
};

export function hasFlag(message, flag) {
  return ((message.flags ?? 0) & flag) !== 0;
}

export function isOrdinary(message) {
  return ORDINARY_TYPES.has(message.type ?? TYPE.ordinary);
}

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

export function authorOf(message) {
  // Restored replies come through a webhook, whose name and picture are the message's own.
  return message.webhook_id && !message.application_id && !message.interaction_metadata
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

export function appTag(user) {
  return user?.bot ? el("span", { class: "app-tag" }, "APP") : null;
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
    return el("div", { class: "thinking", role: "status" }, dots(), `${displayName(message.author)} is thinking…`);
  }
  const edited = message.edited_timestamp && editedMark(message);
  const embeds = hasFlag(message, FLAG.suppressEmbeds) ? [] : embedsOf(message);
  return [
    (message.content || edited) && content(message, edited),
    forwarded(message),
    pollOf(message),
    (message.sticker_items ?? []).map((sticker) => el("div", { class: "sticker" }, `Sticker: ${sticker.name}`)),
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

function forwarded(message) {
  return (message.message_snapshots ?? []).map(({ message: snapshot }) =>
    el(
      "div",
      { class: "forwarded" },
      el("div", { class: "forwarded-label" }, icon("reply"), "Forwarded"),
      el("div", { class: "markup" }, renderMarkdown(snapshot.content)),
      attachmentsOf(snapshot),
      embedsOf(snapshot),
    ),
  );
}

function pollOf(message) {
  if (!message.poll) return null;
  return el(
    "div",
    { class: "poll" },
    el("div", { class: "poll-question" }, message.poll.question?.text),
    (message.poll.answers ?? []).map((answer) => el("div", { class: "poll-answer" }, answer.poll_media?.text)),
  );
}

// What stands over a message: the one it answers, or the command it answers.
function contextLine(message) {
  const interaction = message.interaction_metadata ?? message.interaction;
  if (interaction?.user && (message.type === TYPE.slash || message.type === TYPE.menu)) {
    const name = message.interaction?.name ?? interaction.name ?? "a command";
    const shown = message.type === TYPE.slash ? `/${name}` : name;
    return el(
      "div",
      { class: "context-line" },
      avatar(interaction.user, "avatar-tiny"),
      nameElement(interaction.user),
      " used ",
      el("span", { class: "command-name" }, shown),
    );
  }
  return message.type === TYPE.reply ? replyLine(message) : null;
}

function replyLine(message) {
  const answered = message.referenced_message;
  if (!answered) {
    return el("div", { class: "context-line" }, icon("reply"), el("em", {}, "Original message was deleted"));
  }
  return el(
    "button",
    {
      type: "button",
      class: "context-line context-button",
      dataset: { testid: "reply-reference" },
      onclick: () => openMessage(answered.channel_id ?? message.channel_id, answered.id),
    },
    avatar(answered.author, "avatar-tiny"),
    nameElement(answered.author),
    el("span", { class: "context-text" }, previewOf(answered)),
  );
}

function ephemeralLine(message) {
  return el(
    "div",
    { class: "ephemeral-line", dataset: { testid: "ephemeral" } },
    icon("eye"),
    "Only you can see this • ",
    el(
      "button",
      { type: "button", class: "link", dataset: { testid: "dismiss" }, onclick: () => dismissMessage(message) },
      "Dismiss message",
    ),
  );
}

function threadTeaser(message) {
  const thread = state.channels.get(message.id) ?? message.thread;
  if (!thread || thread.id === state.open) return null;
  const count = thread.message_count ?? 0;
  return el(
    "button",
    {
      type: "button",
      class: "thread-teaser",
      dataset: { testid: "view-thread", channelId: thread.id },
      onclick: () => openChannel(thread.id),
    },
    icon("thread"),
    el("span", { class: "thread-name" }, thread.name),
    el("span", { class: "thread-count" }, count === 1 ? "1 Message" : `${count} Messages`),
    el("span", { class: "thread-view" }, "View thread", icon("chevron")),
  );
}

function systemNode(message) {
  const [symbol, text] = SYSTEM_TEXTS[message.type] ?? ["newspaper", () => ` ${message.content ?? ""}`];
  const thread = message.type === 18 ? message.message_reference?.channel_id : null;
  return el(
    "article",
    { class: "message system", tabindex: "-1", dataset: { messageId: message.id, testid: "system-message" } },
    el("div", { class: "gutter" }, icon(symbol)),
    el(
      "div",
      { class: "message-main" },
      nameElement(message.author),
      text(message),
      thread && state.channels.has(thread) && [" ", el("button", { type: "button", class: "link", onclick: () => openChannel(thread) }, "Open it")],
      " ",
      timeElement(timeOf(message.id)),
    ),
  );
}

export function dots() {
  return el("span", { class: "dots", "aria-hidden": "true" }, el("i"), el("i"), el("i"));
}

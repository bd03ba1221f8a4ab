// What stands over and below a message's text: whom it answers, who sees it, its thread.

import { el } from "./dom.js";
import { attachmentsOf, embedsOf } from "./embeds.js";
import { dismissMessage } from "./history.js";
import { icon } from "./icons.js";
import { renderMarkdown } from "./markdown.js";
import { previewOf, TYPE } from "./message_facts.js";
import { openChannel, openMessage } from "./navigation.js";
import { avatar, nameElement } from "./people.js";
import { state } from "./state.js";

export function forwarded(message) {
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

export function pollOf(message) {
  if (!message.poll) return null;
  return el(
    "div",
    { class: "poll" },
    el("div", { class: "poll-question" }, message.poll.question?.text),
    (message.poll.answers ?? []).map((answer) =>
      el("div", { class: "poll-answer" }, answer.poll_media?.text),
    ),
  );
}

// What stands over a message: the one it answers, or the command it answers.
export function contextLine(message) {
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
    return el(
      "div",
      { class: "context-line" },
      icon("reply"),
      el("em", {}, "Original message was deleted"),
    );
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

export function ephemeralLine(message) {
  return el(
    "div",
    { class: "ephemeral-line", dataset: { testid: "ephemeral" } },
    icon("eye"),
    "Only you can see this • ",
    el(
      "button",
      {
        type: "button",
        class: "link",
        dataset: { testid: "dismiss" },
        onclick: () => dismissMessage(message),
      },
      "Dismiss message",
    ),
  );
}

export function threadTeaser(message) {
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

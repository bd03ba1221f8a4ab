// What can be done with a message: the toolbar over the one pointed at, and its context menu.

import { act, ApiError } from "./api.js";
import { fetchCommands, MESSAGE_COMMAND } from "./command_list.js";
import { focusComposer, startReply } from "./composer.js";
import { confirmDialog } from "./dialogs.js";
import { el } from "./dom.js";
import { findMessage, removeMessages } from "./history.js";
import { icon } from "./icons.js";
import { runMenu } from "./interactions.js";
import { openAtPointer, openMenu } from "./menus.js";
import { FLAG, hasFlag, isOrdinary, previewOf } from "./message_facts.js";
import { startEditing } from "./message_edit.js";
import { copyText, showError } from "./notices.js";
import { may, PERMISSION, whySilent } from "./permissions.js";
import { displayName } from "./people.js";
import { QUICK_REACTIONS, react } from "./reactions.js";
import { myId, openChannelObject, state } from "./state.js";

const toolbar = el("div", { class: "toolbar", role: "toolbar", "aria-label": "Message actions" });

/** Let the toolbar follow pointer and focus through the list of messages. */
export function watchMessages(list) {
  list.addEventListener("mouseover", (event) => moveToolbar(event.target));
  list.addEventListener("focusin", (event) => moveToolbar(event.target));
  list.addEventListener("mouseleave", () => {
    if (!toolbar.contains(document.activeElement)) toolbar.remove();
  });
  list.addEventListener("contextmenu", (event) => {
    const message = messageAt(event.target);
    if (!message || event.target.closest("a, textarea")) return;
    // A long press of a finger has just selected a word by itself; a mouse's selection was meant.
    if (event.pointerType === "touch") getSelection().removeAllRanges();
    else if (String(getSelection()) !== "") return;
    const person = event.target.closest(".name-button, .avatar-button");
    openAtPointer(event, (point) => (person ? person.click() : showMessageMenu(message, point)));
  });
  list.addEventListener("keydown", (event) => takeKey(event));
}

async function showMessageMenu(message, anchor) {
  const commands = await fetchCommands(message.channel_id, MESSAGE_COMMAND);
  const can = abilities(message);
  openMenu(anchor, "Message actions", [
    can.react && { node: quickReactions(message) },
    can.reply && {
      label: "Reply",
      icon: "reply",
      testid: "menu-reply",
      run: () => startReply(message),
    },
    can.edit && {
      label: "Edit message",
      icon: "edit",
      testid: "menu-edit",
      run: () => startEditing(message),
    },
    {
      label: "Copy text",
      icon: "copy",
      disabled: !message.content,
      run: () => copyText(message.content, "Text copied."),
    },
    {
      label: "Copy message ID",
      icon: "copy",
      testid: "menu-copy-id",
      run: () => copyText(message.id, "Message ID copied."),
    },
    ...(can.apps ? appItems(message, commands) : []),
    can.remove && { divider: true },
    can.remove && {
      label: "Delete message",
      icon: "trash",
      danger: true,
      testid: "menu-delete",
      run: () => confirmDelete(message),
    },
  ]);
}

function appItems(message, commands) {
  if (commands.length === 0) return [];
  const items = commands.map((command) => ({
    label: command.name,
    icon: "app",
    testid: `app-${command.name}`,
    run: () => runMenu(message.channel_id, command.name, { message: message.id }),
  }));
  return [{ divider: true }, { heading: "Apps" }, ...items];
}

function abilities(message) {
  const channel = openChannelObject();
  const private_ = hasFlag(message, FLAG.ephemeral);
  const mine = message.author?.id === myId() && !message.webhook_id;
  const speaks = channel !== null && whySilent(channel) === null;
  const ordinary = isOrdinary(message) && !private_;
  return {
    react: ordinary && channel !== null && may(channel, PERMISSION.addReactions),
    reply: ordinary && speaks,
    edit: ordinary && mine,
    remove:
      !private_ &&
      (mine || (channel !== null && channel.guild_id && may(channel, PERMISSION.manageMessages))),
    apps: ordinary,
  };
}

function moveToolbar(target) {
  const article = target.closest?.("article.message");
  if (!article || article.contains(toolbar)) return;
  if (toolbar.contains(document.activeElement)) return;
  const message = messageAt(article);
  if (!message || state.editing === message.id) return toolbar.remove();
  const can = abilities(message);
  const buttons = [
    can.react &&
      tool("smile", "Add a reaction", "message-react", (event) =>
        showReactions(message, event.currentTarget),
      ),
    can.reply && tool("reply", "Reply", "message-reply", () => startReply(message)),
    can.edit && tool("edit", "Edit", "message-edit", () => startEditing(message)),
    can.remove &&
      tool("trash", "Delete", "message-delete", (event) =>
        event.shiftKey ? remove(message) : confirmDelete(message),
      ),
    tool("more", "More actions", "message-more", (event) =>
      showMessageMenu(message, event.currentTarget),
    ),
  ];
  toolbar.replaceChildren(...buttons.filter(Boolean));
  article.append(toolbar);
}

function tool(symbol, label, testid, run) {
  return el(
    "button",
    {
      type: "button",
      class: "tool",
      "aria-label": label,
      title: label,
      dataset: { testid },
      onclick: run,
    },
    icon(symbol),
  );
}

function quickReactions(message) {
  return el(
    "div",
    { class: "quick-reactions" },
    QUICK_REACTIONS.map((emoji) =>
      el(
        "button",
        {
          type: "button",
          role: "menuitem",
          tabindex: "-1",
          "aria-label": `React with ${emoji}`,
          onclick: (event) => {
            event.currentTarget.closest("[popover]").hidePopover();
            react(message, emoji);
          },
        },
        emoji,
      ),
    ),
  );
}

function showReactions(message, anchor) {
  openMenu(anchor, "Add a reaction", [{ node: quickReactions(message) }]);
}

async function confirmDelete(message) {
  const sure = await confirmDialog({
    title: "Delete message",
    text: "Are you sure you want to delete this message?",
    quote: `${displayName(message.author)}: ${previewOf(message)}`,
    confirm: "Delete",
  });
  if (sure) await remove(message);
}

async function remove(message) {
  try {
    await act(state.me.name, "delete", { channel: message.channel_id, message: message.id });
    removeMessages(message.channel_id, [message.id]);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    showError(error.message);
  }
}

function messageAt(node) {
  const article = node.closest?.("article.message");
  return article ? findMessage(state.open, article.dataset.messageId) : null;
}

// Up and Down walk through the messages; the letters are Discord's own short cuts.
function takeKey(event) {
  const article = event.target;
  if (!article.matches?.("article.message") || event.ctrlKey || event.metaKey || event.altKey)
    return;
  const message = messageAt(article);
  const can = message ? abilities(message) : {};
  const articles = [...event.currentTarget.querySelectorAll("article.message")];
  const here = articles.indexOf(article);
  const steps = {
    ArrowUp: () => articles[here - 1]?.focus(),
    ArrowDown: () => (articles[here + 1] ? articles[here + 1].focus() : focusComposer()),
    Escape: () => focusComposer(),
    Enter: () =>
      message && showMessageMenu(message, article.querySelector(".message-main") ?? article),
    r: () => can.reply && startReply(message),
    e: () => can.edit && startEditing(message),
    Delete: () => can.remove && confirmDelete(message),
  };
  const step = steps[event.key];
  if (!step) return;
  event.preventDefault();
  step();
}

// A person's card: who they are, and the bot's commands for them.

import { act } from "./api.js";
import { fetchCommands, USER_COMMAND } from "./command_list.js";
import { insertText } from "./composer.js";
import { el } from "./dom.js";
import { icon } from "./icons.js";
import { runMenu } from "./interactions.js";
import { openMenu } from "./menus.js";
import { openChannel } from "./navigation.js";
import { copyText } from "./notices.js";
import { avatar, displayName, nameElement, roleColour, rolesOf } from "./people.js";
import { timedOutUntil, whySilent } from "./permissions.js";
import { changed, isForum, myId, openChannelObject, state } from "./state.js";
import { timeElement } from "./times.js";

export async function showMemberMenu(user, anchor) {
  const known = state.members.has(user.id) && !user.webhook;
  const channel = openChannelObject();
  const commands = known && channel ? await fetchCommands(channel.id, USER_COMMAND) : [];
  openMenu(anchor, `About ${displayName(user)}`, [
    { node: card(user, known) },
    known &&
      user.id !== myId() &&
      mayWrite(channel) && {
        label: "Mention",
        icon: "at",
        run: () => insertText(`@${displayName(user)} `),
      },
    known &&
      user.id === state.bot?.id && {
        label: "Message",
        icon: "forum",
        testid: "message-bot",
        run: openConversation,
      },
    known && {
      label: "Copy user ID",
      icon: "copy",
      run: () => copyText(user.id, "User ID copied."),
    },
    commands.length > 0 && { divider: true },
    commands.length > 0 && { heading: "Apps" },
    ...commands.map((command) => ({
      label: command.name,
      icon: "app",
      testid: `app-${command.name}`,
      run: () => runMenu(channel.id, command.name, { member: user.id }),
    })),
  ]);
}

function mayWrite(channel) {
  return channel !== null && !isForum(channel) && whySilent(channel) === null;
}

async function openConversation() {
  const { channel } = await act(state.me.name, "dm", {});
  state.channels.set(channel.id, channel);
  changed("channels");
  await openChannel(channel.id);
}

function card(user, known) {
  return el(
    "div",
    { class: "member-card" },
    el(
      "div",
      { class: "member-card-top" },
      avatar(user, "avatar-large"),
      el(
        "div",
        {},
        nameElement(user),
        el(
          "div",
          { class: "member-card-username" },
          user.webhook ? "Posted through a webhook" : user.username,
        ),
      ),
    ),
    known && el("div", { class: "member-roles" }, roleChips(user)),
    timeoutLine(user.id),
  );
}

function roleChips(user) {
  const roles = rolesOf(user.id);
  if (roles.length === 0) return el("span", { class: "role-chip" }, "No roles");
  return roles.map((role) => {
    const colour = roleColour(role);
    return el(
      "span",
      { class: "role-chip", style: colour ? { "--name-colour": colour } : {} },
      role.name,
    );
  });
}

export function timeoutLine(userId) {
  const until = timedOutUntil(state.members.get(userId));
  if (!until) return null;
  return el(
    "div",
    { class: "timeout-line" },
    icon("clock"),
    "Timed out until ",
    timeElement(until, "f"),
  );
}

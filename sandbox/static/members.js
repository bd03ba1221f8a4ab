// The member list: everyone who can see the open channel, under their highest role.

import { byId, el, keepFocus, replaceChildren } from "./dom.js";
import { icon } from "./icons.js";
import { appTag } from "./marks.js";
import { showMemberMenu } from "./member_menu.js";
import { openAtPointer } from "./menus.js";
import { avatar, displayName, nameElement, rolesOf } from "./people.js";
import { timedOutUntil } from "./permissions.js";
import { on, state } from "./state.js";
import { formatTime } from "./times.js";

const BOTS = "Apps";
const READERS = "Members";

export function setUpMembers() {
  on(["members", "guild", "personas"], draw);
  // Timeouts end by themselves: nothing says so.
  setInterval(draw, 15000);
}

function draw() {
  const panel = byId("member-list");
  keepFocus(panel, () => {
    replaceChildren(
      panel,
      [...groups()].map(([title, members]) => [
        el("h3", { class: "group-title" }, `${title} — ${members.length}`),
        el("ul", { class: "member-rows" }, members.map(row)),
      ]),
    );
  });
}

function groups() {
  const found = new Map();
  for (const role of [...(state.guild?.roles ?? [])].sort((a, b) => b.position - a.position)) {
    found.set(role.name, []);
  }
  found.set(READERS, []);
  found.set(BOTS, []);
  for (const member of state.members.values()) found.get(groupOf(member))?.push(member);
  for (const [title, members] of found) {
    if (members.length === 0) found.delete(title);
    else members.sort((a, b) => displayName(a.user).localeCompare(displayName(b.user)));
  }
  return found;
}

function groupOf(member) {
  if (member.user.bot) return BOTS;
  return rolesOf(member.user.id)[0]?.name ?? READERS;
}

function row(member) {
  const { user } = member;
  const until = timedOutUntil(member);
  const show = (anchor) => showMemberMenu(user, anchor);
  return el(
    "li",
    {},
    el(
      "button",
      {
        type: "button",
        class: `member-row ${until ? "timed-out" : ""}`,
        dataset: {
          testid: `member-${displayName(user)}`,
          userId: user.id,
          key: `member:${user.id}`,
        },
        onclick: (event) => show(event.currentTarget),
        oncontextmenu: (event) => openAtPointer(event, show),
      },
      avatar(user),
      el(
        "span",
        { class: "member-name" },
        nameElement(user),
        state.guild?.owner_id === user.id && crown(),
      ),
      appTag(user),
      until && timeoutMark(until),
    ),
  );
}

function crown() {
  return el("span", { class: "crown", title: "Owner of the guild" }, icon("crown"));
}

function timeoutMark(until) {
  const text = `Timed out until ${formatTime(until, "f")}`;
  return el(
    "span",
    { class: "timeout-mark", title: text, role: "img", "aria-label": text },
    icon("clock"),
  );
}

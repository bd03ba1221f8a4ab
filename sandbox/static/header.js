// The line over the messages: where one is, and who is typing there.

import { byId, el, replaceChildren } from "./dom.js";
import { icon } from "./icons.js";
import { channelName, parentOf } from "./channels.js";
import { renderInline } from "./markdown.js";
import { channelIcon } from "./mentions.js";
import { dots } from "./marks.js";
import { openChannel } from "./navigation.js";
import { displayName } from "./people.js";
import { totalMentions } from "./reads.js";
import { isDirect, on, openChannelObject, state } from "./state.js";

export function setUpHeader() {
  on(["view", "channels", "guild"], draw);
  on(["view", "channels", "title", "guild"], drawTitle);
  on(["typing", "view"], drawTyping);
  on(["connection"], drawConnection);
  setInterval(endTyping, 1000);
}

function draw() {
  const channel = openChannelObject();
  if (channel === null) return replaceChildren(byId("channel-title"));
  const parent = parentOf(channel);
  replaceChildren(
    byId("channel-title"),
    parent && [
      el(
        "button",
        { type: "button", class: "crumb", onclick: () => void openChannel(parent.id) },
        icon(channelIcon(parent)),
        el("span", {}, parent.name),
      ),
      el("span", { class: "crumb-divider" }, icon("chevron")),
    ],
    el(
      "h1",
      { dataset: { testid: "channel-title" } },
      !parent && icon(isDirect(channel) ? "at" : channelIcon(channel)),
      el("span", {}, channelName(channel)),
    ),
    channel.thread_metadata?.locked && el("span", { class: "state-tag" }, icon("lock"), "Locked"),
    channel.thread_metadata?.archived && el("span", { class: "state-tag" }, "Archived"),
    channel.topic &&
      el("span", { class: "topic", title: channel.topic }, renderInline(channel.topic)),
  );
}

function drawTitle() {
  const channel = openChannelObject();
  const count = totalMentions();
  const place = channel
    ? `${isDirect(channel) ? "@" : "#"}${channelName(channel)}`
    : "Discord sandbox";
  document.title = `${count ? `(${count}) ` : ""}${place} · ${state.guild?.name ?? "Discord sandbox"}`;
}

function drawTyping() {
  const typing = [...(state.typing.get(state.open)?.keys() ?? [])].map((id) =>
    displayName(state.members.get(id)?.user ?? state.users.get(id)),
  );
  const line = byId("typing");
  if (typing.length === 0) return replaceChildren(line);
  const who =
    typing.length > 3 ? "Several people" : typing.join(typing.length === 2 ? " and " : ", ");
  replaceChildren(
    line,
    dots(),
    el("strong", {}, who),
    typing.length === 1 ? " is typing…" : " are typing…",
  );
}

function endTyping() {
  const now = Date.now();
  const typing = state.typing.get(state.open);
  if (!typing?.size) return;
  for (const [id, until] of typing) if (until < now) typing.delete(id);
  drawTyping();
}

function drawConnection() {
  byId("connection").hidden = state.connected;
}

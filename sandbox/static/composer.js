// The composer: writing, answering, attaching files, and why one cannot write where one cannot.

import { act, ApiError } from "./api.js";
import { attachedFiles, clearFiles, putBackFiles, setUpAttachments } from "./attachments.js";
import { channelName } from "./channels.js";
import { cancelCommand, isFillingIn, startCommand, submitCommand } from "./command_form.js";
import { loadCommands } from "./command_list.js";
import { byId, el, replaceChildren } from "./dom.js";
import { encodeFile } from "./files.js";
import { receiveMessage } from "./history.js";
import { icon } from "./icons.js";
import { toWire } from "./mention_text.js";
import { startEditing } from "./message_edit.js";
import { focusLastMessage, jumpToPresent, newestOwn } from "./messages.js";
import { clearError, showError } from "./notices.js";
import { onArrival } from "./navigation.js";
import { nameElement } from "./people.js";
import { whySilent } from "./permissions.js";
import { noteSent, slowModeLeft } from "./slow_mode.js";
import { isDirect, isForum, myId, on, openChannelObject, state } from "./state.js";
import { memoryOf, save } from "./storage.js";
import { closeSuggestions, setUpSuggestions, takeSuggestionKey } from "./suggestions.js";
import { fitToText } from "./textareas.js";
import { timeElement } from "./times.js";

const LONGEST = 2000;
const COUNT_FROM = 1800;
const HINT_LETTERS = 28; // what a phone has room for
const TYPING_EVERY_MS = 8000;

const area = byId("composer");
let drafted = null; // "persona/channel" whose draft stands in the text area
let typedAt = 0;
let sending = Promise.resolve(); // one after another, in the order they were written

export function setUpComposer() {
  setUpSuggestions(area, (command, rest) => startCommand(command, rest, leaveCommand));
  setUpAttachments(draw);
  area.addEventListener("input", onInput);
  area.addEventListener("keydown", onKey);
  byId("composer-form").addEventListener("submit", (event) => {
    event.preventDefault();
    submit();
  });
  on(["composer", "view", "members"], draw);
  onArrival((channelId) => {
    void loadCommands(channelId);
    if (matchMedia("(hover: hover)").matches && !document.querySelector("dialog[open]"))
      focusComposer();
  });
  setInterval(drawReason, 1000);
}

export function focusComposer() {
  if (isFillingIn()) byId("command-form").querySelector("input, button")?.focus();
  else area.focus({ preventScroll: true });
}

export function startReply(message) {
  cancelCommand();
  state.replyTo = message;
  draw();
  focusComposer();
}

export function insertText(text) {
  cancelCommand();
  area.setRangeText(text, area.selectionStart, area.selectionEnd, "end");
  area.dispatchEvent(new Event("input", { bubbles: true }));
  focusComposer();
}

/** Keep what is written but not sent, for when the persona comes back to this channel. */
export function keepDraft() {
  if (drafted === null) return;
  const [persona, channel] = drafted.split("/");
  const { drafts } = memoryOf(persona);
  if (area.value) drafts[channel] = area.value;
  else delete drafts[channel];
  save();
}

function draw() {
  const channel = openChannelObject();
  const areaHidden = channel === null || isForum(channel);
  byId("composer-area").hidden = areaHidden;
  if (areaHidden) {
    byId("slow-mode").hidden = true;
    return;
  }
  drawReason(); // before the draft: a hidden text field has no height to fit
  takeUpDraft(channel);
  const label = `Message ${isDirect(channel) ? "@" : "#"}${channelName(channel)}`;
  area.placeholder = shortened(label);
  area.setAttribute("aria-label", label);
  drawReply();
  drawCount();
}

// Browsers cut the hint of a text area in the middle of a letter, whatever its style says.
function shortened(hint) {
  const letters = [...hint];
  if (letters.length <= HINT_LETTERS) return hint;
  return `${letters.slice(0, HINT_LETTERS - 1).join("").trimEnd()}…`;
}

function takeUpDraft(channel) {
  const key = `${state.me.name}/${channel.id}`;
  if (drafted === key) return;
  cancelCommand();
  keepDraft();
  drafted = key;
  clearFiles();
  closeSuggestions();
  area.value = memoryOf(state.me.name).drafts[channel.id] ?? "";
  fitToText(area);
}

function drawReply() {
  const bar = byId("reply-bar");
  bar.hidden = state.replyTo === null;
  if (bar.hidden) return;
  replaceChildren(
    bar,
    el("span", {}, "Replying to ", nameElement(state.replyTo.author)),
    el(
      "button",
      { type: "button", class: "icon-button", "aria-label": "Do not reply", onclick: cancelReply },
      icon("close"),
    ),
  );
}

function cancelReply() {
  state.replyTo = null;
  drawReply();
  area.focus();
}

function drawReason() {
  const channel = openChannelObject();
  if (channel === null || isForum(channel)) return;
  const reason = whySilent(channel);
  const line = byId("silent");
  byId("composer-form").hidden = reason !== null;
  line.hidden = reason === null;
  if (reason !== null && line.dataset.reason !== `${reason.text}${reason.until}`) {
    line.dataset.reason = `${reason.text}${reason.until}`;
    replaceChildren(
      line,
      icon("lock"),
      el("span", {}, reason.text, reason.until && [" ", timeElement(reason.until, "R"), "."]),
    );
    cancelCommand();
  }
  if (reason === null) delete line.dataset.reason;
  drawSlowMode(channel);
}

function drawSlowMode(channel) {
  const line = byId("slow-mode");
  const { text, left } = slowModeLeft(channel);
  line.hidden = text === null || !byId("silent").hidden;
  if (line.textContent !== (text ?? "")) replaceChildren(line, text && [icon("clock"), text]);
  byId("send").disabled = left > 0 && !area.value.startsWith("/");
}

function drawCount() {
  const left = LONGEST - area.value.length;
  const line = byId("character-count");
  line.hidden = area.value.length < COUNT_FROM;
  line.textContent = String(left);
  line.classList.toggle("over", left < 0);
  line.setAttribute(
    "aria-label",
    left < 0 ? `${-left} characters too many` : `${left} characters left`,
  );
}

function onInput() {
  clearError();
  fitToText(area);
  drawCount();
  keepDraft();
  const now = Date.now();
  if (area.value === "" || area.value.startsWith("/") || now - typedAt < TYPING_EVERY_MS) return;
  typedAt = now;
  act(state.me.name, "typing", { channel: state.open }).catch(() => {}); // only a courtesy
}

function onKey(event) {
  if (takeSuggestionKey(event) || event.isComposing) return;
  if (event.key === "Enter" && !event.shiftKey) {
    event.preventDefault();
    submit();
  } else if (event.key === "ArrowUp" && area.value === "" && !event.altKey) {
    event.preventDefault();
    const own = newestOwn(myId());
    if (own && !event.shiftKey) startEditing(own);
    else focusLastMessage();
  } else if (event.key === "Escape" && state.replyTo) {
    event.stopPropagation();
    cancelReply();
  }
}

function submit() {
  if (isFillingIn()) return void submitCommand();
  const text = area.value.trim();
  const files = attachedFiles();
  const channel = openChannelObject();
  if (text === "" && files.length === 0) return;
  if (text.length > LONGEST)
    return showError(`Your message is too long: ${LONGEST} characters at most.`);
  if (slowModeLeft(channel).left > 0)
    return showError("Slow mode is on. Wait until the countdown ends.");
  const message = {
    persona: state.me.name,
    channel: channel.id,
    text,
    files,
    replyTo: state.replyTo,
  };
  clearError();
  closeSuggestions();
  area.value = "";
  typedAt = 0;
  clearFiles();
  state.replyTo = null;
  fitToText(area);
  keepDraft();
  draw();
  void jumpToPresent();
  sending = sending.then(() => send(message));
}

async function send(message) {
  const details = { channel: message.channel, text: toWire(message.text) };
  if (message.replyTo) details.reply_to = message.replyTo.id;
  if (message.files.length) details.files = await Promise.all(message.files.map(encodeFile));
  try {
    const answer = await act(message.persona, "send", details);
    noteSent(message.channel);
    if (message.persona === state.me.name) receiveMessage(answer.message);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    if (message.persona !== state.me.name || message.channel !== state.open) return;
    giveBack(message);
    showError(error.message);
  }
  drawReason();
}

// What could not be sent stands in the composer again.
function giveBack(message) {
  if (area.value === "") area.value = message.text;
  if (attachedFiles().length === 0) putBackFiles(message.files);
  state.replyTo ??= message.replyTo;
  fitToText(area);
  keepDraft();
  draw();
}

function leaveCommand(text) {
  area.value = text;
  fitToText(area);
  keepDraft();
  if (!byId("composer-area").hidden) area.focus();
}

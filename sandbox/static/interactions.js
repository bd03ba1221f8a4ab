// Using the bot: pressing its buttons, running its commands, filling in its modals, and what is shown
// while it has not answered yet.

import { act, ApiError } from "./api.js";
import { receiveMessage, redrawMessage } from "./history.js";
import { openModal } from "./modals.js";
import { showError } from "./notices.js";
import { changed, state } from "./state.js";

const NOT_BUSY = { busy: null, error: null };
const components = new Map(); // message id -> {busy: custom id or null, error: text or null}
const waiting = new Map(); // channel id -> list of {id, text, failed}
let nextId = 1;

export function componentState(messageId) {
  return components.get(messageId) ?? NOT_BUSY;
}

/** What stands below a channel's messages: commands on their way, and those that failed. */
export function waitingIn(channelId) {
  return waiting.get(channelId) ?? [];
}

export function dismissWaiting(channelId, id) {
  waiting.set(
    channelId,
    waitingIn(channelId).filter((entry) => entry.id !== id),
  );
  changed("messages");
}

/** The bot's answer to the present persona has arrived in a channel: nothing is on its way any more. */
export function settleWaiting(channelId) {
  const left = waitingIn(channelId).filter((entry) => entry.failed);
  if (left.length === waitingIn(channelId).length) return;
  waiting.set(channelId, left);
  changed("messages");
}

export function forgetInteractions() {
  components.clear();
  waiting.clear();
}

export async function clickComponent(message, customId, values) {
  setComponent(message.id, { busy: customId, error: null });
  const details = { channel: message.channel_id, message: message.id, custom_id: customId };
  if (values !== undefined) details.values = values;
  try {
    handleAnswer(await act(state.me.name, "click", details));
    setComponent(message.id, NOT_BUSY);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    setComponent(message.id, { busy: null, error: error.message });
  }
}

/** Run a slash command; a refusal is thrown for the composer to show beside what was typed. */
export function runCommand(channelId, name, options) {
  return interact(channelId, "command", { name, options });
}

/** Run a command of a message's or member's menu; `target` is `{message}` or `{member}`. */
export async function runMenu(channelId, name, target) {
  try {
    await interact(channelId, "menu", { name, ...target });
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    showError(error.message);
  }
}

export async function submitModal(interaction, values) {
  handleAnswer(await act(state.me.name, "submit", { interaction, values }));
}

async function interact(channelId, verb, details) {
  const entry = { id: nextId++, text: "Sending command…", failed: false };
  waiting.set(channelId, [...waitingIn(channelId), entry]);
  changed("messages");
  const persona = state.me.name;
  try {
    const answer = await act(persona, verb, { channel: channelId, ...details });
    dismissWaiting(channelId, entry.id);
    if (persona === state.me.name) handleAnswer(answer);
  } catch (error) {
    dismissWaiting(channelId, entry.id);
    if (!(error instanceof ApiError) || error.status !== 504) throw error;
    const failed = { ...entry, text: error.message, failed: true };
    waiting.set(channelId, [...waitingIn(channelId), failed]);
    changed("messages");
  }
}

function handleAnswer(answer) {
  if (answer.modal) openModal(answer.interaction, answer.modal);
  else if (answer.message) receiveMessage(answer.message);
}

function setComponent(messageId, value) {
  if (value === NOT_BUSY) components.delete(messageId);
  else components.set(messageId, value);
  redrawMessage(messageId);
}

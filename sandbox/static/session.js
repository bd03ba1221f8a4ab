// Being a persona: fetching the world as they see it, and changing from one to another.

import { ApiError, getMessages, getWorld } from "./api.js";
import { forgetCommands } from "./command_list.js";
import { keepDraft } from "./composer.js";
import { closeStream, eventCount, listenTo, openStream } from "./events.js";
import { forgetHistories, loadLatest } from "./history.js";
import { forgetInteractions } from "./interactions.js";
import { concernsMe } from "./message_facts.js";
import { openChannel } from "./navigation.js";
import { showError } from "./notices.js";
import { isPrivate } from "./permissions.js";
import { isUnread, lastRead } from "./reads.js";
import { idAt, isNewer } from "./snowflakes.js";
import { CHANNEL, changed, isDirect, isForum, isThread, rememberUser, state } from "./state.js";
import { memoryOf, openMemory, rememberedPersona, rememberPersona } from "./storage.js";

const RETRY_MS = 1500;
const REFRESH_AFTER_MS = 250;
const FETCHES = 3; // of the world at most, while events make what was fetched old
const COUNTED_CHANNELS = 8; // unread ones whose mentions are counted when a persona is taken up

let refreshing = null;
let firstOpening = true;

export async function startSession() {
  listenTo({ opened: () => void onStream(), refresh: refreshSoon });
  for (;;) {
    try {
      const world = await getWorld(null);
      openMemory(world.guild.id, idAt(new Date()));
      state.personas = inOrder(world);
      const remembered = state.personas.find((persona) => persona.name === rememberedPersona());
      return await becomePersona((remembered ?? state.personas[0]).name);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      state.connected = false;
      changed("connection");
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }
}

/** Become another persona, in the channel where they were last. */
export async function becomePersona(name) {
  const persona = state.personas.find((candidate) => candidate.name === name);
  if (!persona || state.me?.name === name) return;
  keepDraft();
  closeStream();
  forgetHistories();
  forgetInteractions();
  forgetCommands();
  Object.assign(state, { me: persona, replyTo: null, editing: null, open: null });
  state.channels = new Map();
  state.typing.clear();
  state.mentions.clear();
  state.elsewhere.delete(name);
  rememberPersona(name);
  changed("personas", "view");
  firstOpening = true;
  await openStream(name); // before anything is fetched, so that nothing is missed in between
  if (!(await refreshWorld())) return;
  await openFirstChannel();
  void countMentions(name);
}

/** Open the newest discussion this persona can see; the first channel when there is none. */
export function newestDiscussion() {
  const threads = [...state.channels.values()].filter(isThread);
  threads.sort((left, right) => (isNewer(left.id, right.id) ? -1 : 1));
  return threads[0]?.id ?? firstChannel();
}

export async function refreshWorld() {
  const { name } = state.me;
  try {
    let world;
    let seen;
    for (let left = FETCHES; left > 0 && seen !== eventCount(); left -= 1) {
      seen = eventCount();
      world = await getWorld(name);
    }
    applyWorld(world, name);
    return true;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    showError(error.message);
    return false;
  }
}

function applyWorld(world, name) {
  if (state.me.name !== name) return;
  // A fresh sandbox at the same address: nothing that is known here holds any longer.
  if (state.guild !== null && state.guild.id !== world.guild.id) return location.reload();
  Object.assign(state, { guild: world.guild, bot: world.bot, personas: inOrder(world) });
  state.seenAs = name;
  state.me = state.personas.find((persona) => persona.name === name) ?? state.me;
  state.channels = new Map(world.channels.map((channel) => [channel.id, channel]));
  const members = membersOf(world);
  state.members = new Map(members.map((member) => [member.user.id, member]));
  for (const persona of world.personas) rememberUser(persona.user);
  for (const member of members) rememberUser(member.user);
  for (const channel of world.channels)
    for (const user of channel.recipients ?? []) rememberUser(user);
  if (state.open !== null && !state.channels.has(state.open)) void openFirstChannel();
  changed("personas", "guild", "channels", "members", "view", "composer");
}

// Readers first, then those with roles, the highest last.
function inOrder(world) {
  const positions = new Map(world.guild.roles.map((role) => [role.name, role.position]));
  const rank = ({ roles }) => Math.max(-1, ...roles.map((role) => positions.get(role) ?? 0));
  return [...world.personas].sort((left, right) => rank(left) - rank(right));
}

// The bot is a member like others; its role is the managed one that bears its name.
function membersOf(world) {
  const people = world.personas
    .filter((persona) => persona.member !== null)
    .map((persona) => ({ ...persona.member, user: persona.user }));
  const botRoles = world.guild.roles.filter(
    (role) => role.managed && role.name === world.bot.username,
  );
  return [...people, { user: world.bot, roles: botRoles.map((role) => role.id) }];
}

// What happened while the stream was down is fetched; the first time, all has just been fetched.
async function onStream() {
  if (firstOpening) {
    firstOpening = false;
    return;
  }
  const { open } = state;
  if (!(await refreshWorld())) return;
  forgetHistories();
  if (open !== null && state.open === open) await loadLatest(open);
}

function refreshSoon() {
  clearTimeout(refreshing);
  refreshing = setTimeout(() => void refreshWorld(), REFRESH_AFTER_MS);
}

// Someone who was banned sees no channel at all.
async function openFirstChannel() {
  const channel = firstChannel();
  if (channel !== null) return openChannel(channel);
  state.open = null;
  changed("view", "channels", "composer");
}

function firstChannel() {
  const remembered = memoryOf(state.me.name).channel;
  if (state.channels.has(remembered)) return remembered;
  const channels = [...state.channels.values()].filter(
    (channel) => !isDirect(channel) && !isThread(channel),
  );
  channels.sort((left, right) => (left.position ?? 0) - (right.position ?? 0));
  const places = channels.filter((channel) => channel.type === CHANNEL.text || isForum(channel));
  const first = places.find((channel) => !isPrivate(channel)) ?? places[0];
  return (first ?? channels[0] ?? [...state.channels.values()][0])?.id ?? null;
}

// Marks say that something is new; how much of it concerns the persona is only in the messages.
async function countMentions(name) {
  const unread = [...state.channels.values()]
    .filter((channel) => isUnread(channel) && channel.id !== state.open)
    .sort(
      (left, right) =>
        Number(isDirect(right)) - Number(isDirect(left)) ||
        (isNewer(left.last_message_id, right.last_message_id) ? -1 : 1),
    )
    .slice(0, COUNTED_CHANNELS);
  for (const channel of unread) {
    const messages = await getMessages(name, channel.id).catch(() => []);
    if (state.me.name !== name) return;
    const since = lastRead(name, channel.id);
    const count = messages.filter(
      (message) => isNewer(message.id, since) && (isDirect(channel) || concernsMe(message)),
    ).length;
    if (count > 0 && channel.id !== state.open) state.mentions.set(channel.id, count);
  }
  changed("channels", "title");
}

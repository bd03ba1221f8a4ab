// What the browser remembers between visits: drafts, last read messages, the open channel, choices.
// Kept apart for each guild, so that a fresh world starts with a fresh memory.

const PREFIX = "discord-sandbox";
const WRITE_AFTER_MS = 300;
const DISMISSED_LIMIT = 300;

let scope = "";
let memory = emptyMemory();
let firstVisit = false;
let pending = null;

function emptyMemory() {
  return { since: null, persona: null, welcomed: false, tried: [], personas: {}, dismissed: [] };
}

/** Choose the guild whose memory this is, and read it. */
export function openMemory(guildId, since) {
  scope = guildId;
  memory = { ...emptyMemory(), ...read(`${PREFIX}:${scope}`) };
  firstVisit = memory.since === null;
  memory.since ??= since;
  save();
}

export function isFirstVisit() {
  return firstVisit;
}

/** The message id from which on everything is new to everyone: the page's first visit. */
export function since() {
  return memory.since ?? "0";
}

export function rememberedPersona() {
  return memory.persona;
}

export function rememberPersona(name) {
  memory.persona = name;
  save();
}

/** `{channel, reads: {channel: message id}, drafts: {channel: text}}`, to be changed and saved. */
export function memoryOf(persona) {
  memory.personas[persona] ??= { channel: null, reads: {}, drafts: {} };
  return memory.personas[persona];
}

export function isDismissed(messageId) {
  return memory.dismissed.includes(messageId);
}

export function rememberDismissed(messageId) {
  memory.dismissed = [...memory.dismissed, messageId].slice(-DISMISSED_LIMIT);
  save();
}

export function welcomed() {
  return memory.welcomed;
}

export function rememberWelcomed(done) {
  memory.welcomed = done;
  save();
}

/** Names of the newcomer's steps that have been taken. */
export function tried() {
  return memory.tried;
}

export function rememberTried(name) {
  memory.tried = [...memory.tried, name];
  save();
}

export function save() {
  if (pending !== null) return;
  pending = setTimeout(flush, WRITE_AFTER_MS);
}

export function flush() {
  clearTimeout(pending);
  pending = null;
  write(`${PREFIX}:${scope}`, memory);
}

export function readChoice(name) {
  return read(`${PREFIX}:${name}`);
}

export function writeChoice(name, value) {
  write(`${PREFIX}:${name}`, value);
}

// Private windows may refuse storage altogether; the page then simply forgets.
function read(key) {
  try {
    return JSON.parse(localStorage.getItem(key));
  } catch {
    return null;
  }
}

function write(key, value) {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Nothing is lost but the memory of this visit.
  }
}

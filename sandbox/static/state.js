// What the page knows of the world as the present persona sees it, and who is told when it changes.

export const CHANNEL = {
  text: 0,
  dm: 1,
  news: 5,
  newsThread: 10,
  thread: 11,
  privateThread: 12,
  forum: 15,
};
export const THREAD_TYPES = new Set([CHANNEL.newsThread, CHANNEL.thread, CHANNEL.privateThread]);

export const state = {
  guild: null,
  bot: null, // the user whose bot this guild has
  personas: [], // of everyone
  me: null, // the present persona
  seenAs: null, // name of the persona as whom the world was fetched last
  channels: new Map(), // by id: channels, threads and DMs that `me` sees
  members: new Map(), // by user id
  users: new Map(), // by id: everyone met so far, bots and webhooks too
  open: null, // id of the open channel
  replyTo: null, // the message being answered
  editing: null, // id of the message being edited
  typing: new Map(), // channel id -> Map of user id -> when it ends
  mentions: new Map(), // channel id -> unread messages that concern `me`
  elsewhere: new Map(), // persona name -> {unread, direct} of those who are not `me`
  connected: true,
};

const listeners = new Map();
let dirty = new Set();
let scheduled = false;

/** Call `redraw` once per frame in which one of `topics` has changed. */
export function on(topics, redraw) {
  for (const topic of topics) {
    if (!listeners.has(topic)) listeners.set(topic, new Set());
    listeners.get(topic).add(redraw);
  }
}

export function changed(...topics) {
  for (const topic of topics) dirty.add(topic);
  if (scheduled) return;
  scheduled = true;
  // Hidden pages get no frames, and their title should still count what is unread.
  if (document.hidden) setTimeout(redraw, 200);
  else requestAnimationFrame(redraw);
}

function redraw() {
  scheduled = false;
  const topics = dirty;
  dirty = new Set();
  const due = new Set();
  for (const topic of topics) for (const listener of listeners.get(topic) ?? []) due.add(listener);
  for (const listener of due) listener();
}

export function openChannelObject() {
  return state.open === null ? null : (state.channels.get(state.open) ?? null);
}

export function myId() {
  return state.me.user.id;
}

export function isThread(channel) {
  return THREAD_TYPES.has(channel.type);
}

export function isForum(channel) {
  return channel.type === CHANNEL.forum;
}

export function isDirect(channel) {
  return channel.type === CHANNEL.dm;
}

export function threadsOf(channelId) {
  return [...state.channels.values()].filter(
    (channel) => isThread(channel) && channel.parent_id === channelId,
  );
}

export function rememberUser(user) {
  if (user?.id) state.users.set(user.id, { ...state.users.get(user.id), ...user });
}

// The sandbox's JSON API, and nothing about how its answers are shown.

/** A refusal in Discord's own form, or a sandbox that does not answer (status 0). */
export class ApiError extends Error {
  constructor(status, body) {
    const reason = firstReason(body.errors ?? null);
    super(reason?.text ?? body.message ?? `The sandbox answered ${status}.`);
    this.status = status;
    this.code = body.code ?? 0;
    this.field = reason?.field ?? null; // the part of the request that was wrong
  }
}

export function getWorld(persona) {
  return get("/api/world", persona === null ? {} : { as: persona });
}

export function getMessages(persona, channel, before = null, limit = null) {
  const query = { channel, as: persona };
  if (before !== null) query.before = before;
  if (limit !== null) query.limit = limit;
  return get("/api/messages", query);
}

export function getCommands(persona, channel) {
  return get("/api/commands", { as: persona, channel });
}

export function getFeed() {
  return get("/api/feed", {});
}

export function changeFeed(verb) {
  return post("/api/feed", { do: verb });
}

export function closeDms(persona, closed) {
  return post("/api/close_dms", { as: persona, closed });
}

/** Do something as a persona: `send`, `edit`, `click`, `command` … with what it needs. */
export function act(persona, verb, details) {
  return post("/api/act", { as: persona, do: verb, ...details });
}

export function eventsUrl(persona) {
  return `/api/events?${new URLSearchParams({ as: persona })}`;
}

async function get(path, query) {
  const search = new URLSearchParams(query).toString();
  return answer(() => fetch(search ? `${path}?${search}` : path, { cache: "no-store" }));
}

async function post(path, body) {
  return answer(() =>
    fetch(path, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    }),
  );
}

async function answer(request) {
  let response;
  try {
    response = await request();
  } catch {
    throw new ApiError(0, { message: "The sandbox is not answering. Is it still running?" });
  }
  const body = await response.json().catch(() => ({}));
  if (!response.ok) throw new ApiError(response.status, body ?? {});
  return body;
}

// Discord nests the reasons of a bad form under the fields' names: the first one is what to mend.
function firstReason(errors, path = []) {
  if (errors === null || typeof errors !== "object") return null;
  if (Array.isArray(errors._errors)) {
    const field = path.join(".").replace(/^options\./, "");
    const text = errors._errors[0]?.message ?? "";
    // "is required" wants its subject; a whole sentence has one.
    return { field, text: field && /^\p{Ll}/u.test(text) ? `${field}: ${text}` : text };
  }
  for (const [name, nested] of Object.entries(errors)) {
    const found = firstReason(nested, [...path, name]);
    if (found !== null) return found;
  }
  return null;
}

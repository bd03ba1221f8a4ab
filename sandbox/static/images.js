// Which pictures may be loaded. The page asks nothing of any other machine: pictures elsewhere are
// named with a link instead.

const CDN_HOSTS = new Set(["cdn.discordapp.com", "media.discordapp.net"]);
const OWN_HOSTS = new Set(["127.0.0.1", "localhost"]);
const OWN_PATHS = /^\/(cdn|images)\//;

/** The address from which a picture may be loaded, or null when it lies on another machine. */
export function localImage(address) {
  const url = parse(address);
  if (url === null) return null;
  if (CDN_HOSTS.has(url.hostname)) return `/cdn${url.pathname}`;
  const web = url.protocol === "http:" || url.protocol === "https:";
  if (!web || !OWN_HOSTS.has(url.hostname)) return null;
  // A kept world may have been served at another port before: its pictures are found at this one.
  return OWN_PATHS.test(url.pathname) ? `${url.pathname}${url.search}` : url.href;
}

/** The address as a link may open it: only the web, never `javascript:` and its kind. */
export function webAddress(address) {
  const url = parse(address);
  return url !== null && (url.protocol === "http:" || url.protocol === "https:") ? url.href : null;
}

/** `{guild, channel, message}` of a link into Discord itself, or null. */
export function discordPlace(address) {
  const found =
    /^https:\/\/(?:\w+\.)?discord(?:app)?\.com\/channels\/(\d+|@me)\/(\d+)(?:\/(\d+))?\/?$/.exec(
      address,
    );
  return found && { guild: found[1], channel: found[2], message: found[3] ?? null };
}

function parse(address) {
  try {
    return new URL(address, location.origin);
  } catch {
    return null;
  }
}

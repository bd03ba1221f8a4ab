// Discord's ids: compared as the numbers they are, and the time they carry.

const DISCORD_EPOCH = 1420070400000n;

/** Negative, zero or positive, as `Array.sort` wants it. Ids exceed what a Number holds exactly. */
export function compareIds(left, right) {
  if (left.length !== right.length) return left.length - right.length;
  return left < right ? -1 : left > right ? 1 : 0;
}

export function isNewer(left, right) {
  return compareIds(left, right) > 0;
}

export function timeOf(id) {
  return new Date(Number((BigInt(id) >> 22n) + DISCORD_EPOCH));
}

export function idAt(date) {
  return String((BigInt(date.getTime()) - DISCORD_EPOCH) << 22n);
}

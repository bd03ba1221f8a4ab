// Dates and times as Discord writes them, and the ticking of those that are relative.

import { el } from "./dom.js";

const STYLES = {
  t: { timeStyle: "short" },
  T: { timeStyle: "medium" },
  d: { dateStyle: "short" },
  D: { dateStyle: "long" },
  f: { dateStyle: "long", timeStyle: "short" },
  F: { dateStyle: "full", timeStyle: "short" },
  s: { dateStyle: "short", timeStyle: "short" },
  S: { dateStyle: "short", timeStyle: "medium" },
};
const UNITS = [
  ["year", 31557600],
  ["month", 2629800],
  ["day", 86400],
  ["hour", 3600],
  ["minute", 60],
  ["second", 1],
];
const relativeFormat = new Intl.RelativeTimeFormat("en", { numeric: "auto" });
const formats = new Map();

export function formatTime(date, style) {
  if (!formats.has(style)) formats.set(style, new Intl.DateTimeFormat("en-GB", STYLES[style]));
  return formats.get(style).format(date);
}

export function formatRelative(date, now = new Date()) {
  const seconds = (date - now) / 1000;
  const [unit, size] = UNITS.find(([, size]) => Math.abs(seconds) >= size) ?? ["second", 1];
  return relativeFormat.format(Math.round(seconds / size), unit);
}

/** "12:04" today, "Yesterday at 12:04", or the date: a message's own stamp. */
export function formatStamp(date, now = new Date()) {
  const clock = formatTime(date, "t");
  if (sameDay(date, now)) return `Today at ${clock}`;
  const yesterday = new Date(now);
  yesterday.setDate(now.getDate() - 1);
  if (sameDay(date, yesterday)) return `Yesterday at ${clock}`;
  return `${formatTime(date, "d")} ${clock}`;
}

export function sameDay(left, right) {
  return left.toDateString() === right.toDateString();
}

/** A countdown such as "59s" or "1h 5m", rounded up so that it never says nothing is left. */
export function formatCountdown(milliseconds) {
  const seconds = Math.max(1, Math.ceil(milliseconds / 1000));
  if (seconds < 60) return `${seconds}s`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)}m ${seconds % 60}s`;
  return `${Math.floor(seconds / 3600)}h ${Math.floor((seconds % 3600) / 60)}m`;
}

export function timeElement(date, style = "stamp") {
  const node = el("time", {
    datetime: date.toISOString(),
    title: formatTime(date, "F"),
    dataset: style === "R" || style === "stamp" ? { tick: style } : {},
  });
  node.textContent = describe(date, style);
  return node;
}

/** Keep every relative time on the page true. */
export function startTicking() {
  setInterval(() => {
    for (const node of document.querySelectorAll("time[data-tick]")) {
      const text = describe(new Date(node.dateTime), node.dataset.tick);
      if (node.textContent !== text) node.textContent = text;
    }
  }, 5000);
}

function describe(date, style) {
  if (style === "R") return formatRelative(date);
  if (style === "stamp") return formatStamp(date);
  return formatTime(date, style);
}

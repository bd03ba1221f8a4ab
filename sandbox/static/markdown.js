// Discord's markdown, drawn as nodes. A message never becomes markup: it is only ever text in nodes
// that are chosen here.

import { el } from "./dom.js";
import {
  channelMention,
  commandMention,
  emoji,
  everyoneMention,
  link,
  roleMention,
  timestamp,
  userMention,
} from "./mentions.js";

const DEEPEST = 12; // nested marks beyond this are shown as they were typed

const FENCE = /```(?:([\w+\-.#]+)\n|\n)?([\s\S]*?)\n?```/y;
const HEADING = /^(#{1,3})\s+(.*)$/;
const SUBTEXT = /^-#\s+(.*)$/;
const LIST_ITEM = /^(\s*)([-*]|\d{1,9}\.)\s+(.*)$/;

/** Draw a whole text: headings, lists, quotes, code, and the marks within lines. */
export function renderMarkdown(text) {
  const fragment = document.createDocumentFragment();
  fragment.append(...blocks(text ?? "", 0));
  return fragment;
}

/** Draw marks within lines only: for titles, field names and previews. */
export function renderInline(text) {
  const fragment = document.createDocumentFragment();
  fragment.append(...inline(text ?? "", 0));
  return fragment;
}

/** The text without its marks, for previews of one line and labels. */
export function plainText(text) {
  return renderInline((text ?? "").replaceAll("```", "`")).textContent;
}

function blocks(text, depth) {
  const drawn = [];
  let paragraph = [];
  let position = 0;
  const flush = () => {
    if (drawn.length && paragraph[0] === "") paragraph.shift(); // a block ends its own line
    if (paragraph.length) drawn.push(...inline(paragraph.join("\n"), depth));
    paragraph = [];
  };
  while (position < text.length) {
    const end = endOfLine(text, position);
    const line = text.slice(position, end);
    const block = depth < DEEPEST ? blockAt(text, position, line, depth) : null;
    if (block !== null) {
      flush();
      drawn.push(block.node);
      position = block.end;
      continue;
    }
    const fence = fenceIn(text, position, end);
    if (fence !== null) {
      if (fence.start > position) paragraph.push(text.slice(position, fence.start));
      flush();
      drawn.push(fence.node);
      position = text[fence.end] === "\n" ? fence.end + 1 : fence.end;
      continue;
    }
    paragraph.push(line);
    position = end + 1;
  }
  flush();
  return drawn;
}

function blockAt(text, position, line, depth) {
  const next = position + line.length + 1;
  if (line.startsWith(">>> ")) {
    return { node: quote(text.slice(position + 4), depth), end: text.length };
  }
  if (line.startsWith("> ") || line === ">") return quotedLines(text, position, depth);
  const heading = HEADING.exec(line);
  if (heading) {
    const attributes = { class: `heading heading-${heading[1].length}`, role: "heading" };
    attributes["aria-level"] = heading[1].length + 2;
    return { node: el("div", attributes, inline(heading[2], depth + 1)), end: next };
  }
  const subtext = SUBTEXT.exec(line);
  if (subtext) {
    return { node: el("div", { class: "subtext" }, inline(subtext[1], depth + 1)), end: next };
  }
  return LIST_ITEM.test(line) ? listAt(text, position, depth) : null;
}

function quotedLines(text, position, depth) {
  const lines = [];
  while (position < text.length) {
    const end = endOfLine(text, position);
    const line = text.slice(position, end);
    if (!line.startsWith("> ") && line !== ">") break;
    lines.push(line.slice(2));
    position = end + 1;
  }
  return { node: quote(lines.join("\n"), depth), end: position };
}

function quote(text, depth) {
  return el("blockquote", {}, blocks(text, depth + 1));
}

function listAt(text, position, depth) {
  const root = { indent: -1, list: null };
  const stack = [root];
  while (position < text.length) {
    const end = endOfLine(text, position);
    const item = LIST_ITEM.exec(text.slice(position, end));
    if (item === null) break;
    const indent = item[1].length;
    const tag = item[2].length > 1 ? "OL" : "UL";
    while (stack.length > 1 && stack.at(-1).indent > indent) stack.pop();
    if (stack.at(-1).indent === indent && stack.at(-1).list.tagName !== tag) {
      if (stack.length === 2) break; // another kind of list begins, as a block of its own
      stack.pop();
    }
    if (stack.at(-1).indent < indent) stack.push(openList(stack.at(-1), indent, item[2], root));
    stack.at(-1).list.append(el("li", {}, inline(item[3], depth + 1)));
    position = end + 1;
  }
  return { node: root.list, end: position };
}

function openList(outer, indent, mark, root) {
  const ordered = mark.length > 1;
  const list = el(ordered ? "ol" : "ul", ordered ? { start: Number.parseInt(mark, 10) } : {});
  if (outer.list === null) root.list ??= list;
  else (outer.list.lastElementChild ?? outer.list).append(list);
  return { indent, list };
}

function fenceIn(text, position, end) {
  const start = text.indexOf("```", position);
  if (start === -1 || start >= end) return null;
  FENCE.lastIndex = start;
  const found = FENCE.exec(text);
  if (found === null || found[2] === "") return null;
  return { start, end: FENCE.lastIndex, node: el("pre", {}, el("code", {}, found[2])) };
}

function endOfLine(text, position) {
  const end = text.indexOf("\n", position);
  return end === -1 ? text.length : end;
}

// Each rule: a sticky pattern tried where the text stands, and what it draws. The first one wins.
const RULES = [
  [/\\([^0-9A-Za-z\s])/y, (found) => found[1]],
  [/(`+)([^`]|[^`][\s\S]*?[^`])\1(?!`)/y, (found) => el("code", {}, found[2].trim() || found[2])],
  [/<@!?(\d{1,20})>/y, (found) => userMention(found[1])],
  [/<@&(\d{1,20})>/y, (found) => roleMention(found[1])],
  [/<#(\d{1,20})>/y, (found) => channelMention(found[1])],
  [/<\/([^\n:<>]{1,98}):\d{1,20}>/y, (found) => commandMention(found[1])],
  [/<a?:(\w{2,32}):\d{1,20}>/y, (found) => emoji(found[1])],
  [/<t:(-?\d{1,13})(?::([tTdDfFRsS]))?>/y, (found) => timestamp(found[1], found[2])],
  [/<(https?:\/\/[^\s<>]+)>/y, (found) => link(found[1], [found[1]])],
  [
    /\[((?:\\.|[^\][\\\n]|\[[^\][\n]*\])+)\]\(<?(https?:\/\/[^\s<>()]*(?:\([^\s<>()]*\)[^\s<>()]*)*)>?(?:\s+"[^"\n]*")?\)/y,
    (found, depth) => link(found[2], inline(found[1], depth + 1, true)),
  ],
  [/https?:\/\/[^\s<]+/y, bareLink],
  [/@(everyone|here)\b/y, (found) => everyoneMention(found[1])],
  [/\|\|([\s\S]+?)\|\|/y, (found, depth) => spoiler(inline(found[1], depth + 1))],
  [/\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/y, mark("strong")],
  [/__((?:\\[\s\S]|[^\\])+?)__(?!_)/y, mark("u")],
  [/~~((?:\\[\s\S]|[^\\])+?)~~/y, mark("s")],
  [/\b_((?:__|\\[\s\S]|[^\\_])+?)_(?![\p{L}\p{N}_])/uy, mark("em")],
  [/\*(?=\S)((?:\*\*|\\[\s\S]|\s+(?:\\[\s\S]|[^\s*\\]|\*\*)|[^\s*\\])+?)\*(?!\*)/y, mark("em")],
  [/\n/y, () => el("br")],
];
const ORDINARY = /[^\\`<[h@|*_~\n]+/y;

function inline(text, depth, insideLink = false) {
  if (depth > DEEPEST) return [document.createTextNode(text)];
  const drawn = [];
  let plain = "";
  let position = 0;
  while (position < text.length) {
    ORDINARY.lastIndex = position;
    const ordinary = ORDINARY.exec(text);
    if (ordinary) {
      plain += ordinary[0];
      position = ORDINARY.lastIndex;
      continue;
    }
    const found = firstRule(text, position, depth, insideLink);
    if (found === null) {
      plain += text[position];
      position += 1;
      continue;
    }
    if (typeof found.node === "string") plain += found.node;
    else {
      if (plain) drawn.push(document.createTextNode(plain));
      plain = "";
      drawn.push(found.node);
    }
    position = found.end;
  }
  if (plain) drawn.push(document.createTextNode(plain));
  return drawn;
}

function firstRule(text, position, depth, insideLink) {
  for (const [pattern, draw] of RULES) {
    pattern.lastIndex = position;
    const found = pattern.exec(text);
    if (found === null) continue;
    const node = draw(found, depth);
    if (insideLink && node instanceof HTMLAnchorElement)
      return { node: found[0], end: position + found[0].length };
    const length = node.consumed ?? found[0].length;
    return { node, end: position + length };
  }
  return null;
}

function mark(tag) {
  return (found, depth) => el(tag, {}, inline(found[1], depth + 1));
}

// Punctuation that closes the sentence is not the link's, nor a bracket that was opened before it.
function bareLink(found) {
  let address = found[0].replace(/[.,:;"'!?\]|*_~]+$/, "");
  while (address.endsWith(")") && count(address, ")") > count(address, "(")) {
    address = address.slice(0, -1);
  }
  const node = link(address, [address]);
  node.consumed = address.length;
  return node;
}

function count(text, character) {
  return text.split(character).length - 1;
}

function spoiler(children) {
  const node = el(
    "span",
    {
      class: "spoiler",
      role: "button",
      tabindex: "0",
      "aria-label": "Spoiler. Press to show it.",
      "aria-expanded": "false",
      onclick: () => reveal(node),
      onkeydown: (event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        reveal(node);
      },
    },
    el("span", { class: "spoiler-text" }, children),
  );
  return node;
}

function reveal(node) {
  node.classList.add("revealed");
  node.setAttribute("aria-expanded", "true");
  node.removeAttribute("aria-label");
}

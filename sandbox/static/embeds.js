// Embeds and attachments of a message.

import { el } from "./dom.js";
import { icon } from "./icons.js";
import { localImage, webAddress } from "./images.js";
import { renderInline, renderMarkdown } from "./markdown.js";
import { link } from "./mentions.js";
import { timeElement } from "./times.js";

const WIDEST = 440;
const TALLEST = 320;
const COLUMNS = 12;
const IMAGE_NAME = /\.(png|jpe?g|gif|webp|svg|avif)$/i;

export function embedsOf(message) {
  return (message.embeds ?? []).map((embed) => embedNode(embed, message));
}

/** Attachments that no embed already shows. */
export function attachmentsOf(message) {
  const shown = new Set();
  for (const embed of message.embeds ?? []) {
    for (const media of [embed.image, embed.thumbnail, embed.author, embed.footer]) {
      const attachment = attachmentBehind(media?.url ?? media?.icon_url, message);
      if (attachment) shown.add(attachment.id);
    }
  }
  return (message.attachments ?? [])
    .filter((attachment) => !shown.has(attachment.id))
    .map(attachmentNode);
}

function embedNode(embed, message) {
  const colour = embed.color ? `#${embed.color.toString(16).padStart(6, "0")}` : null;
  const body = el(
    "div",
    { class: "embed-body" },
    embed.provider?.name && el("div", { class: "embed-provider" }, embed.provider.name),
    embed.author && authorNode(embed.author, message),
    embed.title && titleNode(embed),
    embed.description &&
      el("div", { class: "embed-description markup" }, renderMarkdown(embed.description)),
    embed.fields?.length ? fieldsNode(embed) : null,
  );
  const thumbnail = embed.thumbnail && picture(embed.thumbnail, message, 80, 80, "embed-thumbnail");
  return el(
    "div",
    {
      class: "embed",
      style: colour ? { "--embed-colour": colour } : {},
      dataset: { testid: "embed" },
    },
    el("div", { class: "embed-top" }, body, thumbnail),
    embed.image && picture(embed.image, message, WIDEST, TALLEST, "embed-image"),
    (embed.footer || embed.timestamp) && footerNode(embed, message),
  );
}

function authorNode(author, message) {
  const name = author.url ? link(author.url, [author.name]) : author.name;
  return el("div", { class: "embed-author" }, smallIcon(author.icon_url, message), name);
}

function titleNode(embed) {
  const title = renderInline(embed.title);
  const node = embed.url ? link(embed.url, [title]) : title;
  return el("div", { class: "embed-title", dataset: { testid: "embed-title" } }, node);
}

function footerNode(embed, message) {
  return el(
    "div",
    { class: "embed-footer" },
    smallIcon(embed.footer?.icon_url, message),
    embed.footer?.text,
    embed.footer && embed.timestamp && " • ",
    embed.timestamp && timeElement(new Date(embed.timestamp)),
  );
}

function fieldsNode(embed) {
  const grid = el("div", { class: "embed-fields" });
  for (const row of fieldRows(embed.fields, embed.thumbnail ? 2 : 3)) {
    for (const field of row) {
      grid.append(
        el(
          "div",
          { class: "embed-field", style: { "--span": String(COLUMNS / row.length) } },
          el("div", { class: "embed-field-name" }, renderInline(field.name)),
          el("div", { class: "embed-field-value markup" }, renderMarkdown(field.value)),
        ),
      );
    }
  }
  return grid;
}

// Neighbouring inline fields share a line, as many as there is room for; the others have their own.
function fieldRows(fields, most) {
  const rows = [];
  for (const field of fields) {
    const last = rows.at(-1);
    if (field.inline && last?.[0].inline && last.length < most) last.push(field);
    else rows.push([field]);
  }
  return rows;
}

function smallIcon(address, message) {
  const source = address && sourceOf(address, message);
  return source ? el("img", { class: "embed-icon", src: source, alt: "" }) : null;
}

export function picture(media, message, widest, tallest, className) {
  const source = sourceOf(media.url, message);
  if (source === null) return elsewhere(media.url, className);
  const attachment = attachmentBehind(media.url, message);
  const width = media.width ?? attachment?.width;
  const height = media.height ?? attachment?.height;
  const alt = media.description ?? attachment?.description ?? "";
  const image = sized(source, alt, width, height, widest, tallest);
  return el(
    "a",
    {
      class: className,
      href: source,
      target: "_blank",
      rel: "noopener",
      "aria-label": alt ? null : "Open the picture",
    },
    image,
  );
}

// Width and height are set when they are known, so that nothing jumps when the picture arrives.
function sized(source, alt, width, height, widest, tallest) {
  const attributes = { src: source, alt, loading: "lazy" };
  attributes.style = { "max-width": `min(100%, ${widest}px)`, "max-height": `${tallest}px` };
  if (width && height) {
    const scale = Math.min(1, widest / width, tallest / height);
    attributes.width = Math.round(width * scale);
    attributes.height = Math.round(height * scale);
  } else attributes.class = "unsized"; // most pictures of articles are three by two: room for one
  const image = el("img", attributes);
  image.addEventListener("load", () => image.classList.remove("unsized"));
  image.addEventListener("error", () => image.classList.replace("unsized", "broken"));
  return image;
}

function elsewhere(address, className) {
  const safe = webAddress(address ?? "");
  if (safe === null) return null;
  const host = new URL(safe).hostname;
  return el(
    "a",
    {
      class: `${className} picture-elsewhere`,
      href: safe,
      target: "_blank",
      rel: "noopener noreferrer",
    },
    icon("external"),
    el("span", {}, `Picture on ${host}`),
  );
}

function sourceOf(address, message) {
  const attachment = attachmentBehind(address, message);
  return localImage(attachment?.url ?? address ?? "");
}

function attachmentBehind(address, message) {
  if (!address) return null;
  const name = address.startsWith("attachment://") ? address.slice(13) : null;
  return (
    (message.attachments ?? []).find(
      (attachment) => attachment.filename === name || attachment.url === address,
    ) ?? null
  );
}

function attachmentNode(attachment) {
  const source = localImage(attachment.url);
  const isImage =
    attachment.content_type?.startsWith("image/") ?? IMAGE_NAME.test(attachment.filename);
  if (isImage && source !== null) return imageAttachment(attachment, source);
  return el(
    "div",
    { class: "file-card", dataset: { testid: "attachment" } },
    icon("file"),
    el(
      "div",
      {},
      source === null
        ? attachment.filename
        : el("a", { href: source, target: "_blank", rel: "noopener" }, attachment.filename),
      el("div", { class: "file-size" }, formatSize(attachment.size)),
    ),
  );
}

function imageAttachment(attachment, source) {
  const alt = attachment.description ?? attachment.filename;
  const image = sized(source, alt, attachment.width, attachment.height, WIDEST, TALLEST);
  const hidden = attachment.filename.startsWith("SPOILER_");
  return el(
    "a",
    {
      class: `image-attachment ${hidden ? "image-spoiler" : ""}`,
      href: source,
      target: "_blank",
      rel: "noopener",
      dataset: { testid: "attachment" },
      onclick: (event) => uncover(event),
    },
    image,
    hidden && el("span", { class: "image-spoiler-label" }, "Spoiler"),
  );
}

function uncover(event) {
  const node = event.currentTarget;
  if (!node.classList.contains("image-spoiler")) return;
  event.preventDefault();
  node.classList.remove("image-spoiler");
}

export function formatSize(bytes) {
  if (bytes === undefined || bytes === null) return "";
  if (bytes < 1024) return `${bytes} bytes`;
  if (bytes < 1024 * 1024) return `${(bytes / 1024).toFixed(1)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

// The components of a message: buttons, selects, and the newer blocks of text, pictures and containers.

import { el } from "./dom.js";
import { attachmentsOf, picture } from "./embeds.js";
import { icon } from "./icons.js";
import { discordPlace, webAddress } from "./images.js";
import { clickComponent, componentState } from "./interactions.js";
import { renderMarkdown } from "./markdown.js";
import { openPlace } from "./mentions.js";
import { selectControl } from "./selects.js";

const TYPE = {
  row: 1,
  button: 2,
  selects: new Set([3, 5, 6, 7, 8]),
  section: 9,
  text: 10,
  thumbnail: 11,
  gallery: 12,
  file: 13,
  separator: 14,
  container: 17,
};
const BUTTON_STYLES = { 1: "primary", 2: "secondary", 3: "success", 4: "danger", 5: "link" };
const LINK_STYLE = 5;

/** All components of a message, and what went wrong with the one pressed last. */
export function componentsOf(message) {
  if (!message.components?.length) return null;
  const { error } = componentState(message.id);
  return el(
    "div",
    { class: "components" },
    message.components.map((component) => draw(component, message)),
    error && el("div", { class: "component-error", role: "alert" }, error),
  );
}

function draw(component, message) {
  const inner = (list) => (list ?? []).map((child) => draw(child, message));
  if (TYPE.selects.has(component.type)) return select(component, message);
  switch (component.type) {
    case TYPE.row:
      return el("div", { class: "component-row" }, inner(component.components));
    case TYPE.button:
      return button(component, message);
    case TYPE.text:
      return el("div", { class: "markup" }, renderMarkdown(component.content));
    case TYPE.section:
      return el(
        "div",
        { class: "component-section" },
        el("div", {}, inner(component.components)),
        inner([component.accessory]),
      );
    case TYPE.thumbnail:
      return picture(described(component.media, component), message, 80, 80, "embed-thumbnail");
    case TYPE.gallery:
      return el(
        "div",
        { class: "gallery" },
        (component.items ?? []).map((item) => galleryItem(item, message)),
      );
    case TYPE.file:
      return attachmentsOf(message);
    case TYPE.separator:
      return component.divider === false ? el("div", { class: "component-gap" }) : el("hr");
    case TYPE.container:
      return container(component, inner);
    default:
      return el(
        "div",
        { class: "component-unknown" },
        `A component this page cannot draw (type ${component.type}).`,
      );
  }
}

function container(component, inner) {
  const colour = component.accent_color;
  const style = colour ? { "--embed-colour": `#${colour.toString(16).padStart(6, "0")}` } : {};
  return el(
    "div",
    { class: colour ? "container accented" : "container", style },
    inner(component.components),
  );
}

function galleryItem(item, message) {
  return picture(described(item.media, item), message, 440, 320, "embed-image");
}

function described(media, component) {
  return { ...media, description: component.description };
}

function button(component, message) {
  const style = BUTTON_STYLES[component.style] ?? "secondary";
  const content = [
    component.emoji && emojiNode(component.emoji),
    component.label && el("span", {}, component.label),
  ];
  if (component.style === LINK_STYLE) return linkButton(component, content);
  const busy = componentState(message.id).busy;
  return el(
    "button",
    {
      type: "button",
      class: `button button-${style} ${busy === component.custom_id ? "busy" : ""}`,
      disabled: component.disabled,
      "aria-disabled": busy ? "true" : null,
      "aria-busy": busy === component.custom_id ? "true" : null,
      dataset: { customId: component.custom_id, key: `button:${component.custom_id}` },
      onclick: () => busy || clickComponent(message, component.custom_id),
    },
    content,
  );
}

function linkButton(component, content) {
  const place = discordPlace(component.url);
  if (place !== null) {
    return el(
      "button",
      {
        type: "button",
        class: "button button-secondary",
        disabled: component.disabled,
        onclick: () => openPlace(place),
      },
      content,
      icon("join"),
    );
  }
  const address = webAddress(component.url);
  const enabled = address !== null && !component.disabled;
  return el(
    "a",
    {
      class: "button button-secondary",
      href: enabled ? address : null,
      "aria-disabled": enabled ? null : "true",
      role: enabled ? null : "link",
      target: "_blank",
      rel: "noopener noreferrer",
    },
    content,
    icon("external"),
  );
}

function emojiNode(emoji) {
  return el("span", { class: "emoji" }, emoji.id ? `:${emoji.name}:` : emoji.name);
}

function select(component, message) {
  return selectControl(component, {
    disabled: componentState(message.id).busy !== null,
    changed: (values) => clickComponent(message, component.custom_id, values),
  });
}

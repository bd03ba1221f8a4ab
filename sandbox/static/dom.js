// Building DOM nodes. Text only ever becomes a text node, so nothing that is shown can be markup.

/**
 * Make an element. `on…` attributes with functions are listeners, `dataset` and `style` are
 * objects, `true` sets an empty attribute, and `null`, `undefined` or `false` leaves it out.
 */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) setAttribute(node, name, value);
  append(node, children);
  return node;
}

export function append(node, children) {
  for (const child of children.flat(Infinity)) {
    if (child === null || child === undefined || child === false || child === "") continue;
    node.append(child instanceof Node ? child : document.createTextNode(String(child)));
  }
  return node;
}

export function replaceChildren(node, ...children) {
  node.replaceChildren();
  return append(node, children);
}

export function byId(id) {
  return document.getElementById(id);
}

/** Make children of `node` exactly `wanted`, moving as few of them as possible. */
export function reconcile(node, wanted) {
  const keep = new Set(wanted);
  for (const child of [...node.childNodes]) if (!keep.has(child)) child.remove();
  let cursor = node.firstChild;
  for (const child of wanted) {
    if (child === cursor) cursor = cursor.nextSibling;
    else node.insertBefore(child, cursor);
  }
}

/**
 * Redraw by `draw` and give the focus back to the control that had it, found by its `data-key`.
 */
export function keepFocus(root, draw) {
  const active = document.activeElement;
  const key = root.contains(active) ? active.closest("[data-key]")?.dataset.key : undefined;
  draw();
  if (key === undefined || root.contains(document.activeElement)) return;
  root.querySelector(`[data-key="${CSS.escape(key)}"]`)?.focus({ preventScroll: true });
}

function setAttribute(node, name, value) {
  if (value === null || value === undefined || value === false) return;
  if (typeof value === "function") node.addEventListener(name.slice(2), value);
  else if (name === "dataset") Object.assign(node.dataset, value);
  else if (name === "style") setStyle(node, value);
  else node.setAttribute(name, value === true ? "" : String(value));
}

// Through the object model, not a style attribute: the page's content policy forbids inline styles.
function setStyle(node, properties) {
  for (const [property, value] of Object.entries(properties)) {
    node.style.setProperty(property, value);
  }
}

// Lists and menus that float over the page beside what opened them, above dialogs and never cut off.

const MARGIN = 8;
const GAP = 4;

let current = null;

/**
 * Show `node` beside `anchor` (an element, or a point `{x, y}`) and return what closes it.
 * `light` closes it on a press elsewhere or Escape; without it the caller closes it.
 * `clearOf` is an element round the anchor that is not to be covered either.
 */
export function float(
  node,
  anchor,
  { prefer = "below", clearOf = null, light = true, matchWidth = false, onClose } = {},
) {
  if (light) current?.();
  const home =
    anchor instanceof Element ? (anchor.closest("dialog") ?? document.body) : document.body;
  node.classList.add("floating");
  node.popover = light ? "auto" : "manual";
  home.append(node);
  node.showPopover();
  const move = () => place(node, rectangleOf(anchor, clearOf), prefer, matchWidth);
  move();
  window.addEventListener("resize", move);
  const grown = new ResizeObserver(move);
  if (clearOf) grown.observe(clearOf);
  let closed = false;
  const close = () => {
    if (closed) return;
    closed = true;
    if (current === close) current = null;
    window.removeEventListener("resize", move);
    grown.disconnect();
    node.remove();
    onClose?.();
  };
  node.addEventListener("toggle", (event) => {
    if (event.newState === "closed") close();
  });
  if (light) current = close;
  return { close, move };
}

function rectangleOf(anchor, clearOf) {
  if (!(anchor instanceof Element)) return new DOMRect(anchor.x, anchor.y, 0, 0);
  const beside = anchor.getBoundingClientRect();
  if (clearOf === null) return beside;
  const { top, height } = clearOf.getBoundingClientRect();
  return new DOMRect(beside.left, top, beside.width, height);
}

function place(node, beside, prefer, matchWidth) {
  const width = document.documentElement.clientWidth;
  const height = document.documentElement.clientHeight;
  if (matchWidth) node.style.setProperty("width", `${beside.width}px`);
  const below = height - beside.bottom - GAP - MARGIN;
  const above = beside.top - GAP - MARGIN;
  const natural = node.scrollHeight;
  const goesBelow =
    prefer === "below" ? natural <= below || below >= above : natural > above && below > above;
  const room = Math.max(80, goesBelow ? below : above);
  node.style.setProperty("max-height", `min(${room}px, var(--tallest, 100vh))`);
  const size = node.getBoundingClientRect();
  const left = Math.max(MARGIN, Math.min(beside.left, width - size.width - MARGIN));
  const top = goesBelow ? beside.bottom + GAP : beside.top - GAP - size.height;
  node.style.setProperty("left", `${left}px`);
  node.style.setProperty("top", `${Math.max(MARGIN, top)}px`);
}

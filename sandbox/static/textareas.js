// Text areas that grow with what is written in them.

export function fitToText(area) {
  area.style.setProperty("height", "auto");
  area.style.setProperty("height", `${area.scrollHeight}px`);
}

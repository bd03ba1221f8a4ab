// Files chosen, pasted or dropped, waiting to be sent with the message.

import { byId, el, replaceChildren } from "./dom.js";
import { formatSize } from "./embeds.js";
import { LARGEST_BYTES, MOST_FILES } from "./files.js";
import { icon } from "./icons.js";
import { showError } from "./notices.js";

let files = [];
let redraw = () => {};

export function setUpAttachments(changed) {
  redraw = changed;
  const chooser = byId("file-chooser");
  byId("attach").addEventListener("click", () => chooser.click());
  chooser.addEventListener("change", () => {
    addFiles([...chooser.files]);
    chooser.value = "";
  });
  byId("composer").addEventListener("paste", (event) => {
    const pasted = [...(event.clipboardData?.files ?? [])];
    if (pasted.length === 0) return;
    event.preventDefault();
    addFiles(pasted);
  });
  const chat = byId("chat");
  chat.addEventListener("dragover", (event) => event.preventDefault());
  chat.addEventListener("drop", (event) => {
    event.preventDefault();
    if (!byId("composer-form").hidden) addFiles([...(event.dataTransfer?.files ?? [])]);
  });
}

export function attachedFiles() {
  return files;
}

export function clearFiles() {
  files = [];
  draw();
}

export function putBackFiles(before) {
  files = before;
  draw();
}

function addFiles(added) {
  const tooLarge = added.find((file) => file.size > LARGEST_BYTES);
  if (tooLarge)
    return showError(`${tooLarge.name} is too large: ${formatSize(LARGEST_BYTES)} at most.`);
  if (files.length + added.length > MOST_FILES)
    return showError(`You can attach ${MOST_FILES} files at most.`);
  files = [...files, ...added];
  draw();
  redraw();
}

function draw() {
  const row = byId("attached");
  row.hidden = files.length === 0;
  replaceChildren(
    row,
    files.map((file) =>
      el(
        "div",
        { class: "attached-file", dataset: { testid: "attached-file" } },
        icon("file"),
        el("span", { class: "attached-name" }, file.name),
        el("span", { class: "muted" }, formatSize(file.size)),
        el(
          "button",
          {
            type: "button",
            class: "icon-button",
            "aria-label": `Take away ${file.name}`,
            onclick: () => {
              files = files.filter((other) => other !== file);
              draw();
            },
          },
          icon("close"),
        ),
      ),
    ),
  );
}

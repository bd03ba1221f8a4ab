// Dialogs of the page itself: a question to confirm, and something to read.

import { append, el } from "./dom.js";
import { icon } from "./icons.js";

let count = 0;

/** Show a dialog with a title; it is removed when it closes. Focus is kept inside by the browser. */
export function openDialog(title, { testid, className = "", onClose } = {}, ...children) {
  const id = `dialog-title-${++count}`;
  const dialog = el("dialog", {
    class: `dialog ${className}`,
    "aria-labelledby": id,
    dataset: { testid },
  });
  append(dialog, [
    el(
      "div",
      { class: "dialog-header" },
      el("h2", { id }, title),
      el(
        "button",
        {
          type: "button",
          class: "icon-button",
          "aria-label": "Close",
          onclick: () => dialog.close(),
        },
        icon("close"),
      ),
    ),
    children,
  ]);
  const opener = document.activeElement;
  dialog.addEventListener("close", () => {
    dialog.remove();
    if (opener?.isConnected) opener.focus({ preventScroll: true });
    onClose?.();
  });
  dialog.addEventListener("mousedown", (event) => {
    if (event.target === dialog && outside(dialog, event)) dialog.close();
  });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

export function confirmDialog({ title, text, quote, confirm }) {
  return new Promise((resolve) => {
    let sure = false;
    const agree = () => {
      sure = true;
      dialog.close();
    };
    const dialog = openDialog(
      title,
      { testid: "confirm", onClose: () => resolve(sure) },
      el(
        "div",
        { class: "dialog-body" },
        el("p", {}, text),
        quote && el("p", { class: "dialog-quote" }, quote),
      ),
      el(
        "div",
        { class: "dialog-footer" },
        el(
          "button",
          { type: "button", class: "button button-secondary", onclick: () => dialog.close() },
          "Cancel",
        ),
        el(
          "button",
          {
            type: "button",
            class: "button button-danger",
            autofocus: true,
            dataset: { testid: "confirm-yes" },
            onclick: agree,
          },
          confirm,
        ),
      ),
    );
    dialog.querySelector("[data-testid=confirm-yes]").focus();
  });
}

function outside(dialog, event) {
  const box = dialog.getBoundingClientRect();
  return (
    event.clientX < box.left ||
    event.clientX > box.right ||
    event.clientY < box.top ||
    event.clientY > box.bottom
  );
}

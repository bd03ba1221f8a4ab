// The help button's menu.

import { byId } from "./dom.js";
import { showShortCuts } from "./keyboard.js";
import { openMenu } from "./menus.js";
import { showWelcome } from "./welcome.js";

export function setUpHelp() {
  byId("help").addEventListener("click", (event) => {
    openMenu(event.currentTarget, "Help", [
      { label: "What to try first", icon: "newspaper", run: showWelcome },
      { label: "Keyboard short cuts", icon: "help", run: showShortCuts },
    ]);
  });
}

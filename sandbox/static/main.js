// Starts the page.
//
// Hooks for browser tests:
//   persona-<name>                the switcher's buttons; aria-pressed="true" on the present one
//   channel-<id>                  channel, thread and DM rows; data-name, data-unread, data-mentions
//   channel-title                 the name over the messages
//   message, system-message       articles with data-message-id and data-author
//   message-content, edited, embed, embed-title, attachment, reply-reference, view-thread
//   ephemeral, dismiss            "Only you can see this", and the link that puts the message away
//   waiting                       "Sending command…", or a bot that did not answer
//   new-line, mention-badge       unread marks
//   [data-custom-id="…"]          buttons and selects of a message, and a modal's fields
//   select, select-panel          a select, and its open list (options have data-value, data-name)
//   message-react, -reply, -edit, -delete, -more      the toolbar over a message pointed at
//   menu, menu-item, menu-reply, menu-edit, menu-delete, menu-copy-id, app-<command>
//   composer                      the text area; composer-silent says why there is none
//   composer-error                the red line below it; slow-mode; character-count; send; reply-bar
//   attached-file, edit-area, listbox (options have data-value, data-name)
//   command-form, command-option-<name>, command-add-<name>, command-hint
//   modal, modal-input-<custom id>, modal-submit, modal-cancel
//   confirm, confirm-yes          the question before a message is deleted
//   member-<name>                 the member list's rows; data-user-id
//   post-<id>                     a forum's posts; data-name
//   feed-publish, feed-correct, desk-said, desk-open, dms-switch
//   welcome, welcome-dismiss; welcome-publish, -reply, -case with data-done
//   theme, help, short-cuts, connection

import { setUpChannels } from "./channels.js";
import { setUpComposer } from "./composer.js";
import { setUpDesk } from "./desk.js";
import { byId } from "./dom.js";
import { setUpDrawers } from "./drawers.js";
import { watchElsewhere } from "./elsewhere.js";
import { setUpForum } from "./forum.js";
import { setUpHeader } from "./header.js";
import { setUpHelp } from "./help.js";
import { setUpKeyboard } from "./keyboard.js";
import { setUpMembers } from "./members.js";
import { setUpMessages } from "./messages.js";
import { setUpNowhere } from "./nowhere.js";
import { setUpPersonas } from "./personas.js";
import { startSession } from "./session.js";
import { flush } from "./storage.js";
import { setUpTheme } from "./theme.js";
import { startTicking } from "./times.js";
import { setUpWelcome } from "./welcome.js";

setUpTheme();
setUpDrawers();
setUpPersonas();
setUpChannels();
setUpHeader();
setUpForum();
setUpNowhere();
setUpMessages();
setUpComposer();
setUpMembers();
setUpDesk();
setUpWelcome();
setUpHelp();
setUpKeyboard();
startTicking();
window.addEventListener("pagehide", flush);

await startSession();
watchElsewhere();
byId("app").dataset.ready = "true";

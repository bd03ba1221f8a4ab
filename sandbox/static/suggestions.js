// What is offered while one types in the composer: commands after "/", people after "@", channels after "#".

import { finishedCommand, loadCommands, matchCommands, slashCommands } from "./command_list.js";
import { Listbox } from "./listbox.js";
import { channelOptions, memberOptions } from "./selects.js";
import { isThread, state } from "./state.js";

const SHOWN = 50;
const MENTION = /(?:^|\s)([@#])([\p{L}\p{N}_-]{0,32})$/u;

let typedLast = null; // for which commands were listed
let list = null;
let area = null;
let pick = () => {};

/** Offer suggestions for a text area; `picked(command, rest)` is called for a command. */
export function setUpSuggestions(textarea, picked) {
  area = textarea;
  pick = picked;
  list = new Listbox(area, { label: "Suggestions", choose });
  area.addEventListener("input", () => {
    suggest();
    if (area.value === "/") void suggestAnew();
  });
  area.addEventListener("blur", () => list.close());
  area.addEventListener("click", () => suggest());
}

export function closeSuggestions() {
  list.close();
}

/** True when the key was the list's. */
export function takeSuggestionKey(event) {
  return list.takeKey(event);
}

function suggest() {
  if (area.value.startsWith("/")) return suggestCommands(area.value.slice(1));
  const found = MENTION.exec(area.value.slice(0, area.selectionStart));
  if (found === null) return list.close();
  const wanted = found[2].toLowerCase();
  const options = (found[1] === "@" ? memberOptions() : channelOptions())
    .filter((option) => found[1] === "@" || !isThread(state.channels.get(option.value)))
    .filter((option) => option.label.replace("#", "").toLowerCase().startsWith(wanted))
    .map((option) => ({
      ...option,
      label: option.label.replace("#", ""),
      detail: option.description,
      mark: found[1],
    }));
  list.show(options.slice(0, SHOWN), { keepActive: true });
}

function suggestCommands(typed) {
  const commands = slashCommands(state.open);
  const finished = finishedCommand(commands, typed);
  if (finished) {
    list.close();
    return pick(finished.command, finished.rest);
  }
  const options = matchCommands(commands, typed).slice(0, SHOWN);
  let group = null;
  const rows = options.map((command) => {
    const heading =
      command.group !== group && command.name !== command.group ? command.group : null;
    group = command.group;
    return {
      value: command.name,
      label: `/${command.name}`,
      detail: command.description,
      aside: optionNames(command),
      heading,
      command,
    };
  });
  list.show(rows, {
    empty: typed === "" ? "The bot has no commands for you here." : null,
    keepActive: typed === typedLast, // else what fits best is the first
  });
  typedLast = typed;
}

async function suggestAnew() {
  await loadCommands(state.open);
  if (area.value.startsWith("/") && document.activeElement === area) suggest();
}

function optionNames(command) {
  return command.options
    .filter((option) => option.required)
    .map((option) => option.name)
    .join(" ");
}

function choose(option) {
  list.close();
  if (option.command) return pick(option.command, "");
  const caret = area.selectionStart;
  const start = area.value.lastIndexOf(option.mark, caret - 1);
  area.setRangeText(`${option.mark}${option.label} `, start, caret, "end");
  area.dispatchEvent(new Event("input", { bubbles: true }));
  area.focus();
}

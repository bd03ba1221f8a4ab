// The bot's commands that the present persona may use, channel by channel.

import { ApiError, getCommands } from "./api.js";
import { state } from "./state.js";

const SLASH_COMMAND = 1;
export const USER_COMMAND = 2;
export const MESSAGE_COMMAND = 3;
const SUBCOMMAND = 1;
const GROUP = 2;

let known = new Map(); // channel id -> commands

export async function loadCommands(channelId) {
  const table = known;
  try {
    const { commands } = await getCommands(state.me.name, channelId);
    table.set(channelId, commands);
  } catch (error) {
    // Without its commands a channel can still be read and written in.
    if (!(error instanceof ApiError)) throw error;
  }
}

export function forgetCommands() {
  known = new Map();
}

/** Commands of a type as they are now: nothing tells that a timeout has ended. */
export async function fetchCommands(channelId, type) {
  await loadCommands(channelId);
  return commandsFor(channelId, type);
}

function commandsFor(channelId, type) {
  return (known.get(channelId) ?? []).filter((command) => (command.type ?? SLASH_COMMAND) === type);
}

/** Every slash command and subcommand fetched last, as one line: `{name: "strike add", group, description, options}`. */
export function slashCommands(channelId) {
  return commandsFor(channelId, SLASH_COMMAND)
    .flatMap((command) => flatten(command, command.name, command.name))
    .sort((left, right) => left.name.localeCompare(right.name));
}

function flatten(node, name, group) {
  const options = node.options ?? [];
  const nested = options.filter((option) => option.type === SUBCOMMAND || option.type === GROUP);
  if (nested.length === 0) return [{ name, group, description: node.description ?? "", options }];
  return nested.flatMap((option) => flatten(option, `${name} ${option.name}`, group));
}

/** The commands that what is typed after "/" may mean, best first. */
export function matchCommands(commands, typed) {
  const words = typed.toLowerCase().trim().split(/\s+/).filter(Boolean);
  const begins = typed.toLowerCase().trim();
  return commands
    .filter(({ name, description }) =>
      words.every(
        (word) =>
          name.includes(word) ||
          (words.length === 1 && word.length > 2 && description.toLowerCase().includes(word)),
      ),
    )
    .sort(
      (left, right) => Number(right.name.startsWith(begins)) - Number(left.name.startsWith(begins)),
    );
}

/**
 * The command whose whole name has been typed with something behind it, and that rest;
 * null while the name is not finished.
 */
export function finishedCommand(commands, typed) {
  const found = commands
    .filter(({ name }) => typed.toLowerCase().startsWith(`${name} `))
    .sort((left, right) => right.name.length - left.name.length)[0];
  return found ? { command: found, rest: typed.slice(found.name.length + 1) } : null;
}

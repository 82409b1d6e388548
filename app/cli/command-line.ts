import { Command } from "commander";

/** One file a command. Only the one that is asked for is loaded: all of them would cost a third of a second each time. */
const commands: Record<string, () => Promise<Command>> = {
  check: async () => (await import("./check")).checkCommand,
  coherence: async () => (await import("./coherence")).coherenceCommand,
  analyse: async () => (await import("./analyse")).analyseCommand,
  play: async () => (await import("./play")).playCommand,
  read: async () => (await import("./read")).readCommand,
  new: async () => (await import("./new")).newCommand,
  score: async () => (await import("./score")).scoreCommand,
  seed: async () => (await import("./seed")).seedCommand,
  leader: async () => (await import("./leader")).leaderCommand,
  schema: async () => (await import("./schema")).schemaCommand,
};

/** The command line with the command of this name, or with all of them where there is none. Exit code 0: done; 1: the input has problems, all of them printed. */
export async function commandLine(name = ""): Promise<Command> {
  const program = new Command("greenroom")
    .description("Rehearse support conversations: check, analyse, play and score scenarios.")
    .showHelpAfterError("(greenroom --help lists the commands)");
  const asked = commands[name];
  for (const load of asked ? [asked] : Object.values(commands)) program.addCommand(await load());
  return program;
}

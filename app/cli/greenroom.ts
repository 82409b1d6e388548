import { Command } from "commander";

/** One file a command. Only the one that is asked for is loaded: all of them would cost a third of a second each time. */
const commands: Record<string, () => Promise<Command>> = {
  check: async () => (await import("./check")).checkCommand,
  coherence: async () => (await import("./coherence")).coherenceCommand,
  analyse: async () => (await import("./analyse")).analyseCommand,
  play: async () => (await import("./play")).playCommand,
  new: async () => (await import("./new")).newCommand,
  score: async () => (await import("./score")).scoreCommand,
  seed: async () => (await import("./seed")).seedCommand,
  leader: async () => (await import("./leader")).leaderCommand,
  schema: async () => (await import("./schema")).schemaCommand,
};

/** The command line. Exit code 0: done; 1: the input has problems, all of them printed. */
const program = new Command("greenroom")
  .description("Rehearse support conversations: check, analyse, play and score scenarios.")
  .showHelpAfterError("(greenroom --help lists the commands)");

const asked = commands[process.argv[2] ?? ""];
for (const load of asked ? [asked] : Object.values(commands)) program.addCommand(await load());

// Who reads only the first lines, as `| head` does, has what they wanted.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

await program.parseAsync();

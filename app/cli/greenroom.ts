import { Command } from "commander";
import { analyseCommand } from "./analyse";
import { checkCommand } from "./check";
import { newCommand } from "./new";
import { playCommand } from "./play";
import { schemaCommand } from "./schema";
import { scoreCommand } from "./score";

/** The command line: one file a command. Exit code 0: done; 1: the input has problems, all of them printed. */
const program = new Command("greenroom")
  .description("Rehearse support conversations: check, play and score scenarios.")
  .showHelpAfterError("(greenroom --help lists the commands)")
  .addCommand(checkCommand)
  .addCommand(analyseCommand)
  .addCommand(playCommand)
  .addCommand(newCommand)
  .addCommand(scoreCommand)
  .addCommand(schemaCommand);

await program.parseAsync();

import { commandLine } from "./command-line";

// Who reads only the first lines, as `| head` does, has what they wanted.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

await (await commandLine(process.argv[2])).parseAsync();

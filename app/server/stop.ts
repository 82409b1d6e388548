import type { Server } from "node:http";
import { tellStop } from "~/process/stop-signal";

/** Requests that have not ended by then are cut off. */
const patienceMs = 5_000;

/** One Ctrl-C can arrive twice: from the terminal, and once more from npm, which hands it on. */
const echoMs = 1_000;

/**
 * On the first SIGTERM or SIGINT: accepts no one new, lets running requests end, then runs `close` and leaves with 0.
 * A second signal that comes later than an echo leaves at once.
 */
export function stopGracefully(server: Server, close: () => Promise<unknown>) {
  let stoppingSince: number | null = null;
  const stop = async () => {
    if (stoppingSince !== null) {
      if (performance.now() - stoppingSince > echoMs) process.exit(1);
      return;
    }
    stoppingSince = performance.now();
    tellStop();
    const late = setTimeout(() => server.closeAllConnections(), patienceMs);
    // Kept-alive connections end as soon as they have no request under way.
    const sweep = setInterval(() => server.closeIdleConnections(), 50);
    await new Promise((resolve) => server.close(resolve));
    clearTimeout(late);
    clearInterval(sweep);
    try {
      await close();
      process.exit(0);
    } catch (error) {
      console.error("Greenroom could not close its store:", error);
      process.exit(1);
    }
  };
  process.on("SIGTERM", stop).on("SIGINT", stop);
}

import type { Server } from "node:http";

/** Requests that have not ended by then are cut off. */
const patienceMs = 5_000;

/**
 * On the first SIGTERM or SIGINT: accepts no one new, lets running requests end, then runs `close` and leaves with 0.
 * A second signal leaves at once.
 */
export function stopGracefully(server: Server, close: () => Promise<unknown>) {
  let isStopping = false;
  const stop = async () => {
    if (isStopping) process.exit(1);
    isStopping = true;
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

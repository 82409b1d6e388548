import type { HttpOptions } from "./http";

/** Serves the app from its source through Vite, which reloads the page as files change. */
export async function developmentOptions(): Promise<HttpOptions> {
  const { createServer } = await import("vite");
  const vite = await createServer({ server: { middlewareMode: true } });
  return {
    mode: "development",
    files: vite.middlewares,
    build: () => vite.ssrLoadModule("virtual:remix/server-build") as Promise<never>,
  };
}

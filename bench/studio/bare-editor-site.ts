import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import compression from "compression";
import express from "express";
import { build } from "vite";

/** A site of one page: bare CodeMirror with a text, sent compressed and with a script that is kept, as ours is. */
export async function openBareEditorSite(text: string): Promise<{ address: string; close: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "greenroom-bench-editor-"));
  await build({
    configFile: false,
    logLevel: "error",
    build: {
      outDir: folder,
      emptyOutDir: false,
      rollupOptions: {
        input: fileURLToPath(new URL("./bare-editor.ts", import.meta.url)),
        output: { entryFileNames: "editor.js" },
      },
    },
  });
  const shown = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const page = `<!doctype html><meta charset="utf-8"><title>Bare</title><pre id="text" hidden>\n${shown}</pre><script type="module" src="/assets/editor.js"></script>`;
  const app = express();
  app.use(compression());
  app.use("/assets", express.static(folder, { immutable: true, maxAge: "1y" }));
  app.get("/", (_req, res) => void res.type("html").send(page));
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

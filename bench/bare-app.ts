import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const packages = fileURLToPath(new URL("../node_modules", import.meta.url));

const files = {
  "package.json": JSON.stringify({
    type: "module",
    sideEffects: false,
    dependencies: { "@remix-run/node": "*", "@remix-run/react": "*" },
  }),
  "vite.config.js": `
    import { vitePlugin as remix } from "@remix-run/dev";
    import remixConfig from "./remix.config.js";
    export default { plugins: [remix(remixConfig)], build: { target: "es2022" } };`,
  "app/root.jsx": `
    import { Links, Meta, Outlet, Scripts, ScrollRestoration } from "@remix-run/react";
    export default function Root() {
      return <html lang="en"><head><Meta /><Links /></head><body><Outlet /><ScrollRestoration /><Scripts /></body></html>;
    }`,
  "app/entry.server.jsx": `
    import { RemixServer } from "@remix-run/react";
    import { renderToString } from "react-dom/server";
    export default function handle(request, status, headers, context) {
      return new Response(renderToString(<RemixServer context={context} url={request.url} />), { status, headers });
    }`,
  "app/page.jsx": `
    import { Form, useLoaderData } from "@remix-run/react";
    export const loader = () => ({ words: "Hello" });
    export const action = () => null;
    export default function Page() {
      return <Form method="post"><button type="submit">{useLoaderData().words}</button></Form>;
    }`,
  "app/routes.js": `
    import { index } from "@remix-run/route-config";
    export default [index("page.jsx")];`,
};

export const barePage = "page";

/** Builds the smallest Remix app with a form, by the same versions and the given options; returns the folder of its build. */
export function buildBareApp(folder: string, remixConfig: object): string {
  mkdirSync(join(folder, "app"), { recursive: true });
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
  writeFileSync(join(folder, "remix.config.js"), `export default ${JSON.stringify(remixConfig)};`);
  symlinkSync(packages, join(folder, "node_modules"), "dir");
  execFileSync(process.execPath, [join(packages, "@remix-run/dev/dist/cli.js"), "vite:build", "--logLevel", "warn"], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: "production" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  return join(folder, "build");
}

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { ServerBuild } from "@remix-run/node";
import { onTestFinished } from "vitest";
import { FORM_TOKEN, formTokenOf } from "~/auth/form-token.server";
import { recognize } from "~/auth/viewer.server";
import * as entry from "~/entry.server";
import * as root from "~/root";
import { createApp } from "~/server/http";

type Module = NonNullable<ServerBuild["routes"][string]>["module"];

/** A form for the small app, and what else goes with it. */
export interface Sent {
  form?: Record<string, string>;
  /** The bytes of the form, instead of its fields; the token goes before them. */
  body?: string;
  headers?: Record<string, string>;
  /** The token of the form, instead of the right one. */
  token?: string;
}

const shown = {
  module: "",
  imports: [],
  hasLoader: true,
  hasAction: true,
  hasClientLoader: false,
  hasClientAction: false,
  hasErrorBoundary: true,
};

/** The real frame and these routes, by path, behind the real server: everything that a request meets, without a build. Returns what asks it as a browser with this cookie. */
export async function smallApp(
  modules: Record<string, readonly [id: string, module: Module]>,
  options: { cookie?: string; mostRequests?: number; trustProxy?: number | string } = {},
): Promise<(path: string, sent?: Sent) => Promise<Response>> {
  const { cookie = "greenroom-visit=someone", ...rest } = options;
  const routes = Object.entries(modules).map(([path, [id, module]]) => ({ id, parentId: "root", path, module }));
  const build: ServerBuild = {
    entry: { module: entry },
    mode: "production",
    isSpaMode: false,
    basename: "/",
    publicPath: "/",
    assetsBuildDirectory: "",
    future: {
      v3_fetcherPersist: true,
      v3_lazyRouteDiscovery: true,
      v3_relativeSplatPath: true,
      v3_singleFetch: true,
      v3_throwAbortReason: true,
    },
    routes: { root: { id: "root", path: "", module: root }, ...Object.fromEntries(routes.map((route) => [route.id, route])) },
    assets: {
      entry: { module: "", imports: [] },
      routes: {
        root: { id: "root", path: "", ...shown },
        ...Object.fromEntries(routes.map(({ module: _, ...route }) => [route.id, { ...route, ...shown }])),
      },
      url: "",
      version: "",
    },
  };
  const server = createServer(createApp({ build, mode: "production", files: (_req, _res, next) => next(), ...rest }));
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  });
  const { port } = server.address() as AddressInfo;
  const own = formTokenOf(await recognize({ headers: new Headers({ Cookie: cookie }) }), cookie);
  return (path, { form, body = form && String(new URLSearchParams(form)), headers, token = own ?? "" } = {}) =>
    fetch(`http://127.0.0.1:${port}${path}`, {
      redirect: "manual",
      headers: { Cookie: cookie, ...(body !== undefined && { "Content-Type": "application/x-www-form-urlencoded" }), ...headers },
      ...(body !== undefined && { method: "POST", body: `${FORM_TOKEN}=${token}&${body}` }),
    });
}

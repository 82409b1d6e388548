import type { ActionFunctionArgs, LoaderFunctionArgs, ServerBuild } from "@remix-run/node";
import { may, policy } from "./policy";
import { toFirstPage } from "./viewer.server";

type Module = ServerBuild["routes"][string] extends infer Route ? (Route extends { module: infer Found } ? Found : never) : never;
type Handler = (args: LoaderFunctionArgs & ActionFunctionArgs) => unknown;

/** Not a page: the frame around all of them, which shows nothing but who is signed in. */
const FRAME = "root";

/** The build with every loader and action behind the table of permissions. Throws if a route has no row, so that none is forgotten. */
export function guarded(build: ServerBuild): ServerBuild {
  const missing = Object.keys(build.routes).filter((id) => id !== FRAME && policy[id] === undefined);
  if (missing.length > 0) throw new Error(`no row in auth/policy.ts says who may use ${missing.join(", ")}`);
  const routes = Object.fromEntries(
    Object.entries(build.routes).map(([id, route]) => [id, route && id !== FRAME ? { ...route, module: guard(id, route.module) } : route]),
  );
  return { ...build, routes };
}

function guard(id: string, module: Module): Module {
  const { loader, action } = module;
  // The browser asks no server about a page that has nothing to load, so nothing would keep it from being shown.
  if (module.default && !loader) throw new Error(`${id} has no loader, so nobody could be kept from it`);
  return {
    ...module,
    ...(loader && { loader: behind(id, loader as Handler) as Module["loader"] }),
    ...(action && { action: behind(id, action as Handler) as Module["action"] }),
  };
}

/** Anyone who is not allowed gets the same 404 as for a page that does not exist; a visitor is sent to the first page to sign in. */
function behind(id: string, handler: Handler): Handler {
  return async (args) => {
    const { viewer } = args.context;
    if (may(viewer?.standing ?? "visitor", args.request.method, id)) return handler(args);
    if (viewer === null && may("leader", args.request.method, id)) return toFirstPage(args.request);
    throw new Response(null, { status: 404 });
  };
}

import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, type ServerBuild } from "@remix-run/node";
import { may, policy } from "./policy";
import { throwUnsent } from "./unsent.server";
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
    ...(action && { action: taken(id, action as Handler) as Module["action"] }),
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

/** An action behind the table that loses nothing of what was typed: whatever keeps a form from taking effect, the answer says so and holds the words. */
function taken(id: string, action: Handler): Handler {
  return async (args) => {
    const { viewer, sent } = args.context;
    const isAllowed = may(viewer?.standing ?? "visitor", "POST", id);
    if (!sent) return behind(id, action)(args);
    // The form of a door from before someone signed in, in another tab: the door says that they are in.
    if (sent.fault === "signed-in" && !isAllowed && may("visitor", "POST", id)) throw redirect(new URL(args.request.url).pathname, 303);
    if (sent.fault) return throwUnsent(args, sent, sent.fault);
    if (!isAllowed) return throwUnsent(args, sent, viewer === null && may("leader", "POST", id) ? "signed-out" : "gone");
    try {
      return await action(args);
    } catch (thrown) {
      if (thrown instanceof Response)
        return thrown.status < 400 ? thrown : throwUnsent(args, sent, thrown.status < 500 ? "gone" : "fault", thrown.status);
      args.context.report(thrown);
      return throwUnsent(args, sent, "fault");
    }
  };
}

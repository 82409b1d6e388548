import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { recognize } from "~/auth/viewer.server";
import type { Viewer } from "~/services/viewer";

type Args = LoaderFunctionArgs & ActionFunctionArgs;

/** What a loader or an action answered, with its data where it was no bare response. */
export interface Answer {
  status: number;
  location: string | null;
  cookie: string;
  data: unknown;
}

interface Wrapped {
  data: unknown;
  init?: { status?: number };
}

interface Visit {
  cookie?: string;
  /** In place of whoever the cookie belongs to. */
  viewer?: Viewer | null;
  form?: Record<string, string>;
  params?: Record<string, string>;
}

/** Calls a loader or an action with a real Request, as a browser with this cookie would: a GET, or a POST where there is a form. */
export async function visit(
  handler: (args: Args) => unknown,
  path: string,
  { cookie = "", viewer, form, params = {} }: Visit = {},
): Promise<Answer> {
  const request = new Request(`http://here${path}`, {
    headers: { Cookie: cookie },
    ...(form && { method: "POST", body: new URLSearchParams(form) }),
  });
  const report = (fault: unknown) => console.error(fault);
  const context = {
    reference: "",
    nonce: "",
    place: "here",
    sent: null,
    report,
    viewer: viewer === undefined ? await recognize(request) : viewer,
  };
  const found = await Promise.resolve()
    .then(() => handler({ request, params, context }))
    .catch((thrown: unknown) => {
      if (thrown instanceof Response) return thrown;
      throw thrown;
    });
  if (found instanceof Response) {
    const { status, headers } = found;
    return { status, location: headers.get("Location"), cookie: headers.get("Set-Cookie")?.split(";")[0] ?? "", data: null };
  }
  const { data, init }: Wrapped = isWrapped(found) ? found : { data: found };
  return { status: init?.status ?? 200, location: null, cookie: "", data };
}

/** True for what Remix's `data()` gives: the data with its status. */
function isWrapped(found: unknown): found is Wrapped {
  return typeof found === "object" && found !== null && "type" in found && found.type === "DataWithResponseInit";
}

import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { enter, leave, requireViewer } from "~/auth/viewer.server";
import { Account } from "~/components/people/account";
import { pageMeta } from "~/i18n/page-meta";
import { changePassword } from "~/services/door/change-password.server";
import { signOutEverywhere } from "~/services/door/sign-out-everywhere.server";
import { changeGuest } from "~/services/people/change-guest.server";
import { erasePerson } from "~/services/people/erase-person.server";
import { viewAccount } from "~/services/people/view-account.server";
import type { Viewer } from "~/services/viewer";
import { badRequest } from "./bad-request";
import { textOf } from "./text-of";

const DONE = ["password", "everywhere", "profile"] as const;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams.get("done");
  return { ...(await viewAccount(requireViewer({ request, context }))), done: DONE.find((one) => one === asked) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = requireViewer({ request, context });
  const form = await request.formData();
  switch (textOf(form, "intent")) {
    case "password": {
      const changed = await changePassword(viewer, { old: textOf(form, "old"), password: textOf(form, "password") });
      if ("session" in changed) return enter(request, changed.session, "/account?done=password", changed.device);
      return data({ problem: { form: "password" as const, code: changed.problem } }, { status: 422 });
    }
    case "everywhere": {
      const out = await signOutEverywhere(viewer);
      return out ? enter(request, out.session, "/account?done=everywhere") : leave(request);
    }
    case "profile":
      return changeProfile(viewer, form);
    case "erase": {
      const erased = await erasePerson(viewer, textOf(form, "typed"));
      if (erased.kind === "erased") return leave(request, "/?done=erased");
      return data({ problem: { form: "erase" as const, code: erased.code } }, { status: 422 });
    }
    default:
      return badRequest();
  }
}

async function changeProfile(viewer: Viewer, form: FormData) {
  const given = { name: textOf(form, "name"), level: textOf(form, "level") };
  const changed = await changeGuest(viewer, { ...given, shown: textOf(form, "shown") });
  switch (changed.kind) {
    case "changed":
      return redirect("/account?done=profile", 303);
    case "unknown":
      return badRequest();
    case "stale":
      return data({ problem: { form: "profile-stale" as const, given } }, { status: 409 });
    case "problem":
      return data({ problem: { form: "profile" as const, given, problems: changed.problems } }, { status: 422 });
  }
}

export default function AccountPage() {
  return <Account {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />;
}

export const meta: MetaFunction = ({ matches }) => pageMeta(matches, "account.title");

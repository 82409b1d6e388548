import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { alreadyIn } from "~/auth/already-in";
import { deviceOf } from "~/auth/device-cookie.server";
import { enter } from "~/auth/viewer.server";
import { AlreadyIn } from "~/components/door/already-in";
import { SignIn } from "~/components/door/sign-in";
import { pageMeta } from "~/i18n/page-meta";
import { isFirstStart } from "~/services/door/first-start.server";
import { guestLevels } from "~/services/door/guest-levels.server";
import { signIn } from "~/services/door/sign-in.server";
import { textOf } from "./text-of";

export async function loader({ request, context }: LoaderFunctionArgs) {
  return {
    already: alreadyIn(context.viewer),
    to: new URL(request.url).searchParams.get("to") ?? "/",
    first: await isFirstStart(),
    guests: (await guestLevels()).length > 0,
  };
}

export async function action({ request, context: { place, viewer: guest } }: ActionFunctionArgs) {
  const form = await request.formData();
  const mail = textOf(form, "mail");
  const from = { place, device: await deviceOf(request.headers), guest };
  const signed = await signIn({ mail, password: textOf(form, "password") }, from);
  if ("session" in signed) return enter(request, signed.session, textOf(form, "to"), signed.device);
  if (signed.problem === "wait") return data({ mail, problem: { code: "wait" as const, minutes: signed.minutes } }, { status: 429 });
  return data({ mail, problem: { code: "wrong" as const } }, { status: 422 });
}

export default function SignInPage() {
  const { already, ...shown } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return already === null ? <SignIn {...shown} {...answer} /> : <AlreadyIn name={already} door="sign-in" />;
}

export const meta: MetaFunction = ({ matches }) => pageMeta(matches, "sign-in.title");

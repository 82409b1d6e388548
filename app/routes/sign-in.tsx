import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { deviceOf } from "~/auth/device-cookie.server";
import { enter } from "~/auth/viewer.server";
import { SignIn } from "~/components/door/sign-in";
import { pageMeta } from "~/i18n/page-meta";
import { isFirstStart } from "~/services/door/first-start.server";
import { signIn } from "~/services/door/sign-in.server";
import { textOf } from "./text-of";

export async function loader({ request }: LoaderFunctionArgs) {
  return { to: new URL(request.url).searchParams.get("to") ?? "/", first: await isFirstStart() };
}

export async function action({ request, context: { place } }: ActionFunctionArgs) {
  const form = await request.formData();
  const mail = textOf(form, "mail");
  const signed = await signIn({ mail, password: textOf(form, "password") }, { place, device: await deviceOf(request.headers) });
  if ("session" in signed) return enter(request, signed.session, textOf(form, "to"), signed.device);
  if (signed.problem === "wait") return data({ mail, problem: { code: "wait" as const, minutes: signed.minutes } }, { status: 429 });
  return data({ mail, problem: { code: "wrong" as const } }, { status: 422 });
}

export default function SignInPage() {
  return <SignIn {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />;
}

export const meta: MetaFunction = ({ matches }) => pageMeta(matches, "sign-in.title");

import { type ActionFunctionArgs, data, type MetaFunction } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { enter } from "~/auth/viewer.server";
import { FirstStart } from "~/components/door/first-start";
import { pageMeta } from "~/i18n/page-meta";
import { isFirstStart } from "~/services/door/first-start.server";
import { makeFirstLeader } from "~/services/door/make-first-leader.server";
import { notFound } from "./not-found";
import { textOf } from "./text-of";

export async function loader() {
  return (await isFirstStart()) ? null : notFound();
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const given = { name: textOf(form, "name"), mail: textOf(form, "mail") };
  const made = await makeFirstLeader({ ...given, token: textOf(form, "token"), password: textOf(form, "password") });
  if ("session" in made) return enter(request, made.session, "/people", made.device);
  return data({ given, problems: made.problems }, { status: 422 });
}

export default function FirstStartPage() {
  return <FirstStart {...useActionData<typeof action>()} />;
}

export const meta: MetaFunction = ({ matches }) => pageMeta(matches, "first-start.title");

import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { enter } from "~/auth/viewer.server";
import { Home } from "~/components/home/home";
import { Welcome } from "~/components/home/welcome";
import { localeOf } from "~/i18n/locale.server";
import { pageMeta } from "~/i18n/page-meta";
import { guestLevels } from "~/services/door/guest-levels.server";
import { joinAsGuest } from "~/services/door/join-as-guest.server";
import { viewHome } from "~/services/home/view-home.server";
import { notFound } from "./not-found";
import { textOf } from "./text-of";

export async function loader({ request, context: { viewer } }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  if (viewer !== null) return { door: null, home: await viewHome(viewer, localeOf(request)) };
  const door = { to: searchParams.get("to") ?? "", erased: searchParams.get("done") === "erased", levels: await guestLevels() };
  return { door, home: null };
}

/** Joining leads to where the address asked to go, else straight to the briefing of a first scenario. */
export async function action({ request }: ActionFunctionArgs) {
  if ((await guestLevels()).length === 0) return notFound();
  const form = await request.formData();
  const given = { name: textOf(form, "name"), level: textOf(form, "level") };
  const joined = await joinAsGuest(given);
  if ("problems" in joined) return data({ given, problems: joined.problems }, { status: 422 });
  const asked = textOf(form, "to");
  const first = asked ? null : (await viewHome(joined.viewer, localeOf(request))).next;
  return enter(request, joined.session, first ? `/scenarios/${first.card.id}` : asked || "/");
}

export default function HomePage() {
  const { door, home } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return home ? <Home {...home} /> : <Welcome {...door} {...answer} />;
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: shown }) =>
  pageMeta(matches, shown?.home ? "home.page" : "welcome.page");

import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { isPersonalPath } from "~/auth/personal-path";
import { enter } from "~/auth/viewer.server";
import { Home } from "~/components/home/home";
import { Welcome } from "~/components/home/welcome";
import { localeOf } from "~/i18n/locale.server";
import { pageMeta } from "~/i18n/page-meta";
import { viewDearTurns } from "~/services/debrief/view-dear-turns.server";
import { guestLevels } from "~/services/door/guest-levels.server";
import { joinAsGuest } from "~/services/door/join-as-guest.server";
import { viewHome } from "~/services/home/view-home.server";
import { notFound } from "./not-found";
import { textOf } from "./text-of";

export async function loader({ request, context: { viewer } }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  if (viewer !== null) {
    const locale = localeOf(request);
    return { door: null, home: await viewHome(viewer, locale), dear: await viewDearTurns(viewer, locale) };
  }
  const to = searchParams.get("to") ?? "";
  const asked = to === "" || to === "/" ? null : isPersonalPath(to) ? ("personal" as const) : ("open" as const);
  return { door: { to, asked, erased: searchParams.get("done") === "erased", levels: await guestLevels() }, home: null, dear: [] };
}

/** Joining leads to where the address asked to go, if a newcomer can have that page, else straight to the briefing of a first scenario. */
export async function action({ request }: ActionFunctionArgs) {
  if ((await guestLevels()).length === 0) return notFound();
  const form = await request.formData();
  const given = { name: textOf(form, "name"), level: textOf(form, "level") };
  const joined = await joinAsGuest(given);
  if ("problems" in joined) return data({ given, problems: joined.problems }, { status: 422 });
  const to = textOf(form, "to");
  const asked = isPersonalPath(to) ? "" : to;
  const first = asked ? null : (await viewHome(joined.viewer, localeOf(request))).next;
  return enter(request, joined.session, first ? `/scenarios/${first.card.id}` : asked || "/");
}

export default function HomePage() {
  const { door, home, dear } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return home ? <Home {...home} dear={dear} /> : <Welcome {...door} {...answer} />;
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: shown }) =>
  pageMeta(matches, shown?.home ? "home.page" : "welcome.page");

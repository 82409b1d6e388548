import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Odds } from "~/components/career/odds";
import { pageMeta } from "~/i18n/page-meta";
import { viewOdds } from "~/services/career/view-odds.server";

export function loader({ request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const asked = (name: string) => searchParams.get(name);
  return viewOdds({
    competencies: asked("competencies"),
    each: asked("each"),
    passes: asked("passes"),
    floor: asked("floor"),
    all: asked("all"),
    tries: asked("tries"),
  });
}

export default function OddsPage() {
  return <Odds {...useLoaderData<typeof loader>()} />;
}

export const meta: MetaFunction = ({ matches }) => pageMeta(matches, "odds.title");

import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { isRouteErrorResponse, Links, Meta, Outlet, Scripts, ScrollRestoration, useRouteError, useRouteLoaderData } from "@remix-run/react";
import { type ReactNode, useContext } from "react";
import { personIdOf } from "~/auth/cookie.server";
import { FaultPage } from "~/components/frame/fault-page";
import { Shell } from "~/components/frame/shell";
import { localeOf } from "~/i18n/locale.server";
import { titled } from "~/i18n/title";
import { WordsProvider } from "~/i18n/words";
import { ReferenceContext } from "~/reference";
import "~/styles/app.css";

/** The installation's; it does not change while the process runs. */
const timeZone = new Intl.DateTimeFormat().resolvedOptions().timeZone;

export async function loader({ request }: LoaderFunctionArgs) {
  return {
    locale: localeOf(request),
    timeZone,
    signedIn: (await personIdOf(request)) !== null,
  };
}

export const meta: MetaFunction = ({ matches }) => titled(matches, "fault.page");

export function Layout({ children }: { children: ReactNode }) {
  const { locale, timeZone, signedIn } = useRouteLoaderData<typeof loader>("root") ?? { locale: "en", timeZone: "UTC", signedIn: false };
  return (
    <html lang={locale} data-reference={useContext(ReferenceContext)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <Meta />
        <Links />
      </head>
      <body>
        <WordsProvider locale={locale} timeZone={timeZone}>
          <Shell signedIn={signedIn}>{children}</Shell>
        </WordsProvider>
        <ScrollRestoration />
        <Scripts />
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  const reference = useContext(ReferenceContext);
  return <FaultPage status={isRouteErrorResponse(error) ? error.status : 500} reference={reference} />;
}

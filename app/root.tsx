import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { isRouteErrorResponse, Links, Meta, Outlet, Scripts, ScrollRestoration, useRouteError, useRouteLoaderData } from "@remix-run/react";
import { type ReactNode, useContext } from "react";
import { formTokenOf, onPage } from "~/auth/form-token.server";
import { headerLinks } from "~/auth/header-links";
import { FormTokenProvider } from "~/components/form/post-form";
import { UnsentPage, unsentPageOf } from "~/components/form/unsent-page";
import { FaultPage } from "~/components/frame/fault-page";
import { FreshProvider } from "~/components/frame/fresh";
import { LadderProvider } from "~/components/frame/ladder-context";
import { NonceContext } from "~/components/frame/nonce";
import { ReferenceContext } from "~/components/frame/reference";
import { Shell } from "~/components/frame/shell";
import { useDestination } from "~/components/frame/use-destination";
import { localeOf } from "~/i18n/locale.server";
import { pageMeta } from "~/i18n/page-meta";
import { WordsProvider } from "~/i18n/words";
import { viewLadder } from "~/services/catalog/view-ladder.server";
import "~/styles/app.css";

/** The installation's; it does not change while the process runs. */
const timeZone = new Intl.DateTimeFormat().resolvedOptions().timeZone;

export function loader({ request, context }: LoaderFunctionArgs) {
  return {
    locale: localeOf(request),
    timeZone,
    links: context.viewer && headerLinks(context.viewer.standing),
    ladder: viewLadder(),
    formToken: onPage(formTokenOf(context.viewer, request.headers.get("Cookie") ?? "") ?? "", context.reference),
  };
}

/** What the frame knows where the page could not even ask. */
const unknown = { locale: "en", timeZone: "UTC", links: null, ladder: { levels: [], competencies: [] }, formToken: "" } satisfies Awaited<
  ReturnType<typeof loader>
>;

export const meta: MetaFunction = ({ matches, error }) => pageMeta(matches, unsentPageOf(error)?.unsent ? "unsent.title" : "fault.page");

export function Layout({ children }: { children: ReactNode }) {
  const inPlace = unsentPageOf(useRouteError());
  const { locale, timeZone, links, ladder, formToken } = useRouteLoaderData<typeof loader>("root") ?? { ...unknown, ...inPlace };
  const nonce = useContext(NonceContext);
  useDestination();
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
          <LadderProvider ladder={ladder}>
            <FormTokenProvider token={formToken}>
              <FreshProvider>
                <Shell links={links}>{children}</Shell>
              </FreshProvider>
            </FormTokenProvider>
          </LadderProvider>
        </WordsProvider>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
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
  const unsent = unsentPageOf(error)?.unsent;
  if (unsent) return <UnsentPage {...unsent} />;
  return <FaultPage status={isRouteErrorResponse(error) ? error.status : 500} reference={reference} />;
}

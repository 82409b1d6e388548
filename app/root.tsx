import { isRouteErrorResponse, Links, Meta, Outlet, Scripts, ScrollRestoration, useRouteError } from "@remix-run/react";
import { type ReactNode, useContext } from "react";
import { ReferenceContext } from "~/reference";
import "~/styles/app.css";

export function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" data-reference={useContext(ReferenceContext)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
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
  const answer = isRouteErrorResponse(error) ? `${error.status} ${error.statusText}` : undefined;
  return (
    <main>
      <h1>{answer ?? "Something went wrong"}</h1>
      {!answer && reference ? <p>It is in the log under reference {reference}.</p> : null}
      <p>
        <a href="/">Back to the start</a>
      </p>
    </main>
  );
}

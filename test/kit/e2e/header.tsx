import { createRemixStub } from "@remix-run/testing";
import { renderToString } from "react-dom/server";
import { Shell } from "~/components/frame/shell";
import { WordsProvider } from "~/i18n/words";
import type { HeaderLink } from "~/views/frame";

/** The header as the server writes it for someone who has these links; null is a visitor. */
export function headerFor(links: readonly HeaderLink[] | null): string {
  const Stub = createRemixStub([{ path: "*", Component: () => <Shell links={links}>{null}</Shell> }]);
  const page = renderToString(
    <WordsProvider locale="en" timeZone="UTC">
      <Stub initialEntries={["/"]} />
    </WordsProvider>,
  );
  const found = /<header[\s\S]*<\/header>/.exec(page);
  if (!found) throw new Error(`the page has no header: ${page.slice(0, 200)}`);
  return found[0];
}

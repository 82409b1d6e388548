import type { ActionFunction } from "@remix-run/node";
import { createRemixStub } from "@remix-run/testing";
import { type RenderResult, render } from "@testing-library/react";
import type { ReactNode } from "react";
import { FormTokenProvider } from "~/components/form/post-form";
import { LadderProvider } from "~/components/frame/ladder-context";
import type { Locale } from "~/i18n/translate";
import { WordsProvider } from "~/i18n/words";
import { sampleLadder } from "../scenario/ladder-sample";

/** What every form of the page carries. */
export const FORM_TOKEN = "the form's token";

/** Renders what a route shows, with the words around it and an action that forms reach. */
export function renderPage(page: ReactNode, action: ActionFunction = () => null, locale: Locale = "en"): RenderResult {
  const Stub = createRemixStub([{ path: "*", Component: () => page, action }]);
  return render(
    <WordsProvider locale={locale} timeZone="UTC">
      <LadderProvider ladder={sampleLadder}>
        <FormTokenProvider token={FORM_TOKEN}>
          <Stub initialEntries={["/here"]} />
        </FormTokenProvider>
      </LadderProvider>
    </WordsProvider>,
  );
}

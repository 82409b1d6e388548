import type { ActionFunctionArgs } from "@remix-run/node";
import { type RenderResult, screen } from "@testing-library/react";
import type { ReactNode } from "react";
import { expectAccessible } from "./axe";
import { FORM_TOKEN, renderPage } from "./render-page";

interface Shown extends RenderResult {
  /** The forms that were sent, without the token that each of them carries. */
  sent: Record<string, string>[];
}

/** Renders a page with everything that is folded opened, holds it to be accessible, and keeps what its forms send. */
export async function showPage(page: ReactNode): Promise<Shown> {
  const sent: Record<string, string>[] = [];
  const shown = renderPage(page, async ({ request }: ActionFunctionArgs) => {
    const { "form-token": token, ...fields } = Object.fromEntries(
      [...(await request.formData())].map(([name, value]) => [name, String(value)]),
    );
    if (token !== FORM_TOKEN) throw new Error("a form went out without its token");
    sent.push(fields);
    return null;
  });
  await screen.findByRole("main");
  for (const details of shown.container.querySelectorAll("details")) details.open = true;
  await expectAccessible(shown.container);
  return { ...shown, sent };
}

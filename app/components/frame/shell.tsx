import { Link, useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import { useWords } from "~/i18n/words";
import type { HeaderLink } from "~/views/frame";
import { HeldNotice } from "./held-notice";
import { JumpLink } from "./jump-link";
import { Logo } from "./logo";
import { Menu } from "./menu";
import { useFocus } from "./use-focus";

/** The frame around every page: the way past the header, the header with its links (null for a visitor, who may sign in), and the page. */
export function Shell({ links, children }: { links: readonly HeaderLink[] | null; children: ReactNode }) {
  const { t } = useWords();
  useFocus();
  // Where the address asked to go on, so does the door.
  const { search } = useLocation();
  return (
    <div className="flex min-h-dvh flex-col">
      <JumpLink to="main" className="button button-primary absolute -top-20 left-4 z-20 focus:top-2">
        {t("nav.skip")}
      </JumpLink>
      <header className="no-print border-b border-line bg-surface">
        <div className="mx-auto flex max-w-[96rem] items-center gap-x-6 px-4 py-1">
          <Link to="/" className="flex min-h-11 items-center gap-2.5 font-serif text-xl font-semibold">
            <Logo />
            {t("app.name")}
          </Link>
          {links === null && (
            <Link
              to={`/sign-in${search}`}
              className="ml-auto flex min-h-11 items-center px-2.5 text-base underline-offset-8 hover:underline"
            >
              {t("nav.sign-in")}
            </Link>
          )}
          {links !== null && <Menu links={links} />}
        </div>
      </header>
      {children}
      <HeldNotice />
    </div>
  );
}

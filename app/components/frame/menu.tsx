import { NavLink, useLocation } from "@remix-run/react";
import { PostForm } from "~/components/form/post-form";
import { useWords } from "~/i18n/words";
import type { HeaderLink } from "~/views/frame";

/** React 18 has no names for these attributes yet; it hands unknown ones in lower case on. */
const [opens, isOpened] = [{ popovertarget: "menu" }, { popover: "auto" }];

/** The header's links: in a row where there is room, behind one button where there is none. The browser itself opens and closes it, so it needs no script. */
export function Menu({ links }: { links: readonly HeaderLink[] }) {
  const { t } = useWords();
  const { key } = useLocation();
  return (
    <>
      <button type="button" {...opens} className="button ml-auto !px-3.5 text-base wide:hidden">
        <svg viewBox="0 0 24 24" aria-hidden="true" className="size-5" stroke="currentColor" strokeWidth="2" strokeLinecap="round">
          <path d="M4 7h16M4 12h16M4 17h16" />
        </svg>
        {t("nav.menu")}
      </button>
      {/* A new page closes it. */}
      <nav key={key} id="menu" {...isOpened} aria-label={t("nav.label")} className="site-menu">
        {links.map(({ to, page }) => (
          <NavLink
            key={to}
            to={to}
            end
            className="flex min-h-11 items-center px-2.5 text-base whitespace-nowrap underline-offset-8 hover:underline aria-[current]:font-semibold aria-[current]:text-accent aria-[current]:underline aria-[current]:decoration-2"
          >
            {t(`nav.${page}`)}
          </NavLink>
        ))}
        <PostForm action="/sign-out" className="wide:ml-auto max-wide:border-t max-wide:border-line">
          <button
            type="submit"
            className="min-h-11 w-full px-2.5 text-left text-base whitespace-nowrap text-soft underline-offset-8 hover:text-ink hover:underline"
          >
            {t("nav.sign-out")}
          </button>
        </PostForm>
      </nav>
    </>
  );
}

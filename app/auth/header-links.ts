import type { Standing } from "~/services/viewer";
import type { HeaderLink } from "~/views/frame";
import { may } from "./policy";

const links: readonly HeaderLink[] = [
  { to: "/", page: "home" },
  { to: "/library", page: "library" },
  { to: "/history", page: "history" },
  { to: "/career", page: "career" },
  { to: "/reviews", page: "reviews" },
  { to: "/studio", page: "studio" },
  { to: "/people", page: "people" },
  { to: "/audit", page: "audit" },
  { to: "/account", page: "account" },
];

/** The pages in the header that someone of this standing may look at, in their order. */
export function headerLinks(standing: Standing): HeaderLink[] {
  return links.filter(({ page }) => may(standing, "GET", `routes/${page}`));
}

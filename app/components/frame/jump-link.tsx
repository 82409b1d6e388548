import { Link, type LinkProps, useLocation } from "@remix-run/react";

/** Marks a place in the history that an in-page link led to. */
export const JUMP = "jump";

/**
 * A link to a place on this page. The router has to know of it: it restores scroll positions by the history's keys, and all places that a
 * plain anchor leads to share one key, so that the page went back to where it was.
 */
export function JumpLink({ to, ...props }: { to: string } & Omit<LinkProps, "to" | "state">) {
  const { search } = useLocation();
  return <Link to={{ search, hash: to }} state={JUMP} {...props} />;
}

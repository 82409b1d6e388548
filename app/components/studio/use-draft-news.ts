import { useRevalidator } from "@remix-run/react";
import { useCallback, useEffect, useRef, useState } from "react";
import { useFormToken } from "~/components/form/post-form";
import type { PersonHere } from "~/views/studio-news";

/** Someone who types changes a draft several times a second; the page follows once they rest, or after this many milliseconds. */
const REST_MS = 400;
const LONGEST_MS = 2_500;

interface Followed {
  draft: string;
  version: number;
  /** The part that is looked at. */
  at: string;
  /** Whoever looks at it: what they typed in tabs that are gone is sent. Left out, it stays where it is. */
  by?: string | undefined;
  /** An editor on the page hears for it. */
  isHearing: boolean;
}

/** What a page hears while it is open. */
export interface DraftNewsHeard {
  /** Everyone else at the draft, and where. */
  people: readonly PersonHere[];
  /** Others changed something that this page does not show yet, since something is being typed in it. */
  isBehind: boolean;
  /** Said by an editor on the page, which hears for it: the draft has this version by now. */
  changed: (version: number) => void;
  setPeople: (people: readonly PersonHere[]) => void;
}

/** Follows a draft: the page shows what others changed once they rest, and who else is there. While something is typed in a form, the page stays as it is. */
export function useDraftNews({ draft, version, at, by, isHearing }: Followed): DraftNewsHeard {
  const [people, setPeople] = useState<readonly PersonHere[]>([]);
  const [isBehind, setBehind] = useState(false);
  const { revalidate } = useRevalidator();
  const formToken = useFormToken();
  const page = useRef({ version, at, by, formToken });
  const heard = useRef({ version, since: 0 });
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const moved = useRef(() => {});
  useEffect(() => {
    page.current = { version, at, by, formToken };
  }, [version, at, by, formToken]);

  const follow = useCallback(() => {
    if (heard.current.version <= page.current.version) return setBehind(false);
    const isTyped = isTypedIn(document);
    setBehind(isTyped);
    if (isTyped) timer.current = setTimeout(follow, LONGEST_MS);
    else revalidate();
  }, [revalidate]);
  const changed = useCallback(
    (now: number) => {
      const at = performance.now();
      if (heard.current.version <= page.current.version) heard.current.since = at;
      heard.current.version = Math.max(now, heard.current.version);
      clearTimeout(timer.current);
      timer.current = setTimeout(follow, Math.max(0, Math.min(REST_MS, heard.current.since + LONGEST_MS - at)));
    },
    [follow],
  );
  const commented = useCallback(() => {
    if (!isTypedIn(document)) revalidate();
  }, [revalidate]);
  useEffect(() => () => clearTimeout(timer.current), []);

  useEffect(() => {
    if (!isHearing) return;
    let close = () => {};
    let isGone = false;
    void import("~/browser/draft/follow-page").then(({ followPage }) => {
      if (isGone) return;
      const followed = followPage(draft, () => page.current, { people: setPeople, changed, commented });
      close = followed.close;
      moved.current = followed.moved;
    });
    return () => {
      isGone = true;
      close();
    };
  }, [draft, isHearing, changed, commented]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is told of each other part.
  useEffect(() => moved.current(), [at]);

  return { people, isBehind, changed, setPeople };
}

/** Whether a form of the page holds something that was typed and not sent. */
function isTypedIn(page: Document): boolean {
  const texts = page.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    "main form[method=post] :is(input:not([type]), input[type=text], textarea)",
  );
  const boxes = page.querySelectorAll<HTMLInputElement>("main form[method=post] :is([type=checkbox], [type=radio])");
  return (
    [...texts].some(({ value, defaultValue }) => value !== defaultValue) ||
    [...boxes].some(({ checked, defaultChecked }) => checked !== defaultChecked)
  );
}

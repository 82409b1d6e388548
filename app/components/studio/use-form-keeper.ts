import { useRevalidator } from "@remix-run/react";
import { type RefObject, useEffect, useRef, useState } from "react";
import type { FormKeeper, KeepState } from "~/browser/draft/form-keeper";
import { useFormToken } from "~/components/form/post-form";
import type { DraftView } from "~/views/studio";
import type { FieldEntry, FillAnswer } from "~/views/studio-form";
import { formEntries } from "./form-entries";

/** What a page shows of a form that saves itself. */
export interface KeptFormView {
  state: KeepState | null;
  problems: FillAnswer["problems"];
  /** How often a field was drawn anew since someone else changed it. */
  revisions: Readonly<Record<string, number>>;
  /** Words from an earlier page that found no place. */
  left: readonly FieldEntry[];
  forget: () => void;
}

/** Lets the form around a place on the page save itself, where the page's script is at work. */
export function useFormKeeper({ id, me, thing }: DraftView, place: RefObject<HTMLElement>): KeptFormView {
  const [state, setState] = useState<KeepState | null>(null);
  const [problems, setProblems] = useState<FillAnswer["problems"]>({});
  const [revisions, setRevisions] = useState<Record<string, number>>({});
  const [left, setLeft] = useState<readonly FieldEntry[]>([]);
  const { revalidate } = useRevalidator();
  const formToken = useFormToken();
  const page = useRef({ revalidate, formToken });
  const keeper = useRef<FormKeeper | null>(null);
  useEffect(() => {
    page.current = { revalidate, formToken };
  });
  const { at } = thing;
  useEffect(() => {
    const form = place.current?.closest("form");
    if (!form) return;
    let isGone = false;
    void import("~/browser/draft/form-keeper").then(({ FormKeeper: Keeper }) => {
      if (isGone) return;
      keeper.current = new Keeper(
        { draft: id, at, by: me, form, formToken: () => page.current.formToken, entries: () => formEntries(new FormData(form)) },
        {
          state: setState,
          problems: setProblems,
          saved: () => page.current.revalidate(),
          renew: (paths) =>
            setRevisions((before) => ({ ...before, ...Object.fromEntries(paths.map((path) => [path, (before[path] ?? 0) + 1])) })),
          left: setLeft,
        },
      );
    });
    return () => {
      isGone = true;
      keeper.current?.end();
      keeper.current = null;
    };
  }, [id, me, at, place]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever the page shows other values, or fields anew
  useEffect(() => keeper.current?.look(), [thing, revisions]);
  return { state, problems, revisions, left, forget: () => setLeft([]) };
}

import type { ReactNode } from "react";

/** A part of the debrief under its heading. */
export function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-4 font-serif text-2xl font-semibold">
        {title}
      </h2>
      {children}
    </section>
  );
}

import type { ReactNode } from "react";
import { Fold } from "~/components/frame/fold";

interface SectionProps {
  id: string;
  title: string;
  /** Whether it is closed until someone opens it: on every page, since few want to read it, or only on a narrow one. */
  folded?: "always" | "narrow";
  children: ReactNode;
}

/** A part of the debrief under its heading. */
export function Section({ id, title, folded, children }: SectionProps) {
  const heading = (
    <h2 id={id} className={`font-serif font-semibold ${folded ? "inline text-xl sm:text-2xl" : "mb-3 text-xl sm:mb-4 sm:text-2xl"}`}>
      {title}
    </h2>
  );
  return (
    <section aria-labelledby={id}>
      {folded ? (
        <Fold summary={heading} wideOpen={folded === "narrow"}>
          <div className="mt-2 pb-4">{children}</div>
        </Fold>
      ) : (
        <>
          {heading}
          {children}
        </>
      )}
    </section>
  );
}

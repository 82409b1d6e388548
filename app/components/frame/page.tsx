import type { ReactNode } from "react";

/** One column of a page; `wide` for lists of cards. */
export function Page({ wide = false, children }: { wide?: boolean; children: ReactNode }) {
  return (
    <main id="main" tabIndex={-1} className={`mx-auto w-full grow px-4 py-6 sm:px-6 sm:py-10 ${wide ? "max-w-6xl" : "max-w-3xl"}`}>
      {children}
    </main>
  );
}

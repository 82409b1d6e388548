import { RemixBrowser } from "@remix-run/react";
import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { ReferenceContext } from "~/components/frame/reference";

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <ReferenceContext.Provider value={document.documentElement.dataset.reference ?? ""}>
        <RemixBrowser />
      </ReferenceContext.Provider>
    </StrictMode>,
  );
});

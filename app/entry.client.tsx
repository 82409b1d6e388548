import { RemixBrowser } from "@remix-run/react";
import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { holdRequests } from "~/components/frame/held-requests";
import { ReferenceContext } from "~/components/frame/reference";

window.fetch = holdRequests(window.fetch.bind(window));

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

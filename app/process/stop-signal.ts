import { shared } from "./shared";

const stops = () => shared("stop-signal", () => new AbortController());

/** Aborted once the server stops: answers that go on until someone leaves end then. */
export const stopSignal = (): AbortSignal => stops().signal;

/** Tells all that go on that the server stops. */
export const tellStop = (): void => stops().abort();

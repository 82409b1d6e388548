const place = Symbol.for("greenroom.process");
const shelf: typeof globalThis & { [place]?: Map<string, unknown> } = globalThis;

/**
 * The one thing of this name in the process, made for whoever asks first. A variable of a module would not do: in development Vite
 * evaluates a module again after an edit, and in tests the sources run beside the built server. The store then stays open, the clock
 * stays set and the scenarios stay read.
 */
export function shared<Thing>(name: string, make: () => Thing): Thing {
  shelf[place] ??= new Map();
  const things = shelf[place];
  if (!things.has(name)) things.set(name, make());
  return things.get(name) as Thing;
}

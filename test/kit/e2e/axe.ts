import axe from "axe-core";
import { expect } from "vitest";

/** jsdom lays nothing out, so contrast is looked at in a real browser; a part of a page has no landmarks of its own. */
const blind = { "color-contrast": { enabled: false }, region: { enabled: false } };

/** Fails with the rule and the element of each accessibility fault that axe finds. */
export async function expectAccessible(container: Element): Promise<void> {
  const { violations, passes } = await axe.run(container, { rules: blind });
  const faults = violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html}`));
  expect(faults).toEqual([]);
  expect(passes.length, "axe found nothing to look at").toBeGreaterThan(0);
}

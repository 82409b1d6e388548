import type { StudioNode } from "~/views/studio-form";

/** Whether a field has something in it, or one of its rows has. */
export const isFilled = (node: StudioNode): boolean =>
  node.kind === "field" ? node.value.length > 0 : node.items.some((item) => item.nodes.some(isFilled));

import { type Addable, addable } from "~/studio/form/new-thing";

/** Whether a form can add things of this kind. */
export const isAddable = (kind: string): kind is Addable => kind === "choice" || addable.some((one) => one === kind);

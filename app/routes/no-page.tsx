import { notFound } from "./not-found";

export const loader = () => notFound();
export const action = () => notFound();

/** Never shown: both ways in lead to the root's error page. */
export default function NoPage() {
  return null;
}

/** No page of ours sends such a form. */
export function badRequest(): never {
  throw new Response(null, { status: 400 });
}

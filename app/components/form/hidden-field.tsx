/** A field that goes out as the page was made. Without a word to the contrary, Firefox fills it after a reload with what it held before: the token of an earlier session, or an earlier turn. */
export function HiddenField({ name, value }: { name: string; value: string | number }) {
  return <input type="hidden" name={name} value={value} autoComplete="off" />;
}

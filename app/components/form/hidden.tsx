/** What a form carries unseen. A browser that fills in a page anew as it was left would else put an old value into a new page (Firefox does). */
export function Hidden({ name, value }: { name: string; value: string | number }) {
  return <input type="hidden" autoComplete="off" name={name} value={value} />;
}

/** A text as 16 hexadecimal digits: two lanes of FNV-1a. It tells versions of one draft apart and seals nothing. */
export function fingerprint(text: string): string {
  let [one, other] = [0x811c9dc5, 0x9e3779b9];
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    one = Math.imul(one ^ unit, 0x01000193);
    other = Math.imul(other ^ unit, 0x85ebca6b) + one;
  }
  return hex(one) + hex(other);
}

const hex = (lane: number): string => (lane >>> 0).toString(16).padStart(8, "0");

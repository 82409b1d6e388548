interface ChooseProps {
  name: string;
  label: string;
  value: string;
  options: readonly (readonly [value: string, words: string])[];
}

/** One of a few, as a list. */
export function Choose({ name, label, value, options }: ChooseProps) {
  return (
    <div>
      <label htmlFor={name} className="label">
        {label}
      </label>
      <select id={name} name={name} defaultValue={value} className="field mt-1">
        {options.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}

import type { InputHTMLAttributes } from "react";

interface FieldProps extends InputHTMLAttributes<HTMLInputElement> {
  name: string;
  label: string;
  help?: string | undefined;
  problem?: string | undefined;
}

/** A line of text to fill in, with its label above and a problem below. */
export function Field({ name, label, help, problem, ...input }: FieldProps) {
  const described = problem ? `${name}-problem` : help ? `${name}-help` : undefined;
  return (
    <div>
      <label htmlFor={name} className="label">
        {label}
      </label>
      <input
        id={name}
        name={name}
        type="text"
        className="field mt-1"
        aria-invalid={problem ? true : undefined}
        aria-describedby={described}
        {...input}
      />
      {problem ? (
        <p id={`${name}-problem`} role="alert" className="mt-1 text-[0.9375rem] text-bad">
          {problem}
        </p>
      ) : (
        help && (
          <p id={`${name}-help`} className="mt-1 text-[0.9375rem] text-soft">
            {help}
          </p>
        )
      )}
    </div>
  );
}

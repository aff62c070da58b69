import { useId, type ComponentProps } from "react";

interface TextFieldProps extends Omit<ComponentProps<"input">, "onChange" | "id"> {
  label: string;
  value: string;
  onChange(value: string): void;
  problem?: string;
}

/** A field below its label, with what is wrong beneath it. */
export function TextField({ label, onChange, problem, className = "", ...input }: TextFieldProps) {
  const id = useId();
  return (
    <div className={className}>
      <label htmlFor={id} className="text-sm">
        {label}
      </label>
      <input
        {...input}
        id={id}
        className="control w-full min-w-0"
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? `${id}-problem` : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {problem && (
        <p id={`${id}-problem`} className="mt-1 text-sm font-medium text-rose">
          {problem}
        </p>
      )}
    </div>
  );
}

import { useId, type ComponentProps } from "react";

interface TextFieldProps extends Omit<ComponentProps<"input">, "onChange" | "id"> {
  label: string;
  value: string;
  onChange(value: string): void;
  /** whether what stands there is remarked upon: the place for that is there before the words, or they would go unheard */
  hasRemarks?: boolean;
  problem?: string;
  /** how what stands there was read */
  note?: string;
}

/** A field below its label, with what is wrong beneath it, or how it was read. */
export function TextField({ label, onChange, hasRemarks, problem, note, className = "", ...input }: TextFieldProps) {
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
        aria-describedby={(problem ?? note) ? `${id}-remark` : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {hasRemarks && (
        <p
          id={`${id}-remark`}
          role="status"
          className={(problem ?? note) && `mt-1 text-sm ${problem ? "font-medium text-rose" : "text-quiet"}`}
        >
          {problem ?? note}
        </p>
      )}
    </div>
  );
}

"use client";
"use no memo";

import type { ComponentProps } from "react";

interface ButtonProps extends Omit<ComponentProps<"button">, "type" | "onClick"> {
  onPress(): void;
}

/**
 * A button that loses no press: as the action of a form, one that is made before the page's code has come is kept by
 * React, and acted on when the code is there.
 */
export function Button({ onPress, ...button }: ButtonProps) {
  return (
    <form action={onPress} className="contents">
      <button type="submit" {...button} />
    </form>
  );
}

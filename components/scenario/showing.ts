"use no memo";

import { memo, type ComponentType } from "react";

/** Of some of a component's props, objects all, the keys that it reads. */
type Shown<Props> = { readonly [Name in keyof Props]?: readonly (keyof Props[Name])[] };

/** Every key that a prop has by its type is named. */
type Whole<Props, Keys extends Shown<Props>> = {
  [Name in keyof Keys & keyof Props]: Exclude<keyof Props[Name], NonNullable<Keys[Name]>[number]> extends never
    ? unknown
    : never;
};

/**
 * A part of the page that shows some keys of a larger value, and by its type can read no other. It is drawn again only when
 * one of them changes, or something else it is given.
 */
export function showing<Props extends object, const Keys extends Shown<Props>>(
  keys: Keys & Whole<Props, Keys>,
  Part: ComponentType<Props>,
): ComponentType<Props> {
  const shown: Shown<Props> = keys;
  return memo(Part as ComponentType<object>, (was: object, is: object) => {
    const [before, after] = [was as Props, is as Props];
    return (Object.keys({ ...before, ...after }) as (keyof Props)[]).every(
      (name) =>
        Object.is(before[name], after[name]) ||
        shown[name]?.every((key) => Object.is(before[name][key], after[name][key])),
    );
  }) as ComponentType<Props>;
}

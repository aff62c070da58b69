"use client";
"use no memo";

import { useEffect } from "react";

/**
 * Acts on what was entered before the page's code had come, or was brought back by the browser at a reload: React would
 * leave it standing in its field and answer for what the server wrote there.
 */
export function EarlyEntries() {
  useEffect(() => document.querySelectorAll<Field>("input, select").forEach(enterAgain), []);
  return null;
}

type Field = HTMLInputElement | HTMLSelectElement;

function enterAgain(field: Field): void {
  if (field instanceof HTMLSelectElement) {
    const written = [...field.options].find((option) => option.defaultSelected);
    if (written?.selected === false) field.dispatchEvent(new Event("change", { bubbles: true }));
  } else if (field.type === "file") {
    if (field.files?.length) field.dispatchEvent(new Event("change", { bubbles: true }));
  } else if (field.type === "radio" || field.type === "checkbox") {
    if (field.checked === field.defaultChecked || (field.type === "radio" && !field.checked)) return;
    field.checked = !field.checked;
    field.click();
  } else if (field.value !== field.defaultValue) {
    const entered = field.value;
    // React hears of a change only from the value it has seen set: first the server's, then the browser's own way.
    field.value = field.defaultValue;
    setNatively(field, entered);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

function setNatively(field: HTMLInputElement, value: string): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")!.set!.call(field, value);
}

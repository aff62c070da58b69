/** The reader's number format: the first language of an Accept-Language header that is a language at all. */
export function localeOf(acceptLanguage: string | null): string {
  for (const item of (acceptLanguage ?? "").split(",")) {
    const tag = item.split(";")[0].trim();
    if (tag === "" || tag === "*") continue;
    try {
      const [locale] = Intl.NumberFormat.supportedLocalesOf(tag);
      if (locale) return locale;
    } catch {
      // Not a language tag: a header may hold anything.
    }
  }
  return "en-US";
}

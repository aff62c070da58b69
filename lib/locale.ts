/** The reader's number format: the first language of an Accept-Language header that is a language at all. */
export function localeOf(acceptLanguage: string | null): string {
  for (const item of (acceptLanguage ?? "").split(",")) {
    const locale = readLocale(item.split(";")[0].trim());
    if (locale) return locale;
  }
  return "en-US";
}

/** A language tag without its extensions, of which anybody may make up as many as they like; undefined where it is none. */
export function readLocale(tag: string): string | undefined {
  if (tag === "" || tag === "*") return undefined;
  try {
    const [locale] = Intl.NumberFormat.supportedLocalesOf(tag);
    return locale && new Intl.Locale(locale).baseName;
  } catch {
    return undefined;
  }
}

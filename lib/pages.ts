/** The pages of the site, in the order of its menu. */
export const pages = [
  { href: "/", label: "Estimate" },
  { href: "/convert", label: "Convert" },
  { href: "/plan", label: "Plan" },
  { href: "/sessions", label: "My LIVEs" },
  { href: "/compare", label: "Compare" },
  { href: "/embed", label: "Embed" },
  { href: "/method", label: "Method" },
];

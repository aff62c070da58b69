import type { Metadata } from "next";
import { Method } from "@/components/method/method";

export const metadata: Metadata = {
  title: "Method",
  description:
    "Every formula and every rate behind Livetake, with value, date, kind and source; what is assumed, what is not known, and how near the answers come.",
};

/** The same for everybody: numbers are written as in the US, so that the page need not be made anew for each reader. */
export default function MethodPage() {
  return <Method locale="en-US" />;
}

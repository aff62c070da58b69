import type { Metadata } from "next";
import { today } from "@/app/read-request";
import { Method } from "@/components/method/method";
import { SiteFrame } from "@/components/ui/site-frame";

export const metadata: Metadata = {
  title: "Method",
  description:
    "The formulas of the money and of the estimate, and every rate behind Livetake with value, date, kind and source; what is assumed, what is not known, and how near the answers come.",
};

/**
 * The same for everybody, made with the build: with the rates of its day, and numbers as they are written in the US, so that
 * the page need not be made anew for each reader.
 */
export default function MethodPage() {
  return (
    <SiteFrame path="/method">
      <Method asOf={today()} locale="en-US" />
    </SiteFrame>
  );
}

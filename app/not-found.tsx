import type { Metadata } from "next";
import { SiteFrame } from "@/components/ui/site-frame";

export const metadata: Metadata = { title: "There is no such page" };

export default function NotFound() {
  return (
    <SiteFrame>
      <h1 className="pt-3 pb-3 text-heading font-semibold sm:pt-5">There is no such page</h1>
      <p className="max-w-(--measure)">
        The link may be mistyped.{" "}
        <a href="/" className="link">
          The estimator
        </a>{" "}
        says what a LIVE pays, and{" "}
        <a href="/convert" className="link">
          Convert
        </a>{" "}
        what coins, gifts and diamonds are worth.
      </p>
    </SiteFrame>
  );
}

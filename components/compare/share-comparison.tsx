"use client";

import { useState } from "react";
import { ShareDialog } from "@/components/share/share-dialog";
import { TakeAway } from "@/components/share/take-away";
import { pinned } from "@/lib/share/links";
import { formatComparison } from "@/lib/share/write-comparison";
import type { ComparePanelProps } from "./comparison";

/** Shares a comparison. Names go with it only when asked for. */
export default function ShareComparison({ compared, origin, asOf, onClose }: ComparePanelProps) {
  const [withNames, setWithNames] = useState(false);
  const isNamed = compared.some(({ name }) => name);
  const ofToday = compared.map(({ scenario, name }) => ({ name, scenario: pinned(scenario, asOf) }));
  return (
    <ShareDialog
      title="Share this comparison"
      text={`${compared.length} LIVEs compared`}
      link={`${origin}/compare?${formatComparison(ofToday, { withNames })}`}
      largest={`a scenario${withNames ? ", or the names" : ""}`}
      onClose={onClose}
    >
      {isNamed && (
        <label className="mt-3 flex min-h-11 items-center gap-2">
          <input type="checkbox" checked={withNames} onChange={(event) => setWithNames(event.target.checked)} />
          Put the names in the link
        </label>
      )}
      <TakeAway asOf={asOf} />
    </ShareDialog>
  );
}

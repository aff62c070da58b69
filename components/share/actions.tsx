"use client";
"use no memo";

import { memo } from "react";
import type { UpdateScenario } from "@/components/scenario/use-scenario";
import { Button } from "@/components/ui/button";
import { usePanel } from "@/components/ui/use-panel";
import type { EvaluateOptions, Scenario } from "@/lib/earnings";
import { shareLink } from "@/lib/share/links";
import { formatComparison } from "@/lib/share/write-comparison";
import { formatQuery } from "@/lib/share/write-query";
import { PrintedLink } from "./printed-link";
import { useQuestion } from "./use-question";

/** What a panel needs to share the answer or to keep its scenario. */
export interface PanelProps {
  scenario: Scenario;
  options: EvaluateOptions;
  locale: string;
  link: string;
  /** whether own LIVEs answer on the page: they stay out of what is shared */
  isOwn: boolean;
  update: UpdateScenario;
  onClose(): void;
}

const panels = {
  Share: () => import("./share-answer"),
  Keep: () => import("@/components/keep/keep-dialog"),
};

interface ActionsProps extends Omit<PanelProps, "link" | "onClose"> {
  /** what the scenario asks, in words, where the server has written it */
  question?: string;
  origin: string;
}

/** What one does with an answer: pass it on, set it beside another, keep it. */
export const Actions = memo(function Actions({ question, origin, ...answer }: ActionsProps) {
  const { scenario, options } = answer;
  const { Panel, open, close, failure } = usePanel(panels);
  const asked = useQuestion(question, scenario, answer.locale);
  const link = shareLink(scenario, { origin, asOf: options.asOf });
  return (
    <>
      <PrintedLink link={link}>{asked && `${asked}. `}</PrintedLink>
      <div className="mt-3 flex flex-wrap gap-x-6 print:hidden">
        {(["Share", "Keep"] as const).map((name) => (
          <Button key={name} className="link min-h-11" onPress={() => open(name)}>
            {name}
          </Button>
        ))}
        <a className="link flex min-h-11 items-center" href={`/compare?${formatComparison([{ scenario }])}`}>
          Compare
        </a>
        <a className="link flex min-h-11 items-center" href={`/plan?${formatQuery(scenario)}`}>
          Plan
        </a>
        <a className="link flex min-h-11 items-center" href={`/embed?${formatQuery(scenario)}`}>
          Embed
        </a>
      </div>
      {failure}
      {Panel && <Panel {...answer} link={link} onClose={close} />}
    </>
  );
});

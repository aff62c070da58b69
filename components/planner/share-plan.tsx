"use client";

import { ShareDialog } from "@/components/share/share-dialog";
import type { Plan, Scenario } from "@/lib/earnings";
import { pinned } from "@/lib/share/links";
import { largestPart } from "@/lib/share/link-length";
import { formatPlanLink } from "@/lib/share/write-plan";

interface SharePlanProps {
  scenario: Scenario;
  plan: Plan;
  /** the answer in a few words */
  text: string;
  /** whether own LIVEs answer on the page */
  isOwn: boolean;
  origin: string;
  asOf: string;
  onClose(): void;
}

/** Shares a plan as it is answered today. Own LIVEs stay here: whoever opens it reads the general model's answer. */
export default function SharePlan({ scenario, plan, text, isOwn, origin, asOf, onClose }: SharePlanProps) {
  return (
    <ShareDialog
      title="Share this plan"
      text={text}
      link={`${origin}/plan?${formatPlanLink(pinned(scenario, asOf), plan)}`}
      largest={largestPart(scenario)}
      instead={isOwn ? `the link gives the general model’s answer, “${text}”` : undefined}
      onClose={onClose}
    />
  );
}

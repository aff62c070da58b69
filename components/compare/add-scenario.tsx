import { Button } from "@/components/ui/button";
import type { Scenario } from "@/lib/earnings";

interface Choice {
  title: string;
  scenario: Scenario;
}

interface AddScenarioProps {
  copies: readonly Choice[];
  examples: readonly Choice[];
  onAdd(scenario: Scenario): void;
  onKept(): void;
}

/** What to set beside the others: a copy to change, something kept, or an example. */
export function AddScenario({ copies, examples, onAdd, onKept }: AddScenarioProps) {
  const button = ({ title, scenario }: Choice) => (
    <Button key={title} className="link min-h-11" onPress={() => onAdd(scenario)}>
      {title}
    </Button>
  );
  return (
    <div className="mt-2 border-t border-line pt-2 print:hidden noscript:hidden">
      <h2 className="font-medium">Add to the comparison</h2>
      <div className="flex flex-wrap gap-x-5 text-sm">
        {copies.map(button)}
        <Button className="link min-h-11" onPress={onKept}>
          One that you keep …
        </Button>
        {examples.map(button)}
      </div>
    </div>
  );
}

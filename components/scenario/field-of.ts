import { limits, type Scenario } from "@/lib/earnings";
import type { UpdateScenario } from "./use-scenario";

type NumberOf<Shown> = keyof Shown & keyof typeof limits;

/** Of a scenario's numbers, each as a field shows and changes it. */
export function fieldOf<Shown extends Partial<Scenario>>(scenario: Shown, update: UpdateScenario, locale: string) {
  return <Key extends NumberOf<Shown>>(key: Key) => ({
    value: scenario[key],
    limits: limits[key],
    locale,
    onChange: (value: Shown[Key], settled: boolean) => update({ [key]: value }, settled),
  });
}

/** The same for what the page's form sends, under its key of the query. */
export function namedFieldOf<Shown extends Partial<Scenario>>(scenario: Shown, update: UpdateScenario, locale: string) {
  const field = fieldOf(scenario, update, locale);
  return <Key extends NumberOf<Shown>>(key: Key) => ({ name: key, ...field(key) });
}

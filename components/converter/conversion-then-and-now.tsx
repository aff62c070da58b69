import { SinceThen } from "@/components/share/since-then";
import type { Conversion, EvaluateOptions, Given, Scenario } from "@/lib/earnings";
import { conversionToday } from "@/lib/share/conversion-today";
import { formatConversion } from "@/lib/share/write-conversion";

interface ConversionThenAndNowProps {
  scenario: Scenario;
  given: Given;
  conversion: Conversion;
  options: EvaluateOptions;
  locale: string;
}

/** Beside the conversion that an older link promised, today's. */
export default function ConversionThenAndNow(props: ConversionThenAndNowProps) {
  const { scenario, given, conversion, options, locale } = props;
  const today = conversionToday(scenario, given, conversion, options, locale);
  if (!today) return null;
  return (
    <SinceThen
      {...today}
      then={conversion}
      href={`/convert?${formatConversion({ ...scenario, asof: undefined }, given)}`}
      locale={locale}
    >
      <strong>{today.answer.amount}</strong>, {today.answer.fact}; your viewers pay {today.spend}.
    </SinceThen>
  );
}

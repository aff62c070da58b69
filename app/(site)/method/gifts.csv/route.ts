import { giftListCsv } from "@/lib/gift-list";

export const dynamic = "force-static";

export function GET() {
  return new Response(giftListCsv(), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="tiktok-live-gifts.csv"',
      "Access-Control-Allow-Origin": "*",
    },
  });
}

import { publicAnswer } from "@/app/public-answer";
import { giftListCsv } from "@/lib/gift-list";

export function GET(request: Request) {
  return publicAnswer(request, giftListCsv(), {
    type: "text/csv; charset=utf-8",
    headers: { "Content-Disposition": 'attachment; filename="tiktok-live-gifts.csv"' },
  });
}

import { publicJson } from "@/app/public-answer";
import { giftListJson } from "@/lib/gift-list";

export function GET(request: Request) {
  return publicJson(request, giftListJson());
}

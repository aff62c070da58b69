import { giftListJson } from "@/lib/gift-list";

export const dynamic = "force-static";

export function GET() {
  return Response.json(giftListJson(), { headers: { "Access-Control-Allow-Origin": "*" } });
}

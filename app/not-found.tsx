import type { Metadata } from "next";
import { NoSuchPage } from "@/components/ui/no-such-page";

export const metadata: Metadata = { title: "There is no such page" };

export default function NotFound() {
  return <NoSuchPage />;
}

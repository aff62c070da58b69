"use client";

import { whenSeen } from "@/components/ui/when-seen";

/** Three hundred rows that few unfold: they come when they do. Without JavaScript the catalogue is there as a file. */
export const GiftTable = whenSeen(() => import("./gift-table"), 320);

import type { MetadataRoute } from "next";

/** How the site stands among a device's own applications. */
export default function manifest(): MetadataRoute.Manifest {
  const paper = "#fbfaf7";
  return {
    id: "/",
    name: "Livetake",
    description: "What a TikTok LIVE really pays, also without a network. What you enter stays on this device.",
    lang: "en",
    start_url: "/",
    display: "standalone",
    background_color: paper,
    theme_color: paper,
    icons: [
      { src: "/icon.svg", type: "image/svg+xml", sizes: "any" },
      { src: "/icons/192.png", type: "image/png", sizes: "192x192" },
      { src: "/icons/512.png", type: "image/png", sizes: "512x512" },
      { src: "/icons/maskable.png", type: "image/png", sizes: "512x512", purpose: "maskable" },
    ],
  };
}

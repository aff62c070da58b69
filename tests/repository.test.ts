import { expect, test } from "vitest";
import { listFiles, read } from "./source-files";

interface Manifest {
  engines: { node: string };
  sideEffects: string[];
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}

const manifest = JSON.parse(read("package.json")) as Manifest;

test("the Node version we work with is one that package.json allows", () => {
  const major = Number(read(".nvmrc"));
  const [, least] = /^>=(\d+)/.exec(manifest.engines.node) ?? [];
  expect(major).toBeGreaterThanOrEqual(Number(least));
});

test("each dependency is pinned to one version", () => {
  const all = { ...manifest.dependencies, ...manifest.devDependencies };
  const loose = Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
  expect(loose).toEqual([]);
});

test("each dependency is explained in CONTRIBUTING.md", () => {
  const guide = read("CONTRIBUTING.md");
  const all = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(all.filter((name) => !guide.includes(`\`${name}\``))).toEqual([]);
});

test("only stylesheets have side effects, so that bundlers drop what is not used", () => {
  expect(manifest.sideEffects).toEqual(["**/*.css"]);
});

test("the README gives the two commands", () => {
  expect(read("README.md")).toContain("npm ci && npm start");
  expect(read("README.md")).toContain("npm ci && npm test");
});

test("nothing cites a document that is not here", () => {
  expect(listFiles().filter((file) => /MODEL\s§/.test(read(file)))).toEqual([]);
});

test("nothing names a path or a registry of somebody's own machine", () => {
  const path = /(?<![\w.])\/(?:work|tmp|root|home|Users)\/\w/;
  const registry = /https?:\/\/(?!registry\.npmjs\.org)[^/\s"']*(?:registry|artifactory|nexus|verdaccio)/;
  const naming = listFiles().filter((file) => path.test(read(file)) || registry.test(read(file)));
  expect(naming).toEqual([]);
});

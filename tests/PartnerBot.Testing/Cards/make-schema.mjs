// Makes teams-card.schema.json; README.md says how to run it.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const emitted = [
  "AdaptiveCard", "TextBlock", "RichTextBlock", "TextRun", "Image", "Container", "ColumnSet", "Column", "FactSet", "Table", "TableRow", "TableCell", "ActionSet",
  "Input.Text", "Input.Number", "Input.Date", "Input.Time", "Input.Toggle", "Input.ChoiceSet",
  "Chart.Line", "Chart.VerticalBar", "Chart.HorizontalBar", "Chart.Donut",
  "Action.Execute", "Action.Submit", "Action.OpenUrl", "Action.ShowCard", "Action.ToggleVisibility", "mention",
];

const folder = mkdtempSync("schema-");
const entry = join(folder, "entry.ts");
writeFileSync(entry, 'import type { IAdaptiveCard } from "@microsoft/teams.cards";\nexport type TeamsCard = IAdaptiveCard;\n');
writeFileSync(join(folder, "tsconfig.json"), '{"compilerOptions":{"module":"nodenext","target":"es2022","strict":true},"files":["entry.ts"]}');
const generated = JSON.parse(execFileSync("npx", ["ts-json-schema-generator", "--path", entry, "--type", "TeamsCard",
  "--tsconfig", join(folder, "tsconfig.json"), "--no-type-check", "--expose", "all"], { maxBuffer: 1 << 26 })).definitions;

const typeOf = (name) => generated[name]?.properties?.type?.const;
const nameOf = (reference) => decodeURIComponent(reference.$ref.split("/").at(-1));
const withTypes = (schema) => schema.$ref ? [nameOf(schema)] : (schema.anyOf ?? []).flatMap(withTypes);

// An object that has a type is checked on its own, so that a fault is named where it is. Where it stands, only the types that may stand there remain.
function reduce(schema) {
  if (Array.isArray(schema)) return schema.map(reduce);
  if (schema === null || typeof schema !== "object") return schema;
  const { description, ...rest } = schema;
  if (rest.const !== undefined) return { type: "string", enum: [rest.const] };
  if (rest.$ref && (generated[nameOf(rest)].anyOf || nameOf(rest).includes("<"))) return reduce(generated[nameOf(rest)]);
  const names = withTypes(rest);
  if (names.some(typeOf)) {
    const types = names.map(typeOf).filter((type) => emitted.includes(type)).sort();
    if (types.length === 0) return undefined;
    const typed = { type: "object", required: ["type"], properties: { type: { type: "string", enum: types } } };
    const others = (rest.anyOf ?? []).filter((branch) => !withTypes(branch).some(typeOf)).map(reduce);
    return others.length === 0 ? typed : { anyOf: [...others, typed] };
  }
  if (rest.type === "array" && reduce(rest.items) === undefined) return undefined;
  return Object.fromEntries(Object.entries(rest).map(([key, value]) =>
    [key, key === "properties" ? Object.fromEntries(Object.entries(value).map(([name, property]) => [name, reduce(property)])) : reduce(value)]));
}

const definitions = {};
function keep(name, key) {
  if (definitions[key]) return;
  const text = JSON.stringify(definitions[key] = reduce(generated[name]));
  for (const [, next] of text.matchAll(/"#\/definitions\/([^"]+)"/g)) keep(next, next);
}
for (const name of Object.keys(generated)) if (emitted.includes(typeOf(name))) keep(name, typeOf(name));

writeFileSync(new URL("teams-card.schema.json", import.meta.url), JSON.stringify({ $schema: "http://json-schema.org/draft-07/schema#", definitions }, null, 1) + "\n");

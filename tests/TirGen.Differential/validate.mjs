// Judges payloads with ajv, a validator of JSON Schema 2020-12 that shares no code with TirGen.
// node validate.mjs <folder with node_modules> <document.json, or a folder of JSON Schema files> <payloads.jsonl>
// A payload line is {"schema": "<component>", "payload": …}; the answer is a line of 1 or 0 per payload.
import { createRequire } from "node:module";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";

const [folder, documentPath, payloadsPath] = process.argv.slice(2);
const Ajv = createRequire(join(folder, "package.json"))("ajv/dist/2020").default;
// Formats that bound a number are rules; of the others nothing is asserted. A double stands for every int64, also for the largest.
const integer = bits => ({ type: "number", validate: n => Number.isInteger(n) && n >= -(2 ** (bits - 1)) && (bits > 53 ? n <= 2 ** (bits - 1) : n < 2 ** (bits - 1)) });
const ajv = new Ajv({ strict: false, validateSchema: false, logger: false, formats: { int32: integer(32), int64: integer(64) } });
const isFolder = statSync(documentPath).isDirectory();
if (!isFolder)
    ajv.addSchema(JSON.parse(readFileSync(documentPath, "utf8")), "document");
const schemaOf = name => isFolder ? JSON.parse(readFileSync(join(documentPath, `${name}.schema.json`), "utf8")) : { $ref: `document#/components/schemas/${name}` };

const validators = new Map();
const verdicts = readFileSync(payloadsPath, "utf8").split("\n").filter(line => line).map(line => {
    const { schema, payload } = JSON.parse(line);
    if (!validators.has(schema))
        validators.set(schema, ajv.compile(schemaOf(schema)));
    return validators.get(schema)(payload) ? "1" : "0";
});
process.stdout.write(verdicts.join("\n"));

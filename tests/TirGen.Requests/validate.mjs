// Judges HTTP requests against an OpenAPI document with ajv; shares no code with TirGen.
// node validate.mjs <folder with node_modules> <document> <requests.jsonl>
// A line is {"operation": "PUT /pets/{id}", "target": "/pets/7?x=1", "headers": {…}, "type": …, "body": base64 or null};
// the answer is a JSON array with what is wrong with each line, empty texts where nothing is.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const [folder, documentPath, requestsPath] = process.argv.slice(2);
const require = createRequire(join(folder, "package.json"));
const document = require("yaml").parse(readFileSync(documentPath, "utf8"), { maxAliasCount: -1 });
const isOld = document.openapi.startsWith("3.0");

const resolve = node => node?.$ref === undefined ? node
    : resolve(node.$ref.split("/").slice(1).reduce((at, part) => at[decodeURIComponent(part).replaceAll("~1", "/").replaceAll("~0", "~")], document));

// A request leaves out what is read-only, whatever is required; 3.0 spells exclusive bounds and siblings of references in its own way.
const memberOf = (schema, name) => [schema, ...(schema.allOf ?? []).map(resolve)].reduce((found, part) =>
    found ?? resolve(part.properties?.[name]) ?? (part !== schema && part.allOf ? memberOf(part, name) : undefined), undefined);
const adapt = node => {
    if (Array.isArray(node))
        return node.forEach(item => adapt(item));
    if (node === null || typeof node !== "object")
        return;
    if (Array.isArray(node.required))
        node.required = node.required.filter(name => typeof name !== "string" || !memberOf(node, name)?.readOnly);
    for (const [bound, limit] of [["exclusiveMinimum", "minimum"], ["exclusiveMaximum", "maximum"]])
        if (typeof node[bound] === "boolean") {
            if (node[bound])
                node[bound] = node[limit];
            else
                delete node[bound];
        }
    // Authors who write "nullable" mean it, also beside an enum that does not repeat null.
    if (node.nullable === true && Array.isArray(node.enum) && !node.enum.includes(null))
        node.enum.push(null);
    // A discriminator says which alternative is meant; here each is tried.
    if (typeof node.discriminator === "object")
        delete node.discriminator;
    if (isOld && node.$ref)
        Object.keys(node).filter(key => key !== "$ref").forEach(key => delete node[key]);
    Object.values(node).forEach(value => adapt(value));
};
adapt(document.components);
adapt(document.paths);

const Ajv = require("ajv/dist/2020").default;
const addFormats = require("ajv-formats").default;
const create = options => {
    const ajv = addFormats(new Ajv({ strict: false, validateSchema: false, allErrors: false, ...options }));
    ajv.addSchema(document, "document");
    return ajv;
};
const [bodies, texts] = [create({}), create({ coerceTypes: true })];
const compiled = new Map();
const check = (ajv, pointer, value) => {
    const key = (ajv === texts) + pointer;
    if (!compiled.has(key))
        compiled.set(key, ajv.compile({ type: "object", properties: { value: { $ref: "document#" + pointer } } }));
    const validate = compiled.get(key);
    return validate({ value }) ? "" : ajv.errorsText(validate.errors);
};

const escape = name => encodeURIComponent(name.replaceAll("~", "~0").replaceAll("/", "~1"));
const decode = text => decodeURIComponent(text);

// Where a parameter or body stands in the document, references followed.
const locate = (node, pointer) => node?.$ref === undefined ? [node, pointer] : locate(resolve({ $ref: node.$ref }), node.$ref.slice(1));

const parameters = (path, operation, base, method) => {
    const found = new Map();
    for (const [list, pointer] of [[path.parameters, base], [operation.parameters, base + "/" + method]])
        (list ?? []).forEach((node, i) => {
            const [parameter, place] = locate(node, `${pointer}/parameters/${i}`);
            found.set(parameter.in + " " + parameter.name, [parameter, place]);
        });
    return found.values();
};

const hasType = (schema, type) => {
    const resolved = resolve(schema) ?? {};
    return [resolved.type].flat().includes(type) || (resolved.allOf ?? []).some(part => hasType(part, type));
};

// The value of a parameter by its style; undefined when it is absent. Objects in styles of their own are not in use here.
const read = (parameter, request, template) => {
    const schema = parameter.schema ?? {};
    const split = (text, separator) => hasType(schema, "array") ? (text === "" ? [] : text.split(separator).map(decode)) : decode(text);
    switch (parameter.in) {
        case "path": {
            // The template as a pattern: each parameter is what stands between two literal parts.
            const names = [];
            const pattern = template.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace(/\{([^}]*)\}/g, (_, name) => (names.push(name), "([^/]*)"));
            const match = new RegExp(pattern + "$").exec(request.target.split("?")[0]);
            return match === null ? undefined : split(match[names.indexOf(parameter.name) + 1], ",");
        }
        case "query": {
            const pairs = (request.target.split("?")[1] ?? "").split("&").filter(pair => pair).map(pair => {
                const at = pair.indexOf("=");
                return at < 0 ? [decode(pair), ""] : [decode(pair.slice(0, at)), pair.slice(at + 1)];
            }).filter(([name]) => name === parameter.name).map(([, value]) => value);
            if (pairs.length === 0)
                return undefined;
            const style = parameter.style ?? "form";
            if (hasType(schema, "array") && (parameter.explode ?? style === "form"))
                return pairs.map(decode);
            return split(pairs[0], style === "spaceDelimited" ? "%20" : style === "pipeDelimited" ? /\||%7C/i : ",");
        }
        case "header": {
            const value = request.headers[parameter.name.toLowerCase()];
            return value === undefined ? undefined : hasType(schema, "array") ? value.split(/, ?/) : value;
        }
        default: {
            const pair = (request.headers.cookie ?? "").split("; ").find(text => text.startsWith(parameter.name + "="));
            return pair === undefined ? undefined : split(pair.slice(parameter.name.length + 1), ",");
        }
    }
};

const body = (request, operation, base) => {
    const [node, pointer] = locate(operation.requestBody, base + "/requestBody");
    if (node === undefined)
        return request.body === null || request.body === "" ? "" : "a body that the document does not have";
    if (request.body === null)
        return node.required ? "no body" : "";
    const media = Object.keys(node.content).find(type => type.split(";")[0] === request.type || type.endsWith("*"));
    if (media === undefined)
        return `no media type ${request.type}`;
    const schema = `${pointer}/content/${escape(media)}/schema`;
    const bytes = Buffer.from(request.body, "base64");
    if (/[/+]json$/.test(request.type))
        return check(bodies, schema, JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)));
    return request.type === "application/x-www-form-urlencoded"
        ? check(texts, schema, Object.fromEntries(new URLSearchParams(bytes.toString("latin1"))))
        : "";
};

const judge = request => {
    const at = request.operation.indexOf(" ");
    const [method, template] = [request.operation.slice(0, at).toLowerCase(), request.operation.slice(at + 1)];
    const [path, base] = locate(document.paths[template], "/paths/" + escape(template));
    for (const [parameter, pointer] of parameters(path, path[method], base, method)) {
        const value = read(parameter, request, template);
        const wrong = value === undefined ? (parameter.required ? "is absent" : "") : parameter.schema ? check(texts, pointer + "/schema", value) : "";
        if (wrong)
            return `${parameter.in} parameter ${parameter.name}: ${wrong}`;
    }
    return body(request, path[method], `${base}/${method}`);
};

const lines = readFileSync(requestsPath, "utf8").split("\n").filter(line => line);
process.stdout.write(JSON.stringify(lines.map(line => judge(JSON.parse(line)))));

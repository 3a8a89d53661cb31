// Judges HTTP requests against an OpenAPI document with ajv; shares no code with TirGen.
// node validate.mjs <folder with node_modules> <document> <requests.jsonl>
// A line is {"operation": "PUT /pets/{id}", "method": "PUT", "target": "/base/pets/7?x=1", "headers": {…}, "body": base64 or null}, where /base/ stands for the
// document's server and /other/ for one of a path or an operation, and every credential contains "the-secret";
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
const adapt = (node, isMap) => {
    if (Array.isArray(node))
        return node.forEach(item => adapt(item));
    if (node === null || typeof node !== "object")
        return;
    if (isMap)
        return Object.values(node).forEach(value => adapt(value));
    // What stands in an example is no schema, "$id" for one.
    for (const keyword of ["example", "examples"])
        delete node[keyword];
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
    // Among alternatives, this is how null is spelled.
    for (const alternatives of [node.anyOf, node.oneOf])
        if (Array.isArray(alternatives))
            alternatives.forEach((one, i) => one?.nullable === true && Object.keys(one).length === 1 && (alternatives[i] = { type: "null" }));
    // Without a type, ajv knows no "nullable".
    if (typeof node.nullable === "boolean" && node.type === undefined) {
        const { nullable, ...rest } = node;
        Object.keys(node).forEach(key => delete node[key]);
        Object.assign(node, nullable && rest.properties === undefined && !rest.enum ? { anyOf: [rest, { type: "null" }] } : rest);
    }
    // A discriminator says which alternative is meant; beside that each is tried.
    if (typeof node.discriminator === "object") {
        const { propertyName, mapping } = node.discriminator;
        delete node.discriminator;
        if (node.oneOf && !node.anyOf && mapping) {
            node.anyOf = node.oneOf;
            delete node.oneOf;
        }
        if (node.oneOf ?? node.anyOf)
            for (const [value, target] of Object.entries(mapping ?? {}))
                (node.allOf ??= []).push({
                    if: { properties: { [propertyName]: { const: value } }, required: [propertyName] },
                    then: { $ref: target.includes("/") ? target : "#/components/schemas/" + target },
                });
    }
    if (isOld && node.$ref)
        Object.keys(node).filter(key => key !== "$ref").forEach(key => delete node[key]);
    Object.entries(node).forEach(([key, value]) => adapt(value, key === "properties"));
};
adapt(document.components);
adapt(document.paths);

const Ajv = require("ajv/dist/2020").default;
const addFormats = require("ajv-formats").default;
// A pattern that escapes what needs no escape is one without the flag "u" only.
const regExp = (pattern, flags) => {
    try {
        return new RegExp(pattern, flags);
    } catch {
        return new RegExp(pattern);
    }
};
regExp.code = "new RegExp";
const create = options => {
    const ajv = addFormats(new Ajv({ strict: false, validateSchema: false, allErrors: false, logger: false, code: { regExp }, ...options }));
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

// A schema that stands in no known place.
const inline = (ajv, schema, value) => {
    const validate = ajv.compile({ ...JSON.parse(JSON.stringify(schema), (key, at) => key === "$ref" ? "document" + at : at) });
    return validate(value) ? "" : ajv.errorsText(validate.errors);
};

const escape = name => encodeURIComponent(name.replaceAll("~", "~0").replaceAll("/", "~1"));
const decode = text => decodeURIComponent(text);

// Where a parameter or body stands in the document, references followed.
const locate = (node, pointer) => node?.$ref === undefined ? [node, pointer] : locate(resolve({ $ref: node.$ref }), node.$ref.slice(1));

const parameters = (path, operation, base, place) => {
    const found = new Map();
    for (const [list, pointer] of [[path.parameters, base], [operation.parameters, place]])
        (list ?? []).forEach((node, i) => {
            const [parameter, place] = locate(node, `${pointer}/parameters/${i}`);
            // OpenAPI ignores these: they are said elsewhere.
            if (parameter.in === "header" && /^(accept|content-type|authorization)$/i.test(parameter.name))
                return;
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
            const pattern = template.split(/[?#]/)[0].replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace(/\{([^}]*)\}/g, (_, name) => (names.push(name), "([^/]*)"));
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

// A member of a form from the texts that came: by its type, and JSON where it is written so.
// A form has no null but a text without letters.
const orNull = (schema, text) => text === "" && (resolve(schema)?.nullable === true || hasType(schema, "null") || resolve(schema)?.enum?.includes(null)) ? null : text;
const member = (schema, texts) => {
    const resolved = resolve(schema) ?? {};
    if (texts.length === 1 && orNull(resolved, texts[0]) === null)
        return null;
    if (hasType(resolved, "array") && !texts.some(text => text.startsWith("[")))
        return texts.map(text => orNull(resolved.items ?? {}, text));
    if (hasType(resolved, "object") || hasType(resolved, "array") || (texts.length === 1 && /^[[{]/.test(texts[0]) && !hasType(resolved, "string")))
        return JSON.parse(texts[0]);
    return texts[0];
};

const propertyOf = (schema, name) => memberOf(resolve(schema) ?? {}, name);

// A list that repeats its name, or, as deepObject, members under their path.
const form = (text, schema) => {
    const value = {};
    const groups = new Map();
    for (const [name, item] of new URLSearchParams(text))
        groups.set(name, [...groups.get(name) ?? [], item]);
    for (const [name, texts] of groups) {
        const path = name.match(/^([^[\]]+)((?:\[[^\]]*\])+)$/);
        if (path === null || propertyOf(schema, name) !== undefined) {
            value[name] = member(propertyOf(schema, name), texts);
            continue;
        }
        const keys = [path[1], ...path[2].slice(1, -1).split("][")];
        let at = value;
        for (const key of keys.slice(0, -1).filter(key => key !== ""))
            at = at[key] ??= {};
        at[keys.at(-1)] = texts[0];
    }
    // A list without items has no name to repeat.
    for (const name of resolve(schema)?.required ?? [])
        if (value[name] === undefined && hasType(propertyOf(schema, name) ?? {}, "array"))
            value[name] = [];
    return value;
};

// A body without parts is a delimiter, a blank line and the end.
const parts = (bytes, boundary) => bytes.toString("latin1").split("--" + boundary).slice(1, -1).filter(text => text.trim()).map(text => {
    const end = text.indexOf("\r\n\r\n");
    const head = text.slice(0, end);
    return {
        name: /name="?([^";\r\n]+)"?/i.exec(head)?.[1],
        isFile: /filename/i.test(head),
        type: /content-type: *([^;\r\n]+)/i.exec(head)?.[1] ?? "text/plain",
        text: Buffer.from(text.slice(end + 4, -2), "latin1").toString("utf8"),
    };
});

const multipart = (bytes, type, schema, pointer) => {
    const found = parts(bytes, /boundary="?([^";]+)/.exec(type)[1]);
    // A file, or a list of files, without a name.
    if (resolve(schema)?.format === "binary" || resolve(resolve(schema)?.items)?.format === "binary")
        return found.every(part => part.isFile) ? "" : "a part that is no file";
    for (const name of resolve(schema)?.required ?? [])
        if (!found.some(part => part.name === name))
            return `the part ${name} is missing`;
    for (const part of found) {
        const property = propertyOf(schema, part.name);
        if (property === undefined)
            return `the document has no part ${part.name}`;
        const isList = hasType(property, "array");
        if (part.isFile || [property, resolve(property).items].some(one => resolve(one)?.format === "binary"))
            continue;
        const count = found.filter(other => other.name === part.name).length;
        if (isList && count > (resolve(property).maxItems ?? count))
            return `part ${part.name}: too many`;
        const isJson = /[/+]json$/.test(part.type);
        const value = isJson ? JSON.parse(part.text) : part.text;
        const wrong = inline(isJson ? bodies : texts, property, isList && !Array.isArray(value) ? [value] : value);
        if (wrong)
            return `part ${part.name}: ${wrong}`;
    }
    return "";
};

const body = (request, operation, base) => {
    const [node, pointer] = locate(operation.requestBody, base + "/requestBody");
    if (node === undefined)
        return request.body === null || request.body === "" ? "" : "a body that the document does not have";
    // A file may be empty, and has its type then.
    if (request.body === null || (request.body === "" && request.headers["content-type"] === undefined))
        return node.required ? "no body" : "";
    const type = request.headers["content-type"] ?? "";
    const essence = type.split(";")[0].trim();
    const media = Object.keys(node.content).find(name => name.split(";")[0].trim().toLowerCase() === essence.toLowerCase()) ?? Object.keys(node.content).find(name => name.endsWith("*"));
    if (media === undefined)
        return `no media type ${type}`;
    if (node.content[media].schema === undefined || resolve(node.content[media].schema).format === "binary")
        return "";
    const schema = `${pointer}/content/${escape(media)}/schema`;
    const bytes = Buffer.from(request.body, "base64");
    if (/[/+]json$/.test(essence))
        return check(bodies, schema, JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)));
    return essence === "application/x-www-form-urlencoded" ? check(texts, schema, form(bytes.toString("latin1"), node.content[media].schema))
        : essence.startsWith("multipart/") ? multipart(bytes, type, node.content[media].schema, schema)
        : "";
};

// The places at which credentials stand, as a text for each.
const credentials = request => {
    const places = [];
    const [, query] = request.target.split("?");
    for (const pair of (query ?? "").split("&"))
        if (pair.includes(secret))
            places.push("query " + decode(pair.split("=")[0]));
    for (const [name, value] of Object.entries(request.headers))
        if (name === "cookie")
            places.push(...value.split("; ").filter(pair => pair.includes(secret)).map(pair => "cookie " + pair.split("=")[0]));
        else if (value.includes(secret) || (value.startsWith("Basic ") && Buffer.from(value.slice(6), "base64").toString().includes(secret)))
            places.push(`header ${name} ${name === "authorization" ? value.split(" ")[0].toLowerCase() : ""}`.trim());
    if (request.target.split("?")[0].includes(secret) || (request.body !== null && Buffer.from(request.body, "base64").includes(secret)))
        places.push("path or body");
    return places.sort().join(", ");
};

const secret = "the-secret";
const placeOf = name => {
    const scheme = resolve(document.components?.securitySchemes?.[name]);
    switch (scheme?.type) {
        case "apiKey":
            return scheme.in === "header" ? `header ${scheme.name.toLowerCase()}` : `${scheme.in} ${scheme.name}`;
        case "http":
            return `header authorization ${scheme.scheme.toLowerCase()}`;
        default:
            return scheme === undefined || scheme.type === "mutualTLS" ? undefined : "header authorization bearer";
    }
};

const authorization = (request, operation) => {
    const found = credentials(request).replace(/^header authorization (?!basic|bearer)\S+$/, "header authorization");
    const alternatives = (operation.security ?? document.security ?? []).map(alternative => Object.keys(alternative).map(placeOf));
    const given = alternatives.filter(places => places.length > 0 && places.every(place => place !== undefined));
    const expected = given.length === 0 ? [""] : given.map(places => [...new Set(places)].sort().join(", "));
    return expected.includes(found) ? "" : `credentials at "${found}", not at "${expected.join('" or "')}"`;
};

// Method, server and path.
const address = (request, path, operation, method, template) => {
    const [route, fixed] = template.split("#")[0].split("?");
    // Where the document itself has no server, that of its paths is the one.
    const own = (operation.servers ?? path.servers)?.[0]?.url;
    const server = own === undefined || own === document.servers?.[0]?.url ? "/base" : document.servers ? "/other" : "/(base|other)";
    const pattern = route.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace(/\{[^}]*\}/g, "[^/?#]*");
    const [target, query] = request.target.split("?");
    return request.method !== method.toUpperCase() ? `method ${request.method}`
        : !new RegExp("^" + server + pattern + "$").test(decodeURI(target)) ? `the path ${target}`
        : fixed && !`&${query ?? ""}&`.includes(`&${fixed}&`) ? `the query ${query}`
        : "";
};

// A text has no type: what one of them makes valid is. Coercion alone finds a number to be a text, too, where only one of both may be.
const judgeText = (pointer, value) => {
    const wrong = check(texts, pointer, value);
    const isNumber = typeof value === "string" && value.trim() !== "" && Number.isFinite(Number(value));
    return wrong === "" || check(bodies, pointer, value) === "" || (isNumber && check(bodies, pointer, Number(value)) === "") ? "" : wrong;
};

const judge = request => {
    const at = request.operation.indexOf(" ");
    const [method, template] = [request.operation.slice(0, at).toLowerCase(), request.operation.slice(at + 1)];
    const [path, base] = locate(document.paths[template], "/paths/" + escape(template));
    const [operation, place] = locate(path[method], `${base}/${method}`);
    for (const [parameter, pointer] of parameters(path, operation, base, place)) {
        const value = read(parameter, request, template);
        const wrong = value === undefined ? (parameter.required ? "is absent" : "") : parameter.schema ? judgeText(pointer + "/schema", value) : "";
        if (wrong)
            return `${parameter.in} parameter ${parameter.name}: ${wrong}`;
    }
    return address(request, path, operation, method, template) || authorization(request, operation) || body(request, operation, place);
};

const lines = readFileSync(requestsPath, "utf8").split("\n").filter(line => line);
process.stdout.write(JSON.stringify(lines.map(line => {
    try {
        return judge(JSON.parse(line));
    } catch (error) {
        return `not judged: ${error.message}`;
    }
})));

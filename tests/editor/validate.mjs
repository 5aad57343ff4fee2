// Validates YAML files against the JSON Schemas of the spec format, with a validator and a YAML parser that are independent
// of this project. The arguments are the folder of the schemas and the folder that contains node_modules. The lines of
// standard input are paths of files. Prints one line of JSON for each file: its path, and the mistakes, each with the path
// of the value and the keyword of the schema.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";

const [schemas, modules] = process.argv.slice(2);
const require = createRequire(join(resolve(modules), "package.json"));
const { default: Ajv } = require("ajv/dist/2020.js");
const { parseDocument } = require("yaml");

// Unknown keywords are refused, except for those that only editors use.
const ajv = new Ajv({ allErrors: true, strict: true, strictTypes: false, strictRequired: false });
const forEditors = ["defaultSnippets", "markdownDescription", "markdownEnumDescriptions", "patternErrorMessage"];
for (const keyword of forEditors) {
    ajv.addKeyword(keyword);
}
const read = (name) => ajv.compile(JSON.parse(readFileSync(join(schemas, name), "utf8")));
const family = read("family.schema.json");
const endpoint = read("endpoint.schema.json");

const lines = [];
for (const path of readFileSync(0, "utf8").split("\n").filter(Boolean)) {
    const document = parseDocument(readFileSync(path, "utf8"), { version: "1.2", maxAliasCount: 0 });
    let mistakes = document.errors.map((error) => ({ at: "", keyword: "yaml", message: error.message }));
    if (mistakes.length === 0) {
        const validate = basename(path) === "family.yaml" ? family : endpoint;
        validate(document.toJS({ mapAsMap: false }));
        mistakes = (validate.errors ?? []).map((error) => ({
            at: error.instancePath,
            keyword: error.keyword,
            message: `${error.message} ${JSON.stringify(error.params)}`,
        }));
    }
    lines.push(JSON.stringify({ path, mistakes }));
}
process.stdout.write(lines.join("\n") + "\n");

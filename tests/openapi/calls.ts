// Makes every call of a document with the TypeScript client that openapi-generator made from it, against the sandbox.
//
// Arguments: the document, the URL of the sandbox, and the file of its RSA key.

import { readFileSync } from "node:fs";
import * as client from "./client/index";
import { sign, type Request } from "./signer";

type Json = any;

const [documentFile, sandbox, keyFile] = process.argv.slice(2);
const document: Json = JSON.parse(readFileSync(documentFile, "utf8"));
const generated: Json = client;

// Returns a name without what generators change in it.
const plain = (name: string) => name.replace(/[^A-Za-z0-9]/g, "").toLowerCase();

const operations: [string, Json][] = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.values(item as Json).map((operation): [string, Json] => [path, operation]),
);

// Returns the credentials of a family that the sandbox accepts.
function credentials(family: string): Record<string, string> {
  const own = operations.filter(([, one]) => one.operationId.startsWith(`${family}.`));
  const rsa = own.map(([, one]) => one["x-linksfield-signing"]).find((one) => one?.algorithm.startsWith("rsa"));
  const value = (name: string, one: Json) => {
    if (name === rsa?.key) return readFileSync(keyFile, "utf8");
    return one.secret ? "sandbox-secret" : one.example ?? "anything";
  };
  const all = Object.entries(document["x-linksfield-families"][family].credentials);
  return Object.fromEntries(all.map(([name, one]) => [name, value(name, one)]));
}

const content = (operation: Json): Json => operation.requestBody?.content["application/json"];
const server = (operation: Json): string => (operation.servers ?? document.servers)[0].url;

async function post(url: string, body: Json): Promise<Json> {
  const headers = { "Content-Type": "application/json" };
  const response = await fetch(url, { method: "POST", headers, body: JSON.stringify(body) });
  return response.json();
}

// Returns the access token of a family, if it has a login.
async function logIn(family: string, known: Record<string, string>): Promise<string> {
  const login = operations.find(([, one]) => one.operationId === `${family}.login`);
  if (!login) return "";
  const [path, operation] = login;
  const answer = await post(server(operation) + path, sign(operation, {}, known, path).body);
  const steps: string[] = operation["x-linksfield-token"].locations[0].path.split(".");
  return steps.reduce((value, step) => value[step], answer);
}

async function call(path: string, operation: Json, known: Record<string, string>): Promise<Json> {
  const shown = content(operation) && (Object.values(content(operation).examples)[0] as Json).value;
  const fillIns = operation["x-linksfield-fill-in"].map((one: Json) => one.name);
  const parameters: Json[] = operation.parameters ?? [];
  const values: Json = Object.fromEntries(parameters.filter((one) => "example" in one).map((one) => [one.name, one.example]));
  for (const [name, value] of Object.entries(shown ?? {})) if (!fillIns.includes(name)) values[name] = value;
  const url = new URL(server(operation) + path).pathname.replace(/%7B(\w+)%7D/g, (_, name) => String(values[name]));
  const request = sign(operation, values, known, url);

  const api = Object.keys(generated).find((name) => name.endsWith("Api") && methodOf(name, operation))!;
  const method = methodOf(api, operation)!;
  const configuration = new client.Configuration({
    // Security schemes are headers that the signer made.
    apiKey: (name: string) => request.header[name],
  });
  const argument: Json = {};
  for (const parameter of parameters) {
    argument[plain(parameter.name)] = request[parameter.in as keyof Request][parameter.name];
  }
  if (shown) argument[plain(content(operation).schema.$ref.split("/").pop())] = request.body;
  // The parameters of the method are in an order that the generator chooses.
  const source: string = generated[api].prototype[method].toString();
  const names = source.slice(source.indexOf("(") + 1, source.indexOf(")")).split(",").map((name) => plain(name));
  const response = await new generated[api](configuration)[method](...names.map((name) => argument[name]));
  return response.data;
}

function methodOf(api: string, operation: Json): string | undefined {
  const methods = Object.getOwnPropertyNames(generated[api].prototype);
  return methods.find((name) => plain(name) === plain(operation.operationId));
}

async function main() {
  const counts: Record<string, number> = {};
  const failures: string[] = [];
  for (const [path, operation] of operations) {
    const [family] = operation.operationId.split(".");
    if ("x-linksfield-token" in operation) continue; // The login, which is made below.
    await post(`${sandbox}/_sandbox/reset`, {});
    const known = credentials(family);
    known.token = await logIn(family, known);
    try {
      const answer = await call(path, operation, known);
      if (!answer || typeof answer !== "object") throw new Error(`no response: ${answer}`);
      const envelope = document["x-linksfield-families"][family].envelope;
      const code = envelope?.code.split(".").reduce((value: Json, step: string) => value?.[step], answer);
      if (code !== undefined && !envelope.success.includes(String(code))) throw new Error(JSON.stringify(answer));
      counts[family] = (counts[family] ?? 0) + 1;
    } catch (error: Json) {
      failures.push(`${operation.operationId}: ${error} ${JSON.stringify(error.response?.data ?? "")}`);
    }
  }
  for (const failure of failures) console.error(failure.slice(0, 600));
  const made = Object.values(counts).reduce((sum, count) => sum + count, 0);
  console.log(`the TypeScript client made ${made} calls: ${JSON.stringify(counts)}; ${failures.length} failed`);
  process.exit(failures.length > 0 ? 1 : 0);
}

main();

// Signs requests of the Linksfield APIs, as the extensions of an OpenAPI document state it. Needs Node.js.

import { createHash, createHmac, createSign, randomInt } from "node:crypto";

type Json = any;

export type Request = { path: Json; query: Json; header: Json; body: Json };

// Returns a credential as it is sent: a login sends the digest of a password.
function credential(text: string, digest?: string): string {
  return digest === "md5-hex" ? createHash("md5").update(text).digest("hex") : text;
}

// Returns the values of a request by their place, with those that a client fills in and the signature.
//
// `operation` is the operation object of the document. `values` are the caller's parameters and fields by their names.
// `credentials` are those of the family, with the access token as `token`. `path` is the path of the URL.
export function sign(operation: Json, values: Json, credentials: Record<string, string>, path: string): Request {
  const template = (text: string, more: Record<string, string> = {}) =>
    text.replace(/\{(\w+)\}/g, (_, name) => ({ ...credentials, ...more })[name]);
  const filled = (field: Json): Json => {
    const now = Date.now();
    const sources: Record<string, () => string> = {
      clock: () => String(field.unit === "seconds" ? Math.floor(now / 1000) : now),
      composed: () => template(field.template),
      constant: () => field.value,
      credential: () => credential(credentials[field.credential], field.digest),
      language: () => field.default,
      nonce: () => String(randomInt(1, 2 ** 31)),
      "request-path": () => path,
      token: () => credentials.token,
    };
    const text = sources[field.source]();
    return field.wire === "number" ? Number(text) : text;
  };
  const fields: Json[] = operation["x-linksfield-fill-in"];
  const own = fields.filter((field) => field.source !== "signature").map((field) => [field.name, filled(field)]);
  const all: Json = { ...Object.fromEntries(own), ...values };
  const signing = operation["x-linksfield-signing"];
  if (signing) {
    const known = { form: "json", escapes: "plain", numbers: "bare", arrays: "given", empty_values: "omit" };
    if (Object.entries(known).some(([key, value]) => signing.text[key] !== value)) {
      throw new Error("this signer signs compact JSON only: see `How to sign` in spec/OPENAPI.md");
    }
    // The fields are listed in the order in which they are signed.
    const members: string[] = [];
    for (const field of signing.text.fields) {
      const value = field.fill_in ? filled(field.fill_in) : all[field.name];
      if (value === undefined || value === null || value === "") continue;
      const nested = signing.text.nested_keys === "sorted" ? sorted(value) : value;
      members.push(`${JSON.stringify(field.name)}:${JSON.stringify(field.in === "body" ? nested : String(value))}`);
    }
    const signature = signed(signing, `{${members.join(",")}}`, credentials[signing.key]);
    all[signing.signature.name] = template(signing.signature.template, { signature });
  }
  const request: Json = { path: {}, query: {}, header: {}, body: {} };
  const places = new Map([...(operation.parameters ?? []), ...fields].map((field) => [field.name, field.in]));
  for (const [name, value] of Object.entries(all)) request[places.get(name) ?? "body"][name] = value;
  return request;
}

// Returns the signature of a text: an HMAC, a signature of RSA, or a digest without a key.
function signed(signing: Json, text: string, key: string): string {
  const [digest, kind] = signing.algorithm.split("-").reverse();
  const bytes = (): Buffer => {
    if (kind === "hmac") return createHmac(digest, key).update(text).digest();
    if (kind === "rsa") return createSign(`RSA-${digest.toUpperCase()}`).update(text).sign(key);
    return createHash(digest).update(text).digest();
  };
  const [encoding, upper] = signing.encoding.split("-");
  const encoded = bytes().toString(encoding);
  return upper ? encoded.toUpperCase() : encoded;
}

// Returns JSON in which the keys of all objects are sorted.
function sorted(value: Json): Json {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.keys(value).sort().map((key) => [key, sorted(value[key])]));
}

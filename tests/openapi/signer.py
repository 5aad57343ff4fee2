"""Signs requests of the Linksfield APIs, as the extensions of an OpenAPI document state it.

Needs Python 3.8 or later, and the package `cryptography` for families that sign with RSA.
"""

import base64
import hashlib
import hmac
import json
import random
import time


def sign(operation, values, credentials, path):
    """Returns the values of a request by their place, with those that a client fills in and the signature.

    The places are `path`, `query`, `header` and `body`. `operation` is the operation object of the document. `values` are
    the caller's parameters and fields by their names. `credentials` are those of the family, with the access token as
    `token`. `path` is the path of the URL.
    """
    milliseconds = time.time_ns() // 1_000_000
    clock = {"seconds": str(milliseconds // 1000), "milliseconds": str(milliseconds)}

    def filled(field):
        text = {
            "clock": lambda: clock[field["unit"]],
            "composed": lambda: field["template"].format(**credentials),
            "constant": lambda: field["value"],
            "credential": lambda: credential(credentials[field["credential"]], field.get("digest")),
            "language": lambda: field["default"],
            "nonce": lambda: str(random.randrange(1, 2**31)),
            "request-path": lambda: path,
            "token": lambda: credentials["token"],
        }[field["source"]]()
        return int(text) if field.get("wire") == "number" else text

    fields = operation["x-linksfield-fill-in"]
    values = {**{f["name"]: filled(f) for f in fields if f["source"] != "signature"}, **values}
    places = {field["name"]: field["in"] for field in operation.get("parameters", []) + fields}
    signing = operation.get("x-linksfield-signing")
    if signing is not None:
        values[signing["signature"]["name"]] = signature(signing, values, credentials, filled)
    request = {"path": {}, "query": {}, "header": {}, "body": {}}
    for name, value in values.items():
        request[places.get(name, "body")][name] = value
    return request


def credential(text, digest):
    """Returns a credential as it is sent: a login sends the digest of a password."""
    return hashlib.md5(text.encode()).hexdigest() if digest == "md5-hex" else text


def signature(signing, values, credentials, filled):
    """Returns the signature in the form in which it is sent."""
    known = {"form": "json", "escapes": "plain", "numbers": "bare", "arrays": "given", "empty_values": "omit"}
    if any(signing["text"][key] != value for key, value in known.items()):
        raise NotImplementedError("this signer signs compact JSON only: see `How to sign` in spec/OPENAPI.md")
    text = {}
    for field in signing["text"]["fields"]:
        value = filled(field["fill_in"]) if "fill_in" in field else values.get(field["name"])
        if value not in (None, ""):
            text[field["name"]] = value if field["in"] == "body" else as_text(value)
    sort = signing["text"]["nested_keys"] == "sorted"
    text = json.dumps(text, sort_keys=sort, separators=(",", ":"), ensure_ascii=False).encode()
    digest = signed(signing["algorithm"], text, credentials.get(signing["key"]))
    encodings = {
        "base64": base64.b64encode(digest).decode(),
        "hex": digest.hex(),
        "hex-upper": digest.hex().upper(),
    }
    encoded = encodings[signing["encoding"]]
    return signing["signature"]["template"].format(signature=encoded, **credentials)


def as_text(value):
    """Returns a value as the path, the query and headers carry it."""
    if isinstance(value, list):
        return ",".join(as_text(item) for item in value)
    return value if isinstance(value, str) else json.dumps(value)


def signed(algorithm, text, key):
    """Returns the signature of a text: an HMAC, a signature of RSA, or a digest without a key."""
    kind, _, digest = algorithm.rpartition("-")
    if kind == "hmac":
        return hmac.new(key.encode(), text, digest).digest()
    if kind == "rsa":
        from cryptography.hazmat.primitives import hashes, serialization
        from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15

        private = serialization.load_pem_private_key(key.encode(), password=None)
        return private.sign(text, PKCS1v15(), getattr(hashes, digest.upper())())
    return hashlib.new(digest, text).digest()

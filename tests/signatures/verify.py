"""Verifies the signatures of captured requests, from their bytes and the documented rule of each family alone.

Arguments: a folder with one request per file, named after its family, and the secret. The folder also has `key.pem`.
"""

import base64
import hashlib
import hmac
import json
import pathlib
import re
import subprocess
import sys
from urllib.parse import quote, unquote

FOLDER, SECRET = pathlib.Path(sys.argv[1]), sys.argv[2].encode()
KEY = FOLDER / "key.pem"


class Number(str):
    """A number with its digits."""


class Request:
    def __init__(self, data):
        head, self.body = data.split(b"\r\n\r\n", 1)
        first, *lines = head.decode().split("\r\n")
        self.method, target, _ = first.split(" ")
        self.path, _, self.query = target.partition("?")
        self.headers = {name.lower(): value for name, value in (line.split(": ", 1) for line in lines)}

    def fields(self):
        """The parameters, as texts, numbers, lists and objects."""
        if self.body:
            return json.loads(self.body, parse_int=Number, parse_float=Number)
        pairs = (pair.partition("=") for pair in self.query.split("&") if pair)
        return {unquote(name): unquote(value) for name, _, value in pairs}


def compact(value):
    if isinstance(value, Number):
        return str(value)
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, list):
        return "[" + ",".join(map(compact, value)) + "]"
    return "{" + ",".join(compact(name) + ":" + compact(item) for name, item in value.items()) + "}"


def text(value):
    return value if isinstance(value, str) else compact(value)


def digest(name, data):
    return hashlib.new(name, data)


def check(actual, expected, request):
    if actual != expected:
        sys.exit(f"expected {expected}, but the signature is {actual} in {request.headers} {request.body}")


def rsa(hash_name, data, signature):
    (FOLDER / "text").write_bytes(data)
    (FOLDER / "sign").write_bytes(signature)
    public = FOLDER / "public.pem"
    subprocess.run(["openssl", "pkey", "-in", KEY, "-pubout", "-out", public], check=True)
    verify = ["openssl", "dgst", "-" + hash_name, "-verify", public, "-signature", FOLDER / "sign", FOLDER / "text"]
    done = subprocess.run(verify, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"openssl refuses the signature of {data!r}: {done.stdout}")


def sign_header(request):
    headers = request.headers
    if "authorization" not in headers:
        assert request.path == "/base/orders" and request.method == "GET"
        return
    assert re.fullmatch("[0-9a-f]{32}", headers["x-nonce"])
    signed = "\n".join([
        request.method, headers["host"] + request.path, request.query, headers["x-timestamp"], headers["x-nonce"],
        headers.get("x-version", "") + headers["idempotency-key"], digest("sha256", request.body).hexdigest(),
    ])
    expected = hmac.new(SECRET, signed.encode(), "sha256").hexdigest()
    check(headers["authorization"], f"SIGN app=A1,sign={expected}", request)


def sign_pairs(request):
    fields = request.fields()
    if "/rates" in request.path or "/notices" in request.path:
        assert "sign" not in fields
        return
    sign = fields.pop("sign")
    assert re.fullmatch("[0-9]{14}", fields["time"]), fields
    fields["x-region"] = request.headers["x-region"]
    pairs = "&".join(f"{name}={text(fields[name])}" for name in sorted(fields) if text(fields[name]))
    check(sign, digest("md5", pairs.encode() + b"&key=" + SECRET).hexdigest().upper(), request)


def sign_bare_pairs(request):
    fields = request.fields()
    sign = fields.pop("sign")
    assert re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d", fields["timestamp"]), fields
    if "/sell/" in request.path:
        fields["till"] = unquote(request.path.rpartition("/")[2])
    pairs = "".join(
        name + fields[name] for name in sorted(fields) if isinstance(fields[name], str)
    )
    signed = SECRET + request.path.encode() + pairs.encode() + SECRET
    check(sign, digest("sha1", signed).hexdigest(), request)


def sign_joined(request):
    fields = request.fields()
    sign = fields.pop("sign")
    assert fields["remark"] is None

    def joined(value):
        if value is None:
            return Number("null")
        if isinstance(value, dict):
            return {name: joined(item) for name, item in sorted(value.items())}
        if isinstance(value, list):
            items = list(map(joined, value))
            is_flat = not any(isinstance(item, (list, dict)) for item in value)
            return ",".join(items) if is_flat else items
        return value

    pairs = "&".join(f"{name}={text(joined(fields[name]))}" for name in sorted(fields))
    check(sign, hmac.new(SECRET, pairs.encode(), "sha256").hexdigest(), request)


def sign_encoded(request):
    fields = request.fields()
    assert re.fullmatch("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}", fields.pop("request_id"))
    pairs = "&".join(
        quote(name, safe="") + "=" + quote(text(fields[name]), safe="") for name in sorted(fields) if text(fields[name])
    )
    expected = hmac.new(SECRET, f"{request.method}&{pairs}".encode(), "sha256").digest()
    check(request.headers["x-sign"], base64.b64encode(expected).decode(), request)


def sign_rsa(request):
    headers = request.headers
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", headers["x-time"])
    found = re.fullmatch('RSA serial="S1",signature="([^"]*)"', headers["authorization"])
    head = "\n".join([request.method, request.path, request.query, headers["x-time"], headers["x-nonce"], ""])
    rsa("sha256", head.encode() + request.body + b"\n", base64.b64decode(found[1], validate=True))


def sign_json(request):
    fields = request.fields()
    sign = fields.pop("sign")

    def quoted(value):
        if isinstance(value, str):
            return str(value)
        return list(map(quoted, value)) if isinstance(value, list) else {n: quoted(v) for n, v in value.items()}

    canonical = compact(quoted(dict(sorted(fields.items()))))
    signed = digest("md5", SECRET).hexdigest() + ":" + canonical
    check(sign, base64.b64encode(digest("sha256", signed.encode()).digest()).decode(), request)


def sign_hex_rsa(request):
    fields = request.fields()
    sign = fields.pop("sign")
    assert re.fullmatch("[0-9a-f]+", sign)
    rsa("sha1", compact(dict(sorted(fields.items()))).encode(), bytes.fromhex(sign))


count = 0
for path in sorted(FOLDER.glob("sign_*")):
    globals()[path.name.partition(".")[0]](Request(path.read_bytes()))
    count += 1
print(count, "requests")

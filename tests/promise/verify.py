"""Checks the requests of the invented family `depot`, from their bytes and the rule of its signature alone.

Argument: a folder with one request per file.
"""

import email
import email.policy
import hashlib
import hmac
import json
import pathlib
import sys

SECRET = b"depot-secret"


def read(path):
    head, body = path.read_bytes().split(b"\r\n\r\n", 1)
    first, *lines = head.decode().split("\r\n")
    method, target, _ = first.split(" ")
    headers = {name.lower(): value for name, value in (line.split(": ", 1) for line in lines)}
    path, _, query = target.partition("?")
    signed = "\n".join([method, path, headers["x-timestamp"], hashlib.sha256(body).hexdigest()])
    expected = hmac.new(SECRET, signed.encode(), "sha256").hexdigest()
    assert headers["x-signature"] == expected, (signed, headers)
    assert headers["x-key"] == "depot-key", headers
    return method, path, query, headers, body


def multipart(headers, body):
    """Parses a multipart body with the parser of Python."""
    head = f"content-type: {headers['content-type']}\r\n\r\n".encode()
    message = email.message_from_bytes(head + body, policy=email.policy.HTTP)
    return {part.get_param("name", header="content-disposition"): part for part in message.iter_parts()}


requests = [read(path) for path in sorted(pathlib.Path(sys.argv[1]).iterdir())]
lines = [(method, path, query) for method, path, query, _, _ in requests]
assert lines == [
    ("GET", "/v1/stations", ""),
    ("GET", "/v1/stations", "cursor=next%26page"),
    ("PATCH", "/v1/stations/S%2F1", ""),
    ("PATCH", "/v1/stations/S%2F1", ""),
    ("POST", "/v1/stations/S1/photo", ""),
    ("GET", "/v1/usage.csv", ""),
], lines

bodies = [body for *_, body in requests]
assert bodies[0] == bodies[1] == bodies[5] == b""
limits = {"sms": 10, "数据": 5}
assert json.loads(bodies[2]) == {"limits": limits, "note": None}, bodies[2]
assert json.loads(bodies[3]) == {"limits": limits}, bodies[3]

parts = multipart(requests[4][3], bodies[4])
assert list(parts) == ["caption", "photo"], parts
assert parts["caption"].get_payload(decode=True).decode() == "The gate & 门"
assert parts["photo"].get_content_type() == "image/png"
assert parts["photo"].get_payload(decode=True) == b"\x89PNG\x00\xff"
print(len(requests), "requests")

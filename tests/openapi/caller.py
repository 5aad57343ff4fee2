"""Makes signed calls of the Linksfield APIs from the OpenAPI documents.

Needs Python 3.8 or later, and `signer.py` beside this file. `spec/OPENAPI.md` has a program that uses it.
"""

import json
import urllib.request
from collections import namedtuple
from http.client import HTTPException
from urllib.error import HTTPError
from urllib.parse import quote, urlencode, urlsplit

from signer import as_text, sign

# The result of a call. `outcome` is a word of `x-linksfield-outcomes`. `code`, `message` and `data` are those of the
# envelope, and `reply` is the JSON of the whole response.
Result = namedtuple("Result", "outcome code message data reply headers")


class NoRedirect(urllib.request.HTTPRedirectHandler):
    """Follows no redirect, because another server must not receive a signed request."""

    def redirect_request(self, *_):
        return None


OPENER = urllib.request.build_opener(NoRedirect)


def at(value, path):
    """Returns the value at a path such as `status.code`, or `None` if the value is missing."""
    for step in (path or "").split("."):
        value = value.get(step) if isinstance(value, dict) else None
    return value


class Family:
    """The operations of a family, with the credentials of an account."""

    def __init__(self, file, name, credentials):
        with open(file, encoding="utf-8") as text:
            self.document = json.load(text)
        self.name, self.credentials = name, dict(credentials)
        self.envelope = self.document["x-linksfield-families"][name]["envelope"]
        self.operations = {
            operation["operationId"]: (method.upper(), path.split("#")[0], operation)
            for path, item in self.document["paths"].items()
            for method, operation in item.items()
        }
        self.login = self.operations.get(f"{name}.login")

    def call(self, name, values):
        """Signs a call, and sends it once. Logs in first if the call needs an access token and there is none."""
        method, path, operation = self.operations[f"{self.name}.{name}"]
        needs_token = any(one["source"] == "token" for one in operation["x-linksfield-fill-in"])
        if needs_token and "token" not in self.credentials:
            result = self.log_in()
            if "token" not in self.credentials:
                is_read = operation["x-linksfield-effect"] == "read"
                return result._replace(outcome="failed" if is_read else "not-executed")
        url = operation.get("servers", self.document["servers"])[0]["url"]
        url += path.format(**{key: quote(as_text(value), safe="") for key, value in values.items()})
        # Signed anew for each request, because the signature covers the time.
        signed = sign(operation, values, self.credentials, urlsplit(url).path)
        if signed["query"]:
            url += "?" + urlencode({key: as_text(value) for key, value in signed["query"].items()})
        headers = {key: as_text(value) for key, value in signed["header"].items()}
        body = None
        if "requestBody" in operation:
            headers["Content-Type"] = "application/json"
            body = json.dumps(signed["body"]).encode()
        request = urllib.request.Request(url, body, headers, method=method)
        try:
            try:
                response = OPENER.open(request, timeout=60)
            except HTTPError as error:
                response = error  # The body has the envelope, as with any other status.
            with response:
                status, headers, text = response.getcode(), response.headers, response.read()
        except (OSError, HTTPException) as error:
            return Result(unknown(operation), None, f"no response: {error}", None, None, {})
        result = self.read(operation, status, text)._replace(headers=headers)
        if self.login and result.code in self.login[2]["x-linksfield-token"]["expired_codes"]:
            self.credentials.pop("token", None)  # The next call logs in again.
        return result

    def read(self, operation, status, text):
        """Reads a response. The result code decides, because failures often have HTTP status 200."""
        envelope, outcomes = self.envelope, operation.get("x-linksfield-outcomes", {})
        success = "succeeded" if operation["x-linksfield-effect"] == "read" else "executed"
        try:
            reply = json.loads(text)
        except ValueError:
            return Result(unknown(operation), None, f"HTTP status {status} without JSON", None, None, {})
        code, message = at(reply, envelope["code"]), at(reply, envelope["message"])
        if code is None:
            is_payload = status == 200 and self.is_payload(operation, reply)
            return Result(success if is_payload else unknown(operation), None, message, reply, reply, {})
        known = dict.fromkeys(envelope["success"], success)
        known.update({one["code"]: one["outcome"] for one in outcomes.get("codes", [])})
        outcome = known.get(str(code), outcomes.get("unlisted_codes", unknown(operation)))
        flag = at(reply, envelope["flag"])
        if outcome == success and (status >= 300 or flag not in (True, None)):
            outcome = unknown(operation)  # The parts of the response contradict each other.
        return Result(outcome, str(code), message, at(reply, envelope["data"]), reply, {})

    def is_payload(self, operation, reply):
        """Returns whether a response without a result code is the documented payload without the envelope."""
        if self.envelope["without_code"] != "accepted":
            return False
        if operation["x-linksfield-effect"] == "read":
            return True
        # A write needs more evidence: a documented field, or an empty response if no field is documented.
        schema = operation["responses"]["200"]["content"]["application/json"]["schema"]["anyOf"][-1]
        schema = schema.get("allOf", [{}])[0]
        if "$ref" in schema:
            schema = self.document["components"]["schemas"][schema["$ref"].rsplit("/", 1)[1]]
        fields = schema.get("properties", {})
        return any(field in reply for field in fields) if fields else reply in ([], {})

    def log_in(self):
        """Obtains the access token, and keeps it with the credentials."""
        result = self.call("login", {})
        for place in self.login[2]["x-linksfield-token"]["locations"]:
            found = at(result.reply, place["path"]) if place["in"] == "body" else result.headers.get(place["name"])
            if result.outcome == "succeeded" and found:
                self.credentials["token"] = found
                break
        return result


def unknown(operation):
    """Returns the outcome of a call whose response is missing or cannot be read."""
    return "failed" if operation["x-linksfield-effect"] == "read" else "uncertain"

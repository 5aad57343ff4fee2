"""What the Python programs of this folder know of a document and of the sandbox."""

import json
import urllib.request

from signer import sign


def operations(document):
    """Returns the method, the path and the operation object of each call."""
    for path, item in document["paths"].items():
        for method, operation in item.items():
            yield method, path, operation


def server(document, operation):
    return operation.get("servers", document["servers"])[0]["url"]


def credentials(document, key_file):
    """Returns the credentials of each family that the sandbox accepts."""
    with open(key_file, encoding="utf-8") as file:
        key = file.read()
    is_rsa = {
        (operation["operationId"].split(".")[0], operation["x-linksfield-signing"]["key"])
        for _, _, operation in operations(document)
        if operation.get("x-linksfield-signing", {}).get("algorithm", "").startswith("rsa")
    }

    def value(family, name, credential):
        if (family, name) in is_rsa:
            return key
        return "sandbox-secret" if credential["secret"] else credential.get("example", "anything")

    return {
        family: {name: value(family, name, one) for name, one in known["credentials"].items()}
        for family, known in document["x-linksfield-families"].items()
    }


def post(url, body):
    """Sends JSON, and returns the JSON of the response."""
    data = json.dumps(body).encode()
    request = urllib.request.Request(url, data, {"Content-Type": "application/json"})
    with urllib.request.urlopen(request) as response:
        return json.load(response)


def log_in(document, family, known):
    """Returns the access token of a family. `None` if the family has no login."""
    for _, path, operation in operations(document):
        if operation["operationId"] != f"{family}.login":
            continue
        answer = post(server(document, operation) + path, sign(operation, {}, known, path)["body"])
        for step in operation["x-linksfield-token"]["locations"][0]["path"].split("."):
            answer = answer[step]
        return answer
    return None

"""Hooks of schemathesis: they sign each request, so that the sandbox checks its parameters and not only its signature."""

import json
import os
from urllib.parse import urlsplit

import requests
import schemathesis
from known import credentials, log_in, server
from signer import sign

with open(os.environ["LINKSFIELD_DOCUMENT"], encoding="utf-8") as file:
    document = json.load(file)
known = credentials(document, os.environ["LINKSFIELD_KEY"])
for family, own in known.items():
    own["token"] = log_in(document, family, own)


@schemathesis.hook
def before_init_operation(context, operation):
    # Families have different servers.
    operation.base_url = server(document, operation.definition.raw)


@schemathesis.hook
def before_call(context, case, kwargs):
    operation = case.operation.definition.raw
    fill_ins = {one["name"]: one["in"] for one in operation["x-linksfield-fill-in"]}
    if not fill_ins or "x-linksfield-token" in operation:
        return
    parts = {"path": case.path_parameters, "query": case.query, "header": case.headers, "body": case.body}
    values = {}
    for place, part in parts.items():
        if isinstance(part, dict) or place == "header" and part:
            documented = {one["name"] for one in operation.get("parameters", [])}
            items = part.items() if place != "header" else [(k, v) for k, v in part.items() if k in documented]
            values.update({name: value for name, value in items if name not in fill_ins})
    sent = case.as_transport_kwargs(base_url=case.operation.base_url)
    path = urlsplit(requests.Request(sent["method"], sent["url"]).prepare().url).path
    signed = sign(operation, values, known[operation["operationId"].split(".")[0]], path)
    for name, place in fill_ins.items():
        part = parts[place]
        if place == "body" and not isinstance(part, dict):
            continue  # A body that is wrong on purpose.
        part[name] = signed[place][name]

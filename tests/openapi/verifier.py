"""Verifies pushes of Linksfield, as the webhooks of an OpenAPI document state it.

Needs Python 3.8 or later. `spec/OPENAPI.md` has a receiver that uses it.
"""

import base64
import hashlib
import hmac
import json
import re
import time


class NotGenuine(Exception):
    """A push that must be refused. The message is the reason."""


class Number(str):
    """A number as it is written in the push. `1.50` stays `1.50`."""


def verify(document, headers, body, keys, max_age=None):
    """Returns the JSON of a push, or raises `NotGenuine`.

    `headers` maps names in lower case to values. `body` are the bytes as received. `keys` are the credentials of the
    family: a text, or texts by the ids of the keys where a push names its key. `max_age` are seconds: a push that is
    older, or that is from the future, is refused. Use it only if no push has to be delivered again later.
    """
    schemes = {}
    for item in document["webhooks"].values():
        signing = item["post"]["x-linksfield-signing"]
        schemes.setdefault(json.dumps(signing, sort_keys=True), (signing, []))[1].append(item["post"])
    # A signature with a key comes before a digest, which an attacker can transfer to some other bodies.
    for signing, events in sorted(schemes.values(), key=lambda one: one[0]["algorithm"].startswith("md5")):
        own = next(one for one in signing["headers"] if one["role"] == "signature")
        if headers.get(own["name"]):
            break
    else:
        raise NotGenuine("the push has no signature")
    key_id, signature = split(own["template"], headers[own["name"]])
    key = keys.get(signing["key"])
    key = key.get(key_id) if isinstance(key, dict) else key
    if key is None:
        raise NotGenuine("the key of the signature is not known")
    times = [one for one in signing["headers"] if one["role"] == "timestamp"]
    for header in times:
        if not re.fullmatch("[0-9]{1,16}", headers.get(header["name"], "")):
            raise NotGenuine("the time of the push is missing or wrong")
    try:
        signed = list(texts(document, signing, events, headers, body, key))
    except (ValueError, RecursionError) as error:
        raise NotGenuine(f"the body cannot be read: {error}") from None
    if not any([is_signature(signing, text, key, signature) for text in signed]):
        raise NotGenuine("the signature does not match the push")
    for header in times:
        if max_age is not None:
            sent = int(headers[header["name"]]) / (1000 if header["unit"] == "milliseconds" else 1)
            if abs(time.time() - sent) > max_age:
                raise NotGenuine("the push is too old, or the clocks differ")
    return json.loads(body)


def split(template, value):
    """Returns the id of the key, if the template has one, and the signature."""
    start = template[: template.index("{")]
    if not value.startswith(start):
        raise NotGenuine("the signature does not have the documented form")
    value = value[len(start) :]
    # Base64 contains `/` as well, so the id ends at the first.
    key_id, _, signature = value.partition("/") if "{key_id}" in template else (None, "", value)
    return key_id, signature


def read(body):
    """Returns the JSON of a body. Refuses a key that appears twice, because programs differ in which of them they use."""

    def unique(pairs):
        if len(dict(pairs)) < len(pairs):
            raise NotGenuine("a key appears twice in an object")
        return dict(pairs)

    return json.loads(body.decode(), object_pairs_hook=unique, parse_int=Number, parse_float=Number)


def texts(document, signing, events, headers, body, key):
    """Yields the texts that the signature may cover."""
    form, value = signing["text"], read(body)

    def joined(pieces):
        text = ""
        for piece, after in zip(pieces, [*pieces[1:], {}]):
            value = piece["text"] if "text" in piece else headers.get(piece["header"], "")
            # Otherwise, a part of one header could be moved to another, and the text would be the same.
            if "header" in piece and (not value or after.get("text", "\n")[0] in value):
                raise NotGenuine(f"the header {piece['header']} is missing or wrong")
            text += value
        return text.encode()

    if form["form"] == "template":
        yield joined(form["before"]) + body + joined(form["after"])
    elif form["form"] == "canonical-json":
        for order in form["nested_keys"]:
            yield joined(form["prefix"]) + canonical(value, True, order == "sorted").encode()
    else:
        lists = {name for event in events for name in lists_of(document, event)}
        yield joined(form["prefix"]) + pairs(value, lists).encode() + key.encode()


def canonical(value, is_sorted, sorts_nested):
    """Returns compact JSON, with the keys of the object sorted by code point."""
    if isinstance(value, dict):
        items = sorted(value.items()) if is_sorted else value.items()
        fields = (f"{as_json(name)}:{canonical(one, sorts_nested, sorts_nested)}" for name, one in items)
        return "{" + ",".join(fields) + "}"
    if isinstance(value, list):
        return "[" + ",".join(canonical(one, sorts_nested, sorts_nested) for one in value) + "]"
    return as_json(value)


def as_json(value):
    return str(value) if isinstance(value, Number) else json.dumps(value, ensure_ascii=False)


def lists_of(document, event):
    """Returns the names of the fields of a push that are documented as lists."""
    schema = event["requestBody"]["content"]["application/json"]["schema"]
    while "$ref" in schema:
        schema = document["components"]["schemas"][schema["$ref"].rsplit("/", 1)[1]]
    return [name for name, field in schema.get("properties", {}).items() if "array" in field.get("type", [])]


def pairs(value, lists):
    """Returns `key=value&` for each field, sorted by key. The objects of a list are written one after the other."""
    if not isinstance(value, dict):
        raise NotGenuine("the body is not an object")
    objects = [value]
    if len(value) == 1 and set(value) <= lists:
        objects = next(iter(value.values()))
    if not isinstance(objects, list) or any(not isinstance(one, dict) for one in objects):
        raise NotGenuine("the list does not consist of objects")
    text = ""
    for one in objects:
        # The text does not state where a field or an object ends, so other bodies with the same text are refused.
        if one.keys() != objects[0].keys() or (objects[0] is not value and not one):
            raise NotGenuine("the objects of the list have different keys")
        for name, field in sorted(one.items()):
            if isinstance(field, (dict, list)) or "&" in name or "=" in name:
                raise NotGenuine(f"the rule of the signature does not cover the field {name!r}")
            text += f"{name}={field if isinstance(field, str) else as_json(field)}&"
    return text


def is_signature(signing, text, key, signature):
    """Returns whether a signature fits a text. The comparison takes the same time for every signature."""
    kind, _, digest = signing["algorithm"].rpartition("-")
    made = hmac.new(key.encode(), text, digest).digest() if kind == "hmac" else hashlib.new(digest, text).digest()
    forms = {"base64": base64.b64encode(made).decode(), "hex": made.hex(), "hex-upper": made.hex().upper()}
    accepted = [forms[signing["encoding"]]]
    if kind != "hmac" and signing["encoding"] == "base64":
        # The pages do not state whether the digest is encoded, or its hexadecimal digits.
        accepted.append(base64.b64encode(made.hex().encode()).decode())
    return any([hmac.compare_digest(one.encode(), signature.encode()) for one in accepted])

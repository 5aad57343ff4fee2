"""Uses `linksfield mcp` with the Python SDK of the Model Context Protocol, as an assistant does.

Usage: client.py PLAN MODE. PLAN is a JSON file with the command, the tools that must exist and the calls to make. MODE is
`legacy` for versions of the protocol with a handshake, and `auto` for the newest version.
"""

import asyncio
import json
import sys

import jsonschema
from mcp import Client, StdioServerParameters

plan = json.load(open(sys.argv[1], encoding="utf-8"))
mode = sys.argv[2]


def server(*arguments):
    arguments = ["mcp", "--profile", "sandbox", *arguments]
    return StdioServerParameters(command=plan["command"], args=arguments, env=plan["env"])


async def tools_of(client):
    found, cursor = [], None
    while True:
        page = await client.list_tools(cursor=cursor)
        found += page.tools
        cursor = page.next_cursor
        if not cursor:
            return {tool.name: tool for tool in found}


async def call(client, tools, name, arguments):
    """Calls a tool with arguments that its schema accepts."""
    if name in tools:
        jsonschema.Draft202012Validator(tools[name].input_schema).validate(arguments)
    result = await client.call_tool(name, arguments)
    assert json.loads(result.content[0].text) == result.structured_content, result
    return result


async def reads():
    async with Client(server(), mode=mode) as client:
        tools = await tools_of(client)
        assert sorted(tools) == sorted(plan["reads"]), sorted(tools)
        for tool in tools.values():
            jsonschema.Draft202012Validator.check_schema(tool.input_schema)
            assert tool.description and tool.title and tool.annotations.read_only_hint, tool
        for name, arguments in plan["calls"]:
            result = await call(client, tools, name, arguments)
            assert not result.is_error, result
            assert plan["hidden"] not in result.content[0].text, result
        refused = await call(client, tools, "csss_order_package", plan["order"])
        assert refused.is_error and refused.structured_content["outcome"] == "not_sent", refused


async def writes():
    allowed = ["csss", "--allow-write", "csss.order_package", "--max-spend", "10.50"]
    async with Client(server(*allowed), mode=mode) as client:
        tools = await tools_of(client)
        name, order = "csss_order_package", plan["order"]
        planned = await call(client, tools, name, order)
        assert not planned.is_error, planned
        assert planned.structured_content["outcome"] == "not_sent", planned
        assert planned.structured_content["dry_run"]["parameters"]["device_id"] == plan["hidden"], planned
        confirm = planned.structured_content["confirm"]
        sent = await call(client, tools, name, {**order, "confirm": confirm})
        assert sent.structured_content["outcome"] == "executed", sent
        again = await call(client, tools, name, {**order, "confirm": confirm})
        assert again.structured_content["response"] == sent.structured_content["response"], again
        capped = await call(client, tools, name, order)
        assert capped.is_error and "--max-" in capped.structured_content["error"], capped
        card = planned.structured_content["dry_run"]["parameters"]["device_id"]
        found = await call(client, tools, "csss_query_device", {"device_id": card})
        assert not found.is_error and plan["hidden"] not in found.content[0].text, found


asyncio.run(reads())
asyncio.run(writes())

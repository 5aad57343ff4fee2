"""Makes calls with the client of `linksfield.py`. Prints a line of JSON for each: the name of the call, its parameters,
and the status and the body of the response.

    python3 calls.py URL PRIVATE_KEY_FILE
"""

import json
import sys
import time
from functools import partial

from linksfield import Csss, Cube, Esim, Mall

URL, KEY_FILE = sys.argv[1:]
SECRET = "sandbox-secret"


def run(name, call, **parameters):
    status, body = call(**parameters)
    line = {"call": name, "parameters": parameters, "status": status, "body": body}
    print(json.dumps(line, ensure_ascii=False), flush=True)
    return body


csss = Csss(f"{URL}/csss", "P000270", SECRET)
cards = run("csss.sync_asset_info", partial(csss.call, "/device/syncAssetInfo"))
CARD = cards["data"][0]["assetId"]
placed = run(
    "csss.order_package",
    partial(csss.call, "/package/orderPackage"),
    device_id=CARD,
    global_order="0",
    is_open="0",
    order_period="1",
    package_code="DP20190726001274",
    package_name="C_M_0_P_中国20M不限速月套餐",
    package_type="2",
    pay_amount="4.90",
    pay_rst="2",
    pay_type="2",
    test_flow="0",
    test_flow_flag="0",
)
order = placed["data"]["order_id"]
query = partial(csss.call, "/package/queryOrder")
run("csss.query_order", query, order_id=order, page_no=1, page_size=10)
run("csss.query_order", query, device_id=CARD, page_no=1, page_size=10)
run("csss.query_device_flow_usage", partial(csss.call, "/flow/queryDeviceFlowUsage"), device_id=CARD)
renew = partial(csss.call, "/package/renewPackage")
run("csss.renew_package", renew, order_id=order, renew_period=1)
run("csss.renew_package", renew, order_id="no such order", renew_period=1)

mall = Mall(f"{URL}/mall", "P000818")
card = {"deviceCode": CARD, "languageCode": "1", "mark": "0", "terminal": "1"}
run("mall.single_verify", partial(mall.call, "/vshop/singleVerify", "singleVerify"), **card)
bought = run(
    "mall.single_order",
    partial(mall.call, "/vshop/singleOrder", "singleOrder"),
    orderNo="2020061214140465562",
    orderPeriod="1",
    packageCode="PACKAGE20180428000007",
    payAmount="4.99",
    payCurrency="USD",
    payId="P0008182020061214140465562",
    **card,
)
run("mall.single_query_order", partial(mall.call, "/vshop/singleQueryOrder", "singleQueryOrder"), **card)
payment = bought["data"]["payId"]
run("mall.result_query", partial(mall.call, "/payment/resultQuery", "resultQuery"), payId=payment)

esim = Esim(f"{URL}/esim", "P001101", "buyer@example.com", SECRET)
esim.login()
run("esim.package_list", partial(esim.call, "/package/packageList"), type=2, countryCode=460)
reserved = run(
    "esim.pre_order_package",
    partial(esim.call, "/package/preOrderPackage"),
    currency="USD",
    currencyId=1,
    deviceType="10",
    id=1,
    money=4.99,
    packageCode="PACKAGE20180428000007",
    periodNum=1,
)
number = reserved["data"]["id"]
run(
    "esim.payment_webhook_v1_1",
    partial(esim.call, "/v1.1/payment/webhook"),
    orderId=number,
    dateTime=str(int(time.time())),
    payAmount="4.99",
    payCurrency="USD",
    type="payment_intent.succeeded",
)
status = partial(esim.call, "/package/queryOrdStatusAndEmail", False)
run("esim.query_ord_status_and_email", status, orderId=number)

cube = Cube(f"{URL}/cube", "b30a5e0e135d42e6ab43b021a30b7987", KEY_FILE)
sims = run("cube.list_sims", partial(cube.get, "/sims", "2.0"), page_no=2, page_size=5)
sim = sims["data"][0]["sim_id"]
run("cube.get_sim", lambda sim_id: cube.get(f"/sims/{sim_id}"), sim_id=sim)
run("cube.list_skus", partial(cube.get, "/skus"), category=1, status=4, page_no=1, page_size=10)

# Requests that the server must refuse.
forger = Csss(f"{URL}/csss", "P000270", "another secret")
run("csss.query_device with another secret", partial(forger.call, "/device/queryDevice"), device_id=CARD)
run("csss.query_device without a card", partial(csss.call, "/device/queryDevice"))

import json
v = {"a": [1, 2.5, None, True, "é\n"], "b": {"c": []}, "d": -1e-7, "big": 2 ** 70}
print(json.loads(json.dumps(v)) == v, json.dumps(v), json.dumps(v, indent=1, sort_keys=True), json.loads("  {\"x\" : [ ] } "), json.dumps(json.loads("[1.0, 1, 1e2, -0]")))

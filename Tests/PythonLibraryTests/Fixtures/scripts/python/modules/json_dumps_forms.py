import json
print(json.dumps({"a": [1, 2.5, None, True, "é"]}))
print(json.dumps({"b": 1, "a": 2}, sort_keys=True))
print(json.dumps([1, {"x": []}], indent=2))
print(json.dumps("é\n", ensure_ascii=False))
print(json.dumps({1: 2, None: 3, True: 4}))
print(json.dumps([1, 2], separators=(",", ":")))
try:
    print(json.dumps({1, 2}))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(json.dumps({(1, 2): 3}))
except Exception as e:
    print(type(e).__name__, e)
print(json.dumps(float("nan")))
print(json.dumps((1, 2)))
print(json.dumps({1}, default=list))

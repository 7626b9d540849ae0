import json
print(json.loads('{"a": [1, 2.0, null, true, "\\u00e9"]}'))
print(json.loads(" 5 "))
print(json.loads('"a\\nb"'))
print(json.loads("1e3"))
try:
    print(json.loads("{"))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(json.loads("[1,]"))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(json.loads(""))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(json.loads("{'a': 1}"))
except Exception as e:
    print(type(e).__name__, e)
print(json.loads('{"a": 1}', object_pairs_hook=list))
print(json.loads("[1.5]", parse_float=str))
try:
    print(json.loads("nul"))
except Exception as e:
    print(type(e).__name__, e)

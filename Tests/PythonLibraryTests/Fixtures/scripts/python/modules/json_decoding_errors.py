import json, decimal
for text in ("", " ", "{", "[1,", "[1 2]", "{\"a\" 1}", "{\"a\": }", "{a: 1}", "{'a': 1}", "[1,]", "{\"a\": 1,}", "nul", "tru", "1 2", "\"abc", "\"a\nb\"", "\"\\q\"", "\"\\u12\"", "01", "1.", ".5", "-", "+1", "1e", "[", "]", "\ufeff1", "NaN", "Infinity", "-Infinity", "1E5", "-0", "-0.0", "\"\\ud83d\\ude00\"", "  [1 , 2 ]  ", "\n\n{x}"):
    try: print(repr(text), repr(json.loads(text)))
    except json.JSONDecodeError as e: print(repr(text), "|", e, "|", e.msg, e.pos, e.lineno, e.colno)
print(json.loads("[1.5, 2]", parse_float=str, parse_int=float), json.loads("{\"a\": 1}", object_hook=lambda d: list(d.items())), json.loads("{\"a\": 1, \"a\": 2}", object_pairs_hook=lambda p: p), json.loads("[NaN]", parse_constant=lambda c: c))
print(json.loads(b'{"a": "\xc3\xa9"}'), json.loads(bytearray(b"[1]")), json.loads('"\\u00e9\\n"'), json.loads("{\"a\": 1, \"a\": 2}"), json.loads("\"a\nb\"", strict=False))
for bad in (5, None, ["x"]):
    try: json.loads(bad)
    except TypeError as e: print(e)
print(json.JSONDecoder().raw_decode("[1] rest"), json.JSONDecoder().decode("{}"))

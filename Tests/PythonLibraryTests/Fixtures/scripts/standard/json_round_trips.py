import json
d = {'name': 'x', 'list': [1, 2.5, None, True], 'nested': {'é': '"q"\n'}, 3: 'k', 'empty': {}, 'e': []}
print(json.dumps(d), json.dumps(d, indent=2), json.dumps([1, 2], separators=(',', ':')), json.dumps({'b': 1, 'a': 2}, sort_keys=True), json.dumps('é', ensure_ascii=False), json.dumps('😀'), json.dumps(float('nan')), json.dumps((1, 2)))
print(json.loads('{"a": [1, 2.5, -3e2, null, true], "b": "\\u00e9\\n", "c": {}}'), json.loads('[]'), json.loads(' 5 '), json.loads('"x"'), json.loads(json.dumps(d))['nested'], json.loads('{"a": 1}', object_hook=lambda o: sorted(o)))
for bad in ['{"a": }', '[1, 2', '', '{a: 1}', '[1] x', '"abc', '{"a" 1}', '[1,]']:
    try:
        json.loads(bad)
    except json.JSONDecodeError as e:
        print(e)
for f in [lambda: json.dumps({1, 2}), lambda: json.dumps({(1, 2): 3}), lambda: json.dumps(object)]:
    try:
        f()
    except TypeError as e:
        print(e)
print(json.dumps({1, 2}, default=list), json.dumps({'a': {'b': [1]}}, indent=1))
import numpy as np
try:
    json.dumps(np.int64(1))
except TypeError as e:
    print(e)
print(json.dumps(np.float64(1.5)), json.dumps(np.arange(3).tolist()))

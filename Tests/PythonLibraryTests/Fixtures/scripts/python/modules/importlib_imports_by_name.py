import importlib
import json
import os

print(importlib.import_module("json") is json, importlib.import_module("os.path") is os.path)
print(importlib.import_module(".abc", "collections").Sized.__name__)
for name, package in [(".abc", None), ("...x", "a.b"), ("no_such_module", None), ("json.nothing", None)]:
    try:
        importlib.import_module(name, package)
    except Exception as error:
        print(type(error).__name__, error)

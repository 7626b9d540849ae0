import types, copy
print(types.SimpleNamespace(a=1, b="x"))
print(types.SimpleNamespace(a=1) == types.SimpleNamespace(a=1))
print(isinstance(lambda: 0, types.FunctionType))
print(isinstance(len, types.BuiltinFunctionType))
print(copy.copy([1, [2]]))
print(copy.deepcopy({"a": [1]}))
print(type(types.MappingProxyType({"a": 1})).__name__)
print(types.MappingProxyType({"a": 1})["a"])

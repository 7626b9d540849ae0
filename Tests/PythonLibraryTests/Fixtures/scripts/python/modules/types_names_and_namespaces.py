import types
n = types.SimpleNamespace(a=1, b="x"); n.c = [1]; print(n, n == types.SimpleNamespace(a=1, b="x", c=[1]), vars(n)); del n.a; print(n)
print(types.FunctionType is type(lambda: 0), types.GeneratorType, types.MappingProxyType({"a": 1}), types.MethodType(lambda s: s, 5)(), isinstance(len, types.BuiltinFunctionType), types.NoneType, types.new_class("N", (), {}).__name__, isinstance(types, types.ModuleType), types.ModuleType("m").__name__)
try: types.MappingProxyType({"a": 1})["b"] = 2
except TypeError as e: print(e)
try: n.a
except AttributeError as e: print(e)

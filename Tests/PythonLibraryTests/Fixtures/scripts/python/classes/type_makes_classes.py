A = type("A", (), {"x": 1, "f": lambda self: self.x + 1})
B = type("B", (A,), {"x": 5})
print(A().f(), B().f(), B.__name__, B.__bases__, B.__mro__, type(B()), B.__qualname__, B.__module__)
print(type(5), type("x") is str, type(type), isinstance(A, type), issubclass(B, (int, A)), A.__base__, A.__subclasses__())

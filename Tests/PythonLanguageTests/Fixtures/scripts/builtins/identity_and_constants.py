print(None is None, ... is Ellipsis, NotImplemented is NotImplemented, id(None) == id(None), True is True, () is ())
a = []; b = a
print(a is b, a is [], id(a) == id(b), __debug__, repr(NotImplemented), repr(...), type(...), type(NotImplemented))

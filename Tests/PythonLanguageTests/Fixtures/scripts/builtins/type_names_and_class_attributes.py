for v in [1, 1.5, "s", b"b", None, True, [], (), {}, set(), frozenset(), range(1), 1j, slice(1), len, print, int, type, ..., NotImplemented, {}.keys(), {}.values(), {}.items(), iter([]), map(str, []), zip(), enumerate([]), (x for x in []), lambda: 0, ValueError("x"), bytearray()]:
    print(type(v).__name__, type(v), end="; ")
print()
print(int.__name__, str.__doc__[:3], list.__module__, [].__class__, (1).__class__.__name__, type("X", (), {"a": 1}).a, dict.__mro__, bool.__bases__, KeyError.__mro__)

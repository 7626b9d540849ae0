print(hash(1) == hash(1.0) == hash(True) == hash(1 + 0j), hash(2 ** 61 - 1), hash(-1), hash(-2), hash(2 ** 61), hash(0.5), hash(1e300), hash(float("inf")), hash(-float("inf")), hash(None) == hash(None), hash(()), hash((1, 2)), hash((1, (2, 3))), hash(frozenset()) == hash(frozenset()), hash("") , hash(b""), hash(10 ** 50), hash(-10 ** 50), hash(1j), hash(range(3)) == hash(range(0, 3)), hash((1.0, 2)) == hash((1, 2.0)))
a = b = []; print(a is b, a is not [], id(a) == id(b), None is None, () is (), "a" is not "b")
for v in ([], {}, set(), bytearray(), slice(1), ([],), {1: []}.values()):
    try: print(hash(v) is not None)
    except TypeError as e: print(e)

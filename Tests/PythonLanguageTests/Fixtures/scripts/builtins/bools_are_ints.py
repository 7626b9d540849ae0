print(True + True, True * 3, True == 1, False < True, True & False, True | 1, True ^ True, ~True, -True, True / 2, True // 2)
print(bool([]), bool([0]), bool(""), bool("0"), bool(0.0), bool(None), bool(object()), bool(range(0)), bool({}))
print(repr(True), str(False), f"{True}", f"{True:d}", "%d %s" % (True, False), isinstance(True, int), issubclass(bool, int), bool.__mro__)
print(sum([True, False, True]), [1, 0][True], {True: "a"}[1], int("7") is not True, True.bit_length(), True.real)
class Falsy:
    def __bool__(self): return False
class Empty:
    def __len__(self): return 0
print(bool(Falsy()), bool(Empty()), not Falsy(), 1 if Empty() else 2)

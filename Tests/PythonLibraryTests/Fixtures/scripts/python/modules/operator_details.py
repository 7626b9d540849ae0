import operator as o
print(o.add(1, 2), o.sub(5, 3), o.mul("a", 3), o.truediv(1, 4), o.floordiv(7, 2), o.mod(7, 3), o.pow(2, 5), o.neg(3), o.pos(3), o.inv(5), o.lshift(1, 3), o.rshift(8, 1), o.and_(6, 3), o.or_(6, 3), o.xor(6, 3), o.not_(0), o.truth([]), o.is_(None, None), o.is_not(1, None), o.lt(1, 2), o.eq(1, 1.0), o.concat([1], [2]), o.contains("abc", "b"), o.countOf([1, 2, 1], 1), o.indexOf([3, 4], 4), o.getitem({"a": 1}, "a"), o.length_hint([1, 2]), o.abs(-2), o.matmul.__name__)
l = [1, 2, 3]; o.setitem(l, 0, 9); o.delitem(l, 1); print(l, o.iadd(l, [5]), l, o.imul(3, 4), o.ixor(5, 1))
g = o.itemgetter(1); print(g("abc"), o.itemgetter(0, 2)("abc"), o.itemgetter("k")({"k": 1}), o.itemgetter(slice(1, None))("abc"), g, o.itemgetter(1, "a"), o.attrgetter("real")(5), o.attrgetter("real", "imag")(1 + 2j), o.attrgetter("__class__.__name__")(5), o.attrgetter("a.b"), o.methodcaller("split", ",", maxsplit=1)("a,b,c"), o.methodcaller("upper"), o.call(max, 1, 2))
for f in (lambda: o.add(1), lambda: o.add(1, "a"), lambda: g([]), lambda: o.attrgetter("x")(5), lambda: o.methodcaller("nothing")(5), lambda: o.itemgetter(), lambda: o.attrgetter(5), lambda: o.methodcaller(), lambda: o.indexOf([1], 2), lambda: o.concat(1, 2), lambda: o.countOf(5, 1), lambda: o.index("x"), lambda: o.length_hint(5, "a"), lambda: o.itemgetter("a")([1]), lambda: o.truth()):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(sorted([{"n": 2}, {"n": 1}], key=o.itemgetter("n")), o.__add__(1, 1), o.index(True))

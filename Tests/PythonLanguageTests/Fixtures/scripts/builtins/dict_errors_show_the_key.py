def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e, repr(e))
d = {"a": 1}
attempt(lambda: d["b"])
attempt(lambda: d[1])
attempt(lambda: d[(1, 2)])
attempt(lambda: d.pop("q"))
attempt(lambda: {}.popitem())
attempt(lambda: {[]: 1})
attempt(lambda: d[{}])
attempt(lambda: dict([1, 2]))
attempt(lambda: dict([(1, 2, 3)]))
attempt(lambda: dict(5))
attempt(lambda: d < d)
attempt(lambda: d.get())
attempt(lambda: d.update(1))
def delete(): del d["zz"]
attempt(delete)
def grow():
    for k in d: d[k + "x"] = 1
attempt(grow)
def shrink():
    e = {1: 1, 2: 2}
    for k in e: del e[k]
attempt(shrink)

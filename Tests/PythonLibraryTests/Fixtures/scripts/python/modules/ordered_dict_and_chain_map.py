import collections
o = collections.OrderedDict(a=1, b=2)
o.move_to_end("a")
print(o)
print(o.popitem(last=False))
c = collections.ChainMap({"x": 1}, {"x": 2, "y": 3})
print(c["x"])
print(c["y"])
print(sorted(c))
print(c.new_child({"x": 0})["x"])
try:
    print(c["z"])
except Exception as e:
    print(type(e).__name__, e)
print(c.maps)
print(collections.OrderedDict(a=1, b=2) == collections.OrderedDict(b=2, a=1))

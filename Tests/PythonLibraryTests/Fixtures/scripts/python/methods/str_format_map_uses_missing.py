class D(dict):
    def __missing__(self, key): return "<" + key + ">"
print("{a} {b}".format_map(D(a=1)))
try: "{a}".format_map({})
except KeyError as e: print(repr(e))

s = "abcdefghij"
t = tuple(s)
for k in [slice(None), slice(2, 5), slice(-3, None), slice(None, None, 3), slice(8, 1, -3), slice(5, 5), slice(-100, 100, 4), slice(None, None, -1)]:
    print(s[k], "".join(t[k]), k.indices(len(s)))
class Index:
    def __index__(self): return 3
print(s[Index()], s[Index():], [1, 2, 3, 4][Index()], "ab" * Index(), range(10)[Index()])
try:
    s["a":]
except TypeError as e:
    print(e)

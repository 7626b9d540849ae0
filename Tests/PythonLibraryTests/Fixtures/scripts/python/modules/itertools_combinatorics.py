import itertools as it
print(list(it.product("ab", [1, 2])))
print(list(it.product([0, 1], repeat=2)))
print(list(it.permutations("abc", 2)))
print(list(it.combinations("abcd", 2)))
print(list(it.combinations_with_replacement("ab", 2)))
print(list(it.zip_longest("ab", [1], fillvalue="-")))
print([list(t) for t in it.tee([1, 2])])
print(len(list(it.permutations(range(5)))))
try:
    print(list(it.combinations("a", -1)))
except Exception as e:
    print(type(e).__name__, e)

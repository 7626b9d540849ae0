words = "the cat the dog a cat".split()
print(sorted({w for w in words}), len(set(words)), list(dict.fromkeys(words)), {len(w) for w in words}, sorted(set(words) - {"a"}), {x % 3 for x in range(10)}, {*words} == set(words), set("ab") | set("bc") == set("abc"))

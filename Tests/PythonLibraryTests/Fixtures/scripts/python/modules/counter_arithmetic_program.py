from collections import Counter
words = "the cat the dog the end a cat".split(); c = Counter(words)
print(c.most_common(2), c["the"], c["none"], sum(c.values()), (c + Counter(cat=5)).most_common(1), c - Counter(the=3), set(c) == set(words), Counter(len(w) for w in words), dict(c.items()), sorted(c, key=c.get, reverse=True)[:1])

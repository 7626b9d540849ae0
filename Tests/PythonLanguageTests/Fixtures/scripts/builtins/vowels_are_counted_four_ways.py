s = "Programming languages are fun"
v = "aeiou"
print(sum(c in v for c in s), len([c for c in s if c in v]), sum(map(s.count, v)), sum(1 for c in s.lower() if c in set(v)))
print({c: s.count(c) for c in v}, "".join(c for c in s if c not in v), s.translate(str.maketrans("", "", v)), [i for i, c in enumerate(s) if c == "a"], " ".join(w[::-1] for w in s.split()), " ".join(w.capitalize() for w in s.split()), s.title() == " ".join(w.capitalize() for w in s.split()))

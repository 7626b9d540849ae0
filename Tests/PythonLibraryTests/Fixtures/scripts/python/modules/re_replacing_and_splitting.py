import re
print(re.sub(r"\d", "#", "a1b2"))
print(re.sub(r"(\w)(\w)", r"\2\1", "abcd"))
print(re.sub("a", lambda m: m.group().upper(), "banana", count=2))
print(re.split(r"[,;]", "a,b;c"))
print(re.split(r"(,)", "a,b"))
print(re.subn("a", "b", "aa"))
print(re.escape("a.b*c"))
print(re.sub(r"(?P<n>a)", r"<\g<n>>", "cat"))

import re
print(re.split(r"(,)|;", "a,b;c"), re.split(r"\s*", "a b c"), re.split("x", "axbxc", 1), re.split("", "abc"), re.split("(?=b)", "abab"))
print(re.sub("a*", "-", "baac"), re.sub("", "-", "ab"), re.subn("a", "b", "aaa", 2), re.sub("(a)(b)?", r"[\1\2]", "abaa"))
print(re.sub(r"(\d+)", lambda m: str(int(m[1]) * 2), "1 22 x3"), re.sub("a", r"\n\t\\", "xa"), re.sub("(?P<w>b)", r"<\g<w>\g<1>\g<0>>", "abc"))
print([m.span() for m in re.finditer("a*?", "aab")], re.findall("(a)(b)|(c)", "abc"), re.findall("x*", "axb"), re.findall("(x)*", "axb"))
print(re.escape("a.b*c[d] é_-~ #\n"), re.escape(b"a+b"))
for f in (lambda: re.sub("a", r"\q", "a"), lambda: re.sub("a", r"\2", "a"), lambda: re.sub("a", r"\g<x", "a"), lambda: re.sub("a", r"\g<x>", "a"),
          lambda: re.sub("a", 5, "a"), lambda: re.match(5, "a"), lambda: re.match("a", 5), lambda: re.match("a", b"a"), lambda: re.match(b"a", "a"),
          lambda: re.split("a", None), lambda: re.compile(re.compile("a"), re.I), lambda: re.sub("a", r"\g<1>", "a")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(re.sub("a", "b", "aaa", count=1), re.sub("A", "b", "aaa", flags=re.I), re.split("B", "abc", flags=re.I), re.purge())

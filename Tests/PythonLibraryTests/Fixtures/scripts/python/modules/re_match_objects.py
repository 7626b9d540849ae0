import re
m = re.match(r"(?P<a>\w+) (?P<b>\w+)( \d+)?", "hello world")
print(m, m.group(), m.group(0, 1), m.group("b"), m["a"], m[2], m.groups(), m.groups("-"), m.groupdict(), m.groupdict(0))
print(m.start(), m.end(), m.span("b"), m.span(3), m.pos, m.endpos, m.lastindex, m.lastgroup, m.re.pattern, m.string, m.regs)
print(m.expand(r"\2 \1 \g<a>!"), bool(m))
for f in (lambda: m.group(4), lambda: m.group("zz"), lambda: m["q"], lambda: m.start(9), lambda: m.expand(r"\9"), lambda: m.group(1.5)):
    try: print(f())
    except (IndexError, TypeError, re.error) as e: print(type(e).__name__, e)
p = re.compile("a(b)?", re.I | re.M)
print(p, p.flags, p.groups, p.groupindex, p == re.compile("a(b)?", re.I | re.M), re.compile("x"))
print(p.search("xxAB", 1), p.match("xab", 1), p.fullmatch("ab"), p.fullmatch("abc"), p.search("ab", 5))
print(re.compile("(?P<n>a)|b").groupindex, re.compile(b"a"), re.match(b"a", b"ab"))
print(repr(re.I), re.I | re.S, re.RegexFlag(0), re.A.name, int(re.X), repr(re.compile("a", re.X | re.S)))

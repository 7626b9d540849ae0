import string
T = string.Template
t = T("$who owes ${amount}$$ to $other_1.")
print(t.substitute(who="A", amount=5, other_1="B"), t.safe_substitute(who="A"), t.substitute({"who": 1, "amount": 2}, other_1=3), t.template, t.get_identifiers(), t.is_valid(), T("$ x").is_valid())
for f in (lambda: t.substitute(who=1), lambda: T("$ x").substitute(), lambda: T("a\n$-").substitute(), lambda: T("${a").substitute(a=1), lambda: t.substitute(1, 2)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class P(T): delimiter = "%"
print(P("%a $a").substitute(a=1), string.capwords("hello  wORLD-x y"), string.capwords("a,b", ","), string.ascii_letters, string.digits, string.hexdigits, string.punctuation, repr(string.whitespace), len(string.printable))
f = string.Formatter()
print(f.format("{0} {a!r:>5} {1[0]} {b.real}", 1, [2], a="x", b=3), list(f.parse("a{b!r:c}d{}{{")), f.vformat("{} {x}", (1,), {"x": 2}))
class F(string.Formatter):
    def get_value(self, key, args, kw): return kw.get(key, "?") if isinstance(key, str) else args[key]
print(F().format("{a} {b}", a=1))
for g in (lambda: f.format("{}"), lambda: f.format("{a}"), lambda: f.format("{0} {}", 1), lambda: f.format("{!x}", 1)):
    try: print(g())
    except Exception as e: print(type(e).__name__, e)

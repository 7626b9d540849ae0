import re
t = "aé1٣_ \u2003\n ßÄ"
print(re.findall(r"\w", t), re.findall(r"\w", t, re.A), re.findall(r"\d", t), re.findall(r"\d", t, re.A), re.findall(r"\s", t), re.findall(r"\s", t, re.A))
print(re.findall("ä", t, re.I), re.findall("(?a)ä", t, re.I), re.findall("[à-ü]", "É", re.I), re.findall("K", "\u212a", re.I), re.findall("s", "ſ", re.I))
print(re.findall(r"\bfoo\b", "foo.foobar foo"), re.findall(r"\B\w", "ab c"), re.findall("^a$", "a\na\n", re.M), re.findall("a$", "a\n"), re.findall(r"a\Z", "a\n"))
print(re.findall(r"a.c", "a\nc"), re.findall(r"a.c", "a\nc", re.S), re.findall(r"(?s:a.c)|a.d", "a\nca\nd"), re.findall("(?i:a)b", "Ab AB"), re.findall("(?x) a b # c", "ab"))
print(re.findall(r"(?P<q>['\"]).*?(?P=q)", "'a' \"b'\" 'c"), re.findall(r"(a)?(?(1)b|c)", "ab c"), re.findall("a{2}", "aaaaa"), re.findall("a{,2}", "aaa"), re.findall("a{2,}?", "aaaa"))
print(re.findall(r"a++b", "aaab"), re.findall(r"(?>a+)ab", "aaab"), re.findall(r"a*+a", "aaa"), re.findall(r"[^\W\d_]+", "ab12_c"), re.findall(r"[\]\-a]", "]-a"))

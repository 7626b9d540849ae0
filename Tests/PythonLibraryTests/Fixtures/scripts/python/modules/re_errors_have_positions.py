import re
for pattern in ("(", ")", "a)", "[a", "*", "a**", "a{2,1}", "(?P<n>a)(?P<n>b)", "(?P<1>a)", "(?P=x)", r"\1", r"(a)\2", "(?<n>a)", "(?z)",
                "[z-a]", r"\q", "[\\w-a]", "(?P<a", "a{99999999999}", "(?:", "(?#c", r"\x1", r"\u12", "(?i", "a(?i)b", "(?(1)a|b|c)", "(?(2)a)",
                "[[:alpha:]", "(?P>a)", "x{,}", "x{", "x{1", "\\", "(?=a", "[]", "[^]", "(?-i:a", "(?a-i:x)", "(?iu:x)", "(?L)x", "+a", "a|*"):
    try:
        re.compile(pattern)
        print(pattern, "ok")
    except re.error as e: print(pattern, "|", e, e.pos)
    except Exception as e: print(pattern, "|", type(e).__name__, e)

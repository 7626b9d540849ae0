import re
print(re.findall(r"(?<=ab)c", "abc xc abcc"), re.findall(r"(?<!\d)\d\d(?!\d)", "12 345 67"))
print(re.findall(r"(?<=a|b)c", "ac bc cc"), re.findall(r"(?<=(?:ab|cd))x", "abx cdx acx"))
for pattern in (r"(?<=a*)b", r"(?<=a|bc)d", r"(?<!a+)b", r"(?<=a?)b", r"(?<=\w{1,2})b", r"(?<=(a|bc))d", r"(?<=x{2})y", r"(?<=$)x", r"(?<=\b)x"):
    try: print(pattern, re.findall(pattern, "ab bcd xxy x"))
    except re.error as e: print(pattern, e, e.pos, e.lineno, e.colno)

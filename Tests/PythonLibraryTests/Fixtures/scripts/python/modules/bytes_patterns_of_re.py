import re
print(re.findall(rb"\w+", b"ab cd"), re.sub(b"a", b"x", b"banana"), re.match(rb"(\d+)-(\d+)", b"12-34").groups(), re.split(rb",", b"a,b"), re.search(b"\xff", b"a\xff").span(), re.compile(b"a+").pattern, re.findall(b".", "é".encode()), re.sub(rb"(b)", lambda m: m.group(1).upper(), b"abc"))
for f in (lambda: re.match(b"a", "a"), lambda: re.match("a", b"a"), lambda: re.sub(b"a", "b", b"a")):
    try: print(f())
    except TypeError as e: print(e)

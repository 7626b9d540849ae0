import re

for pattern in [r"(a?)*", r"(a?)+b", r"((a)??(?:ab)??)?", r"(\w??[ab]?)+", r"(a*)*c", r"(?:(b?))*?$", r"(a|b?){2,3}", r"(b?){1,2}", r"(?:a?)*?x"]:
    found = re.compile(pattern)
    for text in ["", "ab", "aab c", "xbac"]:
        print(pattern, repr(text), [(m.span(), m.groups()) for m in found.finditer(text)], found.split(text))
for wrong in [r"$*", r"a\b+", r"^*", r"\B{2}", r"\Z?", r"(?:^)*a", r"a**"]:
    try:
        print(wrong, re.compile(wrong).pattern)
    except re.error as error:
        print(wrong, error)
scanner, place, found = re.compile(r"\s*(?:(\d+)|(\w+)|(.))"), 0, []
text = "sum = 12 * (first + 30) - last_one" * 9
while place < len(text):
    match = scanner.match(text, place)
    found.append(match.lastindex)
    place = match.end()
print(len(found), found[:12])

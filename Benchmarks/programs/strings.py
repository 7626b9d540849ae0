words = ["alpha", "beta", "gamma", "delta", "epsilon"]
out = []
for i in range(30000):
    text = f"{words[i % 5]}-{i:05d}:{i / 7:.3f}"
    name, _, number = text.partition(":")
    if number.startswith("1") or name.endswith("7"):
        out.append(name.upper().replace("-", "_"))
    else:
        out.append(" ".join(reversed(name.split("-"))).strip().title())
joined = ",".join(out)
line = ""
for i in range(60000):
    line += "ab"[i % 2]
vowels = 0
for character in joined:
    if character in "aeiouAEIOU":
        vowels += 1
codes = sum(ord(c) for c in joined[:200000])
print(len(joined), vowels, codes, len(line), line.count("ba"), joined[:40], joined.find("Epsilon 29999"[:7]))

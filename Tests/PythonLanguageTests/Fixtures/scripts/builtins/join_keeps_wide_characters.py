print("".join(["a", "é", "☃", "\U0001f600"]), "☃".join("abc"), "".join(["", "", ""]) == "", ascii("é".join(["☃", "x"])), len("\U0001f600".join("ab")))
s = ""
for i in range(5): s += chr(0x60 + i) + "é☃"[i % 2]
print(s, len(s), s[::2], s[1::2], s.encode())
s = ""
for i in range(2000): s += "ab"
print(len(s), s[:4], s == "ab" * 2000, s.count("ab"))

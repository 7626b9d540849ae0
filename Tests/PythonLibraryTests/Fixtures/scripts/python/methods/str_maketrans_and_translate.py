print("hello".translate(str.maketrans("el", "ip")))
print("hello".translate(str.maketrans("", "", "l")))
print("abc".translate({97: "X", 98: None}))
print("ab".translate({97: 0x62}))
try:
    print(str.maketrans("a", "bc"))
except Exception as e:
    print(type(e).__name__, e)

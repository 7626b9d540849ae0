print(repr("a\tbc\td".expandtabs()))
print(repr("a\tb".expandtabs(4)))
print(repr("\t".expandtabs(0)))
print(repr("ab\n\tc".expandtabs(3)))

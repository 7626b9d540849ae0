for c in "aZ5 é☃ßǅªΩжא中ひ한٣४𝟗Ⅷ①½²\u0301\u200d\xa0":
    print(f"U+{ord(c):04X}", c.isalpha(), c.isalnum(), c.isdecimal(), c.isdigit(), c.isnumeric(), c.isupper(), c.islower(), c.istitle(), c.isspace(), c.isprintable(), c.isidentifier())

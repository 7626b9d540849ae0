for s in ["abc", "abc1", "123", "½", "²", "٣", " \t\n", "", "a b", "_x1", "1x", "é", "class", "日本"]:
    print(ascii(s), s.isalpha(), s.isalnum(), s.isdigit(), s.isdecimal(), s.isnumeric(), s.isspace(), s.isidentifier(), s.isprintable(), s.isascii())

import string
print(string.ascii_lowercase, string.octdigits, string.punctuation, len(string.printable), string.capwords("a  b-c D"), string.capwords(" x  y ", " "))

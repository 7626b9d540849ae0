print("{:{w}.{p}f}".format(3.14159, w=8, p=2))
print("{:>{}}".format("a", 4))
print("{:{}}".format("a", "^5"))

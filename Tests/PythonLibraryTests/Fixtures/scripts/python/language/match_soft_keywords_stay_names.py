match = [1]
case = 2
type = "t"
_ = 3
print(match, case, type, _)
match[0] = 5
match.append(6)
print(match)
def case(x): return x + 1
print(case(1))
match (1, 2):
    case (a, b): print(a + b)

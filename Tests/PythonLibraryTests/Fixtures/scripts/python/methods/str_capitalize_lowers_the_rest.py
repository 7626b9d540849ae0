print("hELLO wORLD".capitalize())
print("ßa".capitalize())
print("".capitalize())
print("1abc".capitalize())

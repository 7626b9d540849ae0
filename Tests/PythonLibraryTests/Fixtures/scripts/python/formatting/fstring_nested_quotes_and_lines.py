d = {"k": 1}
print(f"{d['k']}")
print(f'{d["k"]}')
print(f"""{d["k"]} and '{1}'""")
print(f"a" "b" f"{1}")
print(rf"\n{1}")
print(f"{'x':>{2 + 3}}")

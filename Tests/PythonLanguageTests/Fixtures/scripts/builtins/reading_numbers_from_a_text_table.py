table = """x,y,label
1,2.5,a
-3,1e3,b
 4 , .5 ,c"""
rows = [line.split(",") for line in table.splitlines()]
header, *body = rows
print(header, [[int(r[0]), float(r[1]), r[2].strip()] for r in body])
data = {h: [r[i].strip() for r in body] for i, h in enumerate(header)}
print(data, sum(map(float, data["y"])), " ".join(f"{k}={v}" for k, v in zip(header, body[0])))
print("key: value: more".split(": ", 1), "a1b22c".replace("1", "").replace("22", "-"), [w.strip(".,!?") for w in "Hello, world! How? Fine.".split()], "a,b;c".replace(";", ",").split(","))

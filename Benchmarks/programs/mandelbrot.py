rows = []
for row in range(150):
    line = ""
    for column in range(80):
        x0, y0 = column / 40.0 - 1.5, row / 75.0 - 1.0
        x = y = 0.0
        steps = 0
        while x * x + y * y <= 4.0 and steps < 60:
            x, y = x * x - y * y + x0, 2.0 * x * y + y0
            steps += 1
        line += "#" if steps == 60 else "+" if steps > 10 else "."
    rows.append(line)
z_count = 0
for i in range(40000):
    z = complex(i % 200 / 100 - 1, i / 40000)
    if abs(z * z + z) < 1:
        z_count += 1
print(rows[30], sum(line.count("#") for line in rows), z_count)

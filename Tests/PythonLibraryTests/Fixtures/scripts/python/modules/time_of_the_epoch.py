import time
t = time.gmtime(86400 * 365); print(t.tm_year, t.tm_mon, t.tm_yday, time.strftime("%Y-%m-%d %H:%M:%S", t), time.asctime(t), tuple(t), time.strftime("%a %d %b", time.gmtime(0)), time.strptime("2024-03-05", "%Y-%m-%d")[:3])
print(isinstance(time.time(), float), time.perf_counter() <= time.perf_counter(), t[0], repr(t)[:30])
try: time.strptime("x", "%Y")
except ValueError as e: print(e)
try: time.sleep(-1)
except ValueError as e: print(e)

import time
print(time.strptime('2024-03-05', '%Y-%m-%d')[:6], time.strptime('Tue Mar  5 10:20:30 2024').tm_yday, time.strptime('12/31/99', '%m/%d/%y').tm_year, time.strptime('2024-03-05', '%Y-%m-%d').tm_wday)
try: time.strptime('x', '%Y')
except ValueError as e: print(e)

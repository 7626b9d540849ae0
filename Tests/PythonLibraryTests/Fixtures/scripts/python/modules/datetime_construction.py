from datetime import datetime, date, timedelta, time, timezone
print(datetime(2024, 1, 2, 3, 4, 5))
print(repr(date(2024, 2, 29)))
print(date(2024, 1, 1) + timedelta(days=31))
print(datetime(2024, 1, 2) - datetime(2024, 1, 1, 12))
print(timedelta(hours=25, minutes=61))
print(date(2024, 3, 1).weekday())
print(date(2024, 3, 1).isocalendar()[1])
try:
    print(date(2023, 2, 29))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(datetime(2024, 13, 1))
except Exception as e:
    print(type(e).__name__, e)
print(datetime(2024, 1, 1) < datetime(2024, 1, 2))
print(timedelta(days=-1))
print(str(timedelta(seconds=3661.5)))

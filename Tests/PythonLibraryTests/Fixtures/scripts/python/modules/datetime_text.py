from datetime import datetime, date, timedelta, time, timezone
print(datetime(2024, 1, 2, 15, 4).strftime("%Y-%m-%d %H:%M:%S %a %B %j %I %p"))
print(datetime.strptime("2024-03-05 10:20", "%Y-%m-%d %H:%M"))
print(datetime(2024, 1, 2).isoformat())
print(date.fromisoformat("2024-05-06"))
print(datetime.fromisoformat("2024-05-06T07:08:09"))
print(f"{date(2024, 1, 2):%d/%m/%y}")
try:
    print(datetime.strptime("x", "%Y"))
except Exception as e:
    print(type(e).__name__, e)
print(datetime(2024, 1, 1, tzinfo=timezone.utc).isoformat())
print(time(10, 30).isoformat())
print(date(2024, 1, 31).replace(month=3))
print(date(2024, 1, 1).toordinal())

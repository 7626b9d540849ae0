from datetime import datetime, date, timedelta, time, timezone
d = datetime(2024, 2, 28, 23, 30, 15, 250000)
print(d, repr(d), d + timedelta(days=1, hours=2), d.date(), d.time(), d.weekday(), d.isoformat(), d.strftime('%Y/%m/%d %H:%M:%S %a %B %j %p'), d.timestamp() > 0, d.replace(year=2023))
print(date(2024, 3, 1) - date(2024, 2, 1), date(2024, 1, 1).isocalendar()[1], date.fromisoformat('2024-05-06'), datetime.fromisoformat('2024-05-06T07:08:09.5'), datetime.strptime('2024-01-02 03:04', '%Y-%m-%d %H:%M'), datetime.strptime('5 Mar 24', '%d %b %y'))
t = timedelta(days=1, seconds=3661, milliseconds=5)
print(t, repr(t), t.total_seconds(), t * 2, t / 2, -t, timedelta(hours=25) > timedelta(days=1), timedelta(0), timedelta(days=2) // timedelta(hours=5), str(timedelta(days=-1)))
print(datetime(2024, 1, 1) < datetime(2024, 1, 2), max(date(2020, 1, 1), date(2021, 1, 1)), sorted([date(2021, 1, 1), date(2020, 1, 1)])[0], {date(2020, 1, 1): 1}[date(2020, 1, 1)], f'{d:%d.%m.%Y}', datetime(2024, 1, 1, tzinfo=timezone.utc).isoformat())
for f in [lambda: date(2024, 2, 30), lambda: datetime(2024, 13, 1), lambda: datetime.strptime('x', '%Y'), lambda: date.fromisoformat('x')]:
    try:
        f()
    except ValueError as e:
        print(e)

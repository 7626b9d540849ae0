import statistics as st
print(st.mean([1, 2, 3, 4]))
print(st.median([3, 1, 2]))
print(st.median([1, 2, 3, 4]))
print(st.mode("aab"))
print(st.stdev([1, 2, 3, 4]))
print(st.pstdev([1, 2, 3]))
print(st.variance([1, 2, 3]))
print(st.pvariance([1, 2, 3]))
print(st.multimode("aabb"))
print(st.fmean([1, 2]))
print(st.geometric_mean([1, 4]))
print(st.quantiles([1, 2, 3, 4, 5]))
try:
    print(st.mean([]))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(st.mode([]))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(st.stdev([1]))
except Exception as e:
    print(type(e).__name__, e)
print(st.median_low([1, 2]))
print(st.median_high([1, 2]))

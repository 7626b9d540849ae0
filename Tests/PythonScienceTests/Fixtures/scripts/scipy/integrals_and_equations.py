import math
import numpy as np
from scipy.integrate import cumulative_trapezoid, odeint, quad, simpson, solve_ivp

print(quad(lambda x: x**2, 0, 1), quad(math.sin, 0, math.pi))
print(round(quad(lambda x: math.exp(-x * x), -np.inf, np.inf)[0], 9))
t = np.linspace(0, 4, 5)
print(odeint(lambda y, t: [y[1], -y[0]], [1.0, 0.0], t).round(6))
result = solve_ivp(lambda t, y: -0.5 * y, (0, 10), [2.0])
print(result.success, len(result.t), result.y[0].round(6))
print(round(float(simpson([1, 4, 9, 16, 25], dx=1)), 9), cumulative_trapezoid([1, 2, 3], initial=0))

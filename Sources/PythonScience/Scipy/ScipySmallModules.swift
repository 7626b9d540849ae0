/// SciPy's constants, its older names of transforms, its files.
extension ScipySources {
    /// `scipy.fftpack` has other forms of the transforms of real numbers; what is alike is that of `scipy.fft`.
    static let oldTransforms = #"""


        def rfft(x, n=None, axis=-1, overwrite_x=False):
            """Real and imaginary parts one after the other."""
            y = np.moveaxis(np.fft.rfft(x, n, axis), axis, -1)
            n = np.asarray(x).shape[axis] if n is None else n
            flat = np.stack([y.real, y.imag], axis=-1).reshape(y.shape[:-1] + (-1,))
            return np.moveaxis(np.concatenate([flat[..., :1], flat[..., 2:n + 1]], axis=-1), -1, axis)


        def rfftfreq(n, d=1.0):
            return np.array((np.arange(1, n + 1) // 2) / (n * d))
        """#

    static let constants = #"""
        """Physical and mathematical constants (CODATA 2022)."""

        import math as _math

        pi, golden, golden_ratio = _math.pi, (1 + _math.sqrt(5)) / 2, (1 + _math.sqrt(5)) / 2
        quetta, ronna, yotta, zetta, exa, peta, tera, giga, mega, kilo = 1e30, 1e27, 1e24, 1e21, 1e18, 1e15, 1e12, 1e9, 1e6, 1e3
        hecto, deka, deci, centi, milli, micro, nano, pico, femto, atto, zepto = 1e2, 1e1, 1e-1, 1e-2, 1e-3, 1e-6, 1e-9, 1e-12, 1e-15, 1e-18, 1e-21
        kibi, mebi, gibi, tebi, pebi = 2 ** 10, 2 ** 20, 2 ** 30, 2 ** 40, 2 ** 50
        c = speed_of_light = 299792458.0
        mu_0, epsilon_0 = 1.25663706127e-06, 8.8541878188e-12
        h = Planck = 6.62607015e-34
        hbar = 1.0545718176461565e-34
        G = gravitational_constant = 6.6743e-11
        g = 9.80665
        e = elementary_charge = 1.602176634e-19
        R = gas_constant = 8.31446261815324
        alpha = fine_structure = 0.0072973525643
        N_A = Avogadro = 6.02214076e+23
        k = Boltzmann = 1.380649e-23
        sigma = Stefan_Boltzmann = 5.6703744191844314e-08
        Wien, Rydberg = 0.0028977719551851727, 10973731.568157
        gram, metric_ton, grain, lb, pound, oz, ounce, stone = 1e-3, 1e3, 64.79891e-6, 0.45359236999999997, 0.45359236999999997, 0.028349523124999998, 0.028349523124999998, 6.3502931799999995
        m_e = electron_mass = 9.1093837139e-31
        m_p = proton_mass = 1.67262192595e-27
        m_n = neutron_mass = 1.67492750056e-27
        m_u = u = atomic_mass = 1.66053906892e-27
        degree, arcmin, arcminute, arcsec, arcsecond = pi / 180, pi / 180 / 60, pi / 180 / 60, pi / 180 / 3600, pi / 180 / 3600
        minute, hour, day, week, year, Julian_year = 60.0, 3600.0, 86400.0, 604800.0, 31536000.0, 31557600.0
        inch, foot, yard, mile, mil, pt, point = 0.0254, 0.30479999999999996, 0.9143999999999999, 1609.3439999999998, 2.5399999999999997e-05, 0.00035277777777777776, 0.00035277777777777776
        nautical_mile, fermi, angstrom, micron = 1852.0, 1e-15, 1e-10, 1e-6
        au = astronomical_unit = 149597870700.0
        light_year, parsec = 9460730472580800.0, 3.085677581491367e+16
        atm = atmosphere = 101325.0
        bar, torr, mmHg, psi = 1e5, 101325 / 760, 101325 / 760, 6894.757293168361
        hectare, acre = 1e4, 4046.8564223999992
        litre = liter = 1e-3
        gallon, gallon_US, fluid_ounce, bbl, barrel = 0.0037854117839999997, 0.0037854117839999997, 2.9573529562499998e-05, 0.15898729492799998, 0.15898729492799998
        kmh, mph = 1e3 / 3600, 0.44703999999999994
        mach = speed_of_sound = 340.5
        knot = 0.5144444444444445
        zero_Celsius, degree_Fahrenheit = 273.15, 1 / 1.8
        eV = electron_volt = 1.602176634e-19
        calorie = calorie_th = 4.184
        calorie_IT, erg, Btu, Btu_IT = 4.1868, 1e-7, 1055.05585262, 1055.05585262
        hp = horsepower = 745.6998715822701
        dyn = dyne = 1e-5
        lbf = pound_force = 4.4482216152605
        kgf = kilogram_force = 9.80665


        def convert_temperature(val, old_scale, new_scale):
            import numpy as np
            val = np.asarray(val)
            start, factor = {"c": (273.15, 1), "k": (0, 1), "f": (459.67, 5 / 9), "r": (0, 5 / 9)}[old_scale.lower()[0]]
            kelvin = (val + start) * factor if factor != 1 else val + start
            if old_scale.lower()[0] == "f":
                kelvin = (val - 32) * 5 / 9 + 273.15
            new = new_scale.lower()[0]
            return {"c": kelvin - 273.15, "k": kelvin, "f": (kelvin - 273.15) * 9 / 5 + 32, "r": kelvin * 9 / 5}[new]


        def lambda2nu(lambda_): return c / lambda_
        def nu2lambda(nu): return c / nu
        """#

    static let matlabFiles = #"""
        """Files of other programs."""


        def _missing(name):
            def function(*args, **kwargs):
                raise NotImplementedError("scipy.io.%s: MATLAB's files are not supported; np.load and np.save read and write arrays" % name)
            return function


        loadmat, savemat, whosmat = _missing("loadmat"), _missing("savemat"), _missing("whosmat")
        """#

    static let waveFiles = #"""
        """Sound as 8, 16 or 32 bits a sample in WAV files."""

        import struct

        import numpy as np


        def write(filename, rate, data):
            data = np.asarray(data)
            if data.dtype.name not in ("uint8", "int16", "int32", "float32", "float64"):
                raise ValueError("Unsupported data type '%s'" % data.dtype)
            kind, bits = 3 if data.dtype.kind == "f" else 1, data.dtype.itemsize * 8
            channels = 1 if data.ndim == 1 else data.shape[1]
            body = data.tobytes()
            head = struct.pack("<HHIIHH", kind, channels, rate, rate * channels * bits // 8, channels * bits // 8, bits)
            whole = b"WAVEfmt " + struct.pack("<I", len(head)) + head + b"data" + struct.pack("<I", len(body)) + body
            content = b"RIFF" + struct.pack("<I", len(whole)) + whole
            if hasattr(filename, "write"):
                filename.write(content)
            else:
                with open(filename, "wb") as file:
                    file.write(content)


        def read(filename, mmap=False):
            if hasattr(filename, "read"):
                content = filename.read()
            else:
                with open(filename, "rb") as file:
                    content = file.read()
            if content[:4] != b"RIFF":
                raise ValueError("File format %r not understood. Only 'RIFF' and 'RIFX' supported." % content[:4])
            at, rate, data = 12, 0, None
            while at + 8 <= len(content):
                name, size = content[at:at + 4], struct.unpack("<I", content[at + 4:at + 8])[0]
                part = content[at + 8:at + 8 + size]
                if name == b"fmt ":
                    kind, channels, rate, _, _, bits = struct.unpack("<HHIIHH", part[:16])
                    dtype = "float%d" % bits if kind == 3 else "uint8" if bits == 8 else "int%d" % bits
                elif name == b"data":
                    data = np.frombuffer(part, dtype=dtype).copy()
                    data = data.reshape(-1, channels) if channels > 1 else data
                at += 8 + size + size % 2
            return rate, data
        """#
}

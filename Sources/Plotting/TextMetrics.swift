// How wide text is, without a font: the advance widths of DejaVu Sans (the fonts that pages fall back to, such
// as Verdana, have nearly the same), in units of 1/2048 of the font size.

/// Sizes of text in DejaVu Sans.
package enum TextMetrics {
    /// Above and below the base line, in parts of the font size.
    package static let ascent = 0.76
    package static let descent = 0.24
    /// From base line to base line.
    package static let lineHeight = 1.2

    /// The width of one line.
    package static func width(_ text: String, size: Double, isBold: Bool = false, isMono: Bool = false)
        -> Double
    {
        var units = 0
        for scalar in text.unicodeScalars { units += advance(scalar, isBold, isMono) }
        return Double(units) * size / 2048
    }

    private static func advance(_ scalar: Unicode.Scalar, _ isBold: Bool, _ isMono: Bool) -> Int {
        if isMono { return 1233 }
        let code = Int(scalar.value)
        let table = isBold ? bold : regular
        if code >= 32, code < 127 { return table[code - 32] }
        if let width = others[scalar] { return width }
        switch code {
        case 0x0300...0x036F, 0x200B...0x200F: return 0
        case 0x00C0...0x024F: return 1260
        case 0x0370...0x03FF: return 1270
        case 0x0400...0x04FF: return 1350
        case 0x1100...0x11FF, 0x2E80...0xA4CF, 0xAC00...0xD7AF, 0xFF00...0xFF60, 0x1F300...0x1FAFF:
            return 2048
        default: return 1500
        }
    }

    private static let regular = [
        651, 821, 942, 1716, 1303, 1946, 1597, 563, 799, 799, 1024, 1716, 651, 739, 651, 690, 1303, 1303,
        1303,
        1303, 1303, 1303, 1303, 1303, 1303, 1303, 690, 690, 1716, 1716, 1716, 1087, 2048, 1401, 1405, 1430,
        1577,
        1294, 1178, 1587, 1540, 604, 604, 1343, 1141, 1767, 1532, 1612, 1235, 1612, 1423, 1300, 1251, 1499,
        1401,
        2025, 1403, 1251, 1403, 799, 690, 799, 1716, 1024, 1024, 1255, 1300, 1126, 1300, 1260, 721, 1300,
        1298,
        569, 569, 1186, 569, 1995, 1298, 1253, 1300, 1300, 842, 1067, 803, 1298, 1212, 1675, 1212, 1212, 1075,
        1303, 690, 1303, 1716,
    ]
    private static let bold = [
        713, 934, 1067, 1716, 1425, 2052, 1786, 627, 936, 936, 1071, 1716, 778, 850, 778, 748, 1425, 1425,
        1425,
        1425, 1425, 1425, 1425, 1425, 1425, 1425, 819, 819, 1716, 1716, 1716, 1188, 2048, 1585, 1561, 1503,
        1700,
        1399, 1399, 1681, 1714, 762, 762, 1587, 1305, 2038, 1714, 1741, 1501, 1741, 1577, 1475, 1397, 1663,
        1585,
        2259, 1579, 1483, 1485, 936, 748, 936, 1716, 1024, 1024, 1382, 1466, 1214, 1466, 1389, 891, 1466,
        1458,
        702, 702, 1362, 702, 2134, 1458, 1407, 1466, 1466, 1010, 1219, 979, 1458, 1335, 1892, 1321, 1335,
        1192,
        1458, 748, 1458, 1716,
    ]
    private static let others: [Unicode.Scalar: Int] = [
        "α": 1350, "β": 1307, "γ": 1212, "δ": 1253, "ε": 1107, "ζ": 1114, "ι": 693, "κ": 1207, "λ": 1212,
        "μ": 1303, "µ": 1303, "ν": 1144, "ξ": 1142, "π": 1233, "τ": 1233, "υ": 1185, "φ": 1351, "χ": 1183,
        "ψ": 1351, "ω": 1715, "Γ": 1141, "Δ": 1401, "Θ": 1612, "Λ": 1401, "Π": 1540, "Φ": 1612, "Ψ": 1612,
        "Ω": 1565, "−": 1716, "×": 1716, "·": 651, "±": 1716, "∞": 1706, "≤": 1716, "≥": 1716, "≈": 1716,
        "→": 1716, "√": 1305, "∑": 1380, "∂": 1059, "∇": 1370, "°": 1024, "…": 2048, "–": 1024, "—": 2048,
        "ß": 1290, "\u{2009}": 410,
    ]
}

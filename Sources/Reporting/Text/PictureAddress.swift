import Foundation

/// A picture as an address that holds its bytes; nil for what is no picture. An image element runs no
/// script, whatever an SVG holds, and loads nothing.
func pictureAddress(_ type: String, _ text: String) -> String? {
    switch type {
    case "image/svg+xml":
        return "data:image/svg+xml;base64," + Data(text.utf8).base64EncodedString()
    case "image/png", "image/jpeg", "image/gif", "image/webp":
        let base64 = text.filter { !$0.isWhitespace }
        return Data(base64Encoded: base64) == nil ? nil : "data:\(type);base64,\(base64)"
    default: return nil
    }
}

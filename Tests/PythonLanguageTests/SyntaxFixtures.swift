import Foundation

/// Rows of a JSON file in `Fixtures`, whose expected values CPython 3.11 has made.
func rows<Row: Decodable>(_ file: String, of _: Row.Type) -> [Row] {
    let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Fixtures").appendingPathComponent(file)
    // A file that cannot be read gives no rows; the tests check that there are some.
    guard let data = try? Data(contentsOf: url) else { return [] }
    return (try? JSONDecoder().decode([Row].self, from: data)) ?? []
}

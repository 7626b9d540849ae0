extension Machine {
    /// Writes text where `print` writes (for library functions that print).
    package func writeOutput(_ text: String) throws(PythonError) {
        try write(string(text), to: outputTarget(.none))
    }
}

extension PythonSource.SourceCollections {
    static let text2 = #"""
        class PolyQuadMesh(QuadMesh):
            pass


        class TriMesh(PolyCollection):
            pass
        """#
}

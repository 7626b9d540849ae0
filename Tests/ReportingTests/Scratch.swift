import Testing
import EngineRecords
@testable import Reporting
@Test func scratch() {
    print(Diagram.stack(of: Sample.rnn).text)
    print(Diagram.stack(of: Sample.stackedTwoWay).text)
    print(Diagram.unrolled(Sample.prediction).text)
    print(Diagram.unrolled(Sample.prediction).description)
    let long = PredictionRecord(model: Sample.stackedTwoWay, inputIDs: Array(repeating: 0, count: 90) + [1,2,3,4,9,8], output: [0.873], vocabulary: Sample.vocabulary)
    print(Diagram.unrolled(long).text)
    print(Diagram.unrolled(long).description)
    print(TrainingCurve(Sample.training)!.text, TrainingCurve(Sample.training)!.caption)
    print(TrainingCurve(Sample.validated)!.text, TrainingCurve(Sample.validated)!.caption, TrainingCurve(Sample.validated)!.description)
}

enum Opcode: UInt8 { case yieldFrom }

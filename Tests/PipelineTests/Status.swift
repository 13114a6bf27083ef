import Pipeline

/// Swift Testing has an `ExitStatus` of its own.
typealias Status = Pipeline.ExitStatus

namespace BugBridge.Benchmarks;

/// <summary>Resident memory of the worker's process, in MiB.</summary>
/// <param name="Idle">Ready, with nothing done.</param>
/// <param name="After10k">After it took in 10,000 tickets.</param>
internal sealed record Memory(double Idle, double After10k);

namespace Truto.Generated.Benchmarks.Calls;

/// <summary>The cost of one call.</summary>
/// <param name="Case">What is called, such as <c>POST</c>.</param>
/// <param name="Client">The client that makes the call.</param>
/// <param name="Nanoseconds">The processor time of a call: the median of all rounds.</param>
/// <param name="Bytes">The bytes that a call allocates.</param>
internal sealed record CallCost(string Case, string Client, double Nanoseconds, double Bytes);

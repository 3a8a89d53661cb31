namespace TirGen.Benchmarks.Reports;

/// <summary>A contender's numbers in a job.</summary>
/// <param name="Job">The job.</param>
/// <param name="Contender">The contender.</param>
/// <param name="Nanoseconds">The shortest iteration, for one round.</param>
/// <param name="Bytes">Allocated for one round: on its thread, or by all threads where it crosses a socket.</param>
public sealed record ReportRow(string Job, string Contender, double Nanoseconds, double Bytes);

namespace TirGen.Generators.Tests;

/// <summary>
/// Tests that run beside no other. A regular expression that two threads match at once makes itself a second runner, which a count of
/// allocations would see.
/// </summary>
[CollectionDefinition(nameof(AloneCollection), DisableParallelization = true)]
public sealed class AloneCollection;

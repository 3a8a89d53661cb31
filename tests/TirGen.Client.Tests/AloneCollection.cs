namespace TirGen.Client.Tests;

/// <summary>Tests that run beside no other: they take all there is of the machine, and others have timeouts.</summary>
[CollectionDefinition(nameof(AloneCollection), DisableParallelization = true)]
public sealed class AloneCollection;

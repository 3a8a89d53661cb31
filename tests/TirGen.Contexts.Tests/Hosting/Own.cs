namespace TirGen.Contexts.Tests.Hosting;

/// <summary>A type of the program. It holds no generated type: in one project, System.Text.Json's generator does not see those.</summary>
public sealed record Own(string Title);

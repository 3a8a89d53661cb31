using TirGen.Specification.Model;

namespace TirGen.Generators.Emission.Contexts;

/// <summary>One serializer context.</summary>
/// <param name="Name">The C# name.</param>
/// <param name="Summary">What it covers, as XML.</param>
/// <param name="Types">The types it knows, each once, in ordinal order.</param>
internal sealed record ContextModel(string Name, string Summary, EquatableArray<JsonTypeModel> Types);

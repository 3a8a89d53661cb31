namespace TirGen.Reading;

/// <summary>The values of a map that could be read.</summary>
internal sealed class PartialMap<T>(Dictionary<string, T> values) : Dictionary<string, T>(values), IPartial;

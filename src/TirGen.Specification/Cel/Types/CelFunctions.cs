namespace TirGen.Specification.Cel.Types;

/// <summary>The functions, by the types of their arguments.</summary>
internal static class CelFunctions
{
    private static readonly CelKind[] Convertible = [CelKind.Int, CelKind.Uint, CelKind.Double, CelKind.String];
    private static readonly CelKind[] Text = [CelKind.String];

    private static readonly Dictionary<string, CelFunction> ByName = new(StringComparer.Ordinal)
    {
        ["size"] = new(CelType.Int, true, true, [[CelKind.String, CelKind.Bytes, CelKind.List, CelKind.Map, CelKind.Object]]),
        ["startsWith"] = new(CelType.Bool, true, false, [Text, Text]),
        ["endsWith"] = new(CelType.Bool, true, false, [Text, Text]),
        ["contains"] = new(CelType.Bool, true, false, [Text, Text]),
        ["matches"] = new(CelType.Bool, true, true, [Text, Text]),
        ["int"] = new(CelType.Int, false, true, [Convertible]),
        ["uint"] = new(CelType.Uint, false, true, [Convertible]),
        ["double"] = new(CelType.Double, false, true, [Convertible]),
        ["string"] = new(CelType.String, false, true, [[.. Convertible, CelKind.Bytes, CelKind.Bool]]),
        ["bytes"] = new(CelType.Bytes, false, true, [[CelKind.String, CelKind.Bytes]]),
        ["bool"] = new(CelType.Bool, false, true, [[CelKind.Bool, CelKind.String]]),
        ["dyn"] = new(CelType.Dyn, false, true, [[]]),
    };

    public static IEnumerable<string> Names => ByName.Keys;

    public static CelFunction? Find(string name) => ByName.TryGetValue(name, out CelFunction? function) ? function : null;
}

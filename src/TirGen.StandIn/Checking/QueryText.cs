namespace TirGen.StandIn.Checking;

/// <summary>Reads a query.</summary>
internal static class QueryText
{
    /// <summary>Names and values in their order, no longer escaped.</summary>
    public static IReadOnlyList<(string Name, string Value)> Read(string query) =>
    [
        .. query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(static pair => pair.Split('=', 2)).Select(static sides => (Unescape(sides[0]), sides.Length > 1 ? Unescape(sides[1]) : "")),
    ];

    private static string Unescape(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}

using System.Globalization;

namespace TirGen.Http;

/// <summary>The keys under which a document lists answers: <c>404</c>, <c>4XX</c>, <c>default</c>. The more exact one counts.</summary>
internal static class StatusPattern
{
    internal const string Default = "default";

    /// <returns>The number of the key that a status falls under; −1 when there is none.</returns>
    internal static int Find<T>(List<T> list, Func<T, string> keyOf, int status)
    {
        string exact = status.ToString(CultureInfo.InvariantCulture);
        string range = exact[0] + "XX";
        int found = list.FindIndex(item => keyOf(item) == exact);
        if (found < 0)
            found = list.FindIndex(item => keyOf(item).Equals(range, StringComparison.OrdinalIgnoreCase));
        return found >= 0 ? found : list.FindIndex(item => keyOf(item) == Default);
    }
}

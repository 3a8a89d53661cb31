using System.Text.Json;

namespace TirGen.Reading;

/// <summary>What a record keeps as it came, with the names of the required members that did not come.</summary>
internal sealed class ReadMembers : Dictionary<string, JsonElement>
{
    internal ReadMembers(Dictionary<string, JsonElement>? kept, IEnumerable<string> lacking)
        : base(kept ?? [])
    {
        Lacking = new HashSet<string>(lacking, StringComparer.Ordinal);
    }

    internal IReadOnlySet<string> Lacking { get; }
}

namespace TirGen.Reading;

public ref partial struct ApiReader
{
    /// <summary>The names of the members of an object.</summary>
    /// <param name="utf8Json">The object.</param>
    internal static HashSet<string> NamesOf(ReadOnlySpan<byte> utf8Json)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        ApiReader reader = new(utf8Json, ApiReading.Tolerant);
        if (!reader.Begin())
            return names;
        reader.SkipSpace();
        if (reader.Peek() == (byte)'}')
            return names;
        do
        {
            int start = reader._position + 1;
            reader.SkipText();
            names.Add(Unescape(utf8Json[start..(reader._position - 1)], out _));
            reader.SkipColon();
            reader.SkipValue();
        }
        while (reader.MoveToItem((byte)'}', "A comma or the end of the object is missing"));

        return names;
    }
}

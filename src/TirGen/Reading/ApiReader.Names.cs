namespace TirGen.Reading;

public ref partial struct ApiReader
{
    /// <summary>The members of an object that was written by a request, in their order: what they are called, where they stand, and where their values do.</summary>
    /// <param name="utf8Json">The object.</param>
    internal static List<(string Name, Range Member, Range Value)> MembersOf(ReadOnlySpan<byte> utf8Json)
    {
        List<(string, Range, Range)> members = [];
        ApiReader reader = new(utf8Json, ApiReading.Tolerant);
        if (!reader.Begin())
            return members;
        reader.SkipSpace();
        if (reader.Peek() == (byte)'}')
            return members;
        do
        {
            int start = reader._position;
            reader.SkipText();
            string name = Unescape(utf8Json[(start + 1)..(reader._position - 1)], out _);
            reader.SkipColon();
            int value = reader._position;
            reader.SkipValue();
            members.Add((name, start..reader._position, value..reader._position));
        }
        while (reader.MoveToItem((byte)'}', "A comma or the end of the object is missing"));

        return members;
    }
}

using System.Text.Json;
using CsCheck;
using TirGen.Specification.Reading;

namespace TirGen.Specification.Tests.Reading;

/// <summary>The reader against System.Text.Json, over texts that are JSON, nearly JSON and cut off anywhere.</summary>
public class JsonReaderProperties
{
    private static readonly Gen<string> Scalars = Gen.OneOf(
        Gen.OneOf("null", "true", "false", "0", "-1", "1.50", "2e+3", "\"\"", "\"a\\u00e9\\n\"", "\"\\ud83d\\udc32\"", "\"🐲é\""),
        Gen.Int.Select(static i => i.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        Gen.String[0, 6].Select(static s => JsonSerializer.Serialize(s)));

    private static readonly Gen<string> Blanks = Gen.OneOf("", " ", "\r\n", "\n\t");

    private static readonly Gen<string> Documents = Nested(3);

    [Fact]
    public void ReadsWhatAnotherReaderReads() => Documents.Sample(text =>
    {
        ReadResult read = JsonReader.Read(text);
        using JsonDocument expected = JsonDocument.Parse(text);
        return read.Root is not null && Same(expected.RootElement, read.Root, text);
    });

    [Fact]
    public void ATextCutOffAnywhereIsAnErrorWithinIt() => Gen.Select(Documents, Gen.Double[0, 1]).Sample((text, share) =>
    {
        string cut = text[..(int)(text.Length * share)];
        ReadResult read = JsonReader.Read(cut);
        return Agrees(cut, read) && read.Problems.All(p => p.Range.Start <= cut.Length);
    });

    [Fact]
    public void AChangedCharacterIsReadAsAnotherReaderDoes() =>
        Gen.Select(Documents, Gen.Double[0, 0.999], Gen.OneOf('"', '{', ']', ',', ':', '\\', '0', 'e', ' ', '\u0001', '-', '/')).Sample((text, place, c) =>
        {
            int index = (int)(text.Length * place);
            string changed = text.Remove(index, 1).Insert(index, c.ToString());
            return Agrees(changed, JsonReader.Read(changed));
        });

    [Fact]
    public void AnyTextIsReadWithoutAnException() => Gen.String.Sample(text =>
    {
        ReadResult read = JsonReader.Read(text);
        return read.Root is not null || read.Problems.Count > 0;
    });

    private static Gen<string> Nested(int depth)
    {
        if (depth == 0)
        {
            return Scalars;
        }

        Gen<string> inner = Nested(depth - 1);
        Gen<string> member = Gen.Select(Gen.OneOf("a", "b", "c\\n", "é", "a b"), Blanks, inner, static (name, blank, value) => $"\"{name}\"{blank}:{blank}{value}");
        return Gen.OneOf(
            inner,
            Gen.Select(inner.List[0, 4], Blanks, static (items, blank) => $"[{blank}{string.Join($",{blank}", items)}{blank}]"),
            Gen.Select(member.List[0, 4], Blanks, static (members, blank) => $"{{{blank}{string.Join($"{blank},", members.DistinctBy(static m => m[..3]))}{blank}}}"));
    }

    private static bool Agrees(string text, ReadResult read)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(text);
            return read.Root is not null;
        }
        catch (JsonException)
        {
            return read.Root is null;
        }
        catch (ArgumentException)
        {
            // Half of a surrogate pair is left, which the other reader cannot take at all.
            return true;
        }
    }

    private static bool Same(JsonElement expected, SpecNode node, string text) => (expected.ValueKind, node) switch
    {
        (JsonValueKind.Object, SpecObject o) => expected.EnumerateObject().Select(static m => m.Name).SequenceEqual(o.Members.Select(static m => m.Name))
            && expected.EnumerateObject().Zip(o.Members).All(pair => Same(pair.First.Value, pair.Second.Value, text)),
        (JsonValueKind.Array, SpecArray a) => expected.GetArrayLength() == a.Items.Count && expected.EnumerateArray().Zip(a.Items).All(pair => Same(pair.First, pair.Second, text)),
        (JsonValueKind.String, SpecString s) => expected.GetString() == s.Value,
        (JsonValueKind.Number, SpecNumber n) => expected.GetRawText() == n.Text && text.Substring(n.Range.Start, n.Range.Length) == n.Text,
        (JsonValueKind.True, SpecBoolean { Value: true }) or (JsonValueKind.False, SpecBoolean { Value: false }) or (JsonValueKind.Null, SpecNull) => true,
        _ => false,
    };
}

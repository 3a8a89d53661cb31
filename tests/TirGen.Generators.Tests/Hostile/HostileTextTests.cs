using System.Text.RegularExpressions;

namespace TirGen.Generators.Tests.Hostile;

/// <summary>Texts that try to leave the string, comment or identifier that they land in.</summary>
public sealed class HostileTextTests
{
    [Theory]
    [InlineData("\"; } System.Console.WriteLine(1); //")]
    [InlineData("*/ class Evil { } /*")]
    [InlineData("</summary><script>")]
    [InlineData("\u2028class Evil { }")]
    [InlineData("\r\nclass Evil { }")]
    [InlineData("#endif\n#error Evil")]
    [InlineData("{0} \\u0022 \\")]
    [InlineData("\ud800")]
    public void NoTextOfADocumentBecomesCode(string text)
    {
        string json = System.Text.Json.JsonSerializer.Serialize(text)[1..^1].Replace("\uFFFD", "\\ud800", StringComparison.Ordinal);
        string document = Specs.Shapes
            .Replace("\"Shapes\"", $"\"{json}\"", StringComparison.Ordinal)
            .Replace("\"names\"", $"\"names {json}\"", StringComparison.Ordinal)
            .Replace("\"small\"", $"\"{json}\", \"small\"", StringComparison.Ordinal)
            .Replace("\"sendShapes\"", $"\"{json}\", \"description\": \"{json}\"", StringComparison.Ordinal)
            .Replace("\"/shapes\"", $"\"/shapes{json}\"", StringComparison.Ordinal);

        IReadOnlyDictionary<string, string> sources = GeneratorHost.Generate(new SpecText("hostile.json", document, "Hostile.Api"));

        Assert.DoesNotContain(sources.Values, static s => Regex.IsMatch(s, @"^\s*(public |internal )?(sealed )?class Evil", RegexOptions.Multiline));
    }
}

using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TirGen.Specification.Reading;
using TirGen.Specification.Yaml;

namespace TirGen.Specification.Tests.Reading;

/// <summary>The YAML test suite. The folder is named by <c>TIRGEN_YAML_SUITE</c>.</summary>
/// <remarks>What JSON cannot say is refused by choice (decision 0011); what is listed here by name is where the reader differs from the suite (decision 0023).</remarks>
public sealed class YamlSuiteTests
{
    /// <summary>Refused, because a value of JSON has no such part.</summary>
    private static readonly string[] BeyondJson =
    [
        "A key is a text; JSON has no other names.", "A key is missing here.", "The tag ", "The text holds no document.", "A second document begins here",
    ];

    private static readonly Dictionary<string, string> Differences = new(StringComparer.Ordinal)
    {
        ["DK95/2"] = "a tab as indentation is taken",
        ["Y79Y/4"] = "a tab as indentation is taken",
        ["Y79Y/5"] = "a tab as indentation is taken",
        ["Y79Y/6"] = "a tab as indentation is taken",
        ["MUS6/1"] = "a directive that ends in a comment without a blank before it is taken",
        ["L24T/2"] = "a line of blanks at the end of a scalar ends it",
        ["5LLU"] = "a longer line of blanks at the beginning of a block scalar is taken, as libyaml does",
        ["S98Z"] = "a longer line of blanks at the beginning of a block scalar is taken, as libyaml does",
        ["W9L4"] = "a longer line of blanks at the beginning of a block scalar is taken, as libyaml does",
        ["4MUZ/3"] = "a key and its colon on two lines within braces are refused",
        ["VJP3/2"] = "a key and its colon on two lines within braces are refused",
        ["DK95/5"] = "a tab before a key is refused",
        ["ZYU8/1"] = "a directive that is none is refused",
        ["ZYU8/2"] = "a directive that is none is refused",
        ["ZYU8/3"] = "a directive that is none is refused",
        ["ZYU8/4"] = "a version of YAML that is none is refused",
    };

    public static TheoryData<string> Files => [.. (Folder() is { } folder ? Directory.GetFiles(folder, "*.yaml") : []).Select(static file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Files))]
    public void AFileOfTheSuite(string file)
    {
        SpecArray cases = Assert.IsType<SpecArray>(SpecReader.Read(file, File.ReadAllText(Path.Combine(Folder()!, file))).Root);
        string yaml = "";
        for (int i = 0; i < cases.Items.Count; i++)
        {
            SpecObject one = (SpecObject)cases.Items[i];
            // A case that has no text of its own is another of the same text.
            yaml = (one["yaml"] as SpecString)?.Value ?? yaml;
            string name = Path.GetFileNameWithoutExtension(file) + (cases.Items.Count == 1 ? "" : $"/{i + 1}");
            string? objection = Objection(SpecReader.Read("case.yaml", Decode(yaml)), one);

            Assert.True(objection is null != Differences.ContainsKey(name), $"{name}: {objection ?? "is as the suite says"}");
        }
    }

    private static string? Objection(ReadResult read, SpecObject one)
    {
        bool isRead = read.Root is not null && read.Problems.Count == 0;
        if (one["fail"] is SpecBoolean { Value: true })
        {
            return isRead ? "was read" : null;
        }

        string? json = (one["json"] as SpecString)?.Value;
        if (!isRead)
        {
            string message = read.Problems[0].Message;
            return Array.Exists(BeyondJson, reason => message.StartsWith(reason, StringComparison.Ordinal)) ? null : message;
        }

        return json is null || JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse(ToJson(read.Root!))) ? null : $"is {ToJson(read.Root!)}";
    }

    /// <summary>The signs that the suite writes for what cannot be seen.</summary>
    private static string Decode(string text)
    {
        text = Regex.Replace(text.Replace('␣', ' '), "—*»", "\t").Replace('⇔', '\uFEFF').Replace("↵", "", StringComparison.Ordinal).Replace('←', '\r');
        return (text.EndsWith("∎\n", StringComparison.Ordinal) ? text[..^1] : text).Replace("∎", "", StringComparison.Ordinal);
    }

    private static string ToJson(SpecNode node) => node switch
    {
        SpecObject o => "{" + string.Join(',', o.Members.Select(static m => System.Text.Json.JsonSerializer.Serialize(m.Name) + ":" + ToJson(m.Value))) + "}",
        SpecArray a => "[" + string.Join(',', a.Items.Select(ToJson)) + "]",
        SpecString s => System.Text.Json.JsonSerializer.Serialize(s.Value),
        SpecNumber n => n.Text,
        SpecBoolean b => b.Value ? "true" : "false",
        _ => "null",
    };

    private static string? Folder() =>
        Environment.GetEnvironmentVariable("TIRGEN_YAML_SUITE") is { Length: > 0 } folder ? Path.Combine(folder, "src") : null;
}

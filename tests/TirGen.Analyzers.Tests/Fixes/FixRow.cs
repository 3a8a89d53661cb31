namespace TirGen.Analyzers.Tests.Fixes;

/// <summary>One mistake, and one fix of it.</summary>
/// <param name="Language">What the mistake stands in.</param>
/// <param name="Id">The message that is mended.</param>
/// <param name="Title">The fix.</param>
/// <param name="Before">The text with the mistake: a C# expression, a value of JSON, or a part of a document.</param>
/// <param name="After">The same, mended.</param>
internal sealed partial record FixRow(FixLanguage Language, string Id, string Title, string Before, string After)
{
    /// <summary>The fix is made also where all are made at once and nobody looks at each.</summary>
    public bool Everywhere { get; init; }

    /// <summary>A person has to give a value: until then an error stays.</summary>
    public bool IsOpen { get; init; }

    /// <summary>A message of less weight that comes instead, or what C# says of a member that it requires.</summary>
    public string? Brings { get; init; }

    /// <summary>The schema of a payload.</summary>
    public string Schema { get; init; } = "";

    /// <summary>The text may not be laid out in another way: what breaks the grammar decides what belongs to what.</summary>
    public bool IsLaidOut { get; init; }

    /// <summary>The mistake hides those behind it, so that each is mended by itself.</summary>
    public bool IsAlone { get; init; }

    /// <summary>Puts the text, once or several times, into a file.</summary>
    public string File(params string[] parts) => Language switch
    {
        FixLanguage.CSharp => FixTypes.Usings + $"class C\n{{\n{string.Concat(parts.Select(static (part, i) => $"    object M{i}() => {part};\n"))}}}\n" + FixTypes.CSharp,
        FixLanguage.Payload => parts.Length == 1 ? parts[0] : $"[\n{string.Join(",\n", parts)}\n]\n",
        FixLanguage.YamlDocument => FixTypes.Yaml + Head + string.Concat(parts.Select(static (part, i) => part.Replace("Part", $"Part{i}", StringComparison.Ordinal).Replace("/part", $"/part{i}", StringComparison.Ordinal))),
        _ => FixTypes.Json + $"  \"components\": {{\n    \"schemas\": {{\n{string.Join(",\n", parts.Select(static (part, i) => part.Replace("Part", $"Part{i}", StringComparison.Ordinal)))}\n    }}\n  }}\n}}\n",
    };

    /// <summary>The title where the text stands for the <paramref name="part"/>th time.</summary>
    public string TitleOf(int part) => Language < FixLanguage.YamlDocument ? Title
        : Title.Replace("Part", $"Part{part}", StringComparison.Ordinal).Replace("/part", $"/part{part}", StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => $"{Language} {Id} {Title}: {Before}";

    private string Head => Before.StartsWith("  /", StringComparison.Ordinal) ? "paths:\n" : "components:\n  schemas:\n";
}

using TirGen.Specification.Model;

namespace TirGen.Generators.Emission.Code;

/// <summary>Writes documentation comments from the document's own words.</summary>
internal static class XmlDocs
{
    /// <summary>The whole documentation of a part without parameters, and <c>[Obsolete]</c> when it is deprecated.</summary>
    /// <param name="writer">Takes the comment.</param>
    /// <param name="documentation">What the document says.</param>
    /// <param name="fallback">The summary where it says nothing.</param>
    /// <param name="knownSource">A source that need not be named here: what the part belongs to names it.</param>
    public static void Write(SourceWriter writer, DocumentationModel documentation, string fallback, string? knownSource = null)
    {
        Text(writer, documentation, fallback, knownSource);
        Obsolete(writer, documentation);
    }

    /// <summary>The documentation of another part, which says the same of the same; and <c>[Obsolete]</c> when it is deprecated.</summary>
    public static void Inherit(SourceWriter writer, string cref, DocumentationModel documentation)
    {
        writer.Line($"/// <inheritdoc cref=\"{cref}\"/>");
        Obsolete(writer, documentation);
    }

    /// <summary>The summary, how sure it is and where it comes from, and the default.</summary>
    /// <inheritdoc cref="Write" path="/param"/>
    public static void Text(SourceWriter writer, DocumentationModel documentation, string fallback, string? knownSource = null)
    {
        Element(writer, "summary", documentation.Text.Length > 0 ? CSharpText.XmlLines(documentation.Text) : fallback);
        if (documentation.Evidence is not null)
        {
            string source = documentation.Source is null || documentation.Source == knownSource ? "" : $" Source: {CSharpText.Xml(documentation.Source)}";
            Element(writer, "remarks", $"Evidence: {CSharpText.Xml(documentation.Evidence)}.{source}");
        }

        if (documentation.Default is not null)
        {
            Element(writer, "value", $"Where it is left out, the API takes <c>{CSharpText.Xml(documentation.Default)}</c>.");
        }
    }

    /// <summary><c>[Obsolete]</c> on what is deprecated; it stands behind all documentation.</summary>
    public static void Obsolete(SourceWriter writer, DocumentationModel documentation)
    {
        if (documentation.IsDeprecated)
        {
            writer.Line("[__System.Obsolete]");
        }
    }

    /// <summary>One element; a text of several lines stands between its tags.</summary>
    public static void Element(SourceWriter writer, string tag, string xml)
    {
        if (xml.IndexOf('\n') < 0)
        {
            writer.Line($"/// <{tag}>{xml}</{tag.Split(' ')[0]}>");
            return;
        }

        writer.Line($"/// <{tag}>");
        foreach (string line in xml.Split('\n'))
        {
            writer.Line($"/// {line.TrimEnd()}");
        }

        writer.Line($"/// </{tag.Split(' ')[0]}>");
    }
}

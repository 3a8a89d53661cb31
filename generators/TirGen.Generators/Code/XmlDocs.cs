using TirGen.Specification.Model;

namespace TirGen.Generators.Code;

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

    /// <summary>The summary with what the values are limited to and how sure all of it is, where it comes from, and the default.</summary>
    /// <inheritdoc cref="Write" path="/param"/>
    public static void Text(SourceWriter writer, DocumentationModel documentation, string fallback, string? knownSource = null)
    {
        Element(writer, "summary", (documentation.Text.Length > 0 ? CSharpText.XmlLines(documentation.Text) : fallback) + Facts(documentation));
        if (documentation.Source is not null && documentation.Source != knownSource)
        {
            Element(writer, "remarks", $"Source: {CSharpText.Xml(documentation.Source)}");
        }

        if (documentation.Default is not null)
        {
            Element(writer, "value", $"Where it is left out, the API takes <c>{CSharpText.Xml(documentation.Default)}</c>.");
        }
    }

    /// <summary>A parameter of a method, with what its values are limited to.</summary>
    public static void Parameter(SourceWriter writer, string name, string wireName, DocumentationModel documentation)
    {
        string text = documentation.Text.Length > 0 ? documentation.Text : wireName;
        string limits = documentation.Limits is null ? "" : $"<para>{CSharpText.Xml(documentation.Limits)}</para>";
        Element(writer, $"param name=\"{name}\"", CSharpText.Xml(text) + limits);
    }

    /// <summary>A paragraph for what an editor shows of a member at a glance, which is its summary.</summary>
    private static string Facts(DocumentationModel documentation)
    {
        string evidence = documentation.Evidence is null ? "" : $" Evidence: {documentation.Evidence}.";
        string facts = CSharpText.Xml(documentation.Limits + evidence);
        return facts.Length == 0 ? "" : $"<para>{facts}</para>";
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

using System.Text;

namespace TirGen.Tool.Manifests;

/// <summary>Objects for Kubernetes, and what they leave out.</summary>
/// <param name="Documents">The objects.</param>
/// <param name="Gaps">Members of the policy that have no counterpart in them, with the reason; none is left out silently.</param>
internal sealed record Manifest(IReadOnlyList<YamlMap> Documents, IReadOnlyList<string> Gaps)
{
    /// <summary>The objects as YAML, below a comment that lists the gaps.</summary>
    /// <param name="origin">Where the meaning comes from.</param>
    public string ToYaml(string origin)
    {
        StringBuilder yaml = new();
        yaml.Append("# From ").Append(SingleLine(origin)).Append(".\n");
        if (Gaps.Count > 0)
            yaml.Append("# Members of the policy without a counterpart here:\n");
        foreach (string gap in Gaps)
            yaml.Append("# - ").Append(SingleLine(gap)).Append('\n');
        for (int i = 0; i < Documents.Count; i++)
        {
            if (i > 0)
                yaml.Append("---\n");
            Documents[i].WriteTo(yaml);
        }

        return yaml.ToString();
    }

    /// <summary>A name from a file must not end the comment it stands in.</summary>
    private static string SingleLine(string text) => string.Concat(text.Select(static c => char.IsControl(c) || c is '\u2028' or '\u2029' or '\u0085' ? ' ' : c));
}
